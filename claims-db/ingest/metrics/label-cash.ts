// Labels of cash flow statements, by the XBRL concept that filers tag them with.

import type { LabelRule } from './label-rule.ts';

/** Rows under "changes in operating assets and liabilities". */
export const WORKING_CAPITAL_LABELS: readonly LabelRule[] = [
  [/\b(?:vendor )?non-?trade receivables|\bother receivables/, 'us-gaap:IncreaseDecreaseInOtherReceivables'],
  [/\breceivables?\b.*\band other\b/, 'us-gaap:IncreaseDecreaseInAccountsReceivableAndOtherOperatingAssets'],
  [/\breceivables?\b/, 'us-gaap:IncreaseDecreaseInAccountsReceivable'],
  [/\binventor(?:y|ies)\b/, 'us-gaap:IncreaseDecreaseInInventories'],
  [/\bprepaid\b/, 'us-gaap:IncreaseDecreaseInPrepaidDeferredExpenseAndOtherAssets'],
  [
    /\bother (?:current and )?non-?current assets\b|\bother current and non-current assets\b|^other operating assets$/,
    'us-gaap:IncreaseDecreaseInOtherOperatingAssets',
  ],
  [/^other assets$|\bother (?:long-term|current) assets\b/, 'us-gaap:IncreaseDecreaseInOtherNoncurrentAssets'],
  [
    /\baccounts payable\b.*\b(?:accrued|other)\b/,
    'us-gaap:IncreaseDecreaseInAccountsPayableAndOtherOperatingLiabilities',
  ],
  [/\baccounts payable\b/, 'us-gaap:IncreaseDecreaseInAccountsPayable'],
  [/\bincome tax(?:es)?\b/, 'us-gaap:IncreaseDecreaseInAccruedIncomeTaxesPayable'],
  [
    /\b(?:deferred|unearned) (?:revenues?|income)\b|\bcontract liabilities\b/,
    'us-gaap:IncreaseDecreaseInContractWithCustomerLiability',
  ],
  [/\baccrued compensation\b|\bemployee\b/, 'us-gaap:IncreaseDecreaseInEmployeeRelatedLiabilities'],
  [/\baccrued\b/, 'us-gaap:IncreaseDecreaseInAccruedLiabilitiesAndOtherOperatingLiabilities'],
  [/\boperating lease\b/, 'us-gaap:IncreaseDecreaseInOperatingLeaseLiability'],
  [
    /\bother long-term liabilities\b|\bother non-?current liabilities$/,
    'us-gaap:IncreaseDecreaseInOtherNoncurrentLiabilities',
  ],
  [/\bliabilities\b/, 'us-gaap:IncreaseDecreaseInOtherOperatingLiabilities'],
];

export const CASH_LABELS: readonly LabelRule[] = [
  [
    /\bcash\b.*\b(?:provided|used|generated|from|flows?)\b.*\boperat(?:ing|ions)\b/,
    'us-gaap:NetCashProvidedByUsedInOperatingActivities',
  ],
  [
    /\bcash\b.*\b(?:provided|used|generated|from|flows?)\b.*\binvest(?:ing|ment)\b/,
    'us-gaap:NetCashProvidedByUsedInInvestingActivities',
  ],
  [
    /\bcash\b.*\b(?:provided|used|generated|from|flows?)\b.*\bfinancing\b/,
    'us-gaap:NetCashProvidedByUsedInFinancingActivities',
  ],
  [
    /\b(?:exchange rates?|currency)\b.*\bcash\b|\beffect of (?:foreign )?(?:exchange|currency)/,
    'us-gaap:EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsIncludingDisposalGroupAndDiscontinuedOperations',
  ],
  [
    /^(?:net )?(?:change|increase|\(?decrease\)?)[\s/]*(?:\(?(?:increase|decrease)\)?)? in cash\b/,
    'us-gaap:CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect',
  ],
  [/^cash (?:paid|payments?) for (?:income )?tax(?:es)?|^income taxes paid/, 'us-gaap:IncomeTaxesPaidNet'],
  [/^cash (?:paid|payments?) for interest|^interest paid/, 'us-gaap:InterestPaidNet'],
  [
    /^cash\b.*\b(?:beginning|end|ending)\b|^(?:beginning|ending) cash/,
    'us-gaap:CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
  ],
  [/^(?:consolidated )?net (?:income|loss|earnings)/, 'us-gaap:NetIncomeLoss'],
  [
    /^depreciation(?:,| and).*amortization|^amortization and depreciation/,
    'us-gaap:DepreciationDepletionAndAmortization',
  ],
  [/^depreciation$/, 'us-gaap:Depreciation'],
  [
    /^amortization of (?:acquired |acquisition-related |purchased )?intangible/,
    'us-gaap:AmortizationOfIntangibleAssets',
  ],
  [/^(?:stock|share|equity)-based compensation/, 'us-gaap:ShareBasedCompensation'],
  [/^deferred (?:income )?tax/, 'us-gaap:DeferredIncomeTaxExpenseBenefit'],
  [/\b(?:gain|loss)(?:es|s)?\b.*\b(?:investments?|securities|equity)\b/, 'us-gaap:GainLossOnInvestments'],
  [/^non-?operating|^other non-?cash|^other(?:, net)?$/, 'us-gaap:OtherNoncashIncomeExpense'],
  [
    /^proceeds from (?:sales and maturities|maturities and sales)|^sales and maturities/,
    'us-gaap:ProceedsFromSaleAndMaturityOfMarketableSecurities',
  ],
  [
    /^proceeds from maturities|^maturities of/,
    'us-gaap:ProceedsFromMaturitiesPrepaymentsAndCallsOfAvailableForSaleSecurities',
  ],
  [/^proceeds from (?:the )?sales? of non-?marketable/, 'us-gaap:ProceedsFromSaleOfEquitySecuritiesFvNi'],
  [
    /^(?:proceeds from )?(?:the )?sales? of (?:marketable|available|investments|short-term|debt)/,
    'us-gaap:ProceedsFromSaleOfAvailableForSaleSecuritiesDebt',
  ],
  [/^purchases? of non-?marketable/, 'us-gaap:PaymentsToAcquireEquitySecuritiesFvNi'],
  [/^purchases? of .*\bother investments/, 'us-gaap:PaymentsToAcquireInvestments'],
  [
    /^purchases? of (?:marketable|available|short-term|debt|investments)/,
    'us-gaap:PaymentsToAcquireAvailableForSaleSecuritiesDebt',
  ],
  [
    /^purchases? (?:of|related to) .*\b(?:property|equipment)\b|^payments? for .*\bproperty|^capital expenditures?|^additions? to property|^acquisition of property/,
    'us-gaap:PaymentsToAcquirePropertyPlantAndEquipment',
  ],
  [
    /^(?:business )?acquisitions?\b|^payments? .*\b(?:acquisition|business)/,
    'us-gaap:PaymentsToAcquireBusinessesNetOfCashAcquired',
  ],
  [
    /\b(?:shares|stock) repurchased for tax|\btax(?:es)?\b.*\b(?:net share|withholding|stock plan|equity awards|vesting)|\bstock plan taxes|\bwithholding/,
    'us-gaap:PaymentsRelatedToTaxWithholdingForShareBasedCompensation',
  ],
  [/\bdividends?\b/, 'us-gaap:PaymentsOfDividends'],
  [/\brepurchase/, 'us-gaap:PaymentsForRepurchaseOfCommonStock'],
  [
    /^proceeds .*\b(?:stock plans?|common stock|stock options|issuance of stock|employee stock|exercise)\b/,
    'us-gaap:ProceedsFromIssuanceOfCommonStock',
  ],
  [/\bcommercial paper\b/, 'us-gaap:ProceedsFromRepaymentsOfCommercialPaper'],
  [/^proceeds .*\b(?:short-term)\b/, 'us-gaap:ProceedsFromShortTermDebt'],
  [/^proceeds .*\b(?:debt|notes|borrowings|loans?|credit)\b/, 'us-gaap:ProceedsFromIssuanceOfLongTermDebt'],
  [/^repayments? .*\bshort-term\b/, 'us-gaap:RepaymentsOfShortTermDebt'],
  [/\bfinance leases?\b/, 'us-gaap:FinanceLeasePrincipalPayments'],
  [
    /^(?:repayments?|principal (?:re)?payments?|payments?) .*\b(?:term debt|long-term debt)\b/,
    'us-gaap:RepaymentsOfLongTermDebt',
  ],
  [/^(?:repayments?|payments?) .*\b(?:debt|notes|borrowings|loans?)\b/, 'us-gaap:RepaymentsOfDebt'],
  [
    /\bcapital expenditures?\b.*|\bproperty\b.*\b(?:unpaid|accrued|accounts payable|not yet paid)\b/,
    'us-gaap:CapitalExpendituresIncurredButNotYetPaid',
  ],
];
