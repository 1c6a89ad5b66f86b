// From which other period a period of a sentence takes its year or its length, and which one goes on past semicolons.

import { covers, type Pattern, role, seq, upTo } from '../../../language/pattern.ts';
import { monthsBetween, movedBy } from '../../../periods/days.ts';
import { type DayInterval, hasOwnYear } from '../../../periods/expression.ts';
import { UNIT_MONTHS } from '../../../periods/resolve.ts';
import { isSemicolon } from '../../reading/lexemes/marks.ts';
import { hasRole, sentenceAt } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { type Calendar, resolved, within } from './period-days.ts';
import { isRelative, type PeriodUse, quarterOf } from './period-roles.ts';

/** Where nothing before tells the running period, the sentence's own later one does: "a year earlier" before "in Q3 2025". */
export function laterBase({ block, scope, periods }: Search, use: PeriodUse, calendar: Calendar): DayInterval | null {
  if (!isRelative(use.expression)) return null;
  for (const other of within(periods, { from: use.at + 1, to: scope.sentence.to })) {
    const value = isRelative(other.expression) ? null : resolved(block, other, calendar, null);
    if (value) return value;
  }
  return null;
}

/** “微软2026财年一季度资本开支…”；上一财季为…: in a text that tells no time of its own, what it quotes does. */
export function quotedBase({ block, periods }: Search, use: PeriodUse, calendar: Calendar): DayInterval | null {
  const quoted = within(periods, { from: 0, to: use.at }).findLast(({ expression }) => hasOwnYear(expression));
  return quoted?.role === 'quoted' ? resolved(block, quoted, calendar, null) : null;
}

/** 全年…。本季利润率30.1%，上季度为…: a quarter before is counted from the last one of the year where the figure before is of that. */
export function quarterSaid(
  { context }: Search,
  { expression }: PeriodUse,
  base: DayInterval | null,
): DayInterval | null {
  if (expression.type !== 'relative-to-context' || expression.unit !== 'quarter' || expression.offset >= 0) return base;
  const { lastPeriod } = context;
  const isLast = base && lastPeriod && monthsBetween(lastPeriod) === QUARTER && lastPeriod.end === base.end;
  return isLast ? lastPeriod : base;
}

const QUARTER = 3;

/** In a sentence that tells no time of its own, a yardstick before says which year: 从2025年一季度的…到三季度的…. */
export function earlierBase({ block, scope, periods }: Search, use: PeriodUse, calendar: Calendar): DayInterval | null {
  const before = within(periods, { from: scope.sentence.from, to: use.at }).findLast(({ expression }) =>
    hasOwnYear(expression),
  );
  return before ? resolved(block, before, calendar, null) : null;
}

/** "from 28% in the first quarter of 2025 to 32% in the second, 34% in the third": an ordinal goes on in the year of the one before. */
export function inYearBefore({ scope, periods }: Search, use: PeriodUse): PeriodUse {
  const nth = quarterOf(use.expression);
  if (nth === 0 || use.expression.type !== 'part' || hasOwnYear(use.expression)) return use;
  let last = nth;
  for (const { expression } of within(periods, { from: scope.sentence.from, to: use.at }).toReversed()) {
    const before = quarterOf(expression);
    if (before === 0 || before >= last || expression.type !== 'part') return use;
    if (expression.year !== null) {
      const { year, fiscal } = expression;
      return { ...use, expression: { ...use.expression, year, fiscal } };
    }
    last = before;
  }
  return use;
}

/** "compared with last year's $10.4 billion": of a year, but the same part of it as the running period. */
export function yearAgo({ role, expression }: PeriodUse, base: DayInterval | null): DayInterval | null {
  if (role !== 'aside' || expression.type !== 'relative-to-draft' || expression.unit !== 'year' || !base) return null;
  return monthsBetween(base) < 12 ? movedBy(base, 12 * expression.offset) : null;
}

/** How many periods back a 当季 may point to. */
const SAME_REACH = 6;

/** 当季 in a text that has gone on to nine months: the last quarter that it spoke of. */
export function sameLength(
  { block, periods }: Search,
  { at, expression }: PeriodUse,
  base: DayInterval | null,
  calendar: Calendar,
): DayInterval | null {
  if (expression.type !== 'relative-to-context' || expression.offset !== 0 || expression.last || !base) return null;
  const length = UNIT_MONTHS[expression.unit];
  if (monthsBetween(base) === length) return null;
  const before = within(periods, { from: 0, to: at })
    .filter((use) => !isRelative(use.expression))
    .slice(-SAME_REACH);
  return (
    before
      .map((use) => resolved(block, use, calendar, base))
      .findLast((days) => days && monthsBetween(days) === length) ?? null
  );
}

/** Roles of a period that its figure is set beside another for: what a comparison is made with. */
const COMPARED_WITH: ReadonlySet<PeriodUse['role']> = new Set(['bracket', 'aside']);

/**
 * "$39.1 billion in Q1, … and $51.2 billion in Q3 of fiscal 2026": the year that the last of them tells is that of all. What a
 * bracket gives for comparison, "third-quarter sales $180.2 billion (third quarter of 2024: $158.9 billion)", is of the year before.
 */
export function withYearBehind({ scope, periods }: Search, use: PeriodUse): PeriodUse {
  const { expression } = use;
  if (expression.type !== 'part' || expression.part === 'FY' || hasOwnYear(expression)) return use;
  for (const { expression: later, role } of within(periods, { from: use.at + 1, to: scope.sentence.to })) {
    if (later.type !== 'part' || later.part === 'FY' || later.year === null) continue;
    const compared = COMPARED_WITH.has(role);
    if (compared && later.part !== expression.part) continue;
    return { ...use, expression: { ...expression, year: later.year + Number(compared), fiscal: later.fiscal } };
  }
  return use;
}

/** 此后, 次季: from the time that the paragraph spoke of last. */
export function goesOn({ expression }: PeriodUse): boolean {
  return expression.type === 'relative-to-context' && expression.offset > 0;
}

/** 再往前一季, 三个月后: from the time of the figure before. */
export function isFurther({ expression }: PeriodUse): boolean {
  return expression.type === 'relative-to-context' && expression.further === true;
}

/** 当季, "in the same quarter": the time that was told last. */
export function isSame({ expression }: Pick<PeriodUse, 'expression'>): boolean {
  return expression.type === 'relative-to-context' && expression.offset === 0 && !expression.last;
}

/** 单季: one quarter of the time that was told last. */
export function isSingle({ expression }: Pick<PeriodUse, 'expression'>): boolean {
  return expression.type === 'relative-to-context' && expression.offset === 0 && expression.last === true;
}

/** 累计六个月…，减6%；收入…: past a semicolon a window goes on where no other time is told. */
export function windowBefore({ block, scope, periods }: Search): PeriodUse | null {
  let at = block.sentences.indexOf(scope.sentence);
  while (isSemicolon(block.lexemes[(block.sentences[at]?.from ?? 0) - 1])) {
    at--;
    const sentence = block.sentences[at];
    const use = sentence ? within(periods, sentence).at(-1) : undefined;
    if (use) return use.role === 'window' && block.lexemes[use.at]?.text.startsWith('累计') ? use : null;
  }
  return null;
}

const AT_HEAD: Pattern = seq(upTo(1, role('but', 'joiner')), upTo(1, role('preposition')), upTo(1, role('determiner')));

/** As many pieces as a sentence goes on for with the time at its head. */
const MOST_PIECES = 6;

/**
 * "The quarter before that, the market was worth $13.4 billion; Huawei Cloud took 14%": past a semicolon the time that headed
 * the sentence goes on where no other one is told.
 */
export function headBefore({ block, scope, periods }: Search): PeriodUse | null {
  const last = block.sentences.indexOf(scope.sentence);
  for (let at = last - 1; at >= last - MOST_PIECES; at--) {
    const piece = block.sentences[at];
    if (!piece || !isSemicolon(block.lexemes[piece.to - 1])) return null;
    const [head, second] = within(periods, { from: piece.from, to: scope.at });
    if (!head) continue;
    const heads = !second && head.role === 'own' && isRelative(head.expression);
    return heads && covers(AT_HEAD, block.lexemes, piece.from, head.at) ? head : null;
  }
  return null;
}

/** OUTLOOK: "2025 revenue now seen at $5.05 billion; capital expenditures at $12 billion": what goes on with a forecast is of the time that it was made for. */
export function foreseenBefore({ block, scope, periods }: Search): PeriodUse | null {
  const from = scope.sentence.from;
  if (!isSemicolon(block.lexemes[from - 1])) return null;
  const piece = sentenceAt(block, from - 1);
  if (!piece) return null;
  const [only, second] = within(periods, { from: piece.from, to: scope.at });
  return only && !second && only.at < from && (only.role === 'foreseen' || hasRole(block, piece, 'forecast'))
    ? only
    : null;
}
