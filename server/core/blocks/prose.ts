// Builds a block's prose: the stretches of the source that are prose, joined, with a map back to where they stood.

import type { OffsetStep } from './block.ts';

/** Stands in the prose for something that was a word but is no prose: code, an image, a URL. */
export const PLACEHOLDER = '\uFFFC';

export class ProseBuilder {
  private readonly parts: string[] = [];
  private readonly steps: OffsetStep[] = [];
  private readonly base: number;
  private units = 0;
  private lastUnit = Number.NaN;
  private words = 0;

  /** @param base offset of the block in the document; steps count from it */
  constructor(base: number) {
    this.base = base;
  }

  get length(): number {
    return this.units;
  }

  /** The length without the white space at the end. */
  get trimmedLength(): number {
    return this.words;
  }

  /** The last UTF-16 unit so far; NaN at the start. */
  get last(): number {
    return this.lastUnit;
  }

  /** Adds characters that stand in the document as they are, from `source` on. */
  keep(text: string, source: number): void {
    if (text === '') return;
    this.mark(source, 1);
    this.add(text);
  }

  /** Adds one character for the `width` units of the document from `source` on. */
  replace(character: string, source: number, width = 1): void {
    this.mark(source, width);
    this.add(character);
  }

  private add(text: string): void {
    this.parts.push(text);
    const trimmed = text.trimEnd().length;
    if (trimmed > 0) this.words = this.units + trimmed;
    this.units += text.length;
    this.lastUnit = text.charCodeAt(text.length - 1);
  }

  private mark(at: number, width: number): void {
    const last = this.steps.at(-1);
    const source = at - this.base;
    const inStep = last && source - last.source === this.units - last.prose;
    if (width === 1 && inStep && (last.width === undefined || last.prose < this.units)) return;
    this.steps.push({ prose: this.units, source, ...(width === 1 ? {} : { width }) });
  }

  finish(): { prose: string; steps: readonly OffsetStep[] } {
    return { prose: this.parts.join(''), steps: this.steps };
  }
}
