// What kind of quantity a row or column is about, by its words: amounts, counts of shares, prices a share, shares of a whole, years.

export type RowKind = 'money' | 'shares' | 'per-share' | 'percent' | 'years' | 'count' | 'multiple';

const PER_SHARE =
  /\bper[\s-]+(?:common |ordinary |diluted |basic |class [abc] |weighted |american depositary )?(?:share|ads|unit|stock unit|rsu|psu|option|award)\b|\bper[\s-]share\b|每股|\beps\b|\bpar value\b|grant[- ]date fair value$|\bexercise price\b/;
const SHARES =
  /(?<!per )(?<!per common )(?<!common )\bshares\b(?=.*\b(?:used|outstanding|issued|authorized|reserved|computing|computation|purchased|granted|vested|available|diluted|basic|repurchased|withheld|forfeited)\b)|\bnumber of (?:\w+ ){0,3}(?:shares|rsus|psus|options|awards|units)\b|\bweighted[- ]average (?:\w+[\s,-]+){0,5}shares\b|\bcommon shares outstanding\b|^(?:total )?(?:number of )?shares(?: \(|$|:)|^rsus\b|\banti-?dilutive\b|\bdilutive (?:share|stock|equity|securities|awards|effect|impact)|\brestricted stock units?$|\bstock awards?$|\b(?:effect of|impact of) dilut|\bshares (?:used|outstanding)\b|股份数|股数|加权平均(?:普通)?股|股份总数/;
const PERCENT =
  /(?<![\d.])\s?%|\bpercent(?:age)?\b|\b(?:effective|tax|interest|coupon|discount|growth|dividend|risk-free)[\w\s-]{0,24}\b(?:rate|yield)s?\b|\bvolatility\b|\bmargin$|比率|率$|占比|比例/;
/** A header or a label that ends with its unit: 毛利率（%）, change (%). */
const MARKED_PERCENT = /[(（]\s*%\s*[)）]|(?:^|[\s·])%(?=\s|$|·)/;
const YEARS =
  /\b(?:term|life|lives|period)\b.*\b(?:years?|months|days)\b|\(in years\)|\(years\)|\bweighted[- ]average remaining\b.*\bterm\b|年限/;
const COUNT = /\bnumber of\b|\bemployees\b|\bheadcount\b|\bstores?\b.*\b(?:open|end)|人数|户数|员工/;
const MULTIPLE = /\b(?:ratio|times|multiple)\b|倍数/;
/** Words that make a row about shares an amount after all. */
const AMOUNTS =
  /\b(?:value|cost|proceeds|payments?|dividends?|compensation|expense|repurchases? of|issuance of|issued? (?:under|for)|settlement|taxes?)\b/;

/**
 * @param label the row's own label, folded
 * @param around sections and column headers, folded
 */
export function rowKind(label: string, around: string): RowKind {
  if (MARKED_PERCENT.test(label) || MARKED_PERCENT.test(around)) return 'percent';
  return kindOf(bare(label)) ?? kindOf(bare(around)) ?? 'money';
}

/** What the number behind it counts, not the row: `shares authorized 24,000`. */
const COUNTED = /[\s,;:-]*(?:\bshares\b[\s,:-]*)?(?:authorized|issued|outstanding)[\s,:-]*$/;

/** Without what stands in brackets, and without the par value and the rate that name a security. */
function bare(text: string): string {
  const number = text.search(/[$€£]\s?\d|\d/);
  return (number > 8 ? text.slice(0, number).replace(COUNTED, '') : text)
    .replaceAll(/\([^)]*(?:\)|$)/g, ' ')
    .replaceAll(/[$€£]\s?\d[\d.]*\s+(?:par value|per (?:common |ordinary )?share)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function kindOf(text: string): RowKind | null {
  if (text === '') return null;
  if (YEARS.test(text)) return 'years';
  if (SHARES.test(text) && !AMOUNTS.test(text)) return 'shares';
  if (PER_SHARE.test(text) && !/\bshares used|computing/.test(text)) return 'per-share';
  if (SHARES.test(text) && /\bshares used|computing|weighted/.test(text)) return 'shares';
  if (PERCENT.test(text)) return 'percent';
  if (COUNT.test(text)) return 'count';
  return MULTIPLE.test(text) ? 'multiple' : null;
}
