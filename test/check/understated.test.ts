// A bound that holds but lies far below its source: a hint, and where it is none.

import { expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { databaseOf } from '../drafts/run-case.ts';

const bundled = await databaseOf('bundled');

const ROWS: readonly (readonly [text: string, isTold: boolean])[] = [
  ['In the third quarter of 2025, AWS revenue was more than $20 billion.', true],
  ['2025年第三季度，AWS营收超过200亿美元。', true],
  ['In the fourth quarter of 2025, AWS revenue grew by more than 10%, for the third consecutive quarter.', false],
  ['The third quarter of 2025 was the fourth straight quarter in which AWS revenue grew by more than 10%.', false],
  ['2025年第三季度AWS营收增速连续四个季度超过10%。', false],
  ['AWS revenue was $33.0 billion in the third quarter of 2025. Its shares gained over 1% after hours.', false],
];

test.each(ROWS)('%s', (text, isTold) => {
  const codes = check({ text, format: 'markdown' }, bundled).findings.map(({ code }) => code);
  expect(codes.includes('understated')).toBe(isTold);
});
