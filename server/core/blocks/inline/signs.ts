// Takes the signs that readers of formats put in place of their markup: what names a source, and the words that lead there.

import type { CitationKind } from '../block.ts';
import { ADDRESS, BARE_KEY, CLOSE, CLOSE_WORDS, HTTP, KEY, MASK, NAMED, NOTE, WORDS, WORDS_END } from '../mask.ts';
import type { RawCitation } from './mark.ts';

const KINDS: Readonly<Record<string, CitationKind>> = {
  [ADDRESS]: 'link',
  [HTTP]: 'link',
  [NOTE]: 'note',
  [KEY]: 'key',
};

const CLOSING = new RegExp(`[${CLOSE}${CLOSE_WORDS}]`, 'g');

const BARE = /[\p{L}\p{N}_:-]{1,100}(?:\.[\p{L}\p{N}_:-]{1,100}){0,10}/uy;

export class Signs {
  private readonly text: string;
  private readonly citations: RawCitation[];
  /** Where words began. */
  private words = -1;
  /** The address that those words lead to, where it stood before them. */
  private address: string | null = null;
  /** Words that have just ended; an address right behind them is theirs. */
  private ended: { readonly from: number; readonly to: number } | null = null;

  constructor(text: string, citations: RawCitation[]) {
    this.text = text;
    this.citations = citations;
  }

  /** Takes the sign at `at`; gives the offset to go on from. */
  take(sign: string, at: number): number {
    if (sign === WORDS || sign === NAMED) this.words = at;
    if (sign === WORDS_END) this.close(at);
    if (sign === BARE_KEY) return this.key(at);
    const kind = KINDS[sign];
    CLOSING.lastIndex = at;
    const end = kind ? CLOSING.exec(this.text)?.index : undefined;
    if (!kind || end === undefined) return at + 1;
    const target =
      (sign === HTTP ? 'h' : '') +
      this.text
        .slice(at + 1, end)
        .replaceAll(MASK, '')
        .trim();
    return this.name(kind, target, at, end);
  }

  private key(at: number): number {
    BARE.lastIndex = at + 1;
    const [target = ''] = BARE.exec(this.text) ?? [];
    if (target !== '') this.citations.push({ kind: 'key', target, from: at, to: at });
    return at + 1 + target.length;
  }

  private name(kind: CitationKind, target: string, at: number, end: number): number {
    const next = this.unmasked(end + 1);
    if (this.text[end] === CLOSE_WORDS || this.text[next] === WORDS) {
      this.address = target;
      this.words = this.text[end] === CLOSE_WORDS ? end : next;
      return this.words + 1;
    }
    const { from, to } = this.ended?.to === at ? this.ended : { from: at, to: at };
    if (target !== '') this.citations.push({ kind, target, from, to });
    return end + 1;
  }

  private unmasked(at: number): number {
    let next = at;
    while (this.text[next] === MASK) next++;
    return next;
  }

  private close(at: number): void {
    if (this.words < 0) return;
    const own = this.text[this.words] === NAMED ? this.text.slice(this.words + 1, at).replaceAll(MASK, '') : '';
    if (own !== '') this.citations.push({ kind: 'mark', target: own, from: this.words, to: at });
    if (this.address !== null) this.citations.push({ kind: 'link', target: this.address, from: this.words, to: at });
    this.ended = { from: this.words, to: this.unmasked(at + 1) };
    this.words = -1;
    this.address = null;
  }
}
