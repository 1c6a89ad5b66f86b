// What has changed between two states of a text, for a parser that takes the rest over.

export interface Change {
  /** Where the texts begin to differ. */
  readonly at: number;
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Texts are compared by stretches of this length, and only where two differ by units. */
const STRETCH = 4096;

/** How many units at the head of two texts are equal. */
function sameHead(a: string, b: string, limit: number): number {
  let same = 0;
  while (same + STRETCH <= limit && a.slice(same, same + STRETCH) === b.slice(same, same + STRETCH)) same += STRETCH;
  while (same < limit && a.charCodeAt(same) === b.charCodeAt(same)) same++;
  return same;
}

/** The same at the tail. */
function sameTail(a: string, b: string, limit: number): number {
  const back = (text: string, same: number): string => text.slice(text.length - same - STRETCH, text.length - same);
  let same = 0;
  while (same + STRETCH <= limit && back(a, same) === back(b, same)) same += STRETCH;
  while (same < limit && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same++;
  return same;
}

/** The one stretch in which two texts differ, from the lines right above it on: everything before it and after it is equal. */
export function changeBetween(a: string, b: string): Change {
  const limit = Math.min(a.length, b.length);
  const start = sameHead(a, b, limit);
  const tail = sameTail(a, b, limit - start);
  const from = linesAbove(b, start);
  return { at: start, fromA: from, toA: a.length - tail, fromB: from, toB: b.length - tail };
}

/** The start of the line two above: whether a paragraph ends there depends on a table's head and its delimiter below. */
function linesAbove(text: string, at: number): number {
  let start = at;
  for (let lines = 0; lines < 3 && start > 0; lines++)
    start = text.lastIndexOf('\n', start - 1 - (lines > 0 ? 1 : 0)) + 1;
  return start;
}
