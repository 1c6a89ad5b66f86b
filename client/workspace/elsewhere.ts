// The drafts of folders that lie on no disk: the server cannot read them, so each is opened here and asked about.

import {
  type CancellationToken,
  l10n,
  type Progress,
  RelativePattern,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { Checker } from '../checker.ts';
import { isDraft } from '../drafts.ts';
import { figuresOf } from '../protocol.ts';
import type { CheckedDraft } from '../report/content.ts';
import type { Unchecked } from '../report/message.ts';
import { SECTION } from '../settings.ts';

/** What came of the drafts of a workspace. */
export interface WorkspaceResult {
  readonly drafts: readonly CheckedDraft[];
  readonly unchecked: readonly Unchecked[];
}

/** Files that are drafts by their name, and folders that hold none. */
const DRAFTS = '**/*.{md,markdown,mdx,qmd,rmd,html,htm,xhtml,adoc,asciidoc,rst,typ,tex,ltx,txt,text}';
const NO_DRAFTS = ['**/node_modules/**', '**/.*/**', '**/claims-db/**'];

export async function checkElsewhere(
  checker: Checker,
  shown: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<WorkspaceResult> {
  const files = await filesElsewhere();
  const drafts: CheckedDraft[] = [];
  const unchecked: Unchecked[] = [];
  for (const [index, uri] of files.entries()) {
    shown.report({ message: l10n.t('{0} of {1}', index + 1, files.length), increment: 100 / files.length });
    const result = await checkFile(checker, uri, token);
    if ('reason' in result) unchecked.push(result);
    else drafts.push(result);
  }
  return { drafts, unchecked };
}

/** Patterns of ours as the editor understands them: a name alone is looked for at any depth, a folder stands for all below. */
function patterns(name: string): string[] {
  const own = workspace.getConfiguration(SECTION).get<readonly string[]>(name, []);
  return own.flatMap((pattern) => {
    const bare = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
    const placed = pattern.startsWith('/') || bare.includes('/') ? bare : `**/${bare}`;
    return [placed, `${placed}/**`];
  });
}

async function filesElsewhere(): Promise<readonly Uri[]> {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme !== 'file');
  const exclude = `{${[...NO_DRAFTS, ...patterns('exclude')].join(',')}}`;
  const include = patterns('include');
  const found = await Promise.all(
    folders.map(async (folder) => {
      const drafts = await workspace.findFiles(new RelativePattern(folder, DRAFTS), exclude);
      if (include.length === 0) return drafts;
      const wanted = await workspace.findFiles(new RelativePattern(folder, `{${include.join(',')}}`), exclude);
      const names = new Set(wanted.map(String));
      return drafts.filter((uri) => names.has(uri.toString()));
    }),
  );
  return found.flat().toSorted((a, b) => (a.path < b.path ? -1 : 1));
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
    return { figures };
  } catch (error) {
    return because(error instanceof Error ? error.message : String(error));
  }
}
