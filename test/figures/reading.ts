// What a table says of a figure, against what was read: `money >400e8 CNY / 1000 次 [400e8, ∞]`.

import type { Comparator, Figure, Quantity } from '../../server/core/figures/figure.ts';
import { compare, type Decimal, format, parseDecimal } from '../../server/core/text/decimal.ts';

/** What one figure is expected to be. Facets that the table leaves out are not compared. */
export interface Reading {
  readonly kind: string;
  readonly comparator: Comparator;
  readonly value: string | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly bounds: readonly [low: string, high: string] | null;
}

const UNITS: Readonly<Record<string, string>> = {
  percent: '%',
  'percentage-point': 'pp',
  'basis-point': 'bp',
  multiple: 'x',
  count: 'count',
  number: '',
  fraction: '',
};

const READING =
  /^(?<kind>[a-z-]+)(?: (?=[<>~\d-])(?<comparator>[<>]=?|~)?(?<value>-?[\d.]+(?:e-?\d+)?)?)?(?: (?<unit>[^/[ ][^ ]*))?(?: \/ (?<per>[^[]+?))?(?: ?\[(?<low>[^,]+), (?<high>[^\]]+)\](?: (?<unitBehind>\S+))?)?$/u;

/** Reads the second column of a table. */
export function readingsOf(cell: string): readonly Reading[] {
  if (cell === '') return [];
  return cell.split('; ').map((text) => {
    const groups = READING.exec(text)?.groups;
    if (!groups) throw new Error(`no reading of a figure: ${text}`);
    const { kind = '', comparator = '=', value, unit, unitBehind, per, low, high } = groups;
    return {
      kind,
      comparator: comparator as Comparator,
      value: value ?? null,
      unit: unit ?? unitBehind ?? UNITS[kind] ?? null,
      per: per ?? null,
      bounds: low === undefined || high === undefined ? null : [low, high],
    };
  });
}

function same(expected: string, actual: Decimal | null): boolean {
  if (expected === '∞') return actual === null;
  const wanted = parseDecimal(expected);
  return wanted !== null && actual !== null && compare(wanted, actual) === 0;
}

const shown = (value: Decimal | null): string => (value === null ? '∞' : format(value));

function perOf({ per }: Quantity): string | null {
  return per ? `${format(per.count)} ${per.unit}` : null;
}

/** What was read, with those facets that the table names: equal to {@link expected} where the table is right. */
export function actual(reading: Reading, { kind, quantity }: Figure): string {
  if (reading.value === null && reading.bounds === null) return kind;
  if (quantity === null) return `${kind} without a quantity`;
  const { value, bounds, unit, per } = reading;
  const asValue = value !== null && same(value, quantity.value) ? value : quantity.value && format(quantity.value);
  const low = bounds && same(bounds[0], quantity.low) ? bounds[0] : shown(quantity.low);
  const high = bounds && same(bounds[1], quantity.high) ? bounds[1] : shown(quantity.high);
  return line({
    kind,
    comparator: quantity.comparator,
    value: asValue,
    unit: unit === null ? null : quantity.unit,
    per: per === null && kind !== 'unit-price' ? null : perOf(quantity),
    bounds: bounds && [low, high],
  });
}

/** The reading in one line, as the table has it but with nothing left out. */
export function expected(reading: Reading): string {
  return reading.value === null && reading.bounds === null ? reading.kind : line(reading);
}

function line({ kind, comparator, value, unit, per, bounds }: Reading): string {
  const parts = [
    kind,
    `${comparator}${value ?? 'no value'}`,
    unit,
    per && `/ ${per}`,
    bounds && `[${bounds.join(', ')}]`,
  ];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
