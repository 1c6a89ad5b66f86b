// Doubling a document at most doubles the time of its reading and the memory that it takes: labels without an end, many rows,
// whole filings.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { doubling, MOST } from '../check/ratio.ts';
import { filing } from './filing.ts';
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

test('a filing with notes, tables, sentences and tags', async () => {
  expect(await doubling(filing, 100, (text) => read('a.htm', text))).toBeLessThanOrEqual(MOST);
});

/** The memory that a process has needed at most to ingest a filing, in kilobytes. */
function peakOf(notes: number): number {
  const script = join(import.meta.dirname, 'peak.ts');
  return Number(execFileSync(process.execPath, [script, String(notes)], { encoding: 'utf8' }));
}

test('the memory of a filing', () => {
  const [nothing, once, fourfold] = [peakOf(0), peakOf(75), peakOf(300)];
  // What is collected late is not needed: the more there is, the less of it counts.
  expect((fourfold - nothing) / (once - nothing)).toBeLessThanOrEqual(MOST ** 2);
});
