// Check Document and Check Workspace: everything into the Problems view, a line with the counts, and the report.

import {
  type CancellationToken,
  commands,
  l10n,
  ProgressLocation,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Checker } from './checker.ts';
import { activeDraft, isDraft } from './drafts.ts';
import { type Counts, figuresOf } from './protocol.ts';
import type { CheckedDraft } from './report/content.ts';
import type { Unchecked } from './report/message.ts';
import type { Reports } from './report/panel.ts';
import { countsInWords, draftsInWords, sumOf } from './words.ts';

/** Files that are drafts by their name, as on the command line. */
const DRAFTS = '**/*.{md,markdown,mdx,txt,text}';
const NO_DRAFTS: readonly string[] = ['node_modules', '.git', '.vscode-test', 'dist', 'out'];

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
  const { uri } = draft.document;
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
  return { document, figures };
}

export async function checkWorkspace(checker: Checker, reports: Reports): Promise<Summary> {
  const files = (await workspace.findFiles(DRAFTS, `**/{${NO_DRAFTS.join(',')}}/**`)).toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  const drafts: CheckedDraft[] = [];
  const unchecked: Unchecked[] = [];
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Tieout: checking the workspace'),
    cancellable: true,
  };
  await window.withProgress(options, async (progress, token) => {
    for (const uri of files) {
      progress.report({ message: workspace.asRelativePath(uri), increment: 100 / files.length });
      const result = await checkFile(checker, uri, token);
      if ('reason' in result) unchecked.push(result);
      else drafts.push(result);
    }
  });
  const total = sumOf(drafts.map(({ figures }) => figures.counts));
  const left = unchecked.length === 0 ? '' : ` ${l10n.t('{0} not checked; the report says why.', unchecked.length)}`;
  tell(l10n.t('Tieout: {0}.', draftsInWords(drafts.length, total)) + left, total);
  const title = l10n.t('Figures in {0}', workspace.name ?? l10n.t('the workspace'));
  const leftOut = l10n.t('Left out: the folders {0}, and what files.exclude names.', NO_DRAFTS.join(', '));
  await reports.show('', { title, drafts, unchecked, leftOut });
  return { ...total, documents: drafts.length, unchecked };
}

async function checkFile(checker: Checker, uri: Uri, token: CancellationToken): Promise<CheckedDraft | Unchecked> {
  const because = (reason: string): Unchecked => ({ uri: uri.toString(), name: workspace.asRelativePath(uri), reason });
  if (token.isCancellationRequested) return because(l10n.t('the check was cancelled'));
  try {
    const document: TextDocument = await workspace.openTextDocument(uri);
    if (!isDraft(document)) {
      return because(l10n.t('its language, {0}, is not among tieout.languages', document.languageId));
    }
    const figures = await figuresOf(checker, uri);
    if (figures === null || figures.notChecked !== null) {
      return because(figures?.notChecked ?? l10n.t('the server did not take it'));
    }
    await checker.showProblems(document);
    return { document, figures };
  } catch (error) {
    return because(error instanceof Error ? error.message : String(error));
  }
}

/** A line with the counts; the Problems view is one click away. */
function tell(message: string, { flagged }: Counts): void {
  const problems = l10n.t('Show Problems');
  void window.showInformationMessage(message, ...(flagged > 0 ? [problems] : [])).then((chosen) => {
    if (chosen === problems) return commands.executeCommand('workbench.actions.view.problems');
    return undefined;
  });
}
