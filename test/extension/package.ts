// Packs the extension into a .vsix file.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createVSIX } from '@vscode/vsce';
import { ROOT } from '../host/setup.ts';

/** The package must stay quick to install and to look through. Bytes. */
const SIZE_LIMIT = 4_000_000;

/** Writes `tieout-VERSION.vsix` into the project's folder (or to `path`) and returns its path. Needs `dist/` built. */
export async function packageExtension(path: string = join(ROOT, 'tieout.vsix')): Promise<string> {
  await createVSIX({ cwd: ROOT, packagePath: path, dependencies: false, rewriteRelativeLinks: false });
  const { size } = statSync(path);
  if (size > SIZE_LIMIT) throw new Error(`${path} has ${size} bytes; the limit is ${SIZE_LIMIT}`);
  return path;
}

if (process.argv[1] === import.meta.filename) {
  const path = await packageExtension();
  console.log(`${path}: ${Math.ceil(statSync(path).size / 1000)} kB`);
}
