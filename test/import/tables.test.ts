// Tables as claims: columns by name, units from wherever a table writes them, and a place for everything that cannot be read.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { type ImportFlags, importOptions } from '../../claims-db/import/import-options.ts';
import { importTables } from '../../claims-db/import/tables/tables.ts';
import { folderWith } from '../cli/run-cli.ts';
import { brief, collector, LEXICON } from './made.ts';

const FLAGS: ImportFlags = {
  map: [],
  set: ['publisher=desk'],
  mapping: null,
  sheet: null,
  header: null,
  encoding: null,
  mappedOnly: false,
};

async function importTable(name: string, content: string | Uint8Array, flags: Partial<ImportFlags> = {}) {
  const folder = folderWith({ [name]: content });
  const into = collector();
  const to = {
    sink: into,
    refused: (finding: (typeof into.findings)[number]) => void into.findings.push(finding),
    bytes: () => {},
  };
  const report = await importTables([join(folder, name)], importOptions({ ...FLAGS, ...flags }), LEXICON, to);
  const findings = into.findings.map(({ place, words }) => `${place.slice(folder.length + 1)} ${words.en}`);
  return { claims: into.claims, findings, report };
}

test('a list: columns by flags, the unit in a column of its own', async () => {
  const { claims, findings } = await importTable(
    'list.tsv',
    'Firm\tLine\tWhen\tHow much\tIn\nAcme Group\trevenue\t2025Q3\t39.824\tUS$ billions\n顶点云\t营收\tFY2026Q1\t(1,234)\tRMB million\n',
    { map: ['entity=firm,metric=Line', 'period=When,quantity=How much,unit=In'] },
  );
  expect(findings).toEqual([]);
  expect(claims.map((claim) => `${claim.entity} ${brief(claim)}`)).toEqual([
    'acme revenue 2025-07-01/2025-10-01 US$39.824 billion unverified',
    'acme-cloud revenue 2025-10-01/2026-01-01 -RMB1,234 million unverified',
  ]);
  expect(claims[1]?.quantity).toMatchObject({ value: { digits: -1234n, exponent: 6 }, unit: 'CNY' });
});

test('a wide table in Chinese: periods as columns, the unit above, growth rows among the amounts', async () => {
  const { claims, findings, report } = await importTable(
    'wide.csv',
    '\ufeff顶点公司业绩,,,\n（单位：人民币百万元）,,,\n项目,2025Q2,2025年三季度,备注\n营收,"33,398","39,824",好\n营收同比,26%,34%,\n净利润,—,"3,604",\n',
    { set: ['publisher=顶点公司,entity=顶点,date=2025-11-26,tier=primary,status=confirmed'] },
  );
  expect(findings).toEqual([]);
  expect(claims.map((claim) => `${brief(claim)} ${claim.basis}`)).toEqual([
    'revenue 2025-04-01/2025-07-01 33,398百万元 confirmed ',
    'revenue 2025-07-01/2025-10-01 39,824百万元 confirmed ',
    'revenue 2025-04-01/2025-07-01 26% confirmed yoy',
    'revenue 2025-07-01/2025-10-01 34% confirmed yoy',
    'profit 2025-07-01/2025-10-01 3,604百万元 confirmed ',
  ]);
  expect(report).toMatchObject({ rows: 3, blank: 1, unused: [{ headings: ['备注'] }] });
  expect(claims[0]?.source).toMatchObject({ id: 'wide', title: 'wide.csv', publisher: '顶点公司', tier: 'primary' });
});

test('metrics as columns, each heading with its unit; quarters in shorthand', async () => {
  const { claims } = await importTable(
    'metrics.csv',
    'Period;Revenue (RMB million);净利润，亿元;customers (number);net income\n3Q25;39,824;;1,200;5\n',
    { set: ['entity=acme,publisher=desk', 'unit=US$ million'] },
  );
  expect(claims.map(brief)).toEqual([
    'revenue 2025-07-01/2025-10-01 RMB39,824 million unverified',
    'customers 2025-07-01/2025-10-01 1,200 unverified',
    'profit 2025-07-01/2025-10-01 US$5 million unverified',
  ]);
});

test('an Excel sheet: numbers without floating-point noise, percent cells as percentages, the sheet by name', async () => {
  const head = [{ value: 'Metric' }, { value: '2025Q3' }, { value: '2025Q4' }];
  const file = join(folderWith({}), 'made.xlsx');
  await writeWorkbook([
    { sheet: 'Notes', data: [[{ value: 'nothing here' }]] },
    {
      sheet: 'Figures',
      data: [
        head,
        [{ value: 'revenue' }, { value: 0.1 + 0.2, type: Number }, { value: 39_824, type: Number }],
        [
          { value: 'tax rate' },
          { value: 0.07, type: Number, format: '0%' },
          { value: 0.2134, type: Number, format: '0.0%' },
        ],
        [{ value: 'revenue yoy' }, { value: 1.5, type: Number, format: '0%' }, { value: '34%' }],
      ],
    },
  ]).toFile(file);
  const { claims, findings } = await importTable('book.xlsx', readFileSync(file), {
    sheet: 'Figures',
    set: ['entity=acme,publisher=desk,unit=US$ million'],
  });
  expect(findings).toEqual([]);
  expect(claims.map(({ metric, basis, written }) => `${metric} ${written} ${basis}`)).toEqual([
    'revenue US$0.3 million ',
    'revenue US$39824 million ',
    'tax-rate 7% ',
    'tax-rate 21.34% ',
    'revenue 150% yoy',
    'revenue 34% yoy',
  ]);
  await expect(importTable('book.xlsx', readFileSync(file), { sheet: 'Figs' })).rejects.toThrow(
    /no sheet "Figs"; there are Notes, Figures/,
  );
});

test('each thing that cannot be read has its place and what was expected; the rest is brought in', async () => {
  const { claims, findings } = await importTable(
    'bad.csv',
    [
      'entity,metric,period,value,unit',
      'nobody,revenue,2025Q3,1,USD',
      'acme,revenu,2025Q3,1,USD',
      'acme,revenue,soon,1,USD',
      'acme,revenue,2025-09-30,1,USD',
      'acme,revenue,2025Q3,a lot,USD',
      'acme,revenue,2025Q3,7,',
      'acme,revenue,2025Q3,7%,',
      'acme,revenue yoy,2025Q3,7,USD',
      'acme,customers,2025-09-30,"1,200",count',
      'acme,customers,2025-09-30,"1,300",count',
      ',revenue,2025Q3,5,USD',
      '',
      'acme,revenue,2025Q2,,USD',
    ].join('\n'),
  );
  expect(claims.map(brief)).toEqual(['customers 2025-09-30/2025-09-30 1,200 unverified']);
  expect(findings).toEqual([
    expect.stringMatching(/^bad\.csv:2:1 .*no entity "nobody"/),
    expect.stringMatching(/^bad\.csv:3:2 .*no metric "revenu"; did you mean revenue/),
    expect.stringMatching(/^bad\.csv:4:3 .*the period "soon"; expected 2025Q3/),
    expect.stringMatching(/^bad\.csv:5:3 .*not at a day \(2025-09-30\)/),
    expect.stringMatching(/^bad\.csv:6:4 .*"a lot"; expected a figure/),
    expect.stringMatching(/^bad\.csv:7:4 .*"7" has no unit/),
    expect.stringMatching(/^bad\.csv:8:4 .*"7%" does not fit the metric revenue/),
    expect.stringMatching(/^bad\.csv:9:4 .*"7" is a growth rate; expected something like 34%/),
    expect.stringMatching(/^bad\.csv:11:4 .*bad\.csv:10:4 says the same figure already/),
    expect.stringMatching(/^bad\.csv:12:1 .*which entity\?/),
  ]);
});

test('a mapping file does what flags do, and names what the lexicon does not know', async () => {
  const text = `columns:
  entity: 单位名称
  quantity: 数
constants: { metric: revenue, period: 2025Q3, unit: 亿元, publisher: "desk, morning" }
entities:
  本公司: acme
header: 2
`;
  const { claims } = await importTable('named.csv', '一,二,三\n单位名称,数,批注\n本公司,398.24,x\n', {
    set: [],
    mapping: { path: 'map.yaml', text },
  });
  expect(claims).toMatchObject([{ entity: 'acme', written: '398.24亿元', source: { publisher: 'desk, morning' } }]);
  const wrong = { path: 'map.yaml', text: 'column: {}\n' };
  await expect(importTable('named.csv', 'a,b\n', { mapping: wrong })).rejects.toThrow(/map\.yaml: a mapping file/);
});

test.each([
  ['a column that is not there', 'Entity,Value\nacme,1\n', { map: ['metric=Items'] }, /no column "Items"/],
  ['no column of figures', 'Entity,Remark\nacme,1\n', {}, /which column has the figures/],
  ['an unknown field', 'a,b\n', { map: ['metrik=a'] }, /no field "metrik"; did you mean metric/],
  ['an open quotation mark', 'entity,value\n"acme,1\n', {}, /a\.csv:\d+: not valid CSV/],
  ['another encoding', Uint8Array.of(0xb9, 0xab, 0xcb, 0xbe, 0x0a), {}, /not in utf-8; .*--encoding gb18030/],
  ['no headings', '\n\n', {}, /no row of headings/],
])('%s is one clear error', async (_, content, flags, message) => {
  await expect(importTable('a.csv', content, flags)).rejects.toThrow(message);
});

test('a file from a Chinese Excel is read in its encoding', async () => {
  // 主体,指标,期间,数值 and 顶点,营收,2025Q3,5亿元 in GB18030
  const bytes = Buffer.from(
    'd6f7cce52cd6b8b1ea2cc6dabce42ccafdd6b50ab6a5b5e32cd3aacad52c3230323551332c35d2dad4aa0a',
    'hex',
  );
  const { claims } = await importTable('gb.csv', bytes, { encoding: 'gb18030' });
  expect(claims.map(brief)).toEqual(['revenue 2025-07-01/2025-10-01 5亿元 unverified']);
});
