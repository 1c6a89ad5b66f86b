// The language server as the rest of the client sees it: started, stopped and restarted as the settings say.

import { join } from 'node:path';
import {
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  TabInputNotebook,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { Calm } from './calm.ts';
import { isDraft, isOnlyOldSide } from './drafts.ts';
import type * as Client from './language-client.ts';
import type { Quiet } from './quiet.ts';
import { withRulePage } from './rule-pages.ts';
import { isEnabled, SECTION } from './settings.ts';
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
  private server: Client.RunningServer | undefined;
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
        const notebook = opened.some(({ input }) => input instanceof TabInputNotebook);
        const comparison = tabs.some(({ input }) => input instanceof TabInputTextDiff);
        // The language client, which is told of the same event later, must know what is in sight first. Of a notebook whose
        // cells were open before its tab it would not ask by itself.
        if (notebook || comparison) setImmediate(() => this.pullAgain());
      }),
    ];
  }

  get isRunning(): boolean {
    return this.server?.isRunning === true;
  }

  get isBusy(): boolean {
    return this.pending > 0;
  }

  start(): Promise<void> {
    return this.change(async () => {
      if (!isEnabled()) return;
      const { startServer } = await loadClient();
      const path = Uri.joinPath(this.extensionUri, 'dist', 'server.js').fsPath;
      this.server = await startServer(path, this.output, this.rules());
    });
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Sends the server a request. Throws where the server does not run or has failed. */
  async request<Result>(method: string, parameters: unknown): Promise<Result> {
    await this.changing;
    if (this.server === undefined) throw new Error('the language server does not run');
    return this.server.request<Result>(method, parameters);
  }

  /** Lists the findings of a draft that no editor shows. */
  async showProblems({ uri }: TextDocument): Promise<void> {
    await this.changing;
    const findings = (await this.server?.findingsOf(uri)) ?? [];
    this.problems.show(uri, findings.map(withRulePage));
  }

  dispose(): void {
    void this.stop();
    Disposable.from(...this.subscriptions, this.calm, this.problems, this.checked).dispose();
  }

  private stop(): Promise<void> {
    return this.change(async () => {
      const { server } = this;
      this.server = undefined;
      this.problems.clear();
      await server?.stop();
    });
  }

  private change(step: () => Promise<void>): Promise<void> {
    this.changing = this.changing.then(step).catch((error: unknown) => this.output.error(String(error)));
    return this.changing.then(() => this.checked.fire());
  }

  private pullAgain(): void {
    this.server?.pullAgain();
  }

  private rules(): Client.Rules {
    return {
      isDraft,
      isSilent: (uri) => this.quiet.covers(uri) || isOnlyOldSide(uri),
      sift: (uri, findings) => this.calm.sift(uri, findings.map(withRulePage)),
      busy: (work) => this.busy(work),
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

/** Loads the language client after what is under way: whoever has opened a draft sees it first. */
async function loadClient(): Promise<typeof Client> {
  await new Promise<void>((done) => setImmediate(done));
  return require(join(__dirname, 'language-client.cjs'));
}
