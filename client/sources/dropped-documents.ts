// Documents that are dropped: on a draft, where they are offered as a source; into claims-db/, where they are read at once.

import {
  type DataTransfer,
  Disposable,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  l10n,
  languages,
  Uri,
  workspace,
} from 'vscode';
import { draftLanguages } from '../settings.ts';
import { ALL_ENDINGS, isSourceDocument, nameOf } from './document-names.ts';

const URI_LIST = 'text/uri-list';
const KIND = DocumentDropOrPasteEditKind.Empty.append('tieout', 'source');
/** Milliseconds in which files that come together are taken for one drop. */
const TOGETHER = 300;

/** An offer to add dropped documents as sources. */
class SourceDrop extends DocumentDropEdit {
  readonly documents: readonly Uri[];

  constructor(documents: readonly Uri[]) {
    super('', l10n.t('Add as a source document (Tieout)'), KIND);
    this.documents = documents;
  }
}

/** What dropped documents are handed to. */
export interface Taker {
  add(documents: readonly Uri[]): Promise<unknown>;
  isOwnCopy(document: Uri): boolean;
}

export class DroppedDocuments implements Disposable, DocumentDropEditProvider<SourceDrop> {
  private readonly taker: Taker;
  private readonly isTrusted: () => boolean;
  private readonly subscriptions: Disposable;
  private waiting: Uri[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** @param isTrusted whether the person trusts the workspace: one that they do not makes no claims by itself */
  constructor(taker: Taker, isTrusted: () => boolean = () => workspace.isTrusted) {
    this.taker = taker;
    this.isTrusted = isTrusted;
    const watcher = workspace.createFileSystemWatcher(
      `**/claims-db/**/*.{${ALL_ENDINGS.join(',')}}`,
      false,
      true,
      true,
    );
    const selector = draftLanguages().map((language) => ({ language }));
    const metadata = { providedDropEditKinds: [KIND], dropMimeTypes: [URI_LIST] };
    this.subscriptions = Disposable.from(
      watcher,
      watcher.onDidCreate((document) => this.came(document)),
      languages.registerDocumentDropEditProvider(selector, this, metadata),
    );
  }

  async provideDocumentDropEdits(_draft: unknown, _at: unknown, data: DataTransfer): Promise<SourceDrop | undefined> {
    const list = (await data.get(URI_LIST)?.asString()) ?? '';
    const documents = list
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => Uri.parse(line))
      .filter(isSourceDocument);
    return documents.length === 0 || !this.isTrusted() ? undefined : new SourceDrop(documents);
  }

  /** Is asked for the one that the person takes. */
  resolveDocumentDropEdit(edit: SourceDrop): SourceDrop {
    void this.taker.add(edit.documents);
    return edit;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private came(document: Uri): void {
    if (!this.isTrusted() || !isSourceDocument(document) || this.taker.isOwnCopy(document)) return;
    this.waiting.push(document);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.take(), TOGETHER);
  }

  private async take(): Promise<void> {
    const waiting = this.waiting.splice(0);
    const known = await Promise.all(waiting.map(isKnown));
    const fresh = waiting.filter((_, at) => known[at] === false);
    if (fresh.length > 0) await this.taker.add(fresh);
  }
}

/** Whether a claims file beside the document was made from it: it came with its claims, as from a colleague. */
async function isKnown(document: Uri): Promise<boolean> {
  const folder = Uri.joinPath(document, '..');
  const files = (await workspace.fs.readDirectory(folder)).filter(([name]) => /\.ya?ml$/i.test(name));
  const line = `name: ${JSON.stringify(nameOf(document))}`;
  for (const [name] of files) {
    const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, name)));
    if (text.includes(line)) return true;
  }
  return false;
}
