// Signs before a number: −53%, 负, 零下, minus, and brackets that mean a loss: $(3.5).

import { codeAt, isHan, type Source, skipSpace, startsWith } from './source.ts';

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
  ['plus or minus ', ''],
  ['plus/minus ', ''],
  ['negative ', '-'],
  ['plus ', '+'],
];
/** Words that are signs. */
export const SIGN_HEADS: readonly string[] = SIGN_WORDS.map(([word]) => word);
const SIGN_LETTERS: ReadonlySet<number> = new Set(SIGN_WORDS.map(([word]) => word.charCodeAt(0)));

/** A dash that is a minus: nothing before it that it could join, and the number right behind it. */
function isDashSign(source: Source, at: number): boolean {
  const before = codeAt(source, at - 1);
  const behind = codeAt(source, at + 1);
  return (
    (at === 0 || before === 0x20 || before === 0x28 || isHan(source, at - 1)) &&
    ((behind >= 0x30 && behind <= 0x39) || behind === 0x24)
  );
}

/** The sign at `at`; an empty one where none stands. */
export function readSign(source: Source, at: number): Sign {
  const code = codeAt(source, at);
  switch (code) {
    case PLUS:
      return { sign: '+', end: skipSpace(source, at + 1) };
    case MINUS:
      return { sign: '-', end: skipSpace(source, at + 1) };
    case EITHER:
      return { sign: '', end: skipSpace(source, at + 1) };
    case NEGATIVE:
      return { sign: '-', end: at + 1 };
    case ZERO:
      return startsWith(source, at, '零下') ? { sign: '-', end: skipSpace(source, at + 2) } : { sign: '', end: at };
    case DASH:
      return isDashSign(source, at) ? { sign: '-', end: at + 1 } : { sign: '', end: at };
    default:
      return SIGN_LETTERS.has(code) ? wordSign(source, at) : { sign: '', end: at };
  }
}

function wordSign(source: Source, at: number): Sign {
  for (const [word, sign] of SIGN_WORDS) {
    if (startsWith(source, at, word)) return { sign, end: at + word.length };
  }
  return { sign: '', end: at };
}
