// Files inside a zip archive, as workbooks and word processors write them, with a bound on what they unpack to.

import { strFromU8, unzipSync } from 'fflate';
import * as say from '../../../server/core/explain/system/ingest.ts';
import { ReadFailure } from './failure.ts';

/** What all wanted files may unpack to; a bomb says more. */
const MOST_UNPACKED = 200 * 1024 * 1024;
/** A well-meant part shrinks a hundredfold at the very most. */
const MOST_RATIO = 400;

/** @param wanted whether a part of the archive is needed */
export function unpacked(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, string> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > MOST_UNPACKED || originalSize > Math.max(size, 1) * MOST_RATIO + 1_000_000) throw bomb(name);
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw new ReadFailure(say.damagedArchive);
  }
}

function bomb(name: string): ReadFailure {
  return new ReadFailure(say.unpacksTooLarge, name);
}
