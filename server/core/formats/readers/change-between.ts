// What has changed between two states of a text, for a parser that takes the rest over.

interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** The one stretch in which two texts differ, with the lines right above it: everything before it and after it is equal. */
export function changeBetween(a: string, b: string): Change {
  const limit = Math.min(a.length, b.length);
  let start = 0;
  while (start < limit && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < limit - start && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  const from = linesAbove(b, start);
  return { fromA: from, toA: a.length - tail, fromB: from, toB: b.length - tail };
}

/** The start of the line two above: whether a paragraph ends there depends on a table's head and its delimiter below. */
function linesAbove(text: string, at: number): number {
  let start = at;
  for (let lines = 0; lines < 3 && start > 0; lines++)
    start = text.lastIndexOf('\n', start - 1 - (lines > 0 ? 1 : 0)) + 1;
  return start;
}
