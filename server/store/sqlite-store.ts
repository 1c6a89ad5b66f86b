// Claims in a SQLite file, read when they are asked for; the names are in memory from the start.

import type { DatabaseSync } from 'node:sqlite';
import type { Claim, ClaimStore, Entity, EntityId, Lexicon, Metric, MetricId, Source, Tier } from '../claims/claim.ts';
import { type ClaimCache, claimCache } from './claim-cache.ts';
import { type ClaimRow, claimOf } from './claim-row.ts';
import { openSqlite } from './open-sqlite.ts';
import { failureOf, StoreFailure, type Words } from './store-failure.ts';

/** What is kept of the claims that were read, counted in claims: some 20 MB. */
const KEPT_CLAIMS = 20_000;
const KEPT_SOURCES = 5_000;
const KEPT_IDS = 5_000;

const NONE: readonly Claim[] = [];

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

const COLUMNS = 'id, start, "end", value, unit, status, source, rest';

class Reader {
  readonly entities: Names<Entity>;
  readonly metrics: Names<Metric>;
  private readonly cache: ClaimCache = claimCache(KEPT_CLAIMS);
  private readonly sources = new Map<number, Source>();
  private readonly subjects = new Map<string, { readonly entity: string; readonly metric: string } | null>();
  private readonly bySubject;
  private readonly byEntity;
  private readonly byId;
  private readonly bySource;

  constructor(database: DatabaseSync) {
    this.entities = namesIn<Entity>(database, 'entity');
    this.metrics = namesIn<Metric>(database, 'metric');
    this.bySubject = database.prepare(`SELECT ${COLUMNS} FROM claim WHERE entity = ? AND metric = ? ORDER BY n`);
    this.byEntity = database.prepare(`SELECT metric, ${COLUMNS} FROM claim WHERE entity = ? ORDER BY metric, n`);
    this.byId = database.prepare('SELECT entity, metric FROM claim WHERE id = ?');
    this.bySource = database.prepare('SELECT id, title, publisher, date, url, tier FROM source WHERE n = ?');
  }

  about(entity: EntityId, metric: MetricId): readonly Claim[] {
    const subject = `${entity}\n${metric}`;
    const kept = this.cache.get(subject);
    if (kept) return kept;
    const [e, m] = [this.entities.numbers.get(entity), this.metrics.numbers.get(metric)];
    if (e === undefined || m === undefined) return NONE;
    const found = this.bySubject.all(e, m) as unknown as ClaimRow[];
    const claims = found.length === 0 ? NONE : found.map((row) => this.claim(row, entity, metric));
    this.cache.set(subject, claims);
    return claims;
  }

  /** All of an entity in one query. Subjects that are in memory are taken from there, so that a claim is always the same object. */
  aboutEntity(entity: EntityId): readonly Claim[] {
    const kept = this.cache.get(entity);
    if (kept) return kept;
    const number = this.entities.numbers.get(entity);
    if (number === undefined) return NONE;
    const found = this.byEntity.all(number) as unknown as (ClaimRow & { readonly metric: number })[];
    const claims = [...Map.groupBy(found, ({ metric }) => metric)].flatMap(([n, group]) => {
      const metric = this.metrics.ids.get(n) ?? '';
      const subject = `${entity}\n${metric}`;
      const known = this.cache.get(subject);
      if (known) return known;
      const read = group.map((row) => this.claim(row, entity, metric));
      this.cache.set(subject, read);
      return read;
    });
    this.cache.set(entity, claims);
    return claims;
  }

  find(id: string): Claim | undefined {
    const subject = this.subjects.get(id) ?? this.subjectOf(id);
    return subject ? this.about(subject.entity, subject.metric).find((claim) => claim.id === id) : undefined;
  }

  private subjectOf(id: string): { readonly entity: string; readonly metric: string } | null {
    if (this.subjects.has(id)) return null;
    const row = this.byId.get(id) as Row | undefined;
    const subject = row && {
      entity: this.entities.ids.get(Number(row['entity'])) ?? '',
      metric: this.metrics.ids.get(Number(row['metric'])) ?? '',
    };
    return remember(this.subjects, id, subject ?? null, KEPT_IDS);
  }

  private claim(row: ClaimRow, entity: string, metric: string): Claim {
    return claimOf(row, entity, metric, this.sources.get(row.source) ?? this.source(row.source));
  }

  private source(n: number): Source {
    const row = this.bySource.get(n) as Row | undefined;
    if (!row)
      throw new StoreFailure({
        zh: '文件已损坏：缺少来源；请重新导入',
        en: 'damaged: a source is missing; import it again',
      });
    const text = (name: string): string | null => (typeof row[name] === 'string' ? row[name] : null);
    const source: Source = {
      id: text('id') ?? '',
      title: text('title') ?? '',
      publisher: text('publisher') ?? '',
      date: text('date'),
      url: text('url'),
      tier: (text('tier') ?? 'secondary') as Tier,
    };
    return remember(this.sources, n, source, KEPT_SOURCES);
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
    const reader = new Reader(database);
    const meta = metaOf(database);
    const lexicon: Lexicon = { entities: reader.entities.records, metrics: reader.metrics.records };
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
      claimsAbout: (entity, metric) =>
        guarded(() => (metric === undefined ? reader.aboutEntity(entity) : reader.about(entity, metric)), NONE),
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
  return {
    zh: `它建立在另一个数据库之上，但没有用上那一个：缺少 ${list}`,
    en: `it stands on another database that is not in use: ${list} ${missing.length === 1 ? 'is' : 'are'} missing`,
  };
}
