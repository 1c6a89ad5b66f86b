// No list becomes the arguments of a call that gathers: past some 120,000 of them the stack overflows, and a database or a draft may well have as many.

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from './cycles.ts';

const root = join(import.meta.dirname, '../..');

test('what gathers is given one thing after the other', () => {
  const found = ['server', 'client', 'claims-db']
    .flatMap((folder) => filesIn(join(root, folder)))
    .filter((file) => /\.(?:push|unshift|splice)\((?:[^(){}[\]\n]+, )*\.\.\./.test(readFileSync(file, 'utf8')));
  expect(found.map((file) => relative(root, file))).toEqual([]);
});
