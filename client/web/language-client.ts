// The language server's client in a browser: the server is a web worker, and reads files through here.

import { type LogOutputChannel, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { optionsOf, type Rules, type RunningServer, runServer } from '../server/running-server.ts';
import { SECTION } from '../settings.ts';
import { answerFiles } from '../workspace/files.ts';
import { answerDatabases } from './files.ts';

/** Files of claims databases, on whatever file system the workspace is: the server tells which of them are. */
const CLAIMS_FILES = [{ language: 'yaml' }, { pattern: '**/*.claims.json' }];

export async function startServer(extensionUri: Uri, output: LogOutputChannel, rules: Rules): Promise<RunningServer> {
  const worker = new Worker(Uri.joinPath(extensionUri, 'dist', 'web-server.js').toString(true));
  const client = new LanguageClient(SECTION, 'Tieout · 核数', worker, optionsOf(output, rules, CLAIMS_FILES));
  answerFiles(client, (bytes) => bytes);
  answerDatabases(client, Uri.joinPath(extensionUri, 'dist', 'claims-db.json'));
  client.onNotification('tieout/ended', () => {
    rules.stopped();
    worker.terminate();
    // Nobody is there to answer its farewell.
    client.dispose(0).catch((error: unknown) => output.warn(String(error)));
  });
  // A worker that cannot be loaded answers nothing; of one that runs, an error is only news.
  const broken = new Promise<never>((_, fail) => {
    worker.onerror = ({ message }) => {
      output.error(message);
      fail(new Error(message || 'the language server cannot be loaded'));
    };
  });
  const server = await Promise.race([runServer(client, rules), broken]);
  return {
    ...server,
    get isRunning() {
      return client.isRunning();
    },
    async stop() {
      await server.stop();
      worker.terminate();
    },
  };
}
