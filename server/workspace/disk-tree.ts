// The files of this machine's disks.

import { readdir, realpath, stat } from 'node:fs/promises';
import * as paths from 'node:path';
import { readRegular } from '../files/read-regular.ts';
import type { Tree } from './tree.ts';

export const DISK: Tree = {
  paths,
  async entries(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },
  isFolder: async (path) => (await stat(path)).isDirectory(),
  exists: (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),
  real: (path) => realpath(path),
  read: readRegular,
};
