// Does a piece of work in its time or not at all: what does not come to an end is stopped, whatever it is at, and the process goes on.

import process from 'node:process';
import { createContext, Script } from 'node:vm';
import { PATIENCE } from './budget.ts';

/** Work that was stopped because its time was over. */
export class Overdue extends Error {
  /** How long it had run. */
  readonly seconds: number;

  constructor(seconds: number) {
    super(`stopped after ${seconds} s`);
    this.seconds = seconds;
  }
}

/** Node's time limit is one of scripts, and reaches into everything that they call: a loop or an expression without end, too. */
const SCRIPT = new Script('work()');
const context: { work?: (() => void) | undefined } = createContext({});

/** Whether Node ended a script: its error is one of the script's own world, no `Error` of ours. */
function isOver(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}

/** Whether the work came to its end within so many milliseconds; what it throws is thrown. */
function ends(work: () => void, limit: number): boolean {
  context.work = work;
  try {
    SCRIPT.runInContext(context, { timeout: Math.max(1, Math.ceil(limit)) });
    return true;
  } catch (error) {
    if (isOver(error)) return false;
    throw error;
  } finally {
    context.work = undefined;
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Does the work, which must wait for nothing.
 *
 * @param budget what it may take of the processor. Milliseconds
 * @throws Overdue where it takes longer; on a machine that is busy it may begin once more, with more of the clock
 */
export function inTime<T>(budget: number, work: () => T): T {
  const since = performance.now();
  const used = processorTime();
  let result: { readonly value: T } | null = null;
  const once = (): void => {
    result = { value: work() };
  };
  const isDone = ends(once, budget) || (processorTime() - used < budget && ends(once, budget * PATIENCE));
  const done = result as { readonly value: T } | null;
  if (!isDone || !done) throw new Overdue(Math.max(1, Math.round((performance.now() - since) / 1000)));
  return done.value;
}
