// Currencies as writers name them in both languages. Source of the codes: ISO 4217.

import { MORE_CURRENCIES } from './more-currencies.ts';
import { words } from './words.ts';

/** A currency: what may stand before its number, what may stand behind it, and its hundredths (or other parts). */
export interface Currency {
  readonly code: string;
  /** Words and symbols before or behind a number. The first word of a country that shares $ comes with it. */
  readonly either: readonly string[];
  /** Words behind a number only. */
  readonly after: readonly string[];
  /** Words for a part of the unit, with the power of ten of that part. */
  readonly parts?: readonly (readonly [string, number])[];
}

export const CURRENCIES: readonly Currency[] = [
  {
    code: 'CNY',
    either: ['CNY', 'RMB', 'CN¥', 'CNH', '¥', '人民币', '人民币元', 'renminbi', 'Rmb¥'],
    after: words(`
      元 | 元人民币 | 块钱 | 块 | 圆 | 元整 | 圆整 | 元正 | yuan | yuan renminbi | yuan RMB | Chinese yuan | kuai
    `),
    parts: [
      ['角', -1],
      ['毛钱', -1],
      ['毛', -1],
      ['分钱', -2],
      ['jiao', -1],
      ['fen', -2],
    ],
  },
  {
    code: 'USD',
    either: [
      'USD',
      'US$',
      'U.S.$',
      'USD$',
      '$',
      'US dollars',
      '美元',
      '美金',
      '美圆',
      'US $',
      'U.S. $',
      'U.S $',
      'USD $',
      '$US',
    ],
    after: words(`
      刀 | dollar | dollars | US dollar | US dollars | U.S. dollar | U.S. dollars | American dollars |
      United States dollars | bucks | greenbacks | usd dollars
    `),
    parts: [
      ['cent', -2],
      ['cents', -2],
      ['US cents', -2],
      ['U.S. cents', -2],
      ['¢', -2],
      ['美分', -2],
      ['美仙', -2],
    ],
  },
  {
    code: 'EUR',
    either: ['EUR', '€', '欧元', '欧圆'],
    after: ['euro', 'euros', 'eur'],
    parts: [
      ['euro cents', -2],
      ['eurocents', -2],
      ['欧分', -2],
    ],
  },
  {
    code: 'GBP',
    either: ['GBP', '£', 'UK£', 'GB£', '英镑', '英镑£'],
    after: words(`
      pound | pounds | pound sterling | pounds sterling | sterling | British pound | British pounds | quid
    `),
    parts: [
      ['pence', -2],
      ['penny', -2],
      ['pennies', -2],
      ['便士', -2],
    ],
  },
  {
    code: 'JPY',
    either: ['JPY', 'JP¥', 'JPY¥', '日元', '日币'],
    after: ['yen', 'Japanese yen', '円', '日圆', '万円'],
    parts: [
      ['銭', -2],
      ['日本銭', -2],
    ],
  },
  {
    code: 'HKD',
    either: ['HKD', 'HK$', 'HKD$', '港元', '港币', '港纸', '港圆', 'HK $', 'HKD $', '$HK'],
    after: ['Hong Kong dollar', 'Hong Kong dollars', 'HK dollars', '元港币'],
    parts: [
      ['毫', -1],
      ['毫子', -1],
      ['仙', -2],
      ['港仙', -2],
      ['HK cents', -2],
      ['Hong Kong cents', -2],
    ],
  },
  {
    code: 'TWD',
    either: ['TWD', 'NTD', 'NT$', 'NTD$', '新台币', '台币', 'NT $', 'NTD $', 'TWD $', '$NT'],
    after: ['New Taiwan dollar', 'New Taiwan dollars', 'Taiwan dollars', 'NT dollars', '新台币元', '元新台币'],
  },
  {
    code: 'SGD',
    either: ['SGD', 'S$', 'SG$', 'SG $', 'SGD $', 'S $', '$S', '$SG', '新加坡元', '新元', '坡币', '新币'],
    after: ['Singapore dollar', 'Singapore dollars'],
    parts: [['Singapore cents', -2]],
  },
  {
    code: 'AUD',
    either: ['AUD', 'A$', 'AU$', 'Aus$', 'AU $', 'AUD $', 'A $', '$A', '$AU', '澳元', '澳币', '澳大利亚元'],
    after: ['Australian dollar', 'Australian dollars', 'Aussie dollars'],
    parts: [['Australian cents', -2]],
  },
  {
    code: 'CAD',
    either: [
      'CAD',
      'C$',
      'CA$',
      'CDN$',
      'Can$',
      'CA $',
      'CAD $',
      'C $',
      '$C',
      '$CA',
      '$CDN',
      '加元',
      '加币',
      '加拿大元',
    ],
    after: ['Canadian dollar', 'Canadian dollars'],
    parts: [['Canadian cents', -2]],
  },
  {
    code: 'NZD',
    either: ['NZD', 'NZ$', 'NZ $', 'NZD $', '$NZ', '新西兰元', '纽元', '纽币'],
    after: ['New Zealand dollar', 'New Zealand dollars', 'kiwi dollars'],
    parts: [['New Zealand cents', -2]],
  },
  {
    code: 'CHF',
    either: ['CHF', 'SFr', '瑞士法郎', '瑞郎'],
    after: ['Swiss franc', 'Swiss francs', 'francs', 'franc', '法郎'],
    parts: [
      ['rappen', -2],
      ['centimes', -2],
      ['centime', -2],
    ],
  },
  { code: 'KRW', either: ['KRW', '₩', '韩元', '韩币', '韩圆'], after: ['won', 'Korean won', 'South Korean won'] },
  { code: 'KPW', either: ['KPW', '朝鲜元'], after: ['North Korean won'] },
  {
    code: 'INR',
    either: ['INR', '₹', 'Rs', 'Rs.', '印度卢比', '卢比'],
    after: ['rupee', 'rupees', 'Indian rupee', 'Indian rupees'],
    parts: [
      ['paise', -2],
      ['paisa', -2],
      ['派士', -2],
    ],
  },
  {
    code: 'RUB',
    either: ['RUB', '₽', '卢布', '俄罗斯卢布'],
    after: ['ruble', 'rubles', 'rouble', 'roubles', 'Russian rubles', 'Russian ruble'],
    parts: [
      ['kopecks', -2],
      ['kopeck', -2],
      ['戈比', -2],
    ],
  },
  { code: 'THB', either: ['THB', '฿', '泰铢', '铢'], after: ['baht', 'Thai baht'], parts: [['satang', -2]] },
  {
    code: 'MYR',
    either: ['MYR', 'RM', '马币', '令吉', '林吉特', '马来西亚林吉特'],
    after: ['ringgit', 'ringgits', 'Malaysian ringgit', 'Malaysian ringgits'],
    parts: [
      ['sen', -2],
      ['仙令吉', -2],
    ],
  },
  { code: 'IDR', either: ['IDR', 'Rp', '印尼盾', '印尼卢比'], after: ['rupiah', 'Indonesian rupiah'] },
  { code: 'VND', either: ['VND', '₫', '越南盾', '越盾'], after: ['dong', 'Vietnamese dong'] },
  { code: 'PHP', either: ['PHP', '₱', '菲律宾比索', '菲律宾披索'], after: ['Philippine pesos', 'Philippine peso'] },
  { code: 'MOP', either: ['MOP', 'MOP$', '澳门元', '澳门币'], after: ['pataca', 'patacas'] },
  {
    code: 'BRL',
    either: ['BRL', 'R$', '雷亚尔', '巴西雷亚尔'],
    after: ['real', 'reais', 'reals', 'Brazilian real', 'Brazilian reals', 'Brazilian reais'],
  },
  {
    code: 'MXN',
    either: ['MXN', 'MX$', '墨西哥比索'],
    after: ['Mexican pesos', 'Mexican peso', 'pesos', 'peso', '比索'],
    parts: [
      ['centavos', -2],
      ['centavo', -2],
    ],
  },
  { code: 'ZAR', either: ['ZAR', '兰特', '南非兰特'], after: ['rand', 'South African rand'] },
  {
    code: 'TRY',
    either: ['TRY', '₺', '土耳其里拉', '里拉'],
    after: ['lira', 'Turkish lira', 'liras'],
    parts: [['kurus', -2]],
  },
  {
    code: 'SEK',
    either: ['SEK', '瑞典克朗'],
    after: ['Swedish krona', 'Swedish kronor', 'kronor'],
    parts: [['öre', -2]],
  },
  { code: 'NOK', either: ['NOK', '挪威克朗'], after: ['Norwegian krone', 'Norwegian kroner'], parts: [['øre', -2]] },
  { code: 'DKK', either: ['DKK', '丹麦克朗'], after: ['Danish krone', 'Danish kroner', 'kroner', 'krone', '克朗'] },
  {
    code: 'PLN',
    either: ['PLN', '兹罗提', '波兰兹罗提'],
    after: ['zloty', 'zlotys', 'zlotych', 'Polish zloty'],
    parts: [['groszy', -2]],
  },
  { code: 'CZK', either: ['CZK', '捷克克朗'], after: ['koruna', 'korunas', 'Czech koruna', 'Czech crowns'] },
  { code: 'HUF', either: ['HUF', '福林', '匈牙利福林'], after: ['forint', 'forints'] },
  {
    code: 'AED',
    either: ['AED', 'Dh', '迪拉姆', '阿联酋迪拉姆'],
    after: ['dirham', 'dirhams', 'UAE dirhams'],
    parts: [['fils', -2]],
  },
  {
    code: 'SAR',
    either: ['SAR', '沙特里亚尔', '沙特里亚尔', '里亚尔'],
    after: ['riyal', 'riyals', 'Saudi riyals', 'Saudi riyal'],
  },
  { code: 'QAR', either: ['QAR', '卡塔尔里亚尔'], after: ['Qatari riyals', 'Qatari riyal'] },
  {
    code: 'KWD',
    either: ['KWD', '科威特第纳尔', '第纳尔'],
    after: ['Kuwaiti dinars', 'dinar', 'dinars', 'Kuwaiti dinar'],
  },
  {
    code: 'ILS',
    either: ['ILS', 'NIS', '₪', '谢克尔', '新谢克尔'],
    after: ['shekel', 'shekels'],
    parts: [['agorot', -2]],
  },
  { code: 'EGP', either: ['EGP', 'E£', '埃及镑'], after: ['Egyptian pounds', 'Egyptian pound'] },
  { code: 'GHS', either: ['GHS', 'GH₵', 'GH¢'], after: [], parts: [['pesewas', -2]] },
  { code: 'NGN', either: ['NGN', '₦', '奈拉'], after: ['naira'], parts: [['kobo', -2]] },
  { code: 'KES', either: ['KES', '肯尼亚先令'], after: ['Kenyan shillings', 'shillings', 'shilling'] },
  { code: 'PKR', either: ['PKR', '巴基斯坦卢比'], after: ['Pakistani rupees', 'Pakistani rupee'] },
  { code: 'LKR', either: ['LKR', '斯里兰卡卢比', 'ரூ'], after: ['Sri Lankan rupees'] },
  { code: 'BDT', either: ['BDT', '塔卡'], after: ['taka'] },
  { code: 'KZT', either: ['KZT', '坚戈', '哈萨克斯坦坚戈'], after: ['tenge'] },
  { code: 'UAH', either: ['UAH', '₴', '格里夫纳'], after: ['hryvnia', 'hryvnias'] },
  { code: 'CLP', either: ['CLP', '智利比索'], after: ['Chilean pesos', 'Chilean peso'] },
  { code: 'COP', either: ['COP', '哥伦比亚比索'], after: ['Colombian pesos', 'Colombian peso'] },
  { code: 'ARS', either: ['ARS', '阿根廷比索'], after: ['Argentine pesos', 'Argentine peso'] },
  { code: 'PEN', either: ['PEN', '秘鲁索尔'], after: ['Peruvian soles', 'Peruvian sol'] },
  { code: 'MMK', either: ['MMK', '缅元', '缅币'], after: ['kyat', 'kyats'] },
  { code: 'XDR', either: ['XDR', '特别提款权'], after: ['SDRs', 'special drawing rights'] },
  { code: 'BTC', either: ['BTC', '₿', '比特币'], after: ['bitcoin', 'bitcoins', '个比特币', '枚比特币'] },
  { code: 'ETH', either: ['ETH', '以太币'], after: ['ether', '枚以太币'] },
  ...MORE_CURRENCIES,
];
