// Where words of Chinese begin and end, so that a single character is a word only where it stands alone: 家 in 三家, not in 商家.

import { isHan } from '../../text/fold.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The boundaries of the words in the runs of Han characters of a text, each run looked at when it is asked for. */
export class HanWords {
  private readonly text: string;
  private readonly boundaries = new Set<number>();
  private done = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the character at `at` is a word by itself. Places must be asked for from left to right. */
  standsAlone(at: number): boolean {
    if (at >= this.done) this.segment(at);
    return this.boundaries.has(at) && this.boundaries.has(at + 1);
  }

  private segment(at: number): void {
    let start = at;
    while (start > this.done && isHan(this.text.charCodeAt(start - 1))) start--;
    let end = at;
    while (end < this.text.length && isHan(this.text.charCodeAt(end))) end++;
    for (const { index } of segmenter.segment(this.text.slice(start, end))) this.boundaries.add(start + index);
    this.boundaries.add(end);
    this.done = end;
  }
}
