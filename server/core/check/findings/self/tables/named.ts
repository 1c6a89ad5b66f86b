// What a line is made of by the names of the table's lines: equity of assets and liabilities, a closing stock of what came and went.

import { balancesOf } from '../../../../language/balances.ts';
import { isComing, isGoing, isOpening } from '../../../../language/table-words.ts';
import type { Line } from './grid.ts';

/** Places of lines, and those of them that are taken off. */
export interface Named {
  readonly parts: readonly number[];
  readonly off: ReadonlySet<number>;
}

/** A label without its unit, its note and its mark at the end. */
function bare(label: string): string {
  return label
    .replace(/[(（].*$/u, '')
    .replace(/[,，:：].*$/u, '')
    .trim();
}

function only(places: readonly number[]): number | null {
  const [place] = places;
  return place !== undefined && places.length === 1 ? place : null;
}

/** Net assets: the one line of assets, less the one line of liabilities. */
export function balancedBy(lines: readonly Line[], at: number): Named | null {
  const labels = lines.map(({ label }) => bare(label));
  for (const row of balancesOf(labels[at] ?? '')) {
    const places = labels.flatMap((label, place) =>
      place !== at && lines[place]?.cells.size ? [{ label, place }] : [],
    );
    const less = only(places.filter(({ label }) => row.less.test(label)).map(({ place }) => place));
    const from = only(
      places.filter(({ label }) => row.from.test(label) && !row.less.test(label)).map(({ place }) => place),
    );
    if (less !== null && from !== null) return { parts: [from, less], off: new Set([less]) };
  }
  return null;
}

/** From the opening line on, each line between with the sign that its name or its cells tell. */
export function movedBy(lines: readonly Line[], at: number): Named | null {
  const opening = lines.findLastIndex(({ label }, place) => place < at && isOpening(label));
  const between = opening < 0 ? [] : lines.slice(opening + 1, at).map((_, nth) => opening + 1 + nth);
  const isNegative = (place: number): boolean =>
    [...(lines[place]?.cells.values() ?? [])].every(({ operand }) => operand.value.digits < 0n);
  const told = between.every((place) => {
    const label = lines[place]?.label ?? '';
    return isNegative(place) || isComing(label) !== isGoing(label);
  });
  if (between.length < 2 || !told) return null;
  return { parts: [opening, ...between], off: new Set(between.filter((place) => isGoing(lines[place]?.label ?? ''))) };
}
