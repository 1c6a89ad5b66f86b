// The figures of the draft in the active editor, kept up to date for everything that shows them.

import { Disposable, type Event, EventEmitter, type TextDocument, window, workspace } from 'vscode';
import type { Checker } from '../checker.ts';
import { activeDraft, mayBeClaimsFile } from '../drafts.ts';
import { type DraftFigures, figuresOf } from '../protocol.ts';

export class ActiveFigures implements Disposable {
  private readonly checker: Checker;
  private readonly changed = new EventEmitter<void>();
  private readonly subscriptions: readonly Disposable[];
  private asking = false;
  private askAgain = false;
  private figures: DraftFigures | undefined;

  readonly onDidChange: Event<void> = this.changed.event;

  constructor(checker: Checker) {
    this.checker = checker;
    this.subscriptions = [
      checker.onDidCheck(() => this.ask()),
      window.onDidChangeActiveTextEditor((editor) => {
        // A click into a panel or a view is no reason to empty what they show.
        if (editor !== undefined || window.visibleTextEditors.length === 0) this.ask();
      }),
    ];
  }

  /** `undefined` where no draft is active, or it has not been checked yet. */
  get current(): DraftFigures | undefined {
    return this.figures;
  }

  dispose(): void {
    Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  /** Asks the server, one request at a time; what changes meanwhile is asked for afterwards. */
  private ask(): void {
    this.askAgain = true;
    if (!this.asking && !this.checker.isBusy) void this.askNow();
  }

  private async askNow(): Promise<void> {
    this.asking = true;
    while (this.askAgain) {
      this.askAgain = false;
      this.figures = await this.askFor(activeDraft() ?? this.lastDraft());
      this.changed.fire();
    }
    this.asking = false;
  }

  /** While a claims file has the focus, the draft that is held against it stays in the views. */
  private lastDraft(): TextDocument | undefined {
    const editing = window.activeTextEditor?.document;
    const uri = this.figures?.uri;
    if (editing === undefined || !mayBeClaimsFile(editing)) return undefined;
    return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
  }

  /** What is known of a draft stays known while no server runs. */
  private async askFor(document: TextDocument | undefined): Promise<DraftFigures | undefined> {
    if (document === undefined) return undefined;
    const last = this.figures?.uri === document.uri.toString() ? this.figures : undefined;
    if (this.checker.isDown) return last;
    if (!this.checker.isRunning) return undefined;
    const found = await figuresOf(this.checker, document.uri).catch(() => null);
    return found ?? (this.checker.isDown ? last : undefined);
  }
}
