// What doubling a text does to the time that some work on it takes. Ratios of processor time, no absolute times.

import process from 'node:process';

/** Doubled, linear work takes twice as long; the rest is noise. */
export const MOST = 2.5;
/** Less than this says nothing about a ratio. Milliseconds. */
const FLOOR = 40;
/** Beyond the second only where the ratio is still too large: whatever disturbs a run only ever makes it longer. */
const TRIES = 6;
/** So often the text is made twice as long: what costs something once is outgrown sooner or later, what is quadratic never. */
const SIZES = 4;

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The ratio of one doubling, measured over two: so noise counts half. */
async function ratioOf(once: string, fourfold: string, work: (text: string) => unknown): Promise<number> {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < TRIES; run++) {
    short = Math.min(short, await processorTime(() => work(once)));
    long = Math.min(long, await processorTime(() => work(fourfold)));
    if (run > 0 && (long < FLOOR || Math.sqrt(long / short) <= MOST)) break;
  }
  return long < FLOOR ? 0 : Math.sqrt(long / short);
}

/**
 * How many times as long the work takes for each doubling of a text of half as many units, and, where that is too much, of
 * texts that are longer and longer. The best of some tries. Work that waits is waited for.
 */
export async function doubling(
  write: (units: number) => string,
  units: number,
  work: (text: string) => unknown,
): Promise<number> {
  let ratio = Number.POSITIVE_INFINITY;
  for (let size = 0; size < SIZES && ratio > MOST; size++) {
    const half = (units * 2 ** size) / 2;
    ratio = await ratioOf(write(half), write(4 * half), work);
  }
  return ratio;
}
