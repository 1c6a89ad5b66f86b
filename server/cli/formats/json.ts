// The JSON output, version 1: other programs depend on every name in it.

import { type CheckedFigure, type Finding, readingOf } from '../../core/check/result.ts';
import type { ClaimStore } from '../../core/claims/claim.ts';
import { severityOf } from '../../core/explain/codes/codes.ts';
import { messageOf } from '../../core/explain/message.ts';
import type { Quantity } from '../../core/figures/figure.ts';
import { previousDay } from '../../core/periods/days.ts';
import type { DayInterval } from '../../core/periods/expression.ts';
import { daysOf, type Reading } from '../../core/statements/statement.ts';
import { format } from '../../core/text/decimal.ts';
import type { LineIndex, Place } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import type { CheckedFile } from '../commands/check-drafts.ts';
import { VERSION } from '../version.ts';
import { type Format, nested, summaryOf, type Totals } from './format.ts';

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
  return `${start}/${start >= end ? start : previousDay(end)}`;
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

function statementJson(reading: Reading): object {
  const { entity, metric, period, basis, unit } = reading;
  const days = daysOf(reading);
  return {
    entity: entity?.value ?? null,
    metric: metric?.value ?? null,
    period: days ? periodText(days) : null,
    basis: basis.value,
    known: {
      ...(entity ? { entity: entity.known } : {}),
      ...(metric ? { metric: metric.known } : {}),
      ...(period ? { period: period.known } : {}),
      basis: basis.known,
      unit: unit.known,
    },
  };
}

function judgedJson(checked: CheckedFigure, file: CheckedFile, codes: ReadonlyMap<CheckedFigure, string>): object {
  const { judgement } = checked;
  const reading = readingOf(checked);
  return {
    ...readJson(checked, file),
    statement: reading && statementJson(reading),
    verdict: checked.ignored ? null : (judgement?.verdict ?? null),
    ...(checked.ignored ? { ignored: true } : {}),
    claim: judgement?.claim?.id ?? null,
    code: codes.get(checked) ?? null,
  };
}

function diagnosticJson(finding: Finding, file: CheckedFile, claims: ClaimStore): object {
  const { text } = file.checked.draft;
  return {
    code: finding.code,
    severity: severityOf(finding),
    message: messageOf(finding, { text, claims, language: file.language }),
    range: rangeOf(finding.span, file.lines),
  };
}

/** A draft with more figures than this is written in pieces, one figure a line: no string holds them all. */
const MANY = 100_000;

function* listed(items: Iterable<object>): Iterable<string> {
  let between = '\n';
  for (const item of items) {
    yield `${between}${JSON.stringify(item)}`;
    between = ',\n';
  }
}

interface DocumentJson {
  readonly path: string;
  readonly uri: string;
  readonly figures: Iterable<object>;
  readonly diagnostics?: Iterable<object>;
}

function* piecewise({ path, uri, figures, diagnostics }: DocumentJson): Iterable<string> {
  yield `\n${JSON.stringify({ path, uri }).slice(0, -1)},"figures":[`;
  yield* listed(figures);
  if (diagnostics) {
    yield '],"diagnostics":[';
    yield* listed(diagnostics);
  }
  yield ']}';
}

function whole({ path, uri, figures, diagnostics }: DocumentJson): string {
  const document = { path, uri, figures: [...figures], ...(diagnostics ? { diagnostics: [...diagnostics] } : {}) };
  return `\n    ${nested(document, 4)}`;
}

function written(document: DocumentJson, { checked }: CheckedFile): Iterable<string> {
  return checked.figures.length > MANY ? piecewise(document) : [whole(document)];
}

function mapped<T>(items: readonly T[], map: (item: T) => object): Iterable<object> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield map(item);
    },
  };
}

const AROUND = { before: `${JSON.stringify(HEAD, null, 2).slice(0, -2)},\n  "documents": [`, between: ',' };

function closed({ told }: Totals): string {
  return told.length > 0 ? '\n  ]' : ']';
}

/** What `tieout check --format json` prints. */
export const CHECK_JSON: Format = {
  ...AROUND,
  draft: (file, claims) => {
    const { figures, findings } = file.checked;
    const codes = new Map(findings.flatMap(({ figure, code }) => (figure ? [[figure, code] as const] : [])));
    const document = {
      path: file.path,
      uri: file.uri,
      figures: mapped(figures, (figure) => judgedJson(figure, file, codes)),
      diagnostics: mapped(findings, (finding) => diagnosticJson(finding, file, claims)),
    };
    return written(document, file);
  },
  after: (run) => `${closed(run)},\n  "summary": ${nested(summaryOf(run.told), 2)}\n}\n`,
};

/** What `tieout figures --format json` prints. */
export const FIGURES_JSON: Format = {
  ...AROUND,
  draft: (file) => {
    const figures = mapped(file.checked.figures, (figure) => readJson(figure, file));
    return written({ path: file.path, uri: file.uri, figures }, file);
  },
  after: (run) => `${closed(run)}\n}\n`,
};
