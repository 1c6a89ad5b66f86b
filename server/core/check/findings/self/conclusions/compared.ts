// Words that put one figure above or below another, or inside a range, against the figures themselves.

import type { Cue, CueAt } from '../../../../language/relations.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { compare } from '../../../../text/decimal.ts';
import type { Span } from '../../../../text/span.ts';
import { isLevel } from '../arithmetic/pairs.ts';
import { basisMarks, type Fact } from '../fact.ts';
import { saysIn } from '../label.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { cuesWithin, lexemesWithin } from '../within.ts';
import { conclusion, greater, isInFigure, sentenceSpan } from './slips.ts';

/** Words that may also be about time, place or a plain amount: they compare only where a yardstick's word is near. */
const LOOSE = /^(?:over|past|under|behind|up on|ahead of)$/;

function slip(words: string, figure: Fact, others: readonly Fact[]): Slip {
  return conclusion('compared', words, figure, others);
}

function isComparable({ kind }: Fact): boolean {
  return kind === 'level' || kind === 'growth' || kind === 'share';
}

function gapIsShort({ block }: Scene, from: number, to: number): boolean {
  let count = 0;
  for (const { kind, text } of lexemesWithin(block.lexemes, from, to)) {
    // 一致预期 holds no figure.
    if (kind === 'amount' || (kind === 'figure' && /\d/.test(text)) || /^[;；。]$/.test(text)) return false;
    count++;
  }
  return count <= 9;
}

/** Whether nothing that could be compared instead stands between a figure and the comparing word. */
function isStraight({ block }: Scene, { figure, at }: Fact, cue: CueAt): boolean {
  const between = lexemesWithin(block.lexemes, figure.span.end, cue.start);
  // "At $9.6 million, spending stayed under …", 芯片业务（11%），高于…: the figure stands in its own place.
  if (block.lexemes[at - 2] === undefined && block.lexemes[at - 1]?.text === 'at') return true;
  if (between[0]?.text === ')') between.shift();
  return !between.some(
    ({ kind, text }) =>
      kind === 'metric' || kind === 'entity' || kind === 'stranger' || text === ')' || text === 'with',
  );
}

/** "5% better than in June and 15% better than a year ago", "$30bn above $523bn": by how much, told right before the word, is not what is compared. */
function isExcess(scene: Scene, own: Fact, cue: CueAt, yardstick: Fact): boolean {
  const { block } = scene;
  if (lexemesWithin(block.lexemes, own.figure.span.end, cue.start).length > 0) return false;
  const between = lexemesWithin(block.lexemes, cue.end, yardstick.figure.span.start);
  if (between.some((lexeme) => has(lexeme, 'joiner'))) return true;
  const twice = { ...own.value, digits: own.value.digits * 2n };
  return isLevel(own) && compare(twice, yardstick.value) < 0;
}

/** The figure that a comparing word speaks of, and the one it is held against. */
function sidesOf(scene: Scene, cue: CueAt, facts: readonly Fact[]): { own: Fact; yardstick: Fact } | null {
  const behind = facts.find(
    (fact) => fact.figure.span.start >= cue.end && (isComparable(fact) || fact.kind === 'range'),
  );
  if (!behind || !gapIsShort(scene, cue.end, behind.figure.span.start)) return null;
  if (/[,，:：](?! which)/.test(scene.block.folded.slice(cue.end, behind.figure.span.start))) return null;
  // "Surpassing expectations with earnings of …": behind "with" stands what was reached, and not what for.
  if (WITH.test(scene.block.folded.slice(cue.end, behind.figure.span.start))) return null;
  if (isMargin(scene, cue, behind, facts)) return null;
  const like = (fact: Fact): boolean =>
    fact !== behind &&
    plain(fact) === plain(behind) &&
    (fact.unit === behind.unit || isAlike(fact, behind)) &&
    (behind.kind === 'range' ? isLevel(fact) : fact.kind === behind.kind);
  const before = facts.findLast(
    (fact) =>
      fact.figure.span.end <= cue.start && (isComparable(fact) || fact.kind === 'range') && !isStart(scene, fact),
  );
  if (before && (isInAside(scene, before, cue) || isLead(scene, before, cue, facts))) return null;
  if (before && like(before) && isExcess(scene, before, cue, behind)) return null;
  if (before && like(before) && before.kind !== 'range' && isStraight(scene, before, cue))
    return gapIsShort(scene, before.figure.span.end, cue.start) ? { own: before, yardstick: behind } : null;
  if (before && before.unit === behind.unit) return null;
  const later = facts.find((fact) => fact.at > behind.at && isComparable(fact));
  const inverted =
    later && like(later) && !facts.some((fact) => fact.figure.span.end <= cue.start && fact.unit === behind.unit);
  return inverted &&
    later.kind !== 'range' &&
    !isOfOwn(scene, later, behind, facts) &&
    /\b(?:with|at|by reporting|posting|reporting)\b|[,，]/.test(
      scene.block.folded.slice(behind.figure.span.end, later.figure.span.start),
    )
    ? { own: later, yardstick: behind }
    : null;
}

const WITH = /\bwith\b|，?以/;

/** 收入918亿元，同比增长11.7%，低于预期2.0%; "below consensus by 2%": a percentage right behind the yardstick's name is how far it lies from it. */
function isMargin({ block }: Scene, cue: CueAt, { at, unit }: Fact, facts: readonly Fact[]): boolean {
  const lead = block.lexemes[at - 1];
  if (has(lead, 'by') && lead?.text !== '为') return true;
  const bare = unit === '%' && (lead?.span.start ?? 0) >= cue.start && /\p{Script=Han}$/u.test(lead?.text ?? '');
  if (!bare || /^[的为达]$/u.test(lead?.text ?? '')) return false;
  return facts.some((fact) => fact.figure.span.end <= cue.start && fact.unit !== '%' && isLevel(fact));
}

/** "Not only beat the $94 billion expected: without traffic costs it came to $81 billion, above …": what has a basis or a yardstick of its own is not what was compared. */
function isOfOwn(scene: Scene, fact: Fact, yardstick: Fact, facts: readonly Fact[]): boolean {
  const basis = (each: Fact): string =>
    basisMarks(each)
      .split(' ')
      .filter((mark) => mark !== 'expected' && mark !== 'planned')
      .join(' ');
  if (basis(fact) !== basis(yardstick)) return true;
  const next = facts.find(({ at }) => at > fact.at);
  const end = next?.figure.span.start ?? fact.figure.span.end;
  return saysIn(scene.cues, { start: fact.figure.span.end, end }, 'beyond', 'short');
}

/** "$1.68 (a year ago: $1.26), ahead of the $1.33": what a bracket tells beside a label of its own is not what is compared. */
function isInAside({ block }: Scene, { figure, at }: Fact, cue: CueAt): boolean {
  const [next] = lexemesWithin(block.lexemes, figure.span.end, cue.start);
  return next?.text === ')' && block.lexemes[at - 1]?.text !== '(';
}

/** "75.0%, only 0.5% above the 74.5%": right before the word, behind another value, stands how far it is ahead. */
function isLead({ block }: Scene, { figure, unit, at }: Fact, cue: CueAt, facts: readonly Fact[]): boolean {
  const tight = lexemesWithin(block.lexemes, figure.span.end, cue.start).length === 0;
  return tight && facts.some((fact) => fact.at < at && fact.unit === unit && isComparable(fact));
}

/** "an increase from $131 billion and above …": where something began is not what is compared. */
function isStart({ block }: Scene, { at }: Fact): boolean {
  for (let place = at - 1; place >= Math.max(0, at - 4); place--) {
    const lexeme = block.lexemes[place];
    if (!lexeme || lexeme.kind === 'amount' || lexeme.kind === 'mark') return false;
    if (has(lexeme, 'start')) return true;
  }
  return false;
}

function plain({ unit }: Fact): string {
  return unit.split('/')[0] ?? unit;
}

/** Whether a value that is each of something and one that does not say so are of one size. */
function isAlike(a: Fact, b: Fact): boolean {
  const [x, y] = compare(a.value, b.value) >= 0 ? [a.value, b.value] : [b.value, a.value];
  return compare(x, { ...y, exponent: y.exponent + 1 }) <= 0;
}

/** Whether two values are of one thing, as far as their words tell. */
export function sameName(a: Fact, b: Fact): boolean {
  if (a.metric && b.metric && a.metric !== b.metric) return false;
  return a.label === '' || b.label === '' || a.label === b.label || (a.metric !== null && a.metric === b.metric);
}

const LOSS = /亏|损|赤字|逆差|loss|deficit|shortfall/u;

function isLoss({ block }: Scene, { value, direction, kind, name, figure }: Fact): boolean {
  if (value.digits < 0n) return true;
  const lead = `${name} ${block.folded.slice(Math.max(0, figure.span.start - 24), figure.span.end + 8)}`;
  return direction < 0 && kind === 'level' && LOSS.test(lead);
}

/** Beyond a range is beyond its upper end; of 约1870亿至1900亿, whose ends are rough, only what lies on its other side is not. */
function contradictsRange(cue: Cue, { value }: Fact, { bounds: { low, high }, figure }: Fact): boolean {
  const rough = figure.hedge?.kind === 'about';
  return cue === 'beyond' ? compare(value, rough ? low : high) < 0 : compare(value, rough ? high : low) > 0;
}

function contradicts(cue: Cue, own: Fact, yardstick: Fact): boolean {
  if (yardstick.kind === 'range') return contradictsRange(cue, own, yardstick);
  return greater(own, yardstick) === (cue === 'beyond' ? -1 : 1);
}

function ofCue(scene: Scene, cue: CueAt, sides: { own: Fact; yardstick: Fact }): Slip[] {
  const side = cue.cues.find((each) => each === 'beyond' || each === 'short');
  const words = scene.block.prose.slice(cue.start, cue.end);
  if (!side || isInFigure(scene, cue)) return [];
  // 下降56%，高于预期的下降70%: of two falls the smaller one is the higher figure.
  if (sides.own.direction < 0 && sides.yardstick.direction < 0 && sides.own.kind === 'growth') return [];
  if (isLoss(scene, sides.own) || isLoss(scene, sides.yardstick)) return [];
  const stretch = { start: cue.end, end: sides.yardstick.figure.span.end + 12 };
  if (LOOSE.test(words.toLowerCase()) && !saysIn(scene.cues, stretch, 'expected', 'planned', 'comparison')) return [];
  if (!contradicts(side, sides.own, sides.yardstick)) return [];
  return [slip(words, sides.own, [sides.yardstick])];
}

/** "beat forecasts with sales of $93 million; analysts had expected $97 million": the yardstick has a clause of its own. */
function ofExpected(scene: Scene, cue: CueAt, facts: readonly Fact[], beside: readonly Fact[]): Slip[] {
  const side = cue.cues.find((each) => each === 'beyond' || each === 'short');
  const words = { start: cue.start, end: Math.min(scene.block.folded.length, cue.end + 28) };
  if (!side || !isOfPlan(scene, words) || isInFigure(scene, cue) || governs(scene, cue, facts)) return [];
  const isLast = !facts.some((fact) => isLevel(fact) && fact.figure.span.start >= cue.end);
  const alike = beside.filter((fact) => isLevel(fact) && fact.figure.span.end <= cue.start);
  const isAhead = (fact: Fact): boolean =>
    isLast && alike.length <= 1 && fact.figure.span.end <= cue.start && isAwaited(scene, fact.at);
  const [yardstick, ...others] = [...facts, ...beside].filter(
    (fact) => isLevel(fact) && (fact.figure.span.start >= cue.start ? isExpected(scene, fact) : isAhead(fact)),
  );
  const [only, ...more] = facts.filter(
    (fact) =>
      isLevel(fact) &&
      fact !== yardstick &&
      yardstick &&
      !isStart(scene, fact) &&
      plain(fact) === plain(yardstick) &&
      !saysIn(scene.cues, { start: fact.figure.span.end, end: fact.figure.span.end + 24 }, 'expected'),
  );
  if (!yardstick || !only || others.length > 0 || more.length > 0) return [];
  if (!sameName(only, yardstick) && only.unit !== 'count') return [];
  if (
    !isAlike(only, yardstick) ||
    isLoss(scene, only) ||
    isLoss(scene, yardstick) ||
    !contradicts(side, only, yardstick)
  )
    return [];
  return [slip(scene.block.prose.slice(cue.start, cue.end), only, [yardstick])];
}

/** "An increase over the $56.5 billion forecast": the word is tied to a figure of its own clause, and compares no others. */
function governs({ block }: Scene, cue: CueAt, facts: readonly Fact[]): boolean {
  const behind = facts.find((fact) => fact.figure.span.start >= cue.end);
  if (!behind) return false;
  const between = lexemesWithin(block.lexemes, cue.end, behind.figure.span.start);
  return between.every((lexeme) => has(lexeme, 'determiner', 'pronoun', 'preposition') && lexeme.text !== 'with');
}

/** Whether the words speak of what somebody expected or planned. */
function isOfPlan({ cues, block }: Scene, words: Span): boolean {
  return (
    saysIn(cues, { start: words.start, end: words.end + 16 }, 'expected', 'planned') ||
    /预期|目标|计划|预算/u.test(block.folded.slice(words.start, words.end))
  );
}

/** Whether the words right before a figure say that somebody expected it. */
export function isExpected({ block, cues }: Scene, { at, figure }: Fact): boolean {
  const start = block.lexemes[Math.max(0, at - 4)]?.span.start ?? 0;
  if (saysIn(cues, { start, end: figure.span.start }, 'expected', 'planned')) return true;
  return (
    block.lexemes[at + 1]?.text === '的' &&
    saysIn(cues, { start: figure.span.end, end: figure.span.end + 8 }, 'expected', 'planned')
  );
}

/** "Analysts had expected it to earn $0.52": the word opens the clause. */
function isAwaited({ block, cues }: Pick<Scene, 'block' | 'cues'>, at: number): boolean {
  const { lexemes } = block;
  let from = at;
  while (
    from > at - 12 &&
    lexemes[from - 1] &&
    lexemes[from - 1]?.kind !== 'amount' &&
    lexemes[from - 1]?.kind !== 'mark'
  )
    from--;
  const stretch = { start: lexemes[from]?.span.start ?? 0, end: lexemes[at]?.span.start ?? 0 };
  return cuesWithin(cues, stretch.start, stretch.end).some(
    (cue) => cue.cues.includes('expected') && !cue.cues.includes('beyond') && !cue.cues.includes('short'),
  );
}

/** Above, below, beat, missed: the two figures say otherwise. */
export function comparedSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const span = sentenceSpan(scene, facts);
    const cues = cuesWithin(scene.cues, span.start, span.end);
    return cues.flatMap((cue) => {
      const sides = sidesOf(scene, cue, facts);
      if (sides) return ofCue(scene, cue, sides);
      const behind = ofExpected(scene, cue, facts, scene.sentences[nth + 1] ?? []);
      return behind.length > 0 ? behind : ofExpected(scene, cue, facts, scene.sentences[nth - 1] ?? []);
    });
  });
}
