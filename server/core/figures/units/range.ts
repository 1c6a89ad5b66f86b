// Ranges and tolerances of two amounts: 3–5亿元, 30%至35%, between $3bn and $5bn, 50±5.

import { compare } from '../../text/decimal.ts';
import type { Hedge, Quantity } from '../figure.ts';
import { type KindAndUnit, kindOf, quantityOf, rangeOf, withTolerance } from '../figure-of.ts';
import { lengthBehind } from '../periods/durations.ts';
import { HAN_NUMERAL } from '../scan/characters.ts';
import { classAt, codeAt, isDigit, type Source, skipSpace, standsAt, startsWith } from '../scan/source.ts';
import { readAmount } from './amount.ts';
import type { Amount } from './amount-read.ts';
import { isChange } from './change.ts';
import { type Per, perBehind } from './per.ts';

const TO = /^\s?(?:至|到|–|—|-|~|～|－)\s?|^ (?:to|and) |^\s?(?:与|和)\s?/;
const TOLERANCE = /^\s?(?:±|\+\/-|plus or minus)\s?/;
/** First folded characters of the above. */
const JOINTS = new Uint8Array(0x10000);
for (const joint of '至到–—-~±+与和tap') JOINTS[joint.charCodeAt(0)] = 1;
const DASHES = '–—~-';
const BETWEEN = /\bbetween (?:about |around )?$/;
const BETWEEN_HAN = /(?:介于|在)$/;
const FROM = /(?:\bfrom|从|由|自|较|相比)\s?$/;
const DOLLAR = 0x24;
const SLASH = 0x2f;
const PLUS = 0x2b;
const YUAN = '元'.charCodeAt(0);
const EACH = '每'.charCodeAt(0);

/** A range or ± as it was read. */
export interface Measured {
  readonly end: number;
  readonly of: KindAndUnit;
  readonly quantity: Quantity;
  /** The last of its amounts, with the sign and currency of the first. */
  readonly amount: Amount;
  /** What both ends are prices for: 6.15元/股-8.02元/股. */
  readonly per?: Per;
}

/** Whether two amounts with this between them may be one range. */
function isJoint(source: Source, first: Amount, joint: string): boolean {
  const before = source.folded.slice(Math.max(0, first.start - 16), first.start);
  const word = joint.trim();
  if (word === 'and') return BETWEEN.test(before);
  if (word === '与' || word === '和')
    return BETWEEN_HAN.test(before) && source.folded.slice(first.end, first.end + 24).includes('之间');
  return !(/to|至|到/.test(joint) && isLedFrom(source, first.start));
}

/** Last characters of words that lead from one value to another: 从, 较, from. */
const LEADING = '从由自较比m';

/** Whether the words before `at` lead from the value there to another one. */
function isLedFrom(source: Source, at: number): boolean {
  const last = codeAt(source, at - 1) === 0x20 ? at - 2 : at - 1;
  return standsAt(source, last, LEADING) && FROM.test(source.folded.slice(Math.max(0, at - 16), at));
}

/** The offset behind what joins `first` to another end; −1 where nothing does. A dash with a space on one side only is a sign. */
export function behindJoint(source: Source, first: Amount): number {
  if (standsAt(source, first.end, '至到'))
    return isLedFrom(source, first.start) ? -1 : skipSpace(source, first.end + 1);
  const joint = TO.exec(source.folded.slice(first.end, first.end + 6));
  const fits = joint && !/^ [-–]$/.test(joint[0]) && isJoint(source, first, joint[0]);
  return fits ? first.end + joint[0].length : -1;
}

/** The second end of a range behind `first`, with where it starts. */
function rangeEnd(source: Source, first: Amount): Amount | null {
  const start = behindJoint(source, first);
  if (start < 0) return null;
  const dash = standsAt(source, first.end, DASHES) || standsAt(source, first.end + 1, DASHES);
  const numeral =
    isDigit(source, start) ||
    (first.sign !== '' && codeAt(source, start) === PLUS && isDigit(source, start + 1)) ||
    (classAt(source, start) & HAN_NUMERAL) !== 0;
  if (dash && !numeral && !first.before && codeAt(source, start) !== DOLLAR) return null;
  const second = readAmount(source, start, false, first.before);
  const signed = second?.sign === '+' && first.sign === '';
  return second === null || signed || second.number.vague !== '' ? null : second;
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

function isSameNumber(from: Amount, to: Amount): boolean {
  return (
    from.number.digits === to.number.digits && from.number.exponent === to.number.exponent && from.sign === to.sign
  );
}

/** Whether what stands at `at`, a space aside, may join two ends. */
function mayJoin(source: Source, at: number): boolean {
  const code = codeAt(source, at);
  return JOINTS[code === 0x20 ? codeAt(source, at + 1) : code] === 1;
}

function isSamePer(a: Per, b: Per): boolean {
  return a.unit === b.unit && compare(a.count, b.count) === 0;
}

/** Whether a word that makes a unit price stands at `at`, behind its space. */
function isPerWord(source: Source, at: number): boolean {
  if (codeAt(source, at) !== 0x20) return false;
  return startsWith(source, at, ' per ') || startsWith(source, at, ' a ') || startsWith(source, at, ' an ');
}

/** No first price with its thing and no second price are longer together. */
const LONGEST_PRICES = 48;

/** Whether a second mark of a unit price stands behind the one at `at`, before the sentence ends. */
function isMarkedAgain(source: Source, at: number): boolean {
  for (let next = at + 2; next < at + LONGEST_PRICES; next++) {
    const code = codeAt(source, next);
    if (code === SLASH || code === EACH || isPerWord(source, next)) return true;
    if (code === 0 || code === 0x3002) return false;
  }
  return false;
}

/** 6.15元/股-8.02元/股: two unit prices for the same thing; `null` where they are not. */
export function priceRangeAt(source: Source, first: Amount, hedge: Hedge | null): Measured | null {
  const mark = codeAt(source, first.end);
  if (mark !== SLASH && mark !== EACH && !isPerWord(source, first.end)) return null;
  if (!isMarkedAgain(source, first.end)) return null;
  const of = kindOf(first, source);
  if (of.kind !== 'money') return null;
  const per = perBehind(source, first.end);
  if (per === null || !mayJoin(source, per.end)) return null;
  const second = rangeEnd(source, { ...first, end: per.end });
  const last = second && kindOf(second, source);
  const other = second && last?.unit === of.unit ? perBehind(source, second.end) : null;
  if (second === null || last === null || other === null || !isSamePer(per, other)) return null;
  const quantity = rangeOf(quantityOf(first, of, null), quantityOf(second, last, null), hedge);
  return { end: other.end, of, quantity, amount: { ...second, sign: first.sign }, per };
}

/** 元 by itself is the currency that stands before the first end: 新台币30至35元. */
function isPlainYuan(source: Source, { behind }: Amount): boolean {
  return behind !== null && behind.end === behind.start + 1 && codeAt(source, behind.start) === YUAN;
}

/** A range or ± of two amounts of the same unit; `null` where they do not belong together. */
export function rangeAt(source: Source, first: Amount, hedge: Hedge | null): Measured | null {
  if (!mayJoin(source, first.end) || first.number.vague !== '' || first.number.upper !== null) return null;
  const tolerance = TOLERANCE.exec(source.folded.slice(first.end, first.end + 16));
  const second = tolerance ? readAmount(source, first.end + tolerance[0].length) : rangeEnd(source, first);
  if (second === null) return null;
  const lead = withSharedUnit(first, second);
  const bare = second.behind === null && second.before === null;
  const lent = bare || (second.before === null && isPlainYuan(source, second));
  const tail = lent && first.before ? { ...second, before: first.before } : second;
  const of = kindOf(lead, source);
  const last = kindOf(tail, source);
  if (of.kind !== last.kind || of.unit !== last.unit) return null;
  const length = of.kind === 'number' && lengthBehind(source, first.start, second.number.end) !== null;
  if (of.kind === 'number' && !length && !isPlainRange(source, first, second)) return null;
  if (!tolerance && isSameNumber(lead, tail)) return null;
  const from = quantityOf(lead, of, null);
  const to = quantityOf(tail, last, null);
  if (!tolerance && isChange(source, first, second, from, to)) return null;
  const quantity = tolerance ? withTolerance(from, to) : rangeOf(from, to, hedge);
  return { end: second.end, of, quantity, amount: { ...tail, before: lead.before, sign: lead.sign } };
}
