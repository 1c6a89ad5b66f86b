// How an import is told to read its files: flags, and a mapping file for what is too long for them.

import type { EntityId, MetricId } from '../../server/core/claims/claim.ts';
import { unknownField } from '../../server/core/explain/system/claims-files.ts';
import * as say from '../../server/core/explain/system/import.ts';
import type { Plain } from '../file/plain-yaml.ts';
import { readYaml } from '../file/yaml-text.ts';
import { problemLine } from '../problems/problem.ts';
import { nearest } from '../problems/suggest.ts';
import { ImportFailure } from './finding.ts';

/** What a column of a table may hold, or a constant stand for. */
const FIELDS = [
  'id',
  'entity',
  'metric',
  'period',
  'quantity',
  'unit',
  'basis',
  'nature',
  'status',
  'title',
  'publisher',
  'date',
  'url',
  'tier',
] as const;
export type Field = (typeof FIELDS)[number];

export interface ImportOptions {
  /** Column headings by field. */
  readonly columns: ReadonlyMap<Field, string>;
  /** What holds for every row. */
  readonly constants: ReadonlyMap<Field, string>;
  /** Entity ids by the names that the files use; for company facts also by CIK. */
  readonly entities: ReadonlyMap<string, EntityId>;
  /** Metric ids by the names that tables use. */
  readonly metrics: ReadonlyMap<string, MetricId>;
  /** Metric ids by XBRL concept. */
  readonly concepts: ReadonlyMap<string, MetricId>;
  /** Name of the sheet; the first where `null`. */
  readonly sheet: string | null;
  /** Row of the headings, from 1; the first with two filled cells where `null`. */
  readonly header: number | null;
  /** Of text files: `utf-8`, `gb18030` … */
  readonly encoding: string;
  readonly mappedOnly: boolean;
}

const PARTS = ['columns', 'constants', 'entities', 'metrics', 'concepts', 'sheet', 'header'] as const;

type Pairs = readonly (readonly [key: string, value: string])[];

function fieldNamed(name: string, place: string): Field {
  const field = FIELDS.find((known) => known === name);
  if (field !== undefined) return field;
  const meant = nearest(name, FIELDS);
  throw new ImportFailure(place, unknownField(name, meant, FIELDS));
}

/** `entity=Company,metric=Item`, once or several times. A comma inside a value is not possible here; the mapping file takes it. */
function pairsOf(option: string, values: readonly string[]): Pairs {
  return values
    .flatMap((value) => value.split(','))
    .map((pair) => {
      const at = pair.indexOf('=');
      if (at > 0 && at < pair.length - 1) return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
      throw new ImportFailure(option, say.notFieldAndValue(pair));
    });
}

function fields(pairs: Pairs, place: string): [Field, string][] {
  return pairs.map(([name, value]) => [fieldNamed(name, place), value]);
}

interface Mapping {
  readonly columns: Pairs;
  readonly constants: Pairs;
  readonly entities: Pairs;
  readonly metrics: Pairs;
  readonly concepts: Pairs;
  readonly sheet: string | null;
  readonly header: string | null;
}

const NO_MAPPING: Mapping = {
  columns: [],
  constants: [],
  entities: [],
  metrics: [],
  concepts: [],
  sheet: null,
  header: null,
};

function mapOf(value: Plain | undefined, path: string): Pairs {
  if (value === undefined || value === null) return [];
  if (typeof value === 'string' || Array.isArray(value)) throw new ImportFailure(path, say.mappingParts(PARTS));
  return Object.entries(value).map(([key, item]: [string, Plain]) => {
    if (typeof item === 'string') return [key, item] as const;
    throw new ImportFailure(path, say.mappingParts(PARTS));
  });
}

/**
 * Reads a mapping file.
 *
 * @throws ImportFailure where it is not one
 */
function readMapping(path: string, text: string): Mapping {
  const { documents, problems } = readYaml(path, text);
  const [problem] = problems;
  if (problem) throw new ImportFailure(problemLine(problem, 'en').split(': ')[0] ?? path, problem.message);
  const value = documents[0]?.value ?? null;
  if (value === null || typeof value === 'string' || Array.isArray(value))
    throw new ImportFailure(path, say.mappingParts(PARTS));
  const parts = value as { readonly [key: string]: Plain };
  if (Object.keys(parts).some((key) => !PARTS.some((known) => known === key)))
    throw new ImportFailure(path, say.mappingParts(PARTS));
  const one = (key: string): string | null => {
    const item = parts[key];
    return typeof item === 'string' ? item : null;
  };
  return {
    columns: mapOf(parts['columns'], path),
    constants: mapOf(parts['constants'], path),
    entities: mapOf(parts['entities'], path),
    metrics: mapOf(parts['metrics'], path),
    concepts: mapOf(parts['concepts'], path),
    sheet: one('sheet'),
    header: one('header'),
  };
}

/** The flags of an import, as given. */
export interface ImportFlags {
  readonly map: readonly string[];
  readonly set: readonly string[];
  readonly mapping: { readonly path: string; readonly text: string } | null;
  readonly sheet: string | null;
  readonly header: string | null;
  readonly encoding: string | null;
  readonly mappedOnly: boolean;
}

function rowNumber(text: string | null): number | null {
  if (text === null) return null;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new ImportFailure('--header', say.noRowNumber(text));
}

/**
 * Flags over the mapping file.
 *
 * @throws ImportFailure for an unknown field or a broken mapping file
 */
export function importOptions(flags: ImportFlags): ImportOptions {
  const { mapping } = flags;
  const file = mapping ? readMapping(mapping.path, mapping.text) : NO_MAPPING;
  const place = mapping?.path ?? '';
  return {
    columns: new Map([...fields(file.columns, place), ...fields(pairsOf('--map', flags.map), '--map')]),
    constants: new Map([...fields(file.constants, place), ...fields(pairsOf('--set', flags.set), '--set')]),
    entities: new Map(file.entities),
    metrics: new Map(file.metrics),
    concepts: new Map(file.concepts),
    sheet: flags.sheet ?? file.sheet,
    header: rowNumber(flags.header ?? file.header),
    encoding: flags.encoding ?? 'utf-8',
    mappedOnly: flags.mappedOnly,
  };
}
