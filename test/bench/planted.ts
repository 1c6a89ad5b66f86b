// Errors as writers make them, planted in a draft at figures that were found right: value, scale, sign, year.

import type { CheckedFigure } from '../../server/core/check/result.ts';

export type Slip = 'value' | 'scale' | 'sign' | 'year';

export const SLIPS: readonly Slip[] = ['value', 'scale', 'sign', 'year'];

/** A change of the text: `[start, end)` becomes `words`; offsets are UTF-16 into the draft. */
export interface Planted {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The figures of whose clause it is: one of them at least is wrong from then on. */
  readonly figures: readonly CheckedFigure[];
}

type Change = Omit<Planted, 'figures'>;

/** Another year that the source tells of for the same line, where it tells of one: an error of which it knows nothing nobody can catch. */
export type OtherYear = (figure: CheckedFigure, year: number) => number | null;

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

function swapped(text: string, from: number, to: number, pairs: typeof SCALES): Change | null {
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

function otherDigit(text: string, { start, end }: { start: number; end: number }): Change | null {
  const offset = text.slice(start, end).search(/[1-9]/);
  if (offset < 0) return null;
  const at = start + offset;
  return { start: at, end: at + 1, words: String((Number(text[at]) % 9) + 1) };
}

function yearTurned(text: string, figure: CheckedFigure, other: OtherYear): Change | null {
  const { start: at, end } = figure.figure.span;
  const from = clauseStart(text, at);
  const stop = text.slice(end, end + CLAUSE).search(/[.;；。<\n]|, [a-z]/);
  const to = stop < 0 ? end + CLAUSE : end + stop;
  const words = text.slice(from, to);
  const found = [...words.matchAll(/\b20[0-3]\d\b/g)];
  const [only] = found;
  if (found.length !== 1 || !only) return null;
  const start = from + only.index;
  const year = other(figure, Number(only[0]));
  return year === null ? null : { start, end: start + 4, words: String(year) };
}

function plantedAt(text: string, figure: CheckedFigure, slip: Slip, other: OtherYear): Change | null {
  const { span, core } = figure.figure;
  switch (slip) {
    case 'value':
      return otherDigit(text, core);
    case 'scale':
      return swapped(text, core.start, span.end, SCALES);
    case 'sign':
      return swapped(text, clauseStart(text, span.start), span.end, TURNED);
    case 'year':
      return yearTurned(text, figure, other);
  }
}

/** The text with its tags blanked, so that an error is made in what a reader sees. */
function withoutTags(text: string): string {
  return text.replaceAll(/<[^<>]*>/g, (tag) =>
    (/^<\/?(?:p|div|td|tr|li|h\d)\b/i.test(tag) ? '\n' : ' ').padEnd(tag.length),
  );
}

/** Every error once, with all figures that it is planted at. */
function errorsAt(text: string, figures: readonly CheckedFigure[], slip: Slip, other: OtherYear): readonly Planted[] {
  const changes = figures.flatMap((figure) => {
    const change = plantedAt(text, figure, slip, other);
    return change ? [{ change, figure }] : [];
  });
  const once = Map.groupBy(changes, ({ change }) => change.start);
  return [...once.values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ ...first.change, figures: all.map(({ figure }) => figure) }] : [];
  });
}

/** One round of the text for errors that are far enough from each other; nearer than `apart` one would explain another. */
export function plantedIn(
  text: string,
  figures: readonly CheckedFigure[],
  slip: Slip,
  apart: number,
  other: OtherYear = (_, year) => year - 1,
): readonly (readonly Planted[])[] {
  const rounds: Planted[][] = [];
  const endOf = (round: readonly Planted[]): number => round.at(-1)?.figures.at(-1)?.figure.span.end ?? -apart;
  for (const error of errorsAt(withoutTags(text), figures, slip, other)) {
    const free = rounds.find((round) => endOf(round) + apart <= error.start);
    if (free) free.push(error);
    else rounds.push([error]);
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
