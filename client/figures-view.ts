// The Figures view: every figure of the active draft, by verdict, section or entity, with a badge for those to mend.

import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';
import type { ActiveFigures } from './active-figures.ts';
import { type DraftFigure, VERDICTS, type Verdict } from './protocol.ts';
import { verdictIcon, verdictName } from './words.ts';

export type Grouping = 'verdict' | 'section' | 'entity';

interface Group {
  readonly label: string;
  readonly verdict: Verdict | undefined;
  readonly figures: readonly DraftFigure[];
}

type Node = Group | DraftFigure;

export class FiguresView implements TreeDataProvider<Node>, Disposable {
  private readonly figures: ActiveFigures;
  private readonly changed = new EventEmitter<void>();
  private readonly view: TreeView<Node>;
  private readonly subscription: Disposable;
  private grouping: Grouping = 'verdict';

  readonly onDidChangeTreeData: Event<void> = this.changed.event;

  constructor(figures: ActiveFigures) {
    this.figures = figures;
    this.view = window.createTreeView<Node>('tieout.figures', { treeDataProvider: this, showCollapseAll: true });
    this.subscription = figures.onDidChange(() => this.update());
    this.groupBy('verdict');
  }

  groupBy(grouping: Grouping): void {
    this.grouping = grouping;
    void commands.executeCommand('setContext', 'tieout.grouping', grouping);
    this.update();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return groupsOf(this.figures.current?.figures ?? [], this.grouping);
    return isGroup(node) ? [...node.figures] : [];
  }

  getTreeItem(node: Node): TreeItem {
    return isGroup(node) ? groupItem(node) : figureItem(node, Uri.parse(this.figures.current?.uri ?? ''));
  }

  dispose(): void {
    Disposable.from(this.subscription, this.view, this.changed).dispose();
  }

  private update(): void {
    const { counts } = this.figures.current ?? {};
    const value = counts?.flagged ?? 0;
    this.view.badge = value === 0 ? undefined : { value, tooltip: l10n.t('{0} figures to look at', value) };
    this.changed.fire();
  }
}

function isGroup(node: Node): node is Group {
  return 'figures' in node;
}

/** Figures in the text's order under their headings; headings in the order of the text, verdicts with the worst first. */
function groupsOf(figures: readonly DraftFigure[], grouping: Grouping): Group[] {
  if (grouping === 'verdict') {
    return VERDICTS.map((verdict) => ({
      label: verdictName(verdict),
      verdict,
      figures: figures.filter((figure) => figure.verdict === verdict),
    })).filter((group) => group.figures.length > 0);
  }
  const other = grouping === 'section' ? l10n.t('Before the first heading') : l10n.t('Nobody named');
  const label = (figure: DraftFigure) => (grouping === 'section' ? figure.section : figure.entity?.name) ?? other;
  return [...Map.groupBy(figures, label)].map(([name, members]) => ({
    label: name,
    verdict: undefined,
    figures: members,
  }));
}

function groupItem({ label, verdict, figures }: Group): TreeItem {
  const settled = verdict === 'supported' || verdict === 'cited';
  const state = settled ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, state);
  item.description = String(figures.length);
  item.contextValue = 'group';
  return item;
}

function figureItem(figure: DraftFigure, uri: Uri): TreeItem {
  const { start, end } = figure.range;
  const item = new TreeItem(figure.text, TreeItemCollapsibleState.None);
  const { id, color } = verdictIcon(figure.verdict);
  const subject = [figure.entity?.name, figure.metric?.name, figure.period].filter(Boolean).join(' · ');
  item.iconPath = new ThemeIcon(id, new ThemeColor(color));
  item.description = [subject, l10n.t('line {0}', start.line + 1)].filter(Boolean).join('  ');
  item.tooltip = new MarkdownString().appendText(
    [figure.heading, figure.message, sourceOf(figure)].filter(Boolean).join('\n\n'),
  );
  item.accessibilityInformation = { label: `${figure.text}, ${verdictName(figure.verdict)}, ${item.description}` };
  item.contextValue = 'figure';
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = { command: 'vscode.open', title: l10n.t('Go to the figure'), arguments: [uri, { selection }] };
  return item;
}

function sourceOf({ claim }: DraftFigure): string {
  if (claim === null) return '';
  const { publisher, title, date } = claim.source;
  return [claim.written, publisher, title, date].filter(Boolean).join(' · ');
}
