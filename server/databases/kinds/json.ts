// Compiled databases: one JSON file that `tieout db build` wrote.

import { stat } from 'node:fs/promises';
import { readDatabaseJson } from '../../../claims-db/json.ts';
import { isCurated } from '../../../claims-db/read-folder.ts';
import { reasonOf } from '../../../claims-db/reasons.ts';
import type { Words } from '../../core/text/spoken.ts';
import { readRegular } from '../../files/read-regular.ts';
import type { DatabasePlace } from '../place.ts';
import { type DatabaseKind, failed, NOTHING_OPENED, type Opened } from './kind.ts';

/** A larger one is read on demand: `tieout db build` writes it as SQLite. Bytes. */
const LARGEST = 512 * 1024 * 1024;

function damaged({ bundled }: DatabasePlace, error: unknown): Words {
  const detail = error instanceof Error ? error.message : String(error);
  const zh = `不是编译好的核数数据库（${detail}）`;
  const en = `not a compiled claims database (${detail})`;
  return bundled
    ? {
        zh: `${zh}；请重新安装，或不用自带的数据库`,
        en: `${en}; install Tieout again, or leave the bundled database out`,
      }
    : { zh: `${zh}；请用 tieout db build 重新生成`, en: `${en}; build it again with tieout db build` };
}

function read(place: DatabasePlace, text: string, stamp: string): Opened {
  try {
    const { lexicon, claims, revision } = readDatabaseJson(text);
    return { ...NOTHING_OPENED, lexicon, claims, stamp, revision: revision || null };
  } catch (error) {
    return failed(place.path, damaged(place, error));
  }
}

export const JSON_KIND: DatabaseKind = {
  opens: ({ path }) => /\.json$/i.test(path) && !isCurated(path),
  async open(place, _base, { last, settled }) {
    try {
      const { ino, size, mtimeMs } = await stat(place.path);
      const stamp = `${ino} ${size} ${mtimeMs}`;
      if (last && settled && last.stamp === stamp && last.failures.length === 0) return last;
      return read(place, (await readRegular(place.path, LARGEST)).toString('utf8'), stamp);
    } catch (error) {
      return failed(place.path, reasonOf(error));
    }
  },
};
