// The reader of figures: one left-to-right scan over a text, every numeric expression out.

import type { Span } from '../text/span.ts';
import { alone, type Figure } from './figure.ts';
import { listMarks, nameAt } from './left-alone/left-alone.ts';
import { readOther } from './left-alone/read-other.ts';
import { digitsEnd, LONGEST_NUMBER } from './numerals/digits.ts';
import { periodAt } from './periods/period.ts';
import { isNumberLikeYear } from './periods/years.ts';
import { readQuantity } from './read-quantity.ts';
import { CLASS, DIGIT, LETTER } from './scan/characters.ts';
import { NAME, OTHER, opensAt, opensWord, PERIOD, QUANTITY } from './scan/openers.ts';
import { classAt, isLetter, openSource, type Source, wordEnd } from './scan/source.ts';
import { pointsOfRates } from './units/points.ts';
import { shareUnits } from './units/sharing.ts';

/** What the reader may know about the text's surroundings. */
export interface ReadOptions {
  /** Bare numbers in table cells are figures of the cell; parentheses around a number are a minus sign. */
  readonly table?: boolean;
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
  const marks = source.table ? new Map<number, number>() : listMarks(source.text);
  const { codes, length } = source;
  for (let at = 0; at < length; ) {
    const code = codes[at] ?? 0;
    const bits = CLASS[code] ?? 0;
    const end = (bits & LETTER) !== 0 ? wordEnd(source, at) : at + 1;
    const opens = (bits & LETTER) !== 0 ? opensWord(source, at, end) : opensAt(source, at, code);
    const figure = opens === 0 && marks.size === 0 ? null : figureAt(source, at, opens, marks);
    if (figure && !isPlainAddress(source, figure)) figures.push(figure);
    at = figure ? Math.max(figure.span.end, at + 1) : end;
  }
  shareUnits(source, figures);
  pointsOfRates(source, figures);
  const { offsets } = source;
  return offsets === null ? figures : figures.map((figure) => asGiven(figure, offsets));
}

/** A web address without a digit: it is passed over in one step, and is no token that anybody asks about. */
function isPlainAddress(source: Source, { kind, span }: Figure): boolean {
  return kind === 'address' && isLetter(source, span.start) && !/\d/.test(source.folded.slice(span.start, span.end));
}

/** The figure with the offsets of the text as it was handed in. */
function asGiven(figure: Figure, offsets: Uint32Array): Figure {
  const given = ({ start, end }: Span): Span => ({ start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 });
  const { hedge } = figure;
  return {
    ...figure,
    span: given(figure.span),
    core: given(figure.core),
    hedge: hedge && { ...hedge, spans: hedge.spans.map(given) },
  };
}

function figureAt(source: Source, at: number, opens: number, marks: ReadonlyMap<number, number>): Figure | null {
  const mark = marks.get(at);
  if (mark !== undefined) return alone('list-number', at, mark);
  const digits = (classAt(source, at) & DIGIT) === 0 ? at : digitsEnd(source, at);
  if (digits - at > LONGEST_NUMBER) return alone('code', at, digits);
  if (opens & NAME) {
    const name = nameAt(source, at);
    if (name) return alone(name.kind, at, name.end);
  }
  if (opens & PERIOD && !(digits === at + 4 && isNumberLikeYear(source, at))) {
    const period = periodAt(source, at);
    if (period) return { ...alone(period.kind, period.start ?? at, period.end), period: period.expression };
  }
  if (opens & OTHER) {
    const other = readOther(source, at);
    if (other) return other;
  }
  return opens & QUANTITY ? readQuantity(source, at) : null;
}
