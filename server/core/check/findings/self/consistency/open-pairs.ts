// Which things have pairs of facts that an edit may tell apart, or no more: found by value, without looking at all of them.

import type { Interval } from '../../../../arithmetic/interval.ts';
import { ByUnit } from './by-value.ts';
import type { Restationed, Station } from './place.ts';
import type { Pair } from './sentences.ts';

/** A value that some pair of a thing has. */
interface Held {
  readonly unit: string;
  readonly bounds: Interval;
  readonly key: string;
}

export class OpenPairs {
  /** Which things have pairs that a block tells apart. */
  private readonly apart = new Map<Station, Set<string>>();
  private readonly values = new ByUnit<Held>();
  private readonly held = new Map<string, readonly Held[]>();

  /** Takes note of the pairs that a thing has now. */
  note(key: string, pairs: readonly Pair[]): void {
    for (const each of this.held.get(key) ?? []) this.values.delete(each.unit, each);
    const own = new Set(pairs.map(({ earlier }) => earlier.fact)).values();
    const held = [...own].map(({ unit, bounds }): Held => ({ unit, bounds, key }));
    for (const each of held) this.values.add(each.unit, each);
    if (held.length > 0) this.held.set(key, held);
    else this.held.delete(key);
    for (const { toldApart } of pairs) {
      if (!toldApart) continue;
      const things = this.apart.get(toldApart) ?? new Set<string>();
      this.apart.set(toldApart, things.add(key));
    }
  }

  /** The things that may have pairs which an edit tells apart, or no more; others may be among them. */
  touchedBy({ gone, fresh }: Pick<Restationed, 'gone' | 'fresh'>): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const station of gone) {
      for (const key of this.apart.get(station) ?? []) touched.add(key);
      this.apart.delete(station);
    }
    const touch = ({ key }: Held): boolean => {
      touched.add(key);
      return false;
    };
    for (const { sentences } of fresh)
      for (const { unit, bounds } of sentences.flat()) this.values.some(unit, bounds, touch);
    return touched;
  }
}
