// The general words of finance that say how a figure is meant. Everything about particular companies and metrics is in the lexicon.

/** What a cue says about the figures near it. */
export type Cue =
  | 'up' // the figure after or before it is a rise
  | 'down' // … a fall
  | 'growth' // a rate of change, direction not told
  | 'level' // the figure after it is where something arrived: 增至, to, reached
  | 'by' // the figure after it is how far something moved: 增长了, by
  | 'yoy'
  | 'qoq'
  | 'loss' // the figure is a negative one: 亏损, net outflow
  | 'gain' // the figure is a positive one: 盈利, net inflow
  | 'turn-gain' // from loss to profit
  | 'turn-loss'
  | 'share' // a part of something: 占, accounts for
  | 'compare' // what follows is the yardstick: 较, 高于, than, versus
  | 'forecast'
  | 'conditional'
  | 'denied'
  | 'respectively'
  | 'combined' // 合计, together
  | 'pronoun' // 其, 该公司, it, the company
  | 'group' // 集团, the group: the top of the running entity's tree
  | 'former'
  | 'latter'
  | 'attribution' // names a source in prose: 据, according to
  | 'unnamed' // 据悉, reportedly: names nobody
  | 'source-line' // 来源：
  | 'run' // 连续
  | 'times' // 倍 by which it is compared: 是…的
  | 'external'
  | 'like-for-like'
  | 'constant-currency'
  | 'cash'
  | 'incl-finance-leases'
  | 'actual' // after an expectation: what then came: 最终, actual
  | 'unrelated'; // words that only hold a cue's letters

type CueTable = { readonly [K in Cue]: readonly string[] };

export const CUES: CueTable = {
  up: [
    '增长', '增长了', '增幅', '增加', '增加了', '上升', '上升了', '上涨', '上涨了', '大涨', '暴涨', '猛涨', '涨', '涨了', '涨幅', '大增', '猛增', '激增', '劲增',
    '提升', '提升了', '提高', '提高了', '攀升', '飙升', '跃升', '扩大', '扩张', '升', '升幅', '年增', '季增', '增', '增速', '回升', '走高', '多出', '高出', '多了', '增收',
    'up', 'rose', 'rise', 'rising', 'risen', 'grew', 'grow', 'growing', 'grown', 'growth', 'increase', 'increased', 'increasing', 'climbed', 'climb', 'climbing',
    'jumped', 'jump', 'jumping', 'gained', 'gain', 'surged', 'surge', 'surging', 'soared', 'soar', 'soaring', 'expanded', 'expand', 'expanding', 'higher', 'more',
    'advanced', 'accelerated', 'leapt', 'rocketed', 'ballooned', 'swelled', 'ahead', 'improved', 'improvement', 'uptick', 'above', 'quickened', 'faster', 'added',
  ],
  down: [
    '下降', '下降了', '降幅', '下滑', '下滑了', '下跌', '下跌了', '跌', '跌了', '跌幅', '大跌', '急跌', '暴跌', '锐减', '骤降', '骤减', '减少', '减少了', '缩减', '缩水', '萎缩', '降低', '降低了',
    '回落', '走低', '降', '降了', '减', '减幅', '大降', '下挫', '下行', '倒退', '年减', '季减', '压降', '少了', '砍掉', '削减', '腰斩', '负增长', '急降', '降至', '跌至', '减至', '同减', '衰退',
    'down', 'fell', 'fall', 'falling', 'fallen', 'declined', 'decline', 'declining', 'dropped', 'drop', 'dropping', 'decreased', 'decrease', 'decreasing', 'lower', 'slipped', 'slip',
    'shrank', 'shrink', 'shrinking', 'contracted', 'contraction', 'slid', 'slide', 'plunged', 'plunge', 'tumbled', 'tumble', 'sank', 'slumped', 'slump', 'cut', 'less', 'fewer', 'reduced', 'reduction', 'eased', 'dipped', 'narrowed', 'sagged', 'cratered', 'collapsed', 'lost',
  ],
  growth: ['同比变动', '同比变化', '变动', '变幅', '同比', '按年', '环比', '按季', 'rate of change', 'growth rate', 'change', 'yoy', 'y/y', 'qoq', 'q/q', '同比增速', '环比增速'],
  level: [
    '增至', '升至', '涨至', '增长至', '增加至', '上升至', '提升至', '提高至', '攀升至', '扩大至', '增长到', '增加到', '上升到', '提升到', '提高到', '降至', '降到', '跌至', '减至', '下降至', '下降到', '减少至', '减少到', '下滑至', '回落至', '缩减至',
    '回升至', '回升到', '达到', '达', '至', '到', '报', '录得', '录', '为', '是', '收于', '稳在', '维持在', '保持在', '站上', '来到', '做到', '实现', '仅有', '仅为', '攀升到', '收窄至', '收窄到', '压到', '扩大到', '飙升至', '飙至', '跃升至', '猛增至', '激增至', '回落到',
    'to', 'at', 'reached', 'reach', 'hit', 'was', 'were', 'came to', 'came in at', 'stood at', 'totalled', 'totaled', 'amounted to', 'of', 'is', 'are', 'booked', 'posted', 'reported', 'came in', 'topped',
  ],
  by: ['增长了', '增加了', '上升了', '提升了', '提高了', '下降了', '减少了', '下滑了', '降低了', '涨了', '跌了', '降了', 'by'],
  yoy: [
    '同比', '按年', '年增', '年减', '较上年', '较去年', '比上年', '比去年', '较上年同期', '较去年同期', '比上年同期', '比去年同期', '与去年同期相比', '与上年同期相比', '一年里', '一年间', '一年内', '年增率', '同比增速', '同比增幅',
    'year on year', 'year over year', 'yoy', 'y/y', 'y-o-y', 'on the year', 'from a year earlier', 'from a year ago', 'than a year earlier', 'than a year ago', 'than a year before', 'compared with a year earlier', 'over the prior year', 'annual growth', 'versus a year earlier', 'from the year before', 'from the prior year', 'year earlier level',
    'vs a year earlier', 'from the same quarter', 'from the same period', 'annually', 'than in the same', 'compared to a year earlier', 'over the year',
  ],
  qoq: [
    '环比', '按季', '季增', '季减', '较上季', '比上季', '较上一季', '较上一季度', '较上季度', '比上季度', '比上一季度', '较前一季度', '较上一财季', '环比增速',
    'quarter on quarter', 'quarter over quarter', 'qoq', 'q/q', 'q-o-q', 'sequentially', 'sequential', 'from the previous quarter', 'from the prior quarter', 'from the quarter before', 'on the quarter', 'than the previous quarter', 'than in the previous quarter', 'than the quarter before',
  ],
  loss: ['亏损', '净亏损', '亏', '净亏', '亏了', '净流出', '流出', '亏蚀', '亏掉', '净亏损额', 'loss', 'losses', 'lost', 'net loss', 'outflow', 'net outflow', 'in the red', 'deficit', 'burned through', 'negative'],
  gain: ['盈利', '净流入', '流入', '赚', '赚了', '获利', '净赚', 'profit', 'net profit', 'inflow', 'net inflow', 'earned', 'in the black', 'surplus'],
  'turn-gain': ['扭亏', '扭亏为盈', '由亏转盈', '转亏为盈', '转盈', '转虧為盈', 'swung to a profit', 'swung to profit', 'returned to profit', 'turned profitable', 'turned a profit', 'back in the black', 'from a loss'],
  'turn-loss': ['由盈转亏', '转亏', '盈转亏', 'swung to a loss', 'swung to loss', 'turned to a loss', 'from a profit'],
  share: ['占', '占比', '占到', '占去', '占据', '拿下', '拿走', '份额', '比重', '比例', 'accounts for', 'accounted for', 'accounting for', 'share of', 'made up', 'makes up', 'represented', 'held', 'holds', 'holding', 'contributed', 'went to'],
  compare: [
    '较', '比', '相比', '相较', '高于', '低于', '不及', '超过了', '对比', '相对于', '而去年同期', '上年同期', '去年同期', 'than', 'versus', 'vs', 'against', 'compared with', 'compared to', 'above the', 'below the', 'from', 'up from', 'down from', 'ahead of',
  ],
  forecast: [
    '预计', '预期', '预测', '目标', '有望', '指引', '计划', '看至', '料将', '将会', '将达', '将在', '将为', '将增', '将超', '将升', '将降', '将继续', '将于', '将实现', '将投入', '将有', '将突破', '将占', '将从', '将提升', '将扩大', '将进一步', '将高', '将低', '将不', '还将', '也将', '并将', '仍将', '预估', '估计将', '展望', '规划', '承诺', '未来', '目标价', '或将', '料可', '有机会', '料达', '打算', '争取', '预料', '力争',
    'will', 'expects', 'expect', 'expected', 'guidance', 'guided', 'guides', 'forecast', 'forecasts', 'forecasting', 'target', 'targets', 'targeting', 'targeted', 'plans to', 'plan to', 'planned', 'projected', 'projects', 'should', 'model', 'we model', 'outlook', 'aims', 'aim', 'anticipates', 'anticipated', 'estimates for', 'on track', 'pledged', 'consensus', 'next year', 'could', 'may', 'might', 'likely to', 'is set to', 'going to', 'intends to', 'sees', 'pencilled in', 'penciled in', 'looking for',
  ],
  conditional: ['如果', '若', '假如', '假设', '假定', '倘若', '要是', '若是', '如能', '万一', 'if', 'were to', 'assuming', 'suppose', 'supposing', 'had it', 'provided that', 'in a scenario'],
  denied: ['并非', '不是', '而非', '而不是', '并不是', '并没有', '并未', '绝非', '误写成', '误传', 'not', 'rather than', "isn't", "wasn't", 'is wrong', 'never', "didn't", 'did not', 'wrongly', 'misstated'],
  respectively: ['分别', '分别为', '依次', '依次为', '各为', 'respectively', 'in that order'],
  combined: ['合计', '共计', '总共', '一共', '加起来', '三家合计', '合共', 'combined', 'together', 'in total', 'between them', 'altogether'],
  pronoun: ['其', '该公司', '公司', '该集团', '这家公司', '这个追赶者', '该业务', '该部门', '该分部', '它', '此业务', '这项业务', '该板块', 'it', 'its', 'the company', 'the unit', 'the segment', 'the division', 'the business', 'the firm', 'their'],
  group: ['集团', '母公司', '全集团', 'the group', 'group', 'parent company', 'group wide', 'groupwide', 'company wide', 'companywide', 'the whole company'],
  former: ['前者', 'the former'],
  latter: ['后者', 'the latter'],
  attribution: [
    '据', '根据', '依据', '援引', '引述', '数据显示', '财报显示', '报告显示', '年报显示', '公告显示', '公告称', '财报披露', '财报数据', '招股书显示', '披露数据', '按照', '统计显示', '数据来自', '统计',
    'according to', 'data from', 'figures from', 'by the count of', "by synergy's count", 'cited by', 'as reported by', 'as reported in', 'filings show', 'filing shows', 'the 10-q shows', 'the 10-k shows', 'per the', 'citing', 'quoting', 'data shows', 'data show', 'filing said', 'estimates from', 'source',
  ],
  unnamed: ['据悉', '据称', '据说', '据传', '据了解', '有消息称', '消息称', '知情人士', '传闻', '有传', '业内人士', 'reportedly', 'sources say', 'people familiar', 'rumoured', 'rumored', 'it is said', 'allegedly'],
  'source-line': ['来源', '资料来源', '数据来源', '出处', '信息来源', '资料出处', 'source', 'sources', 'data source'],
  run: ['连续', '连着', '接连', 'consecutive', 'straight', 'in a row', 'running', 'successive'],
  times: ['是', '相当于', '的', 'its', 'the level', 'times its', 'times the', 'as much as', 'as large as', 'as big as'],
  external: ['外部客户', '外部收入', '对外收入', '外部商业化', '外部商业化收入', 'external customers', 'external customer', 'external revenue', 'external sales'],
  'like-for-like': ['同口径', '可比口径', '同比口径', '按可比', '可比', '剔除', '撇除', '若不计', '不计', '扣除', 'like for like', 'comparable basis', 'excluding', 'stripping out', 'same-store', 'same store', 'organic', 'organically'],
  'constant-currency': ['固定汇率', '按固定汇率', '恒定汇率', '不变汇率', '汇率不变', 'constant currency', 'constant currencies', 'in constant currency', 'currency neutral'],
  cash: ['现金资本开支', '现金口径', 'cash capex', 'cash capital expenditures', 'cash'],
  'incl-finance-leases': ['含融资租赁', '包括融资租赁', '含租赁', 'including finance leases', 'with finance leases', 'finance leases included', 'incl finance leases', 'inclusive of finance leases'],
  actual: ['最终', '实际', '结果', '公布的是', '实际公布', '实际为', '最后', 'actual', 'actually', 'in the event', 'in fact', 'delivered', 'printed', 'turned out', 'instead'],
  unrelated: [
    '比如', '其中', '其他', '其它', '其余', '其实', '尤其', '极其', '将近', '升级', '升温', '增值', '增量', '增持', '减持', '占用', '比较', '比特', '材料', '原料', '资料', '饮料', '燃料', '涨停', '跌停', '降本', '降价', '降息', '升息',
    '加息', '至今', '至于', '甚至', '乃至', '以至', '直至', '到底', '到位', '到来', '为了', '因为', '认为', '为止', '作为', '成为', '行为', '以为', '为主', '为例', '是否', '但是', '还是', '于是', '只是', '可是', '特别是', '报告', '报道', '报表',
    '年报', '季报', '月报', '中报', '快报', '报价', '回报', '达成', '若干', '据此', '数据', '大将', '名将', '料理', '预料之中', '比赛', '收到', '看到', '遇到', '得到', '受到', '直到', '提到', '谈到', '早在', '高质量', '高增长', '增长引擎', '增长点', '增长曲线',
    '减亏', '是的', '超预期', '不及预期', '好于预期', '高于预期', '低于预期', '符合预期', '逊于预期', '超出预期', '胜预期', '逊预期', '超出市场预期', '好于市场预期', '高于市场预期', '不及市场预期', '低于市场预期', '目标公司', '未来科技', '不断', '断层', '据点', '占领', '涨价', '升值', '降温', '升华', '至少', '至多', '其后', '其间', '增设', '增资', '增发', '升空', '达摩院',
    'better than expected', 'than expected', 'as expected', 'above expectations', 'below expectations', 'beat expectations', 'beating expectations', 'missed expectations', 'topped expectations', 'more than', 'less than', 'no more than', 'at least', 'at most', 'fall of', 'growth engine', 'growth story', 'market share', 'cut off', 'added value', 'may 1', 'in may', 'lost in',
  ],
};
