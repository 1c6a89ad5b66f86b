// Whether two amounts with "to" between them are a change and the level that it leads to, rather than a range: rose $1.10 to $46.20.

import { absolute, compare, type Decimal, decimal, multiply } from '../../text/decimal.ts';
import type { Quantity } from '../figure.ts';
import { codeAt, type Source } from '../scan/source.ts';
import type { Amount } from './amount-read.ts';

/** Verbs and nouns of change right before the first amount. */
const CHANGED =
  /\b(?:rose|rise[sn]?|rising|fell|falls?|fallen|falling|gain(?:ed|s|ing)?|lost|loses?|losing|climb(?:ed|s|ing)?|slid|slides?|dropp?(?:ed|s|ing)?|jump(?:ed|s|ing)?|up|down|add(?:ed|s|ing)?|shed|sheds|slipped|slips|dipp?(?:ed|s)?|advanc(?:ed|es|ing)|declin(?:ed|es|ing)|sank|sinks|tumbl(?:ed|es|ing)|surg(?:ed|es|ing)|eas(?:ed|es|ing)|increas(?:ed|es|ing)|decreas(?:ed|es|ing)|widen(?:ed|s|ing)?|narrow(?:ed|s|ing)?|shrank|shrinks|swell(?:ed|s)?|expand(?:ed|s|ing)?|contract(?:ed|s|ing)?|improv(?:ed|es|ing)|soar(?:ed|s|ing)?|plung(?:ed|es|ing)|slump(?:ed|s|ing)?|rall(?:ied|ies)|gr[eo]w[ns]?|growing|tighten(?:ed|s)?|weaken(?:ed|s)?|strengthen(?:ed|s)?|retreat(?:ed|s)?|edged (?:up|down|higher|lower)|ticked (?:up|down)|higher|lower|(?:increase|decrease|rise|drop|fall|gain|decline) of)(?: by)?(?: (?:another|about|around|nearly|almost|some|over|more than|just|a further|roughly))?(?: [$£€¥]?[\d.,½]{1,8} ?[a-z%]{0,8} or)? $/;
const CHANGED_HAN =
  /(?:提升|提高|上升|上涨|上调|上行|扩大|回升|反弹|下降|下滑|下跌|下调|下行|降低|回落|收窄|跳升|走高|走低|攀升|升高|改善|缩小|缩减|压缩|微升|微降|缩量|放量|[跌涨升降])(?:了|约|近|超|逾|达)?$/;
/** What is moved by an amount or to a level, and may be so much to so much too where the two are near. */
const MOVED =
  /\b(?:rais(?:ed|es|ing)|lift(?:ed|s|ing)?|hik(?:ed|es|ing)|boost(?:ed|s|ing)?|cut(?:s|ting)?|trim(?:med|s|ming)?|lower(?:ed|s|ing)|reduc(?:ed|es|ing)|slash(?:ed|es|ing)?)(?: by)? $/;
/** Growth is told in per cent as often as in amounts, and a span of per cent behind it is a range (增长30%至35%). */
const GROWN_HAN = /(?:增长|增加|减少|增|减|多|少)(?:了|约|近|超|逾|达)?$/;
const FORECAST =
  /预计|预期|料|将|有望|指引|目标|可能|或|will|would|may|might|could|expect|forecast|guid|target|see[ns]? /;
const BETWEEN = /(?:between|range of|在|介于|区间为?)\s?$/;
const CLOSE = decimal(3n);
/** How far before the amount its verb and the word that makes it a forecast may stand. */
const NEAR = 26;
const FAR = 40;

function size(value: Decimal | null): Decimal {
  return value === null ? decimal(0n) : absolute(value);
}

/** Whether the second value is within a factor of three of the first, as the ends of a range are. */
function isClose(from: Quantity, to: Quantity): boolean {
  return compare(size(to.value), multiply(size(from.value), CLOSE)) < 0;
}

/** -5%至5%: as far below as above. */
function isMirrored(from: Quantity, to: Quantity): boolean {
  return compare(size(from.value), size(to.value)) === 0;
}

/** "fell $1.20 to $78.80", +1.2% to 8.9% and 由50亿到30亿 tell a change: only dashes make a range that goes down. */
export function isChange(source: Source, first: Amount, second: Amount, from: Quantity, to: Quantity): boolean {
  const joint = source.folded.slice(first.end, second.start);
  const down = from.value !== null && to.value !== null && compare(size(from.value), size(to.value)) > 0;
  if (!/[至到a-z]/.test(joint)) return down && joint.startsWith(' ') && codeAt(source, first.end + 1) === 0x2d;
  if (down && from.value !== null && from.value.digits > 0n) return true;
  const before = source.folded.slice(Math.max(0, first.start - FAR), first.start);
  const apart = !isClose(from, to);
  const bare = first.behind === null && first.before === null;
  if (bare && (second.behind !== null || second.before !== null || !apart)) return false;
  if (BETWEEN.test(before) || source.folded.startsWith('之间', second.end)) return false;
  if (first.sign !== '') return second.sign === '' && !isMirrored(from, to);
  const near = before.slice(-NEAR);
  if (!apart && FORECAST.test(before)) return false;
  if (CHANGED_HAN.test(near)) return true;
  if (apart && MOVED.test(near)) return true;
  return from.unit !== '%' && (CHANGED.test(near) || GROWN_HAN.test(near));
}
