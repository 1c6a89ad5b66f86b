// Judges the figures of a block one after the other: what a claim has proved of one helps to read those behind it.

import type { Claim } from '../claims/claim.ts';
import { isCurrency } from '../figures/quantity.ts';
import { samePeriod } from '../periods/days.ts';
import type { DayInterval } from '../periods/expression.ts';
import type { Proof } from '../statements/context.ts';
import { type LexiconIndex, treeOf } from '../statements/reading/names/lexicon-index.ts';
import { daysOf, type Reading, type Statement } from '../statements/statement.ts';
import { absolute, normalised } from '../text/decimal.ts';
import { byLevels, type Levels, levelsAfter } from './derived/beside.ts';
import { significantDigits } from './held/held.ts';
import type { Question } from './held/question.ts';
import { judge } from './judge.ts';
import { type Judged, LOOSELY, supported } from './judged.ts';
import { growthOf, lentBy, retimedBy } from './lent.ts';
import { byLine, byList, byTold } from './lines/by-line.ts';
import { byRow } from './lines/by-row.ts';
import { outcomeOf } from './outcome.ts';
import { goneOnWith, inProvedTime, ofProvedMetric, priorTo, timedByClaim } from './proved-time.ts';
import { type Judgement, withTrials } from './verdict.ts';
import { withNext } from './with-next.ts';
import { namesakeOf, type Witness, witnessOf } from './witness.ts';

/** What claims have proved in the text so far, the latest first. */
export interface Proofs {
  readonly all: readonly Proof[];
  /** The reading that the latest proved, where it is that of the figure right before. */
  readonly before: Reading | null;
  /** The reading proved before that one, where both are amounts of one thing. */
  readonly prior: Reading | null;
  /** The claim that the figure right before agrees with, where it is of another metric than its words told. */
  readonly other: Claim | null;
  /** The last claim that an amount which tells no time agrees with digit for digit: its time is the text's. */
  readonly timed: Claim | null;
  /** What the figures right before agree with, as far as arithmetic may begin there. */
  readonly levels: Levels;
  /** The claims that the last figures of the block agree with. */
  readonly met: readonly Claim['id'][];
}

export const NO_PROOFS: Proofs = { all: [], before: null, prior: null, other: null, timed: null, levels: [], met: [] };

/** As many figures back as a paragraph is taken to have told a quantity. */
const MOST_MET = 40;

/** As many proved figures as may lend their subject and time, and as many readings as may take it. */
const LENDING = 3;

/** Whether what was proved last is of the very subject and time that were read: nothing told before it says better. */
function isSettled({ entity, ...best }: Reading, latest: Proof | undefined): boolean {
  const days = daysOf({ entity, ...best });
  return latest !== undefined && days !== null && latest.entity === entity?.value && samePeriod(days, latest.days);
}

/** The reading with what a proof lends it: as the growth of the figure right before, as whose and of what, else as when. */
function lentTo(reading: Reading, proof: Proof, isBefore: boolean, index: LexiconIndex): Reading | null {
  const lent = (isBefore ? growthOf(proof, reading) : null) ?? lentBy(proof, reading);
  const isOfFamily = lent === null && treeOf(index, proof.entity).includes(reading.entity?.value ?? '');
  return isOfFamily ? retimedBy(proof, reading) : lent;
}

/** 约三成: a hedged digit meets many a claim. */
function isRoundlyMet(question: Question, rule: Judgement['rule']): boolean {
  return rule === 'hedge-about' && significantDigits(question) < 2;
}

/** The figure with the parts of one proved before it, where it agrees so. */
function byProof(statement: Statement, own: Judgement, index: LexiconIndex, proofs: Proofs): Judged | null {
  for (const [nth, proof] of proofs.all.entries()) {
    if (nth > 0 && isSettled(statement.readings.best, proofs.all[0])) return null;
    const isBefore = nth === 0 && proofs.before !== null;
    for (const reading of statement.readings.all.slice(0, LENDING)) {
      const lent = lentTo(reading, proof, isBefore, index);
      if (!lent || (own.verdict === 'refuted' && lent.entity?.value !== reading.entity?.value)) continue;
      const question = { statement, reading: lent, index, proved: null };
      const outcome = outcomeOf(question);
      if (outcome.kind !== 'agrees' || outcome.status !== 'confirmed' || LOOSELY.has(outcome.rule)) continue;
      if (!isRoundlyMet(question, outcome.rule)) return supported(statement, own, lent, outcome);
    }
  }
  return null;
}

function witnessed(statement: Statement, own: Judgement, { claim, rule, reading }: Witness): Judged {
  const comparisons = [{ claim, agrees: true, rule }];
  const status = claim.status === 'disputed' ? 'disputed' : 'confirmed';
  return supported(statement, own, reading, { kind: 'agrees', status, claim, rule, comparisons });
}

/** An amount that somebody's claim has digit for digit: so read, unless other claims speak against the best reading. */
function byWitness(statement: Statement, own: Judgement, index: LexiconIndex): Judged | null {
  const { best } = statement.readings;
  const witness = witnessOf({ statement, reading: best, index, proved: null });
  if (!witness) return null;
  if (own.verdict === 'unsourced' || own.verdict === 'cited') return witnessed(statement, own, witness);
  return own.verdict === 'ambiguous' ? { statement, judgement: own, equal: witness.reading } : null;
}

/** A figure that a claim about its own subject and time has, where nothing tells what it measures. */
function byNamesake(statement: Statement, own: Judgement, index: LexiconIndex): Judged | null {
  if (own.verdict === 'refuted' || statement.stranger) return null;
  for (const reading of statement.readings.all.slice(0, LENDING)) {
    const witness = namesakeOf({ statement, reading, index, proved: null });
    if (witness) return witnessed(statement, own, witness);
  }
  return null;
}

/** Codes of accusations that hold for one subject and time only. */
const OF_ITS_TIME: ReadonlySet<Judgement['code']> = new Set(['figure-mismatch', 'subject-mismatch', 'period-mismatch']);

/** The time that was proved last of the figure's subject or its family, for a figure that tells none, or only which part of a year it is. */
function timeBefore(
  { follows, readings: { best } }: Statement,
  index: LexiconIndex,
  proofs: Proofs,
): DayInterval | null {
  const { all, timed, before } = proofs;
  const entity = best.entity?.value ?? '';
  const [proof] = all;
  if (best.period) return best.period.value.kind === 'open' && follows && before ? daysOf(before) : null;
  const isOfFamily = best.metric?.value === proof?.metric && treeOf(index, entity).includes(proof?.entity ?? '');
  if (proof && (proof.entity === entity || isOfFamily)) return proof.days;
  return timed?.entity === entity ? timed.period : null;
}

/** Whether the time told last is one of which nothing is known here: no claim of another time speaks against the figure. */
function isOfUnknownTime(statement: Statement, index: LexiconIndex, proofs: Proofs): boolean {
  const { best } = statement.readings;
  const days = timeBefore(statement, index, proofs);
  if (!days) return false;
  const period = { value: { kind: 'days', days }, from: null, rule: 'proved-before', known: 'carried' } as const;
  return outcomeOf({ statement, reading: { ...best, period }, index, proved: null }).kind === 'silent';
}

/**
 * Whether the figure goes on with one before it that was proved to be another's, or of another metric: then it is of that as
 * well. Whose it is may also just be carried past the one that its sentence was about.
 */
function goesOnElsewhere({ follows, readings: { best } }: Statement, { before, other }: Proofs): boolean {
  const elsewhere = before?.entity != null && before.entity.value !== best.entity?.value;
  if (elsewhere && follows && best.entity?.known === 'carried') return true;
  if (best.metric?.rule !== 'figure-before' || best.entity?.known === 'stated') return false;
  return elsewhere || (other !== null && other.metric !== best.metric.value);
}

/** Nobody tells one quantity twice in a paragraph with two figures: what names neither whose it is nor what, after the right one, is of something else. */
function isToldAlready(
  {
    readings: {
      best: { entity, metric },
    },
  }: Statement,
  { claim }: Judgement,
  { met }: Proofs,
): boolean {
  if (entity?.known === 'stated' && metric?.known === 'stated') return false;
  return claim !== null && met.includes(claim.id);
}

/** An accusation of a figure that what was proved before it speaks for. */
function calmed(statement: Statement, own: Judgement, index: LexiconIndex, proofs: Proofs): Judged | null {
  if (own.verdict !== 'refuted' || statement.modality !== 'actual' || !OF_ITS_TIME.has(own.code)) return null;
  const isElsewhere = goesOnElsewhere(statement, proofs) || isToldAlready(statement, own, proofs);
  if (!isElsewhere && !isOfUnknownTime(statement, index, proofs)) return null;
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
  const statement = inProvedTime(ofProvedMetric(told, proofs.before), proofs.before);
  const judgement = judge(statement, index, goneOnWith(statement, proofs));
  const { verdict, rule } = judgement;
  const list = statement.checkWorthy && !statement.marketData ? byTold({ statement, judgement }, index) : null;
  const cell = list ?? (statement.checkWorthy ? byRow({ statement, judgement }, index) : null);
  if (cell) return cell;
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

/** Whether any two figures stand in one list. */
function haveLists(figures: readonly (Judged | null)[]): boolean {
  const seen = new Set<number>();
  for (const each of figures) {
    const list = each?.statement.phrase?.list;
    if (list === undefined) continue;
    if (seen.has(list)) return true;
    seen.add(list);
  }
  return false;
}

/**
 * Judges the figures of a block once more by what was found of those behind them, and of others of their lists.
 *
 * @param figures of one block, in order
 */
export function judgeAgain(figures: readonly (Judged | null)[], index: LexiconIndex): readonly (Judged | null)[] {
  const known = judgeLists(figures, index);
  return known.map((each, at) => (each && withNext(each, known[at + 1], index)) ?? each);
}

function judgeLists(figures: readonly (Judged | null)[], index: LexiconIndex): readonly (Judged | null)[] {
  if (!haveLists(figures)) return figures;
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
  const own = readings.at(reading) ?? null;
  const isOwn = claim?.entity === own?.entity?.value && claim?.metric === own?.metric?.value;
  return verdict === 'supported' && isOwn && own ? timedByClaim(own, judgement, before) : null;
}

/** The claim of another metric than the words told, by which the figure is supported. */
function ofOtherMetric({
  statement: { readings },
  judgement: { verdict, reading, claim, rule },
}: Judged): Claim | null {
  const equal = readings.at(reading)?.metric?.rule === 'equal-claim' || rule.endsWith('-any-metric');
  return verdict === 'supported' && equal ? claim : null;
}

/** So many digits tell which of the claims about any time is meant. */
const TELLING = 1000n;

/** The claim that an amount with no time of its own agrees with digit for digit. */
function timedBy({ statement: { readings }, judgement: { verdict, reading, claim } }: Judged): Claim | null {
  const own = readings.at(reading);
  const value = own?.meant.value;
  const telling = value && isCurrency(own.meant.unit) && absolute(normalised(value)).digits >= TELLING;
  return verdict === 'supported' && own?.period === null && telling ? claim : null;
}

/** What is proved after a figure. */
export function provedAfter(before: Proofs, judged: Judged): Proofs {
  const { claim, verdict } = judged.judgement;
  const met = verdict === 'supported' && claim ? [claim.id, ...before.met].slice(0, MOST_MET) : before.met;
  const reading = provedBy(judged, before.before) ?? judged.equal ?? null;
  const other = reading ? null : ofOtherMetric(judged);
  const timed = timedBy(judged) ?? before.timed;
  const prior = priorTo(reading, before);
  const levels = levelsAfter(before.levels, judged);
  const after = { all: before.all, before: reading, prior, other, timed, levels, met };
  const days = reading && daysOf(reading);
  if (!reading?.entity || !reading.metric || !days) return after;
  const first = daysOf(judged.statement.readings.best);
  const insteadOf = first && !samePeriod(days, first) ? first : null;
  const { entity, metric, basis } = reading;
  const proof = { entity: entity.value, metric: metric.value, basis: basis.value, days, insteadOf };
  return { ...after, all: [proof, ...before.all].slice(0, LENDING) };
}
