// The names of all subjects of a draft, and who has words that are one of them, or a part of one. Kept over edits.

import { Tally } from './tally.ts';

/** Names are told apart by it; no word holds one. */
const BREAK = '\n';

export class Names<User> {
  private readonly tally = new Tally();
  /** All of them. */
  private text = '';
  /** Who has a word that may be a name. */
  private readonly users = new Map<string, Set<User>>();

  /** Whether a word is a name, or a part of one. */
  include(word: string): boolean {
    return this.text.includes(word);
  }

  /** Takes names out and others in; gives those who have a word that is a name now, or is none any more. */
  change(gone: readonly string[], fresh: readonly string[]): ReadonlySet<User> {
    const found = new Set<User>();
    const news = this.tally.change(gone, fresh);
    if (news.length === 0) return found;
    const before = this.text;
    this.text = this.tally.all.join(BREAK);
    for (const name of news)
      for (const word of this.wordsIn(name))
        if (before.includes(word) !== this.text.includes(word))
          for (const user of this.users.get(word) ?? []) found.add(user);
    return found;
  }

  /** The words of users that a name holds. */
  private wordsIn(name: string): string[] {
    const { length } = name;
    if (length * length > this.users.size) return [...this.users.keys()].filter((word) => name.includes(word));
    const found: string[] = [];
    for (let from = 0; from < length; from++)
      for (let to = from + 1; to <= length; to++) {
        const word = name.slice(from, to);
        if (this.users.has(word)) found.push(word);
      }
    return found;
  }

  uses(user: User, words: readonly string[]): void {
    for (const word of words) {
      const own = this.users.get(word) ?? new Set<User>();
      this.users.set(word, own.add(user));
    }
  }

  leaves(user: User, words: readonly string[]): void {
    for (const word of words) {
      const own = this.users.get(word);
      own?.delete(user);
      if (own?.size === 0) this.users.delete(word);
    }
  }
}
