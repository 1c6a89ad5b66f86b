// Years in a row, as brokers name what they forecast: FY25/26/27, 2025E/26E/27E, 25/26/27财年, 2026/2027年.

import { digitsEnd } from '../numerals/digits.ts';
import { isDigit, type Source, standsAt } from '../scan/source.ts';
import { fullYear, matchAt, type YearSlot } from './match.ts';

const ONE = '((?:20)?\\d{2})[ae]?';
const ROW = new RegExp(
  `(fy\\s{0,2}'?)?${ONE}\\/${ONE}(?:\\/${ONE})?(?:\\/${ONE})?(?:(\\s?(?:财年|年(?![期内度])))|(?![\\d/a-z%年]))`,
  'y',
);
/** Two years make a row only where both are written out in front of 年; 2024/25 is one fiscal year. */
const WRITTEN_OUT = 4;
const LEAST = 3;

function isRow(digits: readonly string[], label: string | undefined, unit: string | undefined): boolean {
  const whole = digits[0]?.length === WRITTEN_OUT;
  if (digits.length < LEAST) return unit?.trim() === '年' && digits.every((year) => year.length === WRITTEN_OUT);
  return whole || label !== undefined || unit !== undefined;
}

/** Whether a slash stands behind the digits at `at`, or whether a label does. */
function mayOpenRow(source: Source, at: number): boolean {
  if (standsAt(source, at, 'f')) return true;
  if (!isDigit(source, at) || isDigit(source, at - 1)) return false;
  const end = digitsEnd(source, at);
  return standsAt(source, standsAt(source, end, 'ae') ? end + 1 : end, '/');
}

/** The years in a row at `at`, each the one behind the year before it. */
export function yearsInARow(source: Source, at: number): YearSlot | null {
  const match = mayOpenRow(source, at) ? matchAt(ROW, source, at) : null;
  if (!match) return null;
  const [text, label, ...rest] = match;
  const unit = rest.pop();
  const digits = rest.filter((year) => year !== undefined);
  if (!isRow(digits, label, unit)) return null;
  const years: YearSlot['years'][number][] = [];
  let from = at + (label?.length ?? 0);
  for (const year of digits) {
    const start = source.folded.indexOf(year, from);
    from = start + year.length;
    if (years.length > 0 && fullYear(year) !== (years.at(-1)?.year ?? 0) + 1) return null;
    years.push({ year: fullYear(year), start, end: from });
  }
  return {
    end: at + text.length,
    label: label === undefined && !unit?.endsWith('财年') ? 'bare' : 'fiscal',
    years,
    joint: 'list',
  };
}
