// Counts of tests and what failed, and how a part of the tests tells them.

/** How many tests passed, failed and were left out. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, each in one line: where, the test's name, and the first line of what it said. */
  readonly failures: readonly string[];
}

/** A part of the tests with a name that `npm test -- NAME` understands. */
export interface Part {
  readonly name: string;
  /** What it does, for its heading. */
  readonly title: string;
  /** Runs it, printing as it goes. Throws `CannotRun` where this machine lacks something that it needs. */
  readonly run: () => Promise<Tally>;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function sum(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

/** One check that holds. */
export const HOLDS: Tally = { ...NOTHING, passed: 1 };

/** One check that does not hold: its name, and what is wrong, of which the first line is kept. */
export function broken(name: string, why: unknown = ''): Tally {
  const text = why instanceof Error ? why.message : String(why);
  const line = text.split('\n').find((each) => each.trim() !== '');
  return { ...NOTHING, failed: 1, failures: [line === undefined ? name : `${name}: ${line.trim()}`] };
}

/** What failed, for the end of a run, where a log that is cut off at its beginning still shows it. */
export function failureLines(part: string, { failures }: Tally): string {
  return failures.map((failure) => `FAILED ${part}: ${failure}\n`).join('');
}

/** The line that a run ends with. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
