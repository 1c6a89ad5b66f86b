// Each word stands once in the tables of words, so that what it can be there for is told in one place.

import { expect, test } from 'vitest';
import { repeatedWords } from '../../server/core/language/words.ts';
import { EN } from '../../server/core/language/words-en.ts';
import { ZH } from '../../server/core/language/words-zh.ts';

test('no word stands twice', () => {
  expect(repeatedWords()).toEqual([]);
});

test('every row has roles, each once, and words', () => {
  const wrong = [...ZH, ...EN].filter(
    ([roles, words]) => roles.length === 0 || new Set(roles).size !== roles.length || words.trim() === '',
  );
  expect(wrong).toEqual([]);
});
