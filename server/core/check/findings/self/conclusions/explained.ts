// A sentence that only explains a movement, "The increase was due to …", against the two values of the sentence before.

import { pairsIn } from '../arithmetic/pairs.ts';
import type { Fact } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { lexemesWithin } from '../within.ts';
import { directionOf, isFar, isTurn, wayOf } from './moved.ts';
import { conclusion } from './slips.ts';

/** What a sentence that explains a movement opens with: the movement, and nothing of its size. */
const OPENS =
  /^\s*(?:(?:this|the|that) (?:[a-z-]+ )?(?:increase|decrease|rise|decline|growth|drop|fall|reduction|improvement)\b|(?:该|这一|上述)?(?:增长|增加|上升|下降|减少|下滑|回落|提升)(?:的原因)?(?:主要|乃|原因|是由于|系))/u;

/** Words that make the movement one of something else than the values before. */
const OF_OTHER = /\b(?:of|in|to) (?:our |the |its )?([a-z]+)/u;

/** Whether a sentence goes on about the values before: it names nothing, or shares a word with what named them. */
function isOfPair(
  { block }: Scene,
  opened: string,
  { after, before }: { after: Fact; before: Fact },
  start: number,
): boolean {
  const behind = block.folded.slice(start + opened.length, start + opened.length + 40);
  const [named] = OF_OTHER.exec(behind.split(/\b(?:was|were|is|due|resulted|reflect\w*)\b/u)[0] ?? '') ?? [];
  if (named === undefined) return true;
  const words = `${after.name} ${before.name}`.split(' ').filter((word) => word.length >= 4);
  return words.some((word) => behind.includes(word));
}

function explained(scene: Scene, nth: number, facts: readonly Fact[]): Slip[] {
  const { block, cues } = scene;
  const span = block.sentences[nth + 1]?.span;
  const [opened] = (span && OPENS.exec(block.folded.slice(span.start, Math.min(span.end, span.start + 60)))) ?? [];
  if (!span || opened === undefined) return [];
  const pairs = pairsIn(scene, facts).filter(({ told }) => told !== 'only');
  const [pair] = pairs;
  if (!pair || pairs.length !== 1 || !isOfPair(scene, opened, pair, span.start)) return [];
  const found = cues.find(
    (each) => each.start >= span.start && each.end <= span.start + opened.length && directionOf(each) !== 0,
  );
  const isSized = lexemesWithin(block.lexemes, span.start, span.start + opened.length + 12).some(
    ({ kind }) => kind === 'amount',
  );
  const way = wayOf(pair);
  if (!found || isSized || way === 0 || directionOf(found) !== -way || isTurn(pair) || isFar(pair)) return [];
  return [conclusion('direction', block.prose.slice(found.start, found.end), pair.after, [pair.before])];
}

/** "… $115.5 million, compared to $130.3 million. The increase was due to": explained as what it was not. */
export function explainedSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) => {
    const nth = facts[0]?.sentence;
    return nth === undefined ? [] : explained(scene, nth, facts);
  });
}
