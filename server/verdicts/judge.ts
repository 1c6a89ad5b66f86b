// Judges one statement: supported, disputed, unverified, refuted, cited or unsourced, in that order (verdicts.md, Order).

import { type Claim, type Tier, tellsGrowth } from '../claims/claim.ts';
import type { Quantity } from '../figures/figure.ts';
import { isCurrency } from '../figures/quantity.ts';
import { monthsIn, movedBy } from '../periods/days.ts';
import { isBareScaled } from '../statements/kinds.ts';
import type { LexiconIndex } from '../statements/lexicon-index.ts';
import type { Relation } from '../statements/relation.ts';
import type { Statement } from '../statements/statement.ts';
import { absolute, compare, decimal, multiply, ONE, subtract } from '../text/decimal.ts';
import { agree, sameUnit } from './agreement.ts';
import { anyMetric, candidates } from './candidates.ts';
import { causeOf, isTelling, significantDigits, subjectCause } from './cause.ts';
import { derived } from './derive.ts';
import { related } from './relate.ts';
import type { Comparison, Judgement } from './verdict.ts';

const QUARTER = decimal(25n, -2);

/** With no period told, a bound says which claim it means only where the claim comes near it: 突破400亿 is not the half year's 732亿. */
function farFromBound(statement: Statement, claim: Claim): boolean {
  const hedge = statement.figure.hedge?.kind;
  const bounding = hedge === 'above' || hedge === 'below' || hedge === 'at-least' || hedge === 'at-most';
  const { value } = statement.meant;
  const claimed = claim.quantity.value;
  if (statement.period !== null || !bounding || value === null || claimed === null || claim.quantity.comparator !== '=')
    return false;
  return compare(absolute(subtract(claimed, value)), multiply(absolute(value), QUARTER)) > 0;
}

/** 每股分红27.6元: what the amount is for stands in the metric's name; a claim per one of it is meant alike. */
function inClaimUnit({ meant, figure }: Statement, claim: Claim): Quantity {
  const { per } = claim.quantity;
  return per && !meant.per && figure.kind !== 'unit-price' ? { ...meant, per: { ...per, count: ONE } } : meant;
}

function held(statement: Statement, claim: Claim): Comparison {
  const moving = statement.aspect === 'growth' || statement.aspect === 'change';
  const lenient = moving && statement.direction === 0 && statement.figure.written?.sign === '';
  if (farFromBound(statement, claim)) return { claim, agrees: false, rule: 'far-from-bound' };
  return {
    claim,
    ...agree(inClaimUnit(statement, claim), statement.figure.hedge?.kind ?? null, claim.quantity, lenient),
  };
}

/** Finest written precision first: a claim with more digits decides over a rounder one about the same subject. */
function finest(claims: readonly Claim[]): Claim[] {
  const width = (claim: Claim): number =>
    claim.quantity.comparator === '=' ? (claim.quantity.step?.exponent ?? 0) : 1000;
  return claims.toSorted((a, b) => width(a) - width(b));
}

/** A confirmed claim that agrees, an equal one first, unless a finer one of the same subject and period disagrees. */
function confirmedAgreement(comparisons: readonly Comparison[]): Comparison | null {
  const confirmed = comparisons.filter(({ claim }) => claim.status === 'confirmed');
  const standing = confirmed.filter(
    (comparison) =>
      comparison.agrees && !confirmed.some(({ claim, agrees }) => !agrees && overrules(claim, comparison.claim)),
  );
  const found = standing.find(({ rule }) => rule === 'equal') ?? standing[0] ?? null;
  return standing.find(({ claim }) => found && overrules(claim, found.claim)) ?? found;
}

/** An exact claim overrides a bound or an approximation about the same subject. */
function overrules(claim: Claim, other: Claim): boolean {
  const same =
    claim.entity === other.entity &&
    claim.metric === other.metric &&
    claim.period?.start === other.period?.start &&
    claim.period?.end === other.period?.end;
  if (!same || claim.basis.join() !== other.basis.join() || !sameUnit(claim.quantity, other.quantity)) return false;
  return claim.quantity.comparator === '=' && other.quantity.comparator !== '=';
}

function outcome(
  verdict: Judgement['verdict'],
  code: Judgement['code'],
  claim: Claim | null,
  comparisons: readonly Comparison[],
  rule: string,
  culprit: Claim | null = null,
): Judgement {
  return { verdict, code, claim, culprit, comparisons, rule };
}

function uncovered(statement: Statement, comparisons: readonly Comparison[], rule: string): Judgement {
  return statement.cited
    ? outcome('cited', null, null, comparisons, rule)
    : outcome('unsourced', 'missing-source', null, comparisons, rule);
}

const RANK: Readonly<Record<Tier, number>> = { primary: 0, 'filing-digest': 1, secondary: 2, 'self-media': 3 };

/** Exact claims before bounds, the better tier first: what a correction should quote. */
function standing(claim: Claim): number {
  return (claim.quantity.comparator === '=' ? 0 : 10) + RANK[claim.source.tier];
}

/** The claim that the figure should have been: same unit, nearest in value, of the best tier. */
function expected(statement: Statement, comparisons: readonly Comparison[]): Claim | null {
  const confirmed = finest(comparisons.filter(({ claim }) => claim.status === 'confirmed').map(({ claim }) => claim));
  const comparable = confirmed.filter((claim) => sameUnit(statement.meant, claim.quantity));
  const { value } = statement.meant;
  if (value === null || comparable.length === 0) return comparable[0] ?? confirmed[0] ?? null;
  const gap = (claim: Claim): ReturnType<typeof absolute> | null =>
    claim.quantity.value ? absolute(subtract(claim.quantity.value, value)) : null;
  return (
    comparable.toSorted((a, b) => {
      const order = standing(a) - standing(b);
      if (order !== 0) return order;
      const [x, y] = [gap(a), gap(b)];
      return x && y ? compare(x, y) : 0;
    })[0] ?? null
  );
}

/** A figure in a currency in which the database has no claim about the subject cannot be compared. */
function incomparable(statement: Statement, comparisons: readonly Comparison[]): boolean {
  const { unit } = statement.meant;
  if (!isCurrency(unit)) return false;
  const confirmed = comparisons.filter(({ claim }) => claim.status === 'confirmed');
  return (
    confirmed.length > 0 &&
    confirmed.every(({ claim }) => isCurrency(claim.quantity.unit) && claim.quantity.unit !== unit)
  );
}

function refutation(statement: Statement, comparisons: readonly Comparison[], index: LexiconIndex): Judgement {
  const claim = expected(statement, comparisons);
  const meant = claim ? inClaimUnit(statement, claim) : statement.meant;
  const cause = causeOf(
    { ...statement, meant },
    comparisons.map((comparison) => comparison.claim),
    index,
  );
  if (incomparable(statement, comparisons) && !(cause.code === 'unit-mismatch' && cause.culprit))
    return outcome('ambiguous', null, claim, comparisons, 'other-currency');
  return outcome('refuted', cause.code, claim, comparisons, cause.code, cause.culprit);
}

function agreeing(comparisons: readonly Comparison[], ...statuses: readonly Claim['status'][]): Comparison | null {
  return comparisons.find(({ agrees, claim }) => agrees && statuses.includes(claim.status)) ?? null;
}

/** The first three steps of the order, on any set of claims. */
function agreed(comparisons: readonly Comparison[], suffix: string): Judgement | null {
  const confirmed = confirmedAgreement(comparisons);
  if (confirmed) return outcome('supported', null, confirmed.claim, comparisons, `${confirmed.rule}${suffix}`);
  const disputed = agreeing(comparisons, 'disputed', 'superseded');
  if (disputed) return outcome('disputed', 'disputed-figure', disputed.claim, comparisons, `${disputed.rule}${suffix}`);
  const unverified = agreeing(comparisons, 'unverified');
  return unverified
    ? outcome('unverified', 'unverified-figure', unverified.claim, comparisons, `${unverified.rule}${suffix}`)
    : null;
}

const TENTH = decimal(1n, -1);

/** Three digits and more, or a bound right beside the claim, meet a claim about something else hardly ever by chance. */
function meetsClosely({ meant, figure }: Statement, { quantity }: Claim): boolean {
  const { value } = meant;
  if (value === null) return false;
  if (significantDigits(meant) >= 3) return true;
  const bounding = figure.hedge !== null && figure.hedge.kind !== 'about' && figure.hedge.kind !== 'reach';
  const gap = bounding && quantity.value ? absolute(subtract(quantity.value, value)) : null;
  return gap !== null && compare(gap, multiply(absolute(value), TENTH)) <= 0;
}

/** A figure whose metric the words do not tell: only agreement counts, with any claim of the entity. */
function withoutMetric(statement: Statement, index: LexiconIndex): Judgement {
  const counted = isBareScaled(statement.figure) && statement.figure.quantity;
  const readings = counted ? [statement, { ...statement, meant: counted }] : [statement];
  const claims = anyMetric(statement, index);
  const comparisons = readings.flatMap((reading) =>
    claims
      .map((claim) => held(reading, claim))
      .filter(({ claim, rule }) => claim.status !== 'confirmed' || rule === 'equal' || meetsClosely(reading, claim)),
  );
  return (
    agreed(comparisons, '-any-metric') ??
    uncovered(
      statement,
      comparisons.filter(({ agrees }) => agrees),
      'no-metric',
    )
  );
}

function withDerived(statement: Statement, index: LexiconIndex): Judgement | null {
  const claim = derived(statement, index);
  return claim && heldAgainst(statement, claim, index);
}

/** What arithmetic gives, held against the figure; its bounds are what the rounding of its parts leaves open. */
function heldAgainst(statement: Statement, claim: Claim, index: LexiconIndex): Judgement | null {
  const comparison = held(statement, claim);
  const { low, high } = claim.quantity;
  const { value } = statement.meant;
  const inside =
    value !== null && low !== null && high !== null && compare(value, low) >= 0 && compare(value, high) <= 0;
  if (comparison.agrees || inside) return outcome('supported', null, claim, [comparison], 'derived');
  return sameUnit(statement.meant, claim.quantity)
    ? outcome('refuted', causeOf(statement, [claim], index).code, claim, [comparison], 'derived')
    : null;
}

/** "will pay a dividend of 276.24 yuan": told as to come, yet digit for digit what was reported for the period that it names. */
function announced(statement: Statement, index: LexiconIndex): Judgement | null {
  const { modality, period, meant } = statement;
  if (modality !== 'forecast' || !period?.from || meant.value === null || significantDigits(meant) < 4) return null;
  const comparisons = candidates({ ...statement, modality: 'actual' }, index).map((claim) => held(statement, claim));
  const confirmed = confirmedAgreement(comparisons);
  return confirmed ? outcome('supported', null, confirmed.claim, comparisons, 'announced') : null;
}

/** A metric that its own sentence does not name is a guess: a figure that is right for another one is right. */
function isCarried({ metric }: Statement): boolean {
  return metric?.rule === 'running-metric' || metric?.rule === 'heading-metric';
}

/** A figure made from several subjects' figures stands or falls with the arithmetic. */
function judgeRelation(statement: Statement, relation: Relation, index: LexiconIndex): Judgement {
  const claim = statement.modality === 'actual' ? related(statement, relation, index) : null;
  return (claim && heldAgainst(statement, claim, index)) ?? uncovered(statement, [], 'no-claim');
}

function judgeBound(statement: Statement, index: LexiconIndex): Judgement {
  if (statement.relation) return judgeRelation(statement, statement.relation, index);
  if (statement.unknownSubject) return uncovered(statement, [], 'unknown-subject');
  if (!statement.metric) return withoutMetric(statement, index);
  const comparisons = finest(candidates(statement, index)).map((claim) => held(statement, claim));
  const found = agreed(comparisons, '') ?? announced(statement, index);
  if (found) return found;
  if (statement.meant.unit === 'pp') {
    const points = withDerived(statement, index);
    if (points?.verdict === 'supported') return points;
  }
  if (statement.modality === 'forecast' && statement.foreseenByOthers)
    return uncovered(statement, comparisons, 'no-claim');
  if (statement.qualified) return withoutMetric(statement, index);
  const elsewhere = isCarried(statement) && isTelling(statement.meant) ? withoutMetric(statement, index) : null;
  if (elsewhere && elsewhere.verdict !== 'unsourced' && elsewhere.verdict !== 'cited') return elsewhere;
  if (comparisons.some(({ claim }) => claim.status === 'confirmed')) {
    const own = comparisons.some(
      ({ claim }) => claim.status === 'confirmed' && claim.metric === statement.metric?.value,
    );
    const worked = own ? null : withDerived(statement, index);
    return worked?.verdict === 'supported' ? worked : refutation(statement, comparisons, index);
  }
  const computed = withDerived(statement, index);
  if (computed) return computed;
  if (statement.aspect === 'share') return withoutMetric(statement, index);
  const relative =
    statement.period && statement.modality === 'actual' && isTelling(statement.meant)
      ? subjectCause(statement, index)
      : null;
  if (relative)
    return outcome('refuted', 'subject-mismatch', relative.culprit, comparisons, 'relative', relative.culprit);
  return uncovered(statement, comparisons, 'no-claim');
}

/** What a figure came from, held against the year before and the quarter before. */
function asBase(statement: Statement, index: LexiconIndex): Judgement | null {
  const { period } = statement;
  const length = period ? monthsIn(period.value) : null;
  if (!period || length === null) return null;
  const moved = [-12, -length].map((by) =>
    judgeBound({ ...statement, period: { ...period, value: movedBy(period.value, by), rule: 'base' } }, index),
  );
  return moved.find(({ verdict }) => verdict === 'supported') ?? moved[0] ?? null;
}

/** A growth that names no base agrees with the quarter-on-quarter figure: both readings are open. */
function otherBase(statement: Statement, index: LexiconIndex): boolean {
  if (statement.aspect !== 'growth' || tellsGrowth(statement.basis)) return false;
  return judgeBound({ ...statement, basis: [...statement.basis, 'qoq'] }, index).verdict === 'supported';
}

/**
 * Judges a statement.
 *
 * @returns the verdict with everything that led to it: claims compared, the rule that decided, the cause of a mismatch
 */
export function judge(statement: Statement, index: LexiconIndex): Judgement {
  const judgement = judgeBound(statement, index);
  const other = (entity: string): Judgement =>
    judgeBound({ ...statement, entity: { value: entity, from: null, rule: 'other' } }, index);
  const others = statement.otherEntities.map(other);
  if (
    others.some(({ verdict }) => verdict !== judgement.verdict) &&
    [judgement, ...others].some(({ verdict }) => verdict === 'supported')
  )
    return { ...judgement, verdict: 'ambiguous', code: null, rule: 'either-subject' };
  if (judgement.verdict !== 'refuted' && judgement.verdict !== 'unsourced') return judgement;
  const fallback = statement.fallbacks.map(other).find(({ verdict }) => verdict === 'supported');
  if (fallback) return fallback;
  const base = statement.isBase ? asBase(statement, index) : null;
  if (base) return base;
  if (statement.modality === 'conditional')
    return { ...judgement, verdict: 'ambiguous', code: null, rule: 'conditional' };
  if (judgement.verdict === 'refuted' && statement.modality === 'denied')
    return { ...judgement, verdict: 'ambiguous', code: null, rule: 'denied' };
  if (judgement.verdict === 'refuted' && otherBase(statement, index))
    return { ...judgement, verdict: 'ambiguous', code: null, rule: 'either-base' };
  return judgement;
}
