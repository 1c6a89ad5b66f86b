// The extension as it is packaged, laid out in a folder that a workbench can be pointed to.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { packageExtension } from '../extension/package.ts';

/**
 * Unpacks a package into a folder. The workbench that npm has is older than the one that the extension asks for: the copy
 * asks for that one.
 */
export async function copyExtension(folder: string, version: string): Promise<void> {
  const content = unzipSync(readFileSync(await packageExtension(`${folder}.vsix`)));
  for (const [name, bytes] of Object.entries(content)) {
    if (!name.startsWith('extension/') || name.endsWith('/')) continue;
    const path = join(folder, name.slice('extension/'.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  manifest.engines.vscode = `^${version}`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}
