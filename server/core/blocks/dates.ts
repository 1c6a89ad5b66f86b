// Days as front matter and datelines write them, in both languages.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';

const FORMS = [
  /(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})(?!\d)日?/,
  new RegExp(`(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'i'),
  new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (${MONTH}),? (\\d{4})`, 'i'),
] as const;

export interface Day {
  /** `yyyy-mm-dd` */
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

function monthOf(word: string): string {
  return /^\d/.test(word) ? word : String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
}

function written(year: string, month: string, day: string): string | null {
  const number = monthOf(month);
  if (Number(number) < 1 || Number(number) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The first full date in a text: 2025-11-25, 2025年11月25日, Nov. 25, 2025, 25 November 2025. */
export function firstDay(text: string): Day | null {
  const found = FORMS.flatMap((form, at) => {
    const match = form.exec(text);
    if (!match) return [];
    const [whole, a = '', b = '', c = ''] = match;
    const date = at === 0 ? written(a, b, c) : at === 1 ? written(c, a, b) : written(c, b, a);
    return date ? [{ date, from: match.index, to: match.index + whole.length }] : [];
  });
  return found.sort((a, b) => a.from - b.from)[0] ?? null;
}

/** The date that a text starts with, `yyyy-mm-dd`. */
export function dayIn(text: string): string | null {
  const day = firstDay(text);
  return day && day.from <= 1 ? day.date : null;
}
