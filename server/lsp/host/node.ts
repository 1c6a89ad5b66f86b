// The language server's host on Node: the databases of this machine and on servers, watched by itself.

import { posix } from 'node:path';
import type { Layer } from '../../databases/layer.ts';
import { ON_DISK } from '../../databases/on-disk.ts';
import type { DatabasePlace } from '../../databases/place.ts';
import { useSecrets } from '../../databases/postgres/database.ts';
import { PostgresFailure } from '../../databases/postgres/failure.ts';
import { watchAll, watchTargets } from '../../databases/watch.ts';
import { DISK } from '../../workspace/disk-tree.ts';
import { secretsOf } from '../session/servers.ts';
import { keepHeapSmall } from '../session/small-heap.ts';
import { clientTree } from './client-tree.ts';
import type { DatabaseWatch, Host } from './host.ts';

function watch(places: readonly DatabasePlace[], layers: readonly Layer[]): DatabaseWatch {
  const targets = watchTargets(places, layers);
  return { key: JSON.stringify(targets), start: (changed, failed) => watchAll(targets, changed, failed) };
}

export const ON_NODE: Host = {
  access: ON_DISK,
  joined: (connection) => useSecrets(secretsOf(connection)),
  watch,
  attached(layers) {
    if (layers.some(({ file }) => file && !file.far)) keepHeapSmall();
  },
  isAway: (failure) => failure instanceof PostgresFailure && failure.away,
  workspaceFiles: (connection) => [
    { ...DISK, pathOf: ON_DISK.files.pathOf, uriOf: ON_DISK.files.uriOf },
    clientTree(connection, posix),
  ],
  turn: () => new Promise((done) => setImmediate(done)),
};
