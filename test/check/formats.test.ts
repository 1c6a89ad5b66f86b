// A wrong figure is found in a draft of any format, and its comments silence it; what stands in code is left alone.

import { expect, test } from 'vitest';
import type { DraftFormat } from '../../server/core/blocks/block.ts';
import { check } from '../../server/core/check/check.ts';
import { formatNamed } from '../../server/core/formats/formats.ts';
import { databaseOf } from '../drafts/run-case.ts';

const WRONG = '阿里云2025年第三季度营收为412.5亿元。';

const CODE: Readonly<Record<DraftFormat, string>> = {
  markdown: `\`\`\`\n${WRONG}\n\`\`\``,
  mdx: `\`\`\`\n${WRONG}\n\`\`\``,
  html: `<pre>${WRONG}</pre>`,
  asciidoc: `----\n${WRONG}\n----`,
  restructuredtext: `.. code::\n\n   ${WRONG}`,
  typst: `\`\`\`\n${WRONG}\n\`\`\``,
  latex: `\\begin{verbatim}\n${WRONG}\n\\end{verbatim}`,
  text: `<!-- ${WRONG} -->`,
};

const claims = await databaseOf('bundled');

const codesIn = (text: string, format: DraftFormat): string[] =>
  check({ text, format }, claims).findings.map(({ code }) => code);

test.each(Object.keys(CODE) as DraftFormat[])('%s', (format) => {
  const { comment, commentPlace } = formatNamed(format);
  const ignore = `${comment[0]}tieout-ignore figure-mismatch -- 已人工核对${comment[1]}`;
  const gap = commentPlace === 'block' ? '\n\n' : '\n';
  expect(codesIn(WRONG, format)).toEqual(['figure-mismatch']);
  expect(codesIn(`${ignore}${gap}${WRONG}`, format)).toEqual([]);
  expect(codesIn(`${ignore}\n\n${WRONG}`, format)).toEqual([]);
  expect(codesIn(`阿里云。 ${ignore}\n\n\n${WRONG}`, format)).toContain('figure-mismatch');
  expect(codesIn(`${ignore}${gap}阿里云。`, format)).toEqual(['unused-ignore']);
  expect(codesIn(CODE[format], format)).toEqual([]);
});
