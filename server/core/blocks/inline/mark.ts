// What the inline scanner finds: stretches of a raw text to be left out or put otherwise, and what names a source.

import type { CitationKind } from '../block.ts';

/** A stretch of the raw text that does not become prose as it stands. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  /** What the prose has instead; often nothing. */
  readonly put: string;
}

/** A citation by offsets of the raw text. */
export interface RawCitation {
  readonly kind: CitationKind;
  readonly from: number;
  readonly to: number;
  readonly target: string;
}

/** Stands for a wrapped line: a space between Latin words, nothing between Han characters. */
export const WRAP = 'wrap';
