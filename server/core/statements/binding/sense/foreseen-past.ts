// Whether what was foreseen lies in the past by now: a yardstick of last year, a forecast that a report answers.

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
import { type Day, hasOwnYear, labelOf, type PeriodExpression } from '../../../periods/expression.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { COMMA, OWNS } from '../../reading/lexemes/marks.ts';
import { firstIn, firstOf, has, hasRole, lastIn, placesIn } from '../../reading/scope.ts';
import { quarterOf } from '../period/period-roles.ts';
import type { Search } from '../search.ts';

const THAN: Pattern = seq(role('compare', 'start'), upTo(2, role('determiner', 'preposition', 'adverb')));
const OWN_YEAR: Pattern = seq(THAN, kind('period'), opt(OWNS), upTo(1, role('adverb', 'level')));
const YEAR_BEHIND: Pattern = seq(
  upTo(2, any(role('pronoun', 'spends', 'earns'), kind('entity'))),
  upTo(3, role('preposition', 'determiner', 'by')),
  kind('period'),
);
/** "More than double the", "2.2 times the": what a plan is told as a multiple of. */
const MULTIPLE_OF: Pattern = seq(
  one(({ kind: what, text }) => what === 'amount' && /\b(?:times|twice|double|triple)(?: the)?$/.test(text)),
  upTo(2, role('determiner', 'adverb')),
);

/** Whether the first period at `from` or behind it tells its year, or is one before another. */
function tellsYear({ lexemes }: ReadBlock, from: number): boolean {
  const expression = lexemes.slice(from, from + 8).find(({ period }) => period !== null)?.period?.expression;
  return expression !== undefined && (hasOwnYear(expression) || expression.type === 'relative-to-context');
}

/** 将高于2024年的768亿元, "will exceed 2024's $75bn": what a plan is measured by has come already. */
export function isPastYardstick({ scope, block }: Search, forecast: number): boolean {
  if (endsAt(MULTIPLE_OF, block.lexemes, scope.at) && startsAt(YEAR_BEHIND, block.lexemes, scope.at + 1))
    return tellsYear(block, scope.at + 1);
  const from = lastIn(block, { from: forecast + 1, to: scope.at }, (lexeme) => has(lexeme, 'compare', 'start'));
  if (from < 0) return false;
  const behind = covers(THAN, block.lexemes, from, scope.at) && startsAt(YEAR_BEHIND, block.lexemes, scope.at + 1);
  if (behind) return tellsYear(block, scope.at + 1);
  return covers(OWN_YEAR, block.lexemes, from, scope.at) && tellsYear(block, from);
}

/** 将于6日公布财报，第三季营收…: what is to come is the announcement; what its next clauses tell is of another time. */
export function isToBeSaid({ scope, block }: Search, forecast: number): boolean {
  const comma = firstOf(block, { from: forecast, to: scope.at }, COMMA);
  return comma >= 0 && hasRole(block, { from: forecast + 1, to: comma }, 'announce');
}

const DONE: Pattern = word(
  '已',
  '已经',
  'already',
  'spent',
  'sold',
  'paid',
  'took',
  'made',
  'came',
  'shipped',
  'invested',
);

/** 预计将有波动，而过去四季的资本开支约…: a clause whose time is over by its own words. */
function looksBack(block: ReadBlock, clause: Range): boolean {
  return (
    firstIn(block, clause, ({ period }) => period?.expression.type === 'trailing') >= 0 &&
    !hasRole(block, clause, 'forecast')
  );
}

/** The clauses behind a forecast, in order; the last one ends at the figure. */
function clausesBehind({ scope, block }: Search, forecast: number): Range[] {
  const commas = placesIn(
    block,
    { from: forecast + 1, to: scope.at },
    ({ text }) => text === ',' || text === ';' || text === '—',
  );
  return commas.map((comma, nth) => ({ from: comma + 1, to: commas[nth + 1] ?? scope.at }));
}

/** Whether nothing is foreseen anew from a place on, up to the end of the figure's clause. */
function isSettled({ scope, block }: Search, from: number): boolean {
  return !hasRole(block, { from, to: scope.clause.to }, 'forecast');
}

const HAS_BEEN = /^已/;

/** "Analysts were looking for 18%; the unit managed 20%", 目标已几度下调，三季度交付了…，增长⟦5%⟧: a new clause with a subject or period and a verb of its own tells what came, and nothing is foreseen since, nor told of another time. */
export function reported(search: Search, forecast: number): boolean {
  const { scope, block } = search;
  const clauses = clausesBehind(search, forecast);
  const last = clauses.at(-1);
  if (!last) return false;
  if (looksBack(block, last)) return true;
  return clauses.some((clause) => {
    const around = { from: clause.from, to: clause === last ? scope.clause.to : clause.to };
    const anew = firstIn(block, around, ({ kind }) => kind === 'period' || kind === 'entity') >= 0;
    const goesOn = firstIn(block, { from: clause.to, to: scope.at }, ({ kind }) => kind === 'period') < 0;
    const foreseen = hasRole(block, { from: clause.from, to: scope.at }, 'forecast');
    return anew && goesOn && !foreseen && isDone(search, clause);
  });
}

/** Whether a clause, up to the figure, says that something has come about. */
function isDone({ scope, block }: Search, clause: Range): boolean {
  const { lexemes } = block;
  const done = (lexeme: Lexeme, at: number): boolean =>
    has(lexeme, 'earns') ||
    /了$/.test(lexeme.text) ||
    startsAt(DONE, lexemes, at) ||
    (lexeme.kind === 'amount' && HAS_BEEN.test(lexeme.text));
  return HAS_BEEN.test(lexemes[scope.at]?.text ?? '') || firstIn(block, clause, done) >= 0;
}

/** 上一财年, 去年同期: before the text's own time. */
function isBefore(expression: PeriodExpression): boolean {
  switch (expression.type) {
    case 'relative-to-context':
    case 'relative-to-draft':
      return expression.offset < 0;
    case 'part':
      return (expression.yearOffset ?? 0) < 0;
    default:
      return false;
  }
}

/** The year that a period tells; 0 where it tells none. */
function yearIn(expression: PeriodExpression): number {
  return expression.type === 'part' ? (expression.year ?? 0) : 0;
}

/** Whether a stretch tells a quarter with its year. */
export function tellsQuarter({ lexemes }: ReadBlock, { from, to }: Range): boolean {
  return lexemes.slice(from, to).some(({ period }) => {
    const expression = period?.expression;
    return expression?.type === 'part' && expression.part !== 'FY' && expression.year !== null;
  });
}

const MONTHS_A_QUARTER = 3;

/** 今年指引…，一季度…: a quarter of the draft's own year that was over on its date. */
function isOverBy(expression: PeriodExpression, draftDate: Day | null): boolean {
  const quarter = quarterOf(expression);
  if (quarter === 0 || draftDate === null || hasOwnYear(expression) || labelOf(expression) === 'fiscal') return false;
  return quarter * MONTHS_A_QUARTER < Number(draftDate.slice(5, 7));
}

/** Whether a stretch tells a time of its own that was over: earlier than the one that was looked forward to, or over by the draft's date. */
export function tellsPast({ block, context }: Search, stretch: Range, foreseen: Range): boolean {
  const within = (range: Range): PeriodExpression[] =>
    block.lexemes.slice(range.from, range.to).flatMap(({ period }) => period?.expression ?? []);
  const ahead = Math.max(0, ...within(foreseen).map(yearIn));
  const now = Number(context.draftDate?.slice(0, 4) ?? 0);
  return within(stretch).some((expression) => {
    const year = yearIn(expression);
    return (
      isBefore(expression) || (year > 0 && (year < ahead || year < now)) || isOverBy(expression, context.draftDate)
    );
  });
}

/** 预计2026财年资本开支500亿美元，上一财年才⟦212亿美元⟧; 今年指引…，一季度收入563亿美元，增长⟦33%⟧: a later clause with a time that is over, and nothing foreseen since. */
export function isOfPast(search: Search, forecast: number): boolean {
  const { scope } = search;
  const clauses = clausesBehind(search, forecast);
  const [first] = clauses;
  if (!first) return false;
  const foreseen = { from: scope.sentence.from, to: first.from - 1 };
  return clauses.some((clause) => {
    const previous = clause.to === scope.at && scope.previous ? scope.previous.at + 1 : 0;
    const own = { from: Math.max(clause.from, previous), to: clause.to };
    return isSettled(search, clause.from) && tellsPast(search, own, foreseen);
  });
}
