// The language server's host in a browser: no Node, all files through the client.

import type { Connection } from 'vscode-languageserver';
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
    turn: () => new Promise((done) => setTimeout(done)),
  };
}
