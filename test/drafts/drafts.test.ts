// Every annotated draft gets exactly the verdicts and codes that its marks say, and nothing else is reported.

import { describe, expect, test } from 'vitest';
import { GAPS } from './gaps.ts';
import { allCases, differences, runCase } from './run-case.ts';

for (const [file, cases] of await allCases()) {
  describe(file, () => {
    for (const draft of cases) {
      const gap = GAPS[draft.name];
      if (gap === undefined)
        test(draft.name, async () => {
          expect(differences(await runCase(draft))).toEqual([]);
        });
      else
        test(`${draft.name} (known gap: ${gap})`, async () => {
          expect(differences(await runCase(draft)), 'this gap is closed: take the case off the list').not.toEqual([]);
        });
    }
  });
}

test('no gap is listed for a draft that is not there', async () => {
  const names = new Set([...(await allCases()).values()].flat().map(({ name }) => name));
  expect(Object.keys(GAPS).filter((name) => !names.has(name))).toEqual([]);
});

test('names are unique', async () => {
  const names = [...(await allCases()).values()].flat().map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
