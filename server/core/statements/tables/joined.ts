// Header cells that say one thing together: one goes on in the cell below it, and a corner cell says how long the times are whose
// last days the columns tell: 截至下列日期止三个月 over 2025年9月30日.

import { JOIN } from './label-words.ts';

/** What a header cell closes with that goes on in the one below it: "August 31,", "Three Months Ended", "As of". */
const OPEN_END = /(?:[,，]|\b(?:ended|ending|as of|as at)|截至)\s*$/iu;

/** Header cells read as one: "Three Months Ended August 31," goes on with the year below it. */
export function joined(texts: readonly string[]): string {
  return texts
    .reduce((above, text) => (OPEN_END.test(above) ? `${above} ${text}` : `${above}${JOIN}${text}`), '')
    .slice(JOIN.length);
}

const OF_DATES = /^截至(?:下列|以下|下述)?日期?止(.+)$/u;
const OF_YEARS = /^截至([^止]+日)止(.+)$/u;
const ENDED = /^(?:for the )?(?:three|six|nine|twelve) months ended(?: \d{1,2} [a-z]+| [a-z]+ \d{1,2},?)?$/iu;

const HAN_DATE = /^[\d〇零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日$/u;
const HAN_YEAR = /^([\d〇零一二三四五六七八九]{4})年?$/u;
const DATE = /^(?:\d{1,2} [a-z]+ \d{4}|[a-z]+ \d{1,2}, \d{4}|\d{4})$/iu;

/** The corner and a column's text as one; `null` where the column tells no date that the corner lacks. */
function withTerm(corner: string, text: string): string | null {
  const ofDates = OF_DATES.exec(corner);
  if (ofDates) return HAN_DATE.test(text) ? `截至${text}止${ofDates[1]}` : null;
  const ofYears = OF_YEARS.exec(corner);
  const year = HAN_YEAR.exec(text);
  if (ofYears) return year ? `截至${year[1]}年${ofYears[1]}止${ofYears[2]}` : null;
  return ENDED.test(corner) && DATE.test(text) ? `${corner} ${text}` : null;
}

/**
 * The texts of the header cells by column, each with what the corner says of its time. What tells no date of its own (同比变动)
 * finds in the corner the time of the first that does.
 */
export function withCornerTerm(texts: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  const corner = texts.get(0)?.trim() ?? '';
  const told = [...texts].flatMap(([column, text]) => {
    const whole = column > 0 ? withTerm(corner, text.trim()) : null;
    return whole === null ? [] : [[column, whole] as const];
  });
  const [first] = told.toSorted(([a], [b]) => a - b);
  return first ? new Map([...texts, ...told, [0, first[1]]]) : texts;
}
