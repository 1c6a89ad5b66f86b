// From a grid to readings: what each number of a table is, with its value, unit, period and sign.

import { type Decimal, negate, scaled } from '../../../server/core/text/decimal.ts';
import { fold } from '../../../server/core/text/fold.ts';
import type { Grid, GridRow } from '../grid/grid.ts';
import type { GridValue } from '../grid/row.ts';
import type { Caption } from './caption.ts';
import { type Columns, headersOver } from './columns.ts';
import { labelNumbers } from './label-numbers.ts';
import { isInCents, kindOf, powerOf, rateColumns, tableScale, unitOf } from './measure.ts';
import type { Calendar, Span } from './periods/calendar.ts';
import type { PeriodHint } from './periods/period-hint.ts';
import { TableSpans } from './periods/spans.ts';
import { isPeriodOnly, isUnitOnly } from './periods/time-words.ts';
import type { RowKind } from './row-kind.ts';
import { joinedScales, type ScaleHint, scaleHint, type UsualScale } from './scale.ts';
import { turnsSign } from './sign.ts';

export interface Reading {
  readonly grid: Grid;
  readonly row: GridRow;
  readonly value: GridValue;
  readonly kind: RowKind;
  /** In base units, signed as the metric counts. */
  readonly amount: Decimal;
  readonly unit: string;
  readonly span: Span | null;
  /** Header words of its column that tell no period: a segment, a measure. */
  readonly column: string;
  readonly turned: boolean;
  /** The number stands in the words of a label, so that the label is not what it is called. */
  readonly inLabel: boolean;
  /** The header of its column places it in time. */
  readonly timed: boolean;
}

export interface TableSetting {
  readonly calendar: Calendar;
  readonly usual: UsualScale;
  readonly caption: Caption;
}

/** Longer labels and headers are paragraphs; their beginning tells what they are about. */
const LONGEST = 400;

class TableReader {
  private readonly grid: Grid;
  private readonly setting: TableSetting;
  private readonly spans: TableSpans;
  private readonly scale: ScaleHint;
  private readonly rates: ReadonlySet<number>;

  constructor(grid: Grid, setting: TableSetting) {
    this.grid = grid;
    this.setting = setting;
    this.spans = new TableSpans(grid, setting.calendar, setting.caption);
    this.scale = tableScale(grid, setting.caption);
    this.rates = rateColumns(grid);
  }

  readings(): Reading[] {
    const byRow = new Map(
      this.grid.rows.map((row) => [row, withGrowth(row.values.map((value) => this.reading(row, value)))]),
    );
    const firsts = new Map<GridRow['headers'], readonly Reading[]>();
    for (const [row, readings] of byRow) if (!firsts.has(row.headers)) firsts.set(row.headers, readings);
    const inWords = [...this.grid.rows, ...this.grid.headings].flatMap((row) => {
      const own = byRow.get(row) ?? [];
      return this.inWords(row, own.length > 0 ? own : (firsts.get(row.headers) ?? []));
    });
    return [...[...byRow.values()].flat(), ...inWords];
  }

  /** Numbers inside labels and other words of a row, each with the column that it is told for. */
  private inWords(row: GridRow, across: readonly Reading[]): Reading[] {
    const spans = [
      ...new Map(across.flatMap(({ span }) => (span ? [[`${span.start}/${span.end}`, span] as const] : []))).values(),
    ];
    return labelNumbers(row, spans, (text) => this.spans.hint(text), this.setting.calendar).map(
      ({ value, kind, power, span, words }) => {
        const column = this.grid.columns[value.column];
        const scale = this.scale;
        const exponent =
          power ?? (kind === 'money' || kind === 'shares' ? powerOf(kind, scale, this.setting.usual, value) : 0);
        const magnitude = scaled(value.magnitude, exponent);
        const over = column && words === '' ? headersOver(row, value.left, value.right, this.columns) : [];
        return {
          grid: this.grid,
          row,
          value,
          kind,
          turned: false,
          inLabel: words !== '',
          timed: false,
          amount: value.negative ? negate(magnitude) : magnitude,
          unit: unitOf(kind, value, scale, this.setting.usual),
          span: span ?? this.spans.of(row, fold(row.label), over),
          column: words,
        };
      },
    );
  }

  private get columns(): Columns {
    return { loose: this.grid.table.loose ?? false, ranges: this.grid.columns };
  }

  private reading(row: GridRow, value: GridValue): Reading {
    const column = this.grid.columns[value.column];
    const over = headersOver(
      row,
      Math.min(value.left, column?.left ?? value.left),
      Math.max(value.right, column?.right ?? value.right),
      this.columns,
    );
    const label = fold(row.label.slice(0, LONGEST));
    const sections = row.sections.map(({ text }) => fold(text.slice(0, LONGEST)));
    const headers = over.map(({ text }) => fold(text.slice(0, LONGEST)));
    const names = over.map(({ text }) => text).filter((text) => this.isName(text));
    const around = [...sections.slice(-1), ...headers].join(' · ');
    const told = this.kindIn(kindOf(value, label, around, row), headers);
    const kind = told === 'money' && this.rates.has(value.column) ? 'percent' : told;
    const scale = headers.reduce(
      (scale, text) => joinedScales(scale, scaleHint(text)),
      sections.reduce((scale, text) => joinedScales(scale, scaleHint(text)), this.scale),
    );
    const turned = turnsSign(value.negative, {
      label,
      sections,
      column: headers.join(' '),
      statement: this.setting.caption.statement,
      rowBrackets: row.values.some(({ bracketed }) => bracketed),
      rowPositive: row.values.some(({ negative, magnitude }) => !negative && magnitude.digits > 0n),
    });
    const cents = kind === 'per-share' && isInCents(label, around);
    const usual = isRate(label, around) ? { ...this.setting.usual, tenths: false } : this.setting.usual;
    const magnitude = scaled(value.magnitude, cents ? -2 : powerOf(kind, scale, usual, value));
    const amount = value.negative !== turned ? negate(magnitude) : magnitude;
    return {
      grid: this.grid,
      row,
      value,
      kind,
      amount,
      turned,
      inLabel: false,
      unit: unitOf(kind, value, scale, usual),
      span: this.spans.of(row, label, over),
      column: names.join(' '),
      timed: over.some(({ text }) => placesInTime(this.spans.hint(text))),
    };
  }

  private isName(text: string): boolean {
    return this.spans.isPartOfOwed(text) || (!isPeriodOnly(text, this.spans.hint(text)) && !isUnitOnly(text));
  }

  /** Flows of cash are amounts; in a statement of equity only columns of shares count shares. */
  private kindIn(kind: RowKind, headers: readonly string[]): RowKind {
    const { statement } = this.setting.caption;
    if (statement === 'cash' && kind === 'shares') return 'money';
    if (statement !== 'equity') return kind;
    const ofShares = /(?<!per )\bshares?\b(?! ?(?:repurchased|issued))|股[数份]/.test(headers.at(-1) ?? '');
    if (ofShares && kind === 'money') return 'shares';
    return kind === 'shares' && !ofShares ? 'money' : kind;
  }
}

/** Prices and averages are told in units of money whatever the scale of the document. */
function isRate(label: string, around: string): boolean {
  const named = label.split(/[($€£\d]/)[0] ?? '';
  return /\bper\b|\baverage\b|\bprices?\b|每|均价|单价/.test(`${named} ${around}`);
}

/** Whether words tell a time of their own, not only a length or a day of every year. */
function placesInTime({ years, dates, relative, part, edge }: PeriodHint): boolean {
  return (
    years.length > 0 || dates.some(({ year }) => year !== null) || relative !== null || part !== null || edge !== null
  );
}

function endsLater({ span }: Reading, than: Reading | undefined): boolean {
  return span !== null && than?.span != null && span.end > than.span.end;
}

/** A rate of change has the period of the latest of the figures that it stands behind, whatever their order: of the quarter, then of the half year. */
function withGrowth(row: readonly Reading[]): Reading[] {
  let [latest] = row;
  let last = latest;
  return row.map((reading) => {
    if (reading.timed && (last?.timed === false || endsLater(reading, latest))) latest = reading;
    last = reading;
    const isRate = reading !== latest && latest?.timed && !reading.timed && reading.unit === '%';
    return isRate ? { ...reading, span: latest?.span ?? null } : reading;
  });
}

/** Reads every number of a table. */
export function readTable(grid: Grid, setting: TableSetting): Reading[] {
  return new TableReader(grid, setting).readings();
}
