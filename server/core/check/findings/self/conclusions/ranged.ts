// Words that put a figure inside a range or beyond one of its ends, against the figure and the range.

import type { CueAt } from '../../../../language/relations.ts';
import { add, compare } from '../../../../text/decimal.ts';
import type { Span } from '../../../../text/span.ts';
import { isLevel } from '../arithmetic/pairs.ts';
import type { Fact } from '../fact.ts';
import { cueIn } from '../label.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { cuesWithin, lexemesWithin } from '../within.ts';
import { isExpected, sameName } from './compared.ts';
import { conclusion, sentenceSpan } from './slips.ts';

/** Whether a value is in the lower half of a range or under it: "the top end" is no more than a manner of speaking above that. */
function isLowIn({ value }: Fact, { bounds: { low, high } }: Fact): boolean {
  const sum = add(low, high);
  return compare({ ...value, digits: value.digits * 2n }, sum) < 0;
}

/** "Below the range", 高于指引区间: which end is meant lies in the word before. */
function rangeCue({ block, cues }: Scene, span: Span): CueAt | null {
  for (const { start, end, cues: own } of cuesWithin(cues, span.start, span.end)) {
    const side = own.find((each) => each === 'beyond' || each === 'short');
    const [words] =
      (side &&
        /^ ?(?:that|the|its|this|our|该|此|这一|上述)? ?(?:range|指引|预告|预测)?(?:range|区间|范围)/u.exec(
          block.folded.slice(end, end + 24),
        )) ??
      [];
    if (words !== undefined)
      return { start: start, end: end + words.length, cues: [side === 'beyond' ? 'top-of-range' : 'bottom-of-range'] };
  }
  return null;
}

/** 将在165亿至215亿美元之间，低于预期的220亿美元: the word only closes the range, and says nothing of what follows. */
function closesRange({ block }: Scene, { figure }: Fact, { start, cues }: CueAt): boolean {
  if (!cues.includes('within') || start < figure.span.end) return false;
  return lexemesWithin(block.lexemes, figure.span.end, start).every(
    ({ kind, text }) => kind !== 'mark' && text !== 'are',
  );
}

/** Whether the words speak of something else than where the figure stands to the range. */
function isOfOther(scene: Scene, own: Fact, range: Fact, words: CueAt): boolean {
  if (!sameName(own, range) || isExpected(scene, own)) return true;
  return own.at > range.at && closesRange(scene, range, words);
}

/** Above the top of its range, within the guidance: a range that stands in this sentence or the one before. */
export function rangeSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const span = sentenceSpan(scene, facts);
    const run = [...(scene.sentences[nth - 1] ?? []), ...facts];
    const range = run.findLast(({ kind }) => kind === 'range');
    const end = cueIn(scene.cues, span, 'top-of-range', 'bottom-of-range', 'within') ?? rangeCue(scene, span);
    const own = facts.filter((fact) => isLevel(fact) && fact.unit === range?.unit);
    const [only] = own;
    if (!range || !end || !only || own.length !== 1 || isOfOther(scene, only, range, end)) return [];
    const side = cuesWithin(scene.cues, span.start, end.end).find(
      ({ end: to, cues }) => to >= end.start - 16 && cues.some((cue) => cue === 'beyond' || cue === 'short'),
    );
    const words = scene.block.prose.slice(side?.start ?? end.start, end.end);
    const reached = cuesWithin(scene.cues, span.start, end.start).some(
      ({ end: to, cues }) => to >= end.start - 16 && cues.includes('met'),
    );
    const above = compare(only.value, range.bounds.high) > 0;
    const below = compare(only.value, range.bounds.low) < 0;
    const [top, bottom] = [end.cues.includes('top-of-range'), end.cues.includes('bottom-of-range')];
    const wrong = end.cues.includes('within')
      ? above || below
      : (top && reached && compare(only.bounds.high, range.bounds.high) < 0 && isLowIn(only, range)) ||
        (top && side?.cues.includes('beyond') === true && !above) ||
        (bottom && side?.cues.includes('short') === true && !below) ||
        (top && side?.cues.includes('short') === true && above) ||
        (bottom && side?.cues.includes('beyond') === true && below);
    return wrong ? [conclusion('compared', words, only, [range])] : [];
  });
}
