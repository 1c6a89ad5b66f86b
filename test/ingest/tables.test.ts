// Tables of pages: what each cell is, whatever the typesetter has done; a table a case.

import { describe, expect, test } from 'vitest';
import { page } from './page.ts';
import { lines, read } from './read.ts';

const COVER = [
  'FORM 10-Q',
  'For the quarterly period ended June 30, 2025',
  'Harbor Mills Inc.',
  '(Exact name of registrant as specified in its charter)',
];
const INCOME = [...COVER, 'CONSOLIDATED STATEMENTS OF OPERATIONS', '(In millions, except per share amounts)'];
const CASH = [...COVER, 'CONSOLIDATED STATEMENTS OF CASH FLOWS', '(In millions)'];
const HEAD = [
  ['', '3*Three Months Ended June 30,', '3*Six Months Ended June 30,'],
  ['', '3*2025', '3*2025'],
];
const SIX = [
  ['', '3*Six Months Ended June 30,'],
  ['', '3*2025'],
];

test('currency signs and brackets in cells of their own, two lengths side by side', async () => {
  const html = page(INCOME, [
    ...HEAD,
    ['Net sales', '$', '1,204', '', '$', '2,310', ''],
    ['Other expense, net', '', '(18', ')', '', '(40', ')'],
  ]);
  expect(await lines('a.htm', html)).toEqual([
    'Net sales | 1204000000 USD | 2025-04-01/2025-06-30',
    'Net sales | 2310000000 USD | 2025-01-01/2025-06-30',
    'Other expense, net | 18000000 USD | 2025-04-01/2025-06-30',
    'Other expense, net | 40000000 USD | 2025-01-01/2025-06-30',
  ]);
});

describe('signs by the kind of row', () => {
  test.each([
    ['Net loss', '(12', '-12000000'],
    ['Provision for income taxes', '(7', '7000000'],
    ['Income tax benefit (expense)', '(7', '7000000'],
    ['Other income (expense), net', '(7', '-7000000'],
  ])('of an income statement: %s', async (label, shown, value) => {
    expect(await lines('a.htm', page(INCOME, [...SIX, [label, '', shown, ')']]))).toEqual([
      `${label} | ${value} USD | 2025-01-01/2025-06-30`,
    ]);
  });

  test.each([
    ['Purchases of marketable securities', '(55', '55000000'],
    ['Capital expenditures', '(55', '55000000'],
    ['Net cash used in investing activities', '(55', '-55000000'],
    ['Gain on sale of a business', '(9', '9000000'],
    ['Proceeds from (repayments of) commercial paper, net', '(9', '-9000000'],
  ])('of a cash flow statement: %s', async (label, shown, value) => {
    expect(await lines('a.htm', page(CASH, [...SIX, [label, '', shown, ')']]))).toEqual([
      `${label} | ${value} USD | 2025-01-01/2025-06-30`,
    ]);
  });

  test('under changes in assets and liabilities brackets of an asset are a rise, of a liability a fall', async () => {
    const html = page(CASH, [
      ...SIX,
      ['Changes in operating assets and liabilities:', '', '', ''],
      ['Accounts receivable, net', '', '(31', ')'],
      ['Inventories', '', '12', ''],
      ['Accounts payable', '', '(8', ')'],
    ]);
    expect(await lines('a.htm', html)).toEqual([
      'Accounts receivable, net | 31000000 USD | 2025-01-01/2025-06-30',
      'Inventories | -12000000 USD | 2025-01-01/2025-06-30',
      'Accounts payable | -8000000 USD | 2025-01-01/2025-06-30',
    ]);
  });
});

test('per-share figures, counts of shares and percentages have no scale, or their own', async () => {
  const before = [
    ...COVER,
    'CONSOLIDATED STATEMENTS OF OPERATIONS',
    '(In millions, except shares in thousands and per share amounts)',
  ];
  const html = page(before, [
    ...SIX,
    ['Net earnings', '$', '301', ''],
    ['Earnings per share:', '', '', ''],
    ['Diluted', '$', '1.42', ''],
    ['Weighted-average shares used in computing earnings per share:', '', '', ''],
    ['Diluted', '', '212,004', ''],
    ['Effective tax rate', '', '21.4', '%'],
  ]);
  expect(await lines('a.htm', html)).toEqual([
    'Net earnings | 301000000 USD | 2025-01-01/2025-06-30',
    'Diluted | 1.42 USD/share | 2025-01-01/2025-06-30',
    'Diluted | 212004000 shares | 2025-01-01/2025-06-30',
    'Effective tax rate | 21.4 % | 2025-01-01/2025-06-30',
  ]);
});

test('a balance sheet, and the numbers in the words of its rows', async () => {
  const before = [...COVER, 'CONSOLIDATED BALANCE SHEETS', '(In millions, except par value)'];
  const html = page(before, [
    ['', '2*June 30, 2025', '2*December 31, 2024'],
    ['Accounts receivable, net of allowances of $14 and $11', '$', '402', '$', '377'],
    ['Common stock, $0.01 par value: 900 shares authorized; 210 and 208 shares issued', '', '6', '', '5'],
  ]);
  expect(await lines('a.htm', html)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/\| 402000000 USD \| 2025-06-30$/),
      expect.stringMatching(/\| 377000000 USD \| 2024-12-31$/),
      expect.stringMatching(/\| 14000000 USD \| 2025-06-30$/),
      expect.stringMatching(/\| 11000000 USD \| 2024-12-31$/),
      expect.stringMatching(/\| 6000000 USD \| 2025-06-30$/),
      expect.stringMatching(/\| 0.01 USD\/share \| 2025-06-30$/),
      expect.stringMatching(/\| 900000000 shares \| 2024-12-31$/),
      expect.stringMatching(/\| 210000000 shares \| 2025-06-30$/),
      expect.stringMatching(/\| 208000000 shares \| 2024-12-31$/),
    ]),
  );
});

test('what moves between two balances has the time between them', async () => {
  const before = [...COVER, 'The following table summarizes restricted stock unit activity (in millions):'];
  const html = page(before, [
    ['', 'Number of Units'],
    ['Outstanding as of December 31, 2024', '12.5'],
    ['Units granted', '4.0'],
    ['Units vested', '(3.5)'],
    ['Outstanding as of June 30, 2025', '13.0'],
  ]);
  expect(await lines('a.htm', html)).toEqual([
    'Outstanding as of December 31, 2024 | 12500000 shares | 2024-12-31',
    'Units granted | 4000000 shares | 2025-01-01/2025-06-30',
    'Units vested | 3500000 shares | 2025-01-01/2025-06-30',
    'Outstanding as of June 30, 2025 | 13000000 shares | 2025-06-30',
  ]);
});

test('maturities are no periods: their figures are of the day of the report', async () => {
  const before = [...COVER, 'Future principal payments as of June 30, 2025 are as follows (in millions):'];
  const html = page(before, [
    ['', '2025', '2026', '2027', 'Thereafter', 'Total'],
    ['Term debt', '100', '250', '300', '410', '1,060'],
  ]);
  expect((await lines('a.htm', html)).map((line) => line.split(' | ')[2])).toEqual(Array(5).fill('2025-06-30'));
});

test('a sum that comes out confirms its parts, one that does not is told with its working', async () => {
  const right = await read(
    'a.htm',
    page(INCOME, [...SIX, ['Products', '', '130', ''], ['Services', '', '70', ''], ['Total net sales', '', '200', '']]),
  );
  expect(right.claims.map(({ record }) => [record.status, record.working])).toEqual(
    Array(3).fill(['confirmed', '130 + 70 = 200']),
  );
  const wrong = await read(
    'a.htm',
    page(INCOME, [...SIX, ['Products', '', '130', ''], ['Services', '', '70', ''], ['Total net sales', '', '240', '']]),
  );
  expect(wrong.claims.map(({ record }) => [record.status, record.working ?? null])).toEqual([
    ['unverified', null],
    ['unverified', null],
    ['unverified', '130 + 70 ≠ 240'],
  ]);
});

test('what is no claim is left with its reason', async () => {
  const contents =
    '<p>TABLE OF CONTENTS</p><table><tr><td></td><td>Page</td></tr><tr><td>Item 1. Financial Statements</td><td>3</td></tr></table>';
  const { claims, left } = await read('a.htm', `<html><body>${contents}</body></html>`);
  expect(claims).toEqual([]);
  expect(left.map(({ text, reason }) => `${text}: ${reason.en}`)).toEqual(['3: a page number of a table of contents']);
});

test('earnings a share are proved by income and shares', async () => {
  const before = [...COVER, 'CONSOLIDATED STATEMENTS OF OPERATIONS', '(In millions, except per share amounts)'];
  const { claims } = await read(
    'a.htm',
    page(before, [
      ...SIX,
      ['Net income', '', '302', ''],
      ['Diluted earnings per share', '', '1.42', ''],
      ['Weighted-average shares, diluted', '', '212.4', ''],
    ]),
  );
  expect(claims.map(({ record }) => [record.status, record.working])).toEqual(
    Array(3).fill(['confirmed', '302 ÷ 212.4 = 1.42']),
  );
});

test('counts of shares that name their own days', async () => {
  const before = [...COVER, 'CONSOLIDATED BALANCE SHEETS', '(In thousands, except share amounts)'];
  const label =
    'Common stock, issued and outstanding; 50,773 shares at June 30, 2025 and 50,445 shares at December 31, 2024 (2)';
  const html = page(before, [
    ['', 'June 30, 2025', 'December 31, 2024'],
    [label, '508', '504'],
  ]);
  expect((await lines('a.htm', html)).map((line) => line.split(' | ').slice(1).join(' | '))).toEqual([
    '508000 USD | 2025-06-30',
    '504000 USD | 2024-12-31',
    '50773 shares | 2025-06-30',
    '50445 shares | 2024-12-31',
  ]);
});

test('a column that opens with a percentage and has no amount is one of percentages', async () => {
  const before = [...COVER, 'The following table shows our operations as a percentage of revenue:'];
  const html = page(before, [
    ...SIX,
    ['Revenue', '', '100.0', '%'],
    ['Selling expenses', '', '2.4', ''],
    ['Operating income', '', '60.8', '%'],
  ]);
  expect(await lines('a.htm', html)).toEqual([
    'Revenue | 100 % | 2025-01-01/2025-06-30',
    'Selling expenses | 2.4 % | 2025-01-01/2025-06-30',
    'Operating income | 60.8 % | 2025-01-01/2025-06-30',
  ]);
});

test('a length that stands once is over all of its columns, and a rate of change is of those that it stands behind', async () => {
  const before = [...COVER, 'Operating results', '(In millions)'];
  const html = page(before, [
    ['', 'Three Months Ended June 30,', '', '', 'Six Months Ended June 30,', '', ''],
    ['', '2025', '2024', '% Change', '2025', '2024', '% Change'],
    ['Selling expenses', '1,122', '842', '33%', '2,163', '1,618', '34%'],
  ]);
  expect(await lines('a.htm', html)).toEqual([
    'Selling expenses | 1122000000 USD | 2025-04-01/2025-06-30',
    'Selling expenses | 842000000 USD | 2024-04-01/2024-06-30',
    'Selling expenses | 33 % | 2025-04-01/2025-06-30',
    'Selling expenses | 2163000000 USD | 2025-01-01/2025-06-30',
    'Selling expenses | 1618000000 USD | 2024-01-01/2024-06-30',
    'Selling expenses | 34 % | 2025-01-01/2025-06-30',
  ]);
});

test('a row that a statement tells otherwise is another line of its name', async () => {
  const html = page(
    [...COVER, 'CONSOLIDATED STATEMENTS OF OPERATIONS', '(In millions)'],
    [...SIX, ['Revenues', '', '400', ''], ['Cost of goods', '', '150', '']],
  ).replace(
    '</body>',
    `${page(['Results of our businesses (in millions)'], [...SIX, ['Looms:', '', '', ''], ['Revenues', '', '130', '']]).replace(/<\/?(?:html|body)>/g, '')}</body>`,
  );
  const { claims } = await read('a.htm', html);
  const metrics = claims.filter(({ draft }) => draft.label === 'Revenues').map(({ record }) => record.metric);
  expect(new Set(metrics).size).toBe(2);
});

test.each([
  [
    'under its header',
    [
      ['Exhibit Number', 'Description', 'Form'],
      ['4.1', 'Indenture of Harbor Mills Inc., dated May 12, 2025', '8-K'],
    ],
  ],
  [
    'that goes on behind a page break',
    [
      ['4.6', 'Officers’ Certificate of Harbor Mills Inc., dated December 5, 2024'],
      ['10.1†', 'Looms Lease of Harbor Mills Inc. for 12 of its 40 halls'],
    ],
  ],
])('the numbers of a list of exhibits %s are no claims', async (_, rows) => {
  const { claims, left } = await read('a.htm', page(['Year ended December 31, 2025'], rows));
  expect(claims).toEqual([]);
  expect(new Set(left.map(({ reason }) => reason.en))).toEqual(new Set(['a number of a list of exhibits']));
});
