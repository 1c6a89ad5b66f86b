// Builds a block's prose: the stretches of the source that are prose, joined, with a map back to where they stood.

import type { OffsetStep } from './block.ts';

/** Stands in the prose for something that was a word but is no prose: code, an image, a URL. */
export const PLACEHOLDER = '\uFFFC';

export class ProseBuilder {
  private readonly source: string;
  private readonly base: number;
  private text = '';
  private readonly steps: OffsetStep[] = [];

  /** @param base offset of the block in `source`; steps count from it */
  constructor(source: string, base: number) {
    this.source = source;
    this.base = base;
  }

  get length(): number {
    return this.text.length;
  }

  /** Keeps the source from `from` to `to`. */
  keep(from: number, to: number): void {
    if (to <= from) return;
    this.mark(from);
    this.text += this.source.slice(from, to);
  }

  /** Puts one character in place of what starts at `from`. */
  replace(from: number, character: string): void {
    this.mark(from);
    this.text += character;
  }

  private mark(from: number): void {
    const last = this.steps.at(-1);
    const source = from - this.base;
    if (last && source - last.source === this.text.length - last.prose) return;
    this.steps.push({ prose: this.text.length, source });
  }

  finish(): { prose: string; steps: readonly OffsetStep[] } {
    return { prose: this.text, steps: this.steps };
  }
}
