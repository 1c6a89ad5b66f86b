// Snoozing: for an hour everywhere, or in one document until it is closed.

import { type Disposable, type Event, EventEmitter, type TextDocument, type Uri, workspace } from 'vscode';

const HOUR = 3_600_000;

export class Quiet implements Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly documents = new Set<string>();
  private readonly closing: Disposable;
  private timer: NodeJS.Timeout | undefined;

  readonly onDidChange: Event<void> = this.changed.event;

  constructor() {
    this.closing = workspace.onDidCloseTextDocument(({ uri }) => this.documents.delete(uri.toString()));
  }

  /** Whether nothing is to be flagged in this document now. */
  covers(uri: Uri): boolean {
    return this.isEverywhere || this.documents.has(uri.toString());
  }

  get isEverywhere(): boolean {
    return this.timer !== undefined;
  }

  forAnHour(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), HOUR);
    this.changed.fire();
  }

  inDocument({ uri }: TextDocument): void {
    this.documents.add(uri.toString());
    this.changed.fire();
  }

  /** Ends every snooze. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.documents.clear();
    this.changed.fire();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.closing.dispose();
    this.changed.dispose();
  }
}
