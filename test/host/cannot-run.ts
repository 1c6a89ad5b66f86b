// Says that a part of the tests cannot run on this machine, and what it would need.

/** Thrown where the machine, not the project, is at fault: a skip on a person's machine, a failure in CI. */
export class CannotRun extends Error {}
