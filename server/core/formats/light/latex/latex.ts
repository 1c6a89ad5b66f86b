// LaTeX: the prose between its commands. Math, code and pictures are left alone; a number that is only set as math is kept.

import { firstDay } from '../../../blocks/dates.ts';
import { ADDRESS, CLOSE, KEY, NOTE, WORDS, WORDS_END } from '../../../blocks/mask.ts';
import type { Outline } from '../../../blocks/outline.ts';
import type { Read } from '../../format.ts';
import { Found } from '../marks.ts';
import { readLight } from '../read-light.ts';
import { Arguments, LONGEST } from './latex-arguments.ts';
import {
  CITING,
  HEADINGS,
  LEADING_ARGUMENTS,
  LISTS,
  PASSED,
  QUOTES,
  SETTING,
  SIGNS,
  TABLES,
} from './latex-commands.ts';
import { latexCells } from './latex-table.ts';

const TOKEN = /\\([a-zA-Z]+)\*?|\\([^a-zA-Z])|[{}%$~]/g;

/** A number, its sign and its percent sign: prose, though set as math. */
const NUMBER =
  /^\s*(?:\\(?:approx|sim|pm|leq|geq)\s*)?[-+−<>~]?\s*\\?\$?(?:\d|\{,\}|[.,]|\\[,;!])+\s*(?:\\%|\\times)?\s*$/;

class Latex {
  readonly found = new Found();
  private readonly text: string;
  /** What to do at each brace that closes, innermost last. */
  private readonly braces: ((at: number) => void)[] = [];
  private lists = 0;
  private readonly args: Arguments;

  constructor(text: string) {
    this.text = text;
    this.args = new Arguments(text);
  }

  read(from: number): void {
    const begin = /\\begin\{document\}/.exec(this.text.slice(from));
    const start = begin ? this.preamble(from, from + begin.index + begin[0].length) : from;
    TOKEN.lastIndex = start;
    for (let token = TOKEN.exec(this.text); token; token = TOKEN.exec(this.text)) {
      const at = token.index;
      TOKEN.lastIndex = Math.max(this.token(token, at), at + 1);
    }
  }

  private preamble(from: number, to: number): number {
    for (const match of this.text.slice(from, to).matchAll(/^\s*%(.*)$/gm)) {
      const start = from + match.index + match[0].indexOf('%');
      const end = from + match.index + match[0].length;
      this.found.comments.push({ start, end, words: { start: start + 1, end } });
    }
    this.title(this.text.slice(from, to));
    return this.found.hide(from, to);
  }

  private title(text: string): void {
    const { found } = this;
    found.title ??= /\\title(?:\[[^\]]{0,200}\])?\{([^{}]{1,500})\}/.exec(text)?.[1]?.trim() ?? null;
    found.date ??= firstDay(/\\date\{([^{}]{1,100})\}/.exec(text)?.[1] ?? '')?.date ?? null;
  }

  /** Takes a token; gives the offset to go on from. */
  private token(token: RegExpExecArray, at: number): number {
    const [whole, name, sign] = token;
    if (name !== undefined) return this.command(name, at, at + whole.length);
    if (sign !== undefined) return this.escaped(sign, at);
    if (whole === '%') return this.comment(at);
    if (whole === '~') return this.found.put(at, at + 1, ' ');
    if (whole === '$') return this.math(at);
    if (whole === '{') {
      this.braces.push((end) => this.found.mask(end, end + 1));
      return this.found.mask(at, at + 1);
    }
    const close = this.braces.pop();
    if (close) close(at);
    else this.found.mask(at, at + 1);
    return at + 1;
  }

  private comment(at: number): number {
    const newline = this.text.indexOf('\n', at);
    const end = newline < 0 ? this.text.length : newline;
    return this.found.comment(at, end, { start: at + 1, end });
  }

  /** `\%` is a percent sign, `\,` a space, `\\` the end of a line, `\(` and `\[` math. */
  private escaped(sign: string, at: number): number {
    const { found } = this;
    if (sign === '\\') {
      const space = /\\\\\*?(?:\[[^\]\n]{0,40}\])?/y;
      space.lastIndex = at;
      return found.put(at, at + (space.exec(this.text)?.[0].length ?? 2), '\u2028');
    }
    if (sign === '(') return this.display(at, '\\)');
    if (sign === '[') return this.display(at, '\\]');
    if (sign === ',' || sign === ';' || sign === ':' || sign === ' ') return found.put(at, at + 2, ' ');
    if (sign === '!' || sign === '/' || sign === '-') return found.mask(at, at + 2);
    found.mask(at, at + 1);
    return at + 2;
  }

  private display(at: number, close: string): number {
    const end = this.args.find(close, at + 2);
    return end < 0 || end - at > LONGEST ? at + 2 : this.found.hide(at, end + close.length, true);
  }

  private math(at: number): number {
    const { text, found } = this;
    if (text[at + 1] === '$') {
      const end = this.args.find('$$', at + 2);
      return end < 0 || end - at > LONGEST ? at + 2 : found.hide(at, end + 2, true);
    }
    const inside = /\$((?:[^$\\\n]|\\[\s\S]|\n(?![ \t]*\r?\n)){0,2000})\$/y;
    inside.lastIndex = at;
    const whole = inside.exec(text);
    if (!whole) return at + 1;
    const end = at + whole[0].length;
    if (!NUMBER.test(whole[1] ?? '')) return found.hide(at, end, true);
    found.mask(at, at + 1);
    this.braces.length = 0;
    for (const part of (whole[1] ?? '').matchAll(/\\([a-zA-Z]+)|\\[,;!]|\\|[{}]/g)) {
      const start = at + 1 + part.index;
      found.put(start, start + part[0].length, SIGNS[part[1] ?? ''] ?? '');
    }
    return found.mask(end - 1, end);
  }

  private command(name: string, at: number, end: number): number {
    const { found } = this;
    if (name === 'begin' || name === 'end') return this.environment(name, at, end);
    if (name === 'item' || name === 'bibitem') return this.item(name, at, end);
    const level = HEADINGS[name];
    if (level !== undefined) return this.heading(level, at, end);
    if (name === 'verb') return this.verb(at, end);
    if (name === 'href' || name === 'url') return this.link(name, at, end);
    if (CITING.test(name)) return this.sign(KEY, at, this.args.options(end));
    if (name === 'footnote' || name === 'thanks' || name === 'footnotetext')
      return this.sign(NOTE, at, this.args.options(end));
    if (name === 'par') {
      found.blocks.push({ kind: 'list', start: at, depth: this.lists });
      return found.mask(at, end);
    }
    const sign = SIGNS[name];
    if (sign !== undefined) return found.put(at, this.emptied(end), sign);
    return SETTING.has(name) ? this.setting(name, at, end) : this.other(at, end);
  }

  /** `\euro{}` and `\euro `: what only ends the command goes with it. */
  private emptied(end: number): number {
    return this.text.startsWith('{}', end) ? end + 2 : end;
  }

  private setting(name: string, at: number, end: number): number {
    let next = this.args.options(end);
    for (let left = LEADING_ARGUMENTS[name] ?? 0; left > 0; left--) next = this.args.argument(next)?.end ?? next;
    return this.found.mask(at, next);
  }

  /** A command that is not known: its words stay where they are a phrase, else they are a name or a measure. */
  private other(at: number, end: number): number {
    const { text, found } = this;
    const next = this.args.options(end);
    const argument = this.args.argument(next);
    if (!argument || argument.from !== next + 1) return found.mask(at, next);
    const words = text.slice(argument.from, argument.to);
    return /\S\s+\S|\p{Script=Han}{4}/u.test(words)
      ? found.mask(at, next)
      : found.mask(at, this.args.pastArguments(next));
  }

  private heading(level: number, at: number, end: number): number {
    const argument = this.args.argument(this.args.options(end));
    if (!argument) return this.found.mask(at, end);
    const { from, to } = argument;
    this.found.blocks.push({ kind: 'heading', start: at, end: argument.end, level });
    this.found.mask(at, from);
    this.braces.push((close) => this.found.mask(close, close + 1));
    return to > from ? from : this.found.mask(to, argument.end);
  }

  private verb(at: number, end: number): number {
    const close = this.text.indexOf(this.text[end] ?? '', end + 1);
    return close < 0 || close - end > 500 ? end : this.found.hide(at, close + 1, true);
  }

  private link(name: string, at: number, end: number): number {
    const { found } = this;
    const address = this.args.argument(this.args.options(end));
    if (!address) return found.mask(at, end);
    found.put(at, address.from - 1, '');
    found.put(address.from - 1, address.from, ADDRESS);
    if (name === 'url') {
      found.put(address.to, address.end, CLOSE);
      return address.end;
    }
    const words = this.args.argument(address.end);
    found.put(address.to, address.end, CLOSE);
    if (!words || words.from !== address.end + 1) return address.end;
    found.put(address.end, words.from, WORDS);
    this.braces.push((close) => found.put(close, close + 1, WORDS_END));
    return words.from;
  }

  /** What names a source, with its whole argument. */
  private sign(sign: string, at: number, end: number): number {
    const { found, text } = this;
    const argument = this.args.argument(end);
    if (!argument) return found.mask(at, end);
    // The sign goes to the brace, so that an argument over several lines keeps its line ends.
    found.mask(at, argument.from - 1);
    found.put(argument.from - 1, argument.from, sign);
    for (const { index, 0: part } of text.slice(argument.from, argument.to).matchAll(/\\[a-zA-Z]+\*?|[{}\\~]/g))
      found.put(argument.from + index, argument.from + index + part.length, part === '~' ? ' ' : '');
    return found.put(argument.to, argument.end, CLOSE);
  }

  private item(name: string, at: number, end: number): number {
    const { found } = this;
    const next = this.args.options(end);
    if (name === 'bibitem') {
      const key = this.args.argument(next);
      if (key) found.blocks.push({ kind: 'entry', start: key.end, label: this.text.slice(key.from, key.to) });
      return found.mask(at, key?.end ?? next);
    }
    const label = this.args.argument(end, '[', ']');
    found.blocks.push({ kind: 'item', start: at, depth: Math.max(1, this.lists) });
    if (!label) return found.mask(at, end);
    found.mask(at, label.from);
    found.mask(label.to, label.end);
    return label.from;
  }

  private environment(word: string, at: number, end: number): number {
    const { text, found } = this;
    const argument = this.args.argument(end);
    if (!argument) return found.mask(at, end);
    const name = text.slice(argument.from, argument.to).replace(/\*$/, '');
    const next = argument.end;
    if (word === 'begin' && PASSED.has(name)) return this.pass(at, next, text.slice(argument.from, argument.to));
    if (word === 'begin' && TABLES.has(name)) return this.table(at, next, text.slice(argument.from, argument.to));
    // Nothing behind it is set.
    if (word === 'end' && name === 'document') return found.hide(at, text.length, true);
    if (LISTS.has(name)) this.lists = Math.max(0, this.lists + (word === 'begin' ? 1 : -1));
    if (QUOTES.has(name)) found.blocks.push({ kind: 'quote', start: at, quoted: word === 'begin' });
    else found.blocks.push({ kind: 'list', start: at, depth: this.lists });
    if (word === 'end') return found.mask(at, next);
    const opened = name === 'document' ? next : this.args.pastArguments(this.args.options(next));
    return found.mask(at, opened);
  }

  private pass(at: number, from: number, name: string): number {
    const close = `\\end{${name}}`;
    const end = this.args.find(close, from);
    return this.found.hide(at, end < 0 ? this.text.length : end + close.length, true);
  }

  private table(at: number, from: number, name: string): number {
    const { text, found } = this;
    const close = `\\end{${name}}`;
    const end = this.args.find(close, from);
    if (end < 0) return found.mask(at, from);
    const body = this.args.pastArguments(this.args.options(from));
    const cells = latexCells(text, body, end, found);
    found.blocks.push({ kind: 'table', start: at, end: end + close.length, cells, headed: false });
    return body;
  }
}

/** Reads a draft in LaTeX. */
export function readLatex(outline: Outline, text: string): Read {
  return readLight(outline, text, (from) => {
    const reader = new Latex(text);
    reader.read(from);
    return reader.found;
  });
}
