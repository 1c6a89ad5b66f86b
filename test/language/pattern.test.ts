// Patterns dismiss places by a few bits of what they begin and end with: they must find what trying every way finds.

import { describe, expect, test } from 'vitest';
import {
  any,
  endsAt,
  firstStart,
  kind,
  lastStart,
  type Matched,
  opt,
  type Pattern,
  role,
  seq,
  signOf,
  startsAt,
  upTo,
  word,
} from '../../server/core/language/pattern.ts';
import { Roles } from '../../server/core/language/role-set.ts';
import type { Role } from '../../server/core/language/roles.ts';

/** A pattern as data. */
type Way =
  | { readonly is: 'role'; readonly role: Role }
  | { readonly is: 'word'; readonly text: string }
  | { readonly is: 'kind'; readonly kind: string }
  | { readonly is: 'seq' | 'any'; readonly ways: readonly Way[] }
  | { readonly is: 'opt' | 'up to two'; readonly way: Way };

function patternOf(way: Way): Pattern {
  switch (way.is) {
    case 'role':
      return role(way.role);
    case 'word':
      return word(way.text);
    case 'kind':
      return kind(way.kind);
    case 'seq':
      return seq(...way.ways.map(patternOf));
    case 'any':
      return any(...way.ways.map(patternOf));
    case 'opt':
      return opt(patternOf(way.way));
    case 'up to two':
      return upTo(2, patternOf(way.way));
  }
}

/** How much of the lexemes a way takes, read from the first on; `null` where it does not fit. */
function taken(way: Way, lexemes: readonly Matched[], backward: boolean): number | null {
  const [first] = lexemes;
  switch (way.is) {
    case 'role':
      return first?.roles.has(way.role) ? 1 : null;
    case 'word':
      return first?.text === way.text ? 1 : null;
    case 'kind':
      return first?.kind === way.kind ? 1 : null;
    case 'any':
      return way.ways.map((each) => taken(each, lexemes, backward)).find((each) => each !== null) ?? null;
    case 'seq': {
      let all = 0;
      for (const each of backward ? way.ways.toReversed() : way.ways) {
        const own = taken(each, lexemes.slice(all), backward);
        if (own === null) return null;
        all += own;
      }
      return all;
    }
    case 'opt':
      return taken(way.way, lexemes, backward) ?? 0;
    case 'up to two': {
      const own = taken(way.way, lexemes, backward);
      return own === null ? 0 : own + (taken(way.way, lexemes.slice(own), backward) ?? 0);
    }
  }
}

const ROLES: readonly Role[] = ['up', 'copula', 'joiner', 'idle'];
const WORDS = ['up', 'of', '了', '的', 'until'];
const KINDS = ['known', 'amount', 'han'];

/** The same numbers at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const next = numbers(7);

function pick<T>(all: readonly [T, ...T[]] | readonly T[]): T {
  const found = all[next(all.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function someWay(depth: number): Way {
  const ways = (): Way[] => Array.from({ length: 1 + next(3) }, () => someWay(depth - 1));
  switch (next(depth > 0 ? 7 : 3)) {
    case 0:
      return { is: 'role', role: pick(ROLES) };
    case 1:
      return { is: 'word', text: pick(WORDS) };
    case 2:
      return { is: 'kind', kind: pick(KINDS) };
    case 3:
      return { is: 'any', ways: ways() };
    case 4:
      return { is: 'opt', way: someWay(depth - 1) };
    case 5:
      return { is: 'up to two', way: someWay(depth - 1) };
    default:
      return { is: 'seq', ways: ways() };
  }
}

function someLexeme(): Matched {
  const [is, text] = [pick(KINDS), pick(WORDS)];
  return { kind: is, sign: signOf(is, text), text, roles: new Roles(ROLES.filter(() => next(4) === 0)) };
}

describe('patterns', () => {
  test('find what trying every way finds', () => {
    const found = { starts: 0, ends: 0 };
    for (let round = 0; round < 4000; round++) {
      const way = someWay(3);
      const lexemes = Array.from({ length: next(6) }, someLexeme);
      const at = next(lexemes.length + 1);
      const starts = taken(way, lexemes.slice(at), false) !== null;
      const ends = taken(way, lexemes.slice(0, at).toReversed(), true) !== null;
      const where = JSON.stringify({ way, at, words: lexemes.map(({ text }) => text) });
      expect(startsAt(patternOf(way), lexemes, at), where).toBe(starts);
      expect(endsAt(patternOf(way), lexemes, at), where).toBe(ends);
      found.starts += Number(starts);
      found.ends += Number(ends);
    }
    expect(Math.min(found.starts, found.ends)).toBeGreaterThan(1000);
  });

  test('are found first and last where they begin', () => {
    for (let round = 0; round < 1000; round++) {
      const way = someWay(2);
      const lexemes = Array.from({ length: next(6) }, someLexeme);
      const [from, to] = [next(4) - 1, next(8)];
      const begins = lexemes.flatMap((_, at) =>
        at >= from && at < to && taken(way, lexemes.slice(at), false) !== null ? [at] : [],
      );
      const where = JSON.stringify({ way, from, to, words: lexemes.map(({ text }) => text) });
      expect(firstStart(patternOf(way), lexemes, from, to), where).toBe(begins[0] ?? -1);
      expect(lastStart(patternOf(way), lexemes, from, to), where).toBe(begins.at(-1) ?? -1);
    }
  });
});
