// What a period tells of itself: how its year is labelled, whether it has one, its members, and the kind of its days.

import { describe, expect, test } from 'vitest';
import { readFigures } from '../../server/core/figures/read.ts';
import { hasOwnYear, labelOf, type PeriodExpression } from '../../server/core/periods/expression.ts';
import { kindOf } from '../../server/core/periods/kind.ts';

function periodIn(text: string): PeriodExpression {
  const found = readFigures(text).find(({ period }) => period !== null)?.period;
  if (!found) throw new Error(`no period: ${text}`);
  return found;
}

test.each([
  ['2026财年第二财季', 'fiscal', true],
  ['第二财季', 'fiscal', false],
  ['Q2 FY26', 'fiscal', true],
  ['fiscal second quarter', 'fiscal', false],
  ['first quarter of its fiscal 2025', 'fiscal', true],
  ['the fiscal year ended June 30, 2025', 'fiscal', true],
  ['last fiscal year', 'fiscal', true],
  ['上财年', 'fiscal', true],
  ['calendar Q3 2025', 'calendar', true],
  ['CY2025', 'calendar', true],
  ['September quarter', 'bare', false],
  ['截至9月30日止三个月', 'calendar', false],
  ['2025年9月', 'calendar', true],
  ['Q3 2025', 'bare', true],
  ['2025年', 'bare', true],
  ['三季度', 'bare', false],
  ['去年三季度', 'bare', true],
  ['全年', 'bare', false],
  ['2025年二、三季度', 'bare', true],
  ['end of fiscal 2025', 'fiscal', true],
  ['上一季度', 'bare', false],
] as const)('%s is labelled %s, year of its own: %s', (text, label, own) => {
  expect([labelOf(periodIn(text)), hasOwnYear(periodIn(text))]).toEqual([label, own]);
});

test('the words of a list’s members are told from its start', () => {
  const text = 'in the first, second and third quarters of fiscal 2026';
  const figure = readFigures(text).find(({ kind }) => kind === 'period');
  const members = figure?.period?.type === 'list' ? figure.period.members : [];
  const from = figure?.span.start ?? 0;
  expect(members.map(({ start, end }) => text.slice(from + start, from + end))).toEqual(['first', 'second', 'third']);
});

test('what stands behind a name is the other half of one period', () => {
  const [part, year] = readFigures('the first quarter of Microsoft’s fiscal 2026');
  expect(year?.period).toEqual({ ...part?.period, continued: true });
});

describe('kinds', () => {
  test.each([
    ['2025-09-30', '2025-09-30', 'instant'],
    ['2025-02-01', '2025-03-01', 'month'],
    ['2025-07-01', '2025-10-01', 'quarter'],
    ['2025-06-29', '2025-09-28', 'quarter'],
    ['2025-01-01', '2025-07-01', 'half'],
    ['2025-01-01', '2025-10-01', 'nine-months'],
    ['2024-01-01', '2025-01-01', 'year'],
    ['2023-01-29', '2024-02-04', 'year'],
    ['2023-01-01', '2026-01-01', 'other'],
    ['2025-07-01', '2025-07-11', 'other'],
  ] as const)('from %s to %s: %s', (start, end, kind) => {
    expect(kindOf({ start, end })).toBe(kind);
  });
});
