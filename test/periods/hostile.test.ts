// Half a megabyte of what would make a careless reader of periods slow: the runner's time limit is the measure.

import { describe, expect, test } from 'vitest';
import { readFigures } from '../../server/core/figures/read.ts';

const LENGTH = 500_000;

const PIECES = [
  'Q1 ',
  'Q1-',
  'Q1, ',
  'FY26 ',
  'fiscal 2025, ',
  '2025 and ',
  '2025-',
  '2024、',
  '2QFY26(',
  'December 31, 2018, 2017, ',
  'first, second, ',
  'three and nine months ended ',
  'the third quarter of ',
  'the end of the end of ',
  'Q1 of A B C’s ',
  '第一季度、',
  '一、二、',
  '2025年',
  '截至2025年',
  '截至2024年及',
  '2025年1月1日至',
  '再往前',
  '去年',
  '上一',
];

describe('half a megabyte of', () => {
  test.each(PIECES)('%s', { timeout: 10_000 }, (piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    const figures = readFigures(text);
    expect(figures.every(({ span }, at) => span.start >= (figures[at - 1]?.span.end ?? 0))).toBe(true);
    expect(figures.at(-1)?.span.end ?? 0).toBeLessThanOrEqual(text.length);
  });
});
