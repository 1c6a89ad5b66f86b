// Marks of emphasis in light markups: a sign, or two, with a word on one side and none on the other.

import type { Found } from './marks.ts';

const ADDRESS = /https?:\/\/[^\s[\]<>"]+/g;

const WORD = /[\p{L}\p{N}$€£¥%％]/u;

/**
 * Hides the marks of emphasis on a line. A sign between two blanks, or between two letters, is no mark: 3 * 4, snake_case.
 *
 * @param base where the line starts in the document
 * @param signs the signs that mark emphasis
 */
export function hideEmphasis(line: string, base: number, signs: string, found: Found): void {
  ADDRESS.lastIndex = 0;
  let address = ADDRESS.exec(line);
  for (let at = 0; at < line.length; at++) {
    if (address && at === address.index) {
      at += address[0].length;
      ADDRESS.lastIndex = at;
      address = ADDRESS.exec(line);
    }
    const sign = line[at] ?? '';
    if (!signs.includes(sign)) continue;
    const double = line[at + 1] === sign;
    const end = at + (double ? 2 : 1);
    const before = line[at - 1] ?? ' ';
    const after = line[end] ?? ' ';
    const opens = !/\s/.test(after) && !WORD.test(before);
    const closes = !/\s/.test(before) && !WORD.test(after);
    if (before !== '\\' && (double ? !/\s/.test(before) || !/\s/.test(after) : opens || closes))
      found.mask(base + at, base + end);
    at = end - 1;
  }
}
