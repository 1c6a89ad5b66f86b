// The JSON output, version 1: other programs depend on every name in it.

import type { CheckedFigure, Finding } from '../check/result.ts';
import type { ClaimStore } from '../claims/claim.ts';
import { messageOf } from '../explain/message.ts';
import type { Quantity } from '../figures/figure.ts';
import type { DayInterval } from '../periods/expression.ts';
import { format } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import { VERDICTS } from '../verdicts/verdict.ts';
import type { CheckedFile } from './check-drafts.ts';
import type { LineIndex, Place } from './line-index.ts';
import { VERSION } from './version.ts';

const HEAD = { version: 1, tool: { name: 'tieout', version: VERSION } };

function rangeOf(span: Span, lines: LineIndex): { start: Place; end: Place } {
  return { start: lines.place(span.start), end: lines.place(span.end) };
}

function quantityJson(quantity: Quantity | null): object | null {
  if (!quantity) return null;
  const { value, low, high, unit, comparator, per } = quantity;
  return {
    value: value && format(value),
    low: low && format(low),
    high: high && format(high),
    unit,
    comparator,
    ...(per ? { per: { count: format(per.count), unit: per.unit } } : {}),
  };
}

/** `2025-07-01/2025-09-30`, both days in it; an instant is one day twice. */
export function periodText({ start, end }: DayInterval): string {
  if (start >= end) return `${start}/${start}`;
  const last = new Date(`${end}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return `${start}/${last.toISOString().slice(0, 10)}`;
}

function readJson({ figure, judgement }: CheckedFigure, file: CheckedFile): object {
  return {
    text: file.checked.draft.text.slice(figure.span.start, figure.span.end),
    offset: [figure.span.start, figure.span.end],
    range: rangeOf(figure.span, file.lines),
    kind: figure.kind,
    quantity: quantityJson(figure.quantity),
    checkWorthy: judgement !== null,
  };
}

function judgedJson(checked: CheckedFigure, file: CheckedFile, codes: ReadonlyMap<CheckedFigure, string>): object {
  const { statement, judgement } = checked;
  return {
    ...readJson(checked, file),
    statement: statement && {
      entity: statement.entity?.value ?? null,
      metric: statement.metric?.value ?? null,
      period: statement.period ? periodText(statement.period.value) : null,
      basis: statement.basis,
    },
    verdict: judgement?.verdict ?? null,
    claim: judgement?.claim?.id ?? null,
    code: codes.get(checked) ?? null,
  };
}

function diagnosticJson(finding: Finding, file: CheckedFile, claims: ClaimStore): object {
  const { text } = file.checked.draft;
  return {
    code: finding.code,
    severity: finding.severity,
    message: messageOf(finding, { text, claims, language: file.language }),
    range: rangeOf(finding.span, file.lines),
  };
}

/** How many figures got each verdict, with the totals; every key is always there. */
export function summaryOf(files: readonly CheckedFile[]): Record<string, number> {
  const figures = files.flatMap(({ checked }) => checked.figures);
  const counts = VERDICTS.map((verdict) => [
    verdict,
    figures.filter(({ judgement }) => judgement?.verdict === verdict).length,
  ]);
  return { documents: files.length, figures: figures.length, ...Object.fromEntries(counts) };
}

export function checkJson(files: readonly CheckedFile[], claims: ClaimStore): string {
  const documents = files.map((file) => {
    const { figures, findings } = file.checked;
    const codes = new Map(findings.flatMap(({ figure, code }) => (figure ? [[figure, code] as const] : [])));
    return {
      path: file.path,
      uri: file.uri,
      figures: figures.map((figure) => judgedJson(figure, file, codes)),
      diagnostics: findings.map((finding) => diagnosticJson(finding, file, claims)),
    };
  });
  return `${JSON.stringify({ ...HEAD, documents, summary: summaryOf(files) }, null, 2)}\n`;
}

export function figuresJson(files: readonly CheckedFile[]): string {
  const documents = files.map((file) => ({
    path: file.path,
    uri: file.uri,
    figures: file.checked.figures.map((figure) => readJson(figure, file)),
  }));
  return `${JSON.stringify({ ...HEAD, documents }, null, 2)}\n`;
}
