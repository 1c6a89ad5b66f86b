// Fixes that leave the number alone: its hedge, percent against percentage points, the period that the sentence leaves open.

import { type CheckedFigure, readingOf } from '../../../core/check/result.ts';
import type { Claim } from '../../../core/claims/claim.ts';
import { hedgeReplacement } from '../../../core/explain/quantities/hedge.ts';
import { subjectOfClaim, subjectPeriodText } from '../../../core/explain/subject-text.ts';
import type { Tongue } from '../../../core/text/spoken.ts';
import type { Fix, FixContext } from './fix.ts';

function wordsLanguage(words: string): Tongue {
  return /\p{Script=Han}/u.test(words) ? 'zh' : 'en';
}

/** 突破400亿 for a claim of 398.24亿 becomes 近400亿. */
export function hedgeFix(checked: CheckedFigure, { telling, labels }: FixContext): Fix | null {
  const replacement = hedgeReplacement(checked, telling);
  if (!replacement) return null;
  const { span, text } = replacement;
  return { title: labels.say(text), changes: [{ span, text }], preferred: true, certain: false };
}

/** 增长34个百分点 ↔ 增长34%, where the claim is of the other unit. */
export function pointsFix({ figure, judgement }: CheckedFigure, { telling, labels }: FixContext): Fix | null {
  const unit = figure.quantity?.unit;
  const right = judgement?.claim?.quantity.unit;
  if (judgement?.code !== 'unit-mismatch' || !((unit === '%' && right === 'pp') || (unit === 'pp' && right === '%')))
    return null;
  const core = telling.text.slice(figure.core.start, figure.core.end);
  const chinese = wordsLanguage(telling.text.slice(Math.max(0, figure.core.start - 20), figure.core.end + 20)) === 'zh';
  const pattern = unit === '%' ? /\s*(%|％|percent|per cent)/i : /\s*(个?個?百分[点點]|percentage points?|pp|ppts?)/i;
  const text = core.replace(pattern, right === '%' ? '%' : chinese ? '个百分点' : ' percentage points');
  if (text === core) return null;
  return { title: labels.change(text), changes: [{ span: figure.core, text }], preferred: true, certain: false };
}

function agreedWith({ judgement }: CheckedFigure): Claim | null {
  const agreed =
    judgement?.verdict === 'supported' || judgement?.verdict === 'disputed' || judgement?.verdict === 'unverified';
  return agreed ? (judgement?.claim ?? null) : null;
}

/** Writes the period of the claim into a sentence that states none: before the metric in Chinese, after the figure in English. */
export function periodFix(checked: CheckedFigure, { telling, labels }: FixContext): Fix | null {
  const { figure } = checked;
  const reading = readingOf(checked);
  const claim = agreedWith(checked);
  if (!claim?.period || !reading || reading.period) return null;
  const chinese = wordsLanguage(telling.text.slice(Math.max(0, figure.span.start - 20), figure.span.end + 20)) === 'zh';
  const period = subjectPeriodText(subjectOfClaim(claim), telling.claims, chinese ? 'zh' : 'en');
  const before = reading.metric?.from ?? figure.span;
  const at = chinese ? (before.end <= figure.span.start ? before.start : figure.span.start) : figure.span.end;
  const text = chinese ? period : ` in ${period}`;
  return {
    title: labels.statePeriod(period),
    changes: [{ span: { start: at, end: at }, text }],
    preferred: false,
    certain: false,
  };
}
