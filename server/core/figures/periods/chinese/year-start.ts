// 年初: the quarter that a year begins with, or the day on which the one before ended.

import type { Source } from '../../scan/source.ts';
import { matchAt, type Period, period } from '../match.ts';

const START_OF_YEAR =
  /(?<![较比自从截至去今前明同以])年初(?=(?:时|还|才|只|仅|不过|的|是|为|有|约|增速|增幅){0,4}\s?\d{1,3}(?:\.\d{1,2})?\s?%)/y;

const AMOUNT_THEN =
  /(?<![自以从今前明去截至])(?<![0-9一二三四五六七八九〇零]\s?)年初(?=(?:时|还|才|只|仅|不过|的|是|为|有|约){0,4}\s?\d[\d,.]*\s?[万千百]*亿)/y;
const MOVED_SINCE = /(?<=[较比])年初(?=[大小]?幅?[净又再]?[增减多少升降上下提扩高低回涨跌])/y;
const LAST_YEAR = { type: 'part', part: 'FY', year: null, yearOffset: -1, fromContext: true, fiscal: false } as const;

/** 年初才28%: a rate that is told of a year's beginning is of its first quarter; an amount (比年初的2400亿), and what something has moved since, is of the day on which the year before ended. */
export function startOfYearAt(source: Source, at: number): Period | null {
  const match = matchAt(START_OF_YEAR, source, at);
  if (match) return period(at + match[0].length, { type: 'part', part: 'Q1', year: null, fiscal: false });
  const then = matchAt(AMOUNT_THEN, source, at) ?? matchAt(MOVED_SINCE, source, at);
  return then && period(at + then[0].length, { type: 'end-of', of: LAST_YEAR }, 'date');
}
