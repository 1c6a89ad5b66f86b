// Finance prose made up on the spot, the same at every run: sentences with figures, sentences without, paragraphs.

/** A text of a language, as long as asked for. */
export type Writer = (units: number) => string;

/** A small generator of the same "random" numbers at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Pieces = Readonly<Record<string, readonly string[]>>;

const CHINESE: Pieces = {
  company: ['星河科技', '远山能源', '海桥银行', '北岭汽车', '青禾生物', '长堤零售', '云帆物流', '赤松半导体'],
  metric: ['营业收入', '净利润', '经营现金流', '资本开支', '研发费用', '合同负债', '毛利', '自由现金流'],
  period: [
    '2025年第三季度',
    '上半年',
    '2026财年第二财季',
    '去年同期',
    '截至9月30日止三个月',
    '过去四个季度',
    '今年前三季度',
  ],
  hedge: ['约', '超', '近', '不足', '', '', '', ''],
  change: ['同比增长', '同比下降', '环比增长', '较上年提高', '同比扩大'],
  plain: [
    '管理层在电话会上强调，需求仍然健康，但供应链的紧张程度没有明显缓解，公司会继续审慎地安排投资节奏。',
    '分析人士认为，行业的竞争已经从价格转向服务，能否留住客户将决定接下来的格局。',
    '公司没有给出新的指引，只表示会在合适的时候向市场更新，并重申了股东回报的政策。',
    '从业务结构看，核心板块保持稳健，新业务仍处在投入期，亏损有所收窄，但距离盈利还有一段路要走。',
    '这一变化与汇率、会计处理以及一次性项目都有关系，投资者需要结合附注来读。',
    '在渠道方面，公司进一步向县域市场下沉，同时关闭了部分低效门店，整体效率有所改善。',
  ],
  sentence: [
    '<company><period>实现<metric><hedge><d3>.<d2>亿元，<change><d2>%。',
    '<company>的<metric>为<d2>,<d3>百万元，<change><d1>.<d1>个百分点。',
    '报告期内，<metric>达<d2>.<d1>亿美元，占总额的<d2>%左右，毛利率为<d2>.<d1>%。',
    '截至期末，公司共有门店<d4>家，员工<d2>万余人，每股派息<d1>.<d2>元。',
    '<company>预计<metric>将在<d2>亿至<d3>亿元之间，调用价格降至<d1>元/千次。',
  ],
};

const ENGLISH: Pieces = {
  company: [
    'Harrow Energy',
    'Bluestone Bank',
    'Northlake Motors',
    'Calder Foods',
    'Pinecrest Software',
    'Arden Retail',
  ],
  metric: ['revenue', 'net income', 'operating cash flow', 'capital expenditure', 'adjusted EBITDA', 'free cash flow'],
  period: [
    'the third quarter',
    'Q3 FY26',
    'the three months ended September 30, 2025',
    'the first half',
    'fiscal 2025',
  ],
  hedge: ['about ', 'more than ', 'nearly ', 'at least ', '', '', '', ''],
  change: ['up', 'down', 'an increase of', 'a decline of'],
  plain: [
    'Management said on the call that demand remained healthy, although supply had not loosened as much as it had hoped. ',
    'Analysts argued that competition was moving from price to service, and that keeping customers would matter more. ',
    'The company gave no new guidance and repeated that it would update the market when it had something to say. ',
    'Core operations held steady while newer businesses, which are still being built, narrowed their losses somewhat. ',
    'The change reflects currency, accounting and items that will not recur, so investors should read the notes. ',
    'It closed a number of stores that had underperformed and moved staff to smaller towns, where margins are better. ',
  ],
  sentence: [
    '<company> reported <metric> of <hedge>$<d2>.<d1> billion for <period>, <change> <d2>% from a year earlier. ',
    'At <company>, <metric> came to RMB<d2>,<d3> million in <period>, <change> <d1>.<d1> percentage points. ',
    'Gross margin was <d2>.<d1>%, and the board declared a dividend of $0.<d2> a share. ',
    'It employed <hedge><d2>,<d3> people and ran <d4> stores, while yields rose <d2> basis points. ',
    '<company> expects <metric> of between $<d1>bn and $<d2>bn, or roughly two-thirds of the total. ',
  ],
};

function writer(pieces: Pieces, paragraphEnd: string): Writer {
  return (units) => {
    const next = numbers(20251126);
    const pick = (name: string): string => {
      const choices = pieces[name];
      if (choices) return choices[Math.floor(next() * choices.length)] ?? '';
      const low = 10 ** (Number(name.slice(1)) - 1);
      return String(low + Math.floor(next() * 9 * low));
    };
    const parts: string[] = [];
    for (let length = 0; length < units; ) {
      const template = pick(next() < 0.58 ? 'plain' : 'sentence');
      const text = template.replace(/<(\w+)>/g, (_, name: string) => pick(name)) + (next() < 0.2 ? paragraphEnd : '');
      parts.push(text);
      length += text.length;
    }
    return parts.join('').slice(0, units);
  };
}

/** Chinese finance prose, as dense as an article: a figure every thirty characters. */
export const chineseProse: Writer = writer(CHINESE, '\n\n');
/** The same in English. */
export const englishProse: Writer = writer(ENGLISH, '\n\n');

const repeated =
  (unit: string): Writer =>
  (units) =>
    unit.repeat(Math.floor(units / unit.length));

const behind =
  (head: string, unit: string): Writer =>
  (units) =>
    head + unit.repeat(Math.floor(units / unit.length));

/** Texts that would make a careless reader slow, by name. */
export const HOSTILE: Readonly<Record<string, Writer>> = {
  亿: repeated('亿'),
  digits: repeated('7'),
  commas: repeated(','),
  '1万1万1万': repeated('1万'),
  brackets: repeated('('),
  'digits and commas': repeated('1,'),
  'digits and points': behind('', '0.'),
  'dashes and digits': repeated('10-'),
  'zeros and dashes': repeated('00-'),
  spaces: behind('2025年', ' '),
  三又: repeated('三又'),
  数: repeated('数'),
  'number words': repeated('one hundred '),
  'groups of words': repeated('three million, '),
  one: repeated('one '),
  slashes: repeated('1/'),
  hedges: repeated('近'),
  hyphens: repeated('a-'),
  powers: repeated('2^'),
  '1至1至': repeated('1至'),
  两: repeated('两'),
  'Q1 Q1': repeated('Q1 '),
  '1 % 1 %': repeated('1 % '),
  每千: repeated('每千'),
  'lists with slashes': repeated('12/15/'),
  'open brackets': repeated('(1'),
  'runs of spaces': repeated('1  '),
  'invisible characters': repeated('1\u200b'),
  'a long address': behind('https://', 'a'),
  'fractions of scales': repeated('a quarter of a '),
  'from 1 to': repeated('from 1 to '),
  'groups side by side': repeated('100 '),
  'groups with points': repeated('100.'),
  'groups of two': repeated('10,'),
  'addresses side by side': repeated('www.'),
  'words behind a point': behind('one point ', 'one '),
};
