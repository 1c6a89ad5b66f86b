// Tables as filers of other places and other trades set them: two currencies, decimal commas, notes, spread characters.

import { describe, expect, test } from 'vitest';
import { page } from './page.ts';
import { lines, read } from './read.ts';

describe('tables as filers of other places set them', () => {
  test('amounts in two currencies side by side', async () => {
    const html = page(
      ['Results for the quarter ended September 30, 2025'],
      [
        ['', '3*Three months ended September 30,'],
        ['', '2024', '2*2025'],
        ['', 'RMB', 'RMB', 'US$'],
        ['', '3*(in millions, except per share data)'],
        ['Revenue', '236,503', '247,795', '34,808'],
        ['Basic earnings per share', '2.27', '1.11', '0.16'],
      ],
    );
    expect(await lines('a.htm', html)).toEqual([
      'Revenue | 236503000000 CNY | 2024-07-01/2024-09-30',
      'Revenue | 247795000000 CNY | 2025-07-01/2025-09-30',
      'Revenue | 34808000000 USD | 2025-07-01/2025-09-30',
      'Basic earnings per share | 2.27 CNY/share | 2024-07-01/2024-09-30',
      'Basic earnings per share | 1.11 CNY/share | 2025-07-01/2025-09-30',
      'Basic earnings per share | 0.16 USD/share | 2025-07-01/2025-09-30',
    ]);
  });

  test('decimal commas, nine months, a cost behind a minus', async () => {
    const rows = ['Revenue', 'Other revenue', 'Licences', 'Services', 'Rent', 'Total revenue'].map((label, at) => [
      label,
      `${at + 1}.234,5`,
      `${at + 3}.604,1`,
    ]);
    const html = page(
      ['Results for the third quarter 2025'],
      [
        ['EUR million', 'Q3 2025', '9M 2025'],
        ...rows,
        ['Cost of sales', '-800,2', '-2.400,5'],
        ['EBITDA margin', '12,1 %', '12,5 %'],
      ],
    );
    const read = await lines('a.htm', html);
    expect(read).toEqual(
      expect.arrayContaining([
        'Revenue | 1234500000 EUR | 2025-07-01/2025-09-30',
        'Revenue | 3604100000 EUR | 2025-01-01/2025-09-30',
        'Cost of sales | 800200000 EUR | 2025-07-01/2025-09-30',
        'EBITDA margin | 12.5 % | 2025-01-01/2025-09-30',
      ]),
    );
  });

  test('years of a mainland annual report, with year-ends under them', async () => {
    const html = page(
      ['江南仪表股份有限公司', '2024年年度报告', '主要会计数据和财务指标', '单位：万元 币种：人民币'],
      [
        ['主要会计数据', '2024年', '2023年', '本期比上年同期增减(%)'],
        ['营业收入', '512,330.18', '480,226.44', '6.69'],
        ['归属于上市公司股东的净利润', '-1,204.5', '30,118.2', '不适用'],
        ['', '2024年末', '2023年末', '本期末比上年同期末增减（%）'],
        ['归属于上市公司股东的净资产', '300,118.2', '290,226.1', '3.41'],
      ],
    );
    expect(await lines('a.htm', html)).toEqual([
      '营业收入 | 5123301800 CNY | 2024-01-01/2024-12-31',
      '营业收入 | 4802264400 CNY | 2023-01-01/2023-12-31',
      '营业收入 | 6.69 % | 2024-01-01/2024-12-31',
      '归属于上市公司股东的净利润 | -12045000 CNY | 2024-01-01/2024-12-31',
      '归属于上市公司股东的净利润 | 301182000 CNY | 2023-01-01/2023-12-31',
      '归属于上市公司股东的净资产 | 3001182000 CNY | 2024-12-31',
      '归属于上市公司股东的净资产 | 2902261000 CNY | 2023-12-31',
      '归属于上市公司股东的净资产 | 3.41 % | 2024-12-31',
    ]);
  });

  test('a column of notes, and earnings in cents', async () => {
    const html = page(
      [
        '東海控股有限公司',
        '截至二零二四年十二月三十一日止年度之全年業績公告',
        '綜合損益表',
        '截至二零二四年十二月三十一日止年度',
      ],
      [
        ['', '附註', '二零二四年 千港元', '二零二三年 千港元'],
        ['收益', '3', '1,204,330', '1,102,118'],
        ['銷售成本', '', '(804,118)', '(760,226)'],
        ['每股基本盈利（港仙）', '9', '12.4', '10.8'],
      ],
    );
    expect(await lines('a.htm', html)).toEqual([
      '收益 | 1204330000 HKD | 2024-01-01/2024-12-31',
      '收益 | 1102118000 HKD | 2023-01-01/2023-12-31',
      '銷售成本 | 804118000 HKD | 2024-01-01/2024-12-31',
      '銷售成本 | 760226000 HKD | 2023-01-01/2023-12-31',
      '每股基本盈利（港仙） | 0.124 HKD/share | 2024-01-01/2024-12-31',
      '每股基本盈利（港仙） | 0.108 HKD/share | 2023-01-01/2023-12-31',
    ]);
  });

  test('cells that tell their own scale and unit', async () => {
    const html = page(
      ['东海股份有限公司', '2024年年度业绩'],
      [
        ['指标', '2024年', '2023年', '同比'],
        ['营业收入', '398.24亿元', '350.1亿元', '13.7%'],
        ['净利润', '-1.2亿元', '3,400万元', '不适用'],
        ['股本', '12.5亿股', '12.5亿股', ''],
      ],
    );
    expect(await lines('a.htm', html)).toEqual([
      '营业收入 | 39824000000 CNY | 2024-01-01/2024-12-31',
      '营业收入 | 35010000000 CNY | 2023-01-01/2023-12-31',
      '营业收入 | 13.7 % | 2024-01-01/2024-12-31',
      '净利润 | -120000000 CNY | 2024-01-01/2024-12-31',
      '净利润 | 34000000 CNY | 2023-01-01/2023-12-31',
      '股本 | 1250000000 shares | 2024-01-01/2024-12-31',
      '股本 | 1250000000 shares | 2023-01-01/2023-12-31',
    ]);
    const english = page(
      ['Results for the year ended December 31, 2025'],
      [
        ['', '2025', '2024'],
        ['Free cash flow', '$(36) million', '$1.2 billion'],
      ],
    );
    expect(await lines('a.htm', english)).toEqual([
      'Free cash flow | -36000000 USD | 2025-01-01/2025-12-31',
      'Free cash flow | 1200000000 USD | 2024-01-01/2024-12-31',
    ]);
  });

  test('spread characters and circles for noughts', async () => {
    const html = page(
      ['東海控股有限公司', '截至二 ○ 二 四年十二月三十一日止年度之全年業績公告', '綜 合 損 益 表'],
      [
        ['', '二 ○ 二 四 年', '二 ○ 二 三 年'],
        ['', '千港元', '千港元'],
        ['收 入', '1,204,330', '1,102,118'],
      ],
    );
    expect(await lines('a.htm', html)).toEqual([
      '收 入 | 1204330000 HKD | 2024-01-01/2024-12-31',
      '收 入 | 1102118000 HKD | 2023-01-01/2023-12-31',
    ]);
  });

  test('what is expected is told apart from what was', async () => {
    const { claims } = await read(
      'a.htm',
      page(
        ['Harbor Mills model', 'US$ in millions'],
        [
          ['', 'FY2024A', 'FY2025E'],
          ['Revenue', '1,350', '1,420'],
        ],
      ),
    );
    expect(claims.map(({ record }) => [record.period, record.nature ?? 'actual'])).toEqual([
      ['2024-01-01/2024-12-31', 'actual'],
      ['2025-01-01/2025-12-31', 'estimate'],
    ]);
  });
});
