// What a claims file says of a source, of its text, and of where a claim stands in it.

import type { Tier } from '../../server/core/claims/claim.ts';

/** The text that evidence selectors point into. */
export interface TextRecord {
  readonly name: string;
  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** `source:`, where the claims of the same file come from. */
export interface SourceRecord {
  /** The file's name where left out. */
  readonly id?: string;
  readonly title: string;
  readonly publisher: string;
  /** `yyyy-mm-dd`, `yyyy-mm` or `yyyy`. */
  readonly date?: string;
  readonly url?: string;
  readonly tier: Tier;
  /** The day on which the curator read it; for its claims too, where they have none of their own. */
  readonly asOf?: string;
  readonly text?: TextRecord;
}

export interface EvidenceRecord {
  /** The figure's own words, a dozen characters. */
  readonly exact: string;
  /** UTF-16 offsets into the source's text, half-open. */
  readonly start: number;
  readonly end: number;
  /** In a document with pages: the page, from 1. */
  readonly page?: number;
  /** In a workbook: the sheet, and the cell's address in it. */
  readonly sheet?: string;
  readonly cell?: string;
  /** In a page of the web or a filing: the id of the element, or its way through the tables. */
  readonly element?: string;
  /** The row of the table as it is printed, cells parted by bars, the figure's own in ⟦ ⟧. */
  readonly row?: string;
}
