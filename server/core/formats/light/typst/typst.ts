// Typst: the prose between its code. Code, math and raw text are left alone; what a function sets as text is read.

import { firstDay } from '../../../blocks/dates.ts';
import { ADDRESS, BARE_KEY, CLOSE, KEY, NOTE, WORDS, WORDS_END } from '../../../blocks/mask.ts';
import type { Outline } from '../../../blocks/outline.ts';
import type { Read } from '../../format.ts';
import { hideEmphasis } from '../emphasis.ts';
import { Found } from '../marks.ts';
import { readLight } from '../read-light.ts';
import { Nesting } from './typst-nesting.ts';
import { typstCells } from './typst-table.ts';

const TOKEN =
  /\/\/[^\n]*|\/\*|`+|\$|#|\\(?:[^\s]|(?=\s))|https?:\/\/[^\s\])"]{1,2000}|@[\p{L}][\w:.-]{0,100}(?:\[[^\]\n]{0,200}\])?|<[\p{L}][\w:.-]{0,100}>|\]|~|^[ \t]*(?:=+[ \t]+(?=\S)|[-+][ \t]+(?=\S)|\d{1,3}\.[ \t]+(?=\S)|\/[ \t]+(?=\S))|^[ \t]*\r?$/gmu;

const NUMBER = /^\s*(?:approx|plus\.minus)?\s*[-+−~<>]?\s*(?:\\?\$)?\d[\d,.]*\s*\\?%?\s*$/;

/** Words after `#` that begin a statement, to the end of its line. */
const STATEMENT = /^(?:set|show|let|import|include|return|if|else|for|while|context|break|continue)\b/;

class Typst {
  readonly found = new Found();
  private readonly text: string;
  /** What to do at each bracket that closes, innermost last. */
  private readonly brackets: ((at: number) => void)[] = [];
  private indents: number[] = [];
  private readonly from: number;
  private readonly nesting: Nesting;

  constructor(text: string, from: number) {
    this.text = text;
    this.from = from;
    this.nesting = new Nesting(text);
  }

  read(): void {
    this.stretch(this.from, this.text.length);
    hideEmphasisIn(this.text, this.from, this.found);
  }

  private stretch(from: number, to: number): void {
    TOKEN.lastIndex = from;
    for (let token = TOKEN.exec(this.text); token && token.index < to; token = TOKEN.exec(this.text)) {
      const at = token.index;
      TOKEN.lastIndex = Math.max(this.token(token[0], at), at + 1);
    }
  }

  private token(token: string, at: number): number {
    const { found, text } = this;
    const end = at + token.length;
    if (token.startsWith('//')) return found.comment(at, end, { start: at + 2, end });
    if (token === '/*') return this.comment(at);
    if (token.startsWith('`')) return this.raw(token, at);
    if (token === '$') return this.math(at);
    if (token === '#') return this.code(at);
    if (token.startsWith('\\'))
      return found.put(at, at + 1, /\s/.test(text[at + 1] ?? ' ') ? '\u2028' : '') + token.length - 1;
    if (token.startsWith('http')) return end;
    if (token.startsWith('@')) return this.key(token, at);
    if (token.startsWith('<')) return found.mask(at, end);
    if (token === '~') return found.put(at, end, ' ');
    if (token === ']') {
      this.brackets.pop()?.(at);
      return end;
    }
    return this.lineStart(token, at, end);
  }

  /** `@key`, and `@key[p. 4]`. */
  private key(token: string, at: number): number {
    this.found.put(at, at + 1, BARE_KEY);
    const bracket = token.indexOf('[');
    return bracket < 0 ? at + token.length : this.found.mask(at + bracket, at + token.length);
  }

  private comment(at: number): number {
    const end = this.nesting.commentEnd(at);
    return end === null ? at + 2 : this.found.comment(at, end, { start: at + 2, end: end - 2 });
  }

  private raw(run: string, at: number): number {
    if (run.length === 2) return this.found.mask(at, at + 2);
    const end = this.text.indexOf(run, at + run.length);
    return end < 0 ? at + run.length : this.found.hide(at, end + run.length, true);
  }

  private math(at: number): number {
    const { text, found } = this;
    const inside = /\$((?:[^$\\]|\\[\s\S]){0,3000})\$/y;
    inside.lastIndex = at;
    const whole = inside.exec(text);
    if (!whole || /\n[ \t]*\r?\n/.test(whole[0])) return at + 1;
    const end = at + whole[0].length;
    if (!NUMBER.test(whole[1] ?? '')) return found.hide(at, end, true);
    found.mask(at, at + 1);
    for (const sign of (whole[1] ?? '').matchAll(/approx|plus\.minus|\\/g))
      found.put(at + 1 + sign.index, at + 1 + sign.index + sign[0].length, sign[0] === 'approx' ? '≈' : '');
    return found.mask(end - 1, end);
  }

  private lineStart(token: string, at: number, end: number): number {
    const mark = token.trim();
    if (mark === '') return this.blank(at, end);
    const indent = token.length - token.trimStart().length;
    if (mark.startsWith('=')) return this.heading(mark.length, at, end);
    while ((this.indents.at(-1) ?? -1) > indent) this.indents.pop();
    if ((this.indents.at(-1) ?? -1) < indent) this.indents.push(indent);
    this.found.blocks.push({ kind: 'item', start: at, depth: this.indents.length });
    return this.found.mask(at, end);
  }

  /** Behind an empty line what is not indented belongs to no item. */
  private blank(at: number, end: number): number {
    if (!/^\s*\n[ \t]+\S/.test(this.text.slice(end, end + 200))) {
      this.indents = [];
      this.found.blocks.push({ kind: 'list', start: at, depth: 0 });
    }
    return end;
  }

  private heading(level: number, at: number, end: number): number {
    const { found, text } = this;
    const newline = text.indexOf('\n', end);
    const stop = newline < 0 ? text.length : newline;
    if (level === 1) found.title ??= text.slice(end, stop).trim();
    found.blocks.push({ kind: 'heading', start: at, end: stop, level });
    this.indents = [];
    return found.mask(at, end);
  }

  /** What `#` begins: a statement, a call with its words, a value. */
  private code(at: number): number {
    const { text, found } = this;
    const word = /[\p{L}_][\p{L}\p{N}_.-]*/uy;
    word.lastIndex = at + 1;
    const name = word.exec(text)?.[0] ?? '';
    if (STATEMENT.test(name)) return this.statement(at);
    if (name === '') return /[({[]/.test(text[at + 1] ?? '') ? this.bracket(at, at + 1) : at + 1;
    const open = at + 1 + name.length;
    const close = text[open] === '(' ? this.nesting.closing(open) : null;
    const end = close === null ? open : close + 1;
    if (/^(?:table|grid)$/.test(name) && close !== null) return this.table(at, open, close);
    if (name === 'figure' && close !== null) return this.figure(at, open, close);
    if (name === 'link') return this.link(at, open, end);
    if (name === 'cite') return this.cite(at, open, end);
    if (text[end] === '[') return this.call(name, at, end);
    return found.hide(at, end, close === null || !/^(?:v|h|pagebreak|colbreak|outline|bibliography|label)$/.test(name));
  }

  private call(name: string, at: number, end: number): number {
    const { found } = this;
    if (name === 'footnote') {
      found.mask(at, end);
      found.put(end, end + 1, NOTE);
      const close = this.nesting.closing(end);
      if (close === null) return end + 1;
      found.put(close, close + 1, CLOSE);
      return close + 1;
    }
    this.brackets.push((close) => found.mask(close, close + 1));
    return found.mask(at, end + 1);
  }

  /** `#[words]` sets words, `#(…)` and `#{…}` compute. */
  private bracket(at: number, open: number): number {
    if (this.text[open] === '[') {
      this.brackets.push((close) => this.found.mask(close, close + 1));
      return this.found.mask(at, open + 1);
    }
    const close = this.nesting.closing(open);
    return close === null ? open : this.found.hide(at, close + 1, true);
  }

  /** To the end of the line, or of the brackets that it opens. */
  private statement(at: number): number {
    const { text, found } = this;
    let end = at;
    const sign = /[\n([{"]/g;
    sign.lastIndex = at;
    for (let next = sign.exec(text); ; next = sign.exec(text)) {
      if (!next || next[0] === '\n') {
        end = next?.index ?? text.length;
        break;
      }
      const close = next[0] === '"' ? text.indexOf('"', next.index + 1) : this.nesting.closing(next.index);
      if (close === null || close < 0) {
        end = lineEnd(text, at);
        break;
      }
      sign.lastIndex = close + 1;
    }
    this.document(text.slice(at, end));
    return found.hide(at, end);
  }

  /** `#set document(title: "…", date: datetime(year: 2025, month: 11, day: 25))` */
  private document(code: string): void {
    if (!/^#set document\b/.test(code)) return;
    this.found.title ??=
      /\btitle:\s*(?:"([^"\n]{1,500})"|\[([^\]\n]{1,500})\])/.exec(code)?.slice(1).find(Boolean) ?? null;
    const part = (name: string): string => new RegExp(`\\b${name}:\\s*(\\d{1,4})`).exec(code)?.[1] ?? '';
    this.found.date ??= firstDay(`${part('year')}-${part('month')}-${part('day')}`)?.date ?? null;
  }

  private link(at: number, open: number, end: number): number {
    const { found, text } = this;
    const address = /^\("([^"\n]{1,2000})"\)$/.exec(text.slice(open, end))?.[1];
    if (address === undefined) return found.hide(at, end, true);
    found.put(at, open + 1, '');
    found.put(open + 1, open + 2, ADDRESS);
    found.put(open + 2 + address.length, end, CLOSE);
    if (text[end] !== '[') return end;
    found.put(end, end + 1, WORDS);
    this.brackets.push((close) => found.put(close, close + 1, WORDS_END));
    return end + 1;
  }

  private cite(at: number, open: number, end: number): number {
    const { found } = this;
    const key = /^\((?:<|label\(")([\w:.-]{1,100})/.exec(this.text.slice(open, end));
    if (!key) return found.hide(at, end, true);
    const from = open + key[0].length - (key[1] ?? '').length;
    found.mask(at, from - 1);
    found.put(from - 1, from, KEY);
    return found.put(from + (key[1] ?? '').length, end, CLOSE);
  }

  /** The table and the caption of a figure, in whichever order; the rest of it is code. */
  private figure(at: number, open: number, close: number): number {
    const inside = this.text.slice(open, close);
    const table = /\b(?:table|grid)\(/.exec(inside);
    const caption = /\bcaption:\s*\[/.exec(inside);
    const tableAt = table ? open + table.index + table[0].length - 1 : null;
    const words = caption ? open + caption.index + caption[0].length : null;
    let from = at;
    if (tableAt !== null && (words === null || tableAt < words)) from = this.tableIn(from, tableAt, close);
    if (words !== null) from = this.caption(from, words, close);
    if (tableAt !== null && words !== null && tableAt > words) from = this.tableIn(from, tableAt, close);
    return this.found.hide(from, close + 1, table === null && caption === null);
  }

  private tableIn(from: number, open: number, close: number): number {
    return this.table(from, open, this.nesting.closing(open) ?? close);
  }

  private caption(from: number, words: number, close: number): number {
    const end = this.nesting.closing(words - 1) ?? close;
    this.found.hide(from, words);
    this.found.blocks.push({ kind: 'list', start: words, depth: 0 });
    this.stretch(words, end);
    this.found.blocks.push({ kind: 'list', start: end, depth: 0 });
    return end;
  }

  private table(at: number, open: number, close: number): number {
    const { found, text } = this;
    const { cells, headed } = typstCells(text, open + 1, close, (from) => this.nesting.closing(from));
    for (const part of cells.flatMap(({ parts }) => parts)) this.stretch(part.start, part.end);
    found.blocks.push({ kind: 'table', start: at, end: close + 1, cells, headed });
    return close + 1;
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function hideEmphasisIn(text: string, from: number, found: Found): void {
  for (let at = from; at < text.length; ) {
    const end = lineEnd(text, at);
    hideEmphasis(text.slice(at, end), at, '*_', found);
    at = end + 1;
  }
}

/** Reads a draft in Typst. */
export function readTypst(outline: Outline, text: string): Read {
  return readLight(outline, text, (from) => {
    const reader = new Typst(text, from);
    reader.read();
    return reader.found;
  });
}
