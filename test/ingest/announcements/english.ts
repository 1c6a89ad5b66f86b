// A quarterly results announcement of an invented company, in English.

import type { Announcement, Column, Row, Span, Table } from './table.ts';

const Q25: Span = ['2025-07-01', '2025-09-30'];
const Q24: Span = ['2024-07-01', '2024-09-30'];
const N25: Span = ['2025-01-01', '2025-09-30'];
const N24: Span = ['2024-01-01', '2024-09-30'];
const S25: Span = ['2025-09-30', '2025-09-30'];
const D24: Span = ['2024-12-31', '2024-12-31'];

const USD = { unit: 'USD', scale: 6 } as const;
const QUARTER = 'Three months ended September 30,';
const NINE = 'Nine months ended September 30,';
const flows: readonly Column[] = [
  { head: [QUARTER, '2025'], span: Q25 },
  { head: [QUARTER, '2024'], span: Q24 },
  { head: [NINE, '2025'], span: N25 },
  { head: [NINE, '2024'], span: N24 },
];
const nine: readonly Column[] = [
  { head: [NINE, '2025'], span: N25 },
  { head: [NINE, '2024'], span: N24 },
];
const days: readonly Column[] = [
  { head: ['September 30, 2025'], span: S25 },
  { head: ['December 31, 2024'], span: D24 },
];
const row = (label: string, ...values: number[]): Row => ({ label, values });
const out = (label: string, ...values: number[]): Row => ({
  label,
  values: values.map((value) => -value),
  turned: true,
});

const income: Table = {
  ...USD,
  lines: ['CONDENSED CONSOLIDATED STATEMENTS OF INCOME', '(In millions, except per share amounts; unaudited)'],
  columns: flows,
  rows: [
    row('Net sales', 1240, 1105, 3604, 3221),
    row('Cost of sales', 802, 731, 2342, 2128),
    row('Gross profit', 438, 374, 1262, 1093),
    row('Selling, general and administrative', 171, 158, 502, 466),
    row('Research and development', 62, 55, 181, 160),
    row('Operating income', 205, 161, 579, 467),
    row('Interest expense', 14, 16, 43, 49),
    row('Income before income taxes', 191, 145, 536, 418),
    row('Provision for income taxes', 42, 32, 118, 92),
    row('Net income', 149, 113, 418, 326),
    { label: 'Diluted earnings per share', values: [1.42, 1.06, 3.97, 3.05], unit: 'USD/share', decimals: 2 },
  ],
};
const balance: Table = {
  ...USD,
  lines: ['CONDENSED CONSOLIDATED BALANCE SHEETS', '(In millions; unaudited)'],
  columns: days,
  rows: [
    row('Cash and cash equivalents', 612, 540),
    row('Accounts receivable, net', 702, 655),
    row('Inventories', 588, 571),
    row('Total current assets', 1902, 1766),
    row('Property, plant and equipment, net', 2310, 2244),
    row('Goodwill', 820, 820),
    row('Total assets', 5032, 4830),
    row('Accounts payable', 512, 488),
    row('Long-term debt', 1204, 1290),
    row('Total stockholders’ equity', 2655, 2401),
  ],
};
const cash: Table = {
  ...USD,
  lines: ['CONDENSED CONSOLIDATED STATEMENTS OF CASH FLOWS', '(In millions; unaudited)'],
  columns: nine,
  rows: [
    row('Net cash provided by operating activities', 604, 512),
    out('Purchases of property, plant and equipment', 236, 214),
    row('Net cash used in investing activities', -236, -214),
    out('Repurchases of common stock', 120, 90),
    out('Dividends paid', 90, 84),
    row('Net cash used in financing activities', -296, -255),
  ],
};
const segments: Table = {
  ...USD,
  lines: ['Net sales by segment (in millions):'],
  columns: [...flows.slice(0, 2), { head: ['', 'Change (%)'], span: Q25, unit: '%' }],
  rows: [
    { label: 'Paper', values: [701, 640, 9.5] },
    { label: 'Packaging', values: [539, 465, 15.9] },
    { label: 'Total net sales', values: [1240, 1105, 12.2] },
  ],
};

/** Harbor Mills: name and numbers are invented. */
export const english: Announcement = {
  name: 'harbor-mills-third-quarter',
  title: ['Harbor Mills Inc.', 'Harbor Mills reports results for the third quarter ended September 30, 2025'],
  tables: [income, balance, cash, segments],
};
