// A draft that is edited again and again takes no more memory than one that is not: no part of it keeps an earlier text alive.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { databaseOf } from '../drafts/run-case.ts';
import { KINDS } from './kinds.ts';

const UNITS = 40_000;
const EDITS = 80;

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

function used(): number {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

test('by one character', { timeout: 120_000 }, async () => {
  const store = await databaseOf('desk');
  const format = 'markdown';
  let text = KINDS['list items']?.(UNITS) ?? '';
  // An editor's text is a string of its own after each edit.
  const edited = (at: number): string => Buffer.from(`${text.slice(0, at)}字${text.slice(at)}`).toString();
  let checked = check({ text, format }, store);
  const edit = (times: number): void => {
    for (let at = 0; at < times; at++) {
      text = edited(at * 1009);
      checked = check({ text, format }, store, checked);
    }
  };
  edit(5);
  const before = used();
  edit(EDITS);
  const grown = used() - before;
  expect(checked.figures.length).toBeGreaterThan(100);
  // Were each of the texts alive, they alone would take EDITS times two bytes a unit.
  expect(grown).toBeLessThan((EDITS * UNITS * 2) / 3);
});
