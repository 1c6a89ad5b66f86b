// The words around a figure, for whoever reads a report without the draft.

import type { Span } from '../../core/text/span.ts';

/** As many UTF-16 code units before and behind the figure are looked at. */
const REACH = 160;

const END = /[。！？!?；\n]|[.;](?=\s|$)/gu;

/** As many words stand with a figure to find it again. UTF-16 code units. */
const CONTEXT = 24;

export interface Surroundings {
  /** The words right before and after it, on its own line. */
  readonly before: string;
  readonly after: string;
  /** The rest of its sentence; an ellipsis where that is longer than a reader wants. */
  readonly sentence: { readonly lead: string; readonly rest: string };
}

/** The words around `[start, end)`. */
export function surroundings(text: string, { start, end }: Span): Surroundings {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    after: after.split(/[\r\n]/, 1)[0] ?? '',
    sentence: sentenceAround(text, start, end),
  };
}

/** What stands before and behind `[start, end)` in its sentence; an ellipsis where that is longer than a reader wants. */
function sentenceAround(text: string, start: number, end: number): { readonly lead: string; readonly rest: string } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const last = [...before.matchAll(END)].at(-1);
  const [first] = after.matchAll(END);
  const lead = last ? before.slice(last.index + last[0].length) : before;
  const rest = first ? after.slice(0, first.index + first[0].length) : after;
  const isCutBefore = !last && start > REACH;
  const isCutBehind = !first && end + REACH < text.length;
  return { lead: (isCutBefore ? '…' : '') + lead.trimStart(), rest: rest.trimEnd() + (isCutBehind ? '…' : '') };
}
