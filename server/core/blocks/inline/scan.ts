// One pass over the raw text of a block: what in it is markup, code, math, an address or a citation. Linear in the text.

import { MASK, WORDS_END } from '../mask.ts';
import { PLACEHOLDER } from '../prose.ts';
import { MEANT_BREAK } from '../raw.ts';
import { bracketAt, inlineNoteAt, roundBracketAt, superscriptAt, wikiLinkAt } from './brackets.ts';
import { Elements } from './elements.ts';
import { Emphasis, figureEmphasisAt } from './emphasis.ts';
import { entityAt } from './entities.ts';
import { INVISIBLE, SPACES, shownAs } from './invisible.ts';
import { autolinkAt, bareUrlAt, linkTail } from './links.ts';
import type { Mark, RawCitation } from './mark.ts';
import { WRAP } from './mark.ts';
import { environmentAt, mathAt, mathNumberAt } from './math.ts';
import { Signs } from './signs.ts';

/** What counts as markup. Tags, entities, addresses and invisible characters do everywhere. */
export interface Dialect {
  /** Marks of Markdown. */
  readonly markdown: boolean;
  /** Expressions in braces, and components as tags. */
  readonly jsx: boolean;
}

export interface Scanned {
  readonly marks: readonly Mark[];
  readonly citations: readonly RawCitation[];
}

const SPECIAL = new RegExp(
  `[\\\\\`*_~=[\\]［【<&$^{(（¹²³⁰⁴-⁹\\n${MEANT_BREAK}${MASK}-${WORDS_END}${INVISIBLE}${SPACES}]|https?://|www\\.`,
  'gi',
);

const ESCAPED = /\\[!-/:-@[-`{-~]/y;

/** Longer runs of backticks open nothing. */
const LONGEST_RUN = 32;

interface OpenBracket {
  readonly at: number;
  readonly image: boolean;
}

class Scan {
  readonly marks: Mark[] = [];
  readonly citations: RawCitation[] = [];
  private readonly text: string;
  private readonly dialect: Dialect;
  private readonly emphasis: Emphasis;
  private readonly elements: Elements;
  private readonly brackets: OpenBracket[] = [];
  private readonly signs: Signs;
  /** Lengths of runs of backticks that no run of the same length follows. */
  private readonly unclosed = new Set<number>();

  constructor(text: string, dialect: Dialect) {
    this.text = text;
    this.dialect = dialect;
    this.emphasis = new Emphasis(text, this.marks);
    this.elements = new Elements(text, this.marks, this.citations);
    this.signs = new Signs(text, this.citations);
  }

  all(): Scanned {
    const { text } = this;
    SPECIAL.lastIndex = 0;
    for (let found = SPECIAL.exec(text); found; found = SPECIAL.exec(text)) {
      const at = found.index;
      const end = found[0].length > 1 ? this.address(at) : this.character(found[0], at);
      SPECIAL.lastIndex = Math.max(end, at + 1);
    }
    return this;
  }

  private put(from: number, to: number, put: string): number {
    this.marks.push({ from, to, put });
    return to;
  }

  private cite(kind: RawCitation['kind'], from: number, to: number, target: string): void {
    this.citations.push({ kind, from, to, target });
  }

  private address(at: number): number {
    const before = this.text[at - 1];
    const url = before !== undefined && /[\w@]/.test(before) ? null : bareUrlAt(this.text, at);
    if (!url) return at + 1;
    this.cite('link', at, url.end, url.target);
    return this.put(at, url.end, PLACEHOLDER);
  }

  /** What a special character at `at` begins; gives the offset to go on from. */
  private character(c: string, at: number): number {
    switch (c) {
      case '\n':
        return this.put(at, at + 1, WRAP);
      case MEANT_BREAK:
        return this.put(at, at + 1, '\n');
      case MASK:
        return this.put(at, at + 1, '');
      case '<':
        return this.angle(at);
      case '&':
        return this.entity(at);
      case '[':
      case '［':
      case '【':
        return this.open(c, at);
      case '(':
      case '（':
        return this.reference(roundBracketAt(this.text, at), at);
      case '\\':
      case '`':
      case '*':
      case '_':
      case '~':
      case '=':
      case ']':
      case '$':
      case '^':
      case '{':
        return this.dialect.markdown ? this.markdown(c, at) : this.pasted(c, at);
      default:
        if (c > MASK && c <= WORDS_END) return this.sign(c, at);
        return (c >= '⁰' && c <= '⁹') || c === '¹' || c === '²' || c === '³'
          ? this.superscript(at)
          : this.put(at, at + 1, shownAs(c));
    }
  }

  private markdown(c: string, at: number): number {
    switch (c) {
      case '\\':
        return this.backslash(at);
      case '`':
        return this.code(at);
      case ']':
        return this.close(at);
      case '$':
        return this.math(at);
      case '^':
        return this.reference(inlineNoteAt(this.text, at), at);
      case '{':
        return this.braces(at);
      default:
        return this.emphasis.run(at);
    }
  }

  private backslash(at: number): number {
    const math = environmentAt(this.text, at);
    if (math !== null) return this.put(at, math, PLACEHOLDER);
    ESCAPED.lastIndex = at;
    if (ESCAPED.test(this.text)) {
      this.put(at, at + 1, '');
      return at + 2;
    }
    return this.text[at + 1] === MEANT_BREAK ? this.put(at, at + 1, '') : at + 1;
  }

  /** Marks of Markdown in a text that is none: only those that cannot be anything else, since many a text is pasted. */
  private pasted(c: string, at: number): number {
    if ((c === '*' || c === '~') && this.text[at + 1] === c) return this.emphasis.run(at);
    const close = c === '*' || c === '_' ? figureEmphasisAt(this.text, at) : null;
    if (close) {
      this.put(at, at + close.width, '');
      return this.put(close.from, close.from + close.width, '');
    }
    const number = c === '$' ? mathNumberAt(this.text, at) : null;
    return number ? this.math(at) : at + 1;
  }

  private code(at: number): number {
    const { text } = this;
    let end = at + 1;
    while (text[end] === '`') end++;
    const length = end - at;
    if (length > LONGEST_RUN || this.unclosed.has(length)) return end;
    for (let next = text.indexOf('`', end); next >= 0; ) {
      let after = next + 1;
      while (text[after] === '`') after++;
      if (after - next === length) return this.put(at, after, PLACEHOLDER);
      next = text.indexOf('`', after);
    }
    this.unclosed.add(length);
    return end;
  }

  private entity(at: number): number {
    const entity = entityAt(this.text, at);
    if (!entity) return at + 1;
    const { character, end } = entity;
    const unseen = new RegExp(`^[${INVISIBLE}${SPACES}\\s]$`).test(character);
    return this.put(at, end, unseen ? (character.trim() === '' ? ' ' : shownAs(character)) : character);
  }

  private angle(at: number): number {
    const link = autolinkAt(this.text, at);
    if (link) {
      this.cite('link', at, link.end, link.target);
      return this.put(at, link.end, PLACEHOLDER);
    }
    return this.elements.tag(at, this.dialect.markdown);
  }

  private math(at: number): number {
    const number = mathNumberAt(this.text, at);
    if (number) {
      this.put(at, number.from, number.relation);
      if (number.backslash >= 0) this.put(number.backslash, number.backslash + 1, '');
      return this.put(number.end - 1, number.end, '');
    }
    const end = mathAt(this.text, at);
    if (end !== null) return this.put(at, end, PLACEHOLDER);
    return this.text[at + 1] === '$' ? at + 2 : at + 1;
  }

  private braces(at: number): number {
    const attributes = /\{\s?(?:[#.:][^{}\n]{0,300}|[\w-]{1,40}=[^{}\n]{0,300})\}/y;
    attributes.lastIndex = at;
    const found = attributes.exec(this.text);
    if (found) return this.put(at, at + found[0].length, '');
    const end = this.dialect.jsx ? this.elements.expression(at) : null;
    return end === null ? at + 1 : this.put(at, end, PLACEHOLDER);
  }

  private superscript(at: number): number {
    return this.reference(superscriptAt(this.text, at), at);
  }

  /** What a reader of the format marked; a space before what is left out goes with it, unless a word follows at once. */
  private sign(c: string, at: number): number {
    const known = this.citations.length;
    const end = this.signs.take(c, at);
    const cited = this.citations[known];
    if (cited?.kind === 'link' && cited.from === at && cited.to === at) return this.put(at, end, PLACEHOLDER);
    let before = at;
    while (this.text[before - 1] === MASK) before--;
    const spaced = end > at + 1 && this.text[before - 1] === ' ' && !/[\p{L}\p{N}]/u.test(this.text[end] ?? ' ');
    return this.put(spaced ? before - 1 : at, end, '');
  }

  private reference(found: ReturnType<typeof bracketAt>, at: number): number {
    if (!found) return at + 1;
    for (const target of found.targets) this.cite(found.kind, at, found.hidden ? at : found.end, target);
    if (!found.hidden) return found.end;
    // A space before what is left out goes with it, unless a word follows at once.
    const spaced = this.text[at - 1] === ' ' && !/[\p{L}\p{N}]/u.test(this.text[found.end] ?? ' ');
    return this.put(spaced ? at - 1 : at, found.end, '');
  }

  private open(c: string, at: number): number {
    const found = bracketAt(this.text, at, this.dialect.markdown);
    if (found) return this.reference(found, at);
    const wiki = c === '[' && this.dialect.markdown ? wikiLinkAt(this.text, at) : null;
    if (wiki) return this.wiki(wiki, at);
    if (c === '[' && this.dialect.markdown) this.brackets.push({ at, image: this.text[at - 1] === '!' });
    return at + 1;
  }

  private wiki({ from, to, end }: { from: number; to: number; end: number }, at: number): number {
    if (this.text[at - 1] === '!') return this.put(at - 1, end, PLACEHOLDER);
    this.put(at, from, '');
    return this.put(to, end, '');
  }

  private close(at: number): number {
    const open = this.brackets.pop();
    if (!open) return at + 1;
    const { text } = this;
    const tail = text[at + 1] === '(' ? linkTail(text, at + 2) : null;
    if (tail) return this.link(open, at, tail.end, 'link', tail.target);
    const label = /\[([^[\]\n]{0,200})\]/y;
    label.lastIndex = at + 1;
    const found = label.exec(text);
    if (found) return this.link(open, at, at + 1 + found[0].length, 'mark', found[1] || text.slice(open.at + 1, at));
    if (!open.image && at - open.at > 1 && at - open.at < 200)
      this.cite('mark', open.at + 1, at, text.slice(open.at + 1, at));
    return at + 1;
  }

  private link(open: OpenBracket, at: number, end: number, kind: 'link' | 'mark', target: string): number {
    if (open.image) return this.put(open.at - 1, end, PLACEHOLDER);
    // Links do not hold links: what stands open before this one is text.
    this.brackets.length = 0;
    const words = this.text.slice(open.at + 1, at);
    const numberOnly = open.at > 0 && /^\s*(?:\\?[[［])?\d{1,3}(?:\\?[\]］])?\s*$/.test(words);
    this.cite(kind, open.at, numberOnly ? open.at : end, target);
    if (numberOnly) return this.put(open.at, end, '');
    this.put(open.at, open.at + 1, '');
    return this.put(at, end, '');
  }
}

/** What in the raw text is no prose, and what in it names a source. */
export function scanned(text: string, dialect: Dialect): Scanned {
  return new Scan(text, dialect).all();
}
