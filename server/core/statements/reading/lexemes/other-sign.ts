// A bracket that only says what a line is called where its sign is the other one: gain (loss), expense (income), provided by (used in).

import type { Span } from '../../../text/span.ts';
import { SIGNED } from '../names/synonyms.ts';

const OTHERS: ReadonlySet<string> = new Set([...SIGNED, 'expense', 'expenses', 'earning', 'deficit']);

/** Whether a bracket behind a word holds nothing but the word for the other sign: it names no metric. */
export function isOtherSign(folded: string, { start, end }: Span): boolean {
  if (folded[start - 1] !== '(' || folded[end] !== ')' || !OTHERS.has(folded.slice(start, end))) return false;
  return /[a-z] ?$/.test(folded.slice(Math.max(0, start - 3), start - 1));
}
