// Figures that are given for each day, month or year, and the words right around a figure.

import type { Cue, CueAt } from '../../../../../language/relations.ts';
import type { Fact } from '../../fact.ts';
import type { Scene } from '../../scene.ts';
import { cuesWithin, isInMetric } from '../../within.ts';
import { isLevel } from '../pairs.ts';

const STOP = /^[,，;；。、\n]$/;

/** The words of the figure's own clause right around it. */
export function near(
  { block }: Scene,
  { at, figure }: Fact,
  ahead: number,
  behind: number,
): { start: number; end: number } {
  const { lexemes } = block;
  let from = at;
  while (
    from > 0 &&
    from > at - ahead &&
    lexemes[from - 1]?.kind !== 'amount' &&
    !STOP.test(lexemes[from - 1]?.text ?? '')
  )
    from--;
  let to = at + 1;
  while (
    to < lexemes.length &&
    to <= at + behind &&
    lexemes[to]?.kind !== 'amount' &&
    !STOP.test(lexemes[to]?.text ?? '')
  )
    to++;
  return {
    start: Math.min(figure.span.start, lexemes[from]?.span.start ?? 0),
    end: Math.max(figure.span.end, lexemes[to - 1]?.span.end ?? 0),
  };
}

export const TIME_UNITS: readonly {
  readonly cue: Cue;
  readonly days: number;
  readonly months: number;
  readonly names: RegExp;
}[] = [
  { cue: 'each-day', days: 1, months: 0, names: /^(?:day|日|天|night)$/ },
  { cue: 'each-week', days: 7, months: 0, names: /^(?:week|周|星期)$/ },
  { cue: 'each-month', days: 0, months: 1, names: /^(?:month|月|个月)$/ },
  { cue: 'each-quarter', days: 0, months: 3, names: /^(?:quarter|季|季度)$/ },
  { cue: 'each-year', days: 0, months: 12, names: /^(?:year|年)$/ },
];

export interface Rate {
  readonly fact: Fact;
  /** The unit of what is given each. */
  readonly unit: string;
  readonly time: (typeof TIME_UNITS)[number];
}

/** A figure that is given for each day, month or year. */
export function rateOf(scene: Scene, fact: Fact): Rate | null {
  const [unit = '', of] = fact.unit.split('/');
  if (of !== undefined) {
    const time = TIME_UNITS.find(({ names }) => names.test(of));
    return time ? { fact, unit, time } : null;
  }
  if (!isLevel(fact) || fact.unit === '%') return null;
  const words = near(scene, fact, 4, 3);
  const before = { start: words.start, end: fact.figure.span.end };
  const zh = /[\u4e00-\u9fff]/.test(scene.block.prose.slice(before.start, before.end));
  const stretch = zh ? before : { start: fact.figure.span.start, end: words.end };
  const own = cuesWithin(scene.cues, stretch.start, stretch.end).filter((cue) => !isOfUsers(scene, cue));
  const time =
    TIME_UNITS.find(({ cue }) => own.some(({ cues }) => cues.includes(cue))) ??
    (zh ? undefined : adjectiveOf(scene, fact));
  return time ? { fact, unit, time } : null;
}

/** "3 billion monthly users", 日均活跃用户: who comes within a time is counted, and not given for each. */
const USERS =
  /^(?: active| unique| average| paying)* (?:users|visitors|listeners|viewers|readers|actives|players)\b|^(?:活跃|独立|付费)/u;

function isOfUsers({ block }: Scene, cue: CueAt): boolean {
  return isInMetric(block.lexemes, cue) || USERS.test(block.folded.slice(cue.end, cue.end + 40));
}

/** "150,000 rides a week" beside an amount of a year: for one time the count is given, and for another the total. */
export function isOfOtherStretch(count: Fact, total: Fact): boolean {
  const times = ({ marks }: Fact): string =>
    marks
      .split(' ')
      .filter((mark) => mark.startsWith('each-'))
      .join(' ');
  return times(count) !== times(total);
}

/** "Weekly sales of $1.5 million": the word before the name. */
function adjectiveOf({ block }: Scene, { at }: Fact): Rate['time'] | undefined {
  const words = block.lexemes
    .slice(Math.max(0, at - 4), at)
    .flatMap(({ text, kind }) => (kind === 'metric' ? [] : text));
  const word = words.find((text) => /^(?:daily|weekly|monthly)\b/u.test(text)) ?? '';
  return TIME_UNITS.find(
    ({ cue }) => ({ daily: 'each-day', weekly: 'each-week', monthly: 'each-month' })[word.split(' ')[0] ?? ''] === cue,
  );
}

/** How many of one unit of time lie in the other; `null` where that is no whole matter. */
export function timesIn(
  small: Rate['time'],
  large: Rate['time'] | { days: number; months: number },
): readonly number[] {
  if (small.months > 0 && large.months > 0)
    return large.months % small.months === 0 ? [large.months / small.months] : [];
  if (small.days === 1 && large.days > 1) return large.days === 7 ? [7, 5, 6] : [large.days];
  if (small.days === 1 && large.months > 0)
    return large.months === 12 ? [365, 366, 360, 250, 252, 260, 300] : large.months === 1 ? [30, 31, 28, 29] : [];
  if (small.days === 7 && large.months === 12) return [52, 53, 50];
  return [];
}
