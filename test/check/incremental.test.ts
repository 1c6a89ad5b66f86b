// Whatever was typed before, a draft's verdicts are those of a fresh check of the same text.

import { describe, expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import type { CheckedDraft } from '../../server/core/check/result.ts';
import { chineseProse } from '../bench/prose.ts';
import { databaseOf } from '../drafts/run-case.ts';
import { DOCUMENTS, firstUnlike, readThrough } from '../fuzz/edits.ts';

const claims = await databaseOf('bundled');

const { 'a report': DRAFT = '', tables: TABLES = '', lists: LISTS = '' } = DOCUMENTS;

/** Everything that a check answers, the memo aside. */
function told(checked: CheckedDraft): unknown {
  const { figures, findings } = readThrough(checked);
  return { figures, findings };
}

function draft(text: string): { text: string; format: 'markdown' } {
  return { text, format: 'markdown' };
}

/** Twenty-eight thousand edits in all; most against a small database, which is checked against more quickly. */
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

test.each([
  [
    'a paragraph that is told twice before another value is no one place',
    ['青禾科技共有门店1263家。', '青禾科技共有门店1236家。'],
    ['青禾科技共有门店1263家。', '青禾科技共有门店1263家。', '青禾科技共有门店1236家。'],
  ],
  [
    'a contradiction goes with both of its figures, though the draft tells of one period from then on',
    ['2024年收入100亿元。', '青禾科技2025年共有门店1263家。', '青禾科技2025年共有门店1236家。'],
    ['2024年收入100亿元。', '随后。', '再后。'],
  ],
  [
    'a figure that clashes by its name and by its digits is held against the former, whichever came first',
    ['青禾科技共有教学点1263个。', '青禾科技共有教学站1236个。', '青禾科技共有教学点1263个。'],
    [
      '青禾科技共有教学点1263个。',
      '青禾科技共有教学点1265个。',
      '青禾科技共有教学站1236个。',
      '青禾科技共有教学点1263个。',
    ],
  ],
  [
    'a table that comes to stand at the end, before half a line end of Windows, is read as it was',
    ['来源：公司财报', '| AWS | Q3 2025 |\r\n|---|---|\r\n| Revenue | $33.0 billion |\r\n\r\n'],
    ['来源：公司财报', '| AWS | Q3 2025 |\r\n|---|---|\r\n| Revenue | $33.0 billion |\r'],
  ],
])('%s', (_, first, then) => {
  const after = draft(then.join('\n\n'));
  const before = check(draft(first.join('\n\n')), claims);
  expect(told(check(after, claims, before))).toEqual(told(check(after, claims)));
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
  const subjects = ({ figures }: CheckedDraft): unknown[] =>
    figures.map(({ statement }) => statement?.readings.best.entity?.value);
  const inSection = subjects(before).map((subject) => (subject === 'aws' ? 'google-cloud' : subject));
  expect(inSection).toContain('google-cloud');
  expect(subjects(after)).toEqual(inSection);
});

test('an unchanged block is taken over, not judged again', () => {
  const before = check(draft(DRAFT), claims);
  const after = check(draft(`${DRAFT}\nOne more line.\n`), claims, before);
  expect(after.figures[0]?.judgement).toBe(before.figures[0]?.judgement);
});

test('what stands above a paragraph does not have it judged again, and a table is', () => {
  const text = `AWS in the third quarter of 2025.\n\nRevenue was $33.0 billion.\n\nIn millions\n\n| AWS | Q3 2025 |\n|---|---|\n| Revenue | 33,006 |\n`;
  const judgements = ({ figures }: CheckedDraft): unknown[] => figures.map(({ judgement }) => judgement);
  const before = check(draft(text), claims);
  const above = check(draft(text.replace('AWS in', 'AWS  in')), claims, before);
  expect(judgements(above)[0]).toBe(judgements(before)[0]);
  const scaled = draft(text.replace('In millions', 'In thousands'));
  expect(judgements(check(scaled, claims, before))).toEqual(judgements(check(scaled, claims)));
});

/** How many figures are judged again at the most after typing a character, wherever it is typed. */
function mostJudgedAgain(length: number): number {
  let text = chineseProse(length);
  let before = check(draft(text), claims);
  const counts = Array.from({ length: 12 }, (_, nth) => {
    const at = Math.floor((text.length * nth) / 12);
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    const known = new Set(before.figures.map(({ judgement }) => judgement));
    before = check(draft(text), claims, before);
    return before.figures.filter(({ judgement }) => judgement && !known.has(judgement)).length;
  });
  return Math.max(...counts);
}

test('an edit has no more judged again in a long draft than in a short one', () => {
  const few = mostJudgedAgain(5_000);
  expect(few).toBeGreaterThan(0);
  expect(mostJudgedAgain(50_000)).toBeLessThanOrEqual(3 * few);
});
