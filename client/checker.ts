// The language server as the rest of the client sees it: started, stopped and restarted as the settings say.

import {
  type Diagnostic,
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  TabInputNotebook,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
} from 'vscode';
import { withRulePage } from './commands/rule-pages.ts';
import { isDraft, isOnlyOldSide } from './drafts.ts';
import { Calm } from './figures/calm.ts';
import { WorkspaceProblems } from './figures/workspace-problems.ts';
import { isRecord } from './is-record.ts';
import type { WorkspaceDraft } from './protocol.ts';
import type { Quiet } from './quiet.ts';
import type { DatabaseServers } from './server/database-servers.ts';
import { KeptMarks } from './server/kept-marks.ts';
import { Restarts } from './server/restarts.ts';
import type { Following, Rules, RunningServer } from './server/running-server.ts';
import { ServerDown, tellDown } from './server/server-down.ts';
import { isEnabled, SECTION } from './settings.ts';
import type { Shell } from './shell.ts';

/** So many stops in a row, and whoever works is told, once. */
const WORTH_TELLING = 5;

/** Kept marks go when the new ones are surely there. Milliseconds. */
const NO_FLICKER = 250;

/** The server's command that has it read its databases anew. */
const RELOAD = 'tieout.server.reloadDatabases';

/** Changes of these take a new server; the others it learns of by itself. */
const RESTARTING = [`${SECTION}.enabled`, `${SECTION}.languages`];

export class Checker implements Disposable {
  private readonly shell: Shell;
  private readonly output: LogOutputChannel;
  private readonly quiet: Quiet;
  private readonly servers: DatabaseServers;
  private readonly calm = new Calm();
  private readonly problems = new WorkspaceProblems();
  private readonly kept = new KeptMarks();
  private readonly restarts = new Restarts(() => void this.start());
  private readonly checked = new EventEmitter<void>();
  private readonly subscriptions: readonly Disposable[];
  private server: RunningServer | undefined;
  /** Starting and stopping, one after the other. */
  private changing: Promise<void> = Promise.resolve();
  /** What a person waits for; with the server goes all that it was asked. */
  private pending = new Set<object>();

  /** Fires when checking begins, ends, is switched on or off: whatever shows results should look again. */
  readonly onDidCheck: Event<void> = this.checked.event;

  constructor(shell: Shell, output: LogOutputChannel, quiet: Quiet, servers: DatabaseServers) {
    this.servers = servers;
    servers.reload = () => this.request('workspace/executeCommand', { command: RELOAD, arguments: [] });
    this.shell = shell;
    this.output = output;
    this.quiet = quiet;
    this.subscriptions = [
      workspace.onDidChangeConfiguration((change) => {
        if (RESTARTING.some((name) => change.affectsConfiguration(name))) void this.restart();
      }),
      workspace.onDidGrantWorkspaceTrust(() => void this.restart()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isDraft(document)) this.restarts.hurry();
      }),
      window.onDidChangeActiveTextEditor(() => this.restarts.hurry()),
      this.calm.onDidRelease(() => this.pullAgain()),
      quiet.onDidChange(() => {
        this.kept.clear();
        this.pullAgain();
      }),
      window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        const tabs = [...opened, ...closed, ...window.tabGroups.all.flatMap((group) => group.tabs)];
        const notebook = opened.some(({ input }) => input instanceof TabInputNotebook);
        const comparison = tabs.some(({ input }) => input instanceof TabInputTextDiff);
        // The language client, which is told of the same event later, must know what is in sight first. Of a notebook whose
        // cells were open before its tab it would not ask by itself.
        if (notebook || comparison) setTimeout(() => this.pullAgain());
      }),
    ];
  }

  get isRunning(): boolean {
    return this.server?.isRunning === true;
  }

  get isBusy(): boolean {
    return this.pending.size > 0;
  }

  /** Whether the server has stopped by itself: what is marked is what it said last. */
  get isDown(): boolean {
    return this.restarts.isWaiting;
  }

  start(): Promise<void> {
    return this.change(async () => {
      if (isEnabled() && this.server === undefined) await this.launch();
    });
  }

  /** In one go: whoever asks meanwhile is answered by the next server. */
  restart(): Promise<void> {
    return this.change(async () => {
      await this.halt();
      if (isEnabled()) await this.launch();
    });
  }

  /**
   * Sends the server a request; where it has stopped, or stops over it, another one is asked. Throws `ServerDown` where there
   * is none to be had.
   */
  request<Result>(method: string, parameters: unknown): Promise<Result> {
    return this.ask((server) => server.request<Result>(method, parameters));
  }

  /** The same for a request that tells how far it has come, and that may be called off. */
  follow<Progress, Result>(method: string, parameters: object, following: Following<Progress>): Promise<Result> {
    return this.ask((server) => server.follow<Progress, Result>(method, parameters, following));
  }

  private async ask<Result>(question: (server: RunningServer) => Promise<Result>): Promise<Result> {
    const server = await this.ready();
    try {
      return await question(server);
    } catch (error) {
      if (isAnswer(error)) throw error;
      if (this.server === server) await this.restart();
      return question(await this.ready()).catch((again: unknown) => {
        throw isAnswer(again) ? again : new ServerDown();
      });
    }
  }

  private async ready(): Promise<RunningServer> {
    if (this.isDown) await this.start();
    await this.changing;
    if (this.server === undefined) throw new ServerDown();
    return this.server;
  }

  /** Lists the findings of drafts that no editor shows, in place of all that were listed so before. */
  async listProblems(drafts: readonly WorkspaceDraft[]): Promise<void> {
    await this.changing;
    const { server } = this;
    if (server === undefined) return;
    const listed = drafts.map(async ({ figures, diagnostics }): Promise<[Uri, Diagnostic[]]> => {
      const findings = await server.asDiagnostics(diagnostics);
      return [Uri.parse(figures.uri), findings.map(withRulePage)];
    });
    this.problems.showAll(await Promise.all(listed));
  }

  dispose(): void {
    void this.stop();
    Disposable.from(...this.subscriptions, this.calm, this.problems, this.kept, this.checked).dispose();
  }

  private stop(): Promise<void> {
    return this.change(() => this.halt());
  }

  private async halt(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    this.restarts.stop();
    this.problems.clear();
    this.kept.clear();
    await server?.stop();
  }

  private async launch(): Promise<void> {
    let isOver = false;
    const stopped = (): void => {
      if (isOver) return;
      isOver = true;
      this.stopped();
    };
    this.restarts.started();
    this.servers.setAway([]);
    try {
      const rules = this.rules();
      const sift: Rules['sift'] = (uri, findings) => {
        setTimeout(() => {
          if (!isOver) this.kept.replaced(uri);
        }, NO_FLICKER);
        return rules.sift(uri, findings);
      };
      const server = await this.shell.startServer(this.output, { ...rules, sift, stopped });
      if (!isOver) this.server = server;
    } catch (error) {
      this.output.error(String(error));
      stopped();
    }
  }

  /** The server has stopped by itself. Its marks stay until the next one has looked. */
  private stopped(): void {
    this.server = undefined;
    this.pending.clear();
    this.kept.keep();
    this.restarts.failed();
    this.output.warn(`the server has stopped (${this.restarts.inARow} in a row); another one will be started`);
    if (this.restarts.inARow === WORTH_TELLING) void tellDown(new ServerDown().message);
    this.checked.fire();
  }

  private change(step: () => Promise<void>): Promise<void> {
    this.changing = this.changing.then(step).catch((error: unknown) => this.output.error(String(error)));
    return this.changing.then(() => this.checked.fire());
  }

  private pullAgain(): void {
    this.server?.pullAgain();
  }

  private rules(): Omit<Rules, 'stopped'> {
    return {
      isDraft,
      isSilent: (uri) => this.quiet.covers(uri) || isOnlyOldSide(uri),
      sift: (uri, findings) => this.calm.sift(uri, findings.map(withRulePage)),
      busy: (work) => this.busy(work),
      password: (asked) => this.servers.password(asked),
      away: (databases) => this.servers.setAway(databases),
    };
  }

  private async busy<T>(work: Promise<T>): Promise<T> {
    const waiting = {};
    this.pending.add(waiting);
    this.checked.fire();
    try {
      return await work;
    } finally {
      this.pending.delete(waiting);
      this.checked.fire();
    }
  }
}

/** Codes of JSON-RPC for a request that nobody is there to answer any more; a broken connection has positive ones. */
const UNANSWERED: readonly unknown[] = [-32_097, -32_096];

/** Whether an error is what the server answered, not that there is none. */
function isAnswer(error: unknown): boolean {
  const code = isRecord(error) ? error.code : undefined;
  return typeof code === 'number' && code < 0 && !UNANSWERED.includes(code);
}
