// The language server: joins a connection to a session.

import {
  type Connection,
  createConnection,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Guarding } from './drafts/drafts.ts';
import { capabilitiesFor } from './session/capabilities.ts';
import { profileOf } from './session/client.ts';
import { Publisher } from './session/publish.ts';
import { answerRequests } from './session/requests.ts';
import { Session } from './session/session.ts';

/** Starts the server at the end of a way to the client. */
export function startServer(reader: MessageReader, writer: MessageWriter, guarding: Guarding): void {
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  const survive = (error: unknown): void => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('uncaughtException', survive).on('unhandledRejection', survive);
  serve(connection, guarding);
}

function serve(connection: Connection, guarding: Guarding): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(connection, documents, guarding);
  const publisher = new Publisher(session);
  session.onChange = () => publisher.everything();
  connection.onInitialize((params) => {
    session.meet(profileOf(params));
    return capabilitiesFor(session.desk.client);
  });
  connection.onInitialized(() => session.begin());
  connection.onDidChangeConfiguration(({ settings }) => session.readConfiguration(sectionOf(settings)));
  connection.onDidChangeWatchedFiles(() => session.reload());
  connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }) => {
    const gone = new Set(event.removed.map(({ uri }: { uri: string }) => uri));
    session.setFolders([...session.desk.client.folders.filter(({ uri }) => !gone.has(uri)), ...event.added]);
    return session.readConfiguration(undefined);
  });
  documents.onDidChangeContent(({ document }) => void session.ready.then(() => publisher.changed(document)));
  documents.onDidClose(({ document }) => {
    session.drafts.forget(document.uri);
    publisher.closed(document);
  });
  answerRequests(session);
  connection.onShutdown(() => session.end());
  documents.listen(connection);
  connection.listen();
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'tieout') : undefined;
}
