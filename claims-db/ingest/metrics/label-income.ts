// Labels of income statements, by the XBRL concept that filers tag them with.

import type { LabelRule } from './label-rule.ts';

export const INCOME_LABELS: readonly LabelRule[] = [
  [
    /^(?:total )?(?:consolidated )?(?:net )?(?:operating )?(?:revenues?|sales)(?:,? net)?(?: of .*)?$|^sales and (?:other )?(?:operating )?revenues?$|^net revenues?, total$/,
    'us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax',
  ],
  [
    /^(?:total )?costs? of (?:net )?(?:sales|revenues?|goods sold|products? sold|goods and services)(?: .*)?$|^cost of products and services$/,
    'us-gaap:CostOfRevenue',
  ],
  [/^gross (?:profit|margin)(?: \(loss\))?$/, 'us-gaap:GrossProfit'],
  [
    /^(?:technology|product|research)(?:,? engineering)?,? (?:and|&) (?:product |technology )?development(?: expenses?)?$|^research,? development and engineering$/,
    'us-gaap:ResearchAndDevelopmentExpense',
  ],
  [
    /^(?:sales|selling), general,? (?:and|&) administrative(?: expenses?)?$/,
    'us-gaap:SellingGeneralAndAdministrativeExpense',
  ],
  [
    /^(?:sales|selling|marketing) and (?:marketing|sales|distribution)(?: expenses?)?$/,
    'us-gaap:SellingAndMarketingExpense',
  ],
  [/^(?:marketing|advertising)(?: expenses?)?$/, 'us-gaap:MarketingExpense'],
  [/^selling(?: expenses?)?$/, 'us-gaap:SellingExpense'],
  [/^general (?:and|&) administrative(?: expenses?)?$/, 'us-gaap:GeneralAndAdministrativeExpense'],
  [
    /^amortization of (?:acquired |acquisition-related |purchased |other )?intangible(?:s| assets)?$/,
    'us-gaap:AmortizationOfIntangibleAssets',
  ],
  [
    /^depreciation(?:,| and)? (?:depletion,? and )?amortization(?: expenses?)?$/,
    'us-gaap:DepreciationDepletionAndAmortization',
  ],
  [/^depreciation(?: expense)?$/, 'us-gaap:Depreciation'],
  [/^restructuring(?: .*)?(?:charges?|costs?|expenses?|, net)?$/, 'us-gaap:RestructuringCharges'],
  [/^acquisition[- ]related .*$/, 'us-gaap:BusinessCombinationAcquisitionRelatedCosts'],
  [/^(?:asset |goodwill )?impairment(?: .*)?$/, 'us-gaap:AssetImpairmentCharges'],
  [/^other operating (?:\(?income\)?|\(?expenses?\)?).*$/, 'us-gaap:OtherOperatingIncomeExpenseNet'],
  [/^total (?:operating )?costs and (?:operating )?expenses$|^costs and expenses$/, 'us-gaap:CostsAndExpenses'],
  [/^total operating expenses$|^operating expenses$/, 'us-gaap:OperatingExpenses'],
  [
    /^(?:operating (?:income|profit|earnings)|(?:income|earnings|profit|\(?loss\)?|income \(loss\)) from operations|operating (?:income|profit)? ?\(?loss\)?)(?: \(loss\))?(?: from operations)?$|^(?:income|loss) \((?:income|loss)\) from operations$/,
    'us-gaap:OperatingIncomeLoss',
  ],
  [
    /^interest and other income(?: \(expense\))?,? ?(?:net)?$|^other income,? net$|^other (?:income|\(?expense\)?)[ /,]*(?:\(?(?:expense|income|loss)s?\)?)?,? ?(?:net)?$|^other, net$/,
    'us-gaap:OtherNonoperatingIncomeExpense',
  ],
  [
    /^(?:total )?(?:non-?operating|other) (?:income|\(?expenses?\)?)[ /]*(?:\(?(?:expenses?|income|loss)\)?)?,? ?(?:net)?$|^total other (?:income|expense).*$/,
    'us-gaap:NonoperatingIncomeExpense',
  ],
  [
    /^(?:interest|investment) (?:and dividend )?income(?:, net)?$|^interest and dividend income$/,
    'us-gaap:InvestmentIncomeInterest',
  ],
  [/^interest expenses?(?:, net)?$/, 'us-gaap:InterestExpense'],
  [
    /^(?:income|earnings|profit|loss|income \(loss\)|\(loss\) income|earnings \(loss\)|loss \(income\)) before (?:provision for |benefit from |\(?benefit\)? |equity |taxes|income tax|tax).*$|^pre-?tax (?:income|profit)$/,
    'us-gaap:IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
  ],
  [
    /\b(?:provision|benefit)\b.*\bincome tax(?:es)?$|^income tax(?:es)?(?: \(?(?:expense|benefit|provision)s?\)?)*(?:, net)?$|^(?:income )?tax (?:expense|provision)(?: \(benefit\))?$|^provision for taxes(?: on income)?$/,
    'us-gaap:IncomeTaxExpenseBenefit',
  ],
  [
    /\bequity[- ]method\b|^equity in (?:net )?(?:earnings|income|losses)\b/,
    'us-gaap:IncomeLossFromEquityMethodInvestments',
  ],
  [
    /^net (?:income|loss|earnings)(?: \(loss\))? (?:attributable|available|applicable) to (?:non-?controlling|redeemable).*$|^(?:less: )?(?:net income .*)?non-?controlling interests?(?: in .*)?$/,
    'us-gaap:NetIncomeLossAttributableToNoncontrollingInterest',
  ],
  [
    /^net (?:income|loss|earnings)(?: \(loss\))?,? (?:available|applicable) to common.*$/,
    'us-gaap:NetIncomeLossAvailableToCommonStockholdersBasic',
  ],
  [
    /^net (?:income|loss|earnings|\(?loss\)? income)(?: ?[/(]? ?\(?loss\)?)?(?: attributable to .*)?$|^consolidated net income$|^profit for the (?:year|period)$/,
    'us-gaap:NetIncomeLoss',
  ],
  [
    /^(?:net )?(?:income|loss|earnings)(?: \(loss\))? from continuing operations.*$/,
    'us-gaap:IncomeLossFromContinuingOperations',
  ],
  [/\bdiscontinued operations\b/, 'us-gaap:IncomeLossFromDiscontinuedOperationsNetOfTax'],
  [/^(?:cash )?dividends (?:declared|paid)?.*per (?:common )?share.*$/, 'us-gaap:CommonStockDividendsPerShareDeclared'],
];

/** Rows of prices a share and counts of shares, whose own words are only "basic" and "diluted". */
export const PER_SHARE_LABELS: readonly LabelRule[] = [
  [/\bdividends?\b/, 'us-gaap:CommonStockDividendsPerShareDeclared'],
  [/\bbasic and diluted\b/, 'us-gaap:EarningsPerShareBasicAndDiluted'],
  [/\bdiluted\b|\bassuming dilution\b/, 'us-gaap:EarningsPerShareDiluted'],
  [/\bbasic\b/, 'us-gaap:EarningsPerShareBasic'],
  [/\bpar value\b/, 'us-gaap:CommonStockParOrStatedValuePerShare'],
];

export const SHARE_LABELS: readonly LabelRule[] = [
  [/\bauthorized\b/, 'us-gaap:CommonStockSharesAuthorized'],
  [/\bbasic and diluted\b/, 'us-gaap:WeightedAverageNumberOfShareOutstandingBasicAndDiluted'],
  [/\b(?:anti-?dilutive)\b/, 'us-gaap:AntidilutiveSecuritiesExcludedFromComputationOfEarningsPerShareAmount'],
  [
    /\b(?:effect|dilutive)\b.*\b(?:securities|awards|options|dilutive|shares)\b/,
    'us-gaap:IncrementalCommonSharesAttributableToShareBasedPaymentArrangements',
  ],
  [/\bdiluted\b|\bassuming dilution\b/, 'us-gaap:WeightedAverageNumberOfDilutedSharesOutstanding'],
  [/\bbasic\b|\bweighted[- ]average\b/, 'us-gaap:WeightedAverageNumberOfSharesOutstandingBasic'],
  [/\bissued\b/, 'us-gaap:CommonStockSharesIssued'],
  [/\boutstanding\b|^balances?\b/, 'us-gaap:CommonStockSharesOutstanding'],
];

export const COMPREHENSIVE_LABELS: readonly LabelRule[] = [
  [
    /^(?:total )?comprehensive (?:income|loss)(?: \(loss\))?(?: attributable to .*)?$/,
    'us-gaap:ComprehensiveIncomeNetOfTax',
  ],
  [
    /^(?:total )?(?:net )?other comprehensive (?:income|loss|\(loss\) income)(?: ?[/(]? ?\(?(?:loss|income)\)?)?(?:,? net(?: of (?:income )?tax)?)?(?:, net of .*)?$/,
    'us-gaap:OtherComprehensiveIncomeLossNetOfTax',
  ],
  [
    /\b(?:foreign )?currency translation\b|\btranslation adjustments?\b/,
    'us-gaap:OtherComprehensiveIncomeLossForeignCurrencyTransactionAndTranslationAdjustmentNetOfTax',
  ],
  [
    /\b(?:reclassif|realized and included).*\b(?:cash flow hedges|derivative)/,
    'us-gaap:OtherComprehensiveIncomeLossCashFlowHedgeGainLossReclassificationAfterTax',
  ],
  [
    /^(?:total |net )*change .*\b(?:on|in) cash flow hedges$|^(?:total |net )change\b.*\bderivative/,
    'us-gaap:OtherComprehensiveIncomeLossCashFlowHedgeGainLossAfterReclassificationAndTax',
  ],
  [
    /\breclassif.*|\brealized and included\b/,
    'us-gaap:OtherComprehensiveIncomeLossReclassificationAdjustmentFromAOCIForSaleOfSecuritiesNetOfTax',
  ],
  [
    /^(?:total|net) change in (?:net )?unrealized .*derivative|^net unrealized .*(?:cash flow hedges|derivatives?)/,
    'us-gaap:OtherComprehensiveIncomeLossCashFlowHedgeGainLossAfterReclassificationAndTax',
  ],
  [
    /\bfair value of derivative|\bcash flow hedges?\b|\bderivative/,
    'us-gaap:OtherComprehensiveIncomeLossCashFlowHedgeGainLossBeforeReclassificationAfterTax',
  ],
  [
    /^(?:total|net) change(?: in (?:net )?unrealized.*)?$/,
    'us-gaap:OtherComprehensiveIncomeLossAvailableForSaleSecuritiesAdjustmentNetOfTax',
  ],
  [
    /\bunrealized\b.*|\bfair value of (?:marketable|available)/,
    'us-gaap:OtherComprehensiveIncomeUnrealizedHoldingGainLossOnSecuritiesArisingDuringPeriodNetOfTax',
  ],
  [
    /\bpension\b|\bdefined benefit\b|\bpostretirement\b/,
    'us-gaap:OtherComprehensiveIncomeLossPensionAndOtherPostretirementBenefitPlansAdjustmentNetOfTax',
  ],
  [/^other(?:, net)?(?: of .*)?$/, 'us-gaap:OtherComprehensiveIncomeOtherNetOfTax'],
];
