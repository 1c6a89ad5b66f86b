// Every table of figures: what is read of each text is exactly what the table lists, no figure more and none less.

import { describe, expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import type { Figure } from '../../server/core/figures/figure.ts';
import { readFigures } from '../../server/core/figures/read.ts';
import { actual, expected, readingsOf } from './reading.ts';
import { bracketed, plain, tables } from './tables.ts';

const NOTHING = memoryStore({ entities: [], metrics: [] }, [], '');

/** The figures of a text; a table named `markdown` has Markdown, whose figures are those of its prose. */
function figuresIn(file: string, text: string): readonly Figure[] {
  if (!file.startsWith('markdown')) return readFigures(text);
  return check({ text, format: 'markdown' }, NOTHING).figures.map(({ figure }) => figure);
}

for (const [file, rows] of tables('figures')) {
  describe(file, () => {
    test.each(rows.map(({ heading, cells: [text = '', cell = ''] }) => [text, heading, cell] as const))(
      '%s (%s)',
      (text, _heading, cell) => {
        const figures = figuresIn(file, plain(text));
        expect(
          bracketed(
            plain(text),
            figures.map(({ span }) => span),
          ),
        ).toBe(text);
        const readings = readingsOf(cell);
        expect(readings.map((reading, at) => figures[at] && actual(reading, figures[at]))).toEqual(
          readings.map(expected),
        );
        expect(readings).toHaveLength(figures.length);
      },
    );
  });
}

test('there are as many rows as were promised, each of them once', () => {
  const texts = tables('figures').flatMap(([, rows]) => rows.map(({ cells }) => cells[0]));
  expect(texts.length).toBeGreaterThan(800);
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});
