// What a word can be there for. Language is told in tables of words by role; rules speak of roles only.

export type Role =
  // Movement and level.
  | 'up' // the figure after or before it is a rise
  | 'down' // … a fall
  | 'growth' // a rate of change, direction not told
  | 'level' // the figure after it is where something stands or arrived: 为, 增至, was, reached
  | 'arrive' // of those, the ones that only lead to where a change ends: 至, 到, to
  | 'by' // the figure after it is how far something moved: 增长了, by
  | 'start' // where a change begins: 从, 由, from
  | 'narrow' // a gap, a loss or a fall that becomes smaller: says nothing about the level
  // Growth bases, and senses that narrow a metric.
  | 'yoy'
  | 'qoq'
  | 'gaap'
  | 'adjusted'
  | 'external'
  | 'like-for-like'
  | 'constant-currency'
  | 'cash'
  | 'incl-finance-leases'
  // Sign.
  | 'loss'
  | 'gain'
  | 'turn-gain'
  | 'turn-loss'
  // Relations between amounts.
  | 'share' // a part of something: 占, accounts for
  | 'compare' // what follows is the yardstick: 较, 高于, than, versus
  | 'times' // 倍 by which it is compared: 是…的
  | 'more' // a lead over a yardstick: 高出, more, above
  | 'fewer' // a lag behind it
  | 'combined' // 合计, together
  | 'part' // what follows, or goes before, is only a part: 其中, 来自, of which, including
  | 'effect' // what follows is what one cause did: resulted in
  | 'due' // a cause: 由于, 受, due to, driven by
  | 'due-end' // closes a cause: 影响, 拖累, 带动
  | 'except' // an exclusion: 剔除, excluding
  | 'concede' // 尽管, despite
  | 'operator' // arithmetic told in words: 除以, plus
  // Modality.
  | 'forecast'
  | 'hoped' // 预期 and "expectations", with whom an actual figure is compared
  | 'conditional'
  | 'denied'
  | 'actual' // after an expectation: what then came
  | 'annualised' // run rates
  // Lists and anaphora.
  | 'respectively'
  | 'each-of-them'
  | 'joiner' // 和, 、, and
  | 'but' // opens a clause with a subject of its own
  | 'pronoun' // 其, 该公司, it, the company
  | 'group' // 集团, the group: the top of the running entity's tree
  | 'former'
  | 'latter'
  // Who says so.
  | 'attribution' // names a source in prose: 据, according to
  | 'shown' // is one itself: 财报显示, filings show
  | 'unnamed' // 据悉, reportedly: names nobody
  | 'source-line' // 来源：
  | 'says'
  | 'tells' // what a house does when it gives a figure: 预计, 数据, estimates, puts
  | 'others' // 市场, analysts: those who foresee what is not their own
  // Market data.
  | 'spends' // 投入, 砸下, spent, laid out: what goes out for something
  | 'stock' // 股价, shares, index: what is traded
  | 'quote' // 收报, closed at
  // Time.
  | 'announce' // a day beside it is when something was said
  | 'compile' // a time right beside it is when something was put together
  | 'since'
  | 'record' // 新高, the fastest: how far back, not when
  | 'run' // 连续
  | 'quarterly' // of a quarter, which one not told: 季度, quarterly
  | 'yearly' // of a year: 年度, annual
  | 'fiscal' // of a financial year: 财年
  // Word classes.
  | 'copula'
  | 'determiner'
  | 'preposition'
  | 'relative' // which, that
  | 'auxiliary'
  | 'adverb'
  | 'qualifier' // an adjective that leaves a metric what it is: 总, total, quarterly
  | 'verb'
  | 'earns' // a verb that makes its object a metric's figure: 录得, posted
  | 'unit' // 业务, segment: what a part is called
  | 'whole' // 的部分, the rest
  | 'noun' // a thing of its own, no metric
  | 'place' // a preposition or noun of places
  | 'idle'; // only holds the letters of another word
