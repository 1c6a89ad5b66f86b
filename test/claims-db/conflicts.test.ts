// Confirmed claims that contradict each other are warned of at both places; a repeated claim too.

import { expect, test } from 'vitest';
import { validateDatabase } from '../../claims-db/validate.ts';
import { claim, database, messages, SOURCE } from './database.ts';

test('a contradiction is told at both claims', () => {
  const told = messages(
    database(claim('a', 'turnover', '2025Q3', '398.24亿元'), claim('b', 'turnover', '2025Q3', '399亿元')),
  );
  expect(told).toHaveLength(2);
  expect(told[0]).toMatch(/^acme\.yaml:3 398\.24亿元 contradicts b: 399亿元 \(Acme, acme\.yaml:4\)/);
  expect(told[1]).toMatch(/^acme\.yaml:4 399亿元 contradicts a: 398\.24亿元 \(Acme, acme\.yaml:3\)/);
});

test.each([
  ['another precision', '398亿元', ''],
  ['cut off instead of rounded', '398.2亿元', ''],
  ['a bound that holds', '> 390亿元', ''],
  ['another basis', '399亿元', 'basis: [external]'],
  ['another nature', '450亿元', 'nature: guidance'],
  ['not confirmed', '399亿元', 'status: unverified'],
  ['named by a dispute', '399亿元', 'against: [a]'],
  ['explained', '399亿元', 'mismatch: before eliminations'],
])('no conflict: %s', (_, quantity, more) => {
  const other = claim('b', 'turnover', '2025Q3', quantity, more);
  expect(messages(database(claim('a', 'turnover', '2025Q3', '398.24亿元'), other))).toEqual([]);
});

test('many contradictions are told once at each claim, with how many there are', () => {
  const told = messages(
    database(...Array.from({ length: 40 }, (_, at) => claim(`c${at}`, 'turnover', '2025Q3', `${at * 10 + 100}亿元`))),
  );
  expect(told).toHaveLength(40);
  expect(told[0]).toMatch(
    /^acme\.yaml:3 100亿元 contradicts c39: 490亿元 \(Acme, acme\.yaml:42\) and 38 more, and all are confirmed/,
  );
});

test('a claim that names one of many as saying otherwise still contradicts the rest', () => {
  const told = messages(
    database(
      claim('a', 'turnover', '2025Q3', '100亿元'),
      claim('b', 'turnover', '2025Q3', '200亿元', 'against: [a]'),
      claim('c', 'turnover', '2025Q3', '300亿元', 'against: [a]'),
    ),
  );
  expect(told).toEqual([
    expect.stringMatching(/^acme\.yaml:4 200亿元 contradicts c: 300亿元 .*, and both are confirmed/),
    expect.stringMatching(/^acme\.yaml:5 300亿元 contradicts b: 200亿元 .*, and both are confirmed/),
  ]);
});

test('the same claim twice from one source', () => {
  const told = messages(
    database(claim('a', 'turnover', '2025Q3', '398亿元'), claim('b', 'turnover', '2025Q3', '398亿元')),
  );
  expect(told).toHaveLength(2);
  expect(told[1]).toMatch(/the same as a: 398亿元/);
});

test('a database above another is held against it, but not against a claim that it overrides', () => {
  const base = database(claim('a', 'turnover', '2025Q3', '398亿元'));
  const above = (id: string) =>
    validateDatabase([{ name: 'own.yaml', text: `${SOURCE}${claim(id, 'turnover', '2025Q3', '450亿元')}` }], base);
  expect(messages(above('b'))).toEqual([expect.stringMatching(/^own\.yaml:3 450亿元 contradicts a: 398亿元/)]);
  expect(messages(above('a'))).toEqual([]);
});
