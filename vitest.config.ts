// Tests that start processes need seconds, and minutes where the machine is busy: the limits are there for what never ends.
// What takes times, though only their ratios, runs behind everything else and one after the other.

import { defineConfig } from 'vitest/config';

const MINUTES = 60_000;
const limits = { testTimeout: 3 * MINUTES, hookTimeout: 3 * MINUTES };
const TIMED = '**/linear.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...limits,
          name: 'tests',
          exclude: ['**/node_modules/**', '**/dist/**', TIMED],
          sequence: { groupOrder: 1 },
        },
      },
      { test: { ...limits, name: 'times', include: [TIMED], fileParallelism: false, sequence: { groupOrder: 2 } } },
    ],
  },
});
