// A megabyte of what would make a careless reader slow is read like any other text: the runner's time limit is the measure.

import { describe, expect, test } from 'vitest';
import { readFigures } from '../../server/figures/read.ts';
import { HOSTILE } from '../bench/prose.ts';

describe('a megabyte of', () => {
  test.each(Object.entries(HOSTILE))('%s', { timeout: 60_000 }, (_name, write) => {
    const text = write(1_000_000);
    const figures = readFigures(text);
    expect(figures.every(({ span }, at) => span.start >= (figures[at - 1]?.span.end ?? 0))).toBe(true);
    expect(figures.at(-1)?.span.end ?? 0).toBeLessThanOrEqual(text.length);
  });
});
