// The entry of the extension in an editor with Node: the language server is a process of its own.

import { join } from 'node:path';
import { type ExtensionContext, Uri } from 'vscode';
import type * as Client from './language-client.ts';
import { offerModelTools } from './model-tools.ts';
import { ingestDocument } from './sources/ingest.ts';
import { type Api, start } from './start.ts';

export function activate(context: ExtensionContext): Api {
  const { extensionUri } = context;
  const bundle = (name: string): string => Uri.joinPath(extensionUri, 'dist', name).fsPath;
  return start(context, {
    async startServer(output, rules) {
      const { startServer } = await loadClient();
      return startServer(bundle('server.js'), output, rules);
    },
    ingest: (document, file, folder, token) => ingestDocument(bundle('cli.js'), document, file, folder, token),
    reachesServers: true,
    offerModelTools: (ask) => offerModelTools(ask, extensionUri),
  });
}

/** Loads the language client after what is under way: whoever has opened a draft sees it first. */
async function loadClient(): Promise<typeof Client> {
  await new Promise<void>((done) => setImmediate(done));
  return require(join(__dirname, 'language-client.cjs'));
}
