// The Review view: claims that were made from documents, each as the row that it was read from, to be confirmed or rejected.

import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { Checker } from '../checker.ts';
import { rangeOf } from './lsp-range.ts';

export type Status = 'confirmed' | 'unverified' | 'disputed' | 'superseded' | 'rejected';

interface ReviewedClaim {
  readonly id: string;
  readonly metric: string;
  readonly period: string;
  readonly quantity: string;
  readonly status: Status;
  readonly locator: string;
  readonly row: string;
  readonly working: string;
}

export interface ReviewedDocument {
  readonly uri: string;
  readonly title: string;
  readonly document: string;
  readonly claims: readonly ReviewedClaim[];
}

interface ClaimNode {
  readonly claim: ReviewedClaim;
  readonly of: ReviewedDocument;
}

type Node = ReviewedDocument | ClaimNode;

/** Milliseconds after a change of a claims file before it is read: an ingest changes several. */
const SETTLED = 500;

export class ReviewView implements TreeDataProvider<Node>, Disposable {
  private readonly checker: Checker;
  private readonly changed = new EventEmitter<void>();
  private readonly view: TreeView<Node>;
  private readonly subscription: Disposable;
  private documents: readonly ReviewedDocument[] = [];
  private nodes = new Map<ReviewedDocument, readonly ClaimNode[]>();
  private all = false;
  private asked = false;
  private timer: NodeJS.Timeout | undefined;
  /** What the last decision changed, so that it can be taken back. */
  private before: { readonly uri: string; readonly decisions: readonly Decision[] } | undefined;

  readonly onDidChangeTreeData: Event<void> = this.changed.event;

  constructor(checker: Checker) {
    this.checker = checker;
    this.view = window.createTreeView<Node>('tieout.review', { treeDataProvider: this, canSelectMany: true });
    const files = workspace.createFileSystemWatcher('**/claims-db/**/*.{yaml,yml}');
    const again = (): void => {
      clearTimeout(this.timer);
      // Nobody waits for a list that was never shown.
      if (this.asked) this.timer = setTimeout(() => void this.refresh(), SETTLED);
    };
    this.subscription = Disposable.from(
      files,
      files.onDidCreate(again),
      files.onDidChange(again),
      files.onDidDelete(again),
      this.view.onDidChangeVisibility(({ visible }) => visible && void this.refresh()),
      checker.onDidCheck(() => this.view.visible && !this.asked && void this.refresh()),
    );
    this.showAll(false);
  }

  /** What the view shows. */
  get shown(): readonly ReviewedDocument[] {
    return this.documents.map((document) => ({
      ...document,
      claims: this.claimsOf(document).map(({ claim }) => claim),
    }));
  }

  /** Asks the server anew. */
  async refresh(): Promise<void> {
    if (!this.checker.isRunning) return;
    this.asked = true;
    await this.checker.request('workspace/executeCommand', { command: 'tieout.server.reloadDatabases' });
    const documents = await this.checker.request<ReviewedDocument[]>('tieout/review', {});
    if (JSON.stringify(documents) === JSON.stringify(this.documents)) return;
    this.documents = documents;
    this.update();
  }

  /** Shows all claims, or only those that nobody has decided about. */
  showAll(all: boolean): void {
    this.all = all;
    void commands.executeCommand('setContext', 'tieout.reviewAll', all);
    this.update();
  }

  /** Writes a status into the claims file: of the given claim, or of those that are selected. Then the next one is selected. */
  async decide(status: Status, given?: unknown): Promise<void> {
    const chosen = isClaimNode(given) ? [given] : this.view.selection.filter(isClaimNode);
    const [first] = chosen;
    if (!first) return;
    const { uri } = first.of;
    const own = chosen.filter(({ of }) => of.uri === uri);
    const next = this.nextAfter(own);
    this.before = { uri, decisions: own.map(({ claim }) => ({ id: claim.id, status: claim.status })) };
    await this.write(
      uri,
      own.map(({ claim }) => ({ id: claim.id, status })),
    );
    const again = next && this.nodeOf(next.claim.id);
    if (again && this.view.visible) await this.view.reveal(again, { select: true, focus: true });
  }

  /** Takes the last decision back. */
  async undo(): Promise<void> {
    const { before } = this;
    this.before = undefined;
    if (before) await this.write(before.uri, before.decisions);
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return this.documents.filter((document) => this.claimsOf(document).length > 0);
    return isClaimNode(node) ? [] : [...this.claimsOf(node)];
  }

  getParent(node: Node): Node | undefined {
    return isClaimNode(node) ? node.of : undefined;
  }

  getTreeItem(node: Node): TreeItem {
    return isClaimNode(node) ? claimItem(node) : documentItem(node, this.claimsOf(node).length);
  }

  dispose(): void {
    clearTimeout(this.timer);
    Disposable.from(this.subscription, this.view, this.changed).dispose();
  }

  /** One edit of the file, so that undo in its editor takes it back; saved, so that the next check has it. */
  private async write(uri: string, decisions: readonly Decision[]): Promise<void> {
    const edits = await this.checker.request<TextEdit[]>('tieout/decide', { uri, decisions });
    const file = Uri.parse(uri);
    const document = await workspace.openTextDocument(file);
    const wasDirty = document.isDirty;
    const edit = new WorkspaceEdit();
    for (const { range, newText } of edits) edit.replace(file, rangeOf(range), newText);
    if (!(await workspace.applyEdit(edit))) {
      void window.showWarningMessage(l10n.t('Tieout: {0} cannot be changed.', workspace.asRelativePath(file)));
      return;
    }
    // What somebody is writing in the file is theirs to save.
    if (!wasDirty) await document.save();
    const statuses = new Map(decisions.map(({ id, status }) => [id, status]));
    const decided = (claim: ReviewedClaim): ReviewedClaim => ({
      ...claim,
      status: statuses.get(claim.id) ?? claim.status,
    });
    this.documents = this.documents.map((each) =>
      each.uri === uri ? { ...each, claims: each.claims.map(decided) } : each,
    );
    this.update();
  }

  private claimsOf(document: ReviewedDocument): readonly ClaimNode[] {
    return this.nodes.get(document) ?? [];
  }

  private nodeOf(id: string): ClaimNode | undefined {
    return [...this.nodes.values()].flat().find(({ claim }) => claim.id === id);
  }

  private nextAfter(chosen: readonly ClaimNode[]): ClaimNode | undefined {
    const last = chosen.at(-1);
    const siblings = last ? this.claimsOf(last.of) : [];
    const at = siblings.findIndex(({ claim }) => claim.id === last?.claim.id);
    return siblings[at + 1] ?? siblings.slice(0, Math.max(0, at)).findLast((each) => !chosen.includes(each));
  }

  private update(): void {
    this.nodes = new Map(
      this.documents.map((of) => [
        of,
        of.claims.filter(({ status }) => this.all || status === 'unverified').map((claim) => ({ claim, of })),
      ]),
    );
    const open = this.documents.flatMap(({ claims }) => claims).filter(({ status }) => status === 'unverified').length;
    this.view.badge = open === 0 ? undefined : { value: open, tooltip: l10n.t('{0} claims to review', open) };
    void commands.executeCommand('setContext', 'tieout.reviewed', this.documents.length > 0);
    this.changed.fire();
  }
}

interface Decision {
  readonly id: string;
  readonly status: Status;
}

function isClaimNode(node: unknown): node is ClaimNode {
  return typeof node === 'object' && node !== null && 'claim' in node;
}

function documentItem({ title, document, uri }: ReviewedDocument, count: number): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.description = `${document} · ${count}`;
  item.iconPath = new ThemeIcon('book');
  item.resourceUri = Uri.parse(uri);
  item.contextValue = 'document';
  return item;
}

const OWN_CELL = /⟦(.*?)⟧/;

/** The row with the claim's own cell marked, then what it was read as. */
function claimItem({ claim }: ClaimNode): TreeItem {
  const { id, row, quantity, metric, period, status, locator, working } = claim;
  const printed = row === '' ? quantity : row.replaceAll(' | ', '  │  ');
  const own = OWN_CELL.exec(printed);
  const label = printed.replace(OWN_CELL, '$1');
  const highlights: [number, number][] = own ? [[own.index, own.index + (own[1] ?? '').length]] : [];
  const item = new TreeItem({ label, highlights });
  const { icon, color } = ICONS[status];
  item.id = id;
  item.iconPath = new ThemeIcon(icon, new ThemeColor(color));
  item.description = [metric, quantity, period].join(' · ');
  item.tooltip = new MarkdownString().appendText([locator, working, statusName(status)].filter(Boolean).join('\n\n'));
  item.accessibilityInformation = { label: `${label}, ${item.description}, ${statusName(status)}` };
  item.contextValue = `claim-${status}`;
  item.command = {
    command: 'tieout.openDocument',
    title: l10n.t('Open the document there'),
    arguments: [{ id, preserveFocus: true }],
  };
  return item;
}

const ICONS: Readonly<Record<Status, { readonly icon: string; readonly color: string }>> = {
  confirmed: { icon: 'pass', color: 'testing.iconPassed' },
  unverified: { icon: 'circle-outline', color: 'notificationsInfoIcon.foreground' },
  disputed: { icon: 'warning', color: 'list.warningForeground' },
  superseded: { icon: 'history', color: 'descriptionForeground' },
  rejected: { icon: 'circle-slash', color: 'list.errorForeground' },
};

function statusName(status: Status): string {
  switch (status) {
    case 'confirmed':
      return l10n.t('Confirmed');
    case 'unverified':
      return l10n.t('To review');
    case 'disputed':
      return l10n.t('Disputed');
    case 'superseded':
      return l10n.t('Superseded');
    case 'rejected':
      return l10n.t('Rejected');
  }
}
