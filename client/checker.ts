// The language server as the rest of the client sees it: started, stopped and restarted as the settings say.

import {
  type Diagnostic,
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  TransportKind,
  vsdiag,
} from 'vscode-languageclient/node';
import { Calm } from './calm.ts';
import { LINKED_COMMANDS } from './links.ts';
import type { Quiet } from './quiet.ts';
import { withRulePage } from './rule-pages.ts';
import { draftLanguages, isEnabled, SECTION } from './settings.ts';
import { WorkspaceProblems } from './workspace-problems.ts';

/** Where drafts live. Left out on purpose: the old side of a diff (`git`), output channels, search results. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-notebook-cell'];

/** Files of claims databases: the server tells which of them are, and leaves the others alone. */
const CLAIMS_FILES = [
  { scheme: 'file', language: 'yaml' },
  { scheme: 'file', pattern: '**/*.claims.json' },
];

/** Changes of these take a new server; the others it learns of by itself. */
const RESTARTING = [`${SECTION}.enabled`, `${SECTION}.languages`];

export class Checker implements Disposable {
  private readonly extensionUri: Uri;
  private readonly output: LogOutputChannel;
  private readonly quiet: Quiet;
  private readonly calm = new Calm();
  private readonly problems = new WorkspaceProblems();
  private readonly checked = new EventEmitter<void>();
  private readonly subscriptions: readonly Disposable[];
  private client: LanguageClient | undefined;
  /** Starting and stopping, one after the other. */
  private changing: Promise<void> = Promise.resolve();
  private pending = 0;

  /** Fires when checking begins, ends, is switched on or off: whatever shows results should look again. */
  readonly onDidCheck: Event<void> = this.checked.event;

  constructor(extensionUri: Uri, output: LogOutputChannel, quiet: Quiet) {
    this.extensionUri = extensionUri;
    this.output = output;
    this.quiet = quiet;
    this.subscriptions = [
      workspace.onDidChangeConfiguration((change) => {
        if (RESTARTING.some((name) => change.affectsConfiguration(name))) void this.restart();
      }),
      workspace.onDidGrantWorkspaceTrust(() => void this.restart()),
      this.calm.onDidRelease(() => this.pullAgain()),
      quiet.onDidChange(() => this.pullAgain()),
    ];
  }

  get isRunning(): boolean {
    return this.client?.isRunning() === true;
  }

  get isBusy(): boolean {
    return this.pending > 0;
  }

  /** Whether this document is one that is checked. */
  isDraft({ uri, languageId }: TextDocument): boolean {
    return SCHEMES.includes(uri.scheme) && draftLanguages().includes(languageId);
  }

  start(): Promise<void> {
    return this.change(async () => {
      if (!isEnabled()) return;
      this.client = new LanguageClient(SECTION, 'Tieout · 核数', this.serverOptions(), this.clientOptions());
      await this.client.start();
    });
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Sends the server a request. Throws where the server does not run or has failed. */
  async request<Result>(method: string, parameters: unknown): Promise<Result> {
    await this.changing;
    if (this.client === undefined) throw new Error('the language server does not run');
    return this.client.sendRequest<Result>(method, parameters);
  }

  /** Lists the findings of a draft that no editor shows. */
  async showProblems({ uri }: TextDocument): Promise<void> {
    const parameters = { textDocument: { uri: uri.toString() } };
    const report = await this.request<DocumentDiagnosticReport>(DocumentDiagnosticRequest.method, parameters);
    if (report.kind !== 'full' || this.client === undefined) return;
    const findings = await this.client.protocol2CodeConverter.asDiagnostics(report.items);
    this.problems.show(uri, findings.map(withRulePage));
  }

  dispose(): void {
    void this.stop();
    Disposable.from(...this.subscriptions, this.calm, this.problems, this.checked).dispose();
  }

  private stop(): Promise<void> {
    return this.change(async () => {
      const { client } = this;
      this.client = undefined;
      this.problems.clear();
      await client?.dispose();
    });
  }

  private change(step: () => Promise<void>): Promise<void> {
    this.changing = this.changing.then(step).catch((error: unknown) => this.output.error(String(error)));
    return this.changing.then(() => this.checked.fire());
  }

  private pullAgain(): void {
    this.client?.getFeature(DocumentDiagnosticRequest.method).refresh();
  }

  private serverOptions(): ConstructorParameters<typeof LanguageClient>[2] {
    const module = Uri.joinPath(this.extensionUri, 'dist', 'server.js').fsPath;
    const run = { module, transport: TransportKind.ipc };
    return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
  }

  private clientOptions(): LanguageClientOptions {
    return {
      documentSelector: [
        ...SCHEMES.flatMap((scheme) => draftLanguages().map((language) => ({ scheme, language }))),
        ...CLAIMS_FILES,
      ],
      outputChannel: this.output,
      diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
      markdown: { isTrusted: { enabledCommands: LINKED_COMMANDS }, supportHtml: true },
      initializationOptions: { trustedCommands: true, trustedWorkspace: workspace.isTrusted },
      middleware: this.middleware(),
    };
  }

  private middleware(): Middleware {
    return {
      // The server would list the open drafts once more, every two seconds.
      provideWorkspaceDiagnostics: () => ({ items: [] }),
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const uri = document instanceof Uri ? document : document.uri;
        if (this.quiet.covers(uri)) return full([]);
        const report = await this.busy(Promise.resolve(next(document, previousResultId, token)));
        if (report?.kind !== vsdiag.DocumentDiagnosticReportKind.full) return report;
        const { shown, held } = this.calm.sift(uri, report.items);
        for (const item of report.items) withRulePage(item);
        // Without a result id the server cannot answer "unchanged" next time, when what was held back is due.
        return held ? full(shown) : report;
      },
    };
  }

  private async busy<T>(work: Promise<T>): Promise<T> {
    this.pending++;
    this.checked.fire();
    try {
      return await work;
    } finally {
      this.pending--;
      this.checked.fire();
    }
  }
}

function full(items: Diagnostic[]): vsdiag.FullDocumentDiagnosticReport {
  return { kind: vsdiag.DocumentDiagnosticReportKind.full, items };
}

/** The draft in the active editor, if there is one. */
export function activeDraft(checker: Checker): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document && checker.isDraft(document) ? document : undefined;
}
