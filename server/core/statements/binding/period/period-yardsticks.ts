// Where a comparison begins that a period stands in as its yardstick, and which look back tells one for a single figure.

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
import type { DayInterval, PeriodExpression } from '../../../periods/expression.ts';
import type { ReadBlock, Sentence } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { firstIn, has, hasRole, lastIn } from '../../reading/scope.ts';

/** What may stand between a comparison and its period: "than in the", "than it did", "above where it stood". */
const DIRECT: Pattern = upTo(
  4,
  any(
    word('the', 'in', 'end', 'of', '在', 'for', 'at', '于', 'stood', 'where', 'what'),
    role('determiner', 'preposition', 'pronoun', 'auxiliary', 'copula'),
  ),
);

const ASIDE_WORDS = ['compare', 'start'] as const;

/** Right before a period, what makes it a yardstick: "above last year's level". */
const BEYOND: Pattern = word('above', 'below', 'ahead of', 'behind', '高于', '低于', '高過', '低過');

/** How far before a period its comparison may begin, in lexemes. */
const ASIDE_REACH = 24;

const AFTER: Pattern = word('after', 'following', '而');

/** Whether the lexeme at `back` begins a comparison with the period at `at`. */
function opensComparison(lexemes: readonly Lexeme[], back: number, at: number): boolean {
  const lexeme = lexemes[back];
  if (has(lexeme, ...ASIDE_WORDS) || startsAt(AFTER, lexemes, back)) return true;
  if (back + 1 >= at - 1 && startsAt(BEYOND, lexemes, back)) return true;
  if (back + 1 === at && has(lexeme, 'yoy', 'qoq')) return true;
  return has(lexeme, 'more', 'fewer') && lexemes[back - 1]?.kind === 'amount' && covers(DIRECT, lexemes, back + 1, at);
}

/** The lexeme that opens the comparison which the period stands in, or −1. */
export function asideStart(block: ReadBlock, sentence: Sentence, at: number): number {
  const { lexemes } = block;
  const { from } = sentence;
  for (let back = at - 1; back >= Math.max(from, at - ASIDE_REACH); back--) {
    const lexeme = lexemes[back];
    if (!lexeme || (lexeme.kind === 'mark' && [',', ';', '.', '。'].includes(lexeme.text))) return -1;
    if (lexeme.text === 'over' && opensStretch(block, from, back)) return -1;
    if (lexeme.text === 'from' && isOrigin(block, sentence)) return -1;
    if (opensComparison(lexemes, back, at)) {
      const direct = covers(DIRECT, lexemes, back + 1, at);
      const amount = firstIn(block, { from: back + 1, to: at }, ({ kind }) => kind === 'amount') >= 0;
      return direct || amount ? back : -1;
    }
  }
  return -1;
}

/** "The results from the first quarter of 2026 are in": with no amount and no word of change, what comes from a time is of it. */
function isOrigin(block: ReadBlock, sentence: Sentence): boolean {
  const moves = hasRole(block, sentence, 'up', 'down', 'growth', 'arrive');
  return !moves && firstIn(block, sentence, ({ kind }) => kind === 'amount') < 0;
}

/** "Over the four quarters to September, it spent …": at a stretch's head it says when. */
function opensStretch({ lexemes }: ReadBlock, from: number, at: number): boolean {
  return at === from || lexemes[at - 1]?.kind === 'mark';
}

const WITH: Pattern = seq(word('与', '和', '跟', '同'), upTo(1, role('determiner')));

/** What may stand between a period and the word that makes it a yardstick: 的水平, 的同一数字. */
const COMPARED: Pattern = seq(
  upTo(3, role('qualifier', 'determiner')),
  word('相比', '相较', '比起来', '比', '对比', '比较'),
);

const THEN: Pattern = seq(
  upTo(3, role('qualifier', 'determiner')),
  role('compare'),
  opt(COMMA),
  word('那时', '那时候', '当时', '彼时', '其时'),
);

/** 与2025财年第三季相比，那时只有…: compared with from behind, a time is a yardstick, or of what its sentence goes on to tell of it. */
export function comparedBehind({ lexemes }: ReadBlock, at: number): 'aside' | 'contrast' | null {
  if (!endsAt(WITH, lexemes, at) || !startsAt(COMPARED, lexemes, at + 1)) return null;
  return startsAt(THEN, lexemes, at + 1) ? 'contrast' : 'aside';
}

/** What had been, before the time that the text is in. */
export const HAD_BEEN: Pattern = seq(
  word('had'),
  upTo(2, role('adverb')),
  any(role('earns', 'up', 'down'), word('been', 'had', 'made', 'come', 'reached', 'hit', 'stood')),
);

const HAVING: Pattern = any(word('having'), HAD_BEEN);

const OF_TIME: Pattern = seq(kind('amount'), upTo(2, any(role('preposition', 'determiner'), word('back'))));

/** ", having managed 55% in the August quarter": what had been before is of that time, and nothing that follows is. */
export function hadBefore(block: ReadBlock, { from }: Sentence, at: number): boolean {
  const { lexemes } = block;
  if (!endsAt(OF_TIME, lexemes, at)) return false;
  const amount = lastIn(block, { from, to: at }, ({ kind: what }) => what === 'amount');
  const mark = lastIn(block, { from, to: amount }, ({ text }) => text === ',' || text === ';');
  const start = mark < 0 ? from : mark + 1;
  return mark >= 0 && firstIn(block, { from: start, to: amount }, (_, place) => startsAt(HAVING, lexemes, place)) >= 0;
}

/** "One year on, in the first quarter of fiscal 2026, revenue had edged up": a tale in the pluperfect goes forward too. */
export function goesForward(
  expression: PeriodExpression,
  { from }: Sentence,
  uses: readonly { readonly at: number; readonly expression: PeriodExpression }[],
  running: DayInterval | null,
): boolean {
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
