// The entry of the extension in a browser: the language server is a web worker, and what needs Node is left out and said so.

import { type ExtensionContext, l10n } from 'vscode';
import { type Api, start } from '../start.ts';
import { startServer } from './language-client.ts';

export function activate(context: ExtensionContext): Api {
  return start(context, {
    startServer(output, rules) {
      output.info(
        l10n.t(
          'In a browser, drafts are held against the bundled database and the claims files of the workspace. SQLite and PostgreSQL databases, source documents such as PDF files, archives and the tools for language models (MCP) take VS Code on the desktop or the command line.',
        ),
      );
      return startServer(context.extensionUri, output, rules);
    },
    ingest: null,
    reachesServers: false,
    offerModelTools: () => [],
  });
}
