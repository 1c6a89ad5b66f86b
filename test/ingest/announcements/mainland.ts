// A third-quarter report of an invented company in the manner of the mainland's exchanges, in simplified characters.

import type { Announcement, Column, Row, Span, Table } from './table.ts';

const Q3: Span = ['2025-07-01', '2025-09-30'];
const Y3: Span = ['2025-01-01', '2025-09-30'];
const Y3B: Span = ['2024-01-01', '2024-09-30'];
const END: Span = ['2025-09-30', '2025-09-30'];
const OPEN: Span = ['2024-12-31', '2024-12-31'];

const YUAN = { unit: 'CNY', scale: 0, decimals: 2 } as const;
const row = (label: string, now: number, before: number, indent = 0): Row => ({ label, indent, values: [now, before] });
const head = (label: string): Row => ({ label });
const balance: readonly Column[] = [
  { head: ['2025年9月30日'], span: END },
  { head: ['2024年12月31日'], span: OPEN },
];
const toDate: readonly Column[] = [
  { head: ['2025年前三季度（1-9月）'], span: Y3 },
  { head: ['2024年前三季度（1-9月）'], span: Y3B },
];
const closing: readonly Column[] = [
  { head: ['期末余额'], span: END },
  { head: ['期初余额'], span: OPEN },
];
const amounts: readonly Column[] = [
  { head: ['本期发生额'], span: Y3 },
  { head: ['上期发生额'], span: Y3B },
];

const keys: Table = {
  ...YUAN,
  lines: ['一、主要财务数据', '（一）主要会计数据和财务指标', '单位：元 币种：人民币'],
  corner: '项目',
  columns: [
    { head: ['本报告期'], span: Q3 },
    { head: ['本报告期比上年同期增减变动幅度（%）'], span: Q3, unit: '%' },
    { head: ['年初至报告期末'], span: Y3 },
    { head: ['年初至报告期末比上年同期增减变动幅度（%）'], span: Y3, unit: '%' },
  ],
  rows: [
    { label: '营业收入', values: [3_204_118_406.55, 12.4, 9_033_240_118.2, 10.8] },
    { label: '利润总额', values: [402_330_110.08, 8.1, 1_102_408_772.36, 9.7] },
    { label: '归属于上市公司股东的净利润', values: [341_206_554.91, 7.6, 938_114_205.44, 9.2] },
    {
      label: '基本每股收益（元/股）',
      values: [0.28, 7.7, 0.77, 8.5],
      unit: 'CNY/share',
      decimals: 2,
      spans: [Q3, Q3, Y3, Y3],
    },
  ],
};
const sheet: Table = {
  ...YUAN,
  lines: [
    '合并资产负债表',
    '2025年9月30日',
    '编制单位：江海重工股份有限公司',
    '单位：元 币种：人民币 审计类型：未经审计',
  ],
  corner: '项目',
  columns: balance,
  rows: [
    head('流动资产：'),
    row('货币资金', 2_806_331_204.18, 2_504_118_930.02, 1),
    row('应收票据', 118_204_660.0, 96_330_118.5, 1),
    row('应收账款', 1_940_226_118.73, 1_702_440_905.61, 1),
    row('存货', 2_330_518_207.4, 2_118_906_334.17, 1),
    row('流动资产合计', 7_195_280_190.31, 6_421_796_288.3, 1),
    head('非流动资产：'),
    row('固定资产', 4_102_330_556.2, 3_988_204_117.93, 1),
    row('在建工程', 620_448_119.06, 511_330_204.8, 1),
    row('无形资产', 402_118_330.5, 411_906_228.14, 1),
    row('非流动资产合计', 5_124_897_005.76, 4_911_440_550.87, 1),
    row('资产总计', 12_320_177_196.07, 11_333_236_839.17),
    head('流动负债：'),
    row('短期借款', 810_000_000, 760_000_000, 1),
    row('应付账款', 1_504_226_330.4, 1_388_118_204.9, 1),
    row('合同负债', 330_118_405.22, 288_904_116.35, 1),
    row('流动负债合计', 2_644_344_735.62, 2_437_022_321.25, 1),
  ],
};
const income: Table = {
  ...YUAN,
  lines: ['合并利润表', '2025年1—9月', '编制单位：江海重工股份有限公司', '单位：元 币种：人民币'],
  corner: '项目',
  columns: toDate,
  rows: [
    row('一、营业总收入', 9_033_240_118.2, 8_152_744_690.4),
    row('其中：营业收入', 9_033_240_118.2, 8_152_744_690.4, 1),
    row('二、营业总成本', 7_980_118_336.05, 7_204_330_118.77),
    row('其中：营业成本', 6_804_226_110.4, 6_180_448_205.3, 1),
    row('税金及附加', 50_118_204.15, 46_204_330.02, 2),
    row('销售费用', 402_330_118.2, 366_118_904.6, 2),
    row('管理费用', 330_448_206.9, 302_226_118.35, 2),
    row('研发费用', 361_204_330.1, 280_118_226.2, 2),
    row('财务费用', 31_791_366.3, 29_214_334.3, 2),
    row('加：其他收益', 22_118_330.4, 18_204_116.9, 1),
    row('投资收益（损失以“－”号填列）', 30_204_118.06, -12_330_448.2, 1),
    row('三、营业利润（亏损以“－”号填列）', 1_105_444_230.61, 954_288_240.33),
    row('四、利润总额（亏损总额以“－”号填列）', 1_102_408_772.36, 1_004_904_118.2),
    row('减：所得税费用', 150_118_204.6, 138_226_330.4),
    row('五、净利润（净亏损以“－”号填列）', 952_290_567.76, 866_677_787.8),
  ],
};
const cash: Table = {
  ...YUAN,
  lines: ['合并现金流量表', '2025年1—9月', '单位：元 币种：人民币'],
  corner: '项目',
  columns: toDate,
  rows: [
    head('一、经营活动产生的现金流量：'),
    row('销售商品、提供劳务收到的现金', 9_604_118_330.2, 8_706_226_118.4, 1),
    row('购买商品、接受劳务支付的现金', 7_002_330_448.6, 6_404_118_226.1, 1),
    row('经营活动产生的现金流量净额', 1_204_226_330.5, 1_033_118_904.7, 1),
    head('二、投资活动产生的现金流量：'),
    row('投资活动产生的现金流量净额', -702_118_330.4, -640_226_118.9, 1),
    head('三、筹资活动产生的现金流量：'),
    row('筹资活动产生的现金流量净额', -199_895_725.94, -150_330_448.2, 1),
    row('五、现金及现金等价物净增加额', 302_212_274.16, 242_562_337.6),
  ],
};
const CHANGE = '营业收入比上年同期增减（%）';
const industries: Table = {
  unit: 'CNY',
  scale: 4,
  decimals: 2,
  lines: ['主营业务分行业情况', '单位：万元 币种：人民币'],
  corner: '分行业',
  columns: [
    { head: ['营业收入'], span: Y3 },
    { head: ['营业成本'], span: Y3 },
    { head: ['毛利率（%）'], span: Y3, unit: '%' },
    { head: [CHANGE], span: Y3, unit: '%' },
  ],
  rows: [
    { label: '船舶制造', values: [520_411.83, 400_226.1, 23.1, 11.2] },
    { label: '海工装备', values: [260_118.44, 190_330.52, 26.8, 9.6] },
    { label: '合计', values: [780_530.27, 590_556.62, 24.3, 10.7] },
  ],
};
const regions: Table = {
  unit: 'CNY',
  scale: 4,
  decimals: 2,
  lines: ['主营业务分地区情况', '单位：万元 币种：人民币'],
  corner: '分地区',
  columns: [
    { head: ['营业收入'], span: Y3 },
    { head: ['营业成本'], span: Y3 },
  ],
  rows: [row('境内', 610_226.18, 466_118.3), row('境外', 170_304.09, 124_438.32), row('合计', 780_530.27, 590_556.62)],
};
const listed = (
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly [string, number, number])[],
): Table => ({
  ...YUAN,
  lines: [title, '单位：元 币种：人民币'],
  corner: '项目',
  columns,
  rows: [
    ...rows.map(([label, now, before]) => row(label, now, before)),
    row('合计', sum(rows.map((each) => each[1])), sum(rows.map((each) => each[2]))),
  ],
});
const sum = (values: readonly number[]): number =>
  Math.round(values.reduce((all, value) => all + value, 0) * 100) / 100;
const funds = listed('1、货币资金', closing, [
  ['库存现金', 204_118.36, 188_330.2],
  ['银行存款', 2_780_226_330.4, 2_480_118_204.9],
  ['其他货币资金', 25_900_755.42, 23_812_394.92],
]);
const receivables = listed('2、应收账款按账龄披露', closing, [
  ['1年以内', 1_620_118_330.4, 1_404_226_118.2],
  ['1至2年', 240_330_448.1, 220_118_226.7],
  ['2至3年', 79_777_340.23, 78_096_560.71],
]);
const stock = listed('3、存货', closing, [
  ['原材料', 902_118_330.2, 820_226_448.6],
  ['在产品', 1_004_330_118.9, 930_118_204.3],
  ['库存商品', 424_069_758.3, 368_561_681.27],
]);
const deposits = listed('4、合同负债', closing, [
  ['预收船款', 280_118_226.12, 244_330_118.05],
  ['其他', 50_000_179.1, 44_573_998.3],
]);
const loans = listed('5、短期借款', closing, [
  ['信用借款', 510_000_000, 480_000_000],
  ['保证借款', 300_000_000, 280_000_000],
]);
const payables = listed('6、应付账款', closing, [
  ['材料款', 1_204_118_330.2, 1_102_226_118.4],
  ['设备及工程款', 300_108_000.2, 285_892_086.5],
]);
const pay: Table = {
  ...YUAN,
  lines: ['7、应付职工薪酬', '单位：元 币种：人民币'],
  corner: '项目',
  columns: [
    { head: ['期初余额'], span: OPEN },
    { head: ['本期增加'], span: Y3 },
    { head: ['本期减少'], span: Y3 },
    { head: ['期末余额'], span: END },
  ],
  rows: [
    { label: '短期薪酬', values: [80_118_330.2, 702_226_118.4, 690_118_204.6, 92_226_244] },
    { label: '离职后福利', values: [2_118_204.3, 66_330_118.2, 65_904_226.1, 2_544_096.4] },
    { label: '合计', values: [82_236_534.5, 768_556_236.6, 756_022_430.7, 94_770_340.4] },
  ],
};
const fixed: Table = {
  ...YUAN,
  lines: ['8、固定资产', '单位：元 币种：人民币'],
  corner: '项目',
  columns: [
    { head: ['房屋及建筑物'], span: Y3 },
    { head: ['机器设备'], span: Y3 },
    { head: ['合计'], span: Y3 },
  ],
  rows: [
    { label: '期末账面价值', values: [2_204_118_330.1, 1_898_212_226.1, 4_102_330_556.2], spans: [END, END, END] },
    { label: '期初账面价值', values: [2_140_226_118.4, 1_847_977_999.53, 3_988_204_117.93], spans: [OPEN, OPEN, OPEN] },
  ],
};
const interest = listed('9、财务费用', amounts, [
  ['利息支出', 40_118_330.2, 38_226_118.4],
  ['汇兑损失', 2_330_448.6, 1_204_118.1],
  ['手续费及其他', 1_118_204.3, 904_226.5],
]);
const research = listed('10、研发费用', amounts, [
  ['职工薪酬', 202_118_330.4, 160_226_118.2],
  ['材料费', 110_330_448.2, 84_118_226.1],
  ['折旧费', 48_755_551.5, 35_773_881.9],
]);
const other = listed('11、其他收益', amounts, [
  ['政府补助', 20_118_330.4, 16_204_118.2],
  ['个税手续费返还', 2_000_000, 1_999_998.7],
]);
const taxes = listed('12、税金及附加', amounts, [
  ['城市维护建设税', 22_118_330.1, 20_226_118.4],
  ['房产税', 18_330_448.05, 16_904_226.12],
  ['印花税', 9_669_426, 9_073_985.5],
]);
const quarters: Table = {
  unit: 'CNY',
  scale: 4,
  decimals: 2,
  lines: ['分季度主要财务数据', '单位：万元 币种：人民币'],
  corner: '项目',
  columns: [
    { head: ['第一季度', '（1-3月份）'], span: ['2025-01-01', '2025-03-31'] },
    { head: ['第二季度', '（4-6月份）'], span: ['2025-04-01', '2025-06-30'] },
    { head: ['第三季度', '（7-9月份）'], span: Q3 },
  ],
  rows: [
    { label: '营业收入', values: [280_411.83, 302_500.34, 320_411.84] },
    { label: '归属于上市公司股东的净利润', values: [28_118.33, 31_572.43, 34_120.66] },
  ],
};
const holders: Table = {
  unit: 'shares',
  scale: 0,
  lines: ['二、股东信息', '前10名股东持股情况'],
  corner: '股东名称',
  columns: [
    { head: ['持股数量（股）'], span: END },
    { head: ['持股比例（%）'], span: END, unit: '%' },
  ],
  rows: [
    { label: '江海集团有限公司', values: [402_118_330, 33.1] },
    { label: '香港中央结算有限公司', values: [60_226_118, 5] },
  ],
};

/** 江海重工: numbers and names are invented. */
export const mainland: Announcement = {
  name: 'mainland-third-quarter',
  title: ['证券代码：600999 证券简称：江海重工', '江海重工股份有限公司', '2025年第三季度报告'],
  tables: [
    keys,
    sheet,
    income,
    cash,
    industries,
    regions,
    funds,
    receivables,
    stock,
    deposits,
    loans,
    payables,
    pay,
    fixed,
    interest,
    research,
    other,
    taxes,
    quarters,
    holders,
  ],
};
