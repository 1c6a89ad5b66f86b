// Did you mean …? The known word that is fewest slips of the hand away.

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

const plain = (word: string): string => word.toLowerCase().replaceAll(/[\s_.-]/g, '');

/** The ids of a kind. */
export type Ids = ReadonlySet<string> | ReadonlyMap<string, unknown>;

/** So many wrong ids of a kind are told what they may mean: in a file of nothing else more would help nobody, and cost time without end. */
const MOST_MEANT = 100;

const meantIn = new WeakMap<Ids, Map<string, string | null>>();

/** The id nearest to one that there is not, each asked once; `null` where none is near enough, and beyond the first hundred. */
export function nearestId(id: string, known: Ids): string | null {
  const meant = meantIn.get(known) ?? new Map<string, string | null>();
  meantIn.set(known, meant);
  const before = meant.get(id);
  if (before !== undefined || meant.size >= MOST_MEANT) return before ?? null;
  const found = nearest(id, known.keys());
  meant.set(id, found);
  return found;
}

/** The known word nearest to `word`; `null` where none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  const wanted = plain(word);
  let fewest = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const target = plain(candidate);
    if (Math.abs(target.length - wanted.length) >= fewest) continue;
    const count = slips(wanted, target);
    if (count < fewest) [best, fewest] = [candidate, count];
  }
  return best;
}
