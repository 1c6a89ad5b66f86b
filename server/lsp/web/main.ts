// The entry of the language server in a web worker: one connection to the client, and all files through it.

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { Guarding } from '../drafts/drafts.ts';
import type { Host } from '../host/host.ts';
import { serve } from '../serve.ts';
import { ClientFiles } from './client-files.ts';
import { throughClient } from './databases.ts';

/** Nobody can stop a worker's check from outside and keep what it knows. */
const UNGUARDED: Guarding = { watcher: { begins() {}, ends() {} }, stopped: [] };

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

const host: Host = {
  access: throughClient(new ClientFiles(connection)),
  joined() {},
  // The client tells of changed files.
  watch: () => ({ key: '', start: () => ({ stop() {} }) }),
  attached() {},
  isAway: () => false,
  turn: () => new Promise((done) => setTimeout(done)),
};

serve(connection, UNGUARDED, host);
connection.listen();
