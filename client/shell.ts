// What the extension needs of the place that it runs in: an editor with Node beside it, or a browser.

import type { CancellationToken, Disposable, LogOutputChannel, Uri } from 'vscode';
import type { Rules, RunningServer } from './server/running-server.ts';
import type { Ingested } from './sources/ingested.ts';

/** Makes claims of a document, and writes them to a file. Where the person thought better of it, it throws `CancellationError`. */
export type Ingest = (document: Uri, file: Uri, folder: Uri, token: CancellationToken) => Promise<Ingested>;

export interface Shell {
  startServer(output: LogOutputChannel, rules: Rules): Promise<RunningServer>;
  /** `null` where documents cannot be read. */
  readonly ingest: Ingest | null;
  /** Whether databases on servers can be reached. */
  readonly reachesServers: boolean;
  /** Offers what the editor's language models may use of the checker. */
  offerModelTools(ask: <Result>(method: string, parameters: unknown) => Promise<Result>): readonly Disposable[];
}
