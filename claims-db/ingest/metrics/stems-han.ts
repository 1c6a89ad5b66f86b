// What the lines of Chinese statements mean, on the mainland and in Hong Kong, in simplified characters: those that a lexicon of
// what drafts tell does not name.

import type { ClaimDraft } from '../claim-draft.ts';
import type { StatementKind } from '../headers/caption.ts';
import { plainLabel } from './label-stem.ts';
import type { StemRow, TermRow } from './stem-rules.ts';

const FLOWS: readonly StemRow[] = [
  ['经营(?:活动|业务)', 'NetCashProvidedByUsedInOperatingActivities'],
  ['投资(?:活动|业务)', 'NetCashProvidedByUsedInInvestingActivities'],
  ['(?:融资|筹资)(?:活动|业务)', 'NetCashProvidedByUsedInFinancingActivities'],
];
/** What stands around the activity that cash came from. */
const FLOW = '(?:所得|所用|所耗|产生|使用|流入|流出|动用|现金|流量|净额|净|的|之|/|、|\\(|\\))+';

const CASH: readonly StemRow[] = [
  ...FLOWS.map(([activity, concept]): StemRow => [`${activity}${FLOW}`, concept]),
  ['销售商品、?提供劳务收到的现金|向客户收取的现金', 'ProceedsFromCustomers'],
  ['购买商品、?接受劳务支付的现金', 'PaymentsToSuppliers'],
  ['支付给职工(?:以及|及)为职工支付的现金', 'PaymentsToEmployees'],
  [
    '购建固定资产.{0,24}支付的现金|(?:购[置买入]|添置)(?:物业|固定资产).{0,20}',
    'PaymentsToAcquirePropertyPlantAndEquipment',
  ],
  ['(?:购[置买入]|添置)无形资产.{0,10}', 'PaymentsToAcquireIntangibleAssets'],
  ['处置固定资产.{0,24}收回的现金净额|(?:出售|处置)物业.{0,20}所得款项', 'ProceedsFromSaleOfPropertyPlantAndEquipment'],
  ['投资支付的现金', 'PaymentsToAcquireInvestments'],
  ['收回投资收到的现金', 'ProceedsFromSaleMaturityAndCollectionsOfInvestments'],
  ['吸收投资收到的现金|发行(?:新|普通)?股份?(?:的|之)?所得款项(?:净额)?', 'ProceedsFromIssuanceOfCommonStock'],
  [
    '(?:取得借款收到的现金|(?:新增|新造)?(?:银行)?(?:借款|贷款)所得款项|(?:新增|新造)银行(?:借款|贷款))',
    'ProceedsFromIssuanceOfDebt',
  ],
  ['偿还债务支付的现金|偿还(?:银行)?(?:借款|贷款)', 'RepaymentsOfDebt'],
  ['(?:已付|支付|派付)(?:的)?(?:股息|股利)', 'PaymentsOfDividends'],
  ['购回(?:股份|普通股)|回购(?:股份|普通股).{0,8}', 'PaymentsForRepurchaseOfCommonStock'],
  ['(?:租赁付款|租赁负债)(?:的)?本金(?:部分|元素)?|偿还租赁负债.{0,6}', 'FinanceLeasePrincipalPayments'],
  [
    '(?:外汇)?汇率变动(?:对现金(?:及|和)现金等价物)?的?影响(?:净额)?',
    'EffectOfExchangeRateOnCashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
  ],
  [
    '(?:[加减][:：])?(?:(?:期|年|本期|本年)[初末终]|.{0,12}[日月]的?)现金(?:及|和)现金等价物(?:余额)?',
    'CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
  ],
];

const INCOME: readonly StemRow[] = [
  ['营业外收入', 'OtherNonoperatingIncome'],
  ['营业外支出', 'OtherNonoperatingExpense'],
  ['资产减值损失|减值亏损', 'AssetImpairmentCharges'],
  ['信用减值损失|预期信贷亏损.{0,6}', 'ProvisionForDoubtfulAccounts'],
  ['资产处置收益', 'GainLossOnDispositionOfAssets1'],
  ['利息收入|财务收入', 'InvestmentIncomeInterest'],
  ['利息(?:费用|支出|开支)', 'InterestExpense'],
  [
    '少数股东损益|非控(?:股|制性)(?:股东)?权益(?:应占.{0,4}(?:溢利|利润))?',
    'NetIncomeLossAttributableToNoncontrollingInterest',
  ],
];

const COMPREHENSIVE: readonly StemRow[] = [
  [
    '(?:换算|折算)海外(?:业务|附属公司).{0,8}差[额异]|外币(?:财务)?报表折算差额|(?:外币|货币)(?:换算|折算)差[额异]|汇兑差额',
    'OtherComprehensiveIncomeLossForeignCurrencyTransactionAndTranslationAdjustmentNetOfTax',
  ],
  ['现金流量(?:对冲|套期).{0,12}', 'OtherComprehensiveIncomeLossCashFlowHedgeGainLossAfterReclassificationAndTax'],
  [
    '(?:期内|年内|本期|本年|年度)?其他(?:全面|综合)(?:收益|收入)(?:总额)?(?:的税后净额)?(?:[,，]?(?:已)?扣除税项后?)?',
    'OtherComprehensiveIncomeLossNetOfTax',
  ],
  ['(?:期内|年内|本期|本年|年度)?(?:全面|综合)(?:收益|收入)总额', 'ComprehensiveIncomeNetOfTax'],
];

const RECEIVABLES = '(?:(?:贸易)?应收(?:贸易)?(?:账款|款项)(?:及|和)(?:应收)?票据|应收票据(?:及|和)应收(?:账款|款项))';
const PAYABLES = '(?:(?:贸易)?应付(?:贸易)?(?:账款|款项)(?:及|和)(?:应付)?票据|应付票据(?:及|和)应付(?:账款|款项))';
const OWNERS = '(?:(?:本公司|母公司)?(?:拥有人|所有者|股东|权益持有人))';

const BALANCE: readonly StemRow[] = [
  [RECEIVABLES, 'AccountsReceivableNetCurrent'],
  ['应收票据', 'NotesReceivableNet'],
  ['预付款项?(?:、?(?:按金|订金))?(?:及|和)其他应收(?:款项?|账款)', 'PrepaidExpenseAndOtherAssetsCurrent'],
  ['预付(?:款项?|账款)', 'PrepaidExpenseCurrent'],
  ['其他应收款项?', 'OtherReceivablesNetCurrent'],
  ['其他流动资产', 'OtherAssetsCurrent'],
  ['其他非流动资产', 'OtherAssetsNoncurrent'],
  ['受限制?(?:的)?(?:货币资金|现金|银行(?:存款|结余))', 'RestrictedCashCurrent'],
  ['长期股权投资|(?:于|对)联营(?:公司|企业)的?(?:投资|权益)', 'EquityMethodInvestments'],
  [PAYABLES, 'AccountsPayableCurrent'],
  ['应付票据', 'NotesPayableCurrent'],
  ['预收(?:款项?|账款)', 'CustomerAdvancesCurrent'],
  ['应付职工薪酬', 'EmployeeRelatedLiabilitiesCurrent'],
  ['应交税费', 'TaxesPayableCurrent'],
  ['其他应付款项?(?:(?:及|和)应计(?:费用|款项|负债))?', 'OtherLiabilitiesCurrent'],
  ['一年内到期的非流动负债', 'LongTermDebtCurrent'],
  ['长期借款', 'LongTermDebtNoncurrent'],
  ['递延(?:所得税|税项)负债', 'DeferredIncomeTaxLiabilitiesNet'],
  ['非流动负债(?:合计|总额|总值)', 'LiabilitiesNoncurrent'],
  ['负债(?:合计|总额|总值)', 'Liabilities'],
  ['股本|实收资本', 'CommonStockValue'],
  ['资本公积|股份溢价', 'AdditionalPaidInCapital'],
  ['库存股(?:份)?', 'TreasuryStockValue'],
  ['未分配利润|留存(?:收益|溢利)|保留(?:盈利|溢利)', 'RetainedEarningsAccumulatedDeficit'],
  ['其他(?:综合|全面)收益', 'AccumulatedOtherComprehensiveIncomeLossNetOfTax'],
  ['非控(?:股|制性)(?:股东)?权益|少数股东权益', 'MinorityInterest'],
  [`归属于${OWNERS}的?权益(?:合计)?|${OWNERS}应占权益(?:总额)?`, 'StockholdersEquity'],
  [
    '(?:所有者|股东)?权益(?:合计|总额|总计|总值)',
    'StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest',
  ],
  [
    '(?:权益(?:及|和)负债|负债(?:及|和)(?:所有者|股东)?权益)(?:合计|总额|总计|总值)',
    'LiabilitiesAndStockholdersEquity',
  ],
];

const TERMS: readonly TermRow[] = [
  ['(?:计息)?(?:银行(?:(?:及|和)其他)?)?(?:借款|贷款|借贷)', 'DebtCurrent', 'LongTermDebtNoncurrent'],
  ['租赁负债', 'OperatingLeaseLiabilityCurrent', 'OperatingLeaseLiabilityNoncurrent'],
  ['递延(?:收益|收入)', 'DeferredRevenueCurrent', 'DeferredRevenueNoncurrent'],
];

const whole = (stem: string): RegExp => new RegExp(`^(?:${stem})$`);
const rules = (rows: readonly StemRow[]): (readonly [RegExp, string])[] =>
  rows.map(([stem, concept]) => [whole(stem), `us-gaap:${concept}`]);

const BY_STATEMENT: Readonly<Record<StatementKind, readonly (readonly [RegExp, string])[]>> = {
  cash: rules(CASH),
  income: rules([...INCOME, ...COMPREHENSIVE]),
  comprehensive: rules([...COMPREHENSIVE, ...INCOME]),
  balance: rules(BALANCE),
  equity: [],
  other: [],
};
const TERM_RULES = TERMS.map(([stem, current, noncurrent]) => ({ label: whole(stem), current, noncurrent }));

/** When a balance falls due, by the headings that it stands under; `null` where they do not tell. */
function termUnder(sections: readonly string[]): 'current' | 'noncurrent' | null {
  const told = sections.findLast((section) => section.includes('流动'));
  if (told === undefined) return null;
  return told.includes('非流动') ? 'noncurrent' : 'current';
}

/** The concept of a line of a Chinese statement; `null` where its label is none that filers share. */
export function hanMeaning({ reading, kind, basis, label, statement, context }: ClaimDraft): string | null {
  if (!reading || reading.inLabel || kind !== 'money' || basis.length > 0) return null;
  const plain = plainLabel(label);
  const bare = plain.replaceAll(/\([^()]*\)/g, '');
  const found = BY_STATEMENT[statement].find(([pattern]) => pattern.test(plain) || pattern.test(bare));
  if (found) return found[1];
  const either = statement === 'balance' ? TERM_RULES.find(({ label: pattern }) => pattern.test(bare)) : undefined;
  const term = either ? termUnder([reading.row.nextTotal, ...context].map(plainLabel)) : null;
  return either && term ? `us-gaap:${either[term]}` : null;
}
