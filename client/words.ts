// Verdicts and counts in words, in the editor's language.

import { l10n } from 'vscode';
import { type Counts, VERDICTS, type Verdict } from './protocol.ts';

export function verdictName(verdict: Verdict): string {
  switch (verdict) {
    case 'supported':
      return l10n.t('Supported');
    case 'refuted':
      return l10n.t('Refuted');
    case 'disputed':
      return l10n.t('Disputed');
    case 'unverified':
      return l10n.t('Unverified');
    case 'unsourced':
      return l10n.t('Unsourced');
    case 'cited':
      return l10n.t('Cited');
    case 'ambiguous':
      return l10n.t('Ambiguous');
  }
}

/** Codicon of a verdict. */
export function verdictIcon(verdict: Verdict): { readonly id: string; readonly color: string } {
  switch (verdict) {
    case 'supported':
      return { id: 'pass', color: 'testing.iconPassed' };
    case 'refuted':
      return { id: 'error', color: 'list.errorForeground' };
    case 'disputed':
      return { id: 'warning', color: 'list.warningForeground' };
    case 'unsourced':
      return { id: 'question', color: 'list.warningForeground' };
    case 'unverified':
      return { id: 'info', color: 'notificationsInfoIcon.foreground' };
    case 'cited':
      return { id: 'link', color: 'descriptionForeground' };
    case 'ambiguous':
      return { id: 'circle-outline', color: 'descriptionForeground' };
  }
}

/** "12 figures: 3 refuted, 9 supported", the verdicts that occur only. */
export function countsInWords(counts: Counts): string {
  if (counts.figures === 0) return l10n.t('no figure to check');
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    l10n.t('{0} {1}', counts[verdict], verdictName(verdict).toLowerCase()),
  );
  const list = parts.join(l10n.t(', '));
  return counts.figures === 1 ? l10n.t('1 figure: {0}', list) : l10n.t('{0} figures: {1}', counts.figures, list);
}

/** The same for several drafts: "3 drafts, 12 figures: …". */
export function draftsInWords(drafts: number, counts: Counts): string {
  const words = countsInWords(counts);
  return drafts === 1 ? words : l10n.t('{0} drafts, {1}', drafts, words);
}

export function sumOf(all: readonly Counts[]): Counts {
  const total = (key: keyof Counts) => all.reduce((sum, counts) => sum + counts[key], 0);
  return {
    figures: total('figures'),
    flagged: total('flagged'),
    ignored: total('ignored'),
    refuted: total('refuted'),
    disputed: total('disputed'),
    unsourced: total('unsourced'),
    unverified: total('unverified'),
    ambiguous: total('ambiguous'),
    cited: total('cited'),
    supported: total('supported'),
  };
}
