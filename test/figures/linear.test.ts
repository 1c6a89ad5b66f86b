// What would make a careless reader of figures slow: doubling it at most doubles the time.

import { expect, test } from 'vitest';
import { readFigures } from '../../server/core/figures/read.ts';
import { HOSTILE } from '../bench/prose.ts';
import { doubling, MOST } from '../check/ratio.ts';

test.each(Object.entries(HOSTILE))('%s', async (_, write) => {
  const text = write(1_000_000);
  const figures = readFigures(text);
  expect(figures.every(({ span }, at) => span.start >= (figures[at - 1]?.span.end ?? 0))).toBe(true);
  expect(figures.at(-1)?.span.end ?? 0).toBeLessThanOrEqual(text.length);
  expect(await doubling(write, 100_000, readFigures)).toBeLessThanOrEqual(MOST);
});
