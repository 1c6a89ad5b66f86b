// Where in a claims database file the caret stands: which section, which field, which word, which entry.

import type { Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';

export type Section = 'entities' | 'metrics' | 'source' | 'claims';
export type Target = 'entity' | 'metric' | 'claim';

/** What the id in a field names, by field. */
const NAMES: Readonly<Record<string, Target>> = {
  entity: 'entity',
  parent: 'entity',
  metric: 'metric',
  of: 'metric',
  part: 'metric',
  confusedWith: 'metric',
  broader: 'metric',
  against: 'claim',
};

/** What the word in a field names: the entry's own id, or another's. */
export function fieldTarget(section: Section, field: string): Target | undefined {
  if (field !== 'id') return NAMES[field];
  return section === 'source' ? undefined : OWN[section];
}

const OWN: Readonly<Record<Exclude<Section, 'source'>, Target>> = {
  entities: 'entity',
  metrics: 'metric',
  claims: 'claim',
};

export function isSection(word: string): word is Section {
  return word === 'entities' || word === 'metrics' || word === 'source' || word === 'claims';
}

export interface Place {
  readonly section: Section;
  /** The field whose value the caret is in; `null` where a field's name is being written. */
  readonly field: string | null;
  /** The word under the caret. */
  readonly word: string;
  /** Column at which the word begins. */
  readonly start: number;
  /** The value before the caret, as far as it is written; empty for a field's name. */
  readonly before: string;
  /** The lines of the entry that the caret is in. */
  readonly entry: readonly string[];
}

const WORD_BEFORE = /[\p{L}\p{N}._%$-]*$/u;
const WORD_AFTER = /^[\p{L}\p{N}._%$-]*/u;
const ITEM = /^(\s*)- /;

/** The lines of the list entry, or of the section, around a line. */
function entryAround(lines: readonly string[], line: number, head: number): readonly string[] {
  const indentOf = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0;
  const starts = (number: number): boolean => ITEM.test(lines[number] ?? '') && indentOf(lines[number] ?? '') <= 2;
  let first = line;
  while (first > head && !starts(first)) first--;
  let last = line + 1;
  while (last < lines.length && !starts(last) && !/^\w/.test(lines[last] ?? '')) last++;
  return lines.slice(Math.max(first, head), last);
}

/** The field whose list a line `- …` stands in, from the nearest line above that is indented less. */
function listField(lines: readonly string[], line: number): string | null {
  const indent = ITEM.exec(lines[line] ?? '')?.[1]?.length;
  if (indent === undefined) return null;
  for (let above = line - 1; above >= 0; above--) {
    const text = lines[above] ?? '';
    if (text.trim() === '' || ITEM.exec(text)?.[1]?.length === indent) continue;
    const key = /^\s*(?:- )?(\w+):\s*$/.exec(text)?.[1] ?? null;
    return key !== null && !isSection(key) ? key : null;
  }
  return null;
}

/** Where the caret stands, read from its line and the section heads above: an unfinished file need not be valid YAML. */
export function placeAt(document: TextDocument, position: Position): Place | null {
  const lines = document.getText().split('\n');
  const line = lines[position.line] ?? '';
  const head = lines.slice(0, position.line + 1).findLastIndex((each) => isSection(/^(\w+):/.exec(each)?.[1] ?? ''));
  const section = /^(\w+):/.exec(lines[head] ?? '')?.[1] ?? '';
  if (!isSection(section)) return null;
  const before = line.slice(0, position.character);
  const written = /(?:^|[\s{,-])(\w+):\s+([^:]*)$/.exec(before);
  const listed = /^\s*- [^:]*$/.test(line) ? listField(lines, position.line) : null;
  const field = written?.[1] ?? listed;
  const left = WORD_BEFORE.exec(before)?.[0] ?? '';
  const right = WORD_AFTER.exec(line.slice(position.character))?.[0] ?? '';
  const isName = /^\s+(-\s+)?\w*$/.test(before) || /[{,]\s*\w*$/.test(before);
  if (!field && !isName) return null;
  return {
    section,
    field,
    word: left + right,
    start: position.character - left.length,
    before: (written?.[2] ?? '').replace(/^["'[]/, ''),
    entry: entryAround(lines, position.line, head),
  };
}

/** The value of a field in the lines of an entry; `null` where it is not written, or is more than a word. */
export function fieldIn(entry: readonly string[], field: string): string | null {
  const form = new RegExp(`(?:^|[\\s{,-])${field}:\\s+["']?([^\\s,"'}]+)`);
  for (const line of entry) {
    const found = form.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}
