// Doubling a text at most doubles the time of its check, whatever the text is made of.

import { expect, test } from 'vitest';
import type { DraftFormat } from '../../server/core/blocks/block.ts';
import { check } from '../../server/core/check/check.ts';
import { databaseOf } from '../drafts/run-case.ts';
import { KINDS, KINDS_OF_FORMATS } from './kinds.ts';
import { doubling, MOST } from './ratio.ts';

const UNITS = 5_000;

async function ratio(write: (units: number) => string, format: DraftFormat): Promise<number> {
  const store = await databaseOf('desk');
  return doubling(write, UNITS, (text) => check({ text, format }, store));
}

test.each(Object.entries(KINDS))('%s', async (_, write) => {
  expect(await ratio(write, 'markdown')).toBeLessThanOrEqual(MOST);
});

test.each(KINDS_OF_FORMATS)('%s: %s', async (format, _, write) => {
  expect(await ratio(write, format)).toBeLessThanOrEqual(MOST);
});
