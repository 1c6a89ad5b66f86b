// Adds the blocks of a light markup: what stands between its marks, parted by empty lines, wrapped lines joined.

import type { BlockKind } from '../../blocks/block.ts';
import { type RawCell, tableContent, textContent } from '../../blocks/content.ts';
import type { Dialect } from '../../blocks/inline/scan.ts';
import type { Outline } from '../../blocks/outline.ts';
import { linesOf, rawOf, type SourceLine } from '../../blocks/raw.ts';
import type { BlockMark, CellSpan } from './marks.ts';

const DIALECT: Dialect = { markdown: false, jsx: false };

class LightReader {
  private readonly outline: Outline;
  private readonly text: string;
  /** The same as the writer sees it: a line that is empty here parts paragraphs, one that is only covered does not. */
  private readonly written: string;
  private depth = 0;
  private quoted = false;
  /** Whether the next lines begin an item, and whether that has begun. */
  private begins = false;
  private label = '';
  private lines: SourceLine[] = [];

  constructor(outline: Outline, text: string, written: string) {
    this.outline = outline;
    this.text = text;
    this.written = written;
  }

  /** Takes what stands between two marks. */
  between(from: number, to: number): void {
    for (const line of linesOf(this.text.slice(0, to), from, to, 0)) {
      if (line.text !== '') this.lines.push(line);
      else if (this.isBlank(line, from)) this.flush();
    }
  }

  /** Whether a line whose words are all hidden is empty in the draft too; what stands beside a mark on its line is not. */
  private isBlank({ from }: SourceLine, start: number): boolean {
    const { written } = this;
    let at = from - 1;
    while (at >= start && written[at] !== '\n' && /\s/.test(written[at] ?? '')) at--;
    return at < start ? start === 0 || written[start - 1] === '\n' : written[at] === '\n';
  }

  mark(mark: BlockMark): number {
    this.flush();
    switch (mark.kind) {
      case 'heading':
        this.add(linesOf(this.text.slice(0, mark.end), mark.start, mark.end, 0), 'heading', mark.level);
        this.depth = 0;
        return mark.end;
      case 'item':
        [this.depth, this.begins, this.label] = [mark.depth, true, ''];
        return mark.start;
      case 'list':
        [this.depth, this.begins] = [mark.depth, false];
        return mark.start;
      case 'quote':
        this.quoted = mark.quoted;
        return mark.start;
      case 'entry':
        [this.depth, this.label] = [0, `[${mark.label}]`];
        return mark.start;
      case 'table':
        this.table(mark.start, mark.end, mark.cells, mark.headed);
        return mark.end;
    }
  }

  flush(): void {
    const { lines, depth } = this;
    if (lines.length === 0) return;
    this.lines = [];
    const kind = depth > 0 ? 'list-item' : this.quoted ? 'quote' : 'paragraph';
    this.add(lines, kind, 0);
    this.begins = false;
    this.label = '';
  }

  private add(all: readonly SourceLine[], kind: BlockKind, level: number): void {
    const lines = all.filter(({ text }) => text !== '');
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last) return;
    const { outline, text, label, depth } = this;
    const span = { start: first.from, end: last.to };
    const content = outline.content(`light\0${kind}${level}${label}\0${text.slice(span.start, span.end)}`, () =>
      textContent(
        rawOf(lines, () => false),
        span.start,
        DIALECT,
        { kind, level, label },
      ),
    );
    const goesOn = kind === 'list-item' && !this.begins;
    outline.add(span, kind === 'list-item' ? depth : this.quoted ? 1 : 0, content, goesOn);
  }

  private table(start: number, end: number, cells: readonly CellSpan[], headed: boolean): void {
    const { outline, text } = this;
    const raws = cells.map(({ parts, ...place }): RawCell => {
      const lines = parts.flatMap((part) => linesOf(text.slice(0, part.end), part.start, part.end, 0));
      const raw = rawOf(
        lines.filter((line) => line.text !== ''),
        () => false,
      );
      return { raw, ...place, end: parts.at(-1)?.end ?? start };
    });
    const content = outline.content(`light-table\0${headed}\0${text.slice(start, end)}`, () =>
      tableContent(raws, start, DIALECT, headed),
    );
    outline.add({ start, end }, this.depth, content);
  }
}

/**
 * Adds the blocks of a draft.
 *
 * @param text the draft with all that is hidden covered
 * @param written the draft itself, of the same length
 * @param from where the front matter ends
 */
export function addLight(
  outline: Outline,
  text: string,
  written: string,
  from: number,
  marks: readonly BlockMark[],
): void {
  const reader = new LightReader(outline, text, written);
  let at = from;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (mark.start < at) continue;
    reader.between(at, mark.start);
    at = reader.mark(mark);
  }
  reader.between(at, text.length);
  reader.flush();
}
