// Quantities at one place of the text: a hedge, an amount or a word that is a number, a range, a unit price, a hedge behind.

import { decimal, parseDecimal, scaled } from '../text/decimal.ts';
import { isAccepted } from './accept.ts';
import { type Amount, isTail, readAmount } from './amount.ts';
import { DIGIT, HAN_NUMERAL, HAN_VALUE, LETTER } from './characters.ts';
import { lengthBehind } from './durations.ts';
import { NUMBER_WORD_FIRSTS } from './english.ts';
import type { Figure, Hedge, Quantity } from './figure.ts';
import { figureOf, type KindAndUnit, kindOf, quantityOf, rangeOf, withTolerance, writtenOf } from './figure-of.ts';
import { combined, hedgeBefore, hedgeBehind } from './hedges.ts';
import { tokenEnd } from './left-alone.ts';
import { type Per, perBefore, perBehind } from './per.ts';
import { periodAt } from './period.ts';
import { boundedQuantity, pointQuantity } from './quantity.ts';
import { classAt, codeAt, isDigit, isHan, isLetter, type Source, skipSpace, startsWith } from './source.ts';
import { MANY_WORDS, WORD_NUMBERS, type WordNumber } from './tables/word-numbers.ts';
import { Trie } from './trie.ts';
import { unitBehind } from './units.ts';

const WORDS = new Trie<WordNumber>();
for (const [value, words] of WORD_NUMBERS) WORDS.add(words, value);
const MANY = new Trie<number>();
for (const [power, words] of MANY_WORDS) MANY.add(words, power);

/** Folded first characters of words that are numbers, in either language. */
export const WORD_FIRSTS: ReadonlySet<number> = new Set([...WORDS.firsts, ...MANY.firsts, ...NUMBER_WORD_FIRSTS]);

const TENTHS = '成'.charCodeAt(0);
const DISCOUNT = '折'.charCodeAt(0);
const NO_TENTHS = '立员分为熟功本交长绩果都了品像就因语';
const NO_DISCOUNT = '叠扣旧算线射腾合页本';

function hedgeParts(hedge: Hedge | null, start: number): number {
  return hedge ? Math.min(start, ...hedge.spans.map((span) => span.start)) : start;
}

/** A word that is a number: 翻倍, 过半, double-digit. A hedge before it may bound it. */
function wordAt(source: Source, at: number, hedge: Hedge | null): Figure | null {
  const entry = WORDS.longest(source, at);
  if (entry === null) return null;
  const { value: word, length } = entry;
  const end = at + length;
  if (word.kind === 'multiple' && isHan(source, at) && codeAt(source, at) === 0x500d && !isHan(source, at)) return null;
  if (
    /^(?:twice|thrice)$/.test(source.folded.slice(at, end)) &&
    !/^ (?:as|the|its|that|what|their|over the)\b/.test(source.folded.slice(end, end + 10))
  )
    return null;
  if (
    isHan(source, at) &&
    word.unit === '%' &&
    word.value === '50' &&
    /^[年价球载天场程途月圆山]/.test(source.folded.slice(end, end + 1))
  )
    return null;
  const behind = hedgeBehind(source, end);
  const own: Hedge | null = word.hedge ? { kind: word.hedge, spans: [] } : null;
  const told = own ?? combined(hedge, behind);
  const value = word.value === null ? null : parseDecimal(word.value);
  const [low, high] = [parseDecimal(word.low ?? ''), parseDecimal(word.high ?? '')];
  const quantity: Quantity | null = value
    ? pointQuantity(value, null, word.unit, told?.kind ?? null)
    : low && high
      ? boundedQuantity(low, high, word.unit)
      : null;
  if (!quantity) return null;
  const script = isHan(source, at) ? 'chinese' : 'english';
  const written = { script, scale: 0, scaleText: '', unitText: '', unitGiven: true, sign: '' } as const;
  const figure = figureOf({ kind: word.kind, core: { start: at, end }, hedge: told, quantity, written, per: null });
  return {
    ...figure,
    span: { start: hedgeParts(hedge, at), end: Math.max(end, behind && !own ? behind.span.end : end) },
  };
}

/** tens of billions, hundreds of millions of yuan: an order of magnitude. */
function manyAt(source: Source, at: number, hedge: Hedge | null): Figure | null {
  const entry = MANY.longest(source, at);
  if (entry === null) return null;
  let power = entry.value;
  let end = at + entry.length;
  const scale = /^ ?(thousands|millions|billions|trillions)(?: of)?(?![a-z])/.exec(source.folded.slice(end, end + 14));
  if (scale) {
    power += { thousands: 3, millions: 6, billions: 9, trillions: 12 }[scale[1] ?? ''] ?? 0;
    end += scale[0].length;
  }
  const unit = unitBehind(source, end);
  if (!scale && unit === null && power < 3) return null;
  const stop = unit ? unit.end : end - (source.folded.slice(0, end).endsWith(' of') ? 3 : 0);
  const low = decimal(1n, power);
  const of = unit ?? { kind: 'count' as const, unit: 'count', power: 0 };
  const quantity: Quantity = {
    value: null,
    low: scaled(low, of.power),
    high: scaled(low, of.power + 1),
    step: null,
    unit: of.unit,
    comparator: '~',
  };
  const written = {
    script: 'english',
    scale: power,
    scaleText: source.text.slice(at, stop),
    unitText: unit ? source.text.slice(unit.start, unit.end) : '',
    unitGiven: unit !== null,
    sign: '',
  } as const;
  return figureOf({
    kind: of.kind,
    core: { start: at, end: stop },
    hedge: hedge ?? { kind: 'magnitude', spans: [] },
    quantity,
    written,
    per: null,
  });
}

/** 三成, 六成五, 七成半, 八五折: tenths as per cent. */
function tenthsAt(source: Source, amount: Amount): { end: number; quantity: (hedge: Hedge | null) => Quantity } | null {
  const { number } = amount;
  const mark = codeAt(source, number.end);
  if (
    (mark !== TENTHS && mark !== DISCOUNT) ||
    number.fraction ||
    number.vague !== '' ||
    number.scale > 0 ||
    amount.before
  )
    return null;
  const next = String.fromCharCode(codeAt(source, number.end + 1));
  if ((mark === TENTHS ? NO_TENTHS : NO_DISCOUNT).includes(next)) return null;
  const twoDigits = number.script === 'chinese' && number.width === 2 && number.upper === null;
  if (twoDigits && mark === TENTHS) return null;
  const lead = scaled(decimal(number.digits, number.exponent), twoDigits ? 0 : 1);
  let end = number.end + 1;
  let value = lead;
  let step = twoDigits ? 0 : number.step === null ? null : number.step + 1;
  const digit = HAN_VALUE[codeAt(source, end)] ?? 0;
  if (mark === TENTHS && digit >= 2 && digit <= 10) {
    value = { digits: lead.digits * 10n ** BigInt(lead.exponent) + BigInt(digit - 1), exponent: 0 };
    step = 0;
    end++;
  } else if (startsWith(source, end, '半')) {
    value = {
      digits: lead.digits * 10n ** BigInt(Math.max(0, lead.exponent)) + 5n,
      exponent: Math.min(0, lead.exponent),
    };
    step = 0;
    end++;
  }
  const upper = number.upper;
  return {
    end,
    quantity: (hedge) =>
      upper !== null
        ? {
            value: null,
            low: lead,
            high: scaled(decimal(upper, number.exponent), 1),
            step: null,
            unit: '%',
            comparator: '=',
          }
        : pointQuantity(value, step, '%', hedge?.kind ?? null),
  };
}

const TO = /^\s?(?:至|到|–|—|-|~|～|－)\s?|^ (?:to|and) |^–|^-/;

/** The second end of a range behind `first`, with what joins them. */
function rangeEnd(source: Source, first: Amount): { second: Amount; start: number } | null {
  const joint = TO.exec(source.folded.slice(first.end, first.end + 6));
  if (!joint) return null;
  const before = source.folded.slice(Math.max(0, first.start - 12), first.start);
  if (joint[0] === ' and ' && !/\bbetween (?:about |around )?$/.test(before) && !/介于$/.test(before)) return null;
  if (/(?:\bfrom|从|由|自|较|相比)\s?$/.test(before) && /to|至|到/.test(joint[0])) return null;
  const start = first.end + joint[0].length;
  const dash = /[–—~-]/.test(joint[0]);
  if (
    dash &&
    !isDigit(source, start) &&
    (classAt(source, start) & HAN_NUMERAL) === 0 &&
    !first.before &&
    codeAt(source, start) !== 0x24
  )
    return null;
  const second = readAmount(source, start);
  if (second === null || second.sign === '+' || second.number.vague !== '') return null;
  return { second, start };
}

/** The first end in the second one's unit and scale, where it has none of its own. */
function withSharedUnit(first: Amount, second: Amount): Amount {
  const bare = first.behind === null && first.before === null;
  const unit =
    first.behind ??
    (first.before && second.behind?.kind === 'money' ? second.behind : null) ??
    (bare ? second.behind : null);
  const takes =
    first.number.scale === 0 && second.number.scale > 0 && first.behind === null && first.number.vague === '';
  const number = takes
    ? {
        ...first.number,
        exponent: first.number.exponent + second.number.scale,
        step: first.number.step === null ? null : first.number.step + second.number.scale,
        scale: second.number.scale,
        scaleText: second.number.scaleText,
      }
    : first.number;
  return { ...first, number, before: first.before ?? (bare ? second.before : null), behind: unit };
}

interface Measured {
  readonly end: number;
  readonly of: KindAndUnit;
  readonly quantity: Quantity;
  readonly amount: Amount;
}

/** A range or ± of two amounts of the same unit; `null` where they do not belong together. */
function rangeAt(source: Source, first: Amount, hedge: Hedge | null): Measured | null {
  if (first.number.vague !== '' || first.number.upper !== null) return null;
  const tolerance = /^\s?(?:±|\+\/-)\s?/.exec(source.folded.slice(first.end, first.end + 6));
  const found = tolerance ? null : rangeEnd(source, first);
  const second = tolerance ? readAmount(source, first.end + tolerance[0].length) : (found?.second ?? null);
  if (second === null) return null;
  const lead = withSharedUnit(first, second);
  const tail =
    second.behind === null && second.before === null && first.before ? { ...second, before: first.before } : second;
  const of = kindOf(lead, source);
  const last = kindOf(tail, source);
  if (of.kind !== last.kind || of.unit !== last.unit) return null;
  if (of.kind === 'number' && !isPlainRange(source, first, second)) return null;
  const from = quantityOf(lead, of, null);
  const to = quantityOf(tail, last, null);
  const quantity = tolerance ? withTolerance(from, to) : rangeOf(from, to, hedge);
  if (
    !tolerance &&
    from.low !== null &&
    to.high !== null &&
    from.value &&
    to.value &&
    from.value.digits === to.value.digits &&
    from.value.exponent === to.value.exponent
  )
    return null;
  return { end: second.end, of, quantity, amount: { ...tail, before: lead.before, sign: lead.sign } };
}

/** 3-1 and 2025-0034 are scores and codes; a range of bare numbers goes up and is no longer than it must be. */
function isPlainRange(source: Source, first: Amount, second: Amount): boolean {
  if (source.table) return true;
  const dash = codeAt(source, first.end) === 0x2d || codeAt(source, first.end) === 0x2013;
  if (!dash) return true;
  return (
    first.number.digits < second.number.digits &&
    second.number.digits >= 10n &&
    first.number.width <= 4 &&
    second.number.width <= 4 &&
    codeAt(source, second.end) !== 0x2d
  );
}

/** A hedge in the middle counts as one before: 30多亿 is above 30亿. */
function withInner(hedge: Hedge | null, amount: Amount): Hedge | null {
  const { inner } = amount;
  if (inner === null) return hedge;
  return hedge === null
    ? { kind: inner.kind, spans: [inner.span] }
    : { kind: hedge.kind === 'reach' ? inner.kind : hedge.kind, spans: [...hedge.spans, inner.span] };
}

function alone(kind: Figure['kind'], start: number, end: number): Figure {
  const span = { start, end };
  return { kind, span, core: span, quantity: null, hedge: null, written: null, period: null };
}

/** The amount at `at` as a figure, once its hedge before is known. */
function amountFigure(source: Source, at: number, hedge: Hedge | null): Figure | null {
  const amount = readAmount(source, at, hedge !== null);
  if (amount === null) return null;
  const start = hedgeParts(hedge, at);
  const tenths = tenthsAt(source, amount);
  if (tenths) {
    const behind = hedgeBehind(source, tenths.end);
    const told = combined(hedge, behind);
    return figureOf({
      kind: 'percent',
      core: { start: at, end: tenths.end },
      hedge: told,
      quantity: tenths.quantity(told),
      written: { ...writtenOf(amount, source), unitGiven: true, unitText: '成' },
      per: null,
    });
  }
  const range = rangeAt(source, amount, hedge);
  if (!range) {
    const length =
      amount.behind === null || isLengthUnit(source, amount)
        ? lengthBehind(source, amount.start, amount.number.end)
        : null;
    if (length && amount.before === null) return lengthFigure(source, amount, length, start, hedge);
    if (!isAccepted(source, amount, hedge)) return null;
  } else {
    const length = range.of.kind === 'number' ? lengthBehind(source, amount.start, range.end) : null;
    if (length) return alone('duration', start, length.end);
  }
  return finished(source, at, amount, range, hedge);
}

/** Measure words that a longer word of time begins with: 个 in 个季度. */
function isLengthUnit(source: Source, amount: Amount): boolean {
  return (
    amount.behind !== null &&
    lengthBehind(source, amount.start, amount.number.end) !== null &&
    (amount.behind.kind === 'count' || isLetter(source, amount.behind.start))
  );
}

function lengthFigure(
  source: Source,
  amount: Amount,
  length: NonNullable<ReturnType<typeof lengthBehind>>,
  start: number,
  hedge: Hedge | null,
): Figure {
  if (length.run && amount.number.vague === '') {
    const of = { kind: 'count', unit: length.unit, power: 0 } as const;
    return figureOf({
      kind: 'count',
      core: { start: amount.start, end: length.end },
      hedge,
      quantity: quantityOf(amount, of, hedge),
      written: {
        ...writtenOf(amount, source),
        unitGiven: true,
        unitText: source.text.slice(amount.number.end, length.end),
      },
      per: null,
    });
  }
  const count =
    amount.number.exponent >= 0 && amount.number.digits < 10000n
      ? Number(amount.number.digits) * 10 ** amount.number.exponent
      : null;
  const age = /^[- ]old\b/.test(source.folded.slice(length.end, length.end + 5));
  return {
    ...alone(age ? 'age' : 'duration', start, age ? length.end + 4 : length.end),
    period: { type: 'length', unit: length.unit, count },
  };
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
  const per: Per | null = of.kind === 'money' ? perBehind(source, end) : null;
  if (per) end = per.end;
  const behind = hedgeBehind(source, end);
  const told = combined(withInner(hedge, amount), behind);
  const shown = told === null && amount.number.vague !== '' ? ({ kind: 'magnitude', spans: [] } as const) : told;
  const level =
    amount.number.vague === 'bare' && shown !== null && (shown.kind === 'near' || shown.kind === 'about')
      ? { ...shown, kind: 'magnitude' as const }
      : shown;
  return figureOf({
    kind: of.kind,
    core: { start: at, end },
    hedge: level,
    quantity: range && !behind ? range.quantity : range ? range.quantity : quantityOf(amount, of, level),
    written: writtenOf(range?.amount ?? amount, source),
    per,
  });
}

/** A letter or a digit glued behind a number makes both a code: 36kr, 4x4, 2025q3x. */
function isGlued(source: Source, end: number, of: KindAndUnit): boolean {
  const bits = classAt(source, end);
  if ((bits & (DIGIT | LETTER)) === 0) return /^[-_]\d/.test(source.folded.slice(end, end + 2)) && of.kind === 'number';
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

/** (1,234) in a table: a negative number. */
function bracketed(source: Source, at: number): Figure | null {
  if (!source.table || codeAt(source, at) !== 0x28) return null;
  const inner = skipSpace(source, at + 1);
  const amount = readAmount(source, inner);
  const end = amount ? skipSpace(source, amount.end) : 0;
  if (amount === null || codeAt(source, end) !== 0x29 || source.folded.slice(0, at).trim() !== '') return null;
  const negative: Amount = { ...amount, sign: '-' };
  const trailing = negative.behind === null ? unitBehind(source, end + 1) : null;
  const whole: Amount = trailing ? { ...negative, behind: trailing } : negative;
  const of = kindOf(whole, source);
  return figureOf({
    kind: of.kind,
    core: { start: at, end: trailing ? trailing.end : end + 1 },
    hedge: null,
    quantity: quantityOf(whole, of, null),
    written: writtenOf(whole, source),
    per: null,
  });
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
    !isHan(source, at - 1)
  )
    return null;
  const own = wordAt(source, at, null) ?? manyAt(source, at, null) ?? perFigure(source, at);
  if (own) return own;
  const hedge = hedgeBefore(source, at);
  if (hedge && !periodAt(source, hedge.next)) {
    const hedged =
      wordAt(source, hedge.next, hedge.hedge) ??
      manyAt(source, hedge.next, hedge.hedge) ??
      amountFigure(source, hedge.next, hedge.hedge);
    if (hedged) return hedged;
  }
  return amountFigure(source, at, null);
}
