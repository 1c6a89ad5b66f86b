// Joins a connection to a session: what the language server does wherever it runs.

import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Guarding } from './drafts/drafts.ts';
import type { Host } from './host/host.ts';
import { capabilitiesFor } from './session/capabilities.ts';
import { profileOf } from './session/client.ts';
import { Publisher } from './session/publish.ts';
import { answerRequests } from './session/requests.ts';
import { Session } from './session/session.ts';
import { checkWorkspace, WORKSPACE_REQUEST, type WorkspaceCheck } from './workspace/check-workspace.ts';

/** Serves the client at the other end of a connection, and returns the session for requests that its host alone can answer. */
export function serve(connection: Connection, guarding: Guarding, host: Host): Session {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(connection, documents, guarding, host);
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
  connection.onRequest(WORKSPACE_REQUEST, (params: WorkspaceCheck, token) => checkWorkspace(params, session, token));
  connection.onShutdown(() => session.end());
  documents.listen(connection);
  return session;
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'tieout') : undefined;
}
