// Where words of Chinese begin and end, so that a single character is a word only where it stands alone: 家 in 三家, not in 商家.

import type { Role } from '../../../language/roles.ts';
import { WORDS } from '../../../language/words.ts';
import { flat } from '../../../text/flat.ts';
import { isHan } from '../../../text/fold.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** For each character of a run, whether it is a word by itself: 1 where it is. */
type Alone = Uint8Array;

/** Runs that were looked at lately: after an edit, all but one of a block's are asked for again. */
const known = new Map<string, Alone>();
const MOST_KNOWN = 2048;
/** Longer runs are no sentences, and are not worth the room. */
const LONGEST_KNOWN = 128;

const OPENS: readonly Role[] = ['adverb', 'but', 'pronoun', 'joiner'];
const FOLLOWS: readonly Role[] = ['compare', 'copula'];
const OWNS = '的';

function hasRole(character: string, roles: readonly Role[]): boolean {
  const own = WORDS.at(character, 0)?.values[0];
  return own !== undefined && roles.some((role) => own.has(role));
}

/** 它的, 只比: two small words that are cut as one. */
function areTwo(segment: string): boolean {
  const [first = '', second = ''] = segment;
  return segment.length === 2 && hasRole(first, OPENS) && (second === OWNS || hasRole(second, FOLLOWS));
}

function aloneIn(run: string): Alone {
  const alone = known.get(run) ?? new Uint8Array(run.length);
  if (known.has(run)) return alone;
  for (const { index, segment } of segmenter.segment(run))
    if (segment.length === 1 || areTwo(segment)) alone.fill(1, index, index + segment.length);
  if (known.size >= MOST_KNOWN) known.clear();
  if (run.length <= LONGEST_KNOWN) known.set(flat(run), alone);
  return alone;
}

/** The words in the runs of Han characters of a text, each run looked at when it is asked for. */
export class HanWords {
  private readonly text: string;
  private alone: Alone | null = null;
  private start = 0;
  private end = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the character at `at` is a word by itself. Places must be asked for from left to right. */
  standsAlone(at: number): boolean {
    if (at >= this.end || this.alone === null) this.alone = this.runAt(at);
    return this.alone[at - this.start] === 1;
  }

  private runAt(at: number): Alone {
    let start = at;
    while (start > this.end && isHan(this.text.charCodeAt(start - 1))) start--;
    let end = at;
    while (end < this.text.length && isHan(this.text.charCodeAt(end))) end++;
    [this.start, this.end] = [start, end];
    return aloneIn(this.text.slice(start, end));
  }
}
