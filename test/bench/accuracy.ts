// How much of the tables in test/fixtures/figures this reader and Recognizers-Text get right, side by side.

import { readFigures } from '../../server/core/figures/read.ts';
import { type Decimal, format, parseDecimal } from '../../server/core/text/decimal.ts';
import { type Reading, readingsOf } from '../figures/reading.ts';
import { plain, tables } from '../figures/tables.ts';
import { type Language, type Recognized, recognize } from './recognizers.ts';

/** Right spans, right values, and how many figures there were to find. */
interface Score {
  figures: number;
  spans: number;
  values: number;
}

const MARKED = /⟦([^⟧]*)⟧/g;

function spansOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(MARKED)].map((match, at) => {
    const start = match.index - at * 2;
    return { start, end: start + (match[1]?.length ?? 0) };
  });
}

/** The first fourteen digits, which rounding leaves alone. */
function leading(value: Decimal): string {
  return format(value).replace(/[.-]/g, '').replace(/^0+/, '').slice(0, 14).replace(/0+$/, '');
}

function magnitude(value: Decimal): number {
  return Math.round(Math.log10(Math.abs(Number(format(value))) || 1) * 1000);
}

/** Equal but for rounding; for a physical unit also but for a power of ten, since only this reader brings it to its base. */
function isValue(expected: Decimal, actual: string, physical: boolean): boolean {
  const value = parseDecimal(actual.replace(/,/g, ''));
  if (value === null || leading(expected) !== leading(value) || expected.digits < 0n !== value.digits < 0n)
    return false;
  return physical || magnitude(expected) === magnitude(value);
}

/** Those that no other one holds: a currency rather than the number in it. */
function widest(found: readonly Recognized[]): readonly Recognized[] {
  return found.filter(
    ({ start, end }) =>
      !found.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start),
  );
}

function count(score: Score, text: string, readings: readonly Reading[], found: readonly Recognized[]): void {
  const spans = spansOf(text);
  for (const [at, reading] of readings.entries()) {
    const span = spans[at];
    const value = reading.value === null ? null : parseDecimal(reading.value);
    if (span === undefined || value === null) continue;
    const inside = found.filter(({ start, end }) => start < span.end && end > span.start);
    const [only, ...others] = widest(inside);
    score.figures++;
    if (inside.some(({ start, end }) => start === span.start && end === span.end)) score.spans++;
    if (only && others.length === 0 && isValue(value, only.value, reading.kind === 'physical')) score.values++;
  }
}

function ours(text: string): readonly Recognized[] {
  return readFigures(text).flatMap(({ span, quantity }) =>
    quantity ? [{ ...span, value: quantity.value ? format(quantity.value) : '' }] : [],
  );
}

const empty = (): Score => ({ figures: 0, spans: 0, values: 0 });
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** One line a table: how many figures with a value it has, and what share of spans and of values each reader gets right. */
export function accuracyTable(): readonly Record<string, string | number>[] {
  const quantities = tables('figures').filter(([file]) => !file.startsWith('left-alone'));
  return quantities.map(([file, rows]) => {
    const language: Language = file.includes('-zh') ? 'zh' : 'en';
    const [mine, theirs] = [empty(), empty()];
    for (const {
      cells: [text = '', cell = ''],
    } of rows) {
      const readings = readingsOf(cell);
      count(mine, text, readings, ours(plain(text)));
      count(theirs, text, readings, recognize(plain(text), language));
    }
    return {
      table: file.replace('.md', ''),
      figures: mine.figures,
      'spans, tieout': share(mine.spans, mine.figures),
      'spans, Recognizers': share(theirs.spans, theirs.figures),
      'values, tieout': share(mine.values, mine.figures),
      'values, Recognizers': share(theirs.values, theirs.figures),
    };
  });
}
