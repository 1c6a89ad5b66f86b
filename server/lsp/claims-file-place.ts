// Where in a claims database file the caret stands: which section, which field, which word.

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

function isSection(word: string): word is Section {
  return word === 'entities' || word === 'metrics' || word === 'source' || word === 'claims';
}

export interface Place {
  readonly section: Section;
  /** The field whose value the caret is in; `null` where a field's name is being written. */
  readonly field: string | null;
  /** The word under the caret. */
  readonly word: string;
  readonly start: number;
}

const WORD_BEFORE = /[\p{L}\p{N}._%$-]*$/u;
const WORD_AFTER = /^[\p{L}\p{N}._%$-]*/u;

/** Where the caret stands, read from its line and the section heads above: an unfinished file need not be valid YAML. */
export function placeAt(document: TextDocument, position: Position): Place | null {
  const lines = document.getText().split('\n');
  const line = lines[position.line] ?? '';
  const head = lines.slice(0, position.line + 1).findLast((each) => isSection(/^(\w+):/.exec(each)?.[1] ?? ''));
  const section = /^(\w+):/.exec(head ?? '')?.[1] ?? '';
  if (!isSection(section)) return null;
  const before = line.slice(0, position.character);
  const field = /(?:^|[\s{,-])(\w+):\s[^:]*$/.exec(before)?.[1] ?? null;
  const left = WORD_BEFORE.exec(before)?.[0] ?? '';
  const right = WORD_AFTER.exec(line.slice(position.character))?.[0] ?? '';
  const isName = /^\s+(-\s+)?\w*$/.test(before);
  if (!field && !isName) return null;
  return { section, field, word: left + right, start: position.character - left.length };
}
