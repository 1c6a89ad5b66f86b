// How often things are said in a draft, kept over edits: most edits leave what is said at all as it was.

export class Tally {
  private readonly counts = new Map<string, number>();

  /** Everything that is said at least once. */
  get all(): readonly string[] {
    return [...this.counts.keys()];
  }

  get size(): number {
    return this.counts.size;
  }

  /** Takes what is gone out and what is new in; gives what is said for the first time, or no more. */
  change(gone: readonly string[], fresh: readonly string[]): readonly string[] {
    const before = new Map<string, number>();
    const count = (word: string, by: number): void => {
      const old = this.counts.get(word) ?? 0;
      if (!before.has(word)) before.set(word, old);
      this.counts.set(word, old + by);
    };
    for (const word of gone) count(word, -1);
    for (const word of fresh) count(word, 1);
    const news: string[] = [];
    for (const [word, old] of before) {
      const now = this.counts.get(word) ?? 0;
      if (now === 0) this.counts.delete(word);
      if ((old === 0) !== (now === 0)) news.push(word);
    }
    return news;
  }
}
