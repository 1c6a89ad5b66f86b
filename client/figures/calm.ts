// Calm mode: a figure that is being typed is not flagged before the caret leaves it or the writer pauses.

import {
  type Diagnostic,
  type Disposable,
  type Event,
  EventEmitter,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { calmDelay } from '../settings.ts';
import { isBeingTyped } from './being-typed.ts';

export class Calm implements Disposable {
  private readonly released = new EventEmitter<void>();
  private readonly subscriptions: readonly Disposable[];
  /** The document that was typed in last, as long as the writer has not paused. */
  private typingIn: string | undefined;
  private holdsBack = false;
  private pause: NodeJS.Timeout | undefined;

  /** Fires when something that was held back may be shown. */
  readonly onDidRelease: Event<void> = this.released.event;

  constructor() {
    this.subscriptions = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.typed(document);
      }),
      window.onDidChangeTextEditorSelection(() => this.release()),
      window.onDidChangeActiveTextEditor(() => this.release()),
    ];
  }

  /** The diagnostics to show now. `held` tells whether some were left out. */
  sift(uri: Uri, diagnostics: readonly Diagnostic[]): { readonly shown: Diagnostic[]; readonly held: boolean } {
    const editor = window.activeTextEditor;
    if (this.typingIn !== uri.toString() || editor?.document.uri.toString() !== this.typingIn) {
      return { shown: [...diagnostics], held: false };
    }
    const shown = diagnostics.filter(({ range }) => !isAtCaret(range, editor));
    const held = shown.length < diagnostics.length;
    this.holdsBack ||= held;
    return { shown, held };
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.released.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private typed(document: TextDocument): void {
    const delay = calmDelay(document);
    if (delay <= 0 || window.activeTextEditor?.document !== document) return;
    this.typingIn = document.uri.toString();
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.typingIn = undefined;
      this.release();
    }, delay);
  }

  /** Has what was held back looked at again; what is still at the caret is held back again. */
  private release(): void {
    if (!this.holdsBack) return;
    this.holdsBack = false;
    this.released.fire();
  }
}

/** Whether somebody writes this very figure: in it, or on from its end. */
function isAtCaret(range: Range, { document, selections }: TextEditor): boolean {
  const writes = (caret: Position): boolean =>
    range.contains(caret) ||
    (caret.line === range.end.line &&
      caret.isAfter(range.end) &&
      isBeingTyped(document.getText(new Range(range.end, caret))));
  return selections.some(({ active }) => writes(active));
}
