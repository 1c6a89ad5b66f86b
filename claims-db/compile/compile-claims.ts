// Claims of all files together: references, periods by the entity's calendar, quantities, and whether they fit their metric.

import type { Claim, ClaimId, Entity, Metric, Source } from '../../server/core/claims/claim.ts';
import * as say from '../../server/core/explain/system/claims.ts';
import type { Quantity } from '../../server/core/figures/figure.ts';
import type { DayInterval } from '../../server/core/periods/expression.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import { expectation } from '../file/fields.ts';
import type { FieldPath } from '../file/file-range.ts';
import type { ClaimEntry, Entry, LoadedFile } from '../file/load.ts';
import type { ClaimRecord } from '../file/schema.ts';
import type { SourceRecord } from '../file/source-record.ts';
import type { Problem } from '../problems/problem.ts';
import { meantPeriod, meantWord, replacing, type Slip } from '../problems/slips.ts';
import { nearestId } from '../problems/suggest.ts';
import { quantitySlips, quantityUnder } from './claim-quantity.ts';
import { bothLanguages, locationOf, uniqueById, unknownReference } from './entries.ts';
import { readPeriod } from './period.ts';

/** A statement of a source that has no figure to check; it is kept for the record and for its evidence. */
type QualitativeClaim = Pick<Claim, 'id' | 'status' | 'reason' | 'source' | 'evidence' | 'location'>;

/** Basis words that every database has. */
export const GENERAL_BASES: readonly string[] = [
  'yoy',
  'qoq',
  'external',
  'like-for-like',
  'constant-currency',
  'cash',
  'incl-finance-leases',
  'adjusted',
  'gaap',
  'diluted',
  'basic',
  'organic',
];

export interface ClaimContext {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Basis words beyond the general ones, by metric. */
  readonly bases: ReadonlyMap<string, readonly string[]>;
  /** Basis words that a lexicon describes. */
  readonly described: readonly string[];
  /** Ids of claims that `against` may name. */
  readonly claimIds: ReadonlySet<string>;
  /** Whether a database that is not in memory has the claim. */
  readonly hasClaim: (id: string) => boolean;
  readonly problems: Problem[];
}

function complain(
  context: ClaimContext,
  entry: Entry<unknown>,
  field: FieldPath,
  message: Words,
  slips: readonly Slip[] = [],
): null {
  context.problems.push(entry.problem('error', field, message, slips));
  return null;
}

function itemPath(field: string, written: readonly unknown[] | undefined, index: number): FieldPath {
  return (written?.length ?? 0) > 1 ? [field, index] : [field];
}

/** A source's id is its file's name where none is written. */
function sourceId(file: string, { id }: SourceRecord): string {
  return id ?? file.replace(/^.*\//, '').replace(/\.(ya?ml|claims\.json)$/i, '');
}

function compileSource(entry: Entry<SourceRecord>): Source {
  const { record } = entry;
  return {
    id: sourceId(entry.file, record),
    title: record.title,
    publisher: record.publisher,
    date: record.date ?? null,
    url: record.url ?? null,
    tier: record.tier,
  };
}

function checkedEvidence(entry: ClaimEntry, context: ClaimContext): Claim['evidence'] {
  const { evidence } = entry.record;
  if (!evidence) return null;
  if (evidence.end - evidence.start === evidence.exact.length) return evidence;
  const message = say.evidenceLength(evidence.exact.length, evidence.end - evidence.start);
  const end = String(evidence.start + evidence.exact.length);
  return complain(context, entry, ['evidence'], message, replacing(end, entry.at(['evidence', 'end'])));
}

function isKnown(id: string, { claimIds, hasClaim }: ClaimContext): boolean {
  return claimIds.has(id) || hasClaim(id);
}

function checkClaimIds(entry: ClaimEntry, field: 'against' | 'confirmedBy', context: ClaimContext): void {
  const { record } = entry;
  for (const [index, id] of (record[field] ?? []).entries()) {
    if (id !== record.id && isKnown(id, context)) continue;
    complain(
      context,
      entry,
      itemPath(field, record[field], index),
      unknownReference(say.otherClaim, id, context.claimIds),
      replacing(nearestId(id, context.claimIds)),
    );
  }
}

function checkReferences(entry: ClaimEntry, context: ClaimContext): void {
  const { record } = entry;
  const own = context.bases.get(record.metric ?? '') ?? [];
  const bases = [...new Set([...GENERAL_BASES, ...context.described, ...own])];
  for (const [index, basis] of (record.basis ?? []).entries()) {
    if (bases.includes(basis)) continue;
    const meant = meantWord(basis, bases);
    const message = say.unknownBasis(basis, meant, bases);
    complain(context, entry, itemPath('basis', record.basis, index), message, replacing(meant));
  }
  checkClaimIds(entry, 'against', context);
  checkClaimIds(entry, 'confirmedBy', context);
  if (record.status === 'disputed' && !record.against?.length && !record.reason) {
    complain(context, entry, ['status'], say.disputedWithoutGrounds, [
      { kind: 'add', field: 'reason', value: '' },
      { kind: 'add', field: 'against', value: '[]' },
    ]);
  }
  if (record.status === 'superseded' && !record.against?.length) {
    complain(context, entry, ['status'], say.supersededWithoutSuccessor, [
      { kind: 'add', field: 'against', value: '' },
    ]);
  }
}

function compiledPeriod(
  entry: ClaimEntry,
  entity: Entity | null,
  context: ClaimContext,
): DayInterval | null | undefined {
  const { period } = entry.record;
  if (period === undefined) return null;
  const read = readPeriod(period, entity?.fiscalYearEnd ?? 12);
  if (read) return read;
  const message = say.unreadable(period, expectation('claims', 'period'));
  complain(context, entry, ['period'], message, replacing(meantPeriod(period)));
  return undefined;
}

function compiledQuantity(
  entry: ClaimEntry,
  metric: Metric,
  currency: string | null,
  context: ClaimContext,
): Quantity | null {
  if (entry.record.quantity === undefined)
    return complain(context, entry, [], say.noQuantity, [
      { kind: 'add', field: 'quantity', value: '' },
      { kind: 'add', field: 'numeric', value: 'false' },
    ]);
  const read = quantityUnder(entry.record, metric);
  return 'wrong' in read
    ? complain(context, entry, ['quantity'], read.wrong, quantitySlips(entry.record, metric, currency))
    : read.quantity;
}

function named<T>(
  entry: ClaimEntry,
  field: 'entity' | 'metric',
  known: ReadonlyMap<string, T>,
  context: ClaimContext,
): T | null {
  const id = entry.record[field];
  if (id === undefined) {
    const message = say.missing(field, expectation('claims', field));
    return complain(context, entry, [], message, [{ kind: 'add', field, value: '' }]);
  }
  const found = known.get(id);
  if (found !== undefined) return found;
  const kind = field === 'entity' ? say.entity : say.metric;
  const meant = replacing(nearestId(id, known));
  return complain(context, entry, [field], unknownReference(kind, id, known), meant);
}

function qualitative(entry: ClaimEntry, source: Source, context: ClaimContext): QualitativeClaim {
  const { record } = entry;
  return {
    id: record.id,
    status: record.status === 'rejected' ? 'unverified' : (record.status ?? 'confirmed'),
    reason: record.reason === undefined ? null : bothLanguages(record.reason),
    source,
    evidence: checkedEvidence(entry, context),
    location: locationOf(entry),
  };
}

function compileClaim(entry: ClaimEntry, source: Source, context: ClaimContext): Claim | null {
  const { record } = entry;
  const entity = named(entry, 'entity', context.entities, context);
  const metric = named(entry, 'metric', context.metrics, context);
  const quantity = metric && compiledQuantity(entry, metric, entity?.currency ?? null, context);
  const period = compiledPeriod(entry, entity, context);
  if (!entity || !metric || !quantity || period === undefined) return null;
  return {
    ...qualitative(entry, source, context),
    entity: entity.id,
    metric: metric.id,
    period,
    basis: record.basis ?? [],
    nature: record.nature ?? 'actual',
    quantity,
    written: writtenQuantity(record),
    against: (record.against ?? []).filter((id) => isKnown(id, context)),
  };
}

function writtenQuantity({ quantity = '', unit }: ClaimRecord): string {
  return unit === undefined ? quantity : `${quantity} ${unit}`;
}

export interface CompiledClaims {
  readonly claims: readonly Claim[];
  readonly qualitative: readonly QualitativeClaim[];
  /** Why a claim does not fit others, in the curator's words. */
  readonly explained: ReadonlyMap<ClaimId, Words>;
}

/** Compiles the claims of all files; an entry that is wrong is left out and reported. */
export function compileClaims(files: readonly LoadedFile[], context: ClaimContext): CompiledClaims {
  const entries = files.flatMap((file) => file.claims);
  const kept = new Set<Entry<ClaimRecord>>(uniqueById<ClaimRecord>(entries, context.problems).values());
  const sources = new Map(entries.flatMap(({ source }) => (source ? [[source, compileSource(source)] as const] : [])));
  const claims: Claim[] = [];
  const others: QualitativeClaim[] = [];
  for (const entry of entries) {
    const source = entry.source && sources.get(entry.source);
    if (!kept.has(entry) || !source || entry.record.status === 'rejected') continue;
    checkReferences(entry, context);
    if (entry.record.numeric === false) others.push(qualitative(entry, source, context));
    else {
      const claim = compileClaim(entry, source, context);
      if (claim) claims.push(claim);
    }
  }
  const explained = new Map(
    [...kept].flatMap(({ record: { id, mismatch } }) => (mismatch ? [[id, bothLanguages(mismatch)] as const] : [])),
  );
  return { claims, qualitative: others, explained };
}
