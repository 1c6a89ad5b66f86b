// Writes a claims database in SQLite: beside the target first, and in its place only when it is whole.

import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { BasisEntry, Claim, Entity, EntityId, Metric, MetricId, Source } from '../../core/claims/claim.ts';
import * as say from '../../core/explain/system/databases.ts';
import { beginHalfWritten } from '../../files/half-written.ts';
import { rowOf } from './claim-row.ts';
import { APPLICATION_ID, FORMAT, INDEXES, TABLES } from './format.ts';
import { nodeSqlite } from './node-sqlite.ts';
import { openSqlite } from './open-sqlite.ts';
import type { StoreCounts } from './sqlite-store.ts';
import { failureOf, StoreFailure } from './store-failure.ts';

export interface SqliteWriter {
  /** Describes an entity; those that only claims name are described by a database below this one. */
  entity(entity: Entity): void;
  metric(metric: Metric): void;
  basis(basis: BasisEntry): void;
  claim(claim: Claim): void;
  /**
   * Puts the finished file in the target's place.
   *
   * @throws StoreFailure where two claims have one id; the target is as it was
   */
  finish(): StoreCounts;
  /** Leaves the target as it was. Does nothing after `finish`. */
  abandon(): void;
}

/** The file that is being written. Only a kill that nothing survives leaves it behind, and the next import takes its place. */
function besideOf(path: string): string {
  return `${path}.importing`;
}

/** A file that was not made here is not written over. */
function checkTarget(path: string): void {
  if (!existsSync(path)) return;
  try {
    openSqlite(path).close();
  } catch (error) {
    throw new StoreFailure(say.notReplaceable(failureOf(error).words));
  }
}

function opened(beside: string): DatabaseSync {
  const { DatabaseSync } = nodeSqlite();
  const open = (): DatabaseSync => {
    const database = new DatabaseSync(beside);
    database.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF;');
    database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; BEGIN EXCLUSIVE;');
    return database;
  };
  if (existsSync(beside)) {
    // Left behind by an import that was killed, or held by one that is running: the lock tells which.
    try {
      open().close();
    } catch (error) {
      if (error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === 5)
        throw new StoreFailure(say.otherImport);
    }
    rmSync(beside);
  }
  return open();
}

/** Gives each id a number, in the order of first mention. */
class Numbers<T> {
  readonly records = new Map<string, T>();
  private readonly numbers = new Map<string, number>();

  of(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const next = this.numbers.size + 1;
    this.numbers.set(id, next);
    return next;
  }

  describe(id: string, record: T): void {
    this.of(id);
    this.records.set(id, record);
  }

  get all(): readonly { readonly id: string; readonly n: number; readonly record: string | null }[] {
    return [...this.numbers].map(([id, n]) => {
      const record = this.records.get(id);
      return { id, n, record: record === undefined ? null : JSON.stringify(record) };
    });
  }
}

/** The files that an entry came from stay where they are. */
function placeless<T extends Entity | Metric>({ location, ...entry }: T): Omit<T, 'location'> {
  return entry;
}

class Writing implements SqliteWriter {
  private readonly path: string;
  private readonly database: DatabaseSync;
  private readonly entities = new Numbers<Omit<Entity, 'location'>>();
  private readonly metrics = new Numbers<Omit<Metric, 'location'>>();
  private readonly bases: BasisEntry[] = [];
  private readonly sources = new WeakMap<Source, number>();
  private sourceCount = 0;
  private claimCount = 0;
  private open = true;
  private readonly done: () => void;
  private readonly insertClaim;
  private readonly insertSource;

  constructor(path: string) {
    this.path = path;
    const beside = besideOf(path);
    this.done = beginHalfWritten(beside, `${beside}-journal`);
    try {
      this.database = opened(beside);
    } catch (error) {
      this.done();
      throw error;
    }
    this.database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}; ${TABLES}`);
    this.insertClaim = this.database.prepare(`INSERT INTO claim VALUES (${Array(11).fill('?').join(', ')})`);
    this.insertSource = this.database.prepare('INSERT INTO source VALUES (?, ?, ?, ?, ?, ?, ?)');
  }

  entity(entity: Entity): void {
    this.entities.describe(entity.id, placeless(entity));
  }

  metric(metric: Metric): void {
    this.metrics.describe(metric.id, placeless(metric));
  }

  basis(basis: BasisEntry): void {
    this.bases.push(basis);
  }

  claim(claim: Claim): void {
    const [entity, metric] = [this.numberOf(this.entities, claim.entity), this.numberOf(this.metrics, claim.metric)];
    const row = rowOf(claim, this.sources.get(claim.source) ?? this.source(claim.source));
    const { id, start, end, value, unit, status, source, rest } = row;
    this.insertClaim.run(entity, metric, ++this.claimCount, id, start, end, value, unit, status, source, rest);
  }

  private numberOf(numbers: Numbers<unknown>, id: EntityId | MetricId): number {
    return numbers.of(id);
  }

  private source(source: Source): number {
    const n = ++this.sourceCount;
    const { id, title, publisher, date, url, tier } = source;
    this.insertSource.run(n, id, title, publisher, date, url, tier);
    this.sources.set(source, n);
    return n;
  }

  finish(): StoreCounts {
    try {
      return this.finished();
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  private finished(): StoreCounts {
    this.writeNames();
    this.writeIndexes();
    this.database.exec('COMMIT');
    this.database.close();
    const beside = besideOf(this.path);
    const file = openSync(beside, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, this.path);
    this.open = false;
    this.done();
    const [entities, metrics] = [this.entities.all.length, this.metrics.all.length];
    return { entities, metrics, claims: this.claimCount };
  }

  private writeNames(): void {
    for (const [table, numbers] of [
      ['entity', this.entities],
      ['metric', this.metrics],
    ] as const) {
      const insert = this.database.prepare(`INSERT INTO ${table} VALUES (?, ?, ?)`);
      for (const { n, id, record } of numbers.all) insert.run(n, id, record);
    }
    const meta = this.database.prepare('INSERT INTO meta VALUES (?, ?)');
    meta.run('revision', randomBytes(8).toString('hex'));
    meta.run('claims', String(this.claimCount));
    if (this.bases.length > 0) meta.run('bases', JSON.stringify(this.bases));
  }

  private writeIndexes(): void {
    try {
      this.database.exec(INDEXES);
    } catch (error) {
      const twice = this.database.prepare('SELECT id FROM claim GROUP BY id HAVING count(*) > 1 LIMIT 1').get();
      if (!twice) throw failureOf(error);
      throw new StoreFailure(say.idTwice(String(twice['id'])));
    }
  }

  abandon(): void {
    if (!this.open) return;
    this.open = false;
    try {
      this.database.close();
    } catch {
      // It was closed before: the file could not be put in its place.
    } finally {
      const beside = besideOf(this.path);
      for (const path of [beside, `${beside}-journal`]) rmSync(path, { force: true });
      this.done();
    }
  }
}

/**
 * Begins a claims database in SQLite.
 *
 * @param path the target, which stays as it is until the new file is whole; its folder must be there
 * @throws StoreFailure where the target is some other file, or another import is writing it
 */
export function sqliteWriter(path: string): SqliteWriter {
  checkTarget(path);
  try {
    return new Writing(path);
  } catch (error) {
    throw failureOf(error);
  }
}
