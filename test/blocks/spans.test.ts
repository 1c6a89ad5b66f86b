// A stretch of the prose leads back to exactly the stretch of the document that it stands for.

import { expect, test } from 'vitest';
import type { DraftFormat } from '../../server/core/blocks/block.ts';
import { spanToDocument } from '../../server/core/blocks/block.ts';
import { parseBlocks } from '../../server/core/formats/parse.ts';

/** What the prose has where the draft has what stands between ⟦ and ⟧. */
const ROWS: readonly (readonly [draft: string, prose: string, format?: DraftFormat])[] = [
  ['营收⟦398.2&nbsp;亿元⟧。', '398.2 亿元'],
  ['Sales of ⟦&pound;3.2m⟧ rose.', '£3.2m'],
  ['涨⟦34&percnt;⟧。', '34%'],
  ['Up ⟦3&#8211;4%⟧ now.', '3–4%'],
  ['See &#x1F4C8; ⟦5%⟧.', '5%'],
  ['营收**⟦398**.24亿元⟧，', '398.24亿元'],
  ['同比**⟦+34**%⟧。', '+34%'],
  ['⟦39<!-- x -->8亿元⟧。', '398亿元'],
  ['came to ⟦$33.0\n   billion⟧, by', '$33.0 billion', 'text'],
  ['> came to ⟦$33.0\n> billion⟧, by', '$33.0 billion'],
  ['收入为⟦398.24亿\n元⟧，', '398.24亿\n元'],
  ['⟦39\u200B8亿\u00AD元⟧。', '398亿元'],
  ['<p>was <b>⟦$31.4</b> billion⟧</p>', '$31.4 billion'],
  ['<ruby>⟦450<rt>よん</rt></ruby>億円⟧', '450億円'],
  ['was $⟦39.8$ billion yuan⟧.', '39.8 billion yuan'],
  ['up $⟦34\\%⟧$ now', '34%'],
  ['| a | b |\n|---|---|\n| c | ⟦RMB&nbsp;3⟧ |', 'RMB 3'],
  ['<table><tr><td>x<td>⟦27,<i>452⟧</i></table>', '27,452'],
  ['- [ ] <!-- y --> grew [⟦4\\%⟧](https://x.y)', '4%'],
  ['--- \n\n# A ~~3%~~ ⟦4%⟧ #', '4%'],
  ['\uFEFF# ⟦4%⟧', '4%'],
  ['{/* x */} up ⟦4%⟧', '4%', 'mdx'],
  ['<h1>&lt;⟦4%⟧</h1>', '4%', 'html'],
  ['• up ⟦4%⟧', '4%', 'text'],
];

test.each(ROWS.map((row) => [row[0], row] as const))('%s', (_, [draft, prose, format = 'markdown']) => {
  const start = draft.indexOf('⟦');
  const end = draft.indexOf('⟧') - 1;
  const text = draft.replace(/[⟦⟧]/g, '');
  const block = parseBlocks({ text, format }).blocks.find(({ content }) => content.prose.includes(prose));
  const at = block?.content.prose.indexOf(prose) ?? -1;
  expect(block && spanToDocument(block, { start: at, end: at + prose.length })).toEqual({ start, end });
});
