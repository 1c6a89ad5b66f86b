// A compiled database: what is made of the text that `tieout db build` wrote, wherever it was read.

import { readDatabaseJson } from '../../../claims-db/compile/json.ts';
import { isCurated } from '../../../claims-db/file-text.ts';
import type { Words } from '../../core/text/spoken.ts';
import type { DatabasePlace } from '../place.ts';
import { failed, NOTHING_OPENED, type Opened } from './kind.ts';

/** Whether a place is one file that a program wrote. */
export function isCompiled({ path }: DatabasePlace): boolean {
  return /\.json$/i.test(path) && !isCurated(path);
}

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

/** @param stamp tells this state of the file from another */
export function openCompiled(place: DatabasePlace, text: string, stamp: string): Opened {
  try {
    const { lexicon, claims, revision } = readDatabaseJson(text);
    return { ...NOTHING_OPENED, lexicon, claims, stamp, revision: revision || null };
  } catch (error) {
    return failed(place.path, damaged(place, error));
  }
}
