// How periods and dates are written in English and in the shorthand of both languages.

const M =
  '(january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)';
const Y = '((?:19|20)\\d{2})';
const D = '(3[01]|[12]\\d|0?[1-9])(?!\\d)(?:st|nd|rd|th)?';
const NTH = '(first|second|third|fourth|1st|2nd|3rd|4th|final|last)';
const NUMBER = '(three|six|nine|twelve|3|6|9|12)';
const FY = "(?:fiscal(?: year)?|financial year|fy)\\s{0,3}'?(\\d{4}|\\d{2})\\b";
/** The last day of a span may be told as the end of its month. */
const ON = '(?:on\\s{1,3})?(?:(?:the\\s{1,3})?end[- ](?:of\\s{1,3})?)?';
/** A year behind a label: 2025, of 2025, FY26, fiscal 2026, 25, '25. Groups: fiscal year, calendar year, short year. */
const BEHIND = `(?:(?:\\s{0,3},)?\\s{0,3}(?:of\\s{1,3})?(?:the\\s{1,3})?(?:(?:its\\s{1,3})?${FY}|(?:calendar\\s{1,3})?${Y}(?![,\\d]\\d|\\s{0,3}(?:million|billion))|'(\\d{2})\\b))?`;

type Name =
  | 'quarterLabel'
  | 'halfLabel'
  | 'numberFirst'
  | 'halfFirst'
  | 'nineFirst'
  | 'fiscalFirst'
  | 'yearFirst'
  | 'fiscalYear'
  | 'months'
  | 'quarters'
  | 'sameIn'
  | 'ended'
  | 'monthYearQuarter'
  | 'elliptic'
  | 'monthQuarter'
  | 'nth'
  | 'possessive'
  | 'fiscalNth'
  | 'parts'
  | 'dayRange'
  | 'monthRange'
  | 'monthDay'
  | 'dayMonth'
  | 'endOf'
  | 'monthYear'
  | 'monthAlone'
  | 'yearRange'
  | 'year'
  | 'decade'
  | 'iso';

/** Each of them is tried at one place, where a word or a number opens a period. */
export const PATTERNS: Readonly<Record<Name, RegExp>> = {
  quarterLabel: new RegExp(
    `(?:(?:fiscal|financial)\\s{1,3}(?=q[1-4]))?q([1-4])\\s{0,3}[-/]?\\s{0,3}(?:(?:of\\s{1,3})?${FY}|${Y}(?!\\d)|'?(\\d{2})(?![\\d%.,]))?(?![a-z\\d])`,
    'y',
  ),
  halfLabel: new RegExp(`h([12])\\s{0,3}[-/]?\\s{0,3}(?:(?:of\\s{1,3})?${FY}|${Y}(?!\\d)|'(\\d{2}))(?![a-z\\d])`, 'y'),
  numberFirst: /([1-4])q\s{0,3}(?:fy\s{0,3}'?(\d{4}|\d{2})|(\d{4}|\d{2}))(?![a-z\d])/y,
  halfFirst: /([12])h\s{0,3}(?:fy\s{0,3}'?(\d{4}|\d{2})|(\d{4}|\d{2}))(?![a-z\d])/y,
  nineFirst: /9m\s{0,3}(?:fy\s{0,3}'?(\d{4}|\d{2})|(\d{4}|\d{2}))(?![a-z\d])/y,
  fiscalFirst: /fy\s{0,3}'?(\d{4}|\d{2})\s{0,3}[-/]?\s{0,3}(?:q([1-4])|h([12]))(?![a-z\d])/y,
  yearFirst: /((?:19|20)\d{2}|\d{2})\s{0,3}年?\s{0,3}[-/]?\s{0,3}(?:q([1-4])|h([12]))(?![a-z\d])/y,
  fiscalYear: new RegExp(`(?:full[- ]year\\s{1,3})?${FY}(?!-)(?:e\\b)?`, 'y'),
  months: new RegExp(
    `(?:the\\s{1,3})?${NUMBER}[- ]months?\\s{1,3}(?:period\\s{1,3})?(?:ended|ending|to|through|that ended)\\s{1,3}${ON}(?:${M}(?:\\s{1,3}${D})?(?:,?\\s{1,3}${Y})?|${D}\\s{1,3}${M}(?:,?\\s{1,3}${Y})?)`,
    'y',
  ),
  quarters: new RegExp(
    `(?:the\\s{1,3})?(?:(?:past|last|trailing|latest|previous|preceding|prior)\\s{1,3})?(two|three|four|2|3|4)\\s{1,3}quarters\\s{1,3}(?:ended|ending|to|through)\\s{1,3}${ON}(?:${M}(?:\\s{1,3}${D}\\b)?(?:,?\\s{1,3}${Y})?|${D}\\s{1,3}${M}(?:,?\\s{1,3}${Y})?)`,
    'y',
  ),
  sameIn: new RegExp(
    `(?:the\\s{1,3})?(?:same|corresponding|comparable)\\s{1,3}(?:quarter|period|three months|months|half|stretch)\\s{1,3}(?:of|in)\\s{1,3}${Y}`,
    'y',
  ),
  ended: new RegExp(
    `(?:the\\s{1,3})?(?:(first|second|third|fourth)\\s{1,3})?(?:(fiscal|financial)\\s{1,3})?(quarter|half|year|twelve months|12 months)(?:\\s{1,3}period)?\\s{1,3}(?:ended|ending|to|through|that ended|that ran to)\\s{1,3}${ON}(?:${M}(?:\\s{1,3}${D}\\b)?(?:,?\\s{1,3}${Y})?|${D}\\s{1,3}${M}(?:,?\\s{1,3}${Y})?)`,
    'y',
  ),
  monthYearQuarter: new RegExp(`${M}\\s{1,3}${Y}\\s{1,3}quarter`, 'y'),
  elliptic: /(?:the\s{1,3})?(second|third|fourth|first)(?=\s{0,3}(?:[.,;:)]|$|\band\b|\bbut\b))/y,
  monthQuarter: new RegExp(
    `(?:the\\s{1,3})?(?:${Y}\\s{1,3})?${M}[- ]quarter(?:(?:\\s{1,3}of|,)?\\s{0,3}(?:the\\s{1,3})?${Y})?`,
    'y',
  ),
  nth: new RegExp(
    `(?:the\\s{1,3})?(?:(fiscal|financial)\\s{1,3}(?:year\\s{1,3})?(?:${Y}['’]s\\s{1,3})?)?${NTH}[- ](?:(fiscal|financial|calendar)[- ])?(quarter|half)${BEHIND}`,
    'y',
  ),
  possessive: new RegExp(
    `(?:(fiscal|fy)\\s{0,3})?${Y}['’]s\\s{1,3}${NTH}\\s{1,3}(?:fiscal\\s{1,3})?(quarter|half)`,
    'y',
  ),
  fiscalNth: new RegExp(`${Y}\\s{1,3}fiscal\\s{1,3}${NTH}\\s{1,3}(quarter|half)`, 'y'),
  parts: new RegExp(
    `(?:the\\s{1,3})?(first nine months|first three quarters|first three months|nine months|full year|full-year|first six months|whole year|whole of|all of|calendar year|year to december)(?:\\s{1,3}(?:of|in))?\\s{0,3}(?:${FY}|${Y}|(?:the|this)\\s{1,3}year\\b)|(?:the\\s{1,3})?(first nine months|first three quarters|first six months)(?=\\s{0,3}(?:[.,;:)]|$|and\\b|was\\b|were\\b|rose\\b|fell\\b))`,
    'y',
  ),
  dayRange: new RegExp(`${M}\\s{1,3}${D}\\s{0,3}(?:to|through|–|—|-)\\s{0,3}(?:${M}\\s{1,3})?${D},?\\s{1,3}${Y}`, 'y'),
  monthRange: new RegExp(
    `${M}(?:\\s{1,3}${Y})?\\s{0,3}(?:to|through|–|—|-)\\s{0,3}${M}(?:\\s{1,3}(?:of\\s{1,3})?${Y})?(?!\\s{0,3}\\d)`,
    'y',
  ),
  monthDay: new RegExp(
    `${M}\\s{1,3}${D}(?!\\d|[%.]\\d|,\\d{3}|\\s{0,3}(?:%|per ?cent|million|billion))(?:,?\\s{1,3}${Y})?`,
    'y',
  ),
  dayMonth: new RegExp(`${D}\\s{1,3}${M}(?:,?\\s{1,3}${Y})?`, 'y'),
  endOf: new RegExp(`(?:the\\s{1,3})?end[- ](?:of\\s{1,3})?${M}(?:,?\\s{1,3}${Y})?`, 'y'),
  monthYear: new RegExp(`${M},?\\s{1,3}(?:of\\s{1,3})?${Y}`, 'y'),
  monthAlone:
    /(january|february|march|april|may|june|july|august|september|october|november|december)(?![\w’'-]| quarter)/y,
  yearRange: /((?:19|20)\d{2})\s{0,3}[–—/-]\s{0,3}((?:19|20)?\d{2})(?![\d%])/y,
  year: /((?:19|20)\d{2})(?:e\b)?(?![\d%‰])/y,
  decade: /((?:18|19|20)\d0)['’]?s(?![a-z])/y,
  iso: /((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y,
};
