// A claim as a row of the table `claim`, and back. Exact decimals survive as text.

import type { Claim, Source } from '../../core/claims/claim.ts';
import { plainQuantity, plainWritten } from '../../core/claims/plain-quantity.ts';
import type { Quantity } from '../../core/figures/figure.ts';
import type { DayInterval } from '../../core/periods/expression.ts';
import { type Decimal, formatAsWritten, parseDecimal } from '../../core/text/decimal.ts';

/** The columns that hold what every claim has; the others say where it is filed. */
export interface ClaimRow {
  readonly id: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly value: string | null;
  readonly unit: string;
  readonly status: string;
  readonly source: number;
  readonly rest: string | null;
}

/** What few claims have. */
interface Rest {
  readonly basis?: readonly string[];
  readonly nature?: Claim['nature'];
  readonly reason?: Claim['reason'];
  readonly against?: readonly string[];
  readonly written?: string;
  readonly evidence?: Claim['evidence'];
  /** Of a quantity that is more than a value with the precision that it is written in. */
  readonly bounds?: { readonly low: string | null; readonly high: string | null; readonly step: string | null };
  readonly comparator?: Quantity['comparator'];
  readonly per?: { readonly count: string; readonly unit: string };
}

const NONE: readonly never[] = [];

/** Digits and exponent both: 398.24亿 is `39824e6`. */
function decimalText(value: Decimal): string {
  return value.exponent > 0 ? `${value.digits}e${value.exponent}` : formatAsWritten(value);
}

function readDecimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value) return value;
  throw new Error(`"${text}" is no decimal number`);
}

const same = (a: Decimal | null, b: Decimal | null): boolean =>
  a === b || (a !== null && b !== null && a.digits === b.digits && a.exponent === b.exponent);

/** Whether the written value alone says it all. */
function isPlain({ value, low, high, step, unit }: Quantity): boolean {
  if (value === null) return false;
  const plain = plainQuantity(value, unit);
  return same(step, plain.step) && same(low, plain.low) && same(high, plain.high);
}

function restOf(claim: Claim): Rest {
  const { quantity } = claim;
  const { value, low, high, step, comparator, per } = quantity;
  const text = (bound: Decimal | null): string | null => bound && decimalText(bound);
  const plain = isPlain(quantity);
  const plainly = value !== null && !per ? plainWritten(value, quantity.unit) : null;
  return {
    ...(claim.basis.length > 0 ? { basis: claim.basis } : {}),
    ...(claim.nature === 'actual' ? {} : { nature: claim.nature }),
    ...(claim.reason ? { reason: claim.reason } : {}),
    ...(claim.against.length > 0 ? { against: claim.against } : {}),
    ...(claim.evidence ? { evidence: claim.evidence } : {}),
    ...(claim.written === plainly ? {} : { written: claim.written }),
    ...(plain ? {} : { bounds: { low: text(low), high: text(high), step: text(step) } }),
    ...(comparator === '=' ? {} : { comparator }),
    ...(per ? { per: { count: decimalText(per.count), unit: per.unit } } : {}),
  };
}

/** @param source the number of the claim's source in the table `source` */
export function rowOf(claim: Claim, source: number): ClaimRow {
  const { id, period, quantity, status } = claim;
  const rest = restOf(claim);
  return {
    id,
    start: period?.start ?? null,
    end: period?.end ?? null,
    value: quantity.value && decimalText(quantity.value),
    unit: quantity.unit,
    status,
    source,
    rest: Object.keys(rest).length > 0 ? JSON.stringify(rest) : null,
  };
}

const STATUSES: ReadonlyMap<string, Claim['status']> = new Map(
  (['confirmed', 'disputed', 'unverified', 'superseded'] as const).map((status) => [status, status]),
);

const NO_REST: Rest = {};

/**
 * The claim that a row holds. Most claims that a check goes through are passed over for their period or status, so what takes
 * work is made when it is asked for.
 */
export class StoredClaim implements Claim {
  readonly id: string;
  readonly entity: string;
  readonly metric: string;
  readonly period: DayInterval | null;
  readonly status: Claim['status'];
  readonly location: null = null;
  private readonly value: string | null;
  private readonly unit: string;
  private readonly more: string | null;
  private readonly sourceNumber: number;
  private readonly sources: (n: number) => Source;
  private madeQuantity: Quantity | null = null;
  private madeRest: Rest | null = null;

  /** @param sources a source by its number in the table `source` */
  constructor(row: ClaimRow, entity: string, metric: string, sources: (n: number) => Source) {
    this.id = row.id;
    this.entity = entity;
    this.metric = metric;
    this.period = row.start !== null && row.end !== null ? { start: row.start, end: row.end } : null;
    this.status = STATUSES.get(row.status) ?? 'unverified';
    this.value = row.value;
    this.unit = row.unit;
    this.more = row.rest;
    this.sourceNumber = row.source;
    this.sources = sources;
  }

  get source(): Source {
    return this.sources(this.sourceNumber);
  }

  private get rest(): Rest {
    this.madeRest ??= this.more === null ? NO_REST : (JSON.parse(this.more) as Rest);
    return this.madeRest;
  }

  get basis(): Claim['basis'] {
    return this.rest.basis ?? NONE;
  }

  get nature(): Claim['nature'] {
    return this.rest.nature ?? 'actual';
  }

  get reason(): Claim['reason'] {
    return this.rest.reason ?? null;
  }

  get against(): Claim['against'] {
    return this.rest.against ?? NONE;
  }

  get evidence(): Claim['evidence'] {
    return this.rest.evidence ?? null;
  }

  get written(): string {
    const { value } = this.quantity;
    return this.rest.written ?? (value ? plainWritten(value, this.unit) : '');
  }

  get quantity(): Quantity {
    this.madeQuantity ??= this.makeQuantity();
    return this.madeQuantity;
  }

  private makeQuantity(): Quantity {
    const { value, unit } = this;
    const { bounds, comparator, per } = this.rest;
    const bound = (text: string | null): Decimal | null => (text === null ? null : readDecimal(text));
    const plain =
      value === null
        ? { value: null, low: null, high: null, step: null, unit }
        : plainQuantity(readDecimal(value), unit);
    return {
      ...plain,
      ...(bounds ? { low: bound(bounds.low), high: bound(bounds.high), step: bound(bounds.step) } : {}),
      comparator: comparator ?? '=',
      ...(per ? { per: { count: readDecimal(per.count), unit: per.unit } } : {}),
    };
  }
}
