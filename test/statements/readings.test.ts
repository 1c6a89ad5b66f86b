// The readings behind a figure's best are worked out when somebody asks for them, once, and are what they were.

import { expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { type Reading, Readings } from '../../server/core/statements/statement.ts';
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
