// A third-quarter report of an invented company in the manner of the mainland's exchanges, in simplified characters.

import { amounts, cash, closing, END, income, keys, OPEN, Q3, row, sheet, Y3, YUAN } from './mainland-statements.ts';
import type { Announcement, Column, Table } from './table.ts';

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
