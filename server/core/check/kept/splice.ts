// What an edit makes of a row: a stretch of it goes and another comes, and what stands on either side stays.

/** From a place on, so many are gone and these are there instead. */
export interface Splice<T> {
  readonly from: number;
  readonly gone: number;
  readonly fresh: readonly T[];
}

/** The row after it, a new one. */
export function spliced<T>(row: readonly T[], { from, gone, fresh }: Splice<T>): T[] {
  return row.slice(0, from).concat(fresh, row.slice(from + gone));
}

/** What goes. */
export function goneFrom<T>(row: readonly T[], { from, gone }: Splice<unknown>): readonly T[] {
  return row.slice(from, from + gone);
}

/** Numbers those whose place in the row has changed. */
export function renumber(row: readonly { order: number }[], { from, gone, fresh }: Splice<unknown>): void {
  const end = gone === fresh.length ? from + gone : row.length;
  for (let at = from; at < end; at++) {
    const each = row[at];
    if (each) each.order = at;
  }
}
