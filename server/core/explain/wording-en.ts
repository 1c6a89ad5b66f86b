// What Tieout says in English.

import type { Facts, Said, Wording } from './wording.ts';

/** Alibaba Cloud revenue, Q3 2025 (FY2026 Q2), is RMB39.8 billion (Alibaba Group, primary source, 2025-11-25) */
function states({ subject, figure, source }: Said): string {
  return `${named(subject)} is ${figure} (${source})`;
}

/** Closes the comma that a period opens, so that the sentence can go on. */
function named(subject: string): string {
  return subject.includes(', ') ? `${subject},` : subject;
}

function advice(facts: Facts, otherwise: string): string {
  return facts.fix ? `Change it to "${facts.fix}".` : otherwise;
}

function corrected(what: string, facts: Facts): string {
  const { said, working } = facts;
  if (said && working)
    return `"${facts.draft}" does not follow from the sources: ${working} (${said.source}).\n${advice(facts, 'Check the sources and correct it.')}`;
  if (!said) return `${what}.\nCheck it against the original and correct it.`;
  return `${what}: ${states(said)}.\n${advice(facts, 'Check the source and correct it.')}`;
}

function mistaken(facts: Facts): string {
  const { culprit, said, draft } = facts;
  if (!culprit) return corrected(`"${draft}" belongs to another subject`, facts);
  const belongs = `"${draft}" is ${culprit.subject} (${culprit.source})`;
  if (!said) {
    return `${belongs}; the database has no figure for ${facts.subject || 'the subject named here'}.\nReword the subject, or use its own figure.`;
  }
  return `${belongs}; ${states(said)}.\n${advice(facts, 'Correct the subject or the figure.')}`;
}

/** "US$1,129 million" was restated on 2025-04-22: Tesla net profit, Q1 2024, was US$1,129 million, is US$1,390 million (Tesla, primary source, 2025-04-22). */
function restated({ draft, said, better, restated: date, reason }: Facts): string | null {
  const [now] = better;
  if (date === null || !said || !now) return null;
  const when = date === '' ? '' : date.length === 10 ? ` on ${date}` : ` in ${date}`;
  const first = `"${draft}" was restated${when}: ${named(now.subject)} was ${said.figure}, is ${now.figure} (${now.source}).`;
  return `${first}\n${reason ? sentence(reason) : 'Use the restated figure, or say that this is the one first reported.'}`;
}

function disputed(facts: Facts): string {
  const told = restated(facts);
  if (told) return told;
  const { draft, said, better, reason } = facts;
  const from = said ? `, from ${said.origin}` : '';
  if (better.length > 0) {
    const first = `"${draft}" is disputed${from}; a better source differs: ${better.map(states).join('; ')}.`;
    return `${first}\n${reason ? sentence(reason) : 'Use the better figure, or say in the text whose figure this is.'}`;
  }
  return `"${draft}" is disputed${from}.\n${reason ? sentence(reason) : 'Check the source, or say in the text whose figure this is.'}`;
}

function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** US$ where the source has RMB */
function unitsTold({ units }: Facts): string {
  return units ? `${units.draft} where the source has ${units.source}` : 'the wrong unit';
}

function digitsOff(powers: number): string {
  if (powers === 0) return 'is off by a power of ten';
  const times = `1${'0'.repeat(Math.abs(powers))}`;
  return powers > 0 ? `is ${times} times too large` : `is ${times} times too small`;
}

export const EN: Wording = {
  messages: {
    'figure-mismatch': (facts) => corrected(`"${facts.draft}" disagrees with the source`, facts),
    'scale-slip': (facts) => corrected(`"${facts.draft}" ${digitsOff(facts.powers)}`, facts),
    'unit-mismatch': (facts) => corrected(`"${facts.draft}" is in ${unitsTold(facts)}`, facts),
    'direction-mismatch': (facts) => corrected(`"${facts.draft}" has the direction the wrong way round`, facts),
    'period-mismatch': mistaken,
    'subject-mismatch': mistaken,
    overstated: (facts) => corrected(`The wording of "${facts.draft}" does not hold`, facts),
    understated: ({ draft, said }) =>
      `"${draft}" is true but well short of the source${said ? `: ${states(said)}` : ''}.\nA closer figure serves the reader better.`,
    'disputed-figure': disputed,
    'unverified-figure': ({ draft, said, reason }) =>
      `"${draft}" is unconfirmed: only ${said?.origin ?? 'an unconfirmed source'} says so, and no better source was found.\n${
        reason ? sentence(reason) : 'Find another source, or say in the text who says so.'
      }`,
    'missing-source': ({ draft, subject }) =>
      `"${draft}" has no source: the database has no figure for ${subject || 'it'}, and the draft cites nothing.\nAdd a link or a footnote, or say according to whom.`,
    'unknown-subject': ({ stranger }) =>
      `Nothing is known about ${stranger?.name ?? 'this subject'}: ${stranger?.figures === 1 ? '1 figure' : `${stranger?.figures ?? 0} figures`} could not be checked.\nAdd a claims file for it, or cite a source.`,
    'unused-ignore': () => 'This ignore comment does nothing: there is nothing to report where it applies. Remove it.',
  },
  verdicts: {
    supported: 'Agrees with its source',
    refuted: 'Disagrees with its source',
    disputed: 'Disputed',
    unverified: 'Unconfirmed',
    unsourced: 'No source',
    cited: 'The draft cites a source; the database has no figure to compare',
    ambiguous: 'Not clear whose figure it is: not judged',
  },
  known: { stated: 'stated', shared: 'from the same sentence', carried: 'carried over', guessed: 'assumed' },
  outcomes: { agrees: 'agrees', disagrees: 'differs', silent: 'no figure to compare' },
  tiers: {
    primary: 'primary source',
    'filing-digest': 'digest of a filing',
    secondary: 'press or broker',
    'self-media': 'self-published',
  },
  statuses: { confirmed: 'confirmed', disputed: 'disputed', unverified: 'unconfirmed', superseded: 'since restated' },
  natures: { actual: 'actual', guidance: 'company guidance', estimate: 'estimate' },
  kinds: {
    money: 'an amount of money',
    percent: 'a percentage',
    'percentage-point': 'percentage points',
    'basis-point': 'basis points',
    multiple: 'a multiple',
    fraction: 'a fraction',
    'unit-price': 'a unit price',
    physical: 'a physical quantity',
    count: 'a count',
    number: 'a number',
    date: 'date',
    time: 'time',
    period: 'period',
    duration: 'duration',
    age: 'age',
    ordinal: 'ordinal',
    'list-number': 'list number',
    section: 'section number',
    page: 'page number',
    version: 'version',
    model: 'model name',
    code: 'code',
    telephone: 'telephone number',
    address: 'address',
    score: 'score',
    name: 'name',
    idiom: 'idiom',
  },
  rows: {
    read: 'Read as',
    precision: 'Range',
    subject: 'Subject',
    period: 'Period',
    basis: 'Basis',
    reading: 'Other reading',
    claim: 'Source figure',
    source: 'Source',
    title: 'Title',
    status: 'Status',
    culprit: 'Really',
    against: 'Better figure',
    reason: 'Note',
    cited: 'Cited in the draft',
    compared: 'Compared with',
    decided: 'Decided by',
    ignored: 'Ignored',
    file: 'Database',
    link: 'Link',
  },
  list: (parts) => parts.join(', '),
  leftAlone: (kind) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: left alone`,
  notCheckWorthy: 'No subject to check it against: left alone',
  noSubject: 'none was found',
  noPeriod: 'not stated in the draft',
  boundBy: (value, rule, words) => `${value} (${words ? `from “${words}”, ` : ''}${rule})`,
  agrees: 'agrees',
  differs: 'differs',
  sameAs: (written, read) => `${written}, that is ${read}`,
  ignored: 'an ignore comment applies here: not reported',
  bracketed: (text, inner) => `${text} (${inner})`,
};
