// Things of one kind in a row: three companies, four periods, the figures that answer them.

import {
  any,
  covers,
  kind,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  where,
  word,
} from '../../language/pattern.ts';
import type { Range, ReadBlock } from '../reading/block.ts';
import { isRate } from '../reading/kinds.ts';
import { CLOSE, COMMA, OPEN, PAUSE } from '../reading/lexemes/marks.ts';
import { AMOUNT, firstOf, placesOf } from '../reading/scope.ts';

/** 分别增长119%和下降24%: which way each went. */
const TURNS: Pattern = where(role('up', 'down'), (lexemes, at) => {
  const roles = lexemes[at]?.roles;
  return roles !== undefined && !roles.has('yoy') && !roles.has('qoq');
});

const JOINT: Pattern = any(
  seq(any(COMMA, PAUSE, role('joiner')), upTo(1, role('adverb')), TURNS),
  seq(
    opt(any(COMMA, PAUSE)),
    upTo(1, any(PAUSE, COMMA, role('joiner'), word(';', '/'))),
    upTo(2, any(role('determiner', 'pronoun', 'gain', 'loss', 'adverb'), word('in'))),
  ),
);
/** Whether two items of a list stand side by side. */
function areJoined(block: ReadBlock, a: number, b: number): boolean {
  let from = a + 1;
  if (startsAt(OPEN, block.lexemes, from)) {
    const close = firstOf(block, { from, to: b }, CLOSE);
    if (close < 0) return false;
    from = close + 1;
  }
  return b > from && covers(JOINT, block.lexemes, from, b);
}

export interface Run<T> {
  readonly items: readonly T[];
  readonly from: number;
  readonly to: number;
}

/** Runs of items that are joined by nothing but commas and "and". */
export function runsOf<T>(
  items: readonly T[],
  at: (item: T) => Range,
  block: ReadBlock,
  alike: (a: T, b: T) => boolean = () => true,
): Run<T>[] {
  const runs: T[][] = [];
  let previous: T | null = null;
  for (const item of items) {
    const run = runs.at(-1);
    const joined = previous !== null && areJoined(block, at(previous).to - 1, at(item).from) && alike(previous, item);
    if (run && joined) run.push(item);
    else runs.push([item]);
    previous = item;
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    return first !== undefined && last !== undefined && run.length > 1
      ? [{ items: run, from: at(first).from, to: at(last).to }]
      : [];
  });
}

export const one = (at: number): Range => ({ from: at, to: at + 1 });

/** Figures of one list are of one kind: a count behind a list of rates (三家合计) opens something new. */
export function figureRuns(block: ReadBlock, range: Range, mixed: boolean): Run<number>[] {
  const places = placesOf(block, range, AMOUNT);
  const alike = (a: number, b: number): boolean => {
    const [x, y] = [block.lexemes[a]?.figure, block.lexemes[b]?.figure];
    return mixed || (x != null && y != null && (x.kind === y.kind || (isRate(x) && isRate(y))));
  };
  return runsOf(places, one, block, alike);
}

/** "$5.7 billion and $6.5 billion of unearned revenue": what the figures of a list are of. */
const OF_THING: Pattern = seq(
  word('of', 'in'),
  upTo(5, any(kind('latin', 'metric'), role('qualifier', 'determiner', 'pronoun', 'noun'))),
);

/** What leads from a list of figures to the periods that they are of. */
export const TIED_BEHIND: Pattern = seq(
  opt(OF_THING),
  opt(COMMA),
  upTo(2, any(word('in', 'for', 'during', 'of', 'at'), role('preposition', 'determiner'))),
);
