// Every kind of file, each with the same small statement: the same claims, and evidence where the words stand.

import { describe, expect, test } from 'vitest';
import { readSource } from '../../claims-db/ingest/readers/read.ts';
import { bytesOf, lines, read, wordDocument, workbook } from './read.ts';

const ROWS = [
  ['', '2025', '2024'],
  ['Revenue', '1,240', '1,105'],
  ['Operating income', '310', '262'],
];
const LEAD = [
  'Harbor Mills Inc.',
  'Results for the year ended December 31, 2025',
  'CONSOLIDATED STATEMENTS OF INCOME',
  'Year ended December 31 (US$ in millions)',
];
const EXPECTED = [
  'Revenue | 1240000000 USD | 2025-01-01/2025-12-31',
  'Revenue | 1105000000 USD | 2024-01-01/2024-12-31',
  'Operating income | 310000000 USD | 2025-01-01/2025-12-31',
  'Operating income | 262000000 USD | 2024-01-01/2024-12-31',
];

const FILES: readonly (readonly [string, string | Uint8Array])[] = [
  [
    'a.csv',
    [...LEAD.map((line) => `"${line}"`), ...ROWS.map((row) => row.map((cell) => `"${cell}"`).join(','))].join('\n'),
  ],
  ['a.tsv', [...LEAD, ...ROWS.map((row) => row.join('\t'))].join('\n')],
  [
    'a.xlsx',
    workbook('Income', [
      ...LEAD.map((line) => [line]),
      ['', '2025', '2024'],
      ['Revenue', 1240, 1105],
      ['Operating income', '=B6-B7|310', 262],
    ]),
  ],
  ['a.docx', wordDocument(LEAD, ROWS)],
  [
    'a.md',
    `${LEAD.join('\n\n')}\n\n|  | 2025 | 2024 |\n| --- | ---: | ---: |\n| Revenue | 1,240 | 1,105 |\n| Operating income | 310 | 262 |\n`,
  ],
  [
    'a.txt',
    `${LEAD.join('\n')}\n\n                          2025       2024\nRevenue                  1,240      1,105\nOperating income           310        262\n`,
  ],
  [
    'a.html',
    `<html><body>${LEAD.map((line) => `<p>${line}</p>`).join('')}<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
  ],
];

describe.each(FILES)('%s', (name, content) => {
  test('gives the claims of its table', async () => {
    expect(await lines(name, content)).toEqual(EXPECTED);
  });

  test('has the words of each claim where the evidence says', async () => {
    const { claims } = await read(name, content);
    const { text } = await readSource(name, bytesOf(content), { tags: true });
    for (const { record } of claims)
      expect(text.slice(record.evidence?.start, record.evidence?.end)).toBe(record.evidence?.exact);
  });
});

test('a workbook gives sheet and cell', async () => {
  const { claims } = await read('a.xlsx', FILES[2]?.[1] ?? '');
  expect(claims.map(({ record }) => `${record.evidence?.sheet}!${record.evidence?.cell}`)).toEqual([
    'Income!B6',
    'Income!C6',
    'Income!B7',
    'Income!C7',
  ]);
});

test('a page in GB 18030 is read by what it declares', async () => {
  const head = bytesOf('<html><head><meta charset="gb18030"></head><body><p>\u0000</p>');
  const words = [0xb5, 0xa5, 0xce, 0xbb, 0xa3, 0xba, 0xcd, 0xf2, 0xd4, 0xaa];
  const { text } = await readSource('a.html', Uint8Array.from([...head.filter((byte) => byte !== 0), ...words]), {
    tags: true,
  });
  expect(text).toContain('单位：万元');
});

const TAGGED = `<?xml version="1.0"?><html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body>
<div style="display:none"><ix:header><ix:hidden><ix:nonNumeric name="dei:EntityRegistrantName" contextRef="y">Harbor Mills Inc.</ix:nonNumeric></ix:hidden><ix:resources>
<xbrli:context id="y"><xbrli:entity><xbrli:identifier>1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-12-31</xbrli:endDate></xbrli:period></xbrli:context>
<xbrli:context id="s"><xbrli:entity><xbrli:identifier>1</xbrli:identifier><xbrli:segment><xbrldi:explicitMember dimension="us-gaap:StatementBusinessSegmentsAxis">hm:PaperMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-12-31</xbrli:endDate></xbrli:period></xbrli:context>
<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>
<p>CONSOLIDATED STATEMENTS OF INCOME</p><p>(In millions)</p>
<table><tr><td></td><td>Year Ended December 31, 2025</td></tr>
<tr><td>Revenue</td><td>$<ix:nonFraction id="f1" name="us-gaap:Revenues" contextRef="y" unitRef="usd" scale="6" format="ixt:num-dot-decimal">1,240</ix:nonFraction></td></tr>
<tr><td>Paper</td><td><ix:nonFraction id="f2" name="us-gaap:Revenues" contextRef="s" unitRef="usd" scale="6" format="ixt:num-dot-decimal">900</ix:nonFraction></td></tr>
<tr><td>Other loss</td><td>(<ix:nonFraction id="f3" name="us-gaap:OtherNonoperatingIncomeExpense" contextRef="y" unitRef="usd" scale="6" sign="-" format="ixt:num-dot-decimal">12</ix:nonFraction>)</td></tr>
<tr><td>Impairment</td><td><ix:nonFraction id="f4" name="us-gaap:AssetImpairmentCharges" contextRef="y" unitRef="usd" scale="6" format="ixt:fixed-zero">—</ix:nonFraction></td></tr>
</table></body></html>`;

test('tagged facts are claims exactly as they are tagged', async () => {
  const { claims, issuer } = await read('filing.htm', TAGGED);
  expect(issuer.name).toBe('Harbor Mills Inc.');
  expect(
    claims.map(({ record, draft }) => [draft.concept, record.quantity, record.status, record.evidence?.element]),
  ).toEqual([
    ['us-gaap:Revenues', 'US$1,240 million', 'confirmed', 'f1'],
    ['us-gaap:Revenues', 'US$900 million', 'confirmed', 'f2'],
    ['us-gaap:OtherNonoperatingIncomeExpense', '-US$12 million', 'confirmed', 'f3'],
    ['us-gaap:AssetImpairmentCharges', 'US$0 million', 'confirmed', 'f4'],
  ]);
});

test('a part is a metric of its own, not the whole', async () => {
  const { claims } = await read('filing.htm', TAGGED);
  expect(claims[0]?.record.metric).toBe('us-gaap.Revenues');
  expect(claims[1]?.record.metric).toMatch(/^harbor-mills\.paper-/);
});

test('without the tags the tables say the same', async () => {
  expect(await lines('filing.htm', TAGGED, false)).toEqual([
    'Revenue | 1240000000 USD | 2025-01-01/2025-12-31',
    'Paper | 900000000 USD | 2025-01-01/2025-12-31',
    'Other loss | -12000000 USD | 2025-01-01/2025-12-31',
  ]);
});

test('an XBRL instance is read by its facts', async () => {
  const instance = `<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:us-gaap="u"><context id="c"><entity><identifier>1</identifier></entity><period><instant>2025-12-31</instant></period></context>
<unit id="u"><measure>iso4217:USD</measure></unit><us-gaap:Assets contextRef="c" unitRef="u" decimals="-6">-7500000</us-gaap:Assets></xbrl>`;
  expect(await lines('a.xml', instance)).toEqual(['Assets | -7500000 USD | 2025-12-31']);
});
