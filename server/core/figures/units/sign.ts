// Signs before a number: −53%, 负, 零下, minus, △; not the dashes that set words apart.

import { codeAt, isHan, type Source, skipSpace, standsAt, startsWith } from '../scan/source.ts';

export interface Sign {
  readonly sign: '' | '+' | '-';
  readonly end: number;
}

const PLUS = 0x2b;
const MINUS = 0x2d;
const DASH = 0x2013;
const NEGATIVE = '负'.charCodeAt(0);
const ZERO = '零'.charCodeAt(0);
const EITHER = 0xb1;
const SIGN_WORDS: readonly (readonly [string, Sign['sign']])[] = [
  ['minus ', '-'],
  ['minus-', '-'],
  ['plus or minus ', ''],
  ['plus/minus ', ''],
  ['negative ', '-'],
  ['negative-', '-'],
  ['plus ', '+'],
  ['plus-', '+'],
];
/** Words that are signs. */
export const SIGN_HEADS: readonly string[] = SIGN_WORDS.map(([word]) => word);
const SIGN_LETTERS: ReadonlySet<number> = new Set(SIGN_WORDS.map(([word]) => word.charCodeAt(0)));

/** Triangles and arrows that accounts and tickers put before a number: down, then up. */
const FALLS = '△▼▽↓';
const RISES = '▲↑';
const OPEN_TRIANGLE = '△';
const FULL_TRIANGLE = '▲';
/** How far off a △ tells that ▲ is a minus too, as in Japanese accounts. */
const NEAR = 80;
/** Characters that open a figure with a sign. */
export const SIGN_MARKS: string = FALLS + RISES;

/** What stands in the text as a minus, rather than as a hyphen. */
const TRUE_MINUS: ReadonlySet<number> = new Set([0x2212, 0xfe63, 0xff0d]);
const EM_DASH: ReadonlySet<number> = new Set([0x2014, 0x2015]);

/** A dash that is a minus: nothing before it that it could join, and the number right behind it. */
function isDashSign(source: Source, at: number): boolean {
  const before = codeAt(source, at - 1);
  const behind = codeAt(source, at + 1);
  if (EM_DASH.has(source.text.charCodeAt(at)) && !source.table) return false;
  return (
    (at === 0 || before === 0x20 || before === 0x28 || isHan(source, at - 1)) &&
    ((behind >= 0x30 && behind <= 0x39) || behind === 0x24)
  );
}

/** Whether a hyphen at `at` is one of the hyphens of `--`, which is a dash wherever it stands. */
function isOfDash(source: Source, at: number): boolean {
  return codeAt(source, at + 1) === MINUS || codeAt(source, at - 1) === MINUS;
}

/** A hyphen with a space behind it is a minus only where nothing stands before it that it could set apart. */
function isSpacedSign(source: Source, at: number): boolean {
  if (source.table || TRUE_MINUS.has(source.text.charCodeAt(at))) return true;
  const before = codeAt(source, at - 1) === 0x20 ? at - 2 : at - 1;
  return before < 0 || standsAt(source, before, '=(+*/×÷<>≈');
}

function minusSign(source: Source, at: number): Sign {
  const end = skipSpace(source, at + 1);
  if (isOfDash(source, at) || (end > at + 1 && !isSpacedSign(source, at))) return { sign: '', end: at };
  return { sign: '-', end };
}

/** A plus with a space behind it adds two amounts where anything stands before it. */
function plusSign(source: Source, at: number): Sign {
  if (startsWith(source, at + 1, '/-')) return { sign: '', end: skipSpace(source, at + 3) };
  const end = skipSpace(source, at + 1);
  return end > at + 1 && !isSpacedSign(source, at) ? { sign: '', end: at } : { sign: '+', end };
}

/** ▲ is a rise, but a loss where the same account writes △ too. */
function triangleSign(source: Source, at: number): Sign {
  const end = skipSpace(source, at + 1);
  if (standsAt(source, at, FALLS)) return { sign: '-', end };
  const around = source.text.slice(Math.max(0, at - NEAR), at + NEAR);
  const loss = source.text[at] === FULL_TRIANGLE && around.includes(OPEN_TRIANGLE);
  return { sign: loss ? '-' : '+', end };
}

/** The sign at `at`; an empty one where none stands. */
export function readSign(source: Source, at: number): Sign {
  const code = codeAt(source, at);
  switch (code) {
    case PLUS:
      return plusSign(source, at);
    case MINUS:
      return minusSign(source, at);
    case EITHER:
      return { sign: '', end: skipSpace(source, at + 1) };
    case NEGATIVE:
      return { sign: '-', end: at + 1 };
    case ZERO:
      return startsWith(source, at, '零下') ? { sign: '-', end: skipSpace(source, at + 2) } : { sign: '', end: at };
    case DASH:
      return isDashSign(source, at) ? { sign: '-', end: at + 1 } : { sign: '', end: at };
    default:
      if (SIGN_LETTERS.has(code)) return wordSign(source, at);
      return code > DASH && standsAt(source, at, SIGN_MARKS) ? triangleSign(source, at) : { sign: '', end: at };
  }
}

function wordSign(source: Source, at: number): Sign {
  for (const [word, sign] of SIGN_WORDS) {
    if (startsWith(source, at, word)) return { sign, end: at + word.length };
  }
  return { sign: '', end: at };
}
