// What a document says about itself before its tables: the period it reports on, its currency, its usual scale.

import { fold } from '../../../../server/core/text/fold.ts';
import type { SourceBlock } from '../../document.ts';
import type { Grid } from '../../grid/grid.ts';
import { currencyIn, NO_SCALE, type ScaleHint, scaleHint } from '../scale.ts';
import type { Calendar } from './calendar.ts';
import { endsMonth } from './day.ts';
import { dayOfHint, type PeriodHint, periodHint } from './period-hint.ts';
import { namedYearEnd } from './year-name.ts';

/** Blocks before this one may say what the document reports on. */
const COVER = 80;
const LONGEST_LINE = 400;

const REPORTED =
  /\b(?:period|quarter|year|months|weeks)[\s-]+(?:ended|ending)\b|止|年度|季度|半年度|中期|期末|业绩|results/;

function weight(text: string, hint: PeriodHint): number {
  if (!REPORTED.test(text) || /transition period/.test(text)) return 0;
  const dated = hint.dates.some(({ year, day }) => year !== null && day !== null);
  const parted = hint.part !== null && hint.years.length > 0;
  const yearly = hint.years.length > 0 && hint.months === 12;
  if (!dated && !parted && !yearly) return 0;
  return (hint.months ?? 0) > 0 || parted ? 2 : 1;
}

interface Reported {
  readonly end: string;
  readonly months: number;
}

function reportedOf(hint: PeriodHint): Reported | null {
  const [date] = hint.dates;
  const end = date ? dayOfHint(date, hint.years[0] ?? null) : null;
  if (end !== null) return { end, months: hint.months || 12 };
  const [year] = hint.years;
  if (year === undefined) return null;
  if (hint.part) {
    const month = hint.part.start + hint.part.months;
    const day = dayOfHint({ year, month, day: null }, null);
    return day === null ? null : { end: day, months: hint.part.months };
  }
  return { end: `${year}-12-31`, months: 12 };
}

/** The first line of the cover that names a reported period best. */
function reported(blocks: readonly SourceBlock[]): Reported | null {
  let best: Reported | null = null;
  let most = 0;
  for (const block of blocks.slice(0, COVER)) {
    if (block.kind !== 'text' || block.text.length > LONGEST_LINE) continue;
    const text = fold(block.text);
    const hint = periodHint(block.text);
    const found = weight(text, hint);
    if (found <= most) continue;
    const period = reportedOf(hint);
    if (period) [best, most] = [period, found];
  }
  return best;
}

/** Whole dates in headers and captions, each once. */
function knownDays(grids: readonly Grid[], blocks: readonly SourceBlock[]): string[] {
  const days = new Set<string>();
  const texts = new Set(
    grids.flatMap((grid) => [...grid.rows.flatMap(({ headers }) => headers.map(({ text }) => text)), grid.corner]),
  );
  for (const block of blocks) if (block.kind === 'text' && block.text.length < LONGEST_LINE) texts.add(block.text);
  for (const text of texts) {
    const { dates, years } = periodHint(text);
    for (const date of dates) {
      const day = date.day === null ? null : dayOfHint(date, years.length === 1 ? (years[0] ?? null) : null);
      if (day !== null) days.add(day);
    }
  }
  return [...days];
}

function headerDays(grids: readonly Grid[]): string[] {
  return grids.flatMap((grid) =>
    [...new Set(grid.rows.flatMap(({ headers }) => headers.map(({ text }) => text)))].flatMap((text) =>
      periodHint(text).dates.flatMap((date) => (date.day === null ? [] : (dayOfHint(date, null) ?? []))),
    ),
  );
}

/** Month of the balance sheet that an interim report is held against, or of the report's own year. */
function yearEndMonth(report: Reported | null, grids: readonly Grid[]): number {
  if (report === null) return 12;
  const month = Number(report.end.slice(5, 7));
  const late = Number(report.end.slice(8, 10)) <= 7 ? ((month + 10) % 12) + 1 : month;
  if (report.months === 12) return late;
  for (const grid of grids) {
    const days = [...new Set(headerDays([grid]))];
    const other = days.find((day) => day !== report.end && day < report.end);
    const text = grid.rows.map(({ label }) => fold(label)).join('\n');
    if (!other || !/total assets|资产总[计额]|总资产/.test(text)) continue;
    const [ended, date] = [Number(other.slice(5, 7)), Number(other.slice(8, 10))];
    return date <= 7 ? ((ended + 10) % 12) + 1 : ended;
  }
  return 12;
}

/** @param fiscalYear the fiscal year that the document's tags say it is about */
export function calendarOf(blocks: readonly SourceBlock[], grids: readonly Grid[], fiscalYear?: string): Calendar {
  const report = reported(blocks);
  const days = headerDays(grids);
  const off = days.filter((day) => !endsMonth(day)).length;
  const latest = days.toSorted().at(-1) ?? null;
  const end = report?.end ?? latest;
  return {
    end,
    months: report?.months ?? null,
    yearEnd: namedYearEnd(end, yearEndMonth(report, grids), blocks, fiscalYear),
    weekly: off > days.length * 0.35,
    known: knownDays(grids, blocks),
  };
}

/** The scale and currency that most tables state. */
export function usualScale(blocks: readonly SourceBlock[], grids: readonly Grid[]): ScaleHint {
  const counts = new Map<number, number>();
  const currencies = new Map<string, number>();
  const count = <K>(map: Map<K, number>, key: K | null): void => {
    if (key !== null) map.set(key, (map.get(key) ?? 0) + 1);
  };
  const texts = [
    ...grids.map(({ corner }) => corner),
    ...blocks.flatMap((block) => (block.kind === 'text' && block.text.length < LONGEST_LINE ? [block.text] : [])),
  ];
  for (const text of texts) {
    const hint = scaleHint(text);
    count(counts, hint.money);
    count(currencies, currencyIn(fold(text)));
  }
  const most = <K>(map: Map<K, number>): K | null => [...map].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { ...NO_SCALE, money: most(counts), currency: most(currencies) };
}
