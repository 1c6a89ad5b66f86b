// What headers and captions tell: periods, scales and currencies, a row a case.

import { describe, expect, test } from 'vitest';
import { type Calendar, spanOf } from '../../claims-db/ingest/headers/periods/calendar.ts';
import { joinedHints, NO_HINT, periodHint } from '../../claims-db/ingest/headers/periods/period-hint.ts';
import { scaleHint } from '../../claims-db/ingest/headers/scale.ts';

const MONTHLY: Calendar = { end: '2025-09-30', months: 3, yearEnd: 12, weekly: false, known: [] };
const WEEKLY: Calendar = {
  end: '2025-06-28',
  months: 3,
  yearEnd: 9,
  weekly: true,
  known: ['2025-06-28', '2024-06-29', '2024-09-28'],
};

function period(headers: string, calendar: Calendar): string {
  const hint = headers.split(' / ').reduce((sum, words) => joinedHints(sum, periodHint(words)), NO_HINT);
  const span = spanOf(hint, calendar);
  return span === null ? '-' : span.instant ? span.end : `${span.start}/${span.end}`;
}

describe('periods, headers from the outermost to the innermost', () => {
  test.each([
    ['Three Months Ended / September 30, 2025', '2025-07-01/2025-09-30'],
    ['Nine Months Ended September 30, / 2024', '2024-01-01/2024-09-30'],
    ['Year Ended December 31, / 2023', '2023-01-01/2023-12-31'],
    ['For the quarter ended 30 June 2025', '2025-04-01/2025-06-30'],
    ['As of December 31, / 2024', '2024-12-31'],
    ['December 31, 2024', '2024-12-31'],
    ['Q3 2025', '2025-07-01/2025-09-30'],
    ['July 1, 2025 to July 31, 2025', '2025-07-01/2025-07-31'],
    ['12 Weeks Ended / 6/14/2025', '2025-03-23/2025-06-14'],
    ['截至九月三十日止三個月 / 二零二五年', '2025-07-01/2025-09-30'],
    ['於二零二四年十二月三十一日', '2024-12-31'],
    ['截至2025年6月30日止六个月', '2025-01-01/2025-06-30'],
    ['2025年前三季度（1-9月）', '2025-01-01/2025-09-30'],
    ['第二季度（4-6月份）', '2025-04-01/2025-06-30'],
    ['2024年度', '2024-01-01/2024-12-31'],
    ['本报告期', '2025-07-01/2025-09-30'],
    ['年初至报告期末', '2025-01-01/2025-09-30'],
    ['上期发生额', '2024-01-01/2024-09-30'],
    ['期初余额', '2024-12-31'],
    ['期末余额', '2025-09-30'],
  ])('%s', (headers, expected) => {
    expect(period(headers, MONTHLY)).toBe(expected);
  });

  test.each([
    ['Three Months Ended / June 28, 2025', '2025-03-30/2025-06-28'],
    ['Nine Months Ended / June 28, 2025', '2024-09-29/2025-06-28'],
    ['Three Months Ended / June 29, 2024', '2024-03-31/2024-06-29'],
    ['Thirteen Weeks Ended / June 28, 2025', '2025-03-30/2025-06-28'],
    ['September 28, 2024', '2024-09-28'],
  ])('in quarters of thirteen weeks: %s', (headers, expected) => {
    expect(period(headers, WEEKLY)).toBe(expected);
  });

  test.each(['Less than 12 months', 'Expected term (years)', 'Segment', '附註'])('no period in "%s"', (words) => {
    expect(period(words, { ...MONTHLY, end: null })).toBe('-');
  });
});

describe('scales', () => {
  test.each([
    ['(In millions, except number of shares, which are reflected in thousands, and per-share amounts)', 6, 3, null],
    ['(Amounts in Thousands Except Share and Per Share Amounts)', 3, 0, null],
    ['(in millions, except per share data)', 6, 6, null],
    ['(net income in millions and shares in thousands)', 6, 3, null],
    ['US$ in thousands', 3, 3, 'USD'],
    ["RMB'000", 3, 3, 'CNY'],
    ['HK$ million', 6, 6, 'HKD'],
    ['單位：千元 幣種：人民幣', 3, 3, 'CNY'],
    ['（人民幣百萬元，另有指明者除外）', 6, 6, 'CNY'],
    ['单位：万元', 4, 4, null],
    ['人民币亿元', 8, 8, 'CNY'],
    ['单位：元 币种：人民币', 0, 0, 'CNY'],
    ['We repaid $5.2 million of notes', null, null, null],
  ])('%s', (words, money, shares, currency) => {
    expect(scaleHint(words)).toMatchObject({ money, shares, currency });
  });
});
