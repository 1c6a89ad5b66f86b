// The entry of the language server in a web worker: one connection to the client, and all files through it.

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { Guarding } from '../drafts/drafts.ts';
import { serve } from '../serve.ts';
import { hostOver } from './host.ts';

/** Nobody can stop a worker's check from outside and keep what it knows. */
const UNGUARDED: Guarding = { watcher: { begins() {}, ends() {} }, stopped: [] };

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

serve(connection, UNGUARDED, hostOver(connection));
connection.listen();
