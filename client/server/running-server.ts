// What the extension asks of a language server that runs, and how it follows one, wherever that runs.

import {
  type CancellationToken,
  type Diagnostic,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  DocumentDiagnosticRequest,
  type DocumentFilter,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type Diagnostic as LspDiagnostic,
  type Middleware,
  ProgressType,
  vsdiag,
} from 'vscode-languageclient';
import { mayBeClaimsFile } from '../drafts.ts';
import { LINKED_COMMANDS } from '../links.ts';
import { draftLanguages, withLanguages } from '../settings.ts';
import type { AwayDatabase, PasswordAsked } from './database-servers.ts';

/** What the client's own rules are, beyond the protocol. */
export interface Rules {
  isDraft(document: TextDocument): boolean;
  /** Whether nothing is to be flagged in a document now. */
  isSilent(uri: Uri): boolean;
  /** The findings to show now. `held` tells whether some were left out that will be due later. */
  sift(uri: Uri, findings: readonly Diagnostic[]): { readonly shown: Diagnostic[]; readonly held: boolean };
  /** Is told of work that a person may wait for. */
  busy<T>(work: Promise<T>): Promise<T>;
  /** The password for a database on a server; `null` where there is none yet. */
  password(asked: PasswordAsked): Promise<string | null>;
  /** Is told which databases on servers are away, whenever that changes. */
  away(databases: readonly AwayDatabase[]): void;
  /** Is told when the server has stopped although nobody asked it to, while its marks are still there. */
  stopped(): void;
}

/** How somebody follows a request that takes its time. */
export interface Following<Progress> {
  readonly told: (progress: Progress) => void;
  readonly token: CancellationToken;
}

/** A language server that runs. */
export interface RunningServer {
  readonly isRunning: boolean;
  request<Result>(method: string, parameters: unknown): Promise<Result>;
  /** Like `request`, for what tells how far it has come under a token that it is given. */
  follow<Progress, Result>(method: string, parameters: object, following: Following<Progress>): Promise<Result>;
  asDiagnostics(items: readonly LspDiagnostic[]): Promise<readonly Diagnostic[]>;
  /** Has the findings of all drafts in sight asked for anew. */
  pullAgain(): void;
  stop(): Promise<void>;
}

let followed = 0;

/** What goes wrong stands in the log. What a person has to know, the extension says in its own words. */
function quieten(client: BaseLanguageClient): void {
  for (const level of ['error', 'warn', 'info'] as const) {
    const log = client[level].bind(client);
    client[level] = (message: string, data?: unknown) => log(message, data, false);
  }
}

/** Tells of the end of a server; whether and when there is another, the extension decides. */
function handlerOf(rules: Rules): ErrorHandler {
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      rules.stopped();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** Starts a client, and with it the server at its other end. */
export async function runServer(client: BaseLanguageClient, rules: Rules): Promise<RunningServer> {
  quieten(client);
  client.onRequest('tieout/password', (asked: PasswordAsked) => rules.password(asked));
  client.onNotification('tieout/away', ({ databases }: { databases: AwayDatabase[] }) => rules.away(databases));
  await client.start();
  return {
    get isRunning() {
      return client.isRunning();
    },
    request: (method, parameters) => client.sendRequest(method, parameters),
    follow: async <Progress, Result>(method: string, parameters: object, { told, token }: Following<Progress>) => {
      const name = `${method} ${++followed}`;
      const progress = client.onProgress(new ProgressType<Progress>(), name, told);
      try {
        return await client.sendRequest<Result>(method, { ...parameters, token: name }, token);
      } finally {
        progress.dispose();
      }
    },
    asDiagnostics: (items) => client.protocol2CodeConverter.asDiagnostics([...items]),
    pullAgain: () => client.getFeature(DocumentDiagnosticRequest.method).refresh(),
    stop: async () => {
      if (client.needsStop()) await client.dispose();
    },
  };
}

/** @param claimsFiles the documents that may be files of claims databases */
export function optionsOf(
  output: LogOutputChannel,
  rules: Rules,
  claimsFiles: readonly DocumentFilter[],
): LanguageClientOptions {
  return {
    documentSelector: [...draftLanguages().map((language) => ({ language })), ...claimsFiles],
    outputChannel: output,
    errorHandler: handlerOf(rules),
    initializationFailedHandler: () => false,
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
    markdown: { isTrusted: { enabledCommands: LINKED_COMMANDS }, supportHtml: true },
    initializationOptions: {
      trustedCommands: true,
      images: true,
      trustedWorkspace: workspace.isTrusted,
      // With workspace diagnostics, the marks of a closed or renamed draft would stay.
      workspaceDiagnostics: false,
    },
    middleware: middlewareOf(rules),
  };
}

function middlewareOf(rules: Rules): Middleware {
  const serves = (document: TextDocument): boolean => rules.isDraft(document) || mayBeClaimsFile(document);
  return {
    // What the server does not have, it answers nothing about: hovers and actions need no such check.
    didOpen: async (document, next) => (serves(document) ? next(document) : undefined),
    didChange: async (change, next) => (serves(change.document) ? next(change) : undefined),
    didClose: async (document, next) => (serves(document) ? next(document) : undefined),
    workspace: { configuration: withLanguages },
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const uri = document instanceof Uri ? document : document.uri;
      if (rules.isSilent(uri)) return full([]);
      const report = await rules.busy(Promise.resolve(next(document, previousResultId, token)));
      if (report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
      const { shown, held } = rules.sift(uri, report.items);
      // Without a result id the server cannot answer "unchanged" next time, when what was held back is due.
      return held ? full(shown) : report;
    },
  };
}

function full(items: Diagnostic[]): vsdiag.FullDocumentDiagnosticReport {
  return { kind: vsdiag.DocumentDiagnosticReportKind.full, items };
}
