// Four digits that look like a year but count something: 2000 shops, from 900 to 1950, 2000 - 2500 euros.

import { codeAt, isDigit, isHan, type Source } from '../scan/source.ts';
import { unitBehind } from '../units/units.ts';

const YEAR = /^(?:19|20)\d\d$/;
/** A number before, with what makes the two of them the ends of a change or a range. */
const PARTNER_BEFORE =
  /(?<![\d.,])(\d[\d,]{0,12}) ?(?:to|and|or|[-–~]|(?:增|升|扩|提|减|降|涨|跌|升高|增加|增长|上升|提升|提高|扩大|减少|下降|降低|回落)?(?:至|到|为)) ?$/;
const PARTNER_BEHIND = /^ ?(?:to|or|[-–~至到]) ?(\d[\d,]{0,12})(?![\d/])/;
/** Words before a year. */
const OF_A_YEAR =
  /(?:\b(?:in|since|by|from|until|till|during|of|for|to|through|before|after|fiscal|fy|year|early|late|mid|end|than|the|its|their|our|his|her|this|that|and|or|vs|versus|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december|said|say|says|expects?|see|sees|at|on|[a-z]+['’]s)|[(/’'"-])[ -]?$/;
/** A plural behind a number that counts; plurals of what a year has are left out. */
const COUNTED = /^ ([a-z]{2,20}[^s\W]s|people|staff|men|women|children|aircraft)(?![a-z])/;
const OF_YEARS =
  /^(?:sales|revenues|results|earnings|profits|losses|figures|levels|estimates|targets|forecasts|highs|lows|elections|accounts|deliveries|shipments|exports|imports|volumes|margins|prices|rates|costs|dividends|bonds|notes|models|taxes|holidays|olympics|plans|budgets|numbers|goals|projections|filings|reports|rises|falls|grows|was|has|is|does|its|wages|quarters|months|games|awards|rules|reforms|proceeds|expenses|contracts|awards|looks|brings|sees|marks|remains|needs|starts|ends|means)$/;
const REACH = 24;

/** Whether the number that a partner's digits make is no year. */
function isNoYear(digits: string): boolean {
  return !YEAR.test(digits);
}

/** A verb of change between two numbers: 1990升至2050单. */
const CHANGES = /^[增升扩提减降涨跌缩回][\u4e00-\u9fff]{0,2}[至到为] ?(\d[\d,.]{0,12})/;

/** Whether the digits that end at `end` change to a number of things: no year rises to another. */
function changesTo(source: Source, end: number): boolean {
  const behind = isHan(source, end) ? CHANGES.exec(source.folded.slice(end, end + REACH)) : null;
  return behind !== null && (unitBehind(source, end + behind[0].length) !== null || isNoYear(behind[1] ?? ''));
}

function hasPartner(source: Source, at: number, end: number): boolean {
  const before = PARTNER_BEFORE.exec(source.folded.slice(Math.max(0, at - REACH), at));
  if (before && isNoYear(before[1] ?? '') && (before[1] ?? '').replace(',', '').length > 2) return true;
  if (changesTo(source, end)) return true;
  const behind = PARTNER_BEHIND.exec(source.folded.slice(end, end + REACH));
  if (!behind) return false;
  const digits = behind[1] ?? '';
  const last = end + behind[0].length;
  const unit = unitBehind(source, last);
  if (
    unit !== null &&
    unit.kind !== 'count' &&
    unit.kind !== 'multiple' &&
    (unit.end - unit.start > 1 || isHan(source, unit.start))
  )
    return true;
  return isNoYear(digits) && digits.replace(',', '').length > 3 && Number(digits.replace(',', '')) > 2100;
}

/** People of a kind, of whom no year has any: 2010 workers. */
const PEOPLE =
  /^ (?:full-time |part-time |new )?(?:workers|employees|staff|people|nurses|doctors|teachers|soldiers|engineers|jobs|beds|rooms|seats|homes|households|passengers|students|patients|members|residents|farmers|drivers)(?![a-z])/;

/** 2000 shops: a round number of things that no year has, and nothing before it that leads to a year. */
function isCount(source: Source, at: number, end: number): boolean {
  const counted = COUNTED.exec(source.folded.slice(end, end + REACH));
  const year = Number(source.folded.slice(at, end));
  const unlikely = year === 2000 || year < 1980 || year > 2050;
  if (PEOPLE.test(source.folded.slice(end, end + 2 * REACH)) && !isLedTo(source, at)) return true;
  if (!counted || !unlikely || OF_YEARS.test(counted[1] ?? '')) return false;
  return !isLedTo(source, at);
}

/** Whether the words before lead to a year. */
function isLedTo(source: Source, at: number): boolean {
  return OF_A_YEAR.test(source.folded.slice(Math.max(0, at - REACH), at));
}

/** Whether the digits at `at` look like a year but are a number. */
export function isNumberLikeYear(source: Source, at: number): boolean {
  const end = at + 4;
  if (isDigit(source, end) || isDigit(source, at - 1) || codeAt(source, end) === 0x2f) return false;
  if (!YEAR.test(source.folded.slice(at, end))) return false;
  return hasPartner(source, at, end) || isCount(source, at, end);
}
