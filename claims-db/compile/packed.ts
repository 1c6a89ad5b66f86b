// Entries as a compiled file holds them: nothing that goes without saying, a place by the number of its file, exact decimals as text.

import type { Claim, Entity, FileLocation, Lexicon, Metric, Source } from '../../server/core/claims/claim.ts';
import { withReferences } from '../../server/core/claims/lay-metrics.ts';
import type { Quantity } from '../../server/core/figures/figure.ts';
import type { Decimal } from '../../server/core/text/decimal.ts';

type Place = readonly [file: number, line: number, column: number];

/** What an entry says where it says nothing. */
const ENTITY = { aliases: [], localAliases: [], parent: null, currency: null, fiscalYearEnd: 12 } as const;
const METRIC = { aliases: [], negativeAliases: [], of: null, part: null, confusedWith: [], broader: [] } as const;
const CLAIM = { basis: [], nature: 'actual', status: 'confirmed', reason: null, against: [], evidence: null } as const;

type Left<T, D> = Omit<T, keyof D | 'location'> & Partial<Pick<T, keyof D & keyof T>> & { readonly location?: Place };

type PackedEntity = Left<Entity, typeof ENTITY>;
type PackedMetric = Omit<Left<Metric, typeof METRIC>, 'concept'>;
export type PackedClaim = Omit<Left<Claim, typeof CLAIM>, 'source' | 'quantity'> & {
  readonly source: string;
  readonly quantity: PackedQuantity;
};

/** `39824e6`; an older file has digits and exponent apart. */
type PackedDecimal = string | { readonly digits: string; readonly exponent: number };

interface PackedQuantity extends Omit<Quantity, 'value' | 'low' | 'high' | 'step' | 'per'> {
  readonly value: PackedDecimal | null;
  readonly low: PackedDecimal | null;
  readonly high: PackedDecimal | null;
  readonly step: PackedDecimal | null;
  readonly per?: { readonly count: PackedDecimal; readonly unit: string };
}

/** Files by number, in the order of first mention. */
export class FileNumbers {
  readonly files: string[];
  private readonly numbers = new Map<string, number>();

  constructor(files: readonly string[] = []) {
    this.files = [...files];
  }

  place({ file, line, column }: FileLocation): Place {
    const number = this.numbers.get(file) ?? this.files.push(file) - 1;
    this.numbers.set(file, number);
    return [number, line, column];
  }

  /** An older file has the location itself. */
  location(place: Place | FileLocation | null | undefined): FileLocation | null {
    if (!place || 'file' in place) return place ?? null;
    const [number, line, column] = place;
    const file = this.files[number];
    return file === undefined ? null : { file, line, column };
  }
}

function isEmpty(value: unknown, otherwise: unknown): boolean {
  return value === otherwise || (Array.isArray(value) && Array.isArray(otherwise) && value.length === otherwise.length);
}

/** The fields that say more than the defaults. */
function without<T extends object>(record: T, defaults: object): T {
  const kept = Object.entries(record).filter(([key, value]) => {
    return !(key in defaults && isEmpty(value, Reflect.get(defaults, key)));
  });
  return Object.fromEntries(kept) as T;
}

function packedEntity({ location, ...entity }: Entity, files: FileNumbers): PackedEntity {
  return without({ ...entity, ...(location ? { location: files.place(location) } : {}) }, ENTITY);
}

function readEntity({ location, ...entity }: PackedEntity, files: FileNumbers): Entity {
  return { ...ENTITY, ...entity, location: files.location(location) };
}

/** General metrics are pointed at by nobody, and are all of one kind: neither their places nor that they are general is written. */
function packedMetric(metric: Metric, files: FileNumbers): PackedMetric {
  const { location, concept, general, concepts, ...rest } = metric;
  const all = concepts ?? (concept === null ? [] : [concept]);
  const place = location && !general ? { location: files.place(location) } : {};
  return without({ ...rest, ...(all.length > 0 ? { concepts: all } : {}), ...place }, METRIC);
}

function readMetric(packed: PackedMetric, files: FileNumbers, general: boolean): Metric {
  const { location, concepts = [], ...metric } = packed;
  const all = concepts.length > 1 ? { concepts } : {};
  return {
    ...METRIC,
    concept: concepts[0] ?? null,
    ...metric,
    ...all,
    ...(general ? { general } : {}),
    location: files.location(location),
  };
}

function packedDecimal({ digits, exponent }: Decimal): string {
  return `${digits}e${exponent}`;
}

function readDecimal(packed: PackedDecimal): Decimal {
  if (typeof packed !== 'string') return { digits: BigInt(packed.digits), exponent: packed.exponent };
  const [digits = '0', exponent = '0'] = packed.split('e');
  return { digits: BigInt(digits), exponent: Number(exponent) };
}

function packedQuantity({ value, low, high, step, per, ...rest }: Quantity): PackedQuantity {
  const bound = (one: Decimal | null): string | null => (one === null ? null : packedDecimal(one));
  const bounds = { value: bound(value), low: bound(low), high: bound(high), step: bound(step) };
  return { ...rest, ...bounds, ...(per ? { per: { ...per, count: packedDecimal(per.count) } } : {}) };
}

function readQuantity({ value, low, high, step, per, ...rest }: PackedQuantity): Quantity {
  const bound = (one: PackedDecimal | null): Decimal | null => (one === null ? null : readDecimal(one));
  const bounds = { value: bound(value), low: bound(low), high: bound(high), step: bound(step) };
  return { ...rest, ...bounds, ...(per ? { per: { ...per, count: readDecimal(per.count) } } : {}) };
}

export function packedClaim({ location, source, quantity, ...claim }: Claim, files: FileNumbers): PackedClaim {
  const place = location ? { location: files.place(location) } : {};
  return without({ ...claim, source: source.id, quantity: packedQuantity(quantity), ...place }, CLAIM);
}

/** A claim whose quantity is read when it is asked for: of a large database a draft needs a few. */
export function readClaim(packed: PackedClaim, source: Source, files: FileNumbers): Claim {
  const { location, quantity: written, ...claim } = packed;
  let quantity: Quantity | null = null;
  return {
    ...CLAIM,
    ...claim,
    source,
    get quantity() {
      quantity ??= readQuantity(written);
      return quantity;
    },
    location: files.location(location),
  };
}

export interface PackedLexicon {
  readonly entities: readonly PackedEntity[];
  readonly metrics: readonly PackedMetric[];
  readonly bases?: Lexicon['bases'];
}

/** Of two general metrics that are confused with each other, the first says so. A database's own keep their order: the likeliest first. */
function oneWay(metrics: readonly Metric[]): readonly Metric[] {
  const told = new Set<string>();
  return metrics.map((metric) => {
    if (!metric.general) return metric;
    for (const other of metric.confusedWith) told.add(`${metric.id} ${other}`);
    return { ...metric, confusedWith: metric.confusedWith.filter((other) => !told.has(`${other} ${metric.id}`)) };
  });
}

export function packedLexicon({ entities, metrics, bases }: Lexicon, files: FileNumbers): PackedLexicon {
  return {
    entities: entities.map((entity) => packedEntity(entity, files)),
    metrics: oneWay(metrics).map((metric) => packedMetric(metric, files)),
    ...(bases?.length ? { bases } : {}),
  };
}

export function readLexicon(packed: PackedLexicon, files: FileNumbers, general: boolean): Lexicon {
  const metrics = packed.metrics.map((metric) => readMetric(metric, files, general));
  return {
    entities: packed.entities.map((entity) => readEntity(entity, files)),
    metrics: withReferences(metrics, new Map()),
    bases: packed.bases ?? [],
  };
}

/** A lexicon with the general one under it, ready for use: what laying them over each other comes to is not worked out again. */
export interface PackedLaid extends PackedLexicon {
  readonly sameAs?: {
    readonly entities: readonly (readonly [string, string])[];
    readonly metrics: readonly (readonly [string, string])[];
  };
}

export function packedLaid({ entities, metrics, bases, sameAs }: Lexicon, files: FileNumbers): PackedLaid {
  return {
    entities: entities.map((entity) => packedEntity(entity, files)),
    metrics: metrics.map((metric) => ({
      ...packedMetric(metric, files),
      ...(metric.general ? { general: true } : {}),
    })),
    ...(bases?.length ? { bases } : {}),
    ...(sameAs ? { sameAs: { entities: [...sameAs.entities], metrics: [...sameAs.metrics] } } : {}),
  };
}

export function readLaid({ entities, metrics, bases, sameAs }: PackedLaid, files: FileNumbers): Lexicon {
  return {
    entities: entities.map((entity) => readEntity(entity, files)),
    metrics: metrics.map((metric) => readMetric(metric, files, false)),
    bases: bases ?? [],
    ...(sameAs ? { sameAs: { entities: new Map(sameAs.entities), metrics: new Map(sameAs.metrics) } } : {}),
  };
}
