// Texts that are hard on a checker, by kind, as long as asked for. A reader of any of them may take time in proportion, and no more.

import type { DraftFormat } from '../../server/core/blocks/block.ts';

/** A text of about so many UTF-16 units. */
export type Write = (units: number) => string;

const repeated =
  (piece: string): Write =>
  (units) =>
    piece.repeat(Math.ceil(units / piece.length));

const numbered =
  (line: (at: number) => string): Write =>
  (units) => {
    const lines: string[] = [];
    for (let length = 0, at = 0; length < units; at++) {
      const next = line(at);
      lines.push(next);
      length += next.length;
    }
    return lines.join('');
  };

/** Half before, half behind something in the middle. */
const around =
  (before: string, middle: string, behind: string): Write =>
  (units) => {
    const times = Math.ceil(units / (before.length + behind.length));
    return before.repeat(times) + middle + behind.repeat(times);
  };

const CLAIM = '阿里云2025年第三季度收入398亿元';

/** A row for each label that `label` gives, or with `wide` a column, of so many cells each; every label stands for lines to add up. */
const sums =
  (label: (at: number) => string, across: number, wide = false): Write =>
  (units) => {
    const lines = Math.max(4, Math.ceil(units / (4 * across)));
    const [rows, columns] = wide ? [across, lines] : [lines, across];
    const cell = (row: number, column: number): string => String((row * 7 + column * 3) % 90);
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
    const places = Array.from({ length: columns }, (_, at) => at);
    const body = Array.from({ length: rows }, (_, at) =>
      row([wide ? `项目${at}` : label(at), ...places.map((column) => cell(at, column))]),
    );
    const head = row(['项目', ...places.map((column) => (wide ? label(column) : `第${column}组`))]);
    return `${head}|${'---|'.repeat(columns + 1)}\n${body.join('')}`;
  };

export const KINDS: Readonly<Record<string, Write>> = {
  'Chinese prose': numbered(
    (at) => `${CLAIM}，同比增长${at % 90}%，占总收入的${at % 7}成。${at % 5 === 0 ? '\n\n' : ''}`,
  ),
  'English prose': numbered(
    (at) =>
      `Alibaba Cloud revenue was $${at} million in Q3 2025, up ${at % 90}% from a year earlier. ${at % 5 === 0 ? '\n\n' : ''}`,
  ),
  'one paragraph': repeated(`${CLAIM}，`),
  'one sentence of figures': repeated('398亿元、'),
  'one sentence of names': repeated('阿里云、微软、'),
  'one sentence of years': repeated('2024年、2025年第三季度、'),
  'comparisons one upon another': repeated('比微软高出'),
  'words of growth': repeated('同比增长环比下降'),
  'list items': numbered((at) => `- ${CLAIM}${at}\n`),
  'list items, loose': numbered((at) => `- 收入${at}亿元\n\n`),
  'numbered items': numbered((at) => `${at}. 收入${at}亿元\n`),
  'lists in lists': numbered((at) => `${'  '.repeat(at % 6)}- 收入${at}亿元\n`),
  headings: numbered((at) => `## 阿里云 ${at}\n\n收入${at}亿元。\n\n`),
  'headings alone': numbered((at) => `# ${at}\n`),
  'a long heading': around('# 阿里云收入398亿元', '', '阿里云收入398亿元'),
  'a title in front matter': (units) => `---\ntitle: ${'阿里云收入398亿元'.repeat(units / 10)}\n---\n${CLAIM}\n`,
  'front matter without end': (units) => `---\n${'a: b\n'.repeat(units / 5)}`,
  'ignore comments': numbered((at) => `${CLAIM}${at} <!-- tieout-ignore -->\n\n`),
  'disables without end': numbered((at) => `<!-- tieout-disable -->\n\n收入${at}亿元。\n\n`),
  'comments opened': repeated('<!-- '),
  'comments opened and closed': repeated('<!-- a --> '),
  'comments of a line': repeated('<!--\n'),
  spaces: repeated(' '),
  'spaces before a figure': around(' ', '398亿元', ' '),
  tabs: repeated('\t'),
  'full-width spaces': repeated('\u3000'),
  'line breaks': repeated('\n'),
  stars: repeated('*'),
  'emphasis opened': repeated('*a '),
  'emphasis, two kinds': repeated('*a **b '),
  'emphasis nested': around('*a ', '398亿元', ' a*'),
  underscores: repeated('_a '),
  'struck through': repeated('~~a '),
  'links opened': repeated('['),
  'empty links': repeated('[]('),
  'links nested': around('[', 'a', '](b)'),
  'images opened': repeated('!['),
  'reference definitions': numbered((at) => `[a${at}]: http://example.com/${at}\n`),
  footnotes: numbered((at) => `收入${at}亿元[^${at}]\n\n[^${at}]: 来源\n\n`),
  'quotes in a line': repeated('> '),
  'quoted items': repeated('>- '),
  'items in a line': repeated('- '),
  'quotes deeper and deeper': numbered((at) => `${'>'.repeat(at % 100)} 收入${at}亿元\n`),
  backticks: repeated('`'),
  'backticks of two lengths': repeated('`a``b '),
  'code fences': repeated('```\n'),
  'code fences of two kinds': repeated('~~~\n```\n'),
  'tags opened': repeated('<a '),
  tags: repeated('<b>398亿元</b>'),
  attributes: (units) => `<a ${'b="c" '.repeat(units / 6)}>`,
  tables: numbered((at) => (at === 0 ? '| 公司 | 收入 |\n|---|---|\n' : `| 阿里云 | ${at}亿元 |\n`)),
  'a wide table': (units) => `|${'a|'.repeat(units / 8)}\n|${'-|'.repeat(units / 8)}\n|${'1亿元|'.repeat(units / 8)}\n`,
  'tables of totals': sums(() => '合计', 3),
  'tables of totals, wide': sums(() => '合计', 3, true),
  'tables of results': sums(() => '净利润', 3),
  'tables of results, wide': sums((at) => (at % 2 === 0 ? '净利润' : '成本'), 3, true),
  'tables with one total': sums((at) => (at % 1000 === 999 ? '合计' : `项目${at}`), 3),
  'tables of balances': sums((at) => ['期初余额', '增加', '期末余额'][at % 3] ?? '', 3),
  'tables of quarters': sums((at) => ['一季度', '二季度', '上半年', '全年'][at % 4] ?? '', 3),
  'tables of changes': sums((at) => ['2024年', '2025年', '同比增长'][at % 3] ?? '', 3, true),
  'tables of shares': sums((at) => ['收入', '占比'][at % 2] ?? '', 3, true),
  'square tables': (units) => sums((at) => (at % 5 === 4 ? '合计' : '收入'), Math.ceil(Math.sqrt(units / 4)))(units),
  pipes: repeated('|'),
  'HTML tables': repeated('<table><tr><td>收入</td><td>398亿元</td></tr></table>\n'),
  'HTML tables opened': repeated('<table>'),
  'table cells opened': (units) => `<table>${'<td>'.repeat(units / 4)}`,
  entities: repeated('&amp;'),
  'entities without end': repeated('&a'),
  addresses: repeated('https://example.com/a '),
  'an address': (units) => `https://example.com/${'a/'.repeat(units / 2)}`,
  math: repeated('$a$ '),
  'math opened': repeated('$'),
  'math of lines': repeated('$$\n'),
  JSX: repeated('{a}'),
  'braces opened': repeated('{'),
  'brackets in brackets': around('（', '398亿元', '）'),
  'quotation marks': repeated('“a”'),
  'quotation marks opened': repeated('“'),
  digits: repeated('1'),
  'digits and commas': repeated('1,'),
  'digits and points': repeated('1.'),
  'Han numerals': repeated('一百二十三'),
  'English numerals': repeated('twenty-one hundred and '),
  signs: repeated('+'),
  colons: repeated('：'),
  'source lines': numbered((at) => `收入${at}亿元。\n\n来源：公司公告\n\n`),
  'definitions of names': numbered((at) => `甲公司${at}（以下简称“甲${at}”）收入${at}亿元。`),
  'subjects unknown': numbered((at) => `北湖${at}公司2024年营收为${at}亿元。\n\n`),
  captions: numbered((at) => `单位：亿元\n\n收入${at}\n\n`),
  'lines without blank ones': numbered((at) => `收入${at}亿元\n`),
};

/** What the other formats nest, open and never close. */
export const KINDS_OF_FORMATS: readonly (readonly [DraftFormat, string, Write])[] = [
  ['html', 'paragraphs', numbered((at) => `<p>${CLAIM}${at}</p>\n`)],
  ['html', 'paragraphs opened', numbered((at) => `<p>收入${at}亿元`)],
  ['html', 'elements nested', around('<div>', '收入398亿元', '</div>')],
  ['html', 'elements opened', repeated('<div><b>')],
  ['html', 'lists nested', around('<ul><li>', '398亿元', '</li></ul>')],
  ['html', 'tables nested', around('<table><tr><td>', '398亿元', '</td></tr></table>')],
  ['html', 'a table', (units) => `<table>${'<tr><td>收入</td><td>398</td></tr>'.repeat(units / 32)}</table>`],
  [
    'html',
    'cells that span a thousand',
    repeated('<table><tr><td colspan=1000 rowspan=1000>收入</td><td>398</td></tr></table>'),
  ],
  ['html', 'scripts opened', repeated('<script>')],
  ['html', 'comments opened', repeated('<!-- ')],
  ['html', 'attributes', (units) => `<p ${'a="b" '.repeat(units / 6)}>398亿元</p>`],
  ['mdx', 'braces opened', repeated('{')],
  ['mdx', 'braces nested', around('{', '398亿元', '}')],
  ['mdx', 'comments opened', repeated('{/* ')],
  ['mdx', 'elements opened', repeated('<A>')],
  ['mdx', 'imports', repeated('import a from "b"\n')],
  ['asciidoc', 'sections', numbered((at) => `== 阿里云${at}\n\n收入${at}亿元。\n\n`)],
  ['asciidoc', 'blocks opened', repeated('----\n====\n')],
  ['asciidoc', 'a table', (units) => `|===\n${'|收入 |398亿元\n'.repeat(units / 10)}|===\n`],
  ['asciidoc', 'tables opened', repeated('|===\n|a\n')],
  ['asciidoc', 'emphasis opened', repeated('*a _b ')],
  ['asciidoc', 'macros opened', repeated('link:a[')],
  ['asciidoc', 'items', numbered((at) => `* 收入${at}亿元\n`)],
  ['asciidoc', 'attributes', numbered((at) => `:a${at}: {a${at - 1}}{a${at - 1}}\n`)],
  ['restructuredtext', 'sections', numbered((at) => `阿里云${at}\n========\n\n收入${at}亿元。\n\n`)],
  ['restructuredtext', 'directives', numbered((at) => `.. note::\n   收入${at}亿元\n\n`)],
  ['restructuredtext', 'deeper and deeper', numbered((at) => `${' '.repeat(at % 100)}收入${at}亿元\n`)],
  ['restructuredtext', 'roles opened', repeated(':a:`')],
  ['restructuredtext', 'a grid table', (units) => `+----+----+\n${'| a  | 1  |\n+----+----+\n'.repeat(units / 24)}`],
  ['restructuredtext', 'a simple table', (units) => `==== ====\n${'a    1\n'.repeat(units / 7)}==== ====\n`],
  ['restructuredtext', 'substitutions', numbered((at) => `.. |a${at}| replace:: 收入${at}亿元\n`)],
  ['typst', 'brackets opened', repeated('[')],
  ['typst', 'brackets nested', around('#a[', '398亿元', ']')],
  ['typst', 'calls opened', repeated('#a(')],
  ['typst', 'comments opened', repeated('/* ')],
  ['typst', 'a table', (units) => `#table(columns: 2, ${'[收入], [398亿元], '.repeat(units / 16)})\n`],
  ['typst', 'math opened', repeated('$ a ')],
  ['latex', 'commands', repeated('\\textbf{398亿元} ')],
  ['latex', 'groups opened', repeated('{')],
  ['latex', 'commands nested', around('\\textbf{', '398亿元', '}')],
  ['latex', 'environments opened', repeated('\\begin{a}\n')],
  ['latex', 'environments nested', around('\\begin{quote}\n', '398亿元\n', '\\end{quote}\n')],
  ['latex', 'a table', (units) => `\\begin{tabular}{ll}\n${'收入 & 398 \\\\\n'.repeat(units / 12)}\\end{tabular}\n`],
  ['latex', 'math opened', repeated('\\[ $ ')],
  ['latex', 'comments', repeated('% 398亿元\n')],
  ['latex', 'definitions', numbered((at) => `\\newcommand{\\a${at}}{398亿元}\n`)],
  ['text', 'lines', numbered((at) => `收入${at}亿元\n`)],
  ['text', 'bullets', numbered((at) => `• 收入${at}亿元\n`)],
  ['text', 'columns of blanks', numbered((at) => `收入        ${at}     ${at + 3}\n`)],
  ['text', 'columns of tabs', numbered((at) => `收入\t${at}\t${at + 3}\n`)],
];
