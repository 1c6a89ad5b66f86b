// Phrases are dismissed by a few bits of their first code units: none may be missed, however it is written and wherever it stands.

import { expect, test } from 'vitest';
import { PhraseTable } from '../../server/core/text/phrases.ts';

const PHRASES = ['额', '毛利', '毛利率', '净利润', 'a', 'to', 'net', 'net profit', 'e-commerce', 'free cash flow'];
const TABLE = new PhraseTable(PHRASES.map((phrase) => [phrase, phrase] as const));

const found = (text: string): string[] => TABLE.all(text).flatMap(({ values }) => values);

test.each(PHRASES)('%s stands alone, first, last and between others', (phrase) => {
  expect(found(phrase)).toEqual([phrase]);
  expect(found(`${phrase}，并`)).toEqual([phrase]);
  expect(found(`并，${phrase}`)).toEqual([phrase]);
  expect(found(`并，${phrase}，${phrase}`)).toEqual([phrase, phrase]);
});

test.each([
  ['net-profit', ['net profit']],
  ['net\nprofit', ['net profit']],
  ['free-cash flow', ['free cash flow']],
  ['毛 利率', ['毛利率']],
  ['净 利 润', ['净利润']],
  ['nets', ['net']],
  ['network', []],
  ['净利', []],
  ['毛', []],
])('%j', (text, phrases) => {
  expect(found(text)).toEqual(phrases);
});

test('what no phrase has a code unit of is held by none', () => {
  const holds = (text: string): boolean => TABLE.mayHold(text, { start: 0, end: text.length });
  expect(['净利', 'cash-flow', 'e'].map(holds)).toEqual([true, true, true]);
  expect(['净额3', '7', 'x'].map(holds)).toEqual([false, false, false]);
});
