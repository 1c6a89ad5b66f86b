// Whether a figure is what a plan was moved from or to: 将2025年资本开支从750亿上调至850亿, "lifted its 2025 capex to $85 billion".

import {
  any,
  covers,
  endsAt,
  kind,
  lastStart,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import { OWNS } from '../../reading/lexemes/marks.ts';
import type { Scope } from '../../reading/scope.ts';
import { isBase } from '../entity/owner.ts';
import type { Search } from '../search.ts';
import { LIFTS_PLAN, MOVES } from './plan-moves.ts';
import { isSaidFormer } from './said-former.ts';

/** What was moved, between the verb and where it arrives. */
const OBJECT: Pattern = upTo(
  5,
  any(kind('metric', 'period', 'entity'), role('qualifier', 'adverb', 'unit', 'noun', 'pronoun'), OWNS),
);
const ARRIVES: Pattern = seq(opt(role('arrive', 'level')), upTo(1, role('adverb')));

/** What leads to where a plan was moved. */
const TARGET: Pattern = any(seq(MOVES, upTo(1, role('adverb'))), seq(MOVES, OBJECT, ARRIVES), seq(LIFTS_PLAN, ARRIVES));

/** Behind what it was: 由850亿美元上调, 从750亿美元进一步上调至. */
const MOVED_ON: Pattern = seq(upTo(2, role('adverb', 'verb')), MOVES);
const ON_TO: Pattern = seq(word('to'), upTo(1, role('adverb')));

/** Whether the figure of a scope is what a plan was before: it starts from there, or is said to have been so. */
function isBefore(search: Search, scope: Scope): boolean {
  const own = { ...search, scope };
  return isBase(own) || isSaidFormer(own);
}

/** Whether a plan was moved from the figure on: 从750亿美元上调, "lifted its 2025 capex from $75 billion". */
function isStart(search: Search, scope: Scope): boolean {
  const { lexemes } = search.block;
  if (!isBefore(search, scope)) return false;
  return (
    startsAt(MOVED_ON, lexemes, scope.at + 1) || lastStart(LIFTS_PLAN, lexemes, scope.sentence.from, scope.at) >= 0
  );
}

/** Whether the figure is where a plan was moved. */
function isTarget({ scope, block }: Search): boolean {
  return endsAt(TARGET, block.lexemes, scope.at);
}

/** 从A上调至⟦B⟧, "from A to ⟦B⟧". */
function isReached(search: Search): boolean {
  const { scope, block } = search;
  const { previous } = scope;
  if (previous === null || !isStart(search, previous)) return false;
  return isTarget(search) || covers(ON_TO, block.lexemes, previous.at + 1, scope.at);
}

/** 上调至B（此前为⟦A⟧）, "lifted its 2025 capex to B from ⟦A⟧". */
function isLeft(search: Search): boolean {
  const { scope } = search;
  const { previous } = scope;
  return previous !== null && isTarget({ ...search, scope: previous }) && isBefore(search, scope);
}

/** Whether a figure is what a plan was, or what it has become: it is no actual figure. */
export function isRevised(search: Search): boolean {
  return isTarget(search) || isStart(search, search.scope) || isReached(search) || isLeft(search);
}

/** Whether the figure's words tell both what a plan was and what it has become: it was so then, whatever took its place since. */
export function isToldAsMoved(search: Search): boolean {
  const { scope, block } = search;
  if (isReached(search)) return true;
  if (scope.next === null || !isTarget(search)) return false;
  const { figure } = block.lexemes[scope.next] ?? {};
  return figure != null && isBefore(search, { ...scope, at: scope.next, figure, previous: scope });
}
