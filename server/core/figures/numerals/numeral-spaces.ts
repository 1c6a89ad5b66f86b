// Spaces inside a Chinese numeral, as text taken from a page of print has them: 三千 九百 六十五, 十 余 万, 五 分之 一.

import { CLASS, DIGIT, FOLD, HAN_SEVERAL, HAN_TEN, HAN_THOUSAND, HAN_VALUE, HAN_ZHAO } from '../scan/characters.ts';

const SPACE = 0x20;
const code = (character: string): number => character.charCodeAt(0);
const [POINT, AND, PART, OF, MORE, ODD] = ['点', '又', '分', '之', '多', '余'].map(code);

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
  return (last === AND || last === POINT) && isDigit(next) && (isDigit(before) || isUnit(before));
}

/** Whether the units on both sides of a space are parts of one Chinese numeral. */
function isJoined(before: number, last: number, next: number, behind: number): boolean {
  if (isUnit(last)) return unitGoesOn(next, behind);
  if (isDigit(last)) return isUnit(next) || numeralGoesOn(next, behind);
  return isSome(last) ? isUnit(next) && isUnit(before) : markGoesOn(before, last, next);
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
  if (isArabic(last)) return isUnit(next) && isHan(next) && isUnit(at(text, start - 2));
  if (!isHan(last)) return false;
  const behind = at(text, at(text, end + 1) === SPACE ? end + 2 : end + 1);
  return isJoined(at(text, at(text, start - 2) === SPACE ? start - 3 : start - 2), last, next, behind);
}
