// Periods and dates of both languages, tried where a word or a number opens one.

import type { PeriodExpression } from '../../periods/expression.ts';
import { MEASURE_GE } from '../numerals/chinese-section.ts';
import { DIGIT, HAN_VALUE, LETTER } from '../scan/characters.ts';
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
} from '../scan/source.ts';
import { Trie } from '../scan/trie.ts';
import { PERIOD_WORDS } from '../tables/period-words.ts';
import { words } from '../tables/words.ts';
import { withEnd, zhPeriodAt } from './chinese/label.ts';
import { YEAR_PARTS } from './chinese/year-parts.ts';
import { digitDateAt, yearEndBehind } from './digits.ts';
import { endedBehind } from './english/ended.ts';
import { enPeriodAt } from './english/label.ts';
import { enYearAt } from './english/year.ts';
import { withGloss } from './gloss.ts';
import { matchAt, type Period, type PeriodMatch, period, periodOf } from './match.ts';
import { countsThings, isInName, yearEnd } from './year.ts';
import { yearsInARow } from './years-in-a-row.ts';

const WORDS = new Trie<PeriodExpression>();
for (const [expression, words] of PERIOD_WORDS)
  WORDS.add(
    words.flatMap((word) => (word.startsWith('the ') ? [word, word.slice(4)] : [word])),
    expression,
  );

/** The words that name a period by themselves. */
export const PERIOD_WORD_TABLE: Trie<PeriodExpression> = WORDS;

/** English words and letters that open a period; every other word is passed over. */
export const PERIOD_HEADS: readonly string[] = words(`
  q1 | q2 | q3 | q4 | h1 | h2 | fy | fiscal | financial | past | last | trailing | latest | previous | preceding |
  prior | two | four | same | corresponding | comparable | first | second | third | fourth | final | full | nine |
  three | six | seven | eight | ten | twelve | quarter | half | year | calendar | whole | all of | end | close | cy | another | thirteen | fourteen | sixteen | twenty | thirty |
  fifty | five | eleven | opening | closing | one | this | next | that y | that f | that c | current |
  holiday | christmas |
  a q | a h | a m | a y | a f | an q | an h | an m | an y | an f
`);
/** The names of months, which open a period as whole words. */
export const MONTH_WORDS: readonly string[] = words(`
  jan | feb | mar | apr | may | jun | jul | aug | sep | sept | oct | nov | dec | january | february | march | april |
  june | july | august | september | october | november | december
`);
const HEADS = new RegExp(`(?:${PERIOD_HEADS.join('|')}|1st|2nd|3rd|4th|(?:${MONTH_WORDS.join('|')})(?![a-z]))`, 'y');

/** Chinese characters at which a period may start, each with the characters that may follow it there. */
const HAN_HEADS: readonly (readonly [string, string])[] = [
  ['上下', '一个半季度财年月'],
  ['中', '期'],
  ['年', '初度中'],
  ['全', '年财个'],
  ['整', '个'],
  ['财', '年政'],
  ['会', '计'],
  ['对', '上'],
  ['本', '季月年财期'],
  ['当', '季期年月财'],
  ['首', '季个三九六财两'],
  ['次末', '季'],
  ['前头', '三九六两一四二年季财个0123456789'],
  ['去今前明来', '年'],
  ['截', '至止'],
  ['第', '一二三四1234 '],
  ['自从', '0123456789二 '],
  ['民', '国'],
  ['半', '年'],
  ['今本当该新同', '年一财会'],
  ['上下前', '一个财会年'],
  ['再', '往向倒回后前上'],
  ['往向', '前回后'],
  ['倒', '退推'],
  ['回', '退溯'],
  ['前后', '推'],
  ['后', '退'],
  ['过', '去往'],
  ['近此滚', '0123456789一二两三四五六七八九十前动'],
  ['最', '近'],
  ['单', '季'],
  ['累', '计'],
  ['此其随之', '后'],
  ['接', '下'],
];
const FOLLOWERS: ReadonlyMap<number, string> = new Map(
  HAN_HEADS.flatMap(([heads, next]) =>
    [...heads].map((head) => {
      const all = HAN_HEADS.filter(([other]) => other.includes(head)).map(([, followers]) => followers);
      return [head.charCodeAt(0), all.join('') + next] as const;
    }),
  ),
);

/** Heads that are everyday words, with what makes them the head of a period. */
const LONGER_HEADS: Readonly<Record<string, readonly string[]>> = {
  会计: ['会计年', '会计季'],
  财政: ['财政年', '财政季'],
  接下: ['接下来'],
};

/** The first characters of what may be a period in Chinese. */
export const HAN_PERIOD_HEADS: readonly string[] = [
  ...[...FOLLOWERS].flatMap(([head, next]) => [...next].map((follower) => String.fromCharCode(head) + follower)),
  ...Object.keys(YEAR_PARTS).map((word) => word.slice(0, 2)),
].flatMap((head) => LONGER_HEADS[head] ?? head);

/** Whether the Chinese patterns are worth trying at `at`: most of these characters open everyday words. */
function mayOpenHan(source: Source, at: number): boolean {
  const followers = FOLLOWERS.get(codeAt(source, at));
  if (followers !== undefined) return standsAt(source, at + 1, followers);
  let end = at;
  while (end - at < 8 && HAN_VALUE[codeAt(source, end)] !== 0) end++;
  if (codeAt(source, end) === MEASURE_GE) end++;
  const next = skipSpace(source, end);
  if (end === at || !standsAt(source, next, '年月季财会、和及与至到-–~')) return false;
  return standsAt(source, next, '年月季财会') || hasUnitBehind(source, next);
}

const LIST_REACH = 24;

/** Whether what numerals and joints in a row count is told behind them: 二、三季度. */
function hasUnitBehind(source: Source, from: number): boolean {
  for (let at = from; at < from + LIST_REACH; at++) {
    if (standsAt(source, at, '年月季')) return true;
    if (!isHan(source, at) && !isDigit(source, at) && !standsAt(source, at, '、-–~/ ')) return false;
  }
  return false;
}

/** Whether the Chinese numeral or word at `at` is the tail of a longer word that is no period. */
function opensWord(source: Source, at: number): boolean {
  return at === 0 || (classAt(source, at - 1) & (DIGIT | LETTER)) === 0 || isHan(source, at);
}

const ENGLISH_BEHIND = 0x20;

type Part = Extract<PeriodExpression, { type: 'part' }>;
const TO = /^\s?(?:至|到|–|—|-|~|through)\s?/;

function partOf(match: Period): Part | null {
  return match.expression.type === 'part' && match.expression.part !== 'FY' ? match.expression : null;
}

/** Q3 2024–Q2 2025, 2024年四季度至2025年一季度: two parts of years as one period, the year carried to the end that has none. */
function partRange(source: Source, first: Period): Period | null {
  const from = partOf(first);
  const joint = from && TO.exec(source.folded.slice(first.end, first.end + 10));
  const last = joint ? onePeriod(source, first.end + joint[0].length) : null;
  const to = last && partOf(last);
  if (!from || !last || !to || from.fiscal !== to.fiscal) return null;
  return period(last.end, { type: 'range', from, to: to.year === null ? { ...to, year: from.year } : to });
}

/** The period or date at `at`, a number that is a part of a name though it looks like a year, or `null`. */
export function periodAt(source: Source, at: number): PeriodMatch | null {
  const first = onePeriod(source, at);
  if (first) return partRange(source, first) ?? withGloss(source, first, (inner) => onePeriod(source, inner));
  return gluedAt(source, at) ?? nameYearAt(source, at);
}

/** Letters of a name right before a quarter: AWS3Q25, Azure4Q25. */
const GLUED = /[A-Za-z]{2,20}(?=[1-4][QH](?:FY)?\d{2}(?:\d{2})?(?![A-Za-z\d]))/y;

/** Letters of a name right before a Chinese date: Meta2023年, Azure2026财年, AWS9月季度. */
const GLUED_DATE = /[A-Za-z]{2,20}(?=(?:(?:19|20)\d\d\s?(?:年|财年|财政年|会计年)|(?:1[0-2]|[1-9])\s?月))/y;

function gluedAt(source: Source, at: number): PeriodMatch | null {
  if (!isLetter(source, at)) return null;
  GLUED.lastIndex = at;
  GLUED_DATE.lastIndex = at;
  const english = GLUED.exec(source.text);
  const name = english ?? GLUED_DATE.exec(source.folded);
  const start = at + (name?.[0].length ?? 0);
  const read = name && (english ? enPeriodAt(source, start) : zhPeriodAt(source, start));
  return read && { ...read, start };
}

function nameYearAt(source: Source, at: number): PeriodMatch | null {
  if (!isDigit(source, at) || isDigit(source, at - 1) || yearEnd(source, at) < 0 || !isInName(source, at)) return null;
  return { end: at + 4, kind: 'name', expression: null };
}

function onePeriod(source: Source, at: number): Period | null {
  if (!opensWord(source, at)) return null;
  if (isDigit(source, at)) return digitPeriod(source, at);
  const word = WORDS.longest(source, at);
  // "In the quarter to December": the words behind tell which, and the length before them is what they end.
  const ended = word?.value.type === 'relative-to-context' && endedBehind(source, at + word.length).length > 0;
  const named = word && !ended ? period(at + word.length, word.value) : null;
  return isLetter(source, at) ? latinPeriod(source, at, named) : hanPeriod(source, at, named);
}

function longer(a: Period | null, b: Period | null): Period | null {
  return a && b ? (a.end >= b.end ? a : b) : (a ?? b);
}

/** "In the quarter" is a period's name with its preposition; in "in the quarter just ended" the name begins behind it. */
const PREPOSITION = /(?:in|over|during|for)\s{1,3}/y;

/** What starts with a letter, or is the named period there. */
function latinPeriod(source: Source, at: number, named: Period | null): Period | null {
  HEADS.lastIndex = at;
  const read = HEADS.test(source.folded) ? enPeriodAt(source, at) : null;
  const best = longer(read && standsAt(source, at, 'f') ? longer(read, zhPeriodAt(source, at)) : read, named);
  if (best !== named || !named) return best;
  if (startsWith(source, at, 'the ') && (enPeriodAt(source, at + 4)?.end ?? 0) > named.end) return null;
  const inner = at + (matchAt(PREPOSITION, source, at)?.[0].length ?? 0);
  if (inner > at && inner + (WORDS.longest(source, inner)?.length ?? 0) > named.end) return null;
  return GOES_ON.test(source.folded.slice(named.end, named.end + 24)) ? null : named;
}

function hanPeriod(source: Source, at: number, named: Period | null): Period | null {
  const read = isHan(source, at) && (named || mayOpenHan(source, at)) ? zhPeriodAt(source, at) : null;
  return longer(withEnd(source, named), read);
}

/** What makes a phrase the head of a longer one that tells its end. */
const GOES_ON =
  /^(?:,? (?:that|which) (?:had )?(?:ended|closed|finished)| (?:ended|ending|through|to (?:the end of )?(?:[a-z]+ )?\d|to [a-z]+ (?:19|20)\d\d|(?:of|in) (?:(?:fiscal|financial) (?:year )?)?(?:19|20)\d\d|(?:of |in )?(?:the )?(?:last|prior|previous|preceding) (?:fiscal |financial )?year))/;

/** Characters behind the digits of a year, a month or a quarter. */
const YEAR_FOLLOWERS = '年月季财会第度至到上下前全首中末半次头同、和及与个';

/** What joins a number to the next one; a unit of time must be told behind them. */
const JOINTS = '至到、和及与-–~';

/** A number that is the head of a date, a quarter or a year in either language. */
function digitPeriod(source: Source, at: number): Period | null {
  let end = at;
  while (isDigit(source, end)) end++;
  if (end - at > 4) return null;
  const next = codeAt(source, end);
  const beyond = next === ENGLISH_BEHIND ? codeAt(source, end + 1) : next;
  const joined = end - at < 3 && standsAt(source, next === ENGLISH_BEHIND ? end + 1 : end, JOINTS);
  if (joined && !isLetter(source, end) && next !== 0x2e && !hasUnitBehind(source, end))
    return englishDigits(source, at, end);
  const han = beyond >= 0x3001 && standsAt(source, next === ENGLISH_BEHIND ? end + 1 : end, YEAR_FOLLOWERS);
  if (han || (next >= 0x2d && next <= 0x2f) || next === 0x7e || next === 0x2013 || beyond === 0x71) {
    const zh = han || next !== 0x2e ? zhPeriodAt(source, at) : null;
    if (zh) return zh;
  }
  return englishDigits(source, at, end) ?? (end - at === 4 ? bareYear(source, at) : null);
}

/** The first two letters of what goes on behind the number of a day, a quarter or a length; a year needs nothing behind it. */
const DIGITS_GO_ON: ReadonlySet<string> = new Set(
  words('ja|fe|ma|ap|ju|au|se|oc|no|de|qu|ha|mo|ye|we|da|fi|ca|q1|q2|q3|q4|h1|h2'),
);
const YEAR_DIGITS = 4;

/** A number in `[at, end)` that opens an English date or quarter. */
function englishDigits(source: Source, at: number, end: number): Period | null {
  const next = codeAt(source, end);
  if (isLetter(source, end) || next === 0x27) return enPeriodAt(source, at);
  if (next !== ENGLISH_BEHIND && next !== 0x2d) return null;
  const goesOn = end - at === YEAR_DIGITS || DIGITS_GO_ON.has(source.folded.slice(end + 1, end + 3));
  return goesOn ? enPeriodAt(source, at) : null;
}

/** Points, commas and currencies before four digits make them no year. */
const NO_YEAR_BEFORE = '.$¥,';

/** A year by itself, a span of years or a list of them. */
function bareYear(source: Source, at: number): Period | null {
  if (standsAt(source, at - 1, NO_YEAR_BEFORE)) return null;
  const row = yearsInARow(source, at);
  if (row) return period(row.end, periodOf(at, null, row));
  const date = digitDateAt(source, at);
  if (date) return date;
  if (yearEnd(source, at) < 0 || isInName(source, at) || countsThings(source, at)) return null;
  const year = enYearAt(source, at, false);
  if (!year) return null;
  const estimate = /^e(?![a-z\d])/.test(source.folded.slice(year.end, year.end + 2));
  return yearEndBehind(source, period(year.end + (estimate ? 1 : 0), periodOf(at, null, year)));
}
