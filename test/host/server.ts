// Runs the VS Code server on the loopback interface, away from the network and from the person's own settings.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeHost } from './setup.ts';

/** The folders that VS Code keeps things in. */
export interface Profile {
  readonly userData: string;
  readonly extensions: string;
  /** The server's own: logs, tokens. */
  readonly server: string;
}

export interface ServerOptions {
  /** Arguments for `server-main.js` beside the folders and the port. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Gets everything that the server prints. */
  readonly onOutput?: (text: string) => void;
}

export interface VsCodeServer {
  readonly port: number;
  /** Settles when the server has ended by itself or was stopped, with how it ended and what it had printed. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // What a test has typed stays unsaved, however slow the machine is.
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Makes the profile's folders, with settings that keep VS Code still where it has none yet. */
export function prepareProfile(profile: Profile, settings: Readonly<Record<string, unknown>> = {}): void {
  const user = join(profile.userData, 'User');
  for (const folder of [user, profile.extensions, profile.server]) mkdirSync(folder, { recursive: true });
  const file = join(user, 'settings.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
}

/** Starts the server and waits until it listens on a free port. */
export async function startServer(host: CodeHost, profile: Profile, options: ServerOptions): Promise<VsCodeServer> {
  const flags = [
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--telemetry-level',
    'off',
    '--disable-telemetry',
    '--disable-experiments',
  ];
  const quiet = ['--disable-workspace-trust', '--disable-getting-started-override', '--disable-update-check'];
  const child = spawnServer(host, profile, [...flags, ...quiet, ...options.args], options.env, true);
  let printed = '';
  const listening = Promise.withResolvers<number>();
  const hear = (data: Buffer) => {
    const text = data.toString('utf8');
    printed += text;
    options.onOutput?.(text);
    const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
    if (port !== undefined) listening.resolve(Number(port));
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<string>((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (code, signal) => done(`the VS Code server ended (${signal ?? code})\n${printed}`));
  });
  const port = await Promise.race([listening.promise, ended]);
  if (typeof port === 'string') throw new Error(port);
  return { port, ended, stop: () => stopGroup(child) };
}

/** Runs one of the server's own commands (`--install-extension`, `--version` …) and returns its exit code. */
export function runServerCommand(host: CodeHost, profile: Profile, args: readonly string[]): Promise<number> {
  const child = spawnServer(host, profile, args, {}, false);
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

function spawnServer(
  { node, serverRoot }: CodeHost,
  { userData, extensions, server }: Profile,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ownGroup: boolean,
): ChildProcess {
  const folders = ['--user-data-dir', userData, '--extensions-dir', extensions, '--server-data-dir', server];
  const argv = [join(serverRoot, 'out', 'server-main.js'), '--accept-server-license-terms', ...folders, ...args];
  return spawn(node, argv, {
    env: { ...cleanEnvironment(), ...env },
    detached: ownGroup,
    stdio: ownGroup ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
}

/** The environment without what another VS Code around us has put there, and without a marketplace. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('VSCODE_') && name !== 'ELECTRON_RUN_AS_NODE',
  );
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

/** Ends the server and the extension hosts it has started: kindly, and after three seconds not. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const group = -child.pid;
  const closed = new Promise<void>((done) => {
    child.once('close', () => done());
  });
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(group, name);
    } catch {
      child.emit('close'); // there is nobody left to stop
    }
  };
  signal('SIGTERM');
  const force = setTimeout(() => signal('SIGKILL'), 3000);
  await closed;
  clearTimeout(force);
}
