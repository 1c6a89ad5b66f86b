// Claims of one subject held against each other: what does not come out is told with its working, once, unless the file says why.

import { expect, test } from 'vitest';
import { claim, database, messages } from './database.ts';

const levels = [claim('q3', 'turnover', '2025Q3', '398.24亿元'), claim('q3-24', 'turnover', '2024Q3', '296.10亿元')];

test.each([
  ['34.5%', true],
  ['34%', true],
  ['35%', false],
])('growth of %s against its two levels: %s', (rate, fits) => {
  const { notes, problems } = database(...levels, claim('growth', 'turnover', '2025Q3', rate, 'basis: [yoy]'));
  expect(notes.map((note) => [note.kind, note.fits])).toEqual([['growth', fits]]);
  expect(notes[0]?.working).toBe('398.24亿元 / 296.10亿元 − 1 = 34.50%');
  expect(problems).toHaveLength(fits ? 0 : 1);
});

test('a margin against profit and revenue', () => {
  const parts = [claim('q3', 'turnover', '2025Q3', '398.24亿元'), claim('p3', 'profit', '2025Q3', '36.04亿元')];
  expect(messages(database(...parts, claim('m3', 'margin', '2025Q3', '9.0%')))).toEqual([]);
  expect(messages(database(...parts, claim('m3', 'margin', '2025Q3', '9.3%')))).toEqual([
    'acme.yaml:5 m3 says 9.3%; p3, q3 give 36.04亿元 / 398.24亿元 = 9.05%: they do not agree. Correct it, or say why in "mismatch"',
  ]);
});

test('a half against its quarters', () => {
  const quarters = [claim('q1', 'turnover', '2025Q1', '100.0亿元'), claim('q2', 'turnover', '2025Q2', '120.0亿元')];
  expect(messages(database(...quarters, claim('h1', 'turnover', '2025H1', '220.1亿元')))).toEqual([]);
  expect(messages(database(...quarters, claim('h1', 'turnover', '2025H1', '230.0亿元')))[0]).toMatch(
    /^acme\.yaml:5 h1 says 230\.0亿元; q1, q2 give 100\.0亿元 \+ 120\.0亿元 = 220/,
  );
});

test('a misfit that the file explains is listed with the explanation, and is no problem', () => {
  const { notes, problems } = database(
    ...levels,
    claim('growth', 'turnover', '2025Q3', '35%', 'basis: [yoy], mismatch: { zh: 按固定汇率, en: at constant rates }'),
  );
  expect(notes.map(({ fits, explanation }) => [fits, explanation?.en])).toEqual([[false, 'at constant rates']]);
  expect(problems).toEqual([]);
});

test('claims that are not confirmed are not held against others', () => {
  const { notes } = database(
    ...levels,
    claim('growth', 'turnover', '2025Q3', '50%', 'basis: [yoy], status: unverified'),
  );
  expect(notes).toEqual([]);
});
