// The status bar item: how the draft in the active editor stands, and whether it is being checked.

import { Disposable, env, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { Checker } from './checker.ts';
import { activeDraft } from './drafts.ts';
import type { ActiveFigures } from './figures/active-figures.ts';
import type { Counts } from './protocol.ts';
import type { Quiet } from './quiet.ts';
import type { AwayDatabase, DatabaseServers } from './server/database-servers.ts';
import { isEnabled } from './settings.ts';
import { countsInWords } from './words.ts';

/** What the item shows. */
interface Face {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  /** Commands that the tooltip offers besides, with their names. */
  readonly offers?: Readonly<Record<string, string>>;
  readonly alarms?: boolean;
}

export class StatusBar implements Disposable {
  private readonly checker: Checker;
  private readonly quiet: Quiet;
  private readonly figures: ActiveFigures;
  private readonly servers: DatabaseServers;
  private readonly item = window.createStatusBarItem('tieout.status', StatusBarAlignment.Right, 90);
  private readonly subscriptions: readonly Disposable[];

  constructor(checker: Checker, quiet: Quiet, figures: ActiveFigures, servers: DatabaseServers) {
    this.checker = checker;
    this.servers = servers;
    this.quiet = quiet;
    this.figures = figures;
    this.item.name = 'Tieout · 核数';
    const update = () => this.update();
    this.subscriptions = [
      checker.onDidCheck(update),
      quiet.onDidChange(update),
      figures.onDidChange(update),
      servers.onDidChange(update),
      window.onDidChangeActiveTextEditor(update),
    ];
    update();
  }

  dispose(): void {
    Disposable.from(...this.subscriptions, this.item).dispose();
  }

  private update(): void {
    const face = this.face();
    if (face === undefined) {
      this.item.hide();
      return;
    }
    const { text, tooltip, command, offers, alarms } = face;
    this.item.text = text;
    this.item.tooltip = offers ? tooltipOf(tooltip, offers) : tooltip;
    this.item.backgroundColor = alarms ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.item.accessibilityInformation = { label: tooltip };
    this.item.command = command;
    this.item.show();
  }

  private face(): Face | undefined {
    const document = activeDraft();
    if (document === undefined) return undefined;
    if (!isEnabled()) {
      return {
        text: '$(circle-slash) Tieout',
        tooltip: l10n.t('Tieout is switched off. Click to switch it on.'),
        command: 'tieout.toggle',
      };
    }
    if (this.quiet.covers(document.uri)) {
      return {
        text: '$(bell-slash) Tieout',
        tooltip: l10n.t('Tieout is snoozed. Click to go on checking.'),
        command: 'tieout.endSnooze',
      };
    }
    if (this.checker.isDown) return downFace();
    const current = this.figures.current;
    if (this.checker.isBusy || current === undefined) {
      return { text: '$(sync~spin) Tieout', tooltip: l10n.t('Tieout is checking…'), command: 'tieout.showOutput' };
    }
    if (current.notChecked !== null) {
      return { text: '$(circle-slash) Tieout', tooltip: current.notChecked, command: 'tieout.showOutput' };
    }
    return awayFace(countsFace(current.counts), this.servers.away);
  }
}

/** What is marked is what the last server said: nobody should take it for what stands there now. */
function downFace(): Face {
  return {
    text: `$(warning) ${l10n.t('Tieout: not checking')}`,
    tooltip: l10n.t('Tieout is not checking: its language server has stopped.'),
    command: 'tieout.restartServer',
    offers: { 'tieout.restartServer': l10n.t('Restart Server'), 'tieout.showOutput': l10n.t('Show Log') },
    alarms: true,
  };
}

/** The time of day; of another day, that day too. */
function clockTime(iso: string): string {
  const since = new Date(iso);
  const isToday = since.toDateString() === new Date().toDateString();
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return since.toLocaleString(env.language, isToday ? time : { month: 'numeric', day: 'numeric', ...time });
}

/** What is shown is what the claims said when their server was last there. */
function awayFace(face: Face, away: readonly AwayDatabase[]): Face {
  const [first] = away.toSorted((a, b) => a.since.localeCompare(b.since));
  if (!first) return face;
  const time = clockTime(first.since);
  const told = away.map(({ database, since }) =>
    l10n.t('{0} cannot be reached since {1}; its claims as of then are in use.', database, clockTime(since)),
  );
  return { ...face, text: `${face.text} $(debug-disconnect) ${time}`, tooltip: [face.tooltip, ...told].join('\n') };
}

function tooltipOf(words: string, offers: Readonly<Record<string, string>>): MarkdownString {
  const text = new MarkdownString().appendText(words);
  text.isTrusted = { enabledCommands: Object.keys(offers) };
  const links = Object.entries(offers).map(([command, name]) => `[${name}](command:${command})`);
  return text.appendMarkdown(`\n\n${links.join(' · ')}`);
}

function countsFace(counts: Counts): Face {
  const { refuted, disputed, unsourced, unverified, supported } = counts;
  const shown = [
    ['$(error)', refuted],
    ['$(warning)', disputed + unsourced],
    ['$(info)', unverified],
    ['$(pass)', supported],
  ].flatMap(([icon, count]) => (count === 0 ? [] : [`${icon} ${count}`]));
  const tooltip = l10n.t('Tieout: {0}. Click to check the whole document.', countsInWords(counts));
  return { text: `Tieout ${shown.join(' ') || '$(pass)'}`, tooltip, command: 'tieout.checkDocument' };
}
