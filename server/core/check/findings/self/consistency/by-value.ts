// Facts of one unit in the order of their values, so that those near a value are found without looking at all of them.

import { type Interval, overlaps } from '../../../../arithmetic/interval.ts';
import { compare, type Decimal, maximum } from '../../../../text/decimal.ts';

/** Something whose value lies within bounds. */
interface Bounded {
  readonly bounds: Interval;
}

/** Things by their values. */
export class ByValue<T extends Bounded> {
  private readonly sorted: readonly T[];
  /** The highest bound of all up to each place. */
  private readonly highest: readonly Decimal[];

  constructor(all: readonly T[]) {
    this.sorted = all.toSorted((a, b) => compare(a.bounds.low, b.bounds.low));
    const highest: Decimal[] = [];
    for (const { bounds } of this.sorted) highest.push(maximum(highest.at(-1) ?? bounds.high, bounds.high));
    this.highest = highest;
  }

  /** Those whose bounds overlap the given ones. */
  overlapping(bounds: Interval): T[] {
    const found: T[] = [];
    for (let at = this.countUpTo(bounds.high) - 1; at >= 0; at--) {
      const highest = this.highest[at];
      if (!highest || compare(highest, bounds.low) < 0) break;
      const each = this.sorted[at];
      if (each && overlaps(each.bounds, bounds)) found.push(each);
    }
    return found;
  }

  /** How many begin at the value or below it. */
  private countUpTo(value: Decimal): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const each = this.sorted[middle];
      if (each && compare(each.bounds.low, value) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
