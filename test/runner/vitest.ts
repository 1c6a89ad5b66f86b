// The tests that need no editor: unit, fixtures, protocol, command line.

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../host/setup.ts';
import { runTool } from './command.ts';
import type { Tally } from './tally.ts';

const REPORT = join(ROOT, '.build', 'vitest.json');

export async function runVitest(): Promise<Tally> {
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const code = await runTool('vitest/vitest.mjs', ['run', ...reporters]);
  const {
    numPassedTests: passed,
    numFailedTests,
    numPendingTests,
    numTodoTests,
  } = JSON.parse(readFileSync(REPORT, 'utf8'));
  // A file that does not load has no failed test, and yet the run has failed.
  const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}
