// Over how long something changed, where the words tell a length of time: 七个季度下来，单季收入多出…, "over two years, revenue rose by …".

import type { Figure } from '../../../figures/figure.ts';
import { any, endsAt, type Pattern, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { UNIT_MONTHS } from '../../../periods/resolve.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { firstIn, gapBefore, gapBehind, hasRole, lastIn } from '../../reading/scope.ts';
import type { Search } from '../search.ts';

const PASSES: Pattern = seq(
  upTo(2, word('时间', '的', '走', '算', '跑')),
  word(
    '下来',
    '走下来',
    '间',
    '之间',
    '里',
    '来',
    '以来',
    '内',
    '之内',
    '以内',
    '中',
    '之中',
    '当中',
    '过去',
    '过后',
    '期间',
  ),
);

const ONLY: Pattern = upTo(2, word('just', 'only', 'barely', 'little more than'));

const IN_LENGTH: Pattern = any(
  seq(word('over', 'in', 'within', 'across'), ONLY),
  seq(word('over', 'in', 'within'), word('the', 'a'), word('space', 'span', 'course'), word('of'), ONLY),
);

/** What a length says in its own words: 三年间, 三年来, "over seven quarters". */
const PASSES_ITSELF = /(?:间|来|内)$|^(?:over|within) /;

/** 一年间: growth over a year is what any growth of nothing told is. */
function isOneYear({ quantity }: Figure): boolean {
  return quantity?.unit === 'year' && quantity.value?.digits === 1n && quantity.value.exponent === 0;
}

function isSpan(lexemes: readonly Lexeme[], at: number): boolean {
  const { figure, text } = lexemes[at] as Lexeme;
  if (figure?.kind !== 'duration' || figure.quantity?.value == null || isOneYear(figure)) return false;
  return PASSES_ITSELF.test(text) || startsAt(PASSES, lexemes, at + 1) || endsAt(IN_LENGTH, lexemes, at);
}

/** Words by which a length only says how long something has gone on, or how far back it is a record; a base of its own is told otherwise. */
const ELSE = ['run', 'record', 'yoy', 'qoq'] as const;

/** Where the length stands over which the figure changed, or −1. */
function spanBefore({ block, scope }: Search): number {
  const from = scope.previous ? scope.previous.at + 1 : scope.sentence.from;
  const at = lastIn(block, { from, to: scope.at }, (_, place) => isSpan(block.lexemes, place));
  return at >= 0 && !hasRole(block, { from, to: scope.at }, ...ELSE) ? at : -1;
}

const COUNTED: Readonly<Record<string, number>> = UNIT_MONTHS;

/** How many months a change reaches back, the likeliest first: seven quarters are six steps from the first to the last of them. */
export function spanMonths(search: Search): readonly number[] {
  const at = spanBefore(search);
  const quantity = at < 0 ? null : search.block.lexemes[at]?.figure?.quantity;
  const value = quantity?.value;
  const months = COUNTED[quantity?.unit ?? ''];
  if (!value || months === undefined || value.exponent !== 0) return [];
  const count = Number(value.digits);
  return quantity?.unit === 'quarter' && count > 1 ? [(count - 1) * months, count * months] : [count * months];
}

/** 三年投入逾3800亿元, "over three years": a plan's own length, which no running quarter has; what changed over one did so up to its time. */
export function overYears(search: Search, growth: boolean): boolean {
  const { block, scope } = search;
  if (growth && spanBefore(search) >= 0) return false;
  const stretch = { from: gapBefore(scope).from, to: gapBehind(scope).to };
  return (
    firstIn(
      block,
      stretch,
      ({ figure }, at) =>
        figure?.kind === 'duration' &&
        figure.quantity?.unit === 'year' &&
        !/^(?:前|来|earlier|ago|before)/.test(block.lexemes[at + 1]?.text ?? ''),
    ) >= 0
  );
}
