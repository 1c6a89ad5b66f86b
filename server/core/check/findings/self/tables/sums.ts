// Totals of a table: which lines a total may stand for, and where it does not come out.

import { overlaps } from '../../../../arithmetic/interval.ts';
import type { Operand } from '../../../../arithmetic/operand.ts';
import { sum, type Working } from '../../../../arithmetic/operations.ts';
import {
  isClosing,
  isHalf,
  isNoAddend,
  isOfWhich,
  isOpening,
  isPiece,
  isResult,
  isTakenOff,
  isTotal,
  isYear,
} from '../../../../language/table-words.ts';
import { absolute, compare, negate, subtract } from '../../../../text/decimal.ts';
import type { Effort } from './effort.ts';
import type { Cell, Line } from './grid.ts';
import { balancedBy, movedBy } from './named.ts';
import { isPlainly, type Recipe } from './plain.ts';

/** A total that does not come out. */
export interface Failure {
  readonly total: Cell;
  readonly parts: readonly Cell[];
  readonly working: Working;
  /** The line of the total, and where across the lines the cell stands. */
  readonly line: number;
  readonly place: number;
}

const NONE: ReadonlySet<number> = new Set();

function plain(parts: readonly number[]): Recipe {
  return { parts, off: NONE };
}

function isAddable({ label, cells, isBlank }: Line): boolean {
  return (cells.size > 0 || !isBlank) && !isNoAddend(label);
}

/** Whether a line with this label may be made of others. */
function isMade(label: string): boolean {
  return [isTotal, isYear, isHalf, isClosing, isResult].some((is) => is(label));
}

/** All lines with those that may be parts of others, and what may still be tried on them. */
interface Tried {
  readonly lines: readonly Line[];
  /** Places of lines, in their order. */
  readonly addable: readonly number[];
  readonly effort: Effort;
}

/** The lines that may make up the line at `at`, the likeliest first; none where that would take too much effort. */
function recipesFor(tried: Tried, at: number): Recipe[] {
  const { lines, addable, effort } = tried;
  const own = lines[at];
  if (!own || !effort.spend(lines.length)) return [];
  const named = balancedBy(lines, at) ?? (isClosing(own.label) ? movedBy(lines, at) : null);
  if (named) return [named, ...(isMade(own.label) ? recipesOf(tried, own, at) : [])];
  if (isMade(own.label)) return recipesOf(tried, own, at);
  return at === lines.length - 1 ? ofAll(lines, addable, at) : [];
}

/** What a line with such a label may be made of. */
function recipesOf({ lines, addable, effort }: Tried, own: Line, at: number): Recipe[] {
  const above = addable.filter((place) => place < at);
  const recipes: Recipe[] = [];
  const below = addable.filter((place) => place > at);
  const totals = isTotal(own.label) ? ofTotal(lines, above, below, effort) : [];
  const left = isResult(own.label) ? results(lines, above, effort) : [];
  if (!totals || !left) return [];
  for (const total of totals) recipes.push(total);
  if (isYear(own.label) || isHalf(own.label))
    for (const piece of ofPieces(lines, at, isYear(own.label))) recipes.push(piece);
  if (isClosing(own.label)) for (const movement of movements(lines, above)) recipes.push(movement);
  for (const rest of left) recipes.push(rest);
  return recipes.filter(({ parts }) => parts.length >= 2);
}

/** What a balance came to: the opening one above it, with what stands between them. */
function movements(lines: readonly Line[], above: readonly number[]): Recipe[] {
  const opening = above.findLast((place) => isOpening(lines[place]?.label ?? ''));
  if (opening === undefined) return [];
  const between = above.filter((place) => place > opening);
  return anySigns(opening, between);
}

/** The last line, whatever its name, of three or more: all that stands above it. It is held to that only where other places bear it out. */
function ofAll(lines: readonly Line[], addable: readonly number[], at: number): Recipe[] {
  const above = addable.filter((place) => place < at);
  const plainly = above.length >= 3 && above.length === at && !above.some((place) => isMade(lines[place]?.label ?? ''));
  return plainly ? [plain(above)] : [];
}

/** A total: of the lines since the last one, of all of them, of the totals above; of what stands below where nothing is above. */
function ofTotal(
  lines: readonly Line[],
  above: readonly number[],
  below: readonly number[],
  effort: Effort,
): Recipe[] | null {
  const sub = (place: number): boolean => isTotal(lines[place]?.label ?? '');
  const lastSub = above.findLast(sub) ?? -1;
  const whole = (places: readonly number[]): number[] =>
    places.filter((place) => !isOfWhich(lines[place]?.label ?? ''));
  const details = (places: readonly number[]): number[] => whole(places).filter((place) => !sub(place));
  const since = details(above.filter((place) => place > lastSub));
  const recipes = [plain(since), plain(details(above)), plain(whole(above).filter(sub))];
  if (lastSub >= 0) recipes.push(plain([lastSub, ...since]), plain([...whole(above).filter(sub), ...since]));
  const nextSub = below.find(sub) ?? lines.length;
  if (above.length === 0) recipes.push(plain(details(below.filter((place) => place < nextSub))), plain(details(below)));
  // A heading's own figure may stand among the parts of the next: any tail of what is above will do.
  if (!effort.spend(since.length ** 2 / 2)) return null;
  for (let from = 1; from < since.length - 1; from++) recipes.push(plain(since.slice(from)));
  return recipes;
}

/** Quarters or months beside their half or year: the run of them right before, whole years only. */
function ofPieces(lines: readonly Line[], at: number, year: boolean): Recipe[] {
  const run: number[] = [];
  for (let place = at - 1; place >= 0 && isPiece(lines[place]?.label ?? ''); place--) run.push(place);
  run.reverse();
  const halves = lines.flatMap(({ label }, place) => (place < at && isHalf(label) ? [place] : []));
  const whole = year ? [2, 4, 12].includes(run.length) : [2, 6].includes(run.length);
  return [
    ...(whole && (run.length > 2 || !year) ? [plain(run)] : []),
    ...(year && halves.length === 2 ? [plain(halves)] : []),
  ];
}

/** Movements that are tried with either sign. */
const MOST_MOVEMENTS = 6;

/** From the opening balance on: movements are often printed without a sign, whichever way they go. */
function anySigns(opening: number, movements: readonly number[]): Recipe[] {
  const parts = [opening, ...movements];
  if (movements.length > MOST_MOVEMENTS) return [{ parts, off: NONE }];
  return Array.from({ length: 2 ** movements.length }, (_, signs) => ({
    parts,
    off: new Set(movements.filter((_, nth) => (signs >> nth) % 2 === 1)),
  }));
}

function bothSigns(parts: readonly number[]): Recipe[] {
  return [plain(parts), { parts, off: new Set(parts.slice(1)) }];
}

/** What is left: from some line above on, the rest as its signs say, or taken off. */
function results(lines: readonly Line[], above: readonly number[], effort: Effort): Recipe[] | null {
  const starts = above.filter(
    (place, nth) => nth === 0 || isTotal(lines[place]?.label ?? '') || isResult(lines[place]?.label ?? ''),
  );
  if (!effort.spend(starts.length * above.length)) return null;
  return starts.toReversed().flatMap((start) => {
    const parts = above.filter((place) => place >= start);
    const off = parts.filter((place) => isTakenOff(lines[place]?.label ?? ''));
    return [
      ...bothSigns(parts),
      ...(off.length > 0 && off.length < parts.length ? [{ parts, off: new Set(off) }] : []),
    ];
  });
}

function operandIn(recipe: Recipe, place: number, cell: Cell): Operand {
  const { operand } = cell;
  if (!recipe.off.has(place) || operand.value.digits < 0n) return operand;
  const { low, high } = operand.bounds;
  return {
    value: negate(operand.value),
    bounds: { low: negate(high), high: negate(low) },
    written: `−${operand.written}`,
  };
}

function made(lines: readonly Line[], recipe: Recipe, place: number): { working: Working; parts: Cell[] } | null {
  const parts: Cell[] = [];
  const operands: Operand[] = [];
  for (const line of recipe.parts) {
    const cell = lines[line]?.cells.get(place);
    if (!cell) {
      if (lines[line]?.empty.has(place)) continue;
      return null;
    }
    if (cell.percent) return null;
    parts.push(cell);
    operands.push(operandIn(recipe, line, cell));
  }
  const working = parts.length >= 2 ? sum(operands, parts[0]?.figure.quantity?.unit ?? '') : null;
  return working && { working, parts };
}

function comesOut(total: Cell, { working }: { working: Working }): boolean {
  return overlaps(total.operand.bounds, working.bounds);
}

/** How far off a total may be and still be one: a thing of another kind is no wrong sum. */
function isClose(total: Cell, { working }: { working: Working }): boolean {
  const [a, b] = [absolute(total.operand.value), absolute(working.value)];
  const off = absolute(subtract(total.operand.value, working.value));
  const larger = compare(a, b) >= 0 ? a : b;
  return (
    compare(
      { digits: off.digits * 10n, exponent: off.exponent },
      { digits: larger.digits * 4n, exponent: larger.exponent },
    ) <= 0
  );
}

/** The totals among the lines that do not come out, each held to the recipe that the table's other cells bear out. */
export function failuresIn(lines: readonly Line[], across: readonly Line[], effort: Effort): Failure[] {
  const tried: Tried = { lines, addable: lines.flatMap((line, at) => (isAddable(line) ? [at] : [])), effort };
  const uncountable = new Set(across.flatMap(({ at, label }) => (isNoAddend(label) ? [at] : [])));
  return lines.flatMap((line, at) => {
    const recipes = isNoAddend(line.label) ? [] : recipesFor(tried, at);
    const places = [...line.cells.keys()].filter(
      (place) => !uncountable.has(place) && line.cells.get(place)?.percent === false,
    );
    const looks = places.length * recipes.reduce((total, { parts }) => total + parts.length, 0);
    if (recipes.length === 0 || !effort.spend(looks)) return [];
    const fitting = (recipe: Recipe): number[] =>
      places.filter((place) => {
        const cell = line.cells.get(place);
        const sum = made(lines, recipe, place);
        return cell !== undefined && sum !== null && comesOut(cell, sum);
      });
    const ranked = recipes
      .map((recipe) => ({ recipe, fits: fitting(recipe) }))
      .toSorted((a, b) => b.fits.length - a.fits.length);
    const anyFits = new Set(ranked.flatMap(({ fits }) => fits));
    const [best] = ranked;
    if (!best) return [];
    const recipe = best.fits.length > 0 ? best.recipe : recipes.find((each) => isPlainly(lines, at, each));
    if (!recipe) return [];
    const wrong = places.filter((place) => !anyFits.has(place));
    // Where most of a line does not come out, the recipe is not the table's.
    if (best.fits.length === 0 ? wrong.length > 2 : wrong.length > best.fits.length) return [];
    return wrong.flatMap((place) => {
      const total = line.cells.get(place);
      const sum = made(lines, recipe, place);
      return total && sum && isClose(total, sum) ? [{ total, ...sum, line: line.at, place }] : [];
    });
  });
}
