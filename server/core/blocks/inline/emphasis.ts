// Pairs the marks of emphasis, striking out and highlighting; what stays alone is text.

import { isWordUnit } from '../../text/fold.ts';
import type { Mark } from './mark.ts';

interface Opener {
  readonly at: number;
  left: number;
}

/** What an opening mark is never right before. */
const NO_START = /[\s,.;:!?)\]，。；：！？）、」』》]/;

/** Which runs may open and close: more than CommonMark lets, since beside a Han character or a % writers mean it too. */
function flanks(text: string, at: number, end: number): { opens: boolean; closes: boolean } {
  const before = text[at - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const opens = !NO_START.test(after);
  const closes = !/\s/.test(before);
  const wordBefore = isWordUnit(before.charCodeAt(0));
  const wordAfter = isWordUnit(after.charCodeAt(0));
  if (text[at] === '_') return { opens: opens && !wordBefore, closes: closes && !wordAfter };
  const product = text[at] === '*' && end - at === 1 && /\d/.test(before) && /\d/.test(after);
  return product ? { opens: false, closes: false } : { opens, closes };
}

const ROUND_FIGURE = /(\*|__?)(?![\s*_])([^*_\n]{1,40})(?<!\s)\1(?![*_\p{Nd}])/uy;

/** The mark that closes the emphasis at `at` of a text that is no Markdown: only where a figure stands between both. */
export function figureEmphasisAt(text: string, at: number): { readonly from: number; readonly width: number } | null {
  if (isWordUnit(text.charCodeAt(at - 1)) || text[at - 1] === text[at]) return null;
  ROUND_FIGURE.lastIndex = at;
  const [whole = '', mark = '', held = ''] = ROUND_FIGURE.exec(text) ?? [];
  return /\d/.test(held) ? { from: at + whole.length - mark.length, width: mark.length } : null;
}

/** Openers that wait for their other half, by character. */
export class Emphasis {
  private readonly waiting = new Map<string, Opener[]>();
  private readonly text: string;
  private readonly marks: Mark[];

  constructor(text: string, marks: Mark[]) {
    this.text = text;
    this.marks = marks;
  }

  /** Takes the run of one mark that starts at `at`; gives its end. */
  run(at: number): number {
    const { text } = this;
    const character = text[at] ?? '';
    let end = at + 1;
    while (text[end] === character) end++;
    const doubled = character === '~' || character === '=';
    if (doubled ? end - at !== 2 : end - at > 3) return end;
    const { opens, closes } = flanks(text, at, end);
    const waiting = this.waiting.get(character) ?? [];
    this.waiting.set(character, waiting);
    const used = closes ? this.close(waiting, at, end, character === '~') : 0;
    if (opens && at + used < end) waiting.push({ at: at + used, left: end - at - used });
    return end;
  }

  private close(waiting: Opener[], at: number, end: number, strikes: boolean): number {
    let used = 0;
    for (let opener = waiting.at(-1); opener && at + used < end; opener = waiting.at(-1)) {
      const taken = Math.min(opener.left, end - at - used);
      opener.left -= taken;
      const from = opener.at + opener.left;
      if (strikes) this.marks.push({ from, to: at + used + taken, put: '' });
      else {
        this.marks.push({ from, to: from + taken, put: '' });
        this.marks.push({ from: at + used, to: at + used + taken, put: '' });
      }
      used += taken;
      if (opener.left === 0) waiting.pop();
    }
    return used;
  }
}
