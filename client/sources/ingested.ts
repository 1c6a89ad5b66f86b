// What comes of a document that claims are made of.

import type { Uri } from 'vscode';

/** What came of a document. */
export interface Ingested {
  readonly document: Uri;
  /** The claims file. */
  readonly file: Uri;
  readonly claims: number;
  readonly confirmed: number;
  /** Numbers that became no claim. */
  readonly left: number;
}
