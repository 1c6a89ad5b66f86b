// Why a refuted figure is wrong, by trying it: another unit, sign, scale, hedge, period, subject.

import type { Claim } from '../claims/claim.ts';
import type { HedgeKind, Quantity } from '../figures/figure.ts';
import { type LexiconIndex, treeOf } from '../statements/lexicon-index.ts';
import { reversed } from '../statements/meant.ts';
import type { Statement } from '../statements/statement.ts';
import { absolute, compare, decimal, multiply, normalised, scaled, subtract } from '../text/decimal.ts';
import { agree, sameUnit } from './agreement.ts';
import { aboutSubject, fiscalYearEndOf, fitsPeriod, isGrowthClaim } from './candidates.ts';
import type { FigureCode } from './verdict.ts';

export interface Cause {
  readonly code: FigureCode;
  /** The claim that the figure really belongs to, where there is one. */
  readonly culprit: Claim | null;
}

/** Powers of ten by which writers slip between 万, 亿, million and billion. */
const SLIPS = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6];

function hedgeOf(statement: Statement): HedgeKind | null {
  return statement.figure.hedge?.kind ?? null;
}

/** "about 162" is somebody else's figure only where the digits are that one's: a width of 5 % meets too many by chance. */
function elsewhereHedge(statement: Statement): HedgeKind | null {
  const hedge = hedgeOf(statement);
  return hedge === 'about' ? null : hedge;
}

function withUnit(quantity: Quantity, unit: string): Quantity {
  return { ...quantity, unit };
}

/** The same digits in another unit: $39.8 billion for RMB39.8 billion, 34 points for 34 %. */
function unitCause(statement: Statement, confirmed: readonly Claim[]): Cause | null {
  const { meant } = statement;
  for (const claim of confirmed) {
    if (sameUnit(meant, claim.quantity)) continue;
    const moved = withUnit(meant, claim.quantity.unit);
    if (agree(moved, hedgeOf(statement), claim.quantity, true).agrees) return { code: 'unit-mismatch', culprit: claim };
  }
  const anyComparable = confirmed.some((claim) => sameUnit(meant, claim.quantity));
  return anyComparable || confirmed.length === 0 ? null : { code: 'unit-mismatch', culprit: null };
}

function directionCause(statement: Statement, confirmed: readonly Claim[]): Cause | null {
  const turned = reversed(statement.meant);
  const found = confirmed.find((claim) => agree(turned, hedgeOf(statement), claim.quantity).agrees);
  return found ? { code: 'direction-mismatch', culprit: found } : null;
}

function slipped(quantity: Quantity, by: number): Quantity {
  const move = (value: Quantity['value']): Quantity['value'] => (value ? scaled(value, by) : null);
  return {
    ...quantity,
    value: move(quantity.value),
    low: move(quantity.low),
    high: move(quantity.high),
    step: move(quantity.step),
  };
}

/** A bound moved by a power of ten holds nearly anything; a slip must come near the claim. */
function slipHedge(statement: Statement): HedgeKind | null {
  const hedge = hedgeOf(statement);
  return hedge && BOUNDING.has(hedge) ? 'about' : hedge;
}

function scaleCause(statement: Statement, confirmed: readonly Claim[]): Cause | null {
  if (statement.meant.unit === '%' || statement.meant.unit === 'pp') return null;
  for (const by of SLIPS) {
    const found = confirmed.find(
      (claim) => agree(slipped(statement.meant, by), slipHedge(statement), claim.quantity).agrees,
    );
    if (found) return { code: 'scale-slip', culprit: found };
  }
  return null;
}

const BOUNDING: ReadonlySet<HedgeKind> = new Set(['above', 'below', 'near', 'at-least', 'at-most']);

/** A bound that the claim does not meet though it comes near it: 突破400亿 for 398.24. */
function overstatedCause(statement: Statement, confirmed: readonly Claim[]): Cause | null {
  const hedge = hedgeOf(statement);
  const { value } = statement.meant;
  if (!hedge || !BOUNDING.has(hedge) || value === null) return null;
  const found = confirmed.find((claim) => {
    const claimed = claim.quantity.value;
    if (!claimed || !sameUnit(statement.meant, claim.quantity)) return false;
    const gap = absolute(subtract(value, claimed));
    return compare(gap, multiply(absolute(claimed), decimal(25n, -2))) <= 0;
  });
  return found ? { code: 'overstated', culprit: found } : null;
}

function periodCause(statement: Statement, index: LexiconIndex): Cause | null {
  if (statement.period === null && statement.unplaced === null) return null;
  const fiscalYearEnd = fiscalYearEndOf(statement, index);
  const entity = statement.entity?.value;
  const broader = statement.metrics.flatMap((id) => index.metrics.get(id)?.broader ?? []);
  const others = entity ? broader.flatMap((id) => index.store.claimsAbout(entity, id)) : [];
  const elsewhere = [...aboutSubject(statement, index), ...others].filter(
    (claim) => claim.status === 'confirmed' && !fitsPeriod(claim, statement, fiscalYearEnd),
  );
  const found = elsewhere.find(
    (claim) =>
      (statement.aspect === 'growth') === isGrowthClaim(claim) &&
      agree(statement.meant, elsewhereHedge(statement), claim.quantity).agrees,
  );
  return found ? { code: 'period-mismatch', culprit: found } : null;
}

/** Metrics that the lexicon says are mixed up with this one come first. */
function byConfusion(statement: Statement, index: LexiconIndex): (a: Claim, b: Claim) => number {
  const mixed = statement.metric ? (index.metrics.get(statement.metric.value)?.confusedWith ?? []) : [];
  const rank = (claim: Claim): number =>
    (claim.entity === statement.entity?.value ? 0 : 2) + (mixed.includes(claim.metric) ? 0 : 1);
  return (a, b) => rank(a) - rank(b);
}

/** The claims of the same period about another metric, entity or basis near the statement's subject. */
function relativeClaims(statement: Statement, index: LexiconIndex): Claim[] {
  const entity = statement.entity?.value;
  if (!entity) return [];
  const fiscalYearEnd = fiscalYearEndOf(statement, index);
  return treeOf(index, entity)
    .flatMap((id) => index.store.claimsAbout(id, null, statement.period?.value))
    .filter(
      (claim) =>
        claim.status === 'confirmed' && claim.nature === 'actual' && fitsPeriod(claim, statement, fiscalYearEnd),
    )
    .toSorted(byConfusion(statement, index));
}

/** The same metric of the same subject and period in another sense: all customers for external ones, QoQ for YoY. */
function senseCause(statement: Statement, index: LexiconIndex): Cause | null {
  const found = relativeClaims(statement, index).find(
    (claim) =>
      claim.entity === statement.entity?.value &&
      claim.metric === statement.metric?.value &&
      isGrowthClaim(claim) === (statement.aspect === 'growth') &&
      agree(statement.meant, elsewhereHedge(statement), claim.quantity).agrees,
  );
  return found ? { code: 'subject-mismatch', culprit: found } : null;
}

export function subjectCause(statement: Statement, index: LexiconIndex): Cause | null {
  const found = relativeClaims(statement, index).find(
    (claim) => agree(statement.meant, elsewhereHedge(statement), claim.quantity).agrees,
  );
  return found ? { code: 'subject-mismatch', culprit: found } : null;
}

/** How many digits the written value has, trailing zeros aside. */
export function significantDigits({ value }: Quantity): number {
  return value === null ? 0 : normalised(absolute(value)).digits.toString().length;
}

/** Enough written digits that an equal figure elsewhere is no coincidence. */
export function isTelling(quantity: Quantity): boolean {
  const digits = significantDigits(quantity);
  return digits >= 3 || (digits >= 2 && quantity.unit !== '%' && quantity.unit !== 'count' && quantity.unit !== '');
}

/** The cause of a refutation, most telling first; a plain mismatch where nothing explains it. */
export function causeOf(statement: Statement, held: readonly Claim[], index: LexiconIndex): Cause {
  const confirmed = held.filter(({ status }) => status === 'confirmed');
  const { hedge } = statement.figure;
  const plain = hedge === null || hedge.kind === 'about' || hedge.kind === 'reach';
  const elsewhere = plain
    ? (senseCause(statement, index) ?? periodCause(statement, index) ?? subjectCause(statement, index))
    : null;
  return (
    unitCause(statement, confirmed) ??
    directionCause(statement, confirmed) ??
    (elsewhere && isTelling(statement.meant) ? elsewhere : null) ??
    scaleCause(statement, confirmed) ??
    overstatedCause(statement, confirmed) ??
    elsewhere ?? { code: 'figure-mismatch', culprit: null }
  );
}
