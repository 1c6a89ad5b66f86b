// Words that name a period by themselves, relative to the draft's date or to the running period.

import type { PeriodExpression, PeriodUnit } from '../../periods/expression.ts';
import { words } from './words.ts';

const draft = (unit: PeriodUnit, offset: number): PeriodExpression => ({ type: 'relative-to-draft', unit, offset });
const running = (unit: PeriodUnit, offset: number): PeriodExpression => ({
  type: 'relative-to-draft',
  unit,
  offset,
  running: true,
});
const context = (unit: PeriodUnit, offset: number): PeriodExpression => ({ type: 'relative-to-context', unit, offset });
const trailing = (months: number, unit: PeriodUnit): PeriodExpression => ({
  type: 'trailing',
  months,
  end: null,
  unit,
});

const YEARS_BEFORE = words(`
  last year | a year earlier | a year ago | a year before | a year previously | one year earlier | one year before |
  the year before | the previous year | twelve months earlier | twelve months before | of last year | of the year before |
  of the previous year | of the prior year | in the previous year | in the prior year
`);

/** "The same quarter a year before", "the corresponding three months of last year". */
const SAME_OF_YEAR_BEFORE: readonly string[] = ['same', 'corresponding', 'comparable', 'equivalent'].flatMap((same) =>
  ['quarter', 'period', 'three months'].flatMap((span) => YEARS_BEFORE.map((when) => `the ${same} ${span} ${when}`)),
);

/** Phrases with what they mean; the longest one at a place is taken. */
export const PERIOD_WORDS: readonly (readonly [PeriodExpression, readonly string[]])[] = [
  [
    running('quarter', 0),
    words(`
      本季度 | 本季 | 今季 | 今季度 | 这个季度 | 这一季度 | 这一季 | 本财季 | 这季 | 这个财季 | 这一财季 |
      本会计季度 | 本财政季度 | this quarter | this fiscal quarter
    `),
  ],
  [
    draft('quarter', 0),
    words(`
      最新季度 | 最新一季 | 最新一个季度 | 最近一季 | 最近一个季度 | 最近一个财季 | 最新一个财季 | 最新财季 |
      刚结束的季度 | 刚刚结束的季度 | 刚过去的季度 | 刚过去的一个季度 | 刚刚过去的季度 | 刚刚过去的一个季度 |
      刚结束的一个季度 | 刚刚结束的一个季度 | 刚过去的这个季度 | 刚刚过去的这个季度 | the latest quarter | latest quarter |
      the most recent quarter | the most recent fiscal quarter | most recent quarter | the quarter just ended |
      the quarter that just ended | the quarter that has just ended | the quarter just gone | the quarter just past |
      the quarter just closed | the quarter just finished | the three months just ended |
      the just-ended quarter | the just-finished quarter | the just-completed quarter | the reported quarter | the latest fiscal quarter | its latest quarter |
      its most recent quarter
    `),
  ],
  [
    context('quarter', -1),
    words(`
      上一季度 | 上一季 | 对上一季度 | 对上一季 | 对上一财季 | 上季度 | 上季 | 上个季度 | 前一季度 | 前一季 |
      前一个季度 | 前季 | 上一财季 | 前一财季 | 上财季 | 上会计季度 | 上一会计季度 | 上个会计季度 | 上一财政季度 |
      上个财季 | 前一个财季 | 此前一个财季 | 此前一季 | last fiscal quarter | the prior fiscal quarter |
      prior fiscal quarter | the previous fiscal quarter | previous fiscal quarter | the preceding fiscal quarter |
      早一个季度 | 早一季 | 早一个财季 | 往前一个季度 | 往前一季 | 前推一个季度 | 前推一季 | 前面一个季度 |
      上一个财季 | 上一个季度 | 此前一个季度 | 前财季 | the previous quarter | previous quarter | the prior quarter |
      prior quarter | the preceding quarter | preceding quarter | the quarter before | in the quarter before |
      the quarter before that | in the quarter before that | a quarter earlier | one quarter earlier |
      three months earlier | last quarter | the last quarter | a quarter ago | the three months before |
      the prior three months | the previous three months
    `),
  ],
  [
    { type: 'relative-to-draft', unit: 'year', offset: 0, fiscal: true },
    words('this fiscal year | the current fiscal year | this financial year | the current financial year'),
  ],
  [
    { type: 'relative-to-draft', unit: 'year', offset: -1, fiscal: true, running: true },
    words(`
      last fiscal year | the last fiscal year | the previous fiscal year | previous fiscal year |
      the prior fiscal year | prior fiscal year | the preceding fiscal year | last financial year |
      the previous financial year | the prior financial year
    `),
  ],
  [
    { type: 'relative-to-draft', unit: 'year', offset: 1, fiscal: true, running: true },
    words('next fiscal year | the next fiscal year | the coming fiscal year | next financial year'),
  ],
  [
    context('quarter', -2),
    words('上上季度 | 上上季 | 上上个季度 | 上上个财季 | the quarter before last | two quarters earlier'),
  ],
  [
    context('year', -1),
    words(`
      去年同期 | 上年同期 | 上一年同期 | 前一年同期 | 一年前 | 前年度同期 | 同比基期 | 往年同期 | a year earlier |
      a year ago | one year earlier | one year ago | a year before | one year before | the year before |
      the year-ago period | the year-ago quarter | year-ago | year-earlier | the year-earlier period |
      the year-earlier quarter | the prior-year period | the prior-year quarter | the prior year period |
      twelve months earlier | 12 months earlier | this time last year | the prior-year's quarter | a year previously |
      a year prior | last year's quarter | the comparable prior-year quarter | the comparable prior-year period |
      the corresponding prior-year period
    `).concat(SAME_OF_YEAR_BEFORE),
  ],
  [
    context('quarter', 0),
    words(`
      同期 | 当季 | 当期 | 同季 | 该季 | 该季度 | 当季度 | 同一季度 | 同一时期 | 同一季 | 同财季 | 当财季 |
      the same period | the same quarter | in the quarter | that quarter | the same three months | in the period |
      in the same quarter | over the same period | the same span | during the quarter | the period |
      that last quarter | this last quarter | that final quarter | that latest quarter | this latest quarter |
      that most recent quarter | the last of these quarters | the last of those quarters |
      the last of the four quarters | the latest of these quarters | 最后这个季度 | 最后这一季 | 最后这一个季度 |
      最后那个季度 | 最后那一季 | 这最后一个季度 | 这最后一季 | 那最后一个季度
    `),
  ],
  [
    context('quarter', 1),
    words(`
      the quarter after | in the quarter after | the quarter after that | in the quarter after that |
      the quarter that followed | in the quarter that followed | during the quarter that followed |
      in the quarter which followed | in the quarter that came after | in the following quarter | the following quarter | a quarter later |
      one quarter later | the next three months | three months later | 次季 | 其后一季
    `),
  ],
  [
    context('year', 1),
    words(`
      the following year | the year after | the year that followed | 次年 | 翌年 | 再过一年 | 又过一年 | 又过了一年 |
      过了一年
    `),
  ],
  [
    { type: 'part', part: 'FY', year: null, fiscal: true, label: 'bare' },
    words(`
      全年 | 整个年度 | 整年看 | 整年来看 | 整年合计 | 整年下来 | 一整年 | 同年 | 当年 | 那一年 | 那年 | 该年 | 该年度 | the full year | for the full year | full-year |
      for the year as a whole | the year as a whole | the whole year | for the year
    `),
  ],
  [{ type: 'end-of', of: { type: 'part', part: 'FY', year: null, fiscal: true, label: 'bare' } }, ['年末', '年底']],
  [
    { type: 'part', part: 'H1', year: null, fiscal: true, label: 'bare' },
    ['半年累计', '半年合计', '累计半年', '上半财年', 'half-year', 'in the half-year'],
  ],
  [
    { type: 'part', part: 'FY', year: null, fiscal: true },
    words(`
      全财年 | 整个财年 | 财年全年 | the full fiscal year | the whole fiscal year
    `),
  ],
  [draft('year', 0), ['今年', '本年', '本年度', '今年全年', 'this year', 'the current year']],
  [
    draft('year', -1),
    words(`
      去年 | 去年全年 | 去年度 | last year | the previous year | the prior year
    `),
  ],
  [running('year', -1), ['上年', '上一年', '前一年', '上年度', '上一年度', '上年全年']],
  [draft('year', -2), ['前年', 'the year before last']],
  [draft('year', 1), ['明年', '来年', '明年全年', 'next year', 'the coming year']],
  [
    draft('quarter', 1),
    words(`
      下一季度 | 下季度 | 下个季度 | 下季 | 下一季 | 下一财季 | 下财季 | next quarter | the next quarter |
      下一会计季度 | 下个财季 | next fiscal quarter | the next fiscal quarter | the coming quarter |
      the current quarter | the running quarter
    `),
  ],
  [draft('month', -1), ['上月', '上个月', 'last month', 'the previous month']],
  [draft('month', 0), ['本月', '当月', '这个月', 'this month', 'the current month']],
  [
    { type: 'to-date' },
    words(`
      今年以来 | 今年至今 | 年初至今 | 年初以来 | 今年年初至今 | 本年至今 | ytd | year to date | year-to-date |
      so far this year | this year to date | since the start of the year
    `),
  ],
  [draft('half', 0), ['the latest half', 'the latest six months']],
  [
    trailing(12, 'quarter'),
    words(`
      过去四个季度 | 过去4个季度 | 近四个季度 | 最近四个季度 | 过去的四个季度 | 过去四季 | 过去四个财季 |
      连续四个季度合计 | 此前四个季度 | 前四个季度 | 截至目前的四个季度 | 近四季 | the past four quarters |
      the last four quarters | past four quarters | last four quarters | trailing four quarters |
      the trailing four quarters | four quarters to | the previous four quarters | the preceding four quarters |
      the four most recent quarters | the latest four quarters | the prior four quarters | over four quarters
    `),
  ],
  [
    trailing(12, 'month'),
    words(`
      过去12个月 | 过去十二个月 | 近12个月 | 近十二个月 | 最近十二个月 | 最近12个月 | 滚动12个月 | 滚动十二个月 |
      the past twelve months | the past 12 months | the last twelve months | the last 12 months | past twelve months |
      past 12 months | last twelve months | last 12 months | trailing twelve months | trailing 12 months |
      trailing-twelve-month | trailing 12-month | ttm | ltm
    `),
  ],
  [trailing(24, 'quarter'), ['过去八个季度', 'the past eight quarters']],
  [trailing(24, 'year'), ['the past two years', '过去两年', 'the last two years']],
  [trailing(36, 'year'), ['过去三年', '近三年', 'the past three years', 'the last three years', 'past three years']],
  [
    trailing(6, 'month'),
    words(`
      过去六个月 | 近六个月 | 过去半年 | 近半年 | the past six months | the last six months | 过去两个季度 |
      the past two quarters
    `),
  ],
  [trailing(9, 'quarter'), ['过去三个季度', '过去九个月', 'the past three quarters', 'the past nine months']],
];
