// Word documents: paragraphs and tables with their spans and indents.

import * as say from '../../../server/core/explain/system/ingest.ts';
import type { SourceBlock, SourceDocument } from '../document.ts';
import { unpacked } from './archive.ts';
import { ReadFailure } from './failure.ts';
import { type PlainCell, TextWriter } from './sheets/sheet-text.ts';
import { readXml } from './xbrl/xml.ts';

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
/** Twentieths of a point. */
const TWIPS = 20;

interface OpenCell {
  text: string;
  span: number;
  continues: boolean;
  indent: number;
  bold: boolean;
}

class DocxReader {
  readonly blocks: SourceBlock[] = [];
  readonly writer = new TextWriter();
  private rows: (PlainCell | undefined)[][] = [];
  private cell: OpenCell | null = null;
  private depth = 0;
  private paragraph = '';
  private style = '';
  private indent = 0;
  private bold = false;
  private inText = false;
  private inDeleted = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const tag = local(name);
    this.inText = tag === 't' && this.inDeleted === 0;
    if (tag === 'del') this.inDeleted++;
    else if (!this.opensTable(tag, attributes['w:val'] ?? '')) this.opensWords(tag, attributes);
  }

  private opensTable(tag: string, value: string): boolean {
    if (tag === 'tbl') this.openTable();
    else if (this.depth !== 1) return false;
    else if (tag === 'tr') this.rows.push([]);
    else if (tag === 'tc') this.cell = { text: '', span: 1, continues: false, indent: 0, bold: false };
    else if (tag === 'gridSpan' && this.cell) this.cell.span = Math.min(64, Number(value) || 1);
    else if (tag === 'vMerge' && this.cell) this.cell.continues = value !== 'restart';
    else return false;
    return true;
  }

  private opensWords(tag: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['w:val'] ?? '';
    if (tag === 'p') [this.paragraph, this.style, this.indent, this.bold] = ['', '', 0, false];
    else if (tag === 'pStyle') this.style = value;
    else if (tag === 'ind') this.indent = indentOf(attributes);
    else if (tag === 'b') this.bold = value !== '0' && value !== 'false';
    else if (tag === 'tab') this.paragraph += '\t';
    else if (tag === 'br' || tag === 'cr') this.paragraph += this.cell ? ' ' : '\n';
  }

  text(chunk: string): void {
    if (this.inText) this.paragraph += chunk;
  }

  close(name: string): void {
    const tag = local(name);
    this.inText = false;
    if (tag === 'del') this.inDeleted--;
    else if (tag === 'p') this.closeParagraph();
    else if (tag === 'tc' && this.depth === 1) this.closeCell();
    else if (tag === 'tbl') this.closeTable();
  }

  private openTable(): void {
    if (++this.depth > 16) throw new ReadFailure(say.tablesTooDeep);
  }

  private closeParagraph(): void {
    const text = this.paragraph.trim();
    if (this.cell) {
      if (this.cell.text === '')
        [this.cell.indent, this.cell.bold] = [this.indent + hardIndent(this.paragraph), this.bold];
      this.cell.text += `${this.cell.text === '' || text === '' ? '' : ' '}${text}`;
    } else if (text !== '')
      this.blocks.push(
        this.writer.paragraph(
          text.replaceAll(/[ \t]+/g, ' '),
          /heading|title|标题/i.test(this.style) || (this.bold && text.length < 120),
        ),
      );
    this.paragraph = '';
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    const row = this.rows.at(-1);
    if (!cell || !row) return;
    row.push(
      cell.continues ? undefined : { text: cell.text, columnSpan: cell.span, indent: cell.indent, bold: cell.bold },
    );
    for (let at = 1; at < cell.span; at++) row.push(undefined);
  }

  private closeTable(): void {
    if (--this.depth > 0) return;
    if (this.rows.some((row) => row.some((cell) => cell !== undefined && cell.text !== '')))
      this.blocks.push(this.writer.table(this.rows));
    this.rows = [];
  }
}

function indentOf(attributes: Readonly<Record<string, string>>): number {
  const left = Number(attributes['w:left'] ?? attributes['w:start'] ?? 0);
  return (left + Number(attributes['w:firstLine'] ?? 0)) / TWIPS;
}

function hardIndent(text: string): number {
  const spaces = /^[ \u00a0\u3000]*/.exec(text)?.[0] ?? '';
  return [...spaces].reduce((sum, space) => sum + (space === '\u3000' ? 6 : 3), 0);
}

export function readDocx(bytes: Uint8Array): SourceDocument {
  const text = unpacked(bytes, (name) => name === 'word/document.xml').get('word/document.xml');
  if (text === undefined) throw new ReadFailure(say.noWordDocument);
  const reader = new DocxReader();
  readXml(text, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (chunk) => reader.text(chunk),
    close: (name) => reader.close(name),
  });
  return { kind: 'docx', text: reader.writer.text, title: '', blocks: reader.blocks, tagging: null };
}
