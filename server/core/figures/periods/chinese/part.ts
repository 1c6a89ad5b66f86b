// The part of a year in Chinese: 第三季度, 二、三季度, 一至三季度, 第二财季, 上半年, 前三季度, 首季, Q3.

import type { YearLabel, YearPart } from '../../../periods/expression.ts';
import { isDigit, isLetter, type Source, standsAt } from '../../scan/source.ts';
import { enPartAt } from '../english/part.ts';
import { type Joint, matchAt, type PartSlot, small } from '../match.ts';
import { QUARTERS_ABOUT, YEAR_PARTS } from './year-parts.ts';

const QUARTERS: readonly YearPart[] = ['Q1', 'Q2', 'Q3', 'Q4'];
const UNIT = '财政季度|会计季度|财季|季度|季';
const JOINT = '(?:[、和及与]|至|到|[~–—-])';
const ORDINALS = new RegExp(
  `(第?\\s?)((?:[一二三四1-4](?:\\s?个?(?:${UNIT})?\\s?${JOINT}\\s?第?\\s?[一二三四1-4]){0,3})|[一二三四]{2})\\s?(个?)(${UNIT})(?![节会])(?:单季度?|当季)?`,
  'y',
);
const NAMED = { ...YEAR_PARTS, ...QUARTERS_ABOUT };
const WORDS = Object.keys(NAMED).toSorted((a, b) => b.length - a.length);
const WORD = new RegExp(`(${WORDS.join('|')})`, 'y');

/** What the parts of a year may begin with. */
const ORDINAL_HEADS = '第一二三四1234';
const WORD_HEADS = [...new Set(WORDS.map((word) => word[0]))].join('');

/** Words that are a part of a year only behind a year: 年度 and 中期 are everyday words by themselves. */
const NEEDS_YEAR: ReadonlySet<string> = new Set([
  '年度',
  '中期',
  '全年',
  '上半',
  '下半',
  '次季',
  '末季',
  '全财年',
  '前三个月',
  '前3个月',
  '头三个月',
  '头3个月',
  '头一季',
  '头一季度',
  '头一个季度',
  '头个季度',
  '头半年',
  '最后三个月',
  '最后3个月',
  '末三个月',
  '末3个月',
  '最后一季',
  '最后一季度',
  '最后一个季度',
  '最后一个财季',
  '最后一财季',
  ...Object.keys(QUARTERS_ABOUT).filter((word) => !word.startsWith('年')),
]);

/** A part slot, and whether it is one only with its year. */
export interface ZhPart extends PartSlot {
  readonly needsYear: boolean;
}

function labelIn(unit: string): YearLabel {
  return /财|会计/.test(unit) ? 'fiscal' : 'bare';
}

function jointIn(list: string, count: number): Joint {
  if (count === 1) return 'one';
  return count === 2 && /[至到~–—-]/.test(list) ? 'span' : 'list';
}

function ordinalsAt(source: Source, at: number): ZhPart | null {
  const match = standsAt(source, at, ORDINAL_HEADS) ? matchAt(ORDINALS, source, at) : null;
  if (!match) return null;
  const [text, nth = '', list = '', measure = '', unit = ''] = match;
  if (measure !== '' && nth.trim() === '') return null;
  const end = at + text.length;
  const from = at + nth.length;
  const named = [...list.matchAll(/(?:第\s?)?([一二三四1-4])/g)];
  const parts = named.map((numeral, nth) => ({
    part: QUARTERS[small(numeral[1] ?? '') - 1] ?? 'Q1',
    start: nth === 0 ? at : from + numeral.index,
    end: numeral === named.at(-1) ? end : from + numeral.index + numeral[0].length,
  }));
  const bare = unit === '季' && nth.trim() === '' && !/季/.test(list);
  return { end, label: labelIn(unit), parts, joint: jointIn(list, parts.length), needsYear: bare };
}

function wordAt(source: Source, at: number): ZhPart | null {
  const match = standsAt(source, at, WORD_HEADS) ? matchAt(WORD, source, at) : null;
  const part = match && NAMED[match[0]];
  if (!match || !part) return null;
  const end = at + match[0].length;
  const parts = [{ part, start: at, end }];
  return { end, label: labelIn(match[0]), parts, joint: 'one', needsYear: NEEDS_YEAR.has(match[0]) };
}

/** The part or parts of a year at `at`; those in Latin letters need their year here. */
export function zhPartAt(source: Source, at: number): ZhPart | null {
  const own = ordinalsAt(source, at) ?? wordAt(source, at);
  if (own || !(isLetter(source, at) || isDigit(source, at))) return own;
  const latin = enPartAt(source, at);
  return latin && { ...latin, needsYear: true };
}
