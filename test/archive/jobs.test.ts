// How documents are cut into jobs.

import { expect, test } from 'vitest';
import { jobsFor } from '../../server/archive/work/jobs.ts';

const documents = (count: number, length: number): { id: number; length: number }[] =>
  Array.from({ length: count }, (_, at) => ({ id: at + 1, length }));

const shapes: readonly (readonly [name: string, count: number, length: number, jobs: number])[] = [
  ['nothing', 0, 0, 0],
  ['one', 1, 500, 1],
  ['a few, shared by several workers', 40, 500, 14],
  ['many, a hundred in each', 20_000, 500, 200],
  ['long ones, few in each', 100, 60_000, 50],
  ['one that is longer than a job may be', 1, 2_000_000, 1],
];

test.each(shapes)('%s', (_, count, length, jobs) => {
  const cut = jobsFor(7, documents(count, length));
  expect(cut.length).toBe(jobs);
  expect(cut.flatMap(({ data }) => data?.documents ?? [])).toEqual(documents(count, length).map(({ id }) => id));
  expect(cut.every(({ data }) => data?.run === 7)).toBe(true);
});

test('a worker with a long document may be silent for longer', () => {
  const [short] = jobsFor(1, documents(1, 1000));
  const [long] = jobsFor(1, documents(1, 1_000_000));
  expect(long?.heartbeatSeconds).toBeGreaterThan((short?.heartbeatSeconds ?? 0) * 5);
});
