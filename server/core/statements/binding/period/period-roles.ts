// What a period in a sentence is there for: the figure's own time, a yardstick, an aside, a gloss, the day of an announcement.

import {
  any,
  covers,
  endsAt,
  kind,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import { previousDay } from '../../../periods/days.ts';
import { type DayInterval, hasOwnYear, type PeriodExpression } from '../../../periods/expression.ts';
import type { Range, ReadBlock, Sentence } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { CLOSE, COMMA, isSemicolon, OPEN, PAUSE } from '../../reading/lexemes/marks.ts';
import { AMOUNT, firstIn, firstOf, lastIn } from '../../reading/scope.ts';
import { isBeaten } from '../sense/beaten.ts';
import { revisesIn } from '../sense/plan-moves.ts';
import { isAnnouncement, isGloss, reachesBack } from './period-asides.ts';
import { asideStart, bracketOf, comparedBehind, hadBefore, inYearTold, looksBack } from './period-yardsticks.ts';

/**
 * own: says when; passing: the same, of one figure that is set beside another; aside: when the yardstick of a comparison was, for one figure only; bracket: the same with its figure in a bracket;
 * contrast: for the rest of its sentence only; gloss: explains another period; announced: when it was said; reach: how far back;
 * foreseen: of a forecast; quoted: in somebody's words; window: a trailing one, for its own clause only.
 */
type PeriodRole =
  | 'own'
  | 'passing'
  | 'aside'
  | 'bracket'
  | 'contrast'
  | 'gloss'
  | 'announced'
  | 'reach'
  | 'foreseen'
  | 'quoted'
  | 'window';

export interface PeriodUse {
  readonly at: number;
  readonly expression: PeriodExpression;
  readonly role: PeriodRole;
  /** For a bracket, the lexemes that it holds; for an aside, whether its figure stands before it. */
  readonly bracket: Range | null;
  readonly ownFigureBefore: boolean;
}

export type PeriodRoles = readonly PeriodUse[];

export function isRelative(expression: PeriodExpression): boolean {
  const { type } = expression.type === 'range' ? expression.from : expression;
  return type === 'relative-to-context' || type === 'context-in-year';
}

/** The order of a quarter in its year; 0 for what is no quarter. */
export function quarterOf(expression: PeriodExpression): number {
  return expression.type === 'part' ? ['Q1', 'Q2', 'Q3', 'Q4'].indexOf(expression.part) + 1 : 0;
}

const ORDINAL: Pattern = word('first', 'second', 'third', 'fourth');

const TIMED: Pattern = seq(
  any(role('preposition', 'compare', 'start', 'joiner', 'by', 'level'), word(',')),
  word('the'),
);

/** "The first had revenue of …, the second …": an ordinal with nothing to make it a time is an item of a list. */
function standsForItem({ lexemes }: ReadBlock, at: number): boolean {
  return (
    startsAt(ORDINAL, lexemes, at) &&
    lexemes[at - 1]?.text === 'the' &&
    (!endsAt(TIMED, lexemes, at) || lexemes[at + 1]?.kind === 'amount')
  );
}

const OWN: Pattern = word('its', 'their', 'our', 'a', 'ever', 'company');

/** "Its first quarter above $100 billion": which of its kind it was, not of which year. */
function isFirstOfItsKind({ lexemes }: ReadBlock, at: number): boolean {
  const hedge = lexemes[at + 1]?.figure?.hedge?.kind;
  return (
    hedge === 'above' && endsAt(OWN, lexemes, at) && /^(?:first|second|third|fourth) /.test(lexemes[at]?.text ?? '')
  );
}

const DURING_THE: Pattern = seq(word('in', 'during', 'for'), word('the'));

/**
 * "The first quarter was worth …; the second, …; and the fourth …": an ordinal goes on with the quarters that were told right
 * before it; "in the second quarter …, and in the first" goes back.
 */
function countsOn({ lexemes }: ReadBlock, { from }: Sentence, at: number, uses: PeriodRoles): boolean {
  const before = uses.findLast((use) => use.role !== 'aside' && !isRelative(use.expression));
  const expression = lexemes[at]?.period?.expression;
  if (!before || !expression || before.role === 'gloss' || quarterOf(before.expression) === 0) return false;
  const [last, nth] = [quarterOf(before.expression), quarterOf(expression)];
  return last < nth || (last !== nth && before.at >= from && endsAt(DURING_THE, lexemes, at));
}

/** "It turned a loss of RMB2.9bn in the September quarter of 2024 into …": the time of what was turned. */
const TURNED: Pattern = seq(kind('amount'), upTo(2, any(word('in', 'for'), role('determiner', 'preposition'))));
const INTO: Pattern = word('into');

const AND_IN: Pattern = seq(word('而'), opt(word('在')));

/** "One year on, in the first quarter of fiscal 2026, revenue had edged up": a tale in the pluperfect goes forward too. */
function goesForward(expression: PeriodExpression, { from }: Sentence, uses: PeriodRoles, running: Running): boolean {
  if (uses.some(({ at, expression: e }) => at >= from && e.type === 'relative-to-context' && e.offset > 0)) return true;
  const [year, isFiscal] = yearOf(expression);
  if (year === null) return false;
  const before = uses.findLast(({ expression: e }) => yearOf(e)[0] !== null)?.expression;
  const [last, wasFiscal] = before ? yearOf(before) : [null, false];
  if (last !== null && isFiscal === wasFiscal) return year > last;
  // A fiscal year may be named after the year in which it ends.
  return running !== null && year - Number(isFiscal) > Number(previousDay(running.end).slice(0, 4));
}

/** The year that a part of one is told with, and whether that is a fiscal one. */
function yearOf(expression: PeriodExpression): readonly [year: number | null, fiscal: boolean] {
  return expression.type === 'part' ? [expression.year, expression.fiscal] : [null, false];
}

/** What the text above says the time is. */
type Running = DayInterval | null;

const SET_OFF: Pattern = COMMA;

function roleOf(
  block: ReadBlock,
  sentence: Sentence,
  at: number,
  expression: PeriodExpression,
  uses: PeriodRoles,
  running: Running,
): PeriodUse {
  const { lexemes } = block;
  const use = (role: PeriodRole, bracket: Range | null = null, ownFigureBefore = false): PeriodUse => ({
    at,
    expression,
    role,
    bracket,
    ownFigureBefore,
  });
  if (reachesBack(block, at)) return use('reach');
  const bracket = bracketOf(block, sentence, at);
  if (bracket) return use('bracket', bracket);
  if (
    isGloss(block, at) ||
    isFirstOfItsKind(block, at) ||
    (standsForItem(block, at) && !countsOn(block, sentence, at, uses))
  )
    return use('gloss');
  if (isAnnouncement(block, at, expression)) return use('announced');
  const contrast = endsAt(AND_IN, lexemes, at) && (startsAt(SET_OFF, lexemes, at + 1) || !isRelative(expression));
  if (contrast) return use('contrast');
  const start = expression.type === 'trailing' ? -1 : asideStart(block, sentence, at);
  if (start >= 0) return use('aside', null, hasOwnFigure(block, start + 1, at));
  if (startsAt(INTO, lexemes, at + 1) && endsAt(TURNED, lexemes, at)) return use('aside', null, true);
  const compared = comparedBehind(block, at);
  if (compared) return use(compared);
  const back = looksBack(block, sentence, at) || hadBefore(block, sentence, at);
  if (back && !goesForward(expression, sentence, uses, running)) return use('passing');
  if (expression.type === 'trailing') return use('window');
  if (inQuotation(block, sentence, at)) return use('quoted');
  return isForeseen(block, sentence, at) ? use('foreseen') : use('own');
}

const OPENS_QUOTE: ReadonlySet<string> = new Set(['“', '「', '『']);

const CLOSES_QUOTE: ReadonlySet<string> = new Set(['”', '」', '』']);

/** Whether the period is part of what somebody is quoted with; the text's own time is another matter. */
function inQuotation(block: ReadBlock, { from }: Sentence, at: number): boolean {
  const mark = lastIn(block, { from, to: at }, ({ text }) => OPENS_QUOTE.has(text) || CLOSES_QUOTE.has(text));
  return OPENS_QUOTE.has(block.lexemes[mark]?.text ?? '');
}

/** Whether the comparison's own figure stands before its period (against $21.3bn in Q3 2024), and not one of another period of a list. */
function hasOwnFigure({ lexemes }: ReadBlock, from: number, at: number): boolean {
  const first = lexemes.slice(from, at).find(({ kind }) => kind === 'amount' || kind === 'period');
  return first?.kind === 'amount';
}

/** 2026年的资本开支指引, "expects for 2026": a period to come, told in passing; what follows is not of it. */
function isForeseen(block: ReadBlock, { from, to }: Sentence, at: number): boolean {
  const mark = (kind: string, text: string): boolean => kind === 'mark' && [',', ';', ':', '。'].includes(text);
  const start = lastIn(block, { from, to: at }, ({ kind, text }) => mark(kind, text)) + 1;
  const end = firstIn(block, { from: at + 1, to }, ({ kind, text }) => mark(kind, text));
  const clause = { from: Math.max(from, start), to: end < 0 ? to : end };
  const ahead = ({ metric, text }: Lexeme): boolean => metric !== null && /^(?:预测|预期|forward)/.test(text);
  const foreseen = (each: Lexeme, place: number): boolean =>
    each.roles.has('forecast') ? !isBeaten(block.lexemes, place) : place > at && ahead(each);
  return firstIn(block, clause, foreseen) >= 0 || revisesIn(block, clause);
}

const LIST: Pattern = seq(opt(COMMA), any(PAUSE, COMMA, role('joiner')), upTo(1, word('the')));

/** 资本开支130亿元，第二季度为191亿元: a later period of its sentence whose clause names neither subject nor metric of its own. */
function isPassing(block: ReadBlock, { from: start, to }: Sentence, at: number): boolean {
  const joined = isSemicolon(block.lexemes[start - 1]);
  const from = joined ? (block.sentences.find((each) => each.to === start)?.from ?? start) : start;
  const comma = lastIn(block, { from, to: at }, ({ text }) => text === ',' || text === ';' || text === '—');
  if (comma < 0 || firstOf(block, { from, to: comma }, AMOUNT) < 0) return false;
  const end = firstIn(block, { from: at, to }, ({ text }) => text === ',' || text === ';');
  const amount = firstOf(block, { from: at, to: end < 0 ? to : end }, AMOUNT);
  if (amount < 0) return false;
  return firstIn(block, { from: comma + 1, to: amount }, ({ kind }) => kind === 'entity' || kind === 'metric') < 0;
}

const OPENING: Pattern = upTo(2, any(kind('mark'), role('but', 'adverb', 'preposition', 'joiner')));

const SET_OFF_BEHIND: Pattern = seq(upTo(2, any(role('preposition', 'verb'), word('累计', '合计', '计'))), COMMA);

/** 全年资本开支约1,260亿元, 半年累计收入: the whole that the running period is a part of, told of one figure, unless it opens its sentence and is set off. */
function isWholeInPassing({ lexemes }: ReadBlock, { from }: Sentence, at: number): boolean {
  const expression = lexemes[at]?.period?.expression;
  if (expression?.type !== 'part' || expression.year !== null || expression.label !== 'bare' || !expression.fiscal)
    return false;
  return !(covers(OPENING, lexemes, from, at) && startsAt(SET_OFF_BEHIND, lexemes, at + 1));
}

/** 三季度（2025年）: what stands in a bracket right behind a period, and nothing else. */
function isBracketed({ lexemes }: ReadBlock, { at }: PeriodUse, behind: PeriodUse): boolean {
  return behind.at === at + 2 && startsAt(OPEN, lexemes, at + 1) && startsAt(CLOSE, lexemes, behind.at + 1);
}

/** "first quarter of Microsoft's fiscal 2026", 第一财季（FY2027）: the year stands behind a name, or in a bracket, and belongs to the part before it. */
function withYearBehind(block: ReadBlock, use: PeriodUse, behind: PeriodUse | undefined): PeriodUse {
  const { expression } = use;
  const year = behind?.expression;
  const isPart = expression.type === 'part' || expression.type === 'quarter-ending';
  if (!behind || !isPart || hasOwnYear(expression) || year?.type !== 'part' || year.part !== 'FY') return use;
  if (expression.type === 'part' && year.continued)
    return { ...use, expression: { ...expression, year: year.year, fiscal: year.fiscal } };
  return hasOwnYear(year) && isBracketed(block, use, behind) ? { ...use, expression: withYear(expression, year) } : use;
}

type YearPart = Extract<PeriodExpression, { type: 'part' | 'quarter-ending' }>;

function withYear(
  expression: YearPart,
  { year, fiscal, yearOffset, fromContext }: Extract<YearPart, { type: 'part' }>,
): YearPart {
  const told = { year, ...(yearOffset === undefined ? {} : { yearOffset }), ...(fromContext ? { fromContext } : {}) };
  return expression.type === 'part'
    ? { ...expression, ...told, fiscal: expression.fiscal || fiscal }
    : { ...expression, ...told };
}

function isContinued({ expression }: PeriodUse): boolean {
  return expression.type === 'part' && expression.continued === true;
}

/** As many months, each three on from the one before, name the quarters that they end. */
const QUARTERS = 3;

/** "26% in June 2025, 34% in September, 36% in December": the months of a sentence as the quarters that end with them. */
function asQuarters(uses: readonly PeriodUse[], { from, to }: Sentence): PeriodUse[] {
  const isMonth = ({ at, role, expression }: PeriodUse): boolean =>
    at >= from && at < to && role !== 'announced' && expression.type === 'month';
  const months = uses.filter(isMonth).map(({ expression }) => (expression.type === 'month' ? expression.month : 0));
  const even = months.every((month, nth) => nth === 0 || (month - (months[nth - 1] ?? 0) + 12) % 12 === QUARTERS);
  if (months.length < QUARTERS || !even) return [...uses];
  return uses.map((use) =>
    isMonth(use) && use.expression.type === 'month'
      ? { ...use, expression: { ...use.expression, type: 'quarter-ending' } }
      : use,
  );
}

/**
 * The uses of all periods of a block, in order.
 *
 * @param running what the text above says the time is
 */
export function periodRoles(block: ReadBlock, running: DayInterval | null = null): PeriodRoles {
  const uses: PeriodUse[] = [];
  for (const sentence of block.sentences) {
    const first = uses.length;
    for (let at = sentence.from; at < sentence.to; at++) {
      const mention = block.lexemes[at]?.period;
      if (!mention) continue;
      const use = roleOf(block, sentence, at, mention.expression, uses, running);
      const previous = uses.at(-1);
      const joined = previous !== undefined && covers(LIST, block.lexemes, previous.at + 1, at);
      const role = joined
        ? previous.role
        : isPassing(block, sentence, at) || isWholeInPassing(block, sentence, at)
          ? 'passing'
          : 'own';
      uses.push(use.role === 'own' ? { ...use, role } : use);
    }
    for (const use of asQuarters(uses.splice(first), sentence)) uses.push(use);
  }
  return uses
    .map((use, at) => inYearTold(block, withYearBehind(block, use, uses[at + 1]), uses[at - 1]))
    .filter((use) => !isContinued(use));
}
