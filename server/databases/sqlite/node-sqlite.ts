// Node's own SQLite, where the Node that runs this has it.

import process from 'node:process';
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
  throw new StoreFailure({
    zh: `这个 Node（${process.version}）没有 node:sqlite，读不了 .sqlite 数据库；需要 Node 22.13 或更新。其他数据库照常可用`,
    en: `this Node (${process.version}) has no node:sqlite and reads no .sqlite database; it takes Node 22.13 or later. Other databases work as ever`,
  });
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
