// Marks of emphasis in light markups: a sign, or two, with a word on one side and none on the other.

import type { Found } from './marks.ts';

/** Signs in an address are its own. */
const ADDRESS = String.raw`https?://[^\s[\]<>"]+`;

const WORD = /[\p{L}\p{N}$€£¥%％]/u;

/** Whether the sign on a line is a mark: it opens or closes words, a doubled one at least on one side. */
function isMark(line: string, at: number, end: number): boolean {
  const before = line[at - 1] ?? ' ';
  const after = line[end] ?? ' ';
  if (before === '\\') return false;
  if (end - at > 1) return !/\s/.test(before) || !/\s/.test(after);
  return (!/\s/.test(after) && !WORD.test(before)) || (!/\s/.test(before) && !WORD.test(after));
}

/**
 * Hides the marks of emphasis on a line. A sign between two blanks, or between two letters, is no mark: 3 * 4, snake_case.
 *
 * @param base where the line starts in the document
 * @param signs the signs that mark emphasis
 */
export function hideEmphasis(line: string, base: number, signs: string, found: Found): void {
  const token = new RegExp(`${ADDRESS}|([${signs}])\\1?`, 'g');
  for (const { 0: whole, 1: sign, index } of line.matchAll(token)) {
    const end = index + whole.length;
    if (sign !== undefined && isMark(line, index, end)) found.mask(base + index, base + end);
  }
}
