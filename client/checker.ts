// The language server as the rest of the client sees it: started, stopped and restarted as the settings say.

import {
  type Diagnostic,
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  TabInputTextDiff,
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
import { isDraft, isOnlyOldSide } from './drafts.ts';
import { LINKED_COMMANDS } from './links.ts';
import type { Quiet } from './quiet.ts';
import { withRulePage } from './rule-pages.ts';
import { draftLanguages, isEnabled, SECTION, withLanguages } from './settings.ts';
import { WorkspaceProblems } from './workspace-problems.ts';

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
      window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        const tabs = [...opened, ...closed, ...window.tabGroups.all.flatMap((group) => group.tabs)];
        if (tabs.some(({ input }) => input instanceof TabInputTextDiff)) this.pullAgain();
      }),
    ];
  }

  get isRunning(): boolean {
    return this.client?.isRunning() === true;
  }

  get isBusy(): boolean {
    return this.pending > 0;
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
      documentSelector: draftLanguages().map((language) => ({ language })),
      outputChannel: this.output,
      diagnosticPullOptions: { onChange: true, onSave: false, onTabs: false },
      markdown: { isTrusted: { enabledCommands: LINKED_COMMANDS }, supportHtml: true },
      // With workspace diagnostics, the marks of a closed or renamed draft would stay.
      initializationOptions: {
        trustedCommands: true,
        trustedWorkspace: workspace.isTrusted,
        workspaceDiagnostics: false,
      },
      middleware: this.middleware(),
    };
  }

  private middleware(): Middleware {
    return {
      // What the server does not have, it answers nothing about: hovers and actions need no such check.
      didOpen: async (document, next) => (isDraft(document) ? next(document) : undefined),
      didChange: async (change, next) => (isDraft(change.document) ? next(change) : undefined),
      didClose: async (document, next) => (isDraft(document) ? next(document) : undefined),
      workspace: { configuration: withLanguages },
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const uri = document instanceof Uri ? document : document.uri;
        if (this.quiet.covers(uri) || isOnlyOldSide(uri)) return full([]);
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
