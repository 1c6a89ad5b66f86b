// Common slips, each with the line that mending it makes.

import { expect, test } from 'vitest';
import { mendsOf } from '../../claims-db/problems/mend.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { LEXICON } from './database.ts';

const HEAD = 'source:\n  title: T\n  publisher: P\n  tier: primary\nclaims:\n';
const ENTRY = '  - id: a\n    entity: acme\n    metric: turnover\n    period: 2025Q3\n    quantity: 398亿元\n';

/** The text after the first mend of the first problem that has one. */
function mended(text: string): string {
  const { problems } = validateDatabase([
    { name: 'lexicon.yaml', text: LEXICON },
    { name: 'a.yaml', text },
  ]);
  const mends = problems.filter(({ file }) => file === 'a.yaml').flatMap((problem) => mendsOf(problem, text));
  const [mend] = mends;
  if (!mend) return `no mend for: ${problems.map(({ message }) => message.en).join('; ')}`;
  const lines = text.split('\n');
  const offset = ({ line, column }: { line: number; column: number }): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + column;
  return text.slice(0, offset(mend.range.start)) + mend.text + text.slice(offset(mend.range.end));
}

test.each([
  ['metric: turnover', 'metric: turnovr', 'metric: turnover'],
  ['entity: acme', 'enttiy: acme', 'entity: acme'],
  ['entity: acme', 'entity：acme', 'entity: acme'],
  ['entity: acme', 'entity:acme', 'entity: acme'],
  ['quantity: 398亿元', 'quantity: > 398亿元', 'quantity: "> 398亿元"'],
  ['quantity: 398亿元', 'quantity: >= 398亿元', 'quantity: ">= 398亿元"'],
  ['quantity: 398亿元', 'quantity: 398亿', 'quantity: "398亿元"'],
  ['period: 2025Q3', 'period: Q3 2025', 'period: 2025Q3'],
  ['period: 2025Q3', 'period: 3Q25', 'period: 2025Q3'],
  ['period: 2025Q3', 'period: 2025年第三季度', 'period: 2025Q3'],
  ['period: 2025Q3', 'period: 2026财年第二财季', 'period: FY2026Q2'],
  ['period: 2025Q3', 'period: Q2 FY26', 'period: FY2026Q2'],
  ['period: 2025Q3', 'period: 2025年上半年', 'period: 2025H1'],
  ['period: 2025Q3', 'period: 2025年', 'period: 2025'],
  ['period: 2025Q3', 'period: 2025/9/30', 'period: 2025-09-30'],
  ['period: 2025Q3', 'period: 2025-07-01至2025-09-30', 'period: 2025-07-01/2025-09-30'],
  ['period: 2025Q3', 'period: 2025Q3\n    status: 已证实', 'period: 2025Q3\n    status: confirmed'],
  ['period: 2025Q3', 'period: 2025Q3\n    basis: 同比', 'period: 2025Q3\n    basis: yoy'],
  ['tier: primary', 'tier: 官方', 'tier: primary'],
  ['tier: primary', 'tier: primary\n  date: 2025/11/5', 'tier: primary\n  date: 2025-11-05'],
  ['tier: primary', 'tier: primary\n  url: www.example.com/a', 'tier: primary\n  url: https://www.example.com/a'],
  ['title: T', 'title: Acme: results', 'title: "Acme: results"'],
  ['id: a\n', 'id: a 1\n', 'id: a-1\n'],
  [
    'period: 2025Q3',
    'period: 2025Q3\n    evidence: { exact: 398亿元, start: 3, end: 9 }',
    'period: 2025Q3\n    evidence: { exact: 398亿元, start: 3, end: 8 }',
  ],
])('%s: from %j', (right, wrong, expected) => {
  const good = `${HEAD}${ENTRY}`;
  expect(mended(good.replace(right, wrong))).toBe(good.replace(right, expected));
});

test('tabs become spaces', () => {
  expect(mended('source:\n\ttitle: T\n')).toBe('source:\n  title: T\n');
});

test('what is missing is added where the entry is, in its own manner', () => {
  expect(mended(`${HEAD}${ENTRY.replace('    entity: acme\n', '')}`)).toBe(
    `${HEAD}  - id: a\n    entity: \n    metric: turnover\n    period: 2025Q3\n    quantity: 398亿元\n`,
  );
  const braces = '  - { id: a, entity: acme, metric: turnover, quantity: 34% }\n';
  expect(mended(`${HEAD}${braces}`)).toBe(
    `${HEAD}  - { id: a, entity: acme, metric: turnover, quantity: 34%, basis: [yoy] }\n`,
  );
  expect(mended(`${HEAD}${ENTRY}    status: disputed\n`)).toContain('  - id: a\n    reason: \n');
});

test('claims without a source get one, and an id that is taken another', () => {
  expect(mended(`claims:\n${ENTRY}`)).toBe(`source:\n  title: \n  publisher: \n  tier: primary\n\nclaims:\n${ENTRY}`);
  expect(mended(`${HEAD}${ENTRY}${ENTRY}`)).toBe(`${HEAD}${ENTRY}${ENTRY.replace('id: a', 'id: a-2')}`);
});
