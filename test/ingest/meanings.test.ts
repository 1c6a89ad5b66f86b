// What the rows of the invented announcements' statements are about, against the truth beside them: at least nine in ten.

import { describe, expect, test } from 'vitest';
import { databaseOf } from '../drafts/run-case.ts';
import { english } from './announcements/english.ts';
import { hongKong } from './announcements/hongkong.ts';
import { announcementHtml } from './announcements/html.ts';
import { mainland } from './announcements/mainland.ts';
import { announcementPdf } from './announcements/pdf.ts';
import type { Announcement } from './announcements/table.ts';
import { read } from './read.ts';

const ENGLISH = `
Net sales | revenue
Cost of sales | cost-of-revenue
Gross profit | gross-profit
Selling, general and administrative | sga-expenses
Research and development | research-and-development
Operating income | operating-income
Interest expense | interest-expense
Income before income taxes | profit-before-tax
Provision for income taxes | income-tax
Net income | net-income
Diluted earnings per share | earnings-per-share
Cash and cash equivalents | us-gaap.CashAndCashEquivalentsAtCarryingValue
Accounts receivable, net | accounts-receivable
Inventories | inventories
Total current assets | current-assets
Property, plant and equipment, net | property-plant-equipment
Goodwill | goodwill
Total assets | total-assets
Accounts payable | accounts-payable
Long-term debt | long-term-debt
Total stockholders’ equity | net-assets
Net cash provided by operating activities | operating-cash-flow
Purchases of property, plant and equipment | capex
Net cash used in investing activities | investing-cash-flow
Repurchases of common stock | share-buybacks
Dividends paid | dividends-paid
Net cash used in financing activities | financing-cash-flow`;

const HONG_KONG = `
收入 | revenue
銷售成本 | cost-of-revenue
毛利 | gross-profit
其他收入及收益淨額 | other-income
銷售及分銷開支 | sales-and-marketing
行政開支 | general-and-administrative
研發開支 | research-and-development
經營溢利 | operating-income
財務成本 | interest-expense
應佔聯營公司溢利 | equity-method-income
除稅前溢利 | profit-before-tax
所得稅開支 | income-tax
期內溢利 | net-income
換算海外業務的匯兌差額 | us-gaap.OtherComprehensiveIncomeLossForeignCurrencyTransactionAndTranslationAdjustmentNetOfTax
現金流量對沖公平值變動 | us-gaap.OtherComprehensiveIncomeLossCashFlowHedgeGainLossAfterReclassificationAndTax
期內其他全面收益，扣除稅項 | us-gaap.OtherComprehensiveIncomeLossNetOfTax
期內全面收益總額 | us-gaap.ComprehensiveIncomeNetOfTax
物業、廠房及設備 | property-plant-equipment
使用權資產 | right-of-use-assets
商譽 | goodwill
遞延稅項資產 | deferred-tax-assets
非流動資產總值 | non-current-assets
存貨 | inventories
貿易應收款項及應收票據 | accounts-receivable
預付款項及其他應收款項 | us-gaap.PrepaidExpenseAndOtherAssetsCurrent
現金及現金等價物 | us-gaap.CashAndCashEquivalentsAtCarryingValue
流動資產總值 | current-assets
資產總值 | total-assets
貿易應付款項 | accounts-payable
合約負債 | contract-liabilities
銀行借款 | us-gaap.DebtCurrent
應付所得稅 | income-taxes-payable
流動負債總額 | current-liabilities
經營活動所得現金流量淨額 | operating-cash-flow
投資活動所用現金流量淨額 | investing-cash-flow
融資活動所用現金流量淨額 | financing-cash-flow
現金及現金等價物增加淨額 | change-in-cash`;

const MAINLAND = `
货币资金 | cash-and-investments
应收票据 | us-gaap.NotesReceivableNet
应收账款 | accounts-receivable
存货 | inventories
流动资产合计 | current-assets
固定资产 | property-plant-equipment
在建工程 | construction-in-progress
无形资产 | intangible-assets
非流动资产合计 | non-current-assets
资产总计 | total-assets
短期借款 | short-term-debt
应付账款 | accounts-payable
合同负债 | contract-liabilities
流动负债合计 | current-liabilities
一、营业总收入 | revenue
二、营业总成本 | total-costs
其中：营业成本 | cost-of-revenue
税金及附加 | taxes-and-surcharges
销售费用 | sales-and-marketing
管理费用 | general-and-administrative
研发费用 | research-and-development
财务费用 | finance-expenses
加：其他收益 | other-income
投资收益（损失以“－”号填列） | investment-income
三、营业利润（亏损以“－”号填列） | operating-income
四、利润总额（亏损总额以“－”号填列） | profit-before-tax
减：所得税费用 | income-tax
五、净利润（净亏损以“－”号填列） | net-income
销售商品、提供劳务收到的现金 | us-gaap.ProceedsFromCustomers
购买商品、接受劳务支付的现金 | us-gaap.PaymentsToSuppliers
经营活动产生的现金流量净额 | operating-cash-flow
投资活动产生的现金流量净额 | investing-cash-flow
筹资活动产生的现金流量净额 | financing-cash-flow
五、现金及现金等价物净增加额 | change-in-cash`;

const CASES: readonly (readonly [name: string, announcement: Announcement, truth: string])[] = [
  ['English', english, ENGLISH],
  ['Hong Kong', hongKong, HONG_KONG],
  ['mainland', mainland, MAINLAND],
];

describe.each(CASES)('%s', (_, announcement, truth) => {
  test.each([
    ['page.html', announcementHtml(announcement)],
    ['file.pdf', announcementPdf(announcement)],
  ])('%s', async (name, content) => {
    const { lexicon } = await databaseOf('bundled');
    const { claims } = await read(name, content, true, lexicon);
    const rows = truth.trim().split('\n');
    const found = new Set(claims.map(({ draft, record }) => `${draft.label} | ${record.metric}`));
    const missed = rows.filter((row) => !found.has(row));
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(rows.length / 10);
  });
});
