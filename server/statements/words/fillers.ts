// Words that may stand between a carried subject and a figure without naming anything new.

export const FILLERS: readonly string[] = [
  '其中', '其', '则', '而', '且', '并', '也', '还', '又', '但', '却', '只', '仅', '已', '已经', '了', '的', '是', '为', '至', '到', '达', '约', '在', '有', '和', '与', '及', '当', '较', '比', '从', '由', '对应', '同期', '当季', '单季', '全年',
  '前者', '后者', '分别', '进一步', '继续', '再', '更', '高达', '接近', '合计', '共', '大约', '录得', '录', '报', '升', '降', '增', '跌', '涨', '最终', '公布', '均', '都', '只得', '仅有', '就', '便', '可', '能', '一度', '曾', '此前', '之前', '随后',
  '上', '中', '内', '期内', '期间', '本', '该', '季', '年', '月', '日', '度', '为止', '后', '前', '按', '计', '折合', '相当于', '即', '或', '等', '个', '家', '如今', '目前', '眼下', '最新', '大幅', '小幅', '明显', '显著', '快速', '强劲', '持续', '数字', '水平', '左右',
  '实现', '取得', '达到', '来到', '做到', '拿下', '贡献', '创下', '交出', '完成', '投入', '花掉', '花了', '砸了', '支出', '规模', '金额', '口径', '整体', '总', '累计', '平均', '最高', '最低', '历史', '新高', '单', '回到', '维持', '保持', '稳', '仍', '依然', '幅度', '扩大', '收窄', '速度',
  '去年', '今年', '上年', '上季', '明年', '前一', '一年', '季度', '财季', '财年', '上半年', '下半年', '时', '以', '所', '这', '那', '去', '来', '着', '过', '被', '把', '让', '使', '令', '对', '向', '于', '自', '因', '要', '会', '不', '没', '很', '太', '最', '同样', '突破', '跨过', '站上',
  'by', 'to', 'of', 'at', 'was', 'were', 'is', 'are', 'and', 'or', 'but', 'with', 'the', 'a', 'an', 'in', 'for', 'from', 'as', 'than', 'it', 'its', 'this', 'that', 'which', 'compared', 'versus', 'against', 'only', 'just', 'also', 'then', 'now', 'still', 'about', 'around', 'roughly',
  'nearly', 'almost', 'over', 'under', 'more', 'less', 'some', 'while', 'had', 'has', 'have', 'been', 'be', 'year', 'quarter', 'earlier', 'same', 'period', 'before', 'after', 'there', 'came', 'went', 'stood', 'reached', 'respectively', 'combined', 'total', 'both', 'each', 'another',
  'further', 'making', 'made', 'gave', 'giving', 'when', 'during', 'through', 'climbing', 'rising', 'falling', 'slipping', 'past', 'last', 'previous', 'prior', 'next', 'first', 'second', 'third', 'fourth', 'fiscal', 'full', 'half', 'months', 'ended', 'alone', 'itself', 'followed', 'bringing', 'taking',
  'well', 'above', 'below', 'level', 'levels', 'figure', 'number', 'whole', 'pace', 'rate', 'again', 'even', 'ahead', 'behind', 'quarterly', 'annual', 'worth', 'says', 'said', 'against', 'between', 'where', 'stands', 'remains', 'remained', 'until', 'since', 'into', 'whereas', 'though', 'although', 'instead',
];
