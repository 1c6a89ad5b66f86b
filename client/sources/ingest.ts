// Makes claims out of one document, in a process of its own: neither the editor nor the language server waits for it.

import { spawn } from 'node:child_process';
import { CancellationError, type CancellationToken, env, type Uri, workspace } from 'vscode';
import { SECTION } from '../settings.ts';
import type { Ingested } from './ingested.ts';

interface Printed {
  readonly claims: readonly { readonly status: string }[];
  readonly left: readonly unknown[];
}

/**
 * Runs the command line on a document.
 *
 * @param program path of the command line's bundle
 * @param folder the workspace folder, whose databases tell names
 * @throws CancellationError where the person thought better of it: nothing is written then
 */
export async function ingestDocument(
  program: string,
  document: Uri,
  file: Uri,
  folder: Uri,
  token: CancellationToken,
): Promise<Ingested> {
  const databases = workspace.getConfiguration(SECTION, folder).get<readonly string[]>('databases', []);
  const language = env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const options = ['--out', file.fsPath, '--format', 'json', '--lang', language];
  const named = databases.flatMap((path) => ['--db', path]);
  const printed = await run([program, 'db', 'ingest', document.fsPath, ...options, ...named], folder.fsPath, token);
  const { claims, left }: Printed = JSON.parse(printed);
  const confirmed = claims.filter(({ status }) => status === 'confirmed').length;
  return { document, file, claims: claims.length, confirmed, left: left.length };
}

/** What a program prints. Its last line of complaint is the reason where it fails. */
function run(command: readonly string[], folder: string, token: CancellationToken): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, command, {
      cwd: folder,
      // VS Code's own program is Node where it is told so.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, complaints]: [string[], string[]] = [[], []];
    child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
    const cancelled = token.onCancellationRequested(() => child.kill());
    child.on('error', fail);
    child.on('close', (code) => {
      cancelled.dispose();
      if (token.isCancellationRequested) fail(new CancellationError());
      else if (code === 0) done(out.join(''));
      else fail(new Error(reasonIn(complaints.join('')) || `${code}`));
    });
    if (token.isCancellationRequested) child.kill();
  });
}

function reasonIn(complaints: string): string {
  return (complaints.trim().split('\n').at(-1) ?? '').replace(/^tieout[:：]\s*/, '');
}
