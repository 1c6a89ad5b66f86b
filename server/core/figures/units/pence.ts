// Units of one or two letters in British prose: 45.6p, 24pc, 12c a share.

import type { Span } from '../../text/span.ts';
import { codeAt, isCapital, isDigit, isHan, type Source, startsWith } from '../scan/source.ts';

const [LETTER_C, LETTER_P, POINT] = [0x63, 0x70, 0x2e];

/** Lines of televisions and films, not pence: the large ones always, the others where a picture is told of. */
const LINES = /^(?:1080|1440|2160|4320)$/;
const FEW_LINES = /^(?:240|360|480|540|576|720)$/;
const PICTURE =
  /video|screen|resolution|display|stream|camera|footage|monitor|pixel|movie|film|broadcast|playback|\btv|\bhd\b|\bfps\b|\b4k\b|(?:1080|1440|2160)p/;
const PICTURE_REACH = 40;
const SHARE = /^ (?:a|per|each) /;

/** 45.6p and 24pc are small letters glued to the number; c is a cent only of a share. */
function isBritish(source: Source, at: number, { start, end }: Span): boolean {
  if (isCapital(source, start) || isCapital(source, end - 1) || isHan(source, end)) return false;
  if (codeAt(source, start) === LETTER_C) return SHARE.test(source.folded.slice(end, end + 6));
  if (start !== at) return end - start === 2;
  let head = at - 1;
  while (isDigit(source, head) || codeAt(source, head) === POINT) head--;
  if (isHan(source, head)) return false;
  return end - start === 2 || !isLines(source, head + 1, at, end);
}

/** 1080p; a 720p video, but a bid of 540p. */
function isLines(source: Source, from: number, at: number, end: number): boolean {
  const digits = source.folded.slice(from, at);
  if (LINES.test(digits)) return true;
  if (!FEW_LINES.test(digits)) return false;
  const { folded } = source;
  return PICTURE.test(
    `${folded.slice(Math.max(0, from - PICTURE_REACH), from)} ${folded.slice(end, end + PICTURE_REACH)}`,
  );
}

/** p, pc and c. */
function isBritishUnit(source: Source, { start, end }: Span): boolean {
  const code = codeAt(source, start);
  return (
    (end === start + 1 && (code === LETTER_P || code === LETTER_C)) ||
    (end === start + 2 && startsWith(source, start, 'pc'))
  );
}

/** Whether one of these letters behind a number that ends at `at` is no unit: 1080p, 3 c, 12C. */
export function isOtherLetter(source: Source, at: number, match: Span): boolean {
  return isBritishUnit(source, match) && !isBritish(source, at, match);
}
