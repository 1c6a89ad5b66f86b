// Node's own SQLite, where the Node that runs this has it.

import process from 'node:process';
import * as say from '../../core/explain/system/databases.ts';
import { StoreFailure } from './store-failure.ts';

export type Sqlite = typeof import('node:sqlite');

/**
 * The module `node:sqlite`.
 *
 * @throws StoreFailure where this Node has none
 */
export function nodeSqlite(): Sqlite {
  const module = quietly(() => process.getBuiltinModule?.('node:sqlite'));
  if (module) return module;
  throw new StoreFailure(say.nodeWithoutSqlite(process.version));
}

/** Node 22 warns on standard error that its SQLite is new; that is no news to a reader of findings. */
function quietly<T>(load: () => T): T {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return load();
  } finally {
    process.emitWarning = emitWarning;
  }
}
