// A draft whose check does not come to an end in its time is told, and the others are checked.

import process from 'node:process';
import { expect, test } from 'vitest';
import { run } from '../../server/cli/run.ts';
import type { Session } from '../../server/cli/session.ts';
import { inTime, Overdue } from '../../server/timed/in-time.ts';
import { DATABASE, folderWith } from './run-cli.ts';

const WRONG = '顶点公司2025年第三季度营业额为389亿元。\n';

function sessionIn(folder: string, language: string, said: { out: string; error: string }): Session {
  return {
    folder,
    environment: { LANG: language },
    terminal: { isTerminal: false, columns: 100 },
    draw: null,
    budgetFor: (length) => (length > WRONG.length ? 1 : 60_000),
    readInput: async () => new Uint8Array(),
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
  };
}

test.each([
  ['zh_CN.UTF-8', /^tieout: b\.md：这份文稿核对了\d+秒还没有结果，已经停下，没有核对。\n$/],
  [
    'en_GB.UTF-8',
    /^tieout: b\.md: The check of this text had not come to an end after \d+ s and was stopped: it was not checked\.\n$/,
  ],
])('in %s, between two others', async (language, words) => {
  const folder = folderWith({ 'a.md': WRONG, 'b.md': WRONG.repeat(5_000), 'c.md': WRONG, 'db.yaml': DATABASE });
  const said = { out: '', error: '' };
  const args = ['check', '--format', 'json', '--no-bundled-db', '--db', 'db.yaml'];
  expect(await run(args, sessionIn(folder, language, said))).toBe(2);
  const { documents }: { documents: { path: string; diagnostics: { code: string }[] }[] } = JSON.parse(said.out);
  expect(documents.map(({ path, diagnostics }) => [path, diagnostics[0]?.code])).toEqual([
    ['a.md', 'figure-mismatch'],
    ['c.md', 'figure-mismatch'],
  ]);
  expect(said.error).toMatch(words);
});

test.each<[string, () => unknown]>([
  [
    'a loop',
    () => {
      for (;;);
    },
  ],
  [
    'a loop that catches everything',
    () => {
      for (;;)
        try {
          for (;;);
        } catch {}
    },
  ],
  ['an expression that tries everything', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
])('%s without end is stopped, and what comes next is done', (_, work) => {
  expect(() => inTime(50, work)).toThrow(Overdue);
  expect(inTime(60_000, () => 'done')).toBe('done');
});

test('what the work throws is thrown as it is', () => {
  const failure = new RangeError('too deep');
  expect(() =>
    inTime(60_000, () => {
      throw failure;
    }),
  ).toThrow(failure);
  expect(process.exitCode).toBeUndefined();
});
