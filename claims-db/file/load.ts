// One claims database file: its text in, checked entries with their places out, and everything that is wrong with it.

import type { z } from 'zod';
import * as say from '../../server/core/explain/system/claims-files.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { Problem, ProblemLevel } from '../problems/problem.ts';
import { meantValue, replacing, type Slip } from '../problems/slips.ts';
import { nearest } from '../problems/suggest.ts';
import { isNothing } from './append.ts';
import { expectation } from './fields.ts';
import type { FieldPath, FileRange } from './file-range.ts';
import type { Plain } from './plain-yaml.ts';
import {
  type BasisRecord,
  basisSchema,
  type ClaimRecord,
  claimSchema,
  type EntityRecord,
  entitySchema,
  fieldNames,
  generalSchema,
  type MetricRecord,
  metricSchema,
  PARTS,
  sourceSchema,
} from './schema.ts';
import type { SourceRecord } from './source-record.ts';
import { readYaml, type YamlDocument } from './yaml-text.ts';

/** A file of a claims database; `name` is its path from the database's root, with forward slashes. */
export interface DatabaseFile {
  readonly name: string;
  readonly text: string;
}

/** Whether a file says that it lies under every database, told without reading the rest of it. */
export function isGeneral({ text }: DatabaseFile): boolean {
  return /^general: *true *$/m.test(text);
}

/** A checked entry and how to point at its fields. */
export interface Entry<T> {
  readonly record: T;
  readonly file: string;
  /** The path of the entry itself: `['claims', 3]`. */
  readonly path: FieldPath;
  at(field: FieldPath): FileRange;
  problem(level: ProblemLevel, field: FieldPath, message: Words, slips?: readonly Slip[]): Problem;
}

export interface ClaimEntry extends Entry<ClaimRecord> {
  /** The `source` of the same document; `null` where it has none that can be used. */
  readonly source: Entry<SourceRecord> | null;
}

export interface LoadedFile {
  readonly name: string;
  /** Its metrics and bases lie under every database. */
  readonly general: boolean;
  readonly entities: readonly Entry<EntityRecord>[];
  readonly metrics: readonly Entry<MetricRecord>[];
  readonly bases: readonly Entry<BasisRecord>[];
  readonly sources: readonly Entry<SourceRecord>[];
  readonly claims: readonly ClaimEntry[];
  readonly problems: readonly Problem[];
}

type Issue = z.core.$ZodIssue;

/** Everything about one document of a file that checking its entries needs. */
interface Context {
  readonly file: string;
  readonly document: YamlDocument;
  readonly problems: Problem[];
  /** Lines on which YAML could not go on: what an entry seems to lack there may be in it. */
  readonly broken: readonly number[];
}

function report(
  context: Context,
  range: FileRange,
  path: FieldPath,
  message: Words,
  slips: readonly Slip[] = [],
): void {
  context.problems.push({ level: 'error', file: context.file, range, path, message, slips });
}

function valueAt(value: Plain | undefined, path: FieldPath): Plain | undefined {
  let at: Plain | undefined = value;
  for (const step of path) {
    if (at === null || at === undefined || typeof at === 'string') return undefined;
    at = (at as { readonly [key: string | number]: Plain })[step];
  }
  return at;
}

function shown(value: Plain | undefined): Words {
  if (value === null || value === '') return say.nothing;
  if (typeof value === 'string') return say.quoted(shortened(value));
  return Array.isArray(value) ? say.list : say.entry;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function unknownField(key: string, known: readonly string[]): Words {
  const meant = nearest(key, known);
  return say.unknownField(key, meant, known);
}

function wrongValue(expected: Words, value: Plain | undefined, meant: string | null): Words {
  const written = shown(value);
  return say.wrongValue(expected, written, meant);
}

/** The field by which help is found: the last name on the path, list positions aside. */
function fieldOf(path: FieldPath): string | undefined {
  return path.findLast((step): step is string => typeof step === 'string');
}

/** A union's own issue says little: the branch that got furthest says what is wrong. */
function furthest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const reached = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((one) => one.path.length));
  const best = issue.errors.reduce<readonly Issue[]>((a, b) => (reached(b) > reached(a) ? b : a), []);
  if (reached(best) === 0 && !best.some((one) => one.code === 'unrecognized_keys')) return [issue];
  return best.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

function explain(context: Context, base: FieldPath, fields: readonly string[], issue: Issue): void {
  const { document } = context;
  const relative = issue.path.filter((step) => typeof step !== 'symbol');
  const path = [...base, ...relative];
  const part = String(base[0]);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const known = relative.length === 0 ? fields : Object.keys(NESTED[fieldOf(relative) ?? ''] ?? { zh: 0, en: 0 });
      const slips = replacing(nearest(key, known));
      report(context, document.atKey([...path, key]), [...path, key], unknownField(key, known), slips);
    }
    return;
  }
  const expected = expectation(part, fieldOf(relative));
  const value = valueAt(document.value, path);
  if (value === undefined) {
    const missing = say.missingField(expected);
    const parent = document.at(path.slice(0, -1));
    if (context.broken.some((line) => line >= parent.start.line && line <= parent.end.line + 1)) return;
    const field = String(relative.at(-1) ?? '');
    const slips: Slip[] = relative.length === 1 ? [{ kind: 'add', field, value: '' }] : [];
    report(context, { start: parent.start, end: parent.start }, path, missing, slips);
  } else {
    const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    const meant = typeof value === 'string' ? meantValue(fieldOf(relative), value, choices) : null;
    report(context, document.at(path), path, wrongValue(expected, value, meant), replacing(meant));
  }
}

const NESTED: Readonly<Record<string, object>> = {
  evidence: { exact: 0, start: 0, end: 0, page: 0, sheet: 0, cell: 0, element: 0, row: 0 },
  text: { name: 0, sha256: 0 },
};

function entryOf<T>(context: Context, path: FieldPath, record: T): Entry<T> {
  const at = (field: FieldPath): FileRange => context.document.at([...path, ...field]);
  return {
    record,
    file: context.file,
    path,
    at,
    problem: (level, field, message, slips = []) => ({
      level,
      file: context.file,
      range: at(field),
      path: [...path, ...field],
      message,
      slips,
    }),
  };
}

/** The fields of an entry, in the order in which they are explained. */
interface Part<T> {
  readonly schema: z.ZodType<T>;
  readonly fields: readonly string[];
}

function part<T>(schema: z.ZodType<T>): Part<T> {
  return { schema, fields: fieldNames(schema) };
}

const ENTITY = part(entitySchema);
const METRIC = part(metricSchema);
const BASIS = part(basisSchema);
const GENERAL = part(generalSchema);
const SOURCE = part(sourceSchema);
const CLAIM = part(claimSchema);

function checked<T>(context: Context, path: FieldPath, { schema, fields }: Part<T>): Entry<T> | null {
  const result = schema.safeParse(valueAt(context.document.value, path));
  if (result.success) return entryOf(context, path, result.data);
  for (const issue of result.error.issues.flatMap(furthest)) explain(context, path, fields, issue);
  return null;
}

function checkedList<T>(context: Context, key: string, of: Part<T>): Entry<T>[] {
  const value = valueAt(context.document.value, [key]);
  // A list that nothing has been written into yet is an empty one.
  if (isNothing(value)) return [];
  if (!Array.isArray(value)) {
    report(context, context.document.at([key]), [key], wrongValue(expectation(key, undefined), value, null));
    return [];
  }
  return value.flatMap((_, index) => checked(context, [key, index], of) ?? []);
}

const NOTHING: Omit<LoadedFile, 'name' | 'problems'> = {
  general: false,
  entities: [],
  metrics: [],
  bases: [],
  sources: [],
  claims: [],
};

function checkedDocument(context: Context): Omit<LoadedFile, 'name' | 'problems'> {
  const { document } = context;
  const { value } = document;
  if (value === null) return NOTHING;
  if (typeof value === 'string' || Array.isArray(value)) {
    report(context, document.at([]), [], wrongValue(say.someOf(PARTS), value, null));
    return NOTHING;
  }
  for (const key of Object.keys(value)) {
    if (!PARTS.some((known) => known === key))
      report(context, document.atKey([key]), [key], unknownField(key, PARTS), replacing(nearest(key, PARTS)));
  }
  const one = <T>(key: string, of: Part<T>): Entry<T> | null =>
    valueAt(value, [key]) === undefined ? null : checked(context, [key], of);
  const source = one('source', SOURCE);
  const claims = checkedList(context, 'claims', CLAIM);
  if (claims.length > 0 && valueAt(value, ['source']) === undefined)
    report(context, document.atKey(['claims']), ['claims'], say.claimsWithoutSource, [{ kind: 'source' }]);
  return {
    general: one('general', GENERAL)?.record ?? false,
    entities: checkedList(context, 'entities', ENTITY),
    metrics: checkedList(context, 'metrics', METRIC),
    bases: checkedList(context, 'bases', BASIS),
    sources: source ? [source] : [],
    claims: claims.map((claim) => ({ ...claim, source })),
  };
}

function isBefore(a: FileRange, b: FileRange): boolean {
  return a.start.line < b.start.line || (a.start.line === b.start.line && a.start.column < b.start.column);
}

/** Reads one file. What is wrong is reported; what is right in it is kept. Past a slip of syntax nothing else is reported. */
export function loadFile(file: DatabaseFile): LoadedFile {
  const yaml = readYaml(file.name, file.text);
  const problems: Problem[] = [];
  const broken = yaml.problems.map(({ range }) => range.start.line);
  const parts = yaml.documents.map((document) => checkedDocument({ file: file.name, document, problems, broken }));
  const [first] = yaml.problems.map(({ range }) => range).toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
  const kept = first ? problems.filter(({ range }) => isBefore(range, first)) : problems;
  return {
    name: file.name,
    general: parts.some((one) => one.general),
    entities: parts.flatMap((one) => one.entities),
    metrics: parts.flatMap((one) => one.metrics),
    bases: parts.flatMap((one) => one.bases),
    sources: parts.flatMap((one) => one.sources),
    claims: parts.flatMap((one) => one.claims),
    problems: [...yaml.problems, ...kept],
  };
}
