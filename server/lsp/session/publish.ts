// Getting diagnostics to the client: drafts by pull where it pulls, by push where it does not; database files by push.

import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isClaimsFile, problemsOf, uriOf } from '../claims-files/claims-file.ts';
import { problemDiagnostic } from '../claims-files/problems.ts';
import type { Session } from './session.ts';

export class Publisher {
  private readonly session: Session;
  /** Database files that have diagnostics at the client. */
  private shown = new Set<string>();

  constructor(session: Session) {
    this.session = session;
  }

  /** After a change of claims or settings. */
  everything(): void {
    this.databaseFiles();
    const { client } = this.session.desk;
    const { documents } = this.session;
    if (client.pullsDiagnostics) {
      if (client.refreshesDiagnostics) this.ask('workspace/diagnostic/refresh');
    } else {
      for (const { uri } of documents.all()) void this.draft(uri);
    }
    if (client.refreshesInlayHints) this.ask('workspace/inlayHint/refresh');
    if (client.refreshesCodeLenses) this.ask('workspace/codeLens/refresh');
  }

  /** A refresh that the client declines is no loss: it asks again by itself. */
  private ask(request: string): void {
    const { connection } = this.session;
    connection.sendRequest(request).catch((error: unknown) => connection.console.info(`${request}: ${String(error)}`));
  }

  changed({ uri }: TextDocument): void {
    if (isClaimsFile(uri, this.session.desk.databases)) this.databaseFiles();
    else void this.draft(uri);
  }

  /** After an edit: only for a client that does not pull. */
  private async draft(uri: string): Promise<void> {
    const { desk, connection, documents } = this.session;
    if (desk.client.pullsDiagnostics) return;
    const report = await this.session.report(uri);
    const version = documents.get(uri)?.version;
    if (report) void connection.sendDiagnostics({ uri, version: report.version, diagnostics: [...report.diagnostics] });
    else if (version !== undefined && !this.shown.has(uri))
      void connection.sendDiagnostics({ uri, version, diagnostics: [] });
  }

  closed({ uri }: TextDocument): void {
    if (isClaimsFile(uri, this.session.desk.databases)) {
      this.databaseFiles();
      return;
    }
    if (!this.session.desk.client.pullsDiagnostics && !this.shown.has(uri)) {
      void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  /** The database files as they stand in the editor, where they are open there. */
  databaseFiles(): void {
    const { desk, connection, documents } = this.session;
    const open = (uri: string): string | undefined => documents.get(uri)?.getText();
    const byFile = new Map<string, Diagnostic[]>();
    for (const layer of desk.databases.layers) {
      for (const problem of problemsOf(layer, desk.databases, open)) {
        const uri = uriOf(layer, problem.file, desk.databases);
        byFile.set(uri, [...(byFile.get(uri) ?? []), problemDiagnostic(problem, desk.client.language)]);
      }
    }
    for (const uri of this.shown) if (!byFile.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, diagnostics] of byFile) void connection.sendDiagnostics({ uri, diagnostics });
    this.shown = new Set(byFile.keys());
  }
}
