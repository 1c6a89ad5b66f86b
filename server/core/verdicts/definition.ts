// Whether claims tell what a figure tells, or a narrower or a wider thing by the same name.

import { type Basis, type Claim, withoutGrowth } from '../claims/claim.ts';
import { isCurrency } from '../figures/quantity.ts';
import { absolute, compare, decimal, multiply, subtract } from '../text/decimal.ts';
import type { Question } from './held/question.ts';
import type { Comparison } from './verdict.ts';

/** How far two ways to count one thing lie from each other: capital spending in cash or as purchased, profit with that of minorities or without. */
const CLOSE = decimal(3n, -2);

function confirmedOf(comparisons: readonly Comparison[]): Claim[] {
  return comparisons.map(({ claim }) => claim).filter(({ status }) => status === 'confirmed');
}

/** Capital spending of $44.2bn beside a claim of $43.2bn in cash, net profit beside what shareholders have of it: of a narrower claim a close figure may be the wider one. */
function isCloseToNarrower({ reading }: Question, told: readonly Claim[]): boolean {
  const { value, unit } = reading.meant;
  if (value === null || unit === '%' || unit === 'pp') return false;
  const isNarrower = told.every(
    ({ metric, basis }) =>
      metric !== reading.metric?.value || withoutGrowth(basis).some((each) => !reading.basis.value.includes(each)),
  );
  const isClose = ({ quantity }: Claim): boolean =>
    quantity.value !== null &&
    quantity.unit === unit &&
    compare(absolute(subtract(value, quantity.value)), multiply(absolute(quantity.value), CLOSE)) <= 0;
  return isNarrower && told.some(isClose);
}

/** What takes more in than the plain name does. */
const WIDER: ReadonlySet<Basis> = new Set<Basis>(['incl-finance-leases', 'incl-minorities']);

/** How much of a wider claim the plain figure may be: what leases add is more than a tenth, and less than half. */
const MOST_OF = decimal(9n, -1);
const LEAST_OF = decimal(5n, -1);

/** 资本支出299亿美元 beside a claim of 375亿 with finance leases: of a wider claim a figure well below it may be the plain one. */
function isBelowWider({ reading }: Question, told: readonly Claim[]): boolean {
  const { value, unit } = reading.meant;
  if (value === null || !isCurrency(unit) || reading.basis.value.some((basis) => WIDER.has(basis))) return false;
  return told.every(({ quantity, basis }) => {
    if (quantity.value === null || quantity.unit !== unit || !basis.some((each) => WIDER.has(each))) return false;
    const [own, claimed] = [absolute(value), absolute(quantity.value)];
    return compare(own, multiply(claimed, MOST_OF)) <= 0 && compare(own, multiply(claimed, LEAST_OF)) >= 0;
  });
}

/** 期内盈利增长20%；权益持有人应占盈利增长19%: where the text tells the narrower metric apart, its claims say nothing of the wider one. */
function isToldApart({ reading, statement, index }: Question, told: readonly Claim[]): boolean {
  const { metrics } = statement.around;
  const own = index.metrics.get(reading.metric?.value ?? '');
  return (
    own?.kind === 'money' &&
    told.every(({ metric }) => metric !== own.id) &&
    told.some(({ metric }) => metrics.includes(metric))
  );
}

/** A source that rounds, and a draft that cuts off what the source has rounded away: $25.0bn for 24.977, and 249亿 for the same. */
const FEW_DIGITS = 1000n;
const CUT_DIGITS = 100n;

/** 249亿 beside a claim of $25.0 billion: one below the claim in its last place may be the same amount, cut off. */
function isCutOff({ reading }: Question, told: readonly Claim[]): boolean {
  const { value, step, unit } = reading.meant;
  if (value === null || step === null || !isCurrency(unit)) return false;
  return told.some(({ quantity }) => {
    if (quantity.value === null || quantity.step === null || quantity.unit !== unit) return false;
    if (quantity.comparator !== '=' || compare(step, quantity.step) !== 0) return false;
    const { digits } = absolute(quantity.value);
    const written = digits * 10n ** BigInt(Math.max(0, quantity.value.exponent - quantity.step.exponent));
    const isShort = written >= CUT_DIGITS && written < FEW_DIGITS;
    return isShort && compare(subtract(absolute(quantity.value), absolute(value)), step) === 0;
  });
}

/** Whether the confirmed claims that a figure disagrees with may be of another thing by the same name, or tell the same by other digits. */
export function isOfOtherDefinition(question: Question, comparisons: readonly Comparison[]): boolean {
  const { statement, reading, index } = question;
  const told = confirmedOf(comparisons);
  const market = index.entities.get(reading.entity?.value ?? '')?.kind === 'market';
  const hedge = statement.figure.hedge?.kind ?? 'reach';
  if (told.length === 0 || market || hedge !== 'reach') return false;
  return (
    isCloseToNarrower(question, told) ||
    isBelowWider(question, told) ||
    isToldApart(question, told) ||
    isCutOff(question, told)
  );
}
