// Whether a figure is said to be so, expected, supposed or denied.

import type { Scope } from './scope.ts';
import type { Modality } from './statement.ts';
import { type CueMention, cuesIn, hasCue, type Tokens } from './tokens.ts';

/** Right behind a figure, what makes it a plan: 1250亿的指引, "$200bn target". */
const PLAN_BEHIND =
  /^\s*(?:的)?(?:[^\s，。,、；]{0,6})?(?:指引|目标|计划|预期|预测|承诺|规划)|^\s+(?:[a-z-]+\s+){0,3}(?:guidance|target|forecast|plan|pledge|outlook)\b/i;

/** The words that make a figure's clause a denial, when they stand shortly before it. */
const DENIAL_REACH = 12;

/** A quotation speaks for itself: what is said before its colon or its opening mark does not make it a forecast. */
function quotedFrom({ sentence, figure }: Scope, tokens: Tokens): number {
  const before = tokens.folded.slice(sentence.start, figure.span.start);
  const straight = before.split('"').length % 2 === 0 ? before.lastIndexOf('"') : -1;
  const opening = Math.max(straight, /["“「『][^"”」』]*$/.exec(before)?.index ?? -1);
  return opening >= 0 && /[:：,，]\s*.*$/s.test(before.slice(0, opening)) ? sentence.start + opening : sentence.start;
}

/** 台积电预估…；全年资本支出…: past a semicolon the forecaster speaks on, unless somebody else is named. */
function toldBefore({ sentence, figure }: Scope, tokens: Tokens): CueMention | undefined {
  if (!/[;；]$/.test(tokens.prose.slice(0, sentence.start).trimEnd())) return undefined;
  const before = tokens.sentences.find(({ end }) => end === sentence.start);
  const named = tokens.entities.some(({ span }) => span.start >= sentence.start && span.end <= figure.span.start);
  return before && !named ? cuesIn(tokens, before.start, before.end, 'forecast').at(-1) : undefined;
}

/** "The number everyone will quote today is 34%": the modal verb belongs to a clause that is over when the figure's verb comes. */
function isOverBy({ span }: CueMention, { figure }: Scope, tokens: Tokens): boolean {
  return (
    /^(?:will|would|should|could|may|might)$/.test(tokens.folded.slice(span.start, span.end)) &&
    /^[^,;]*\b(?:is|was|are|were|had|grew|rose|fell|came)\b[^,;]*$/.test(
      tokens.folded.slice(span.end, figure.span.start),
    )
  );
}

/** How the figure is meant. A forecast word reaches to its sentence's end, unless what then came is told after it. */
export function modalityOf(scope: Scope, tokens: Tokens): Modality {
  const { sentence, figure, clause } = scope;
  if (hasCue(tokens, sentence.start, sentence.end, 'conditional')) return 'conditional';
  if (/^\s*were\b[^,]*\bto\b/.test(tokens.folded.slice(sentence.start, sentence.end))) return 'conditional';
  const forecast =
    cuesIn(tokens, quotedFrom(scope, tokens), figure.span.start, 'forecast').at(-1) ?? toldBefore(scope, tokens);
  if (forecast && !hasCue(tokens, forecast.span.end, figure.span.start, 'actual') && !isOverBy(forecast, scope, tokens))
    return 'forecast';
  if (PLAN_BEHIND.test(tokens.folded.slice(figure.span.end, clause.end))) return 'forecast';
  const near = Math.max(clause.start, figure.span.start - DENIAL_REACH);
  if (hasCue(tokens, near, figure.span.start, 'denied')) return 'denied';
  return 'actual';
}

const OTHERS =
  /市场|普遍|一致预期|共识|法人|分析师|券商|投行|机构|我们|笔者|卖方|\b(?:analysts?|consensus|the street|wall street|investors|the market|we|our|i|economists|brokers?|strategists)\b/;

/** Whether a forecast is told as somebody else's: 法人预期, "analysts expect", a house that publishes figures. */
export function foreseenByOthers({ sentence, figure }: Scope, tokens: Tokens): boolean {
  return (
    OTHERS.test(tokens.folded.slice(sentence.start, figure.span.start)) ||
    tokens.publishers.some(({ start, end }) => start >= sentence.start && end <= figure.span.start)
  );
}
