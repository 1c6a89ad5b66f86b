// Errors as writers make them, planted in a draft at figures that were found right: value, scale, sign, year.

import type { CheckedFigure } from '../../server/core/check/result.ts';

export type Slip = 'value' | 'scale' | 'sign' | 'year';

export const SLIPS: readonly Slip[] = ['value', 'scale', 'sign', 'year'];

/** A change of the text: `[start, end)` becomes `words`; offsets are UTF-16 into the draft. */
export interface Planted {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The figure that is wrong from then on, by where it started. */
  readonly figure: CheckedFigure;
}

const SCALES: readonly (readonly [RegExp, string])[] = [
  [/\bmillion\b/, 'billion'],
  [/\bbillion\b/, 'million'],
  [/亿|億/, '万'],
  [/万|萬/, '亿'],
];
const TURNED: readonly (readonly [RegExp, string])[] = [
  [/\bincreased\b/, 'decreased'],
  [/\bdecreased\b/, 'increased'],
  [/\bincrease\b/, 'decrease'],
  [/\bdecrease\b/, 'increase'],
  [/\bgrew\b/, 'fell'],
  [/\brose\b/, 'fell'],
  [/\bup\b/, 'down'],
  [/\bdown\b/, 'up'],
  [/\bnet income\b/, 'net loss'],
  [/\bnet loss\b/, 'net income'],
  [/增长|增加|上升/, '下降'],
  [/下降|减少|減少/, '增长'],
];

/** How far a clause reaches back from its figure. */
const CLAUSE = 120;

function swapped(text: string, from: number, to: number, pairs: typeof SCALES): Omit<Planted, 'figure'> | null {
  const words = text.slice(from, to);
  for (const [pattern, other] of pairs) {
    const found = pattern.exec(words);
    if (found) return { start: from + found.index, end: from + found.index + found[0].length, words: other };
  }
  return null;
}

/** Where the clause of a figure begins. */
function clauseStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - CLAUSE), at);
  const stop = Math.max(...['. ', '; ', ', ', '，', '。', '；', '>', '\n'].map((mark) => before.lastIndexOf(mark)));
  return at - before.length + stop + 1;
}

function otherDigit(text: string, { start, end }: { start: number; end: number }): Omit<Planted, 'figure'> | null {
  const offset = text.slice(start, end).search(/[1-9]/);
  if (offset < 0) return null;
  const at = start + offset;
  return { start: at, end: at + 1, words: String((Number(text[at]) % 9) + 1) };
}

function otherYear(text: string, at: number, end: number): Omit<Planted, 'figure'> | null {
  const from = clauseStart(text, at);
  const stop = text.slice(end, end + CLAUSE).search(/[.;；。<\n]|, [a-z]/);
  const to = stop < 0 ? end + CLAUSE : end + stop;
  const words = text.slice(from, to);
  const found = [...words.matchAll(/\b20[0-3]\d\b/g)];
  const [only] = found;
  if (found.length !== 1 || !only) return null;
  const start = from + only.index;
  return { start, end: start + 4, words: String(Number(only[0]) - 1) };
}

function plantedAt(text: string, figure: CheckedFigure, slip: Slip): Omit<Planted, 'figure'> | null {
  const { span, core } = figure.figure;
  switch (slip) {
    case 'value':
      return otherDigit(text, core);
    case 'scale':
      return swapped(text, core.start, span.end, SCALES);
    case 'sign':
      return swapped(text, clauseStart(text, span.start), span.end, TURNED);
    case 'year':
      return otherYear(text, span.start, span.end);
  }
}

/** The text with its tags blanked, so that an error is made in what a reader sees. */
function withoutTags(text: string): string {
  return text.replaceAll(/<[^<>]*>/g, (tag) =>
    (/^<\/?(?:p|div|td|tr|li|h\d)\b/i.test(tag) ? '\n' : ' ').padEnd(tag.length),
  );
}

/** One error a figure; figures nearer than `apart` to one before are left, so that no error explains another. */
export function plantedIn(
  text: string,
  figures: readonly CheckedFigure[],
  slip: Slip,
  apart: number,
): readonly (readonly Planted[])[] {
  const rounds: Planted[][] = [];
  const shown = withoutTags(text);
  for (const figure of figures) {
    const change = plantedAt(shown, figure, slip);
    if (!change) continue;
    const free = rounds.find((round) => (round.at(-1)?.figure.figure.span.end ?? -apart) + apart <= change.start);
    if (free) free.push({ ...change, figure });
    else rounds.push([{ ...change, figure }]);
  }
  return rounds;
}

/** The text with the errors, and where an offset of the old one is in it. */
export function withErrors(text: string, errors: readonly Planted[]): { text: string; moved: (at: number) => number } {
  let out = '';
  let from = 0;
  for (const { start, end, words } of errors) {
    out += text.slice(from, start) + words;
    from = end;
  }
  const moved = (at: number): number =>
    errors.reduce((sum, { start, end, words }) => (end <= at ? sum + words.length - (end - start) : sum), at);
  return { text: out + text.slice(from), moved };
}
