// "up 6.6 points from 17.1%": points beside a rate are points of per cent, not of an index.

import { absolute, compare, decimal } from '../../text/decimal.ts';
import type { Figure } from '../figure.ts';
import type { Source } from '../scan/source.ts';

/** Rates hardly ever move by more. */
const MOST = decimal(50n);
/** How far from the points their rate may stand, in UTF-16 units. */
const REACH = 80;
const POINTS: ReadonlySet<string> = new Set(['point', 'points']);
/** No unit that is one of them has fewer letters. */
const SHORTEST = 5;
const ENDS_SENTENCE = /[.!?。！？\n]/;
const LEADS_ON = /^,? ?(?:to|from) /;

function isRate({ kind }: Figure): boolean {
  return kind === 'percent' || kind === 'percentage-point';
}

/** Whether the rate before is what moved, or the one behind is where it came from or went to. */
function isOfRate(source: Source, figure: Figure, before: Figure | undefined, behind: Figure | undefined): boolean {
  const { start, end } = figure.span;
  if (before && isRate(before) && start - before.span.end < REACH)
    if (!ENDS_SENTENCE.test(source.text.slice(before.span.end, start).replace(/\.(?=\d)/g, ''))) return true;
  return behind !== undefined && isRate(behind) && LEADS_ON.test(source.folded.slice(end, behind.span.start));
}

/** Turns points that are of a rate into percentage points, in place. */
export function pointsOfRates(source: Source, figures: Figure[]): void {
  figures.forEach((figure, at) => {
    const { quantity, written, kind } = figure;
    if (kind !== 'count' || !quantity?.value || written === null || written.unitText.length < SHORTEST) return;
    if (!POINTS.has(written.unitText.trim().toLowerCase())) return;
    if (compare(absolute(quantity.value), MOST) > 0 || !isOfRate(source, figure, figures[at - 1], figures[at + 1]))
      return;
    figures[at] = { ...figure, kind: 'percentage-point', quantity: { ...quantity, unit: 'pp' } };
  });
}
