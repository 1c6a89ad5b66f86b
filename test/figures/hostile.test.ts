// Texts that would make a careless reader cut a figure or a character in two.

import { expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import { readFigures } from '../../server/core/figures/read.ts';

/** Pieces of figures and of what may stand in their midst, in every order that a small generator makes. */
const PIECES = [
  ...['😀', '𠮷', '3', '4.5', '亿', '元', '%', ' ', '  ', '\n', '\u200b', '\u00ad', '-', '–', '~', '/', '('],
  ...[')', '$', 'RMB', ' million', '多', '约', '至', '两', '一', '万', '千', '点', '成', '每', 'p', 'Q1', '2025', 'a '],
];

function mixture(seed: number): string {
  let state = seed;
  return Array.from({ length: 40 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return PIECES[state % PIECES.length] ?? '';
  }).join('');
}

function isInsidePair(text: string, at: number): boolean {
  const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000;
}

test('no figure begins or ends inside a surrogate pair, outside the text or inside another figure', () => {
  for (let seed = 1; seed <= 2000; seed++) {
    const text = mixture(seed);
    const figures = readFigures(text);
    const wrong = figures.filter(
      ({ span: { start, end }, core }, at) =>
        isInsidePair(text, start) ||
        isInsidePair(text, end) ||
        start < (figures[at - 1]?.span.end ?? 0) ||
        end <= start ||
        end > text.length ||
        core.start < start ||
        core.end > end,
    );
    expect({ text, wrong }).toEqual({ text, wrong: [] });
  }
});

test.each([
  ['中文', '公司在各地的业务继续扩张，', '营收398.24亿元，'],
  ['English', 'and the company went on to expand its business, ', 'with revenue of $398.24 million, '],
])('no figure is cut where a sentence has no end: %s', (_name, filler, clause) => {
  const text = Array.from({ length: 400 }, (_, at) => filler.repeat(at % 7) + clause).join('');
  const { figures } = check({ text, format: 'text' }, memoryStore({ entities: [], metrics: [] }, [], ''));
  expect(figures.map(({ figure: { span } }) => text.slice(span.start, span.end))).toEqual(
    Array.from({ length: 400 }, () => /(?:\$|\d)[\d.]+(?:亿元| million)/.exec(clause)?.[0]),
  );
});
