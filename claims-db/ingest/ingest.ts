// The door: one document in, its claims out, with what was left and why.

import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Lexicon, Metric } from '../../server/core/claims/claim.ts';
import type { SourceRecord } from '../file/source-record.ts';
import type { LeftCell } from './claim-draft.ts';
import { draftClaims } from './draft.ts';
import { type Issuer, issuerOf } from './out/entity.ts';
import { type IngestedClaim, placeText, type Records, recordsOf, withWords } from './out/records.ts';
import { sourceId } from './out/source-id.ts';
import { prove } from './proof/prove.ts';
import { proseClaims } from './prose/prose-claims.ts';
import { type Prose, readProse } from './prose/read-prose.ts';
import { readSource } from './readers/read.ts';

export interface IngestOptions {
  readonly tags: boolean;
  /** Id of the entity, where it is given. */
  readonly entity: string | null;
  readonly lexicon: Lexicon;
  /** Ids of the sources that its claims will stand beside. */
  readonly taken?: ReadonlySet<string>;
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
  readonly prose: ToldInProse;
}

/** What the sentences of a document say of what its tables say. */
interface ToldInProse {
  /** How many of their figures the tables have too, and how many became claims of their own. */
  readonly again: number;
  readonly own: number;
  readonly against: readonly Contradiction[];
}

/** A figure of a sentence that a cell of a table says otherwise, with both places. */
interface Contradiction {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly page?: number;
  readonly element?: string;
  /** The cell: the claim that was made of it, its place, its row and its own words. */
  readonly claim: string;
  readonly cell: string;
  readonly row: string;
  readonly exact: string;
}

/** The lexicon with whom the document is of, and the lines that it has of its own. */
function withOwn(lexicon: Lexicon, { entity }: Issuer, { metrics }: Records): Lexicon {
  const known = new Set(lexicon.metrics.map(({ id }) => id));
  return {
    ...lexicon,
    entities: entity ? [...lexicon.entities, entity] : lexicon.entities,
    metrics: [...lexicon.metrics, ...metrics.filter((metric) => !known.has(metric.id))],
  };
}

/** The claims of tables and tags, those that sentences tag with the words around them. */
function worded({ claims }: Records, { told }: Prose): IngestedClaim[] {
  return claims.map(({ record, draft }) => {
    const words = draft.reading === null ? told.get(draft.evidence.start) : undefined;
    return words === undefined ? { record, draft } : withWords({ record, draft }, words);
  });
}

function contradictions({ against }: Prose, { claims }: Records): Contradiction[] {
  const byId = new Map(claims.map((each) => [each.record.id, each.draft]));
  return against.flatMap(({ figure: { sentence, place }, claim }) => {
    const evidence = byId.get(claim.id)?.evidence;
    if (!evidence) return [];
    const { start, end, page, element } = place;
    return {
      ...{ sentence, start, end },
      ...(page === undefined ? {} : { page }),
      ...(element === undefined ? {} : { element }),
      ...{ claim: claim.id, cell: placeText(evidence), row: evidence.row, exact: evidence.exact.trim() },
    };
  });
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
  const { drafts, left, calendar } = draftClaims(document);
  const id = sourceId(file, options.taken ?? new Set());
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
  const lexicon = withOwn(options.lexicon, issuer, records);
  const prose = readProse(
    document.blocks,
    issuer,
    lexicon,
    records.claims.map(({ claim }) => claim),
  );
  const metrics = new Map(lexicon.metrics.map((metric) => [metric.id, metric]));
  const setting = { source: id, entity: issuer.id, text: document.text, metrics };
  const own = proseClaims(prose.own, setting);
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
    claims: [...worded(records, prose), ...own],
    metrics: records.metrics,
    left: [...left, ...records.left],
    repeated: records.repeated,
    prose: { again: prose.again, own: own.length, against: contradictions(prose, records) },
  };
}
