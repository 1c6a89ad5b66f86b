// Where in a claims database file the caret stands: which section, which field, which word, which entry.

import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Pair, type Step, wayTo, type YamlMap, type YamlNode, yamlMaps } from './yaml-tree.ts';

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
  /** The value that the caret is in, as it is written, quotation marks aside; empty for a field's name. */
  readonly value: string;
  /** The fields of the entry that the caret is in, with what is written in each. */
  readonly entry: ReadonlyMap<string, string>;
}

const WORD_BEFORE = /[\p{L}\p{N}._%$-]*$/u;
const WORD_AFTER = /^[\p{L}\p{N}._%$-]*/u;

/** Nothing but the beginning of a field's name, or of an item, stands before the caret on its line. */
const LINE_START = /^\s+(?:-\s+)?\w*$/;

function writtenIn(value: YamlNode | null, text: string): string {
  if (!value) return '';
  return value.kind === 'text' ? value.text : text.slice(value.start, Math.min(value.end, text.length));
}

function fieldsOf(map: YamlMap | null, text: string): ReadonlyMap<string, string> {
  return new Map((map?.pairs ?? []).map(({ key, value }) => [key, writtenIn(value, text)]));
}

/** The entry that a way leads into: the item of the section's list, or the section's own map. */
function entryOf([section, item]: readonly Step[]): YamlMap | null {
  if (!section || !('pair' in section)) return null;
  const { value } = section.pair;
  if (value?.kind === 'map') return value;
  return item && 'item' in item && item.item.value?.kind === 'map' ? item.item.value : null;
}

/** The innermost field that the offset is in the value of; `null` where a name is being written there, or nothing. */
function fieldAt(way: readonly Step[], offset: number, lineStart: number, head: string): Pair | null {
  const inner = way.slice(1);
  const last = inner.at(-1);
  const field = inner.findLast((step) => 'pair' in step);
  const pair = field && 'pair' in field ? field.pair : null;
  if (!pair || pair.colon === null || offset < pair.colon) return null;
  if (LINE_START.test(head)) {
    // On a line of its own only an item of the field's list is still the field's.
    const isItem = last !== undefined && 'item' in last && last.item.start >= lineStart;
    return isItem ? pair : null;
  }
  const braces = last && 'pair' in last && last.of.flow;
  return braces && /[{,]\s*\w*$/.test(head) ? null : pair;
}

/** Where the caret stands, read from the tokens of the file: an unfinished file need not be valid YAML. */
export function placeAt(document: TextDocument, position: Position): Place | null {
  const text = document.getText();
  const offset = document.offsetAt(position);
  const lineStart = offset - position.character;
  const head = text.slice(lineStart, offset);
  const map = yamlMaps(text).findLast(({ start }) => start <= offset);
  const way = map ? wayTo(map, offset) : [];
  const [top] = way;
  const section = top && 'pair' in top ? top.pair.key : '';
  if (!isSection(section)) return null;
  const field = fieldAt(way, offset, lineStart, head);
  if (!field && !LINE_START.test(head) && !/[{,]\s*\w*$/.test(head)) return null;
  const left = WORD_BEFORE.exec(head)?.[0] ?? '';
  const right = WORD_AFTER.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  const from = field?.colon ?? offset;
  return {
    section,
    field: field?.key ?? null,
    word: left + right,
    start: position.character - left.length,
    before: text
      .slice(Math.max(from, lineStart), offset)
      .trimStart()
      .replace(/^(?:-\s+)?["'[]*/, ''),
    value: field ? writtenIn(field.value, text) : '',
    entry: fieldsOf(entryOf(way), text),
  };
}
