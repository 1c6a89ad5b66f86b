// The readings behind a figure's best are worked out when somebody asks for them, once, and are what they were.

import { expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { parseBlocks } from '../../server/core/formats/parse.ts';
import { bindBlock } from '../../server/core/statements/bind.ts';
import { startContext } from '../../server/core/statements/context.ts';
import { lexiconIndex } from '../../server/core/statements/reading/names/lexicon-index.ts';
import { type Reading, Readings, type Statement } from '../../server/core/statements/statement.ts';
import { databaseOf } from '../drafts/run-case.ts';

async function someReadings(): Promise<readonly Reading[]> {
  const text = '费罗轮渡2025年营业收入为91.0亿元，2024年为75.0亿元。';
  const { figures } = check({ text, format: 'markdown' }, await databaseOf('derived'));
  return figures.flatMap(({ statement }) => (statement ? [statement.readings.best] : []));
}

test('the best is there without the others, which are worked out once', async () => {
  const [best, other] = await someReadings();
  if (!best || !other) throw new Error('two figures are read');
  let times = 0;
  const readings = new Readings(best, () => {
    times++;
    return [other];
  });
  expect([readings.best, readings.at(0)]).toEqual([best, best]);
  expect(times).toBe(0);
  expect(readings.with(best).map((each) => each).all).toEqual([best, other, best]);
  expect([readings.at(1), readings.at(2)]).toEqual([other, undefined]);
  expect(readings.all).toBe(readings.all);
  expect(times).toBe(1);
});

test('those behind the best are what they were, though what they were worked out of is let go', async () => {
  const [best, other] = await someReadings();
  if (!best || !other) throw new Error('two figures are read');
  const [asked, unasked] = [new Readings(best, () => [other]), new Readings(best, () => [])];
  expect(asked.others).toEqual([other]);
  for (const readings of [asked, unasked]) readings.letGo(() => [other, best]);
  expect([asked.others, unasked.others]).toEqual([[other], [other, best]]);
});

test('a checked draft tells all readings that its figures had when they were bound', async () => {
  const prose = '费罗轮渡2025年营业收入为91.0亿元，净利润75.0亿元；二季度增长34%，去年同期为26%。';
  const store = await databaseOf('derived');
  const [block] = parseBlocks({ text: prose, format: 'markdown' }).blocks;
  if (!block) throw new Error('a paragraph is a block');
  const bound = bindBlock(block.content, startContext(null), lexiconIndex(store), false);
  const readingsOf = (all: readonly { readonly statement: Statement | null }[]): unknown[] =>
    all.flatMap(({ statement }) => (statement ? [statement.readings.all] : []));
  const { figures } = check({ text: prose, format: 'markdown' }, store);
  expect(readingsOf(figures)).toEqual(readingsOf(bound.figures));
  expect(readingsOf(figures).length).toBeGreaterThan(3);
});
