// Words that headers write periods with, by what they mean.

const NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Months by their names and the usual short forms. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...NAMES.map((name, at) => [name, at + 1] as const),
  ...NAMES.map((name, at) => [name.slice(0, 3), at + 1] as const),
  ['sept', 9],
]);

export const MONTH: string = `(?:${NAMES.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?`;

/** Numbers in words that lengths of periods use. */
export const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    'twenty-six': 26,
    'twenty-seven': 27,
    'thirty-nine': 39,
    forty: 40,
    'fifty-two': 52,
    'fifty-three': 53,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    十: 10,
    十一: 11,
    十二: 12,
  }),
);

export const COUNT: string = `(?:\\d{1,2}|${[...COUNTS.keys()]
  .filter((word) => /[a-z]/.test(word))
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** Formal numerals of years and days in traditional announcements: 二零二五年六月三十日. */
export const HAN_DIGITS: ReadonlyMap<string, number> = new Map(
  [...'零〇一二三四五六七八九'].map((digit, at) => [digit, at < 2 ? 0 : at - 1]),
);
