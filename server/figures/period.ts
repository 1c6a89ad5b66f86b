// Periods and dates of both languages, tried where a word or a number opens one.

import type { PeriodExpression } from '../periods/expression.ts';
import { DIGIT, HAN_VALUE, LETTER } from './characters.ts';
import { MEASURE_GE } from './chinese-section.ts';
import { digitDateAt, enPeriodAt } from './period-en.ts';
import { type PeriodMatch, zhPeriodAt } from './period-zh.ts';
import { classAt, codeAt, isDigit, isHan, isLetter, type Source, skipSpace, standsAt } from './source.ts';
import { PERIOD_WORDS, YEAR_PARTS } from './tables/period-words.ts';
import { words } from './tables/words.ts';
import { Trie } from './trie.ts';
import { type UnitMatch, unitBehind } from './units.ts';

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
  three | six | twelve | quarter | half | year | calendar | whole | all of | end | jan | feb | mar | apr | may | jun |
  jul | aug | sep | oct | nov | dec
`);
const HEADS = new RegExp(`(?:${PERIOD_HEADS.join('|')}|1st|2nd|3rd|4th)`, 'y');

/** Chinese characters at which a period may start, each with the characters that may follow it there. */
const HAN_HEADS: readonly (readonly [string, string])[] = [
  ['上下', '一个半季度财年月'],
  ['中', '期'],
  ['年', '初度中'],
  ['全', '年财'],
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
];
const FOLLOWERS: ReadonlyMap<number, string> = new Map(
  HAN_HEADS.flatMap(([heads, next]) =>
    [...heads].map((head) => {
      const all = HAN_HEADS.filter(([other]) => other.includes(head)).map(([, followers]) => followers);
      return [head.charCodeAt(0), all.join('') + next] as const;
    }),
  ),
);

/** The first two characters of what may be a period in Chinese. */
export const HAN_PERIOD_HEADS: readonly string[] = [
  ...[...FOLLOWERS].flatMap(([head, next]) => [...next].map((follower) => String.fromCharCode(head) + follower)),
  ...Object.keys(YEAR_PARTS).map((word) => word.slice(0, 2)),
];

/** Whether the Chinese patterns are worth trying at `at`: most of these characters open everyday words. */
function mayOpenHan(source: Source, at: number): boolean {
  const followers = FOLLOWERS.get(codeAt(source, at));
  if (followers !== undefined) return standsAt(source, at + 1, followers);
  let end = at;
  while (end - at < 8 && HAN_VALUE[codeAt(source, end)] !== 0) end++;
  if (codeAt(source, end) === MEASURE_GE) end++;
  return end > at && standsAt(source, skipSpace(source, end), '年月季财至到-–~');
}

/** Whether the Chinese numeral or word at `at` is the tail of a longer word that is no period. */
function opensWord(source: Source, at: number): boolean {
  return at === 0 || (classAt(source, at - 1) & (DIGIT | LETTER)) === 0 || isHan(source, at);
}

const ENGLISH_BEHIND = 0x20;

type Part = Extract<PeriodExpression, { type: 'part' }>;
const TO = /^\s?(?:至|到|–|—|-|~|through)\s?/;

function partOf(match: PeriodMatch | null): Part | null {
  return match?.expression.type === 'part' && match.expression.part !== 'FY' ? match.expression : null;
}

/** Q1–Q3 2025, 一季度至三季度: two parts of years as one period, the year carried to the end that has none. */
function partRange(source: Source, first: PeriodMatch): PeriodMatch | null {
  const from = partOf(first);
  const joint = from && TO.exec(source.folded.slice(first.end, first.end + 10));
  const last = joint ? onePeriod(source, first.end + joint[0].length) : null;
  const to = partOf(last);
  if (!from || !last || !to || from.fiscal !== to.fiscal) return null;
  const expression = { type: 'range', from, to: { ...to, year: to.year ?? from.year } } as const;
  return { end: last.end, kind: 'period', expression };
}

/** The period or date at `at`, or `null`. */
export function periodAt(source: Source, at: number): PeriodMatch | null {
  const first = onePeriod(source, at);
  return first && (partRange(source, first) ?? first);
}

function onePeriod(source: Source, at: number): PeriodMatch | null {
  if (!opensWord(source, at)) return null;
  const word = WORDS.longest(source, at);
  if (isLetter(source, at)) {
    HEADS.lastIndex = at;
    const read = HEADS.test(source.folded) ? enPeriodAt(source, at) : null;
    if (read && read.end >= at + (word?.length ?? 0)) return read;
    const open =
      word &&
      /^ (?:ended|ending|through|to (?:the end of )?(?:[a-z]+ )?\d|to [a-z]+ (?:19|20)\d\d|of (?:19|20)\d\d|in (?:19|20)\d\d)/.test(
        source.folded.slice(at + word.length, at + word.length + 24),
      );
    return word && !open ? { end: at + word.length, kind: 'period', expression: word.value } : null;
  }
  if (isDigit(source, at)) return digitPeriod(source, at);
  if (word && !goesOn(source, at + word.length)) {
    const longer = zhPeriodAt(source, at);
    if (!longer || longer.end <= at + word.length)
      return { end: at + word.length, kind: 'period', expression: word.value };
    return longer;
  }
  return isHan(source, at) && mayOpenHan(source, at) ? zhPeriodAt(source, at) : null;
}

/** 去年 in 去年三季度 and 今年 in 今年前三季度 are only heads. */
function goesOn(source: Source, at: number): boolean {
  return codeAt(source, at) === 0x8d22;
}

/** Characters behind the digits of a year, a month or a quarter. */
const YEAR_FOLLOWERS = '年月季财会第度至到上下前全首中末半次头同';

/** A number that is the head of a date, a quarter or a year in either language. */
function digitPeriod(source: Source, at: number): PeriodMatch | null {
  let end = at;
  while (isDigit(source, end)) end++;
  if (end - at > 4) return null;
  const next = codeAt(source, end);
  const beyond = next === ENGLISH_BEHIND ? codeAt(source, end + 1) : next;
  const han = beyond >= 0x4e00 && standsAt(source, next === ENGLISH_BEHIND ? end + 1 : end, YEAR_FOLLOWERS);
  if (han || (next >= 0x2d && next <= 0x2f) || next === 0x7e || next === 0x2013 || beyond === 0x71) {
    const zh = han || next !== 0x2e ? zhPeriodAt(source, at) : null;
    if (zh) return zh;
  }
  if (isLetter(source, end) || next === ENGLISH_BEHIND || next === 0x2d || next === 0x27) {
    const en = enPeriodAt(source, at);
    if (en) return en;
  }
  return bareYear(source, at, end, next);
}

/** Money, per cent and the like behind four digits make them no year. */
function isMeasure(unit: UnitMatch | null): boolean {
  return unit !== null && unit.kind !== 'count' && unit.kind !== 'multiple' && unit.end - unit.start > 1;
}

function bareYear(source: Source, at: number, end: number, next: number): PeriodMatch | null {
  if (end - at !== 4 || (next === 0x2e && isDigit(source, end + 1) && !isDigit(source, end + 1))) return null;
  const before = codeAt(source, at - 1);
  if (before === 0x2e || before === 0x24 || before === 0xa5 || before === 0x2c) return null;
  const date = digitDateAt(source, at);
  if (!date) return null;
  if (date.end - at > 4) return date;
  if ((next === 0x2c || next === 0x2e) && isDigit(source, end + 1)) return null;
  const unit =
    /^\s?(?:million|billion|trillion|thousand|yuan|dollars|euros|yen|people|users|customers|employees|vehicles|cars|units|mw|gw|kwh|mwh|gwh|tonnes|tons|basis|bps?\b|per ?cent|[%‰万亿元千百]|[家个人名台辆倍]|美元|港元|港币|欧元|日元|户|套|吨|次|台|点|km|square|shares|stores|megawatts|gigawatts)/.test(
      source.folded.slice(end, end + 12),
    );
  return unit || isMeasure(unitBehind(source, end)) ? null : date;
}
