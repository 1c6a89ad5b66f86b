// Runs the first of the extension's tests once more, with the packaged extension installed as a person would install it.

import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import type { Tally } from '../runner/tally.ts';
import { packageExtension } from './package.ts';
import { type RunFolders, runSuite, vscodeExecutable, withFolders } from './run.ts';

export function runPackagedTests(): Promise<Tally> {
  return withFolders(async (folders) => {
    const vsix = await packageExtension(join(folders.scratch, 'tieout.vsix'));
    await install(vsix, folders);
    return runSuite(folders, emptyExtension(folders.scratch), 'packaged');
  });
}

/** `runTests` wants an extension under development; this one does nothing. */
function emptyExtension(scratch: string): string {
  const folder = join(scratch, 'empty');
  mkdirSync(folder);
  const manifest = { name: 'empty', publisher: 'tests', version: '0.0.1', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

async function install(vsix: string, { userData, extensions }: RunFolders): Promise<void> {
  const standIn = await vscodeExecutable();
  const [command, ...before] =
    standIn === undefined
      ? resolveCliArgsFromVSCodeExecutablePath(await downloadAndUnzipVSCode(), { reuseMachineInstall: true })
      : [standIn];
  if (command === undefined) throw new Error('no command line of VS Code was found');
  const folders = [`--user-data-dir=${userData}`, `--extensions-dir=${extensions}`];
  const child = spawn(command, [...before, `--install-extension=${vsix}`, '--force', ...folders], { stdio: 'inherit' });
  const code = await new Promise<number>((done) => {
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('close', (status) => done(status ?? 1));
  });
  if (code !== 0) throw new Error(`installing ${vsix} ended with ${code}`);
}
