// Numeric expressions that state no quantity: times, versions, codes, telephones, ordinals, sections, scores, names, idioms.

import type { LeftAloneKind } from '../figure.ts';
import { digitsEnd } from '../numerals/digits.ts';
import { DIGIT, HAN_NUMERAL, LETTER } from '../scan/characters.ts';
import { classAt, codeAt, isDigit, isLetter, type Source, skipSpace } from '../scan/source.ts';
import { Trie } from '../scan/trie.ts';
import { LEFT_ALONE } from '../tables/left-alone.ts';
import { words } from '../tables/words.ts';

export interface LeftAlone {
  readonly end: number;
  readonly kind: LeftAloneKind;
}

const ZERO = 0x30;
const POINT = 0x2e;
const DECIMAL_POINT = '点'.charCodeAt(0);

/** Names and idioms. */
export const NAMES: Trie<LeftAloneKind> = new Trie<LeftAloneKind>();
for (const [kind, words] of LEFT_ALONE) NAMES.add(words, kind);

/** Points behind the number of an index make it its level. */
const LEVEL = /^\s?(?:点|points|pts|million|billion)/;

/** The name or idiom at `at`. One that a number goes on behind (一点五亿, 百度30%) is a name only where it ends in no numeral. */
export function nameAt(source: Source, at: number): LeftAlone | null {
  const entry = NAMES.longest(source, at);
  if (entry === null) return null;
  const end = at + entry.length;
  const next = codeAt(source, end);
  const numeralEnd =
    (classAt(source, end - 1) & (DIGIT | HAN_NUMERAL)) !== 0 || source.folded.charCodeAt(end - 1) === DECIMAL_POINT;
  if (
    numeralEnd &&
    ((classAt(source, end) & (DIGIT | HAN_NUMERAL)) !== 0 ||
      next === 0x25 ||
      (next === 0x2e && isDigit(source, end + 1)))
  )
    return null;
  if (isDigit(source, end - 1) && LEVEL.test(source.folded.slice(end, end + 10))) return null;
  if (isDigit(source, end - 1) && (next === 0x2c || next === 0x2e) && isDigit(source, end + 1)) return null;
  return { end, kind: entry.value };
}

type Pattern = readonly [LeftAloneKind, RegExp];

const STOCK = '(?:hk|sh|sz|ss|bj|tw|two|ks|kq|us|oq|xshg|xshe)';

/** Tried where a digit starts a token. */
const DIGIT_PATTERNS: readonly Pattern[] = [
  ['code', new RegExp(`\\d{4,6}\\.${STOCK}(?![a-z])`, 'y')],
  ['telephone', /(?:0\d{2,3}[- ]\d{7,8}|\d{3,4}(?:-\d{3,4}){2,5}|1[3-9]\d{9}|\d{3}-\d{4}-\d{4})(?!\d)/y],
  ['version', /\d+(?:\.\d+){2,8}(?:[-+][a-z0-9.]{1,40})?(?!\d|,\d{1,2}(?!\d))/y],
  ['version', /\d+(?:\.\d+)?\s?版本?(?![图权面块税])/y],
  ['model', /\d+(?:\.\d+)?\s?(?:nm|纳米)(?![a-z])/y],
  ['time', /(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?(?!\d)/y],
  ['time', /(?:1[0-2]|[1-9])\s?[ap]\.?m\b\.?/y],
  ['time', /(?<=[午晚晨早夜])(?:[01]?\d|2[0-4])\s?点(?![\d位半整钟])/y],
  ['time', /(?:[01]?\d|2[0-4])\s?[时点](?:(?:[0-5]?\d)\s?分|半|整|钟)/y],
  [
    'score',
    /(?<=\b(?:won|lost|beat|drew|score of|led|lead|win|victory|defeat|voted?|ruled)\s(?:by\s|of\s)?)\d{1,3}[-–]\d{1,3}(?![\d%.-])/y,
  ],
  ['idiom', /\d{1,3}\s?[升涨增]\s?\d{1,3}\s?[降跌减](?!\d)/y],
  ['score', /\d{1,3}\s?(?:比|:)\s?\d{1,3}(?![\d%.])/y],
  ['address', /\d+\s?号(?:楼|院|线|店|文|令|公告|机|仓|馆|门|舱|位)?(?!称)/y],
  ['address', /\d+(?:楼|室|弄|巷|单元)(?![市盘宇])/y],
  ['age', /\d{1,3}\s?(?:周岁|岁)|\d{1,3}[- ]years?[- ]old\w?/y],
  ['ordinal', /\d+(?:st|nd|rd|th)(?![a-z])/y],
  ['code', /0\d{2,}(?:[-\d]{0,40}\d)?(?![\d.,%a-z]|\s?[万亿元])/y],
  ['code', /\d{5,}-\d+(?!\d)/y],
  ['name', /\d{2}s(?![a-z])/y],
];

/** Tried where a letter starts a word. */
const WORD_PATTERNS: readonly Pattern[] = [
  ['page', /(?:pages?|pp?\.)\s?\d+(?:\s?[-–]\s?\d+)?(?![\d%])/y],
  [
    'section',
    /(?:tables?|figures?|fig\.|charts?|notes?|sections?|sec\.|items?|chapters?|appendix|exhibits?|schedules?|articles?|clauses?|paragraphs?|slides?|footnotes?|annex|part|rule|question|phase|step|stage|tier|level|volume|vol\.|issue|episode|season|round|room|suite|floor|gate|terminal|flight|unit|lot|lane|line|apt|box|building|block|row|seat|aisle|game) (?:no\. ?)?\d+(?:\.\d+){0,6}[a-z]?(?![\d%]|[.,]\d| ?(?:million|billion|trillion|thousand|per ?cent|bn|yuan|dollars|people|times))/y,
  ],
  [
    'ordinal',
    /(?:no\.|nos\.|no|number|ranked|rank) ?\d+(?![\d%]|[.,]\d| ?(?:million|billion|people|users|customers))/y,
  ],
  ['version', /(?:v|ver\.?|version|release|build) ?\d+(?:\.\d+){0,8}(?![\d%])/y],
  ['code', /(?:sh|sz|hk|bj)\s?[:.]?\s?\d{4,6}(?!\d)/y],
  ['code', /(?:hkex|nyse|nasdaq|sehk|sse|szse|twse|tyo|lse)\s?:\s?\d{3,6}(?!\d)/y],
  ['section', /(?:asu|asc|ifrs|ifric|ias|sfas|hkfrs|hkas) (?:no\. ?)?\d+(?:[-.]\d+){0,4}(?![\d%])/y],
  ['age', /aged? \d{1,3}(?![\d%]|[.,]\d)/y],
];

/** Tried at Chinese characters that announce a number which counts nothing. */
const HAN_PATTERNS: readonly Pattern[] = [
  ['code', /[〔[]20\d\d[〕\]]\s?第?\d+号/y],
  ['page', /第\s?(?:\d+(?:\s?[-–~至到]\s?\d+)?|[一二三四五六七八九十百]{1,8})\s?(?:页|版面)/y],
  ['section', /第\s?(?:\d+|[一二三四五六七八九十百]{1,8})\s?(?:章|节|条|款|部分|篇|编|段|行|列|图|表)/y],
  [
    'ordinal',
    /第\s?(?:\d+|[一二三四五六七八九十百千万两零〇]{1,12})(?:\s?(?:名|位|个|次|期|届|批|代|轮|家|款|大|张|号|顺位|梯队|阶段|步|天|周|年|回|波|座|只|档|层|世代|者|方))?/y,
  ],
  [
    'section',
    /(?:附?[图表]|附注|附录|注|附件|公式|专栏)\s?(?:\d+(?:[-.]\d+){0,6}|[一二三四五六七八九十]{1,4})(?![\d万亿%]|\s?[万亿元]|[个家年月成倍])/y,
  ],
  ['telephone', /(?:电话|传真|热线|专线|手机|拨打)\s?(?:为|是|:|：|#)?\s?[-(+\d][\d -]{5,40}\d(?![\d%.万亿])/y],
  [
    'code',
    /(?:编号|号码|邮编|代码|证号|账号|帐号|文号|票号|单号|尾号|工号|会议号|会议|工单|房间|车次|航班|拨入|密码|验证码|柜台)\s?(?:为|是|:|：|#)?\s?[a-z]{0,4}[-#]?\d[\d -]{0,40}\d(?![\d%.万亿])/y,
  ],
  ['age', /(?:年仅|现年|年龄|时年)\s?\d{1,3}\s?岁?/y],
];

function tried(patterns: readonly Pattern[], source: Source, at: number): LeftAlone | null {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(source.folded);
    if (match) return { end: at + match[0].length, kind };
  }
  return null;
}

/** English words that may announce a number which counts nothing. */
export const ANNOUNCER_WORDS: readonly string[] = words(`
  page | pages | p. | pp. | p | pp | table | tables | fig | figure | figures | chart | charts | note | notes | sec |
  section | sections | item | items | chapter | chapters | appendix | exhibit | exhibits | schedule | schedules |
  article | articles | clause | clauses | paragraph | paragraphs | slide | slides | footnote | footnotes | annex |
  part | rule | question | phase | step | stage | tier | level | vol | volume | issue | episode | season | round |
  room | suite | floor | gate | terminal | flight | unit | lot | lane | line | apt | box | building | block | row | seat | aisle | game | no |
  nos | number | ranked | rank | v | ver | version | release | build | sh | sz | hk | bj | hkex | nyse | nasdaq |
  sehk | sse | szse | twse | tyo | lse | asu | asc | ifrs | ifric | ias | sfas | hkfrs | hkas | age | aged
`);
const ANNOUNCING = new Trie<true>();
ANNOUNCING.add(ANNOUNCER_WORDS, true);

/** Characters behind a number that may make it a version, a time, a code and so on. */
const TAILS = new Uint8Array(0x10000);
for (const tail of '-–:版时点比号楼室弄巷单周岁纳升涨增nmapsrt') TAILS[tail.charCodeAt(0)] = 1;

/** Whether the number at `at` can be anything but a plain number, going by its length and by what stands behind it. */
function mayBeLeftAlone(source: Source, at: number): boolean {
  let end = digitsEnd(source, at);
  if (end - at > 10 || (codeAt(source, at) === ZERO && end - at > 1)) return true;
  if (codeAt(source, end) === POINT && (isDigit(source, end + 1) || isLetter(source, end + 1))) {
    end = digitsEnd(source, end + 1);
    if (codeAt(source, end) === POINT || isLetter(source, end)) return true;
  }
  const next = skipSpace(source, end);
  return TAILS[codeAt(source, next)] === 1 || (next > end && isDigit(source, next));
}

export function leftAloneDigits(source: Source, at: number): LeftAlone | null {
  return mayBeLeftAlone(source, at) ? tried(DIGIT_PATTERNS, source, at) : null;
}

/** Words behind which an announcer is a verb: it will build 2000 homes, to issue 4500 shares. */
const VERB_FOLLOWS = /\b(?:will|would|can|could|may|might|shall|should|must|not|helps?|helped|i|you|we|they|who) $/;
const TO = /\bto $/;
const VERBS = /^(?:build|release|issue|schedule|seat|rank|stage|row|box) /;
const VERB_REACH = 8;

function isVerb(source: Source, at: number): boolean {
  const before = source.folded.slice(Math.max(0, at - VERB_REACH), at);
  return VERBS.test(source.folded.slice(at, at + VERB_REACH + 1)) && (VERB_FOLLOWS.test(before) || TO.test(before));
}

export function leftAloneWord(source: Source, at: number): LeftAlone | null {
  return ANNOUNCING.longest(source, at) === null || isVerb(source, at) ? null : tried(WORD_PATTERNS, source, at);
}

/** Chinese words that announce a number which counts nothing. */
export const HAN_ANNOUNCING: Trie<true> = new Trie<true>();
HAN_ANNOUNCING.add(
  words(`
    第 | 附 | 图 | 表 | 注 | 公式 | 专栏 | 专线 | 电话 | 传真 | 热线 | 手机 | 拨打 | 拨入 | 编号 | 号码 | 邮编 | 代码 |
    证号 | 账号 | 帐号 | 文号 | 票号 | 单号 | 尾号 | 工号 | 工单 | 会议 | 房间 | 车次 | 航班 | 密码 | 验证码 | 柜台 |
    年仅 | 年龄 | 现年 | 时年 | 〔 | [
  `),
  true,
);

/** What may follow an announcing word: its number, what leads to it, or the rest of the word. */
const HAN_FOLLOWERS = new Uint8Array(0x10000);
for (const follower of '为是:：#-(+件录号图表注') HAN_FOLLOWERS[follower.charCodeAt(0)] = 1;

export function leftAloneHan(source: Source, at: number): LeftAlone | null {
  const entry = HAN_ANNOUNCING.longest(source, at);
  if (entry === null) return null;
  const next = skipSpace(source, at + entry.length);
  const numbered = (classAt(source, next) & (DIGIT | HAN_NUMERAL | LETTER)) !== 0;
  return numbered || HAN_FOLLOWERS[codeAt(source, next)] === 1 ? tried(HAN_PATTERNS, source, at) : null;
}

/** Names of models and codes are no longer than this. */
const LONGEST_TOKEN = 64;
const JOINERS: ReadonlySet<number> = new Set([...'-_.+/·&'].map((c) => c.charCodeAt(0)));

/** The offset behind the run of letters, digits and joiners at `at`: H100, Qwen2.5-72B, cn-hangzhou-34. */
export function tokenEnd(source: Source, at: number): number {
  let end = at;
  while (end - at < LONGEST_TOKEN) {
    if (isDigit(source, end) || isLetter(source, end)) end++;
    else if (JOINERS.has(codeAt(source, end)) && (isDigit(source, end + 1) || isLetter(source, end + 1))) end++;
    else break;
  }
  return end;
}

const LIST_MARK =
  /(?:^|\n)[ \t]*(?:(?:\d{1,2}|[a-z])[.)、](?![\d０-９])|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳])/g;

/** Where list numbers stand: at the start of a line. */
export function listMarks(text: string): ReadonlyMap<number, number> {
  const marks = new Map<number, number>();
  if (!/\d|[一二三四五六七八九十①-⑳]/.test(text.slice(0, 8)) && !text.includes('\n')) return marks;
  for (const match of text.matchAll(LIST_MARK)) {
    const lead = /^\s*/.exec(match[0])?.[0].length ?? 0;
    if (/[\d一二三四五六七八九十①-⑳]/.test(match[0])) marks.set(match.index + lead, match.index + match[0].length);
  }
  return marks;
}
