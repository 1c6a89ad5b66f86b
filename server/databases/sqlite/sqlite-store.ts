// Claims in a SQLite file, read when they are asked for; the names are in memory from the start.

import type { DatabaseSync } from 'node:sqlite';
import {
  type BasisEntry,
  type Claim,
  type ClaimStore,
  type Entity,
  type EntityId,
  type Lexicon,
  type Metric,
  type MetricId,
  type Source,
  type Tier,
  touches,
} from '../../core/claims/claim.ts';
import { webAddress } from '../../core/claims/web-address.ts';
import * as say from '../../core/explain/system/databases.ts';
import type { DayInterval } from '../../core/periods/expression.ts';
import type { Words } from '../../core/text/spoken.ts';
import { type ClaimCache, claimCache } from './claim-cache.ts';
import { StoredClaim } from './claim-row.ts';
import { openSqlite } from './open-sqlite.ts';
import { failureOf, StoreFailure } from './store-failure.ts';

/** What is kept of the claims that were read, counted in claims: some 10 MB. */
const KEPT_CLAIMS = 20_000;
const KEPT_SOURCES = 5_000;
const KEPT_PLACES = 5_000;
const KEPT_ENTITIES = 200;

const NONE: readonly never[] = [];

const UNREADABLE_SOURCE: Source = { id: '', title: '?', publisher: '?', date: null, url: null, tier: 'secondary' };

/** How many entities, metrics and claims a database has. */
export interface StoreCounts {
  readonly entities: number;
  readonly metrics: number;
  readonly claims: number;
}

export interface SqliteStore extends ClaimStore {
  readonly counts: StoreCounts;
  /** What its claims are about and it does not describe itself: entities and metrics of the databases below it. */
  readonly borrowed: { readonly entities: readonly EntityId[]; readonly metrics: readonly MetricId[] };
  close(): void;
}

/** Numbers of ids, and ids by number. */
interface Names<T> {
  readonly numbers: ReadonlyMap<string, number>;
  readonly ids: ReadonlyMap<number, string>;
  readonly records: readonly T[];
  readonly borrowed: readonly string[];
}

/** A row as SQLite gives it; every column is one that this program made, of a type that its table declares. */
type Row = Readonly<Record<string, string | number | null>>;

function rows(database: DatabaseSync, sql: string): Row[] {
  return database.prepare(sql).all() as Row[];
}

function namesIn<T>(database: DatabaseSync, table: 'entity' | 'metric'): Names<T> {
  const all = rows(database, `SELECT n, id, record FROM ${table} ORDER BY n`);
  const records: T[] = [];
  const borrowed: string[] = [];
  for (const { id, record } of all) {
    if (typeof record === 'string') records.push(JSON.parse(record) as T);
    else borrowed.push(String(id));
  }
  return {
    numbers: new Map(all.map(({ id, n }) => [String(id), Number(n)])),
    ids: new Map(all.map(({ id, n }) => [Number(n), String(id)])),
    records,
    borrowed,
  };
}

/** A Map that forgets its oldest entries. */
function remember<K, V>(map: Map<K, V>, key: K, value: V, most: number): V {
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
  return value;
}

/** A claim's columns, that of its metric first. */
type FiledRow = readonly [
  metric: number,
  id: string,
  start: string | null,
  end: string | null,
  value: string | null,
  unit: string,
  status: string,
  source: number,
  rest: string | null,
];

/** `touches` of the core, in SQL. */
const TOUCHING = `(start <= :to AND "end" >= :from
  AND NOT (start < "end" AND :from < :to AND (start = :to OR "end" = :from)))`;

const COLUMNS = 'metric, id, start, "end", value, unit, status, source, rest';

/** All claims of a look-up as one JSON text: SQLite writes it faster than Node makes an object of every row, and it leaves less behind. */
function inOneText(which: string): string {
  return `SELECT json_group_array(json_array(${COLUMNS})) AS claims FROM (SELECT * FROM claim WHERE ${which})`;
}

/** A subject whose claims are kept: an entity, or only what is about it in one metric or one period. */
function subjectKey(entity: EntityId, metric: MetricId | null, during: DayInterval | null): string {
  return `${entity} ${metric ?? ''} ${during ? `${during.start}/${during.end}` : ''}`;
}

class Reader {
  readonly entities: Names<Entity>;
  readonly metrics: Names<Metric>;
  private readonly trouble: (words: Words) => void;
  private readonly cache: ClaimCache = claimCache(KEPT_CLAIMS);
  private readonly sources = new Map<number, Source>();
  private readonly places = new Map<string, { readonly entity: string; readonly metric: string } | null>();
  private readonly metricsKept = new Map<EntityId, readonly MetricId[]>();
  private readonly bySubject;
  private readonly byEntity;
  private readonly byPeriod;
  private readonly withRows;
  private readonly byId;
  private readonly metricsBy;
  private readonly bySource;

  constructor(database: DatabaseSync, trouble: (words: Words) => void) {
    this.trouble = trouble;
    this.entities = namesIn<Entity>(database, 'entity');
    this.metrics = namesIn<Metric>(database, 'metric');
    this.bySubject = database.prepare(inOneText('entity = :e AND metric = :m ORDER BY n'));
    this.byEntity = database.prepare(inOneText('entity = :e ORDER BY metric, n'));
    this.byPeriod = database.prepare(inOneText(`entity = :e AND (start IS NULL OR ${TOUCHING}) ORDER BY metric, n`));
    this.withRows = database.prepare(inOneText(`entity = :e AND rest LIKE '%"row":%' ORDER BY metric, n`));
    this.byId = database.prepare('SELECT entity, metric FROM claim WHERE id = ?');
    this.metricsBy = database.prepare('SELECT DISTINCT metric FROM claim WHERE entity = :e');
    this.bySource = database.prepare('SELECT id, title, publisher, date, url, tier FROM source WHERE n = ?');
  }

  about(entity: EntityId, metric: MetricId | null, during: DayInterval | null): readonly Claim[] {
    const key = subjectKey(entity, metric, during);
    const kept = this.cache.get(key);
    if (kept) return kept;
    const claims = this.read(entity, metric, during);
    this.cache.set(key, claims);
    return claims;
  }

  private read(entity: EntityId, metric: MetricId | null, during: DayInterval | null): readonly Claim[] {
    if (metric !== null && during) return this.about(entity, metric, null).filter((claim) => touches(claim, during));
    const [e, m] = [this.entities.numbers.get(entity), metric === null ? null : this.metrics.numbers.get(metric)];
    if (e === undefined || m === undefined) return NONE;
    const row =
      m !== null
        ? this.bySubject.get({ e, m })
        : during
          ? this.byPeriod.get({ e, from: during.start, to: during.end })
          : this.byEntity.get({ e });
    const found = JSON.parse(String(row?.['claims'])) as FiledRow[];
    return found.length === 0 ? NONE : found.map((each) => this.claim(each, entity));
  }

  fromDocuments(entity: EntityId): readonly Claim[] {
    const e = this.entities.numbers.get(entity);
    if (e === undefined) return NONE;
    const found = JSON.parse(String(this.withRows.get({ e })?.['claims'])) as FiledRow[];
    return found.map((each) => this.claim(each, entity));
  }

  metricsOf(entity: EntityId): readonly MetricId[] {
    const known = this.metricsKept.get(entity);
    if (known) return known;
    const e = this.entities.numbers.get(entity);
    if (e === undefined) return NONE;
    const found = (this.metricsBy.all({ e }) as Row[]).map((row) => this.metrics.ids.get(Number(row['metric'])) ?? '');
    return remember(this.metricsKept, entity, found, KEPT_ENTITIES);
  }

  find(id: string): Claim | undefined {
    const place = this.places.has(id) ? this.places.get(id) : this.placeOf(id);
    return place ? this.about(place.entity, place.metric, null).find((claim) => claim.id === id) : undefined;
  }

  private placeOf(id: string): { readonly entity: string; readonly metric: string } | null {
    const row = this.byId.get(id) as Row | undefined;
    const place = row && {
      entity: this.entities.ids.get(Number(row['entity'])) ?? '',
      metric: this.metrics.ids.get(Number(row['metric'])) ?? '',
    };
    return remember(this.places, id, place ?? null, KEPT_PLACES);
  }

  private claim([n, id, start, end, value, unit, status, source, rest]: FiledRow, entity: string): Claim {
    const row = { id, start, end, value, unit, status, source, rest };
    return new StoredClaim(row, entity, this.metrics.ids.get(n) ?? '', this.source);
  }

  private readonly source = (n: number): Source => {
    const known = this.sources.get(n);
    if (known) return known;
    try {
      return remember(this.sources, n, this.readSource(n), KEPT_SOURCES);
    } catch (error) {
      this.trouble(failureOf(error).words);
      return UNREADABLE_SOURCE;
    }
  };

  private readSource(n: number): Source {
    const row = this.bySource.get(n) as Row | undefined;
    if (!row) {
      throw new StoreFailure(say.sourceMissing);
    }
    const text = (name: string): string | null => (typeof row[name] === 'string' ? row[name] : null);
    return {
      id: text('id') ?? '',
      title: text('title') ?? '',
      publisher: text('publisher') ?? '',
      date: text('date'),
      url: webAddress(text('url')),
      tier: (text('tier') ?? 'secondary') as Tier,
    };
  }
}

function metaOf(database: DatabaseSync): ReadonlyMap<string, string> {
  return new Map(
    rows(database, 'SELECT name, value FROM meta').map(({ name, value }) => [String(name), String(value)]),
  );
}

function countsIn(meta: ReadonlyMap<string, string>, { entities, metrics }: Reader): StoreCounts {
  return { entities: entities.ids.size, metrics: metrics.ids.size, claims: Number(meta.get('claims') ?? 0) };
}

/**
 * Opens a claims database in SQLite.
 *
 * @param trouble told when a look-up fails in a file that went bad while it was open; the look-up then answers with nothing,
 *   unless `trouble` throws
 * @throws StoreFailure where the file is no such database, not whole, or locked; a plain system error where it cannot be read
 */
export function sqliteStore(path: string, trouble: (words: Words) => void): SqliteStore {
  const database = openSqlite(path);
  try {
    const reader = new Reader(database, trouble);
    const meta = metaOf(database);
    const bases = JSON.parse(meta.get('bases') ?? '[]') as BasisEntry[];
    const lexicon: Lexicon = { entities: reader.entities.records, metrics: reader.metrics.records, bases };
    const guarded = <T>(look: () => T, otherwise: T): T => {
      try {
        return look();
      } catch (error) {
        trouble(failureOf(error).words);
        return otherwise;
      }
    };
    return {
      lexicon,
      revision: meta.get('revision') ?? path,
      counts: countsIn(meta, reader),
      borrowed: { entities: reader.entities.borrowed, metrics: reader.metrics.borrowed },
      claim: (id) => guarded(() => reader.find(id), undefined),
      claimsAbout: (entity, metric, during) =>
        guarded(() => reader.about(entity, metric ?? null, during ?? null), NONE),
      fromDocuments: (entity) => guarded(() => reader.fromDocuments(entity), NONE),
      metricsOf: (entity) => guarded(() => reader.metricsOf(entity), NONE),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw failureOf(error);
  }
}

/** What a database's claims are about and neither it nor those below it describe; `null` where nothing is missing. */
export function missingBelow({ borrowed }: SqliteStore, below: Lexicon): Words | null {
  const known = new Set([...below.entities, ...below.metrics].map(({ id }) => id));
  const missing = [...borrowed.entities, ...borrowed.metrics].filter((id) => !known.has(id));
  if (missing.length === 0) return null;
  const more = missing.length > 3 ? ' …' : '';
  const list = missing.slice(0, 3).join(', ') + more;
  return say.baseMissing(list, missing.length === 1);
}
