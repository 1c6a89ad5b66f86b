// Stems of the investing and financing parts of cash flow statements, by the XBRL concept that filers tag them with.

import type { LabelRule } from './label-rule.ts';
import { stemRules } from './stem-rules.ts';

const PROPERTY = '(?:property|properties|premises|fixed assets|plant and equipment|capital assets|equipment)\\b.*';
const SECURITIES = '(?:marketable|available-for-sale|debt|investment)(?: debt| marketable)? (?:securities|investments)';

export const INVESTING_STEMS: readonly LabelRule[] = stemRules([
  [
    `(?:purchases?|additions?|acquisitions?|expenditures?|payments?|investments?|outlays) (?:of|to|for|in|related to|on)(?: the)?(?: purchases? of| acquisition of)? ${PROPERTY}|capital (?:expenditures?|spending|investments?|additions)\\b.*|payments? to acquire ${PROPERTY}`,
    'PaymentsToAcquirePropertyPlantAndEquipment',
  ],
  [
    '(?:purchases?|acquisitions?|additions?|payments for) (?:of|to) (?:intangible assets|intangibles)\\b.*',
    'PaymentsToAcquireIntangibleAssets',
  ],
  [
    '(?:capitali[sz]ed|capitali[sz]ation of|additions to|expenditures for|investments? in) (?:internal-use |internally developed )?(?:computer )?software\\b.*|software development costs',
    'PaymentsToDevelopSoftware',
  ],
  [
    '(?:net )?proceeds from (?:the )?(?:sales?|disposals?|dispositions?)(?: (?:and|or) \\w+)? of (?:business(?:es)?(?: units)?|subsidiar(?:y|ies)|divested businesses)\\b(?!.*propert).*|(?:net )?proceeds from (?:the )?(?:divestitures?|business divestitures|sale of discontinued operations)\\b.*|divestitures?\\b.*|business divestitures\\b.*',
    'ProceedsFromDivestitureOfBusinesses',
  ],
  [
    `(?:net )?(?:proceeds from )?(?:the )?(?:sales?|disposals?|dispositions?)(?: (?:and|or) \\w+)? of (?:businesses, )?${PROPERTY}`,
    'ProceedsFromSaleOfPropertyPlantAndEquipment',
  ],
  [
    '(?:net )?proceeds from (?:asset (?:sales|disposals)|(?:the )?(?:sales?|disposals?) of assets)\\b.*',
    'ProceedsFromSaleOfProductiveAssets',
  ],
  ['(?:purchases?|acquisitions?) of held-to-maturity\\b.*', 'PaymentsToAcquireHeldToMaturitySecurities'],
  [
    '(?:proceeds from )?(?:redemptions?|maturities|maturity)\\b.*\\bheld-to-maturity\\b.*',
    'ProceedsFromMaturitiesPrepaymentsAndCallsOfHeldToMaturitySecurities',
  ],
  [
    'purchases? of (?:nonmarketable|strategic|other|equity)\\b.*(?:securities|investments).*|investments? in (?:nonmarketable|equity|strategic)\\b.*',
    'PaymentsToAcquireOtherInvestments',
  ],
  [
    '(?:proceeds from )?(?:the )?(?:(?:sales?|disposals?) and (?:maturit(?:y|ies)|redemptions?)|(?:maturit(?:y|ies)|redemptions?)(?: and (?:sales?|disposals?))?) of (?:nonmarketable|strategic|other)\\b.*(?:securities|investments).*',
    'ProceedsFromSaleAndMaturityOfOtherInvestments',
  ],
  [
    '(?:proceeds from )?(?:the )?(?:sales?|disposals?) of (?:nonmarketable|strategic|other|equity)\\b.*(?:securities|investments).*',
    'ProceedsFromSaleOfEquitySecuritiesFvNi',
  ],
  [
    `(?:purchases?|acquisitions?|payments for) (?:of )?${SECURITIES}\\b(?!.*\\bother investments).*|${SECURITIES}, (?:acquisitions|purchases)`,
    'PaymentsToAcquireAvailableForSaleSecuritiesDebt',
  ],
  [
    `(?:purchases?|acquisitions?|payments for) (?:of )?(?:${SECURITIES}|(?:short-term |long-term )?investments|securities)\\b.*`,
    'PaymentsToAcquireInvestments',
  ],
  [
    `(?:proceeds from )?(?:sales and maturities|maturities and sales|sales, maturities\\b.*|sale or maturity|sales? and (?:redemption|call)s?) of .*|${SECURITIES}, (?:liquidations|sales and maturities)|proceeds from (?:disposals?|liquidations?) of investments|proceeds from investments`,
    'ProceedsFromSaleAndMaturityOfMarketableSecurities',
  ],
  [
    '(?:proceeds from )?(?:the )?(?:maturit(?:y|ies)|redemptions?)(?: and (?:calls|redemptions?|prepayments))? of .*',
    'ProceedsFromMaturitiesPrepaymentsAndCallsOfAvailableForSaleSecurities',
  ],
  [
    `(?:proceeds from )?(?:the )?sales? of (?:${SECURITIES}|investments|short-term investments|securities)\\b.*`,
    'ProceedsFromSaleOfAvailableForSaleSecuritiesDebt',
  ],
  [
    '(?:business )?(?:acquisitions?|combinations?)(?:, .*)?|(?:payments? for |cash paid for |purchases? of )?(?:business |company )?(?:acquisitions?|combinations?)(?: of (?:a )?(?:business(?:es)?|companies))?(?:, net .*| net of cash.*)?|acquisitions? of (?:a )?business(?:es)?, net.*|business(?:es)? acquired\\b.*|purchases? of business(?:es)?\\b.*|cash paid for business(?:es)?\\b.*',
    'PaymentsToAcquireBusinessesNetOfCashAcquired',
  ],
  ['acquisitions of businesses,? .*', 'PaymentsToAcquireBusinessesAndInterestInAffiliates'],
  ['proceeds from disposals of businesses, .*', 'ProceedsFromDivestitureOfBusinessesAndInterestsInAffiliates'],
  ['purchases? of finance receivables', 'PaymentsToAcquireFinanceReceivables'],
  [
    '(?:all )?other(?: investing)?(?: activit(?:y|ies)| items)?(?: - net)?',
    'PaymentsForProceedsFromOtherInvestingActivities',
  ],
]);

const LOANS = '(?:debt|notes?|borrowings?|loans?|term (?:debt|loans?)|bonds?|debentures?)';

export const FINANCING_STEMS: readonly LabelRule[] = stemRules([
  [
    '(?:cash )?(?:dividends|distributions)\\b.*\\b(?:noncontrolling|minority)\\b.*',
    'PaymentsOfDividendsMinorityInterest',
  ],
  [
    '(?:purchases?|acquisitions?|distributions|payments)\\b.*\\b(?:noncontrolling|minority)\\b.*',
    'PaymentsToMinorityShareholders',
  ],
  [
    '.*\\b(?:stock plans?|awards?|vesting|settlements?|withholding)\\b.*\\btax(?:es)?\\b.*|.*\\btax(?:es)?\\b.*\\b(?:net share|withh\\w*|settlement|stock plans?|(?:equity|stock|share)(?:-based)? awards|vesting)\\b.*|.*\\bwithh(?:e|o)ld\\w*\\b.*\\b(?:tax(?:es)?|awards)\\b.*|.*\\bnet share settlements?\\b.*',
    'PaymentsRelatedToTaxWithholdingForShareBasedCompensation',
  ],
  ['proceeds from (?:the )?(?:exercises? of )warrants\\b.*|warrants exercised', 'ProceedsFromWarrantExercises'],
  [
    'proceeds from (?:the )?(?:exercises? of )?stock options?\\b.*|(?:exercises? of )?stock options?(?: exercised)?',
    'ProceedsFromStockOptionsExercised',
  ],
  [
    '(?:net )?proceeds from (?:the )?(?:issuances?|sales?) of preferred (?:stock|shares)\\b.*',
    'ProceedsFromIssuanceOfPreferredStockAndPreferenceStock',
  ],
  [
    '(?:net )?(?:proceeds (?:from|related to) )?(?:the )?(?:issuances?|sales?) of (?:common |ordinary )?(?:stock|shares)\\b.*|(?:common |ordinary )?(?:stock|shares) (?:issued|sold)\\b.*|(?:proceeds from )?(?:employee )?stock (?:plans?|purchase plans?)\\b.*|proceeds\\b.*\\b(?:employee stock|stock plans?|equity incentive)\\b.*',
    'ProceedsFromIssuanceOfCommonStock',
  ],
  [
    '(?:re)?purchases? (?:of|and retirement of) (?:(?:common|ordinary|treasury|company|capital|class [a-z] common) )?(?:stock|shares)\\b.*|(?:common |ordinary |treasury )?(?:stock|shares) (?:re)?purchase[ds]?|(?:common |treasury )?(?:stock|shares) acquired|treasury stock (?:purchases?|acquired)|payments? (?:to|for) (?:re)?purchase (?:of )?(?:common )?(?:stock|shares)\\b.*|payments? (?:for|related to) (?:the )?repurchases? of .*|(?:share|stock) (?:repurchases?|buybacks?)\\b.*|acquisition of treasury (?:stock|shares)',
    'PaymentsForRepurchaseOfCommonStock',
  ],
  [
    '(?:cash |common stock )*dividends?\\b.*|payments? (?:of|for) (?:cash |common stock )*dividends?\\b.*',
    'PaymentsOfDividends',
  ],
  [
    '(?:payments? (?:of|for) )?(?:deferred )?(?:financing|debt issuance|debt financing|debt) (?:costs|fees)\\b.*',
    'PaymentsOfFinancingCosts',
  ],
  [
    '(?:payments? (?:of|for) )?(?:deferred )?(?:offering|equity issuance|stock issuance|ipo) costs\\b.*',
    'PaymentsOfStockIssuanceCosts',
  ],
  [
    '.*\\bmaturities of (?:90 days|three months) or less\\b.*|.*\\bdebt with three months or less maturity|net (?:increase|decrease|change) in short-term (?:debt|borrowings)|changes? in short-term (?:debt|borrowings)\\b.*|(?:notes and loans|loans and notes) payable|(?:short-term|net) borrowings(?: of short-term debt)?',
    'ProceedsFromRepaymentsOfShortTermDebt',
  ],
  [
    '(?:net )?(?:proceeds|payments|repayments|issuances?|borrowings?|change|increase)?(?: (?:from|of|in))? ?(?:the )?(?:issuances? of |repayments of )?commercial paper\\b.*',
    'ProceedsFromRepaymentsOfCommercialPaper',
  ],
  [
    '(?:net )?(?:proceeds from|additions to|borrowings of|issuances? of)(?: the)?(?: issuances? of)? short-term (?:debt|borrowings)\\b.*',
    'ProceedsFromShortTermDebt',
  ],
  ['(?:repayments?|payments|reductions) (?:of|in|on) short-term (?:debt|borrowings)\\b.*', 'RepaymentsOfShortTermDebt'],
  [
    '(?:net )?proceeds from (?:the )?(?:issuances? of )?convertible (?:senior )?(?:notes|debt)\\b.*',
    'ProceedsFromConvertibleNotesPayable',
  ],
  ['(?:re)?payments? (?:of|on) convertible (?:senior )?(?:notes|debt)\\b.*', 'RepaymentsOfConvertibleDebt'],
  [
    `(?:net )?(?:proceeds|borrowings?|additions?|issuances?|drawdowns?) (?:from|of|to|under|on)(?: the)?(?: issuances? of)?(?: senior| long-term| revolving| unsecured| secured)* (?:${LOANS}|credit\\b.*|revolving\\b.*)\\b.*|(?:long-term )?(?:debt|loan) (?:borrowings|issuances?|proceeds|issued)\\b.*|proceeds from (?:revolving )?(?:lines? of credit|credit facilit(?:y|ies))\\b.*|borrowings?`,
    'ProceedsFromIssuanceOfLongTermDebt',
  ],
  [
    `(?:scheduled |principal )*(?:re)?payments?(?: of principal)? (?:of|on|for|under|to)(?: the)?(?: principal (?:of|on))? (?:finance|capital) leases?\\b.*|(?:finance|capital) leases? (?:principal )?(?:re)?payments?|finance leases? obligations? .*`,
    'FinanceLeasePrincipalPayments',
  ],
  [
    '(?:scheduled |principal )*(?:re)?payments? (?:of|on) (?:debt|borrowings|loans?|notes?)(?: payable)?\\b(?!.*\\blong-term\\b).*',
    'RepaymentsOfDebt',
  ],
  [
    `(?:scheduled |principal )*(?:(?:re)?payments?|reductions?|retirements?|redemptions?) (?:of|on|in|under)(?: the)?(?: senior| long-term| revolving| fixed-rate| unsecured)* ?(?:${LOANS}|credit\\b.*|revolving\\b.*)\\b.*|(?:long-term )?(?:debt|loan) (?:re)?payments?\\b.*`,
    'RepaymentsOfLongTermDebt',
  ],
  [
    '(?:all )?other(?: financing)?(?: activit(?:y|ies)| items)?(?: - net)?',
    'ProceedsFromPaymentsForOtherFinancingActivities',
  ],
]);
