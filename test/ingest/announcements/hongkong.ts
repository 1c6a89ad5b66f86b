// An interim announcement of an invented company in the manner of Hong Kong, in traditional characters.

import {
  balance,
  CNY,
  cash,
  comprehensive,
  D24,
  H24,
  H25,
  HALF,
  half,
  income,
  J25,
  position,
  Q24,
  Q25,
  row,
} from './hongkong-statements.ts';
import type { Announcement, Row, Table } from './table.ts';

const segment = (label: string, a: number, b: number, c: number): Row => ({ label, values: [a, b, c, a + b + c] });
const segments: Table = {
  ...CNY,
  lines: ['分部資料', '截至二零二五年六月三十日止六個月'],
  columns: [
    ['工業自動化', '人民幣千元'],
    ['能源設備', '人民幣千元'],
    ['軟件服務', '人民幣千元'],
    ['總計', '人民幣千元'],
  ].map((words) => ({ head: words, span: H25 })),
  rows: [
    segment('來自外部客戶的收入', 5_020_113, 2_604_180, 1_018_017),
    segment('分部溢利', 760_404, 318_906, 234_024),
  ],
};
const regions: Table = {
  ...CNY,
  lines: ['按地區劃分的收入'],
  columns: half,
  rows: [
    row('中國內地', 6_108_220, 5_706_031),
    row('歐洲', 1_340_506, 1_202_118),
    row('北美', 690_312, 598_402),
    row('其他地區', 503_272, 398_567),
    row('總計', 8_642_310, 7_905_118),
  ],
};
const other: Table = {
  ...CNY,
  lines: ['其他收入及收益淨額'],
  columns: half,
  rows: [
    row('政府補助', 60_210, 48_117),
    row('利息收入', 55_804, 41_290),
    row('匯兌收益', 12_391, 6_903),
    row('總計', 128_405, 96_310),
  ],
};
const finance: Table = {
  ...CNY,
  lines: ['財務成本'],
  columns: half,
  rows: [row('銀行借款利息', 80_120, 88_406), row('租賃負債利息', 16_282, 15_971), row('總計', 96_402, 104_377)],
};
const tax: Table = {
  ...CNY,
  lines: ['所得稅開支'],
  columns: half,
  rows: [
    row('即期稅項', 234_667, 190_504),
    row('遞延稅項', -13_327, -6_443),
    row('期內稅項開支總額', 221_340, 184_061),
  ],
};
const earnings: Table = {
  ...CNY,
  lines: ['每股盈利'],
  columns: [
    { head: [HALF, '二零二五年'], span: H25 },
    { head: [HALF, '二零二四年'], span: H24 },
  ],
  rows: [
    { label: '每股基本盈利（人民幣元）', values: [0.42, 0.33], unit: 'CNY/share', decimals: 2 },
    { label: '每股攤薄盈利（人民幣元）', values: [0.41, 0.32], unit: 'CNY/share', decimals: 2 },
    { label: '已發行普通股加權平均股數', values: [2_399_219_000, 2_362_772_000], unit: 'shares' },
  ],
};
const ageing = (title: string, rows: readonly (readonly [string, number, number])[]): Table => ({
  ...CNY,
  lines: [title],
  columns: balance,
  rows: [
    ...rows.map(([label, now, before]) => row(label, now, before)),
    row(
      '總計',
      rows.reduce((sum, each) => sum + each[1], 0),
      rows.reduce((sum, each) => sum + each[2], 0),
    ),
  ],
});
const receivables = ageing('貿易應收款項按發票日期的賬齡分析', [
  ['三個月內', 2_104_330, 1_966_204],
  ['三至六個月', 806_402, 722_115],
  ['六個月以上', 404_360, 306_291],
]);
const payables = ageing('貿易應付款項的賬齡分析', [
  ['三個月內', 2_210_506, 2_100_318],
  ['三至六個月', 502_117, 466_290],
  ['六個月以上', 153_481, 136_307],
]);
const borrowings = ageing('銀行借款的到期情況', [
  ['一年內', 1_204_000, 1_350_000],
  ['一年以上但不超過兩年', 620_000, 540_000],
  ['兩年以上', 310_000, 405_000],
]);
const equipment: Table = {
  ...CNY,
  lines: ['物業、廠房及設備', '截至二零二五年六月三十日止六個月'],
  columns: [
    ['樓宇', '人民幣千元'],
    ['機器設備', '人民幣千元'],
    ['在建工程', '人民幣千元'],
    ['總計', '人民幣千元'],
  ].map((words) => ({ head: words, span: H25 })),
  rows: [
    { ...segment('於二零二五年一月一日', 2_604_118, 2_910_077, 474_006), spans: [D24, D24, D24, D24] },
    segment('添置', 40_206, 120_335, 310_402),
    { label: '折舊', values: [-88_104, -250_600, 0, -338_704], turned: true },
    { ...segment('於二零二五年六月三十日', 2_556_220, 2_779_812, 784_408), spans: [J25, J25, J25, J25] },
  ],
};
const staff: Table = {
  ...CNY,
  lines: ['僱員福利開支'],
  columns: half,
  rows: [
    row('工資、薪金及花紅', 1_120_440, 1_033_206),
    row('退休福利計劃供款', 96_318, 90_114),
    row('以股份為基礎的付款', 44_207, 38_902),
    row('總計', 1_260_965, 1_162_222),
  ],
};
const keys: Table = {
  ...CNY,
  lines: ['主要財務數據', '（除百分比外，以人民幣千元計）'],
  columns: [
    { head: [HALF, '二零二五年'], span: H25 },
    { head: [HALF, '二零二四年'], span: H24 },
    { head: ['', '變動（%）'], span: H25, unit: '%' },
  ],
  rows: [
    { label: '收入', values: [8_642_310, 7_905_118, 9.3] },
    { label: '毛利', values: [3_431_844, 3_038_914, 12.9] },
    { label: '期內溢利', values: [1_007_672, 779_715, 29.2] },
  ],
};
const adjusted: Table = {
  ...CNY,
  lines: ['非國際財務報告準則計量'],
  columns: half,
  rows: [
    row('期內溢利', 1_007_672, 779_715),
    row('加：以股份為基礎的付款', 44_207, 38_902),
    row('經調整期內溢利', 1_051_879, 818_617),
  ],
};
const capital: Table = {
  ...CNY,
  lines: ['資本開支'],
  columns: half,
  rows: [
    row('購置物業、廠房及設備', 470_943, 522_108),
    row('購置無形資產', 60_118, 44_903),
    row('總計', 531_061, 567_011),
  ],
};
const QUARTER = '截至六月三十日止三個月';
const quarter: Table = {
  ...CNY,
  lines: ['第二季度業績摘要（未經審核）'],
  columns: [
    { head: [QUARTER, '二零二五年', '人民幣千元'], span: Q25 },
    { head: [QUARTER, '二零二四年', '人民幣千元'], span: Q24 },
  ],
  rows: [row('收入', 4_506_118, 4_101_330), row('毛利', 1_802_447, 1_590_216), row('期內溢利', 530_604, 410_227)],
};
const margins: Table = {
  ...CNY,
  lines: ['主要財務比率'],
  columns: [
    { head: [HALF, '二零二五年'], span: H25, unit: '%' },
    { head: [HALF, '二零二四年'], span: H24, unit: '%' },
  ],
  rows: [
    { label: '毛利率', values: ['39.7%', '38.4%'] },
    { label: '淨利率', values: ['11.7%', '9.9%'] },
  ],
};
const backlog: Table = {
  unit: 'CNY',
  scale: 6,
  lines: ['未完成合約（人民幣百萬元）'],
  columns: [
    { head: ['二零二五年', '六月三十日'], span: J25 },
    { head: ['二零二四年', '十二月三十一日'], span: D24 },
  ],
  rows: [row('工業自動化', 6_204, 5_811), row('能源設備', 3_118, 2_940), row('總計', 9_322, 8_751)],
};

/** 北辰智造: numbers and names are invented. */
export const hongKong: Announcement = {
  name: 'hong-kong-interim',
  title: [
    '北辰智造控股有限公司',
    '（於開曼群島註冊成立的有限公司）',
    '（股份代號：02999）',
    '截至二零二五年六月三十日止六個月之中期業績公告',
  ],
  tables: [
    income,
    comprehensive,
    position,
    cash,
    segments,
    regions,
    other,
    finance,
    tax,
    earnings,
    receivables,
    payables,
    borrowings,
    equipment,
    staff,
    keys,
    adjusted,
    capital,
    quarter,
    margins,
    backlog,
  ],
};
