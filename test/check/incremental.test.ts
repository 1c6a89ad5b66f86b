// Whatever was typed before, a draft's verdicts are those of a fresh check of the same text.

import { describe, expect, test } from 'vitest';
import { check } from '../../server/check/check.ts';
import type { CheckedDraft } from '../../server/check/result.ts';
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

function told(checked: CheckedDraft): unknown {
  return checked.figures.map(({ figure, judgement, ignored }) => [
    figure.span,
    figure.kind,
    judgement?.verdict,
    judgement?.code,
    judgement?.claim?.id,
    ignored,
  ]);
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

const TYPED = [
  '9',
  '亿',
  '\n\n',
  '# ',
  '| ',
  '**',
  'AWS ',
  '2024年三季度',
  '<!-- tieout-disable -->',
  '%',
  '- ',
  '`',
  '\ud83d',
];

describe('after any edits', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i', (seed) => {
    const random = shuffled(seed);
    const next = (below: number): number => Math.floor(Number(random.next().value) * below);
    let text = DRAFT;
    let checked = check(draft(text), claims);
    for (let edit = 0; edit < 25; edit++) {
      const at = next(text.length);
      const gone = next(3) === 0 ? next(12) : 0;
      text = text.slice(0, at) + (TYPED[next(TYPED.length)] ?? '') + text.slice(at + gone);
      checked = check(draft(text), claims, checked);
      expect(told(checked), JSON.stringify(text)).toEqual(told(check(draft(text), claims)));
    }
  });
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
