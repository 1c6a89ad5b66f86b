// AsciiDoc: its blocks line by line, its macros and marks inside them. Code, math and passed-through text are left alone.

import { firstDay } from '../../../blocks/dates.ts';
import { ADDRESS, CLOSE, CLOSE_WORDS, HTTP, KEY, NOTE, WORDS_END } from '../../../blocks/mask.ts';
import type { Outline } from '../../../blocks/outline.ts';
import type { Read } from '../../format.ts';
import { hideEmphasis } from '../emphasis.ts';
import { Found } from '../marks.ts';
import { readLight } from '../read-light.ts';
import { asciidocCells } from './asciidoc-table.ts';

/** Delimiters whose block is no prose, and those that only set their block apart. */
const VERBATIM = /^(?:-{4,}|\.{4,}|\+{4,}|`{3,}.*)$/;
const APART = /^(?:={4,}|_{4,}|\*{4,}|--|'{3,}|<{3,}|-{3}|\*{3})$/;
const VERBATIM_STYLE = /^\[(?:source|listing|literal|stem|latexmath|asciimath|pass|plantuml|mermaid|ditaa)\b/;
const HEADING = /^(={1,6}|#{1,6})\s+(?=\S)/;
const ITEM = /^\s*(?:(\*{1,5}|-{1,5}|•)|(\.{1,5})|(?:\d{1,3}|[a-zA-Z])\.|<(?:\d{1,3}|\.)>)\s+(?:\[[ xX*]\]\s+)?(?=\S)/;
const TERM = /^\s*\S.{0,200}?(:{2,4}|;;)(?=\s|$)/;
const ATTRIBUTE = /^:!?([\w-]{1,60})!?:(?:\s+(.*))?$/;
const BLOCK_MACRO = /^(?:image|video|audio|include|toc|ifdef|ifndef|ifeval|endif|plantuml|kroki)::\S*\[.*\]\s*$/;

const INLINE =
  /`[^`\n]{1,1000}`|\+\+\+[^\n]{1,1000}?\+\+\+|\b(?:stem|latexmath|asciimath|pass|kbd|btn|menu|image|icon|indexterm2?):[^\s[\]]{0,200}\[[^\]\n]{0,1000}\]|footnote(?:ref)?:[\w-]{0,60}\[([^\]\n]{1,1000})\]|(?:link:)?((?:https?:\/\/|mailto:|(?<=link:))[^\s[\]<>]{1,2000})\[([^\]\n]{0,500})\]|<<([^,>\n]{1,200})(?:,([^>\n]{1,200}))?>>|xref:[^\s[\]]{1,200}\[([^\]\n]{0,200})\]|cite:\[([^\]\n]{1,200})\]|\[\[[^\]\n]{1,100}\]\]|\[[.#%][^\]\n]{0,100}\](?=[#*_`])|\{[\w-]{1,60}\}| \+$/gm;

class Asciidoc {
  readonly found = new Found();
  private readonly text: string;
  private closing: string | null = null;
  private quoted = false;
  private depths: string[] = [];
  private columns: number | null = null;
  private headed = false;
  private skipsParagraph = false;
  /** Whether the next line begins a block, and whether that one still belongs to the item above. */
  private fresh = true;
  private goesOn = false;

  constructor(text: string) {
    this.text = text;
  }

  read(from: number): void {
    const { text } = this;
    for (let at = from; at < text.length; ) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      const next = this.line(text.slice(at, end).trimEnd(), at, end);
      at = Math.max(next, end + 1);
    }
  }

  /** Takes a line; gives where the lines after it begin, if it took more than itself. */
  private line(line: string, at: number, end: number): number {
    if (this.closing !== null) return this.inside(line, at, end);
    if (line === '') return this.blank(end);
    if (line.startsWith('//')) return this.comment(line, at, end);
    if (VERBATIM.test(line)) return this.open(line, at, end);
    if (/^[|!]={3,}$/.test(line)) return this.table(line, at, end);
    if (APART.test(line)) return this.apart(line, at, end);
    if (this.skipsParagraph) return this.found.hide(at, end);
    return this.structure(line, at, end);
  }

  private blank(end: number): number {
    this.skipsParagraph = false;
    this.fresh = true;
    return end;
  }

  private inside(line: string, at: number, end: number): number {
    if (line === this.closing) this.closing = null;
    return this.found.hide(at, end);
  }

  private open(line: string, at: number, end: number): number {
    this.closing = line.startsWith('`') ? '```' : line;
    this.skipsParagraph = false;
    return this.found.hide(at, end);
  }

  private comment(line: string, at: number, end: number): number {
    if (/^\/{4,}$/.test(line)) {
      const close = this.text.indexOf(`\n${line}`, end);
      const stop = close < 0 ? this.text.length : close + 1 + line.length;
      return this.found.comment(at, stop, { start: end, end: close < 0 ? stop : close });
    }
    if (line.startsWith('///')) return end;
    return this.found.comment(at, end, { start: at + 2, end });
  }

  /** A line that sets a block apart parts paragraphs; of quotes it tells where they begin and end. */
  private apart(line: string, at: number, end: number): number {
    if (line.startsWith('____')) {
      this.quoted = !this.quoted;
      this.found.blocks.push({ kind: 'quote', start: at, quoted: this.quoted });
    } else this.found.blocks.push({ kind: 'list', start: at, depth: 0 });
    [this.skipsParagraph, this.fresh] = [false, true];
    return this.found.hide(at, end);
  }

  private structure(line: string, at: number, end: number): number {
    const { found } = this;
    const attribute = ATTRIBUTE.exec(line);
    if (attribute) return this.attribute(attribute[1] ?? '', attribute[2] ?? '', at, end);
    if (/^\[.*\]$/.test(line)) return this.attributes(line, at, end);
    if (BLOCK_MACRO.test(line)) return found.hide(at, end);
    if (line === '+') {
      found.blocks.push({ kind: 'list', start: at, depth: Math.max(1, this.depths.length) });
      [this.fresh, this.goesOn] = [true, true];
      return found.mask(at, end);
    }
    const heading = HEADING.exec(line);
    if (heading) return this.heading(heading[1]?.length ?? 1, heading[0].length, at, end);
    const item = ITEM.exec(line);
    if (item) this.item(item[1] ?? item[2] ?? '1', item[0].length, at);
    else if (TERM.test(line)) this.term(line, at);
    else if (this.fresh) this.paragraph(line, at);
    this.fresh = /^\.[^\s.]/.test(line);
    this.inline(line, at);
    return end;
  }

  /** The first line of a paragraph, or the title of a block, `.Title`. */
  private paragraph(line: string, at: number): void {
    if (this.goesOn) this.goesOn = false;
    else {
      this.depths = [];
      this.found.blocks.push({ kind: 'list', start: at, depth: 0 });
    }
    if (/^\.[^\s.]/.test(line)) this.found.mask(at, at + 1);
    const label = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s/.exec(line);
    if (label) this.found.mask(at, at + label[0].length);
  }

  private attribute(name: string, value: string, at: number, end: number): number {
    const date = name === 'revdate' || name === 'date' ? firstDay(value) : null;
    if (date) this.found.date ??= date.date;
    return this.found.hide(at, end);
  }

  private attributes(line: string, at: number, end: number): number {
    const columns = /\bcols="?([^"\]]+)/.exec(line)?.[1];
    if (columns) this.columns = columnsIn(columns);
    this.headed = /%header|options="?[^"\]]*header/.test(line);
    this.skipsParagraph = VERBATIM_STYLE.test(line);
    return this.found.hide(at, end);
  }

  private heading(level: number, mark: number, at: number, end: number): number {
    const { found, text } = this;
    const words = text.slice(at + mark, end).trim();
    if (level === 1) found.title ??= words;
    found.mask(at, at + mark);
    this.inline(text.slice(at, end), at);
    found.blocks.push({ kind: 'heading', start: at, end, level });
    [this.depths, this.fresh] = [[], true];
    return level === 1 ? this.header(end) : end;
  }

  /** Below the title: who wrote it, and its revision with the day. */
  private header(end: number): number {
    const lines = /(?:\r?\n(?![:=/|*.-])[^\r\n]{1,300}){0,2}/y;
    lines.lastIndex = end;
    const found = lines.exec(this.text)?.[0] ?? '';
    const date = firstDay(found);
    if (!/<[^<>\s]+@[^<>\s]+>|^\s*v?\d+\.\d/m.test(found) && !/^\s*\d{4}-\d\d-\d\d\s*$/m.test(found)) return end;
    if (date) this.found.date ??= date.date;
    return this.found.hide(end + 1, end + found.length);
  }

  private item(mark: string, length: number, at: number): void {
    const known = this.depths.indexOf(mark);
    this.depths = known >= 0 ? this.depths.slice(0, known + 1) : [...this.depths, mark];
    this.found.blocks.push({ kind: 'item', start: at, depth: this.depths.length });
    this.found.mask(at, at + length);
  }

  /** `Term:: what it is`: the marks become a colon. */
  private term(line: string, at: number): void {
    const found = TERM.exec(line);
    const mark = found?.[1] ?? '';
    if (!found || mark === '') return;
    this.found.blocks.push({ kind: 'item', start: at, depth: Math.max(1, this.depths.length) });
    this.found.put(at + found[0].length - mark.length, at + found[0].length, ':');
  }

  private table(line: string, at: number, end: number): number {
    const { text, found } = this;
    const close = text.indexOf(`\n${line}`, end - 1);
    const stop = close < 0 ? text.length : close + 1 + line.length;
    const to = close < 0 ? text.length : close + 1;
    const { cells, headed } = asciidocCells(text, end + 1, to, this.columns, line[0] ?? '|');
    for (const part of cells.flatMap(({ parts }) => parts)) this.inline(text.slice(part.start, part.end), part.start);
    found.blocks.push({ kind: 'table', start: at, end: stop, cells, headed: headed || this.headed });
    [this.columns, this.headed] = [null, false];
    return stop;
  }

  /** Macros and marks in a line. */
  private inline(line: string, base: number): void {
    const { found } = this;
    for (const match of line.matchAll(INLINE)) this.macro(match, base + match.index);
    hideEmphasis(line, base, '*_#', found);
  }

  private macro(match: RegExpMatchArray, at: number): void {
    const { found } = this;
    const [whole, note, address, words, , shown, reference, key] = match;
    const end = at + whole.length;
    if (whole === ' +') found.put(at, end, '\u2028');
    else if (note !== undefined) this.named(NOTE, at, end, note);
    else if (key !== undefined) this.named(KEY, at, end, key);
    else if (address !== undefined) this.link(at, whole, address, words ?? '');
    else if (shown !== undefined || (reference ?? '') !== '') {
      const text = shown ?? reference ?? '';
      const from = at + whole.lastIndexOf(text);
      found.mask(at, from);
      found.mask(from + text.length, end);
    } else found.hide(at, end, !/^(?:\[\[|\[|<<)/.test(whole));
  }

  private named(sign: string, at: number, end: number, words: string): void {
    const from = end - 1 - words.length;
    this.found.mask(at, from - 1);
    this.found.put(from - 1, from, sign);
    this.found.put(end - 1, end, CLOSE);
  }

  private link(at: number, whole: string, address: string, words: string): void {
    const { found } = this;
    const from = at + whole.indexOf(address);
    const bracket = from + address.length;
    const end = at + whole.length;
    if (from > at) {
      found.mask(at, from - 1);
      found.put(from - 1, from, ADDRESS);
    } else found.put(from, from + 1, HTTP);
    const shown = words.replace(/,[\w-]+=.*$|\^$/, '');
    found.put(bracket, bracket + 1, shown === '' ? CLOSE : CLOSE_WORDS);
    found.put(bracket + 1 + shown.length, end, shown === '' ? '' : WORDS_END);
  }
}

function columnsIn(columns: string): number {
  return columns.split(/[,;]/).reduce((sum, column) => sum + Number(/^\s*(\d{1,3})\*/.exec(column)?.[1] ?? 1), 0);
}

/** Reads a draft in AsciiDoc. */
export function readAsciidoc(outline: Outline, text: string): Read {
  return readLight(outline, text, (from) => {
    const reader = new Asciidoc(text);
    reader.read(from);
    return reader.found;
  });
}
