// What runs in a browser needs nothing of Node but two modules that are functions of their arguments, and has stand-ins for those.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as digest from '../../server/lsp/web/digest.ts';
import * as path from '../../server/lsp/web/path.ts';
import { valueImports } from './cycles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FROM_NODE = /^import\s+(?!type\b)[^;']*?from '((?:node:|vscode-language(?:server|client)\/node)[^']*)'/gm;
const STAND_INS = ['node:path', 'node:crypto'];

/** The modules that are in a bundle with this one. */
function bundledWith(entry: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const target of valueImports(readFileSync(entry, 'utf8'), entry)) bundledWith(target, seen);
  return seen;
}

test.each([
  ['server/lsp/web/main.ts', STAND_INS],
  ['client/web/extension.ts', []],
])('nothing that %s is bundled with needs Node', (entry, allowed) => {
  const modules = [...bundledWith(resolve(root, entry))];
  expect(modules.length).toBeGreaterThan(10);
  const wrong = modules.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(FROM_NODE)]
      .filter(([, name = '']) => !allowed.includes(name))
      .map(([, name]) => `${relative(root, file)} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

const PATHS = [
  '/',
  '/a',
  '/a/',
  '/a/b',
  '/a/../b',
  '/a/./b/c',
  'a',
  'a/b',
  '..',
  '../a',
  'a/../..',
  '.',
  './x.yaml',
  '',
];

describe('the stand-in for paths does as Node does', () => {
  test.each(PATHS)('alone: %j', (one) => {
    expect(path.isAbsolute(one)).toBe(posix.isAbsolute(one));
    expect(path.basename(one)).toBe(posix.basename(one));
    expect(path.dirname(one)).toBe(posix.dirname(one));
  });

  test.each(PATHS.flatMap((one) => PATHS.map((other) => [one, other] as const)))('together: %j, %j', (one, other) => {
    const plain = (way: string): string => way.replace(/(?<=.)\/$/, '');
    expect(plain(path.join(one, other))).toBe(plain(posix.join(one, other)));
    const [from, to] = [`/root/${one}`, `/root/${other}`];
    expect(path.resolve(from, other)).toBe(posix.resolve(from, other));
    expect(path.relative(from, to)).toBe(posix.relative(from, to));
  });
});

test.each(['', 'abc', '核数', '\u{1F4CA} 398.24亿元'.repeat(1000)])(
  'the stand-in for digests does as Node does',
  (text) => {
    const whole = createHash('sha256').update(text).digest('hex');
    expect(digest.createHash('sha256').update(text).digest('hex')).toBe(whole);
    const bytes = new TextEncoder().encode(text);
    expect(digest.createHash('sha256').update(bytes.slice(0, 3)).update(bytes.slice(3)).digest('hex')).toBe(whole);
  },
);
