// What sentences say beside tables: told again, a claim of their own, or contradicted; a part, a forecast and a hedge are none of these.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Ingested } from '../../../claims-db/ingest/ingest.ts';
import type { ClaimStore } from '../../../server/core/claims/claim.ts';
import { databaseOf } from '../../drafts/run-case.ts';
import { page } from '../page.ts';
import { read } from '../read.ts';

let below: ClaimStore;
beforeAll(async () => {
  below = await databaseOf('bundled');
});

const HEAD = ['Harbor Mills Inc.', 'Results for the year ended December 31, 2025'];
const TABLE = [
  ['', '2025', '2024'],
  ['Revenue', '1,240', '1,105'],
  ['Operating income', '186', '161'],
];

const HEAD_ZH = ['海港纺织股份有限公司', '2025年年度报告'];
const TABLE_ZH = [
  ['', '2025年', '2024年'],
  ['营业收入', '1,240.00', '1,105.00'],
  ['营业利润', '186.00', '161.00'],
];

async function ingested(sentence: string): Promise<Ingested> {
  const isChinese = /\p{Script=Han}/u.test(sentence);
  const html = isChinese
    ? page([...HEAD_ZH, sentence, '利润表', '单位：人民币百万元'], TABLE_ZH)
    : page([...HEAD, sentence, 'CONSOLIDATED STATEMENTS OF INCOME', '(In millions)'], TABLE);
  return read('release.html', html, true, below.lexicon);
}

const told = ({ claims }: Ingested): string[] =>
  claims.flatMap(({ record }) =>
    record.id.includes('.prose.')
      ? [`${record.metric} ${record.period} ${[...(record.basis ?? []), record.quantity].join(' ')} ${record.status}`]
      : [],
  );

describe('a figure that no table has is a claim of its own, unverified', () => {
  test.each([
    [
      'Capital expenditures of Harbor Mills were $95 million in 2025.',
      'capex 2025-01-01/2025-12-31 US$95 million unverified',
    ],
    ['In 2023, Harbor Mills had revenue of $988 million.', 'revenue 2023-01-01/2023-12-31 US$988 million unverified'],
    ['2023年，海港纺织营业收入为9.88亿元。', 'revenue 2023-01-01/2023-12-31 RMB988 million unverified'],
    ['海港纺织2025年资本开支为0.95亿元。', 'capex 2025-01-01/2025-12-31 RMB95 million unverified'],
  ])('%s', async (sentence, claim) => {
    const found = await ingested(sentence);
    expect(told(found)).toEqual([claim]);
    expect(found.prose.against).toEqual([]);
  });

  test('its evidence is the sentence and where its figure stands in the document', async () => {
    const sentence = 'Capital expenditures of Harbor Mills were $95 million in 2025.';
    const html = page([...HEAD, sentence, 'CONSOLIDATED STATEMENTS OF INCOME', '(In millions)'], TABLE);
    const { claims } = await read('release.html', html, true, below.lexicon);
    const evidence = claims.find(({ record }) => record.id.includes('.prose.'))?.record.evidence;
    expect(html.slice(evidence?.start, evidence?.end)).toBe('$95 million');
    expect(evidence?.row).toBe('Capital expenditures of Harbor Mills were ⟦$95 million⟧ in 2025.');
  });
});

describe('what is no claim', () => {
  test.each([
    'Harbor Mills expects capital expenditures of $95 million in 2026.',
    'Capital expenditures of Harbor Mills were more than $95 million in 2025.',
    'Capital expenditures were $95 million.',
    'Revenue from weaving looms was $95 million in 2023.',
    // So much smaller than the line at other times that it is a part or a change of it.
    'In 2023, revenue of Harbor Mills was $59 million.',
    '海港纺织预计2026年资本开支为0.95亿元。',
    '海港纺织2025年资本开支超过0.95亿元。',
  ])('%s', async (sentence) => {
    expect(told(await ingested(sentence))).toEqual([]);
  });
});

describe('what the tables have', () => {
  test.each([
    'Revenue of Harbor Mills was $1.24 billion in 2025, against $1,105 million in 2024.',
    '海港纺织2025年营业收入为12.4亿元，2024年营业收入为11.05亿元。',
  ])('told again: %s', async (sentence) => {
    const found = await ingested(sentence);
    expect([told(found), found.prose.again, found.prose.against]).toEqual([[], 2, []]);
  });

  test.each([
    ['Revenue of Harbor Mills was $1.42 billion in 2025.', '$1.42 billion', 'Revenue', '1,240'],
    ['Operating income of Harbor Mills was $261 million in 2024.', '$261 million', 'Operating income', '161'],
    ['海港纺织2025年营业收入为14.2亿元。', '14.2亿元', '营业收入', '1,240.00'],
  ])('said otherwise, and never a claim: %s', async (sentence, figure, row, exact) => {
    const found = await ingested(sentence);
    expect(told(found)).toEqual([]);
    expect(found.prose.against).toMatchObject([{ sentence: sentence.replace(figure, `⟦${figure}⟧`), row, exact }]);
  });
});
