// Patterns over lexemes. They go forward or backward from a place, take the first way that fits, and never go back on it: linear.

import type { Role } from './roles.ts';
import type { Roles } from './words.ts';

/** As much of a lexeme as a pattern asks for. */
export interface Matched {
  readonly kind: string;
  /** Folded. */
  readonly text: string;
  readonly roles: Roles;
}

export type Test = (lexeme: Matched) => boolean;

type Direction = 1 | -1;

const NONE = -1;

/**
 * A pattern: from the lexeme at `at` on, in reading direction (1) or against it (−1).
 *
 * @param end where reading stops as at the end of the lexemes; all of them are read where it is left out
 * @returns the first place that it leaves alone, or `NONE`; −2 stands for the place before the first lexeme
 */
export type Pattern = (lexemes: readonly Matched[], at: number, direction: Direction, end?: number) => number;

/** The place before the first lexeme, which a pattern that reads backward may come to. */
const BEFORE_FIRST = -2;

/** The lexeme at a place, where there is one. */
function lexemeAt(lexemes: readonly Matched[], at: number, end: number | undefined): Matched | undefined {
  return at < 0 || (end !== undefined && at >= end) ? undefined : lexemes[at];
}

function step(at: number, direction: Direction): number {
  const next = at + direction;
  return next < 0 ? BEFORE_FIRST : next;
}

/** One lexeme that passes the test. */
export function one(test: Test): Pattern {
  return (lexemes, at, direction, end) => {
    const lexeme = lexemeAt(lexemes, at, end);
    return lexeme !== undefined && test(lexeme) ? step(at, direction) : NONE;
  };
}

/** A word with any of the roles. */
export function role(...roles: readonly Role[]): Pattern {
  const count = roles.length;
  return (lexemes, at, direction, end) => {
    const own = lexemeAt(lexemes, at, end)?.roles;
    if (own === undefined || own.size === 0) return NONE;
    for (let nth = 0; nth < count; nth++) if (own.has(roles[nth] as Role)) return step(at, direction);
    return NONE;
  };
}

/** As many places as the first units of words are told apart by; a power of two. */
const PLACES = 256;

/** One of the words, as folded. */
export function word(...words: readonly string[]): Pattern {
  const wanted = new Set(words);
  // Most lexemes begin with what none of the words begins with.
  const firsts = new Uint8Array(PLACES);
  for (const each of words) firsts[each.charCodeAt(0) % PLACES] = 1;
  return (lexemes, at, direction, end) => {
    const text = lexemeAt(lexemes, at, end)?.text;
    return text !== undefined && firsts[text.charCodeAt(0) % PLACES] === 1 && wanted.has(text)
      ? step(at, direction)
      : NONE;
  };
}

/** A lexeme of one of the kinds. */
export function kind(...kinds: readonly string[]): Pattern {
  return (lexemes, at, direction, end) => {
    const own = lexemeAt(lexemes, at, end)?.kind;
    return own !== undefined && kinds.includes(own) ? step(at, direction) : NONE;
  };
}

export function seq(...patterns: readonly Pattern[]): Pattern {
  const backward = patterns.toReversed();
  const count = patterns.length;
  return (lexemes, at, direction, end) => {
    const inOrder = direction > 0 ? patterns : backward;
    let place = at;
    for (let nth = 0; nth < count && place !== NONE; nth++)
      place = (inOrder[nth] as Pattern)(lexemes, place, direction, end);
    return place;
  };
}

export function any(...patterns: readonly Pattern[]): Pattern {
  const count = patterns.length;
  return (lexemes, at, direction, end) => {
    for (let nth = 0; nth < count; nth++) {
      const place = (patterns[nth] as Pattern)(lexemes, at, direction, end);
      if (place !== NONE) return place;
    }
    return NONE;
  };
}

export function opt(pattern: Pattern): Pattern {
  return (lexemes, at, direction, end) => {
    const place = pattern(lexemes, at, direction, end);
    return place === NONE ? at : place;
  };
}

/** As many as there are, `most` of them at the most; none will do. */
export function upTo(most: number, pattern: Pattern): Pattern {
  return (lexemes, at, direction, end) => {
    let place = at;
    for (let count = 0; count < most; count++) {
      const next = pattern(lexemes, place, direction, end);
      if (next === NONE) break;
      place = next;
    }
    return place;
  };
}

/** Whether the pattern covers the lexemes of `[from, to)` and nothing else. */
export function covers(pattern: Pattern, lexemes: readonly Matched[], from: number, to: number): boolean {
  return from <= to && pattern(lexemes, from, 1, to) === to;
}

/** Whether the pattern stands right before `at`; the lexeme there is not part of it. */
export function endsAt(pattern: Pattern, lexemes: readonly Matched[], at: number): boolean {
  return pattern(lexemes, at > 0 ? at - 1 : BEFORE_FIRST, -1) !== NONE;
}

/** Whether the pattern begins at `at`. */
export function startsAt(pattern: Pattern, lexemes: readonly Matched[], at: number): boolean {
  return pattern(lexemes, at, 1) !== NONE;
}
