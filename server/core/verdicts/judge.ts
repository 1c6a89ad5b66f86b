// Judges one statement by one fold over its readings (verdicts.md, When a figure may be flagged at all).

import type { Claim } from '../claims/claim.ts';
import { isCurrency } from '../figures/quantity.ts';
import type { LexiconIndex } from '../statements/reading/lexicon-index.ts';
import type { BindingRule } from '../statements/rules.ts';
import { daysOf, type Known, type Reading, type Statement, weaker } from '../statements/statement.ts';
import { absolute, compare, type Decimal, scaled } from '../text/decimal.ts';
import type { Cause } from './causes/cause.ts';
import { causeOf } from './causes/causes.ts';
import { subjectCause } from './causes/subject.ts';
import { expected, inClaimUnit, isTelling, meetsClosely, significantDigits } from './held.ts';
import { isIncomparable, type Outcome, outcomeOf } from './outcome.ts';
import { meaning, type Question } from './question.ts';
import type { DecisionRule, VerdictRule } from './rules.ts';
import { type Comparison, type Judgement, type Tried, withTrials } from './verdict.ts';
import { worded } from './worded.ts';

/** Causes that hold of whichever time is meant. */
const SLIPS: ReadonlySet<Cause['code']> = new Set(['scale-slip', 'unit-mismatch', 'direction-mismatch']);

/** Powers of ten between a figure and its claim beyond which it is no error. */
const BEYOND = 2;

type Parts = readonly Known[];

function partsOf({ entity, metric, period, basis, unit }: Reading): Parts {
  return [entity?.known ?? 'guessed', metric?.known ?? 'guessed', period?.known ?? 'shared', basis.known, unit.known];
}

/** Whether a reading is within reach of the best one: at most one part is known less well, and none is a guess that the best does not make. */
function isWithinReach(reading: Reading, best: Reading): boolean {
  const [own, other] = [partsOf(reading), partsOf(best)];
  const weakened = own.filter((known, at) => weaker(known, other[at] ?? 'guessed') > 0);
  return weakened.length <= 1 && own.every((known, at) => known !== 'guessed' || other[at] === 'guessed');
}

/** A reading that is held against the claims once somebody asks what that comes to. */
class Held {
  readonly question: Question;
  readonly at: number;
  private known: Outcome | null = null;

  constructor(question: Question, at: number) {
    this.question = question;
    this.at = at;
  }

  get outcome(): Outcome {
    this.known ??= outcomeOf(this.question);
    return this.known;
  }

  get tried(): Tried {
    const { outcome } = this;
    return { outcome: outcome.kind, rule: outcome.kind === 'disagrees' ? 'disagrees' : outcome.rule };
  }
}

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
  const [verdict, code] = VERDICT_OF[outcome.status];
  const rule: VerdictRule = question.reading.metric ? outcome.rule : `${outcome.rule}-any-metric`;
  return judgement(verdict, code, outcome.claim, outcome.comparisons, rule, { reading: at });
}

/** Headings and titles tell the subject of what stands below them; prose only leads on to it. */
const UNDER_A_HEADING: ReadonlySet<string> = new Set<BindingRule>(['title', 'heading', 'section-header', 'caption']);

/** Whether too much of the reading comes from elsewhere in the text: neither metric nor period are the clause's own, and one of metric and subject is only carried over. */
function isFarFetched({ entity, metric, period }: Reading): boolean {
  if (metric?.known === 'stated' || period?.known === 'stated') return false;
  if (metric?.rule === 'arrival' && metric.governs) return false;
  return metric?.known === 'carried' || (entity?.known === 'carried' && !UNDER_A_HEADING.has(entity.rule));
}

/** Whether nothing of the reading is the clause's own, and the time not even the sentence's. */
function isSharedThroughout({ entity, metric, period }: Reading): boolean {
  return entity?.known === 'shared' && metric?.known === 'shared' && period?.known === 'carried';
}

/** 营收⟦398.24亿元⟧，同比增长⟦34%⟧: whose it is, of what and when is as in the figure before, and a claim has proved that. */
function goesOn({ reading, proved }: Question): boolean {
  if (reading.metric?.rule !== 'figure-before' || !proved) return false;
  const [own, before] = [daysOf(reading), daysOf(proved)];
  const sameTime = own !== null && before !== null && own.start === before.start && own.end === before.end;
  return sameTime && reading.entity?.value === proved.entity?.value && reading.metric.value === proved.metric?.value;
}

/** 去年同期 in a text that tells no time, or a quarter whose year was never told and that is only carried over: it could be any. */
function isUnplaced({ period }: Reading): boolean {
  if (period?.value.kind !== 'open') return false;
  const { expression } = period.value;
  if (expression.type === 'part' && expression.yearOffset !== undefined) return true;
  const relative = expression.type === 'relative-to-context' || expression.type === 'relative-to-draft';
  return period.known === 'carried' || (relative && expression.offset !== 0);
}

/** Whether the best reading's parts are sure enough to accuse a figure. */
function mayAccuse(question: Question): boolean {
  const { statement, reading } = question;
  const { metric, entity } = reading;
  if (!metric || !entity || reading.narrowed || statement.marketData || !metric.governs) return false;
  if (isFarFetched(reading) && !goesOn(question)) return false;
  if (isSharedThroughout(reading) && !goesOn(question)) return false;
  if (entity.rule === 'sentence-following' && metric.rule !== 'clause') return false;
  if (entity.known === 'guessed' || metric.known === 'guessed' || reading.period?.known === 'guessed') return false;
  if (
    metric.value === question.index.share &&
    !question.reading.basis.value.some((id) => question.index.entities.get(id)?.kind === 'market')
  )
    return false;
  return metric.known !== 'carried' || metric.rule === 'running-metric' || metric.rule === 'caption';
}

/** Only claims of the same metric, of one that the lexicon lists as mixed up with it, or beside claims of its own, make it another's figure. */
function isOthersFigure({ reading, index }: Question, culprit: Claim, comparisons: readonly Comparison[]): boolean {
  const id = reading.metric?.value ?? '';
  if (culprit.metric === id || culprit.entity !== reading.entity?.value) return true;
  const mixed = index.metrics.get(id)?.confusedWith ?? [];
  const own = comparisons.some(({ claim }) => claim.status === 'confirmed' && claim.metric === id);
  return own || mixed.includes(culprit.metric);
}

/**
 * Whether an equal claim tells what was meant, as a farther reading would: where the part in which it differs was not the
 * figure's own. A time that is shared, or carried over, stands only where what it is the time of stands in the clause.
 */
function isMeantOtherwise(question: Question, { code, culprit }: Cause): boolean {
  const { reading, statement } = question;
  const { entity, metric, period } = reading;
  if (!culprit || !entity || !metric || goesOn(question)) return false;
  if (code === 'period-mismatch') {
    const loose = metric.known !== 'stated' || (period?.known === 'carried' && entity.known === 'carried');
    return loose && period?.known !== 'stated';
  }
  if (code !== 'subject-mismatch') return false;
  if (culprit.metric !== metric.value && metric.known !== 'stated') return true;
  if (culprit.entity === entity.value || entity.known === 'stated') return false;
  const carried = entity.known === 'carried' && !UNDER_A_HEADING.has(entity.rule);
  return carried || statement.readings.some((other) => other.entity?.value === culprit.entity);
}

/** Nobody errs by a factor of a hundred but in the scale: such a figure is of something else. "Billions of dollars" holds for any more. */
function isBeyondError({ reading, statement }: Question, claim: Claim | null, { code, culprit }: Cause): boolean {
  const [value, claimed] = [reading.meant.value, claim?.quantity.value];
  if (statement.figure.hedge?.kind === 'magnitude')
    return code === 'scale-slip' && value != null && claimed != null && compare(absolute(value), absolute(claimed)) < 0;
  if (!value || !claimed || culprit || reading.meant.unit !== claim?.quantity.unit) return false;
  const [a, b] = [absolute(value), absolute(claimed)];
  const far = (small: Decimal, large: Decimal): boolean => compare(scaled(small, BEYOND), large) < 0;
  return isCurrency(reading.meant.unit) && (far(a, b) || far(b, a));
}

function refutation(question: Question, outcome: Extract<Outcome, { kind: 'disagrees' }>): Judgement {
  const { comparisons, worked } = outcome;
  if (worked && isUnplaced(question.reading)) return judgement('ambiguous', null, worked, comparisons, 'unsure');
  if (worked) return judgement('refuted', causeOf(question, [worked]).code, worked, comparisons, 'derived');
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
  if (cause.code === 'subject-mismatch' && cause.culprit && !isOthersFigure(question, cause.culprit, comparisons))
    return judgement('ambiguous', null, claim, comparisons, 'other-metric');
  if (isMeantOtherwise(question, cause))
    return judgement('ambiguous', null, cause.culprit, comparisons, 'other-reading');
  const slip = cause.culprit !== null && SLIPS.has(cause.code);
  if (isBeyondError(question, claim, cause) || (isUnplaced(question.reading) && !slip))
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
  if (mixed.includes(culprit.metric) && mayAccuse(question))
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
  return meetsClosely(question, outcome.claim) || (sure && period?.known === 'guessed');
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
  if (label) return judgement('supported', null, label.claim, [...outcome.comparisons, label], 'worded');
  if (outcome.kind !== 'disagrees')
    return (
      relative(question, outcome.comparisons) ??
      uncovered(statement, outcome.comparisons, outcome.kind === 'silent' ? outcome.rule : 'no-claim')
    );
  const hold = (rule: DecisionRule): Judgement => judgement('ambiguous', null, null, outcome.comparisons, rule);
  if (statement.modality === 'conditional') return hold('conditional');
  const isFarther = others.some(({ outcome: each }) => each.kind === 'agrees' && each.status === 'confirmed');
  if (isFarther || others.some((each) => isNamesake(best, each))) return hold('other-reading');
  if (statement.modality === 'denied') return hold('denied');
  const { metric, period } = question.reading;
  const market = question.index.entities.get(question.reading.entity?.value ?? '')?.kind === 'market';
  const unsure = metric?.known === 'carried' || period?.value.kind === 'open' || market;
  if (outcome.worked && unsure) return hold('unsure');
  return mayAccuse(question) ? refutation(question, outcome) : hold('unsure');
}

/**
 * Judges a statement.
 *
 * @returns the verdict with everything that led to it: the readings tried, the claims compared, the rule that decided, the cause of a mismatch
 */
export function judge(statement: Statement, index: LexiconIndex, proved: Reading | null = null): Judgement {
  if (statement.stranger) return uncovered(statement, [], 'unknown-subject');
  if (statement.marketData && statement.readings[0].metric?.known === 'guessed')
    return uncovered(statement, [], 'no-claim');
  const [first] = statement.readings;
  const holds = statement.readings.map((reading, at) => new Held({ statement, reading, index, proved }, at));
  const [best, ...others] = holds;
  if (!best) return uncovered(statement, [], 'no-claim');
  const near = others.filter(({ question }) => isWithinReach(question.reading, first));
  const decided = inOrder(best, near) ?? disagreement(statement, best, others);
  return withTrials(decided, () => holds.map(({ tried }) => tried));
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
