// What doubling a text does to the time that some work on it takes. Ratios of processor time, no absolute times.

import process from 'node:process';

/** Doubled, linear work takes twice as long; the rest is noise. */
export const MOST = 2.5;
/** Less than this says nothing about a ratio. Milliseconds. */
const FLOOR = 40;
/** Beyond the second only where the ratio is still too large: what is linear gets below it sooner or later, what is quadratic never. */
const TRIES = 12;

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How many times as long the work takes for each doubling of a text of half as many units, up to twice as many: over two
 * doublings noise counts half. The best of some tries, since whatever disturbs one only ever makes it worse. Work that waits
 * is waited for.
 */
export async function doubling(
  write: (units: number) => string,
  units: number,
  work: (text: string) => unknown,
): Promise<number> {
  const [once, fourfold] = [write(units / 2), write(2 * units)];
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < TRIES; run++) {
    short = Math.min(short, await processorTime(() => work(once)));
    long = Math.min(long, await processorTime(() => work(fourfold)));
    if (run > 0 && (long < FLOOR || Math.sqrt(long / short) <= MOST)) break;
  }
  return long < FLOOR ? 0 : Math.sqrt(long / short);
}
