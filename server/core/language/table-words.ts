// What the headers of a table's rows and columns are there for: totals, changes, shares, what cannot be added up.

/** 合计, Total, 资产总值, Consolidated: what the lines beside it make together. */
const TOTAL =
  /^(?:合计|总计|小计|共计|总和|合共|总额|总数|加总|总|全部|合并|全公司|全集团|集团合计|集团|整体)|(?:合计|总计|小计|共计|合共|总额|总值|总数|总和|总量|总资产|总负债|总收入|总成本|总支出|总收益|合并收入)$|\b(?:total|totals|subtotal|sub-total|sum|consolidated|all regions|all segments|grand total|combined|altogether)\b/u;

/** The line that a roll-forward begins with, and the one that it ends with. */
const OPENING =
  /^(?:期初|年初|上年末|上期末|于.{0,12}年初|季初|月初)|(?:期初|年初)(?:余额|结余|数|现金|库存)?$|\b(?:opening|beginning|start of|at (?:the )?beginning|brought forward|at 1 (?:january|april|july|october)|balance at start|january 1)\b/u;
const CLOSING =
  /^(?:期末|年末|季末|月末|于.{0,12}年末)|(?:期末|年末)(?:余额|结余|数|现金|库存)?$|\b(?:closing|ending|end of|at (?:the )?end|carried forward|at 31 (?:december|march)|at 30 (?:june|september)|balance at end|december 31)\b/u;

/** What is left of what stands above: gross profit, net loans. */
const RESULT =
  /^(?:净|毛利|营业利润|经营利润|经营溢利|税前|除税前|年度溢利|期内溢利|本年利润|利润总额|归母)|(?:净额|净值|净利润|利润|溢利|毛利|净资产)$|^(?:net|gross profit|gross margin|operating profit|operating income|operating loss|profit before|profit for|profit after|profit|result|surplus|balance|remaining|ebit|ebitda|net income|left)\b/u;

/** What cannot be added up: prices, rates, means, per so many. */
const NO_ADDEND =
  /率|平均|均价|单价|每|比例|占比|比重|价格|票价|倍|指数|排名|[$€£¥元币]\s*\/|\/\s*(?:吨|千克|公斤|人|户|股|月|年|件|天|日|t|kg|mwh|kwh|bbl|oz|share|unit|head|day|month|year|boe|lb|sq|m2)(?![a-z])|%|人均|毛利率|\b(?:average|mean|median|price|rate|ratio|margin|per|percent|pct|index|rank|yield|eps|multiple|days|yoy|headcount per)\b|(?:^|% )(?:change|growth)$/u;

const GROWTH =
  /同比|环比|增幅|增长|增速|变动|变化|涨幅|升幅|增减|按年|较上年|年增|\b(?:change|growth|yoy|y\/y|qoq|increase|decrease|var|variance|chg|vs|difference|up|inc)\b|\+\/-|[δΔ]|^%$/iu;
/** Changes on another basis than the levels beside them. */
const OTHER_BASIS =
  /固定汇率|恒定汇率|不变汇率|可比|同店|有机|内生|\b(?:constant|organic|like-for-like|comparable|underlying|adjusted|same-store)\b/u;
const SHARE =
  /占比|比重|份额|占.{0,6}比|构成|比例$|股比|持股|股权|%\s*(?:of|total)\b|\b(?:stake|shareholding|holding|share|percent of|mix|proportion|weight|of total|of sales|of revenue)\b/u;
const OF_WHICH = /^(?:其中|内含|当中)|^\s*(?:of which|thereof|including|o\/w)\b/u;

/** What a total may be a total of without being one of some lines only. */
const OF_ALL =
  /合计|总计|小计|共计|合共|总和|总额|总数|总值|总量|总|全部|合并|整体|集团|公司|全国|全球|非?流动|主营|营业|经营|业务|其他|综合|资产|负债|权益|收入|收益|营收|收支|成本|费用|支出|开支|投资|利润|溢利|存款|贷款|税|现金|销售额?|销量|产量|人数|员工|门店|客户|数量|金额|及|与|和|的|额|量|数|[(（][^)）]*[)）]|[^\p{L}]|\b(?:sub-?totals?|totals?|grand|sum|consolidated|combined|altogether|all|regions|segments|the|of|for|and|in|net|gross|group|company|current|non-?current|operating|other|comprehensive|assets?|liabilities|equity|shareholders|revenues?|sales|turnover|income|profit|costs?|expenses?|expenditure|spending|investments?|deposits|loans|tax(?:es)?|cash|headcount|staff|employees|people|stores|units|customers|year|million|billion|thousand|s)\b/gu;

/** Google服务总计, "Total Nordics": a total with somebody's name, of which the lines above need not be all the parts. */
export const isTotalOfPart = (label: string): boolean => label.replace(OF_ALL, '') !== '';
export const isTotal = (label: string): boolean => TOTAL.test(label) && !NO_ADDEND.test(label);
export const isOpening = (label: string): boolean => OPENING.test(label);
export const isClosing = (label: string): boolean => CLOSING.test(label);
export const isResult = (label: string): boolean => RESULT.test(label);
export const isNoAddend = (label: string): boolean => NO_ADDEND.test(label);
export const isGrowthHeader = (label: string): boolean => GROWTH.test(label);
export const isOfOtherBasis = (label: string): boolean => OTHER_BASIS.test(label);
export const isShareHeader = (label: string): boolean => SHARE.test(label);
export const isOfWhich = (label: string): boolean => OF_WHICH.test(label);
/** "Less: …": what the lines above are lessened by, with whatever sign. */
export const isTakenOff = (label: string): boolean => /^(?:减|减去|扣除|less)\b|^减|^扣/u.test(label);

/** What comes to a stock, and what goes from it. */
export const isComing = (label: string): boolean =>
  /新增|增加|购[入置买]|转入|计提|生产|产量|产出|采购|入库|加入|入职|招聘|新开|新签|投放|\b(?:additions?|hires?|hired|join(?:ed|ers)|new|purchases?|purchased|produced|production|acquisitions?|acquired|received|receipts|increase|opened|openings|inflows?|bought|drawn|issued)\b/u.test(
    label,
  );
export const isGoing = (label: string): boolean =>
  /减少|处置|转出|转回|偿还|销售|销量|出库|消耗|领用|离职|流失|退出|关闭|报废|完工|竣工|核销|\b(?:disposals?|leavers?|left|repaid|repayments?|sold|sales|write-offs?|written off|decrease|closed|closures|redemptions?|redeemed|outflows?|used|consumed|shipped|deliveries|delivered|retired|scrapped|cancel(?:lations|led))\b/u.test(
    label,
  );

/** What so many of something come to at a price. */
export const isPrice = (label: string): boolean =>
  /单价|均价|票价|售价|价格|单位成本|\b(?:price|rate|fee|fare|cost) ?(?:per|each)?\b|\bper (?:unit|tonne|share|head|night|room)\b/u.test(
    label,
  );
export const isProceeds = (label: string): boolean =>
  /金额|收入|销售额|营收|总额|小计|合计|总价|成本额|\b(?:revenue|revenues|sales|amount|value|total|proceeds|turnover|cost)\b/u.test(
    label,
  );

/** "Add: …": what comes to the lines above. */
export const isAdded = (label: string): boolean => /^(?:加上|plus|add)\b|^加[：:]|^加上/u.test(label);

/** A header that says which way its changes go: 减少, "decrease", "better/(worse)". */
export const isOneWay = (label: string): boolean =>
  /减少|下降|降幅|跌幅|好转|better|worse|favou?rable|decrease|decline|saving|reduction/u.test(label);

/** 全年, FY 2025: what quarters and halves make together. */
export const isYear = (label: string): boolean =>
  /^(?:全年|年度|全财年|全年度|full[- ]year|fiscal year|year|fy(?: ?'?\d{2,4})?|12 months|annual|\d{4}年?全年|year to date|ytd)$/u.test(
    label.trim(),
  );
/** 上半年, H1: what two quarters make together. */
export const isHalf = (label: string): boolean =>
  /^(?:上半年|下半年|h[12]|[12]h|first half|second half|half[- ]year)(?: ?\d{4})?$/u.test(label.trim());
/** 一季度, Q1, 3月, March: a piece of a year. */
export const isPiece = (label: string): boolean =>
  /^(?:(?:第?[一二三四1-4]季度?|q[1-4]|[1-4]q|(?:first|second|third|fourth) quarter)(?: ?\d{2,4})?|\d{1,2}月|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/u.test(
    label.trim(),
  );

/** 成本, expenses, an allowance: what is taken off what stands above it. */
export const isCost = (label: string): boolean =>
  /成本|费用|开支|支出|税|拨备|减值|折旧|摊销|\b(?:cost|costs|expense|expenses|tax|taxes|allowance|provision|depreciation|amortisation|amortization|less|impairment)\b/u.test(
    label,
  );
