// Scores of games and of ratings: 92/100, 4.5/5, 3升2平.

import { digitsEnd } from '../numerals/digits.ts';
import { codeAt, isDigit, type Source, standsAt } from '../scan/source.ts';
import { unitBehind } from '../units/units.ts';

const RATING = /(\d{1,3}(?:\.\d{1,2})?)\/(100|10|5)(?![\d/%])(?!\.\d)/y;
const GAMES = /\d{1,2}[升胜]\d{1,2}[平负和](?:\d{1,2}[负败])?/y;
/** Words around a rating. */
const RATED = /(?:scor|rat(?:ed|ing)|grade|mark|stars|得分|评分|打分|评级|分数|满分|口碑)/;
const REACH = 16;
const [POINT, SLASH] = [0x2e, 0x2f];
/** Points are no longer than 100.00. */
const LONGEST_POINTS = 6;

/** Points with a decimal, which no fraction has. */
const DECIMAL_POINTS = /\d\.\d{1,2}\/(100|10|5)(?![\d/%]|\.\d)/g;
/** As far as a list of ratings reaches. */
const LIST_REACH = 120;
const SENTENCE_ENDS = /[.!?;](?=\s)|[\n。！？；]/;

/** The sentence around `at`, as far as a list reaches. */
function sentenceAround({ folded }: Source, at: number): string {
  const before =
    folded
      .slice(Math.max(0, at - LIST_REACH), at)
      .split(SENTENCE_ENDS)
      .at(-1) ?? '';
  const behind = folded.slice(at, at + LIST_REACH).split(SENTENCE_ENDS)[0] ?? '';
  return before + behind;
}

/** "Oracle Cloud gets 7.5/10, Meta a flat 8/10": what stands in one list with points is points. */
function isBesideRating(source: Source, at: number, end: number, most: string): boolean {
  if (PART_OF.test(source.folded.slice(end, end + 4))) return false;
  return [...sentenceAround(source, at).matchAll(DECIMAL_POINTS)].some(([, out]) => out === most);
}

/** Of what something is so many parts. */
const PART_OF = /^(?: of|的)/;

/** Whether the two numbers are points out of so many: a decimal, a hundred, a word that says so, or other points beside them. */
function isRating(source: Source, at: number, end: number, points: string, most: string): boolean {
  if (Number(points) > Number(most) || (codeAt(source, at - 1) === 0x20 && isDigit(source, at - 2))) return false;
  if (points.includes('.') || (most === '100' && Number(points) > 1)) return true;
  return RATED.test(source.folded.slice(Math.max(0, at - REACH), at)) || isBesideRating(source, at, end, most);
}

/** A list of amounts goes on with a scale or a unit: 4.5/5亿元. */
function isMeasured(source: Source, end: number): boolean {
  const code = codeAt(source, end);
  return (code !== 0 && '万亿千百兆'.includes(String.fromCharCode(code))) || unitBehind(source, end) !== null;
}

/** The offset behind the score at `at`; −1 where none stands. */
export function scoreEnd(source: Source, at: number): number {
  const end = digitsEnd(source, at);
  return standsAt(source, end, '升胜')
    ? gamesEnd(source, at)
    : standsAt(source, end, '/.')
      ? ratingEnd(source, at)
      : -1;
}

function gamesEnd(source: Source, at: number): number {
  GAMES.lastIndex = at;
  const games = GAMES.exec(source.folded);
  return games ? at + games[0].length : -1;
}

function ratingEnd(source: Source, at: number): number {
  if (codeAt(source, at - 1) === 0x2f) return -1;
  let end = at;
  while (end - at < LONGEST_POINTS && (isDigit(source, end) || codeAt(source, end) === POINT)) end++;
  if (codeAt(source, end) !== SLASH) return -1;
  RATING.lastIndex = at;
  const rating = RATING.exec(source.folded);
  if (!rating) return -1;
  end = at + rating[0].length;
  return isRating(source, at, end, rating[1] ?? '', rating[2] ?? '') && !isMeasured(source, end) ? end : -1;
}
