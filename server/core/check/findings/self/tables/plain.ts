// Where the labels of a table say plainly what a line is made of, so that one lone cell can be held to it.

import {
  isAdded,
  isClosing,
  isCost,
  isPiece,
  isResult,
  isTakenOff,
  isTotal,
  isTotalOfPart,
  isYear,
} from '../../../../language/table-words.ts';
import type { Line } from './grid.ts';
import { balancedBy, movedBy } from './named.ts';

/** One way to make a line out of others: their places in the list of lines, and those that are taken off whatever their sign. */
export interface Recipe {
  readonly parts: readonly number[];
  readonly off: ReadonlySet<number>;
}

/** 加：…, 减：…: every line between the first and the result says what becomes of it. */
function isExplicit(lines: readonly Line[], at: number, { parts, off }: Recipe): boolean {
  const [start = at, ...rest] = parts;
  const told = rest.every((place) => isAdded(lines[place]?.label ?? '') || isTakenOff(lines[place]?.label ?? ''));
  if (rest.length === 0 || !told || parts.length !== at - start) return false;
  return rest.every((place) => {
    const negative = [...(lines[place]?.cells.values() ?? [])].every(({ operand }) => operand.value.digits < 0n);
    return off.has(place) === (isTakenOff(lines[place]?.label ?? '') && !negative);
  });
}

/** "Less: cash" as the one line taken off all that stands above it, whatever its sign. */
function isLessened(lines: readonly Line[], at: number, off: ReadonlySet<number>): boolean {
  const above = lines.slice(0, at - 1);
  const plain = !above.some(({ label }) => isTotal(label) || isResult(label) || isTakenOff(label) || isCost(label));
  const negative = [...(lines[at - 1]?.cells.values() ?? [])].every(({ operand }) => operand.value.digits < 0n);
  return plain && (negative ? off.size === 0 : off.size === 1 && off.has(at - 1));
}

/** From one result to the next: incomes, and costs that are printed as negative. */
function isSigned(lines: readonly Line[], at: number, { parts, off }: Recipe): boolean {
  const [start = at, ...rest] = parts;
  if (!isResult(lines[at]?.label ?? '') || !isResult(lines[start]?.label ?? '') || off.size > 0) return false;
  const negative = (place: number): boolean =>
    [...(lines[place]?.cells.values() ?? [])].every(({ operand }) => operand.value.digits < 0n);
  const costs = rest.filter(negative);
  const incomes = rest.filter((place) => /收入|收益|\b(?:income|gains?)\b/u.test(lines[place]?.label ?? ''));
  return parts.length === at - start && costs.length > 0 && costs.length + incomes.length === rest.length;
}

/** Whether the names of the lines themselves make the recipe. */
function isNamed(lines: readonly Line[], at: number, { parts, off }: Recipe): boolean {
  const named = balancedBy(lines, at) ?? (isClosing(lines[at]?.label ?? '') ? movedBy(lines, at) : null);
  return named !== null && named.parts.join() === parts.join() && [...named.off].join() === [...off].join();
}

/** Whether a lone line can be held to its recipe: its label says plainly what it is made of. */
export function isPlainly(lines: readonly Line[], at: number, { parts, off }: Recipe): boolean {
  const label = lines[at]?.label ?? '';
  if (isNamed(lines, at, { parts, off }) || isSigned(lines, at, { parts, off })) return true;
  if (isYear(label) && off.size === 0 && parts.length === 4)
    return parts.every((place) => isPiece(lines[place]?.label ?? ''));
  if (isTotal(label))
    return (
      !isTotalOfPart(label) &&
      !lines.slice(0, at).some((line) => isTotal(line.label) || isResult(line.label) || isTakenOff(line.label)) &&
      (parts[0] ?? at) < at
    );
  if (isClosing(label)) return off.size === 0;
  const less = lines[at - 1];
  if ((isResult(label) || isTotal(label)) && isExplicit(lines, at, { parts, off })) return true;
  if (isResult(label) && less && isTakenOff(less.label) && parts.length === at && isLessened(lines, at, off))
    return true;
  const taken =
    less !== undefined &&
    (isCost(less.label) || [...less.cells.values()].every(({ operand }) => operand.value.digits < 0n));
  return isResult(label) && taken && parts.length === 2 && off.size === 0 && parts[1] === at - 1 && parts[0] === at - 2;
}
