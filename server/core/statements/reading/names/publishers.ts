// Houses that publish figures about others: research firms, banks and brokers, agencies, public offices. They are sources, not subjects.

import { fold } from '../../../text/fold.ts';
import { PhraseTable } from '../../../text/phrases.ts';
import { overlaps, type Span } from '../../../text/span.ts';

/** Names as drafts write them, in any database. */
const PUBLISHERS: readonly string[] = [
  ...'IDC Gartner Omdia Canalys Counterpoint TrendForce IEA OECD IMF WTO CBRE JLL Nielsen NielsenIQ Kantar Statista Forrester McKinsey Bain BCG Deloitte KPMG EY PwC QuestMobile CNNIC CAICT CPCA CAAM MarkLines BloombergNEF BNEF FactSet LSEG Refinitiv Wind Bloomberg Reuters Caixin UBS Citi Citigroup HSBC Nomura Jefferies Bernstein Barclays Macquarie Daiwa Mizuho CICC CLSA Morningstar Fitch Evercore Wedbush Needham Piper TD Zacks StreetAccount'.split(
    ' ',
  ),
  ...[
    'Goldman Sachs',
    'Goldman',
    'Morgan Stanley',
    'JPMorgan',
    'JP Morgan',
    'J.P. Morgan',
    'Bank of America',
    'BofA',
    'Deutsche Bank',
    'Credit Suisse',
    'Wells Fargo',
    'Frost & Sullivan',
    "Moody's",
    'S&P Global',
    'SNE Research',
    'Benchmark Mineral Intelligence',
    'Rho Motion',
    'World Bank',
    'Financial Times',
    'Wall Street Journal',
    'Nikkei',
    'Synergy Research',
    "Dell'Oro",
    'Visible Alpha',
    'Bloomberg Intelligence',
  ],
  ...'高盛 大摩 小摩 摩根大通 摩根士丹利 瑞银 花旗 汇丰研究 野村 美银 美银证券 巴克莱 德银 德意志银行 麦格理 伯恩斯坦 杰富瑞 里昂 大和 瑞穗 中金 中金公司 中信证券 中信建投 华泰证券 国泰君安 国泰海通 海通证券 招商证券 申万宏源 广发证券 天风证券 东吴证券 国金证券 民生证券 晨星 穆迪 惠誉 标普 彭博 路透 路透社 财新 财新网 新华社 央视 日经 易观 艾瑞 艾瑞咨询 赛迪 沙利文 麦肯锡 贝恩 德勤 普华永道 毕马威 安永 尼尔森 凯度 高德纳 科纳仕 集邦 集邦咨询 信通院 中国信通院 统计局 国家统计局 工信部 商务部 财政部 央行 海关总署 乘联会 乘联分会 中汽协 中国汽车工业协会 国际能源署 世界银行 国际货币基金组织'.split(
    ' ',
  ),
];

/** How names of such houses end where no list has them. */
const PUBLISHER_ENDINGS: RegExp =
  /(?:^|\s)(?:Research|Securities|Capital Markets|Consulting|Analytics|Institute|Insights|Intelligence|Advisors|Advisers|Associates|Partners|Ratings|Observatory|Bureau|Council|Association)$/;

/** The same in Chinese, with what goes before. */
const HAN_PUBLISHER: RegExp =
  /[\u4e00-\u9fff]{2,6}(?:证券|研究院|研究所|研究中心|咨询|评级|协会|交易所|统计局|委员会)/g;

/** What such names have in them: a text with none of it has no such name, and is not looked at more closely. */
const HAN_HINTS: readonly string[] = ['证券', '研究', '咨询', '评级', '协会', '交易所', '统计局', '委员会'];
const LATIN_HINT: RegExp =
  /Research|Securities|Markets|Consulting|Analytics|Institute|Insights|Intelligence|Advis|Associat|Partners|Ratings|Observatory|Bureau|Council/;

/** A Latin name of several words. */
const LATIN_NAME: RegExp = /[A-Z][\w&'’.-]*(?: (?:(?:of|and|&|for) )?[A-Z][\w&'’.-]*)+/g;

const listed: ReadonlySet<string> = new Set(PUBLISHERS.map(fold));

/** Whether a name, folded, is that of such a house, whoever else it is: a bank that a lexicon knows tells of others too. */
export function isPublisher(name: string): boolean {
  return listed.has(name);
}

const publishers = new PhraseTable<true>(PUBLISHERS.map((name) => [name, true] as const));

function hanIn(folded: string): Span[] {
  if (!HAN_HINTS.some((hint) => folded.includes(hint))) return [];
  return [...folded.matchAll(HAN_PUBLISHER)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
}

function latinIn(prose: string): Span[] {
  if (!LATIN_HINT.test(prose)) return [];
  return [...prose.matchAll(LATIN_NAME)].flatMap(({ index, 0: name }) => {
    const bare = name.replace(/['’]s?$/, '');
    return PUBLISHER_ENDINGS.test(bare) ? [{ start: index, end: index + bare.length }] : [];
  });
}

/** Names of publishing houses in a text that no lexicon has to know. */
export function publishersIn(prose: string, folded: string): Span[] {
  const known = publishers.all(folded).map(({ span }) => span);
  const more = [...hanIn(folded), ...latinIn(prose)].filter((span) => !known.some((other) => overlaps(other, span)));
  return [...known, ...more].toSorted((a, b) => a.start - b.start);
}
