// Statements as viewers and workbooks of filings set them: the title and the scale in the corner, the lines once more for each member.

import { expect, test } from 'vitest';
import { spanText } from '../../claims-db/ingest/headers/periods/calendar.ts';
import { format } from '../../server/core/text/decimal.ts';
import { databaseOf } from '../drafts/run-case.ts';
import { read } from './read.ts';

const HEAD = (corner: string): string =>
  `<tr><th colspan="2" rowspan="2"><div><strong>${corner}</strong></div></th><th colspan="2">12 Months Ended</th></tr><tr><th>Dec. 31, 2025</th><th>Dec. 31, 2024</th></tr>`;

const row = (label: string, ...values: readonly string[]): string =>
  `<tr><td>${label}</td><td></td>${values.map((value) => `<td>${value}</td>`).join('')}</tr>`;

const STATEMENT = (corner: string): string =>
  `<html><body><table>${[
    HEAD(corner),
    row('<strong>Net sales:</strong>', '&#160;', '&#160;'),
    row('Net sales', '$ 1,240.5', '$ 1,105.2'),
    row('<strong>Costs:</strong>', '&#160;', '&#160;'),
    row('Cost of sales', '802.0', '731.4'),
    row('Gross profit', '438.5', '373.8'),
    row('Marketing and sales', '171.3', '158.8'),
    row('Weighted average shares, diluted (in shares)', '105.1', '104.2'),
    row('Looms', '&#160;', '&#160;'),
    row('<strong>Net sales:</strong>', '&#160;', '&#160;'),
    row('Net sales', '$ 800.5', '$ 700.2'),
    row('<strong>Costs:</strong>', '&#160;', '&#160;'),
    row('Cost of sales', '502.0', '431.4'),
  ].join('')}</table></body></html>`;

const SCALES: readonly (readonly [corner: string, money: string, shares: string])[] = [
  ['CONSOLIDATED STATEMENTS OF INCOME - USD ($)<br> shares in Millions, $ in Millions', '1240500000', '105100000'],
  ['Consolidated Statements of Operations - USD ($)<br> $ in Thousands, shares in Millions', '1240500', '105100000'],
  ['Consolidated Statements of Income - EUR (€)<br> shares in Thousands, € in Millions', '1240500000', '105100'],
  ['CONSOLIDATED INCOME STATEMENTS (USD $)<br> In Millions', '1240500000', '105100000'],
];

test.each(SCALES)('%s', async (corner, money, shares) => {
  const { lexicon } = await databaseOf('bundled');
  const { claims } = await read('a.htm', STATEMENT(corner), true, lexicon);
  const now = claims.filter(({ draft: { span } }) => span && spanText(span) === '2025-01-01/2025-12-31');
  const [sales] = now.filter(({ draft }) => draft.label === 'Net sales');
  const count = now.find(({ draft }) => draft.kind === 'shares');
  expect([sales, count].map((each) => each && format(each.draft.amount))).toEqual([money, shares]);
  expect(now.find(({ draft }) => draft.label === 'Marketing and sales')?.record.metric).toBe('sales-and-marketing');
});

test('the lines of a member are no lines of the whole', async () => {
  const { lexicon } = await databaseOf('bundled');
  const [corner = ''] = SCALES[0] ?? [];
  const { claims } = await read('a.htm', STATEMENT(corner), true, lexicon);
  const of = (metric: string): string[] =>
    claims.filter(({ record }) => record.metric === metric).map(({ record }) => String(record.quantity));
  expect(of('revenue')).toEqual(['US$1,240.5 million', 'US$1,105.2 million']);
  expect(of('cost-of-revenue')).toEqual(['US$802.0 million', 'US$731.4 million']);
});
