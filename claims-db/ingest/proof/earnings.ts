// Earnings a share against the income and the number of shares of the same column.

import { absolute, compare, type Decimal, divide, subtract } from '../../../server/core/text/decimal.ts';
import { fold } from '../../../server/core/text/fold.ts';
import type { Reading } from '../headers/reading.ts';

const DILUTED = /\bdiluted\b|\bassuming dilution\b|摊薄|稀释/;
const BASIC = /\bbasic\b|基本/;
const INCOME =
  /^net (?:income|earnings|loss)\b|^(?:期内|年内|本期|年度|本年度)?(?:净利润|溢利|利润)|归属于.*净利润|应占.*溢利/;

const wordsOf = ({ row }: Reading): string => fold(`${row.sections.at(-1)?.text ?? ''} ${row.label}`);

function which(reading: Reading): 'basic' | 'diluted' | null {
  const words = fold(reading.row.label);
  const all = DILUTED.test(words) || BASIC.test(words) ? words : wordsOf(reading);
  return DILUTED.test(all) && !BASIC.test(all) ? 'diluted' : BASIC.test(all) && !DILUTED.test(all) ? 'basic' : null;
}

/** Half of the last digit that the price a share is printed with, and a little for the rounding of the others. */
function slack(price: Reading): Decimal {
  return { digits: 6n, exponent: price.value.magnitude.exponent - 1 };
}

function holds(income: Reading, shares: Reading, price: Reading): boolean {
  const quotient = divide(income.amount, shares.amount, 6);
  return quotient !== null && compare(absolute(subtract(quotient, price.amount)), slack(price)) <= 0;
}

/** The prices and counts of shares of one column that the income proves, with the working. */
export function earningsTies(column: readonly Reading[]): ReadonlyMap<Reading, string> {
  const ties = new Map<Reading, string>();
  const incomes = column.filter(({ kind, row }) => kind === 'money' && INCOME.test(fold(row.label))).slice(0, 4);
  const shares = column.filter(({ kind }) => kind === 'shares').slice(0, 6);
  for (const price of column.filter(({ kind }) => kind === 'per-share').slice(0, 6)) {
    const kind = which(price);
    if (kind === null) continue;
    for (const count of shares.filter((each) => which(each) === kind)) {
      const income = incomes.find((each) => holds(each, count, price));
      if (!income) continue;
      const working = `${income.value.cell.text} ÷ ${count.value.cell.text} = ${price.value.cell.text}`;
      for (const each of [price, count, income]) if (!ties.has(each)) ties.set(each, working);
    }
  }
  return ties;
}
