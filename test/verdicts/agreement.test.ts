// Agreement as the definition of the verdicts has it: one figure, one claim, one verdict a row.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { plain, rowsIn } from '../figures/tables.ts';
import { markedSpan } from '../statements/reading-row.ts';
import { storeWith } from './one-claim.ts';

const rows = rowsIn(readFileSync(new URL('../fixtures/verdicts/agreement.md', import.meta.url), 'utf8'));

function verdictOf(marked: string, claim: string): { readonly verdict: string; readonly code: string | null } {
  const span = markedSpan(marked);
  const { figures } = check({ text: plain(marked), format: 'markdown' }, storeWith(claim));
  const found = figures.find(({ figure }) => figure.span.start === span.start && figure.span.end === span.end);
  return { verdict: found?.judgement?.verdict ?? 'none', code: found?.judgement?.code ?? null };
}

describe.each(Object.entries(Object.groupBy(rows, ({ heading }) => heading)))('%s', (_, section = []) => {
  test.each(section.map(({ cells: [text = '', claim = '', expected = ''] }) => [text, claim, expected] as const))(
    '%s against %s is %s',
    (text, claim, expected) => {
      const [, wanted = '', codes, now] = /^([a-z]+)(?::([a-z,-]+))?(?: \(now: ([a-z]+)\))?$/.exec(expected) ?? [];
      const { verdict, code } = verdictOf(text, claim);
      expect(verdict).toBe(now ?? wanted);
      if (codes) expect(codes.split(',')).toContain(code);
    },
  );
});
