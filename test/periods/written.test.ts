// Periods from words to days: the tables of periods, each read and put in time by its setting.

import { describe, expect, test } from 'vitest';
import { readFigures } from '../../server/core/figures/read.ts';
import type { PeriodExpression } from '../../server/core/periods/expression.ts';
import { type PeriodSetting, resolveMembers, resolvePeriod } from '../../server/core/periods/resolve.ts';
import { bracketed, plain, tables } from '../figures/tables.ts';

/** `FY ends 6`, `after 2025-07-01/2025-10-01`, `fiscal`: any of them. */
function settingOf(cell: string): PeriodSetting {
  const end = /FY ends (\d+)/.exec(cell);
  const after = /after (\S+)\/(\S+)/.exec(cell);
  return {
    fiscalYearEnd: end ? Number(end[1]) : 3,
    draftDate: '2025-11-26',
    context: after ? { start: after[1] ?? '', end: (after[2] ?? '').replace(',', '') } : null,
    fiscalContext: /\bfiscal\b/.test(cell),
  };
}

/** The days of a period, or of its members where the table has several; `none` where no period is told. */
function shown(told: PeriodExpression | null, several: boolean, setting: PeriodSetting): string {
  if (told === null) return 'none';
  const placed = several ? resolveMembers(told, setting) : [resolvePeriod(told, setting)];
  return placed.map((days) => days && `${days.start}/${days.end}`).join(' ');
}

for (const [file, rows] of tables('periods')) {
  describe(file, () => {
    test.each(rows.map(({ cells: [text = '', setting = '', days = ''] }) => [text, setting, days] as const))(
      '%s %s',
      (text, setting, days) => {
        const figures = readFigures(plain(text));
        expect(
          bracketed(
            plain(text),
            figures.map(({ span }) => span),
          ),
        ).toBe(text);
        const told = figures.find(({ period }) => period !== null && period.type !== 'length')?.period ?? null;
        expect(shown(told, days.includes(' '), settingOf(setting))).toBe(days);
      },
    );
  });
}
