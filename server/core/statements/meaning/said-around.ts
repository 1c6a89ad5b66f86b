// What is said around a figure: its sentence, less the clauses that are set against its own.

import { any, one, type Pattern, role, seq, startsAt } from '../../language/pattern.ts';
import type { Search } from '../binding/search.ts';
import { COMMA } from '../reading/lexemes/marks.ts';
import { firstOf, lastOf } from '../reading/scope.ts';

/** 但, while, whereas; "with" only adds to what was said. */
const BUT: Pattern = one(({ roles, text }) => roles.has('but') && text !== 'with');
const TURNS: Pattern = seq(COMMA, BUT);
const SET_AGAINST: Pattern = any(TURNS, role('concede'));
const OPENS: Pattern = any(BUT, role('concede'));

/** "…, while capital expenditures climbed", "although revenue fell, …": another clause names what is its own. */
export function saidAround({ scope, block }: Search): string {
  const { lexemes } = block;
  const { sentence } = scope;
  const before = { from: sentence.from, to: scope.at };
  const comma = firstOf(block, before, COMMA);
  const turn = lastOf(block, before, TURNS);
  const opened = comma > 0 && startsAt(OPENS, lexemes, sentence.from) ? comma : -1;
  const first = lexemes[Math.max(turn, opened) + 1];
  const next = firstOf(block, { from: scope.at + 1, to: sentence.to }, SET_AGAINST);
  const start = turn < 0 && opened < 0 ? sentence.span.start : (first?.span.start ?? sentence.span.start);
  return block.folded.slice(start, lexemes[next]?.span.start ?? sentence.span.end);
}
