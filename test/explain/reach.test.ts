// A figure of a later time than the database knows is told how far the database reaches.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/core/check/check.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import { explanationOf } from '../../server/core/explain/explanation.ts';
import type { Language } from '../../server/core/text/spoken.ts';

const file = new URL('../fixtures/explain/claims.yaml', import.meta.url);
const database = validateDatabase([{ name: 'claims.yaml', text: readFileSync(file, 'utf8') }]);
const claims = memoryStore(database.lexicon, database.claims, 'fixture');

function reach(text: string, language: Language): string[] {
  const { figures } = check({ text, format: 'markdown' }, claims);
  return figures.flatMap((checked) =>
    explanationOf(checked, { text, claims, language })
      .rows.filter(({ name }) => name === 'reach')
      .map(({ value }) => value),
  );
}

test.each([
  ['云帆云2026年第三季度营收为512亿元。', 'zh', ['云帆云的营收最近到2025年第三季度']],
  ['Yunfan Cloud revenue was RMB51.2 billion in Q3 2026.', 'en', ['Yunfan Cloud revenue is known up to Q3 2025']],
  ['云帆云2025年第三季度营收为512亿元。', 'zh', []],
  ['云帆云2019年第三季度营收为51亿元。', 'zh', []],
] as const)('%s', (text, language, wanted) => {
  expect(reach(text, language)).toEqual(wanted);
});
