// Finds what is hidden in a draft before its blocks are told apart: comments of every dialect, shortcodes, templates, modules.

import type { Comment, DraftFormat } from '../blocks/block.ts';
import { covered, type Hidden, opensLine } from '../blocks/mask.ts';
import type { Span } from '../text/span.ts';

/** What is not to be read of a draft as prose; each in order. */
export interface Mask {
  readonly hidden: readonly Hidden[];
  readonly comments: readonly Comment[];
  /** HTML tables: no blank line ends them, so that they are read apart from the Markdown around them. */
  readonly tables: readonly Span[];
  /** Stretches in which any edit may change what is hidden. */
  readonly touchy: readonly Span[];
}

const OPENER =
  /<!--|%%|\{\/\*|\{\{[<%]?|\{%|\$\$|^[ \t>]*(?:`{3,}|~{3,})|`+|<table(?=[\s>])|^(?:import|export)[ {*]|^[ \t>]*:{3,}[^\n]*/gim;

const FENCE = /[ \t>]*(`{3,}|~{3,})([^\n]*)/y;

/** Templates and comments inside a line are no longer. */
const LONGEST_ON_LINE = 1000;

class Search implements Mask {
  readonly hidden: Hidden[] = [];
  readonly comments: Comment[] = [];
  readonly tables: Span[] = [];
  readonly touchy: Span[] = [];
  /** How far the text has been looked at for the opener at hand. */
  private reach = 0;
  private readonly text: string;
  private readonly format: DraftFormat;
  /** Where each closing mark was found last: no stretch of the text is searched twice for it. */
  private readonly found = new Map<string, number>();
  /** Lengths of runs of backticks that no run of the same length follows. */
  private readonly unclosed = new Set<number>();
  private tablesClose = true;
  private start = 0;
  /** The line of the opener at hand, where it starts and ends, and where the one before it starts; from the start of the search on. */
  private line = 0;
  private lineEnd = -1;
  private lineBefore = 0;

  constructor(text: string, format: DraftFormat) {
    this.text = text;
    this.format = format;
  }

  all(from: number): void {
    this.start = from;
    this.lineBefore = from;
    this.line = from;
    this.lineEnd = this.text.indexOf('\n', from);
    OPENER.lastIndex = from;
    for (let found = OPENER.exec(this.text); found; found = OPENER.exec(this.text)) {
      this.reach = 0;
      const end = this.opener(found[0], found.index);
      const start = this.lineAbove(found.index);
      // Code in a fence is no prose, but no matter what stands in it it ends where it does.
      if (!this.isFence(found[0], found.index)) this.touchy.push({ start, end: Math.max(end, this.reach) });
      OPENER.lastIndex = Math.max(end, found.index + 1);
    }
  }

  /** Where the line starts that an offset stands on; of a module the line above, by which an import is none. Offsets come in order. */
  private lineAbove(at: number): number {
    while (this.lineEnd >= 0 && this.lineEnd < at) {
      this.lineBefore = this.line;
      this.line = this.lineEnd + 1;
      this.lineEnd = this.text.indexOf('\n', this.line);
    }
    return this.format === 'mdx' ? this.lineBefore : this.line;
  }

  private isFence(mark: string, at: number): boolean {
    return this.format !== 'text' && this.format !== 'html' && /[`~]{3}$/.test(mark) && opensLine(this.text, at);
  }

  /** The offset of a closing mark from `at` on, −1 where there is none before `limit`. */
  private find(mark: string, at: number, limit = this.text.length): number {
    const last = this.found.get(mark) ?? 0;
    const found = last >= at ? last : this.text.indexOf(mark, at);
    this.found.set(mark, found < 0 ? this.text.length : found);
    if (limit < this.text.length) this.reach = Math.max(this.reach, limit);
    return found >= 0 && found < limit ? found : -1;
  }

  /** The same, on the line that `at` stands on. */
  private findOnLine(mark: string, at: number): number {
    const end = this.find(mark, at, at + LONGEST_ON_LINE);
    return end < 0 || this.text.slice(at, end).includes('\n') ? -1 : end;
  }

  private hide(start: number, end: number, word = false): number {
    this.hidden.push({ start, end, word });
    return end;
  }

  /** What starts at `at`; gives the offset to go on from. */
  private opener(mark: string, at: number): number {
    if (mark === '<!--') return this.comment(at, '-->', 4);
    if (this.format === 'text') return at + mark.length;
    if (mark.startsWith('<')) return this.table(at);
    if (this.format === 'html') return at + mark.length;
    if (mark === '{/*') return this.comment(at, '*/}', 3);
    if (mark === '%%') return this.percents(at);
    if (mark.includes(':::')) return this.hide(at + mark.indexOf(':'), at + mark.trimEnd().length);
    if (mark.startsWith('{')) return this.template(mark, at);
    if (mark === '$$') return this.math(at);
    if (/[`~]$/.test(mark)) return this.isFence(mark, at) ? this.fence(mark, at) : this.code(mark, at);
    return this.format === 'mdx' ? this.module(at) : at + mark.length;
  }

  private comment(at: number, close: string, length: number): number {
    const end = this.find(close, close === '-->' ? at + 2 : at + length);
    if (end < 0) return at + length;
    const words = { start: Math.min(end, at + length), end };
    this.comments.push({ start: at, end: end + close.length, words });
    return this.hide(at, end + close.length);
  }

  /** `%%…%%` of Obsidian; two percent signs behind a number are text. */
  private percents(at: number): number {
    const { text } = this;
    if (/[\p{N}%％\\]/u.test(text[at - 1] ?? ' ')) return at + 2;
    const end = opensLine(text, at) ? this.find('%%', at + 2) : this.findOnLine('%%', at + 2);
    if (end < 0) return at + 2;
    this.comments.push({ start: at, end: end + 2, words: { start: at + 2, end } });
    return this.hide(at, end + 2);
  }

  private template(mark: string, at: number): number {
    const { text } = this;
    const close = mark === '{%' ? '%}' : `${mark.slice(2)}}}`.replace('<', '>');
    const end = mark === '{{' ? this.findOnLine(close, at + 2) : this.find(close, at + mark.length);
    if (end < 0) return at + mark.length;
    const after = end + close.length;
    if (mark !== '{%') return this.hide(at, after, true);
    const comment = /^\{%-?\s*comment\b/.test(text.slice(at, at + 40)) ? this.find('endcomment', after) : -1;
    const stop = comment < 0 ? -1 : this.find('%}', comment);
    return this.hide(at, stop < 0 ? after : stop + 2);
  }

  /** Displayed math, up to a blank line. */
  private math(at: number): number {
    const end = this.find('$$', at + 2, at + 5000);
    if (end <= at + 2) return at + 2;
    const inside = this.text.slice(at + 2, end);
    return /\n[ \t]*\n/.test(inside) || !/[\\^_={]/.test(inside) ? at + 2 : this.hide(at, end + 2, true);
  }

  private fence(mark: string, at: number): number {
    const { text } = this;
    FENCE.lastIndex = at;
    const open = FENCE.exec(text);
    const run = open?.[1] ?? '';
    if (!open || (run[0] === '`' && open[2]?.includes('`'))) return at + mark.length;
    const close = new RegExp(`^[ \\t>]*${run[0]}{${run.length},}[ \\t\\r]*$`, 'gm');
    close.lastIndex = at + open[0].length;
    const found = close.exec(text);
    return found ? found.index + found[0].length : text.length;
  }

  /** Code in a paragraph: to the next run of as many backticks, before a blank line. */
  private code(mark: string, at: number): number {
    const from = at + mark.length;
    if (this.unclosed.has(mark.length)) this.reach = this.text.length;
    if (mark.length > 32 || this.unclosed.has(mark.length)) return from;
    const run = /`+|\n[ \t]*\n/g;
    run.lastIndex = from;
    for (let found = run.exec(this.text); found; found = run.exec(this.text)) {
      this.reach = found.index + found[0].length;
      if (found[0].startsWith('\n')) return from;
      if (found[0].length === mark.length) return found.index + mark.length;
    }
    this.unclosed.add(mark.length);
    this.reach = this.text.length;
    return from;
  }

  private table(at: number): number {
    const last = this.tables.at(-1);
    if (!this.tablesClose || (last && at < last.end) || !opensLine(this.text, at)) return at + 6;
    const tags = /<(\/?)table(?=[\s>])/gi;
    tags.lastIndex = at;
    let depth = 0;
    for (let found = tags.exec(this.text); found; found = tags.exec(this.text)) {
      depth += found[1] === '/' ? -1 : 1;
      const close = depth === 0 ? this.text.indexOf('>', found.index) : -1;
      if (close >= 0) {
        this.tables.push({ start: at, end: close + 1 });
        this.reach = close + 1;
        return at + 6;
      }
    }
    this.tablesClose = false;
    return at + 6;
  }

  /** Lines of a module's imports and exports, up to a blank line. */
  private module(at: number): number {
    const { text } = this;
    const above = text.slice(Math.max(this.start, text.lastIndexOf('\n', at - 2) + 1), Math.max(this.start, at - 1));
    if (above.trim() !== '' && this.hidden.at(-1)?.end !== at - 1) return at + 6;
    const blank = /\n[ \t]*(?=\r?\n|$)/g;
    blank.lastIndex = at;
    return this.hide(at, blank.exec(this.text)?.index ?? this.text.length);
  }
}

/**
 * Finds what is hidden in a draft.
 *
 * @param from where the front matter ends
 */
export function maskOf(text: string, format: DraftFormat, from: number): Mask {
  const search = new Search(text, format);
  search.all(from);
  const { hidden, comments, tables, touchy } = search;
  return { hidden, comments, tables, touchy };
}

/** What a reader of a draft sees: all that is hidden is masked, nothing moves. */
export function uncovered(text: string, format: DraftFormat, from: number): { text: string } & Mask {
  const mask = maskOf(text, format, from);
  return { text: covered(text, mask.hidden), ...mask };
}
