// 连续三年增长, "grew every year": the steps of a series against what is said of all of them.

import type { CueAt } from '../../../../language/relations.ts';
import { daysBetween } from '../../../../periods/days.ts';
import { isLevel } from '../arithmetic/pairs.ts';
import type { Fact } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { cuesWithin } from '../within.ts';
import { directionOf, wayOf } from './moved.ts';
import { conclusion } from './slips.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
};

/** How many steps a run is said to have; `null` where the words tell no number. */
function lengthOf(text: string): number | null {
  const digits = /\d+/.exec(text)?.[0];
  if (digits) return Number(digits);
  const word = /[两二三四五六七八九]|\b(?:two|three|four|five|six|seven|eight)\b/.exec(text)?.[0];
  return word ? (NUMBERS[word] ?? null) : null;
}

/** Values of one thing in the order of the text, each of a later period than the one before, or listed for several. */
function seriesIn(facts: readonly Fact[]): Fact[] {
  const groups = Map.groupBy(facts.filter(isLevel), ({ unit }) => unit);
  const longest = [...groups.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
  const lengths = Map.groupBy(longest, ({ days }) => (days ? Math.round(daysBetween(days) / 28) : -1));
  const [alike = []] = [...lengths.values()].toSorted((a, b) => b.length - a.length);
  const timed = alike.every(({ days }) => days !== null);
  const ordered = timed ? alike.toSorted((a, b) => ((a.days?.start ?? '') < (b.days?.start ?? '') ? -1 : 1)) : alike;
  return alike.length >= 3 && new Set(alike.map(({ metric }) => metric).filter((metric) => metric !== null)).size <= 1
    ? ordered
    : [];
}

/** 连续三年增长, "grew every year": each step of the series must go that way. */
export function runSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts) => {
    const series = seriesIn(facts);
    const span = scene.block.sentences[facts[0]?.sentence ?? 0]?.span;
    if (series.length < 3 || !span) return [];
    const own = cuesWithin(scene.cues, span.start, span.end);
    const run = own.find(({ cues }) => cues.includes('each-step'));
    if (!run) return [];
    const moved = own.filter((cue) => directionOf(cue) !== 0 && Math.abs(cue.start - run.start) < 40);
    const way =
      moved.length > 0 && moved.every((cue) => directionOf(cue) === directionOf(moved[0] as CueAt))
        ? directionOf(moved[0] as CueAt)
        : 0;
    if (way === 0) return [];
    const steps =
      lengthOf(scene.block.folded.slice(Math.max(span.start, run.start - 8), run.end + 14)) ?? series.length - 1;
    const tail = series.slice(-Math.min(series.length, steps + 1));
    const wrong = tail.findIndex(
      (after, at) => at > 0 && wayOf({ before: tail[at - 1] as Fact, after, told: 'periods' }) === -way,
    );
    const after = tail[wrong];
    if (wrong < 0 || !after) return [];
    return [
      conclusion(
        'run',
        scene.block.prose.slice(run.start, run.end),
        after,
        tail.filter((each) => each !== after),
      ),
    ];
  });
}
