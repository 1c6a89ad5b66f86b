// A figure with its subject: whose, of what, when, in which sense; each part with the rule that bound it.

import { type Basis, type EntityId, type MetricId, tellsGrowth } from '../claims/claim.ts';
import type { Figure, Quantity } from '../figures/figure.ts';
import type { DayInterval, PeriodExpression } from '../periods/expression.ts';
import type { Span } from '../text/span.ts';
import type { Relation } from './relation.ts';

/** A bound part with the words that it was read from (`null` where it was carried over) and the name of the binding rule. */
export interface Bound<T> {
  readonly value: T;
  readonly from: Span | null;
  readonly rule: string;
}

/** How a figure relates to its metric: its level, its growth, the difference from before, a share of it. */
export type Aspect = 'level' | 'growth' | 'change' | 'share';

/** actual: what happened; forecast: what somebody expects; conditional: if it were; denied: not so. */
export type Modality = 'actual' | 'forecast' | 'conditional' | 'denied';

export interface Statement {
  /** Offsets in the document, not in the block. */
  readonly figure: Figure;
  readonly entity: Bound<EntityId> | null;
  /** Other entities that the words allow as well: a verdict that depends on the choice is `ambiguous`. */
  readonly otherEntities: readonly EntityId[];
  /** Whom a carried subject may stand for as well: tried where it does not fit. */
  readonly fallbacks: readonly EntityId[];
  /** Names somebody the lexicon does not know: no claim of a known entity may be held against it. */
  readonly unknownSubject: Span | null;
  readonly metric: Bound<MetricId> | null;
  /** Every metric that the words allow, `metric` first: a draft's 利润 may be any profit. */
  readonly metrics: readonly MetricId[];
  /** Whether words that the lexicon does not know stand where the metric was carried over: then only agreement counts. */
  readonly qualified: boolean;
  readonly period: Bound<DayInterval> | null;
  /** A stated period that cannot be placed in time (三季度 with no year anywhere): it limits which claims fit. */
  readonly unplaced: PeriodExpression | null;
  /** The period that a change is measured from, where the words name it. */
  readonly yardstick: DayInterval | null;
  /** Whether it is what another figure came from, at a time that the words leave open: a year earlier or the quarter before. */
  readonly isBase: boolean;
  /** How it follows from several subjects' figures, where it does: their sum, a multiple of another one's. */
  readonly relation: Relation | null;
  /** Owners of the subject that its sentence names: what a share may be a share of. */
  readonly wholes: readonly EntityId[];
  readonly basis: readonly Basis[];
  readonly aspect: Aspect;
  /** The quantity as the sentence means it: signed, in the reporting currency where none was written, multiples as rates. */
  readonly meant: Quantity;
  /** −1 where the words turn the figure round (下降53%, 亏损34亿), 1 where they say it rose or was a gain, 0 where they say nothing. */
  readonly direction: -1 | 0 | 1;
  readonly modality: Modality;
  /** Whether somebody else than the subject foresees it (analysts, the market, the writer): it may differ from the subject's own guidance. */
  readonly foreseenByOthers: boolean;
  /** What the draft names as its source for this figure, if anything. */
  readonly cited: Span | null;
  readonly checkWorthy: boolean;
}

/** The basis that a claim of what the statement says would have: growth that names no base is year on year. */
export function claimBasis({ aspect, basis }: Statement): readonly Basis[] {
  return aspect === 'growth' && !tellsGrowth(basis) ? [...basis, 'yoy'] : basis;
}
