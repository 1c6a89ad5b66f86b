// A table as claims: each figure with what its row, its heading and the constants say about it. What cannot be read is told.

import {
  type Basis,
  type Claim,
  type Entity,
  type Metric,
  type Source,
  tellsGrowth,
} from '../../../server/core/claims/claim.ts';
import * as say from '../../../server/core/explain/system/tables.ts';
import { isRatioUnit } from '../../../server/core/figures/quantity.ts';
import type { DayInterval } from '../../../server/core/periods/expression.ts';
import type { Words } from '../../../server/core/text/spoken.ts';
import { fitsMetric } from '../../compile/claim-quantity.ts';
import { periodText } from '../../compile/period.ts';
import { NATURES, STATUSES } from '../../file/schema.ts';
import type { ClaimSink, Finding, ImportOutput } from '../finding.ts';
import type { Field, ImportOptions } from '../import-options.ts';
import type { Columns, FigureColumn } from './table-columns.ts';
import type { TableRow } from './table-file.ts';
import type { NamedMetric, TableNames } from './table-names.ts';
import type { TableSources } from './table-sources.ts';
import { type CellFigure, isBlankCell, readCell, readTablePeriod, readUnit } from './table-values.ts';

export interface TableReport {
  claims: number;
  rows: number;
  /** Cells without a figure: empty, a dash, n/a. */
  blank: number;
}

/** Told where a cell cannot be read. */
class Unread extends Error {
  /** Column, from 0. */
  readonly at: number;
  readonly words: Words;

  constructor(at: number, words: Words) {
    super(words.en);
    this.at = at;
    this.words = words;
  }
}

/** Kinds whose bare numbers count things. */
const COUNTED = new Set<Metric['kind']>(['count', 'number']);

function fits(metric: Metric, basis: readonly Basis[], { quantity }: CellFigure): boolean {
  return tellsGrowth(basis) ? isRatioUnit(quantity.unit) : fitsMetric(quantity, metric.kind);
}

function oneOf<T extends string>(text: string, choices: readonly T[], at: number): T {
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return choice;
  throw new Unread(at, say.notAChoice(text, choices));
}

interface Subject {
  readonly entity: Entity;
  readonly named: NamedMetric;
  readonly basis: readonly Basis[];
  readonly period: DayInterval | null;
}

export class TableClaims {
  private readonly place: string;
  private readonly columns: Columns;
  private readonly options: ImportOptions;
  private readonly names: TableNames;
  private readonly sources: TableSources;
  private readonly sink: ClaimSink;
  private readonly refused: (finding: Finding) => void;
  /** Unit that a note above the headings gives for the whole table. */
  private readonly tableUnit: string | null;
  /** Where each claim was read, by id. */
  private readonly seen = new Map<string, string>();
  readonly report: TableReport = { claims: 0, rows: 0, blank: 0 };

  constructor(
    table: { readonly place: string; readonly columns: Columns; readonly unit: string | null },
    reading: { readonly options: ImportOptions; readonly names: TableNames; readonly sources: TableSources },
    to: Omit<ImportOutput, 'bytes'>,
  ) {
    this.place = table.place;
    this.columns = table.columns;
    this.tableUnit = table.unit;
    this.options = reading.options;
    this.names = reading.names;
    this.sources = reading.sources;
    this.sink = to.sink;
    this.refused = to.refused;
  }

  row(row: TableRow): void {
    if (row.cells.every((cell) => cell.trim() === '')) return;
    this.report.rows++;
    const told = new Set<number>();
    for (const column of this.columns.figures) {
      const text = (row.cells[column.at] ?? '').trim();
      if (isBlankCell(text)) {
        this.report.blank++;
        continue;
      }
      try {
        this.claim(row, column, text);
      } catch (error) {
        if (!(error instanceof Unread)) throw error;
        // A name that nobody knows is one thing to mend, however many figures stand beside it.
        if (told.has(error.at)) continue;
        told.add(error.at);
        this.refused({ place: `${this.place}:${row.number}:${error.at + 1}`, words: error.words });
      }
    }
  }

  /** What a field says for a row: its column, or the constant. */
  private text(row: TableRow, field: Field): { readonly text: string; readonly at: number } | null {
    const at = this.columns.fields.get(field);
    const cell = at === undefined ? '' : (row.cells[at] ?? '').trim();
    if (at !== undefined && cell !== '') return { text: cell, at };
    const constant = this.options.constants.get(field);
    return constant === undefined ? null : { text: constant, at: at ?? 0 };
  }

  /** The words for a field that a heading may tell. */
  private told(
    row: TableRow,
    column: FigureColumn,
    field: 'entity' | 'metric' | 'period',
  ): { text: string; at: number } | null {
    return column.tells?.field === field ? { text: column.tells.text, at: column.at } : this.text(row, field);
  }

  private subject(row: TableRow, column: FigureColumn): Subject {
    const entityText = this.told(row, column, 'entity');
    if (!entityText) throw new Unread(this.columns.fields.get('entity') ?? column.at, say.noColumnFor('entity'));
    const entity = this.names.entity(entityText.text);
    if (!entity) throw new Unread(entityText.at, this.names.unknownEntity(entityText.text));
    const metricText = this.told(row, column, 'metric');
    if (!metricText) throw new Unread(this.columns.fields.get('metric') ?? column.at, say.noColumnFor('metric'));
    const named = this.names.metric(metricText.text);
    if (!named) throw new Unread(metricText.at, this.names.unknownMetric(metricText.text));
    const periodText = this.told(row, column, 'period');
    const period = periodText && readTablePeriod(periodText.text, entity.fiscalYearEnd);
    if (periodText && !period) throw new Unread(periodText.at, say.unreadablePeriod(periodText.text));
    const basisText = this.text(row, 'basis')?.text ?? '';
    const basis = [...new Set([...named.basis, ...basisText.split(/[\s,;、]+/).filter((each) => each !== '')])];
    return { entity, named, basis, period };
  }

  private figure(row: TableRow, column: FigureColumn, text: string, { named, basis }: Subject): CellFigure {
    // The amounts of a table are in millions; the growth beside them is not.
    const growth = tellsGrowth(basis);
    const unit = this.unit(row, column) ?? (named.metrics.every(({ kind }) => COUNTED.has(kind)) ? 'count' : null);
    const read = readCell(text, growth && unit !== null && !isRatioUnit(unit) ? null : unit);
    if (read === 'no-unit') throw new Unread(column.at, growth ? say.noRate(text) : say.noUnit(text));
    if (read === null) throw new Unread(column.at, say.unreadableFigure(text));
    return read;
  }

  /** The unit of a bare number, from the nearest to the farthest: the row's own, the heading's, the table's, the constant. */
  private unit(row: TableRow, column: FigureColumn): string | null {
    const at = this.columns.fields.get('unit');
    const own = at === undefined ? '' : (row.cells[at] ?? '').trim();
    const told = own === '' ? (column.unit ?? this.tableUnit ?? this.options.constants.get('unit') ?? null) : own;
    return told === null ? null : (readUnit(told) ?? told);
  }

  private claim(row: TableRow, column: FigureColumn, text: string): void {
    const subject = this.subject(row, column);
    const { entity, named, basis, period } = subject;
    const figure = this.figure(row, column, text, subject);
    const fitting = named.metrics.filter((metric) => fits(metric, basis, figure));
    const [metric, second] = fitting;
    const kinds = named.metrics.map(({ id, kind }) => `${id} (${kind})`).join(', ');
    if (!metric) throw new Unread(column.at, say.doesNotFit(text, kinds));
    if (second) throw new Unread(column.at, say.mayMean(fitting.map(({ id }) => id)));
    if (period && period.start === period.end && metric.periodType === 'duration')
      throw new Unread(this.told(row, column, 'period')?.at ?? column.at, say.dayForDuration(metric.id, period.start));
    const source = this.source(row, column);
    const id = this.text(row, 'id')?.text ?? idOf(source, entity, metric, period, basis);
    const before = this.seen.get(id);
    const place = `${this.place}:${row.number}:${column.at + 1}`;
    if (before !== undefined) throw new Unread(column.at, say.figureTaken(id, before));
    this.seen.set(id, place);
    this.sink.claim(this.compiled({ id, entity, metric, period, basis, figure, source }, row));
    this.report.claims++;
  }

  private source(row: TableRow, column: FigureColumn): Source {
    const source = this.sources.of((field) => this.text(row, field)?.text ?? null);
    if ('expected' in source) throw new Unread(this.columns.fields.get(source.field) ?? column.at, source.expected);
    return source;
  }

  private compiled(
    claim: {
      id: string;
      entity: Entity;
      metric: Metric;
      period: DayInterval | null;
      basis: readonly Basis[];
      figure: CellFigure;
      source: Source;
    },
    row: TableRow,
  ): Claim {
    const { entity, metric, figure, ...rest } = claim;
    const nature = this.text(row, 'nature');
    const status = this.text(row, 'status');
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(rest.id))
      throw new Unread(this.columns.fields.get('id') ?? 0, say.noId(rest.id));
    return {
      ...rest,
      entity: entity.id,
      metric: metric.id,
      quantity: figure.quantity,
      written: figure.written,
      nature: nature ? oneOf(nature.text, NATURES, nature.at) : 'actual',
      status: status
        ? oneOf(
            status.text,
            STATUSES.filter((each) => each === 'confirmed' || each === 'unverified'),
            status.at,
          )
        : 'unverified',
      reason: null,
      against: [],
      evidence: null,
      location: null,
    };
  }
}

/** `acme-results.alibaba-cloud.revenue.2025-07-01_2025-09-30.yoy` */
function idOf(
  source: Source,
  entity: Entity,
  metric: Metric,
  period: DayInterval | null,
  basis: readonly Basis[],
): string {
  const days = period === null ? [] : [periodText(period).replace('/', '_')];
  return [source.id, entity.id, metric.id, ...days, ...basis].join('.');
}
