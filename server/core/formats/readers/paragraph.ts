// The lines of one paragraph as blocks: what goes together, and items with bullets of plain text in it.

import type { BlockKind } from '../../blocks/block.ts';
import { textContent } from '../../blocks/content.ts';
import type { Dialect } from '../../blocks/inline/scan.ts';
import { groupsOf, type LineGroup, wrapped } from '../../blocks/lines.ts';
import type { Outline } from '../../blocks/outline.ts';
import { linesOf, rawOf, type SourceLine } from '../../blocks/raw.ts';

export interface Paragraph {
  readonly kind: BlockKind;
  readonly level: number;
  readonly depth: number;
  /** How many `>` stand before its lines. */
  readonly quotes: number;
  readonly label: string;
  /** Whether it is a further paragraph of an item. */
  readonly goesOn: boolean;
}

export function lineSpan(lines: readonly SourceLine[]): { start: number; end: number } {
  return { start: lines[0]?.from ?? 0, end: lines.at(-1)?.to ?? 0 };
}

/** Adds one block of lines that go together. */
export function addLines(
  outline: Outline,
  source: string,
  lines: readonly SourceLine[],
  dialect: Dialect,
  { kind, level, depth, quotes, label, goesOn }: Paragraph,
): void {
  const span = lineSpan(lines);
  const key = `${kind}${level}\0${quotes}\0${label}\0${source.slice(span.start, span.end)}`;
  const content = outline.content(key, () => {
    const joins = wrapped(lines, kind === 'list-item');
    return textContent(
      rawOf(lines, (at) => !joins[at]),
      span.start,
      dialect,
      { kind, level, label },
    );
  });
  outline.add(span, depth, content, goesOn);
}

/** The depth of an item by the white space before its bullet, below those before it. */
export class Indents {
  private readonly open: number[] = [];

  depthOf({ indent }: LineGroup): number {
    while ((this.open.at(-1) ?? -1) > indent) this.open.pop();
    if ((this.open.at(-1) ?? -1) < indent) this.open.push(indent);
    return this.open.length;
  }

  reset(): void {
    this.open.length = 0;
  }
}

/** Adds a paragraph of Markdown; one with bullets of plain text in it becomes several blocks. */
export function addParagraph(
  outline: Outline,
  source: string,
  from: number,
  to: number,
  dialect: Dialect,
  paragraph: Paragraph,
): void {
  const lines = linesOf(source, from, to, paragraph.quotes).filter(({ text }) => text !== '');
  const groups = groupsOf(lines);
  if (!groups.some(({ item }) => item)) {
    if (lines.length > 0) addLines(outline, source, lines, dialect, paragraph);
    return;
  }
  const indents = new Indents();
  for (const group of groups) {
    const { item, label, note, heads } = group;
    if (heads > 0) {
      addLines(outline, source, group.lines, dialect, { ...paragraph, kind: 'heading', level: heads });
      continue;
    }
    const below = item ? indents.depthOf(group) : 0;
    const role = item
      ? { kind: 'list-item' as const, depth: paragraph.depth + below, label: note ? `[${label}]` : '', goesOn: false }
      : {};
    addLines(outline, source, group.lines, dialect, { ...paragraph, ...role });
  }
}
