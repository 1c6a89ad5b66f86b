// Exact decimals: written precision kept, no binary fraction anywhere.

import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  divide,
  format,
  formatAsWritten,
  half,
  multiply,
  parseDecimal,
  rounded,
  subtract,
} from '../../server/core/text/decimal.ts';

function of(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`no decimal: ${text}`);
  return value;
}

test('what binary fractions get wrong', () => {
  expect(format(add(of('0.1'), of('0.2')))).toBe('0.3');
  expect(format(subtract(of('398.24e8'), of('0.01')))).toBe('39823999999.99');
  expect(format(multiply(of('1.1'), of('1.1')))).toBe('1.21');
});

test('written zeros are precision, not value', () => {
  expect(compare(of('9.0'), of('9'))).toBe(0);
  expect(formatAsWritten(of('9.0'))).toBe('9.0');
  expect(format(of('9.0'))).toBe('9');
});

describe('rounding is half away from zero', () => {
  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.449', -1, '2.4'],
    ['39824', 3, '40000'],
    ['-0.04', -1, '0.0'],
  ])('%s at 10^%i', (text, exponent, expected) => {
    expect(formatAsWritten(rounded(of(text), exponent))).toBe(expected);
  });
});

describe('division', () => {
  test.each([
    ['39824', '29610', 4, '1.345'],
    ['1', '3', 5, '0.33333'],
    ['-2', '3', 2, '-0.67'],
    ['2', '-3', 2, '-0.67'],
  ])('%s / %s', (a, b, places, expected) => {
    expect(divide(of(a), of(b), places)).not.toBeNull();
    expect(format(divide(of(a), of(b), places) ?? of('0'))).toBe(expected);
  });
  test('by zero has no answer', () => {
    expect(divide(of('1'), of('0.00'))).toBeNull();
  });
});

test('half is exact', () => {
  expect(format(half(of('0.01e8')))).toBe('500000');
});

test.each(['', '1,5', '1.', '.5', '1e99999', '0x10', '１'])('%j is no decimal', (text) => {
  expect(parseDecimal(text)).toBeNull();
});
