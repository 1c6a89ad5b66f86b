// Doubling a document at most doubles the time of its reading: labels without an end, and many rows.

import { expect, test } from 'vitest';
import { doubling, MOST } from '../check/ratio.ts';
import { read } from './read.ts';

const page = (table: string): string =>
  `<html><body><p>Year ended December 31, 2025 (in millions)</p><table>${table}</table></body></html>`;
const labelled = (label: string): string =>
  page(`<tr><td></td><td>2025</td></tr><tr><td>${label}</td><td>1,234</td></tr>`);
const row = `<tr><td>Revenue</td>${'<td>1,234</td>'.repeat(20)}</tr>`;

test.each<[string, string]>([
  ['digits without an end', '1'],
  ['numbers without an end', '1,234 and '],
  ['words of periods', 'after three months ended June 30, 2025 '],
  ['brackets', '('],
  ['shares', 'shares used in shares '],
])('a label of %s', async (_, piece) => {
  const write = (units: number): string => labelled(piece.repeat(Math.ceil(units / piece.length)));
  expect(await doubling(write, 100_000, (text) => read('a.htm', text))).toBeLessThanOrEqual(MOST);
});

test('rows of a table', async () => {
  const write = (rows: number): string => page(row.repeat(rows));
  expect(await doubling(write, 500, (text) => read('a.htm', text))).toBeLessThanOrEqual(MOST);
});
