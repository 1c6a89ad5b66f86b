// Runs of digits.

import { isDigit, type Source } from '../scan/source.ts';

/** Longer runs of digits are codes, not quantities. */
export const LONGEST_NUMBER = 60;

/** The offset behind the run of digits at `at`. */
export function digitsEnd(source: Source, at: number): number {
  let end = at;
  while (isDigit(source, end)) end++;
  return end;
}
