// Tags inside a paragraph: what they hide, what they raise, where they link to, where they break a line.

import { PLACEHOLDER } from '../prose.ts';
import { raised, raisedBefore } from './brackets.ts';
import type { Mark, RawCitation } from './mark.ts';
import { BLOCKS, bracesEnd, HIDING, isKnown, REPLACING, type Tag, THINGS, tagAt } from './tags.ts';

/** A raised mark: a number in brackets or not, a letter, a dagger. */
const RAISED = /^\s*[[(（]?(\d{1,3}|[a-z]|[*†‡§])[\])）]?\s*$/;

interface Anchor {
  readonly from: number;
  readonly target: string;
}

export class Elements {
  private readonly text: string;
  private readonly marks: Mark[];
  private readonly citations: RawCitation[];
  private readonly anchors: Anchor[] = [];
  /** Names of elements that are closed nowhere in what is left. */
  private readonly unclosed = new Set<string>();
  private folded: string | null = null;

  constructor(text: string, marks: Mark[], citations: RawCitation[]) {
    this.text = text;
    this.marks = marks;
    this.citations = citations;
  }

  /**
   * Takes the tag that starts at `at`; gives the offset to go on from.
   *
   * @param any whether tags that HTML does not know are tags too
   */
  tag(at: number, any: boolean): number {
    const tag = tagAt(this.text, at);
    if (!tag || !(any || isKnown(tag.name))) return at + 1;
    if (tag.closes) return this.closing(tag, at);
    const content = tag.empty ? null : this.contentOf(tag);
    if (content && HIDING.has(tag.name)) return this.put(at, content.end, '');
    if (content && REPLACING.has(tag.name)) return this.put(at, content.end, PLACEHOLDER);
    if (content && tag.name === 'sup') return this.superscript(at, tag, content);
    if (tag.name === 'a' && tag.attributes.get('href'))
      this.anchors.push({ from: at, target: tag.attributes.get('href') ?? '' });
    return this.put(at, tag.end, replacementOf(tag.name));
  }

  /** The end of a JSX expression in braces. */
  expression(at: number): number | null {
    return bracesEnd(this.text, at, Math.min(this.text.length, at + 2000));
  }

  private put(from: number, to: number, put: string): number {
    this.marks.push({ from, to, put });
    return to;
  }

  private closing(tag: Tag, at: number): number {
    const anchor = tag.name === 'a' ? this.anchors.pop() : undefined;
    if (anchor) this.citations.push({ kind: 'link', from: anchor.from, to: tag.end, target: anchor.target });
    return this.put(at, tag.end, BLOCKS.has(tag.name) ? '\n' : '');
  }

  /** What the element holds, up to its next closing tag, and where that ends. */
  private contentOf({ name, end }: Tag): { to: number; end: number } | null {
    if (this.unclosed.has(name) || !(HIDING.has(name) || REPLACING.has(name) || name === 'sup')) return null;
    this.folded ??= this.text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    const to = this.folded.indexOf(`</${name}`, end);
    const close = to < 0 ? -1 : this.text.indexOf('>', to);
    if (close < 0) {
      this.unclosed.add(name);
      return null;
    }
    return { to, end: close + 1 };
  }

  private superscript(at: number, tag: Tag, content: { to: number; end: number }): number {
    const inside = this.text.slice(tag.end, Math.min(content.to, tag.end + 400));
    const label = RAISED.exec(inside.replace(/<[^<>]{0,300}>/g, ''))?.[1];
    if (label === undefined) return this.put(at, tag.end, '');
    const fragment = /href\s*=\s*["']?#([^"'\s>]{1,100})/i.exec(inside)?.[1];
    const power = !fragment && /\d/.test(label) && raisedBefore(this.text, at) === 'power';
    const unit = power && /[A-Za-z]/.test(this.text[at - 1] ?? '');
    if (!unit && at > 0)
      this.citations.push({ kind: fragment ? 'footnote' : 'mark', from: at, to: at, target: fragment ?? label });
    return this.put(at, content.end, power ? raised(label) : '');
  }
}

function replacementOf(name: string): string {
  if (name === 'br' || BLOCKS.has(name)) return '\n';
  return THINGS.has(name) ? PLACEHOLDER : '';
}
