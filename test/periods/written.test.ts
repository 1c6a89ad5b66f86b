// Periods from words to days: the tables of periods, each read and put in time by its setting.

import { describe, expect, test } from 'vitest';
import { readFigures } from '../../server/figures/read.ts';
import { type PeriodSetting, resolvePeriod } from '../../server/periods/resolve.ts';
import { bracketed, plain, tables } from '../figures/tables.ts';

/** `FY ends 6`, `after 2025-07-01/2025-10-01`, or both. */
function settingOf(cell: string): PeriodSetting {
  const end = /FY ends (\d+)/.exec(cell);
  const after = /after (\S+)\/(\S+)/.exec(cell);
  return {
    fiscalYearEnd: end ? Number(end[1]) : 3,
    draftDate: '2025-11-26',
    context: after ? { start: after[1] ?? '', end: after[2] ?? '' } : null,
  };
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
        const resolved = figures[0]?.period ? resolvePeriod(figures[0].period, settingOf(setting)) : null;
        expect(resolved && `${resolved.start}/${resolved.end}`).toBe(days);
      },
    );
  });
}
