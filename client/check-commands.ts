// Check Document and Check Workspace: everything into the Problems view, and a line with the counts.

import {
  type CancellationToken,
  commands,
  type LogOutputChannel,
  l10n,
  ProgressLocation,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { activeDraft, type Checker } from './checker.ts';
import { type Counts, figuresOf } from './protocol.ts';
import { countsInWords, sumOf } from './words.ts';

/** Files that are drafts by their name, as on the command line. */
const DRAFTS = '**/*.{md,markdown,mdx,txt,text}';
const NO_DRAFTS = '**/{node_modules,.git,.vscode-test,dist,out}/**';

/** What came of a check, for whoever runs the command from elsewhere. */
export type Summary = Counts & { readonly documents: number };

export async function checkDocument(checker: Checker): Promise<Summary | undefined> {
  const document = activeDraft(checker);
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Tieout: open a Markdown or plain text draft first.'));
    return undefined;
  }
  const result = await figuresOf(checker, document.uri);
  if (result === null || result.notChecked !== null) {
    void window.showWarningMessage(result?.notChecked ?? l10n.t('Tieout: this document was not checked.'));
    return undefined;
  }
  tell(l10n.t('Tieout: {0}.', countsInWords(result.counts)), result.counts);
  return { ...result.counts, documents: 1 };
}

/** A draft that was not checked, and why. */
interface Unchecked {
  readonly uri: Uri;
  readonly reason: string;
}

export async function checkWorkspace(checker: Checker, output: LogOutputChannel): Promise<Summary> {
  const files = (await workspace.findFiles(DRAFTS, NO_DRAFTS)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const counts: Counts[] = [];
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
      else counts.push(result);
    }
  });
  const total = sumOf(counts);
  listUnchecked(unchecked, output);
  const left = unchecked.length === 0 ? '' : ` ${l10n.t('{0} not checked; the output says why.', unchecked.length)}`;
  tell(l10n.t('Tieout: {0} documents, {1}.', counts.length, countsInWords(total)) + left, total);
  return { ...total, documents: counts.length };
}

async function checkFile(checker: Checker, uri: Uri, token: CancellationToken): Promise<Counts | Unchecked> {
  if (token.isCancellationRequested) return { uri, reason: l10n.t('the check was cancelled') };
  try {
    const document: TextDocument = await workspace.openTextDocument(uri);
    if (!checker.isDraft(document)) {
      return { uri, reason: l10n.t('its language, {0}, is not among tieout.languages', document.languageId) };
    }
    const result = await figuresOf(checker, uri);
    if (result === null || result.notChecked !== null)
      return { uri, reason: result?.notChecked ?? l10n.t('the server did not take it') };
    await checker.showProblems(document);
    return result.counts;
  } catch (error) {
    return { uri, reason: error instanceof Error ? error.message : String(error) };
  }
}

function listUnchecked(unchecked: readonly Unchecked[], output: LogOutputChannel): void {
  for (const { uri, reason } of unchecked) {
    output.warn(l10n.t('Not checked: {0}: {1}', workspace.asRelativePath(uri), reason));
  }
  if (unchecked.length > 0) output.show(true);
}

function tell(message: string, { flagged }: Counts): void {
  if (flagged === 0) {
    void window.showInformationMessage(message);
    return;
  }
  void commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage(message);
}
