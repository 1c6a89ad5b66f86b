// Words with numerals in them that state no quantity: names, idioms, standards. Figures of speech are not figures.

import type { LeftAloneKind } from '../figure.ts';
import { INDEX_NAMES } from './index-names.ts';
import { words } from './words.ts';

/** 千元机, 百元店, 万元户: what things cost tells of what sort they are. */
const PRICE_BANDS = ['十', '百', '千', '万', '十万', '百万'].flatMap((size) =>
  words(
    '机 | 店 | 档 | 级 | 户 | 股 | 价格带 | 价位 | 价位段 | 价格段 | 价段 | 区间 | 大钞 | 智能机 | 手机 | 机型 | 机市场 | 产品带',
  ).map((kind) => `${size}元${kind}`),
);

/** 0元购, 零首付: an offer's name, not an amount. */
const FREE_OFFERS = ['0元', '零元', '一元', '1元']
  .flatMap((price) =>
    words('购 | 抢 | 秒杀 | 入住 | 体验 | 试用 | 夺宝 | 换购 | 入会 | 开通 | 拍').map((offer) => price + offer),
  )
  .concat(words('0首付 | 零首付 | 0门槛 | 零门槛 | 0利率 | 零利率 | 0公摊 | 零公摊'));

/** Fixed words, each with its kind. The longest one at a place is taken. */
export const LEFT_ALONE: readonly (readonly [LeftAloneKind, readonly string[]])[] = [
  ['name', INDEX_NAMES],
  ['idiom', PRICE_BANDS],
  ['idiom', FREE_OFFERS],
  [
    'idiom',
    words(`
      珠三角 | 长三角 | 黄三角 | 金三角 | 铁三角 | 倍增器 | 倍增剂 | 倍增计划 | 倍增行动 | 放大器 | 半壁 | 半边天 | 半斤八两 | 梅开二度 | 再度 |
      三下五除二 | 一成不变 | 九成九 | 十拿九稳 | 五五分账 | 一五一十 | 一来二去 | 七上八下 | 接二连三 |
      隔三差五 | 三三两两 | 四舍五入 | 八九不离十 | force multiplier | on all fours | at sixes and sevens |
      back to square one | six of one | ten a penny | two-horse race | third rail | fifth wheel
    `),
  ],
  [
    'idiom',
    words(`
      一带一路 | 三国杀 | 千方百计 | 百分百努力 | 半壁江山 | 对了一半 | 错了一半 | 另一半 | 另外一半 | 一半一半 | 一石二鸟 | 一举两得 | 一箭双雕 | 一如既往 |
      一马当先 | 一鸣惊人 | 一目了然 | 一席之地 | 一言难尽 | 一飞冲天 | 一落千丈 | 一蹴而就 | 一视同仁 |
      一脉相承 | 一应俱全 | 一帆风顺 | 一锤定音 | 一线城市 | 新一线 | 二线城市 | 三线城市 | 四线城市 |
      五线城市 | 一二线 | 三四线 | 一线 | 二线 | 一流 | 二流 | 三流 | 一手 | 二手 | 二手车 | 二手房 | 第三方 |
      第一时间 | 第一线 | 第一手 | 一方面 | 另一方面 | 一体化 | 一体 | 一揽子 | 一站式 | 一条龙 | 一次性 |
      一般 | 一定 | 一直 | 一旦 | 一切 | 一些 | 一样 | 一起 | 一致 | 一贯 | 一向 | 一度 | 一再 | 一时 | 一边 |
      一面 | 一同 | 一律 | 一概 | 一味 | 一并 | 一经 | 统一 | 唯一 | 之一 | 万一 | 单一 | 逐一 | 进一步 |
      一步步 | 一系列 | 一部分 | 一下 | 一会 | 百花齐放 | 百家争鸣 | 百年 | 百姓 | 百货 | 百度 | 百炼 |
      百亿补贴 | 百模大战 | 百团大战 | 千军万马 | 千家万户 | 千篇一律 | 千载难逢 | 千变万化 | 千亿俱乐部 |
      千问 | 千帆 | 千禧 | 千古 | 万物 | 万众 | 万象 | 万能 | 万有引力 | 万事 | 万维网 | 万科 | 万达 | 万得 |
      万国数据 | 两会 | 两岸 | 两极 | 两极分化 | 两融 | 两手 | 两难 | 三农 | 三权 | 三甲 | 三明治 | 三星 |
      三一重工 | 三菱 | 三井 | 三六零 | 三体 | 三峡 | 三亚 | 四川 | 四维图新 | 四面 | 四处 | 四大 | 五粮液 |
      五矿 | 五金 | 五花八门 | 五湖四海 | 六福 | 七匹狼 | 七牛云 | 八方 | 九牧 | 九号公司 | 九洲 | 十足 | 十字 |
      十堰 | 双十一 | 双十二 | 双11 | 双12 | 双碳 | 双减 | 双轮 | 双方 | 双向 | 双重 | 双千兆 | 四通 | 三大 |
      这一块 | 那一块 | 一块就 | 一块也 | 一块都 | 一块则 | 一块已 | 一块便 | 一块占 | 一块业务 | 一块收入 | 一块贡献 | 五大 | 六大 | 七大 | 八大 | 九大 | 十大 | 两大 | 百强 | 五百强 | 百强县 | 亿级补贴 | 东数西算 | 一国两制 |
      七七八八 | 乱七八糟 | 不管三七二十一 | 九牛一毛 | 三番五次 | 三言两语 | 三心二意 | 五光十色 | 四通八达 |
      四分五裂 | 十全十美 | 十有八九 | 百尺竿头 | 百里挑一 | 百战百胜 | 百发百中 | 千真万确 | 千钧一发 |
      万无一失 | 万万 | 亿万 | 成千上万 | 数以万计 | 数以亿计 | 数以百计 | 数以千计 | 二级市场 | 一级市场 |
      二季报 | 一季报 | 三季报 | 三季度报 | 半年报 | 二次元 | 三维 | 四驱 | 五险一金 | 三令五申 | 四六级 | 三七分 | 五五开 | 九死一生 | 十年如一日 | 一亩三分地 |
      三板斧 | 二八定律 | 八二法则 | 六六大顺 | 百亿级 | 千亿级赛道 | 一哥 | 老二 | 老三 | 老大 | 二选一 |
      三选一 | 多合一 | 二合一 | 三合一 | 合二为一 | 一分为二 | 一而再 | 再三 | 两全其美 | 双刃剑 | 三驾马车 |
      四小龙 | 五角大楼 | 六小龙 | 七巨头 | 七姐妹 | 第一桶金 | 第二曲线 | 第二增长曲线 | 第一梯队 | 第二梯队 |
      第一大 | 第二大 | 第三大 | 第四大 | 第五大 | 百万富翁 | 亿万富翁 | 百万雄师 | 一口气 | 一把手 | 一窝蜂 |
      一刀切 | 一盘棋 | 一锅端 | 一条心 | 一股脑 | 一眼 | 一时间 | 一夜之间 | 一夜 | 一天到晚 | 一年一度 |
      一举 | 一拥而上 | 一片 | 一番 | 一路 | 一族 | 一行 | 一道 | 一经推出 | 一季一会 | 一家之言 | 一己之力 |
      一臂之力 | 一亿中流 | 百分百 | 百分之百努力 | 一百分努力 | 万亿俱乐部 | 万卡集群 | 千卡 | 万卡 | 十万卡 |
      万卡级 | 千行百业 | 百行千业 | one-stop | one stop | second to none | one of | one by one | one another |
      one-off | one-time | one time | no one | the one | one thing | one way | one-way | at one point |
      first-hand | second-hand | third-party | third party | third parties | first-party | tier-one | tier one |
      four-letter | two-way | two-sided | two-tier | twofold challenge | all-in-one | ten to one |
      a million miles | thanks a million | zero-sum | zero sum | ground zero | net zero | net-zero |
      zero trust | zero-trust | catch-22 | plan b | square one | number one | big three | big four | big five |
      magnificent seven | the seven | top ten | top five | six-pack | nine-to-five | 24/7 | 9-to-5 | 50-50 |
      50/50 | one or two | two or three | half-hearted | half-year report | doubled down | double down |
      doubling down | doubles down | double-check | double standard | double-edged | double-entry |
      double click | double-decker | halfway | first half-hearted | one in the same | three-dimensional |
      two-dimensional | one-sided | five-star | four-star | three-star | third-rate | first-rate | second-rate |
      one-size-fits-all | one-man | one-two punch | third world | first lady | first class | second nature |
      seventh heaven | cloud nine | the eleventh hour | flat-footed | one-on-one | two cents | dime a dozen
    `),
  ],
  [
    'name',
    words(`
      36氪 | 9·11 | 21世纪经济报道 | 21世纪 | 二十一世纪 | 21财经 | 360集团 | 58同城 | 58集团 | 7-eleven |
      51job | 51talk | 三七互娱 | 一汽 | 上汽 | 51信用卡 | 1药网 | 1号店 | 3m公司 | 世界500强 | 财富500强 |
      中国500强 | 民企500强 | 500强 | 100强 | 标普500 | 标普500指数 | 沪深300 | 沪深300指数 | 上证50 | 中证500 |
      中证1000 | 中证2000 | 中证800 | 中证a500 | 纳斯达克100 | 纳指100 | 科创50 | 创业板50 | 罗素2000 |
      日经225 | 日经225指数 | 富时100 | 恒生50 | 北证50 | 道琼斯30 | 胡润百富榜 | 福布斯500 | 50etf | g20 | g7 |
      g8 | g10 | s&p 500 | s&p500 | sp500 | fortune 500 | fortune 100 | fortune global 500 | global 500 |
      ftse 100 | ftse 250 | nasdaq 100 | nasdaq-100 | russell 2000 | russell 1000 | nikkei 225 | csi 300 |
      csi 500 | cac 40 | dax 40 | dow 30 | stoxx 600 | euro stoxx 50 | topix 100 | kospi 200 | asx 200 | msci |
      forbes 400 | iso 27001 | iso 9001 | iso 14001 | iso 27017 | iso 27018 | iso 42001 | soc 1 | soc 2 |
      soc 3 | soc2 | pci dss | ifrs 9 | ifrs 15 | ifrs 16 | ifrs 17 | ias 39 | asc 606 | asc 842 | basel iii |
      rule 144a | rule 10b5-1 | section 232 | section 301 | section 230 | section 174 | chapter 11 | chapter 7 |
      chapter 13 | 401(k) | 401k | 10-k | 10-q | 8-k | 20-f | 6-k | 13f | 13-f | form 10-k | form 10-q |
      form 8-k | form 20-f | form 6-k | .net 8 | office 365 | microsoft 365 | m365 | dynamics 365 | windows 11 |
      windows 10 | studio 54 | 7-zip | 5g | 4g | 3g | 6g | 2g | 5.5g | 4k | 8k | 3d | 2d | 3c数码 | b2b | b2c |
      o2o | p2p | c2m | to 2b | 4s店 | 5a级 | 985高校 | 211工程 | 863计划 | 973计划 | 十四五 | 十五五 | 十三五 |
      十二五 | 十一五 | 三中全会 | 四中全会 | 二十届 | 二十大 | 十九大 | 十八大 | 十七大 | 七日年化 | 双一流 | 95后 | 90后 | 00后 | 80后 | 85后 |
      70后 | 60后 | 05后 | 10后 | z世代 | web3 | web3.0 | web 3.0 | web 2.0 | web 3 | industry 4.0 | 工业4.0 |
      model 3 | model y | su7 | boeing 737 | airbus a320 | covid-19 | 7nm制程 | version 2 | windows 95 |
      route 66 | area 51 | channel 4 | bbc 2 | 1688.com | 58.com | 163邮箱 | 163.com | 奔驰s级 | 百度网盘 |
      七天无理由 | 7天无理由 | 24小时便利店 | 万达广场 | 三只松鼠 | 六神 | 九阳 | 七喜 | 百事 | 百盛 | 百丽 |
      百胜 | 百胜中国 | 百济神州 | 百川智能 | 百世 | 万华化学 | 万泰 | 亿纬锂能 | 亿联网络 | 亿咖通 | 亿航 |
      千里科技 | 千味央厨 | 零跑 | 零一万物 | 零食 | 零部件 | 零件 | 零碳 | 零钱 | 零工 | 零距离 | 零和 | 归零 |
      零点 | 二叠纪 | 九方 | 一加 | 一嗨 | 一汽集团 | 两面针 | 三全 | 三诺 | 三花智控 | 三安光电 | 三利谱 |
      四环 | 五菱 | 六国 | 十月围城 | 十月稻田
    `),
  ],
];
