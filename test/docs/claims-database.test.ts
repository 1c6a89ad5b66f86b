// The guide to a claims database, followed word for word: its files are written, its commands run, its output compared.

import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, tieout } from '../cli/run-cli.ts';

interface Block {
  readonly info: string;
  readonly text: string;
}

function blocks(page: string): Block[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, info = '', body = '']) => ({ info, text: body }));
}

/** `yaml claims-db/a.yaml` writes a file, a `+` after it adds to it. */
function write({ info, text }: Block, folder: string): void {
  const [, name, plus] = /^\w+ (\S+)( \+)?$/.exec(info) ?? [];
  if (name === undefined) return;
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  (plus ? appendFileSync : writeFileSync)(join(folder, name), text);
}

test.each(['claims-database.md', 'claims-database.zh.md'])('%s', async (page) => {
  const folder = folderWith({});
  const all = blocks(page);
  let compared = 0;
  for (const [at, block] of all.entries()) {
    write(block, folder);
    const expected = all[at + 1];
    if (block.info !== 'sh' || expected?.info !== 'text') continue;
    const { out, error } = await tieout(block.text.trim().split(' ').slice(1), folder);
    expect(error).toBe('');
    expect(out).toBe(expected.text);
    compared++;
  }
  expect(compared).toBe(2);
});

test.each([
  [
    'claims-database.md',
    'Milk purchases at North Lake Dairy in the first half of 2025 came to 641,000 tonnes.',
    /614,000 tonnes/,
  ],
  ['claims-database.zh.md', '北湖乳业2025年上半年收奶量64.1万吨。', /61\.4万吨/],
])('%s: the metric of one’s own is bound', async (page, draft, right) => {
  const folder = folderWith({ 'milk.md': draft });
  for (const block of blocks(page)) write(block, folder);
  expect((await tieout(['check', 'milk.md'], folder)).out).toMatch(right);
});
