// Places in a claims file: by line and column, and by the fields that lead there.

/** A place in a file; lines and columns count from 0, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface FileRange {
  readonly start: Position;
  readonly end: Position;
}

/** Keys and indices from the top of a file down to a field. */
export type FieldPath = readonly (string | number)[];
