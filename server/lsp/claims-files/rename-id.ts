// Renames an id of a claims database in every file that names it.

import {
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as say from '../../core/explain/system/editor.ts';
import { said, type Tongue, type Words } from '../../core/text/spoken.ts';
import { type ClaimsFile, filesAsOpen, uriOf } from './claims-file.ts';
import { fieldTarget, isSection, placeAt, type Section, type Target } from './place.ts';
import { type YamlNode, yamlMaps } from './yaml-tree.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

interface Occurrence {
  readonly line: number;
  readonly start: number;
}

/** The words in the values of a field, lists among them, that are the id. */
function inValue(value: YamlNode | null, id: string): number[] {
  if (value?.kind === 'list') return value.items.flatMap((item) => inValue(item.value, id));
  if (value?.kind !== 'text' || value.text !== id) return [];
  return [value.end - value.start > id.length ? value.start + 1 : value.start];
}

function inNode(node: YamlNode | null, section: Section, id: string, target: Target): number[] {
  if (node?.kind === 'list') return node.items.flatMap(({ value }) => inNode(value, section, id, target));
  if (node?.kind !== 'map') return [];
  return node.pairs.flatMap(({ key, value }) =>
    fieldTarget(section, key) === target ? inValue(value, id) : inNode(value, section, id, target),
  );
}

/** Where the id is defined or named in one file's text: broken YAML elsewhere in it does no harm. */
export function occurrences(text: string, id: string, target: Target): Occurrence[] {
  const offsets = yamlMaps(text).flatMap(({ pairs }) =>
    pairs.flatMap(({ key, value }) => (isSection(key) ? inNode(value, key, id, target) : [])),
  );
  return offsets.map((offset) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return { line: text.slice(0, start).split('\n').length - 1, start: offset - start };
  });
}

/** Whether the id is defined here, or nowhere: then it is only misspelt, and may be renamed. */
function isOwn({ loaded, base }: ClaimsFile, target: Target, id: string): boolean {
  const own = loaded.some(({ entities, metrics, claims }) => {
    const entries = { entity: entities, metric: metrics, claim: claims }[target];
    return entries.some(({ record }) => record.id === id);
  });
  if (own) return true;
  const below = { entity: base.lexicon.entities, metric: base.lexicon.metrics, claim: base.claims }[target];
  return !below.some((each) => each.id === id) && !(target === 'claim' && base.beyond?.claim(id));
}

function refused(words: Words, language: Tongue): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, said(words, language));
}

/** The id at a position, if one may be renamed there: a draft's own rename providers go on undisturbed. */
export function renamableAt(document: TextDocument, position: Position): Range | null {
  const place = placeAt(document, position);
  if (!place?.field || !fieldTarget(place.section, place.field) || !ID.test(place.word)) return null;
  const { line } = position;
  return { start: { line, character: place.start }, end: { line, character: place.start + place.word.length } };
}

/**
 * The edit that renames the id at a position.
 *
 * @throws ResponseError where no id stands there, or the new name is none or is taken
 */
export function renameId(
  file: ClaimsFile,
  document: TextDocument,
  position: Position,
  name: string,
  language: Tongue,
): WorkspaceEdit {
  const place = placeAt(document, position);
  const target = place?.field ? fieldTarget(place.section, place.field) : undefined;
  if (!place || !target || !ID.test(place.word)) throw refused(say.noIdHere, language);
  if (!ID.test(name)) throw refused(say.noId(name), language);
  const { databases } = file;
  const at = databases.layers.indexOf(file.layer);
  const layers = databases.layers.slice(Math.max(0, at)).filter(({ files }) => files.length > 0);
  const texts = layers.flatMap((layer) =>
    filesAsOpen(layer, databases, file.open).map(({ name: fileName, text }) => ({
      uri: uriOf(layer, fileName, databases),
      text,
    })),
  );
  if (texts.some(({ text }) => occurrences(text, name, target).length > 0)) throw refused(say.idTaken(name), language);
  if (!isOwn(file, target, place.word)) throw refused(say.notDefinedHere(place.word), language);
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, text } of texts) {
    const edits = occurrences(text, place.word, target).map(
      ({ line, start }): TextEdit => ({
        range: { start: { line, character: start }, end: { line, character: start + place.word.length } },
        newText: name,
      }),
    );
    if (edits.length > 0) changes[uri] = edits;
  }
  return { changes };
}
