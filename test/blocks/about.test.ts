// What a draft says of itself: front matter, dateline, ignore comments.

import { describe, expect, test } from 'vitest';
import type { DraftFormat } from '../../server/core/blocks/block.ts';
import { formatOfDocument, formatOfName } from '../../server/core/formats/formats.ts';
import { parseBlocks } from '../../server/core/formats/parse.ts';

describe('front matter', () => {
  test.each([
    ['nothing', '# A', {}],
    ['a date in words', '---\ndate: Nov 25, 2025\n---\n', { date: '2025-11-25' }],
    ['a Chinese date', '---\ndate: "2025年1月5日"\n---\n', { date: '2025-01-05' }],
    ['a date under another key', '---\npubDate: 2025-11-25T08:00:00+08:00\n---\n', { date: '2025-11-25' }],
    ['no date', '---\ndate: last Tuesday\n---\n', {}],
    ['a month that is none', '---\ndate: 2025-13-01\n---\n', {}],
    ['TOML', '+++\ntitle = "A"\ndate = 2025-11-25\n+++\n', { title: 'A', date: '2025-11-25' }],
    ['CRLF', '---\r\ntitle: A\r\ndate: 2025-11-25\r\n---\r\n', { title: 'A', date: '2025-11-25' }],
    ['a comment', '---\ntitle: A # draft\n---\n', { title: 'A' }],
    ['one source', '---\nsources: Omdia, 2025\n---\n', { sources: ['Omdia, 2025'] }],
    ['a list in brackets', '---\nsources: [Omdia, "IDC 报告"]\n---\n', { sources: ['Omdia', 'IDC 报告'] }],
    [
      'a list of lines',
      '---\nsources:\n  - Omdia\n  - https://x.y/z\nother: 1\n---\n',
      { sources: ['Omdia', 'https://x.y/z'] },
    ],
    ['a list that is not indented', '---\nsources:\n- Omdia\n- IDC\n---\n', { sources: ['Omdia', 'IDC'] }],
    [
      'a list of maps',
      '---\nsources:\n  - title: 10-K\n    page: 3\n  - url: https://x.y\n---\n',
      { sources: ['10-K', 'https://x.y'] },
    ],
    ['a source itself', '---\ntieout: source\n---\n', { tieout: 'source' }],
    ['not to be checked', '---\ntieout: "ignore"\n---\n', { tieout: 'ignore' }],
    ['another word', '---\ntieout: maybe\n---\n', {}],
  ])('%s', (_, text, expected) => {
    const { frontMatter } = parseBlocks({ text, format: 'markdown' });
    expect(frontMatter).toEqual({ title: null, date: null, sources: [], tieout: null, ...expected });
  });

  test('an HTML document tells its title and date in its head', () => {
    const text =
      '<html><head><title>Q3</title><meta property="article:published_time" content="2025-11-25T08:00Z"></head><p>x</p>';
    expect(parseBlocks({ text, format: 'html' }).frontMatter).toMatchObject({ title: 'Q3', date: '2025-11-25' });
  });

  test.each(['source', 'ignore'] as const)('an HTML document says in its head that it is a matter of %s', (tieout) => {
    const text = `<html><head><meta charset="utf-8"><meta name="tieout" content="${tieout}"></head><p>x</p>`;
    expect(parseBlocks({ text, format: 'html' }).frontMatter).toMatchObject({ tieout });
  });
});

describe('dateline', () => {
  test.each([
    ['SEATTLE—(BUSINESS WIRE)—Oct. 30, 2025— Amazon.com, Inc. announced', '2025-10-30'],
    ['REDMOND, Wash. — October 29, 2025 — Microsoft Corp. today', '2025-10-29'],
    ['MOUNTAIN VIEW, Calif., Oct. 29, 2025 /PRNewswire/ -- Alphabet', '2025-10-29'],
    ['Hangzhou, China, November 25, 2025 – Alibaba Group', '2025-11-25'],
    ['Paris, 5 November 2025 – The group', '2025-11-05'],
    ['(HONG KONG, November 13, 2025) – Tencent', '2025-11-13'],
    ['北京，2025年11月25日 — 百度今日公布', '2025-11-25'],
    ['北京2025年11月18日 /美通社/ -- 百度', '2025-11-18'],
    ['【财联社2025年11月25日讯】阿里巴巴', '2025-11-25'],
    ['（香港，2025年11月13日）– 騰訊控股', '2025-11-13'],
    ['新华社杭州2025年11月25日电 阿里', '2025-11-25'],
    ['# Title\n\nPublished: Nov 25, 2025\n\nText 5%.', '2025-11-25'],
    ['# 标题\n\n2025年11月25日\n\n收入5亿元。', '2025-11-25'],
    ['# 标题\n\n发布时间：2025-11-25 08:30\n\n收入5亿元。', '2025-11-25'],
    ['# 标题\n\n文｜李华　2025-11-25\n\n收入5亿元。', '2025-11-25'],
    ['By Ann Lee | Nov. 25, 2025\n\nRevenue rose 5%.', '2025-11-25'],
    ['On November 25, 2025, Alibaba said revenue rose 5%.', null],
    ['As of September 30, 2025 — the quarter end — cash was $5bn.', null],
    ['截至2025年9月30日——即财季末，现金5亿元。', null],
    ['阿里巴巴2025年11月25日公布业绩，收入增长5%。', null],
    ['Revenue for the year ended June 30, 2025 — a record — rose.', null],
    ['收入于2025年11月25日 — 见公告。', null],
    ['A\n\nB.\n\nC.\n\nD.\n\nE.\n\nF.\n\n北京，2025年11月25日 — 百度', null],
  ])('%s', (text, date) => {
    const { frontMatter, dateline } = parseBlocks({ text, format: 'markdown' });
    expect([frontMatter.date, dateline?.date ?? null]).toEqual([date, date]);
  });

  test('the front matter goes before it', () => {
    const text = '---\ndate: 2025-12-01\n---\n北京，2025年11月25日 — 百度';
    const { frontMatter, dateline, blocks } = parseBlocks({ text, format: 'markdown' });
    expect(frontMatter.date).toBe('2025-12-01');
    const prose = blocks[dateline?.block ?? -1]?.content.prose;
    expect(prose?.slice(dateline?.span.start, dateline?.span.end)).toBe('北京，2025年11月25日');
  });
});

describe('ignore comments', () => {
  const rows: readonly (readonly [string, readonly string[], DraftFormat?])[] = [
    ['<!-- tieout-ignore -->\n34%', ['ignore  <!-- tieout-ignore -->']],
    [
      '34% <!-- tieout-ignore figure-mismatch, scale-slip -- by hand -->',
      ['ignore figure-mismatch+scale-slip <!-- tieout-ignore figure-mismatch, scale-slip -- by hand -->'],
    ],
    ['%% tieout-ignore -- x %%\n\n34%', ['ignore  %% tieout-ignore -- x %%']],
    ['%%\ntieout-disable\n%%\n34%', ['disable  %%\ntieout-disable\n%%']],
    [
      '{/* tieout-disable missing-source */}\n\n34%\n\n{/* tieout-enable */}',
      ['disable missing-source {/* tieout-disable missing-source */}', 'enable  {/* tieout-enable */}'],
      'mdx',
    ],
    ['<!--tieout-disable-->34%', ['disable  <!--tieout-disable-->'], 'html'],
    ['34% <!-- tieout-ignore -->', ['ignore  <!-- tieout-ignore -->'], 'text'],
    ['// tieout-ignore scale-slip -- x\n34%', ['ignore scale-slip // tieout-ignore scale-slip -- x'], 'asciidoc'],
    ['////\ntieout-disable\n////\n34%', ['disable  ////\ntieout-disable\n////'], 'asciidoc'],
    ['.. tieout-ignore\n\n34%', ['ignore  .. tieout-ignore\n'], 'restructuredtext'],
    ['34% // tieout-ignore', ['ignore  // tieout-ignore'], 'typst'],
    ['34% /* tieout-ignore */', ['ignore  /* tieout-ignore */'], 'typst'],
    ['34\\% % tieout-ignore -- x', ['ignore  % tieout-ignore -- x'], 'latex'],
    ['`<!-- tieout-ignore -->` and\n\n```\n<!-- tieout-disable -->\n```', []],
    ['<!-- tieout-ignored --> <!-- x tieout-ignore -->', []],
  ];
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, [text, expected, format = 'markdown']) => {
    const { directives } = parseBlocks({ text, format });
    const shown = directives.map(
      ({ kind, codes, span }) => `${kind} ${codes.join('+')} ${text.slice(span.start, span.end)}`,
    );
    expect(shown).toEqual(expected);
  });
});

describe('formats', () => {
  test.each([
    ['a.md', 'markdown'],
    ['b.v2.QMD', 'markdown'],
    ['c.rmd', 'markdown'],
    ['d.mdx', 'mdx'],
    ['e.htm', 'html'],
    ['f.txt', 'text'],
    ['g.docx', null],
    ['h.adoc', 'asciidoc'],
    ['i.rst', 'restructuredtext'],
    ['j.typ', 'typst'],
    ['k.tex', 'latex'],
    ['README', null],
  ])('%s', (name, format) => expect(formatOfName(name)).toBe(format));

  test.each([
    ['file:///a.md', 'markdown', 'markdown'],
    ['file:///a.md', 'plaintext', 'markdown'],
    ['file:///a.mdx', 'markdown', 'mdx'],
    ['file:///a.txt', 'markdown', 'markdown'],
    ['untitled:Untitled-1', 'plaintext', 'text'],
    ['untitled:Untitled-1', 'html', 'html'],
    ['untitled:Untitled-1', 'asciidoc', 'asciidoc'],
    ['untitled:Untitled-1', 'klingon', 'markdown'],
    ['file:///a.adoc', 'plaintext', 'asciidoc'],
  ])('%s as %s', (name, language, format) => expect(formatOfDocument(name, language)).toBe(format));
});
