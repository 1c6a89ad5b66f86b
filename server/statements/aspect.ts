// How a figure is said of its metric: as a level, as growth, as a difference, as a share; which way; year on year or quarter on quarter.

import { type Basis, tellsGrowth, withoutGrowth } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { isRate } from './kinds.ts';
import { firstIn, inClause, type Scope } from './scope.ts';
import type { Aspect } from './statement.ts';
import { type CueMention, hasCue, type Tokens } from './tokens.ts';
import type { Cue } from './words/cues.ts';

export interface AspectBinding {
  readonly aspect: Aspect;
  readonly direction: -1 | 0 | 1;
  readonly basis: readonly Basis[];
  /** Whether words near the figure told the aspect; otherwise it may be carried from the figure before. */
  readonly told: boolean;
}

const CHANGE: readonly Cue[] = ['up', 'down', 'growth'];
const NARROWING: readonly Cue[] = [
  'gaap',
  'adjusted',
  'external',
  'like-for-like',
  'constant-currency',
  'cash',
  'incl-finance-leases',
];

function nearestCue(tokens: Tokens, stretch: Span, wanted: readonly Cue[], fromEnd: boolean): CueMention | null {
  const within = tokens.cues.filter(
    ({ span, cues }) =>
      span.start >= stretch.start && span.end <= stretch.end && cues.some((cue) => wanted.includes(cue)),
  );
  return (fromEnd ? within.at(-1) : within[0]) ?? null;
}

/** "60% more than a year earlier", "a third lower than", "16.9% above the same month". */
const COMPARED_BEHIND =
  /^\s+(?:(?:(more|higher|greater|larger|bigger|better)|less|lower|fewer|smaller)\s+than\b|(?:(above|over|up on|ahead of)|below|under|down on|short of)\s+(?:its|the|their|that|last|what|a year)\b)/i;

/** What compares a figure from behind, if anything. */
export function comparedBehind(scope: Scope, tokens: Tokens): RegExpExecArray | null {
  const { start, end } = inClause(scope, scope.right);
  return COMPARED_BEHIND.exec(tokens.folded.slice(start, end));
}

/** "$51.2 billion of that, or just under 90%", 其中62亿元，即两成: the amount before, told again as a part of the whole. */
function toldAgain({ figure, previous }: Scope, tokens: Tokens): boolean {
  return (
    previous !== null &&
    !isRate(previous) &&
    /^\s*(?:of (?:that|it|them|the total|this))?\s*[,，(（]?\s*(?:or|即|也就是|也即|占比|占)\s*$/.test(
      tokens.folded.slice(previous.span.end, figure.span.start),
    )
  );
}

/** Right behind a figure: "34% growth", "34%的增速", "5% higher", "+34% YoY", "a 21% increase". */
export function cueBehind(scope: Scope, tokens: Tokens): CueMention | null {
  const stretch = inClause(scope, scope.right);
  const than = comparedBehind(scope, tokens);
  if (than)
    return {
      span: { start: stretch.start, end: stretch.start + than[0].length },
      cues: [than[1] || than[2] ? 'up' : 'down'],
    };
  const cue = nearestCue(tokens, stretch, CHANGE, false);
  if (!cue) return null;
  const between = tokens.folded.slice(stretch.start, cue.span.start);
  const adjective =
    /^\s*(?:的\S{0,8}|[a-z]+(?:[ -][a-z]+){0,3}\s+|\s*(?:yoy|year[ -]on[ -]year|同比|环比)?\s*)?$/i.test(between);
  return adjective && !/\b(?:of|and|in|with|while|but|as)\b/i.test(between) ? cue : null;
}

/** "were to fall from the 63.4% of …", 从26%提高到34%: where a change starts; the verb turns what it leads to. */
function startsChange({ figure, left }: Scope, tokens: Tokens): boolean {
  return /(?:\bfrom\s+(?:an?\s+|the\s+)?|从|由|自)$/.test(tokens.folded.slice(left.start, figure.span.start));
}

function directionOf(cue: CueMention | null): -1 | 0 | 1 {
  if (!cue) return 0;
  if (cue.cues.includes('down')) return -1;
  return cue.cues.includes('up') ? 1 : 0;
}

const BASES: readonly Cue[] = ['yoy', 'qoq'];

function baseOfCue(cue: CueMention): 'yoy' | 'qoq' {
  return cue.cues.includes('qoq') ? 'qoq' : 'yoy';
}

/** The base that a yardstick names: "from a year ago", 较上一季度. */
function baseOfYardstick(scope: Scope, tokens: Tokens): 'yoy' | 'qoq' | null {
  const stretch = { start: inClause(scope, scope.left).start, end: inClause(scope, scope.right).end };
  for (const { span, period } of tokens.figures) {
    if (span.start < stretch.start || span.end > stretch.end || period?.type !== 'relative-to-context') continue;
    if (!hasCue(tokens, Math.max(0, span.start - 14), span.start, 'compare')) continue;
    if (
      span.end <= scope.figure.span.start &&
      scope.previous &&
      !hasCue(tokens, span.end, scope.figure.span.start, 'up', 'down', 'growth')
    )
      continue;
    return period.unit === 'year' ? 'yoy' : 'qoq';
  }
  return null;
}

/**
 * Year on year or quarter on quarter: the word right behind the figure (34% YoY), else the one before it that no earlier figure
 * has (同比增长34%), else the one that opens the sentence.
 */
function growthBase(scope: Scope, tokens: Tokens): 'yoy' | 'qoq' | null {
  const { figure, previous, sentence } = scope;
  const right = nearestCue(
    tokens,
    { start: figure.span.end, end: Math.max(inClause(scope, scope.right).end, bracketEnd(scope, tokens)) },
    BASES,
    false,
  );
  const before = nearestCue(tokens, inClause(scope, scope.left), BASES, true);
  const belongsBefore =
    before !== null &&
    previous !== null &&
    /^\s*[a-z(]?$/i.test(tokens.folded.slice(previous.span.end, before.span.start)) &&
    /^[a-z]/i.test(tokens.folded.slice(before.span.start));
  if (before && !belongsBefore) return baseOfCue(before);
  const between = right ? tokens.folded.slice(figure.span.end, right.span.start) : '';
  if (right && /^(?:\s*[（(]?\s*|\s+[a-z]+(?:\s+[a-z]+){0,4}\s*[（(]?)$/i.test(between) && !/\band\b/.test(between))
    return baseOfCue(right);
  const yardstick = baseOfYardstick(scope, tokens);
  if (yardstick) return yardstick;
  const opening = nearestCue(
    tokens,
    { start: sentence.start, end: Math.min(sentence.start + 24, figure.span.start) },
    BASES,
    false,
  );
  return opening &&
    !tokens.figures.some(
      ({ span, quantity }) => quantity !== null && span.start >= opening.span.end && span.end <= figure.span.start,
    )
    ? baseOfCue(opening)
    : null;
}

function basisOf(scope: Scope, tokens: Tokens): Basis[] {
  const basis: Basis[] = [];
  const right = inClause(scope, scope.right);
  const next = firstIn(tokens.metrics, right)?.span.start ?? right.end;
  const joint = tokens.folded.slice(right.start, next).search(/\b(?:and|while|but|versus|against)\b|[，,；;、和与]/);
  const near = { end: Math.max(joint < 0 ? next : right.start + joint, bracketEnd(scope, tokens)) };
  const base = growthBase(scope, tokens);
  if (base) basis.push(base);
  for (const cue of NARROWING) {
    if (hasCue(tokens, scope.left.start, scope.left.end, cue) || hasCue(tokens, scope.figure.span.end, near.end, cue))
      basis.push(cue);
  }
  return basis;
}

/** The end of a bracket that opens right behind the figure: "$34.9bn (finance leases included)". */
function bracketEnd(scope: Scope, tokens: Tokens): number {
  const open = /^\s*[（(]/.exec(tokens.folded.slice(scope.figure.span.end, scope.right.end));
  if (!open) return scope.figure.span.end;
  const from = scope.figure.span.end + open[0].length;
  const close = tokens.folded.slice(from, scope.right.end).search(/[）)]/);
  return close < 0 ? scope.figure.span.end : from + close;
}

/** "an increase of": by how much, not where to. */
const NOUN_OF_CHANGE =
  /^(?:increase|rise|gain|jump|improvement|decrease|drop|fall|decline|reduction|cut)\s+of\s*(?:about|around|roughly|some|nearly|almost)?\s*$/;

/** Whether words between the change word and the figure make it where the change arrived: 增至, "rose 20% to", 达. */
function arrives(cue: CueMention, scope: Scope, tokens: Tokens): boolean {
  if (cue.cues.includes('level')) return true;
  const between = { start: cue.span.end, end: scope.figure.span.start };
  if (hasCue(tokens, between.start, between.end, 'by')) return false;
  if (NOUN_OF_CHANGE.test(tokens.folded.slice(cue.span.start, between.end))) return false;
  return /(?:至|到|为|达|报|录得|\bto|\bat|\bof|reaching|reached|hitting)\s*(?:about|around|roughly|some|just|nearly|almost|a|an)?\s*$/i.test(
    tokens.folded.slice(between.start, between.end),
  );
}

/** Signs and growth words in the figure's clause; `money` differs from rates, which grow by themselves. */
export function bindAspect(scope: Scope, tokens: Tokens, metricIsRate: boolean): AspectBinding {
  const { figure } = scope;
  const basis = basisOf(scope, tokens);
  const gap = inClause(scope, scope.left);
  const before = nearestCue(tokens, gap, CHANGE, true);
  const behind = cueBehind(scope, tokens);
  const cue = before && !reachedElsewhere(before, scope, tokens) ? before : behind;
  const gains = gainOrLoss(gap, scope, tokens);
  const rate = isRate(figure) || figure.kind === 'multiple';
  if (figure.quantity?.per) return { aspect: 'level', direction: 0, basis, told: true };
  if (rate && !metricIsRate) {
    const signed = figure.written?.sign !== '' && figure.kind !== 'multiple';
    if (
      cue &&
      !(cue === before && arrives(cue, scope, tokens) && figure.kind === 'percent' && isShareNear(gap, tokens))
    )
      return {
        aspect: 'growth',
        direction:
          cue === before
            ? arrives(cue, scope, tokens) || startsChange(scope, tokens)
              ? 0
              : directionOf(cue)
            : directionOf(behind),
        basis,
        told: true,
      };
    if (isShareNear(gap, tokens) || (!cue && toldAgain(scope, tokens)))
      return { aspect: 'share', direction: 0, basis, told: true };
    if (signed || tellsGrowth(basis)) return { aspect: 'growth', direction: 0, basis, told: true };
    return { aspect: figure.kind === 'multiple' ? 'growth' : 'level', direction: 0, basis, told: false };
  }
  if (rate && metricIsRate) {
    const points = figure.kind === 'percentage-point' || figure.kind === 'basis-point';
    if (!points) return { aspect: 'level', direction: gains, basis, told: true };
    const told = cue === before && cue && arrives(cue, scope, tokens) ? null : cue;
    return { aspect: 'change', direction: directionOf(told), basis, told: true };
  }
  if (figure.kind !== 'number' && comparedBehind(scope, tokens))
    return { aspect: 'change', direction: directionOf(behind), basis, told: true };
  const changed = cue && cue === before && !arrives(cue, scope, tokens) && tightlyBefore(cue, scope, tokens);
  if (changed && figure.kind !== 'number') return { aspect: 'change', direction: directionOf(cue), basis, told: true };
  return {
    aspect: 'level',
    direction: gains,
    basis: withoutGrowth(basis),
    told: gains !== 0,
  };
}

function isShareNear(gap: Span, tokens: Tokens): boolean {
  return (
    hasCue(tokens, gap.start, gap.end, 'share') ||
    /相当于[^，。\d]{1,12}的\s*$/.test(tokens.folded.slice(gap.start, gap.end))
  );
}

/** A change word too far from a money figure says something else: 增速创新高，收入 398亿. */
function tightlyBefore(cue: CueMention, scope: Scope, tokens: Tokens): boolean {
  return /^\s*(?:了|by|of|about|around|roughly|some|近|约)?\s*(?:an?)?\s*$/i.test(
    tokens.folded.slice(cue.span.end, scope.figure.span.start),
  );
}

/** A change word whose own figure or period lies between it and this one. */
function reachedElsewhere(cue: CueMention, scope: Scope, tokens: Tokens): boolean {
  const between = tokens.folded.slice(cue.span.end, scope.figure.span.start);
  return /^\s+(?:on|of)\s/.test(between) && cue.cues.includes('growth');
}

const LOSS_REACH = 24;

function gainOrLoss(gap: Span, scope: Scope, tokens: Tokens): -1 | 0 | 1 {
  const stretch = { start: Math.max(gap.start, scope.figure.span.start - LOSS_REACH * 2), end: gap.end };
  if (
    /(?:\bloss(?:es)?(?: of)?|亏损|亏)\s*(?:了|约|近|达|about|around|some|nearly)?\s*$/.test(
      tokens.folded.slice(stretch.start, stretch.end),
    )
  )
    return -1;
  const cue = nearestCue(tokens, stretch, ['loss', 'gain'], true);
  if (cue && !turned(cue, tokens)) return cue.cues.includes('loss') ? -1 : 1;
  const behind = nearestCue(tokens, inClause(scope, scope.right), ['loss', 'gain'], false);
  if (!behind) return 0;
  const between = tokens.folded.slice(scope.figure.span.end, behind.span.start);
  if (!/^\s*(?:的|in|of|net|[a-z]+)?\s*(?:net|operating|净|经营)?\s*$/i.test(between)) return 0;
  return behind.cues.includes('loss') ? -1 : 1;
}

/** 亏损收窄 and "losses narrowed to" still speak of a loss; 扭亏 does not. */
function turned(cue: CueMention, tokens: Tokens): boolean {
  return tokens.cues.some(
    ({ span, cues }) =>
      span.start <= cue.span.start &&
      span.end >= cue.span.end &&
      (cues.includes('turn-gain') || cues.includes('turn-loss')),
  );
}
