// A written period and a setting in, days out.

import { describe, expect, test } from 'vitest';
import type { PeriodExpression } from '../../server/core/periods/expression.ts';
import { type PeriodSetting, resolvePeriod } from '../../server/core/periods/resolve.ts';

const SEPTEMBER_QUARTER = { start: '2025-07-01', end: '2025-10-01' };

function days(expression: PeriodExpression, setting: Partial<PeriodSetting> = {}): string | null {
  const resolved = resolvePeriod(expression, { fiscalYearEnd: 12, draftDate: null, context: null, ...setting });
  return resolved && `${resolved.start}/${resolved.end}`;
}

describe('fiscal and calendar labels', () => {
  const secondQuarter = { type: 'part', part: 'Q2', year: 2026, fiscal: true } as const;
  test.each([
    ['a year that ends in March', 3, '2025-07-01/2025-10-01'],
    ['a year that ends in June', 6, '2025-10-01/2026-01-01'],
    ['a year that ends in January', 1, '2025-05-01/2025-08-01'],
    ['the calendar year', 12, '2026-04-01/2026-07-01'],
  ])('FY2026 Q2 of %s', (_name, fiscalYearEnd, expected) => {
    expect(days(secondQuarter, { fiscalYearEnd })).toBe(expected);
  });

  test('a label without "fiscal" is a calendar one whatever the entity', () => {
    expect(days({ ...secondQuarter, year: 2025, fiscal: false }, { fiscalYearEnd: 3 })).toBe('2025-04-01/2025-07-01');
  });

  test.each([
    ['H1', '2025-01-01/2025-07-01'],
    ['9M', '2025-01-01/2025-10-01'],
    ['FY', '2025-01-01/2026-01-01'],
  ] as const)('%s 2025', (part, expected) => {
    expect(days({ type: 'part', part, year: 2025, fiscal: false })).toBe(expected);
  });
});

describe('labels without a year', () => {
  const third = { type: 'part', part: 'Q3', year: null, fiscal: false } as const;
  test('take the running period’s', () => {
    expect(days(third, { context: { start: '2025-04-01', end: '2025-07-01' } })).toBe('2025-07-01/2025-10-01');
  });
  test('else the last one that was over on the draft’s date', () => {
    expect(days(third, { draftDate: '2025-11-26' })).toBe('2025-07-01/2025-10-01');
    expect(days(third, { draftDate: '2025-09-30' })).toBe('2024-07-01/2024-10-01');
  });
  test('else stay unplaced', () => {
    expect(days(third)).toBeNull();
  });
});

describe('relative periods', () => {
  test.each([
    ['the quarter before', 'quarter', -1, '2025-04-01/2025-07-01'],
    ['a year earlier', 'year', -1, '2024-07-01/2024-10-01'],
    ['the same period', 'quarter', 0, '2025-07-01/2025-10-01'],
  ] as const)('%s', (_name, unit, offset, expected) => {
    expect(days({ type: 'relative-to-context', unit, offset }, { context: SEPTEMBER_QUARTER })).toBe(expected);
  });

  test.each([
    ['2025-11-26', '2025-07-01/2025-10-01'],
    ['2025-10-01', '2025-07-01/2025-10-01'],
    ['2026-01-01', '2025-10-01/2026-01-01'],
  ])('this quarter on %s is the last one that ended', (draftDate, expected) => {
    expect(days({ type: 'relative-to-draft', unit: 'quarter', offset: 0 }, { draftDate })).toBe(expected);
  });

  test('the past four quarters end with the running one', () => {
    expect(days({ type: 'trailing', months: 12, end: null }, { context: SEPTEMBER_QUARTER })).toBe(
      '2024-10-01/2025-10-01',
    );
  });
});

describe('ends and instants', () => {
  test('three months ended September 30', () => {
    expect(days({ type: 'ending', month: 9, day: 30, year: 2025, months: 3 })).toBe('2025-07-01/2025-10-01');
  });
  test('a day is an interval of no length', () => {
    expect(days({ type: 'instant', day: '2025-09-30' })).toBe('2025-09-30/2025-09-30');
  });
  test('a range runs from the first to the last, the year carried back', () => {
    const quarter = (part: 'Q1' | 'Q3', year: number | null): PeriodExpression => ({
      type: 'part',
      part,
      year,
      fiscal: false,
    });
    expect(days({ type: 'range', from: quarter('Q1', null), to: quarter('Q3', 2025) })).toBe('2025-01-01/2025-10-01');
  });
  test('a leap day moved by a year falls on the last day of February', () => {
    expect(
      days(
        { type: 'relative-to-context', unit: 'year', offset: -1 },
        { context: { start: '2024-02-29', end: '2024-02-29' } },
      ),
    ).toBe('2023-02-28/2023-02-28');
  });
});
