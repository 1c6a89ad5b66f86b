// The report of an archive as Markdown and as HTML, and that nothing of a document becomes markup in it.

import { expect, test } from 'vitest';
import type { FigureRecord } from '../../server/archive/checking/records.ts';
import { htmlOf } from '../../server/archive/report/html.ts';
import { markdownOf } from '../../server/archive/report/markdown.ts';
import { pageOf } from '../../server/archive/report/page-of.ts';
import type { ShownFigure, Story } from '../../server/archive/report/story.ts';
import type { KeptClaim } from '../../server/archive/resting/kept-claim.ts';

const CLAIM: KeptClaim = {
  id: 'acme-q3',
  entity: 'acme',
  metric: 'turnover',
  period: { start: '2025-07-01', end: '2025-10-01' },
  nature: 'actual',
  status: 'confirmed',
  written: '398.24亿元',
  subject: { zh: '顶点公司2025年第三季度营业额', en: 'Acme turnover, Q3 2025' },
  source: { title: 'Results', publisher: 'Acme', date: '2025-11-01' },
  print: 'a',
};

const FIGURE: FigureRecord = {
  start: 10,
  end: 18,
  line: 3,
  column: 11,
  text: '398.24亿元',
  verdict: 'refuted',
  code: 'figure-mismatch',
  claim: 'acme-q3',
  entity: 'acme',
  metric: 'turnover',
  period: CLAIM.period,
  fix: '401.24亿元',
};

const SHOWN: ShownFigure = { figure: FIGURE, quote: '顶点<b>营业额</b>为398.24亿元*，*', start: 13, end: 21 };
const PIECE = { id: 1, path: '/a/`b`.md', title: '# 顶点 [x](y)', author: '记者甲', published: '2025-11-20' };
const LATER = { id: 2, path: '/a/c.md', title: '顶点 again', author: null, published: null };

const STORY: Story = {
  since: new Date(2026, 2, 1),
  documents: 12,
  checked: 11,
  claims: [
    {
      id: 'acme-q3',
      before: CLAIM,
      after: { ...CLAIM, written: '401.24亿元', print: 'b' },
      at: new Date(2026, 2, 2, 9, 30),
      by: 'curator',
      pieces: [
        { piece: PIECE, figures: [SHOWN] },
        { piece: LATER, figures: [] },
      ],
      total: 5,
    },
  ],
  claimsLeftOut: 0,
  turned: [
    {
      piece: PIECE,
      corrections: [
        {
          shown: SHOWN,
          message: { zh: '“398.24亿元”与来源不符。\n建议改。', en: 'It disagrees.\nChange it.' },
          before: 'supported',
        },
      ],
    },
  ],
  turnedLeftOut: 0,
  found: [],
  foundLeftOut: 0,
};

test('in Markdown', () => {
  expect(markdownOf(pageOf(STORY, 'en'))).toBe(`# What has changed, and what to correct

Since 2026-03-01. 12 pieces in the archive, 11 of them checked.

## To be corrected (1)

- **\\# 顶点 \\[x\\](y)** · 2025-11-20 · 记者甲 · \`\` /a/\`b\`.md \`\`
  - 3:11 · ✓ supported → ✗ refuted · 顶点\\<b\\>营业额\\</b\\>为**398.24亿元**\\*，\\*
  - **print 401.24亿元**. It disagrees. Change it.

## Claims that changed (1)

### Acme turnover, Q3 2025

was 398.24亿元, is 401.24亿元

source: Results (Acme, 2025-11-01)

changed by curator, seen 2026-03-02 · \`acme-q3\`

5 pieces rest on it, the first to print it on top:

3 more are not listed.

- **\\# 顶点 \\[x\\](y)** · 2025-11-20 · 记者甲 · first to print it · \`\` /a/\`b\`.md \`\`
  - 3:11 · ✗ refuted · 顶点\\<b\\>营业额\\</b\\>为**398.24亿元**\\*，\\*
- **顶点 again** · undated · \`/a/c.md\`

## Found wrong when first checked (0)

None.
`);
});

test('in Chinese', () => {
  const text = markdownOf(pageOf(STORY, 'zh'));
  expect(text).toContain('自2026-03-01以来：共12篇，已核对11篇。');
  expect(text).toContain('- **改为 401.24亿元**。“398.24亿元”与来源不符。建议改。');
  expect(text).toContain('原为 398.24亿元，现为 401.24亿元');
});

test('in HTML', () => {
  const page = htmlOf(pageOf(STORY, 'zh'));
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page).toContain('<q>顶点&lt;b&gt;营业额&lt;/b&gt;为<mark>398.24亿元</mark>*，*</q>');
  expect(page).not.toContain('<b>');
  expect(page.match(/<(section|ul|li|p|h2|h3)>/g)?.length).toBe(page.match(/<\/(section|ul|li|p|h2|h3)>/g)?.length);
});

const STATES: readonly (readonly [name: string, before: KeptClaim | null, after: KeptClaim | null, told: string])[] = [
  ['new', null, CLAIM, 'new: 398.24亿元'],
  ['deleted', CLAIM, null, 'deleted, was 398.24亿元'],
  [
    'doubted',
    CLAIM,
    { ...CLAIM, status: 'disputed' },
    'the figure is the same (398.24亿元), something else about it is not; its status went from "confirmed" to "disputed"',
  ],
];

test.each(STATES)('a claim that is %s', (_, before, after, told) => {
  const [first] = STORY.claims;
  const claims = first ? [{ ...first, before, after, by: null }] : [];
  expect(markdownOf(pageOf({ ...STORY, claims }, 'en'))).toContain(`\n${told}\n`);
});
