// Makes, once, the VS Code server that the tests run in: code-server's copy of VS Code with a Node of its own, under
// `.vscode-test/`. It is VS Code's own server, workbench and extension host; nothing of it is part of the project.

import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotRun } from './cannot-run.ts';

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';
/** The native modules that the server cannot do without; the others come ready-made. */
const COMPILED = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** The project's root folder. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));
/** Where everything lands that only the tests need and that is too big to be made each time. */
export const DOWNLOADS: string = join(ROOT, '.vscode-test');

/** A VS Code server on disk. */
export interface CodeHost {
  /** The folder with `out/server-main.js`. */
  readonly serverRoot: string;
  /** The Node binary that its native modules were built for. */
  readonly node: string;
}

/** The VS Code server; made now, in about a minute, where it is missing. A set-up that was broken off is started anew. */
export async function prepareCodeHost(): Promise<CodeHost> {
  const finished = join(DOWNLOADS, `code-server-${CODE_SERVER}-node-${NODE}`);
  if (!existsSync(finished)) {
    checkMachine();
    const partial = `${finished}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    await install(partial);
    renameSync(partial, finished);
  }
  return layout(finished);
}

/** Name of the npm package that carries Node's binary and headers for this machine. */
function nodePackage(): string {
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return [prefix, process.platform, process.arch].join('-');
}

function layout(folder: string): CodeHost & { readonly headers: string } {
  const nodeFolder = join(folder, 'node_modules', nodePackage());
  return {
    serverRoot: join(folder, 'node_modules', 'code-server', 'lib', 'vscode'),
    node: join(nodeFolder, 'bin', 'node'),
    headers: nodeFolder,
  };
}

function checkMachine(): void {
  if (process.platform === 'win32')
    throw new CannotRun('the VS Code server for the tests runs on Linux and macOS only');
  const folders = (process.env.PATH ?? '').split(delimiter);
  const missing = ['make', 'c++', 'python3'].filter(
    (name) => !folders.some((folder) => existsSync(join(folder, name))),
  );
  if (missing.length === 0) return;
  throw new CannotRun(`${missing.join(', ')} not found (Debian: apt-get install build-essential python3)`);
}

async function install(folder: string): Promise<void> {
  console.log(
    'Setting up a VS Code server for the tests (once, about a minute)… · 正在准备测试用的 VS Code（只需一次，约一分钟）……',
  );
  const { serverRoot, node, headers } = layout(folder);
  const dependencies = { 'code-server': CODE_SERVER, [nodePackage()]: NODE };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const log = join(DOWNLOADS, 'set-up.log');
  writeFileSync(log, '');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await npm(['install', ...quiet], { folder, log });
  const inner = { folder: serverRoot, log, path: dirname(node), headers };
  await npm(['install', '--omit=dev', ...quiet], inner);
  await npm(['rebuild', '--foreground-scripts', ...COMPILED], inner);
  const load = [...COMPILED, '@parcel/watcher', 'node-pty'].map((name) => `require(${JSON.stringify(name)});`).join('');
  await logged(node, ['-e', load], { folder: serverRoot, log });
}

/** Where a program runs, and where what it says is kept. */
export interface Step {
  readonly folder: string;
  readonly log: string;
  /** A folder to put first in the path. */
  readonly path?: string;
  /** Node's headers to compile against. */
  readonly headers?: string;
}

export function npm(args: readonly string[], step: Step): Promise<void> {
  return logged('npm', args, step);
}

async function logged(command: string, args: readonly string[], step: Step): Promise<void> {
  const path = [step.path, process.env.PATH].filter((part) => part !== undefined).join(delimiter);
  const env = { ...process.env, PATH: path, ...(step.headers && { npm_config_nodedir: step.headers }) };
  const child = spawn(command, args, { cwd: step.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const keep = (data: Buffer) => appendFileSync(step.log, data);
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number>((done) => {
    child.on('error', (error) => {
      appendFileSync(step.log, `${error.message}\n`);
      done(1);
    });
    child.on('close', (status) => done(status ?? 1));
  });
  if (code === 0) return;
  const last = readFileSync(step.log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  throw new CannotRun(
    `${command} ${args.join(' ')} ended with ${code} in ${step.folder}; its last lines (all: ${step.log}):\n${last}`,
  );
}
