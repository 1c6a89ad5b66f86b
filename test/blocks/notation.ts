// A draft's blocks in a compact notation, for fixtures that a person can read.
//
// A line a block: kind, level or depth, `of` and the number of the block that an item stands under, role, then the prose; ⏎ is a
// line break, □ what stood for a word. Citations follow in braces, {kind target "words"}. A row of a table is a line, its cells
// parted by bars, headers in round brackets, with ×rows,columns where a cell spans.

import type { Block, BlockContent, Citation, DraftFormat } from '../../server/core/blocks/block.ts';

function shown(prose: string): string {
  return prose.replaceAll('\n', '⏎').replaceAll('\uFFFC', '□');
}

function citation({ prose }: BlockContent, { kind, target, span }: Citation): string {
  const words = prose.slice(span.start, span.end);
  return ` {${kind} ${target}${words === '' ? '' : ` "${shown(words)}"`}}`;
}

function place({ depth, parent, role, content }: Block): string {
  const { kind, level, label, strong } = content;
  const item = kind === 'list-item' ? `item ${depth} of ${parent ?? 'none'}` : kind;
  const words = [item, level || '', role === 'body' ? '' : role, label, strong ? 'strong' : ''];
  return words.filter((word) => word !== '').join(' ');
}

function rows({ cells, prose }: BlockContent): string {
  const lines = Map.groupBy(cells, ({ row }) => row);
  return [...lines.values()]
    .map((line) => {
      const texts = line.map(({ column, span, header, rows, columns }) => {
        const text = shown(prose.slice(span.start, span.end));
        const spans = rows > 1 || columns > 1 ? `×${rows},${columns}` : '';
        return `${column}:${header ? `(${text})` : text}${spans}`;
      });
      return `\n  ${texts.join(' | ')}`;
    })
    .join('');
}

/** One block in the notation. */
export function notationOf(block: Block): string {
  const { content } = block;
  const text = content.kind === 'table' ? ` ${content.headerRows}` : `: ${shown(content.prose)}`;
  const cited = content.citations.map((each) => citation(content, each)).join('');
  return `${place(block)}${text}${cited}${content.kind === 'table' ? rows(content) : ''}`;
}

export interface BlockCase {
  readonly name: string;
  readonly format: DraftFormat;
  readonly text: string;
  readonly expected: string;
}

const FORMATS: Readonly<Record<string, BlockCase['format']>> = {
  txt: 'text',
  mdx: 'mdx',
  html: 'html',
  adoc: 'asciidoc',
  rst: 'restructuredtext',
  typ: 'typst',
  tex: 'latex',
};

/** Reads the cases of a fixture file: a header `=== name (format)`, the draft, `>>>`, its blocks. */
export function blockCases(content: string): BlockCase[] {
  return content
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const [, name = '', format = ''] =
        /^(.*?)(?:\s*\((txt|mdx|html|adoc|rst|typ|tex)\))?$/.exec(part.slice(0, end)) ?? [];
      const [draft = '', expected = ''] = part.slice(end + 1).split(/^>>>\n/m);
      const text = draft.replace(/⟨U\+([\dA-F]{4})⟩/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      );
      return { name, format: FORMATS[format] ?? 'markdown', text, expected: expected.trim() };
    });
}
