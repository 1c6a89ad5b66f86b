// Which files are source documents, by their names.

import type { Uri } from 'vscode';

/** Endings of documents that hold tables; of prose, those that drafts have too. */
export const DOCUMENT_ENDINGS: readonly string[] = [
  'htm',
  'html',
  'xhtml',
  'xml',
  'xbrl',
  'xlsx',
  'csv',
  'tsv',
  'docx',
  'pdf',
];
const PROSE_ENDINGS: readonly string[] = ['md', 'markdown', 'txt', 'text'];
export const ALL_ENDINGS: readonly string[] = [...DOCUMENT_ENDINGS, ...PROSE_ENDINGS];

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name without its ending. */
export function stemOf(uri: Uri): string {
  return nameOf(uri).replace(/\.[^.]+$/, '');
}

export function endingOf(uri: Uri): string {
  return /\.([^.]+)$/.exec(nameOf(uri))?.[1]?.toLowerCase() ?? '';
}

/** Whether a file is one that claims can be made from; a folder's README tells of the folder. */
export function isSourceDocument(uri: Uri): boolean {
  return ALL_ENDINGS.includes(endingOf(uri)) && !/^readme\b/i.test(nameOf(uri));
}
