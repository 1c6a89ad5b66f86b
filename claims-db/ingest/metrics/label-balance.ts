// Labels of balance sheets and of statements of equity, by the XBRL concept that filers tag them with.

import type { LabelRule } from './label-rule.ts';

/** For a label that stands both among current and among other items. */
export interface CurrentOrNot {
  readonly label: RegExp;
  readonly current: string;
  readonly noncurrent: string;
}

export const EITHER_LABELS: readonly CurrentOrNot[] = [
  {
    label: /^marketable (?:debt |equity )?securities$/,
    current: 'us-gaap:MarketableSecuritiesCurrent',
    noncurrent: 'us-gaap:MarketableSecuritiesNoncurrent',
  },
  {
    label:
      /^(?:long-?term |term |current (?:portion|maturities) of (?:long-?term )?)?debt(?:, (?:current|net of current portion|net|less current portion))*$|^(?:senior )?notes(?: payable)?(?:, net)?$/,
    current: 'us-gaap:LongTermDebtCurrent',
    noncurrent: 'us-gaap:LongTermDebtNoncurrent',
  },
  {
    label:
      /^(?:deferred|unearned) (?:revenues?|income)(?:,? (?:current|net of current portion|non-?current|long-term))?$|^contract liabilities$/,
    current: 'us-gaap:ContractWithCustomerLiabilityCurrent',
    noncurrent: 'us-gaap:ContractWithCustomerLiabilityNoncurrent',
  },
  {
    label: /^(?:current |long-term |non-?current )?operating lease liabilities(?:,? .*)?$/,
    current: 'us-gaap:OperatingLeaseLiabilityCurrent',
    noncurrent: 'us-gaap:OperatingLeaseLiabilityNoncurrent',
  },
  {
    label: /^(?:current |long-term )?finance lease (?:liabilities|obligations)(?:,? .*)?$/,
    current: 'us-gaap:FinanceLeaseLiabilityCurrent',
    noncurrent: 'us-gaap:FinanceLeaseLiabilityNoncurrent',
  },
  {
    label: /^income taxes payable(?:, .*)?$|^accrued income taxes$/,
    current: 'us-gaap:AccruedIncomeTaxesCurrent',
    noncurrent: 'us-gaap:AccruedIncomeTaxesNoncurrent',
  },
  {
    label: /^notes payable and other borrowings, (?:current|non-?current)$|^(?:loans|notes) payable.*$/,
    current: 'us-gaap:NotesPayableCurrent',
    noncurrent: 'us-gaap:LongTermNotesAndLoans',
  },
  {
    label: /^(?:total )?other (?:current |non-?current |long-term )?assets(?:, net)?$/,
    current: 'us-gaap:OtherAssetsCurrent',
    noncurrent: 'us-gaap:OtherAssetsNoncurrent',
  },
  {
    label: /^other (?:current |non-?current |long-term )?liabilities$/,
    current: 'us-gaap:OtherLiabilitiesCurrent',
    noncurrent: 'us-gaap:OtherLiabilitiesNoncurrent',
  },
  {
    label: /^restricted cash(?: and .*)?$/,
    current: 'us-gaap:RestrictedCashCurrent',
    noncurrent: 'us-gaap:RestrictedCashNoncurrent',
  },
];

export const BALANCE_LABELS: readonly LabelRule[] = [
  [/^cash and (?:cash )?equivalents$|^cash$/, 'us-gaap:CashAndCashEquivalentsAtCarryingValue'],
  [/^(?:short-term|current) investments$/, 'us-gaap:ShortTermInvestments'],
  [
    /^(?:total )?cash,? cash equivalents,? and (?:marketable securities|short-term investments)$/,
    'us-gaap:CashCashEquivalentsAndShortTermInvestments',
  ],
  [
    /^(?:trade |customer )?(?:accounts )?receivables?(?: and other)?(?:,? net.*|, less .*|$)/,
    'us-gaap:AccountsReceivableNetCurrent',
  ],
  [/^(?:vendor )?non-?trade receivables$/, 'us-gaap:NontradeReceivablesCurrent'],
  [/^(?:merchandise |total )?inventor(?:y|ies)(?:, net)?$/, 'us-gaap:InventoryNet'],
  [
    /^prepaid expenses(?:,? and other)(?: current)?(?: assets)?$|^prepaid expenses$/,
    'us-gaap:PrepaidExpenseAndOtherAssetsCurrent',
  ],
  [/^total current assets$/, 'us-gaap:AssetsCurrent'],
  [/^total non-?current assets$/, 'us-gaap:AssetsNoncurrent'],
  [
    /^(?:net )?property(?:,| and) (?:plant,? and )?equipment(?:,? net.*| - net)?$|^property, plant,? and equipment(?:,? net.*)?$/,
    'us-gaap:PropertyPlantAndEquipmentNet',
  ],
  [
    /^operating lease (?:right-of-use )?assets(?:, net)?$|^operating leases?$|^(?:operating lease )?right-of-use assets(?:, net)?$/,
    'us-gaap:OperatingLeaseRightOfUseAsset',
  ],
  [/^goodwill(?:, net)?$/, 'us-gaap:Goodwill'],
  [/^(?:acquired |other |purchased )?intangible assets(?:, net)?$/, 'us-gaap:IntangibleAssetsNetExcludingGoodwill'],
  [/^(?:net )?deferred (?:income )?tax assets?(?:, net)?$/, 'us-gaap:DeferredIncomeTaxAssetsNet'],
  [/^(?:equity|long-term|non-?current) investments$|^equity and other investments$/, 'us-gaap:LongTermInvestments'],
  [/^non-?marketable (?:equity )?securities$/, 'us-gaap:EquitySecuritiesWithoutReadilyDeterminableFairValueAmount'],
  [/^total assets$/, 'us-gaap:Assets'],
  [/^(?:trade )?accounts payable(?:, trade)?$/, 'us-gaap:AccountsPayableCurrent'],
  [/^commercial paper$/, 'us-gaap:CommercialPaper'],
  [/^short-term (?:debt|borrowings)$/, 'us-gaap:ShortTermBorrowings'],
  [/^accrued (?:compensation|employee|payroll|salaries).*$/, 'us-gaap:EmployeeRelatedLiabilitiesCurrent'],
  [
    /^accrued (?:and other current liabilities|expenses and other(?: current liabilities)?|liabilities(?: and other)?|expenses)$/,
    'us-gaap:AccruedLiabilitiesCurrent',
  ],
  [/^total current liabilities$/, 'us-gaap:LiabilitiesCurrent'],
  [/^total non-?current liabilities$|^total long-term liabilities$/, 'us-gaap:LiabilitiesNoncurrent'],
  [/^(?:long-term )?lease liabilities$/, 'us-gaap:OperatingAndFinanceLeaseLiabilityNoncurrent'],
  [/^(?:net )?deferred (?:income )?tax(?:es| liabilities)(?:, net)?$/, 'us-gaap:DeferredIncomeTaxLiabilitiesNet'],
  [/^total liabilities$/, 'us-gaap:Liabilities'],
  [/^commitments and contingenc.*$/, 'us-gaap:CommitmentsAndContingencies'],
  [/^(?:redeemable )?preferred (?:stock|shares)\b/, 'us-gaap:PreferredStockValue'],
  [
    /^(?:class a )?common (?:stock|shares)\b.*\badditional paid-?\s?in[- ]capital\b/,
    'us-gaap:CommonStocksIncludingAdditionalPaidInCapital',
  ],
  [/^common (?:stock|shares)\b/, 'us-gaap:CommonStockValue'],
  [/^additional paid-?\s?in[- ]capital$|^capital in excess of par.*$/, 'us-gaap:AdditionalPaidInCapital'],
  [/^treasury (?:stock|shares)\b/, 'us-gaap:TreasuryStockValue'],
  [
    /^retained earnings\b|^accumulated deficit$|^\(?accumulated deficit\)?/,
    'us-gaap:RetainedEarningsAccumulatedDeficit',
  ],
  [/^accumulated other comprehensive\b/, 'us-gaap:AccumulatedOtherComprehensiveIncomeLossNetOfTax'],
  [/^(?:redeemable )?non-?controlling interests?$/, 'us-gaap:MinorityInterest'],
  [/^total liabilities(?:,.*)? and .*(?:equity|deficit|capital)$/, 'us-gaap:LiabilitiesAndStockholdersEquity'],
  [
    /^total (?:.* )?(?:stockholders|shareholders|shareowners|owners)['’]? ?(?:equity|deficit|investment)(?: \(deficit\))?$|^total (?:parent )?equity$|^total equity.*$/,
    'us-gaap:StockholdersEquity',
  ],
];

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
