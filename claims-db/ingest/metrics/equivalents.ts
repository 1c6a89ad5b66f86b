// XBRL concepts that filers use for one line of a statement, the one that stands for all of them first.

const CLASSES: readonly (readonly string[])[] = [
  [
    'Revenues',
    'RevenueFromContractWithCustomerExcludingAssessedTax',
    'RevenueFromContractWithCustomerIncludingAssessedTax',
    'SalesRevenueNet',
  ],
  [
    'CostOfRevenue',
    'CostOfGoodsAndServicesSold',
    'CostOfGoodsSold',
    'CostOfGoodsAndServiceExcludingDepreciationDepletionAndAmortization',
  ],
  ['SellingAndMarketingExpense', 'MarketingExpense', 'SellingExpense', 'MarketingAndAdvertisingExpense'],
  ['ResearchAndDevelopmentExpense', 'ResearchAndDevelopmentExpenseExcludingAcquiredInProcessCost'],
  ['OperatingExpenses', 'CostsAndExpenses'],
  ['NonoperatingIncomeExpense', 'OtherNonoperatingIncomeExpense'],
  ['InvestmentIncomeInterest', 'InvestmentIncomeNet', 'InvestmentIncomeInterestAndDividend', 'InterestIncomeOther'],
  ['InterestExpense', 'InterestExpenseNonoperating', 'InterestExpenseDebt', 'InterestIncomeExpenseNonoperatingNet'],
  [
    'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
    'IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments',
    'IncomeLossFromContinuingOperationsBeforeIncomeTaxesDomestic',
  ],
  ['OtherComprehensiveIncomeLossNetOfTax', 'OtherComprehensiveIncomeLossNetOfTaxPortionAttributableToParent'],
  ['ComprehensiveIncomeNetOfTax', 'ComprehensiveIncomeNetOfTaxIncludingPortionAttributableToNoncontrollingInterest'],
  [
    'OtherComprehensiveIncomeLossForeignCurrencyTransactionAndTranslationAdjustmentNetOfTax',
    'OtherComprehensiveIncomeForeignCurrencyTransactionAndTranslationAdjustmentNetOfTaxPortionAttributableToParent',
    'OtherComprehensiveIncomeLossForeignCurrencyTransactionAndTranslationGainLossArisingDuringPeriodNetOfTax',
    'OtherComprehensiveIncomeForeignCurrencyTranslationGainLossArisingDuringPeriodNetOfTax',
  ],
  [
    'OtherComprehensiveIncomeLossCashFlowHedgeGainLossAfterReclassificationAndTax',
    'OtherComprehensiveIncomeLossCashFlowHedgeGainLossAfterReclassificationAndTaxParent',
  ],
  ['MarketableSecuritiesCurrent', 'AvailableForSaleSecuritiesDebtSecuritiesCurrent', 'MarketableSecurities'],
  ['IntangibleAssetsNetExcludingGoodwill', 'FiniteLivedIntangibleAssetsNet'],
  ['DeferredIncomeTaxAssetsNet', 'DeferredTaxAssetsNet'],
  ['PrepaidExpenseAndOtherAssetsCurrent', 'PrepaidExpenseCurrent', 'PrepaidExpenseAndOtherAssets'],
  ['AccountsReceivableNetCurrent', 'ReceivablesNetCurrent', 'AccountsAndOtherReceivablesNetCurrent'],
  ['AccountsPayableCurrent', 'AccountsPayableTradeCurrent'],
  ['AccruedLiabilitiesCurrent', 'AccruedLiabilitiesAndOtherLiabilities', 'OtherAccruedLiabilitiesCurrent'],
  ['LongTermDebtCurrent', 'DebtCurrent', 'NotesPayableCurrent', 'LongTermDebtAndCapitalLeaseObligationsCurrent'],
  ['LongTermDebtNoncurrent', 'LongTermNotesAndLoans', 'LongTermDebt', 'LongTermDebtAndCapitalLeaseObligations'],
  ['StockholdersEquity', 'StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest'],
  ['LongTermInvestments', 'MarketableSecuritiesNoncurrent', 'AvailableForSaleSecuritiesDebtSecuritiesNoncurrent'],
  ['DividendsCommonStock', 'Dividends', 'DividendsCommonStockCash', 'DividendsCash'],
  [
    'StockRepurchasedAndRetiredDuringPeriodValue',
    'StockRepurchasedDuringPeriodValue',
    'TreasuryStockValueAcquiredCostMethod',
  ],
  [
    'StockIssuedDuringPeriodValueNewIssues',
    'StockIssuedDuringPeriodValueShareBasedCompensation',
    'StockIssuedDuringPeriodValueEmployeeBenefitPlan',
    'StockIssuedDuringPeriodValueEmployeeStockPurchasePlan',
    'StockIssuedDuringPeriodValueStockOptionsExercised',
  ],
  [
    'AdjustmentsToAdditionalPaidInCapitalSharebasedCompensationRequisiteServicePeriodRecognitionValue',
    'AdjustmentsToAdditionalPaidInCapitalSharebasedCompensation',
    'AdjustmentsToAdditionalPaidInCapitalShareBasedCompensation',
  ],
  ['CommonStockDividendsPerShareDeclared', 'CommonStockDividendsPerShareCashPaid'],
  ['TreasuryStockValue', 'TreasuryStockCommonValue'],
  ['StockRepurchasedAndRetiredDuringPeriodShares', 'StockRepurchasedDuringPeriodShares', 'TreasuryStockSharesAcquired'],
  [
    'StockIssuedDuringPeriodSharesNewIssues',
    'StockIssuedDuringPeriodSharesEmployeeBenefitPlan',
    'StockIssuedDuringPeriodSharesShareBasedCompensation',
  ],
  [
    'PropertyPlantAndEquipmentNet',
    'PropertyPlantAndEquipmentAndFinanceLeaseRightOfUseAssetAfterAccumulatedDepreciationAndAmortization',
  ],
  ['CommonStockSharesOutstanding', 'SharesOutstanding'],
  ['WeightedAverageNumberOfSharesOutstandingBasic', 'WeightedAverageNumberOfSharesIssuedBasic'],
  [
    'DepreciationDepletionAndAmortization',
    'DepreciationAmortizationAndAccretionNet',
    'DepreciationAndAmortization',
    'OtherDepreciationAndAmortization',
  ],
  ['DeferredIncomeTaxExpenseBenefit', 'DeferredIncomeTaxesAndTaxCredits', 'IncreaseDecreaseInDeferredIncomeTaxes'],
  ['ShareBasedCompensation', 'AllocatedShareBasedCompensationExpense'],
  ['GainLossOnInvestments', 'DebtAndEquitySecuritiesGainLoss', 'EquitySecuritiesFvNiGainLoss'],
  ['OtherNoncashIncomeExpense', 'OtherOperatingActivitiesCashFlowStatement', 'OtherNoncashExpense'],
  [
    'IncreaseDecreaseInAccruedLiabilitiesAndOtherOperatingLiabilities',
    'IncreaseDecreaseInAccruedLiabilities',
    'IncreaseDecreaseInOtherAccruedLiabilities',
  ],
  [
    'IncreaseDecreaseInPrepaidDeferredExpenseAndOtherAssets',
    'IncreaseDecreaseInPrepaidExpense',
    'IncreaseDecreaseInPrepaidExpensesOther',
  ],
  ['IncreaseDecreaseInContractWithCustomerLiability', 'IncreaseDecreaseInDeferredRevenue'],
  ['PaymentsToAcquirePropertyPlantAndEquipment', 'PaymentsToAcquireProductiveAssets'],
  [
    'PaymentsToAcquireAvailableForSaleSecuritiesDebt',
    'PaymentsToAcquireMarketableSecurities',
    'PaymentsToAcquireInvestments',
    'PaymentsToAcquireShortTermInvestments',
  ],
  [
    'ProceedsFromSaleAndMaturityOfMarketableSecurities',
    'ProceedsFromSaleAndMaturityOfAvailableForSaleSecurities',
    'ProceedsFromSaleMaturityAndCollectionsOfInvestments',
  ],
  [
    'ProceedsFromSaleOfAvailableForSaleSecuritiesDebt',
    'ProceedsFromSaleOfAvailableForSaleSecurities',
    'ProceedsFromSaleOfShortTermInvestments',
  ],
  ['PaymentsOfDividends', 'PaymentsOfDividendsCommonStock', 'PaymentsOfOrdinaryDividends'],
  [
    'ProceedsFromIssuanceOfCommonStock',
    'ProceedsFromStockPlans',
    'ProceedsFromIssuanceOfSharesUnderIncentiveAndShareBasedCompensationPlansIncludingStockOptions',
    'ProceedsFromStockOptionsExercised',
    'ProceedsFromIssuanceOrSaleOfEquity',
  ],
  [
    'ProceedsFromRepaymentsOfCommercialPaper',
    'RepaymentsOfCommercialPaper',
    'ProceedsFromRepaymentsOfShortTermDebt',
    'ProceedsFromRepaymentsOfShortTermDebtMaturingInThreeMonthsOrLess',
  ],
  [
    'ProceedsFromIssuanceOfLongTermDebt',
    'ProceedsFromIssuanceOfDebt',
    'ProceedsFromLongTermLinesOfCredit',
    'ProceedsFromNotesPayable',
    'ProceedsFromIssuanceOfSeniorLongTermDebt',
  ],
  ['RepaymentsOfDebt', 'RepaymentsOfLongTermDebt', 'RepaymentsOfNotesPayable', 'RepaymentsOfSeniorDebt'],
  ['PaymentsToAcquireBusinessesNetOfCashAcquired', 'PaymentsToAcquireBusinessesAndInterestInAffiliates'],
  ['IncomeTaxesPaidNet', 'IncomeTaxesPaid'],
  ['InterestPaidNet', 'InterestPaid'],
  [
    'EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsIncludingDisposalGroupAndDiscontinuedOperations',
    'EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
  ],
  [
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsIncludingDisposalGroupAndDiscontinuedOperations',
  ],
];

const STANDING: ReadonlyMap<string, string> = new Map(
  CLASSES.flatMap(([first = '', ...others]) =>
    others.map((other) => [`us-gaap:${other}`, `us-gaap:${first}`] as const),
  ),
);

/** The concept that stands for a line: itself, or the first of those that are used for it. */
export function standing(concept: string): string {
  return STANDING.get(concept) ?? concept;
}

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map(
  CLASSES.map((names) => [`us-gaap:${names[0]}`, names.map((name) => `us-gaap:${name}`)]),
);

/** Every concept that is used for the same line, the standing one first. */
export function equivalents(concept: string): readonly string[] {
  return MEMBERS.get(standing(concept)) ?? [concept];
}
