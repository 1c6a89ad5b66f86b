// The tests that need no editor: unit, fixtures, protocol, command line.

import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../host/setup.ts';
import { runTool } from './command.ts';
import { broken, NOTHING, sum, type Tally } from './tally.ts';

const REPORT = join(ROOT, '.build', 'vitest.json');

/** What is read of vitest's report. */
interface Report {
  readonly numPassedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly TestReport[];
}

interface TestReport {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

export async function runVitest(): Promise<Tally> {
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const code = await runTool('vitest/vitest.mjs', ['run', ...reporters]);
  const report: Report = JSON.parse(readFileSync(REPORT, 'utf8'));
  const { numPassedTests: passed, numPendingTests, numTodoTests } = report;
  const counted = { ...NOTHING, passed, skipped: numPendingTests + numTodoTests };
  const tally = report.testResults.map(failuresOf).reduce(sum, counted);
  // An error outside of all tests has no test that failed, and yet the run has failed.
  return tally.failed === 0 && code !== 0 ? sum(tally, broken('vitest', `ended with ${code}`)) : tally;
}

/** The tests of a file that failed, or the file where it does not load. */
function failuresOf({ name, status, message, assertionResults }: FileReport): Tally {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? broken(file, message) : NOTHING;
  return failed.map((test) => broken(`${file} › ${test.fullName}`, test.failureMessages[0])).reduce(sum);
}
