// A figure with its readings: whose, of what, when, in which sense and unit; each part with where it was told, by which rule, and how it is known.

import { type Basis, type EntityId, type MetricId, tellsGrowth } from '../claims/claim.ts';
import type { Figure, Quantity } from '../figures/figure.ts';
import type { Day, DayInterval, PeriodExpression } from '../periods/expression.ts';
import type { Span } from '../text/span.ts';
import type { Phrase } from './phrase.ts';
import type { BindingRule } from './rules.ts';

/**
 * How a part is known (verdicts.md, When a figure may be flagged at all): `stated` in the figure's own clause, list position,
 * row or column; `shared` in its sentence; `carried` from an earlier sentence, heading, title or caption; `guessed` by default.
 */
export type Known = 'stated' | 'shared' | 'carried' | 'guessed';

const WEAKNESS: Readonly<Record<Known, number>> = { stated: 0, shared: 1, carried: 2, guessed: 3 };

/** How many steps `a` is known less well than `b`; negative where it is known better. */
export function weaker(a: Known, b: Known): number {
  return WEAKNESS[a] - WEAKNESS[b];
}

/** One part of a reading with the words that it was read from (`null` where it stands elsewhere). */
export interface Part<T> {
  readonly value: T;
  readonly from: Span | null;
  readonly rule: BindingRule;
  readonly known: Known;
}

/** When: days on the calendar, or a stated period that cannot be placed (三季度 with no year anywhere). */
export type When =
  | { readonly kind: 'days'; readonly days: DayInterval }
  | { readonly kind: 'open'; readonly expression: PeriodExpression };

/** How a figure is said of its metric. */
export type Sense =
  | { readonly kind: 'level' }
  /** A rate of change, or a difference; `from` is the period that it is measured from, where the words name one. */
  | {
      readonly kind: 'growth' | 'change';
      readonly from: DayInterval | null;
      /** Whether a length of time tells the base (七个季度下来): growth over a year or a quarter is another figure then. */
      readonly over?: true;
    }
  /** A part of what the given owners have. */
  | { readonly kind: 'share'; readonly of: readonly EntityId[] }
  /** What a metric comes to of another one of the same subject, an expense as a part of revenue; or, where `at` tells when, of what it was at another time. */
  | { readonly kind: 'portion'; readonly of: MetricId; readonly at: DayInterval | null }
  | { readonly kind: 'sum'; readonly entities: readonly EntityId[]; readonly periods: readonly DayInterval[] }
  /** ratio: this over that; excess: by how many per cent it is larger; difference: this less that. */
  | { readonly kind: 'ratio' | 'excess' | 'difference'; readonly to: EntityId };

export interface MetricPart extends Part<MetricId> {
  /** Whether its words govern the figure: nothing unknown, no other metric and no cause stands between. */
  readonly governs: boolean;
}

/** One way to read a figure. */
export interface Reading {
  readonly entity: Part<EntityId> | null;
  readonly metric: MetricPart | null;
  readonly period: Part<When> | null;
  readonly basis: Part<readonly Basis[]>;
  readonly sense: Sense;
  /** Words that make the subject narrower than, or other than, what the lexicon names: a part never answers for the whole. */
  readonly narrowed: Span | null;
  /** The quantity as this reading means it: signed, in the reporting currency where none was written, multiples as rates. */
  readonly meant: Quantity;
  /** How the unit is known: `guessed` where only the subject's reporting currency or its metric tells it. */
  readonly unit: Part<string>;
}

/** actual: what happened; forecast: what somebody expects; conditional: if it were; denied: not so. */
export type Modality = 'actual' | 'forecast' | 'conditional' | 'denied';

/** Who and what stands around a figure in its text: what its readings may have missed. */
export interface Surroundings {
  /** Whom its block names, and whom the text named before it, the latest first. */
  readonly entities: readonly EntityId[];
  /** What its block names, its own sentence first. */
  readonly metrics: readonly MetricId[];
}

/** The readings of a figure: the best is there, those behind it are worked out once somebody asks for them. Most never are. */
export class Readings {
  readonly best: Reading;
  /** Whether the best reading's metric is the only one that any of them has, as far as that is known without asking for them. */
  readonly isOfOneMetric: boolean;
  private work: (() => readonly Reading[]) | null;
  private known: readonly [Reading, ...Reading[]];

  /** @param others works out the readings behind the best, in order */
  constructor(best: Reading, others: () => readonly Reading[], isOfOneMetric = false) {
    this.best = best;
    this.work = others;
    this.known = [best];
    this.isOfOneMetric = isOfOneMetric;
  }

  /** Best first, at least one. */
  get all(): readonly [Reading, ...Reading[]] {
    const { work } = this;
    if (work) this.known = [this.best, ...work()];
    this.work = null;
    return this.known;
  }

  /** What those behind the best would be worked out of is held no longer: whoever still asks for them has them made anew. */
  letGo(again: () => readonly Reading[]): void {
    if (this.work) this.work = again;
  }

  get others(): readonly Reading[] {
    return this.all.slice(1);
  }

  at(nth: number): Reading | undefined {
    return nth === 0 ? this.best : this.all[nth];
  }

  /** With one more behind them all. */
  with(reading: Reading): Readings {
    return new Readings(this.best, () => [...this.others, reading]);
  }

  /** Each as another one, the best too. */
  map(change: (reading: Reading) => Reading): Readings {
    return new Readings(change(this.best), () => this.others.map(change));
  }
}

export interface Statement {
  /** Offsets in the document, not in the block. */
  readonly figure: Figure;
  readonly readings: Readings;
  /** Whether another figure stands before it in its sentence. */
  readonly follows: boolean;
  /** Names somebody the lexicon does not know: no claim of a known entity may be held against it. */
  readonly stranger: Span | null;
  /** −1 where the words turn the figure round (下降53%, 亏损34亿), 1 where they say it rose or was a gain, 0 where they say nothing. */
  readonly direction: -1 | 0 | 1;
  readonly modality: Modality;
  /** Whether somebody else than the subject foresees it (analysts, the market, the writer): it may differ from the subject's own guidance. */
  readonly foreseenByOthers: boolean;
  /** Whether the words say that it is what stood before a change: 从850亿上调至…, 原预估850亿, "previously guided to". */
  readonly former: boolean;
  /** Whether it is what a plan was moved to, and the words tell from what: 从750亿上调至⟦850亿⟧. */
  readonly moved: boolean;
  /** The house that the sentence names for its figures: estimates belong to their house. */
  readonly house: string | null;
  /** The house that the text around the sentence names: of a market and of shares in it, it goes on with one. */
  readonly houseAround: string | null;
  /** The draft's date: no claim about a later period is tried. */
  readonly asOf: Day | null;
  /** A share price, an index level or their moves. */
  readonly marketData: boolean;
  /** What the draft names as its source for this figure, if anything. */
  readonly cited: Span | null;
  readonly checkWorthy: boolean;
  /** The sentence that it stands in, folded; empty in a table. */
  readonly said: string;
  /** The words around it that may say of which line of a table it is; `null` in a table. */
  readonly phrase: Phrase | null;
  /** What the row of its table is called; `null` outside tables. */
  readonly row: string | null;
  readonly around: Surroundings;
}

/** The days of a reading's period, where it has some. */
export function daysOf({ period }: Reading): DayInterval | null {
  return period?.value.kind === 'days' ? period.value.days : null;
}

/** Whether the sense is a movement: growth, or a difference from before. */
export function isMovement({ kind }: Sense): boolean {
  return kind === 'growth' || kind === 'change';
}

/** The basis that a claim of what the reading says would have: growth that names no base is year on year. */
export function claimBasis({ sense, basis }: Reading): readonly Basis[] {
  return sense.kind === 'growth' && !tellsGrowth(basis.value) ? [...basis.value, 'yoy'] : basis.value;
}
