// Word tables as a trie over folded characters, for the longest match at an offset in time linear in the match.

import { CLASS, FOLD, LETTER } from './characters.ts';
import type { Source } from './source.ts';

/** A word of a table with what it stands for. */
export interface Entry<V> {
  readonly length: number;
  readonly value: V;
}

/**
 * A table of words. A word that ends in a Latin letter matches only where no further letter follows, unless the words
 * need not be `whole`. A space in a word stands for one space of any kind.
 */
export class Trie<V> {
  #keys = new Int32Array(1024);
  #next = new Int32Array(1024);
  #used = 0;
  #states = 1;
  readonly #entries: (Entry<V> | undefined)[] = [undefined];

  /** Whether a Latin word matches only as a whole. */
  readonly whole: boolean;
  /** All words. */
  readonly words: Set<string> = new Set();
  /** The state behind the first character of a word; 0 for what opens none. */
  readonly #opens = new Int32Array(0x10000);

  constructor({ whole }: { readonly whole: boolean } = { whole: true }) {
    this.whole = whole;
  }

  /** Adds words; a word that is already there keeps its first value. */
  add(words: Iterable<string>, value: V): void {
    for (const word of words) {
      let state = 0;
      this.words.add(word);
      for (let i = 0; i < word.length; i++) {
        const code = FOLD[word.charCodeAt(i)] as number;
        state = this.#step(state, code) || this.#grow(state, code);
        if (i === 0) this.#opens[code] = state;
      }
      this.#entries[state] ??= { length: word.length, value };
    }
  }

  /** Whether a word begins with this folded character. */
  opensWith(code: number): boolean {
    return this.#opens[code] !== 0;
  }

  /** The longest word at `at`, shorter than `below`, that ends at a word boundary; `null` when there is none. */
  longest(source: Source, at: number, below = 64): Entry<V> | null {
    const codes = source.codes;
    let code = codes[at] ?? 0;
    let state = this.#opens[code] as number;
    let found: Entry<V> | null = null;
    const end = at + below - 1;
    for (let i = at; state !== 0 && i < end; state = this.#step(state, code)) {
      const entry = this.#entries[state];
      const next = codes[++i] ?? 0;
      if (entry !== undefined && !(this.whole && isLetter(code) && isLetter(next))) found = entry;
      if (next === 0) return found;
      code = next;
    }
    return found;
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #step(state: number, code: number): number {
    return this.#next[this.#slot((state << 16) | code)] as number;
  }

  #grow(state: number, code: number): number {
    if (this.#used * 3 >= this.#keys.length) this.#rehash();
    const key = (state << 16) | code;
    const slot = this.#slot(key);
    this.#keys[slot] = key;
    this.#next[slot] = this.#states;
    this.#used++;
    this.#entries.push(undefined);
    return this.#states++;
  }

  #rehash(): void {
    const keys = this.#keys;
    const next = this.#next;
    this.#keys = new Int32Array(keys.length * 2);
    this.#next = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if (key === 0) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#next[slot] = next[i] as number;
    }
  }
}

function isLetter(code: number): boolean {
  return ((CLASS[code] as number) & LETTER) !== 0;
}
