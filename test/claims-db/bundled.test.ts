// The bundled database as a curator has to leave it.

import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { problemLine } from '../../claims-db/problems/problem.ts';
import { readDatabaseFolder } from '../../claims-db/read-folder.ts';
import { explainedLine, type ValidatedDatabase, validateDatabase } from '../../claims-db/validate.ts';

let bundled: ValidatedDatabase;
beforeAll(async () => {
  const { files } = await readDatabaseFolder(fileURLToPath(new URL('../../claims-db', import.meta.url)));
  bundled = validateDatabase(files);
});

test('nothing is wrong in it: no slip, no conflict, no arithmetic that nobody has explained', () => {
  expect(bundled.problems.map((problem) => problemLine(problem, 'en'))).toEqual([]);
  expect(bundled.notes.flatMap((note) => (note.fits ? [] : explainedLine(note, 'en')))).toHaveLength(
    bundled.notes.filter(({ fits }) => !fits).length,
  );
});

test('growth, margins and sums are really cross-checked', () => {
  const kinds = new Set(bundled.notes.map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(['growth', 'ratio', 'sum']);
});

test('every claim that is not plainly confirmed says why, in both languages', () => {
  const silent = bundled.claims.filter(
    ({ status, reason, against }) => status !== 'confirmed' && !reason && against.length === 0,
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
  const untranslated = [...bundled.claims, ...bundled.qualitative].filter(
    ({ reason }) => reason && (reason.zh === reason.en || !/\p{Script=Han}/u.test(reason.zh)),
  );
  expect(untranslated.map(({ id }) => id)).toEqual([]);
});

test('every claim has a source with a publisher, and a primary one has a date or its evidence', () => {
  const bare = bundled.claims.filter(({ source, evidence }) => !evidence && !source.url && !source.date);
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test('entities inherit their currency and their calendar, and segments have a parent', () => {
  const { entities } = bundled.lexicon;
  const by = new Map(entities.map((entity) => [entity.id, entity]));
  expect(by.get('alibaba-cloud')).toMatchObject({ parent: 'alibaba-group', currency: 'CNY', fiscalYearEnd: 3 });
  expect(by.get('azure')).toMatchObject({ currency: 'USD', fiscalYearEnd: 6 });
  expect(entities.filter(({ kind, parent }) => kind === 'segment' && parent === null)).toEqual([]);
  expect(entities.filter(({ kind, currency }) => kind === 'company' && currency === null)).toEqual([]);
});
