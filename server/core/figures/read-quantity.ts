// Quantities at one place of the text: a hedge, an amount or a word that is a number, a range, a unit price, a hedge behind.

import { compare, decimal, scaled } from '../text/decimal.ts';
import { alone, type Figure, type Hedge, type HedgeKind } from './figure.ts';
import { figureOf, type KindAndUnit, kindOf, oddQuantity, quantityOf, writtenOf } from './figure-of.ts';
import { tokenEnd } from './left-alone/left-alone.ts';
import { tenthsAt, tenthsFollow } from './numerals/tenths.ts';
import { lengthBehind } from './periods/durations.ts';
import { lengthFigure, lengthOf, lengthRange } from './periods/lengths.ts';
import { periodAt } from './periods/period.ts';
import { boundedQuantity } from './quantity.ts';
import { isAccepted, isCapacity } from './scan/accept.ts';
import { DIGIT, LETTER } from './scan/characters.ts';
import { isLoneNumeral } from './scan/lone-numerals.ts';
import {
  classAt,
  codeAt,
  isDigit,
  isHan,
  isLetter,
  type Source,
  skipSpace,
  standsAt,
  startsWith,
} from './scan/source.ts';
import { isTail, readAmount } from './units/amount.ts';
import type { Amount } from './units/amount-read.ts';
import { bracketed } from './units/brackets.ts';
import { combined, hedgeBefore, hedgeBehind, type PrefixHedge } from './units/hedges.ts';
import { type Per, perBefore, perBehind } from './units/per.ts';
import { behindJoint, type Measured, priceRangeAt, rangeAt } from './units/range.ts';
import { isRatioWord } from './units/ratio-words.ts';
import { isRepetition } from './units/units.ts';
import { manyAt, wordAt } from './word-figure.ts';

/** A hedge in the middle counts as one before: 30多亿 is above 30亿. */
function withInner(hedge: Hedge | null, amount: Amount): Hedge | null {
  const { inner } = amount;
  if (inner === null) return hedge;
  return hedge === null
    ? { kind: inner.kind, spans: [inner.span] }
    : { kind: hedge.kind === 'reach' ? inner.kind : hedge.kind, spans: [...hedge.spans, inner.span] };
}

const ORDINAL_TAIL =
  /^(?:-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|[ -](?:hundredth|thousandth|millionth|billionth))(?![a-z])/;

/** twenty-first, five hundredth: an ordinal in words. */
function ordinalFigure(source: Source, { number, start, before, behind }: Amount): Figure | null {
  if (number.script !== 'english' || before !== null || behind !== null || number.fraction) return null;
  const tail = ORDINAL_TAIL.exec(source.folded.slice(number.end, number.end + 14));
  return tail && alone('ordinal', start, number.end + tail[0].length);
}

/** 2至3成, 三成到四成: a range of tenths. */
function tenthsRange(source: Source, at: number, first: Amount, hedge: Hedge | null): Figure | null {
  const bare = first.behind === null && first.before === null && first.number.scale === 0;
  if (!bare || first.number.upper !== null || !tenthsFollow(source, first.end)) return null;
  const start = behindJoint(source, first);
  const second = start < 0 ? null : readAmount(source, start);
  const to = second && tenthsAt(source, second);
  const low = scaled(decimal(first.number.digits, first.number.exponent), 1);
  const high = to?.quantity(null).value;
  if (!second || !to || !high || compare(low, high) >= 0) return null;
  const told = combined(hedge, hedgeBehind(source, to.end));
  return figureOf({
    kind: 'percent',
    core: { start: at, end: to.end },
    hedge: told,
    quantity: boundedQuantity(low, high, '%', told?.kind ?? null),
    written: { ...writtenOf(second, source), unitGiven: true, unitText: '成' },
    per: null,
  });
}

const TURNS: ReadonlySet<number> = new Set([180, 360]);

/** 360-degree, 180度大转弯: half a turn and a whole one are figures of speech. */
function isTurn(source: Source, amount: Amount): boolean {
  const { digits, exponent } = amount.number;
  return exponent >= 0 && TURNS.has(Number(digits) * 10 ** exponent) && kindOf(amount, source).unit === 'deg';
}

/** The amount at `at` as a figure, once its hedge before is known. */
function amountFigure(source: Source, at: number, hedge: Hedge | null): Figure | null {
  const amount = readAmount(source, at, hedge !== null);
  if (amount === null) return null;
  const tenths = tenthsAt(source, amount);
  const spread = tenths && tenthsRange(source, at, { ...amount, end: tenths.end }, hedge);
  if (spread) return spread;
  if (tenths) {
    const told = combined(hedge, hedgeBehind(source, tenths.end));
    return figureOf({
      kind: 'percent',
      core: { start: at, end: tenths.end },
      hedge: told,
      quantity: tenths.quantity(told),
      written: { ...writtenOf(amount, source), unitGiven: true, unitText: '成' },
      per: null,
    });
  }
  const share = tenthsRange(source, at, amount, hedge);
  if (share) return share;
  const range = priceRangeAt(source, amount, hedge) ?? rangeAt(source, amount, hedge);
  if (range) {
    const bare = range.of.kind === 'number' || range.of.kind === 'count';
    const length = bare ? lengthBehind(source, amount.start, range.amount.number.end) : null;
    return length ? lengthRange(range, length, hedge, at) : finished(source, at, amount, range, hedge);
  }
  const ordinal = ordinalFigure(source, amount);
  if (ordinal) return ordinal;
  const length = lengthOf(source, amount);
  if (length) return lengthFigure(source, amount, length, hedge);
  if (isTurn(source, amount)) return alone('idiom', at, amount.end);
  if (isCapacity(source, amount)) return alone('model', at, amount.number.end);
  if (isRepetition(source, amount.end)) return alone('idiom', at, amount.end + 1);
  return isAccepted(source, amount, hedge) ? finished(source, at, amount, range, hedge) : null;
}

/** 多, 余 and 几 inside or right behind the numeral: so many and some more. */
function isOdd(source: Source, { inner, number, behind }: Amount, suffix: ReturnType<typeof hedgeBehind>): boolean {
  if (number.vague === 'several' || number.fraction) return false;
  if (inner !== null) return inner.kind === 'above' && standsAt(source, inner.span.start, '多余几');
  return behind === null && suffix?.span.start === number.end && standsAt(source, number.end, '多余几');
}

/** 百亿 and 近百亿 are orders of magnitude. */
function levelled(told: Hedge | null, { number: { vague } }: Amount): Hedge | null {
  if (told === null) return vague === '' ? null : { kind: 'magnitude', spans: [] };
  const loose = vague === 'bare' && (told.kind === 'near' || told.kind === 'about');
  return loose ? { ...told, kind: 'magnitude' } : told;
}

function finished(
  source: Source,
  at: number,
  amount: Amount,
  range: Measured | null,
  hedge: Hedge | null,
): Figure | null {
  const of = range?.of ?? kindOf(amount, source);
  let end = range?.end ?? amount.end;
  if (isGlued(source, end, of)) {
    const stop = tokenEnd(source, end);
    return alone(isDigit(source, end - 1) || isDigit(source, at) ? 'code' : 'model', at, Math.max(stop, end));
  }
  const per: Per | null = range?.per ?? (of.kind === 'money' ? perBehind(source, end) : null);
  if (per) end = Math.max(end, per.end);
  const behind = hedgeBehind(source, end);
  const band = of.kind === 'money' && per === null ? bandEnd(source, behind ? behind.span.end : end) : -1;
  if (band > 0) return alone('idiom', at, band);
  const level = levelled(combined(withInner(hedge, amount), behind), amount);
  return figureOf({
    kind: of.kind,
    core: { start: at, end },
    hedge: level,
    quantity: range
      ? range.quantity
      : isOdd(source, amount, behind)
        ? oddQuantity(amount, of)
        : quantityOf(amount, of, level),
    written: writtenOf(range?.amount ?? amount, source),
    per,
  });
}

const BOUNDS: ReadonlySet<HedgeKind> = new Set(['above', 'below', 'near']);
const ARTICLE = 'the ';

const BAND = /^的?(?:价格带|价位带|价位段|价格段|价位|价段|档位)/;

/** 500元价格带, 3000元以上价位: what things cost tells of what sort they are; the offset behind it, or −1. */
function bandEnd(source: Source, at: number): number {
  const band = isHan(source, at) ? BAND.exec(source.folded.slice(at, at + 4)) : null;
  return band ? at + band[0].length : -1;
}

/** A letter or a digit glued behind a number makes both a code: 36kr, 4x4, 2025q3x. */
function isGlued(source: Source, end: number, of: KindAndUnit): boolean {
  const bits = classAt(source, end);
  if ((bits & (DIGIT | LETTER)) === 0) {
    const code = codeAt(source, end);
    return (code === 0x2d || code === 0x5f) && isDigit(source, end + 1) && of.kind === 'number';
  }
  return isDigit(source, end - 1) || (isLetter(source, end - 1) && (bits & DIGIT) !== 0);
}

/** 每千次1元, 每10股派2.5元, 每36元. */
function perFigure(source: Source, at: number): Figure | null {
  if (!startsWith(source, at, '每')) return null;
  const per = perBefore(source, at);
  if (per) {
    const money = amountFigure(source, skipSpace(source, per.next), null);
    if (money && money.kind === 'money' && money.quantity)
      return {
        ...money,
        kind: 'unit-price',
        span: { start: at, end: money.span.end },
        core: { start: at, end: money.core.end },
        quantity: { ...money.quantity, per: { count: per.count, unit: per.unit } },
      };
  }
  const money = isDigit(source, at + 1) ? amountFigure(source, at + 1, null) : null;
  return money?.kind === 'money' && money.written?.scale === 0
    ? { ...money, span: { start: at, end: money.span.end }, core: { start: at, end: money.core.end } }
    : null;
}

const MARK = /^[ -](?:mark|barrier|threshold|milestone|line)\b/;

/** "crossed the $600 billion mark", "below the 30% threshold": an article may stand between where the amount is a mark to pass. */
function markFigure(source: Source, { hedge, next }: PrefixHedge): Figure | null {
  if (!BOUNDS.has(hedge.kind) || !startsWith(source, next, ARTICLE)) return null;
  const figure = amountFigure(source, next + ARTICLE.length, hedge);
  return figure && MARK.test(source.folded.slice(figure.core.end, figure.core.end + 11)) ? figure : null;
}

/** The quantity that starts at `at`, hedge included, or `null`. */
export function readQuantity(source: Source, at: number): Figure | null {
  if (isTail(source, at) && (isDigit(source, at) || isLetter(source, at))) return null;
  if (codeAt(source, at) === 0x28) return bracketed(source, at);
  const code = codeAt(source, at);
  if (
    (code === 0x2d || code === 0x2b || code === 0x2e) &&
    at > 0 &&
    (classAt(source, at - 1) & (DIGIT | LETTER)) !== 0 &&
    !isHan(source, at - 1) &&
    !isRatioWord(source, at)
  )
    return null;
  const own = wordAt(source, at, null) ?? manyAt(source, at, null) ?? perFigure(source, at);
  if (own) return own;
  const hedge = hedgeBefore(source, at);
  if (hedge && !periodAt(source, hedge.next)) {
    const hedged =
      wordAt(source, hedge.next, hedge.hedge) ??
      manyAt(source, hedge.next, hedge.hedge) ??
      amountFigure(source, hedge.next, hedge.hedge) ??
      markFigure(source, hedge);
    if (hedged) return hedged;
  }
  return isLoneNumeral(source, at) ? null : amountFigure(source, at, null);
}
