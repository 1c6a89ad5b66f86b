// The sign of a cell by the kind of its row: a bracketed cost is a cost, a bracketed rise of receivables is a rise.

import type { StatementKind } from './caption.ts';

/** Words whose metric counts the other way than the label's first word. */
const TURNED = [
  /\b(?:expense|charge)s?(?:, net)?\s*\/?\s*\(\s*(?:income|gain|credit)/,
  /\bloss(?:es)?(?:, net)?\s*\/?\s*\(\s*gains?/,
  /\(\s*gains?\s*\)[\s/]*loss|\(\s*income\s*\)[\s/]*expense|\(\s*increase\s*\)[\s/]*decrease/,
  /\(\s*provision\s*\)[\s/]*(?:for|benefit)|\bbenefit\s*\(?\s*(?:from\s*)?\(\s*provision|\bbenefit\s*\(provision/,
  /\(\s*provision for\s*\)/,
  /\b(?:benefit|credit)\s*\/?\s*\(\s*(?:expense|provision)|\(\s*(?:expense|provision)[^)]*\)[\s/]*(?:benefit|credit)/,
  /\breclassif.*\b(?:gain|loss|income|earnings)|\brealized and included in net income/,
];

/** Rows whose bracketed figure is what their label names: money that went out, or is taken off. */
const OUTFLOW =
  /^(?:less\b|payments?\b|purchases?\b|repurchases?\b|repayments?\b|acquisitions?\b|dividends?\b|cash (?:paid|dividends?)\b|capital expenditures?\b|investments? in\b|principal (?:re)?payments?\b|provision for\b|treasury (?:stock|shares)\b|cost of\b|costs? and\b|income tax(?:es)?\b(?!.*benefit)|taxation\b|interest expenses?\b|finance costs?\b|amortization of\b|depreciation\b|research and\b|selling\b|general and\b|administrative\b|marketing\b|tax(?:es)? paid\b|additions? to (?:property|intangible)|purchase of\b|distribution(?:s)? (?:to|paid)\b|redemptions?\b|retirement of\b|deposits? paid\b)|\b(?:stock|shares) (?:repurchased?|withheld|retired|surrendered)\b|\brepurchases? of\b|\bpayments? (?:of|for|on|related|to)\b|\bexpenses?(?:, net)?$|\baccumulated (?:depreciation|amortization|impairment)|\bdividends?\b.*\b(?:declared|paid)\b|\bunrealized losses\b|\bwithheld\b|\ballowance\b|\bcosts?$|\bsettlement(?:s)? paid\b|\bwrite-?offs?\b|\bunamortized\b|\bimputed interest\b|\b(?:vested|forfeited|cancell?ed|expired|exercised|utili[sz]ation|utili[sz]ed|decreases?|lapses?|settlements?|settled|reversals?|charge-?offs?)\b|\btax credits?\b|\bdeductions?\b|\btax withholding|\bnoncontrolling interests? in\b|\battributable to (?:non-?controlling|minority)|\brestructuring\b|\bcompensation\b|\bexpense allocations?\b|\bexpenses? (?:and|for|related)\b|\brepaid\b|^成本|成本$|费用$|税(?:费用)?$|支付|偿还|购[买建]|购置|派息|股息$|减[：:]|折旧|摊销|开支$/;

/** Rows that are shown as they count, whatever else their label has. */
const AS_SHOWN =
  /^net (?:cash|change|increase|decrease|income|loss|earnings|proceeds|sales|gain)|\bincrease\s*[/(]|\bproceeds (?:from|of)?\s*\(|^effect of|\bincome \(loss\)|\bgains? \(loss|\bincome\s*\/?\s*\(expense|\bcomprehensive (?:loss|income)\b|^other (?:income|gains?)\b|^(?:retained|accumulated) (?:earnings|deficit|other)|净额$|净增加|净减少|\bbenefit from\b|\(benefit\b|\bstatutory\b|^repayments? .*\bnet$/;

const WORKING_CAPITAL =
  /changes? in\b.*(?:assets|liabilities|working capital|accounts)|operating assets and liabilities/;
/** Names of balances that a cash flow statement lists without saying that their changes are meant. */
const BARE_BALANCE =
  /^(?:(?:trade |accounts |customer )*receivables?|inventor(?:y|ies)|merchandise inventories|prepaid (?:expenses|assets)\b.*|(?:trade )?accounts payable|accrued (?:expenses|liabilities)\b.*|deferred revenues?)(?:,? net)?$/;
const ASSET =
  /receivables?|inventor(?:y|ies)|prepaid|\bassets?\b|deferred (?:costs|commissions|charges|contract)|contract costs|deposits\b|video content|advances? to|film|content\b/;
const LIABILITY =
  /payables?\b|accrued|accruals?|liabilit|deferred (?:revenue|income|credit)|unearned|customer deposits|contract liabilit|income taxes/;

export interface SignSetting {
  /** Folded. */
  readonly label: string;
  readonly sections: readonly string[];
  /** Folded headers of the column. */
  readonly column: string;
  readonly statement: StatementKind;
  /** Some figure of the row stands in brackets. */
  readonly rowBrackets: boolean;
  /** Some figure of the row stands as it is: where columns are periods, brackets then mean the other direction. */
  readonly rowPositive: boolean;
}

/** Whether what is shown counts the other way: `true` turns the sign. */
export function turnsSign(
  negative: boolean,
  { label, sections, column, statement, rowBrackets, rowPositive }: SignSetting,
): boolean {
  const words = label.replaceAll('/', ' / ').replaceAll(/\s+/g, ' ').trim();
  if (isWorkingCapital(words, sections, statement)) return isRiseOfAssets(words);
  if (/\bunrealized loss(?:es)?\b/.test(column)) return negative;
  if (TURNED.some((pattern) => pattern.test(words))) return true;
  if (/\battributable to (?:non-?controlling|minority)/.test(words) && statement === 'income') return negative;
  if (AS_SHOWN.test(words)) return false;
  if (isOtherFlow(words, sections, statement)) return true;
  if (statement === 'cash' && /^gains?\b/.test(words)) return true;
  if (!negative)
    return (
      /^(?:net )?loss(?:es)? (?:per|before|from operations|for the)|^net loss\b|^operating loss\b/.test(words) &&
      !rowBrackets &&
      !/income|\(/.test(words)
    );
  return (
    (OUTFLOW.test(words) && !(rowPositive && (statement === 'income' || statement === 'cash'))) ||
    /\bunrealized loss(?:es)?\b|\bpayments\b|\baccumulated (?:depreciation|amortization)\b|^less\b|\bcash payments\b/.test(
      column,
    ) ||
    /deferred tax liabilities/.test(sections.at(-1) ?? '')
  );
}

/** What is left over in the operating and investing parts counts as income and as payments, so that it is shown turned. */
function isOtherFlow(words: string, sections: readonly string[], statement: StatementKind): boolean {
  if (statement !== 'cash') return false;
  if (/^(?:equity in|undistributed|income from equity)\b/.test(words)) return true;
  return (
    /^other(?: investing(?: activities)?| non-?cash(?: \w+)*)?(?:, net)?$/.test(words) &&
    !/financing/.test(sections.join(' '))
  );
}

/** Whether a row of a cash flow statement is the change of a balance. */
export function isWorkingCapital(label: string, sections: readonly string[], statement: StatementKind): boolean {
  if (statement !== 'cash' || /^net cash|^cash\b/.test(label)) return false;
  return WORKING_CAPITAL.test(sections.at(-1) ?? '') || BARE_BALANCE.test(label);
}

/** A rise of assets is what takes cash, so that brackets mean a rise; what nets both counts as assets do. */
function isRiseOfAssets(label: string): boolean {
  if (/^other(?:, net)?$|\bother (?:operating )?assets and (?:other )?liabilities/.test(label)) return true;
  const owed =
    LIABILITY.test(label) && !/^(?:prepaid|receivable|accounts receivable|other assets|inventor)/.test(label);
  return ASSET.test(label) && !owed;
}
