// `db draft`: a text's figures become claims for a curator, and what the curator wrote stays.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DATABASE, folderWith, tieout } from './run-cli.ts';

/** Eleven figures: eight about Acme, one about nobody the lexicon knows, two whose metric it does not know. */
const ARTICLE = `顶点公司去年卖得怎么样？

顶点公司2025年第三季度营业额为398.24亿元，同比增长34%。上半年营业额约750亿元，二季度营业额突破380亿元。
2024年第三季度营业额296.1亿元，同比增幅7%。今年全年营业额有望超过1600亿元。
在职员工2.6万人，研发投入42亿元。
极峰公司同期营业额为120亿元。
2023年营业额1000亿元。
`;

const draft = (folder: string, ...more: string[]) =>
  tieout(['db', 'draft', 'a.txt', '--source', 'sources/a.yaml', '--no-bundled-db', '--db', 'db', ...more], folder);

const fresh = (files: Record<string, string> = {}): string =>
  folderWith({ 'db/acme.yaml': DATABASE, 'a.txt': ARTICLE, ...files });

const written = (folder: string): string => readFileSync(join(folder, 'sources/a.yaml'), 'utf8');

test('at least nine figures in ten become claims, and the file is valid and stands in its text', async () => {
  const folder = fresh();
  expect(await draft(folder)).toMatchObject({ status: 0, error: '' });
  const quantities = [...written(folder).matchAll(/quantity: "(.*)"/g)].map(([, quantity]) => quantity);
  const inText = [
    '398.24亿元',
    '34%',
    '≈ 750亿元',
    '> 380亿元',
    '296.1亿元',
    '7%',
    '> 1600亿元',
    '42亿元',
    '120亿元',
    '1000亿元',
  ];
  const found = inText.filter((quantity) => quantities.includes(quantity));
  expect(found.length / inText.length).toBeGreaterThanOrEqual(0.9);
  const validated = await tieout(['db', 'validate', 'sources/a.yaml', '--no-bundled-db', '--db', 'db'], folder);
  expect(validated).toMatchObject({ status: 0, out: expect.stringContaining(' 0 errors') });
  const verified = await tieout(
    ['db', 'verify', 'sources/a.yaml', '--text', 'a.txt', '--no-bundled-db', '--db', 'db'],
    folder,
  );
  expect(verified).toMatchObject({ status: 0, out: expect.stringContaining(' 0 do not') });
});

test('a claim carries its subject, its words and what the databases have', async () => {
  const folder = fresh();
  await draft(folder);
  expect(written(folder)).toContain(`  - id: a-01
    # agrees with acme-q3, 398.24亿元, Acme
    entity: acme
    metric: turnover
    period: 2025-07-01/2025-09-30
    quantity: "398.24亿元"
    status: unverified
    evidence: { exact: "营业额为398.24亿元", start: 27, end: 39 }
`);
});

test('a figure whose subject is not known is kept for the curator, and is held against nothing', async () => {
  const folder = fresh();
  await draft(folder);
  const entry = written(folder)
    .split('  - id: ')
    .find((each) => each.includes('"120亿元"'));
  expect(entry).toMatch(/# the entity was not told/);
  expect(entry).toMatch(/numeric: false/);
  expect(entry).not.toMatch(/^ *entity:/m);
});

test('a second run changes nothing, and one after edits keeps every word of the curator', async () => {
  const folder = fresh();
  await draft(folder);
  const path = join(folder, 'sources/a.yaml');
  const first = written(folder);
  expect((await draft(folder)).out).toMatch(/0 claims added/);
  expect(written(folder)).toBe(first);
  const curated = first
    .replace('source:', '# Seen on paper.\nsource:   # the evening paper')
    .replace('Who published it', 'Evening Paper')
    .replace('谁发布的', 'Evening Paper')
    .replace('- id: a-01', '- id: acme-third-quarter')
    .replace('    status: unverified', "    status: confirmed   # I rang them up\n    reason: 'they confirmed it'");
  writeFileSync(path, `${curated}# checked up to here\n`);
  expect((await draft(folder)).out).toMatch(/0 claims added/);
  expect(written(folder)).toBe(`${curated}# checked up to here\n`);
});

test('when the text changes, words that moved are found again and only new figures are added', async () => {
  const folder = fresh();
  await draft(folder);
  const before = written(folder);
  writeFileSync(join(folder, 'a.txt'), `编者按。\n${ARTICLE}2022年营业额900亿元。\n`);
  expect((await draft(folder)).out).toMatch(/1 claims added/);
  const after = written(folder);
  expect(after).toContain('evidence: { exact: "营业额为398.24亿元", start: 32, end: 44 }');
  expect(after.match(/- id: /g)).toHaveLength((before.match(/- id: /g) ?? []).length + 1);
  const verified = await tieout(
    ['db', 'verify', 'sources/a.yaml', '--text', 'a.txt', '--no-bundled-db', '--db', 'db'],
    folder,
  );
  expect(verified).toMatchObject({ status: 0, out: expect.stringContaining(' 0 do not') });
});

test('an entry whose words are gone is kept and named', async () => {
  const folder = fresh();
  await draft(folder);
  writeFileSync(join(folder, 'a.txt'), ARTICLE.replace('2023年营业额1000亿元。\n', ''));
  const { out } = await draft(folder);
  expect(out).toMatch(/the text no longer has the words of a-\d+/);
  expect(written(folder)).toContain('"1000亿元"');
});

test('a text is no witness for itself', async () => {
  const folder = fresh({
    'sources/a.yaml':
      'source:\n  title: T\n  publisher: P\n  tier: secondary\nclaims:\n  - { id: own, entity: acme, metric: turnover, period: 2023, quantity: 1000亿元, status: confirmed }\n',
  });
  expect(await draft(folder, '--db', 'sources')).toMatchObject({ status: 0 });
  const entry = written(folder)
    .split('  - id: ')
    .find((each) => each.includes('quantity: "1000亿元"'));
  expect(entry).toBeDefined();
  expect(entry).not.toMatch(/agrees with own/);
});

test.each([
  ['source:\n  title: [\nclaims:\n', /^tieout: .*sources\/a\.yaml:\d+:\d+: /],
  ['source: { title: T, publisher: P, tier: secondary }\nclaims: [{ id: x, numeric: false }]\n', /list in brackets/],
  ['just words\n', /not a claims file/],
])('a file that cannot be added to is left as it is: %j', async (file, message) => {
  const folder = fresh({ 'sources/a.yaml': file });
  const { status, error } = await draft(folder);
  expect(status).toBe(2);
  expect(error).toMatch(message);
  expect(written(folder)).toBe(file);
});

const SOURCE_ONLY = `source:
  title: Acme results
  publisher: Acme
  date: 2025-11-25
  tier: secondary
`;

test('a file with nothing but its source is added to, and goes by the source’s date', async () => {
  const folder = fresh({ 'a.txt': '顶点公司第三季度营业额为398.24亿元。\n', 'sources/a.yaml': SOURCE_ONLY });
  expect(await draft(folder)).toMatchObject({ status: 0, error: '' });
  expect(written(folder)).toContain(`${SOURCE_ONLY}  text:\n    name: "a.txt"\n`);
  expect(written(folder)).toContain('    period: 2025-07-01/2025-09-30\n');
  const validated = await tieout(['db', 'validate', 'sources/a.yaml', '--no-bundled-db', '--db', 'db'], folder);
  expect(validated).toMatchObject({ status: 0, out: expect.stringContaining(' 0 errors') });
});

const EMPTY = SOURCE_ONLY.trimEnd();
const ENTRY = ['id: own', 'entity: acme', 'metric: turnover', 'period: 2020', 'quantity: 1亿元', 'status: unverified'];
const entryIndented = (indent: string): string => `${indent}- ${ENTRY.join(`\n${indent}  `)}`;

test.each([
  ['a source without a word', 'source:\n'],
  ['nothing but a comment', '# later'],
  ['claims without a source', 'claims:\n'],
  ['a lexicon of its own', 'entities:\n  - { id: peak, kind: company, name: { zh: 极峰公司, en: Peak } }\n'],
  ['no line end behind the source', EMPTY],
  ['a folded text at the end', 'source:\n  title: T\n  tier: primary\n  publisher: >-\n    The\n    Paper'],
  ['a source that lacks its tier', 'source:\n  title: T\n'],
  ['an end of the document', `${SOURCE_ONLY}...\n`],
  ['line ends of Windows', SOURCE_ONLY.replaceAll('\n', '\r\n')],
  ['claims that are null', `${SOURCE_ONLY}claims: null\n`],
  ['claims in empty brackets', `${SOURCE_ONLY}claims: []\n`],
  ['claims before the source', `claims:\n\n${SOURCE_ONLY}`],
  ['entries that are not indented', `${SOURCE_ONLY}claims:\n${entryIndented('')}\n`],
  ['entries that are indented by four, no line end', `${SOURCE_ONLY}claims:\n${entryIndented('    ')}`],
])(
  'whatever a claims file looks like, it is valid and stands in its text when it has been added to: %s',
  async (_, file) => {
    const folder = fresh({ 'sources/a.yaml': file });
    expect(await draft(folder)).toMatchObject({ status: 0, error: '' });
    expect(written(folder)).toContain('quantity: "398.24亿元"');
    const validated = await tieout(['db', 'validate', 'sources/a.yaml', '--no-bundled-db', '--db', 'db'], folder);
    expect(validated).toMatchObject({ status: 0, out: expect.stringContaining(' 0 errors') });
    const verified = await tieout(
      ['db', 'verify', 'sources/a.yaml', '--text', 'a.txt', '--no-bundled-db', '--db', 'db'],
      folder,
    );
    expect(verified).toMatchObject({ status: 0, out: expect.stringContaining(' 0 do not') });
  },
);

test('what is still wrong with the file is said, and the status tells', async () => {
  const folder = fresh({ 'sources/a.yaml': `${SOURCE_ONLY.replace('secondary', 'gossip')}` });
  const { status, error } = await draft(folder);
  expect(status).toBe(1);
  expect(error).toMatch(/sources\/a\.yaml:5:\d+: source\.tier: /);
});

test('the front matter’s date is the source’s, and tells the periods', async () => {
  const folder = fresh({ 'a.txt': '---\ndate: 2025-11-25\n---\n顶点公司第三季度营业额为398.24亿元。\n' });
  await draft(folder);
  expect(written(folder)).toContain('  date: 2025-11-25\n');
  expect(written(folder)).toContain('    period: 2025-07-01/2025-09-30\n');
});

test('a text without figures leaves nothing behind', async () => {
  const folder = fresh({ 'a.txt': '顶点公司没有公布业绩。\n' });
  expect((await draft(folder)).out).toMatch(/0 claims added/);
  expect(existsSync(join(folder, 'sources/a.yaml'))).toBe(false);
});

test('a currency that only the subject tells is written out', async () => {
  const twd = DATABASE.replace('currency: CNY', 'currency: TWD');
  const folder = fresh({ 'db/acme.yaml': twd, 'a.txt': '顶点公司2025年第二季度营业额为380亿。\n' });
  await draft(folder);
  expect(written(folder)).toContain('quantity: "TWD 380亿"');
});

test.each([
  ['- 顶点公司2025年第二季度营业额为380亿元。\n- 顶点公司营业额为296亿元。\n'],
  // The first is proved by a claim, which lends its time to what stands behind it.
  ['- 顶点公司2025年第三季度营业额为398.24亿元。\n- 顶点公司营业额为296亿元。\n'],
])('a period that another item tells is a remark, not the claim’s: %j', async (text) => {
  const folder = fresh({ 'a.txt': text });
  await draft(folder);
  const [, second = ''] = written(folder).split('- id: a-02');
  expect(second).not.toMatch(/^ *period:/m);
  expect(second).toMatch(/the text before speaks of 2025-0[47]-01/);
});

test.each([
  ['front matter that names it', 'a.md', '---\ntitle: Acme 三季报\n---\n\nAcme营业额为398.24亿元。\n', 'Acme 三季报'],
  [
    'a heading below other lines',
    'a.md',
    '---\ndate: 2025-11-25\n---\n\n![](a.png)\n\n# 三季报\n\n营业额为42亿元。\n',
    '三季报',
  ],
  ['no heading at all', 'a.txt', '\n  Acme营业额为42亿元。\n第二行。\n', 'Acme营业额为42亿元。'],
  [
    'a page inside an envelope of tags',
    'a.htm',
    '<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<html><body><h1>Third quarter</h1><p>Turnover was $42 million.</p></body></html>',
    'Third quarter',
  ],
])('the source has the title of its text: %s', async (_, name, text, title) => {
  const folder = fresh({ [name]: text });
  await tieout(['db', 'draft', name, '--source', 'sources/a.yaml', '--no-bundled-db', '--db', 'db'], folder);
  expect(written(folder)).toContain(`  title: "${title}"\n`);
});
