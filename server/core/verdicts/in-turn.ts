// Judges the figures of a block one after the other: what a claim has proved of one helps to read those behind it.

import type { Claim } from '../claims/claim.ts';
import { isCurrency } from '../figures/quantity.ts';
import type { Proof } from '../statements/context.ts';
import type { LexiconIndex } from '../statements/reading/names/lexicon-index.ts';
import { daysOf, type Reading, type Statement } from '../statements/statement.ts';
import { absolute, normalised } from '../text/decimal.ts';
import { byLevels, type Levels, levelsAfter } from './derived/beside.ts';
import { samePeriod } from './held/candidates.ts';
import { judge } from './judge.ts';
import { type Judged, LOOSELY, supported } from './judged.ts';
import { growthOf, lentBy } from './lent.ts';
import { byLine, byList, byTold } from './lines/by-line.ts';
import { outcomeOf } from './outcome.ts';
import { inProvedTime, timedByClaim } from './proved-time.ts';
import { type Judgement, withTrials } from './verdict.ts';
import { namesakeOf, type Witness, witnessOf } from './witness.ts';

/** What claims have proved in the text so far, the latest first. */
export interface Proofs {
  readonly all: readonly Proof[];
  /** The reading that the latest proved, where it is that of the figure right before. */
  readonly before: Reading | null;
  /** The claim that the figure right before agrees with, where it is of another metric than its words told. */
  readonly other: Claim | null;
  /** The last claim that an amount which tells no time agrees with digit for digit: its time is the text's. */
  readonly timed: Claim | null;
  /** What the figures right before agree with, as far as arithmetic may begin there. */
  readonly levels: Levels;
}

export const NO_PROOFS: Proofs = { all: [], before: null, other: null, timed: null, levels: [] };

/** As many proved figures as may lend their subject and time, and as many readings as may take it. */
const LENDING = 3;

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

/** Verdicts that another reading may better. */
const OPEN: ReadonlySet<Judgement['rule']> = new Set(['conditional', 'denied', 'other-currency']);

/**
 * Judges a statement after those before it.
 *
 * @param told as its own words tell it
 * @param proofs what claims have proved in the block so far
 */
export function judgeInTurn(told: Statement, index: LexiconIndex, proofs: Proofs): Judged {
  const statement = inProvedTime(told, proofs.before);
  const judgement = judge(statement, index, proofs.before);
  const { verdict, rule } = judgement;
  const list = statement.checkWorthy && !statement.marketData ? byTold({ statement, judgement }, index) : null;
  if (list) return list;
  const settled = verdict === 'supported' || verdict === 'disputed' || verdict === 'unverified' || OPEN.has(rule);
  if (settled || !statement.checkWorthy || statement.marketData) return { statement, judgement };
  const worked = verdict === 'refuted' ? null : byLevels(statement, judgement, index, proofs.levels);
  if (worked) return worked;
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
function provedBy({ statement: { readings }, judgement }: Judged, before: Reading | null): Reading | null {
  const { verdict, reading, claim } = judgement;
  const own = readings[reading] ?? null;
  const isOwn = claim?.entity === own?.entity?.value && claim?.metric === own?.metric?.value;
  return verdict === 'supported' && isOwn && own ? timedByClaim(own, judgement, before) : null;
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
export function provedAfter({ all, before, timed: last, levels: earlier }: Proofs, judged: Judged): Proofs {
  const levels = levelsAfter(earlier, judged);
  const reading = provedBy(judged, before) ?? judged.equal ?? null;
  const other = reading ? null : ofOtherMetric(judged);
  const timed = timedBy(judged) ?? last;
  if (!reading) return { all, before: null, other, timed, levels };
  const days = daysOf(reading);
  if (!reading.entity || !reading.metric || !days) return { all, before: reading, other, timed, levels };
  const first = daysOf(judged.statement.readings[0]);
  const insteadOf = first && !samePeriod(days, first) ? first : null;
  const proof = { entity: reading.entity.value, metric: reading.metric.value, days, insteadOf };
  return { all: [proof, ...all].slice(0, LENDING), before: reading, other, timed, levels };
}
