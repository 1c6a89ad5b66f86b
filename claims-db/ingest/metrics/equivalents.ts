// XBRL concepts that filers use for one line of a statement, the one that stands for all of them first.

import { IFRS_CONCEPTS } from './ifrs-concepts.ts';

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
    'OtherComprehensiveIncomeForeignCurrencyTransactionAndTranslationGainLossArisingDuringPeriodNetOfTax',
    'OtherComprehensiveIncomeLossForeignCurrencyTranslationAdjustmentNetOfTax',
  ],
  [
    'OtherComprehensiveIncomeLossCashFlowHedgeGainLossAfterReclassificationAndTax',
    'OtherComprehensiveIncomeLossCashFlowHedgeGainLossAfterReclassificationAndTaxParent',
  ],
  ['MarketableSecuritiesCurrent', 'AvailableForSaleSecuritiesDebtSecuritiesCurrent', 'MarketableSecurities'],
  ['IntangibleAssetsNetExcludingGoodwill', 'FiniteLivedIntangibleAssetsNet'],
  ['DeferredIncomeTaxAssetsNet', 'DeferredTaxAssetsNet'],
  ['PrepaidExpenseAndOtherAssetsCurrent', 'PrepaidExpenseCurrent', 'PrepaidExpenseAndOtherAssets'],
  [
    'AccountsReceivableNetCurrent',
    'ReceivablesNetCurrent',
    'AccountsAndOtherReceivablesNetCurrent',
    'AccountsNotesAndLoansReceivableNetCurrent',
    'AccountsReceivableNet',
  ],
  ['AccountsPayableCurrent', 'AccountsPayableTradeCurrent'],
  ['AccruedLiabilitiesCurrent', 'AccruedLiabilitiesAndOtherLiabilities', 'OtherAccruedLiabilitiesCurrent'],
  ['LongTermDebtCurrent', 'DebtCurrent', 'NotesPayableCurrent', 'LongTermDebtAndCapitalLeaseObligationsCurrent'],
  [
    'LongTermDebtNoncurrent',
    'LongTermNotesAndLoans',
    'LongTermDebt',
    'LongTermDebtAndCapitalLeaseObligations',
    'LongTermNotesPayable',
    'SeniorLongTermNotes',
    'UnsecuredLongTermDebt',
    'SeniorNotes',
  ],
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
  ['TreasuryStockValue', 'TreasuryStockCommonValue', 'CommonStockHeldInTreasury'],
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
  [
    'ShareBasedCompensation',
    'AllocatedShareBasedCompensationExpense',
    'ShareBasedCompensationExcludingAmortizationOfRestrictedStock',
  ],
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
  ['ProceedsFromRepaymentsOfCommercialPaper', 'RepaymentsOfCommercialPaper'],
  [
    'ProceedsFromIssuanceOfLongTermDebt',
    'ProceedsFromIssuanceOfDebt',
    'ProceedsFromLongTermLinesOfCredit',
    'ProceedsFromNotesPayable',
    'ProceedsFromIssuanceOfSeniorLongTermDebt',
    'ProceedsFromDebtMaturingInMoreThanThreeMonths',
    'ProceedsFromDebtNetOfIssuanceCosts',
    'ProceedsFromIssuanceOfUnsecuredDebt',
    'ProceedsFromLinesOfCredit',
  ],
  [
    'RepaymentsOfDebt',
    'RepaymentsOfLongTermDebt',
    'RepaymentsOfNotesPayable',
    'RepaymentsOfSeniorDebt',
    'RepaymentsOfDebtMaturingInMoreThanThreeMonths',
    'RepaymentsOfDebtAndCapitalLeaseObligations',
    'RepaymentsOfLongTermDebtAndCapitalSecurities',
    'RepaymentsOfLinesOfCredit',
  ],
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
  ['PaymentsOfFinancingCosts', 'PaymentsOfDebtIssuanceCosts', 'PaymentsOfDebtExtinguishmentCosts'],
  ['AmortizationOfFinancingCostsAndDiscounts', 'AmortizationOfDebtDiscountPremium', 'AmortizationOfFinancingCosts'],
  ['RestrictedCashCurrent', 'RestrictedCashAndCashEquivalentsAtCarryingValue', 'RestrictedCashAndCashEquivalents'],
  ['RestrictedCashNoncurrent', 'RestrictedCashAndCashEquivalentsNoncurrent'],
  [
    'IncreaseDecreaseInAccountsReceivable',
    'IncreaseDecreaseInReceivables',
    'IncreaseDecreaseInAccountsAndNotesReceivable',
    'IncreaseDecreaseInAccountsReceivableAndOtherOperatingAssets',
    'IncreaseDecreaseInAccountsAndOtherReceivables',
  ],
  [
    'IncreaseDecreaseInAccruedIncomeTaxesPayable',
    'IncreaseDecreaseInIncomeTaxesPayableNetOfIncomeTaxesReceivable',
    'IncreaseDecreaseInIncomeTaxes',
    'IncreaseDecreaseInIncomeTaxesReceivable',
    'IncreaseDecreaseInAccruedTaxesPayable',
  ],
  ['IncreaseDecreaseInAccountsPayable', 'IncreaseDecreaseInAccountsPayableTrade'],
  [
    'IncreaseDecreaseInAccountsPayableAndAccruedLiabilities',
    'IncreaseDecreaseInAccountsPayableAndOtherOperatingLiabilities',
  ],
  ['AccountsPayableAndAccruedLiabilitiesCurrent', 'AccountsPayableAndOtherAccruedLiabilitiesCurrent'],
  ['IncreaseDecreaseInOtherOperatingAssets', 'IncreaseDecreaseInOtherNoncurrentAssets'],
  ['IncreaseDecreaseInOtherOperatingLiabilities', 'IncreaseDecreaseInOtherNoncurrentLiabilities'],
  [
    'PaymentsToMinorityShareholders',
    'PaymentsOfDividendsMinorityInterest',
    'PaymentsForRepurchaseOfRedeemableNoncontrollingInterest',
  ],
  [
    'PaymentsToAcquireOtherInvestments',
    'PaymentsToAcquireEquitySecuritiesFvNi',
    'PaymentsToAcquireEquityMethodInvestments',
    'PaymentsToAcquireLongtermInvestments',
  ],
  [
    'ProceedsFromSaleOfEquitySecuritiesFvNi',
    'ProceedsFromSaleMaturityAndCollectionsOfOtherInvestments',
    'ProceedsFromSaleOfOtherInvestments',
    'ProceedsFromSaleOfLongtermInvestments',
  ],
  ['ProceedsFromSaleOfPropertyPlantAndEquipment', 'ProceedsFromSaleOfProductiveAssets'],
  [
    'RestructuringCharges',
    'RestructuringSettlementAndImpairmentProvisions',
    'RestructuringCostsAndAssetImpairmentCharges',
    'RestructuringCosts',
  ],
  ['CashAndCashEquivalentsAtCarryingValue', 'Cash', 'CashAndDueFromBanks'],
  [
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect',
    'CashAndCashEquivalentsPeriodIncreaseDecrease',
  ],
  ['ProceedsFromRepaymentsOfShortTermDebt', 'ProceedsFromRepaymentsOfShortTermDebtMaturingInThreeMonthsOrLess'],
  ['AdditionalPaidInCapital', 'AdditionalPaidInCapitalCommonStock'],
  ['ContractWithCustomerLiabilityCurrent', 'DeferredRevenueCurrent', 'ContractWithCustomerRefundLiabilityCurrent'],
  ['ContractWithCustomerLiabilityNoncurrent', 'DeferredRevenueNoncurrent'],
  ['ConvertibleNotesPayableNoncurrent', 'ConvertibleDebtNoncurrent', 'ConvertibleLongTermNotesPayable'],
  ['ConvertibleNotesPayableCurrent', 'ConvertibleDebtCurrent'],
];

const STANDING: ReadonlyMap<string, string> = standingOnes();

function standingOnes(): Map<string, string> {
  const standing = new Map<string, string>(
    CLASSES.flatMap(([first = '', ...others]) =>
      others.map((other) => [`us-gaap:${other}`, `us-gaap:${first}`] as const),
    ),
  );
  for (const [ifrs, usGaap] of IFRS_CONCEPTS)
    standing.set(`ifrs-full:${ifrs}`, standing.get(`us-gaap:${usGaap}`) ?? `us-gaap:${usGaap}`);
  return standing;
}

/** The concept that stands for a line: itself, or the first of those that are used for it. */
export function standing(concept: string): string {
  return STANDING.get(concept) ?? concept;
}

const MEMBERS: ReadonlyMap<string, readonly string[]> = membersOf();

function membersOf(): Map<string, string[]> {
  const members = new Map<string, string[]>(
    CLASSES.map((names) => [`us-gaap:${names[0]}`, names.map((name) => `us-gaap:${name}`)]),
  );
  for (const [ifrs] of IFRS_CONCEPTS) {
    const first = standing(`ifrs-full:${ifrs}`);
    members.set(first, [...(members.get(first) ?? [first]), `ifrs-full:${ifrs}`]);
  }
  return members;
}

/** Every concept that is used for the same line, the standing one first. */
export function equivalents(concept: string): readonly string[] {
  return MEMBERS.get(standing(concept)) ?? [concept];
}
