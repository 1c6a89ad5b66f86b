// The language server's host in a browser: no Node, all files through the client.

import * as paths from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { clientTree } from '../host/client-tree.ts';
import type { Host } from '../host/host.ts';
import { ClientFiles } from './client-files.ts';
import { throughClient } from './databases.ts';

export function hostOver(connection: Connection): Host {
  return {
    access: throughClient(new ClientFiles(connection)),
    joined() {},
    // The client tells of changed files.
    watch: () => ({ key: '', start: () => ({ stop() {} }) }),
    attached() {},
    isAway: () => false,
    workspaceFiles: (own) => [clientTree(own, paths)],
    turn: () => new Promise((done) => setTimeout(done)),
  };
}
