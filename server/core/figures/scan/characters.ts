// Character tables of the reader: one look-up folds a code unit to its plain form, another tells its class.

/** 0–9, full-width digits included (after folding). */
export const DIGIT = 1;
/** Latin letters. */
export const LETTER = 2;
/** A Chinese numeral character; {@link HAN_VALUE} says which. */
export const HAN_NUMERAL = 4;
const SPACE = 8;
/** A sign, currency symbol or fraction character that may open a figure. */
const SYMBOL = 16;
/** Traditional and full-width characters, each followed by the form that the word tables are written in. */
const FOLDED_PAIRS: readonly string[] = [
  '億亿萬万點点兩两個个條条張张臺台間间隻只筆笔單单戶户幣币圓元韓韩歐欧鎊镑盧卢馬马銖铢約约達达過过將将僅仅餘余',
  '內内減减幾几數数財财結结終终號号時时鐘钟鍾钟週周歲岁頁页節节級级類类層层樓楼開开為为從从後后來来當当這这該该',
  '國国紐纽灣湾處处顆颗輛辆棟栋冊册隊队組组門门場场項项種种員员輪轮檔档則则樁桩噸吨釐厘畝亩頃顷電电曆历歷历夠够',
  '漲涨縮缩塊块貳贰陸陆頭头雙双對对貫贯艙舱課课無无訂订報报營营業业務务壓压應应稱称計计佔占經经續续連连現现實实',
  '際际總总額额與与東东線线書书術术話话評评論论說说讀读寫写長长飛飞機机動动車车農农戰战爭争紅红綠绿藍蓝銀银環环',
  '萊莱會会議议團团權权產产買买賣卖費费資资質质贈赠預预頂顶順顺領领題题顯显風风館馆驗验體体鹽盐齊齐齡龄龍龙圖图',
  '園园圍围幹干廣广廠厂廳厅彈弹復复徵征惡恶愛爱態态戲戏擴扩據据擇择擊击擬拟攝摄敗败敵敌斷断於于極极構构槍枪樂乐',
  '標标樣样檢检歡欢歸归殘残氣气漢汉潔洁潛潜澤泽濟济滿满災灾熱热獎奖畫画異异盡尽監监盤盘礦矿碼码確确積积穩稳窮穷',
  '競竞範范築筑簡简簽签籌筹納纳紙纸細细絕绝統统綜综維维緊紧練练縣县績绩織织繼继罰罚義义習习聯联聲声職职脫脱腳脚',
  '臉脸臨临舉举舊旧艦舰薩萨藝艺蘋苹虛虚蟲虫衛卫裝装製制複复見见規规視视親亲覺觉觀观觸触訊讯記记許许設设訪访詞词',
  '試试詳详認认語语誤误調调談谈請请證证識识譯译護护讓让負负貝贝貢贡貨货責责貸贷貿贸賀贺賠赔購购賽赛贏赢趙赵趨趋',
  '輸输輯辑轉转辦办運运違违遠远適适選选還还郵邮鄉乡醫医釋释針针鋼钢錄录錢钱錯错鍵键鎖锁鏡镜鐵铁閱阅關关陣阵陰阴',
  '陳陈陽阳階阶險险隨随雜杂難难雲云靜静響响須须頻频飯饭駐驻駕驾驚惊髮发魚鱼鳥鸟麗丽麥麦黃黄黨党',
];

function buildFold(): Uint16Array {
  const fold = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) fold[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) fold[code] = code - 0xfee0;
  // Full-width stops and commas separate clauses; a numeral reader looks at them itself.
  for (const kept of [0xff0c, 0xff1b, 0xff1a, 0xff1f, 0xff01]) fold[kept] = kept;
  for (let code = 0x41; code <= 0x5a; code++) {
    fold[code] = code + 32;
    fold[code + 0xfee0] = code + 32;
  }
  for (const space of [0x09, 0x0a, 0x0d, 0xa0, 0x2028, 0x202f, 0x205f, 0x3000]) fold[space] = 0x20;
  for (let space = 0x2000; space <= 0x200a; space++) fold[space] = 0x20;
  for (const minus of [0x2212, 0xfe63, 0xff0d, 0x2010, 0x2011]) fold[minus] = 0x2d;
  for (const dash of [0x2014, 0x2015, 0x2012]) fold[dash] = 0x2013;
  for (const tilde of [0x301c, 0x223c, 0x02dc, 0xff5e]) fold[tilde] = 0x7e;
  fold[0xffe5] = 0xa5;
  fold[0xffe1] = 0xa3;
  fold[0xfe6a] = 0x25;
  fold[0x2019] = 0x27;
  fold[0x25cb] = 0x3007;
  const pairs = FOLDED_PAIRS.join('');
  for (let i = 0; i < pairs.length; i += 2) fold[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return fold;
}

/** The plain form of each UTF-16 code unit: lower case, half width, simplified, all spaces and minus signs alike. */
export const FOLD: Uint16Array = buildFold();

/** Values in {@link HAN_VALUE}: digits are 1 + their value, then these. */
export const HAN_TEN = 11;
export const HAN_HUNDRED = 12;
export const HAN_THOUSAND = 13;
export const HAN_WAN = 14;
export const HAN_YI = 15;
export const HAN_ZHAO = 16;
export const HAN_HALF = 17;
export const HAN_TWENTY = 18;
export const HAN_THIRTY = 19;
export const HAN_SEVERAL = 20;

const HAN_NUMERALS: readonly (readonly [string, number])[] = [
  ['零〇', 1],
  ['一壹', 2],
  ['二贰两', 3],
  ['三叁參', 4],
  ['四肆', 5],
  ['五伍', 6],
  ['六陆', 7],
  ['七柒', 8],
  ['八捌', 9],
  ['九玖', 10],
  ['十拾', HAN_TEN],
  ['百佰', HAN_HUNDRED],
  ['千仟', HAN_THOUSAND],
  ['万', HAN_WAN],
  ['亿', HAN_YI],
  ['兆', HAN_ZHAO],
  ['半', HAN_HALF],
  ['廿', HAN_TWENTY],
  ['卅', HAN_THIRTY],
  ['几数', HAN_SEVERAL],
];

function buildHanValue(): Uint8Array {
  const values = new Uint8Array(65536);
  for (const [characters, value] of HAN_NUMERALS) {
    for (const character of characters) values[character.charCodeAt(0)] = value;
  }
  return values;
}

/** What a folded character counts for in a Chinese numeral; 0 for all others. */
export const HAN_VALUE: Uint8Array = buildHanValue();

/** Numeral characters that are everyday words by themselves (队伍, 大陆, 参与) and count only before a unit. */
export const FORMAL_NUMERALS: ReadonlySet<number> = new Set(
  [...'壹贰叁參肆伍陆柒捌玖拾佰仟'].map((c) => c.charCodeAt(0)),
);

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(65536);
  for (let code = 0x30; code <= 0x39; code++) classes[code] = DIGIT;
  for (let code = 0x61; code <= 0x7a; code++) classes[code] = LETTER;
  for (let code = 0xc0; code <= 0x24f; code++) if (code !== 0xd7 && code !== 0xf7) classes[code] = LETTER;
  for (let code = 0; code < 65536; code++) if (HAN_VALUE[code] !== 0) classes[code] = HAN_NUMERAL;
  classes[0x20] = SPACE;
  for (const symbol of '+-.$¥€£₹₩₽฿₺₫₱₪₴₦¢~≈<>≥≤±½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞(#') classes[symbol.charCodeAt(0)] = SYMBOL;
  return classes;
}

/** The class of each folded code unit, as bits. */
export const CLASS: Uint8Array = buildClasses();
