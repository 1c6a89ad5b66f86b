// Patterns over lexemes. They go forward or backward from a place, take the first way that fits, and never go back on it: linear.
// Each knows in a few bits what it may begin and end with, so that where it does not stand it is hardly ever tried.

import { bitsOf, NO_ROLES, type RoleBits, type Roles } from './role-set.ts';
import type { Role } from './roles.ts';

/** As much of a lexeme as a pattern asks for. */
export interface Matched {
  readonly kind: string;
  /** Kind and first letter in bits (`signOf`). */
  readonly sign: number;
  /** Folded. */
  readonly text: string;
  readonly roles: Roles;
}

export type Test = (lexeme: Matched) => boolean;

type Direction = 1 | -1;

const NONE = -1;

/** What a lexeme has to have one bit of to stand at an end of a pattern. */
interface Edge extends RoleBits {
  readonly sign: number;
  /** Whether the pattern may have no lexeme at all. */
  readonly empty: boolean;
}

/**
 * From the lexeme at `at` on, in reading direction (1) or against it (−1).
 *
 * @param end where reading stops as at the end of the lexemes; all of them are read where it is left out
 * @returns the first place that it leaves alone, or `NONE`; −2 stands for the place before the first lexeme
 */
type Match = (lexemes: readonly Matched[], at: number, direction: Direction, end?: number) => number;

/** A pattern. */
export interface Pattern {
  readonly match: Match;
  readonly first: Edge;
  readonly last: Edge;
}

/** The place before the first lexeme, which a pattern that reads backward may come to. */
const BEFORE_FIRST = -2;

const KIND_BITS = 12;
const kinds = new Map<string, number>();

function kindBit(kind: string): number {
  const known = kinds.get(kind);
  if (known !== undefined) return known;
  const bit = 1 << Math.min(kinds.size, KIND_BITS - 1);
  kinds.set(kind, bit);
  return bit;
}

/** Many letters share a bit: it only tells which words it can't be. */
function letterBit(text: string): number {
  return text === '' ? 0 : 1 << (KIND_BITS + (text.charCodeAt(0) % (32 - KIND_BITS)));
}

/** Kind and first letter of a lexeme, in bits. */
export function signOf(kind: string, text: string): number {
  return kindBit(kind) | letterBit(text);
}

/** A word of the tables outside of any text. */
export function wordAs(roles: Roles = NO_ROLES, text = ''): Matched {
  return { kind: 'known', sign: signOf('known', text), text, roles };
}

const NOTHING: Edge = { low: 0, middle: 0, high: 0, sign: 0, empty: false };
const ANYTHING: Edge = { ...NOTHING, sign: -1 };

function either(a: Edge, b: Edge, empty: boolean): Edge {
  return { low: a.low | b.low, middle: a.middle | b.middle, high: a.high | b.high, sign: a.sign | b.sign, empty };
}

/** What stands first of patterns in a row. */
function edgeOf(edges: readonly Edge[]): Edge {
  let all: Edge = { ...NOTHING, empty: true };
  for (const edge of edges) {
    if (!all.empty) break;
    all = either(all, edge, edge.empty);
  }
  return all;
}

function edgeOfAny(edges: readonly Edge[]): Edge {
  return edges.reduce((all, edge) => either(all, edge, all.empty || edge.empty), NOTHING);
}

/** Whether the lexeme may stand at such an end; where it may not, the pattern matches at most nothing. */
function may({ low, middle, high, sign, empty }: Edge, lexeme: Matched): boolean {
  if (empty || (sign & lexeme.sign) !== 0) return true;
  const { roles } = lexeme;
  return ((low & roles.low) | (middle & roles.middle) | (high & roles.high)) !== 0;
}

/** The lexeme at a place, where there is one. */
function lexemeAt(lexemes: readonly Matched[], at: number, end: number | undefined): Matched | undefined {
  return at < 0 || at >= lexemes.length || (end !== undefined && at >= end) ? undefined : lexemes[at];
}

function step(at: number, direction: Direction): number {
  const next = at + direction;
  return next < 0 ? BEFORE_FIRST : next;
}

function ofOne(edge: Edge, match: Match): Pattern {
  return { match, first: edge, last: edge };
}

/** One lexeme that passes the test. */
export function one(test: Test): Pattern {
  return ofOne(ANYTHING, (lexemes, at, direction, end) => {
    const lexeme = lexemeAt(lexemes, at, end);
    return lexeme !== undefined && test(lexeme) ? step(at, direction) : NONE;
  });
}

/** A word with any of the roles. */
export function role(...roles: readonly Role[]): Pattern {
  const { low, middle, high } = bitsOf(roles);
  return ofOne({ ...NOTHING, low, middle, high }, (lexemes, at, direction, end) => {
    const own = lexemeAt(lexemes, at, end)?.roles;
    if (own === undefined) return NONE;
    return ((low & own.low) | (middle & own.middle) | (high & own.high)) !== 0 ? step(at, direction) : NONE;
  });
}

/** One of the words, as folded. */
export function word(...words: readonly string[]): Pattern {
  const wanted = new Set(words);
  const sign = words.reduce((all, each) => all | letterBit(each), 0);
  return ofOne({ ...NOTHING, sign }, (lexemes, at, direction, end) => {
    const lexeme = lexemeAt(lexemes, at, end);
    return lexeme !== undefined && (sign & lexeme.sign) !== 0 && wanted.has(lexeme.text) ? step(at, direction) : NONE;
  });
}

/** A lexeme of one of the kinds. */
export function kind(...wanted: readonly string[]): Pattern {
  const sign = wanted.reduce((all, each) => all | kindBit(each), 0);
  return ofOne({ ...NOTHING, sign }, (lexemes, at, direction, end) => {
    const lexeme = lexemeAt(lexemes, at, end);
    return lexeme !== undefined && wanted.includes(lexeme.kind) ? step(at, direction) : NONE;
  });
}

export function seq(...patterns: readonly Pattern[]): Pattern {
  const backward = patterns.toReversed();
  const count = patterns.length;
  const first = edgeOf(patterns.map((each) => each.first));
  const last = edgeOf(backward.map((each) => each.last));
  return {
    first,
    last,
    match: (lexemes, at, direction, end) => {
      const inOrder = direction > 0 ? patterns : backward;
      let place = at;
      for (let nth = 0; nth < count && place !== NONE; nth++)
        place = (inOrder[nth] as Pattern).match(lexemes, place, direction, end);
      return place;
    },
  };
}

export function any(...patterns: readonly Pattern[]): Pattern {
  const count = patterns.length;
  const first = edgeOfAny(patterns.map((each) => each.first));
  const last = edgeOfAny(patterns.map((each) => each.last));
  return {
    first,
    last,
    match: (lexemes, at, direction, end) => {
      const lexeme = lexemeAt(lexemes, at, end);
      if (lexeme !== undefined && !may(direction > 0 ? first : last, lexeme)) return NONE;
      for (let nth = 0; nth < count; nth++) {
        const pattern = patterns[nth] as Pattern;
        if (lexeme !== undefined && !may(direction > 0 ? pattern.first : pattern.last, lexeme)) continue;
        const place = pattern.match(lexemes, at, direction, end);
        if (place !== NONE) return place;
      }
      return NONE;
    },
  };
}

/** The pattern where what stands around it passes a test as well. */
export function where(pattern: Pattern, test: (lexemes: readonly Matched[], at: number) => boolean): Pattern {
  return {
    ...pattern,
    match: (lexemes, at, direction, end) => {
      const place = pattern.match(lexemes, at, direction, end);
      return place === NONE || test(lexemes, at) ? place : NONE;
    },
  };
}

export function opt(pattern: Pattern): Pattern {
  return {
    first: { ...pattern.first, empty: true },
    last: { ...pattern.last, empty: true },
    match: (lexemes, at, direction, end) => {
      const place = pattern.match(lexemes, at, direction, end);
      return place === NONE ? at : place;
    },
  };
}

/** As many as there are, `most` of them at the most; none will do. */
export function upTo(most: number, pattern: Pattern): Pattern {
  return {
    first: { ...pattern.first, empty: true },
    last: { ...pattern.last, empty: true },
    match: (lexemes, at, direction, end) => {
      let place = at;
      for (let count = 0; count < most; count++) {
        const next = pattern.match(lexemes, place, direction, end);
        if (next === NONE) break;
        place = next;
      }
      return place;
    },
  };
}

/** Whether the pattern covers the lexemes of `[from, to)` and nothing else. */
export function covers({ match }: Pattern, lexemes: readonly Matched[], from: number, to: number): boolean {
  return from <= to && match(lexemes, from, 1, to) === to;
}

/** Whether the pattern stands right before `at`; the lexeme there is not part of it. */
export function endsAt({ match, last }: Pattern, lexemes: readonly Matched[], at: number): boolean {
  const lexeme = lexemeAt(lexemes, at - 1, undefined);
  if (lexeme !== undefined && !may(last, lexeme)) return false;
  return match(lexemes, at > 0 ? at - 1 : BEFORE_FIRST, -1) !== NONE;
}

/** Whether the pattern begins at `at`. */
export function startsAt({ match, first }: Pattern, lexemes: readonly Matched[], at: number): boolean {
  const lexeme = lexemeAt(lexemes, at, undefined);
  if (lexeme !== undefined && !may(first, lexeme)) return false;
  return match(lexemes, at, 1) !== NONE;
}

/** The first place of `[from, to)` where the pattern begins, or −1. */
export function firstStart({ match, first }: Pattern, lexemes: readonly Matched[], from: number, to: number): number {
  const end = Math.min(to, lexemes.length);
  for (let at = Math.max(0, from); at < end; at++)
    if (may(first, lexemes[at] as Matched) && match(lexemes, at, 1) !== NONE) return at;
  return -1;
}

/** The last place of `[from, to)` where the pattern begins, or −1. */
export function lastStart({ match, first }: Pattern, lexemes: readonly Matched[], from: number, to: number): number {
  const end = Math.max(0, from);
  for (let at = Math.min(to, lexemes.length) - 1; at >= end; at--)
    if (may(first, lexemes[at] as Matched) && match(lexemes, at, 1) !== NONE) return at;
  return -1;
}
