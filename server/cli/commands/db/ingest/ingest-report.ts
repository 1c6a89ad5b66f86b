// What `tieout db ingest` says about the documents that it has read: JSON for programs, a summary for people.

import type { ClaimRecord } from '../../../../../claims-db/file/schema.ts';
import type { LeftCell } from '../../../../../claims-db/ingest/claim-draft.ts';
import { spanText } from '../../../../../claims-db/ingest/headers/periods/calendar.ts';
import type { Ingested } from '../../../../../claims-db/ingest/ingest.ts';
import type { IngestedClaim } from '../../../../../claims-db/ingest/out/records.ts';
import type { IngestedSource, UpdatedFile } from '../../../../../claims-db/ingest/out/yaml.ts';
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

/** One line of JSON: every claim, and every number that became none. */
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
  return `${JSON.stringify({ claims, left })}\n`;
}

function leftLines(left: readonly LeftCell[], language: Tongue): string[] {
  const reasons = [...Map.groupBy(left, ({ reason }) => said(reason, language))].sort(
    (a, b) => b[1].length - a[1].length,
  );
  return reasons.map(
    ([reason, cells]) =>
      `  ${cells.length} × ${reason} (${cells
        .slice(0, 3)
        .map(({ place, text }) => `${place} “${text.slice(0, 24)}”`)
        .join(', ')})`,
  );
}

function fileLines(file: IngestedFile, records: readonly ClaimRecord[], language: Tongue): string[] {
  const confirmed = records.filter(({ status }) => status === 'confirmed').length;
  const superseded = records.filter(({ status }) => status === 'superseded').length;
  const unverified = records.length - confirmed - superseded;
  const { path, left, repeated, issuer } = file;
  const summary = said(
    {
      zh: `${path}：${issuer.name}，${records.length} 条，${confirmed} 条已证实，${unverified} 条待核${superseded > 0 ? `，${superseded} 条已被重列` : ''}；${repeated} 处重复；${left.length} 个数没有成为条目`,
      en: `${path}: ${issuer.name}, ${records.length} claims, ${confirmed} confirmed, ${unverified} unverified${superseded > 0 ? `, ${superseded} superseded` : ''}; ${repeated} repeats; ${left.length} numbers became no claim`,
    },
    language,
  );
  return [summary, ...leftLines(left, language)];
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
  const what = said(
    {
      zh: `${out}：新增 ${added} 条${before ? `，保留 ${kept} 条，文件改了 ${changed} 条，文件里已没有 ${gone} 条` : ''}`,
      en: `${out}: ${added} added${before ? `, ${kept} kept, ${changed} changed in the document, ${gone} no longer in it` : ''}`,
    },
    language,
  );
  return [...lines, what];
}

/** That claims of an older document were superseded. */
export function restatedLine(file: string, count: number, language: Tongue): string {
  return said({ zh: `${file}：${count} 条已被重列`, en: `${file}: ${count} superseded` }, language);
}
