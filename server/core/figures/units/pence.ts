// Units of one or two letters in British prose: 45.6p, 24pc, 12c a share.

import type { Span } from '../../text/span.ts';
import { codeAt, isCapital, isDigit, isHan, type Source, startsWith } from '../scan/source.ts';

const [LETTER_C, LETTER_P, POINT] = [0x63, 0x70, 0x2e];

/** Lines of televisions and films, not pence. */
const LINES = /^(?:240|360|480|540|576|720|1080|1440|2160|4320)$/;
const SHARE = /^ (?:a|per|each) /;

/** 45.6p and 24pc are small letters glued to the number; c is a cent only of a share. */
function isBritish(source: Source, at: number, { start, end }: Span): boolean {
  if (isCapital(source, start) || isCapital(source, end - 1) || isHan(source, end)) return false;
  if (codeAt(source, start) === LETTER_C) return SHARE.test(source.folded.slice(end, end + 6));
  if (start !== at) return end - start === 2;
  let head = at - 1;
  while (isDigit(source, head) || codeAt(source, head) === POINT) head--;
  if (isHan(source, head)) return false;
  return end - start === 2 || !LINES.test(source.folded.slice(Math.max(0, at - 4), at).replace(/^\D+/, ''));
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
