// The sentence that a figure stands in, for whoever reads a report without the draft.

/** As many UTF-16 code units before and behind the figure are looked at. */
const REACH = 160;

const END = /[。！？!?；\n]|[.;](?=\s|$)/gu;

/** What stands before and behind `[start, end)` in its sentence; an ellipsis where that is longer than a reader wants. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly lead: string; readonly rest: string } {
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
