// Where a comparison begins that a period stands in as its yardstick, and which look back tells one for a single figure.

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
import { hasOwnYear, type PeriodExpression } from '../../../periods/expression.ts';
import type { Range, ReadBlock, Sentence } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { CLOSE, COMMA, OPEN } from '../../reading/lexemes/marks.ts';
import { AMOUNT, firstIn, firstOf, has, hasRole, lastIn, lastOf, sentenceAt } from '../../reading/scope.ts';

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
export const BEYOND: Pattern = word('above', 'below', 'ahead of', 'behind', '高于', '低于', '高過', '低過');

/** How far before a period its comparison may begin, in lexemes. */
const ASIDE_REACH = 24;

const AFTER: Pattern = word('after', 'following', '而');

/** "1.63 times that of a year earlier": what stands behind a multiple is what it is taken of. */
const THAT_OF: Pattern = any(word('that', 'those', 'what', 'its'), role('times'));

/** Whether what a multiple is taken of begins here. */
export function isTimesThat(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at - 1]?.figure?.kind === 'multiple' && startsAt(THAT_OF, lexemes, at);
}

/** "1.6 times", "more than triple the", "twice": no verb, which would say when it came about. */
const TIMES: Pattern = one(
  ({ kind: what, text }) => what === 'amount' && /\b(?:times|twice|double|triple|quadruple)(?: the)?$/.test(text),
);
const MULTIPLE: Pattern = seq(TIMES, upTo(1, role('determiner')));

/** "1.6 times the year before": whether the period at `at` is what the multiple right before it is taken of. */
export function isMultiplied(lexemes: readonly Lexeme[], at: number): boolean {
  return endsAt(MULTIPLE, lexemes, at);
}

const MOVED: Pattern = any(role('up', 'down', 'growth'), kind('amount'));
const THE: Pattern = upTo(2, role('determiner', 'pronoun'));
const AMOUNT_OF: Pattern = seq(THE, kind('amount'), upTo(2, any(role('determiner'), word('of', 'in', 'for', 'at'))));
const OWNS_AMOUNT: Pattern = seq(word("'s"), upTo(1, role('adverb')), kind('amount'));

/** "A 22% increase on $164.5 billion in 2024", "up 22% on the prior year's $134.9 billion": whether a movement is measured on an amount of the period. */
function isMeasuredOn(lexemes: readonly Lexeme[], on: number, at: number): boolean {
  if (lexemes[on]?.text !== 'on' || !endsAt(MOVED, lexemes, on)) return false;
  return (
    covers(AMOUNT_OF, lexemes, on + 1, at) ||
    (covers(THE, lexemes, on + 1, at) && startsAt(OWNS_AMOUNT, lexemes, at + 1))
  );
}

/** Whether the lexeme at `back` begins a comparison with the period at `at`. */
function opensComparison(lexemes: readonly Lexeme[], back: number, at: number): boolean {
  const lexeme = lexemes[back];
  if (has(lexeme, ...ASIDE_WORDS) || startsAt(AFTER, lexemes, back)) return true;
  if (back + 1 >= at - 1 && startsAt(BEYOND, lexemes, back)) return true;
  if (back + 1 === at && has(lexeme, 'yoy', 'qoq')) return true;
  if (isTimesThat(lexemes, back)) return true;
  if (isMeasuredOn(lexemes, back, at)) return true;
  return has(lexeme, 'more', 'fewer') && lexemes[back - 1]?.kind === 'amount' && covers(DIRECT, lexemes, back + 1, at);
}

/** The lexeme that opens the comparison which the period stands in, or −1. */
export function asideStart(block: ReadBlock, sentence: Sentence, at: number): number {
  const { lexemes } = block;
  const { from } = sentence;
  if (isMultiplied(lexemes, at)) return at;
  for (let back = at - 1; back >= Math.max(from, at - ASIDE_REACH); back--) {
    const lexeme = lexemes[back];
    if (!lexeme || (lexeme.kind === 'mark' && [',', ';', '.', '。'].includes(lexeme.text))) return -1;
    if (lexeme.text === 'over' && opensStretch(block, from, back)) return -1;
    if (lexeme.text === 'from' && isOrigin(block, sentence)) return -1;
    if (opensComparison(lexemes, back, at)) {
      const direct = covers(DIRECT, lexemes, back + 1, at);
      const amount = firstOf(block, { from: back + 1, to: at }, AMOUNT) >= 0;
      return direct || amount ? back : -1;
    }
  }
  return -1;
}

/** "The results from the first quarter of 2026 are in": with no amount and no word of change, what comes from a time is of it. */
function isOrigin(block: ReadBlock, sentence: Sentence): boolean {
  const moves = hasRole(block, sentence, 'up', 'down', 'growth', 'arrive');
  return !moves && firstOf(block, sentence, AMOUNT) < 0;
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
const HAD_BEEN: Pattern = seq(
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
  const amount = lastOf(block, { from, to: at }, AMOUNT);
  const mark = lastIn(block, { from, to: amount }, ({ text }) => text === ',' || text === ';');
  const start = mark < 0 ? from : mark + 1;
  return mark >= 0 && firstOf(block, { from: start, to: amount }, HAVING) >= 0;
}

/** $7.3bn (3Q24: $8.5bn): a period with a figure of its own inside a bracket speaks for that figure only. */
export function bracketOf(block: ReadBlock, { to }: Sentence, at: number): Range | null {
  const { lexemes } = block;
  const opens = [at - 1, at - 2, at - 3].some(
    (back) => startsAt(OPEN, lexemes, back) && firstOf(block, { from: back + 1, to: at }, AMOUNT) < 0,
  );
  if (!opens) return null;
  const close = firstOf(block, { from: at + 1, to: Math.min(to, at + 16) }, CLOSE);
  if (close < 0) return null;
  const amount = firstOf(block, { from: at + 1, to: close }, AMOUNT) >= 0;
  return amount ? { from: at, to: close } : null;
}

/** "In the fourth quarter, Google Cloud had posted …": a look back, after which the text goes on with its own time. */
export function looksBack(block: ReadBlock, { to }: Sentence, at: number): boolean {
  const had = firstIn(
    block,
    { from: at + 1, to },
    (lexeme, place) => lexeme.kind === 'amount' || startsAt(HAD_BEEN, block.lexemes, place),
  );
  return had >= 0 && block.lexemes[had]?.kind !== 'amount';
}

const COMPARES: Pattern = role('compare');
const MEASURED_BY: Pattern = any(role('compare', 'start'), word('与', '跟', '和', '同'));

/** 与去年相比，较去年: what something is measured by. */
function isYardstick({ lexemes }: ReadBlock, at: number): boolean {
  return endsAt(MEASURED_BY, lexemes, at) || startsAt(COMPARES, lexemes, at + 1);
}

/** Roles in which 今年 tells the year of what its sentence goes on with. */
const TELLS_YEAR: ReadonlySet<string> = new Set(['own', 'passing', 'foreseen']);

/** A period with what it is there for. */
interface Told {
  readonly at: number;
  readonly expression: PeriodExpression;
  readonly role: string;
}

/** 今年资本开支预计2000亿美元，首季…: a part of a year with none of its own, behind 今年 or 去年 in its sentence, is of that year. */
export function inYearTold<Use extends Told>(block: ReadBlock, use: Use, before: Use | undefined): Use {
  const { expression } = use;
  if (expression.type !== 'part' || expression.part === 'FY' || expression.fiscal || hasOwnYear(expression)) return use;
  const year = before?.expression;
  if (!before || year?.type !== 'relative-to-draft' || year.unit !== 'year' || year.fiscal) return use;
  const beside = sentenceAt(block, use.at) === sentenceAt(block, before.at);
  return beside && TELLS_YEAR.has(before.role) && !isYardstick(block, before.at)
    ? { ...use, expression: { ...expression, yearOffset: year.offset } }
    : use;
}
