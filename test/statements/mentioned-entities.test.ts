// Whom a draft names, without binding: the named and those in their tree, nobody else.

import { expect, test } from 'vitest';
import { mentionedEntities } from '../../server/core/statements/reading/names/mentioned-entities.ts';
import { allCases, databaseOf, runCase } from '../drafts/run-case.ts';

const { lexicon } = await databaseOf('bundled');

test.each([
  ['阿里雲第三季度營收398億元。', ['alibaba-group', 'alibaba-cloud'], ['tencent', 'microsoft']],
  ['Revenue at AWS rose 20%; Azure grew faster.', ['aws', 'amazon', 'azure', 'microsoft'], ['alibaba-group']],
  ['The committee met on 3 May.', [], ['alibaba-group', 'amazon', 'microsoft', 'google']],
])('%s', (text, named, others) => {
  const mentioned = mentionedEntities(text, lexicon);
  expect(mentioned).toEqual(expect.arrayContaining(named));
  for (const id of others) expect(mentioned).not.toContain(id);
});

test('whoever a figure of the annotated drafts is bound to was mentioned, but for the only one who has its metric', async () => {
  const missed: string[] = [];
  for (const draft of [...(await allCases()).values()].flat()) {
    const mentioned = new Set(mentionedEntities(draft.text, (await databaseOf(draft.database)).lexicon));
    for (const { found } of (await runCase(draft)).marks)
      for (const { entity } of found?.statement?.readings.all ?? [])
        if (entity && entity.rule !== 'owner' && !mentioned.has(entity.value))
          missed.push(`${draft.name}: ${entity.value} (${entity.rule})`);
  }
  expect(missed).toEqual([]);
});
