// What rates are made of: the words of the rate, of the part and of the whole.

/** Folded words; `loose` where the whole is often a mean that no figure of the text gives. */
interface RateRow {
  readonly rate: RegExp;
  readonly part: RegExp;
  readonly whole: RegExp;
  readonly loose?: boolean;
}

const ROWS: readonly RateRow[] = [
  {
    rate: /持股比例|持股率|stake|shareholding/u,
    part: /持有|持股|hold|held|own/u,
    whole: /总股本|股本|share capital|outstanding/u,
  },
  {
    rate: /\btax (?:rate|charge)\b|税率|税负/u,
    part: /\btax(?:es)?\b(?! income| profit)|税(?!前)/u,
    whole: /pre-?tax|before (?:income )?tax|profit|income|税前|利润|溢利/u,
  },
  {
    rate: /pay-?out|派息比|派息率|分红率|分红比例|股利支付率/u,
    part: /dividend|股息|分红|红利|派息/u,
    whole: /earnings|profit|income|盈利|利润|收益|溢利|纯利/u,
  },
  {
    rate: /book-to-bill|订单出货比/u,
    part: /order|booking|intake|订单/u,
    whole: /shipment|billing|revenue|sales|出货|收入/u,
  },
  {
    rate: /return on (?:\w+ )?equity|\broe\b|净资产收益率|股本回报率/u,
    part: /profit|income|earnings|利润|溢利/u,
    whole: /equity|净资产|权益/u,
    loose: true,
  },
  {
    rate: /return on (?:\w+ )?assets|\broa\b|总资产收益率|资产回报率/u,
    part: /profit|income|earnings|利润|溢利/u,
    whole: /assets|资产/u,
    loose: true,
  },
  {
    rate: /debt-to-equity|gearing|产权比率/u,
    part: /debt|liabilit|borrowing|负债|借款/u,
    whole: /equity|权益|净资产/u,
  },
  { rate: /debt-to-assets?|资产负债率|负债率/u, part: /debt|liabilit|负债/u, whole: /assets|资产/u },
  { rate: /loan-to-deposit|存贷比|贷存比/u, part: /loan|borrow|lend|贷款/u, whole: /deposit|存款/u },
  { rate: /loan-to-value|\bltv\b/u, part: /loan|debt|贷款/u, whole: /value|worth|价值|估值/u },
  { rate: /current ratio|流动比率/u, part: /current assets|流动资产/u, whole: /current liabilities|流动负债/u },
  {
    rate: /cost[-/](?:to[-/])?income|成本收入比/u,
    part: /cost|expense|成本|费用|支出/u,
    whole: /income|revenue|收入/u,
  },
  {
    rate: /expense ratio|cost ratio|费用率|费率|intensity|强度|投入占比/u,
    part: /expense|cost|spending|费用|投入|支出/u,
    whole: /revenue|sales|turnover|income|收入|营收|营业额/u,
  },
  { rate: /loss ratio|claims ratio|赔付率/u, part: /claim|loss|赔/u, whole: /premium|保费/u },
  {
    rate: /utili[sz]ation|load factor|利用率/u,
    part: /output|production|produced|产量|产出/u,
    whole: /capacity|产能/u,
  },
  {
    rate: /completion|attainment|完成率|达成率|完成度/u,
    part: /actual|complet|实际|完成/u,
    whole: /plan|target|goal|计划|目标/u,
  },
  {
    rate: /gross (?:profit )?margin|毛利率/u,
    part: /gross profit|毛利/u,
    whole: /revenue|sales|turnover|收入|营收|营业额|收益/u,
  },
  {
    rate: /operating (?:profit )?margin|营业利润率|经营利润率|营益率/u,
    part: /operating (?:profit|income)|营业利润|经营利润|经营溢利/u,
    whole: /revenue|sales|turnover|收入|营收|营业额|收益/u,
  },
  {
    rate: /net (?:profit |income )?margin|净利润?率|纯利率/u,
    part: /net (?:profit|income|earnings)|净利|纯利/u,
    whole: /revenue|sales|turnover|收入|营收|营业额|收益/u,
  },
  {
    rate: /margin|利润率|盈利率|溢利率|收益率/u,
    part: /profit|income|earnings|ebit|利润|溢利|盈利|收益/u,
    whole: /revenue|sales|turnover|收入|营收|营业额/u,
  },
  {
    rate: /collection|recovery|回款率|回收率/u,
    part: /collect|recover|cash|回款|收回/u,
    whole: /revenue|sales|billing|due|收入|应收|销售/u,
  },
  {
    rate: /overdue|delinquen|non-performing|\bnpl\b|不良率|不良贷款率|逾期率/u,
    part: /overdue|delinquen|non-performing|bad|不良|逾期/u,
    whole: /loan|贷款/u,
  },
  {
    rate: /leverage|net debt.{0,6}ebitda|杠杆倍数|杠杆率|净负债.{0,4}ebitda/u,
    part: /net debt|borrowing|debt|净负债|净债务|有息负债/u,
    whole: /ebitda/u,
  },
  {
    rate: /interest cover|利息保障倍数|利息覆盖/u,
    part: /ebit|profit|利润/u,
    whole: /interest|利息/u,
  },
  {
    rate: /coverage|覆盖率/u,
    part: /provision|allowance|ebit|profit|拨备|准备|利润/u,
    whole: /interest|non-performing|利息|不良/u,
  },
];

/** The rows whose rate the words name. */
function rowsOf(rate: string): readonly RateRow[] {
  const [first] = ROWS.filter((row) => row.rate.test(rate));
  return first ? [first] : [];
}

/** Words of a rate that say nothing of what it is made of: "a rate of", 比率. */
const BARE =
  /^(?:(?:an?|the|its|effective|average|overall|implied|实际|综合|整体|平均) ?)*(?:rate|ratio|比率|比例|率)?$/u;

/** Every row, where a rate is named by nothing of its own. */
export function rowsFor(rate: string): readonly RateRow[] {
  const own = rowsOf(rate);
  return own.length > 0 || !BARE.test(rate) ? own : ROWS;
}
