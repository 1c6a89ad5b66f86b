// General words of finance that mean one thing. Where a lexicon has a metric under one of them, the others mean it too.

/** Sets of synonyms; a word that a lexicon gives to a metric itself stays with that metric. */
export const SYNONYMS: readonly (readonly string[])[] = [
  [
    'revenue', 'revenues', 'total revenue', 'net revenue', 'net revenues', 'sales', 'net sales', 'turnover', 'turned over', 'took in', 'brought in', 'top line',
    '营收', '收入', '营业收入', '营业总收入', '总收入', '总营收', '营业额', '销售额', '销售收入', '合并营收', '合计收入', '年入', '年收入', '年营收', '全年营收', '进账', '入账',
  ],
  [
    'net profit', 'net income', 'net earnings', 'net profits', '净利润', '净利', '纯利', '纯利润', '税后净利', '税后纯利', '税后利润', '净收益', '归母净利润', '归母净利', '股东应占溢利', '股东应占利润',
  ],
  ['profit', 'profits', 'earned', 'earnings', '利润', '盈利', '获利', '赚', '赚了', '赚得', '挣', '挣了', '赚到'],
  ['operating profit', 'operating income', 'income from operations', 'profit from operations', '经营利润', '营业利润', '营业利益', '经营溢利', '运营利润'],
  ['gross margin', 'gross profit margin', '毛利率', '毛利润率', '综合毛利率', '销售毛利率'],
  ['net margin', 'net profit margin', '净利率', '净利润率', '销售净利率'],
  ['operating margin', 'operating profit margin', '经营利润率', '营业利润率', '营益率', '营业利益率'],
  ['gross profit', '毛利', '毛利润', '毛利额'],
  ['capex', 'capital expenditure', 'capital expenditures', 'capital spending', '资本开支', '资本支出', '资本性支出', '资本性开支'],
  ['free cash flow', '自由现金流', '自由现金流量'],
  ['operating cash flow', 'cash flow from operations', '经营现金流', '经营活动现金流', '经营活动产生的现金流量净额', '经营性现金流'],
  ['R&D spending', 'R&D expenses', 'R&D expenditure', 'research and development expenses', '研发费用', '研发投入', '研发支出', '研发开支'],
  ['deliveries', 'delivered', '交付量', '交付', '交车量', '交付辆数'],
  ['market share', 'share of the market', '市场份额', '市占率', '市场占有率', '份额'],
  ['capacity utilization', 'capacity utilisation', 'utilization', 'utilisation', 'utilization rate', 'utilisation rate', '产能利用率', '稼动率'],
  ['earnings per share', 'EPS', '每股收益', '每股盈利', '每股盈余'],
  ['dividend per share', 'dividend', 'dividends', '每股股息', '每股派息', '股息', '派息', '分红', '派发现金红利', '现金红利', '每股分红'],
  ['market capitalisation', 'market capitalization', 'market cap', 'market value', '市值', '总市值'],
  ['net interest margin', 'NIM', '净息差', '净利息收益率', '息差'],
  ['non-performing loan ratio', 'NPL ratio', 'bad-loan ratio', 'bad loan ratio', '不良率', '不良贷款率'],
  ['provision coverage ratio', 'provision coverage', '拨备覆盖率'],
  ['headcount', 'employees', 'workforce', '员工数', '员工人数', '员工总数'],
];
