// Judges one statement by one fold over its readings (verdicts.md, When a figure may be flagged at all).

import type { Claim } from '../claims/claim.ts';
import { isCurrency } from '../figures/quantity.ts';
import type { LexiconIndex } from '../statements/reading/names/lexicon-index.ts';
import type { Reading, Statement } from '../statements/statement.ts';
import {
  goesOn,
  isBeyondError,
  isMeantOtherwise,
  isOfSomethingElse,
  isOnOtherStandard,
  isOthersFigure,
  isOutOfTime,
  isPlainlyNamed,
  isUnplaced,
  isUnscaled,
  mayAccuse,
} from './accuse.ts';
import type { Cause } from './causes/cause.ts';
import { causeOf } from './causes/causes.ts';
import { subjectCause } from './causes/subject.ts';
import { isOfOtherDefinition } from './definition.ts';
import { asAdjustedKind } from './held/adjusted-kind.ts';
import { expected, inClaimUnit, isTelling, meetsClosely, significantDigits } from './held/held.ts';
import { meaning, type Question } from './held/question.ts';
import { Held } from './held-reading.ts';
import { worded } from './lines/worded.ts';
import { isIncomparable, type Outcome, outcomeOf } from './outcome.ts';
import { isWithinReach } from './reach.ts';
import type { DecisionRule, VerdictRule } from './rules.ts';
import { type Comparison, type Judgement, type Tried, withTrials } from './verdict.ts';
import { isSameNumber } from './witness.ts';

/** Causes that hold of whichever time is meant. */
const SLIPS: ReadonlySet<Cause['code']> = new Set(['scale-slip', 'unit-mismatch', 'direction-mismatch']);

function judgement(
  verdict: Judgement['verdict'],
  code: Judgement['code'],
  claim: Claim | null,
  comparisons: readonly Comparison[],
  rule: VerdictRule,
  more: { readonly culprit?: Claim | null; readonly reading?: number } = {},
): Judgement {
  const { culprit = null, reading = 0 } = more;
  return { verdict, code, claim, culprit, comparisons, rule, reading, tried: [] };
}

function uncovered(statement: Statement, comparisons: readonly Comparison[], rule: DecisionRule): Judgement {
  return statement.cited
    ? judgement('cited', null, null, comparisons, rule)
    : judgement('unsourced', 'missing-source', null, comparisons, rule);
}

const VERDICT_OF = {
  confirmed: ['supported', null],
  disputed: ['disputed', 'disputed-figure'],
  unverified: ['unverified', 'unverified-figure'],
} as const;

/** What an agreement comes to. A figure that no metric was told for says so in its rule. */
function agreed({ question, outcome, at }: Held): Judgement | null {
  if (outcome.kind !== 'agrees') return null;
  if (question.statement.modality === 'conditional' && outcome.status !== 'confirmed') return null;
  // 从850亿上调至910亿: that another value has taken its place is what the draft says itself.
  const { status, nature } = outcome.claim;
  const { former, moved } = question.statement;
  const replaced = (former || moved) && status === 'superseded' && nature !== 'actual';
  const [verdict, code] = VERDICT_OF[replaced ? 'confirmed' : outcome.status];
  const rule: VerdictRule = question.reading.metric ? outcome.rule : `${outcome.rule}-any-metric`;
  return judgement(verdict, code, outcome.claim, outcome.comparisons, rule, { reading: at });
}

function refutation(question: Question, outcome: Extract<Outcome, { kind: 'disagrees' }>): Judgement {
  const { comparisons, worked } = outcome;
  if (worked) {
    const found = causeOf(question, [worked]);
    return isUnplaced(question.reading) || isBeyondError(question, worked, found)
      ? judgement('ambiguous', null, worked, comparisons, 'unsure')
      : judgement('refuted', found.code, worked, comparisons, 'derived');
  }
  const claim = expected(question, comparisons);
  const meant = claim ? inClaimUnit(question, claim) : question.reading.meant;
  const cause = causeOf(
    meaning(question, meant),
    comparisons.map((comparison) => comparison.claim),
  );
  if (isIncomparable(question, comparisons) && !(cause.code === 'unit-mismatch' && cause.culprit))
    return judgement('ambiguous', null, claim, comparisons, 'other-currency');
  if (
    isCurrency(question.reading.meant.unit) !== isCurrency(claim?.quantity.unit ?? '') &&
    cause.code !== 'unit-mismatch' &&
    !cause.culprit
  )
    return judgement('ambiguous', null, claim, comparisons, 'other-kind');
  const { culprit } = cause;
  const other = cause.code === 'subject-mismatch' ? culprit : null;
  if (other && (!isOthersFigure(question, other, comparisons) || isPlainlyNamed(question, other)))
    return judgement('ambiguous', null, claim, comparisons, 'other-metric');
  if (isMeantOtherwise(question, cause))
    return judgement('ambiguous', null, cause.culprit, comparisons, 'other-reading');
  const slip = cause.culprit !== null && SLIPS.has(cause.code) && significantDigits(question) >= 3;
  if (isBeyondError(question, claim, cause) || isUnscaled(question, cause) || (isUnplaced(question.reading) && !slip))
    return judgement('ambiguous', null, claim, comparisons, 'unsure');
  return judgement('refuted', cause.code, claim, comparisons, cause.code, { culprit: cause.culprit });
}

/** A figure whose own subject has no claim, and that equals a relative's: the parent's, a sibling's (verdicts.md, Relatives). */
function relative(question: Question, comparisons: readonly Comparison[]): Judgement | null {
  const { statement, reading, index } = question;
  if (!reading.period || statement.modality !== 'actual' || !isTelling(question) || !reading.metric || reading.narrowed)
    return null;
  if (reading.basis.value.includes('like-for-like')) return null;
  const culprit = subjectCause(question)?.culprit;
  if (!culprit || significantDigits(question) < 3) return null;
  const standard = reading.basis.value.includes('adjusted') && index.adjusted.has(culprit.metric);
  if (standard && culprit.entity === reading.entity?.value)
    return judgement('supported', null, culprit, comparisons, 'written-precision');
  if (culprit.metric === reading.metric.value)
    return mayAccuse(question)
      ? judgement('refuted', 'subject-mismatch', culprit, comparisons, 'relative', { culprit })
      : judgement('ambiguous', null, culprit, comparisons, 'relative');
  if (culprit.entity !== reading.entity?.value) return null;
  const mixed = index.metrics.get(reading.metric.value)?.confusedWith ?? [];
  if (mixed.includes(culprit.metric) && culprit.metric !== index.share && mayAccuse(question))
    return judgement('refuted', 'subject-mismatch', culprit, comparisons, 'relative', { culprit });
  const certain = reading.metric.known === 'stated' && reading.metric.governs;
  return certain ? null : judgement('ambiguous', null, culprit, comparisons, 'other-metric');
}

/** A reading with no metric: what is left where the metric that was read is only carried over. */
function withoutMetric(question: Question): Question | null {
  const { reading } = question;
  return reading.metric &&
    (reading.metric.known === 'carried' || !reading.metric.governs) &&
    significantDigits(question) >= 3
    ? {
        ...question,
        reading: { ...reading, metric: null, narrowed: reading.metric.known === 'carried' ? null : reading.narrowed },
      }
    : null;
}

/** 纯利: the same words may name another metric of the subject, of which no claim of this kind is there. */
function isNamesake({ question: { reading: best, index } }: Held, { question: { reading }, outcome }: Held): boolean {
  const [own, other] = [best.metric, reading.metric];
  if (outcome.kind !== 'silent' || !own || !other || own.value === other.value || own.known === 'carried') return false;
  const named = own.rule === other.rule && own.from?.start === other.from?.start && own.known === other.known;
  const entity = reading.entity?.value;
  if (!named || entity === undefined || entity !== best.entity?.value) return false;
  return index.store.claimsAbout(entity, other.value).length > 0;
}

/** Where the best reading meets no claim, a farther one that agrees digit for digit, or in all but the period, tells what was meant. */
function isTold({ question, outcome }: Held): boolean {
  if (outcome.kind !== 'agrees' || outcome.status !== 'confirmed' || !question.reading.metric) return false;
  const { entity, metric, period } = question.reading;
  const sure = metric.governs && [entity, metric].every((part) => part && part.known !== 'guessed');
  const foreseen = outcome.claim.nature !== 'actual' && entity !== null && entity.known !== 'guessed';
  return (
    meetsClosely(question, outcome.claim) ||
    (sure && period?.known === 'guessed') ||
    (foreseen && isSameNumber(question, outcome.claim))
  );
}

/** A metric that is only carried over and does not govern the figure is nothing that the figure's own words license. */
function isAdrift({ entity, metric, period }: Reading): boolean {
  const untimed = period === null || period.known === 'carried';
  if (metric?.known === 'carried' && entity?.known === 'carried' && untimed) return true;
  return metric !== null && !metric.governs && (metric.known === 'carried' || metric.known === 'guessed');
}

function disagreement(statement: Statement, best: Held, others: readonly Held[]): Judgement {
  const { question, outcome } = best;
  const open = withoutMetric(question);
  const loose = open ? outcomeOf(open) : null;
  if (loose?.kind === 'agrees' && loose.status === 'confirmed')
    return judgement('supported', null, loose.claim, loose.comparisons, `${loose.rule}-any-metric`);
  if (statement.marketData) return uncovered(statement, outcome.comparisons, 'no-claim');
  const supposed =
    statement.modality === 'conditional' && question.reading.metric !== null && question.reading.entity !== null;
  if (outcome.kind !== 'disagrees' && supposed)
    return judgement('ambiguous', null, null, outcome.comparisons, 'conditional');
  const told = outcome.kind === 'silent' && !question.reading.narrowed ? others.find(isTold) : undefined;
  const found = told && agreed(told);
  if (found) return found;
  const label = worded(question, outcome.kind === 'disagrees');
  if (label) {
    const [verdict, code] = label.claim.status === 'unverified' ? VERDICT_OF.unverified : VERDICT_OF.confirmed;
    return judgement(verdict, code, label.claim, [...outcome.comparisons, label], 'worded');
  }
  if (outcome.kind === 'disagrees') return contradicted(statement, best, outcome, others);
  return (
    relative(question, outcome.comparisons) ??
    uncovered(statement, outcome.comparisons, outcome.kind === 'silent' ? outcome.rule : 'no-claim')
  );
}

/** 亚马逊29%、微软20%、谷歌13%，合计⟦36%⟧: what is added up was proved right before, of the same metric. */
function isSumOfProved({ reading: { sense, metric }, proved }: Question): boolean {
  return sense.kind === 'sum' && proved?.metric != null && proved.metric.value === metric?.value;
}

/** How much something grew of which only the figure before tells, where that was not proved: it need not be of the running subject at all. */
function isCarriedGrowth(question: Question): boolean {
  const { entity, metric } = question.reading;
  return metric?.rule === 'figure-before' && entity?.known === 'carried' && !goesOn(question);
}

/** The claims speak against the best reading: refuted, unless something in the text makes that unsure. */
function contradicted(
  statement: Statement,
  best: Held,
  outcome: Extract<Outcome, { kind: 'disagrees' }>,
  others: readonly Held[],
): Judgement {
  const { question } = best;
  const hold = (rule: DecisionRule): Judgement => judgement('ambiguous', null, null, outcome.comparisons, rule);
  if (statement.modality === 'conditional') return hold('conditional');
  if (statement.former && statement.modality === 'forecast') return hold('unsure');
  const isFarther = others.some(({ outcome: each }) => each.kind === 'agrees' && each.status === 'confirmed');
  if (isFarther || others.some((each) => isNamesake(best, each))) return hold('other-reading');
  if (statement.modality === 'denied') return hold('denied');
  const { metric, period } = question.reading;
  const market = question.index.entities.get(question.reading.entity?.value ?? '')?.kind === 'market';
  const carried = metric?.known === 'carried' && !isSumOfProved(question);
  const unsure = carried || isCarriedGrowth(question) || period?.value.kind === 'open' || market;
  if (outcome.worked && unsure) return hold('unsure');
  if (isOfOtherDefinition(question, outcome.comparisons)) return hold('other-kind');
  if (
    isAdrift(question.reading) ||
    isOfSomethingElse(question, outcome.comparisons) ||
    isOnOtherStandard(question, outcome.comparisons)
  )
    return uncovered(statement, outcome.comparisons, 'no-claim');
  return mayAccuse(question) || isSwapped(question) ? refutation(question, outcome) : hold('unsure');
}

/** 收入1083亿元。在线营销服务⟦549亿元⟧，交易服务⟦534亿元⟧: named for itself in a sentence that goes on with the one before, and given what its sibling has. */
function isSwapped(question: Question): boolean {
  const { entity, metric, narrowed } = question.reading;
  if (entity?.known !== 'stated' || metric?.rule !== 'running-metric' || !metric.governs || narrowed) return false;
  if (question.statement.modality !== 'actual' || significantDigits(question) < 3) return false;
  const culprit = subjectCause(question)?.culprit;
  return culprit?.metric === metric.value && culprit.entity !== entity.value;
}

/**
 * Judges a statement.
 *
 * @returns the verdict with everything that led to it: the readings tried, the claims compared, the rule that decided, the cause of a mismatch
 */
export function judge(statement: Statement, index: LexiconIndex, proved: Reading | null = null): Judgement {
  if (statement.stranger) return uncovered(statement, [], 'unknown-subject');
  const { metric } = statement.readings.best;
  if (statement.marketData && (metric?.known === 'guessed' || metric?.rule === 'default-growth'))
    return uncovered(statement, [], 'no-claim');
  const first = statement.readings.best;
  const best = new Held({ statement, reading: asAdjustedKind(first, index), index, proved }, 0);
  let known: readonly Held[] | null = null;
  /** The other readings, which only matter where the best agrees with nothing that is certain. */
  const otherHolds = (): readonly Held[] => {
    known ??= statement.readings.others.map((reading, nth) => {
      return new Held({ statement, reading: asAdjustedKind(reading, index), index, proved }, nth + 1);
    });
    return known;
  };
  const trials = (): readonly Tried[] => [best, ...otherHolds()].map(({ tried }) => tried);
  const own = agreed(best);
  if (own?.verdict === 'supported') return withTrials(own, trials);
  const others = otherHolds();
  const meant = others.filter(({ question }) => !isOutOfTime(question.reading, best.question));
  const near = meant.filter(({ question }) => isWithinReach(question.reading, first));
  const decided = inOrder(best, near) ?? disagreement(statement, best, meant);
  return withTrials(decided, trials);
}

/** What claims that speak against a reading come to where nothing else could have been meant; `null` where it is not sure enough to accuse. */
export function accused(question: Question, outcome: Extract<Outcome, { kind: 'disagrees' }>): Judgement | null {
  if (question.statement.modality !== 'actual' || question.statement.marketData || !mayAccuse(question)) return null;
  const found = refutation(question, outcome);
  return found.verdict === 'refuted' && found.code !== 'direction-mismatch' ? found : null;
}

/** supported by any reading within reach, else disputed, else unverified (verdicts.md, Order). */
function inOrder(best: Held, near: readonly Held[]): Judgement | null {
  const first = new Map<Judgement['verdict'], Judgement>();
  for (const each of [best, ...near]) {
    const found = agreed(each);
    if (found?.verdict === 'supported') return found;
    if (found && !first.has(found.verdict)) first.set(found.verdict, found);
  }
  return first.get('disputed') ?? first.get('unverified') ?? null;
}
