// The samples that everybody sees first: their headline figures rest on the company's own release, and no better source is passed over.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readDatabaseFolder } from '../../claims-db/read-folder.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import { check } from '../../server/core/check/check.ts';
import type { ClaimStore } from '../../server/core/claims/claim.ts';
import { memoryStore } from '../../server/core/claims/memory-store.ts';
import { byPreference } from '../../server/core/claims/preference.ts';
import type { Language } from '../../server/core/text/spoken.ts';
import type { Judgement } from '../../server/core/verdicts/verdict.ts';
import { overGeneral } from '../claims-db/general.ts';

let bundled: ClaimStore;
beforeAll(async () => {
  const { files } = await readDatabaseFolder(fileURLToPath(new URL('../../claims-db', import.meta.url)));
  const { lexicon, claims } = validateDatabase(files);
  bundled = overGeneral(memoryStore(lexicon, claims, 'bundled'));
});

interface Judged {
  readonly words: string;
  readonly judgement: Judgement;
}

function judgedIn(name: string): readonly Judged[] {
  const text = readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
  return check({ text, format: 'markdown' }, bundled).figures.flatMap(({ figure, judgement }) =>
    judgement ? [{ words: text.slice(figure.span.start, figure.span.end), judgement }] : [],
  );
}

test.each([
  ['sample.zh.md', '2477.95亿元', '34%'],
  ['sample.en.md', 'RMB247.8 billion', '34%'],
])("the headline figures of %s rest on the company's release", (name, ...headline) => {
  const first = judgedIn(name).slice(0, headline.length);
  expect(first.map(({ words, judgement }) => [words, judgement.verdict])).toEqual(
    headline.map((words) => [words, 'supported']),
  );
  for (const { judgement } of first)
    expect(judgement.claim?.source).toMatchObject({
      tier: 'primary',
      publisher: expect.stringContaining('Alibaba Group (Business Wire)'),
    });
});

test.each<[string, Language]>([
  ['sample.zh.md', 'zh'],
  ['sample.en.md', 'en'],
  ['sample.txt', 'zh'],
])('of the claims that a figure of %s agrees with, the nearest to the facts is shown, then one in its language', (name, language) => {
  const supported = judgedIn(name).filter(({ judgement }) => judgement.verdict === 'supported');
  expect(supported.length).toBeGreaterThan(2);
  for (const { words, judgement } of supported) {
    const { claim, comparisons } = judgement;
    if (!claim) throw new Error(`${words} is supported by no claim`);
    const better = comparisons.filter(
      (each) => each.agrees && each.claim.status === 'confirmed' && byPreference(language)(each.claim, claim) < 0,
    );
    expect([words, better.map((each) => each.claim.id)]).toEqual([words, []]);
  }
});
