// A compiled database: what is made of the text that `tieout db build` wrote, wherever it was read.

import { readDatabaseJson } from '../../../claims-db/compile/json.ts';
import { isCurated } from '../../../claims-db/file-text.ts';
import { notCompiled } from '../../core/explain/system/databases.ts';
import type { Words } from '../../core/text/spoken.ts';
import type { DatabasePlace } from '../place.ts';
import { failed, NOTHING_OPENED, type Opened } from './kind.ts';

/** Whether a place is one file that a program wrote. */
export function isCompiled({ path }: DatabasePlace): boolean {
  return /\.json$/i.test(path) && !isCurated(path);
}

function damaged({ bundled }: DatabasePlace, error: unknown): Words {
  return notCompiled(error instanceof Error ? error.message : String(error), bundled);
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
