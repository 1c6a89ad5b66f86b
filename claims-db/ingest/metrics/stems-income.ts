// Stems of income statements, by the XBRL concept that filers tag them with.

import type { LabelRule } from './label-rule.ts';
import { stemRules } from './stem-rules.ts';

const BEFORE_TAX = String.raw`(?:pre-?tax (?:income|profit|earnings|loss)|(?:net )?(?:income|earnings|profit|loss)(?: from continuing operations)?,? before (?:provision for |benefit from |the )?(?:income )?tax(?:es|ation)?\b.*|(?:net )?(?:income|loss|earnings|profit) before (?:provision|benefit|equity)\b.*)`;

export const INCOME_STEMS: readonly LabelRule[] = stemRules([
  [
    '(?:net )?(?:operating )?(?:revenues?|sales|turnover)|net (?:sales|revenues?) and (?:other )?revenues?|(?:net )?sales and (?:other )?(?:operating )?(?:revenues?|income)(?: \\d{1,2})?|revenues?(?:,)? (?:and other income|net of interest expense)|revenues? from (?:operations|contracts with customers)|(?:collaboration|product|license|grant|contract) revenues?|operating revenues?|revenues? and other',
    'RevenueFromContractWithCustomerExcludingAssessedTax',
  ],
  ['costs? of (?:net )?(?:revenues?|products and services|services)(?:,? .*)?', 'CostOfRevenue'],
  [
    '(?:.* and other )?costs? of (?:net )?(?:sales|goods sold|products? sold|merchandise sold|goods and services)(?:,? .*)?|product and distribution costs',
    'CostOfGoodsAndServicesSold',
  ],
  ['gross (?:profit|margin|income)', 'GrossProfit'],
  [
    '(?:research(?:,| and| &)+ (?:development|engineering)|technology and development|product development|research, development and engineering|technology, research and development|engineering, research and development|research and development, net)(?: (?:costs?|expenses?))?',
    'ResearchAndDevelopmentExpense',
  ],
  [
    '(?:.* )?(?:selling|sales),? (?:general|marketing)(?:,? (?:general|marketing))?,? (?:and )?administrative(?: and other)?(?: (?:costs?|expenses?))?|(?:operating, )?selling, general and administrative(?: (?:costs?|expenses?))?|selling and administrative(?: (?:costs?|expenses?))?|selling, informational and administrative expenses?|marketing, administration and research costs|selling, administrative and general expenses?|selling, general, administrative.*|marketing, general and administrative(?: expenses?)?',
    'SellingGeneralAndAdministrativeExpense',
  ],
  [
    '(?:sales|selling|marketing)(?: and|,) (?:marketing|sales|distribution|promotion)(?: (?:costs?|expenses?))?|distribution (?:costs?|expenses?)|selling and distribution (?:costs|expenses)',
    'SellingAndMarketingExpense',
  ],
  ['advertising(?: and promotion)?(?: (?:costs?|expenses?))?', 'AdvertisingExpense'],
  [
    'marketing(?: and advertising| and promotion)?(?: (?:costs?|expenses?))?|demand creation expense',
    'MarketingExpense',
  ],
  [
    'general and administrative(?: (?:costs?|expenses?))?|administrative expenses?|(?:general|corporate)(?: (?:and|,) (?:corporate|other))? expenses?|operating overhead expense',
    'GeneralAndAdministrativeExpense',
  ],
  [
    '(?:compensation|salaries|wages|employee compensation)(?:,? (?:and|wages and) (?:related |employee )?(?:benefits?|costs?))?(?: (?:costs?|expenses?))?|employee benefits? expenses?|labor and related (?:costs|expenses?)|salaries, wages,? and (?:employee )?benefits',
    'LaborAndRelatedExpense',
  ],
  [
    'depreciation(?:,? depletion)?(?:,| and)+ (?:amortization|depletion)(?: and (?:amortization|accretion|other))?(?: (?:costs?|expenses?))?|amortization and depreciation',
    'DepreciationDepletionAndAmortization',
  ],
  [
    'amortization of (?:acquired |acquisition-related |purchased |other |acquisition )?intangibles?(?: assets)?|amortization of acquired .*|intangible (?:asset )?amortization',
    'AmortizationOfIntangibleAssets',
  ],
  ['restructuring\\b.*|(?:special|severance) (?:charges|items)', 'RestructuringCharges'],
  [
    '(?:acquisition|merger|integration|transaction)[- ](?:related )?(?:and (?:integration|other)(?:-related)? )?(?:costs?|expenses?|charges)',
    'BusinessCombinationAcquisitionRelatedCosts',
  ],
  ['goodwill impairments?(?: charges?)?|impairments? of goodwill', 'GoodwillImpairmentLoss'],
  [
    '(?:.* )?(?:asset )?impairments?(?: (?:charges?|losses|and .*))?(?: of (?:long-lived )?assets)?|impairments?, including .*',
    'AssetImpairmentCharges',
  ],
  ['exploration (?:costs?|expenses?)(?:, .*)?', 'ExplorationExpense'],
  [
    '(?:losses|gains?) on sales? of (?:business(?:es)?|subsidiar(?:y|ies))|(?:gains?|loss(?:es)?) (?:on|from) (?:the )?(?:sale|divestiture|disposition|disposal)s? of (?:a )?(?:business(?:es)?|subsidiar(?:y|ies))',
    'GainLossOnSaleOfBusiness',
  ],
  [
    '(?:gains?|loss(?:es)?) on (?:early )?(?:extinguishment|retirement|repayment|redemption) of (?:debt|notes)|debt extinguishment (?:costs|loss)',
    'GainsLossesOnExtinguishmentOfDebt',
  ],
  [
    '(?:gains?|loss(?:es)?) on (?:sales? or |sales? and )?(?:disposal|sale|disposition)s? of (?:property\\b.*|(?:fixed |long-lived )?assets)',
    'GainLossOnSaleOfPropertyPlantEquipment',
  ],
  [
    'other (?:operating )?costs?(?: and expenses?)?|other operating expenses?(?:, net)?',
    'OtherCostAndExpenseOperating',
  ],
  ['other operating (?:income|charges|expense|gains?|losses).*', 'OtherOperatingIncomeExpenseNet'],
  [
    '(?:operating )?costs and (?:operating )?expenses|(?:operating )?costs and other deductions|costs, expenses and other|expenses|benefits,? (?:losses )?and expenses|costs',
    'CostsAndExpenses',
  ],
  ['operating expenses|operating costs(?: and expenses)?', 'OperatingExpenses'],
  [
    '(?:operating (?:income|profit|earnings|loss)|(?:income|earnings|profit|loss) from operations|operating result|profit from operations|profit from operating activities)',
    'OperatingIncomeLoss',
  ],
  [
    'interest expense, net|net interest expense|interest, net|interest (?:income|expense) and (?:expense|income), net',
    'InterestIncomeExpenseNet',
  ],
  [
    '(?:.* )?interest expenses?(?: and related charges| and amortization of.*)?|interest charges|interest on (?:debt|borrowings)',
    'InterestExpense',
  ],
  ['finance costs?', 'InterestExpense'],
  [
    '(?:interest|investment)(?: and (?:dividend|investment))? income|dividend and interest income|finance income|interest and other investment income',
    'InvestmentIncomeInterest',
  ],
  [
    'equity (?:in )?(?:net )?(?:income|earnings|losses|loss)(?: (?:of|from|in) .*)?|equity[- ]method (?:investment )?(?:activity|income|earnings|loss(?:es)?)\\b.*|(?:income|earnings|loss) (?:from|of|in|earned from) (?:equity(?:[- ]method)?|unconsolidated|nonconsolidated) (?:affiliates|investees|investments|companies|entities)\\b.*|income from (?:joint ventures|associates).*|share of (?:profits?|results|loss)(?: and loss(?:es)?)? of (?:associates|joint ventures).*',
    'IncomeLossFromEquityMethodInvestments',
  ],
  [
    'change in fair value of (?:contingent consideration|earn-?outs?)\\b.*',
    'BusinessCombinationContingentConsiderationArrangementsChangeInAmountOfContingentConsiderationLiability1',
  ],
  [
    'changes? in (?:the )?fair value of (?:common stock |preferred stock )?warrants?(?: liabilit(?:y|ies))?',
    'FairValueAdjustmentOfWarrants',
  ],
  [
    'other (?:nonoperating )?(?:income|expenses?)(?: and (?:expenses?|deductions))?|interest and other(?: income)?|other (?:gains?|losses)(?: and (?:losses|gains))?|other (?:nonoperating )?items|other, net|other',
    'OtherNonoperatingIncomeExpense',
  ],
  [
    'other income and expenses?|nonoperating (?:income|expenses?)(?: and (?:income|expenses?))?|(?:interest income )?and other nonoperating income|interest income and other nonoperating income|interest and other, net',
    'NonoperatingIncomeExpense',
  ],
  [BEFORE_TAX, 'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest'],
  [
    '(?:provision|benefit) (?:for|from) (?:income )?tax(?:es)?(?: on income)?|(?:provision|benefit) (?:for|from) income tax(?:es)?,? .*|(?:current )?income tax(?:es)?(?: (?:expenses?|benefit|provision|charge|credit)s?)?|(?:income )?tax (?:expense|provision|charge)|taxes(?: on income)?|taxation|tax on profit',
    'IncomeTaxExpenseBenefit',
  ],
  [
    '(?:income|loss|earnings|profit)(?: \\(loss\\))? (?:from|on) discontinued operations\\b.*|discontinued operations\\b.*',
    'IncomeLossFromDiscontinuedOperationsNetOfTax',
  ],
  ['(?:net )?(?:income|loss|earnings|profit) from continuing operations\\b.*', 'IncomeLossFromContinuingOperations'],
  [
    '(?:net )?(?:income|loss|earnings|profit)(?: and (?:income|loss))? (?:attributable|allocated|available) to .*\\b(?:noncontrolling|minority)\\b.*|(?:noncontrolling|minority) interests?(?: in .*)?|.*\\battributable to (?:redeemable )?(?:noncontrolling|minority) interests?\\b.*',
    'NetIncomeLossAttributableToNoncontrollingInterest',
  ],
  [
    'net (?:income|loss|earnings),? (?:available|applicable|attributable) to (?:common|ordinary) (?:stock|holders|shares)\\b.*',
    'NetIncomeLossAvailableToCommonStockholdersBasic',
  ],
  [
    '(?:net )?(?:income|loss|earnings|profit) attributable to .*|net (?:income|earnings|loss)(?: and comprehensive (?:income|loss))?|profit for the (?:financial )?(?:year|period)|profit after tax(?:ation)?|net profit|net (?:income|earnings|loss) (?:including|before) (?:noncontrolling|minority) interests?',
    'NetIncomeLoss',
  ],
]);

/** Words by which a result has the part of noncontrolling interests still in it. */
export const WITH_OTHERS: RegExp = /\b(?:including|before) (?:noncontrolling|minority) interests?\b/;
/** Words by which a result is somebody's. */
export const ATTRIBUTED: RegExp = /\b(?:attributable|available|applicable|allocated) to\b/;

export const COMPREHENSIVE_STEMS: readonly LabelRule[] = stemRules([
  [
    '(?:net )?(?:changes?|gains?|losses)?(?: (?:in|related to|on|from))? ?(?:unrealized (?:gains?|losses)(?: and losses)? (?:on|from|related to) )?(?:derivatives?|(?:derivative|hedging) instruments|cash flow hedges?|hedging activities)(?:, net of tax.*)?',
    'OtherComprehensiveIncomeLossCashFlowHedgeGainLossAfterReclassificationAndTax',
  ],
  [
    '(?:net )?(?:changes?|gains?|losses)?(?: (?:in|related to|on|from))? ?(?:unrealized (?:gains?|losses)(?: and losses)? (?:on|from|related to) )?(?:investments|(?:marketable|available-for-sale)(?: debt)? (?:securities|investments))(?:, net of tax.*)?',
    'OtherComprehensiveIncomeLossAvailableForSaleSecuritiesAdjustmentNetOfTax',
  ],
  [
    '(?:net )?(?:changes? in )?(?:foreign )?(?:currency )?translation(?: adjustments?)?(?: gains?| losses)?(?: and other)?(?:, net of .*)?|exchange differences on translat.*',
    'OtherComprehensiveIncomeLossForeignCurrencyTransactionAndTranslationAdjustmentNetOfTax',
  ],
  [
    '(?:net )?(?:changes? in )?(?:pensions?|(?:defined benefit )?pension|retirement|postretirement|defined benefit)\\b.*',
    'OtherComprehensiveIncomeLossPensionAndOtherPostretirementBenefitPlansAdjustmentNetOfTax',
  ],
  [
    '(?:other comprehensive (?:income|loss))(?:,? net of (?:income )?tax.*)?(?: attributable to .*)?',
    'OtherComprehensiveIncomeLossNetOfTax',
  ],
  [
    'comprehensive (?:income|loss)(?: for the (?:year|period))?(?: attributable to (?!.*noncontrolling).*)?',
    'ComprehensiveIncomeNetOfTax',
  ],
  [
    'comprehensive (?:income|loss) attributable to .*noncontrolling.*',
    'ComprehensiveIncomeNetOfTaxAttributableToNoncontrollingInterest',
  ],
]);
