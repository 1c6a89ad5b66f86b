// Exact decimal numbers: a whole number of digits times a power of ten. The core has no floating-point value.

/** The number `digits × 10^exponent`. Not normalised: 1.0 keeps exponent −1, so the written precision survives. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { digits: 0n, exponent: 0 };
export const ONE: Decimal = { digits: 1n, exponent: 0 };

export function decimal(digits: bigint, exponent = 0): Decimal {
  return { digits, exponent };
}

/** Reads `-12.340` or `12e3`; `null` for anything else. Trailing zeros after the point are kept as precision. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,4}))?$/i.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, exponent: Number(power) - fraction.length };
}

/** Powers of ten that figures are made of; a higher one is worked out. */
const POWERS: readonly bigint[] = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power));

/** `10^power`, for a power that is not negative. */
export function powerOfTen(power: number): bigint {
  return POWERS[power] ?? 10n ** BigInt(power);
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  if (a.exponent === b.exponent) return [a.digits, b.digits, a.exponent];
  return a.exponent > b.exponent
    ? [a.digits * powerOfTen(a.exponent - b.exponent), b.digits, b.exponent]
    : [a.digits, b.digits * powerOfTen(b.exponent - a.exponent), a.exponent];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b);
  return { digits: x + y, exponent };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b);
  return { digits: x - y, exponent };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, exponent: a.exponent + b.exponent };
}

export function negate(a: Decimal): Decimal {
  return { digits: -a.digits, exponent: a.exponent };
}

export function absolute(a: Decimal): Decimal {
  return a.digits < 0n ? negate(a) : a;
}

/** Moves the decimal point: `a × 10^by`, exactly. */
export function scaled(a: Decimal, by: number): Decimal {
  return { digits: a.digits, exponent: a.exponent + by };
}

/** The power of ten of the first digit: 2 for 398; of nought, that of its last digit. */
export function leadingPlace(a: Decimal): number {
  return absolute(a).digits.toString().length - 1 + a.exponent;
}

/** Exactly half of `a`. */
export function half(a: Decimal): Decimal {
  return { digits: a.digits * 5n, exponent: a.exponent - 1 };
}

/** `a / b` to `places` decimal places, rounded half away from zero. `null` when `b` is zero. */
export function divide(a: Decimal, b: Decimal, places = 15): Decimal | null {
  if (b.digits === 0n) return null;
  const [x, y] = aligned(a, b);
  const scaledUp = x * powerOfTen(places);
  const quotient = scaledUp / y;
  const remainder = scaledUp % y;
  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  const magnitude = y < 0n ? -y : y;
  const away = x < 0n !== y < 0n ? -1n : 1n;
  return { digits: twice >= magnitude ? quotient + away : quotient, exponent: -places };
}

/** Negative, zero or positive, as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = a.exponent === b.exponent ? [a.digits, b.digits] : aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function minimum(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

export function maximum(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

/** Drops trailing zeros, so that 39824000000 and 398.24e8 print alike. */
export function normalised(a: Decimal): Decimal {
  if (a.digits === 0n) return ZERO;
  let { digits, exponent } = a;
  while (digits % 10n === 0n) {
    digits /= 10n;
    exponent++;
  }
  return { digits, exponent };
}

/** Rounded half away from zero to a multiple of 10^`exponent`. */
export function rounded(a: Decimal, exponent: number): Decimal {
  if (a.exponent >= exponent) return { digits: a.digits * 10n ** BigInt(a.exponent - exponent), exponent };
  const unit = 10n ** BigInt(exponent - a.exponent);
  const magnitude = a.digits < 0n ? -a.digits : a.digits;
  const quotient = (magnitude + unit / 2n) / unit;
  return { digits: a.digits < 0n ? -quotient : quotient, exponent };
}

/** Plain digits without exponent or trailing zeros: `39824000000`, `-0.5`. */
export function format(a: Decimal): string {
  const { digits, exponent } = normalised(a);
  return formatAsWritten({ digits, exponent });
}

/** Plain digits with the written precision kept: `9.0` stays `9.0`. */
export function formatAsWritten(a: Decimal): string {
  const negative = a.digits < 0n;
  const digits = (negative ? -a.digits : a.digits).toString();
  let text: string;
  if (a.exponent >= 0) text = a.digits === 0n ? '0' : digits + '0'.repeat(a.exponent);
  else {
    const padded = digits.padStart(1 - a.exponent, '0');
    text = `${padded.slice(0, a.exponent)}.${padded.slice(a.exponent)}`;
  }
  return negative ? `-${text}` : text;
}
