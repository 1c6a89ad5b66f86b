// Where words of Chinese begin and end, so that a single character is a word only where it stands alone: 家 in 三家, not in 商家.

import { isHan } from '../../text/fold.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words in the runs of Han characters of a text, each run looked at when it is asked for. */
export class HanWords {
  private readonly text: string;
  private words: Intl.Segments | null = null;
  private start = 0;
  private end = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the character at `at` is a word by itself. Places must be asked for from left to right. */
  standsAlone(at: number): boolean {
    if (at >= this.end || this.words === null) this.words = this.runAt(at);
    return this.words.containing(at - this.start)?.segment.length === 1;
  }

  private runAt(at: number): Intl.Segments {
    let start = at;
    while (start > this.end && isHan(this.text.charCodeAt(start - 1))) start--;
    let end = at;
    while (end < this.text.length && isHan(this.text.charCodeAt(end))) end++;
    [this.start, this.end] = [start, end];
    return segmenter.segment(this.text.slice(start, end));
  }
}
