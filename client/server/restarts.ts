// When a server that has stopped is started again: at once, then after longer and longer, and soon while somebody works.

/** Milliseconds before the second attempt; each further one waits twice as long as the one before. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 60_000;
/** What whoever works waits for at most. */
const LONGEST_WAIT_AT_WORK = 2000;
/** A server that has lived so long was all right: what stopped it then is something new. */
const STEADY = 60_000;

export class Restarts {
  private readonly restart: () => void;
  private failures = 0;
  /** When the server that runs was started. */
  private startedAt: number | undefined;
  private failedAt = 0;
  private timer: NodeJS.Timeout | undefined;

  /** @param restart starts the server; is not called again before `failed` has been */
  constructor(restart: () => void) {
    this.restart = restart;
  }

  /** Whether a server has stopped and waits for its next start. */
  get isWaiting(): boolean {
    return this.timer !== undefined;
  }

  /** How often in a row the server has stopped soon after its start. */
  get inARow(): number {
    return this.failures;
  }

  started(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.startedAt = Date.now();
  }

  failed(): void {
    this.failedAt = Date.now();
    const wasSteady = this.startedAt !== undefined && this.failedAt - this.startedAt >= STEADY;
    this.failures = wasSteady ? 1 : this.failures + 1;
    this.startedAt = undefined;
    this.wait(LONGEST_WAIT);
  }

  /** Somebody works: a long wait is cut short. */
  hurry(): void {
    if (this.isWaiting) this.wait(LONGEST_WAIT_AT_WORK);
  }

  /** What is under way is forgotten. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.failures = 0;
  }

  private wait(most: number): void {
    clearTimeout(this.timer);
    const wait = this.failures <= 1 ? 0 : Math.min(most, FIRST_WAIT * 2 ** (this.failures - 2));
    const left = Math.max(0, this.failedAt + wait - Date.now());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.restart();
    }, left);
  }
}
