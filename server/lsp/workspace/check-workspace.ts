// Every draft of the workspace, checked in one go: what the editor has open as it stands there, the others from disk.

import { type CancellationToken, type Diagnostic, ProgressType } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { reasonOf } from '../../../claims-db/problems/reasons.ts';
import { draftTooLarge } from '../../core/explain/system/files.ts';
import { languageOfName } from '../../core/formats/formats.ts';
import { said } from '../../core/text/spoken.ts';
import { ON_DISK } from '../../databases/on-disk.ts';
import { readRegular } from '../../files/read-regular.ts';
import { ConfigProblem } from '../../workspace/choice.ts';
import { type Found, findDrafts } from '../../workspace/find-drafts.ts';
import { decodeDraft, LARGEST_DRAFT } from '../../workspace/read-draft.ts';
import { type DraftFigures, draftFigures } from '../drafts/figures.ts';
import { type DraftReport, isDraft } from '../drafts/report.ts';
import type { Session } from '../session/session.ts';

/** `WorkspaceCheck` in, `WorkspaceChecked` out; the drafts come by `$/progress` under the token, a batch at a time. */
export const WORKSPACE_REQUEST = 'tieout/checkWorkspace';

export interface WorkspaceCheck {
  readonly token: number | string;
  /** Patterns of files that the editor leaves out everywhere. */
  readonly exclude?: readonly string[];
}

/** Why nothing was checked: a configuration file that cannot be used; `null` where all went well. */
export interface WorkspaceChecked {
  readonly problem: { readonly uri: string; readonly message: string } | null;
}

interface WorkspaceDraft {
  readonly figures: DraftFigures;
  readonly diagnostics: readonly Diagnostic[];
  /** The encoding that its bytes were read in, where that was guessed. */
  readonly guessed: string | null;
  /** Whether a review stands beside it. */
  readonly reviewed: boolean;
}

interface NotChecked {
  readonly uri: string;
  /** In words; `null` where the next field tells, or the check was cancelled. */
  readonly reason: string | null;
  /** Its language, where that is none of those that are checked. */
  readonly language: string | null;
}

/** `done` is 0 in the first message, also of a server that had to take over. */
export interface WorkspaceProgress {
  readonly done: number;
  readonly total: number;
  readonly drafts: readonly WorkspaceDraft[];
  readonly unchecked: readonly NotChecked[];
}

const PROGRESS = new ProgressType<WorkspaceProgress>();

/** A batch goes out when it holds so many drafts, or is so old in milliseconds. */
const BATCH = 50;
const AGE = 150;

/** Tells the client in batches. */
class Teller {
  private readonly send: (progress: WorkspaceProgress) => void;
  private readonly total: number;
  private done = 0;
  private since = performance.now();
  private drafts: WorkspaceDraft[] = [];
  private unchecked: NotChecked[] = [];

  constructor(total: number, send: (progress: WorkspaceProgress) => void) {
    this.total = total;
    this.send = send;
    this.flush();
  }

  add(result: WorkspaceDraft | NotChecked): void {
    this.done++;
    if ('figures' in result) this.drafts.push(result);
    else this.unchecked.push(result);
    if (this.drafts.length + this.unchecked.length >= BATCH || performance.now() - this.since > AGE) this.flush();
  }

  /** What could not even be looked into counts as nothing done. */
  addUnread(left: readonly NotChecked[]): void {
    for (const each of left) this.unchecked.push(each);
  }

  flush(): void {
    const { done, total, drafts, unchecked } = this;
    this.send({ done, total, drafts, unchecked });
    [this.drafts, this.unchecked] = [[], []];
    this.since = performance.now();
  }
}

export async function checkWorkspace(
  { token, exclude = [] }: WorkspaceCheck,
  session: Session,
  cancellation: CancellationToken,
): Promise<WorkspaceChecked> {
  await session.ready;
  const found = draftsOf(session, exclude);
  if ('problem' in found) return found;
  const teller = new Teller(
    found.drafts.length,
    (progress) => void session.connection.sendProgress(PROGRESS, token, progress),
  );
  teller.addUnread(
    found.refusals.map(({ path, words }) => ({ ...at(path), reason: said(words, session.desk.client.language) })),
  );
  const open = new Map(session.documents.all().map(({ uri }) => [ON_DISK.files.pathOf(uri), uri]));
  for (const { path, reviewed } of found.drafts) {
    await session.host.turn();
    if (cancellation.isCancellationRequested) teller.add(at(path));
    else teller.add(await checkOne(path, reviewed, open.get(path), session));
  }
  teller.flush();
  return { problem: null };
}

function at(path: string): NotChecked {
  return { uri: ON_DISK.files.uriOf(path), reason: null, language: null };
}

/** The drafts in the workspace's folders, or which configuration file stands in the way. */
function draftsOf({ desk }: Session, exclude: readonly string[]): Found | WorkspaceChecked {
  const { client, settings } = desk;
  const given = { include: settings.include, exclude: [...settings.exclude, ...exclude] };
  try {
    const found = client.folders.flatMap(({ uri }) => {
      const folder = ON_DISK.files.pathOf(uri);
      return folder === null ? [] : [findDrafts([folder], folder, given)];
    });
    const drafts = new Map(found.flatMap((each) => each.drafts).map((draft) => [draft.path, draft]));
    return { drafts: [...drafts.values()], refusals: found.flatMap(({ refusals }) => refusals) };
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    return { problem: { uri: ON_DISK.files.uriOf(error.path), message: said(error.words, client.language) } };
  }
}

async function checkOne(
  path: string,
  reviewed: boolean,
  openAs: string | undefined,
  session: Session,
): Promise<WorkspaceDraft | NotChecked> {
  const open = openAs === undefined ? null : await session.report(openAs);
  if (open) return resultOf(open, null, reviewed);
  const language = languageOfName(path) ?? '';
  const uri = ON_DISK.files.uriOf(path);
  try {
    const decoded = decodeDraft(await readRegular(path, LARGEST_DRAFT, draftTooLarge));
    if ('refused' in decoded)
      return { uri, reason: said(decoded.refused, session.desk.client.language), language: null };
    const document = TextDocument.create(uri, language, 0, decoded.text);
    if (!isDraft(document, session.desk.settings)) return { uri, reason: null, language };
    return resultOf(await session.reportOnce(document), decoded.guessed, reviewed);
  } catch (error) {
    return { uri, reason: said(reasonOf(error), session.desk.client.language), language: null };
  }
}

function resultOf(report: DraftReport, guessed: string | null, reviewed: boolean): WorkspaceDraft | NotChecked {
  const figures = draftFigures(report);
  if (figures.notChecked !== null) return { uri: report.uri, reason: figures.notChecked, language: null };
  return { figures, diagnostics: report.diagnostics, guessed, reviewed };
}
