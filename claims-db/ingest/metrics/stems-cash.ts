// Stems of cash flow statements, by the XBRL concept that filers tag them with: each part of the statement has a table of its own.

import type { LabelRule } from './label-rule.ts';
import { stemRules } from './stem-rules.ts';

/** Changes of balances; the words for the change are taken off before. */
export const CHANGE_STEMS: readonly LabelRule[] = stemRules([
  ['(?:vendor )?nontrade receivables|other receivables?', 'IncreaseDecreaseInOtherReceivables'],
  ['(?:trade |accounts )?receivables? and other(?: (?:current )?assets)?', 'IncreaseDecreaseInAccountsReceivableAndOtherOperatingAssets'],
  ['receivables?', 'IncreaseDecreaseInReceivables'],
  ['(?:unbilled|contract) (?:receivables|assets)|contract assets\\b.*|unbilled revenue', 'IncreaseDecreaseInContractWithCustomerAsset'],
  ['(?:accounts and notes|notes and accounts|trade and notes) receivables?|(?:trade |customer )?(?:accounts )?receivables?\\b.*', 'IncreaseDecreaseInAccountsReceivable'],
  ['(?:merchandise |product )?inventor(?:y|ies)\\b.*', 'IncreaseDecreaseInInventories'],
  ['deferred (?:sales )?commissions?(?: expenses?| costs?)?|(?:deferred|capitalized) contract (?:acquisition )?costs?|contract acquisition costs|costs? capitalized to obtain .*|deferred (?:charges|costs)', 'IncreaseDecreaseInDeferredCharges'],
  ['prepaid\\b.*|prepayments\\b.*', 'IncreaseDecreaseInPrepaidDeferredExpenseAndOtherAssets'],
  ['other current assets', 'IncreaseDecreaseInOtherCurrentAssets'],
  ['other (?:long-term|noncurrent) assets', 'IncreaseDecreaseInOtherNoncurrentAssets'],
  ['(?:other )?operating assets|other (?:(?:current and noncurrent|current and long-term|current and other|noncurrent and current) )?assets', 'IncreaseDecreaseInOtherOperatingAssets'],
  ['other (?:operating |working capital |noncurrent |long-term |current )*(?:assets and (?:other )?(?:operating |noncurrent |long-term |current )*liabilities|working capital)|other(?: items)?|all other items(?: - net)?', 'IncreaseDecreaseInOtherOperatingCapitalNet'],
  ['accounts payable(?:,| and) (?:other )?accrued (?:liabilities|expenses)|accounts payable(?:,? accrued)?(?:,? and)? accrued and other liabilities|accounts payable,? accrued (?:and other liabilities|expenses and other.*|liabilities and other.*)|accounts payable and accruals', 'IncreaseDecreaseInAccountsPayableAndAccruedLiabilities'],
  ['(?:accounts|trade) (?:and other )?payables?(?: and other(?: current| operating)? liabilities)', 'IncreaseDecreaseInAccountsPayableAndOtherOperatingLiabilities'],
  ['(?:trade |accounts )?payables?|accounts payable\\b.*|accounts and other payables', 'IncreaseDecreaseInAccountsPayable'],
  ['(?:accrued )?(?:income )?taxes(?: payable| receivable)?|(?:accrued |prepaid )?income tax(?:es)?\\b.*|accrued taxes', 'IncreaseDecreaseInAccruedIncomeTaxesPayable'],
  ['(?:deferred|unearned) (?:revenues?|income|subscription revenues?)\\b.*|contract liabilit(?:y|ies)|customer (?:advances|deposits)\\b.*|advances from customers|.*gift card.*', 'IncreaseDecreaseInContractWithCustomerLiability'],
  ['accrued (?:compensation|employee|payroll|salaries|wages|personnel)\\b.*|employee(?:-related)?\\b.*|compensation and benefits', 'IncreaseDecreaseInEmployeeRelatedLiabilities'],
  ['self-insurance\\b.*', 'IncreaseDecreaseInSelfInsuranceReserve'],
  ['accrued interest(?: payable)?|interest payable', 'IncreaseDecreaseInInterestPayableNet'],
  ['accrued (?:expenses|liabilities)|other accrued (?:expenses|liabilities)', 'IncreaseDecreaseInAccruedLiabilities'],
  ['accrued\\b.*', 'IncreaseDecreaseInAccruedLiabilitiesAndOtherOperatingLiabilities'],
  ['operating lease (?:liabilit(?:y|ies)|obligations)|lease liabilities', 'IncreaseDecreaseInOperatingLeaseLiability'],
  ['other (?:long-term|noncurrent) liabilities', 'IncreaseDecreaseInOtherNoncurrentLiabilities'],
  ['other current liabilities', 'IncreaseDecreaseInOtherCurrentLiabilities'],
  ['other (?:operating |current and noncurrent |noncurrent operating )?liabilities|.*\\bother liabilities', 'IncreaseDecreaseInOtherOperatingLiabilities'],
]);

/** What is added back to the result. */
export const ADJUSTMENT_STEMS: readonly LabelRule[] = stemRules([
  ['depreciation(?:,? depletion)?(?:,| and)+ (?:amortization|depletion)(?:,? (?:and )?(?:other|accretion|amortization|impairment))*(?: of .*| expenses?)?|amortization and depreciation', 'DepreciationDepletionAndAmortization'],
  ['depreciation(?: expense| of (?:property|fixed assets)\\b.*)?', 'Depreciation'],
  ['amortization(?: of (?:acquired |acquisition-related |purchased |other )?intangibles?(?: assets)?)?', 'AmortizationOfIntangibleAssets'],
  ['amortization of (?:deferred )?(?:debt discounts?|debt issuance costs|financing costs|debt (?:issuance )?costs)\\b.*|(?:noncash|deferred) (?:interest|financing cost)(?: expense| amortization)?', 'AmortizationOfFinancingCostsAndDiscounts'],
  ['(?:amortization|accretion)\\b.*\\b(?:premiums?|discounts?)\\b.*|accretion of .*', 'AccretionAmortizationOfDiscountsAndPremiumsInvestments'],
  ['amortization of deferred (?:sales )?commissions?|amortization of (?:deferred|capitalized) contract (?:acquisition )?costs?|amortization of costs? capitalized to obtain .*', 'CapitalizedContractCostAmortization'],
  ['(?:noncash )?(?:operating )?lease (?:expense|costs?)|noncash operating lease costs?|amortization of (?:operating lease )?right-of-use assets?|(?:reduction in|reduction of) .*right-of-use assets?|operating lease right-of-use assets?', 'OperatingLeaseRightOfUseAssetAmortizationExpense'],
  ['(?:amortization of )?(?:stock|share|equity)(?:-based| based)? (?:compensation|awards?|payments?)(?: (?:costs?|expenses?))?(?:,? net.*)?|(?:noncash )?(?:stock|share|equity)-based compensation\\b.*', 'ShareBasedCompensation'],
  ['(?:provision for |benefit from )?(?:net )?deferred (?:income )?tax(?:es)?(?: (?:expenses?|benefits?|provision|charges?|credits?))?(?: and other)?|(?:provision|benefit) (?:for|from) deferred (?:income )?taxes', 'DeferredIncomeTaxExpenseBenefit'],
  ['(?:net )?(?:unrealized )?(?:gains?|loss(?:es)?)(?: and losses)? (?:on|from) (?:strategic|equity) (?:investments?|securities)|unrealized (?:gains?|loss(?:es)?) on .*(?:securities|investments)', 'EquitySecuritiesFvNiUnrealizedGainLoss'],
  ['(?:net )?(?:realized )?(?:gains?|loss(?:es)?)(?: and losses)? (?:on|from) (?:.* )?(?:investments?|securities)\\b(?! and derivatives).*|(?:net )?investment (?:gains?|loss(?:es)?)', 'GainLossOnInvestments'],
  ['(?:gains?|loss(?:es)?) (?:on|from) (?:the )?(?:sale|divestiture|disposition|disposal)s? of (?:a )?(?:business(?:es)?|subsidiar(?:y|ies))', 'GainLossOnSaleOfBusiness'],
  ['(?:gains?|loss(?:es)?) on (?:early )?(?:extinguishment|retirement|repayment|redemption) of (?:debt|notes)|debt extinguishment (?:costs|loss)', 'GainsLossesOnExtinguishmentOfDebt'],
  ['(?:net )?(?:gains?|loss(?:es)?) (?:on|from) (?:sales? (?:or|and) )?(?:retirements?|disposals?|sales?|dispositions?)(?: (?:or|and) \\w+)? of (?:property\\b.*|(?:fixed |long-lived )?assets.*)|(?:net )?(?:gains?|loss(?:es)?) on (?:asset|property) (?:sales|disposals)', 'GainLossOnSaleOfPropertyPlantEquipment'],
  ['goodwill impairments?(?: charges?)?|impairments? of goodwill', 'GoodwillImpairmentLoss'],
  ['(?:.* )?(?:asset )?impairments?(?: (?:charges?|losses|and .*))?(?: of (?:long-lived )?assets)?|impairments?, including .*', 'AssetImpairmentCharges'],
  ['inventor(?:y|ies)\\b.*write-?downs?|(?:write-?downs? of|provision for) (?:excess and obsolete )?inventor(?:y|ies)\\b.*', 'InventoryWriteDown'],
  ['(?:provision for|allowance for) (?:doubtful accounts|credit losses|expected credit losses|bad debts?)\\b.*|bad debt expense|credit loss expense', 'ProvisionForDoubtfulAccounts'],
  ['(?:net )?(?:unrealized )?foreign (?:currency|exchange)\\b.*', 'ForeignCurrencyTransactionGainLossUnrealized'],
  ['(?:equity (?:in )?(?:net )?|undistributed )(?:income|earnings|loss|losses)\\b.*\\bdividends?\\b.*|undistributed (?:earnings|income|loss)\\b.*|(?:dividends|distributions) in excess of equity .*', 'IncomeLossFromEquityMethodInvestmentsNetOfDividendsOrDistributions'],
  ['equity (?:in )?(?:net )?(?:income|earnings|losses|loss)(?: (?:of|from|in) .*)?|(?:income|earnings|loss) (?:from|of|in|earned from) (?:equity(?:[- ]method)?|unconsolidated|nonconsolidated) (?:affiliates|investees|investments|companies)\\b.*', 'IncomeLossFromEquityMethodInvestments'],
  ['(?:dividends|distributions)(?: of earnings)? (?:received )?from (?:equity|unconsolidated|nonconsolidated|affiliates|joint ventures)\\b.*', 'ProceedsFromEquityMethodInvestmentDividendsOrDistributions'],
  ['(?:pensions?|retirement)\\b.*\\b(?:contributions|payments)', 'PensionAndOtherPostretirementBenefitContributions'],
  ['(?:net periodic )?(?:pensions?|retirement)\\b.*\\b(?:income|expenses?|costs?)', 'PensionAndOtherPostretirementBenefitExpense'],
  ['changes? in (?:the )?fair value of (?:contingent consideration|earn-?outs?)\\b.*', 'BusinessCombinationContingentConsiderationArrangementsChangeInAmountOfContingentConsiderationLiability1'],
  ['changes? in (?:the )?fair value of (?:common stock |preferred stock )?warrants?(?: liabilit(?:y|ies))?', 'FairValueAdjustmentOfWarrants'],
  ['restructuring\\b.*', 'RestructuringCharges'],
  ['other operating (?:activities|items)|other items|all other operating activities', 'OtherOperatingActivitiesCashFlowStatement'],
  ['other(?: adjustments| reconciling items)?|nonoperating (?:income|expenses?)|other noncash\\b.*|noncash (?:items|charges|interest and other\\b.*)|other(?:,)? (?:including|primarily) noncash.*', 'OtherNoncashIncomeExpense'],
  ['(?:net )?changes? in (?:operating )?assets and liabilities|(?:net )?changes? in (?:operating )?working capital', 'IncreaseDecreaseInOperatingCapital'],
]);

const PROPERTY = '(?:property|properties|premises|fixed assets|plant and equipment|capital assets|equipment)\\b.*';
const SECURITIES = '(?:marketable|available-for-sale|debt|investment)(?: debt| marketable)? (?:securities|investments)';

export const INVESTING_STEMS: readonly LabelRule[] = stemRules([
  [`(?:purchases?|additions?|acquisitions?|expenditures?|payments?|investments?|outlays) (?:of|to|for|in|related to|on)(?: the)?(?: purchases? of| acquisition of)? ${PROPERTY}|capital (?:expenditures?|spending|investments?|additions)\\b.*|payments? to acquire ${PROPERTY}`, 'PaymentsToAcquirePropertyPlantAndEquipment'],
  ['(?:purchases?|acquisitions?|additions?|payments for) (?:of|to) (?:intangible assets|intangibles)\\b.*', 'PaymentsToAcquireIntangibleAssets'],
  ['(?:capitali[sz]ed|capitali[sz]ation of|additions to|expenditures for|investments? in) (?:internal-use |internally developed )?(?:computer )?software\\b.*|software development costs', 'PaymentsToDevelopSoftware'],
  ['(?:net )?proceeds from (?:the )?(?:sales?|disposals?|dispositions?)(?: (?:and|or) \\w+)? of (?:business(?:es)?(?: units)?|subsidiar(?:y|ies)|divested businesses)\\b(?!.*propert).*|(?:net )?proceeds from (?:the )?(?:divestitures?|business divestitures|sale of discontinued operations)\\b.*|divestitures?\\b.*|business divestitures\\b.*', 'ProceedsFromDivestitureOfBusinesses'],
  [`(?:net )?(?:proceeds from )?(?:the )?(?:sales?|disposals?|dispositions?)(?: (?:and|or) \\w+)? of (?:businesses, )?${PROPERTY}`, 'ProceedsFromSaleOfPropertyPlantAndEquipment'],
  ['(?:net )?proceeds from (?:asset (?:sales|disposals)|(?:the )?(?:sales?|disposals?) of assets)\\b.*', 'ProceedsFromSaleOfProductiveAssets'],
  ['(?:purchases?|acquisitions?) of held-to-maturity\\b.*', 'PaymentsToAcquireHeldToMaturitySecurities'],
  ['(?:proceeds from )?(?:redemptions?|maturities|maturity)\\b.*\\bheld-to-maturity\\b.*', 'ProceedsFromMaturitiesPrepaymentsAndCallsOfHeldToMaturitySecurities'],
  ['purchases? of (?:nonmarketable|strategic|other|equity)\\b.*(?:securities|investments).*|investments? in (?:nonmarketable|equity|strategic)\\b.*', 'PaymentsToAcquireOtherInvestments'],
  ['(?:proceeds from )?(?:the )?(?:sales?|disposals?) of (?:nonmarketable|strategic|other|equity)\\b.*(?:securities|investments).*', 'ProceedsFromSaleOfEquitySecuritiesFvNi'],
  [`(?:purchases?|acquisitions?|payments for) (?:of )?${SECURITIES}\\b(?!.*\\bother investments).*|${SECURITIES}, (?:acquisitions|purchases)`, 'PaymentsToAcquireAvailableForSaleSecuritiesDebt'],
  [`(?:purchases?|acquisitions?|payments for) (?:of )?(?:${SECURITIES}|(?:short-term |long-term )?investments|securities)\\b.*`, 'PaymentsToAcquireInvestments'],
  [`(?:proceeds from )?(?:sales and maturities|maturities and sales|sales, maturities\\b.*|sale or maturity|sales? and (?:redemption|call)s?) of .*|${SECURITIES}, (?:liquidations|sales and maturities)|proceeds from (?:disposals?|liquidations?) of investments|proceeds from investments`, 'ProceedsFromSaleAndMaturityOfMarketableSecurities'],
  ['(?:proceeds from )?(?:the )?(?:maturit(?:y|ies)|redemptions?)(?: and (?:calls|redemptions?|prepayments))? of .*', 'ProceedsFromMaturitiesPrepaymentsAndCallsOfAvailableForSaleSecurities'],
  [`(?:proceeds from )?(?:the )?sales? of (?:${SECURITIES}|investments|short-term investments|securities)\\b.*`, 'ProceedsFromSaleOfAvailableForSaleSecuritiesDebt'],
  ['(?:business )?(?:acquisitions?|combinations?)(?:, .*)?|(?:payments? for |cash paid for |purchases? of )?(?:business |company )?(?:acquisitions?|combinations?)(?: of (?:a )?(?:business(?:es)?|companies))?(?:, net .*| net of cash.*)?|acquisitions? of (?:a )?business(?:es)?, net.*|business(?:es)? acquired\\b.*|purchases? of business(?:es)?\\b.*|cash paid for business(?:es)?\\b.*', 'PaymentsToAcquireBusinessesNetOfCashAcquired'],
  ['acquisitions of businesses,? .*', 'PaymentsToAcquireBusinessesAndInterestInAffiliates'],
  ['proceeds from disposals of businesses, .*', 'ProceedsFromDivestitureOfBusinessesAndInterestsInAffiliates'],
  ['purchases? of finance receivables', 'PaymentsToAcquireFinanceReceivables'],
  ['(?:all )?other(?: investing)?(?: activit(?:y|ies)| items)?(?: - net)?', 'PaymentsForProceedsFromOtherInvestingActivities'],
]);

const LOANS = '(?:debt|notes?|borrowings?|loans?|term (?:debt|loans?)|bonds?|debentures?)';

export const FINANCING_STEMS: readonly LabelRule[] = stemRules([
  ['(?:cash )?(?:dividends|distributions)\\b.*\\b(?:noncontrolling|minority)\\b.*', 'PaymentsOfDividendsMinorityInterest'],
  ['(?:purchases?|acquisitions?|distributions|payments)\\b.*\\b(?:noncontrolling|minority)\\b.*', 'PaymentsToMinorityShareholders'],
  ['.*\\b(?:stock plans?|awards?|vesting|settlements?|withholding)\\b.*\\btax(?:es)?\\b.*|.*\\btax(?:es)?\\b.*\\b(?:net share|withh\\w*|settlement|stock plans?|(?:equity|stock|share)(?:-based)? awards|vesting)\\b.*|.*\\bwithh(?:e|o)ld\\w*\\b.*\\b(?:tax(?:es)?|awards)\\b.*|.*\\bnet share settlements?\\b.*', 'PaymentsRelatedToTaxWithholdingForShareBasedCompensation'],
  ['proceeds from (?:the )?(?:exercises? of )warrants\\b.*|warrants exercised', 'ProceedsFromWarrantExercises'],
  ['proceeds from (?:the )?(?:exercises? of )?stock options?\\b.*|(?:exercises? of )?stock options?(?: exercised)?', 'ProceedsFromStockOptionsExercised'],
  ['(?:net )?proceeds from (?:the )?(?:issuances?|sales?) of preferred (?:stock|shares)\\b.*', 'ProceedsFromIssuanceOfPreferredStockAndPreferenceStock'],
  ['(?:net )?(?:proceeds (?:from|related to) )?(?:the )?(?:issuances?|sales?) of (?:common |ordinary )?(?:stock|shares)\\b.*|(?:common |ordinary )?(?:stock|shares) (?:issued|sold)\\b.*|(?:proceeds from )?(?:employee )?stock (?:plans?|purchase plans?)\\b.*|proceeds\\b.*\\b(?:employee stock|stock plans?|equity incentive)\\b.*', 'ProceedsFromIssuanceOfCommonStock'],
  ['(?:re)?purchases? (?:of|and retirement of) (?:(?:common|ordinary|treasury|company|capital|class [a-z] common) )?(?:stock|shares)\\b.*|(?:common |ordinary |treasury )?(?:stock|shares) (?:re)?purchase[ds]?|(?:common |treasury )?(?:stock|shares) acquired|treasury stock (?:purchases?|acquired)|payments? (?:to|for) (?:re)?purchase (?:of )?(?:common )?(?:stock|shares)\\b.*|payments? (?:for|related to) (?:the )?repurchases? of .*|(?:share|stock) (?:repurchases?|buybacks?)\\b.*|acquisition of treasury (?:stock|shares)', 'PaymentsForRepurchaseOfCommonStock'],
  ['(?:cash |common stock )*dividends?\\b.*|payments? (?:of|for) (?:cash |common stock )*dividends?\\b.*', 'PaymentsOfDividends'],
  ['(?:payments? (?:of|for) )?(?:deferred )?(?:financing|debt issuance|debt financing|debt) (?:costs|fees)\\b.*', 'PaymentsOfFinancingCosts'],
  ['(?:payments? (?:of|for) )?(?:deferred )?(?:offering|equity issuance|stock issuance|ipo) costs\\b.*', 'PaymentsOfStockIssuanceCosts'],
  ['.*\\bmaturities of (?:90 days|three months) or less\\b.*|.*\\bdebt with three months or less maturity|net (?:increase|decrease|change) in short-term (?:debt|borrowings)|changes? in short-term (?:debt|borrowings)\\b.*|(?:notes and loans|loans and notes) payable|(?:short-term|net) borrowings(?: of short-term debt)?', 'ProceedsFromRepaymentsOfShortTermDebt'],
  ['(?:net )?(?:proceeds|payments|repayments|issuances?|borrowings?|change|increase)?(?: (?:from|of|in))? ?(?:the )?(?:issuances? of |repayments of )?commercial paper\\b.*', 'ProceedsFromRepaymentsOfCommercialPaper'],
  ['(?:net )?(?:proceeds from|additions to|borrowings of|issuances? of)(?: the)?(?: issuances? of)? short-term (?:debt|borrowings)\\b.*', 'ProceedsFromShortTermDebt'],
  ['(?:repayments?|payments|reductions) (?:of|in|on) short-term (?:debt|borrowings)\\b.*', 'RepaymentsOfShortTermDebt'],
  ['(?:net )?proceeds from (?:the )?(?:issuances? of )?convertible (?:senior )?(?:notes|debt)\\b.*', 'ProceedsFromConvertibleNotesPayable'],
  ['(?:re)?payments? (?:of|on) convertible (?:senior )?(?:notes|debt)\\b.*', 'RepaymentsOfConvertibleDebt'],
  [`(?:net )?(?:proceeds|borrowings?|additions?|issuances?|drawdowns?) (?:from|of|to|under|on)(?: the)?(?: issuances? of)?(?: senior| long-term| revolving| unsecured| secured)* (?:${LOANS}|credit\\b.*|revolving\\b.*)\\b.*|(?:long-term )?(?:debt|loan) (?:borrowings|issuances?|proceeds|issued)\\b.*|proceeds from (?:revolving )?(?:lines? of credit|credit facilit(?:y|ies))\\b.*|borrowings?`, 'ProceedsFromIssuanceOfLongTermDebt'],
  [`(?:scheduled |principal )*(?:re)?payments?(?: of principal)? (?:of|on|for|under|to)(?: the)?(?: principal (?:of|on))? (?:finance|capital) leases?\\b.*|(?:finance|capital) leases? (?:principal )?(?:re)?payments?|finance leases? obligations? .*`, 'FinanceLeasePrincipalPayments'],
  ['(?:scheduled |principal )*(?:re)?payments? (?:of|on) (?:debt|borrowings|loans?|notes?)(?: payable)?\\b(?!.*\\blong-term\\b).*', 'RepaymentsOfDebt'],
  [`(?:scheduled |principal )*(?:(?:re)?payments?|reductions?|retirements?|redemptions?) (?:of|on|in|under)(?: the)?(?: senior| long-term| revolving| fixed-rate| unsecured)* ?(?:${LOANS}|credit\\b.*|revolving\\b.*)\\b.*|(?:long-term )?(?:debt|loan) (?:re)?payments?\\b.*`, 'RepaymentsOfLongTermDebt'],
  ['(?:all )?other(?: financing)?(?: activit(?:y|ies)| items)?(?: - net)?', 'ProceedsFromPaymentsForOtherFinancingActivities'],
]);

/** Lines that belong to no part: totals, balances, what is told below. */
export const CASH_STEMS: readonly LabelRule[] = stemRules([
  ['(?:net )?cash(?: flows?)?(?: and cash equivalents)?(?: (?:provided|generated|used|from|flows?|inflow|outflow|by|in|for|and)\\b)*(?: by| from| in| for)? (?:continuing )?(?:operating activities|operations|operating)\\b.*|operating activities', 'NetCashProvidedByUsedInOperatingActivities'],
  ['(?:net )?cash(?: flows?)?(?: and cash equivalents)?(?: (?:provided|generated|used|from|flows?|inflow|outflow|by|in|for|and)\\b)*(?: by| from| in| for)? (?:investing activities|investing|investments?|investment activities)\\b.*|investing activities', 'NetCashProvidedByUsedInInvestingActivities'],
  ['(?:net )?cash(?: flows?)?(?: and cash equivalents)?(?: (?:provided|generated|used|from|flows?|inflow|outflow|by|in|for|and)\\b)*(?: by| from| in| for)? (?:financing activities|financing)\\b.*|financing activities', 'NetCashProvidedByUsedInFinancingActivities'],
  ['(?:net )?(?:effects? of |impact of )?(?:foreign )?(?:currency )?(?:exchange )?(?:rates?|currency|exchange)(?: rate)?(?: changes?| fluctuations?| translation| movements?)?(?: on)?\\b.*\\bcash\\b.*|effects? of (?:foreign )?(?:exchange|currency)\\b.*', 'EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents'],
  ['(?:net )?(?:change|increase|decrease)(?: (?:or|and) (?:increase|decrease))?,? (?:in|of) (?:total )?cash\\b.*', 'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalentsPeriodIncreaseDecreaseIncludingExchangeRateEffect'],
  ['cash\\b.*\\b(?:beginning|end|ending|start)\\b.*|(?:beginning|ending|opening|closing) (?:balance of )?cash\\b.*', 'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents'],
]);

/** What is told below the statement. */
export const PAID_STEMS: readonly LabelRule[] = stemRules([
  ['(?:cash )?(?:paid|payments?)?(?: during the (?:year|period))?(?: for)? ?(?:income )?tax(?:es)? (?:paid|refunded)\\b.*|(?:cash )?(?:paid|payments?)\\b(?: during the (?:year|period|quarter))?(?: for)? (?:income )?tax(?:es)?\\b.*|(?:net )?(?:income )?taxes paid\\b.*', 'IncomeTaxesPaidNet'],
  ['(?:cash )?(?:paid|payments?)\\b(?: during the (?:year|period|quarter))?(?: for)? interest\\b.*|interest paid\\b.*', 'InterestPaidNet'],
  ['(?:purchases?|acquisitions?|additions?)\\b.*\\b(?:property|equipment)\\b.*\\b(?:in|included|through|under)\\b.*\\b(?:liabilities|payable|accrued)\\b.*|(?:unpaid|accrued) (?:capital expenditures|purchases of property)\\b.*|capital expenditures?\\b.*\\b(?:accrued|accounts payable|not yet paid|incurred)\\b.*', 'CapitalExpendituresIncurredButNotYetPaid'],
]);

/** Names of the balance of cash, for rows that are called by their section. */
export const CASH_SECTION: RegExp = /^cash(?: and cash equivalents|, cash equivalents| and equivalents|\b.*restricted cash\b.*)?\b/;
export const ENDS_OF_PERIOD: RegExp = /^(?:at )?(?:the )?(?:beginning|end|start)(?: of (?:the )?(?:year|period|quarter))?$/;

/** What says only that a balance has changed. */
export const CHANGE_WORDS: RegExp =
  /^(?:\(?(?:net )?(?:increase|decrease|changes?|reduction)\)?(?: (?:or|and) (?:increase|decrease))? (?:in|of) )(?:the )?|,? (?:increase|decrease|reduction|change)s?$/;
