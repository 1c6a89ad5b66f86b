// The door: one document in, its claims out, with what was left and why.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Lexicon, Metric } from '../../server/core/claims/claim.ts';
import type { SourceRecord } from '../file/source-record.ts';
import type { LeftCell } from './claim-draft.ts';
import { draftClaims } from './draft.ts';
import { slug } from './metrics/book.ts';
import { wordsTold } from './metrics/told.ts';
import { type Issuer, issuerOf } from './out/entity.ts';
import { type IngestedClaim, recordsOf } from './out/records.ts';
import { prove } from './proof/prove.ts';
import { readSource } from './readers/read.ts';

export interface IngestOptions {
  readonly tags: boolean;
  /** Id of the entity, where it is given. */
  readonly entity: string | null;
  readonly lexicon: Lexicon;
}

export interface Ingested {
  readonly issuer: Issuer;
  readonly source: SourceRecord;
  /** Last day that the document reports on; empty where it does not tell. */
  readonly end: string;
  readonly claims: readonly IngestedClaim[];
  readonly metrics: readonly Metric[];
  readonly left: readonly LeftCell[];
  readonly repeated: number;
}

function mostUsed(units: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'USD';
}

function titleOf({ name, form }: Issuer, end: string, file: string): string {
  const what = [name, form].filter((part) => part !== null && part !== '').join(' ');
  return end === '' ? `${what} (${file})` : `${what}, ${end}`;
}

/**
 * Makes claims out of one document.
 *
 * @param path names the document in messages and in the claims file
 * @throws ReadFailure where it cannot be read
 */
export async function ingest(path: string, bytes: Uint8Array, options: IngestOptions): Promise<Ingested> {
  const file = basename(path);
  const document = await readSource(file, bytes, options);
  const { drafts, left, calendar } = draftClaims(document, wordsTold(document.blocks, options.lexicon));
  const id = slug(file.replace(/\.[^.]+$/, ''), 60) || 'document';
  const currency = mostUsed(drafts.flatMap(({ kind, unit }) => (kind === 'money' ? [unit] : [])));
  const issuer = issuerOf(
    document,
    calendar,
    currency,
    options.lexicon.entities,
    options.entity,
    file.replace(/\.[^.]+$/, ''),
  );
  const records = recordsOf(id, issuer.id, options.lexicon, drafts, prove(drafts));
  const end = calendar.end ?? '';
  const source: SourceRecord = {
    id,
    title: titleOf(issuer, end, file),
    publisher: issuer.name,
    tier: 'primary',
    text: { name: file, sha256: createHash('sha256').update(bytes).digest('hex') },
  };
  return {
    issuer,
    source,
    end,
    claims: records.claims,
    metrics: records.metrics,
    left: [...left, ...records.left],
    repeated: records.repeated,
  };
}
