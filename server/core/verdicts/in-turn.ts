// Judges the figures of a block one after the other: what a claim has proved of one helps to read those behind it.

import type { Claim } from '../claims/claim.ts';
import { isCurrency } from '../figures/quantity.ts';
import type { Proof } from '../statements/context.ts';
import type { LexiconIndex } from '../statements/reading/names/lexicon-index.ts';
import { daysOf, type Reading, type Statement } from '../statements/statement.ts';
import { absolute, normalised } from '../text/decimal.ts';
import { samePeriod } from './held/candidates.ts';
import { accused, judge } from './judge.ts';
import { growthOf, lentBy } from './lent.ts';
import { besideReadings } from './lines/beside.ts';
import { lineReadings } from './lines/line-readings.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { AgreementRule, TimelyRule } from './rules.ts';
import { type Judgement, withTrials } from './verdict.ts';
import { namesakeOf, type Witness, witnessOf } from './witness.ts';

export interface Judged {
  /** With the reading that decided among its readings, where that was not one of its own. */
  readonly statement: Statement;
  readonly judgement: Judgement;
  /** The reading of a claim that the figure equals, where its own words speak against it: it decides nothing, and still lends. */
  readonly equal?: Reading;
}

/** What claims have proved in the text so far, the latest first. */
export interface Proofs {
  readonly all: readonly Proof[];
  /** The reading that the latest proved, where it is that of the figure right before. */
  readonly before: Reading | null;
  /** The claim that the figure right before agrees with, where it is of another metric than its words told. */
  readonly other: Claim | null;
  /** The last claim that an amount which tells no time agrees with digit for digit: its time is the text's. */
  readonly timed: Claim | null;
}

export const NO_PROOFS: Proofs = { all: [], before: null, other: null, timed: null };

/** As many proved figures as may lend their subject and time, and as many readings as may take it. */
const LENDING = 3;

type Agreeing = Extract<Outcome, { kind: 'agrees' }>;

function supported(statement: Statement, own: Judgement, reading: Reading, found: Agreeing): Judged {
  const at = statement.readings.length;
  const [best, ...others] = statement.readings;
  return {
    statement: { ...statement, readings: [best, ...others, reading] },
    judgement: withTrials(
      {
        verdict: 'supported',
        code: null,
        claim: found.claim,
        culprit: null,
        comparisons: found.comparisons,
        rule: found.rule,
        reading: at,
      },
      () => [...own.tried, { outcome: 'agrees', rule: found.rule }],
    ),
  };
}

/** By what a figure agrees with too much for a time or subject that its own words do not tell. */
const LOOSELY: ReadonlySet<AgreementRule | TimelyRule> = new Set([
  'hedge-above',
  'hedge-below',
  'hedge-at-least',
  'hedge-at-most',
  'magnitude',
  'approximate-claim',
]);

/** Whether what was proved last is of the very subject and time that were read: nothing told before it says better. */
function isSettled({ entity, ...best }: Reading, latest: Proof | undefined): boolean {
  const days = daysOf({ entity, ...best });
  return latest !== undefined && days !== null && latest.entity === entity?.value && samePeriod(days, latest.days);
}

/** The figure with the parts of one proved before it, where it agrees so. */
function byProof(statement: Statement, own: Judgement, index: LexiconIndex, proofs: Proofs): Judged | null {
  for (const [nth, proof] of proofs.all.entries()) {
    if (nth > 0 && isSettled(statement.readings[0], proofs.all[0])) return null;
    const isBefore = nth === 0 && proofs.before !== null;
    for (const reading of statement.readings.slice(0, LENDING)) {
      const lent = (isBefore ? growthOf(proof, reading) : null) ?? lentBy(proof, reading);
      if (!lent || (own.verdict === 'refuted' && lent.entity?.value !== reading.entity?.value)) continue;
      const outcome = outcomeOf({ statement, reading: lent, index, proved: null });
      if (outcome.kind === 'agrees' && outcome.status === 'confirmed' && !LOOSELY.has(outcome.rule))
        return supported(statement, own, lent, outcome);
    }
  }
  return null;
}

/** A judgement of a reading that was none of the statement's own. */
function readSo(statement: Statement, own: Judgement, reading: Reading, judgement: Judgement): Judged {
  const [best, ...others] = statement.readings;
  return {
    statement: { ...statement, readings: [best, ...others, reading] },
    judgement: withTrials({ ...judgement, reading: statement.readings.length }, () => [
      ...own.tried,
      { outcome: 'disagrees', rule: 'disagrees' },
    ]),
  };
}

function witnessed(statement: Statement, own: Judgement, { claim, rule, reading }: Witness): Judged {
  const comparisons = [{ claim, agrees: true, rule }];
  return supported(statement, own, reading, { kind: 'agrees', status: 'confirmed', claim, rule, comparisons });
}

/** An amount that somebody's claim has digit for digit: so read, unless other claims speak against the best reading. */
function byWitness(statement: Statement, own: Judgement, index: LexiconIndex): Judged | null {
  const [best] = statement.readings;
  const witness = witnessOf({ statement, reading: best, index, proved: null });
  if (!witness) return null;
  if (own.verdict === 'unsourced' || own.verdict === 'cited') return witnessed(statement, own, witness);
  return own.verdict === 'ambiguous' ? { statement, judgement: own, equal: witness.reading } : null;
}

/** A figure that a claim about its own subject and time has, where nothing tells what it measures. */
function byNamesake(statement: Statement, own: Judgement, index: LexiconIndex): Judged | null {
  if (own.verdict === 'refuted' || statement.stranger) return null;
  for (const reading of statement.readings.slice(0, LENDING)) {
    const witness = namesakeOf({ statement, reading, index, proved: null });
    if (witness) return witnessed(statement, own, witness);
  }
  return null;
}

/** Codes of accusations that hold for one subject and time only. */
const OF_ITS_TIME: ReadonlySet<Judgement['code']> = new Set(['figure-mismatch', 'subject-mismatch', 'period-mismatch']);

/** Whether the figure tells no time, and the one told last is a time of which nothing is known here: no claim of another time speaks against it. */
function isOfUnknownTime(statement: Statement, index: LexiconIndex, { all: [proof], timed }: Proofs): boolean {
  const [best] = statement.readings;
  const entity = best.entity?.value;
  const days = proof?.entity === entity ? proof?.days : timed?.entity === entity ? timed?.period : null;
  if (best.period || !days) return false;
  const period = { value: { kind: 'days', days }, from: null, rule: 'proved-before', known: 'carried' } as const;
  return outcomeOf({ statement, reading: { ...best, period }, index, proved: null }).kind === 'silent';
}

/** Whether the figure goes on with one before it that was proved to be another's, or of another metric: then it is of that as well. */
function goesOnElsewhere({ readings: [best] }: Statement, { before, other }: Proofs): boolean {
  if (best.metric?.rule !== 'figure-before' || best.entity?.known === 'stated') return false;
  const elsewhere = before?.entity != null && before.entity.value !== best.entity?.value;
  return elsewhere || (other !== null && other.metric !== best.metric.value);
}

/** An accusation of a figure that what was proved before it speaks for. */
function calmed(statement: Statement, own: Judgement, index: LexiconIndex, proofs: Proofs): Judged | null {
  if (own.verdict !== 'refuted' || statement.modality !== 'actual' || !OF_ITS_TIME.has(own.code)) return null;
  if (!goesOnElsewhere(statement, proofs) && !isOfUnknownTime(statement, index, proofs)) return null;
  const judgement = { ...own, verdict: 'ambiguous', code: null, culprit: null, rule: 'unsure' } as const;
  return { statement, judgement: withTrials(judgement, () => own.tried) };
}

/** Verdicts that a line which the words name may turn. */
const UNDECIDED: ReadonlySet<Judgement['rule']> = new Set(['no-claim', 'no-metric', 'unsure']);

/** What a figure comes to as of one of several lines: it agrees with one, or all that have its time speak against it. */
function againstLines(
  statement: Statement,
  own: Judgement,
  readings: readonly Reading[],
  index: LexiconIndex,
): Judged | null {
  const asked = readings.map((reading) => {
    const question = { statement, reading, index, proved: null };
    return { reading, question, outcome: outcomeOf(question) };
  });
  for (const { reading, outcome } of asked)
    if (outcome.kind === 'agrees' && outcome.status === 'confirmed' && !LOOSELY.has(outcome.rule))
      return supported(statement, own, reading, outcome);
  if (asked.some(({ outcome }) => outcome.kind === 'agrees')) return null;
  const against = asked.flatMap(({ reading, question, outcome }) =>
    outcome.kind === 'disagrees' ? [{ reading, judgement: accused(question, outcome) }] : [],
  );
  const [first] = against;
  return first?.judgement && against.every(({ judgement }) => judgement !== null)
    ? readSo(statement, own, first.reading, first.judgement)
    : null;
}

/** The figure as that of the line whose label its words are: it agrees with one of that name, or all of them speak against it. */
function byLine(statement: Statement, own: Judgement, index: LexiconIndex): Judged | null {
  const isRefuted = own.verdict === 'refuted';
  if (!(UNDECIDED.has(own.rule) || isRefuted) || statement.stranger) return null;
  const found = againstLines(statement, own, lineReadings(statement, index), index);
  return isRefuted && found?.judgement.verdict !== 'supported' ? null : found;
}

/** Verdicts that another reading may better. */
const OPEN: ReadonlySet<Judgement['rule']> = new Set(['conditional', 'denied', 'other-currency']);

/**
 * Judges a statement after those before it.
 *
 * @param proofs what claims have proved in the block so far
 */
export function judgeInTurn(statement: Statement, index: LexiconIndex, proofs: Proofs): Judged {
  const judgement = judge(statement, index, proofs.before);
  const { verdict, rule } = judgement;
  const settled = verdict === 'supported' || verdict === 'disputed' || verdict === 'unverified' || OPEN.has(rule);
  if (settled || !statement.checkWorthy || statement.marketData) return { statement, judgement };
  const line = byLine(statement, judgement, index);
  if (line) return line;
  const proved =
    statement.stranger || statement.figure.kind === 'count' ? null : byProof(statement, judgement, index, proofs);
  if (proved) return proved;
  const witnessed = byWitness(statement, judgement, index);
  if (witnessed && !witnessed.equal) return witnessed;
  return (
    byNamesake(statement, judgement, index) ??
    witnessed ??
    calmed(statement, judgement, index, proofs) ?? { statement, judgement }
  );
}

/** Whether a figure agrees only with a claim that its words do not lead to. */
function isByChance({ statement, judgement: { verdict, rule, reading } }: Judged): boolean {
  const { metric } = statement.readings[reading] ?? statement.readings[0];
  return verdict === 'supported' && (rule.endsWith('-any-metric') || !metric || metric.known === 'guessed');
}

/** The figure as of the line that others of its list were found to be of. */
function byList(judged: Judged, siblings: readonly Judged[], index: LexiconIndex): Judged | null {
  const { statement, judgement: own } = judged;
  const open = UNDECIDED.has(own.rule) || own.rule === 'other-metric';
  const chance = isByChance(judged);
  if (!(open || chance) || statement.stranger || siblings.length === 0) return null;
  for (const { readings, isSure } of besideReadings(statement, siblings, index)) {
    const found = againstLines(statement, own, readings, index);
    if (found?.judgement.verdict === 'supported') return open ? found : null;
    if (found && isSure) return found;
  }
  return null;
}

/**
 * Judges the figures of a block once more by what was found of others of their lists.
 *
 * @param figures of one block, in order
 */
export function judgeLists(figures: readonly (Judged | null)[], index: LexiconIndex): readonly (Judged | null)[] {
  const lists = Map.groupBy(figures, (each) => each?.statement.phrase?.list ?? null);
  return figures.map((each) => {
    const list = each?.statement.phrase ? (lists.get(each.statement.phrase.list) ?? []) : [];
    if (!each || list.length < 2) return each;
    const siblings = list.flatMap((other) => (other && other !== each ? [other] : []));
    return byList(each, siblings, index) ?? each;
  });
}

/** The reading that a claim of its very subject has confirmed. */
function provedBy({ statement: { readings }, judgement: { verdict, reading, claim } }: Judged): Reading | null {
  const own = readings[reading] ?? null;
  const isOwn = claim?.entity === own?.entity?.value && claim?.metric === own?.metric?.value;
  return verdict === 'supported' && isOwn ? own : null;
}

/** The claim of another metric than the words told, by which the figure is supported. */
function ofOtherMetric({
  statement: { readings },
  judgement: { verdict, reading, claim, rule },
}: Judged): Claim | null {
  const equal = readings[reading]?.metric?.rule === 'equal-claim' || rule.endsWith('-any-metric');
  return verdict === 'supported' && equal ? claim : null;
}

/** So many digits tell which of the claims about any time is meant. */
const TELLING = 1000n;

/** The claim that an amount with no time of its own agrees with digit for digit. */
function timedBy({ statement: { readings }, judgement: { verdict, reading, claim } }: Judged): Claim | null {
  const own = readings[reading];
  const value = own?.meant.value;
  const telling = value && isCurrency(own.meant.unit) && absolute(normalised(value)).digits >= TELLING;
  return verdict === 'supported' && own?.period === null && telling ? claim : null;
}

/** What is proved after a figure. */
export function provedAfter({ all, timed: last }: Proofs, judged: Judged): Proofs {
  const reading = provedBy(judged) ?? judged.equal ?? null;
  const other = reading ? null : ofOtherMetric(judged);
  const timed = timedBy(judged) ?? last;
  if (!reading) return { all, before: null, other, timed };
  const days = daysOf(reading);
  if (!reading.entity || !reading.metric || !days) return { all, before: reading, other, timed };
  const first = daysOf(judged.statement.readings[0]);
  const insteadOf = first && !samePeriod(days, first) ? first : null;
  const proof = { entity: reading.entity.value, metric: reading.metric.value, days, insteadOf };
  return { all: [proof, ...all].slice(0, LENDING), before: reading, other, timed };
}
