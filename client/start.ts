// The extension, wherever it runs: starts the language server and draws what only VS Code can. All checking is the server's.

import { type ExtensionContext, window } from 'vscode';
import { ActiveFigures } from './active-figures.ts';
import { Checker } from './checker.ts';
import { registerCommands } from './commands.ts';
import { FiguresView } from './figures-view.ts';
import { FileMarks } from './file-marks.ts';
import { Quiet } from './quiet.ts';
import { Reports } from './report/panel.ts';
import { followRenames } from './report/renamed-drafts.ts';
import { DatabaseServers } from './server/database-servers.ts';
import type { Shell } from './shell.ts';
import { DroppedDocuments } from './sources/dropped-documents.ts';
import { ReviewView } from './sources/review-view.ts';
import { SourceDocuments } from './sources/source-documents.ts';
import { StatusBar } from './status-bar.ts';

/** What the extension gives to other extensions and to tests. */
export interface Api {
  /** The Figures view's content. */
  readonly figures: FiguresView;
  /** The Review view's content. */
  readonly review: ReviewView;
}

export function start(context: ExtensionContext, shell: Shell): Api {
  const { extensionUri, globalStorageUri, secrets, subscriptions } = context;
  const output = window.createOutputChannel('Tieout · 核数', { log: true });
  const quiet = new Quiet();
  const servers = new DatabaseServers(secrets, shell.reachesServers);
  const checker = new Checker(shell, output, quiet, servers);
  const figures = new ActiveFigures(checker);
  const view = new FiguresView(figures);
  const reports = new Reports(extensionUri, figures);
  const statusBar = new StatusBar(checker, quiet, figures, servers);
  const review = new ReviewView(checker);
  const sources = new SourceDocuments(shell.ingest);
  subscriptions.push(review, sources, new DroppedDocuments(sources));
  subscriptions.push(output, quiet, servers, checker, figures, view, reports, statusBar, new FileMarks());
  subscriptions.push(followRenames());
  const offers = shell.offerModelTools((method, parameters) => checker.request(method, parameters));
  for (const offered of offers) subscriptions.push(offered);
  subscriptions.push(
    ...registerCommands({
      checker,
      quiet,
      output,
      view,
      review,
      sources,
      servers,
      reports,
      extensionUri,
      storage: globalStorageUri,
    }),
  );
  // Whoever waits for the extension does not wait for the server.
  void checker.start();
  return { figures: view, review };
}
