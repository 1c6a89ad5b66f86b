// What the tests use of `node:assert/strict`, for a web worker.

function fail(seen: unknown, expected: unknown): never {
  throw new Error(`expected ${JSON.stringify(expected)}, but there was ${JSON.stringify(seen)}`);
}

export function equal(seen: unknown, expected: unknown, message?: string): void {
  if (!Object.is(seen, expected)) message === undefined ? fail(seen, expected) : fail(seen, message);
}

export function notEqual(seen: unknown, other: unknown): void {
  if (Object.is(seen, other)) fail(seen, `anything but ${JSON.stringify(other)}`);
}

export function deepEqual(seen: unknown, expected: unknown): void {
  equal(JSON.stringify(seen), JSON.stringify(expected));
}

export function ok(seen: unknown, message = 'something'): asserts seen {
  if (!seen) fail(seen, message);
}

export function match(seen: string, pattern: RegExp): void {
  if (!pattern.test(seen)) fail(seen, String(pattern));
}

export function doesNotMatch(seen: string, pattern: RegExp): void {
  if (pattern.test(seen)) fail(seen, `nothing like ${pattern}`);
}
