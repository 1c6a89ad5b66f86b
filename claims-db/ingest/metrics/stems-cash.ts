// Stems of the operating part of cash flow statements and of the lines that belong to no part, by the XBRL concept that filers tag them with.

import type { LabelRule } from './label-rule.ts';
import { stemRules } from './stem-rules.ts';

/** Changes of balances; the words for the change are taken off before. */
export const CHANGE_STEMS: readonly LabelRule[] = stemRules([
  ['(?:vendor )?nontrade receivables|other receivables?', 'IncreaseDecreaseInOtherReceivables'],
  [
    '(?:trade |accounts )?receivables? and other(?: (?:current )?assets)?',
    'IncreaseDecreaseInAccountsReceivableAndOtherOperatingAssets',
  ],
  ['receivables?', 'IncreaseDecreaseInReceivables'],
  [
    '(?:unbilled|contract) (?:receivables|assets)|contract assets\\b.*|unbilled revenue',
    'IncreaseDecreaseInContractWithCustomerAsset',
  ],
  [
    '(?:accounts and notes|notes and accounts|trade and notes) receivables?|(?:trade |customer )?(?:accounts )?receivables?\\b.*',
    'IncreaseDecreaseInAccountsReceivable',
  ],
  ['(?:merchandise |product )?inventor(?:y|ies)\\b.*', 'IncreaseDecreaseInInventories'],
  [
    'deferred (?:sales )?commissions?(?: expenses?| costs?)?|(?:deferred|capitalized) contract (?:acquisition )?costs?|contract acquisition costs|costs? capitalized to obtain .*|deferred (?:charges|costs)',
    'IncreaseDecreaseInDeferredCharges',
  ],
  ['prepaid\\b.*|prepayments\\b.*', 'IncreaseDecreaseInPrepaidDeferredExpenseAndOtherAssets'],
  ['other current assets', 'IncreaseDecreaseInOtherCurrentAssets'],
  ['other (?:long-term|noncurrent) assets', 'IncreaseDecreaseInOtherNoncurrentAssets'],
  [
    '(?:other )?operating assets|other (?:(?:current and noncurrent|current and long-term|current and other|noncurrent and current) )?assets',
    'IncreaseDecreaseInOtherOperatingAssets',
  ],
  [
    'other (?:operating |working capital |noncurrent |long-term |current )*(?:assets and (?:other )?(?:operating |noncurrent |long-term |current )*liabilities|working capital)|other(?: items)?|all other items(?: - net)?',
    'IncreaseDecreaseInOtherOperatingCapitalNet',
  ],
  [
    'accounts payable(?:,| and) (?:other )?accrued (?:liabilities|expenses)|accounts payable(?:,? accrued)?(?:,? and)? accrued and other liabilities|accounts payable,? accrued (?:and other liabilities|expenses and other.*|liabilities and other.*)|accounts payable and accruals',
    'IncreaseDecreaseInAccountsPayableAndAccruedLiabilities',
  ],
  [
    '(?:accounts|trade) (?:and other )?payables?(?: and other(?: current| operating)? liabilities)',
    'IncreaseDecreaseInAccountsPayableAndOtherOperatingLiabilities',
  ],
  [
    '(?:trade |accounts )?payables?|accounts payable\\b.*|accounts and other payables',
    'IncreaseDecreaseInAccountsPayable',
  ],
  [
    '(?:accrued )?(?:income )?taxes(?: payable| receivable)?|(?:accrued |prepaid )?income tax(?:es)?\\b.*|accrued taxes|taxes accrued',
    'IncreaseDecreaseInAccruedIncomeTaxesPayable',
  ],
  [
    '(?:deferred|unearned) (?:revenues?|income|subscription revenues?)\\b.*|contract liabilit(?:y|ies)|customer (?:advances|deposits)\\b.*|advances from customers|.*gift card.*',
    'IncreaseDecreaseInContractWithCustomerLiability',
  ],
  [
    'accrued (?:compensation|employee|payroll|salaries|wages|personnel)\\b.*|employee(?:-related)?\\b.*|compensation and benefits',
    'IncreaseDecreaseInEmployeeRelatedLiabilities',
  ],
  ['self-insurance\\b.*', 'IncreaseDecreaseInSelfInsuranceReserve'],
  ['accrued interest(?: payable)?|interest payable', 'IncreaseDecreaseInInterestPayableNet'],
  ['accrued (?:expenses|liabilities)|other accrued (?:expenses|liabilities)', 'IncreaseDecreaseInAccruedLiabilities'],
  [
    'accrued\\b.*\\b(?:liabilities|expenses|charges|costs|accruals|other)\\b.*|accruals',
    'IncreaseDecreaseInAccruedLiabilitiesAndOtherOperatingLiabilities',
  ],
  ['operating lease (?:liabilit(?:y|ies)|obligations)|lease liabilities', 'IncreaseDecreaseInOperatingLeaseLiability'],
  ['other (?:long-term|noncurrent) liabilities', 'IncreaseDecreaseInOtherNoncurrentLiabilities'],
  ['other current liabilities', 'IncreaseDecreaseInOtherCurrentLiabilities'],
  [
    'other (?:operating |current and noncurrent |noncurrent operating )?liabilities|.*\\bother liabilities',
    'IncreaseDecreaseInOtherOperatingLiabilities',
  ],
]);

/** What is added back to the result. */
export const ADJUSTMENT_STEMS: readonly LabelRule[] = stemRules([
  [
    'depreciation(?:,? depletion)?(?:,| and)+ (?:amortization|depletion)(?:,? (?:and )?(?:other|accretion|amortization|impairment))*(?: of .*| expenses?)?|amortization and depreciation',
    'DepreciationDepletionAndAmortization',
  ],
  ['depreciation(?: expense| of (?:property|fixed assets)\\b.*)?', 'Depreciation'],
  [
    'amortization(?: of (?:acquired |acquisition-related |purchased |other )?intangibles?(?: assets)?)?',
    'AmortizationOfIntangibleAssets',
  ],
  [
    'amortization of (?:deferred )?(?:debt discounts?|debt issuance costs|financing costs|debt (?:issuance )?costs)\\b.*|(?:noncash|deferred) (?:interest|financing cost)(?: expense| amortization)?',
    'AmortizationOfFinancingCostsAndDiscounts',
  ],
  [
    '(?:amortization|accretion)\\b.*\\b(?:premiums?|discounts?)\\b.*|accretion of .*',
    'AccretionAmortizationOfDiscountsAndPremiumsInvestments',
  ],
  [
    'amortization of deferred (?:sales )?commissions?|amortization of (?:deferred|capitalized) contract (?:acquisition )?costs?|amortization of costs? capitalized to obtain .*',
    'CapitalizedContractCostAmortization',
  ],
  [
    '(?:noncash )?(?:operating )?lease (?:expense|costs?)|noncash operating lease costs?|amortization of (?:operating lease )?right-of-use assets?|(?:reduction in|reduction of) .*right-of-use assets?|operating lease right-of-use assets?',
    'OperatingLeaseRightOfUseAssetAmortizationExpense',
  ],
  [
    '(?:amortization of )?(?:stock|share|equity)(?:-based| based)? (?:compensation|awards?|payments?)(?: (?:costs?|expenses?))?(?:,? net.*)?|(?:noncash )?(?:stock|share|equity)-based compensation\\b.*',
    'ShareBasedCompensation',
  ],
  [
    '(?:provision for |benefit from )?(?:net )?deferred (?:income )?tax(?:es)?(?: (?:expenses?|benefits?|provision|charges?|credits?))?(?: and other)?|(?:provision|benefit) (?:for|from) deferred (?:income )?taxes',
    'DeferredIncomeTaxExpenseBenefit',
  ],
  [
    '(?:net )?(?:unrealized )?(?:gains?|loss(?:es)?)(?: and losses)? (?:on|from) (?:strategic|equity) (?:investments?|securities)|unrealized (?:gains?|loss(?:es)?) on .*(?:securities|investments)',
    'EquitySecuritiesFvNiUnrealizedGainLoss',
  ],
  [
    '(?:net )?(?:realized )?(?:gains?|loss(?:es)?)(?: and losses)? (?:on|from) (?:.* )?(?:investments?|securities)\\b(?! and derivatives).*|(?:net )?investment (?:gains?|loss(?:es)?)',
    'GainLossOnInvestments',
  ],
  [
    '(?:gains?|loss(?:es)?) (?:on|from) (?:the )?(?:sale|divestiture|disposition|disposal)s? of (?:a )?(?:business(?:es)?|subsidiar(?:y|ies))',
    'GainLossOnSaleOfBusiness',
  ],
  [
    '(?:gains?|loss(?:es)?) on (?:early )?(?:extinguishment|retirement|repayment|redemption) of (?:debt|notes)|debt extinguishment (?:costs|loss)',
    'GainsLossesOnExtinguishmentOfDebt',
  ],
  [
    '(?:net )?(?:gains?|loss(?:es)?) (?:on|from) (?:sales? (?:or|and) )?(?:retirements?|disposals?|sales?|dispositions?)(?: (?:or|and) \\w+)? of (?:property\\b.*|(?:fixed |long-lived )?assets.*)|(?:net )?(?:gains?|loss(?:es)?) on (?:asset|property) (?:sales|disposals)',
    'GainLossOnSaleOfPropertyPlantEquipment',
  ],
  ['goodwill impairments?(?: charges?)?|impairments? of goodwill', 'GoodwillImpairmentLoss'],
  [
    '(?:.* )?(?:asset )?impairments?(?: (?:charges?|losses|and .*))?(?: of (?:long-lived )?assets)?|impairments?, including .*',
    'AssetImpairmentCharges',
  ],
  [
    'inventor(?:y|ies)\\b.*write-?downs?|(?:write-?downs? of|provision for) (?:excess and obsolete )?inventor(?:y|ies)\\b.*',
    'InventoryWriteDown',
  ],
  [
    '(?:provision for|allowance for) (?:doubtful accounts|credit losses|expected credit losses|bad debts?)\\b.*|bad debt expense|credit loss expense',
    'ProvisionForDoubtfulAccounts',
  ],
  ['(?:net )?(?:unrealized )?foreign (?:currency|exchange)\\b.*', 'ForeignCurrencyTransactionGainLossUnrealized'],
  [
    '(?:equity (?:in )?(?:net )?|undistributed )(?:income|earnings|loss|losses)\\b.*\\bdividends?\\b.*|undistributed (?:earnings|income|loss)\\b.*|(?:dividends|distributions) in excess of equity .*',
    'IncomeLossFromEquityMethodInvestmentsNetOfDividendsOrDistributions',
  ],
  [
    'equity (?:in )?(?:net )?(?:income|earnings|losses|loss)(?: (?:of|from|in) .*)?|(?:income|earnings|loss) (?:from|of|in|earned from) (?:equity(?:[- ]method)?|unconsolidated|nonconsolidated) (?:affiliates|investees|investments|companies)\\b.*',
    'IncomeLossFromEquityMethodInvestments',
  ],
  [
    '(?:dividends|distributions)(?: of earnings)? (?:received )?from (?:equity|unconsolidated|nonconsolidated|affiliates|joint ventures)\\b.*',
    'ProceedsFromEquityMethodInvestmentDividendsOrDistributions',
  ],
  ['(?:pensions?|retirement)\\b.*\\b(?:contributions|payments)', 'PensionAndOtherPostretirementBenefitContributions'],
  [
    '(?:net periodic )?(?:pensions?|retirement)\\b.*\\b(?:income|expenses?|costs?)',
    'PensionAndOtherPostretirementBenefitExpense',
  ],
  [
    'changes? in (?:the )?fair value of (?:contingent consideration|earn-?outs?)\\b.*',
    'BusinessCombinationContingentConsiderationArrangementsChangeInAmountOfContingentConsiderationLiability1',
  ],
  [
    'changes? in (?:the )?fair value of (?:common stock |preferred stock )?warrants?(?: liabilit(?:y|ies))?',
    'FairValueAdjustmentOfWarrants',
  ],
  ['restructuring\\b.*', 'RestructuringCharges'],
  [
    'other operating (?:activities|items)|other items|all other operating activities',
    'OtherOperatingActivitiesCashFlowStatement',
  ],
  [
    'other(?: adjustments| reconciling items)?|nonoperating (?:income|expenses?)|other noncash\\b.*|noncash (?:items|charges|interest and other\\b.*)|other(?:,)? (?:including|primarily) noncash.*',
    'OtherNoncashIncomeExpense',
  ],
  [
    '(?:net )?changes? in (?:operating )?assets and liabilities|(?:net )?changes? in (?:operating )?working capital',
    'IncreaseDecreaseInOperatingCapital',
  ],
]);

/** Lines that belong to no part: totals, balances, what is told below. */
export const CASH_STEMS: readonly LabelRule[] = stemRules([
  [
    '(?:net )?cash(?: flows?)?(?: and cash equivalents)?(?: (?:provided|generated|used|from|flows?|inflow|outflow|by|in|for|and)\\b)*(?: by| from| in| for)? (?:continuing )?(?:operating activities|operations|operating)\\b.*|operating activities',
    'NetCashProvidedByUsedInOperatingActivities',
  ],
  [
    '(?:net )?cash(?: flows?)?(?: and cash equivalents)?(?: (?:provided|generated|used|from|flows?|inflow|outflow|by|in|for|and)\\b)*(?: by| from| in| for)? (?:investing activities|investing|investments?|investment activities)\\b.*|investing activities',
    'NetCashProvidedByUsedInInvestingActivities',
  ],
  [
    '(?:net )?cash(?: flows?)?(?: and cash equivalents)?(?: (?:provided|generated|used|from|flows?|inflow|outflow|by|in|for|and)\\b)*(?: by| from| in| for)? (?:financing activities|financing)\\b.*|financing activities',
    'NetCashProvidedByUsedInFinancingActivities',
  ],
  [
    '(?:net )?(?:effects? of |impact of )?(?:foreign )?(?:currency )?(?:exchange )?(?:rates?|currency|exchange)(?: rate)?(?: changes?| fluctuations?| translation| movements?)?(?: on)?\\b.*\\bcash\\b.*|effects? of (?:foreign )?(?:exchange|currency)\\b.*',
    'EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
  ],
  [
    '(?:net )?(?:change|increase|decrease)(?: (?:or|and) (?:increase|decrease))?,? (?:in|of) (?:total )?cash\\b.*',
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect',
  ],
  [
    'cash\\b.*\\b(?:beginning|end|ending|start)\\b.*|(?:beginning|ending|opening|closing) (?:balance of )?cash\\b.*',
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
  ],
]);

/** What is told below the statement. */
export const PAID_STEMS: readonly LabelRule[] = stemRules([
  [
    '(?:cash )?(?:paid|payments?)?(?: during the (?:year|period))?(?: for)? ?(?:income )?tax(?:es)? (?:paid|refunded)\\b.*|(?:cash )?(?:paid|payments?)\\b(?: during the (?:year|period|quarter))?(?: for)? (?:income )?tax(?:es)?\\b.*|(?:net )?(?:income )?taxes paid\\b.*',
    'IncomeTaxesPaidNet',
  ],
  [
    '(?:cash )?(?:paid|payments?)\\b(?: during the (?:year|period|quarter))?(?: for)? interest\\b.*|interest paid\\b.*',
    'InterestPaidNet',
  ],
  [
    '(?:purchases?|acquisitions?|additions?)\\b.*\\b(?:property|equipment)\\b.*\\b(?:in|included|through|under)\\b.*\\b(?:liabilities|payable|accrued)\\b.*|(?:unpaid|accrued) (?:capital expenditures|purchases of property)\\b.*|capital expenditures?\\b.*\\b(?:accrued|accounts payable|not yet paid|incurred)\\b.*',
    'CapitalExpendituresIncurredButNotYetPaid',
  ],
]);

/** Names of the balance of cash, for rows that are called by their section. */
export const CASH_SECTION: RegExp =
  /^cash(?: and cash equivalents|, cash equivalents| and equivalents|\b.*restricted cash\b.*)?\b/;
export const ENDS_OF_PERIOD: RegExp =
  /^(?:at )?(?:the )?(?:beginning|end|start)(?: of (?:the )?(?:year|period|quarter))?$/;

/** What says only that a balance has changed. */
export const CHANGE_WORDS: RegExp =
  /^(?:\(?(?:net )?(?:increase|decrease|changes?|reduction)\)?(?: (?:or|and) (?:increase|decrease))? (?:in|of) )(?:the )?|,? (?:increase|decrease|reduction|change)s?$/;
