// Plain text: blank lines part it into runs, and a run into headings, paragraphs, items and tables.

import type { BlockKind } from '../../blocks/block.ts';
import { tableContent } from '../../blocks/content.ts';
import type { Dialect } from '../../blocks/inline/scan.ts';
import { groupsOf, isText, type LineGroup, wrapped } from '../../blocks/lines.ts';
import type { Outline } from '../../blocks/outline.ts';
import { linesOf, type SourceLine } from '../../blocks/raw.ts';
import { addLines, Indents, lineSpan } from './paragraph.ts';
import { textCells } from './text-table.ts';

const DIALECT: Dialect = { markdown: false, jsx: false };

/** The longest heading, in UTF-16 units. */
const LONGEST_HEADING = 60;

function looksLikeHeading(lines: readonly SourceLine[]): boolean {
  const text = lines[0]?.text ?? '';
  return lines.length === 1 && text.length <= LONGEST_HEADING && !/[。！!；;，,：:.…”"]$/.test(text);
}

class TextReader {
  private readonly outline: Outline;
  private readonly source: string;
  private readonly indents = new Indents();

  constructor(outline: Outline, source: string) {
    this.outline = outline;
    this.source = source;
  }

  run(lines: readonly SourceLine[]): void {
    const [first] = lines;
    const table = textCells(lines) ?? (first && lines.length > 3 ? textCells(lines.slice(1)) : null);
    if (!first || !table) {
      this.groups(lines);
      return;
    }
    const body = table[0] && table[0].raw.sourceAt(0) > first.to ? lines.slice(1) : lines;
    if (body !== lines) this.add([first], { kind: 'paragraph', level: 0, depth: 0, label: '' });
    const span = lineSpan(body);
    const content = this.outline.content(`table\0${this.source.slice(span.start, span.end)}`, () =>
      tableContent(textCells(body) ?? [], span.start, DIALECT, false),
    );
    this.outline.add(span, 0, content);
  }

  private groups(lines: readonly SourceLine[]): void {
    const groups = groupsOf(lines);
    groups.forEach((group, at) => {
      if (group.heads > 0) this.add(group.lines, { kind: 'heading', level: group.heads, depth: 0, label: '' });
      else if (group.item) this.item(group);
      else this.lines(group.lines, groups.length === 1, groups[at + 1]?.item === true);
    });
  }

  private item(group: LineGroup): void {
    const label = group.note ? `[${group.label}]` : group.label;
    const depth = this.indents.depthOf(group);
    this.add(group.lines, { kind: 'list-item', level: 0, depth, label });
  }

  /**
   * Lines without bullets: each that was not wrapped is a block of its own.
   *
   * @param alone whether nothing but these stands between two blank lines
   * @param leads whether an item follows
   */
  private lines(lines: readonly SourceLine[], alone: boolean, leads: boolean): void {
    this.indents.reset();
    const joins = wrapped(lines);
    const parts: SourceLine[][] = [];
    lines.forEach((line, at) => {
      if (at > 0 && joins[at - 1]) parts.at(-1)?.push(line);
      else parts.push([line]);
    });
    parts.forEach((part, at) => {
      const last = at === parts.length - 1;
      const heads = last ? (alone && at === 0) || leads : at === 0 && isText(parts[1]);
      const heading = heads && looksLikeHeading(part);
      const level = heading ? (this.outline.blocks.length === 0 ? 1 : 2) : 0;
      this.add(part, { kind: heading ? 'heading' : 'paragraph', level, depth: 0, label: '' });
    });
  }

  private add(
    lines: readonly SourceLine[],
    block: { kind: BlockKind; level: number; depth: number; label: string },
  ): void {
    addLines(this.outline, this.source, lines, DIALECT, { ...block, quotes: 0, goesOn: false });
  }
}

/** A line of nothing but dashes or the like: it parts what stands above and below it. */
const RULE = /^[=\-_*~—─━·.#+]{3,}$/;

/** Adds the blocks of a plain text. */
export function readText(outline: Outline, source: string): void {
  const reader = new TextReader(outline, source);
  let run: SourceLine[] = [];
  for (const line of linesOf(source, source.startsWith('\uFEFF') ? 1 : 0, source.length, 0)) {
    if (line.text !== '' && !RULE.test(line.text)) run.push(line);
    else if (run.length > 0) {
      reader.run(run);
      run = [];
    }
  }
  if (run.length > 0) reader.run(run);
}
