// Words that nothing here knows: between a name and a figure they say that something else was measured (递延收入, headcount).

import { isHan, isWordUnit } from '../text/fold.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { inClause, lastIn, type Scope } from './scope.ts';
import type { MetricMention, Tokens } from './tokens.ts';
import { FILLERS } from './words/fillers.ts';

const fillers = new PhraseTable<true>(FILLERS.map((word) => [word, true] as const));

/** Verbs and adverbs by their endings: they say what was done, not of what. */
const INFLECTED = /^[a-z]{2,}(?:ed|ing|ly)\b/;

/**
 * The unknown words of a stretch, in order: no name, cue, figure, metric or general word covers them.
 *
 * @param fromStart whether a clause begins with the stretch: then a first word in -ing is its subject (gaming contributed)
 */
function unknownRuns(gap: Span, tokens: Tokens, fromStart: boolean): Span[] {
  const known = [...tokens.entities, ...tokens.metrics, ...tokens.cues, ...tokens.unknowns, ...tokens.figures].map(
    ({ span }) => span,
  );
  const runs: Span[] = [];
  let open = -1;
  const close = (at: number): void => {
    if (open >= 0) runs.push({ start: open, end: at });
    open = -1;
  };
  for (let at = gap.start; at < gap.end; at++) {
    const cover = known.find(({ start, end }) => start <= at && at < end) ?? fillers.at(tokens.folded, at)?.span;
    const opens = fromStart && /^[\s"“]*(?:(?:and|while|but|as|the)\s+)*$/.test(tokens.folded.slice(gap.start, at));
    const inflected =
      open < 0 && !cover && !opens ? INFLECTED.exec(tokens.folded.slice(at, Math.min(gap.end, at + 24))) : null;
    const end = cover ? cover.end : inflected ? at + inflected[0].length : -1;
    const unit = tokens.folded.charCodeAt(at);
    if (end >= 0 || !(isHan(unit) || isWordUnit(unit))) close(at);
    else if (open < 0) open = at;
    if (end >= 0) at = end - 1;
  }
  close(gap.end);
  return runs;
}

/** Two Han characters or four letters make a word of its own. */
function isWord({ start, end }: Span, folded: string): boolean {
  return end - start >= (isHan(folded.charCodeAt(start)) ? 2 : 4);
}

/** Whether the words between the last name and the figure name something that nothing here knows. */
export function namesSomethingElse(scope: Scope, tokens: Tokens): boolean {
  const clause = inClause(scope, scope.left);
  const named = lastIn(tokens.entities, clause);
  const gap = { start: named?.span.end ?? clause.start, end: clause.end };
  if (
    !named &&
    /(?:其中|\bof which)\s*(?:有|约|近|about|some|nearly)?\s*$/.test(tokens.folded.slice(clause.start, clause.end))
  )
    return true;
  return unknownRuns(gap, tokens, !named).some((run) => isWord(run, tokens.folded));
}

/** What may stand between a part's name and what is measured of it. */
const HAN_PART = /^(?:业务|板块|部门|分部|事业部|产品|服务|市场|渠道|地区)?(?:的)?$/;

/**
 * Whether unknown words right before the metric make it a part of the subject: 腾讯游戏业务收入, "Tencent's online games
 * brought in", "Advertising revenue". Only agreement counts then.
 */
export function namesPart({ span }: MetricMention, scope: Scope, tokens: Tokens): boolean {
  const clause = { start: scope.clause.start, end: span.start };
  const owner = lastIn(tokens.entities, clause);
  const gap = { start: owner?.span.end ?? clause.start, end: span.start };
  const last = unknownRuns(gap, tokens, owner === null)
    .filter((run) => isWord(run, tokens.folded))
    .at(-1);
  if (!last) return false;
  const behind = tokens.folded.slice(last.end, span.start);
  if (isHan(tokens.folded.charCodeAt(last.start))) return HAN_PART.test(behind);
  const before = tokens.folded.slice(gap.start, last.start);
  const possessive = owner !== null && /^['’]s?\s+(?:[a-z-]+\s+){0,4}$/.test(before);
  const bare = owner === null && /^[\s"“*]*(?:(?:its|the|their)\s+)?$/.test(before);
  return (possessive || bare) && /^(?:\s+[a-z]+){0,3}\s+$/.test(behind);
}
