// The reader of figures: one left-to-right scan over a text, every numeric expression out.

import { CLASS, DIGIT, HAN_NUMERAL, LETTER } from './characters.ts';
import { alone, type Figure } from './figure.ts';
import { HEDGE_FIRSTS } from './hedges.ts';
import { ANNOUNCERS, listMarks, NAME_FIRSTS, nameAt } from './left-alone.ts';
import { PERIOD_FIRSTS, periodAt } from './period.ts';
import { readOther } from './read-other.ts';
import { QUANTITY_FIRSTS, readQuantity } from './read-quantity.ts';
import { isLetter, openSource, type Source, wordEnd } from './source.ts';
import { PREFIX_FIRSTS } from './units.ts';

/** What the reader may know about the text's surroundings. */
export interface ReadOptions {
  /** Bare numbers in table cells are figures of the cell; parentheses around a number are a minus sign. */
  readonly table?: boolean;
}

/** Which readers are worth trying at a folded code unit; most characters open nothing. */
const NAME = 1;
const PERIOD = 2;
const QUANTITY = 4;
const OTHER = 8;
const OPENS: Uint8Array = openers();

function openers(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (codes: Iterable<number>, bit: number): void => {
    for (const code of codes) table[code] = (table[code] ?? 0) | bit;
  };
  mark(NAME_FIRSTS, NAME);
  mark(PERIOD_FIRSTS, PERIOD);
  for (const firsts of [HEDGE_FIRSTS, PREFIX_FIRSTS, QUANTITY_FIRSTS]) mark(firsts, QUANTITY);
  mark(
    [...ANNOUNCERS].map((c) => c.charCodeAt(0)),
    OTHER,
  );
  for (let code = 0; code < 0x10000; code++) {
    const bits = CLASS[code] ?? 0;
    if (bits & DIGIT) mark([code], NAME | PERIOD | QUANTITY | OTHER);
    else if (bits & HAN_NUMERAL) mark([code], PERIOD | QUANTITY);
    else if (bits & LETTER) mark([code], OTHER);
  }
  mark(
    [...'+-–±.½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞负每('].map((c) => c.charCodeAt(0)),
    QUANTITY,
  );
  return table;
}

/**
 * Reads every numeric expression of a text, check-worthy or not.
 *
 * @param text prose, with what is no prose blanked out
 * @returns figures in the order of the text, non-overlapping, with UTF-16 offsets into `text`
 */
export function readFigures(text: string, options: ReadOptions = {}): readonly Figure[] {
  const source = openSource(text, options.table === true);
  const figures: Figure[] = [];
  const marks = source.table ? new Map<number, number>() : listMarks(text);
  const { codes, length } = source;
  for (let at = 0; at < length; ) {
    const code = codes[at] ?? 0;
    const opens = OPENS[code] ?? 0;
    if (opens === 0) {
      at++;
      continue;
    }
    const figure = figureAt(source, at, opens, marks);
    if (figure) {
      figures.push(figure);
      at = Math.max(figure.span.end, at + 1);
    } else at = isLetter(source, at) ? wordEnd(source, at) : at + 1;
  }
  return figures;
}

function figureAt(source: Source, at: number, opens: number, marks: ReadonlyMap<number, number>): Figure | null {
  const mark = marks.get(at);
  if (mark !== undefined) return alone('list-number', at, mark);
  if (opens & NAME) {
    const name = nameAt(source, at);
    if (name) return alone(name.kind, at, name.end);
  }
  if (opens & PERIOD) {
    const period = periodAt(source, at);
    if (period) return { ...alone(period.kind, at, period.end), period: period.expression };
  }
  if (opens & OTHER) {
    const other = readOther(source, at);
    if (other) return other;
  }
  return opens & (QUANTITY | OTHER) ? readQuantity(source, at) : null;
}
