// Whether a period is tied to the amount before it.

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
import { CLOSE, COMMA, OPEN, OWNS } from '../../reading/lexemes/marks.ts';
import { firstIn, has } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { isRelative, type PeriodUse } from './period-roles.ts';

const PREPOSITION: Pattern = any(
  role('preposition', 'by'),
  word('in', 'for', 'during', 'of', 'over', 'at', '于', '在', 'from'),
);

export const TIGHT_BEHIND: Pattern = seq(
  opt(any(OPEN, COMMA)),
  upTo(2, PREPOSITION),
  upTo(1, role('determiner')),
  upTo(1, word('following', 'next', 'same')),
);

const LOOSE_END: Pattern = seq(word('in', 'for', 'during', 'of', 'over'), upTo(1, role('determiner', 'pronoun')));

/** As many words as may stand between a figure and "in the quarter". */
const LOOSE_REACH = 8;

/** "$51.2 billion in data center revenue in the quarter": words only, and a preposition last. */
function isLooselyTied({ lexemes }: ReadBlock, from: number, at: number): boolean {
  if (at - from > LOOSE_REACH || !endsAt(LOOSE_END, lexemes, at)) return false;
  const parts = new Set(['mark', 'amount', 'period', 'entity', 'stranger']);
  return !lexemes
    .slice(from, at)
    .some((lexeme) => parts.has(lexeme.kind) || (has(lexeme, 'joiner', 'but', 'compare') && lexeme.text !== 'over'));
}

const PLAIN: Pattern = one(({ kind: what }) => what !== 'amount' && what !== 'period' && what !== 'mark');
const ON_BASIS: Pattern = seq(word('on', 'per'), upTo(3, PLAIN));
const IN_BRACKET: Pattern = seq(OPEN, upTo(2, PLAIN), kind('amount'), opt(ON_BASIS), CLOSE);
const OR_EACH: Pattern = seq(opt(COMMA), word('or'), upTo(2, PLAIN), kind('amount'), opt(ON_BASIS));
/** The same once more: (US$4.6 billion), "or $1.05 per share ($1.04 per share on a diluted basis)". */
const CONVERSION: Pattern = seq(opt(seq(ON_BASIS, CLOSE)), upTo(3, any(IN_BRACKET, OR_EACH)));

/** The first lexeme behind what tells the figure once more, where it stands at `at`; `at` itself otherwise. */
export function pastConversion({ lexemes }: ReadBlock, at: number): number {
  return Math.max(CONVERSION.match(lexemes, at, 1), at);
}

/** "The $3 billion that it had made a year earlier": what somebody did with the amount, and when. */
const MADE_THEN: Pattern = seq(
  upTo(1, role('relative')),
  upTo(1, role('determiner')),
  any(kind('entity', 'stranger'), role('pronoun')),
  upTo(3, any(kind('entity'), role('unit'), OWNS)),
  upTo(1, word('had')),
  any(role('earns', 'spends', 'verb'), word('earned')),
  upTo(2, word('from', 'in', 'operations')),
);

/** Whether a period stands right behind what tells the amount before it: a year earlier, or that somebody made it then. */
function isTiedTo({ lexemes }: ReadBlock, from: number, at: number): boolean {
  return covers(TIGHT_BEHIND, lexemes, from, at) || covers(MADE_THEN, lexemes, from, at);
}

const TURNS: Pattern = any(
  role('level', 'arrive', 'up', 'down'),
  word('turned', 'became', 'gave', 'swung', 'flipped', 'shrank', 'made', 'melted', 'grew'),
);

/** "The profit of $3 billion a year earlier became a loss of ⟦$2 billion⟧": what something came from has its own time. */
export function isOfOrigin({ block, scope }: Search, { at, expression }: PeriodUse): boolean {
  const { previous } = scope;
  if (!previous || at < previous.at || at > scope.at || !isRelative(expression)) return false;
  if (!isTiedTo(block, previous.at + 1, at) || startsAt(COMMA, block.lexemes, previous.at + 1)) return false;
  const between = { from: at + 1, to: scope.at };
  return startsAt(TURNS, block.lexemes, at + 1) && firstIn(block, between, ({ kind: what }) => what === 'mark') < 0;
}

/** Tied to the figure from behind: "$33.0bn in the third quarter of 2025", 398亿元（9月季度）, "26% a year earlier". */
export function isTiedBehind({ block, scope }: Search, { at }: PeriodUse): boolean {
  const from = pastConversion(block, scope.at + 1);
  const end = block.lexemes[from - 1]?.span.end ?? scope.figure.span.end;
  if (block.prose[end] === '，') return false;
  return isTiedTo(block, from, at) || isLooselyTied(block, from, at);
}
