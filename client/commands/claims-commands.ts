// Starting a claims database of the workspace's own, and adding sources and a draft's figures to it.

import {
  FileType,
  l10n,
  Selection,
  SnippetString,
  type TextEditor,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Range as LspRange, TextEdit } from 'vscode-languageclient';
import type { Checker } from '../checker.ts';
import { isRecord } from '../is-record.ts';
import { notEdited } from '../not-written.ts';
import { rangeOf } from '../sources/lsp-range.ts';
import { noFigure, placeOf } from './figure-commands.ts';

/** The folder that the server reads in every workspace folder. */
const FOLDER = 'claims-db';

/** A claims file of the workspace that an entry can be added to; `edits` and `selection` are the server's. */
interface Receiver {
  readonly uri: string;
  readonly title: string;
  readonly publisher: string;
  readonly edits: readonly TextEdit[];
  readonly selection: LspRange;
}

interface Source {
  readonly title: string;
  readonly url: string | null;
}

interface ClaimEntry {
  readonly id: string;
  /** What the draft names as the figure's source. */
  readonly source: Source | null;
  readonly text: string;
  readonly files: readonly Receiver[];
}

/** Writes a commented example file into the workspace's `claims-db/`, or opens the one that is there. */
export async function newClaimsDatabase(): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const file = Uri.joinPath(folder, FOLDER, 'my-claims.yaml');
  if (!(await exists(file))) await workspace.fs.writeFile(file, new TextEncoder().encode(template()));
  await window.showTextDocument(file);
}

/** Starts a file for one source; asks for its title, and leaves the rest to be filled in where it stands. */
export async function addSource(argument?: unknown): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const given = isRecord(argument) && typeof argument.title === 'string' ? argument.title : undefined;
  const title = given ?? (await window.showInputBox({ prompt: titlePrompt() }));
  if (title === undefined || title.trim() === '') return;
  const editor = await openNew(folder, slug(title));
  await editor.insertSnippet(sourceSnippet({ title: title.trim(), url: null }, ''));
}

/** Writes the figure at the caret into a claims file: one that the workspace has, or a new one for a new source. */
export async function addToClaimsDatabase(checker: Checker, link?: unknown): Promise<void> {
  const place = placeOf(link);
  if (place === undefined) return noFigure();
  const { uri, position } = place;
  const entry = await checker.request<ClaimEntry | null>('tieout/claimEntry', {
    textDocument: { uri: uri.toString() },
    position: { line: position.line, character: position.character },
  });
  if (entry === null) return noFigure();
  const receiver = await chooseReceiver(entry, link);
  if (receiver === undefined) return;
  if (receiver !== null) return addTo(receiver);
  const folder = workspace.getWorkspaceFolder(uri)?.uri ?? (await chooseFolder());
  if (folder === undefined) return;
  const source = entry.source ?? (isNewFileAsked(link) ? null : await askForSource());
  if (source === undefined) return;
  const editor = await openNew(folder, source === null ? entry.id : slug(source.title));
  await editor.insertSnippet(sourceSnippet(source, entry.text));
  lastUsed = editor.document.uri.toString();
}

/** The file that a figure was last written into: most come from the same source one after the other. */
let lastUsed: string | undefined;

/** Whether whoever runs the command wants a new file, without a question. */
function isNewFileAsked(link: unknown): boolean {
  return isRecord(link) && link.file === null;
}

/** `undefined` where the writer thought better of it. */
async function askForSource(): Promise<Source | undefined> {
  const title = (await window.showInputBox({ prompt: titlePrompt() }))?.trim();
  return title ? { title, url: null } : undefined;
}

function titlePrompt(): string {
  return l10n.t('Title of the source: a report, an announcement, an article');
}

/** `null` for a new source; `undefined` where the writer thought better of it. */
async function chooseReceiver({ files }: ClaimEntry, link: unknown): Promise<Receiver | null | undefined> {
  const named = isRecord(link) ? link.file : undefined;
  if (named !== undefined) return files.find(({ uri }) => uri === named) ?? null;
  if (files.length === 0) return null;
  const fresh = { label: l10n.t('$(add) A new source…'), description: '', receiver: null };
  const known = files.map((receiver) => ({ label: receiver.title, description: receiver.publisher, receiver }));
  const last = known.filter(({ receiver }) => receiver.uri === lastUsed);
  const others = known.filter(({ receiver }) => receiver.uri !== lastUsed);
  const picked = await window.showQuickPick([...last, fresh, ...others], {
    placeHolder: l10n.t('Which source does the figure come from?'),
    matchOnDescription: true,
  });
  return picked?.receiver;
}

async function addTo({ uri, edits, selection }: Receiver): Promise<void> {
  const file = Uri.parse(uri);
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(file, rangeOf(range), newText);
  if (!(await workspace.applyEdit(edit))) return notEdited();
  lastUsed = uri;
  const { start, end } = rangeOf(selection);
  const editor = await window.showTextDocument(file);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection);
}

/** An empty new file in the folder's `claims-db/`, open. */
async function openNew(folder: Uri, name: string): Promise<TextEditor> {
  let file = Uri.joinPath(folder, FOLDER, `${name}.yaml`);
  for (let number = 2; await exists(file); number++) file = Uri.joinPath(folder, FOLDER, `${name}-${number}.yaml`);
  await workspace.fs.writeFile(file, new Uint8Array());
  return window.showTextDocument(file);
}

/** A file's name for a title in any script. */
function slug(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return words.slice(0, 60) || 'source';
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A source to be filled in from stop to stop, with the claims below it. */
function sourceSnippet(source: Source | null, claims: string): SnippetString {
  const snippet = new SnippetString('source:\n  title: ');
  if (source) snippet.appendText(quoted(source.title));
  else snippet.appendText('"').appendPlaceholder(l10n.t('Title of the document')).appendText('"');
  snippet.appendText('\n  publisher: "').appendPlaceholder(l10n.t('Who published it'));
  snippet
    .appendText(`"${source?.url ? `\n  url: ${quoted(source.url)}` : ''}\n  date: `)
    .appendPlaceholder(new Date().toISOString().slice(0, 10));
  snippet.appendText('\n  tier: ').appendChoice(['primary', 'filing-digest', 'secondary', 'self-media']);
  snippet.appendText(`\n\nclaims:\n${claims}`);
  if (claims === '') snippet.appendText('  - id: ').appendTabstop(0);
  return snippet;
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showWarningMessage(l10n.t('Tieout: open a folder first. The claims are kept in its folder claims-db.'));
  }
  return folders.length > 1 ? (await window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.File;
  } catch {
    return false;
  }
}

function template(): string {
  return `# ${l10n.t('Claims of your own: what a source says, held against every figure in your drafts.')}
# ${l10n.t('Remove the # of the lines below and put in your own. A file may hold one source and its claims.')}

# entities:
#   - id: example-company
#     name: { zh: 示例公司, en: Example Company }
#     kind: company
#     currency: CNY

# source:
#   id: example-report-2025q1
#   title: "Report for the first quarter of 2025"
#   publisher: "Example Company"
#   date: 2025-04-28
#   tier: primary

# claims:
#   - id: example-2025q1-revenue
#     entity: example-company
#     metric: revenue
#     period: 2025Q1
#     quantity: "12.5亿元"
`;
}
