// What doubling a text does to the time that some work on it takes. Ratios of processor time, no absolute times.

import process from 'node:process';

/** Doubled, linear work takes twice as long; the rest is noise. */
export const MOST = 2.5;
/** Less than this says nothing about a ratio. Milliseconds. */
const FLOOR = 40;
const TRIES = 6;

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times as long the work takes on a text twice as long; the best of some tries: whatever disturbs one only ever makes it worse. */
export function doubling(write: (units: number) => string, units: number, work: (text: string) => unknown): number {
  const [once, twice] = [write(units), write(2 * units)];
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < TRIES; run++) {
    short = Math.min(
      short,
      processorTime(() => work(once)),
    );
    long = Math.min(
      long,
      processorTime(() => work(twice)),
    );
    if (run > 0 && (long < FLOOR || long / short <= MOST)) break;
  }
  return long < FLOOR ? 0 : long / short;
}
