// Check Document and Check Workspace: everything into the Problems view, a line with the counts, and the report.

import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Checker } from '../checker.ts';
import { activeDraft } from '../drafts.ts';
import { type Counts, figuresOf } from '../protocol.ts';
import type { CheckedDraft } from '../report/content.ts';
import type { Unchecked } from '../report/message.ts';
import type { Reports } from '../report/panel.ts';
import { countsInWords, draftsInWords, sumOf } from '../words.ts';
import { checkedWorkspace } from '../workspace/check-workspace.ts';

/** What came of a check, for whoever runs the command from elsewhere. */
export type Summary = Counts & { readonly documents: number; readonly unchecked: readonly Unchecked[] };

export async function checkDocument(checker: Checker, reports: Reports): Promise<Summary | undefined> {
  const draft = await checkedDraft(checker);
  if (draft === undefined) return undefined;
  const { counts } = draft.figures;
  tell(l10n.t('Tieout: {0}.', countsInWords(counts)), counts);
  await showDraft(draft, reports);
  return { ...counts, documents: 1, unchecked: [] };
}

/** The report of the active draft. */
export async function showReport(checker: Checker, reports: Reports): Promise<void> {
  const draft = await checkedDraft(checker);
  if (draft !== undefined) await showDraft(draft, reports);
}

function showDraft(draft: CheckedDraft, reports: Reports): Promise<void> {
  const uri = Uri.parse(draft.figures.uri);
  const title = l10n.t('Figures in {0}', workspace.asRelativePath(uri));
  return reports.show(uri.toString(), { title, drafts: [draft], unchecked: [], leftOut: '' });
}

/** The active draft, checked; says why there is none. */
async function checkedDraft(checker: Checker): Promise<CheckedDraft | undefined> {
  const document = activeDraft();
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Tieout: open a Markdown or plain text draft first.'));
    return undefined;
  }
  // A server that was started for this very question may hear of the draft right behind it.
  const figures = (await figuresOf(checker, document.uri)) ?? (await figuresOf(checker, document.uri));
  if (figures === null || figures.notChecked !== null) {
    void window.showWarningMessage(figures?.notChecked ?? l10n.t('Tieout: this document was not checked.'));
    return undefined;
  }
  return { figures };
}

export async function checkWorkspace(checker: Checker, reports: Reports): Promise<Summary | undefined> {
  const result = await checkedWorkspace(checker);
  if (result === undefined) return undefined;
  const { drafts, unchecked } = result;
  const total = sumOf(drafts.map(({ figures }) => figures.counts));
  const left = unchecked.length === 0 ? '' : ` ${l10n.t('{0} not checked; the report says why.', unchecked.length)}`;
  tell(l10n.t('Tieout: {0}.', draftsInWords(drafts.length, total)) + left, total);
  const title = l10n.t('Figures in {0}', workspace.name ?? l10n.t('the workspace'));
  await reports.show('', { title, drafts, unchecked, leftOut: leftOut() });
  return { ...total, documents: drafts.length, unchecked };
}

function leftOut(): string {
  return l10n.t(
    'Left out: what .gitignore, tieout.exclude, tieout.config.json and files.exclude name, node_modules, claims-db, and folders whose names begin with a dot.',
  );
}

/** A line with the counts; the Problems view is one click away. */
function tell(message: string, { flagged }: Counts): void {
  const problems = l10n.t('Show Problems');
  void window.showInformationMessage(message, ...(flagged > 0 ? [problems] : [])).then((chosen) => {
    if (chosen === problems) return commands.executeCommand('workbench.actions.view.problems');
    return undefined;
  });
}
