// What a list gives to the figures that stand in it.

import type { Basis, EntityId, MetricId } from '../../claims/claim.ts';
import type { Role } from '../../language/roles.ts';
import type { DayInterval } from '../../periods/expression.ts';
import type { Sense } from '../statement.ts';
import type { PeriodUse } from './period/period-roles.ts';

/** What a list gives to one figure by its place. */
export interface Share {
  /** Lexemes of the entity and the metric in the figure's place. */
  readonly entity: number | null;
  readonly metric: number | null;
  /** The lexeme of an unknown name in the figure's place. */
  readonly stranger: number | null;
  /** The first metric of the list. */
  readonly first: number | null;
  /** One of several like figures in a list that nothing pairs with: which of them is of when or whose is not told. */
  readonly unpaired: boolean;
  readonly period: PeriodUse | null;
  readonly basis: Basis | null;
  /** What the sentence before listed, where this one lists nothing of its own: 上一季度，这两项分别是…. */
  readonly listedEntity: EntityId | null;
  readonly listedMetric: MetricId | null;
  /** How that metric's figure was meant there. */
  readonly listedKind: Sense['kind'] | null;
  /** The narrowing words of its own item, where the items of the list differ in them. */
  readonly narrowing: readonly Role[] | null;
  /** Of the period right behind that of the figure before it: "18% in the March quarter, then 26%, 34% and 36%". */
  readonly follows: boolean;
  /** One of the periods that the sentence before gave amounts for: "in those four quarters". */
  readonly listedPeriod: DayInterval | null;
}

export const NO_SHARE: Share = {
  entity: null,
  metric: null,
  stranger: null,
  first: null,
  unpaired: false,
  period: null,
  basis: null,
  listedEntity: null,
  listedMetric: null,
  listedKind: null,
  narrowing: null,
  follows: false,
  listedPeriod: null,
};
