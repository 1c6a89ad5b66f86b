// Announcements of two years by an invented company, the second with restated figures, and a draft about it.

import { page } from './page.ts';

const RESULTS = (year: number, rows: readonly (readonly string[])[]): string =>
  page(
    [
      'Harbor Mills Inc.',
      `Results for the year ended December 31, ${year}`,
      'CONSOLIDATED STATEMENTS OF INCOME',
      '(In millions)',
    ],
    [['', String(year), String(year - 1)], ...rows],
  );

export const FILES = {
  'fy2024.html': RESULTS(2024, [
    ['Looms', '700', '600'],
    ['Threads', '405', '390'],
    ['Total revenue', '1,105', '990'],
  ]),
  'fy2025.html': RESULTS(2025, [
    ['Looms', '800', '705'],
    ['Threads', '440', '405'],
    ['Total revenue', '1,240', '1,110'],
  ]),
  'draft.md': 'Revenue of Harbor Mills was $1.105 billion in 2024.\n',
};
