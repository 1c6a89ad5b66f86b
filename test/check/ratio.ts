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

/** How many times as long the work takes on a text twice as long; the best of some tries in turns: whatever disturbs one only ever makes it worse. */
export async function doubling(
  write: (units: number) => string,
  units: number,
  work: (text: string) => unknown,
): Promise<number> {
  const [once, twice] = [write(units), write(2 * units)];
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < TRIES; run++) {
    short = Math.min(short, await processorTime(() => work(once)));
    long = Math.min(long, await processorTime(() => work(twice)));
    if (run > 0 && (long < FLOOR || long / short <= MOST)) break;
  }
  return long < FLOOR ? 0 : long / short;
}
