// A report before it has a form: headings, lines and lists, to be written as Markdown or as HTML.

import type { Tongue } from '../../core/text/spoken.ts';

/** A piece of a line. */
export type Piece =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  /** Words of a document, with the figure in them that it is about: offsets into `quote`, half-open. */
  | { readonly quote: string; readonly start: number; readonly end: number };

export type Line = readonly Piece[];

export interface Item {
  readonly line: Line;
  readonly below: readonly Line[];
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly items: readonly Item[];
  readonly sections: readonly Section[];
}

export interface Page {
  readonly language: Tongue;
  readonly title: string;
  readonly lines: readonly Line[];
  readonly sections: readonly Section[];
}
