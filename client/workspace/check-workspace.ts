// Check Workspace: the server goes through the folders, by one request, and asks for files that it cannot read itself.

import { type CancellationToken, l10n, type Progress, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { Checker } from '../checker.ts';
import type { WorkspaceChecked, WorkspaceDraft, WorkspaceProgress, WorkspaceUnchecked } from '../protocol.ts';

import type { CheckedDraft } from '../report/content.ts';
import type { Unchecked } from '../report/message.ts';

/** What came of the drafts of a workspace. */
export interface WorkspaceResult {
  readonly drafts: readonly CheckedDraft[];
  readonly unchecked: readonly Unchecked[];
}

type Shown = Progress<{ message?: string; increment?: number }>;

/** Checks all drafts with progress; `undefined` where a configuration file has to be put right first. */
export async function checkedWorkspace(checker: Checker): Promise<WorkspaceResult | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Tieout: checking the workspace'),
    cancellable: true,
  };
  return window.withProgress(options, (progress, token) => checked(checker, progress, token));
}

async function checked(checker: Checker, shown: Shown, token: CancellationToken): Promise<WorkspaceResult | undefined> {
  let drafts: WorkspaceDraft[] = [];
  let unchecked: WorkspaceUnchecked[] = [];
  let last = 0;
  const told = (progress: WorkspaceProgress): void => {
    // A server that had to be replaced begins anew.
    if (progress.done === 0) [drafts, unchecked, last] = [[], [], 0];
    for (const draft of progress.drafts) drafts.push(draft);
    for (const each of progress.unchecked) unchecked.push(each);
    const message = l10n.t('{0} of {1}', progress.done, progress.total);
    shown.report({ message, increment: (100 * (progress.done - last)) / Math.max(1, progress.total) });
    last = progress.done;
  };
  const parameters = { exclude: hiddenFiles() };
  const { problem } = await checker.follow<WorkspaceProgress, WorkspaceChecked>('tieout/checkWorkspace', parameters, {
    told,
    token,
  });
  if (problem !== null) {
    void tellProblem(problem);
    return undefined;
  }
  await checker.listProblems(drafts);
  return { drafts: drafts.map(draftOf), unchecked: unchecked.map(uncheckedOf) };
}

function draftOf({ figures, guessed, reviewed }: WorkspaceDraft): CheckedDraft {
  return { figures, guessed, unreviewed: !reviewed };
}

function uncheckedOf({ uri, reason, language }: WorkspaceUnchecked): Unchecked {
  const why =
    language === null
      ? l10n.t('the check was cancelled')
      : l10n.t('its language, {0}, is not among tieout.languages', language);
  const draft = Uri.parse(uri);
  return { uri: draft.toString(), name: workspace.asRelativePath(draft), reason: reason ?? why };
}

/** What the editor hides everywhere is not checked either. */
function hiddenFiles(): readonly string[] {
  const patterns = workspace.getConfiguration('files').get<Readonly<Record<string, unknown>>>('exclude', {});
  return Object.keys(patterns).filter((pattern) => patterns[pattern] === true);
}

async function tellProblem({ uri, message }: NonNullable<WorkspaceChecked['problem']>): Promise<void> {
  const file = Uri.parse(uri);
  const open = l10n.t('Open {0}', workspace.asRelativePath(file));
  const words = l10n.t('Tieout: nothing was checked. {0}, {1}', workspace.asRelativePath(file), message);
  if ((await window.showWarningMessage(words, open)) === open) await window.showTextDocument(file);
}
