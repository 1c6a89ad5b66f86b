// Whether a period that stands near a figure can be its own.

import {
  any,
  covers,
  endsAt,
  kind,
  one,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import type { ReadBlock } from '../../reading/block.ts';
import { isRate } from '../../reading/kinds.ts';
import { COMMA, OPEN } from '../../reading/lexemes/marks.ts';
import { firstIn, has, hasRole, type Scope } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { outerPeriod, runUp, tellsLast } from './period-after.ts';
import { type Calendar, resolved } from './period-days.ts';
import { isRelative, type PeriodUse } from './period-roles.ts';
import { isOfOrigin, TIGHT_BEHIND } from './period-tied.ts';
import { BEYOND, isMultiplied, isTimesThat } from './period-yardsticks.ts';

/** "…, compared with": a period that opens the next figure's clause is not this one's. */
export function opensNextClause({ block, scope }: Search, { at }: PeriodUse): boolean {
  if (scope.next === null || at > scope.next) return false;
  const between = { from: scope.at + 1, to: at };
  const parts =
    firstIn(
      block,
      between,
      (lexeme) =>
        [',', ';', ':', '、'].includes(lexeme.text) ||
        lexeme.text === 'and' ||
        has(lexeme, 'but') ||
        lexeme.text === 'from',
    ) >= 0;
  return parts && !endsAt(OPEN, block.lexemes, at);
}

const OPENS_SENTENCE: Pattern = seq(
  upTo(1, role('but', 'joiner', 'preposition')),
  upTo(1, role('preposition')),
  opt(word('the')),
);

const GOES_ON: Pattern = seq(opt(COMMA), any(role('pronoun', 'each-of-them', 'determiner'), word('两', '二者')));

/** 上一季度，这两项分别是…: at its sentence's head and set off, a relative period speaks for all of its figures. */
function opensSentence({ block, scope }: Search, { at }: PeriodUse): boolean {
  const { lexemes } = block;
  let from = scope.sentence.from;
  while (lexemes[from]?.kind === 'mark') from++;
  return covers(OPENS_SENTENCE, lexemes, from, at) && startsAt(GOES_ON, lexemes, at + 1);
}

const HEAD: Pattern = seq(upTo(1, role('but', 'joiner')), upTo(1, role('preposition')), opt(word('the')));

/** "One year ago growth was 17%, on sales of $29.3 billion", 一年以后，净利润从132亿元缩到58亿元: the sentence's first words, and its only period, are of all its amounts. */
function headsSentence({ block, scope, periods }: Search, { at }: PeriodUse): boolean {
  const { from } = scope.sentence;
  const alone = /^[a-z]/.test(block.lexemes[at]?.text ?? '') || startsAt(COMMA, block.lexemes, at + 1);
  const only = periods.every((use) => use.at === at || use.at < from || use.at >= scope.sentence.to);
  const turns = hasRole(block, { from: at + 1, to: scope.at }, 'but');
  return alone && only && !turns && covers(HEAD, block.lexemes, from, at);
}

/** 营收增至1645.01亿美元，同比增长22%: a growth right behind a level, with nothing named between, is of its time. */
function isOfLevelBefore({ block, scope }: Search): boolean {
  const { previous } = scope;
  if (!previous || isRate(previous.figure)) return false;
  const between = { from: previous.at + 1, to: scope.at };
  const named = firstIn(
    block,
    between,
    ({ kind }) => kind === 'entity' || kind === 'metric' || kind === 'period' || kind === 'stranger',
  );
  return named < 0 && !hasRole(block, between, 'pronoun', 'but', 'since', 'auxiliary');
}

/** Whether a period lies before the one that its sentence, or the text above, speaks of. */
function isEarlier({ block, scope, context, periods }: Search, use: PeriodUse, calendar: Calendar): boolean {
  const before = { from: scope.sentence.from, to: use.at };
  const base = runUp(block, periods, before, calendar, outerPeriod(context));
  const days = base && resolved(block, use, calendar, base);
  return days !== null && base !== null && days.end <= base.start;
}

/** 当季: the time that the text is in, not one beside it. */
function isCurrent({ expression }: PeriodUse): boolean {
  return expression.type === 'relative-to-context' && expression.offset === 0 && !expression.last;
}

/** 拆开上一财季看得更清楚：…: before a colon and its first amount, a relative period speaks for all that follows. */
function leadsIn({ block, scope }: Search, { at }: PeriodUse): boolean {
  const mark = firstIn(
    block,
    { from: at + 1, to: scope.at },
    ({ kind, text }) => kind === 'amount' || text === ':' || text === ',',
  );
  return block.lexemes[mark]?.text === ':';
}

/** 上季 where nothing before tells any time: it is the text's own. */
function isTextsTime({ block, scope, context, periods }: Search, use: PeriodUse, calendar: Calendar): boolean {
  if (!tellsLast(use) || outerPeriod(context) !== null) return false;
  return runUp(block, periods, { from: scope.sentence.from, to: use.at }, calendar, null) === null;
}

/** A relative period of an earlier clause (上一季度为317.42亿元，…) speaks for its own figure only, and so does an earlier year told in passing before a growth. */
export function isSpent(search: Search, use: PeriodUse, growth: boolean, calendar: Calendar): boolean {
  const setBack = growth && use.role === 'passing' && isEarlier(search, use, calendar);
  if (use.role === 'window' && search.block.lexemes[use.at]?.text.startsWith('累计')) return false;
  if (use.role === 'contrast') return false;
  if (isCurrent(use) || (!isRelative(use.expression) && use.role !== 'window' && !setBack)) return false;
  if (opensSentence(search, use) || leadsIn(search, use) || isTextsTime(search, use, calendar)) return false;
  if ((!growth || isOfLevelBefore(search)) && headsSentence(search, use)) return false;
  return firstIn(search.block, { from: use.at + 1, to: search.scope.at }, ({ kind }) => kind === 'amount') >= 0;
}

const AND_MORE: Pattern = any(COMMA, word('and', 'to', '至', '到', ';'), role('but'));

/** "85% above the year-ago quarter's $44.1 billion". */
const BEYOND_THE: Pattern = seq(BEYOND, upTo(1, role('determiner')));

/** Whether an aside's period is this figure's: it stands right behind the figure, or before it in one stretch that tells of no change. */
function asideFits({ block, scope }: Search, { at, bracket, ownFigureBefore }: PeriodUse): boolean {
  if (bracket) return scope.at >= bracket.from && scope.at < bracket.to;
  if (at > scope.at) {
    const behind = { from: scope.at + 1, to: at };
    // "55% above where it stood three months earlier" is of no such time, even where no other figure follows.
    if (firstIn(block, behind, ({ text }) => text === 'where' || text === 'what') >= 0) return false;
    if (isTimesThat(block.lexemes, scope.at + 1)) return false;
    if (endsAt(BEYOND_THE, block.lexemes, at)) return false;
    return !hasRole(block, behind, 'compare', 'start') || scope.next === null;
  }
  const between = { from: at + 1, to: scope.at };
  if (ownFigureBefore || hasRole(block, between, 'up', 'down', 'growth', 'arrive')) return false;
  return (
    firstIn(block, between, ({ kind }, place) => kind === 'amount' || startsAt(AND_MORE, block.lexemes, place)) < 0
  );
}

const COMPARED_WITH: Pattern = seq(
  any(
    role('compare', 'start'),
    one(({ kind: what, text }) => what === 'amount' && text.endsWith('times')),
  ),
  upTo(
    2,
    one(({ roles }) => (roles.has('determiner') || roles.has('preposition')) && !roles.has('compare')),
  ),
);

/** "1.63 times that of a year earlier", "twice what it was in the first quarter": the time behind is the one that a multiple counts by. */
const TIMES_THAT: Pattern = seq(
  any(word('that', 'those', 'what', 'the', 'its', 'their'), role('times')),
  upTo(
    4,
    any(word('of', 'in', 'for', 'level', 'figure', 'it', 'they', 'had'), role('pronoun', 'copula', 'determiner')),
  ),
);

/** 环比二季度+5%: the time right behind 环比 is what the growth is measured from. */
const MEASURED_ON: Pattern = role('yoy', 'qoq');

const SAYS_SO: Pattern = upTo(1, any(word('的', '为', '是', ':'), role('copula')));

/** 是去年同期的⟦2.5倍⟧: what stands before a multiple is the time that it counts by. */
const IS_TIMES: Pattern = seq(role('times'), upTo(2, role('preposition', 'determiner', 'adverb')));
const OF_THEN: Pattern = seq(upTo(1, word('水平', '规模', '体量')), word('的'), upTo(1, role('adverb')));
/** "Rose 15% year on year in the third quarter of 2025", "from a year earlier in …": behind the yardstick, when that was. */
const WHEN_BEHIND: Pattern = seq(
  any(role('yoy', 'qoq'), kind('period')),
  opt(COMMA),
  word('in', 'for', 'during'),
  upTo(1, role('determiner')),
);

/** Whether a period behind a growth is its yardstick. */
function isBaseBehind(block: ReadBlock, { figure, at: from }: Scope, at: number, relative: boolean): boolean {
  const { lexemes } = block;
  const between = { from: from + 1, to: at };
  if (!relative && endsAt(WHEN_BEHIND, lexemes, at)) return false;
  if (figure.kind === 'multiple') {
    if ((relative && isMultiplied(lexemes, at)) || covers(TIMES_THAT, lexemes, between.from, at)) return true;
  }
  return (
    hasRole(block, between, 'compare', 'yoy', 'qoq') ||
    firstIn(block, between, ({ text }) => text === 'from' || text === 'on') >= 0
  );
}

/** A period that is only a yardstick of a growth: 较去年同期增长34%, "up 34% from a year earlier"; 比上一财年⟦11%⟧的增幅 gives the yardstick itself. */
function isBaseOfGrowth({ block, scope }: Search, { at, expression }: PeriodUse, growth: boolean): boolean {
  if (!growth) return false;
  const { lexemes } = block;
  if (at > scope.at) return isBaseBehind(block, scope, at, isRelative(expression));
  if (endsAt(MEASURED_ON, lexemes, at)) return true;
  const against = endsAt(COMPARED_WITH, lexemes, at);
  if (at + 1 === scope.at && lexemes[scope.at + 1]?.text === '的') return false;
  if (scope.figure.kind === 'multiple' && endsAt(IS_TIMES, lexemes, at) && covers(OF_THEN, lexemes, at + 1, scope.at))
    return true;
  if (covers(SAYS_SO, lexemes, at + 1, scope.at)) return against && at + 1 === scope.at;
  if (against && isRelative(expression)) return true;
  if (isRelative(expression) && hasRole(block, { from: scope.clause.from, to: scope.at }, 'yoy', 'qoq')) return true;
  const near = against || hasRole(block, { from: Math.max(0, at - 2), to: at }, 'yoy', 'qoq');
  return near && hasRole(block, { from: at + 1, to: scope.at }, 'up', 'down', 'growth');
}

/** "a margin of 32.9% where a year ago there was 17.8%": a clause that a figure of its own follows has its own time. */
function isOfOwnClause({ block, scope }: Search, { at }: PeriodUse): boolean {
  const { next } = scope;
  if (next === null || at < scope.at || at > next) return false;
  return firstIn(block, { from: scope.at + 1, to: at }, ({ text }) => text === 'where' || text === 'when') >= 0;
}

export function isEligible(search: Search, use: PeriodUse, growth: boolean): boolean {
  if (isBaseOfGrowth(search, use, growth) || isOfOwnClause(search, use) || isOfOrigin(search, use)) return false;
  switch (use.role) {
    case 'gloss':
    case 'announced':
    case 'reach':
      return false;
    case 'aside':
    case 'bracket':
      return asideFits(search, use);
    case 'own':
    case 'passing':
    case 'contrast':
    case 'foreseen':
    case 'quoted':
    case 'window':
      return true;
  }
}

/** "$11.4 billion, up from $10.2 billion in the second quarter": a period tied to the amount that the figure is compared with. */
export function isOfYardstick({ block, scope }: Search, { at }: PeriodUse): boolean {
  const { next } = scope;
  if (next === null || at < next) return false;
  return (
    hasRole(block, { from: scope.at + 1, to: next }, 'compare', 'start') &&
    covers(TIGHT_BEHIND, block.lexemes, next + 1, at)
  );
}
