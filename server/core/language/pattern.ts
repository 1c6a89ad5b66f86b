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

export type Direction = 1 | -1;

export const NONE = -1;

/**
 * A pattern: from the lexeme at `at` on, in reading direction (1) or against it (−1).
 *
 * @returns the first place that it leaves alone, or `NONE`; −2 stands for the place before the first lexeme
 */
export type Pattern = (lexemes: readonly Matched[], at: number, direction: Direction) => number;

/** The place before the first lexeme, which a pattern that reads backward may come to. */
export const BEFORE_FIRST = -2;

function step(at: number, direction: Direction): number {
  const next = at + direction;
  return next < 0 ? BEFORE_FIRST : next;
}

/** One lexeme that passes the test. */
export function one(test: Test): Pattern {
  return (lexemes, at, direction) => {
    const lexeme = at < 0 ? undefined : lexemes[at];
    return lexeme && test(lexeme) ? step(at, direction) : NONE;
  };
}

/** A word with any of the roles. */
export function role(...roles: readonly Role[]): Pattern {
  return one((lexeme) => roles.some((each) => lexeme.roles.has(each)));
}

/** One of the words, as folded. */
export function word(...words: readonly string[]): Pattern {
  const wanted = new Set(words);
  return one((lexeme) => wanted.has(lexeme.text));
}

/** A lexeme of one of the kinds. */
export function kind(...kinds: readonly string[]): Pattern {
  const wanted = new Set(kinds);
  return one((lexeme) => wanted.has(lexeme.kind));
}

export function seq(...patterns: readonly Pattern[]): Pattern {
  const backward = patterns.toReversed();
  return (lexemes, at, direction) => {
    let place = at;
    for (const pattern of direction > 0 ? patterns : backward) {
      place = pattern(lexemes, place, direction);
      if (place === NONE) return NONE;
    }
    return place;
  };
}

export function any(...patterns: readonly Pattern[]): Pattern {
  return (lexemes, at, direction) => {
    for (const pattern of patterns) {
      const place = pattern(lexemes, at, direction);
      if (place !== NONE) return place;
    }
    return NONE;
  };
}

export function opt(pattern: Pattern): Pattern {
  return (lexemes, at, direction) => {
    const place = pattern(lexemes, at, direction);
    return place === NONE ? at : place;
  };
}

/** As many as there are, `most` of them at the most; none will do. */
export function upTo(most: number, pattern: Pattern): Pattern {
  return (lexemes, at, direction) => {
    let place = at;
    for (let count = 0; count < most; count++) {
      const next = pattern(lexemes, place, direction);
      if (next === NONE) break;
      place = next;
    }
    return place;
  };
}

/** Whether the pattern covers the lexemes of `[from, to)` and nothing else. */
export function covers(pattern: Pattern, lexemes: readonly Matched[], from: number, to: number): boolean {
  return from <= to && pattern(lexemes.slice(from, to), 0, 1) === to - from;
}

/** Whether the pattern stands right before `at`; the lexeme there is not part of it. */
export function endsAt(pattern: Pattern, lexemes: readonly Matched[], at: number): boolean {
  return pattern(lexemes, at > 0 ? at - 1 : BEFORE_FIRST, -1) !== NONE;
}

/** Whether the pattern begins at `at`. */
export function startsAt(pattern: Pattern, lexemes: readonly Matched[], at: number): boolean {
  return pattern(lexemes, at, 1) !== NONE;
}
