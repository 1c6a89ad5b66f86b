// The one table of a run: a row for each measure, a column for each of the others, with how many times as long they take.

import { cpus, totalmem } from 'node:os';
import process from 'node:process';

export interface Row {
  readonly what: string;
  readonly tieout: number;
  readonly unit: string;
  /** By name; none where nobody else does that. A checker that is missing from a row was left out: too slow, or another language. */
  readonly others: Readonly<Record<string, number>>;
}

function shown(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

function beside(row: Row, name: string): string {
  const theirs = row.others[name];
  return theirs === undefined ? '' : `${shown(theirs)} (${(theirs / row.tieout).toPrecision(2)}×)`;
}

/** The machine, as far as it bears on times. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GB, ${process.platform}, Node ${process.version}`;
}

/** The table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(({ others }) => Object.keys(others)))];
  const head = ['measure', 'Tieout', ...names];
  const lines = rows.map((row) => [
    row.what,
    `${shown(row.tieout)} ${row.unit}`,
    ...names.map((name) => beside(row, name)),
  ]);
  return [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
