// Labels of statements of equity, and of the numbers inside labels, by the XBRL concept that filers tag them with.

import type { LabelRule } from './label-rule.ts';

export const EQUITY_LABELS: readonly LabelRule[] = [
  [/\bbalances?\b|^total (?:.* )?(?:stockholders|shareholders|owners)['’]? ?equity/, 'us-gaap:StockholdersEquity'],
  [/^net (?:income|loss|earnings)/, 'us-gaap:NetIncomeLoss'],
  [/^other comprehensive\b/, 'us-gaap:OtherComprehensiveIncomeLossNetOfTax'],
  [/\bdividends?\b.*\bper\b.*\bshare\b(?!.*\))/, 'us-gaap:CommonStockDividendsPerShareDeclared'],
  [/\bdividends?\b|\bdistributions?\b/, 'us-gaap:DividendsCommonStock'],
  [
    /\bwithh(?:e|o)ld|\btax withholding|\bnet share settlement/,
    'us-gaap:AdjustmentsRelatedToTaxWithholdingForShareBasedCompensation',
  ],
  [/\brepurchase/, 'us-gaap:StockRepurchasedAndRetiredDuringPeriodValue'],
  [
    /^(?:stock|share|equity)-based compensation and issuance/,
    'us-gaap:StockIssuedDuringPeriodValueEmployeeBenefitPlan',
  ],
  [
    /\b(?:stock|share|equity)-based compensation\b|\bamortization of .*(?:stock|share|awards)/,
    'us-gaap:AdjustmentsToAdditionalPaidInCapitalSharebasedCompensationRequisiteServicePeriodRecognitionValue',
  ],
  [/\bissu(?:ed|ance)\b|\bexercise\b/, 'us-gaap:StockIssuedDuringPeriodValueNewIssues'],
  [/^other\b/, 'us-gaap:StockholdersEquityOther'],
];

/** Rows of a statement of equity in its columns of shares. */
export const EQUITY_SHARE_LABELS: readonly LabelRule[] = [
  [/\bbalances?\b/, 'us-gaap:CommonStockSharesOutstanding'],
  [/\bwithh(?:e|o)ld|\btax withholding/, 'us-gaap:SharesPaidForTaxWithholdingForShareBasedCompensation'],
  [/\brepurchase/, 'us-gaap:StockRepurchasedAndRetiredDuringPeriodShares'],
  [/\bissu(?:ed|ance)\b|\bexercise\b/, 'us-gaap:StockIssuedDuringPeriodSharesNewIssues'],
];

export const ALLOWANCE_LABELS: readonly LabelRule[] = [
  [/\b(?:allowances?|doubtful|credit losses)\b/, 'us-gaap:AllowanceForDoubtfulAccountsReceivableCurrent'],
  [/\baccumulated depreciation\b/, 'us-gaap:AccumulatedDepreciationDepletionAndAmortizationPropertyPlantAndEquipment'],
];
