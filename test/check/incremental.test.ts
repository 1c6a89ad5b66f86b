// Whatever was typed before, a draft's verdicts are those of a fresh check of the same text.

import { describe, expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import type { CheckedDraft } from '../../server/core/check/result.ts';
import { chineseProse } from '../bench/prose.ts';
import { databaseOf } from '../drafts/run-case.ts';

const claims = await databaseOf('bundled');

const DRAFT = `---
date: 2025-11-26
---

# 阿里云季报

本季度收入398.24亿元，同比增长34%。

- 经调整EBITA：36.04亿元
- 利润率：9%

| 季度 | 收入（亿元） |
|---|---|
| 2025年三季度 | 398.24 |

## AWS in the third quarter of 2025

Revenue rose 20% to $33.0 billion. <!-- tieout-ignore -->

Operating income was $11.4 billion.
`;

const TABLES = `---
title: 云厂商三季度对比
date: 2025-11-30
sources: [公司财报]
---

单位：亿美元

| 2025年三季度 | AWS | 微软 | 谷歌云 |
|---|---|---|---|
| 营收 | 330 | 777 | 152 |
| 同比 | 20% | | 34% |

| | Q2 2025 | Q3 2025 |
|---|---|---|
| **AWS** | | |
| Revenue | $30.9 billion | $33.0 billion |
| Growth | 17.5% | 20.2% |

来源：公司财报
`;

const LISTS = `# 三季度要点

- 阿里云：
  - 营收398.24亿元，增长34%
  - 利润率9%
- 腾讯
  1. 资本开支130亿元
  2. 上一季度191亿元

* AWS in the third quarter of 2025
    * revenue of $33.0 billion
    * operating income of $11.4 billion

• 微软营收777亿美元
• Azure增长40%
`;

/** Everything that a check answers, the memo aside. */
function told({ figures, findings }: CheckedDraft): unknown {
  return { figures, findings };
}

function draft(text: string): { text: string; format: 'markdown' } {
  return { text, format: 'markdown' };
}

/** Numbers that are the same in every run. */
function* shuffled(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    yield state / 0x7fffffff;
  }
}

/** What is typed or pasted: words, marks, and whole pieces of documents. */
const TYPED = [
  ...['9', '亿', '%', 'AWS ', '2024年三季度', '2024', '\n\n', '\n', '**', '`', '\ud83d', '\t', '\u200b'],
  ...['# ', '## AWS\n\n', '### 2025年二季度\n', '> ', '<!-- tieout-disable -->', '<!-- tieout-ignore -->\n', '<!--'],
  ...['- ', '  - ', '\n- 阿里云：\n  - 营收398亿元\n  - 增长34%\n', '\n1. AWS: $33.0 billion\n2. Azure: 40%\n', '\n• '],
  ...[
    '| ',
    '|',
    '\n|---|---|\n',
    '\n| 公司 | 2025Q3 |\n|---|---|\n| 阿里云 | 398.24 |\n',
    '| AWS | 330 | |\n',
    '| | 330 |\n',
  ],
  ...[
    '---\n',
    'date: 2025-08-01\n',
    'title: AWS\n',
    'sources: [x]\n',
    'tieout: source\n',
    '---\ndate: 2026-01-05\n---\n',
  ],
  ...[
    '来源：公司财报\n',
    '据IDC数据，',
    '[1]',
    '\n[^1]: 10-Q\n',
    '单位：亿元\n\n',
    '（2024：296亿元）',
    '分别为330亿、312亿和152亿美元',
  ],
];

function typedInto(start: string, seed: number, edits: number): void {
  const random = shuffled(seed);
  const next = (below: number): number => Math.floor(Number(random.next().value) * below);
  const ending = start.includes('\r\n') ? '\r\n' : '\n';
  let text = start;
  let checked = check(draft(text), claims);
  for (let edit = 0; edit < edits; edit++) {
    const at = next(text.length);
    const gone = next(3) === 0 ? next(12) : 0;
    const typed = (TYPED[next(TYPED.length)] ?? '').replaceAll('\n', ending);
    text = text.slice(0, at) + typed + text.slice(at + gone);
    checked = check(draft(text), claims, checked);
    expect(told(checked), JSON.stringify(text)).toEqual(told(check(draft(text), claims)));
  }
}

const DOCUMENTS: Readonly<Record<string, string>> = {
  'a report': DRAFT,
  'a report with line ends of Windows': DRAFT.replaceAll('\n', '\r\n'),
  tables: TABLES,
  lists: LISTS,
};

describe.each(Object.entries(DOCUMENTS))('after any edits of %s', (_, text) => {
  test.each([1, 2, 3, 4, 5, 6])('seed %i', (seed) => typedInto(text, seed, 25));
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
