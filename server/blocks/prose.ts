// Builds a block's prose: the stretches of the source that are prose, joined, with a map back to where they stood.

import type { OffsetStep } from './block.ts';

/** Stands in the prose for something that was a word but is no prose: code, an image, a URL. */
export const PLACEHOLDER = '\uFFFC';

export class ProseBuilder {
  private text = '';
  private readonly steps: OffsetStep[] = [];
  private readonly base: number;

  /** @param base offset of the block in the document; steps count from it */
  constructor(base: number) {
    this.base = base;
  }

  get length(): number {
    return this.text.length;
  }

  /** The last UTF-16 unit so far; NaN at the start. */
  get last(): number {
    return this.text.charCodeAt(this.text.length - 1);
  }

  /** What has been written from an offset on. */
  from(start: number): string {
    return this.text.slice(start);
  }

  /** Adds characters that stand in the document as they are, from `source` on. */
  keep(text: string, source: number): void {
    if (text === '') return;
    this.mark(source, 1);
    this.text += text;
  }

  /** Adds one character for the `width` units of the document from `source` on. */
  replace(character: string, source: number, width = 1): void {
    this.mark(source, width);
    this.text += character;
  }

  private mark(at: number, width: number): void {
    const last = this.steps.at(-1);
    const source = at - this.base;
    const inStep = last && source - last.source === this.text.length - last.prose;
    if (width === 1 && inStep && (last.width === undefined || last.prose < this.text.length)) return;
    this.steps.push({ prose: this.text.length, source, ...(width === 1 ? {} : { width }) });
  }

  finish(): { prose: string; steps: readonly OffsetStep[] } {
    return { prose: this.text, steps: this.steps };
  }
}
