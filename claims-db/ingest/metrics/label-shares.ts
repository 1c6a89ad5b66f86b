// Labels of prices a share, of counts of shares and of other comprehensive income, by the XBRL concept that filers tag them with.

import type { LabelRule } from './label-rule.ts';

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
    /^(?:total |net )+change\b.*\b(?:cash flow hedges$|derivative)/,
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
