// Whether claims tell what a figure tells, or a narrower thing by the same name.

import { withoutGrowth } from '../claims/claim.ts';
import { absolute, compare, decimal, multiply, subtract } from '../text/decimal.ts';
import type { Question } from './held/question.ts';
import type { Comparison } from './verdict.ts';

/** How far two ways to count one thing lie from each other: capital spending in cash or as purchased, profit with that of minorities or without. */
const CLOSE = decimal(3n, -2);

/** Capital spending of $44.2bn beside a claim of $43.2bn in cash, net profit beside what shareholders have of it: of a narrower claim a close figure may be the wider one. */
export function isOfOtherDefinition(
  { statement, reading, index }: Question,
  comparisons: readonly Comparison[],
): boolean {
  const { value, unit } = reading.meant;
  const market = index.entities.get(reading.entity?.value ?? '')?.kind === 'market';
  if (value === null || unit === '%' || unit === 'pp' || market || statement.figure.hedge !== null) return false;
  const told = comparisons.filter(({ claim }) => claim.status === 'confirmed');
  const isNarrower = told.every(
    ({ claim }) =>
      claim.metric !== reading.metric?.value ||
      withoutGrowth(claim.basis).some((basis) => !reading.basis.value.includes(basis)),
  );
  const isClose = ({ claim: { quantity } }: Comparison): boolean =>
    quantity.value !== null &&
    quantity.unit === unit &&
    compare(absolute(subtract(value, quantity.value)), multiply(absolute(quantity.value), CLOSE)) <= 0;
  return told.length > 0 && isNarrower && told.some(isClose);
}
