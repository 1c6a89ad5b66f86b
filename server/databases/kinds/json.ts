// Compiled databases: one JSON file that `tieout db build` wrote.

import { stat } from 'node:fs/promises';
import { reasonOf } from '../../../claims-db/problems/reasons.ts';
import { readRegular } from '../../files/read-regular.ts';
import { isCompiled, openCompiled } from './compiled.ts';
import { type DatabaseKind, failed } from './kind.ts';

/** A larger one is read on demand: `tieout db build` writes it as SQLite. Bytes. */
const LARGEST = 512 * 1024 * 1024;

export const JSON_KIND: DatabaseKind = {
  opens: isCompiled,
  async open(place, _base, { last, settled }) {
    try {
      const { ino, size, mtimeMs } = await stat(place.path);
      const stamp = `${ino} ${size} ${mtimeMs}`;
      if (last && settled && last.stamp === stamp && last.failures.length === 0) return last;
      return openCompiled(place, (await readRegular(place.path, LARGEST)).toString('utf8'), stamp);
    } catch (error) {
      return failed(place.path, reasonOf(error));
    }
  },
};
