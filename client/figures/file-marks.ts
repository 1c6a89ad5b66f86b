// Marks in the explorer: how many figures of a draft want looking at. Off unless the settings switch them on.

import {
  type Diagnostic,
  Disposable,
  type Event,
  EventEmitter,
  FileDecoration,
  type FileDecorationProvider,
  l10n,
  languages,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { marksFiles, SECTION } from '../settings.ts';

export class FileMarks implements FileDecorationProvider, Disposable {
  private readonly changed = new EventEmitter<Uri[] | undefined>();
  private readonly subscriptions: readonly Disposable[];

  readonly onDidChangeFileDecorations: Event<Uri[] | undefined> = this.changed.event;

  constructor() {
    this.subscriptions = [
      window.registerFileDecorationProvider(this),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (marksFiles()) this.changed.fire([...uris]);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SECTION}.fileDecorations.enabled`)) this.changed.fire(undefined);
      }),
    ];
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    const count = marksFiles() ? languages.getDiagnostics(uri).filter(isAboutFigure).length : 0;
    if (count === 0) return undefined;
    const tooltip = l10n.t('{0} figures to look at', count);
    return new FileDecoration(count > 99 ? '99' : String(count), tooltip, new ThemeColor('list.warningForeground'));
  }

  dispose(): void {
    Disposable.from(...this.subscriptions, this.changed).dispose();
  }
}

function isAboutFigure({ source, code }: Diagnostic): boolean {
  return source === SECTION && typeof code === 'object' && code.value !== 'unused-ignore';
}
