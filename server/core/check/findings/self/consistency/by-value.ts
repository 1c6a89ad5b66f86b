// Things in the order of their values, roughly: those near a value are found without looking at all of them, and any may come or go.

import { type Interval, overlaps } from '../../../../arithmetic/interval.ts';
import type { Decimal } from '../../../../text/decimal.ts';

/** Something whose value lies within bounds. */
interface Bounded {
  readonly bounds: Interval;
}

/** Values whose first two digits are the same stand on one shelf; a hundred shelves for each power of ten. */
const SHELVES = 100;

/** What would stand on more shelves than this stands aside. */
const MOST_SHELVES = 24;

/** The shelf of a value above zero. */
function shelfOf({ digits, exponent }: Decimal): number {
  const written = String(digits);
  return (written.length + exponent) * SHELVES + Number(written.slice(0, 2).padEnd(2, '0'));
}

/** The first and the last shelf of what lies within bounds; `null` where it stands aside. */
function shelvesOf({ low, high }: Interval): readonly [first: number, last: number] | null {
  if (low.digits <= 0n || high.digits <= 0n) return null;
  const [first, last] = [shelfOf(low), shelfOf(high)];
  return last - first < MOST_SHELVES ? [first, last] : null;
}

export class ByValue<T extends Bounded> {
  private readonly shelves = new Map<number, Set<T>>();
  private readonly aside = new Set<T>();

  /** Every row that a thing stands in. */
  private rowsOf({ bounds }: T): readonly Set<T>[] {
    const range = shelvesOf(bounds);
    if (!range) return [this.aside];
    const rows: Set<T>[] = [];
    for (let at = range[0]; at <= range[1]; at++) rows.push(this.shelf(at));
    return rows;
  }

  private shelf(at: number): Set<T> {
    const known = this.shelves.get(at);
    if (known) return known;
    const row = new Set<T>();
    this.shelves.set(at, row);
    return row;
  }

  add(each: T): void {
    for (const row of this.rowsOf(each)) row.add(each);
  }

  delete(each: T): void {
    for (const row of this.rowsOf(each)) row.delete(each);
  }

  /** Whether the test holds for any of those whose bounds overlap the given ones; some may be asked about twice. */
  some(bounds: Interval, test: (each: T) => boolean): boolean {
    const holds = (row: Iterable<T> | undefined): boolean => {
      if (row) for (const each of row) if (overlaps(each.bounds, bounds) && test(each)) return true;
      return false;
    };
    if (holds(this.aside)) return true;
    const range = shelvesOf(bounds);
    if (!range) return [...this.shelves.values()].some(holds);
    for (let at = range[0]; at <= range[1]; at++) if (holds(this.shelves.get(at))) return true;
    return false;
  }
}

/** Things of several units by value. */
export class ByUnit<T extends Bounded> {
  private readonly units = new Map<string, ByValue<T>>();

  add(unit: string, each: T): void {
    const own = this.units.get(unit) ?? new ByValue<T>();
    this.units.set(unit, own);
    own.add(each);
  }

  delete(unit: string, each: T): void {
    this.units.get(unit)?.delete(each);
  }

  some(unit: string, bounds: Interval, test: (each: T) => boolean): boolean {
    return this.units.get(unit)?.some(bounds, test) ?? false;
  }
}
