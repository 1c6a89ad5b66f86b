// Whatever was typed before, a draft's verdicts are those of a fresh check of the same text.

import { describe, expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import type { CheckedDraft } from '../../server/core/check/result.ts';
import { databaseOf } from '../drafts/run-case.ts';
import { DOCUMENTS, firstUnlike } from '../fuzz/edits.ts';

const claims = await databaseOf('bundled');

const { 'a report': DRAFT = '', tables: TABLES = '', lists: LISTS = '' } = DOCUMENTS;

/** Everything that a check answers, the memo aside. */
function told({ figures, findings }: CheckedDraft): unknown {
  return { figures, findings };
}

function draft(text: string): { text: string; format: 'markdown' } {
  return { text, format: 'markdown' };
}

/** Twenty thousand edits in all; most against a small database, which is checked against more quickly. */
const EDITS = 1000;

describe.each(Object.entries(DOCUMENTS))('after any edits of %s', (_, text) => {
  test.each([
    [1, 'desk'],
    [2, 'desk'],
    [3, 'desk'],
    [4, 'bundled'],
  ])('seed %i, %s', async (seed, database) => {
    expect(firstUnlike(text, await databaseOf(database), { seed, edits: EDITS, every: 10 })).toBeNull();
  });
});

test('an edit that only changes line ends changes no verdict', () => {
  const outcomes = (text: string): unknown =>
    check(draft(text), claims).figures.map(({ figure, judgement }) => [
      figure.kind,
      judgement?.verdict,
      judgement?.code,
    ]);
  for (const text of [DRAFT, TABLES, LISTS]) expect(outcomes(text.replaceAll('\n', '\r\n'))).toEqual(outcomes(text));
});

test('two tables with one prose and their cells in other columns do not share an answer', () => {
  const heading = '| 2025年三季度 | AWS | 微软 |\n|---|---|---|\n';
  const verdicts = (text: string): unknown =>
    check(draft(text), claims).figures.flatMap(({ judgement }) => judgement?.verdict ?? []);
  const right = `${heading}| 营收 | 330亿美元 | |\n`;
  const wrong = `${heading}| 营收 | | 330亿美元 |\n`;
  expect(verdicts(right)).toEqual(['supported']);
  expect(verdicts(wrong)).toEqual(['refuted']);
  expect(verdicts(`${right}\n${wrong}`)).toEqual(['supported', 'refuted']);
  expect(verdicts(`${wrong}\n${right}`)).toEqual(['refuted', 'supported']);
  const before = check(draft(`x\n\n${right}`), claims);
  const after = check(draft(`x\n\n${wrong}`), claims, before);
  expect(after.figures.flatMap(({ judgement }) => judgement?.verdict ?? [])).toEqual(['refuted']);
});

test('a changed heading changes what the blocks below it are about', () => {
  const before = check(draft(DRAFT), claims);
  const text = DRAFT.replace('## AWS in', '## Google Cloud in');
  const after = check(draft(text), claims, before);
  expect(told(after)).toEqual(told(check(draft(text), claims)));
  expect(after.figures.filter(({ judgement }) => judgement?.verdict === 'refuted').length).toBeGreaterThan(0);
});

test('an unchanged block is taken over, not judged again', () => {
  const before = check(draft(DRAFT), claims);
  const after = check(draft(`${DRAFT}\nOne more line.\n`), claims, before);
  expect(after.figures[0]?.judgement).toBe(before.figures[0]?.judgement);
});
