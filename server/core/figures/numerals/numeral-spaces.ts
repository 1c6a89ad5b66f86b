// Spaces inside a Chinese numeral, as text taken from a page of print has them: 三千 九百 六十五, 十 余 万, 五 分之 一.

import { CLASS, DIGIT, FOLD, HAN_SEVERAL, HAN_TEN, HAN_THOUSAND, HAN_VALUE, HAN_ZHAO } from '../scan/characters.ts';
import { UNIT_EXCEPTIONS } from '../tables/measure-words.ts';

const SPACE = 0x20;
const code = (character: string): number => character.charCodeAt(0);
const [POINT, AND, PART, OF, MORE, ODD] = ['点', '又', '分', '之', '多', '余'].map(code);
const [HUNDRED, MEASURE, DISCOUNT, BASIS] = ['百', '个', '折', '基'].map(code);
/** No run of spaces inside a word is longer. */
const FEW = 4;
/** 成 and 折, with what makes other words of them. */
const TENTHS: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  ['成', '折'].map((unit) => [code(unit), new Set([...(UNIT_EXCEPTIONS[unit] ?? '')].map(code))]),
);

function at(text: string, offset: number): number {
  return FOLD[text.charCodeAt(offset)] ?? 0;
}

function isUnit(unit: number): boolean {
  const value = HAN_VALUE[unit] ?? 0;
  return value >= HAN_TEN && value <= HAN_ZHAO;
}

function isSmallUnit(unit: number): boolean {
  const value = HAN_VALUE[unit] ?? 0;
  return value >= HAN_TEN && value <= HAN_THOUSAND;
}

function isDigit(unit: number): boolean {
  const value = HAN_VALUE[unit] ?? 0;
  return value > 0 && value < HAN_TEN;
}

function isSome(unit: number): boolean {
  return unit === MORE || unit === ODD || HAN_VALUE[unit] === HAN_SEVERAL;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

function isArabic(unit: number): boolean {
  return (CLASS[unit] ?? 0) === DIGIT;
}

/** Whether a digit behind a unit goes on with the numeral: 九 in 三千 九百, 五 in 三百 五. */
function digitGoesOn(behind: number): boolean {
  return isUnit(behind) || behind === AND || behind === POINT || isSome(behind) || behind === PART || !isHan(behind);
}

/** What goes on with any numeral: 又, 点 before a digit, 分之. */
function numeralGoesOn(next: number, behind: number): boolean {
  return next === AND || (next === POINT && isDigit(behind)) || (next === PART && behind === OF);
}

function unitGoesOn(next: number, behind: number): boolean {
  if (isDigit(next)) return digitGoesOn(behind);
  if (isArabic(next)) return isSmallUnit(behind);
  return (isSome(next) && isUnit(behind)) || numeralGoesOn(next, behind);
}

/** What goes on with 分, 之, 又 and 点 inside a numeral. */
function markGoesOn(before: number, last: number, next: number): boolean {
  if (last === PART) return next === OF;
  if (last === OF) return before === PART && (isDigit(next) || isUnit(next));
  const goesOn = isDigit(next) || (last === AND && isArabic(next));
  return (last === AND || last === POINT) && goesOn && (isDigit(before) || isUnit(before));
}

/** Whether the units on both sides of a space are parts of one Chinese numeral. */
function isJoined(before: number, last: number, next: number, behind: number): boolean {
  if (isUnit(last)) return unitGoesOn(next, behind);
  if (isDigit(last)) return isUnit(next) || numeralGoesOn(next, behind);
  return isSome(last) ? isUnit(next) && isUnit(before) : markGoesOn(before, last, next);
}

function isFigure(unit: number): boolean {
  return isArabic(unit) || isDigit(unit);
}

/** The offset behind a few spaces at `offset`. */
function spacesEnd(text: string, offset: number): number {
  let end = offset;
  while (end < offset + FEW && at(text, end) === SPACE) end++;
  return end;
}

/** The offset of what stands before a few spaces that end at `offset`. */
function beforeSpaces(text: string, offset: number): number {
  let before = offset;
  while (before > offset - FEW && at(text, before) === SPACE) before--;
  return before;
}

/** 分之 with spaces in its midst or none. */
function isPartOf(text: string, offset: number): boolean {
  return at(text, offset) === PART && at(text, spacesEnd(text, offset + 1)) === OF;
}

/** 个 百 分 点, 个 基点: the spaces inside the word. */
function isSpelledPoint(text: string, start: number, end: number): boolean {
  const last = at(text, start - 1);
  const next = at(text, end);
  if (last === PART && next === POINT) return at(text, beforeSpaces(text, start - 2)) === HUNDRED;
  if (next === PART && last === HUNDRED) return at(text, spacesEnd(text, end + 1)) === POINT;
  const behind = spacesEnd(text, end + 1);
  if (next === BASIS) return last === MEASURE && at(text, behind) === POINT;
  return (
    next === HUNDRED && last === MEASURE && at(text, behind) === PART && at(text, spacesEnd(text, behind + 1)) === POINT
  );
}

/**
 * Whether the spaces in `[start, end)` stand inside a Chinese numeral.
 *
 * @param start offset of the first space of a run
 * @param end offset behind the last
 */
export function isInsideNumeral(text: string, start: number, end: number): boolean {
  const last = at(text, start - 1);
  const next = at(text, end);
  const others = TENTHS.get(next);
  if (others) return (isFigure(last) || isUnit(last)) && !others.has(at(text, end + 1));
  if (isSpelledPoint(text, start, end)) return true;
  if (isFigure(last) && isFigure(next) && at(text, spacesEnd(text, end + 1)) === DISCOUNT) return true;
  if (isArabic(last)) return (isUnit(next) && isHan(next) && isUnit(at(text, start - 2))) || isPartOf(text, end);
  if (!isHan(last)) return false;
  const behind = at(text, spacesEnd(text, end + 1));
  return isJoined(at(text, beforeSpaces(text, start - 2)), last, next, behind);
}
