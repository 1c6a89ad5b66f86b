// How long a check may take: in proportion to the draft, and far more than it ever should.

/** What the check of the shortest draft may take; the first one finds nothing prepared. Milliseconds. */
const LEAST = 3000;
/** Ten times what a character of dense prose takes on a slow machine. Milliseconds. */
const A_CHARACTER = 0.04;

/** Milliseconds that the check of a draft of so many UTF-16 units may take. */
export function budgetFor(length: number): number {
  return LEAST + length * A_CHARACTER;
}

/** A machine that is busy or was asleep gives a check little of its time: that is waited out, up to so many budgets. */
export const PATIENCE = 5;
