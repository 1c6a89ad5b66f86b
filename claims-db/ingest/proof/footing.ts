// Arithmetic inside a table: which figures add up to which, so that they prove one another.

import { absolute, add, compare, type Decimal, divide, subtract, ZERO } from '../../../server/core/text/decimal.ts';
import { fold } from '../../../server/core/text/fold.ts';
import type { Reading } from '../headers/reading.ts';
import { earningsTies } from './earnings.ts';
import { marginTies } from './margin.ts';
import { printedSum, printedValue, shownValue } from './printed.ts';
import { rowTies } from './rows.ts';
import { shareTies } from './shares.ts';

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
/** What is left when several lines are taken off. */
const RESULT = /\b(?:income|profit|margin|loss|net|total)\b|利润|溢利|盈利|毛利|净|合计|总/;
/** What a result is left over from: taken off, whatever its sign in print. */
const COST = /\b(?:costs?|expenses?|charges?|provision for)\b|成本|费用|開支|开支|支出|减[:：]|減[:：]|税金/;
/** Says that the lines from here on make up the line above. */
const OF_WHICH = /^(?:其中[:：]|of which\b|including[: ])/;
const TOTAL = /\btotal\b|\bsubtotal\b|合计|总计|小计|总额$/;

interface Found {
  readonly parts: readonly Reading[];
  readonly working: string;
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
  const goal = shownValue(target);
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
    sum = add(sum, shownValue(first));
    if (count > 1 && within(sum, goal, slack(count, isTotal), step))
      return { parts, working: `${printedSum(parts)} = ${printedValue(target)}` };
    if (
      count > 1 &&
      (count === 2 || isResult) &&
      compare(before, ZERO) !== 0 &&
      within(subtract(shownValue(first), before), goal, slack(count, false), step)
    ) {
      return { parts, working: `${printedValue(first)} − (${printedSum(parts.slice(1))}) = ${printedValue(target)}` };
    }
  }
  return null;
}

/** A cost that is printed as a plain number. */
function isTakenOff({ row, value }: Reading): boolean {
  return COST.test(fold(row.label)) && !value.negative;
}

/** A result from lines of either kind: income added, costs taken off. */
function netted(stack: readonly Reading[], target: Reading): Found | null {
  if (!RESULT.test(fold(target.row.label))) return null;
  const goal = shownValue(target);
  let sum = ZERO;
  for (let count = 1; count <= Math.min(stack.length, MOST_PARTS); count++) {
    const parts = stack.slice(-count);
    const [first] = parts;
    if (!first) return null;
    sum = isTakenOff(first) ? subtract(sum, shownValue(first)) : add(sum, shownValue(first));
    if (count > 2 && compare(sum, goal) === 0) {
      const signed = parts.map((part, at) => `${isTakenOff(part) ? '− ' : at > 0 ? '+ ' : ''}${printedValue(part)}`);
      return { parts, working: `${signed.join(' ')} = ${printedValue(target)}` };
    }
  }
  return null;
}

/** A line whose parts stand below it, the first of them said to be one. */
function brokenDown(column: readonly Reading[], at: number): Found | null {
  const [whole, first] = [column[at], column[at + 1]];
  if (!whole || !first || !OF_WHICH.test(fold(first.row.label).trim())) return null;
  let sum = ZERO;
  for (let end = at + 1; end < Math.min(column.length, at + MOST_PARTS); end++) {
    const part = column[end];
    if (!part) return null;
    sum = add(sum, shownValue(part));
    const parts = column.slice(at + 1, end + 1);
    if (parts.length > 1 && compare(sum, shownValue(whole)) === 0)
      return { parts, working: `${printedSum(parts)} = ${printedValue(whole)}` };
  }
  return null;
}

class ColumnProof {
  readonly ties = new Map<Reading, Tie>();
  readonly broken = new Map<Reading, string>();

  run(column: readonly Reading[]): void {
    let stack: Reading[] = [];
    let next = 0;
    for (const [at, reading] of column.entries()) {
      if (at < next) continue;
      const below = this.isSmall(reading) ? null : brokenDown(column, at);
      if (below) {
        this.tie([...below.parts, reading], below.working);
        // The whole goes on; its parts are told.
        stack = [...stack.slice(-MOST_PARTS), reading];
        next = at + 1 + below.parts.length;
        continue;
      }
      const found = this.isSmall(reading) ? null : (composed(stack, reading) ?? netted(stack, reading));
      if (found) {
        this.tie([...found.parts, reading], found.working);
        stack = [...stack.slice(0, stack.length - found.parts.length), reading];
      } else {
        if (TOTAL.test(fold(reading.row.label)) && stack.length > 1)
          this.broken.set(reading, `${printedSum(stack.slice(-6))} ≠ ${printedValue(reading)}`);
        stack = [...stack.slice(-MOST_PARTS), reading];
      }
    }
  }

  /** Takes in what is proved otherwise, where nothing was proved before. */
  take(ties: ReadonlyMap<Reading, string>): void {
    for (const [reading, working] of ties) this.tie([reading], working);
  }

  private tie(readings: readonly Reading[], working: string): void {
    for (const each of readings) if (!this.ties.has(each)) this.ties.set(each, { working });
  }

  /** Small numbers come out by chance. */
  private isSmall({ value }: Reading): boolean {
    return compare(value.magnitude, { digits: 10n, exponent: value.magnitude.exponent }) < 0;
  }
}

/** Growth that a table prints beside the two figures that it is the growth of: what is proved, and the working. */
function growth(row: readonly Reading[]): [readonly Reading[], string] | null {
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
  if (compare(off, half) > 0) return null;
  // A rate of one digit fits many a pair of levels.
  const proved = rate.value.magnitude.digits < 10n ? [rate] : [rate, now, before];
  return [proved, `${printedValue(now)} ÷ ${printedValue(before)} − 1 = ${rate.value.cell.text}`];
}

/** Proves what can be proved of one table. */
export function proveTable(readings: readonly Reading[]): TableProof {
  const proof = new ColumnProof();
  const printed = readings.filter(({ inLabel }) => !inLabel);
  for (const column of Map.groupBy(printed, ({ value }) => value.column).values()) {
    for (const unit of Map.groupBy(column, (reading) => reading.kind).values()) proof.run(unit);
    proof.take(earningsTies(column));
  }
  for (const row of Map.groupBy(printed, (reading) => reading.row).values()) {
    const [proved = [], working = ''] = growth(row) ?? [];
    proof.take(new Map(proved.map((reading) => [reading, working])));
    proof.take(marginTies(row));
  }
  proof.take(rowTies(printed));
  const shares = shareTies(printed);
  proof.take(shares.ties);
  for (const [reading, working] of shares.broken) proof.broken.set(reading, working);
  return proof;
}
