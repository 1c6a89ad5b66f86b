// Words of rows and headers by what they tell about time: balances and flows, labels that are nothing but a period.

import { fold } from '../../../../server/core/text/fold.ts';
import type { Caption } from '../caption.ts';
import { type DateHint, hasPeriod, NO_HINT, type PeriodHint, periodHint } from './period-hint.ts';

const FLOW =
  /收入|成本|费用|開支|开支|利润|溢利|盈利|增减|毛利率|现金流|发生额|增加|减少|\b(?:revenues?|sales|expenses?|income|earnings|costs?|profit|margin)\b/;

const NO_FLOW = /\b(?:assets|liabilit|receivable|payable|deferred|accrued|prepaid|debt|due)/;

/** Whether folded words name something that is measured over a time. */
export function isFlow(words: string): boolean {
  return FLOW.test(words) && !NO_FLOW.test(words);
}

const STOCK =
  /^total (?:stockholders|shareholders|owners)['’]? ?(?:equity|deficit)|^(?:total )?(?:segment |identifiable )?assets$|^property and equipment, net\b|\btotal (?:consolidated |segment )?(?:assets|liabilities|debt)$|\bremaining performance obligation|^(?:restricted )?cash(?:,)?(?: and)? (?:cash )?equivalents(?:,? and restricted cash)?$|资产总额|负债总额|期末余额/;

export function isStock(label: string): boolean {
  return STOCK.test(label);
}

const BALANCE =
  /\b(?:balances?|equity|outstanding|nonvested|unvested|contingencies|benefits?|reserves?|allowance|accrued|liability)\b|余额|结余|^[于於]/;

/** A balance by its name, or a name that ends with a day: Goodwill – January 1, 2023. */
export function isBalance(label: string): boolean {
  return BALANCE.test(fold(label)) || /[-–—,:]\s*\p{Lu}\p{Ll}+\.? \d{1,2}(?:, \d{4})?$/u.test(label.trim());
}

export function yearsOf({ dates }: PeriodHint): readonly number[] {
  const years = new Set(dates.flatMap(({ year }) => year ?? []));
  return years.size === 1 ? [...years] : [];
}

/** Whether a caption speaks of the days of a header, or of none. */
export function sharesDay(caption: PeriodHint, header: PeriodHint): boolean {
  if (caption.dates.length === 0 || header.dates.length === 0) return true;
  return caption.dates.some((one) => header.dates.some((other) => one.month === other.month && one.day === other.day));
}

/** A length and days, and little else. */
export function isPeriodOnly(text: string, hint: PeriodHint): boolean {
  if (text.length >= 60) return false;
  const left = leftOver(text);
  return hasPeriod(hint) && !MOVEMENT.test(left) && left.length < (/\p{Script=Han}/u.test(left) ? 3 : 8);
}

/** What comes to a balance or goes from it in a period: columns of their own, short as their names are. */
const MOVEMENT = /增加|[减減]少|增[减減]|计提|計提|[转轉][回出入销銷]|核[销銷]|[摊攤][销銷]|[处處]置|[购購]置|新增/;

/** A currency, a scale, a remark on the audit: what a figure is measured in, not what it is of. */
export function isUnitOnly(text: string): boolean {
  return (
    fold(text)
      .replaceAll(UNIT_WORDS, '')
      .replaceAll(/[\s()（）$€£¥'’.,:;\d-]/g, '') === ''
  );
}

const UNIT_WORDS =
  /人民币|港币|港元|美元|欧元|百万|千万|千|万|亿|元|股|单位|币种|(?:未)?经审[核计]|经重列|重列|\b(?:in|of|and|except|per|share|shares|data|amounts?|thousands?|millions?|billions?|rmb|us|usd|hk|hkd|eur|gbp|cny|unaudited|audited|restated|as|adjusted)\b/g;

function leftOver(text: string): string {
  return fold(text)
    .replaceAll(
      /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?/g,
      '',
    )
    .replaceAll(
      /\b(?:three|six|nine|twelve|thirteen|twenty-six|thirty-nine|fifty-two|fifty-three|months?|weeks?|years?|quarters?|fiscal|ended|ending|as|of|at|for|the|period|to|through|and|balances?|end|beginning|outstanding|nonvested|unvested|exercisable|units|shares|gross|tax|contingencies|unrecognized|benefits)\b/g,
      '',
    )
    .replaceAll(
      /[\d\s,.:()*/–—-]|[年月日度止至于於截余额结第一二三四五六七八九十零〇季上下前半期末初个份本报告账面价值发生累计同]/g,
      '',
    );
}

export function isPeriodLike(text: string, hint: PeriodHint): boolean {
  return (
    text.length < 90 &&
    (hint.dates.length > 0 || (hint.months ?? 0) > 0 || hint.years.length > 0) &&
    leftOver(text).length < 10
  );
}

/** Of the lines above a table, what the nearest one with a period says. */
export function captionHint({ lines }: Caption): PeriodHint {
  for (const line of lines.toReversed()) {
    const hint = periodHint(line);
    if (hint.dates.length > 1 && !hint.isRange) return { ...hint, dates: [latestOf(hint.dates)] };
    const [only] = hint.dates;
    const later = hint.years.filter((year) => only !== undefined && only.year !== null && year > only.year);
    if (only && later.length > 0) return { ...hint, dates: [{ ...only, year: Math.max(...later) }] };
    if (hint.dates.length > 0 || (hint.months ?? 0) > 0) return hint;
  }
  return NO_HINT;
}

function latestOf(dates: readonly DateHint[]): DateHint {
  const [first, ...more] = dates;
  return more.reduce(
    (latest, date) => ((date.year ?? 0) > (latest.year ?? 0) ? date : latest),
    first ?? { year: null, month: 12, day: 31 },
  );
}
