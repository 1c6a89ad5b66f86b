// Getting diagnostics to the client: drafts by pull where it pulls, by push where it does not; database files by push.

import { pathToFileURL } from 'node:url';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import type { Problem, ProblemLevel } from '../../claims-db/problem.ts';
import { writtenPath } from '../../claims-db/problem.ts';
import type { Language } from '../check/result.ts';
import { SOURCE } from './diagnostics.ts';
import { filePath } from './layer.ts';
import type { Session } from './session.ts';

const SEVERITY: Readonly<Record<ProblemLevel, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

export function problemDiagnostic({ level, range, path, message }: Problem, language: Language): Diagnostic {
  const field = writtenPath(path);
  return {
    range: {
      start: { line: range.start.line, character: range.start.column },
      end: { line: range.end.line, character: range.end.column },
    },
    severity: SEVERITY[level],
    code: 'claims-file',
    source: SOURCE,
    message: field ? `${field}: ${message[language]}` : message[language],
  };
}

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
    const { connection, documents } = this.session;
    if (client.pullsDiagnostics) {
      if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    } else {
      for (const { uri } of documents.all()) this.draft(uri);
    }
    if (client.refreshesInlayHints) void connection.languages.inlayHint.refresh();
    if (client.refreshesCodeLenses) void connection.sendRequest('workspace/codeLens/refresh').catch(() => {});
  }

  /** After an edit: only for a client that does not pull. */
  draft(uri: string): void {
    const { desk, drafts, connection, documents } = this.session;
    if (desk.client.pullsDiagnostics) return;
    const report = drafts.report(uri);
    const version = documents.get(uri)?.version;
    if (report) void connection.sendDiagnostics({ uri, version: report.version, diagnostics: [...report.diagnostics] });
    else if (version !== undefined && !this.shown.has(uri))
      void connection.sendDiagnostics({ uri, version, diagnostics: [] });
  }

  closed(uri: string): void {
    if (!this.session.desk.client.pullsDiagnostics && !this.shown.has(uri)) {
      void this.session.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  private databaseFiles(): void {
    const { desk, connection } = this.session;
    const byFile = new Map<string, Diagnostic[]>();
    for (const { place, problems } of desk.databases.layers) {
      for (const problem of problems) {
        const uri = pathToFileURL(filePath(place, problem.file)).href;
        byFile.set(uri, [...(byFile.get(uri) ?? []), problemDiagnostic(problem, desk.client.language)]);
      }
    }
    for (const uri of this.shown) if (!byFile.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, diagnostics] of byFile) void connection.sendDiagnostics({ uri, diagnostics });
    this.shown = new Set(byFile.keys());
  }
}
