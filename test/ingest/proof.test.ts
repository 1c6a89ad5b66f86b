// What a document proves of itself: tables in, the figures that are confirmed out, with their working.

import { expect, test } from 'vitest';
import { GENERAL_LEXICON } from '../claims-db/general.ts';
import { read } from './read.ts';

const cells = (tag: string, texts: readonly string[]): string =>
  `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;

/** A caption, and a table of which the first row is the header; cells are parted by bars. */
const table = (caption: string, [head = '', ...rows]: readonly string[]): string =>
  `<p>${caption}</p><table>${cells('th', head.split('|'))}${rows.map((row) => cells('td', row.split('|'))).join('')}</table>`;

const INCOME = '合并利润表 2025年1—9月 单位：元 币种：人民币';
const BALANCE = 'CONSOLIDATED BALANCE SHEETS (In millions)';

const ROLL = '江海重工股份有限公司</p><p>2025年第三季度报告</p><p>截至2025年9月30日</p><p>应付职工薪酬 单位：元';

const CASES: readonly (readonly [name: string, tables: string, confirmed: string, working: string | null])[] = [
  [
    'a line whose parts stand below it',
    table(INCOME, [
      '项目|2025年前三季度|2024年前三季度',
      '二、营业总成本|7,980.36|7,204.77',
      '其中：营业成本|6,804.40|6,180.30',
      '销售费用|1,175.96|1,024.47',
    ]),
    '7,980.36 7,204.77 6,804.40 6,180.30 1,175.96 1,024.47',
    '6,804.40 + 1,175.96 = 7,980.36',
  ],
  [
    'a margin beside the revenue and the cost of its segment',
    table('2025年第三季度报告</p><p>截至2025年9月30日</p><p>主营业务分行业情况 单位：万元', [
      '分行业|营业收入|营业成本|毛利率（%）',
      '船舶制造|520,411.83|400,226.10|23.1',
    ]),
    '520,411.83 400,226.10 23.1',
    '1 − 400,226.10 ÷ 520,411.83 = 23.1',
  ],
  [
    'a margin that is another one',
    table('2025年第三季度报告</p><p>截至2025年9月30日</p><p>主营业务分行业情况 单位：万元', [
      '分行业|营业收入|营业成本|毛利率（%）',
      '船舶制造|520,411.83|400,226.10|32.1',
    ]),
    '',
    null,
  ],
  [
    'parts that come to something else',
    table(INCOME, ['项目|2025年前三季度', '二、营业总成本|7,980.36', '其中：营业成本|6,804.40', '销售费用|1,275.96']),
    '',
    null,
  ],
  [
    'a result from income and costs',
    table(INCOME, [
      '项目|2025年前三季度',
      '营业收入|9,033.20',
      '营业成本|7,980.05',
      '其他收益|22.40',
      '营业利润|1,075.55',
    ]),
    '9,033.20 7,980.05 22.40 1,075.55',
    '9,033.20 − 7,980.05 + 22.40 = 1,075.55',
  ],
  [
    'parts of revenue in per cent',
    table('Revenue by kind (In millions)', [
      '|December 31, 2025|% of revenue',
      'Yarn|517|41.6%',
      'Cloth|494|39.7%',
      'Rope|231|18.6%',
      'Revenue|1,243|100.0%',
    ]),
    '41.6 39.7 18.6 100.0',
    '517 ÷ 1,243 = 41.6%',
  ],
  [
    '占营业收入的比重',
    table('主营业务分产品情况 单位：人民币万元', [
      '产品|2025年|占营业收入比重',
      '纱线|51,700.50|41.59%',
      '面料|49,400.20|39.74%',
      '绳索|23,300.10|18.74%',
      '营业收入|124,311.80|100.00%',
    ]),
    '41.59 39.74 18.74 100.00',
    null,
  ],
  [
    'balances that roll forward',
    table(ROLL, [
      '项目|期初余额|本期增加|本期减少|期末余额',
      '短期薪酬|80,118.20|702,226.40|690,118.60|92,226.00',
      '离职后福利|2,118.30|66,330.20|65,904.10|2,544.40',
    ]),
    '80,118.20 702,226.40 690,118.60 92,226.00 2,118.30 66,330.20 65,904.10 2,544.40',
    '80,118.20 + 702,226.40 − 690,118.60 = 92,226.00',
  ],
  [
    'one row that does not roll forward',
    table(ROLL, [
      '项目|期初余额|本期增加|本期减少|期末余额',
      '短期薪酬|80,118.20|702,226.40|690,118.60|92,226.00',
      '离职后福利|2,118.30|66,330.20|65,904.10|2,644.40',
    ]),
    '',
    null,
  ],
  [
    'assets, liabilities and equity of two tables',
    table(BALANCE, ['|September 30, 2025', 'Total assets|5,032']) +
      table('Selected data (In millions)', ['|September 30, 2025', 'Total liabilities|2,377', 'Total equity|2,655']),
    '5,032 2,377 2,655',
    'US$5,032 million − US$2,377 million = US$2,655 million',
  ],
  [
    'growth that another table tells of two levels',
    table('Highlights (In millions)', ['|Nine months ended September 30, 2025|Change (%)', 'Net sales|3,604|11.9']) +
      table('CONSOLIDATED STATEMENTS OF INCOME (In millions)', [
        '|Nine months ended September 30, 2025|Nine months ended September 30, 2024',
        'Net sales|3,604|3,221',
        'Other charges|17|29',
      ]),
    '3,604 3,221 11.9',
    'US$3,604 million / US$3,221 million − 1 = 11.89%',
  ],
  [
    'growth that the levels do not give',
    table('Highlights (In millions)', ['|Three months ended September 30, 2025|Change (%)', 'Net sales|1,240|14.9']) +
      table('CONSOLIDATED STATEMENTS OF INCOME (In millions)', [
        '|Three months ended September 30, 2024',
        'Net sales|1,105',
        'Other charges|17',
      ]),
    '',
    null,
  ],
  [
    'quarters that make up the nine months',
    table('Net sales by quarter (In millions)', [
      '|March 31, 2025|June 30, 2025|September 30, 2025',
      'Three months ended|||',
      'Net sales|1,176|1,188|1,240',
    ]) +
      table('CONSOLIDATED STATEMENTS OF INCOME (In millions)', [
        '|Nine months ended September 30, 2025',
        'Net sales|3,604',
        'Other charges|17',
      ]),
    '3,604 1,176 1,188 1,240',
    null,
  ],
];

test.each(CASES)('%s', async (_, tables, confirmed, working) => {
  const { claims } = await read('a.htm', `<html><body>${tables}</body></html>`, true, GENERAL_LEXICON);
  const proved = claims.filter(({ record }) => record.status === 'confirmed');
  expect(new Set(proved.map(({ record }) => record.evidence?.exact))).toEqual(
    new Set(confirmed.split(' ').filter((text) => text !== '')),
  );
  if (working !== null) expect(proved.map(({ record }) => record.working)).toContain(working);
});

test('a part in per cent that does not come out stays unverified, with its working', async () => {
  const rows = ['|December 31, 2025|% of revenue', 'Yarn|517|44.1%', 'Cloth|494|39.8%', 'Revenue|1,243|100.0%'];
  const html = `<html><body>${table('Revenue by kind (In millions)', rows)}</body></html>`;
  const { claims } = await read('a.htm', html, true, GENERAL_LEXICON);
  const wrong = claims.find(({ record }) => record.evidence?.exact === '44.1')?.record;
  expect([wrong?.status, wrong?.working]).toEqual(['unverified', '517 ÷ 1,243 ≠ 44.1%']);
});
