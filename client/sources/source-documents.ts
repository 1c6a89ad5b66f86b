// Adding source documents: chosen, dropped, or put into claims-db/. Each becomes claims that stand in a file for review.

import {
  CancellationError,
  type CancellationToken,
  commands,
  type Disposable,
  FileType,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Ingest } from '../shell.ts';
import { ALL_ENDINGS, DOCUMENT_ENDINGS, nameOf, stemOf } from './document-names.ts';
import type { Ingested } from './ingested.ts';

/** The folder that the server reads in every workspace folder. */
const FOLDER = 'claims-db';

export class SourceDocuments implements Disposable {
  private readonly ingest: Ingest | null;
  /** Copies that were made here: their coming into the folder is no news. */
  private readonly copied = new Set<string>();
  /** One run after the other: a later document may restate an earlier one. */
  private running: Promise<unknown> = Promise.resolve();

  constructor(ingest: Ingest | null) {
    this.ingest = ingest;
  }

  /** Whether a document was put where it is by a command of ours. */
  isOwnCopy(document: Uri): boolean {
    return this.copied.has(document.toString());
  }

  /** Asks for documents where none are given, as by the explorer. */
  async choose(given?: unknown, selected?: unknown): Promise<readonly Ingested[]> {
    if (this.ingest === null) return cannotRead();
    const named = Array.isArray(selected) && selected.length > 0 ? selected : given === undefined ? [] : [given];
    const documents = named.filter((each) => each instanceof Uri);
    if (documents.length > 0) return this.addAndShow(documents);
    const picked = await window.showOpenDialog({
      canSelectMany: true,
      openLabel: l10n.t('Add'),
      title: l10n.t('Documents to make claims of: announcements, filings, spreadsheets'),
      filters: {
        [l10n.t('Announcements, filings, spreadsheets')]: [...DOCUMENT_ENDINGS],
        [l10n.t('All that can be read')]: [...ALL_ENDINGS],
      },
    });
    return picked ? this.addAndShow(picked) : [];
  }

  /** Whoever asks for a document to be added goes through its claims next. */
  private async addAndShow(documents: readonly Uri[]): Promise<readonly Ingested[]> {
    const ingested = await this.add(documents);
    if (ingested.length > 0) await commands.executeCommand('tieout.review.focus');
    return ingested;
  }

  /** Reads documents one after the other, with progress; says what came of each. */
  async add(documents: readonly Uri[]): Promise<readonly Ingested[]> {
    const { ingest } = this;
    if (ingest === null) return cannotRead();
    const folder = await folderFor(documents);
    if (folder === undefined) return [];
    const work = this.running.then(() => this.addTo(folder, documents, ingest));
    this.running = work.catch(() => undefined);
    const ingested = await work;
    if (ingested.length === 0) return ingested;
    await commands.executeCommand('tieout.refreshReview');
    void this.tell(ingested);
    return ingested;
  }

  dispose(): void {
    this.copied.clear();
  }

  private async addTo(folder: Uri, documents: readonly Uri[], ingest: Ingest): Promise<readonly Ingested[]> {
    const options = { location: ProgressLocation.Notification, title: l10n.t('Tieout: reading'), cancellable: true };
    return window.withProgress(options, async (progress, token) => {
      const ingested: Ingested[] = [];
      for (const document of documents) {
        const count = documents.length > 1 ? ` (${ingested.length + 1}/${documents.length})` : '';
        progress.report({ message: `${nameOf(document)}${count}` });
        const one = await this.addOne(folder, document, ingest, token);
        if (one === undefined) break;
        if (one !== null) ingested.push(one);
        progress.report({ increment: 100 / documents.length });
      }
      return ingested;
    });
  }

  /** `null` where a document could not be read, `undefined` where the person has stopped it all. */
  private async addOne(
    folder: Uri,
    given: Uri,
    ingest: Ingest,
    token: CancellationToken,
  ): Promise<Ingested | null | undefined> {
    try {
      const document = await this.inWorkspace(folder, given);
      return await ingest(document, claimsFileFor(folder, document), folder, token);
    } catch (error) {
      if (error instanceof CancellationError) return undefined;
      const reason = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(l10n.t('Tieout: {0}', reason));
      return null;
    }
  }

  /** The document itself where the workspace has it, else a copy beside the claims, so that their evidence can be opened. */
  private async inWorkspace(folder: Uri, document: Uri): Promise<Uri> {
    if (document.scheme !== 'file') throw new Error(l10n.t('{0} is no local file', nameOf(document)));
    if (workspace.getWorkspaceFolder(document)) return document;
    const bytes = await workspace.fs.readFile(document);
    const [stem, ending] = [stemOf(document), nameOf(document).slice(stemOf(document).length)];
    for (let number = 1; ; number++) {
      const copy = Uri.joinPath(folder, FOLDER, `${stem}${number === 1 ? '' : `-${number}`}${ending}`);
      const there = await contentOf(copy);
      if (there && Buffer.compare(there, bytes) !== 0) continue;
      this.copied.add(copy.toString());
      if (!there) await workspace.fs.writeFile(copy, bytes);
      return copy;
    }
  }

  private async tell(ingested: readonly Ingested[]): Promise<void> {
    const sum = (count: (one: Ingested) => number): number => ingested.reduce((total, one) => total + count(one), 0);
    const [claims, confirmed] = [sum((one) => one.claims), sum((one) => one.confirmed)];
    const names = ingested.map(({ document }) => nameOf(document)).join(', ');
    const review = l10n.t('Review');
    const words = l10n.t(
      '{0}: {1} claims, {2} of them proved, {3} to review',
      names,
      claims,
      confirmed,
      claims - confirmed,
    );
    if ((await window.showInformationMessage(words, review)) === review)
      await commands.executeCommand('tieout.review.focus');
  }
}

function cannotRead(): readonly Ingested[] {
  void window.showWarningMessage(
    l10n.t('Tieout: reading documents takes VS Code on the desktop; in a browser only claims files are read.'),
  );
  return [];
}

async function contentOf(file: Uri): Promise<Uint8Array | null> {
  try {
    return (await workspace.fs.stat(file)).type === FileType.File ? await workspace.fs.readFile(file) : null;
  } catch {
    return null;
  }
}

/** Where a document's claims go: beside it in claims-db/, else into that folder of its workspace folder. */
function claimsFileFor(folder: Uri, document: Uri): Uri {
  const beside = Uri.joinPath(document, '..');
  const inFolder = `${beside.path}/`.includes(`/${FOLDER}/`);
  return Uri.joinPath(inFolder ? beside : Uri.joinPath(folder, FOLDER), `${stemOf(document)}.yaml`);
}

/** The workspace folder of the documents, else the one that the person picks. */
async function folderFor(documents: readonly Uri[]): Promise<Uri | undefined> {
  const own = documents.map((document) => workspace.getWorkspaceFolder(document)?.uri).find((uri) => uri !== undefined);
  const folders = workspace.workspaceFolders ?? [];
  if (own || folders.length === 1) return own ?? folders[0]?.uri;
  if (folders.length === 0) {
    void window.showWarningMessage(l10n.t('Tieout: open a folder first. The claims are kept in its folder claims-db.'));
    return undefined;
  }
  return (await window.showWorkspaceFolderPick())?.uri;
}
