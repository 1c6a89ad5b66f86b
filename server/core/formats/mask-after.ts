// What is hidden in a draft after an edit, where the edit can neither hide nor uncover anything.

import type { Span } from '../text/span.ts';
import type { Mask } from './hidden.ts';
import type { Change } from './readers/change-between.ts';

/** All that opens or closes anything hidden, and what a part of it may be. */
const MARKS = /<!--|-->|[`~]|%%|\{\/\*|\*\/\}|\{[{%]|[%}]\}|\$\$|<\/?table|^(?:import|export)|:::|endcomment/im;

/** The whole lines of a stretch. */
function linesOf(text: string, from: number, to: number): Span {
  const end = text.indexOf('\n', to);
  return { start: text.lastIndexOf('\n', from - 1) + 1, end: end < 0 ? text.length : end + 1 };
}

function hasMarks(text: string, { start, end }: Span): boolean {
  return MARKS.test(text.slice(start, end));
}

function moved<T extends Span>(all: readonly T[], from: number, by: number): readonly T[] {
  if (by === 0 || (all.at(-1)?.start ?? -1) < from) return all;
  return all.map((each) => (each.start < from ? each : { ...each, start: each.start + by, end: each.end + by }));
}

/** The mask after an edit; `null` where it has to be looked for anew. */
export function maskAfter(mask: Mask, before: string, text: string, { at, toA, toB }: Change): Mask | null {
  const old = linesOf(before, at, toA);
  if (hasMarks(before, old) || hasMarks(text, linesOf(text, at, toB))) return null;
  if (mask.touchy.some(({ start, end }) => start < old.end && end >= old.start)) return null;
  const by = text.length - before.length;
  const comments = moved(mask.comments, old.end, by).map((comment, nth) => {
    const { words } = comment;
    const isMoved = comment.start !== mask.comments[nth]?.start;
    return isMoved ? { ...comment, words: { start: words.start + by, end: words.end + by } } : comment;
  });
  return {
    hidden: moved(mask.hidden, old.end, by),
    comments,
    tables: moved(mask.tables, old.end, by),
    touchy: moved(mask.touchy, old.end, by),
  };
}
