// `npm run vscode`: the sample workspace in an editor with the extension. Desktop VS Code where `code` is there, else VS
// Code in the browser, served on the loopback interface until it is stopped.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { packageExtension } from '../extension/package.ts';
import { CannotRun } from './cannot-run.ts';
import { type Profile, prepareProfile, runServerCommand, startServer } from './server.ts';
import { DOWNLOADS, prepareCodeHost, ROOT } from './setup.ts';
import { workbenchUrl } from './workbench.ts';

const SAMPLES = join(ROOT, 'examples');

const given = process.argv.slice(2).map((path) => resolve(process.env.INIT_CWD ?? ROOT, path));
const paths = given.length > 0 ? given : [SAMPLES, join(SAMPLES, 'sample.zh.md'), join(SAMPLES, 'sample.en.md')];

try {
  process.exitCode = findDesktop() === undefined ? await openInBrowser() : await openDesktop();
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  console.error(`VS Code cannot be opened here: ${error.message}`);
  process.exitCode = 1;
}

function findDesktop(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

function openDesktop(): Promise<number> {
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, ...paths];
  const windows = process.platform === 'win32';
  const child = spawn('code', args, { stdio: 'inherit', shell: windows });
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

async function openInBrowser(): Promise<number> {
  const host = await prepareCodeHost();
  const folder = join(DOWNLOADS, 'editor');
  const profile: Profile = {
    userData: join(folder, 'user'),
    extensions: join(folder, 'extensions'),
    server: join(folder, 'server'),
  };
  prepareProfile(profile);
  const vsix = await packageExtension(join(folder, 'tieout.vsix'));
  const installed = await runServerCommand(host, profile, [`--install-extension=${vsix}`, '--force']);
  if (installed !== 0) return installed;
  // Whoever else is on this machine must not get at the files through the open port.
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const server = await startServer(host, profile, { args: ['--connection-token-file', tokenFile], env: {} });
  console.log(`\n${workbenchUrl(server.port, { paths, token })}\n`);
  console.log('Open this address in a browser; Ctrl+C ends it. · 在浏览器里打开上面的地址，按 Ctrl+C 结束。');
  const stopped = new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
  const ended = await Promise.race([stopped, server.ended]);
  await server.stop();
  if (ended === undefined) return 0;
  console.error(ended);
  return 1;
}
