// Counts of tests, and how a part of the tests tells them.

/** How many tests passed, failed and were left out. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A part of the tests with a name that `npm test -- NAME` understands. */
export interface Part {
  readonly name: string;
  /** What it does, for its heading. */
  readonly title: string;
  /** Runs it, printing as it goes. Throws `CannotRun` where this machine lacks something that it needs. */
  readonly run: () => Promise<Tally>;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function sum(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** One check that either holds or does not. */
export function single(holds: boolean): Tally {
  return holds ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/** The line that a run ends with. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
