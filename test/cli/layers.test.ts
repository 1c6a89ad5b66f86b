// Databases over one another on the command line: the general lexicon under all of them, and one company under two ids.

import { expect, test } from 'vitest';
import { folderWith, tieout } from './run-cli.ts';

const database = (entity: string, claim: string): string =>
  `entities: [${entity}]\nsource: { title: T, publisher: P, tier: primary, date: 2025-02-01 }\nclaims:\n  - ${claim}\n`;

const FILES = {
  'low/tesla.yaml': database(
    '{ id: tesla, name: { zh: 特斯拉, en: Tesla }, kind: company, currency: USD }',
    '{ id: low, entity: tesla, metric: gross-margin, period: 2024, quantity: 17.9% }',
  ),
  'high/tsla.yaml': database(
    '{ id: tsla, name: { zh: 特斯拉公司, en: Tesla }, kind: company, currency: USD }',
    '{ id: high, entity: tsla, metric: inventories, period: 2024-12-31, quantity: US$12.02 billion }',
  ),
  'a.md': 'Tesla’s gross margin was 17.9% in 2024. 特斯拉公司2024年末的存貨為120.2億美元。\n',
};

const BOTH = ['--no-bundled-db', '--db', 'low', '--db', 'high'];

test('without the bundled database, claims go by general metrics, and those of one company under two ids are all found', async () => {
  const { out, error } = await tieout(['check', ...BOTH, '--format', 'json', 'a.md'], folderWith(FILES));
  expect(error).toBe('');
  const figures = JSON.parse(out).documents[0].figures as readonly { verdict: string | null; claim: string | null }[];
  expect(figures.filter(({ verdict }) => verdict).map(({ verdict, claim }) => [verdict, claim])).toEqual([
    ['supported', 'low'],
    ['supported', 'high'],
  ]);
});

test('validation says at both places that they are one', async () => {
  const args = ['db', 'validate', 'high', '--no-bundled-db', '--db', 'low'];
  const { out, status } = await tieout(args, folderWith(FILES));
  expect([status, out]).toEqual([
    0,
    expect.stringMatching(
      /^high\/tsla\.yaml:1:\d+: tsla is tesla of another database \(low\/tesla\.yaml:1\).*\nlow\/tesla\.yaml:1:\d+: tesla is tsla of another database \(high\/tsla\.yaml:1\).*\nhigh: 1 files, 1 entities, 0 metrics, 1 claims; 0 errors, 2 warnings\n$/,
    ),
  ]);
});
