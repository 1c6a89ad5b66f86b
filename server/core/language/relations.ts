// Words that say how figures of one text stand to each other. A row: what they say, then the words that say just this.

import { PhraseTable } from '../text/phrases.ts';
import { MOVEMENTS } from './movements.ts';

export type Cue =
  // Which of several values of a thing is meant: two figures with different marks are two things.
  | 'restated'
  | 'like-for-like'
  | 'adjusted'
  | 'except'
  | 'mean'
  | 'peak'
  | 'trough'
  | 'annualised'
  | 'cumulative'
  | 'basic'
  | 'diluted'
  | 'interim'
  | 'final'
  | 'further'
  | 'planned'
  | 'expected'
  | 'parent'
  | 'opening'
  | 'closing'
  | 'before-tax'
  | 'after-tax'
  | 'gross'
  | 'net'
  | 'comparison' // the value of another time
  // Parts and wholes.
  | 'rest'
  | 'together'
  | 'whole'
  | 'made-of' // leads from a whole to all its parts
  | 'whole-year'
  | 'several' // answers that may be given together: shares need not sum up
  // So much each.
  | 'each-day'
  | 'each-week'
  | 'each-month'
  | 'each-quarter'
  | 'each-year'
  | 'each'
  | 'compound'
  // Conclusions.
  | 'beyond' // more than what follows
  | 'short' // less than what follows
  | 'met' // a target that is said to be reached
  | 'within'
  | 'top-of-range'
  | 'bottom-of-range'
  | 'wider'
  | 'narrower'
  | 'rose'
  | 'fell'
  | 'majority'
  | 'minority'
  | 'record-high'
  | 'record-low'
  | 'highest'
  | 'lowest'
  | 'each-step' // every one of several steps
  | 'latest'
  // What cannot exceed its whole, and what can.
  | 'may-exceed'
  | 'profit';

const ROWS: readonly (readonly [cue: Cue, zh: string, en: string])[] = [
  [
    'restated',
    '重列 重述 重列后 重述后 追溯调整 原报告 原先 原为 原披露 此前披露 此前公布 修订 更正 修正 初值 调整前 原报 首次公布 初步',
    'restated|restatement|as restated|revised|first reported|originally reported|previously reported|as reported|recast|corrected|preliminary|initially|as originally|reclassified|before revision',
  ],
  [
    'like-for-like',
    '同店 同口径 可比 按可比 内生 固定汇率 不变汇率 恒定汇率 按固定汇率 有机 剔除汇率 汇率中性',
    'same-store|same store|like-for-like|like for like|comparable|organic|organically|constant currency|constant-currency|constant currencies|currency neutral|currency-neutral|underlying|same-restaurant|constant exchange rates|pro forma',
  ],
  [
    'adjusted',
    '经调整 调整后 经调整后 扣非 扣除非经常性损益 非公认会计准则 非通用会计准则 核心 非国际财务报告准则 非国际准则 不按美国通用会计准则 不按通用会计准则 不按公认会计准则 不按国际财务报告准则',
    'adjusted|non-gaap|non gaap|core|normalised|normalized|ex-items|headline',
  ],
  [
    'except',
    '剔除 撇除 扣除 排除 撇开 不计 不含 不包括 除去 若不计',
    'excluding|ex|exclusive of|net of|stripping out|before|without|other than|apart from|except',
  ],
  [
    'mean',
    '平均 均值 加权平均 日均 月均 人均 户均 年均 中位数 中值 单均',
    'average|averaged|averaging|a mean|the mean|mean of|median|weighted|typical|on average',
  ],
  ['peak', '高峰 峰值 最高 最多 顶峰 巅峰 高点 单日', 'peak|peaked|maximum|highest|high of|busiest|at most'],
  ['trough', '低谷 最低 最少 低点', 'trough|minimum|lowest|low of|quietest'],
  ['annualised', '年化 折年 折合全年', 'annualised|annualized|run rate|run-rate|at an annual rate'],
  ['cumulative', '累计 累积 历年 截至目前', 'cumulative|cumulatively|to date|so far|since inception|in total since'],
  ['basic', '基本每股 基本 每股基本', 'basic'],
  ['diluted', '摊薄 稀释 每股摊薄', 'diluted'],
  ['interim', '中期', 'interim'],
  ['final', '末期 期末股息', 'final'],
  ['further', '新增 另有 另外 再增', 'additional|another|further|new|extra|newly'],
  [
    'planned',
    '计划 规划 目标 指引 拟 预算 指引为 有望 力争 设计',
    'guidance|guided|guides|target|targets|targeted|targeting|plan|plans|planned|budget|budgeted|forecast|forecasts|outlook|goal|intends|aims|proposed|capacity|will|would|should|could',
  ],
  [
    'expected',
    '预期 预计 预测 预估 市场预期 一致预期 分析师 预料 料',
    'expected|expects|expect|expectations|expectation|consensus|street|wall street|estimate|estimates|estimated|analysts|projected|anticipates|anticipated|forecast of',
  ],
  ['parent', '归母 归属 应占 归属于', 'attributable|parent'],
  ['opening', '期初 年初 年初时', 'opening|at the beginning of|beginning|at the start of'],
  ['closing', '期末 年末 年底', 'closing|at the end of|year-end|at year end'],
  ['before-tax', '税前 除税前', 'pre-tax|pretax|before tax|before taxes'],
  ['after-tax', '税后 除税后', 'after tax|after-tax|after taxes'],
  ['gross', '毛额 总额前', 'gross'],
  ['net', '净额 净值', 'net'],
  [
    'comparison',
    '去年同期 上年同期 上年 去年 前年 同期 上季 上一季 上季度 上半年度前 前一年 一年前 此前 原来 上个月 上月 上一年',
    'a year earlier|a year ago|year-earlier|year earlier|year-ago|a year before|prior year|previous year|prior-year|last year|the year before|previously|earlier|previous quarter|prior quarter|prior period|previous|formerly|same period|compared|versus|against',
  ],
  ['rest', '其余 余下 剩余 剩下', 'the other|the rest|the remainder|remaining|the balance|the remaining|remainder'],
  [
    'together',
    '合计 共计 总计 一共 共 合共 加起来 合起来 总共 加总 相加 合在一起 加在一起 全部加起来 总和为 共达 总额达 总额为',
    'together|in total|combined|in all|altogether|all told|all together|taken together|a total of|total of|totalling|totaling|totals|for a total of|sum of|adding up to|adds up to|add up to|adds to|summing to|sums to|amounting to|which makes|making in all|for a combined',
  ],
  [
    'made-of',
    '分为 分成 拆分为 细分为 构成为 包括以下',
    'made up of|made up from|comprising|comprised of|comprises|consisting of|consists of|consisted of|splits into|split into|split between|divided into|divided between|broken down into|breaks down into|composed of',
  ],
  [
    'whole-year',
    '全年 全年合计 全年共 年度合计 全年累计',
    'full year|full-year|for the year|for the full year|year as a whole',
  ],
  ['whole', '全部 总 整体 全体 全公司 全集团', 'all|total|overall|entire|whole'],
  [
    'several',
    '可多选 多选 多项选择 可复选 复选 不止一项 多于一项',
    'more than one answer|several answers|multiple answers|multiple responses|select all|could choose more than one|multiple-choice|more than one',
  ],
  [
    'each-day',
    '日均 每天 每日 平均每天 平均每日 一天 单日平均 天均 日供 日供水 日产 日产量 日销 日销量 日处理 日运送 日发电',
    'a day|per day|each day|every day|daily|a night|per night|each night',
  ],
  ['each-week', '周均 每周 平均每周 一周', 'a week|per week|each week|weekly|every week'],
  [
    'each-month',
    '月产 月销 月产量 月销量 月供 月均 每月 平均每月 每个月 平均每个月',
    'a month|per month|each month|monthly|every month',
  ],
  [
    'each-quarter',
    '季均 每季 每季度 平均每季 平均每季度 每个季度 平均每个季度',
    'a quarter|per quarter|each quarter|every quarter',
  ],
  ['each-year', '年均 每年 平均每年', 'a year|per year|each year|annually|yearly|every year'],
  [
    'each',
    '平均每 每 人均 户均 单店 店均 单车 车均 单机 台均 亩均 单均 客均 桌均 户均 件均 笔均 站均 平均单 单家',
    'per|each|apiece|for every|a piece',
  ],
  [
    'compound',
    '年复合增长率 复合年增长率 年均复合增长率 年均复合增长 复合增长率 年复合增速 复合增速 复合年均增长率 年复合增长 复合年增长',
    'compound annual growth rate|compound annual growth|cagr|compound annual rate|compounded annually|a compound rate|compound rate|compound growth rate|compounded',
  ],
  [
    'beyond',
    `超额完成 高于 超过 超出 超出预期 超出市场预期 超预期 好于 好于预期 优于 优于预期 胜于 多于 大于 高过 超越 快于 强于 胜过 跑赢 高出 赶超 领先于 领先 超出市场预期的 高于预期 高于市场预期 好于市场预期 优于市场预期
     胜预期 略高于 略超 大超 多过 反超 赢过`,
    `above|beat|beats|beating|exceeded|exceeds|exceeding|topped|tops|topping|ahead of|more than|higher than|greater than|better than|larger than|bigger than|surpassed|surpasses|surpassing|faster than|over|outpaced|outpacing
    |outpaces|outstripped|outstripping|outgrew|more quickly than|sooner than|outperformed|in excess of|up on|overtook|overtaking|past|clear of|stronger than|longer than`,
  ],
  [
    'short',
    '低于 不及 不如 逊于 少于 小于 低过 慢于 弱于 未达 落后于 不及预期 低于预期 低于市场预期 不及市场预期 逊于预期 逊于市场预期 不如预期 略低于 跑输 差于 少过 未及',
    `below|missed|misses|missing|short of|fell short of|less than|lower than|fewer than|smaller than|under|worse than|slower than|more slowly than|less quickly than|behind|trailed|trailing|lagged|lagging|weaker than|undershot|shy of|shorter than`,
  ],
  [
    'met',
    '完成 达成 达到 达标 实现 兑现 如期完成 顺利完成 圆满完成',
    'met|meets|meeting|hit|hits|hitting|reached|reaches|reaching|achieved|achieves|achieving|fulfilled|attained|delivered on|made good on',
  ],
  ['within', '符合 处于区间 落在区间 区间内 之间 范围内', 'within|in line with|inside|in the middle of'],
  [
    'top-of-range',
    '上限 区间上限 指引上限 高端 上沿 上端',
    'top of|the top end|upper end|high end|upper bound|top end|high-end|upper half',
  ],
  [
    'bottom-of-range',
    '下限 区间下限 指引下限 低端 下沿 下端',
    'bottom of|low end|lower end|bottom end|lower bound|floor of',
  ],
  [
    'wider',
    '扩大 扩大至 扩大到 扩阔 扩阔至 走阔 拉大 拉大至 扩宽 加宽 拓宽 走宽',
    'widened|widens|widening|widen|deepened|deepens|deepening|ballooned|expanded|expands|expanding|broadened',
  ],
  [
    'narrower',
    '收窄 收窄至 收窄到 缩窄 缩窄至 缩小 缩小至 收缩 收缩至 减亏',
    'narrowed|narrows|narrowing|narrow|contracted|contracting|shrank',
  ],
  [
    'rose',
    `增长 增加 上升 上涨 提升 提高 攀升 飙升 跃升 增至 升至 涨至 增长至 增加至 上升至 提升至 提高至 攀升至 上升到 提升到 提高到 增加到 增长到 涨到 升到 增到 回升 回升至 大增 大涨 走高 改善 改善至 上扬
     上扬至 延长 延长至 延长到 拉长 拉长至 跃升至 飙升至 上调至 上调 增 升 猛增至 激增至 抬升至 爬升至 增幅 升幅 涨幅`,
    `rose|rises|rising|rise|risen|grew|grow|grows|growing|grown|growth|increased|increases|increasing|increase|climbed|climbs|climbing|climb|jumped|jumps|jump|gained|gains|gain|surged|surge|surging|soared|soar|soaring|advanced
    |improved|improves|improvement|improving|up|higher|raised|swelled|edged up|ticked up|strengthened|leapt|rebounded|accelerated|advanced|ballooned|mounted|crept up|picked up|recovered|doubled|lengthened|lengthens|lengthening|went up|gone up`,
  ],
  [
    'fell',
    `下降 减少 下滑 下跌 降低 回落 降至 跌至 减至 下降至 减少至 下滑至 回落至 降低至 下跌至 下降到 降到 跌到 减到 减少到 回落到 锐减 骤降 骤降至 锐减至 走低 大减 大跌 大降 降 跌 减 下调至 下调 恶化
     滑落至 缩短 缩短至 缩短到 缩减至 缩减 降幅 跌幅 减幅`,
    `fell|falls|falling|fall|fallen|declined|declines|declining|decline|dropped|drops|dropping|drop|decreased|decreases|decreasing|decrease|slipped|slips|slid|slide|shrank|shrink|plunged|plunge|tumbled|sank|slumped|slump|down|lower
    |cut|reduced|reduction|eased|dipped|weakened|lowered|worsened|deteriorated|slowed|edged down|ticked down|trimmed|retreated|contracted|receded|crept down|came down|halved|shortened|shortens|shortening|shrunk|went down|gone down`,
  ],
  [
    'majority',
    '过半 超半数 超过半数 过半数 半数以上 一半以上 逾半 逾半数 超过一半 大半 大部分 大多数 多数 大多 超一半 占多数 绝大多数 绝大部分 多半',
    `most of|more than half|over half|majority of|the majority|a majority|most|well over half|just over half|the bulk of|better than half|upwards of half`,
  ],
  [
    'minority',
    '不足一半 不到一半 不足半数 不到半数 少于一半 未过半 不及一半 少数 小部分',
    'less than half|under half|fewer than half|a minority of|only a minority of|just under half|not quite half',
  ],
  [
    'record-high',
    '历史新高 创新高 新高 历史最高 创纪录 历史高位 创历史新高 创下新高 创下纪录 历来最高 最高纪录 纪录新高 破纪录 历史纪录 纪录 再创新高',
    'record|record high|all-time high|highest ever|best ever|a record|largest ever|most ever|the highest since records|never been higher|an all-time high',
  ],
  ['record-low', '历史新低 创新低 新低 历史最低 历史低位', 'record low|all-time low|lowest ever'],
  [
    'highest',
    '最高 最大 最多 居首 排名第一 位居第一 位列第一 居第一 位居首位 居首位 排第一 名列第一 排名首位 第一大 最快 最贵 最强 最长 最重',
    `largest|biggest|highest|greatest|the most|leading|led|leads|fastest|ranked first|top|in first place|busiest|best-selling|strongest|number one|longest|heaviest|came first|costliest|most`,
  ],
  [
    'lowest',
    '最低 最小 最少 垫底 排名末位 居末 最慢 末位 最弱 最短 最便宜 排名最后',
    'smallest|lowest|the least|the fewest|slowest|came last|weakest|shortest|in last place|cheapest|least|fewest',
  ],
  [
    'each-step',
    '逐年 逐季 逐月 连年 年年 每年均 每年都 连续 持续 一路 节节 逐步 历年均',
    'each year|every year|year after year|consecutive|straight|in a row|successive|every quarter|each quarter|steadily|without a break|running|quarter after quarter|every month|each month',
  ],
  [
    'latest',
    '最新 最新季度 最新一季 最新一个季度 最近一季 最近一个季度 最近季度 本季度 本季 最近一期 最新一期 最新财季 最近财季 最新财报 最新业绩 最新公布 刚刚公布 最新披露 最新年度 最新财年 最近一个财季 最近一年 最近一个财年 刚刚结束 刚结束 刚过去 刚刚过去 刚公布 刚披露 刚刚披露 最近公布 最近披露',
    'latest|most recent|the most recent|latest quarter|most recent quarter|the most recent quarter|this quarter|just-reported|newest|the quarter just ended|latest results|most recently reported|just ended|last reported|at the last count|at last count|just reported|newly reported|freshly reported|just published|just past',
  ],
  [
    'may-exceed',
    `利用率 使用率 产能利用率 超额认购 认购 派息比率 派息率 覆盖率 完成率 达成率 周转率 留存率 净留存 净收入留存率 复购 偿付能力 充足率 拨备 履约率 达标率 溢价 回报率 完成 目标 预算 去年同期 上年同期 相当于 产销率 杠杆 负债率
     资本 承保 综合成本率 赔付 同期`,
    `utilisation|utilization|subscribed|oversubscribed|covered|coverage|retention|payout|of target|of plan|of budget|of capacity|occupancy|solvency|combined ratio|loss ratio|conversion|ratio|return|of the level|of last year|quota|attainment
    |of par|of face|of nominal|leverage|of book|premium|loan-to|of gdp|of net income|of earnings|of profit|funded|equivalent to|equal to|capital`,
  ],
  [
    'profit',
    `利润 净利 溢利 盈利 亏损 收益 纯利 毛利 现金流 净额 经营业绩 净流 盈余 净值 权益 所得税 税项 净收入 净额 利率 变动 净资产 业绩 赤字 贸易差额 顺差 逆差`,
    `profit|profits|income|loss|losses|earnings|ebitda|ebit|cash flow|cash flows|net assets|equity|tax|taxes|deficit|surplus|gain|gains|benefit|provision|margin|return|contribution|net|balance|cash|interest|expense|other|adjustment|hedge
    |hedges|spread|yield|fair value|result|results|value`,
  ],
];

const LISTED = ROWS.flatMap(([cue, zh, en]) =>
  [...zh.split(/\s+/), ...en.split('|')].filter((word) => word.trim() !== '').map((word) => [word, cue] as const),
);
const KNOWN: ReadonlySet<string> = new Set(LISTED.map(([word, cue]) => `${cue} ${word}`));
const CUES = new PhraseTable<Cue>([...LISTED, ...MOVEMENTS.filter(([word, cue]) => !KNOWN.has(`${cue} ${word}`))]);

/** A word of the tables, with all that it may say. */
export interface CueAt {
  readonly start: number;
  readonly end: number;
  readonly cues: readonly Cue[];
}

/** The words of the tables in a folded text, in order, the longest first, none inside another. */
export function cuesIn(folded: string): CueAt[] {
  return CUES.all(folded).map(({ span, values }) => ({ start: span.start, end: span.end, cues: values }));
}
