// Rose, fell, widened, narrowed: against the two or more values beside the words.

import { magnitude } from '../../../../arithmetic/interval.ts';
import type { CueAt } from '../../../../language/relations.ts';
import type { Lexeme } from '../../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { compare } from '../../../../text/decimal.ts';
import { type Pair, pairsIn } from '../arithmetic/pairs.ts';
import type { Fact } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { clauseAround, cuesWithin, lexemesWithin } from '../within.ts';
import { conclusion, greater } from './slips.ts';

/** 1 where the words say up, −1 where they say down, 0 where they say neither or both. */
export function directionOf({ cues }: CueAt): -1 | 0 | 1 {
  const up = cues.includes('rose') || cues.includes('wider');
  const down = cues.includes('fell') || cues.includes('narrower');
  if (up === down) return 0;
  return up ? 1 : -1;
}

export function wayOf({ before, after }: Pair): -1 | 0 | 1 {
  return greater(after, before);
}

const STOP = /^[;；。\n]$/;

/** The word of movement that leads to the later value: 提升至10.6%, "rose to 10.6%". */
function leadingCue(scene: Scene, { after }: Pair): CueAt | null {
  const { lexemes } = scene.block;
  let from = after.at;
  while (
    from > 0 &&
    from > after.at - 6 &&
    lexemes[from - 1]?.kind !== 'amount' &&
    !STOP.test(lexemes[from - 1]?.text ?? '') &&
    !/^[,，]$/.test(lexemes[from - 1]?.text ?? '')
  )
    from--;
  const start = lexemes[from]?.span.start ?? 0;
  const near = cuesWithin(scene.cues, start, after.figure.core.start).filter(isWay);
  const cue = near.at(-1) ?? null;
  if (!cue) return null;
  const between = lexemesWithin(lexemes, cue.end, after.figure.span.start).filter(
    ({ kind, text }) => kind !== 'period' && text !== '的',
  );
  const arrives =
    between.some((lexeme) => has(lexeme, 'arrive')) || /[至到]$/.test(scene.block.folded.slice(cue.start, cue.end));
  return arrives && between.length <= 2 ? cue : null;
}

/** The first place from `from` on whose lexeme passes. */
function firstFrom(lexemes: readonly Lexeme[], from: number, test: (lexeme: Lexeme) => boolean): number {
  let at = from;
  while (at < lexemes.length && !test(lexemes[at] as Lexeme)) at++;
  return at;
}

/** A clause of words behind the pair that says which way the pair's own metric went: 毛利率较上季扩阔. */
function trailingCue(scene: Scene, { before, after }: Pair): CueAt | null {
  const { lexemes } = scene.block;
  const metric = after.metric ?? before.metric;
  if (metric === null) return null;
  let open = Math.max(before.at, after.at) + 1;
  for (let clauses = 0; clauses < 3; clauses++) {
    open = firstFrom(lexemes, open, ({ kind, text }) => isComma(text) || STOP.test(text) || kind === 'amount');
    const comma = lexemes[open];
    if (!comma || !isComma(comma.text)) return null;
    const close = firstFrom(lexemes, open + 1, ({ text }) => isComma(text) || text === '.' || STOP.test(text));
    const clause = lexemes.slice(open + 1, close);
    if (clause.some(({ kind }) => kind === 'amount')) return null;
    const named = clause.some((lexeme) => lexeme.metric?.metrics.includes(metric) || isHeadOf(lexeme, after, before));
    const found = named ? cuesWithin(scene.cues, comma.span.end, clause.at(-1)?.span.end ?? 0).filter(isWay) : [];
    if (named) return found.length === 1 ? (found[0] ?? null) : null;
    open = close;
  }
  return null;
}

/** 负债水平 behind 资产负债率: the clause names a part of the metric's own name. */
function isHeadOf({ text, kind }: Lexeme, ...pair: readonly Fact[]): boolean {
  if ((kind !== 'han' && kind !== 'metric') || text.length < 2) return false;
  return pair.some(({ name, unit }) => unit === '%' && name.includes(text.slice(0, 2)));
}

function isComma(text: string): boolean {
  return /^[,，]$/.test(text);
}

function isWay(cue: CueAt): boolean {
  return directionOf(cue) !== 0;
}

/** A clause of nothing but the movement between the two values: 27.6亿元，同比增长，上年同期为28.9亿元. */
function bareCue(scene: Scene, { before, after }: Pair): CueAt | null {
  if (before.at < after.at) return null;
  const words = lexemesWithin(scene.block.lexemes, after.figure.span.end, before.figure.span.start);
  const commas = words.flatMap(({ kind }, at) => (kind === 'mark' ? [at] : []));
  const [first = -1, second = -1] = commas;
  const clause = words.slice(first + 1, second);
  const [start, end] = [clause[0]?.span.start, clause.at(-1)?.span.end];
  if (first !== 0 || second < 0 || start === undefined || end === undefined) return null;
  if (clause.length > 4 || !clause.every((lexeme) => lexeme.kind === 'known' || lexeme.kind === 'period')) return null;
  const found = cuesWithin(scene.cues, start, end).filter(isWay);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Times of the year that no calendar fixes. */
const SEASON = /^(?:spring|summer|autumn|fall|winter|season|holiday)$/;

/** The verb of a clause that opens with the pair's name: "margin widened, to 8.8% from 9.0%", 毛利率扩大，由…. */
function openingCue(scene: Scene, { before, after }: Pair): CueAt | null {
  const { lexemes } = scene.block;
  const first = Math.min(before.at, after.at);
  let from = first;
  while (
    from > 0 &&
    from > first - 10 &&
    lexemes[from - 1]?.kind !== 'amount' &&
    !STOP.test(lexemes[from - 1]?.text ?? '')
  )
    from--;
  const [start, end] = [lexemes[from]?.span.start ?? 0, lexemes[first]?.span.start ?? 0];
  const found = cuesWithin(scene.cues, start, end).filter(isWay);
  const [cue] = found;
  if (found.length !== 1 || !cue || isOfGap(scene, cue, before, after)) return null;
  const behind = lexemesWithin(lexemes, cue.end, end);
  const straight = behind.every(
    (lexeme) =>
      lexeme.kind === 'period' ||
      lexeme.kind === 'mark' ||
      SEASON.test(lexeme.text) ||
      has(lexeme, 'start', 'arrive', 'level', 'preposition', 'compare', 'determiner', 'adverb', 'qualifier'),
  );
  return straight && behind.some((lexeme) => has(lexeme, 'start', 'arrive') || lexeme.text === 'at') ? cue : null;
}

/** What lies between two things: it narrows while one of them rises. */
const GAP = /差距|差额|价差|利差|距离|落差|\b(?:gap|distance|difference|spread|lead|lag|shortfall)\b/u;

/** 与龙头的市占率差距缩小，从16%升至23%: what narrowed is the distance, and the values are of one of the two. */
function isOfGap({ block }: Scene, { start }: CueAt, ...pair: readonly Fact[]): boolean {
  const { start: from } = clauseAround(block.folded, start, start, CLAUSE_MARK);
  return GAP.test(block.folded.slice(from, start)) && !pair.some(({ name }) => GAP.test(name));
}

/** The one movement that the sentence tells before its two values, of their own name: "margin improved by a hair: it was 14.1%, and 14.6% last". */
function loneCue(scene: Scene, { before, after }: Pair, facts: readonly Fact[]): CueAt | null {
  const [first, last] = before.at < after.at ? [before, after] : [after, before];
  const metric = after.metric ?? before.metric;
  if (after.listed || facts.filter((each) => each.unit === after.unit || each.kind === 'change').length !== 2)
    return null;
  const { start, end } = scene.block.sentences[first.sentence]?.span ?? { start: 0, end: 0 };
  const cue = cuesWithin(scene.cues, start, first.figure.span.start).findLast((each) => directionOf(each) !== 0);
  if (!cue) return saysAgain(scene, last, end);
  if (isOfGap(scene, cue, before, after)) return null;
  const lead = lexemesWithin(scene.block.lexemes, cue.end, first.figure.span.start);
  const straight = lead.every(isEmpty) && !lead.some((lexeme) => has(lexeme, 'says', 'announce', 'earns'));
  const clause = clauseAround(scene.block.folded, cue.start, cue.start, CLAUSE_MARK);
  const named = lexemesWithin(scene.block.lexemes, clause.start, cue.start);
  const of = named.findLast((lexeme) => lexeme.metric !== null)?.metric?.metrics ?? [];
  const again = metric === null && clause.start <= start + 1 && lead.some(({ text }) => /^(?:it|they)$/u.test(text));
  return straight &&
    (metric === null ? again : of.includes(metric)) &&
    !named.some((lexeme) => has(lexeme, 'due', 'denied', 'part'))
    ? cue
    : null;
}

const CLAUSE_MARK = /[,，;；。:：\n]/u;

function isEmpty(lexeme: Lexeme): boolean {
  return (
    lexeme.kind === 'period' ||
    /^(?:averaged|stood|came)$/u.test(lexeme.text) ||
    (lexeme.kind === 'mark' && !/^[;。(]$/u.test(lexeme.text)) ||
    (lexeme.kind === 'known' && !has(lexeme, 'due', 'part', 'except', 'noun'))
  );
}

/** ", an improvement", ", a slight decline": said again of the two values right before. */
function saysAgain(scene: Scene, last: Fact, end: number): CueAt | null {
  const words = lexemesWithin(scene.block.lexemes, last.figure.span.end, end);
  const comma = words.findIndex(({ text }) => text === ',');
  const tail = words.slice(comma + 1).filter(({ text }) => !/^[.。\n]$/u.test(text));
  if (
    comma < 0 ||
    comma > 5 ||
    tail.length === 0 ||
    tail.length > 4 ||
    !/^(?:an?$|有所|又|略有|再|也|同比|环比|按年|按季|呈|出现)/u.test(tail[0]?.text ?? '')
  )
    return null;
  const found = cuesWithin(scene.cues, tail[0]?.span.start ?? end, end).filter(isWay);
  return found.length === 1 && !tail.some(({ kind }) => kind === 'amount' || kind === 'metric')
    ? (found[0] ?? null)
    : null;
}

const JUDGED = /improv|better|worse|deteriorat|strengthen|weaken|改善|恶化|好转|优化/u;
const MORE_IS_BETTER =
  /margin|profit|income|revenue|sales|earning|cash|yield|return|毛利|净利|利润|收入|营收|现金流|回报|效率/iu;
const LESS_IS_BETTER = /cost|expense|loss|deficit|debt|combined ratio|成本|费用|亏损|负债|赤字|不良/iu;

/** Which way the words say that the values went; 0 where they judge what may be the better for either. */
function toldWay(scene: Scene, cue: CueAt, { before, after }: Pair): -1 | 0 | 1 {
  const way = directionOf(cue);
  if (!JUDGED.test(scene.block.folded.slice(cue.start, cue.end))) return way;
  const name = `${before.name} ${after.name} ${after.metric ?? before.metric ?? ''}`;
  if (LESS_IS_BETTER.test(name)) return way === 1 ? -1 : way === -1 ? 1 : 0;
  return MORE_IS_BETTER.test(name) ? way : 0;
}

/** A rise where the values fell, a margin that widened to less. */
export function directionSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) =>
    pairsIn(scene, facts).flatMap((pair) => {
      const way = wayOf(pair);
      const cue =
        (pair.told === 'only' ? null : leadingCue(scene, pair)) ??
        (pair.told === 'words' ? openingCue(scene, pair) : null) ??
        trailingCue(scene, pair) ??
        bareCue(scene, pair) ??
        loneCue(scene, pair, facts);
      if (!cue || way === 0 || toldWay(scene, cue, pair) !== -way || isTurn(pair) || isFar(pair)) return [];
      return [conclusion('direction', scene.block.prose.slice(cue.start, cue.end), pair.after, [pair.before])];
    }),
  );
}

/** Ten times as much or as little is another thing: "grew to 230 with three new stores". */
export function isFar({ before, after }: Pair): boolean {
  const [a, b] = [magnitude(before.bounds), magnitude(after.bounds)];
  const far = (large: typeof a, small: typeof a): boolean =>
    compare(large.low, { ...small.high, exponent: small.high.exponent + 1 }) > 0;
  return far(a, b) || far(b, a);
}

/** A value that changes its sign rises or falls as one takes it. */
export function isTurn({ before, after }: Pair): boolean {
  return before.value.digits < 0n !== after.value.digits < 0n || before.direction * after.direction < 0;
}
