// Draft in, blocks of prose out: what is no prose is gone, and every offset leads back to the document.

import { describe, expect, test } from 'vitest';
import { spanToDocument } from '../../server/core/blocks/block.ts';
import { parseBlocks } from '../../server/core/formats/parse.ts';

function proses(text: string, format: 'markdown' | 'text' = 'markdown'): string[] {
  return parseBlocks({ text, format }).blocks.map(({ content }) => `${content.kind}: ${content.prose.trim()}`);
}

describe('markdown', () => {
  test.each([
    ['emphasis inside a figure', '收入 **398.24** 亿元，*+34 %*', ['paragraph: 收入 398.24 亿元，+34 %']],
    ['inline code and links', 'see [IDC](https://idc.com/34%) and `34%`', ['paragraph: see IDC and \uFFFC']],
    ['a bare URL', 'at https://a.b/2025-q3 now', ['paragraph: at \uFFFC now']],
    ['an escape', '34\\% up', ['paragraph: 34% up']],
    ['fenced code', 'a\n\n```py\nx = 34.5\n```\n\nb', ['paragraph: a', 'paragraph: b']],
    ['an HTML comment', '<!-- AWS grew 22% -->\nAmazon.', ['paragraph: Amazon.']],
    ['front matter', '---\ntitle: T\ndate: 2025-12-01\nhint: 34%\n---\n\ntext', ['paragraph: text']],
    ['math', 'let $x^2 = 34$ be', ['paragraph: let \uFFFC be']],
    ['dollars are no math', 'from $33bn to $44bn_', ['paragraph: from $33bn to $44bn_']],
    ['an image', '![34%](a.png) b', ['paragraph: \uFFFC b']],
    ['two footnote definitions', '[^a]: Meta, 2025.\n[^b]: IDC.', ['footnote: Meta, 2025.', 'footnote: IDC.']],
    ['quotes and lists', '> 一\n> 二\n\n- 三', ['quote: 一\n二', 'list-item: 三']],
    ['headings', '# A\n\n## B', ['heading: A', 'heading: B']],
  ])('%s', (_name, text, expected) => {
    expect(proses(text)).toEqual(expected);
  });

  test('an empty table cell keeps the columns after it', () => {
    const [table] = parseBlocks({ text: '| a | b |\n|---|---|\n| | 3 |\n', format: 'markdown' }).blocks;
    expect(table?.content.cells.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
  });

  test('every prose character leads back to itself in the document', () => {
    const text = '> 收入 **398.24** 亿元，[同比](https://x.y)\n> *+34 %*[^n]\n\n[^n]: 注';
    for (const block of parseBlocks({ text, format: 'markdown' }).blocks) {
      [...block.content.prose].forEach((character, at) => {
        if (character === '\uFFFC' || character === '\n') return;
        const span = spanToDocument(block, { start: at, end: at + 1 });
        expect(text.slice(span.start, span.end)).toBe(character);
      });
    }
  });

  test('an edit gives the same blocks as a fresh parse, and unchanged ones stay the same objects', () => {
    const text = Array.from({ length: 40 }, (_, at) => `## 第${at}节\n\n收入 ${at} 亿元，同比增长 ${at}%。\n`).join(
      '\n',
    );
    const before = parseBlocks({ text, format: 'markdown' });
    const edited = text.replace('收入 20 亿元', '收入 **21** 亿元');
    const after = parseBlocks({ text: edited, format: 'markdown' }, before);
    expect(after.blocks).toEqual(parseBlocks({ text: edited, format: 'markdown' }).blocks);
    const same = after.blocks.filter((block, at) => block.content === before.blocks[at]?.content);
    expect(same.length).toBe(after.blocks.length - 1);
  });

  test('front matter gives title and date, whatever else it holds', () => {
    const { frontMatter } = parseBlocks({
      text: '---\ntitle: "阿里云: 点评"\ndate: 2025-09-03T08:00:00Z\nbroken: [\n---\n',
      format: 'markdown',
    });
    expect(frontMatter).toMatchObject({ title: '阿里云: 点评', date: '2025-09-03' });
  });

  test.each(['|a|\n|-', '[^', '$$', '<!--', '# ', '\uD800 lone', '---\nopen', '> > >', '`'])(
    'bad input %j is read without complaint',
    (text) => {
      expect(() => parseBlocks({ text, format: 'markdown' })).not.toThrow();
    },
  );
});

describe('plain text', () => {
  test('short lines without a stop are headings, the rest paragraphs', () => {
    expect(proses('标题一\n\n正文第一段，有 34%。\n续行。\n\n小标题\n\n结尾。', 'text')).toEqual([
      'heading: 标题一',
      'paragraph: 正文第一段，有 34%。',
      'paragraph: 续行。',
      'heading: 小标题',
      'paragraph: 结尾。',
    ]);
  });

  test('Markdown marks are text there, but for those that cannot be anything else', () => {
    expect(proses('a *b* `c` **d** ~~e~~ [f](g).', 'text')).toEqual(['paragraph: a *b* `c` d [f](g).']);
  });
});
