// Commands about one figure: the one that a hover's link names, or the one at the caret.

import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type Location,
  type LocationLink,
  l10n,
  languages,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Position as LspPosition } from 'vscode-languageclient';
import { isRecord } from '../is-record.ts';
import { notEdited } from '../not-written.ts';

/** A place in a draft. */
export interface Place {
  readonly uri: Uri;
  readonly position: Position;
}

/** Goes to the claim that the figure was held against. */
export async function openClaim(link?: unknown): Promise<void> {
  const place = placeOf(link);
  if (place === undefined) return noFigure();
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    place.uri,
    place.position,
  );
  const [first] = found;
  if (first === undefined) return noFigure();
  const [uri, selection] =
    'uri' in first ? [first.uri, first.range] : [first.targetUri, first.targetSelectionRange ?? first.targetRange];
  await window.showTextDocument(uri, { selection });
}

/** Applies the fix that a hover's link names; from the palette, the preferred one. */
export async function fixFigure(link?: unknown): Promise<void> {
  const named = isRecord(link) ? link.fix : undefined;
  const fixes = named === undefined ? await quickFixes(link) : await quickFixes(link, '');
  const action = fixes.find(({ title, isPreferred }) => (named === undefined ? isPreferred : title === named));
  if (action?.edit === undefined) return noFigure();
  if (!(await applied(action.edit))) notEdited();
}

/** Applies the preferred fixes of all findings that are of one kind with the one at the figure. */
export async function fixKind(link?: unknown): Promise<void> {
  const [action] = await quickFixes(link, `${CodeActionKind.QuickFix.value}.tieout.kind`);
  if (action?.edit === undefined) return noFigure();
  if (!(await applied(action.edit))) notEdited();
}

/** Through the editor where one shows the draft: a draft that is only to be read is left as it is then. */
async function applied(edit: WorkspaceEdit): Promise<boolean> {
  const [only, ...more] = edit.entries();
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === only?.[0].toString());
  if (only === undefined || more.length > 0 || editor === undefined) return workspace.applyEdit(edit);
  return editor.edit((change) => {
    for (const { range, newText } of only[1]) change.replace(range, newText);
  });
}

/** Selects the next flagged figure behind the caret, or the last one before it, and shows what is told of it. */
export async function goToFlagged(direction: 'next' | 'previous'): Promise<void> {
  const editor = window.activeTextEditor;
  const ranges = editor ? flaggedIn(editor.document.uri) : [];
  if (editor === undefined || ranges.length === 0) {
    void window.showInformationMessage(l10n.t('Tieout: no figure is flagged in this document.'));
    return;
  }
  const { start } = editor.selection;
  const found =
    direction === 'next'
      ? (ranges.find((range) => range.start.isAfter(start)) ?? ranges[0])
      : (ranges.findLast((range) => range.start.isBefore(start)) ?? ranges.at(-1));
  if (found === undefined) return;
  editor.selection = new Selection(found.start, found.end);
  editor.revealRange(found, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover');
}

/** In the order of the text. */
function flaggedIn(uri: Uri): Range[] {
  const own = languages.getDiagnostics(uri).filter(({ source }) => source === 'tieout');
  return own.map(({ range }) => range).toSorted((a, b) => a.start.compareTo(b.start));
}

/** Offers the fixes that silence the finding at the figure: the writer picks how far, and gives the reason. */
export async function ignoreFigure(link?: unknown): Promise<void> {
  const place = placeOf(link);
  if (place === undefined) return noFigure();
  const editor = await window.showTextDocument(place.uri);
  editor.selection = new Selection(place.position, place.position);
  await commands.executeCommand('editor.action.codeAction', { kind: 'quickfix.tieout.ignore', apply: 'never' });
}

/** Shows the Figures view and the section that a code lens stands on. */
export async function showSection(link?: unknown): Promise<void> {
  await commands.executeCommand('tieout.figures.focus');
  if (!isRecord(link) || typeof link.uri !== 'string' || typeof link.offset !== 'number') return;
  const editor = await window.showTextDocument(Uri.parse(link.uri), { preserveFocus: true });
  const at = editor.document.positionAt(link.offset);
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
}

async function quickFixes(link: unknown, kind = CodeActionKind.QuickFix.value): Promise<readonly CodeAction[]> {
  const place = placeOf(link);
  if (place === undefined) return [];
  const range = findingAt(place)?.range ?? new Range(place.position, place.position);
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', place.uri, range, kind);
}

export function findingAt({ uri, position }: Place): Diagnostic | undefined {
  return languages.getDiagnostics(uri).find(({ source, range }) => source === 'tieout' && range.contains(position));
}

/** A hover's link carries its place; run from the palette, the caret is meant. */
export function placeOf(link: unknown): Place | undefined {
  if (isRecord(link) && typeof link.uri === 'string' && isPosition(link.position)) {
    const { line, character } = link.position;
    return { uri: Uri.parse(link.uri), position: new Position(line, character) };
  }
  const editor = window.activeTextEditor;
  return editor && { uri: editor.document.uri, position: editor.selection.active };
}

function isPosition(value: unknown): value is LspPosition {
  return isRecord(value) && typeof value.line === 'number' && typeof value.character === 'number';
}

export function noFigure(): void {
  void window.showInformationMessage(
    l10n.t('Tieout: there is nothing of this kind at the caret. Put it on a figure first.'),
  );
}
