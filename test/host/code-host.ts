#!/usr/bin/env node
// Stands in for the desktop executable in `runTests({ vscodeExecutablePath })` of @vscode/test-electron: starts a VS Code
// server, opens its workbench in a browser without a window, has it run the tests in the extension host, and ends with
// their exit code. `CODE_HOST_VERBOSE=1` prints everything that server and workbench say.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { type HostArguments, parseArguments } from './arguments.ts';
import { launchBrowser } from './browser.ts';
import { type Profile, prepareProfile, runServerCommand, startServer, type VsCodeServer } from './server.ts';
import { prepareCodeHost } from './setup.ts';
import { workbenchUrl } from './workbench.ts';

const TIME_LIMIT = 600_000;
const TIMED_OUT = 124;
const STOPPED = 130;
const TESTS_ENTRY = fileURLToPath(new URL('tests-entry.cjs', import.meta.url));
const VERBOSE = process.env.CODE_HOST_VERBOSE === '1';

/** Lines that the workbench itself prints through the channel of the tests' own output. */
const WORKBENCH_NOISE =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Ignoring fetching additional builtin|Updating additional builtin|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate\]|Timed out waiting for authentication provider|Creation of workbench contribution)/;

/** How a run ended: an exit code, and why where it was not the tests that decided. */
interface Ending {
  readonly code: number;
  readonly reason?: string;
}

const scratch = mkdtempSync(join(tmpdir(), 'code-host-'));
try {
  process.exitCode = await main(parseArguments(process.argv.slice(2)));
} catch (error) {
  console.error(`code-host: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function main(options: HostArguments): Promise<number> {
  const host = await prepareCodeHost();
  const profile = {
    userData: options.userData ?? join(scratch, 'user'),
    extensions: options.extensions ?? join(scratch, 'extensions'),
    server: join(scratch, 'server'),
  };
  prepareProfile(profile);
  if (options.command.length > 0) return runServerCommand(host, profile, options.command);
  const { code, reason } = await runWindow(options, profile);
  if (reason !== undefined) console.error(`code-host: ${reason}`);
  return code;

  async function runWindow(wanted: HostArguments, folders: Profile): Promise<Ending> {
    const verdictFile = join(scratch, 'verdict');
    let lastExit = 'no exit was seen';
    const server = await startServer(host, folders, {
      args: [
        '--without-connection-token',
        '--enable-smoke-test-driver',
        '--enable-remote-auto-shutdown',
        ...(wanted.locale ? ['--locale', wanted.locale] : []),
      ],
      env: { CODE_HOST_VERDICT: verdictFile, ...(wanted.testsPath && { CODE_HOST_TESTS: wanted.testsPath }) },
      onOutput: (text) => {
        if (VERBOSE) process.stderr.write(text);
        lastExit = /Extension Host Process exited with [^\n]*/.exec(text)?.[0] ?? lastExit;
      },
    });
    try {
      const ending = await openAndWait(server, wanted);
      if (ending.code !== 0 || wanted.testsPath === undefined || verdictIn(verdictFile) === 'passed') return ending;
      return { code: 1, reason: `the extension host ended before the tests did (${lastExit})` };
    } finally {
      await server.stop();
    }
  }
}

function verdictIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return 'none';
  }
}

/** Opens the workbench and waits for the first of: the tests' exit code, a crash, a signal, the time limit. */
async function openAndWait(server: VsCodeServer, options: HostArguments): Promise<Ending> {
  const browser = await launchBrowser();
  const { promise: ending, resolve: end } = Promise.withResolvers<Ending>();
  const limit = setTimeout(
    () => end({ code: TIMED_OUT, reason: `no result within ${TIME_LIMIT / 1000} s` }),
    TIME_LIMIT,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => end({ code: STOPPED, reason: `stopped by ${signal}` }));
  }
  void server.ended.then((reason) => end({ code: 1, reason }));
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    const page = await context.newPage();
    page.on('crash', () => end({ code: 1, reason: 'the workbench page crashed' }));
    browser.on('disconnected', () => end({ code: 1, reason: 'the browser went away' }));
    await page.exposeFunction('codeAutomationLog', printLog);
    await page.exposeFunction('codeAutomationExit', (code: number) => end({ code }));
    await open(page, server, options);
    return await ending;
  } finally {
    clearTimeout(limit);
    await browser.close();
  }
}

async function open(page: Page, server: VsCodeServer, options: HostArguments): Promise<void> {
  const { paths, developmentPaths, testsPath } = options;
  const url = workbenchUrl(server.port, { paths, developmentPaths, testsPath: testsPath && TESTS_ENTRY });
  await page.goto(url, { waitUntil: 'commit' });
}

/** Prints what the tests wrote to their console. `%c` and its argument style a browser's console and are left out. */
function printLog(type: string, args: readonly unknown[]): void {
  const [first, ...rest] = args;
  const styles = typeof first === 'string' ? (first.match(/%c/g) ?? []).length : 0;
  const text = format(typeof first === 'string' ? first.replaceAll('%c', '') : first, ...rest.slice(styles));
  if (!VERBOSE && WORKBENCH_NOISE.test(text)) return;
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
}
