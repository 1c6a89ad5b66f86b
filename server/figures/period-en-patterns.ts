// How periods and dates are written in English and in the shorthand of both languages.

const M =
  '(january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)';
const Y = '((?:19|20)\\d{2})';
const D = '(3[01]|[12]\\d|0?[1-9])(?!\\d)(?:st|nd|rd|th)?';
const NTH = '(first|second|third|fourth|1st|2nd|3rd|4th|final|last)';
const NUMBER = '(three|six|nine|twelve|3|6|9|12)';
const FY = "(?:fiscal(?: year)?|financial year|fy)\\s*'?(\\d{4}|\\d{2})\\b";
/** A year behind a label: 2025, of 2025, FY26, fiscal 2026, 25, '25. Groups: fiscal year, calendar year, short year. */
const BEHIND = `(?:(?:\\s*,)?\\s*(?:of\\s+)?(?:the\\s+)?(?:(?:its\\s+)?${FY}|(?:calendar\\s+)?${Y}(?![,\\d]\\d|\\s*(?:million|billion))|'(\\d{2})\\b))?`;

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
  | 'yearRange'
  | 'year'
  | 'decade'
  | 'iso';

/** Each of them is tried at one place, where a word or a number opens a period. */
export const PATTERNS: Readonly<Record<Name, RegExp>> = {
  quarterLabel: new RegExp(
    `(?:(?:fiscal|financial)\\s+(?=q[1-4]))?q([1-4])\\s*[-/]?\\s*(?:(?:of\\s+)?${FY}|${Y}(?!\\d)|'?(\\d{2})(?![\\d%.,]))?(?![a-z\\d])`,
    'y',
  ),
  halfLabel: new RegExp(`h([12])\\s*[-/]?\\s*(?:(?:of\\s+)?${FY}|${Y}(?!\\d)|'(\\d{2}))(?![a-z\\d])`, 'y'),
  numberFirst: /([1-4])q\s*(?:fy\s*'?(\d{4}|\d{2})|(\d{4}|\d{2}))(?![a-z\d])/y,
  halfFirst: /([12])h\s*(?:fy\s*'?(\d{4}|\d{2})|(\d{4}|\d{2}))(?![a-z\d])/y,
  nineFirst: /9m\s*(?:fy\s*'?(\d{4}|\d{2})|(\d{4}|\d{2}))(?![a-z\d])/y,
  fiscalFirst: /fy\s*'?(\d{4}|\d{2})\s*[-/]?\s*(?:q([1-4])|h([12]))(?![a-z\d])/y,
  yearFirst: /((?:19|20)\d{2}|\d{2})\s*年?\s*[-/]?\s*(?:q([1-4])|h([12]))(?![a-z\d])/y,
  fiscalYear: new RegExp(`(?:full[- ]year\\s+)?${FY}(?!-)(?:e\\b)?`, 'y'),
  months: new RegExp(
    `(?:the\\s+)?${NUMBER}[- ]months?\\s+(?:period\\s+)?(?:ended|ending|to|through|that ended)\\s+(?:on\\s+)?(?:${M}(?:\\s+${D})?(?:,?\\s+${Y})?|${D}\\s+${M}(?:,?\\s+${Y})?)`,
    'y',
  ),
  quarters: new RegExp(
    `(?:the\\s+)?(?:(?:past|last|trailing|latest|previous|preceding|prior)\\s+)?(two|three|four|2|3|4)\\s+quarters\\s+(?:ended|ending|to|through)\\s+(?:on\\s+)?(?:the end of\\s+)?(?:${M}(?:\\s+${D}\\b)?(?:,?\\s+${Y})?|${D}\\s+${M}(?:,?\\s+${Y})?)`,
    'y',
  ),
  sameIn: new RegExp(
    `(?:the\\s+)?(?:same|corresponding|comparable)\\s+(?:quarter|period|three months|months|half|stretch)\\s+(?:of|in)\\s+${Y}`,
    'y',
  ),
  ended: new RegExp(
    `(?:the\\s+)?(?:(first|second|third|fourth)\\s+)?(?:(fiscal|financial)\\s+)?(quarter|half|year|twelve months|12 months)(?:\\s+period)?\\s+(?:ended|ending|to|through|that ended|that ran to)\\s+(?:on\\s+)?(?:${M}(?:\\s+${D}\\b)?(?:,?\\s+${Y})?|${D}\\s+${M}(?:,?\\s+${Y})?)`,
    'y',
  ),
  monthYearQuarter: new RegExp(`${M}\\s+${Y}\\s+quarter`, 'y'),
  elliptic: /(?:the\s+)?(second|third|fourth|first)(?=\s*(?:[.,;:)]|$|\band\b|\bbut\b))/y,
  monthQuarter: new RegExp(`(?:the\\s+)?(?:${Y}\\s+)?${M}[- ]quarter(?:(?:\\s+of|,)?\\s*(?:the\\s+)?${Y})?`, 'y'),
  nth: new RegExp(
    `(?:the\\s+)?(?:(fiscal|financial)\\s+(?:year\\s+)?(?:${Y}['’]s\\s+)?)?${NTH}[- ](?:(fiscal|financial|calendar)[- ])?(quarter|half)${BEHIND}`,
    'y',
  ),
  possessive: new RegExp(`(?:(fiscal|fy)\\s*)?${Y}['’]s\\s+${NTH}\\s+(?:fiscal\\s+)?(quarter|half)`, 'y'),
  fiscalNth: new RegExp(`${Y}\\s+fiscal\\s+${NTH}\\s+(quarter|half)`, 'y'),
  parts: new RegExp(
    `(?:the\\s+)?(first nine months|first three quarters|nine months|full year|full-year|first six months|whole year|whole of|all of|calendar year|year to december)(?:\\s+(?:of|in))?\\s*(?:${FY}|${Y})`,
    'y',
  ),
  dayRange: new RegExp(`${M}\\s+${D}\\s*(?:to|through|–|—|-)\\s*(?:${M}\\s+)?${D},?\\s+${Y}`, 'y'),
  monthRange: new RegExp(`${M}(?:\\s+${Y})?\\s*(?:to|through|–|—|-)\\s*${M}(?:\\s+(?:of\\s+)?${Y})?(?!\\s*\\d)`, 'y'),
  monthDay: new RegExp(`${M}\\s+${D}(?!\\d|[%.]\\d|,\\d{3}|\\s*(?:%|per ?cent|million|billion))(?:,?\\s+${Y})?`, 'y'),
  dayMonth: new RegExp(`${D}\\s+${M}(?:,?\\s+${Y})?`, 'y'),
  endOf: new RegExp(`(?:the\\s+)?end[- ](?:of\\s+)?${M}(?:,?\\s+${Y})?`, 'y'),
  monthYear: new RegExp(`${M},?\\s+(?:of\\s+)?${Y}`, 'y'),
  yearRange: /((?:19|20)\d{2})\s*[–—/-]\s*((?:19|20)?\d{2})(?![\d%])/y,
  year: /((?:19|20)\d{2})(?:e\b)?(?![\d%‰])/y,
  decade: /((?:18|19|20)\d0)['’]?s(?![a-z])/y,
  iso: /((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y,
};
