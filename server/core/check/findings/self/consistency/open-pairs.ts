// Which things have pairs of facts that an edit may tell apart, or no more: found by value, without looking at all of them.

import type { Interval } from '../../../../arithmetic/interval.ts';
import { ByValue } from './by-value.ts';
import type { Restationed, Station } from './place.ts';
import type { Pair } from './sentences.ts';

/** A value that some pair of a thing has. */
interface Held {
  readonly bounds: Interval;
  readonly key: string;
}

/** Things that have changed are asked one by one, up to so many, of many things up to a part of them. */
const FEW = 64;
const PART = 16;

/** The pairs of each thing, by its key. */
type PairsOf = ReadonlyMap<string, readonly Pair[]>;

export class OpenPairs {
  /** Which things have pairs that a block tells apart. */
  private readonly apart = new Map<Station, Set<string>>();
  /** By unit; things that have no pair any more may be among them. */
  private values: ReadonlyMap<string, ByValue<Held>> = new Map();
  /** The things whose pairs have changed since. */
  private since = new Set<string>();

  /** Takes note of the pairs that a thing has now. */
  note(key: string, pairs: readonly Pair[]): void {
    this.since.add(key);
    for (const { toldApart } of pairs) {
      if (!toldApart) continue;
      const own = this.apart.get(toldApart) ?? new Set<string>();
      this.apart.set(toldApart, own.add(key));
    }
  }

  /** The things that may have pairs which an edit tells apart, or no more; others may be among them. */
  touchedBy({ gone, fresh }: Restationed, all: PairsOf): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const station of gone) {
      for (const key of this.apart.get(station) ?? []) touched.add(key);
      this.apart.delete(station);
    }
    const facts = fresh.flatMap(({ sentences }) => sentences.flat());
    if (facts.length === 0) return touched;
    this.settle(all);
    for (const key of this.since) touched.add(key);
    for (const { unit, bounds } of facts)
      for (const { key } of this.values.get(unit)?.overlapping(bounds) ?? []) touched.add(key);
    return touched;
  }

  /** Puts what has changed among the others, where that is much. */
  private settle(all: PairsOf): void {
    if (this.since.size <= FEW + all.size / PART) return;
    const held = [...all].flatMap(([key, pairs]) =>
      pairs.map(({ earlier: { fact } }) => ({ key, bounds: fact.bounds, unit: fact.unit })),
    );
    const byUnit = Map.groupBy(held, ({ unit }) => unit);
    this.values = new Map([...byUnit].map(([unit, own]) => [unit, new ByValue<Held>(own)]));
    this.since = new Set();
  }
}
