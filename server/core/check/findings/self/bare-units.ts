// Bare numbers beside one that has its unit: "sold 310,000 hectolitres, 142,000 of them abroad", 由1.00亿增至1.61亿.

import { exactly, times } from '../../../arithmetic/interval.ts';
import { isCurrency } from '../../../figures/quantity.ts';
import { type Decimal, decimal, multiply } from '../../../text/decimal.ts';
import type { Fact } from './fact.ts';

function isBare({ figure, unit }: Fact): boolean {
  return figure.written?.unitText === '' && (unit === 'count' || isCurrency(unit));
}

/** A measure, such as tonnes or barrels: no money, no count, no rate. */
function isMeasured({ figure, unit, kind }: Fact): boolean {
  return kind === 'level' && figure.kind === 'physical' && !isCurrency(unit) && !unit.includes('/');
}

/** What one of the measure as written is in the unit that it is compared in: a hectolitre is a hundred litres. */
function oneOf({ figure, text }: Fact): Decimal | null {
  const { step, unit } = figure.quantity ?? {};
  if (!step || unit === undefined || step.digits !== 1n || !figure.written) return null;
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  return decimal(1n, step.exponent - figure.written.scale + decimals);
}

/** A number that names nothing of its own behind a measure is of that measure. */
function measured(fact: Fact, own: readonly Fact[]): Fact {
  if (fact.unit !== 'count' || fact.label !== '' || fact.metric !== null || fact.figure.written?.unitText !== '')
    return fact;
  if (fact.figure.kind !== 'number' && fact.figure.kind !== 'count') return fact;
  const of = own.findLast((each) => each.at < fact.at && isMeasured(each));
  const one = of && oneOf(of);
  if (!of || !one) return fact;
  return { ...fact, unit: of.unit, value: multiply(fact.value, one), bounds: times(fact.bounds, exactly(one)) };
}

/** The facts of a sentence, those without a unit in that of the others. */
export function withBareUnits(own: readonly Fact[]): Fact[] {
  const units = new Set(own.filter(isBare).map(({ unit }) => unit));
  return own.map((fact) => (units.size > 1 && isBare(fact) ? { ...fact, unit: 'count' } : measured(fact, own)));
}
