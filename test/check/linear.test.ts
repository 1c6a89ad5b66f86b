// Doubling a text at most doubles the time of its check, whatever the text is made of. Ratios of processor time, no absolute times.

import process from 'node:process';
import { expect, test } from 'vitest';
import type { DraftFormat } from '../../server/core/blocks/block.ts';
import { check } from '../../server/core/check/check.ts';
import type { ClaimStore } from '../../server/core/claims/claim.ts';
import { databaseOf } from '../drafts/run-case.ts';
import { KINDS } from './kinds.ts';

const UNITS = 5_000;
/** Doubled, a linear check takes twice as long; the rest is noise. */
const MOST = 2.5;
/** Less than this says nothing about a ratio. Milliseconds. */
const FLOOR = 40;
const TRIES = 6;

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The best of some tries: whatever disturbs one only ever makes it worse. */
function ratio(write: (units: number) => string, format: DraftFormat, store: ClaimStore): number {
  const [once, twice] = [write(UNITS), write(2 * UNITS)];
  const time = (text: string): number => processorTime(() => check({ text, format }, store));
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < TRIES; run++) {
    short = Math.min(short, time(once));
    long = Math.min(long, time(twice));
    if (run > 0 && (long < FLOOR || long / short <= MOST)) break;
  }
  return long < FLOOR ? 0 : long / short;
}

test.each(Object.entries(KINDS))('%s', { timeout: 120_000 }, async (_, write) => {
  expect(ratio(write, 'markdown', await databaseOf('desk'))).toBeLessThanOrEqual(MOST);
});
