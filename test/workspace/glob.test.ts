// Which files patterns name, and that no pattern is slow.

import { expect, test } from 'vitest';
import { globOf } from '../../server/workspace/glob.ts';

const NAMED: readonly (readonly [pattern: string, paths: readonly string[], others: readonly string[]])[] = [
  ['*.md', ['a.md', 'sub/a.md'], ['a.mdx', 'md']],
  ['/*.md', ['a.md'], ['sub/a.md']],
  ['archive', ['archive', 'archive/a.md', 'x/archive/y/a.md'], ['archives/a.md', 'old-archive/a.md']],
  ['archive/', ['archive/a.md', 'x/archive/a.md'], ['archive']],
  ['drafts/**', ['drafts/a.md', 'drafts/x/a.md'], ['drafts', 'x/drafts/a.md']],
  ['./drafts', ['drafts/a.md', 'x/drafts/a.md'], ['draft/a.md']],
  ['**/old/*.md', ['old/a.md', 'x/y/old/a.md'], ['old/x/a.md', 'fold/a.md']],
  ['a/**/z.md', ['a/z.md', 'a/b/c/z.md'], ['a/bz.md', 'az.md']],
  ['**', ['a.md', 'x/a.md'], []],
  ['a**b.md', ['ab.md', 'axxb.md'], ['a/b.md']],
  ['?.md', ['a.md', '稿.md', '😀.md'], ['ab.md']],
  ['[a-c1]*.md', ['b2.md', '1.md'], ['d.md', '/x.md']],
  ['[!a]*.md', ['b.md'], ['a.md']],
  ['{a,b/**}', ['a'], ['c']],
  ['x/{a,b/**,{c,d}.md}', ['x/a', 'x/b/z.md', 'x/c.md', 'x/d.md'], ['x/b', 'x/e.md']],
  ['2025-{0,1}?-*.txt', ['2025-01-a.txt', '2025-12-b.txt'], ['2025-21-a.txt']],
  ['a{b', ['a{b'], ['ab']],
  ['a[b', ['a[b'], ['ab']],
  ['\\*.md', ['*.md'], ['a.md']],
  ['草稿/**', ['草稿/一.md'], ['草/一.md']],
];

test.each(NAMED)('%s', (pattern, paths, others) => {
  const glob = globOf(pattern);
  expect(paths.filter((path) => !glob.matches(path, path === 'archive'))).toEqual([]);
  expect(others.filter((path) => glob.matches(path))).toEqual([]);
});

test('a pattern that could be matched in countless ways is answered all the same', () => {
  const path = `${'a'.repeat(500)}.md`;
  expect(globOf(`${'*a'.repeat(100)}*b`).matches(path)).toBe(false);
  expect(globOf(`${'**/'.repeat(100)}b`).matches('a/'.repeat(200))).toBe(false);
  expect(globOf(`${'{a,a}'.repeat(100)}b`).matches(path)).toBe(false);
});
