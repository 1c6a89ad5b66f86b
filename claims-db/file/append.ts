// Where new entries go in a claims file, so that everything that stands there stays as it is.

import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import * as say from '../../server/core/explain/system/claims-files.ts';
import type { Words } from '../../server/core/text/spoken.ts';

/** One replacement in a text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A claims file as far as it is needed to add to it; nodes have their offsets in the text. */
export interface OpenFile {
  readonly root: YAMLMap;
  readonly claims: YAMLSeq | null;
  /** Where the document ends: its end mark or the file's end. */
  readonly end: number;
}

/** The file's one document, or why nothing can be added to it. */
export function openFile(text: string): OpenFile | { readonly refused: Words } {
  const document: Document = parseDocument(text, { schema: 'failsafe' });
  const root = document.contents;
  if (!isMap(root) || root.flow || document.errors.length > 0) return { refused: say.noClaimsFile };
  const claims = root.get('claims');
  const file = { root, end: documentEnd(document, text) };
  if (isSeq(claims))
    return claims.flow && claims.items.length > 0 ? { refused: say.claimsInBrackets } : { ...file, claims };
  return isNothing(claims) ? { ...file, claims: null } : { refused: say.noClaimsFile };
}

/** Whether nothing stands behind a field, or one of the ways to write nothing. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === null || ['', '~', 'null', 'Null', 'NULL'].some((each) => each === value);
}

function documentEnd({ directives }: Document, text: string): number {
  const mark = directives?.docEnd ? text.lastIndexOf('\n...') : -1;
  return mark < 0 ? text.length : mark + 1;
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export function hasRange(node: unknown): node is ParsedNode {
  return (isScalar(node) || isMap(node) || isSeq(node)) && Array.isArray(node.range);
}

/** After the last entry, before a part that follows, at the end of the document otherwise. */
function listEnd({ root, claims, end }: OpenFile, text: string): number {
  const at = root.items.findIndex(({ key }) => isScalar(key) && key.value === 'claims');
  if (at === root.items.length - 1) return end;
  const last = claims?.items.at(-1);
  if (hasRange(last)) return lineEnd(text, text.slice(0, last.range[1]).trimEnd().length);
  const key = root.items[at]?.key;
  return hasRange(key) ? lineEnd(text, key.range[1]) : end;
}

/** Lines that are indented by two, indented as the entries of a list are. */
function indentedAs(claims: YAMLSeq | null, text: string, entries: string): string {
  const range = claims !== null && !claims.flow && claims.items.length > 0 ? claims.range : null;
  if (!range) return entries;
  const indent = text.slice(text.lastIndexOf('\n', range[0] - 1) + 1, range[0]);
  return /^ *$/.test(indent) ? entries.replace(/^ {2}/gm, indent) : entries;
}

/** `claims: ~` and the like: what stands for nothing makes way for the list. */
function nothingWritten({ root, claims }: OpenFile): Splice[] {
  const node = claims ?? root.get('claims', true);
  if (!hasRange(node) || (isSeq(node) && !node.flow) || node.range[0] === node.range[1]) return [];
  return [{ start: node.range[0], end: node.range[1], text: '' }];
}

/** What adds entries (lines that end in a line feed, indented by two) to the file's claims. */
export function appended(file: OpenFile, text: string, entries: string): Splice[] {
  if (entries === '') return [];
  const { root, claims } = file;
  const head = root.has('claims') ? '' : '\nclaims:\n';
  const at = root.has('claims') ? listEnd(file, text) : file.end;
  const lines = lineAt(at, `${head}${indentedAs(claims, text, entries)}`, text);
  return [...nothingWritten(file), lines];
}

/** Lines put in at the beginning of a line, or at the end of a text whose last line has no end yet; ended as the text's own are. */
export function lineAt(at: number, lines: string, text: string): Splice {
  const gap = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  const put = `${gap}${lines}`;
  return { start: at, end: at, text: text.includes('\r\n') ? put.replaceAll('\n', '\r\n') : put };
}

/** The text with the replacements made; those at one place come in the order in which they are given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .toReversed()
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
}
