// Words for the two parts that between them make a whole: at home and abroad, men and women, owned and leased.

const ROWS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /境内|国内|内销|内地|本土|\b(?:domestic|home market|at home)\b/u,
    /境外|海外|国外|国际|出口|外销|\b(?:export(?:s|ed)?|abroad|overseas|foreign|international)\b/u,
  ],
  [
    /线下|门店|实体|\b(?:offline|in (?:its |the )?(?:stores|shops|branches))\b/u,
    /线上|网上|电商|\b(?:online|on the web|e-commerce)\b/u,
  ],
  [/男/u, /女/u],
  [/\b(?:men|male|boys)\b/u, /\b(?:women|female|girls)\b/u],
  [/\badults?\b|成人/u, /\bchild(?:ren)?\b|儿童/u],
  [/自有|自持|\b(?:owned|freehold)\b/u, /租赁|租入|租用|\b(?:leased|rented|leasehold|franchised)\b/u],
  [/直营|\bcompany-(?:owned|operated)\b/u, /加盟|\bfranchise(?:d|s|es)?\b/u],
  [/上半年|春季|\bfirst half\b|\bspring\b/u, /下半年|秋季|\bsecond half\b|\bsecond\b|\bautumn\b/u],
  [/长期|\blong-term\b/u, /短期|\bshort-term\b/u],
  [/流动(?!性)|\bcurrent\b/u, /非流动|\bnon-current\b/u],
  [/固定|\bfixed\b/u, /浮动|可变|\b(?:variable|floating)\b/u],
  [/城镇|城市|\burban\b/u, /农村|乡村|\brural\b/u],
  [/\bfull-time\b|全职/u, /\bpart-time\b|兼职/u],
  [/中期|\binterim\b/u, /末期|\bfinal\b/u],
];

/** Whether two phrases name the two parts of one whole. */
export function isComplement(a: string, b: string): boolean {
  return ROWS.some(
    ([one, other]) =>
      (one.test(a) && other.test(b) && !one.test(b.replace(other, ''))) ||
      (one.test(b) && other.test(a) && !one.test(a.replace(other, ''))),
  );
}
