// What every reader gives: the text of a document, its blocks in order, its tables, and the tagged facts that stand in them.

/** Where something stands. Offsets are UTF-16 into `SourceDocument.text`, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Page, from 1. */
  readonly page?: number;
  readonly sheet?: string;
  /** Address in the sheet: `B7`. */
  readonly cell?: string;
  /** Id of the element, or its way through the tables: `table[3]/tr[2]/td[4]`. */
  readonly element?: string;
}

/** A fact that the document itself tags (inline XBRL), as the tag says it. */
export interface TaggedFact {
  readonly concept: string;
  readonly context: string;
  readonly unit: string;
  readonly scale: number;
  readonly negative: boolean;
  readonly format: string;
  readonly nil: boolean;
  readonly id: string | null;
  /** The words inside the tag, and where they stand. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of an `ix:fraction`. */
  readonly denominator?: string;
}

/** A stretch of a cell's or a block's text that stands in one piece in the document. */
export interface Piece {
  /** Offset in the text of the cell or block. */
  readonly at: number;
  readonly length: number;
  /** Where the piece stands in the document; an entity is longer there than here. */
  readonly start: number;
  readonly end: number;
}

export interface SourceCell {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Grid coordinates, from 0, spans counted. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** How far the text is moved in, in points; 0 where it is not. */
  readonly indent: number;
  readonly bold: boolean;
  readonly isHeader: boolean;
  readonly facts: readonly TaggedFact[];
  readonly place: Place;
  /** What a sheet computes the cell by. */
  readonly formula?: string;
}

export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly SourceCell[])[];
  /** Columns are where the words stand, not cells: a header over several columns reaches over none of them for sure. */
  readonly loose?: boolean;
  readonly place: Place;
}

export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly heading: boolean;
  readonly facts: readonly TaggedFact[];
  readonly place: Place;
}

export type SourceBlock = SourceTable | TextBlock;

export interface FactContext {
  /** First and last day, both included; equal for an instant. */
  readonly start: string;
  readonly end: string;
  readonly instant: boolean;
  /** Axis and member of each dimension. */
  readonly dimensions: readonly (readonly [axis: string, member: string])[];
  readonly entity: string;
}

/** What the tags of a document refer to. */
export interface Tagging {
  readonly contexts: ReadonlyMap<string, FactContext>;
  /** Numerator and denominators: `USD`, `shares`. */
  readonly units: ReadonlyMap<string, readonly string[]>;
  /** Text facts by concept: names, dates and marks of the cover page. */
  readonly words: ReadonlyMap<string, string>;
  /** Facts that stand in no table and no text that is shown. */
  readonly hidden: readonly TaggedFact[];
}

type DocumentKind = 'html' | 'xbrl' | 'xlsx' | 'csv' | 'docx' | 'pdf' | 'markdown' | 'text';

export interface SourceDocument {
  readonly kind: DocumentKind;
  /** The whole text that places point into: the file itself where it is text, else its words in reading order. */
  readonly text: string;
  readonly title: string;
  readonly blocks: readonly SourceBlock[];
  readonly tagging: Tagging | null;
}
