// Words that qualify a number, before it and behind it.

import type { HedgeKind } from '../figure.ts';
import { words } from './words.ts';

/** Those of the words before a number that say where something has come to: "rose past $50 billion". */
export const PASSING_WORDS: readonly string[] = words(`
  past | beyond | passed | crossed | crossing | eclipsed | eclipsing | breached | breaching |
  broke through | breaking through | burst through | bursting through | smashed through | smashing through |
  blew through | blowing through | powered through | shot through
`);

/** Words before a number. */
export const PREFIX_HEDGES: Readonly<Record<HedgeKind, readonly string[]>> = {
  about: words(`
    约 | 大约 | 约为 | 约合 | 约有 | 约占 | 大概 | 大概有 | 大致 | 大致为 | 差不多 | 合约 | 折合约 | 约莫 |
    大抵 | about | around | approximately | approx | approx. | roughly | some | circa | c. | ca. | ~ | ≈ |
    an estimated | in the region of | in the neighborhood of | in the neighbourhood of | in the vicinity of |
    in the area of | of the order of | on the order of | or so | something like | give or take | very roughly |
    just about | an average of about | about some
  `),
  near: words(`
    近 | 将近 | 接近 | 逼近 | 几乎 | 近乎 | 几近 | 临近 | 直逼 | 快到 | 约近 | 已近 | 趋近 | 差一点到 | nearly |
    almost | close to | just under | just below | just shy of | a little under | a little less than |
    slightly less than | slightly under | slightly below | approaching | nearing | near | not quite |
    a shade under | a touch under | somewhat under | somewhat less than | shy of | practically | virtually |
    very nearly | pushing | near-
  `),
  above: words(`
    超 | 超过 | 超出 | 超逾 | 逾 | 已逾 | 突破 | 破 | 冲破 | 站上 | 迈过 | 越过 | 跨过 | 跨越 | 多于 | 大于 |
    高于 | 不止 | 远超 | 远超过 | 大幅超过 | 远高于 | 首超 | 已超 | 超越 | 刚过 | 刚超过 | 首次突破 | > |
    ＞ | more than | over | above | exceeding | exceeds | exceeded | exceed | in excess of | upwards of |
    upward of | north of | greater than | higher than | larger than | bigger than | just over | just above |
    slightly more than | slightly over | slightly above | a little over | a little more than | well over |
    well above | well in excess of | surpassing | surpassed | surpasses | topping | topped | tops |
    far more than | much more than | comfortably over | comfortably above | a shade over | a bit over |
    a bit more than | somewhat over | somewhat more than | significantly more than | longer than |
    not less than one and over | better than
  `).concat(PASSING_WORDS),
  below: words(`
    不足 | 不到 | 未到 | 未及 | 未达 | 不及 | 低于 | 少于 | 小于 | 不满 | 未满 | 尚不足 | 还不到 | 远低于 |
    略低于 | 跌破 | 失守 | 跌穿 | < | ＜ | less than | fewer than | under | below | lower than | smaller than |
    well under | well below | far less than | much less than | south of | short of | somewhat below |
    significantly less than | shorter than | sub- | sub
  `),
  'at-least': words(`
    至少 | 最少 | 起码 | 不低于 | 不少于 | 不小于 | 至少为 | 至少有 | ≥ | >= | ≧ | 不下 | 不下于 | 不亚于 |
    at least | no less than | not less than | no fewer than | not fewer than | a minimum of | minimum of |
    at a minimum | at the very least | >= | greater than or equal to | no lower than | not lower than
  `),
  'at-most': words(`
    至多 | 最多 | 不超过 | 不高于 | 不多于 | 不大于 | 不逾 | 未超过 | 上限为 | 顶多 | ≤ | <= | ≦ | at most |
    up to | no more than | not more than | a maximum of | maximum of | at a maximum | not exceeding |
    not to exceed | no greater than | no higher than | less than or equal to | capped at
  `),
  magnitude: ['上', '成'],
  reach: words(`
    达 | 达到 | 高达 | 多达 | 达至 | 已达 | 可达 | 共达 | 仅 | 仅为 | 仅有 | 仅仅 | 只 | 只有 | 只得 | 只占 |
    才 | 不过 | 达成 | 达约 | 足足 | 整整 | 恰好 | 刚好 | 正好 | 低至 | 高至 | 多至 | as much as | as many as |
    as high as | as low as | as little as | as few as | only | just | merely | a mere | a whopping |
    a staggering | exactly | precisely | fully | a full | a record | a total of
  `),
};

/** Words behind a number (and its unit). */
export const SUFFIX_HEDGES: Readonly<Record<HedgeKind, readonly string[]>> = {
  about: words(`
    左右 | 上下 | 前后 | 许 | 或左右 | or so | or thereabouts | give or take | approximately | odd | -odd
  `),
  near: [],
  above: [
    '还不止',
    '还有余',
    '以上',
    '之上',
    '开外',
    '有余',
    '多',
    '余',
    '几',
    '出头',
    '往上',
    'plus',
    '-plus',
    '-some',
  ],
  below: ['以下', '之下', '不到', 'or under'],
  'at-least': words(`
    及以上 | 或以上 | 或更多 | 或更高 | 起 | 起步 | (含)以上 | or more | or higher | or above | or greater |
    or better | and above | and up | or over | at least | + | and more | at a minimum | or longer
  `),
  'at-most': words(`
    以内 | 之内 | 及以下 | 或以下 | 或更少 | 封顶 | or less | or fewer | or lower | or below | and below |
    at most | tops | or under | at the most | maximum
  `),
  magnitude: ['级', '级别', '量级', '数量级', '规模级', '级的'],
  reach: ['之多', '之巨', '整', '之高'],
};

/** Characters before a short Chinese hedge that make it the tail of another word (英伟达, 纽约, 最近, 签约). */
export const HEDGE_TAILS: Readonly<Record<string, string>> = {
  约: '条签预纽节违履契续毁租特制解和爽失规誓邀赴集隐婉',
  近: '最附靠就亲临邻远新',
  达: '发传表直抵转送通',
  超: '英中意德西法高班京赶反',
  只: '船一两三四五六七八九十几多每各这那0123456789',
  才: '人天英奇口刚方秀贤干钱',
  破: '打突冲跌踏识攻侦揭爆撕残冲点',
  上: '以路线网身地之早晚马世史手海车会市台向往晋加迎跟赶登追搬赴挂天街床桌墙纸面掌算算看遇补晚考配跃交犯爱用',
  成: '完变形构组达建生养促合做分收赞现落老',
  过: '通经不超路度错难',
  不过: '超大',
  高至: '提升调走拔',
  低至: '降减调走压',
  多至: '增加',
};

/** Chinese hedges that count only right before a scale word without digits (过百亿, 上千, 成百). */
export const SCALE_ONLY_HEDGES: ReadonlySet<string> = new Set(['上', '成', '过']);
