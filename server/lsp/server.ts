// The language server on Node: files and databases of this machine.

import { createConnection, type MessageReader, type MessageWriter, ProposedFeatures } from 'vscode-languageserver/node';
import type { Guarding } from './drafts/drafts.ts';
import { ModelPipe, PIPE_REQUEST } from './host/model-pipe.ts';
import { ON_NODE } from './host/node.ts';
import { serve } from './serve.ts';
import { callTool, TOOL_REQUEST, type ToolCall } from './session/model-tools.ts';

/** Starts the server at the end of a way to the client. */
export function startServer(reader: MessageReader, writer: MessageWriter, guarding: Guarding): void {
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  const survive = (error: unknown): void => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('uncaughtException', survive).on('unhandledRejection', survive);
  const session = serve(connection, guarding, ON_NODE);
  connection.onRequest(TOOL_REQUEST, (call: ToolCall) => callTool(call, session));
  const pipe = new ModelPipe(session);
  connection.onRequest(PIPE_REQUEST, () => pipe.name());
  connection.listen();
}
