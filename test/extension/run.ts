// Runs the extension's tests inside a real VS Code: the stand-in of test/host on Linux, a desktop VS Code elsewhere.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { findBrowser } from '../host/browser.ts';
import { prepareProfile } from '../host/server.ts';
import { prepareCodeHost, ROOT } from '../host/setup.ts';
import { broken, NOTHING, sum, type Tally } from '../runner/tally.ts';

const SUITE = join(ROOT, '.build', 'extension-tests.cjs');
const WORKSPACE = join(ROOT, 'test', 'extension', 'workspace');
const STAND_IN = join(ROOT, 'test', 'host', 'code-host.ts');

/** Folders of one run: the workspace is a copy, because the tests edit it. */
export interface RunFolders {
  readonly scratch: string;
  readonly workspace: string;
  readonly userData: string;
  readonly extensions: string;
}

/** Ends the names of the tests that need a workspace of two folders: another one than the others have. */
const TWO_FOLDERS = '(two folders)';

/** All tests, with the extension loaded from the project's folder. */
export async function runExtensionTests(): Promise<Tally> {
  const only = process.env.TIEOUT_TEST_ONLY;
  const tally = only === TWO_FOLDERS ? NOTHING : await withFolders((folders) => runSuite(folders, ROOT, only ?? ''));
  if (only !== undefined && only !== TWO_FOLDERS) return tally;
  return sum(tally, await withFolders((folders) => runSuite(withSecondFolder(folders), ROOT, TWO_FOLDERS)));
}

/** The workspace with a second folder beside it, which has a database and a configuration of its own. */
function withSecondFolder(folders: RunFolders): RunFolders {
  const workspace = join(folders.scratch, 'both.code-workspace');
  cpSync(join(ROOT, 'test', 'extension', 'second-folder'), join(folders.scratch, 'second'), { recursive: true });
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'workspace' }, { path: 'second' }] }));
  return { ...folders, workspace };
}

/** Makes the folders for one run and removes them after it. */
export async function withFolders<T>(run: (folders: RunFolders) => Promise<T>): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), 'tieout-'));
  const folder = (name: string) => join(scratch, name);
  const folders = {
    scratch,
    workspace: folder('workspace'),
    userData: folder('user'),
    extensions: folder('extensions'),
  };
  cpSync(WORKSPACE, folders.workspace, { recursive: true });
  prepareProfile({ ...folders, server: folder('server') });
  try {
    return await run(folders);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/**
 * The path of the VS Code to test in: `TIEOUT_VSCODE` where it is set, the stand-in on Linux, else `undefined`, for which
 * test-electron downloads a desktop VS Code. Throws `CannotRun` where the stand-in cannot be made.
 */
export async function vscodeExecutable(): Promise<string | undefined> {
  const chosen = process.env.TIEOUT_VSCODE;
  if (chosen) return chosen;
  if (process.platform !== 'linux') return undefined;
  findBrowser();
  await prepareCodeHost();
  return STAND_IN;
}

/** Runs the tests whose name contains `only` in a new window and returns what they counted. */
export async function runSuite(folders: RunFolders, developmentPath: string, only: string): Promise<Tally> {
  const executable = await vscodeExecutable();
  await bundleSuite();
  const results = join(folders.scratch, 'results.json');
  let closed = 0;
  try {
    closed = await runTests({
      ...(executable !== undefined && { vscodeExecutablePath: executable }),
      extensionDevelopmentPath: developmentPath,
      extensionTestsPath: SUITE,
      extensionTestsEnv: { TIEOUT_TEST_RESULTS: results, TIEOUT_TEST_ONLY: only },
      launchArgs: [folders.workspace, `--user-data-dir=${folders.userData}`, `--extensions-dir=${folders.extensions}`],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    closed = 1;
  }
  return readResults(results, closed);
}

/** What the tests wrote down. No count, no test, or a window that did not close well is a failure whatever they say. */
function readResults(path: string, exitCode: number): Tally {
  let tally: Tally;
  try {
    tally = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    console.error('The tests in VS Code left no results.');
    return broken('VS Code', 'the tests left no results');
  }
  const empty = tally.passed + tally.failed === 0;
  if (tally.failed > 0 || (exitCode === 0 && !empty)) return tally;
  return sum(tally, broken('VS Code', empty ? 'no test ran' : `the window closed with ${exitCode}`));
}

async function bundleSuite(): Promise<void> {
  await build({
    entryPoints: [join(ROOT, 'test', 'extension', 'suite', 'index.ts')],
    outfile: SUITE,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
