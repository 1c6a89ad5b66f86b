// Words that name a document, by which a bracket is told to be a reference: [10-K, p. 67], (Company 10-Q, filed …).

const FORMS = /\b(?:10-[KQ]|[86]-K|[24]0-F|[SF]-[134]|DEF ?14A|13[DFG])(?:\/A)?(?![\w-])/i;

const ENGLISH =
  /\b(?:(?:annual|quarterly|interim|half-year) report|(?:press|earnings|news) release|earnings (?:call|presentation|transcript)|prospectus|call transcript|shareholder letter|letter to shareholders|investor (?:presentation|deck)|proxy statement|registration statement|(?:company|regulatory|SEC) filings?)\b/i;

const CHINESE =
  /(?:年度?报告?|年報|[一三]季报|季度?报告|季報|半?年报|中报|中報|半年度报告|财报|財報|公告|招股(?:说明)?书|招股(?:說明)?書|业绩(?:发布|快报|预告|新闻稿)|業績(?:發佈|快報|公佈)|电话会(?:议)?(?:纪要|实录)?|電話會議|研报|研究报告|研究報告|新闻稿|新聞稿|通函|募集说明书|募集說明書)/;

/** What may follow the document's name: a place in it, or when it was filed. */
const LOCATOR =
  /^(?:$|[)\]）］]|\s*[,，;；:：、]|\s*(?:for|of|dated|filed|p\.|pp\.|pages?|notes?|item|section|table|FY|Q[1-4]|\d{4}|第|附注|附註|页|頁))/i;

/** A figure that would be lost with the bracket. */
const FIGURE = /[%％$€£¥￥‰]|\d\s*(?:亿|億|万|萬|兆|元|million|billion|trillion|bn\b|mn\b)/i;

/** Whether the words of a bracket are the reference to a document and nothing else. */
export function isDocumentReference(words: string): boolean {
  const found = FORMS.exec(words) ?? ENGLISH.exec(words) ?? CHINESE.exec(words);
  if (!found || FIGURE.test(words)) return false;
  return LOCATOR.test(words.slice(found.index + found[0].length));
}
