// A real PostgreSQL for tests: its own data folder and port on loopback, as a user that is not root; stopped and removed after.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const DEBIAN = '/usr/lib/postgresql';

/** The superuser of every such server, and its password. */
export const OWNER = 'owner';
export const PASSWORD = 'pass word: of-the-owner';

export interface TestServer {
  readonly port: number;
  /** `postgres://USER@127.0.0.1:PORT/DATABASE`. */
  address(database?: string, user?: string): string;
  /** Kills it and everything that belongs to it, as a loss of power would. */
  kill(): Promise<void>;
  /** Stops it as an administrator would. */
  halt(): Promise<void>;
  /** Starts it again on the same data and port. */
  start(): Promise<void>;
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

/** Where the programs of PostgreSQL are; `null` where this machine has none. Debian keeps them out of the path. */
export function postgresPrograms(): string | null {
  const given = process.env['TIEOUT_POSTGRES'];
  if (given) return given;
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), '/usr/local/pgsql/bin', '/usr/bin'];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Without one its tests are skipped, but not where everything has to be tested. */
export const HAS_POSTGRES: boolean = postgresPrograms() !== null || Boolean(process.env['CI']);

/** The user that it runs as. PostgreSQL does not run as root: the user that Debian made for it does instead. */
export function otherUser(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** What a test needs is durable over a kill, not over a loss of power: nothing waits for the disk. */
const SETTINGS: readonly string[] = [
  'fsync=off',
  'full_page_writes=off',
  'max_connections=120',
  'listen_addresses=127.0.0.1',
];

class Server implements TestServer {
  readonly port: number;
  private readonly programs: string;
  private readonly folder: string;
  private readonly settings: readonly string[];
  private readonly user = otherUser();
  private child: ChildProcess | null = null;
  private readonly lastRites = (): void => void this.child?.kill('SIGKILL');

  constructor(programs: string, port: number, settings: readonly string[]) {
    this.programs = programs;
    this.port = port;
    this.settings = settings;
    this.folder = mkdtempSync(join(tmpdir(), 'tieout-postgres-'));
    process.on('exit', this.lastRites);
    const passwords = join(this.folder, 'password');
    writeFileSync(passwords, PASSWORD);
    if (this.user.uid !== undefined && this.user.gid !== undefined)
      for (const path of [this.folder, passwords]) chownSync(path, this.user.uid, this.user.gid);
    chmodSync(this.folder, 0o700);
    const args = ['-D', this.data, '-U', OWNER, `--pwfile=${passwords}`, '--auth=scram-sha-256', '--encoding=UTF8'];
    const rest = ['--locale=C', '--no-sync'];
    execFileSync(join(programs, 'initdb'), [...args, ...rest], { ...this.user, cwd: this.folder, stdio: 'pipe' });
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  address(database = 'postgres', user = OWNER): string {
    return `postgres://${user}@127.0.0.1:${this.port}/${database}`;
  }

  /** Right after a kill what is left of the old one may still hold the data: then it is begun once more. */
  async start(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const said = await this.begin();
      if (said === null) return;
      if (attempt === 50) throw new Error(`PostgreSQL does not start:\n${said}`);
    }
  }

  /** What it said where it ended instead of starting. */
  private begin(): Promise<string | null> {
    const options = [`port=${this.port}`, `unix_socket_directories=${this.folder}`, ...SETTINGS, ...this.settings];
    const args = ['-D', this.data, ...options.flatMap((option) => ['-c', option])];
    const child = spawn(join(this.programs, 'postgres'), args, {
      ...this.user,
      cwd: this.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    this.child = child;
    let said = '';
    return new Promise((done) => {
      child.once('exit', () => done(said));
      child.stderr.on('data', (chunk) => {
        if (said !== '' && said.includes('ready to accept connections')) return;
        said += String(chunk);
        if (said.includes('ready to accept connections')) done(null);
      });
    });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  halt(): Promise<void> {
    return this.end('SIGINT');
  }

  async stop(): Promise<void> {
    await this.end('SIGQUIT');
    process.off('exit', this.lastRites);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20 });
  }
}

/**
 * Starts a PostgreSQL of its own.
 *
 * @param settings of its configuration, `name=value`
 */
export async function startPostgres(settings: readonly string[] = []): Promise<TestServer> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('there is no PostgreSQL on this machine (Debian: postgresql)');
  const server = new Server(programs, await freePort(), settings);
  await server.start();
  return server;
}
