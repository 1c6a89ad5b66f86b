// The tables of an invented announcement: what is printed, and what each number means.

/** First and last day, both included; one day for a balance. */
export type Span = readonly [start: string, end: string];

export interface Column {
  /** Header words, one a header row; equal ones side by side become one wide cell. */
  readonly head: readonly string[];
  readonly span: Span;
  /** What the column's numbers are, where that is not the table's own unit. */
  readonly unit?: string;
}

export interface Row {
  readonly label: string;
  readonly indent?: number;
  /** As printed: negative ones stand in brackets. `null` is an empty cell. A text is printed as it is. */
  readonly values?: readonly (number | string | null)[];
  /** Costs and outflows: what stands in brackets counts as a positive figure. */
  readonly turned?: boolean;
  readonly unit?: string;
  readonly decimals?: number;
  readonly spans?: readonly Span[];
  /** Number of the note that explains the line, in a column of its own. */
  readonly note?: string;
}

export interface Table {
  readonly lines: readonly string[];
  readonly corner?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly unit: string;
  /** Power of ten that the caption tells. */
  readonly scale: number;
  readonly decimals?: number;
}

export interface Announcement {
  readonly name: string;
  readonly title: readonly string[];
  readonly tables: readonly Table[];
}

export interface Truth {
  readonly table: number;
  readonly row: string;
  readonly value: string;
  readonly unit: string;
  readonly period: string;
}

export function printed(value: number | string | null | undefined, decimals: number): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const text = Math.abs(value)
    .toFixed(decimals)
    .replaceAll(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  return value < 0 ? `(${text})` : text;
}

/** Moves the point of printed digits without binary noise. */
function shifted(value: number, decimals: number, scale: number): string {
  const digits = Math.abs(value).toFixed(decimals).replace('.', '');
  const power = scale - decimals;
  const whole =
    power >= 0
      ? digits + '0'.repeat(power)
      : `${digits.slice(0, power) || '0'}.${digits.slice(power).padStart(-power, '0')}`;
  const plain = whole
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return value < 0 && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

function truth(table: Table, at: number, row: Row, index: number): Truth[] {
  const [value, column] = [row.values?.[index], table.columns[index]];
  if (typeof value !== 'number' || !column) return [];
  const unit = column.unit ?? row.unit ?? table.unit;
  const [start, end] = row.spans?.[index] ?? column.span;
  const scale = unit === table.unit ? table.scale : 0;
  const meant = shifted(row.turned ? Math.abs(value) : value, decimalsOf(table, row, index), scale);
  return [{ table: at + 1, row: row.label, value: meant, unit, period: start === end ? start : `${start}/${end}` }];
}

/** What every number of an announcement means. */
export function truthOf({ tables }: Announcement): Truth[] {
  return tables.flatMap((table, at) =>
    table.rows.flatMap((row) => (row.values ?? []).flatMap((_, index) => truth(table, at, row, index))),
  );
}

/** Whether a table has a column of notes. */
export function hasNotes({ rows }: Table): boolean {
  return rows.some(({ note }) => note !== undefined);
}

export function decimalsOf(table: Table, row: Row, index: number): number {
  const unit = table.columns[index]?.unit ?? row.unit ?? table.unit;
  return unit === '%' ? 1 : (row.decimals ?? table.decimals ?? 0);
}
