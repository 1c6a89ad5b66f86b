// The quantity of a claim, read from the text in the database by the project's own reader of figures.

import type { Comparator, Figure, Quantity } from '../../server/core/figures/figure.ts';
import { negated } from '../../server/core/figures/quantity.ts';
import { readFigures } from '../../server/core/figures/read.ts';
import {
  add,
  type Decimal,
  decimal,
  half,
  multiply,
  negate,
  parseDecimal,
  subtract,
} from '../../server/core/text/decimal.ts';

const COMPARATORS: readonly (readonly [sign: string, comparator: Comparator])[] = [
  ['>=', '>='],
  ['<=', '<='],
  ['≥', '>='],
  ['≤', '<='],
  ['>', '>'],
  ['<', '<'],
  ['≈', '~'],
  ['~', '~'],
  ['=', '='],
];

/** A claim that is itself approximate stands for 5 % either way. */
const ABOUT: Decimal = { digits: 5n, exponent: -2 };

/** Units that may stand in `unit:` beside a bare number and need no reading. */
const CANONICAL_UNIT = /^([A-Z]{3}|%|pp|bp|x|count)$/;

const COUNTED_PERIODS = new Set(['year', 'half', 'quarter', 'month', 'week', 'day']);

function splitComparator(text: string): { comparator: Comparator | null; rest: string } {
  for (const [sign, comparator] of COMPARATORS) {
    if (text.startsWith(sign)) return { comparator, rest: text.slice(sign.length).trim() };
  }
  return { comparator: null, rest: text };
}

function splitSign(text: string): { negative: boolean; rest: string } {
  const match = /^[-−–]\s*/.exec(text);
  return match ? { negative: true, rest: text.slice(match[0].length) } : { negative: false, rest: text };
}

function bounds(value: Decimal, step: Decimal, comparator: Comparator): { low: Decimal | null; high: Decimal | null } {
  switch (comparator) {
    case '=':
      return { low: subtract(value, half(step)), high: add(value, half(step)) };
    case '>':
    case '>=':
      return { low: value, high: null };
    case '<':
    case '<=':
      return { low: null, high: value };
    case '~': {
      const width = multiply(value.digits < 0n ? negate(value) : value, ABOUT);
      return { low: subtract(value, width), high: add(value, width) };
    }
  }
}

function exact(value: Decimal, step: Decimal, unit: string, comparator: Comparator): Quantity {
  return { value, ...bounds(value, step, comparator), step, unit, comparator };
}

/** A written comparator decides; a hedge in the words (约, over) stands otherwise. */
function compared(quantity: Quantity, comparator: Comparator | null): Quantity {
  const { value, step } = quantity;
  if (!comparator || !value) return quantity;
  return { ...quantity, ...bounds(value, step ?? decimal(1n, value.exponent), comparator), comparator };
}

/** What is counted may follow a bare number in the database's own words: 92 zones, 229 orders. */
const COUNTED_WORD = /^\s*[\p{L}][\p{L} .'-]*$/u;

function quantityOf(figure: Figure, rest: string): Quantity | null {
  const counted = COUNTED_WORD.test(rest);
  if (rest !== '' && !counted) return null;
  if (figure.quantity) {
    const bare = figure.quantity.unit === '' || figure.quantity.unit === 'count';
    return counted && !bare ? null : counted ? { ...figure.quantity, unit: 'count' } : figure.quantity;
  }
  const length = figure.period?.type === 'length' ? figure.period : null;
  if (!length || length.count === null || !COUNTED_PERIODS.has(length.unit)) return null;
  return exact(decimal(BigInt(length.count)), decimal(1n), length.unit, '=');
}

function readOne(text: string): Quantity | null {
  const [figure, second] = readFigures(text);
  if (!figure || second || text.slice(0, figure.span.start).trim() !== '') return null;
  return quantityOf(figure, text.slice(figure.span.end));
}

function bareNumber(text: string, unit: string): Quantity | null {
  const value = parseDecimal(text.replaceAll(',', ''));
  return value && exact(value, decimal(1n, value.exponent), unit, '=');
}

/** `39824000000` with `CNY`, or `39,824` with a unit that carries a scale (`RMB million`, `亿元`, `billion USD`). */
function readWithUnit(text: string, unit: string): Quantity | null {
  if (CANONICAL_UNIT.test(unit)) return bareNumber(text, unit);
  const scaledUnit = /^([A-Z]{3}|US\$|\$|RMB|¥|€|£|HK\$|NT\$)\s+(\w+)$/.exec(unit);
  if (scaledUnit) return readOne(`${scaledUnit[1]}${text} ${scaledUnit[2]}`);
  return readOne(`${text}${unit}`) ?? readOne(`${text} ${unit}`);
}

/**
 * Reads the quantity of a claim.
 *
 * @param text the figure as the source writes it, with one of `> >= < <= ≈ ~` before it where it is a bound or approximate, and a
 *   minus sign where it is negative: `RMB39,824 million`, `-53%`, `>= 100%`, `≈ RMB120 billion`, `9 quarters`, `1元/千次`
 * @param unit the unit, where `text` is a bare number
 * @returns the quantity with its written precision, or `null` where the text is not one figure
 */
export function readQuantity(text: string, unit?: string): Quantity | null {
  const { comparator, rest } = splitComparator(text.trim());
  const { negative, rest: unsigned } = splitSign(rest);
  const quantity = unit === undefined ? readOne(unsigned) : readWithUnit(unsigned, unit.trim());
  if (!quantity) return null;
  return compared(negative ? negated(quantity) : quantity, comparator);
}
