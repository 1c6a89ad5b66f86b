// What would make a careless reader of periods slow: doubling it at most doubles the time.

import { expect, test } from 'vitest';
import { readFigures } from '../../server/core/figures/read.ts';
import { doubling, MOST } from '../check/ratio.ts';

const LENGTH = 60_000;

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

test.each(PIECES)('%s', async (piece) => {
  const write = (units: number): string => piece.repeat(Math.ceil(units / piece.length));
  const text = write(LENGTH);
  const figures = readFigures(text);
  expect(figures.every(({ span }, at) => span.start >= (figures[at - 1]?.span.end ?? 0))).toBe(true);
  expect(figures.at(-1)?.span.end ?? 0).toBeLessThanOrEqual(text.length);
  expect(await doubling(write, LENGTH, readFigures)).toBeLessThanOrEqual(MOST);
});
