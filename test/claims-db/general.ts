// The general lexicon as it lies under every database in use.

import { join } from 'node:path';
import { isGeneral } from '../../claims-db/file/load.ts';
import { readDatabaseFolder } from '../../claims-db/read-folder.ts';
import { validateDatabase } from '../../claims-db/validate.ts';
import type { ClaimStore, Lexicon } from '../../server/core/claims/claim.ts';
import { memoryStore, mergedStore } from '../../server/core/claims/memory-store.ts';

const { files } = await readDatabaseFolder(join(import.meta.dirname, '../../claims-db/lexicon'));
const database = validateDatabase(files.filter(isGeneral));
const { general } = database.pieces;

/** Its names. */
export const GENERAL_LEXICON: Lexicon = database.lexicon;

/** A database with the general lexicon under it, as the command line and the editor have it. */
export function overGeneral(store: ClaimStore): ClaimStore {
  return mergedStore([memoryStore(general, [], 'general'), store]);
}
