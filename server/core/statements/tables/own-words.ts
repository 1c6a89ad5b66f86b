// What a cell says of its figures itself: "Revenue $20.0B (+63%); margin 32.9%" under the name of a quarter.

import type { Figure } from '../../figures/figure.ts';
import { isAmount } from '../reading/kinds.ts';
import { type Header, says } from './headers.ts';
import type { CellPlace } from './place.ts';

/** What ends the words of one figure. */
const PART = /[;；/]/u;
const LETTER = /\p{L}/u;

const lastPart = (text: string): string => text.split(PART).at(-1) ?? '';

/** The header of a column as the cell's own words put it: they tell what is measured, and on which basis. */
function inWords(column: Header, own: Header): Header {
  const { metrics, narrowed, negatives, basis, growth, down } = own;
  return { ...column, metrics, narrowed, negatives, basis, growth, down, unknown: false };
}

/** Where the figures of one cell stand, in order: under the headers, and under the metric that its words name before them. */
export class OwnWords {
  private readonly place: CellPlace;
  private readonly read: (text: string) => Header;
  private label: Header | null = null;
  /** Whether the words right before the last figure named what it measures. */
  isNamed = false;
  private end = 0;

  constructor(place: CellPlace, read: (text: string) => Header) {
    this.place = place;
    this.read = read;
  }

  /**
   * @param text the cell's
   * @param figure the next one of it, with its place in the text
   */
  placeOf(text: string, figure: Figure): CellPlace {
    if (!isAmount(figure)) return this.place;
    const { span } = figure;
    const between = text.slice(this.end, span.start);
    const isFirst = this.end === 0;
    this.end = span.end;
    const words = lastPart(between);
    const own = LETTER.test(words) ? this.read(words) : null;
    this.isNamed = own !== null && own.metrics.length > 0;
    if (this.isNamed) this.label = own;
    else if (PART.test(between)) this.label = null;
    const { column, row } = this.place;
    const told = this.label ? inWords(column, this.label) : column;
    // "32.9% vs 17.8%": what a figure of the cell is set beside is of another time; guidance was changed from what was told before.
    const isGuidance = says(column, 'forecast') || says(row, 'forecast');
    const beside =
      !isFirst &&
      !isGuidance &&
      own !== null &&
      (own.block.lexemes.some(({ kind }) => kind === 'period') || says(own, 'compare', 'start'));
    return told === column && !beside
      ? this.place
      : { ...this.place, column: { ...told, narrowed: told.narrowed || beside } };
  }
}
