// Arithmetic inside a table: which figures add up to which, so that they prove one another.

import {
  absolute,
  add,
  compare,
  type Decimal,
  divide,
  negate,
  subtract,
  ZERO,
} from '../../../server/core/text/decimal.ts';
import { fold } from '../../../server/core/text/fold.ts';
import type { Reading } from '../headers/reading.ts';
import { earningsTies } from './earnings.ts';

/** A sum or a difference that comes out. */
interface Tie {
  /** `66,613 + 27,423 = 94,036`, in the figures that the table prints. */
  readonly working: string;
}

export interface TableProof {
  /** By the place of the digits in the document. */
  readonly ties: ReadonlyMap<Reading, Tie>;
  /** Totals that the rows above do not come to, with what they come to. */
  readonly broken: ReadonlyMap<Reading, string>;
}

/** No total has more parts. */
const MOST_PARTS = 40;
const MOST_SHOWN = 6;
/** What is left when several lines are taken off. */
const RESULT = /\b(?:income|profit|margin|loss|net|total)\b|利润|溢利|盈利|毛利|净|合计|总/;
const TOTAL = /\btotal\b|\bsubtotal\b|合计|总计|小计|总额$/;

/** As it is printed: brackets are negative, whatever they mean. */
function shown({ value }: Reading): Decimal {
  return value.negative ? negate(value.magnitude) : value.magnitude;
}

const written = ({ value }: Reading): string => {
  const digits = value.cell.text.slice(value.from, value.to) || value.cell.text;
  return value.negative ? `(${digits})` : digits;
};

interface Found {
  readonly parts: readonly Reading[];
  readonly working: string;
}

function listed(parts: readonly Reading[]): string {
  const shownParts =
    parts.length > MOST_SHOWN
      ? [...parts.slice(0, 2).map(written), `… ${parts.length - 3} …`, written(parts.at(-1) ?? (parts[0] as Reading))]
      : parts.map(written);
  return shownParts.join(' + ');
}

/** How many last digits a sum of rounded figures may be off. */
function slack(parts: number, isTotal: boolean): Decimal {
  return { digits: isTotal && parts > 2 ? BigInt(Math.min(3, Math.ceil(parts / 4))) : 0n, exponent: 0 };
}

function within(a: Decimal, b: Decimal, by: Decimal, step: number): boolean {
  return compare(absolute(subtract(a, b)), { digits: by.digits, exponent: step }) <= 0;
}

/** The rows above that come to the row: a sum of the last ones, or the one before them less the last ones. */
function composed(stack: readonly Reading[], target: Reading): Found | null {
  const goal = shown(target);
  const step = target.value.magnitude.exponent;
  const label = fold(target.row.label);
  const isTotal = TOTAL.test(label);
  const isResult = RESULT.test(label);
  let sum = ZERO;
  for (let count = 1; count <= Math.min(stack.length, MOST_PARTS); count++) {
    const parts = stack.slice(-count);
    const [first] = parts;
    if (!first) return null;
    const before = sum;
    sum = add(sum, shown(first));
    if (count > 1 && within(sum, goal, slack(count, isTotal), step))
      return { parts, working: `${listed(parts)} = ${written(target)}` };
    if (
      count > 1 &&
      (count === 2 || isResult) &&
      compare(before, ZERO) !== 0 &&
      within(subtract(shown(first), before), goal, slack(count, false), step)
    ) {
      return { parts, working: `${written(first)} − (${listed(parts.slice(1))}) = ${written(target)}` };
    }
  }
  return null;
}

class ColumnProof {
  readonly ties = new Map<Reading, Tie>();
  readonly broken = new Map<Reading, string>();

  run(column: readonly Reading[]): void {
    let stack: Reading[] = [];
    for (const reading of column) {
      const found = this.isSmall(reading) ? null : composed(stack, reading);
      if (found) {
        for (const each of [...found.parts, reading])
          if (!this.ties.has(each)) this.ties.set(each, { working: found.working });
        stack = [...stack.slice(0, stack.length - found.parts.length), reading];
      } else {
        if (TOTAL.test(fold(reading.row.label)) && stack.length > 1)
          this.broken.set(reading, `${listed(stack.slice(-MOST_SHOWN))} ≠ ${written(reading)}`);
        stack = [...stack.slice(-MOST_PARTS), reading];
      }
    }
  }

  /** Small numbers come out by chance. */
  private isSmall({ value }: Reading): boolean {
    return compare(value.magnitude, { digits: 10n, exponent: value.magnitude.exponent }) < 0;
  }
}

/** Growth that a table prints beside the two figures that it is the growth of. */
function growth(row: readonly Reading[]): [Reading, string] | null {
  const [now, before, rate] = row;
  if (
    !now ||
    !before ||
    rate?.unit !== '%' ||
    now.unit === '%' ||
    now.unit !== before.unit ||
    before.amount.digits === 0n
  )
    return null;
  const ratio = divide(subtract(now.amount, before.amount), absolute(before.amount), 8);
  if (!ratio) return null;
  const percent: Decimal = { digits: ratio.digits, exponent: ratio.exponent + 2 };
  const half: Decimal = { digits: 6n, exponent: rate.value.magnitude.exponent - 1 };
  const off = absolute(subtract(absolute(percent), rate.value.magnitude));
  return compare(off, half) <= 0 ? [rate, `${written(now)} ÷ ${written(before)} − 1 = ${rate.value.cell.text}`] : null;
}

/** Proves what can be proved of one table. */
export function proveTable(readings: readonly Reading[]): TableProof {
  const proof = new ColumnProof();
  const printed = readings.filter(({ inLabel }) => !inLabel);
  for (const column of Map.groupBy(printed, ({ value }) => value.column).values()) {
    for (const unit of Map.groupBy(column, (reading) => reading.kind).values()) proof.run(unit);
    for (const [reading, working] of earningsTies(column))
      if (!proof.ties.has(reading)) proof.ties.set(reading, { working });
  }
  for (const row of Map.groupBy(printed, (reading) => reading.row).values()) {
    const found = growth(row);
    if (found) proof.ties.set(found[0], { working: found[1] });
  }
  return proof;
}
