// Units as table headers and captions write them: 单位：亿元, "RMB in millions", US$bn, (%).

/** Power of ten of a scale word. */
export const SCALE_WORDS: readonly (readonly [string, number])[] = [
  ['万亿', 12], ['千亿', 11], ['百亿', 10], ['十亿', 9], ['千万', 7], ['百万', 6], ['十万', 5], ['亿', 8], ['万', 4], ['千', 3],
  ['trillions', 12], ['trillion', 12], ['tn', 12], ['billions', 9], ['billion', 9], ['bn', 9], ['millions', 6], ['million', 6], ['mn', 6], ['mm', 6], ['m', 6], ['thousands', 3], ['thousand', 3], ['k', 3], ['b', 9], ['000s', 3],
];

/** Unit of a currency or rate word. */
export const UNIT_WORDS: readonly (readonly [string, string])[] = [
  ['人民币', 'CNY'], ['rmb', 'CNY'], ['cny', 'CNY'], ['yuan', 'CNY'], ['¥', 'CNY'], ['￥', 'CNY'], ['美元', 'USD'], ['美金', 'USD'], ['us$', 'USD'], ['usd', 'USD'], ['$', 'USD'], ['u.s. dollars', 'USD'], ['us dollars', 'USD'], ['dollars', 'USD'],
  ['港元', 'HKD'], ['港币', 'HKD'], ['hk$', 'HKD'], ['hkd', 'HKD'], ['新台币', 'TWD'], ['台币', 'TWD'], ['nt$', 'TWD'], ['twd', 'TWD'], ['日元', 'JPY'], ['jpy', 'JPY'], ['欧元', 'EUR'], ['eur', 'EUR'], ['€', 'EUR'], ['英镑', 'GBP'], ['gbp', 'GBP'], ['£', 'GBP'],
  ['韩元', 'KRW'], ['krw', 'KRW'], ['新加坡元', 'SGD'], ['sgd', 'SGD'], ['元', 'CNY'], ['%', '%'], ['percent', '%'], ['per cent', '%'], ['百分比', '%'], ['百分点', 'pp'],
];
