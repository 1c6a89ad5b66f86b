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
import type { Words } from '../server/core/text/spoken.ts';

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
}

const IN_BRACKETS: Words = {
  zh: 'claims 写成了方括号列表，没法往里添；请改成每条以 “- id:” 起头的列表',
  en: 'claims is a list in brackets, which cannot be added to: write it as a list of "- id:" entries',
};
const NO_MAP: Words = {
  zh: '不是数据库文件：应有 source 和 claims',
  en: 'not a claims file: it needs source and claims',
};

/** The file's one document, or why nothing can be added to it. */
export function openFile(text: string): OpenFile | { readonly refused: Words } {
  const document: Document = parseDocument(text, { schema: 'failsafe' });
  const root = document.contents;
  if (!isMap(root) || document.errors.length > 0) return { refused: NO_MAP };
  const claims = root.get('claims');
  if (isSeq(claims)) return claims.flow && claims.items.length > 0 ? { refused: IN_BRACKETS } : { root, claims };
  return claims === undefined || claims === null || claims === '' ? { root, claims: null } : { refused: NO_MAP };
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export function hasRange(node: unknown): node is ParsedNode {
  return (isScalar(node) || isMap(node) || isSeq(node)) && Array.isArray(node.range);
}

/** After the last entry, before a part that follows, at the end of the file otherwise. */
function listEnd({ root, claims }: OpenFile, text: string): number {
  const at = root.items.findIndex(({ key }) => isScalar(key) && key.value === 'claims');
  if (at === root.items.length - 1) return text.length;
  const last = claims?.items.at(-1);
  if (hasRange(last)) return lineEnd(text, text.slice(0, last.range[1]).trimEnd().length);
  const key = root.items[at]?.key;
  return hasRange(key) ? lineEnd(text, key.range[1]) : text.length;
}

/** What adds entries (lines that end in a line feed, indented by two) to the file's claims. */
export function appended(file: OpenFile, text: string, entries: string): Splice[] {
  if (entries === '') return [];
  const { root, claims } = file;
  const at = listEnd(file, text);
  const gap = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  const head = root.has('claims') ? '' : '\nclaims:\n';
  const brackets = claims?.flow ? [{ start: claims.range?.[0] ?? 0, end: claims.range?.[1] ?? 0, text: '' }] : [];
  return [...brackets, { start: at, end: at, text: `${gap}${head}${entries}` }];
}

/** The text with the replacements made; those at one place come in the order in which they are given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splices
    .toReversed()
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
}
