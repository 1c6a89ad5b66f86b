// What two states of a list have in common at their ends: an edit of a draft changes a stretch in the middle.

/** How many places at the head and at the tail of two lists are the same; the two never overlap. */
export function sameEnds<A, B>(
  before: readonly A[],
  now: readonly B[],
  same: (a: A, b: B) => boolean,
): { readonly head: number; readonly tail: number } {
  const fewest = Math.min(before.length, now.length);
  const isSame = (at: number, other: number): boolean => same(before[at] as A, now[other] as B);
  let head = 0;
  while (head < fewest && isSame(head, head)) head++;
  let tail = 0;
  while (tail < fewest - head && isSame(before.length - 1 - tail, now.length - 1 - tail)) tail++;
  return { head, tail };
}
