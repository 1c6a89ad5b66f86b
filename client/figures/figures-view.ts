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
import { type DraftFigure, VERDICTS, type Verdict } from '../protocol.ts';
import { verdictIcon, verdictName } from '../words.ts';
import type { ActiveFigures } from './active-figures.ts';

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
  private filter = '';

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

  /** Shows only the figures that have these words in their text, subject, verdict or source; all of them for no words. */
  filterBy(words: string): void {
    this.filter = words.trim();
    void commands.executeCommand('setContext', 'tieout.filtered', this.filter !== '');
    this.update();
  }

  /** Asks for the words and filters while they are typed. */
  askForFilter(): void {
    const box = window.createInputBox();
    const before = this.filter;
    let accepted = false;
    box.title = l10n.t('Filter the figures');
    box.placeholder = l10n.t('Figure, company, metric, verdict or source');
    box.value = before;
    // A look at the draft meanwhile, or a panel that takes the focus, is no reason to take it away.
    box.ignoreFocusOut = true;
    box.onDidChangeValue((words) => this.filterBy(words));
    box.onDidAccept(() => {
      accepted = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!accepted) this.filterBy(before);
      box.dispose();
    });
    box.show();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return groupsOf(this.shown(), this.grouping);
    return isGroup(node) ? [...node.figures] : [];
  }

  getTreeItem(node: Node): TreeItem {
    return isGroup(node) ? groupItem(node) : figureItem(node, Uri.parse(this.figures.current?.uri ?? ''));
  }

  dispose(): void {
    Disposable.from(this.subscription, this.view, this.changed).dispose();
  }

  private shown(): readonly DraftFigure[] {
    const figures = this.figures.current?.figures ?? [];
    const words = this.filter.toLowerCase();
    return words === '' ? figures : figures.filter((figure) => wordsOf(figure).toLowerCase().includes(words));
  }

  private update(): void {
    const { counts, figures } = this.figures.current ?? {};
    const value = counts?.flagged ?? 0;
    // Which welcome text stands in the empty view.
    void commands.executeCommand('setContext', 'tieout.draft', figures === undefined ? 'none' : 'checked');
    const none = figures !== undefined && figures.length > 0 && this.shown().length === 0;
    const filtered = l10n.t('Filter: {0}', this.filter);
    this.view.message =
      this.filter === '' ? '' : none ? `${filtered} · ${l10n.t('No figure fits the filter.')}` : filtered;
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

function wordsOf(figure: DraftFigure): string {
  const { text, entity, metric, period, section, code, verdict } = figure;
  const parts = [text, entity?.name, metric?.name, period, section, code, verdictName(verdict), sourceOf(figure)];
  return parts.filter(Boolean).join('\n');
}

function sourceOf({ claim }: DraftFigure): string {
  if (claim === null) return '';
  const { publisher, title, date } = claim.source;
  return [claim.written, publisher, title, date].filter(Boolean).join(' · ');
}
