// Other readings of a figure than its best: another base of comparison, another exclusion, the period that a change came from.

import { tellsGrowth } from '../../claims/claim.ts';
import { type Pattern, startsAt, word } from '../../language/pattern.ts';
import { monthOf, monthsIn, movedBy, nextDay, samePeriod } from '../../periods/days.ts';
import { type DayInterval, hasOwnYear, isBareLabel, type PeriodExpression } from '../../periods/expression.ts';
import { kindOf } from '../../periods/kind.ts';
import { resolvePeriod } from '../../periods/resolve.ts';
import { MOST_TOLD, type RunningContext } from '../context.ts';
import { daysOf, type Modality, type Part, type Reading, type Sense, type When } from '../statement.ts';
import { partsOfYear } from './period/part-of-year.ts';
import { outerPeriod } from './period/period-after.ts';
import { useOf, within } from './period/period-days.ts';
import { isRelative, type PeriodUse } from './period/period-roles.ts';
import { spanMonths } from './period/period-span.ts';
import type { Search } from './search.ts';

/** What a figure came from is of the year before or the quarter before: 增至398亿，上年为296亿. */
export function asBases(reading: Reading): Reading[] {
  const { period } = reading;
  const days = period?.value.kind === 'days' ? period.value.days : null;
  const length = days ? monthsIn(days) : null;
  if (!period || !days || length === null) return [];
  return [-12, -length].map((by) => ({
    ...reading,
    period: { ...period, value: { kind: 'days', days: movedBy(days, by) }, rule: 'base', known: 'shared' },
  }));
}

/** The reading with another time, as a guess. */
function guessedIn(reading: Reading, period: Part<When>, days: DayInterval): Reading {
  return { ...reading, period: { ...period, value: { kind: 'days', days }, known: 'guessed' } };
}

/** As many months after its end as a quarter's results are the news. */
const NEWS = 3;

/** Whether a quarter was the last to end before the draft's date. */
function isLatest({ end }: DayInterval, { draftDate }: RunningContext): boolean {
  if (draftDate === null || end > draftDate) return false;
  return monthOf(draftDate) - monthOf(end) < NEWS;
}

/** Alibaba's Q2 results in a draft of November: a bare label that tells no year counts by its fiscal year where that gives the quarter which has just ended. */
function lastFiscalQuarter(days: DayInterval, reading: Reading, search: Search, fiscalYearEnd: number): DayInterval[] {
  const { context } = search;
  const expression = writtenAs(reading, search);
  const isRunningBare = (): boolean => context.periodIsBare && isRunning(reading, context);
  const isBare = expression ? isBareLabel(expression) : isRunningBare() || isOfBareTitle(reading, context);
  if (!isBare || monthsIn(days) !== 3 || isLatest(days, context)) return [];
  // Read by the calendar it may be a fiscal label, and read fiscally one of the calendar.
  const shifts = [fiscalYearEnd - 12, fiscalYearEnd, 12 - fiscalYearEnd, -fiscalYearEnd];
  return shifts.map((by) => movedBy(days, by)).filter((each) => isLatest(each, context));
}

/** Whether the reading is of the time that the text above tells. */
function isRunning(reading: Reading, { period }: RunningContext): boolean {
  const days = daysOf(reading);
  return days !== null && period !== null && samePeriod(period, days);
}

/** Whether it is of the time that a title or heading above tells by a bare label. */
function isOfBareTitle(reading: Reading, { topics, period }: RunningContext): boolean {
  const days = period === null ? daysOf(reading) : null;
  return days !== null && topics.some((topic) => topic.bare && topic.period !== null && samePeriod(topic.period, days));
}

const LAST: Pattern = word('上季', '上季度', '上财季', '上一财季', '上个财季', 'last quarter', 'last fiscal quarter');

/** 截至9月底的第2季業績…。上季度，資本支出為315億元: in a dated report of a quarter the last one is the very quarter that it reports. */
export function asReportedQuarter(reading: Reading, search: Search): Reading[] {
  const { block, context } = search;
  const running = outerPeriod(context);
  if (!reading.period || !running || !isLatest(running, context)) return [];
  const use = useOf(reading, search);
  if (!use || !startsAt(LAST, block.lexemes, use.at)) return [];
  return [{ ...reading, period: { ...reading.period, value: { kind: 'days', days: running }, known: 'carried' } }];
}

/** 微軟 2026 Q1 法說會: a bare label in a title counts by the calendar, or by the fiscal year of whom the text is about. */
function titledFiscal(days: DayInterval, { context }: Search, fiscalYearEnd: number): DayInterval[] {
  const isTitled = context.topics.some(({ fiscal, period }) => !fiscal && period !== null && samePeriod(period, days));
  const length = monthsIn(days);
  return isTitled && (length === 3 || length === 12) ? [movedBy(days, fiscalYearEnd - 12)] : [];
}

/** The times that a bare label may mean by the fiscal year of whose figure it is. */
export function asFiscalLabel(reading: Reading, search: Search, fiscalYearEnd: number): Reading[] {
  const { period } = reading;
  if (fiscalYearEnd === 12 || period?.value.kind !== 'days') return [];
  const { days } = period.value;
  const others = [
    ...titledFiscal(days, search, fiscalYearEnd),
    ...lastFiscalQuarter(days, reading, search, fiscalYearEnd),
  ];
  return others.map((each) => ({
    ...reading,
    period: { ...period, value: { kind: 'days', days: each }, known: 'carried' },
  }));
}

/** 阿里巴巴第一季度財報 in a draft of September: read by the calendar it is old, and by the fiscal year it is what the draft reports. */
export function asNews(reading: Reading, search: Search, fiscalYearEnd: number): Reading[] {
  const { period } = reading;
  if (fiscalYearEnd === 12 || period?.value.kind !== 'days') return [];
  return lastFiscalQuarter(period.value.days, reading, search, fiscalYearEnd)
    .slice(0, 1)
    .map((days) => ({
      ...reading,
      period: { ...period, value: { kind: 'days', days } },
      sense: notFrom(reading.sense, days),
    }));
}

/** A change over a time is not measured from that time. */
function notFrom(sense: Sense, days: DayInterval): Sense {
  const measured = sense.kind === 'growth' || sense.kind === 'change';
  return measured && sense.from && samePeriod(sense.from, days) ? { ...sense, from: null } : sense;
}

/** How a reading's time was written in the block; `null` where the block does not have its words. */
function writtenAs(reading: Reading, search: Search): PeriodExpression | null {
  return useOf(reading, search)?.expression ?? null;
}

/** With a period that is only carried over, the others that the text has told before it, or its title, are guesses that may explain the figure. */
export function otherPeriods(reading: Reading, { told, topics }: RunningContext): Reading[] {
  const { period } = reading;
  if (period?.known !== 'carried' || period.value.kind !== 'days') return [];
  const own = period.value.days;
  const titled = topics.flatMap((topic) => topic.period ?? []);
  return [...titled, ...told]
    .filter((days, at, all) => all.findIndex((each) => samePeriod(each, days)) === at && !samePeriod(days, own))
    .slice(0, MOST_TOLD)
    .map((days) => guessedIn(reading, period, days));
}

/** "It now guides to at least $91 billion": what is to come is not of the time that the text was about. */
export function ofTimeToCome(reading: Reading, modality: Modality): Reading[] {
  return modality === 'forecast' && reading.period?.known === 'carried' ? [{ ...reading, period: null }] : [];
}

/** 全年估計落在700億至720億美元: from one figure to another is what is expected of the year that is not over yet. */
export function ofRunningYear(reading: Reading, search: Search): Reading[] {
  const { draftDate } = search.context;
  const { meant, period } = reading;
  const written = writtenAs(reading, search);
  const isRange = meant.value === null && meant.low !== null && meant.high !== null;
  if (!isRange || draftDate === null || period?.value.kind !== 'days') return [];
  if (written?.type !== 'part' || written.part !== 'FY' || hasOwnYear(written)) return [];
  const days = movedBy(period.value.days, 12);
  const isRunning = days.start <= draftDate && draftDate < days.end;
  return isRunning ? [{ ...reading, period: { ...period, value: { kind: 'days', days } } }] : [];
}

/** How many years the text is likely to speak of beside the one that was read. */
const MOST_YEARS = 4;

/** The years, in months from the one read, that a part of a year with none of its own may be of: those beside it in a dated draft, and those that the text has told. */
function yearsBeside({ start }: DayInterval, { context }: Search, ofWriting: boolean): number[] {
  const topics = context.topics.flatMap(({ period }) => period ?? []);
  const told = [...context.told, ...topics, ...(context.duration ? [context.duration] : [])];
  const years = told.map((days) => 12 * (Number(days.end.slice(0, 4)) - Number(start.slice(0, 4))));
  const all = context.draftDate === null && !ofWriting ? years : [12, -12, ...years];
  return [...new Set(all)].filter((by) => by !== 0).slice(0, MOST_YEARS);
}

/** A part of a year whose year was only carried over may be that of another year that the text speaks of. */
export function otherYears(reading: Reading, search: Search): Reading[] {
  const { period } = reading;
  const { draftDate } = search.context;
  if (period?.value.kind !== 'days') return [];
  const written = writtenAs(reading, search);
  // "This year" in a text that nobody has dated.
  const ofWriting = draftDate === null && written?.type === 'relative-to-draft' && written.unit === 'year';
  if (!written || (!ofWriting && (hasOwnYear(written) || isRelative(written)))) return [];
  const { days } = period.value;
  return yearsBeside(days, search, ofWriting)
    .map((by) => movedBy(days, by))
    .filter(({ end }) => draftDate === null || end <= nextDay(draftDate))
    .map((other) => guessedIn(reading, period, other));
}

/** "It had 31% in early 2024": one of the quarters that make up the part of the year. */
export function inPartOfYear(reading: Reading, search: Search): Reading[] {
  const { period } = reading;
  if (!period) return [];
  return partsOfYear(reading, search).map((days) => ({
    ...reading,
    period: { ...period, value: { kind: 'days', days }, known: 'shared' },
  }));
}

/** "RMB236.5 billion last year" in a text about a quarter may be the quarter of a year ago. */
export function yearAgo(reading: Reading, search: Search): Reading[] {
  const { period } = reading;
  const running = outerPeriod(search.context);
  if (period?.value.kind !== 'days' || !running || kindOf(running) === 'year') return [];
  const written = writtenAs(reading, search);
  const isLastYear = written?.type === 'relative-to-draft' && written.unit === 'year' && written.offset === -1;
  return isLastYear && kindOf(period.value.days) === 'year' ? [guessedIn(reading, period, movedBy(running, -12))] : [];
}

/** The last month that the figure's sentence names before it, else the one that its clause names behind it. */
function monthBeside({ scope, periods }: Search): PeriodUse | undefined {
  const isMonth = ({ expression }: PeriodUse): boolean => expression.type === 'month';
  const before = within(periods, { from: scope.sentence.from, to: scope.at }).at(-1);
  if (before) return isMonth(before) ? before : undefined;
  return within(periods, { from: scope.at, to: scope.clause.to }).find(isMonth);
}

/** "June brought RMB33.4 billion", "for December, 36%": in a text about quarters, the month in which one ends. */
export function asQuarterEnding(reading: Reading, search: Search, fiscalYearEnd: number): Reading[] {
  const { context } = search;
  const running = outerPeriod(context);
  if (!running || kindOf(running) !== 'quarter') return [];
  const month = monthBeside(search);
  if (month?.expression.type !== 'month' || (month.expression.month - fiscalYearEnd) % 3 !== 0) return [];
  const expression = { ...month.expression, type: 'quarter-ending' } as const;
  const days = resolvePeriod(expression, { fiscalYearEnd, draftDate: context.draftDate, context: running });
  if (!days) return [];
  const from = search.block.lexemes[month.at]?.span ?? null;
  return [{ ...reading, period: { value: { kind: 'days', days }, from, rule: 'clause', known: 'shared' } }];
}

/** 七个季度下来: from the first of them, or from the one before. */
export function otherSpan(reading: Reading, search: Search): Reading[] {
  const { sense, period } = reading;
  const days = period?.value.kind === 'days' ? period.value.days : null;
  if (!days || !(sense.kind === 'growth' || sense.kind === 'change') || !sense.over) return [];
  return spanMonths(search)
    .slice(1)
    .map((months) => ({ ...reading, sense: { ...sense, from: movedBy(days, -months) } }));
}

/** A growth that names no base may be quarter on quarter. */
export function otherBase(reading: Reading): Reading[] {
  if (reading.sense.kind !== 'growth' || tellsGrowth(reading.basis.value)) return [];
  return [
    { ...reading, basis: { value: [...reading.basis.value, 'qoq'], from: null, rule: 'other-base', known: 'guessed' } },
  ];
}

/** 不计来自并表业务的收入, 剔除股份酬金后: what is left out may leave external customers only, or an adjusted amount. */
export function otherExclusion(reading: Reading): Reading[] {
  const { basis } = reading;
  if (!basis.value.includes('like-for-like')) return [];
  return (['external', 'adjusted'] as const).map((other) => {
    const value = [...new Set(basis.value.map((each) => (each === 'like-for-like' ? other : each)))];
    return { ...reading, basis: { ...basis, value, known: 'shared' } };
  });
}

/** 每天约3.29亿元: what is told of one time only in all claims is of that time, where the figure's own is only carried over. */
export function onlyTime(reading: Reading, { index }: Search): Reading[] {
  const { entity, metric, period, sense } = reading;
  if (!entity || !metric || period?.known !== 'carried' || sense.kind !== 'level' || reading.meant.unit === '%')
    return [];
  const times = index.store.claimsAbout(entity.value, metric.value).flatMap((claim) => claim.period ?? []);
  const [first] = times;
  const only = first && times.every((each) => samePeriod(each, first));
  return only ? [{ ...reading, period: { ...period, value: { kind: 'days', days: first } } }] : [];
}
