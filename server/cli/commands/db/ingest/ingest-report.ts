// What `tieout db ingest` says about the documents that it has read: JSON for programs, a summary for people.

import type { ClaimRecord } from '../../../../../claims-db/file/schema.ts';
import type { LeftCell } from '../../../../../claims-db/ingest/claim-draft.ts';
import { spanText } from '../../../../../claims-db/ingest/headers/periods/calendar.ts';
import type { Ingested } from '../../../../../claims-db/ingest/ingest.ts';
import type { IngestedClaim } from '../../../../../claims-db/ingest/out/records.ts';
import type { IngestedSource, UpdatedFile } from '../../../../../claims-db/ingest/out/yaml.ts';
import * as say from '../../../../core/explain/system/ingest.ts';
import { format } from '../../../../core/text/decimal.ts';
import { said, type Tongue } from '../../../../core/text/spoken.ts';

/** A document that was read, by the path that was given. */
export interface IngestedFile extends Ingested {
  readonly path: string;
}

function claimJson({ record, draft }: IngestedClaim, written: ClaimRecord, source: string): object {
  const { amount, unit, span, concept, evidence, parts } = draft;
  const { exact, start, end, page, sheet, cell, element, row, column } = evidence;
  return {
    id: record.id,
    entity: record.entity,
    metric: record.metric,
    concept,
    ...(parts.length > 0 ? { parts } : {}),
    period: span ? spanText(span) : null,
    ...(record.basis ? { basis: record.basis } : {}),
    quantity: { value: format(amount), unit, comparator: '=', written: record.quantity },
    status: written.status,
    ...(record.working === undefined ? {} : { working: record.working }),
    source,
    evidence: { page, sheet, cell, element, start, end, exact, row, column },
  };
}

/** One line of JSON: every claim, every number that became none, and the sentences that a table says otherwise. */
export function ingestJson(
  files: readonly IngestedFile[],
  sources: readonly IngestedSource[],
  language: Tongue,
): string {
  const claims = files.flatMap((file, at) => {
    const records = sources[at]?.claims ?? [];
    return file.claims.map((claim, index) => claimJson(claim, records[index] ?? claim.record, file.source.id ?? ''));
  });
  const left = files.flatMap((file) =>
    file.left.map(({ place, text, reason }) => ({ document: file.path, place, text, reason: said(reason, language) })),
  );
  const contradictions = files.flatMap(({ path, prose }) => prose.against.map((each) => ({ document: path, ...each })));
  return `${JSON.stringify({ claims, left, contradictions })}\n`;
}

/** What the sentences say next to the tables; nothing where neither says anything of the other. */
function proseLines({ prose: { again, own, against } }: IngestedFile, language: Tongue): string[] {
  const differing = against.map(({ sentence, start, page, element, row, exact, cell }) => {
    const at = element ?? (page === undefined ? String(start) : `page ${page}`);
    return said(say.sentenceDiffers({ sentence, at, row, exact, cell }), language);
  });
  return [...(again + own > 0 ? [said(say.sentencesRead(again, own), language)] : []), ...differing];
}

function leftLines(left: readonly LeftCell[], language: Tongue): string[] {
  const reasons = [...Map.groupBy(left, ({ reason }) => said(reason, language))].sort(
    (a, b) => b[1].length - a[1].length,
  );
  return reasons.map(([reason, cells]) => {
    // One cell may have several numbers.
    const places = new Set(cells.map(({ place, text }) => `${place} “${shortened(text)}”`));
    return `  ${cells.length} × ${reason} (${[...places].slice(0, 3).join(', ')})`;
  });
}

const SHOWN = 24;

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
}

function fileLines(file: IngestedFile, records: readonly ClaimRecord[], language: Tongue): string[] {
  const confirmed = records.filter(({ status }) => status === 'confirmed').length;
  const superseded = records.filter(({ status }) => status === 'superseded').length;
  const { path, left, repeated, issuer } = file;
  const counts = {
    claims: records.length,
    confirmed,
    unverified: records.length - confirmed - superseded,
    superseded,
    repeated,
    left: left.length,
  };
  return [
    said(say.documentRead(path, issuer.name, counts), language),
    ...proseLines(file, language),
    ...leftLines(left, language),
  ];
}

/** The summary of a run. */
export function ingestLines(
  files: readonly IngestedFile[],
  sources: readonly IngestedSource[],
  out: string | null,
  written: UpdatedFile | null,
  language: Tongue,
): string[] {
  const lines = files.flatMap((file, at) => fileLines(file, sources[at]?.claims ?? [], language));
  if (out === null || written === null) return lines;
  const { added, kept, changed, gone } = written;
  const before = kept + changed + gone > 0;
  const what = said(say.addedToFile(out, added, before, kept, changed, gone), language);
  return [...lines, what];
}

/** That claims of an older document were superseded. */
export function restatedLine(file: string, count: number, language: Tongue): string {
  return said(say.supersededIn(file, count), language);
}
