// The largest, the smallest: against the other values that the very sentence lists behind it.

import type { CueAt } from '../../../../language/relations.ts';
import type { Lexeme } from '../../../../statements/reading/lexemes/lexeme.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { basisMarks, type Fact } from '../fact.ts';
import { goingOn, type Scene } from '../scene.ts';
import type { Slip } from '../slip.ts';
import { cuesWithin, lexemesWithin } from '../within.ts';
import { conclusion, greater, isDivider, isInFigure, isName, isOfCause, leadOf, sentenceSpan } from './slips.ts';

/** Words that make it one of several, or the second, or of another time. */
const WEAKENED: RegExp =
  /one of|second|third|之一|第二|第三|次|仅次|除|except|other than|not the|不是|并非|ever|history|历史|纪录|record|since|以来|at (?:least|most)|up to|首次/u;

/** Names of all or of several: no item of a list. */
export const SEVERAL: RegExp =
  /total|group|overall|combined|all|together|rest|other|top|market|industry|average|合计|总|全|整体|其余|其他|前|行业|平均|累计|[二三四五六七八九十]大/u;

/** "The top line": sales, and no rank. */
const TOP_LINE = /^[- ]lines?\b/u;

/** The fastest and the slowest are ranked by their growth. */
const OF_GROWTH = /fast|slow|快|慢/u;

/** The figure of what is called the largest: right behind the words, or right before them in their clause. */
function ownOf(scene: Scene, cue: CueAt, facts: readonly Fact[]): Fact | null {
  const { lexemes } = scene.block;
  const values = facts.filter(({ text }) => /\d/u.test(text));
  const before = values.findLast(({ figure }) => figure.span.end <= cue.start);
  const behind = values.find(({ figure }) => figure.span.start >= cue.end);
  const between = (start: number, end: number): Lexeme[] => lexemesWithin(lexemes, start, end);
  if (before) {
    const gap = between(before.figure.span.end, cue.start);
    if (gap.length <= 4 && !gap.some((lexeme) => isDivider(lexeme))) return before;
  }
  if (!behind) return null;
  const gap = between(cue.end, behind.figure.span.start);
  const comma = gap.findIndex((lexeme) => isDivider(lexeme));
  const tail = comma < 0 ? [] : gap.slice(comma + 1);
  const bare = tail.every(
    (lexeme) => !isDivider(lexeme) && lexeme.kind !== 'stranger' && lexeme.kind !== 'entity' && lexeme.kind !== 'han',
  );
  return gap.length <= 9 && bare && !gap.some(({ text }) => /^[;；。]$/u.test(text)) ? behind : null;
}

/** "92,000 tonnes, compared with 104,000 in the north": a bare number is of the unit told before. */
function isOfUnit(fact: Fact, own: Fact): boolean {
  return fact.unit === own.unit || (fact.unit === 'count' && fact.figure.written?.unitText === '' && fact.label === '');
}

/** Another item of the list: it has a name, and no time, whole or comparison of its own. */
function isItem(scene: Scene, fact: Fact, own: Fact): boolean {
  if (fact === own || !isOfUnit(fact, own) || fact.kind !== own.kind || fact.at < own.at) return false;
  if (fact.metric !== null && own.metric !== null && fact.metric !== own.metric) return false;
  if (basisMarks(fact) !== basisMarks(own)) return false;
  const lead = leadOf(scene, fact);
  const text = lead.map((lexeme) => lexeme.text).join(' ');
  return (
    (fact.tail !== '' || lead.some((lexeme) => (isName(lexeme) && lexeme.kind !== 'metric') || has(lexeme, 'unit'))) &&
    !SEVERAL.test(text) &&
    !lead.some((lexeme) => lexeme.kind === 'period' || has(lexeme, 'start', 'part', 'combined', 'except', 'forecast'))
  );
}

/** "Germany was the largest market, with €51 million, followed by France with €58 million". */
export function superlativeSlips(scene: Scene): Slip[] {
  return scene.sentences.flatMap((facts, nth) => {
    const span = sentenceSpan(scene, facts);
    const cues = cuesWithin(scene.cues, span.start, span.end).filter(({ cues }) =>
      cues.some((cue) => cue === 'highest' || cue === 'lowest'),
    );
    const [cue] = cues;
    if (!cue || cues.length !== 1 || isInFigure(scene, cue) || isOfCause(scene.block.folded, cue)) return [];
    const around = scene.block.folded.slice(Math.max(span.start, cue.start - 14), cue.end + 10);
    const several = /among(?: the| its| our| their)? ?$/u.test(
      scene.block.folded.slice(span.start, cue.start).slice(-14),
    );
    const isTopLine = TOP_LINE.test(scene.block.folded.slice(cue.end, cue.end + 6));
    const own = several || isTopLine || WEAKENED.test(around) ? null : ownOf(scene, cue, facts);
    const words = scene.block.prose.slice(cue.start, cue.end);
    if (!own || (OF_GROWTH.test(words) && own.unit !== '%')) return [];
    const highest = cue.cues.includes('highest');
    const better = [...facts, ...goingOn(scene, nth)].filter(
      (fact) => isItem(scene, fact, own) && greater(fact, own) === (highest ? 1 : -1),
    );
    return better.length > 0 ? [conclusion('ranking', words, own, better)] : [];
  });
}
