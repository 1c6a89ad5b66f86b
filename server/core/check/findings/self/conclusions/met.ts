// A target that is said to be met, 完成了20万辆目标, against what came of it.

import type { CueAt } from '../../../../language/relations.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { compare } from '../../../../text/decimal.ts';
import { isLevel, plainUnit } from '../arithmetic/pairs.ts';
import { basisMarks, type Fact } from '../fact.ts';
import type { Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { cuesWithin, lexemesWithin } from '../within.ts';
import { conclusion, greater, isInFigure, sentenceSpan } from './slips.ts';

const AIM = /^(?:目标|计划|预算|任务|指标|指引|targets?|goals?|plans?|guidance|budget|aims?|quota|pledge|objective)$/u;

/** A cost below its target has met it. */
const LESS_IS_MORE =
  /成本|费用|开支|支出|能耗|排放|亏损|负债|债务|不良|天数|cost|expense|spend|emission|debt|loss|leverage|churn|days/iu;

/** Whether the figure is what somebody aimed at. */
function isAim({ block }: Scene, { at, marks }: Fact): boolean {
  const own = marks.split(' ');
  if (own.includes('planned') || own.includes('expected')) return true;
  return block.lexemes.slice(Math.max(0, at - 3), at + 4).some(({ text }) => AIM.test(text));
}

/** The aim right behind the words. */
function aimBehind(scene: Scene, cue: CueAt, facts: readonly Fact[]): Fact | null {
  const { end } = cue;
  const [aim] = facts.filter(({ figure }) => figure.core.start >= end);
  if (isInFigure(scene, cue) && aim?.figure.span.start !== cue.start && !aim?.figure.hedge) return null;
  if (!aim || !isLevel(aim) || !isAim(scene, aim)) return null;
  const between = lexemesWithin(scene.block.lexemes, end, aim.figure.core.start);
  if (scene.block.lexemes[aim.at + 2]?.kind === 'amount') return null;
  return between.length <= 8 && !between.some(({ kind }) => kind === 'mark') ? aim : null;
}

/** What came of the aim: the last level of its unit before the words. */
function resultBefore(cue: CueAt, aim: Fact, facts: readonly Fact[], before: readonly Fact[]): Fact | null {
  const alike = (each: Fact): boolean =>
    each !== aim && isLevel(each) && plainUnit(each) === plainUnit(aim) && each.figure.span.end <= cue.start;
  const own = facts.findLast(alike) ?? before.findLast(alike);
  if (!own || basisMarks(own).includes('planned') || LESS_IS_MORE.test(`${own.name} ${own.metric ?? ''}`)) return null;
  return own.metric !== null && aim.metric !== null && own.metric !== aim.metric ? null : own;
}

/** "Met its goal of 500 new stores, opening 462": the one figure behind a comma that bears no name of its own. */
function resultBehind({ block }: Scene, aim: Fact, facts: readonly Fact[]): Fact | null {
  const own = facts[facts.indexOf(aim) + 1];
  if (!own || !isLevel(own) || plainUnit(own) !== plainUnit(aim) || own.at - aim.at > 8) return null;
  if (LESS_IS_MORE.test(`${own.name} ${own.metric ?? ''} ${aim.name}`)) return null;
  const between = block.lexemes.slice(aim.at + 1, own.at);
  const comma = between.findIndex(({ text }) => text === ',');
  const tail = between.slice(comma + 1);
  const verbal =
    tail.length <= 2 &&
    tail.every(({ text }) => /^(?:with|at|having|a|the|[a-z]+ing|共|实际|实际为|最终)$/u.test(text));
  return comma >= 0 && verbal ? own : null;
}

/** "Deliveries came to 182,000, meeting the target of 200,000". */
export function metSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const span = sentenceSpan(scene, facts);
    return cuesWithin(scene.cues, span.start, span.end).flatMap((cue) => {
      const aim = cue.cues.includes('met') ? aimBehind(scene, cue, facts) : null;
      const lead = lexemesWithin(scene.block.lexemes, Math.max(span.start, cue.start - 24), cue.start);
      if (!aim || lead.slice(-4).some((lexeme) => has(lexeme, 'forecast', 'conditional'))) return [];
      const isDenied = lead
        .slice(-4)
        .some((lexeme) => has(lexeme, 'denied') || /^(?:未能|未|没有|没能|failed)$/u.test(lexeme.text));
      const own = resultBefore(cue, aim, facts, scene.sentences[nth - 1] ?? []) ?? resultBehind(scene, aim, facts);
      const missed = own !== null && greater(aim, own) === (isDenied ? -1 : 1) && isAlike(own, aim);
      return missed ? [conclusion('compared', scene.block.prose.slice(cue.start, cue.end), own, [aim])] : [];
    });
  });
}

/** Less than half of the aim is another thing. */
function isAlike({ value }: Fact, aim: Fact): boolean {
  return compare({ ...value, digits: value.digits * 2n }, aim.value) >= 0;
}
