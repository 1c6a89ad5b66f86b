// A test runner that fits the extension host: tests one after the other, each with a deadline, counted in a file.

import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { workspace } from 'vscode';
import { broken, HOLDS, NOTHING, sum } from '../../runner/tally.ts';

/** Milliseconds that a test may take, and that it waits for something to become true. */
const TEST_LIMIT = 60_000;
const WAIT_LIMIT = 30_000;

interface Test {
  readonly name: string;
  /** How many folders the workspace has that it is for. */
  readonly folders: number;
  readonly body: () => Promise<void>;
}

const tests: Test[] = [];
const cleanups: (() => Promise<void>)[] = [];

/** Adds a test. */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body, folders: 1 });
}

/** Adds a test for a workspace of two folders. */
export function testInTwoFolders(name: string, body: () => Promise<void>): void {
  tests.push({ name: `${name} (two folders)`, body, folders: 2 });
}

/** Has something done after every test, passed or not. */
export function afterEach(cleanup: () => Promise<void>): void {
  cleanups.push(cleanup);
}

/** Anything that can tell that it has changed: a VS Code event. */
export type Signal = (listener: () => void) => { dispose(): unknown };

/**
 * Waits until `look` gives something, asking again whenever `changed` fires; without a signal it asks every 50 ms.
 * After the deadline it fails with what was seen last.
 */
export async function until<T>(
  what: string,
  look: () => T | undefined | Promise<T | undefined>,
  changed?: Signal,
): Promise<T> {
  const end = Date.now() + WAIT_LIMIT;
  while (Date.now() < end) {
    const next = changed === undefined ? undefined : signalled(changed);
    const seen = await look();
    if (seen !== undefined) {
      next?.cancel();
      return seen;
    }
    await (next?.fired ?? new Promise<void>((done) => setTimeout(done, 50)));
  }
  throw new Error(`not within ${WAIT_LIMIT / 1000} s: ${what}`);
}

/** Settles at the next signal, or after a second: a signal may have come while nobody listened. */
function signalled(changed: Signal): { readonly fired: Promise<void>; cancel(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const subscription = changed(() => resolve());
  const second = setTimeout(resolve, 1000);
  const cancel = () => {
    subscription.dispose();
    clearTimeout(second);
  };
  return { fired: promise.finally(cancel), cancel };
}

/** Runs the tests whose name contains `TIEOUT_TEST_ONLY`, writes down what came of them, and fails if any did. */
export async function runAll(): Promise<void> {
  const only = process.env.TIEOUT_TEST_ONLY ?? '';
  const wanted = tests.filter(
    ({ name, folders }) => name.includes(only) && folders === (workspace.workspaceFolders?.length ?? 0),
  );
  let tally = NOTHING;
  for (const { name, body } of wanted) {
    const start = Date.now();
    try {
      await withDeadline(body());
      tally = sum(tally, HOLDS);
      console.log(`  ✓ ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      tally = sum(tally, broken(name, error));
      console.error(`  ✗ ${name}\n${error instanceof Error ? error.stack : error}`);
    }
    for (const cleanup of cleanups) await cleanup();
  }
  const path = process.env.TIEOUT_TEST_RESULTS;
  if (path) writeFileSync(path, JSON.stringify(tally));
  if (wanted.length === 0) throw new Error('there was no test to run');
  if (tally.failed > 0) throw new Error(`${tally.failed} of ${wanted.length} failed`);
}

async function withDeadline(body: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done within ${TEST_LIMIT / 1000} s`)), TEST_LIMIT);
  });
  try {
    await Promise.race([body, late]);
  } finally {
    clearTimeout(timer);
  }
}
