// The language server's client on Node. It is a bundle of its own, loaded once the extension is there: its libraries take
// longer to load than everything else here, and nobody should wait for them.

import type { LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { optionsOf, type Rules, type RunningServer, runServer } from './server/running-server.ts';
import { SECTION } from './settings.ts';
import { answerFiles } from './workspace/files.ts';

/** Files of claims databases: the server tells which of them are, and leaves the others alone. */
const CLAIMS_FILES = [
  { scheme: 'file', language: 'yaml' },
  { scheme: 'file', pattern: '**/*.claims.json' },
];

/** @param server path of the server's bundle */
export function startServer(server: string, output: LogOutputChannel, rules: Rules): Promise<RunningServer> {
  const run = { module: server, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const options = optionsOf(output, rules, CLAIMS_FILES);
  const client = new LanguageClient(SECTION, 'Tieout · 核数', { run, debug }, options);
  // The channel between processes takes text alone.
  answerFiles(client, (bytes) => ({ base64: Buffer.from(bytes).toString('base64') }));
  return runServer(client, rules);
}
