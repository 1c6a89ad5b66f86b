// Gross margins against the revenue and the cost that stand beside them in the row of a segment.

import { absolute, compare, type Decimal, divide, subtract } from '../../../server/core/text/decimal.ts';
import { fold } from '../../../server/core/text/fold.ts';
import type { Reading } from '../headers/reading.ts';
import { printedValue } from './printed.ts';

const MARGIN = /毛利率|\bgross (?:profit )?margins?\b/;
const COST = /成本|\bcosts?\b/;
const REVENUE = /收入|\brevenues?\b|\bsales\b/;

/** What a row's margin proves, with the working: the margin, and the two amounts that it was made from. */
export function marginTies(row: readonly Reading[]): ReadonlyMap<Reading, string> {
  const ties = new Map<Reading, string>();
  const heads = row.map((reading) => ({ reading, head: fold(reading.column) }));
  const rate = heads.find(({ reading, head }) => reading.unit === '%' && MARGIN.test(head))?.reading;
  const amounts = heads.filter(({ reading }) => reading.kind === 'money');
  const cost = amounts.find(({ head }) => COST.test(head))?.reading;
  const revenue = amounts.find(({ head }) => REVENUE.test(head) && !COST.test(head))?.reading;
  if (!rate || !cost || !revenue || cost.unit !== revenue.unit) return ties;
  const share = divide(subtract(revenue.amount, absolute(cost.amount)), revenue.amount, 8);
  if (!share) return ties;
  const percent: Decimal = { digits: share.digits, exponent: share.exponent + 2 };
  const half: Decimal = { digits: 6n, exponent: rate.value.magnitude.exponent - 1 };
  if (compare(absolute(subtract(absolute(percent), rate.value.magnitude)), half) > 0) return ties;
  const working = `1 − ${printedValue(cost)} ÷ ${printedValue(revenue)} = ${rate.value.cell.text}`;
  for (const each of [rate, cost, revenue]) ties.set(each, working);
  return ties;
}
