// What a period in a sentence is there for: the figure's own time, a yardstick, an aside, a gloss, the day of an announcement.

import { isRelative, type PeriodMention } from './bind-period.ts';
import type { Scope } from './scope.ts';
import { hasCue, type Tokens } from './tokens.ts';

const ASIDE =
  /(?:从|由|自|较|比|相比|对比|而|\b(?:after|from|versus|vs\.?|against|than|compared (?:with|to)|following))([^,;.，。；]*)$/;

/** "fiscal 2025, which ended in January 2025": the second period only explains the first. */
export function isGloss({ figure }: PeriodMention, tokens: Tokens): boolean {
  return (
    /(?:\b(?:which|that)\s+(?:ended|ends|ran|runs)\b[^,.;]{0,16}|[（(]\s*(?:即|也就是|截至|ended|to)?\s*)$/.test(
      tokens.folded.slice(Math.max(0, figure.span.start - 30), figure.span.start),
    ) && figure.span.start > 0
  );
}

/** 创下2022年以来最快, "the fastest since 2022": how far back something reaches, not when the figure is of. */
export function reachesBack({ figure }: PeriodMention, tokens: Tokens): boolean {
  return (
    /^\s*(?:之?以来|至今|以降)/.test(tokens.folded.slice(figure.span.end, figure.span.end + 6)) ||
    /\bsince\s+(?:the\s+|early\s+|late\s+|mid-)*$/.test(
      tokens.folded.slice(Math.max(0, figure.span.start - 20), figure.span.start),
    )
  );
}

/** 2025年2月，阿里巴巴宣布: when it was said, not what it is of. */
export function isAnnouncement({ figure, expression }: PeriodMention, tokens: Tokens): boolean {
  if (expression.type !== 'month' && expression.type !== 'instant') return false;
  return /^[,，]?\s*[^,，。.;]{0,24}?(?:宣布|公布|表示|披露|透露|发布|announced|unveiled|pledged|said|disclosed)/.test(
    tokens.folded.slice(figure.span.end, figure.span.end + 48),
  );
}

/** A period of a comparison told in passing: 从二季度的10%, "after 22% in the third quarter". It speaks for that one figure only. */
export function isAside({ figure }: PeriodMention, tokens: Tokens): boolean {
  const from = Math.max(0, figure.span.start - 40);
  const match = ASIDE.exec(tokens.folded.slice(from, figure.span.start));
  if (!match) return false;
  const between = match[1] ?? '';
  if (/^\s*(?:the\s+|in\s+|end of\s+|在\s*)*$/.test(between)) return true;
  const start = figure.span.start - between.length;
  return tokens.figures.some(
    ({ quantity, span }) => quantity !== null && span.start >= start && span.end <= figure.span.start,
  );
}

/** Whether an aside's period is this figure's: it stands right behind the figure, or the figure is the first amount behind it. */
export function asideFits(mention: PeriodMention, scope: Scope, tokens: Tokens): boolean {
  const { span } = mention.figure;
  if (span.start >= scope.figure.span.end) return true;
  return !tokens.figures.some(
    (other) => other.quantity !== null && other.span.start >= span.end && other.span.end <= scope.figure.span.start,
  );
}

/** A period that is only a yardstick: 较去年同期增长34%, "up 34% from a year earlier". */
export function isYardstick(mention: PeriodMention, scope: Scope, tokens: Tokens, growth: boolean): boolean {
  if (!growth) return false;
  const { start } = mention.figure.span;
  if (start < scope.figure.span.start) {
    if (/^\s*(?:的|为|是|时的|[:：])?\s*$/.test(tokens.folded.slice(mention.figure.span.end, scope.figure.span.start)))
      return false;
    if (hasCue(tokens, Math.max(0, start - 14), start, 'compare') && isRelative(mention.expression)) return true;
    const between = { start: mention.figure.span.end, end: scope.figure.span.start };
    return (
      hasCue(tokens, Math.max(0, start - 5), start, 'compare', 'yoy', 'qoq') &&
      hasCue(tokens, between.start, between.end, 'up', 'down', 'growth')
    );
  }
  return hasCue(tokens, scope.figure.span.end, start, 'compare', 'yoy', 'qoq');
}
