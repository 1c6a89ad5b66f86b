// What holds for any text holds for every annotated draft, for drafts changed by chance, and for those that once failed.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatOfName } from '../../server/core/formats/formats.ts';
import { allCases, databaseOf } from '../drafts/run-case.ts';
import { mutatedDrafts } from './mutate.ts';
import { faultsOf } from './properties.ts';

const files = await allCases();
const kept = join(import.meta.dirname, '../fixtures/fuzz');

test.each([...files])('%s', { timeout: 300_000 }, async (_, cases) => {
  for (const draft of cases)
    expect([draft.name, faultsOf(draft, await databaseOf(draft.database))]).toEqual([draft.name, []]);
});

test.each(readdirSync(kept))('%s, which failed once', async (name) => {
  const format = formatOfName(name) ?? 'markdown';
  const text = readFileSync(join(kept, name), 'utf8');
  expect(faultsOf({ text, format }, await databaseOf('desk'))).toEqual([]);
});

test('drafts changed by chance', { timeout: 300_000 }, async () => {
  const desk = await databaseOf('desk');
  const texts = [...files.values()].flat().map(({ text }) => text);
  for (const draft of mutatedDrafts(texts, 7, 300)) expect([draft, faultsOf(draft, desk)]).toEqual([draft, []]);
});
