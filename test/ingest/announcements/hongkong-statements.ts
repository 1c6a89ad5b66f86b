// The primary statements of the invented Hong Kong interim, and how its tables are set.

import type { Column, Row, Span, Table } from './table.ts';

export const H25: Span = ['2025-01-01', '2025-06-30'];
export const H24: Span = ['2024-01-01', '2024-06-30'];
export const J25: Span = ['2025-06-30', '2025-06-30'];
export const D24: Span = ['2024-12-31', '2024-12-31'];
export const Q25: Span = ['2025-04-01', '2025-06-30'];
export const Q24: Span = ['2024-04-01', '2024-06-30'];

export const HALF = '截至六月三十日止六個月';
export const half: readonly Column[] = [
  { head: [HALF, '二零二五年', '人民幣千元', '（未經審核）'], span: H25 },
  { head: [HALF, '二零二四年', '人民幣千元', '（未經審核）'], span: H24 },
];
export const balance: readonly Column[] = [
  { head: ['二零二五年', '六月三十日', '人民幣千元'], span: J25 },
  { head: ['二零二四年', '十二月三十一日', '人民幣千元'], span: D24 },
];
export const CNY = { unit: 'CNY', scale: 3 } as const;
const cost = (label: string, now: number, before: number, indent = 0): Row => ({
  label,
  indent,
  values: [-now, -before],
  turned: true,
});
export const row = (label: string, now: number, before: number, indent = 0): Row => ({
  label,
  indent,
  values: [now, before],
});
const head = (label: string): Row => ({ label });

export const income: Table = {
  ...CNY,
  lines: ['簡明綜合損益表'],
  columns: half,
  rows: [
    { ...row('收入', 8_642_310, 7_905_118), note: '4' },
    cost('銷售成本', 5_210_466, 4_866_204),
    row('毛利', 3_431_844, 3_038_914),
    row('其他收入及收益淨額', 128_405, 96_310),
    cost('銷售及分銷開支', 902_118, 845_630),
    cost('行政開支', 611_207, 590_044),
    cost('研發開支', 733_590, 640_812),
    row('經營溢利', 1_313_334, 1_058_738),
    { ...cost('財務成本', 96_402, 104_377), note: '6' },
    row('應佔聯營公司溢利', 12_080, 9_415),
    row('除稅前溢利', 1_229_012, 963_776),
    { ...cost('所得稅開支', 221_340, 184_061), note: '7' },
    row('期內溢利', 1_007_672, 779_715),
  ],
};
export const comprehensive: Table = {
  ...CNY,
  lines: ['簡明綜合全面收益表'],
  columns: half,
  rows: [
    row('期內溢利', 1_007_672, 779_715),
    head('其他全面收益：'),
    row('換算海外業務的匯兌差額', -22_418, 15_306, 1),
    row('現金流量對沖公平值變動', 6_120, -3_904, 1),
    row('期內其他全面收益，扣除稅項', -16_298, 11_402),
    row('期內全面收益總額', 991_374, 791_117),
  ],
};
export const position: Table = {
  ...CNY,
  lines: ['簡明綜合財務狀況表', '於二零二五年六月三十日'],
  columns: balance,
  rows: [
    head('非流動資產'),
    row('物業、廠房及設備', 6_120_440, 5_988_201, 1),
    row('使用權資產', 812_306, 840_115, 1),
    row('商譽', 1_455_000, 1_455_000, 1),
    row('遞延稅項資產', 164_207, 150_880, 1),
    row('非流動資產總值', 8_551_953, 8_434_196),
    head('流動資產'),
    row('存貨', 2_204_718, 2_080_336, 1),
    row('貿易應收款項及應收票據', 3_315_092, 2_994_610, 1),
    row('預付款項及其他應收款項', 702_811, 655_094, 1),
    row('現金及現金等價物', 4_208_633, 3_906_121, 1),
    row('流動資產總值', 10_431_254, 9_636_161),
    row('資產總值', 18_983_207, 18_070_357),
    head('流動負債'),
    row('貿易應付款項', 2_866_104, 2_702_915, 1),
    row('合約負債', 511_920, 470_318, 1),
    row('銀行借款', 1_204_000, 1_350_000, 1),
    row('應付所得稅', 140_226, 133_908, 1),
    row('流動負債總額', 4_722_250, 4_657_141),
  ],
};
export const cash: Table = {
  ...CNY,
  lines: ['簡明綜合現金流量表'],
  columns: half,
  rows: [
    row('經營活動所得現金流量淨額', 1_502_440, 1_233_806),
    row('投資活動所用現金流量淨額', -806_115, -902_447),
    row('融資活動所用現金流量淨額', -393_813, -260_508),
    row('現金及現金等價物增加淨額', 302_512, 70_851),
  ],
};
