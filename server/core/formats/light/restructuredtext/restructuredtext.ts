// reStructuredText: its blocks by indentation, its roles and references inside them. Code, math and raw text are left alone.

import { firstDay } from '../../../blocks/dates.ts';
import type { Outline } from '../../../blocks/outline.ts';
import type { Read } from '../../format.ts';
import { Found } from '../marks.ts';
import { readLight } from '../read-light.ts';
import { Inline } from './restructured-inline.ts';
import { gridCells, listCells, simpleCells, type TextLine } from './restructured-table.ts';

/** Directives whose body is no prose. */
const PASSED =
  /^(?:code|code-block|sourcecode|highlight|literalinclude|parsed-literal|math|raw|image|figure-md|include|toctree|contents|doctest|testcode|testoutput|productionlist|graphviz|uml|plantuml|mermaid|plot|meta|csv-table|role|default-role|index|only|currentmodule|automodule|autoclass|autofunction|bibliography|sectnum|target-notes|header|footer|title|unicode|date|replace|class)$/;

const UNDERLINE = /^([!-/:-@[-`{-~])\1+$/;
const ITEM = /^(?:[*+•‣⁃-]|(?:\d{1,3}|[a-zA-Z]|#|[ivxIVX]{1,5})[.)]|\((?:\d{1,3}|[a-zA-Z]|#|[ivxIVX]{1,5})\))\s+(?=\S)/;
const DIRECTIVE = /^\.\. (?:\|[^|\n]{1,100}\| )?([\w:+.-]{1,60})::(?:\s+(.*))?$/;
const NOTE = /^\.\. \[(#?[\w.*-]{0,60})\]\s+/;
const TARGET = /^(?:\.\. _(`[^`\n]{1,200}`|[^:`\n]{1,200}):(?:\s+(\S+))?|__ (\S+))\s*$/;
const FIELD = /^:([A-Za-z][\w -]{0,40}):(?:\s+(.*))?$/;
const GRID = /^\+(?:[-=]{2,}\+){1,200}$/;
const SIMPLE = /^={2,}(?:\s+={2,}){1,200}$/;

class Restructured {
  readonly found = new Found();
  private readonly inline: Inline;
  private readonly text: string;
  private readonly lines: TextLine[] = [];
  /** Styles of headings in the order in which they came. */
  private readonly styles: string[] = [];
  /** Where the words of the open items begin, outermost first. */
  private items: number[] = [];
  private fresh = true;

  constructor(text: string, from: number) {
    this.text = text;
    this.inline = new Inline(text, this.found);
    for (let at = from; at < text.length; ) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      const line = text.slice(at, end).trimEnd();
      this.lines.push({ start: at, end, text: line.trimStart(), indent: line.length - line.trimStart().length });
      at = end + 1;
    }
  }

  read(): void {
    for (let at = 0; at < this.lines.length; ) at = this.take(at);
  }

  private line(at: number): TextLine {
    return this.lines[at] ?? { start: this.text.length, end: this.text.length, text: '', indent: 0 };
  }

  /** The line after the last that is empty or deeper than `indent`, from `at` on. */
  private pastBody(at: number, indent: number): number {
    let next = at;
    while (next < this.lines.length && (this.line(next).text === '' || this.line(next).indent > indent)) next++;
    return next;
  }

  private hideLines(from: number, to: number): void {
    for (let at = from; at < to; at++) this.found.hide(this.line(at).start, this.line(at).end);
  }

  /** Takes what begins at a line; gives the line to go on from. */
  private take(at: number): number {
    const line = this.line(at);
    if (line.text === '') {
      this.fresh = true;
      return at + 1;
    }
    if (/^\.\.(?:\s|$)/.test(line.text) || line.text.startsWith('__ ')) return this.explicit(line, at);
    if (GRID.test(line.text)) return this.table(at, this.gridEnd(at), 'grid');
    if (SIMPLE.test(line.text)) return this.table(at, this.simpleEnd(at), 'simple');
    const heading = this.heading(line, at);
    if (heading !== null) return heading;
    if (/^>>> /.test(line.text)) return this.passParagraph(at);
    const field = this.fresh ? FIELD.exec(line.text) : null;
    if (field) return this.field(field[1] ?? '', field[2] ?? '', at);
    return this.prose(line, at);
  }

  private heading(line: TextLine, at: number): number | null {
    const below = this.line(at + 1).text;
    const mark = UNDERLINE.exec(line.text)?.[1];
    if (mark !== undefined && this.fresh) {
      const over = line.text.length >= 2 && this.line(at + 2).text === line.text;
      if (over) return this.titled(at + 1, at, at + 3, `${mark}${mark}`);
      return line.text.length >= 4 ? this.rule(at) : null;
    }
    const under = UNDERLINE.exec(below)?.[1];
    if (!this.fresh || under === undefined || below.length < Math.min(4, line.text.length) || line.indent > 0)
      return null;
    return below.length * 2 >= line.text.length ? this.titled(at, at, at + 2, under) : null;
  }

  private rule(at: number): number {
    this.hideLines(at, at + 1);
    return at + 1;
  }

  private titled(words: number, from: number, to: number, style: string): number {
    const { found } = this;
    if (!this.styles.includes(style)) this.styles.push(style);
    const { start, end, text } = this.line(words);
    const level = Math.min(6, this.styles.indexOf(style) + 1);
    for (let at = from; at < to; at++) if (at !== words) this.hideLines(at, at + 1);
    this.inline.line(this.line(words));
    found.blocks.push({ kind: 'heading', start, end, level });
    if (level === 1) found.title ??= text;
    this.leave();
    return to;
  }

  private leave(): void {
    this.items = [];
    this.fresh = true;
  }

  /** `:Date: 2025-11-25`, what is said of the document or of a directive. */
  private field(name: string, value: string, at: number): number {
    if (/^date$/i.test(name)) this.found.date ??= firstDay(value)?.date ?? null;
    this.hideLines(at, at + 1);
    return at + 1;
  }

  private passParagraph(at: number): number {
    let next = at;
    while (next < this.lines.length && this.line(next).text !== '') next++;
    this.hideLines(at, next);
    return next;
  }

  /** What begins with two dots: a directive, a note, a target, or a comment. */
  private explicit(line: TextLine, at: number): number {
    const body = this.pastBody(at + 1, line.indent);
    const directive = DIRECTIVE.exec(line.text);
    if (directive) return this.directive(directive[1] ?? '', line, at, body);
    const note = NOTE.exec(line.text);
    if (note) return this.note(note, line, at);
    const target = TARGET.exec(line.text);
    if (target) return this.target(target, at);
    return this.comment(line, at, body);
  }

  /** Its span takes in the empty lines behind it, so that what it is put before is on the next line. */
  private comment(line: TextLine, at: number, body: number): number {
    const start = line.start + line.indent;
    const last = this.line(body - 1);
    const lastOwn = this.lines.slice(at, body).findLast(({ text }) => text !== '') ?? line;
    this.found.comments.push({
      start,
      end: Math.max(lastOwn.end, last.end),
      words: { start: start + 2, end: lastOwn.end },
    });
    this.hideLines(at, body);
    return body;
  }

  private target([, name, address, anonymous]: RegExpExecArray, at: number): number {
    const to = address ?? anonymous;
    if (name && to) this.found.definitions.set(name.replaceAll('`', '').trim().toLowerCase(), to);
    this.hideLines(at, at + 1);
    return at + 1;
  }

  private note(match: RegExpExecArray, line: TextLine, at: number): number {
    const start = line.start + line.indent;
    this.found.blocks.push({ kind: 'entry', start, label: (match[1] ?? '').replace(/^#/, '') || '#' });
    this.found.mask(start, start + match[0].length);
    this.inline.line(line);
    return at + 1;
  }

  private directive(name: string, line: TextLine, at: number, body: number): number {
    const start = line.start + line.indent;
    if (PASSED.test(name)) {
      this.hideLines(at, body);
      return body;
    }
    if (name === 'list-table') return this.listTable(at, body);
    // What stands behind `::` is a title or words of the text; its options are no prose.
    this.found.blocks.push({ kind: 'list', start: line.start, depth: this.items.length });
    const words = line.text.indexOf('::') + 2;
    this.found.mask(start, start + (name === 'figure' ? line.text.length : words));
    let next = at + 1;
    while (next < body && FIELD.test(this.line(next).text)) next++;
    this.hideLines(at + 1, next);
    this.inline.line(line);
    this.fresh = true;
    return next;
  }

  private listTable(at: number, body: number): number {
    const head = this.line(at);
    const last = this.line(body - 1);
    const span = { from: this.line(at + 1).start, to: last.end };
    const headers = Number(/:header-rows:\s*(\d{1,2})/.exec(this.text.slice(span.from, span.to))?.[1] ?? 0);
    const cells = listCells(this.lines.slice(at + 1, body), headers);
    const words = head.text.indexOf('::') + 2;
    const title = head.text.slice(words).trim();
    this.found.mask(head.start, head.start + head.indent + words);
    const start = title === '' ? head.start : span.from;
    this.found.blocks.push({ kind: 'list', start: head.start, depth: 0 });
    this.found.blocks.push({
      kind: 'table',
      start: start + (title === '' ? 1 : 0),
      end: span.to,
      cells,
      headed: headers > 0,
    });
    for (let each = at + 1; each < body; each++) this.inline.line(this.line(each));
    return body;
  }

  private gridEnd(at: number): number {
    let end = at;
    while (/^[+|]/.test(this.line(end).text)) end++;
    return end;
  }

  /** A simple table ends with a border behind which an empty line stands. */
  private simpleEnd(at: number): number {
    for (let end = at + 1; end < this.lines.length; end++) {
      if (SIMPLE.test(this.line(end).text) && this.line(end + 1).text === '' && end > at + 1) return end + 1;
      if (this.line(end).text === '' && this.line(end + 1).text === '') return end;
    }
    return this.lines.length;
  }

  private table(at: number, end: number, kind: 'grid' | 'simple'): number {
    const own = this.lines.slice(at, end);
    const { cells, headed } = (kind === 'grid' ? gridCells : simpleCells)(own);
    const last = this.line(end - 1);
    this.found.blocks.push({ kind: 'table', start: this.line(at).start, end: last.end, cells, headed });
    for (const each of own) if (!GRID.test(each.text) && !SIMPLE.test(each.text)) this.inline.line(each);
    this.fresh = true;
    return end;
  }

  private prose(line: TextLine, at: number): number {
    const { found } = this;
    const start = line.start + line.indent;
    const item = this.fresh || this.items.length > 0 ? ITEM.exec(line.text) : null;
    if (item) {
      while ((this.items.at(-1) ?? -1) > line.indent) this.items.pop();
      this.items.push(line.indent + item[0].length);
      found.blocks.push({ kind: 'item', start, depth: this.items.length });
      found.mask(start, start + item[0].length);
    } else if (this.fresh) this.paragraph(line);
    this.fresh = false;
    this.inline.line(line);
    return line.text.endsWith('::') && this.line(at + 1).text === '' ? this.literal(line, at) : at + 1;
  }

  private paragraph(line: TextLine): void {
    while ((this.items.at(-1) ?? -1) > line.indent) this.items.pop();
    const quoted = line.indent > (this.items.at(-1) ?? 0);
    this.found.blocks.push({ kind: 'quote', start: line.start, quoted });
    this.found.blocks.push({ kind: 'list', start: line.start, depth: this.items.length });
  }

  /** `::` at the end of a paragraph: what is indented below it is shown as it is written. */
  private literal(line: TextLine, at: number): number {
    const end = line.start + line.indent + line.text.length;
    this.found.mask(end - 1, end);
    const body = this.pastBody(at + 1, line.indent);
    this.hideLines(at + 1, body);
    this.fresh = true;
    return body;
  }
}

/** Reads a draft in reStructuredText. */
export function readRestructured(outline: Outline, text: string): Read {
  return readLight(outline, text, (from) => {
    const reader = new Restructured(text, from);
    reader.read();
    return reader.found;
  });
}
