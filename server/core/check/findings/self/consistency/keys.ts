// Under which keys a fact is held against others of a draft.

import { digitsOf } from './near.ts';
import { MANY_DIGITS, type Placed } from './same.ts';

/** What a clash needs at least to be looked for: the facts with one key are held against each other. */
export function keyOf({ fact, label }: Placed): string {
  return `${fact.kind} ${fact.unit} ${fact.metric ?? (/^[\u4e00-\u9fff]+$/u.test(label) ? label.slice(-2) : label)}`;
}

/** The same for digits in another order, whatever the names; `null` where there are too few of them. */
export function turnedKeyOf({ fact }: Placed): string | null {
  const digits = digitsOf(fact);
  return digits.length >= MANY_DIGITS ? `${fact.kind} ${fact.unit} #${digits}` : null;
}

/** The same for cells whose unit stands in a header, and what has their digits and their name: once for each name. */
export function looseKeysOf({ fact, label }: Placed): string[] {
  const digits = digitsOf(fact);
  if (digits.length < MANY_DIGITS || fact.kind !== 'level') return [];
  const names = new Set([fact.metric ?? '', label, fact.tail, label.split(' ').at(-1) ?? '']);
  return [...names].filter((name) => name.length >= 2).map((name) => `#${digits} ${name}`);
}

/** The facts of a block without those cells of which their own table has another of the same name and period: what tells them apart was not read. */
export function withoutTwins(placed: readonly Placed[]): readonly Placed[] {
  const key = (each: Placed): string => `${keyOf(each)} ${each.label} ${each.fact.days?.start} ${each.fact.days?.end}`;
  if (placed[0]?.where !== 'table') return placed;
  const cells = Map.groupBy(placed, key);
  return placed.filter((each) => cells.get(key(each))?.length === 1);
}
