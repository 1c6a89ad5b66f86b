// The reports that are open: each a sign-off sheet in a panel beside the drafts, kept up to date while they are written.

import { type Disposable, l10n, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { ActiveFigures } from '../figures/active-figures.ts';
import { notWritten } from '../not-written.ts';
import type { DraftFigures } from '../protocol.ts';
import { type CheckedDraft, type ReportSubject, reportContent } from './content.ts';
import { exported } from './export.ts';
import type { Format, FromPage, ReportContent, Review, ShowReport } from './message.ts';
import { pageFolders, reportPage } from './page.ts';
import { decided } from './review.ts';
import { readReview, writeReview } from './review-file.ts';

export class Reports implements Disposable {
  private readonly extensionUri: Uri;
  private readonly figures: ActiveFigures;
  private readonly subscription: Disposable;
  private readonly open = new Map<string, Report>();

  constructor(extensionUri: Uri, figures: ActiveFigures) {
    this.extensionUri = extensionUri;
    this.figures = figures;
    this.subscription = figures.onDidChange(() => this.follow());
  }

  /** Shows a report beside the drafts; the one that is open already under the same key is taken for it. */
  async show(key: string, subject: ReportSubject): Promise<void> {
    const known = this.open.get(key);
    if (known) return known.show(subject);
    const report = new Report(this.extensionUri, subject);
    this.open.set(key, report);
    report.panel.onDidDispose(() => this.open.delete(key));
    await report.show(subject);
  }

  dispose(): void {
    this.subscription.dispose();
    for (const { panel } of this.open.values()) panel.dispose();
  }

  /** Puts the newest figures of the active draft into the reports that have it. */
  private follow(): void {
    const { current } = this.figures;
    if (current === undefined || current.notChecked !== null) return;
    for (const report of this.open.values()) report.follow(current);
  }
}

class Report {
  readonly panel: WebviewPanel;
  private subject: ReportSubject;
  private content: ReportContent | undefined;
  /** Decisions are written one after the other. */
  private writing: Promise<void> = Promise.resolve();

  constructor(extensionUri: Uri, subject: ReportSubject) {
    this.subject = subject;
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.panel = window.createWebviewPanel('tieout.report', subject.title, column, {
      enableScripts: true,
      localResourceRoots: pageFolders(extensionUri),
    });
    this.panel.iconPath = Uri.joinPath(extensionUri, 'media', 'tieout.svg');
    this.panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message));
    this.panel.webview.html = reportPage(this.panel.webview, extensionUri, subject.title);
  }

  async show(subject: ReportSubject): Promise<void> {
    this.subject = subject;
    this.panel.title = subject.title;
    this.panel.reveal(undefined, true);
    await this.draw();
  }

  follow(current: DraftFigures): void {
    const { drafts } = this.subject;
    const isIt = ({ figures }: CheckedDraft): boolean => Uri.parse(figures.uri).toString() === current.uri;
    if (!drafts.some(isIt)) return;
    const now = drafts.map((draft) => (isIt(draft) ? { ...draft, figures: current, guessed: null } : draft));
    this.subject = { ...this.subject, drafts: now };
    void this.draw();
  }

  private async draw(): Promise<void> {
    const { subject } = this;
    const content = await reportContent(subject);
    if (this.subject !== subject) return;
    this.content = content;
    const show: ShowReport = { type: 'show', content };
    await this.panel.webview.postMessage(show);
  }

  private async hear(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.draw();
      case 'jump':
        return jump(Uri.parse(message.uri), message.line, message.character);
      case 'review':
        this.writing = this.writing.then(() => this.keep(message.uri, message.row, message.review));
        return this.writing;
      case 'export':
        return this.export(message.format);
    }
  }

  private async keep(uri: string, row: string, review: Review | null): Promise<void> {
    const rows = this.content?.documents.find((document) => document.uri === uri)?.rows ?? [];
    const draft = Uri.parse(uri);
    this.reviewed(uri);
    const { decisions, notKept } = await readReview(draft);
    if (notKept !== null) {
      void window.showWarningMessage(l10n.t('Tieout: the review is not kept. {0}', notKept));
      return;
    }
    const index = rows.findIndex(({ id }) => id === row);
    try {
      await writeReview(draft, decided(decisions, rows, index, review, new Date().toISOString()));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void window.showWarningMessage(l10n.t('Tieout: the review is not kept. {0}', reason));
    }
    await this.draw();
  }

  /** From now on its review is looked for. */
  private reviewed(uri: string): void {
    const drafts = this.subject.drafts.map((draft) =>
      Uri.parse(draft.figures.uri).toString() === uri ? { ...draft, unreviewed: false } : draft,
    );
    this.subject = { ...this.subject, drafts };
  }

  private async export(format: Format): Promise<void> {
    if (this.content === undefined) return;
    const [first, ...more] = this.subject.drafts.map(({ figures }) => Uri.parse(figures.uri));
    const folder = first && first.scheme !== 'untitled' ? Uri.joinPath(first, '..') : undefined;
    const name = first && more.length === 0 ? stem(first) : 'tieout';
    const target = await window.showSaveDialog({
      filters: { [format.toUpperCase()]: [format] },
      ...(folder && { defaultUri: Uri.joinPath(folder, `${name}.figures.${format}`) }),
    });
    if (target === undefined) return;
    try {
      await workspace.fs.writeFile(target, new TextEncoder().encode(exported(this.content, format)));
      await window.showTextDocument(target);
    } catch (error) {
      notWritten(target, error);
    }
  }
}

function stem({ path }: Uri): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}

/** Shows a place in a draft, in the editor that has it already where there is one. */
async function jump(draft: Uri, line: number, character: number): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === draft.toString());
  const selection = new Range(line, character, line, character);
  await window.showTextDocument(draft, { selection, viewColumn: shown?.viewColumn ?? ViewColumn.One });
}
