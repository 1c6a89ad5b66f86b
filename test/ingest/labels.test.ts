// What the rows of statements mean in the words of many filers: the label, the section, and where the row stands.

import { describe, expect, test } from 'vitest';
import { page } from './page.ts';
import { read } from './read.ts';

const COVER = ['FORM 10-K', 'For the fiscal year ended December 31, 2025', 'Harbor Mills Inc.'];

/** The title of each kind of statement, and the rows that make its parts. */
const STATEMENTS = {
  income: ['STATEMENTS OF CONSOLIDATED INCOME', ['Revenue|9,000'], ['Net earnings|700']],
  balance: ['CONSOLIDATED BALANCE SHEETS', [], []],
  cash: ['CASH FLOWS STATEMENTS', [], []],
} as const;

type Statement = keyof typeof STATEMENTS;

/** A row of a statement: `section > label | printed`, the rows around it, and the concept and the amount that it has. */
async function meaning(
  statement: Statement,
  row: string,
  around: readonly [readonly string[], readonly string[]],
): Promise<string> {
  const [title, above, below] = STATEMENTS[statement];
  const [path = '', printed = ''] = row.split(' | ');
  const [label = '', ...sections] = path.split(' > ').toReversed();
  const rows = [...above, ...around[0], ...sections.toReversed(), `${label}|${printed}`, ...around[1], ...below];
  const head = statement === 'balance' ? ['', 'December 31, 2025'] : ['', 'Year ended December 31, 2025'];
  const { claims } = await read(
    'a.htm',
    page([...COVER, title, '(In millions)'], [head, ...rows.map((each) => each.split('|'))]),
  );
  const found = claims.find(
    ({ draft }) => draft.label === label && draft.evidence.exact === printed.replace(/[()]/g, ''),
  );
  const { concept, amount } = found?.draft ?? {};
  return `${concept?.replace('us-gaap:', '') ?? '-'} ${(amount?.digits ?? 0n) < 0n ? '-' : '+'}`;
}

const NOTHING = [[], []] as const;
const OPERATIONS = [
  [],
  ['Net cash from operations|800', 'Net cash used in investing|(90)', 'Net cash used for financing|(70)'],
] as const;
const INVESTING = [
  ['Net cash provided by operations|800'],
  ['Net cash used by investing activities|(90)', 'Net cash used in financing|(70)'],
] as const;
const FINANCING = [
  ['Cash provided by operating activities|800', 'Cash used for investing activities|(90)'],
  ['Cash used for financing activities|(70)'],
] as const;
const ASSETS = [[], ['Total assets|9,900']] as const;
const OWED = [['Total assets|9,900'], []] as const;

const ROWS: readonly (readonly [Statement, string, readonly [readonly string[], readonly string[]], string])[] = [
  ['income', 'Net operating revenues | 8,100', NOTHING, 'RevenueFromContractWithCustomerExcludingAssessedTax +'],
  [
    'income',
    'Sales, net of returns and allowances | 8,100',
    NOTHING,
    'RevenueFromContractWithCustomerExcludingAssessedTax +',
  ],
  ['income', 'Selling and administrative expenses | 310', NOTHING, 'SellingGeneralAndAdministrativeExpense +'],
  [
    'income',
    'Total operating expenses | 610',
    [['Cost of sales|5,000', 'Gross profit|4,000'], []],
    'OperatingExpenses +',
  ],
  ['income', 'Total operating expenses | 610', [['Cost of revenue|5,000', 'Marketing|300'], []], 'CostsAndExpenses +'],
  ['income', 'Operating expenses > Other | 61', NOTHING, 'OtherCostAndExpenseOperating +'],
  ['income', 'Total other income (expense), net | (61)', NOTHING, 'NonoperatingIncomeExpense -'],
  [
    'income',
    'Loss before provision (benefit) for income taxes | (61)',
    NOTHING,
    'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest -',
  ],
  [
    'income',
    'Net earnings | 701',
    [[], ['Less: Net earnings attributable to noncontrolling interests|1']],
    'ProfitLoss +',
  ],
  [
    'income',
    'Net earnings attributable to Harbor Mills | 702',
    [['Net earnings attributable to minority interests|1'], []],
    'NetIncomeLoss +',
  ],
  [
    'balance',
    'Trade receivables, less allowances of $12 and $11, respectively | 402',
    ASSETS,
    'AccountsReceivableNetCurrent +',
  ],
  ['balance', 'Property, plant and equipment — net | 402', ASSETS, 'PropertyPlantAndEquipmentNet +'],
  ['balance', 'Deferred income taxes (Note 7) | 402', ASSETS, 'DeferredIncomeTaxAssetsNet +'],
  ['balance', 'Deferred income taxes (Note 7) | 402', OWED, 'DeferredIncomeTaxLiabilitiesNet +'],
  ['balance', 'Operating leases | 402', ASSETS, 'OperatingLeaseRightOfUseAsset +'],
  ['balance', 'Operating lease obligations due within one year | 402', OWED, 'OperatingLeaseLiabilityCurrent +'],
  ['balance', 'Current maturities of long-term debt | 402', OWED, 'LongTermDebtCurrent +'],
  ['balance', 'Long-term debt, net of current portion | 402', OWED, 'LongTermDebtNoncurrent +'],
  ['balance', 'Short-term unearned revenue | 402', OWED, 'ContractWithCustomerLiabilityCurrent +'],
  ['balance', 'Earnings reinvested | 402', OWED, 'RetainedEarningsAccumulatedDeficit +'],
  ['balance', 'Common stock held in treasury, at cost | (402)', OWED, 'TreasuryStockValue +'],
  [
    'balance',
    'Common stock and paid-in capital - shares authorized 240; outstanding 74 and 72 | 402',
    OWED,
    'CommonStocksIncludingAdditionalPaidInCapital +',
  ],
  [
    'balance',
    'Class A, Class B, and Class C stock and additional paid-in capital, $0.01 par value: 90 shares authorized | 402',
    OWED,
    'CommonStocksIncludingAdditionalPaidInCapital +',
  ],
  [
    'balance',
    'Common stock (par value $1.00 per share; 90 million shares authorized) | 402',
    OWED,
    'CommonStockValue +',
  ],
  ['balance', 'Class A and Class B common stock, $0.01 par value | 402', OWED, 'CommonStockValue +'],
  ['balance', 'Total shareowners’ (deficit) equity | (402)', OWED, 'StockholdersEquity -'],
  ['balance', 'Total liabilities and shareowners’ equity | 402', OWED, 'LiabilitiesAndStockholdersEquity +'],
  ['cash', '(Increase) decrease in accounts receivable | (31)', OPERATIONS, 'IncreaseDecreaseInAccountsReceivable +'],
  [
    'cash',
    'Decrease (increase) in assets > Merchandise inventories | 31',
    OPERATIONS,
    'IncreaseDecreaseInInventories -',
  ],
  [
    'cash',
    '(Decrease) increase in liabilities > Income taxes payable | (31)',
    OPERATIONS,
    'IncreaseDecreaseInAccruedIncomeTaxesPayable -',
  ],
  ['cash', 'Loss on sale of businesses | 31', OPERATIONS, 'GainLossOnSaleOfBusiness -'],
  ['cash', 'Amortization of share-based compensation | 31', OPERATIONS, 'ShareBasedCompensation +'],
  ['cash', 'Other | 31', OPERATIONS, 'OtherNoncashIncomeExpense -'],
  [
    'cash',
    'Other | 31',
    [['Changes in assets and liabilities:', 'Other assets and liabilities, net|(12)'], OPERATIONS[1]],
    'OtherOperatingActivitiesCashFlowStatement +',
  ],
  [
    'cash',
    'Other | 31',
    [['Changes in assets and liabilities:', 'Accounts payable|(12)'], OPERATIONS[1]],
    'IncreaseDecreaseInOtherOperatingCapitalNet -',
  ],
  [
    'cash',
    'Sales and maturities of non-marketable securities | 31',
    INVESTING,
    'ProceedsFromSaleAndMaturityOfOtherInvestments +',
  ],
  ['cash', 'Maturities of strategic investments | 31', INVESTING, 'ProceedsFromSaleAndMaturityOfOtherInvestments +'],
  [
    'cash',
    'Maturities and sales of marketable securities | 31',
    INVESTING,
    'ProceedsFromSaleAndMaturityOfMarketableSecurities +',
  ],
  [
    'cash',
    'Taxes accrued | 31',
    [['Changes in assets and liabilities:', 'Inventories|(12)'], OPERATIONS[1]],
    'IncreaseDecreaseInAccruedIncomeTaxesPayable +',
  ],
  ['cash', 'Changes in balances: > Accrued rebates | (31)', OPERATIONS, '- -'],
  [
    'cash',
    'Changes in balances: > Accrued expenses and other liabilities | (31)',
    OPERATIONS,
    'IncreaseDecreaseInAccruedLiabilitiesAndOtherOperatingLiabilities -',
  ],
  ['cash', 'Other | (31)', INVESTING, 'PaymentsForProceedsFromOtherInvestingActivities +'],
  ['cash', 'Other | (31)', FINANCING, 'ProceedsFromPaymentsForOtherFinancingActivities -'],
  ['cash', 'Capital spending | (31)', INVESTING, 'PaymentsToAcquirePropertyPlantAndEquipment +'],
  [
    'cash',
    'Businesses acquired, net of cash acquired | (31)',
    INVESTING,
    'PaymentsToAcquireBusinessesNetOfCashAcquired +',
  ],
  ['cash', 'Net proceeds from sales of property | 31', INVESTING, 'ProceedsFromSaleOfPropertyPlantAndEquipment +'],
  ['cash', 'Treasury stock purchases | (31)', FINANCING, 'PaymentsForRepurchaseOfCommonStock +'],
  ['cash', 'Reductions in long-term debt | (31)', FINANCING, 'RepaymentsOfLongTermDebt +'],
  [
    'cash',
    'Payments for taxes related to net share settlement | (31)',
    FINANCING,
    'PaymentsRelatedToTaxWithholdingForShareBasedCompensation +',
  ],
  [
    'cash',
    'Cash and equivalents > End of year | 631',
    [FINANCING[0], []],
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents +',
  ],
];

describe('a row of a statement, by its label, its section and its place', () => {
  test.each(ROWS)('%s: %s', async (statement, row, around, expected) => {
    expect(await meaning(statement, row, around)).toBe(expected);
  });
});

test('words that could stand anywhere mean nothing outside of statements', async () => {
  const rows = [
    ['', 'December 31, 2025'],
    ['Other', '31'],
    ['Expenses', '44'],
    ['Assets', '55'],
  ];
  const { claims } = await read('a.htm', page([...COVER, 'Amounts by kind (in millions):'], rows));
  expect(claims.map(({ draft }) => draft.concept)).toEqual([null, null, null]);
});

/** Lines of Chinese statements as others write them, under their headings, and the metric of each. */
const HAN_ROWS: readonly (readonly [caption: string, row: string, metric: string])[] = [
  ['簡明綜合現金流量表', '投資活動動用之現金淨額', 'us-gaap.NetCashProvidedByUsedInInvestingActivities'],
  ['合并现金流量表', '投资活动产生/（使用）的现金流量净额', 'us-gaap.NetCashProvidedByUsedInInvestingActivities'],
  ['综合现金流量表', '筹资活动使用的现金净额', 'us-gaap.NetCashProvidedByUsedInFinancingActivities'],
  [
    '合并现金流量表',
    '购建固定资产、无形资产和其他长期资产支付的现金',
    'us-gaap.PaymentsToAcquirePropertyPlantAndEquipment',
  ],
  ['簡明綜合現金流量表', '購置物業、機器及設備', 'us-gaap.PaymentsToAcquirePropertyPlantAndEquipment'],
  ['綜合現金流量表', '已付股息', 'us-gaap.PaymentsOfDividends'],
  ['合并利润表', '营业外支出', 'us-gaap.OtherNonoperatingExpense'],
  ['合并利润表', '少数股东损益', 'us-gaap.NetIncomeLossAttributableToNoncontrollingInterest'],
  ['簡明綜合全面收益表', '年內全面收益總額', 'us-gaap.ComprehensiveIncomeNetOfTax'],
  [
    '簡明綜合全面收益表',
    '貨幣換算差額',
    'us-gaap.OtherComprehensiveIncomeLossForeignCurrencyTransactionAndTranslationAdjustmentNetOfTax',
  ],
  ['合并资产负债表', '未分配利润', 'us-gaap.RetainedEarningsAccumulatedDeficit'],
  ['合并资产负债表', '归属于母公司所有者权益合计', 'us-gaap.StockholdersEquity'],
  ['簡明綜合財務狀況表', '本公司擁有人應佔權益', 'us-gaap.StockholdersEquity'],
  ['簡明綜合財務狀況表', '非流動負債 > 銀行及其他借款', 'us-gaap.LongTermDebtNoncurrent'],
  ['簡明綜合財務狀況表', '流動負債 > 銀行貸款', 'us-gaap.DebtCurrent'],
];

test.each(HAN_ROWS)('%s: %s', async (caption, path, metric) => {
  const [label = '', ...sections] = path.split(' > ').toReversed();
  const rows = [
    ['', '2025年', '2024年'],
    ...sections.map((each) => [each]),
    [label, '1,204', '1,118'],
    ['其他', '40', '30'],
  ];
  const before = ['江海重工股份有限公司', '2025年年度报告', caption, '单位：万元 币种：人民币'];
  const { claims } = await read('a.htm', page(before, rows));
  expect(claims.filter(({ draft }) => draft.label === label).map(({ record }) => record.metric)).toEqual([
    metric,
    metric,
  ]);
});
