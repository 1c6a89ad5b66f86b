// Reads one SEC company facts file (data.sec.gov companyfacts, CIK##########.json), a concept at a time.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import * as say from '../../../server/core/explain/system/import.ts';
import { type Finding, ImportFailure } from '../finding.ts';
import { JsonBroken, JsonSlices, type Visit } from './json-slices.ts';

export interface Company {
  /** Ten digits. */
  readonly cik: string;
  readonly name: string;
}

/** One figure of one filing, as the file has it; `val` as the text of the number. */
export interface Fact {
  /** First day; absent for a balance. */
  readonly start?: string;
  /** Last day, or the day of the balance. */
  readonly end: string;
  readonly val: string;
  /** Accession number of the filing. */
  readonly accn: string;
  readonly form: string;
  readonly filed: string;
  readonly fp: string | null;
}

export interface Concept {
  /** `us-gaap:Revenues` */
  readonly name: string;
  readonly label: string | null;
  readonly units: ReadonlyMap<string, readonly Fact[]>;
}

/** Bytes that are read at a time: for the header, which stands in the first line, and for the facts. */
const HEADER_CHUNK = 1 << 12;
const CHUNK = 1 << 20;

function* chunksOf(path: string, most: number): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(Math.max(1, Math.min(most, fstatSync(file).size)));
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk))
      yield chunk.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function failure(path: string, error: unknown): unknown {
  if (!(error instanceof JsonBroken) && !(error instanceof SyntaxError)) return error;
  const offset = error instanceof JsonBroken ? error.offset : null;
  const truncated = error instanceof JsonBroken && offset === null;
  return new ImportFailure(path, truncated ? say.jsonCutShort : say.brokenJson(error.message, offset));
}

const HEADER: readonly string[] = ['cik', 'entityName'];

/**
 * Who the file is about.
 *
 * @throws ImportFailure where the file is no company facts file
 */
export function readCompany(path: string): Company {
  const found = new Map<string, string>();
  const slices = new JsonSlices(
    ([key = '']) => (HEADER.includes(key) ? 'take' : 'skip'),
    ([key = ''], text) => void found.set(key, String(JSON.parse(text))),
  );
  try {
    for (const chunk of chunksOf(path, HEADER_CHUNK)) {
      slices.write(chunk);
      if (found.size === HEADER.length) break;
    }
    if (found.size < HEADER.length) slices.end();
  } catch (error) {
    throw failure(path, error);
  }
  const [cik = '', name = ''] = HEADER.map((key) => found.get(key));
  if (/^\d{1,10}$/.test(cik) && name.trim() !== '') return { cik: cik.padStart(10, '0'), name: name.trim() };
  throw new ImportFailure(path, say.noCompanyFacts);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);

/** Floating point holds the written digits of every number up to here. */
const EXACT_DIGITS = 15;

function isExact(val: unknown): boolean {
  return typeof val !== 'number' || Number.isSafeInteger(val) || String(val).replace(/\D/g, '').length <= EXACT_DIGITS;
}

interface RawFact {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly val?: unknown;
  readonly accn?: unknown;
  readonly form?: unknown;
  readonly filed?: unknown;
  readonly fp?: unknown;
}

function factOf(raw: RawFact | null): Fact | null {
  const { start, end, val, accn, form, filed, fp } = raw ?? {};
  const text = String(val);
  if (!isDay(end) || !isDay(filed) || !isText(accn) || !isText(form) || !NUMBER.test(text)) return null;
  const rest = { end, val: text, accn, form, filed, fp: isText(fp) ? fp : null };
  if (start === undefined || start === null) return rest;
  return isDay(start) && start <= end ? { start, ...rest } : null;
}

interface RawConcept {
  readonly label?: unknown;
  readonly units?: unknown;
}

/** Numbers that floating point cannot hold are read again as texts. A quotation mark inside a text is escaped, so it cannot be a key. */
function withExactNumbers(text: string): RawConcept {
  return JSON.parse(text.replace(/("val"\s*:\s*)(-?\d[\d.eE+-]*)/g, '$1"$2"')) as RawConcept;
}

function listsOf(raw: RawConcept | null): [unit: string, facts: readonly (RawFact | null)[]][] {
  const units: unknown = raw?.units;
  if (typeof units !== 'object' || units === null) return [];
  return Object.entries(units).flatMap(([unit, facts]: [string, unknown]) =>
    Array.isArray(facts) ? [[unit, facts]] : [],
  );
}

function conceptOf(name: string, text: string, refuse: (where: string) => void): Concept {
  let raw = JSON.parse(text) as RawConcept | null;
  let lists = listsOf(raw);
  if (lists.some(([, facts]) => facts.some((fact) => !isExact(fact?.val)))) {
    raw = withExactNumbers(text);
    lists = listsOf(raw);
  }
  const units = new Map<string, readonly Fact[]>();
  for (const [unit, facts] of lists) {
    const read: Fact[] = [];
    for (const [at, each] of facts.entries()) {
      const fact = factOf(each);
      if (fact) read.push(fact);
      else refuse(`units.${unit}[${at}]`);
    }
    units.set(unit, read);
  }
  if (lists.length === 0) refuse('units');
  return { name, label: isText(raw?.label) ? raw.label : null, units };
}

export interface Reading {
  concept(concept: Concept): void;
  refused(finding: Finding): void;
  /** Called after each piece of the file. */
  bytes(count: number): void;
}

function visit([top, , concept]: readonly string[]): Visit {
  if (top !== 'facts') return 'skip';
  return concept === undefined ? 'enter' : 'take';
}

/**
 * Reads every concept of a file, in its order. The file may be of any size: only one concept is in memory at a time.
 *
 * @throws ImportFailure where its JSON is broken or cut short
 */
export function readConcepts(path: string, reading: Reading): void {
  let any = false;
  const slices = new JsonSlices(visit, ([, taxonomy = '', concept], text) => {
    any = true;
    if (concept === undefined) return;
    const place = `${path}: facts.${taxonomy}.${concept}`;
    const refuse = (where: string): void => reading.refused({ place: `${place}.${where}`, words: say.unreadableFact });
    reading.concept(conceptOf(`${taxonomy}:${concept}`, text, refuse));
  });
  try {
    for (const chunk of chunksOf(path, CHUNK)) {
      slices.write(chunk);
      reading.bytes(chunk.length);
    }
    slices.end();
  } catch (error) {
    throw failure(path, error);
  }
  if (!any) reading.refused({ place: `${path}: facts`, words: say.noFacts });
}
