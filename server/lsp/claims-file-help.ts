// Help with writing a claims database file: what may stand in a field, what an id means and where it is defined.

import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  CompletionItemKind,
  type Hover,
  type Location,
  type Position,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { expectation } from '../../claims-db/fields.ts';
import { type Entry, type LoadedFile, loadFile } from '../../claims-db/load.ts';
import type { FileRange } from '../../claims-db/problem.ts';
import { ENTITY_KINDS, METRIC_KINDS, NATURES, PERIOD_TYPES, STATUSES, TIERS } from '../../claims-db/schema.ts';
import type { Language } from '../check/result.ts';
import type { ClaimsFile } from './claims-file.ts';
import { fieldTarget, placeAt, type Section, type Target } from './claims-file-place.ts';
import { filePath } from './layer.ts';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  'entities.kind': ENTITY_KINDS,
  'metrics.kind': METRIC_KINDS,
  'metrics.periodType': PERIOD_TYPES,
  'source.tier': TIERS,
  'claims.status': STATUSES,
  'claims.nature': NATURES,
  'claims.numeric': ['false'],
  'claims.confidence': ['low'],
  'claims.basis': ['yoy', 'qoq', 'adjusted', 'gaap', 'external', 'like-for-like', 'constant-currency', 'cash'],
  'claims.unit': ['CNY', 'USD', 'HKD', '%', '亿元', 'RMB million', 'US$ million'],
};

const FIELDS: Readonly<Record<Section, readonly string[]>> = {
  entities: ['id', 'name', 'aliases', 'localAliases', 'kind', 'parent', 'currency', 'fiscalYearEnd'],
  metrics: [
    'id',
    'name',
    'aliases',
    'negativeAliases',
    'kind',
    'periodType',
    'of',
    'part',
    'confusedWith',
    'broader',
    'bases',
    'concept',
  ],
  source: ['id', 'title', 'publisher', 'date', 'url', 'tier', 'text'],
  claims: [
    'id',
    'entity',
    'metric',
    'period',
    'basis',
    'nature',
    'quantity',
    'unit',
    'numeric',
    'status',
    'reason',
    'against',
    'evidence',
    'locator',
    'working',
    'confidence',
    'note',
    'asOf',
  ],
};

interface Named {
  readonly target: Target;
  readonly id: string;
  readonly label: string;
  readonly location: Location | null;
}

function labelOf(name: string | { readonly zh: string; readonly en: string }, language: Language): string {
  return typeof name === 'string' ? name : name[language];
}

function located(file: ClaimsFile, entry: Entry<unknown>): Location {
  const { start, end }: FileRange = entry.at(['id']);
  return {
    uri: pathToFileURL(filePath(file.layer.place, entry.file)).href,
    range: { start: { line: start.line, character: start.column }, end: { line: end.line, character: end.column } },
  };
}

function ownNames(file: ClaimsFile, loaded: readonly LoadedFile[], language: Language): readonly Named[] {
  const things = (
    target: Target,
    entries: readonly Entry<{ id: string; name: string | { zh: string; en: string } }>[],
  ): Named[] =>
    entries.map((entry) => ({
      target,
      id: entry.record.id,
      label: labelOf(entry.record.name, language),
      location: located(file, entry),
    }));
  return loaded.flatMap(({ entities, metrics, claims }) => [
    ...things('entity', entities),
    ...things('metric', metrics),
    ...claims.map((entry): Named => {
      const { id, entity, metric, period, quantity } = entry.record;
      const label = [entity, metric, period, quantity].filter((part) => part !== undefined).join(' ');
      return { target: 'claim', id, label, location: located(file, entry) };
    }),
  ]);
}

/** Everything that an id may name: the database's own entries and those below it. */
function namesIn(file: ClaimsFile, language: Language): readonly Named[] {
  const { lexicon, claims } = file.base;
  const below =
    (target: Target) =>
    (thing: { id: string; name: { zh: string; en: string } }): Named => ({
      target,
      id: thing.id,
      label: thing.name[language],
      location: null,
    });
  return [
    ...ownNames(file, file.files.map(loadFile), language),
    ...lexicon.entities.map(below('entity')),
    ...lexicon.metrics.map(below('metric')),
    ...claims.map(
      ({ id, entity, metric, written }): Named => ({
        target: 'claim',
        id,
        label: `${entity} ${metric} ${written}`,
        location: null,
      }),
    ),
  ];
}

/** Ids, words and field names that fit where the caret is. */
export function claimsFileCompletions(
  file: ClaimsFile,
  document: TextDocument,
  position: Position,
  language: Language,
): CompletionItem[] {
  const place = placeAt(document, position);
  if (!place) return [];
  const range = { start: { line: position.line, character: place.start }, end: position };
  const item = (label: string, kind: CompletionItemKind, detail: string, newText = label): CompletionItem => ({
    label,
    kind,
    detail,
    filterText: `${label} ${detail}`,
    textEdit: { range, newText },
  });
  if (place.field === null) {
    return FIELDS[place.section].map((field) =>
      item(field, CompletionItemKind.Field, expectation(place.section, field)[language], `${field}: `),
    );
  }
  const target = place.field === 'id' ? undefined : fieldTarget(place.section, place.field);
  if (target) {
    const named = namesIn(file, language).filter((each) => each.target === target);
    return named.map(({ id, label }) => item(id, CompletionItemKind.Reference, label));
  }
  const words = WORDS[`${place.section}.${place.field}`] ?? [];
  return words.map((word) => item(word, CompletionItemKind.EnumMember, ''));
}

function namedAt(file: ClaimsFile, document: TextDocument, position: Position, language: Language): Named | undefined {
  const place = placeAt(document, position);
  const target = place?.field ? fieldTarget(place.section, place.field) : undefined;
  return namesIn(file, language).find((named) => named.target === target && named.id === place?.word);
}

export function claimsFileHover(
  file: ClaimsFile,
  document: TextDocument,
  position: Position,
  language: Language,
): Hover | null {
  const place = placeAt(document, position);
  if (!place?.field) return null;
  const named = namedAt(file, document, position, language);
  const value = named ? `${named.id}: ${named.label}` : expectation(place.section, place.field)[language];
  return { contents: { kind: 'plaintext', value } };
}

export function claimsFileDefinition(
  file: ClaimsFile,
  document: TextDocument,
  position: Position,
  language: Language,
): Location[] {
  const named = namedAt(file, document, position, language);
  return named?.location ? [named.location] : [];
}
