// Completion in a claims database file: the fields that an entry lacks, and what may stand in each.

import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { GENERAL_BASES } from '../../../claims-db/compile/compile-claims.ts';
import { expectation } from '../../../claims-db/file/fields.ts';
import {
  claimSchema,
  ENTITY_KINDS,
  entitySchema,
  fieldNames,
  METRIC_KINDS,
  metricSchema,
  NATURES,
  PERIOD_TYPES,
  STATUSES,
  sourceSchema,
  TIERS,
} from '../../../claims-db/file/schema.ts';
import { CURRENCIES } from '../../../claims-db/problems/slips.ts';
import type { Source } from '../../core/claims/claim.ts';
import { basisText } from '../../core/explain/subject-text.ts';
import { said, type Tongue } from '../../core/text/spoken.ts';
import type { ClaimsFile } from './claims-file.ts';
import { namedIn } from './names.ts';
import { periodChoices } from './periods.ts';
import { fieldTarget, type Place, placeAt, type Section } from './place.ts';

const FIELDS: Readonly<Record<Section, readonly string[]>> = {
  entities: fieldNames(entitySchema),
  metrics: fieldNames(metricSchema),
  source: fieldNames(sourceSchema),
  claims: fieldNames(claimSchema),
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  'entities.kind': ENTITY_KINDS,
  'entities.currency': CURRENCIES,
  'entities.fiscalYearEnd': ['12', '3', '6', '9'],
  'metrics.kind': METRIC_KINDS,
  'metrics.periodType': PERIOD_TYPES,
  'source.tier': TIERS,
  'claims.status': STATUSES,
  'claims.nature': NATURES,
  'claims.numeric': ['false'],
  'claims.confidence': ['low'],
};

/** Units by the kind of metric, the usual ones first. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  money: [
    '亿元',
    '万元',
    '亿美元',
    'RMB million',
    'RMB billion',
    'US$ million',
    'US$ billion',
    'HK$ million',
    'CNY',
    'USD',
    'HKD',
  ],
  percent: ['%', 'pp', 'bp'],
  multiple: ['x', '倍'],
  count: ['count', '万', '亿', '家', '人', '个', 'quarters'],
  physical: ['GWh', 'kWh', 'MW', '吨', 't', '毫升', 'L'],
  'unit-price': ['元/千次', 'US$ per million tokens', '元/股'],
};

interface Choice {
  readonly text: string;
  readonly detail: string;
}

const plain = (words: readonly string[]): Choice[] => words.map((text) => ({ text, detail: '' }));

function unitChoices(file: ClaimsFile, place: Place): Choice[] {
  const metric = file.store.lexicon.metrics.find(({ id }) => id === place.entry.get('metric'));
  const growth = /\b(?:yoy|qoq)\b/.test(place.entry.get('basis') ?? '');
  const kind = growth ? 'percent' : (metric?.kind ?? '');
  return plain(UNITS[kind] ?? Object.values(UNITS).flat());
}

function basisChoices(file: ClaimsFile, place: Place, language: Tongue): Choice[] {
  const metric = place.entry.get('metric');
  const own = file.loaded.flatMap(({ metrics }) => metrics.filter(({ record }) => record.id === metric));
  const declared = own.flatMap(({ record }) => record.bases ?? []);
  return [...new Set([...declared, ...GENERAL_BASES])].map((text) => ({
    text,
    detail: basisText(text, file.store, language),
  }));
}

/** What other sources have in a field: a second document of one publisher is written like the first. */
function sourceChoices(file: ClaimsFile, of: (source: Source) => string | null): Choice[] {
  const sources = [...file.database.claims, ...file.layer.claims, ...file.base.claims].map(({ source }) => source);
  const values = new Map(
    sources.flatMap((source) => {
      const value = of(source);
      return value === null ? [] : [[value, source.publisher === value ? source.title : source.publisher] as const];
    }),
  );
  return [...values].map(([text, detail]) => ({ text: JSON.stringify(text), detail }));
}

/** An id for a new claim: its subject and period, as far as they are written. */
function ownId(file: ClaimsFile, { entry }: Place): Choice[] {
  const parts = ['entity', 'metric', 'period'].flatMap(
    (field) => entry.get(field)?.toLowerCase().replaceAll('/', '-') || [],
  );
  if (parts.length === 0) return [];
  const taken = new Set(file.loaded.flatMap(({ claims }) => claims.map(({ record }) => record.id)));
  const id = parts.join('-');
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return plain([free]);
}

function choicesFor(file: ClaimsFile, place: Place, field: string, language: Tongue): readonly Choice[] {
  const target = field === 'id' ? undefined : fieldTarget(place.section, field);
  if (target) return namedIn(file, target, language).map(({ id, label }) => ({ text: id, detail: label }));
  switch (`${place.section}.${field}`) {
    case 'claims.id':
      return ownId(file, place);
    case 'claims.period':
      return periodChoices(file, place.entry.get('entity') ?? null, language);
    case 'claims.unit':
      return unitChoices(file, place);
    case 'claims.quantity':
      return /\d\s*$/.test(place.before) ? unitChoices(file, place) : [];
    case 'claims.basis':
      return basisChoices(file, place, language);
    case 'source.publisher':
      return sourceChoices(file, ({ publisher }) => publisher);
    case 'source.title':
      return sourceChoices(file, ({ title }) => title);
    case 'source.url':
      return sourceChoices(file, ({ url }) => url);
    default:
      return plain(WORDS[`${place.section}.${field}`] ?? []);
  }
}

function fieldChoices({ section, entry, word }: Place): readonly string[] {
  return FIELDS[section].filter((field) => field === word || !entry.has(field));
}

/** Ids, words, units, periods, sources and field names that fit where the caret is. */
export function claimsFileCompletions(
  file: ClaimsFile,
  document: TextDocument,
  position: Position,
  language: Tongue,
): CompletionItem[] {
  const place = placeAt(document, position);
  if (!place) return [];
  const { field, section } = place;
  const afterNumber = field === 'quantity' && /\d$/.test(place.before);
  const start = afterNumber ? position.character : place.start;
  const range = { start: { line: position.line, character: start }, end: position };
  const item = (
    label: string,
    kind: CompletionItemKind,
    detail: string,
    newText: string,
    at: number,
  ): CompletionItem => ({
    label,
    kind,
    detail,
    filterText: `${label} ${detail}`,
    sortText: String(at).padStart(5, '0'),
    textEdit: { range, newText },
  });
  if (field === null) {
    return fieldChoices(place).map((name, at) =>
      item(name, CompletionItemKind.Field, said(expectation(section, name), language), `${name}: `, at),
    );
  }
  const kind = fieldTarget(section, field) ? CompletionItemKind.Reference : CompletionItemKind.EnumMember;
  return choicesFor(file, place, field, language).map(({ text, detail }, at) => item(text, kind, detail, text, at));
}
