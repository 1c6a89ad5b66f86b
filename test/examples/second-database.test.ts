// The example of another desk: with a lexicon and sources of its own, and nothing of the bundled database, its drafts come out as its page says.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readDatabaseFolder } from '../../claims-db/read-folder.ts';
import { type ValidatedDatabase, validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/core/check/check.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import { overGeneral } from '../claims-db/general.ts';

const example = new URL('../../examples/second-database/', import.meta.url);

let database: ValidatedDatabase;
beforeAll(async () => {
  const { files } = await readDatabaseFolder(fileURLToPath(new URL('claims-db', example)));
  database = validateDatabase(files);
});

test('it is two companies of another industry, twenty claims, and sound', () => {
  expect(database.problems).toEqual([]);
  expect(database.lexicon.entities.map(({ id }) => id)).toEqual(['byd', 'tesla']);
  expect(database.claims).toHaveLength(20);
  expect(database.notes.filter(({ kind }) => kind === 'growth').map(({ fits }) => fits)).toEqual([true, true, true, true]);
});

/** Figures that are not simply right, with their verdicts; every other check-worthy figure is supported. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  'draft-zh.md': ['709.1亿美元 scale-slip', '187.9 figure-mismatch', '50.05万辆 missing-source'],
  'draft-en.md': ['$15.0 billion period-mismatch', '19.7% figure-mismatch', '500,508 missing-source'],
};

test.each(Object.entries(WRONG))('%s', (name, wrong) => {
  const text = readFileSync(new URL(name, example), 'utf8');
  const { figures } = check({ text, format: 'markdown' }, overGeneral(memoryStore(database.lexicon, database.claims, 'example')));
  const judged = figures.filter(({ judgement }) => judgement !== null);
  expect(judged.length).toBeGreaterThan(12);
  const others = judged.filter(({ judgement }) => judgement?.verdict !== 'supported');
  expect(others.map(({ figure, judgement }) => `${text.slice(figure.span.start, figure.span.end)} ${judgement?.code}`)).toEqual(wrong);
});
