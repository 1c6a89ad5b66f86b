// What stands inside a line of reStructuredText: roles, links, references, marks of emphasis.

import { ADDRESS, CLOSE, NAMED, WORDS, WORDS_END } from '../../../blocks/mask.ts';
import { hideEmphasis } from '../emphasis.ts';
import type { Found } from '../marks.ts';
import type { TextLine } from './restructured-table.ts';

const INLINE =
  /``[^`\n](?:[^`\n]|`(?!`)){0,1000}``|:([\w:+.-]{1,40}):`([^`\n]{1,1000})`|`([^`<>\n]{1,500})<([^`<>\n]{1,2000})>`__?|`([^`\n]{1,500})`(__?)?|\|[^|\s][^|\n]{0,100}\|_{0,2}|(\[[#*]?[\w.-]{0,60}\])_|(?<=[\p{L}\p{N}])__?(?![\p{L}\p{N}_])|\\\s|\\/gu;

export class Inline {
  private readonly text: string;
  private readonly found: Found;

  constructor(text: string, found: Found) {
    this.text = text;
    this.found = found;
  }

  line({ start, indent, text }: TextLine): void {
    const base = start + indent;
    for (const match of text.matchAll(INLINE)) this.role(match, base + match.index);
    hideEmphasis(text, base, '*', this.found);
  }

  private role(match: RegExpMatchArray, at: number): void {
    const { found } = this;
    const [whole, role, inside, words, address, plain, reference, note] = match;
    const end = at + whole.length;
    if (whole.startsWith('``') || whole.startsWith('|')) found.hide(at, end, true);
    else if (role !== undefined) this.roleText(role, inside ?? '', at, end);
    else if (words !== undefined && address !== undefined) this.link(at, words, address, end);
    else if (plain !== undefined) this.named(at, end, reference !== undefined);
    else if (note !== undefined) found.mask(end - 1, end);
    else found.mask(at, end);
  }

  private roleText(role: string, inside: string, at: number, end: number): void {
    const { found } = this;
    if (/^(?:math|code|file|command|samp|kbd|envvar|raw|eq)$/.test(role)) {
      found.hide(at, end, true);
      return;
    }
    const words = inside.replace(/\s*<[^<>]*>$/, '');
    const from = end - 1 - inside.length;
    found.mask(at, from);
    found.mask(from + words.length, end);
  }

  private link(at: number, words: string, address: string, end: number): void {
    const { found } = this;
    const open = at + 1 + words.length;
    found.put(at, at + 1, words.trim() === '' ? '' : WORDS);
    if (words.trim() !== '') found.put(open - 1, open, WORDS_END);
    found.put(open, open + 1, ADDRESS);
    found.put(open + 1 + address.length, end, CLOSE);
  }

  /** `` `words`_ `` leads to the target of that name. */
  private named(at: number, end: number, leads: boolean): void {
    const { found } = this;
    const close = this.text.lastIndexOf('`', end - 1);
    found.put(at, at + 1, leads ? NAMED : '');
    found.put(close, end, leads ? WORDS_END : '');
  }
}
