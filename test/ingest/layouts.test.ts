// Layouts that other filers choose: a statement over two pages, the older year first, lists of counts, income before tax.

import { describe, expect, test } from 'vitest';
import { databaseOf } from '../drafts/run-case.ts';
import { page } from './page.ts';
import { lines, read } from './read.ts';

const COVER = [
  'FORM 10-Q',
  'For the quarterly period ended June 30, 2025',
  'Harbor Mills Inc.',
  '(Exact name of registrant as specified in its charter)',
];
const DAYS = ['', 'June 30, 2025', 'December 31, 2024'];

/** One page behind the other. */
function pages(...parts: readonly string[]): string {
  const bodies = parts.map((part) => part.replace('<html><body>', '').replace('</body></html>', ''));
  return `<html><body>${bodies.join('\n')}</body></html>`;
}

const ASSETS = page(
  [...COVER, 'HARBOR MILLS INC.', 'CONDENSED CONSOLIDATED BALANCE SHEETS'],
  [
    ['(In millions)', ...DAYS.slice(1)],
    ['Cash and cash equivalents', '$ 61.4', '$ 58.0'],
    ['Inventories', '140.2', '133.9'],
    ['Spinning mills', '798.1', '801.7'],
    ['Other assets', '12.5', '13.3'],
    ['Total assets', '$ 1,012.2', '$ 1,006.9'],
  ],
);

describe('a table that states no scale', () => {
  test.each([
    'CONDENSED CONSOLIDATED BALANCE SHEETS (Continued)',
    'CONDENSED CONSOLIDATED BALANCE SHEETS - page 2 of 2',
  ])('continues its statement: %s', async (title) => {
    const owed = page(['HARBOR MILLS INC.', title], [DAYS, ['Retained earnings', '402.6', '377.0']]);
    expect((await lines('a.htm', pages(ASSETS, owed))).slice(-2)).toEqual([
      'Retained earnings | 402600000 USD | 2025-06-30',
      'Retained earnings | 377000000 USD | 2024-12-31',
    ]);
  });

  test('keeps one of its own', async () => {
    const owed = page(
      ['HARBOR MILLS INC.', 'CONDENSED CONSOLIDATED BALANCE SHEETS (Continued)', '(In thousands)'],
      [DAYS, ['Retained earnings', '402,600', '377,000']],
    );
    expect((await lines('a.htm', pages(ASSETS, owed))).at(-1)).toBe('Retained earnings | 377000000 USD | 2024-12-31');
  });

  test.each([
    ['Orders in hand', '$ 17.8', '17800000'],
    ['Orders in hand', '$ 17.85', '17.85'],
    ['Average price of a bale of cotton', '$ 17.8', '17.8'],
  ])('has that of a document that writes tenths of millions: %s %s', async (label, shown, value) => {
    const note = page(
      ['Yarn and cloth by kind:'],
      [
        ['', 'June 30, 2025'],
        [label, shown],
      ],
    );
    expect((await lines('a.htm', pages(ASSETS, note))).at(-1)).toBe(`${label} | ${value} USD | 2025-06-30`);
  });
});

describe('a rate of change is of the latest of the periods that it stands behind', () => {
  const QUARTER = ['', '2*Three Months Ended June 30,', '', ''];
  test.each([
    [
      ['', '2024', '2025', '$ Change', '% Change'],
      ['Revenues', '900', '963', '63', '7%'],
    ],
    [
      ['', '2025', '2024', '$ Change', '% Change'],
      ['Revenues', '963', '900', '63', '7%'],
    ],
    [
      ['', '2024', '2025', '% Change', 'Of sales'],
      ['Revenues', '900', '963', '7%', ''],
    ],
  ])('%s', async (years, row) => {
    const found = await lines('a.htm', page([...COVER, 'Results (in millions):'], [QUARTER, years, row]));
    expect(found.filter((line) => line.includes('%'))).toEqual(['Revenues | 7 % | 2025-04-01/2025-06-30']);
  });
});

describe('counts in the words of a row are of what stands behind them', () => {
  test.each([
    [
      'Class A common stock, $0.01 par value; 900,000 and 800,000 shares authorized, 41,200 and 39,100 shares issued and 40,800 and 38,700 shares outstanding at June 30, 2025 and December 31, 2024',
      ['Authorized 900000 800000', 'Issued 41200 39100', 'Outstanding 40800 38700'],
    ],
    [
      'Common stock, no par value; 900,000 shares authorized; 41,200 and 39,100 shares issued; 40,800 and 38,700 shares outstanding',
      ['Authorized 900000 900000', 'Issued 41200 39100', 'Outstanding 40800 38700'],
    ],
    [
      'Common stock; authorized: 900,000 shares; issued: 41,200 and 39,100 shares',
      ['Authorized 900000 900000', 'Issued 41200 39100'],
    ],
  ])('%s', async (label, expected) => {
    const title = [...COVER, 'CONSOLIDATED BALANCE SHEETS', '(In thousands, except share and per share data)'];
    const { claims } = await read('a.htm', page(title, [DAYS, [label, '4', '4'], ['Total equity', '950', '910']]));
    const counts = claims.filter(({ draft }) => draft.unit === 'shares');
    const told = Map.groupBy(counts, ({ draft }) => draft.concept?.replace('us-gaap:CommonStockShares', '') ?? '-');
    expect(
      [...told].map(([name, each]) => `${name} ${each.map(({ draft }) => draft.amount.digits).join(' ')}`),
    ).toEqual(expected);
  });
});

test.each([
  ['Other comprehensive loss, before tax:', '-'],
  ['Other comprehensive income (loss), pre-tax', '-'],
  [
    'Other comprehensive loss, net of tax:',
    'us-gaap:OtherComprehensiveIncomeLossCashFlowHedgeGainLossBeforeReclassificationAfterTax',
  ],
])('income before tax is not what the concepts after tax count: %s', async (section, concept) => {
  const { claims } = await read(
    'a.htm',
    page(
      [...COVER, 'CONSOLIDATED STATEMENTS OF COMPREHENSIVE INCOME', '(In millions)'],
      [
        ['', 'Three Months Ended June 30, 2025'],
        ['Net income', '85'],
        [section, ''],
        ['Net loss on cash flow hedges', '(24)'],
        ['Other comprehensive loss, net of tax', '(18)'],
      ],
    ),
  );
  const [, hedges, total] = claims.map(({ draft }) => draft.concept ?? '-');
  expect([hedges, total]).toEqual([concept, 'us-gaap:OtherComprehensiveIncomeLossNetOfTax']);
});

test('expenses that stand beside the cost of what was sold are not the sum of both', async () => {
  const rows = [
    ['', 'Three Months Ended June 30, 2025'],
    ['Revenues', '963'],
    ['Cost of revenues', '410'],
    ['Operating expenses', '205'],
    ['Operating income', '348'],
  ];
  const title = [...COVER, 'CONSOLIDATED STATEMENTS OF INCOME', '(In millions)'];
  const { claims } = await read('a.htm', page(title, rows));
  expect(claims.map(({ draft }) => draft.concept)).toContain('us-gaap:OperatingExpenses');
});

/** `label | value unit | metric`, the metric without its hash; a line a claim. */
async function metrics(html: string): Promise<string[]> {
  const { claims } = await read('a.htm', html);
  return claims.map(({ draft, record: { metric, quantity } }) => `${draft.label} | ${quantity} | ${metric}`);
}

test('a table without headers that follows another one at once has its columns', async () => {
  const amounts = page(
    [...COVER, 'Gross margin by kind (in millions):'],
    [
      ['', '2*Three Months Ended June 30,', '2*Six Months Ended June 30,'],
      ['', '2025', '2024', '2025', '2024'],
      ['Cloth', '$ 120', '$ 111', '$ 236', '$ 219'],
    ],
  );
  const rates = page([], [['Gross margin percentage:'], ['Cloth', '31.4%', '30.2%', '31.1%', '30.0%']]);
  expect((await lines('a.htm', pages(amounts, rates))).slice(3)).toEqual([
    'Cloth | 219000000 USD | 2024-01-01/2024-06-30',
    'Cloth | 31.4 % | 2025-04-01/2025-06-30',
    'Cloth | 30.2 % | 2024-04-01/2024-06-30',
    'Cloth | 31.1 % | 2025-01-01/2025-06-30',
    'Cloth | 30 % | 2024-01-01/2024-06-30',
  ]);
  const apart = pages(amounts, page(['By rates of sales.'], [['Cloth', '31.4%', '30.2%', '31.1%', '30.0%']]));
  expect((await lines('a.htm', apart)).at(4)).not.toContain('2025-04-01');
});

test.each([
  [
    'what falls due year by year is a part of its own each',
    [
      ['', '2025', '2026', '2027', 'Thereafter', 'Total'],
      ['Looms on lease', '11', '12', '13', '14', '50'],
    ],
  ],
  [
    'a rate that a table tells again and again is of the line above it',
    [
      ['', 'Three Months Ended June 30, 2025'],
      ['Dyeing', '40'],
      ['Percentage of net sales', '4%'],
      ['Weaving', '90'],
      ['Percentage of net sales', '9%'],
    ],
  ],
])('%s', async (_, rows) => {
  const found = await metrics(page([...COVER, 'Obligations and costs (in millions):'], rows));
  expect(new Set(found.map((line) => line.split(' | ')[2])).size).toBe(found.length);
});

test('growth of a part is none of the whole, however near it is', async () => {
  const head = ['', '2025', '2024', 'Percent change'];
  const part = (title: string, row: readonly string[]): string =>
    page([title], [['', '3*Three Months Ended June 30,'], head, ['Total revenues', ...row]]);
  const income = page(
    [...COVER, 'CONSOLIDATED STATEMENTS OF INCOME', '(In millions)'],
    [
      ['', '2*Three Months Ended June 30,'],
      ['', '2025', '2024'],
      ['Total revenues', '963', '900'],
    ],
  );
  const found = await metrics(
    pages(
      income,
      part('Results of all mills (in millions):', ['963', '900', '7%']),
      part('Yarn (in millions):', ['330', '300', '10%']),
      part('Cloth (in millions):', ['633', '688', '(8)%']),
    ),
  );
  const growth = found.filter((line) => line.includes('%'));
  const [whole = ''] = (found[0] ?? '').split(' | ').slice(2);
  expect(growth.map((line) => line.endsWith(` | ${whole}`))).toEqual([true, false, false]);
});

test('a total of other income is not the line of that name above it', async () => {
  const rows = [
    ['', 'Three Months Ended June 30, 2025'],
    ['Operating income', '348'],
    ['Interest expense', '(9)'],
    ['Other income (expense), net', '21'],
    ['Total other income (expense), net', '12'],
    ['Income before income taxes', '360'],
  ];
  const { lexicon } = await databaseOf('bundled');
  const html = page([...COVER, 'CONSOLIDATED STATEMENTS OF INCOME', '(In millions)'], rows);
  const { claims } = await read('a.htm', html, true, lexicon);
  const others = claims.filter(({ draft }) => /other income/i.test(draft.label)).map(({ record }) => record.metric);
  expect(others).toEqual(['other-income', 'us-gaap.NonoperatingIncomeExpense']);
});

test('a change of hedges is before what is reclassified, its net change after', async () => {
  const rows = [
    ['', 'Three Months Ended June 30, 2025'],
    ['Net income', '85'],
    ['Cash flow hedges:', ''],
    ['Change in unrealized gains', '31'],
    ['Reclassification to net income', '(5)'],
    ['Net change in unrealized gains', '26'],
  ];
  const title = [...COVER, 'CONSOLIDATED STATEMENTS OF COMPREHENSIVE INCOME', '(In millions)'];
  const { claims } = await read('a.htm', page(title, rows));
  const hedges = 'us-gaap:OtherComprehensiveIncomeLossCashFlowHedgeGainLoss';
  expect(claims.slice(1).map(({ draft }) => draft.concept?.replace(hedges, ''))).toEqual([
    'BeforeReclassificationAfterTax',
    'ReclassificationAfterTax',
    'AfterReclassificationAndTax',
  ]);
});
