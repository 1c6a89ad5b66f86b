// Stems of balance sheets, by the XBRL concept that filers tag them with.

import type { LabelRule } from './label-rule.ts';
import { stemRules, type TermRule, termRules } from './stem-rules.ts';

/** Taken by stem without its term; which of the two is told by the label, its section or the total below. */
export const TERM_STEMS: readonly TermRule[] = termRules([
  ['marketable (?:debt |equity )?securities', 'MarketableSecuritiesCurrent', 'MarketableSecuritiesNoncurrent'],
  [
    'investments|investment securities|investments in (?:marketable )?securities',
    'ShortTermInvestments',
    'LongTermInvestments',
  ],
  [
    '(?:available-for-sale|held-to-maturity) (?:debt )?(?:securities|investments)',
    'AvailableForSaleSecuritiesDebtSecuritiesCurrent',
    'AvailableForSaleSecuritiesDebtSecuritiesNoncurrent',
  ],
  [
    'restricted cash(?: and (?:cash )?equivalents)?|cash and cash equivalents - restricted',
    'RestrictedCashCurrent',
    'RestrictedCashNoncurrent',
  ],
  [
    '(?:contract|unbilled) (?:assets|receivables)|contract assets, .*|unbilled (?:revenue|contract receivables)',
    'ContractWithCustomerAssetNetCurrent',
    'ContractWithCustomerAssetNetNoncurrent',
  ],
  [
    'deferred (?:sales )?commissions?(?: expenses?| costs?)?|(?:deferred|capitalized) contract (?:acquisition )?costs?|costs? capitalized to obtain revenue contracts|contract acquisition costs',
    'CapitalizedContractCostNetCurrent',
    'CapitalizedContractCostNetNoncurrent',
  ],
  ['derivative (?:assets|instruments)', 'DerivativeAssetsCurrent', 'DerivativeAssetsNoncurrent'],
  ['derivative liabilit(?:y|ies)', 'DerivativeLiabilitiesCurrent', 'DerivativeLiabilitiesNoncurrent'],
  [
    'assets (?:of (?:businesses|discontinued operations) )?held[- ]for[- ]sale|assets of discontinued operations',
    'AssetsHeldForSaleNotPartOfDisposalGroupCurrent',
    'DisposalGroupIncludingDiscontinuedOperationAssetsNoncurrent',
  ],
  [
    'other assets(?:, including .*)?|other (?:noncurrent|long-term|current) assets|other|deposits and other(?: assets)?|prepaid expenses and other (?:noncurrent|long-term) assets',
    'OtherAssetsCurrent',
    'OtherAssetsNoncurrent',
  ],
  [
    '(?:accounts|notes|trade|long-term) and (?:other )?(?:notes )?receivables?',
    'AccountsNotesAndLoansReceivableNetCurrent',
    'AccountsNotesAndLoansReceivableNetNoncurrent',
  ],
  [
    '(?:term )?debt|term loans?|(?:senior )?(?:unsecured |secured )?notes|(?:bank )?borrowings|senior notes payable|loans(?: and borrowings)?|indebtedness|debt obligations|debt and borrowings|notes and bonds',
    'LongTermDebtCurrent',
    'LongTermDebtNoncurrent',
  ],
  [
    '(?:debt|borrowings) and (?:finance|capital) leases?(?: (?:obligations|liabilities))?|debt(?:, commercial paper)? and finance leases?|debt, commercial paper and .*',
    'LongTermDebtAndCapitalLeaseObligationsCurrent',
    'LongTermDebtAndCapitalLeaseObligations',
  ],
  [
    'convertible (?:senior )?(?:unsecured )?(?:notes|debt)(?: payable)?(?: at fair value)?',
    'ConvertibleNotesPayableCurrent',
    'ConvertibleNotesPayableNoncurrent',
  ],
  ['notes payable|notes payable and other borrowings', 'NotesPayableCurrent', 'LongTermNotesAndLoans'],
  ['(?:loans and notes|notes and loans) payable', 'NotesAndLoansPayableCurrent', 'LongTermNotesAndLoans'],
  [
    '(?:deferred|unearned) (?:revenues?|income|subscription revenues?)|contract liabilit(?:y|ies)|customer (?:advances|deposits)(?: and (?:deposits|advances))?|advances from customers|(?:deferred revenues?|customer deposits) and (?:customer deposits|deferred revenues?|other)|.*gift card.*|stored value card .*|advance billings(?: and .*)?',
    'ContractWithCustomerLiabilityCurrent',
    'ContractWithCustomerLiabilityNoncurrent',
  ],
  [
    '(?:current |noncurrent |long-term )?operating leases?(?: (?:liabilit(?:y|ies)|obligations?))?',
    'OperatingLeaseLiabilityCurrent',
    'OperatingLeaseLiabilityNoncurrent',
  ],
  [
    '(?:finance|capital) leases?(?: (?:liabilit(?:y|ies)|obligations?))?|obligations under (?:finance|capital) leases',
    'FinanceLeaseLiabilityCurrent',
    'FinanceLeaseLiabilityNoncurrent',
  ],
  [
    'lease (?:liabilit(?:y|ies)|obligations?)',
    'OperatingLeaseLiabilityCurrent',
    'OperatingAndFinanceLeaseLiabilityNoncurrent',
  ],
  [
    'income tax(?:es)?(?: payable| liabilit(?:y|ies))?|accrued (?:income )?taxes|accrued and deferred income taxes|taxes payable|current tax (?:payable|liabilities)',
    'AccruedIncomeTaxesCurrent',
    'AccruedIncomeTaxesNoncurrent',
  ],
  [
    '(?:self-)?insurance reserves?|self-insurance(?: liabilit(?:y|ies))?|self-insured liabilities',
    'SelfInsuranceReserveCurrent',
    'SelfInsuranceReserveNoncurrent',
  ],
  ['asset retirement obligations?', 'AssetRetirementObligationCurrent', 'AssetRetirementObligationsNoncurrent'],
  [
    '(?:product )?warrant(?:y|ies)(?: (?:liabilit(?:y|ies)|reserves?))?|accrued warrant(?:y|ies)',
    'ProductWarrantyAccrualClassifiedCurrent',
    'ProductWarrantyAccrualNoncurrent',
  ],
  [
    'other (?:liabilities|obligations)|other (?:noncurrent|long-term|current) (?:liabilities|obligations)|deferred credits and other liabilities|accrued liabilities and other obligations',
    'OtherLiabilitiesCurrent',
    'OtherLiabilitiesNoncurrent',
  ],
  [
    'accrued (?:expenses|liabilities)(?: and other (?:noncurrent |long-term )?liabilities)?',
    'AccruedLiabilitiesCurrent',
    'AccruedLiabilitiesNoncurrent',
  ],
]);

const PROPERTY =
  '(?:net )?(?:property|premises|properties|fixed assets)(?:,? (?:and )?(?:plant|buildings?|leaseholds?))?(?:,? and equipment)?(?: and (?:leasehold )?improvements| and software|, software and equipment)?';

export const BALANCE_STEMS: readonly LabelRule[] = stemRules([
  [
    'cash and (?:cash )?equivalents|cash and (?:demand|bank) deposits|cash and due from banks|cash, cash equivalents',
    'CashAndCashEquivalentsAtCarryingValue',
  ],
  ['cash', 'Cash'],
  [
    'cash,? (?:and )?(?:cash )?equivalents?,? (?:and|&) (?:marketable securities|(?:short-term )?investments)|cash and (?:marketable securities|(?:short-term )?investments)',
    'CashCashEquivalentsAndShortTermInvestments',
  ],
  [
    '(?:cash, cash equivalents(?:,)? and|cash and) restricted cash.*',
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
  ],
  [
    '(?:trade |customer )?(?:accounts )?receivables?(?: - trade)?|(?:trade|customer|billed) (?:accounts )?receivables?|accounts receivable(?:,? trade|,? and other|, customers)?|(?:trade|accounts) and other receivables?|receivables?(?: - customers)?',
    'AccountsReceivableNetCurrent',
  ],
  [
    '(?:accounts and notes|notes and accounts|accounts, notes and loans|trade and notes) receivables?',
    'AccountsNotesAndLoansReceivableNetCurrent',
  ],
  [
    'allowance for (?:doubtful accounts|credit losses|expected credit losses|bad debts)',
    'AllowanceForDoubtfulAccountsReceivableCurrent',
  ],
  ['(?:vendor )?nontrade receivables', 'NontradeReceivablesCurrent'],
  ['other (?:accounts )?receivables?|other current receivables', 'OtherReceivablesNetCurrent'],
  [
    'income tax(?:es)? receivables?|(?:prepaid|refundable) income taxes|income taxes refundable',
    'IncomeTaxesReceivable',
  ],
  ['(?:merchandise |product )?inventor(?:y|ies)(?:, merchandise)?', 'InventoryNet'],
  [
    'prepaid expenses?(?:,? and|, deposits and|,) other(?: current)?(?: assets)?|prepaid expenses?|prepaid and other(?: current)? assets|prepayments(?: and other(?: current)? assets)?|prepaids and other.*|other current assets and prepaid expenses|prepaid expenses, other receivables and other.*',
    'PrepaidExpenseAndOtherAssetsCurrent',
  ],
  ['current assets', 'AssetsCurrent'],
  ['noncurrent assets|long-term assets', 'AssetsNoncurrent'],
  [`${PROPERTY}`, 'PropertyPlantAndEquipmentNet'],
  [
    '(?:operating )?leases?,? right-of-use assets?|right-of-use (?:operating )?(?:lease )?assets?|operating lease (?:rou )?assets?|right-of-use assets? - operating leases|rou assets',
    'OperatingLeaseRightOfUseAsset',
  ],
  [
    '(?:finance|capital) lease (?:right-of-use )?assets?|right-of-use assets? - finance leases',
    'FinanceLeaseRightOfUseAsset',
  ],
  ['goodwill', 'Goodwill'],
  [
    'goodwill and (?:other )?intangible assets|goodwill and intangibles|intangible assets and goodwill',
    'IntangibleAssetsNetIncludingGoodwill',
  ],
  [
    '(?:acquired |acquisition-related |other |purchased |identifiable |identified |amortizable |definite-lived )?intangible assets(?: excluding goodwill)?|(?:other )?intangibles|trademarks and other intangible assets|intangible assets, other than goodwill|trade names and other intangible assets',
    'IntangibleAssetsNetExcludingGoodwill',
  ],
  ['indefinite-lived intangible assets', 'IndefiniteLivedIntangibleAssetsExcludingGoodwill'],
  ['trademarks? with indefinite lives|(?:indefinite-lived )?trademarks', 'IndefiniteLivedTrademarks'],
  [
    'capitalized (?:computer )?software(?: development)?(?: costs)?|(?:internal-use|capitalized internal-use) software',
    'CapitalizedComputerSoftwareNet',
  ],
  [
    'equity method investments?|investments? in (?:unconsolidated )?(?:affiliates|associates|joint ventures|equity (?:method )?(?:investees|affiliates))|equity in net assets of nonconsolidated affiliates|investments in associates and joint ventures|equity investments',
    'EquityMethodInvestments',
  ],
  [
    'equity and other investments|(?:long-term|noncurrent|other) investments|strategic investments',
    'LongTermInvestments',
  ],
  ['nonmarketable (?:equity )?(?:securities|investments)', 'EquitySecuritiesWithoutReadilyDeterminableFairValueAmount'],
  ['deferred (?:income )?tax assets?', 'DeferredIncomeTaxAssetsNet'],
  ['assets', 'Assets'],
  [
    '(?:trade )?(?:accounts )?payables?(?:,? trade| - trade)?|accounts payable|trade and other payables',
    'AccountsPayableCurrent',
  ],
  [
    'accounts payable,? (?:and|,) (?:other )?accrued (?:liabilities|expenses|charges)|accounts payable and accruals|accrued (?:liabilities|expenses) and accounts payable|accounts payable, accrued (?:expenses|liabilities) and other.*',
    'AccountsPayableAndAccruedLiabilitiesCurrent',
  ],
  [
    'accounts payable and other(?: current)?(?: accrued)? liabilities|trade and other payables',
    'AccountsPayableAndOtherAccruedLiabilitiesCurrent',
  ],
  [
    '(?:accounts )?payables? to (?:related part(?:y|ies)|affiliates)|due to (?:related part(?:y|ies)|affiliates)|amounts due to related parties',
    'DueToRelatedPartiesCurrent',
  ],
  [
    '(?:accounts )?receivables? from (?:related part(?:y|ies)|affiliates)|due from (?:related part(?:y|ies)|affiliates)|amounts due from related parties',
    'DueFromRelatedPartiesCurrent',
  ],
  ['commercial paper', 'CommercialPaper'],
  [
    'short-term (?:debt|borrowings|loans?|bank (?:loans|borrowings))|(?:bank )?borrowings, current|revolving credit (?:facility|agreement)|lines? of credit',
    'ShortTermBorrowings',
  ],
  [
    '(?:short-term )?debt due within one year|short-term (?:debt|borrowings) and current (?:portion|maturities) of long-term debt|debt, current|loans payable and current portion of long-term debt',
    'DebtCurrent',
  ],
  [
    'accrued (?:compensation|employee|payroll|salaries|wages|personnel|vacation)\\b.*|(?:employee )?compensation and benefits(?: payable)?|(?:salaries|wages)(?:,? (?:and )?(?:wages|benefits|salaries))*(?: payable)?|employee(?:-related)? (?:benefits|liabilities|compensation).*',
    'EmployeeRelatedLiabilitiesCurrent',
  ],
  ['other accrued (?:expenses|liabilities)', 'OtherAccruedLiabilitiesCurrent'],
  ['accrued interest(?: payable)?|interest payable', 'InterestPayableCurrent'],
  ['(?:cash )?dividends payable|accrued dividends', 'DividendsPayableCurrent'],
  ['(?:sales |accrued )?taxes(?:,)? other than income taxes|(?:sales|other) taxes payable', 'TaxesPayableCurrent'],
  [
    'accrued (?:and other(?: current)? liabilities|(?:expenses|liabilities|charges|costs)(?:,? and other(?: current)?(?: liabilities)?)?)|accruals|other accrued and current liabilities|accrued (?:expenses|liabilities) and other(?: current)? (?:liabilities|payables)|accrued expenses, other current liabilities.*',
    'AccruedLiabilitiesCurrent',
  ],
  ['current liabilities', 'LiabilitiesCurrent'],
  ['noncurrent liabilities|long-term liabilities', 'LiabilitiesNoncurrent'],
  ['(?:net )?deferred (?:income )?tax(?:es)?(?: liabilit(?:y|ies))?(?: and other)?', 'DeferredIncomeTaxLiabilitiesNet'],
  [
    '(?:accrued )?(?:pensions?|retirement) and (?:other )?postretirement (?:benefits?|benefit plans?)(?: (?:liabilit(?:y|ies)|obligations?))?|(?:postretirement|retirement|pension and other) benefits?(?: (?:reserves|obligations|liabilities))?|employee benefit obligations',
    'PensionAndOtherPostretirementDefinedBenefitPlansLiabilitiesNoncurrent',
  ],
  [
    '(?:accrued )?pensions?(?: benefits?| liabilit(?:y|ies)| obligations?| costs?)?|retirement plans?',
    'DefinedBenefitPensionPlanLiabilitiesNoncurrent',
  ],
  [
    '(?:accrued )?postretirement benefits?(?: other than pensions)?(?: liabilit(?:y|ies)| obligations?)?',
    'OtherPostretirementDefinedBenefitPlanLiabilitiesNoncurrent',
  ],
  ['liabilities', 'Liabilities'],
  ['commitments and contingenc.*', 'CommitmentsAndContingencies'],
  ['redeemable noncontrolling interests?(?: in .*)?', 'RedeemableNoncontrollingInterestEquityCarryingAmount'],
  [
    '(?:series [a-z]\\d? )?(?:redeemable |convertible |redeemable convertible |cumulative )*(?:preferred|preference) (?:stock|shares)\\b.*',
    'PreferredStockValue',
  ],
  [
    '(?:class [a-z],? (?:and )?)*(?:common |ordinary |capital )?(?:stock|shares)\\b.*\\b(?:additional )?paid-? ?in[- ]capital\\b.*',
    'CommonStocksIncludingAdditionalPaidInCapital',
  ],
  [
    '(?:common|ordinary) (?:stock|shares) (?:held )?in treasury\\b.*|treasury (?:stock|shares)\\b.*|(?:common|ordinary) (?:stock|shares) held in treasury\\b.*',
    'TreasuryStockValue',
  ],
  [
    '(?:class [a-z],? (?:and )?)*(?:common|ordinary) (?:stock|shares)\\b.*|(?:issued )?share capital',
    'CommonStockValue',
  ],
  [
    'additional (?:paid-? ?in )?capital|additional paid-? ?in[- ]capital|(?:capital )?surplus|paid-? ?in[- ]capital|capital in excess of (?:par|stated)(?: value)?|(?:other|additional) (?:contributed )?capital|share premium',
    'AdditionalPaidInCapital',
  ],
  [
    '(?:retained|reinvested|undistributed) earnings|earnings (?:reinvested|retained)(?: in the business)?|(?:accumulated|retained) (?:deficit|losses)|accumulated earnings|retained earnings and .*|income retained in the business|earnings employed in the business',
    'RetainedEarningsAccumulatedDeficit',
  ],
  ['accumulated other comprehensive\\b.*', 'AccumulatedOtherComprehensiveIncomeLossNetOfTax'],
  [
    '(?:nonredeemable |nonconsolidated )?(?:noncontrolling|minority) interests?(?: in .*)?|equity attributable to (?:noncontrolling|minority) interests?|noncontrolling (?:shareholders|owners)\\b.*',
    'MinorityInterest',
  ],
  ['liabilities(?:,.*)? and .*(?:equity|deficit|capital)\\b.*', 'LiabilitiesAndStockholdersEquity'],
]);

/** Totals of equity; with noncontrolling interests above them they have those in them. */
export const EQUITY_STEM: RegExp =
  /^(?:(?:(?!.*\bliabilities\b).* )?holders (?:equity|deficit|investment)(?: attributable to .*)?|(?:parent )?equity(?:\/\(deficit\))?|deficit|.*\bshare of equity|equity attributable to (?!noncontrolling|minority).*|equity for controlling interests)$/;
/** Those that by their words are the parent's alone. */
export const PARENT_EQUITY: RegExp = /\battributable to\b|\bshare of\b|\bparent\b|\bfor controlling\b/;
