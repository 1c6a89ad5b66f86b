// What a period in a sentence is there for: the figure's own time, a yardstick, an aside, a gloss, the day of an announcement.

import type { Span } from '../text/span.ts';
import { comparedBehind } from './aspect.ts';
import { isRelative, type PeriodMention } from './bind-period.ts';
import type { Scope } from './scope.ts';
import { hasCue, type Tokens } from './tokens.ts';

const ASIDE =
  /(?:从|由|自|较|比|相比|对比|而|\b(?:after|from|versus|vs\.?|against|than|above|below|compared (?:with|to)|following))([^,;.，。；]*)$/;
/** How far before a period its comparison may begin. */
const ASIDE_REACH = 110;

/** "fiscal 2025, which ended in January 2025": the second period only explains the first. */
export function isGloss({ figure }: PeriodMention, tokens: Tokens): boolean {
  const before = tokens.folded.slice(Math.max(0, figure.span.start - 30), figure.span.start);
  if (figure.span.start > 0 && /\b(?:which|that)\s+(?:ended|ends|ran|runs)\b[^,.;]{0,16}$/.test(before)) return true;
  return (
    /[（(]\s*(?:即|也就是|截至|ended|to)?\s*$/.test(before) &&
    /^[^:：)）]{0,12}[)）]/.test(tokens.folded.slice(figure.span.end, figure.span.end + 14))
  );
}

/** 创下2022年以来最快, "the fastest since 2022": how far back something reaches, not when the figure is of. */
export function reachesBack({ figure }: PeriodMention, tokens: Tokens): boolean {
  return (
    /^\s*(?:之?以来|至今|以降)/.test(tokens.folded.slice(figure.span.end, figure.span.end + 6)) ||
    /^\s*(?:里|内|中|间)?(?:的)?(?:最|新高|新低|高点|低点|峰值|首次|头一次|以来)/.test(
      tokens.folded.slice(figure.span.end, figure.span.end + 8),
    ) ||
    /(?:\bsince\s+(?:the\s+|early\s+|late\s+|mid-)*|\b[a-z]+est\s+(?:[a-z]+\s+){0,3}(?:in|for|of|over)\s+(?:the\s+)?|\b(?:high|low|time)\s+in\s+)$/.test(
      tokens.folded.slice(Math.max(0, figure.span.start - 40), figure.span.start),
    )
  );
}

const ANNOUNCED_BEHIND =
  /^[,，]?\s*[^,，。.;]{0,24}?(?:宣布|公布|表示|披露|透露|发布|发表|给出|承诺|提出|许诺|announced|unveiled|pledged|promised|committed|said|disclosed|published|reported|released|outlined|set out|laid out)/;
const ANNOUNCED_BEFORE =
  /\b(?:announced|unveiled|pledged|promised|made public|disclosed|published|outlined|released|set out|laid out|launched|signed|first told)\s+(?:back\s+)?(?:in|on|at|during)\s+(?:early\s+|late\s+|mid-?)?$/;

/** 2025年2月，阿里巴巴宣布: when it was said, not what it is of. */
export function isAnnouncement({ figure, expression }: PeriodMention, tokens: Tokens): boolean {
  if (expression.type !== 'month' && expression.type !== 'instant' && expression.type !== 'end-of') return false;
  return (
    ANNOUNCED_BEHIND.test(tokens.folded.slice(figure.span.end, figure.span.end + 48)) ||
    ANNOUNCED_BEFORE.test(tokens.folded.slice(Math.max(0, figure.span.start - 40), figure.span.start))
  );
}

/** The text with its figures blanked, so that a comma or a point inside 28,465 divides nothing. */
function withoutFigures(tokens: Tokens, start: number, end: number): string {
  let text = tokens.folded.slice(start, end);
  for (const { span, quantity } of tokens.figures) {
    if (quantity === null || span.end <= start || span.start >= end) continue;
    const [a, b] = [Math.max(0, span.start - start), Math.min(end, span.end) - start];
    text = text.slice(0, a) + '0'.repeat(b - a) + text.slice(b);
  }
  return text;
}

/** A period of a comparison told in passing: 从二季度的10%, "after 22% in the third quarter". It speaks for that one figure only. */
export function isAside(mention: PeriodMention, tokens: Tokens): boolean {
  const { figure } = mention;
  if (bracketOf(mention, tokens)) return true;
  const from = Math.max(0, figure.span.start - ASIDE_REACH);
  const match = ASIDE.exec(withoutFigures(tokens, from, figure.span.start));
  if (!match) return false;
  const between = match[1] ?? '';
  if (/^\s*(?:the\s+|in\s+|end of\s+|在\s*)*$/.test(between)) return true;
  return amountBetween(figure.span.start - between.length, figure.span.start, tokens);
}

function amountBetween(start: number, end: number, tokens: Tokens): boolean {
  return tokens.figures.some(({ quantity, span }) => quantity !== null && span.start >= start && span.end <= end);
}

/** Whether the aside's own figure stands before its period: against $21.3bn in the third quarter of 2024. */
function ownFigure({ figure }: PeriodMention, tokens: Tokens): boolean {
  const match = ASIDE.exec(withoutFigures(tokens, Math.max(0, figure.span.start - ASIDE_REACH), figure.span.start));
  return match !== null && amountBetween(figure.span.start - (match[1] ?? '').length, figure.span.start, tokens);
}

/** 而在2024财年，…: a contrast whose period is that of all that follows in its sentence, and of no further one. */
export function isContrast({ figure, expression }: PeriodMention, tokens: Tokens): boolean {
  const setOff = /^\s*[,，]/.test(tokens.folded.slice(figure.span.end, figure.span.end + 3));
  return (
    (setOff || !isRelative(expression)) &&
    /而在?\s*$/.test(tokens.folded.slice(Math.max(0, figure.span.start - 3), figure.span.start))
  );
}

/** 2026年的资本开支指引, "expects for 2026": a period to come, told in passing; what follows is not of it. */
export function isForecast({ figure }: PeriodMention, tokens: Tokens): boolean {
  const { start, end } = clauseAround(figure.span, tokens);
  return hasCue(tokens, start, end, 'forecast');
}

/** The comma-to-comma stretch around a span. */
function clauseAround(span: Span, tokens: Tokens): Span {
  const breaks = /[，,；;。:：]/;
  let { start, end } = span;
  while (start > 0 && !breaks.test(tokens.prose[start - 1] ?? '')) start--;
  while (end < tokens.prose.length && !breaks.test(tokens.prose[end] ?? '')) end++;
  return { start, end };
}

/** $7.3bn (3Q24: $8.5bn): a period with a figure of its own inside a bracket speaks for that figure only. */
function bracketOf({ figure }: PeriodMention, tokens: Tokens): Span | null {
  const before = tokens.prose.slice(Math.max(0, figure.span.start - 12), figure.span.start);
  const opening = /[（(][^)）]{0,11}$/.exec(before);
  if (!opening) return null;
  const close = tokens.prose.slice(figure.span.end, figure.span.end + LONGEST_BRACKET).search(/[)）]/);
  const span = { start: figure.span.start, end: figure.span.end + close };
  return close > 0 && amountBetween(figure.span.end, span.end, tokens) ? span : null;
}

const LONGEST_BRACKET = 60;

/** Whether an aside's period is this figure's: it stands right behind the figure, or before it in one stretch that tells of no change. */
export function asideFits(mention: PeriodMention, scope: Scope, tokens: Tokens): boolean {
  const { span } = mention.figure;
  const bracket = bracketOf(mention, tokens);
  if (bracket) return scope.figure.span.start >= bracket.start && scope.figure.span.end <= bracket.end;
  if (span.start >= scope.figure.span.end) return true;
  const between = { start: span.end, end: scope.figure.core.start };
  const words = tokens.folded.slice(between.start, between.end);
  return (
    !ownFigure(mention, tokens) &&
    !/[,，;；]|\b(?:and|while|but|to)\b|[至到]\s*$/.test(words) &&
    !amountBetween(between.start, between.end, tokens) &&
    !hasCue(tokens, between.start, between.end, 'up', 'down', 'growth')
  );
}

/** A period that is only a yardstick: 较去年同期增长34%, "up 34% from a year earlier". */
export function isYardstick(mention: PeriodMention, scope: Scope, tokens: Tokens, growth: boolean): boolean {
  if (!growth) return false;
  const { start } = mention.figure.span;
  if (start < scope.figure.span.start) {
    const words = tokens.folded.slice(mention.figure.span.end, scope.figure.span.start);
    const against = hasCue(tokens, Math.max(0, start - 3), start, 'compare');
    if ((against ? /^\s*(?:的|为|是|时的|[:：])\s*$/ : /^\s*(?:的|为|是|时的|[:：])?\s*$/).test(words)) return false;
    if (against && words.trim() === '') return true;
    if (hasCue(tokens, Math.max(0, start - 14), start, 'compare') && isRelative(mention.expression)) return true;
    const between = { start: mention.figure.span.end, end: scope.figure.span.start };
    if (isRelative(mention.expression) && hasCue(tokens, scope.clause.start, scope.figure.span.start, 'yoy', 'qoq'))
      return true;
    return (
      hasCue(tokens, Math.max(0, start - 5), start, 'compare', 'yoy', 'qoq') &&
      hasCue(tokens, between.start, between.end, 'up', 'down', 'growth')
    );
  }
  return (
    hasCue(tokens, scope.figure.span.end, start, 'compare', 'yoy', 'qoq') || comparedBehind(scope, tokens) !== null
  );
}
