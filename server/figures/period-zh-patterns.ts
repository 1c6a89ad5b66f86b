// How periods and dates are written in Chinese.

import { YEAR_PARTS } from './tables/period-words.ts';

const YEAR = '(\\d{4}|[〇零一二三四五六七八九]{4}|\\d{2}(?=年[第一二三四前上下全度\\dq]|财年|财政年度))';
const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])';
const TO = '\\s{0,3}(?:至|到|-|–|—|~|－)\\s{0,3}';

type Name =
  | 'republic'
  | 'dayRange'
  | 'ended'
  | 'day'
  | 'monthRange'
  | 'bareMonthRange'
  | 'monthQuarter'
  | 'monthEnd'
  | 'month'
  | 'yearEnd'
  | 'quarter'
  | 'labelled'
  | 'part'
  | 'barePart'
  | 'yearRange'
  | 'year'
  | 'bareDay'
  | 'bareMonth'
  | 'sameIn'
  | 'decade';

/** Each of them is tried at one place, where a character opens a period. */
export const PATTERNS: Readonly<Record<Name, RegExp>> = {
  republic: /民国\s{0,3}(\d{2,3}|[一二三四五六七八九十百〇零]{2,4})\s{0,3}年/y,
  dayRange: new RegExp(
    `(?:从|自)?${YEAR}\\s{0,3}年\\s{0,3}${MONTH}\\s{0,3}月\\s{0,3}${DAY}\\s{0,3}[日号]?${TO}(?:${YEAR}\\s{0,3}年)?\\s{0,3}${MONTH}\\s{0,3}月\\s{0,3}${DAY}\\s{0,3}[日号]`,
    'y',
  ),
  ended: new RegExp(
    `截[至止]\\s{0,3}(?:于)?\\s{0,3}(?:${YEAR}\\s{0,3}年)?\\s{0,3}${MONTH}\\s{0,3}月(?:\\s{0,3}${DAY}\\s{0,3}[日号]|[末底份])?\\s{0,3}(?:止|为止|结束)?\\s{0,3}的?\\s{0,3}(?:的?(?:过去|前)?\\s{0,3})?(三个月|3个月|六个月|6个月|九个月|9个月|十二个月|12个月|四个季度|(?:财政)?年度|一年|财年|财政季度|(?:这?一|该)?(?:个)?季度|季)`,
    'y',
  ),
  day: new RegExp(`(?:截[至止]\\s{0,3})?${YEAR}\\s{0,3}年\\s{0,3}${MONTH}\\s{0,3}月\\s{0,3}${DAY}\\s{0,3}[日号]`, 'y'),
  monthRange: new RegExp(
    `${YEAR}\\s{0,3}年\\s{0,3}${MONTH}\\s{0,3}月?${TO}(?:(?:${YEAR}\\s{0,3}年|同年|当年|次年))?\\s{0,3}${MONTH}\\s{0,3}月份?`,
    'y',
  ),
  bareMonthRange: new RegExp(`${MONTH}\\s{0,3}月?${TO}${MONTH}\\s{0,3}月份?(?!\\s{0,3}\\d*\\s{0,3}[日号])`, 'y'),
  monthQuarter: new RegExp(
    `(?:${YEAR}\\s{0,3}年\\s{0,3})?(12|[369]|十二|[三六九])\\s{0,3}月(?:份)?(?:当季|季度|财季|底?止?的?季度|的季度|季)`,
    'y',
  ),
  monthEnd: new RegExp(`(?:截[至止]\\s{0,3})?${YEAR}\\s{0,3}年\\s{0,3}${MONTH}\\s{0,3}月\\s{0,3}(末|底)`, 'y'),
  month: new RegExp(`${YEAR}\\s{0,3}年\\s{0,3}${MONTH}\\s{0,3}月份?`, 'y'),
  yearEnd: new RegExp(`(?:截[至止]\\s{0,3})?${YEAR}\\s{0,3}年\\s{0,3}(末|底|年末|年底)`, 'y'),
  quarter: new RegExp(
    `(?:(?:${YEAR}|(今|去|本|上|当|前))\\s{0,3}(财政年度|财年|年度|会计年度|年)?\\s{0,3}的?\\s{0,3})?(?:第?\\s{0,3}([一二三四1-4])\\s{0,3}(财政季度|财季|季度|季)(?![节会])|q([1-4])(?!\\d))`,
    'y',
  ),
  labelled:
    /(?:fy\s{0,3}(\d{4}|\d{2})\s{0,3}(?:财年)?\s{0,3}的?\s{0,3}第?\s{0,3}([一二三四1-4])\s{0,3}(?:财季|季度|季))/y,
  part: new RegExp(
    `(?:${YEAR}|(今|去|本|上|当|前))\\s{0,3}(财政年度|财年|年度|会计年度|年)?\\s{0,3}(${Object.keys(YEAR_PARTS)
      .sort((a, b) => b.length - a.length)
      .join('|')})`,
    'y',
  ),
  barePart: new RegExp(
    `(${Object.keys(YEAR_PARTS)
      .filter((word) => !['年度', '中期', '全年', '上半', '下半', '次季', '末季', '全财年'].includes(word))
      .sort((a, b) => b.length - a.length)
      .join('|')})`,
    'y',
  ),
  yearRange: new RegExp(`${YEAR}\\s{0,3}(?:年|财年)?${TO}${YEAR}\\s{0,3}(财年|财政年度|年)`, 'y'),
  year: new RegExp(`${YEAR}\\s{0,3}(财年|财政年度|会计年度|年度?)(?!前|代|级|来)`, 'y'),
  bareDay: new RegExp(`(?:截[至止]\\s{0,3})?${MONTH}\\s{0,3}月\\s{0,3}${DAY}\\s{0,3}[日号]`, 'y'),
  bareMonth: /(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\s{0,3}月(?:份|末|底|初|中旬|下旬|上旬)?(?![球光亮])/y,
  sameIn: new RegExp(`${YEAR}\\s{0,3}年\\s{0,3}(?:的)?\\s{0,3}(?:同期|同一季度|同季度|同季|同一时期)`, 'y'),
  decade: /(?:(?:\d{4}|[二上本]十?[〇一二三四五六七八九]?世纪)\s{0,3})?(?:\d0|[一二三四五六七八九]十)年代/y,
};
