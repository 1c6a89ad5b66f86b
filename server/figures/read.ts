// The reader of figures: one left-to-right scan over a text, every numeric expression out.

import type { Figure } from './figure.ts';

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
  void text;
  void options;
  return [];
}
