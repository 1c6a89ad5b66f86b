// The findings of drafts that were checked with the whole workspace and are not open in an editor. Once somebody opens
// one, its findings come as for every open draft, and those here would stand twice.

import { type Diagnostic, Disposable, languages, TabInputText, type Uri, window, workspace } from 'vscode';

export class WorkspaceProblems implements Disposable {
  private readonly collection = languages.createDiagnosticCollection('tieout workspace');
  private readonly subscriptions: readonly Disposable[];

  constructor() {
    this.subscriptions = [
      window.tabGroups.onDidChangeTabs(({ opened }) => {
        for (const { input } of opened) if (input instanceof TabInputText) this.collection.delete(input.uri);
      }),
      workspace.onDidChangeTextDocument(({ document }) => this.collection.delete(document.uri)),
      workspace.onDidDeleteFiles(({ files }) => this.forget(files)),
      workspace.onDidRenameFiles(({ files }) => this.forget(files.map(({ oldUri }) => oldUri))),
    ];
  }

  /** The findings of all drafts at once, in place of what is there. */
  showAll(drafts: readonly (readonly [Uri, Diagnostic[]])[]): void {
    const open = openUris();
    this.collection.clear();
    this.collection.set(
      drafts
        .filter(([uri, findings]) => findings.length > 0 && !open.has(uri.toString()))
        .map(([uri, findings]): [Uri, Diagnostic[]] => [uri, findings]),
    );
  }

  clear(): void {
    this.collection.clear();
  }

  dispose(): void {
    Disposable.from(...this.subscriptions, this.collection).dispose();
  }

  private forget(uris: readonly Uri[]): void {
    for (const uri of uris) this.collection.delete(uri);
  }
}

function openUris(): ReadonlySet<string> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return new Set(tabs.flatMap(({ input }) => (input instanceof TabInputText ? [input.uri.toString()] : [])));
}
