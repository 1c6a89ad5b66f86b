// Tables of bindings: whose each figure is, of what and when, how each part is known and by which rule it was bound.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { BINDING_RULES } from '../../server/core/statements/rules.ts';
import type { Reading } from '../../server/core/statements/statement.ts';
import { databaseOf } from '../drafts/run-case.ts';
import { plain, rowsIn } from '../figures/tables.ts';
import { markedSpan, readingRow } from './reading-row.ts';

const FILES = ['rules-en.md', 'rules-zh.md'];
const tables = FILES.map((file) => {
  const content = readFileSync(new URL(`../fixtures/statements/${file}`, import.meta.url), 'utf8');
  return [file, rowsIn(content).map(({ cells }) => cells)] as const;
});
const store = await databaseOf('bundled');

/** The reading of the row's figure that the row is about: `2 of …` in the last column tells another one than the best. */
function readingFor(marked: string, nth: number): Reading {
  const text = plain(marked);
  const span = markedSpan(marked);
  const { figures } = check({ text, format: 'markdown' }, store);
  const found = figures.find(({ figure }) => figure.span.start === span.start && figure.span.end === span.end);
  const reading = found?.statement?.readings.at(nth);
  if (!reading) throw new Error(`no reading ${nth + 1} of exactly what stands in brackets: ${marked}`);
  return reading;
}

describe.each(tables)('%s', (_, rows) => {
  test.each(rows.map((cells) => [cells[0] ?? '', cells] as const))('%s', (marked, [, ...cells]) => {
    const nth = /^(\d) of /.exec(cells.at(-1) ?? '')?.[1];
    const expected = cells.map((cell) => cell.replace(/^\d of /, ''));
    expect(readingRow(readingFor(marked.replaceAll('⏎', '\n'), nth ? Number(nth) - 1 : 0))).toEqual(expected);
  });
});

test.each(BINDING_RULES)('%s has at least three rows', (rule) => {
  const rules = tables.flatMap(([, rows]) => rows.map((cells) => (cells.at(-1) ?? '').split(' ')));
  expect(rules.filter((each) => each.includes(rule)).length).toBeGreaterThanOrEqual(3);
});

test('no row stands twice', () => {
  const keys = tables.flatMap(([, rows]) => rows.map((cells) => `${cells[0]} ${cells.at(-1)}`));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
