// The stretch of lexemes around an amount that may say whose it is: its sentence, its clause, the gaps to its neighbours.

import type { Figure } from '../../figures/figure.ts';
import {
  any,
  covers,
  endsAt,
  firstStart,
  kind,
  lastStart,
  type Pattern,
  role,
  seq,
  upTo,
  word,
} from '../../language/pattern.ts';
import { NO_ROLES } from '../../language/role-set.ts';
import type { Role } from '../../language/roles.ts';
import type { Range, ReadBlock, Sentence } from './block.ts';
import type { Lexeme } from './lexemes/lexeme.ts';
import { isBreak } from './lexemes/marks.ts';

/** Everything that binding looks at for one amount; places are lexemes of the block. */
export interface Scope {
  readonly figure: Figure;
  readonly at: number;
  readonly sentence: Sentence;
  /** The comma-to-comma stretch that holds the figure. */
  readonly clause: Range;
  /** From behind the amount before it (or the sentence's start) to the figure. */
  readonly left: Range;
  /** From behind the figure to the amount after it (or the sentence's end). */
  readonly right: Range;
  /** The amounts before and after it in the sentence. */
  readonly previous: Scope | null;
  readonly next: number | null;
}

/** Words that a bracket without an amount may hold and still divide nothing: 零售客户总资产（AUM）余额. */
const LONGEST_GLOSS = 12;

/** Where a bracket that closes at `at` and holds no amount opens, or −1. */
export function glossStart(lexemes: readonly Lexeme[], at: number, limit: number): number {
  if (lexemes[at]?.text !== ')') return -1;
  for (let back = at - 1; back >= Math.max(limit, at - LONGEST_GLOSS); back--) {
    const lexeme = lexemes[back];
    if (!lexeme || lexeme.kind === 'amount' || lexeme.text === ')') return -1;
    if (lexeme.text === '(') return back;
  }
  return -1;
}

export const AMOUNT: Pattern = kind('amount');
export const ENTITY: Pattern = kind('entity');
/** A name of somebody, known here or not. */
export const SOMEONE: Pattern = kind('entity', 'stranger');

/** A metric, and whose it is. */
const MEASURED: Pattern = seq(
  kind('metric'),
  upTo(1, seq(word('of', 'at', 'for'), upTo(1, role('determiner')), kind('entity'))),
);

/** Words that may stand between a name and its verb, set off by commas: "Adjusted EBITA, the measure that its managers prefer, fell 84%". */
const LONGEST_APPOSITION = 14;

/** Where an apposition that the comma at `at` closes begins, behind a metric and before that metric's verb, or −1. */
export function appositionStart(lexemes: readonly Lexeme[], at: number, limit: number): number {
  if (lexemes[at]?.text !== ',' || !has(lexemes[at + 1], 'copula', 'level', 'up', 'down', 'earns')) return -1;
  for (let back = at - 1; back > Math.max(limit, at - LONGEST_APPOSITION); back--) {
    const lexeme = lexemes[back];
    if (!lexeme || lexeme.kind === 'amount' || lexeme.metric !== null) return -1;
    if (isBreak(lexeme)) return lexeme.text === ',' && endsAt(MEASURED, lexemes, back) ? back : -1;
  }
  return -1;
}

/** How an aside leads to what a metric came to: "at", "which came to", "which was only". */
const COMES_TO: Pattern = seq(
  any(word('at'), seq(role('relative'), upTo(2, role('adverb', 'auxiliary')), role('level', 'copula', 'earns'))),
  upTo(3, role('adverb', 'determiner', 'qualifier')),
);
/** "Its net income, at ⟦$21.2 billion⟧, was helped by …": the comma before such an aside divides nothing. */
function opensAmount(lexemes: readonly Lexeme[], comma: number, at: number): boolean {
  return lexemes[comma]?.text === ',' && endsAt(MEASURED, lexemes, comma) && covers(COMES_TO, lexemes, comma + 1, at);
}

const QUOTES: ReadonlySet<string> = new Set('“”"「」『』‘\'');

/** Quotation marks right around a figure (增速“高达43%”) divide nothing. */
function outsideQuotes(lexemes: readonly Lexeme[], at: number): Range {
  const quote = (place: number): boolean => QUOTES.has(lexemes[place]?.text ?? '');
  return { from: quote(at - 1) ? at - 1 : at, to: quote(at + 1) ? at + 2 : at + 1 };
}

/** 净利润：⟦384亿美元⟧, 净利润——⟦384亿美元⟧: what leads from a label to its figure divides nothing. */
function labelEnd(lexemes: readonly Lexeme[], at: number): number {
  if (lexemes[at - 1]?.text === ':') return at - 1;
  let from = at;
  while (/^[—–]+$/.test(lexemes[from - 1]?.text ?? '')) from--;
  return lexemes[from - 1]?.metric ? from : at;
}

function clauseOf(lexemes: readonly Lexeme[], sentence: Range, at: number): Range {
  let { from, to } = outsideQuotes(lexemes, at);
  from = labelEnd(lexemes, from);
  while (from > sentence.from) {
    const before = lexemes[from - 1];
    if (before && isBreak(before)) {
      const opening = glossStart(lexemes, from - 1, sentence.from);
      const apposed = opening < 0 ? appositionStart(lexemes, from - 1, sentence.from) : opening;
      if (apposed < 0 && !opensAmount(lexemes, from - 1, at)) break;
      from = apposed < 0 ? from - 1 : apposed;
    } else from--;
  }
  while (to < sentence.to && !isBreak(lexemes[to] as Lexeme)) to++;
  return { from, to };
}

/** The scopes of all amounts of a sentence, in order. */
export function scopesOf({ lexemes }: ReadBlock, sentence: Sentence): Scope[] {
  const places: number[] = [];
  for (let at = sentence.from; at < sentence.to; at++) if (lexemes[at]?.kind === 'amount') places.push(at);
  let previous: Scope | null = null;
  return places.flatMap((at, nth) => {
    const figure = lexemes[at]?.figure;
    if (!figure) return [];
    const next = places[nth + 1] ?? null;
    const scope: Scope = {
      figure,
      at,
      sentence,
      clause: clauseOf(lexemes, sentence, at),
      left: { from: previous ? previous.at + 1 : sentence.from, to: at },
      right: { from: at + 1, to: next ?? sentence.to },
      previous,
      next,
    };
    previous = scope;
    return [scope];
  });
}

/** The sentence that holds a lexeme. Sentences follow one another without a gap. */
export function sentenceAt({ sentences }: ReadBlock, at: number): Sentence | undefined {
  const nth = firstFrom(sentences.length, (each) => (sentences[each]?.to ?? 0) > at);
  const sentence = sentences[nth];
  return sentence && sentence.from <= at ? sentence : undefined;
}

/** The first of so many places, in order, from which on the test holds; their number where it holds nowhere. */
export function firstFrom(count: number, test: (nth: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The part of a range that lies in the figure's own clause. */
function inClause({ clause }: Scope, { from, to }: Range): Range {
  const start = Math.max(from, clause.from);
  return { from: start, to: Math.max(start, Math.min(to, clause.to)) };
}

/** The gap before the figure, in its clause. */
export function gapBefore(scope: Scope): Range {
  return inClause(scope, scope.left);
}

/** The gap behind the figure, in its clause. */
export function gapBehind(scope: Scope): Range {
  return inClause(scope, scope.right);
}

export function has(lexeme: Lexeme | undefined, ...roles: readonly Role[]): boolean {
  if (lexeme === undefined || lexeme.roles === NO_ROLES) return false;
  for (let nth = 0; nth < roles.length; nth++) if (lexeme.roles.has(roles[nth] as Role)) return true;
  return false;
}

/** Whether a word with any of the roles stands in the range. */
export function hasRole({ lexemes }: ReadBlock, { from, to }: Range, ...roles: readonly Role[]): boolean {
  for (let at = from; at < to; at++) {
    const own = lexemes[at]?.roles;
    if (own === undefined || own === NO_ROLES) continue;
    for (let nth = 0; nth < roles.length; nth++) if (own.has(roles[nth] as Role)) return true;
  }
  return false;
}

/** The first place of the range where the pattern begins, or −1. */
export function firstOf({ lexemes }: ReadBlock, { from, to }: Range, pattern: Pattern): number {
  return firstStart(pattern, lexemes, from, to);
}

/** The last place of the range where the pattern begins, or −1. */
export function lastOf({ lexemes }: ReadBlock, { from, to }: Range, pattern: Pattern): number {
  return lastStart(pattern, lexemes, from, to);
}

/** The places of the range where the pattern begins. */
export function placesOf({ lexemes }: ReadBlock, { from, to }: Range, pattern: Pattern): number[] {
  const places: number[] = [];
  for (let at = firstStart(pattern, lexemes, from, to); at >= 0; at = firstStart(pattern, lexemes, at + 1, to))
    places.push(at);
  return places;
}

/** The place of the last lexeme of the range that passes, or −1. */
export function lastIn(
  { lexemes }: ReadBlock,
  { from, to }: Range,
  test: (lexeme: Lexeme, at: number) => boolean,
): number {
  for (let at = to - 1; at >= from; at--) {
    const lexeme = lexemes[at];
    if (lexeme && test(lexeme, at)) return at;
  }
  return -1;
}

/** The place of the first lexeme of the range that passes, or −1. */
export function firstIn(
  { lexemes }: ReadBlock,
  { from, to }: Range,
  test: (lexeme: Lexeme, at: number) => boolean,
): number {
  for (let at = from; at < to; at++) {
    const lexeme = lexemes[at];
    if (lexeme && test(lexeme, at)) return at;
  }
  return -1;
}

/** The places of all lexemes of the range that pass. */
export function placesIn(
  { lexemes }: ReadBlock,
  { from, to }: Range,
  test: (lexeme: Lexeme, at: number) => boolean,
): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at++) {
    const lexeme = lexemes[at];
    if (lexeme && test(lexeme, at)) places.push(at);
  }
  return places;
}
