// What a database, a draft or a file name holds of escapes and turned text reaches no terminal.

import { expect, test } from 'vitest';
import { DATABASE, folderWith, tieout } from './run-cli.ts';

const ESCAPE = '\\e[31m\\u202E';
const odd = DATABASE.replace('title: Acme results', `title: "Acme ${ESCAPE}results"`)
  .replace('publisher: Acme', `publisher: "Ac${ESCAPE}me"`)
  .replace('{ zh: 顶点公司, en: Acme }', `{ zh: 顶点公司, en: "Acme${ESCAPE}" }`);
const NAME = 'a\u001b[31m\u202e.md';
const DRAFT = `顶点公司\u001b[31m\u202e2025年第三季度营业额为389亿元。\n某\u001b]0;公司2024年营收为31亿元。\n`;

test.each([
  ['pretty', ['check']],
  ['github', ['check', '--format', 'github']],
  ['figures', ['figures']],
  ['explain', ['explain']],
])('%s', async (name, args) => {
  const folder = folderWith({ [NAME]: DRAFT, 'claims-db/a.yaml': odd });
  const path = name === 'explain' ? `${NAME}:1:26` : NAME;
  const { out, error } = await tieout([...args, '--no-bundled-db', path], folder);
  expect(out).toContain('389');
  expect(out + error).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
});

test('the places that GitHub does not show', async () => {
  const many = Array.from({ length: 12 }, (_, at) => `顶点公司2025年第三季度营业额为${at + 300}亿元。\n\n`).join('');
  const folder = folderWith({ [NAME]: many, 'claims-db/a.yaml': odd });
  const { out } = await tieout(['check', '--format', 'github', '--no-bundled-db', NAME], folder);
  expect(out).toMatch(/^GitHub shows 10 /m);
  expect(out).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
});

test('the list of a database, and what is wrong with it', async () => {
  const folder = folderWith({ 'claims-db/a.yaml': odd, 'bad/a.yaml': odd.replace('2025Q3', `"20\\e[31m25"`) });
  const listed = await tieout(['db', 'list', 'claims-db', '--entity', 'acme'], folder);
  const wrong = await tieout(['db', 'validate', 'bad'], folder);
  expect(listed.out).toContain('acme-q3');
  expect(wrong.out).toContain('bad');
  for (const { out, error } of [listed, wrong]) expect(out + error).not.toMatch(/(?![\n\t])\p{Cc}|\u202e/u);
});
