// Every annotated draft gets exactly the verdicts and codes that its marks say, known gaps included, and nothing else is reported.

import { describe, expect, test } from 'vitest';
import { marked, readCases, rewritten } from './cases.ts';
import { allCases, runCase, surprises, withGaps } from './run-case.ts';

const drafts = await allCases();

for (const [file, cases] of drafts) {
  describe(file, () => {
    test.each(cases.map((draft) => [draft.name, draft] as const))('%s', async (_, draft) => {
      expect(surprises(await runCase(draft))).toEqual([]);
    });
  });
}

test('names are unique', () => {
  const names = [...drafts.values()].flat().map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe('a known gap', () => {
  const read = async (text: string) => {
    const [draft] = readCases(`=== gap\n${text}\n`, 'gap.md');
    if (!draft) throw new Error('one case is written');
    return { draft, result: await runCase(draft) };
  };
  const right = '阿里云2025年第三季度营收398亿元。';

  test('that came right fails until its mark goes', async () => {
    const { draft, result } = await read(right.replace('398亿元', '⟦398亿元|supported (now: unsourced)⟧'));
    expect(surprises(result)).toEqual(['398亿元: the gap is closed: supported, not unsourced as before']);
    expect(marked(draft.text, withGaps(result))).toBe(right.replace('398亿元', '⟦398亿元|supported⟧'));
  });

  test('that changed fails until its mark is mended', async () => {
    const { draft, result } = await read(right.replace('398亿元', '⟦398亿元|refuted:scale-slip (now: unsourced)⟧'));
    expect(surprises(result)).toEqual([
      expect.stringMatching(/^398亿元: supported, not refuted:scale-slip \(now: unsourced\)/),
    ]);
    expect(marked(draft.text, withGaps(result))).toBe(
      right.replace('398亿元', '⟦398亿元|refuted:scale-slip (now: supported)⟧'),
    );
  });

  test('may be that a figure is reported which nothing marks', async () => {
    const wrong = right.replace('398', '456');
    const { draft, result } = await read(wrong);
    expect(surprises(result)).toEqual([
      expect.stringMatching(/^456亿元: reported as figure-mismatch, though unmarked/),
    ]);
    const mended = marked(draft.text, withGaps(result));
    expect(mended).toBe(wrong.replace('456亿元', '⟦456亿元|none (now: refuted:figure-mismatch)⟧'));
    expect(surprises((await read(mended)).result)).toEqual([]);
  });

  test('is written back without touching anything else', () => {
    const content = 'head\n\n=== a (txt)\nx ⟦1%|supported (now: none)⟧ y\n\n\n=== b (db: desk)\nz\n';
    expect(rewritten(content, 'a.md', ({ text, figures }) => marked(text, figures))).toBe(content);
  });
});
