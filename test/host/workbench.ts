// Addresses of the workbench that a VS Code server shows, and what it is told to open.

import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export interface WorkbenchOptions {
  /** A folder, a workspace file, or files. */
  readonly paths: readonly string[];
  /** Folders of extensions to load from source. Needs the server's `--enable-smoke-test-driver`. */
  readonly developmentPaths?: readonly string[];
  /** Module whose `run()` is called in the extension host. Needs the same. */
  readonly testsPath?: string | undefined;
  /** Secret that the server was started with, where it was. */
  readonly token?: string;
}

/** The address to open in a browser. */
export function workbenchUrl(port: number, options: WorkbenchOptions): string {
  const remote = (path: string) => `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`;
  const url = new URL(`http://127.0.0.1:${port}/`);
  const payload: [string, string][] = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(options.developmentPaths ?? []).map((path): [string, string] => ['extensionDevelopmentPath', remote(path)]),
  ];
  if (options.testsPath !== undefined) payload.push(['extensionTestsPath', remote(options.testsPath)]);
  for (const path of options.paths) {
    if (path.endsWith('.code-workspace')) url.searchParams.set('workspace', path);
    else if (statSync(path).isDirectory()) url.searchParams.set('folder', path);
    else payload.push(['openFile', remote(path)]);
  }
  if (options.token !== undefined) url.searchParams.set('tkn', options.token);
  if (!url.searchParams.has('folder') && !url.searchParams.has('workspace')) url.searchParams.set('ew', 'true');
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
