// What is put in a wrong figure's place: a draft, the one claim that there is, and the figure as it will read.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../server/core/check/check.ts';
import { messageOf } from '../../server/core/explain/message.ts';
import { plain, rowsIn } from '../figures/tables.ts';
import { markedSpan } from '../statements/reading-row.ts';
import { storeWith } from '../verdicts/one-claim.ts';

const rows = rowsIn(readFileSync(new URL('../fixtures/explain/fixes.md', import.meta.url), 'utf8'));

/** The verdict of the figure in brackets, and what its message would change it to. */
function told(row: string, claim: string): readonly [verdict: string, fix: string] {
  const marked = row.replaceAll('⏎', '\n');
  const text = plain(marked);
  const span = markedSpan(marked);
  const claims = storeWith(claim);
  const { figures, findings } = check({ text, format: 'markdown' }, claims);
  const found = figures.find(({ figure }) => figure.span.start === span.start && figure.span.end === span.end);
  const finding = findings.find(({ figure }) => figure === found);
  const message = finding ? messageOf(finding, { text, claims, language: 'en' }) : '';
  return [found?.judgement?.verdict ?? 'none', /Change it to "(.+)"\.$/.exec(message)?.[1] ?? '–'];
}

describe.each(Object.entries(Object.groupBy(rows, ({ heading }) => heading)))('%s', (_, section = []) => {
  test.each(section.map(({ cells: [text = '', claim = '', fix = ''] }) => [text, claim, fix] as const))(
    '%s against %s: %s',
    (text, claim, fix) => expect(told(text, claim)).toEqual(['refuted', fix]),
  );
});
