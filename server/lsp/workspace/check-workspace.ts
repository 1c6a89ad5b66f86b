// Every draft of the workspace, checked in one go: what the editor has open as it stands there, the others as their files are.

import { type CancellationToken, type Diagnostic, ProgressType } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { reasonOf } from '../../../claims-db/problems/reasons.ts';
import { draftTooLarge } from '../../core/explain/system/files.ts';
import { languageOfName } from '../../core/formats/formats.ts';
import { said, type Words } from '../../core/text/spoken.ts';
import { ConfigProblem } from '../../workspace/choice.ts';
import type { Decoded } from '../../workspace/decode.ts';
import { findDrafts, type Refusal } from '../../workspace/find-drafts.ts';
import { decodeDraft, LARGEST_DRAFT } from '../../workspace/read-draft.ts';
import { type DraftFigures, draftFigures } from '../drafts/figures.ts';
import { type DraftReport, isDraft } from '../drafts/report.ts';
import type { WorkspaceFiles } from '../host/host.ts';
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

/** A draft of the workspace, and the files that it is among. */
interface Place {
  readonly files: WorkspaceFiles;
  readonly path: string;
  readonly reviewed: boolean;
}

interface Found {
  readonly drafts: readonly Place[];
  readonly refusals: readonly NotChecked[];
}

export async function checkWorkspace(
  { token, exclude = [] }: WorkspaceCheck,
  session: Session,
  cancellation: CancellationToken,
): Promise<WorkspaceChecked> {
  await session.ready;
  const all = session.host.workspaceFiles(session.connection);
  const found = await draftsOf(session, all, exclude);
  if ('problem' in found) return found;
  const teller = new Teller(
    found.drafts.length,
    (progress) => void session.connection.sendProgress(PROGRESS, token, progress),
  );
  teller.addUnread(found.refusals);
  for await (const [place, text] of withTexts(found.drafts, openDrafts(session, all), cancellation)) {
    await session.host.turn();
    if (cancellation.isCancellationRequested) teller.add(at(place));
    else teller.add(await checkOne(place, text, session));
  }
  teller.flush();
  return { problem: null };
}

function at({ files, path }: Pick<Place, 'files' | 'path'>): NotChecked {
  return { uri: files.uriOf(path), reason: null, language: null };
}

/** The drafts in the workspace's folders, or which configuration file stands in the way. */
async function draftsOf(
  { desk }: Session,
  all: readonly WorkspaceFiles[],
  exclude: readonly string[],
): Promise<Found | WorkspaceChecked> {
  const { client, settings } = desk;
  const given = { include: settings.include, exclude: [...settings.exclude, ...exclude] };
  const drafts = new Map<string, Place>();
  const refusals: NotChecked[] = [];
  const refuse = (files: WorkspaceFiles, { path, words }: Refusal): void =>
    void refusals.push({ ...at({ files, path }), reason: said(words, client.language) });
  for (const { uri } of client.folders) {
    const files = all.find((each) => each.pathOf(uri) !== null);
    const folder = files?.pathOf(uri) ?? null;
    if (!files || folder === null) continue;
    try {
      const found = await findDrafts([folder], folder, given, files);
      for (const { path, reviewed } of found.drafts) drafts.set(files.uriOf(path), { files, path, reviewed });
      for (const each of found.refusals) refuse(files, each);
    } catch (error) {
      if (!(error instanceof ConfigProblem)) throw error;
      return { problem: { uri: files.uriOf(error.path), message: said(error.words, client.language) } };
    }
  }
  return { drafts: [...drafts.values()], refusals };
}

/** The drafts that are open, by the addresses that their files have here. */
function openDrafts({ documents, desk }: Session, all: readonly WorkspaceFiles[]): ReadonlyMap<string, string> {
  const drafts = documents.all().filter((document) => isDraft(document, desk.settings));
  return new Map(
    drafts.flatMap(({ uri }) => {
      const files = all.find((each) => each.pathOf(uri) !== null);
      const path = files?.pathOf(uri) ?? null;
      return files && path !== null ? [[files.uriOf(path), uri] as const] : [];
    }),
  );
}

/** The address that a draft is open by, or its text, or why there is none. */
type Text = { readonly openAs: string } | Decoded | { readonly refused: Words };

/** So many drafts are read ahead of the one that is checked: of a file system far away, the way there is most of the time. */
const AHEAD = 8;

/** Each draft with its text, in order; of what was called off, nothing is read any more. */
async function* withTexts(
  drafts: readonly Place[],
  open: ReadonlyMap<string, string>,
  cancellation: CancellationToken,
): AsyncGenerator<readonly [Place, Text]> {
  const read = async ({ files, path }: Place): Promise<Text> => {
    if (cancellation.isCancellationRequested) return { text: '', guessed: null };
    const openAs = open.get(files.uriOf(path));
    if (openAs !== undefined) return { openAs };
    try {
      return decodeDraft(await files.read(path, LARGEST_DRAFT, draftTooLarge));
    } catch (error) {
      return { refused: reasonOf(error) };
    }
  };
  const under = drafts.slice(0, AHEAD).map(read);
  for (const [index, place] of drafts.entries()) {
    const text = await under[index % AHEAD];
    const next = drafts[index + AHEAD];
    if (next) under[index % AHEAD] = read(next);
    if (text) yield [place, text];
  }
}

async function checkOne(place: Place, text: Text, session: Session): Promise<WorkspaceDraft | NotChecked> {
  const { path, reviewed } = place;
  const language = languageOfName(path) ?? '';
  const { uri } = at(place);
  try {
    if ('refused' in text) return { ...at(place), reason: said(text.refused, session.desk.client.language) };
    if ('openAs' in text) {
      const report = await session.report(text.openAs);
      return report ? resultOf(report, null, reviewed) : { ...at(place), language };
    }
    const document = TextDocument.create(uri, language, 0, text.text);
    if (!isDraft(document, session.desk.settings)) return { uri, reason: null, language };
    return resultOf(await session.reportOnce(document), text.guessed, reviewed);
  } catch (error) {
    return { uri, reason: said(reasonOf(error), session.desk.client.language), language: null };
  }
}

function resultOf(report: DraftReport, guessed: string | null, reviewed: boolean): WorkspaceDraft | NotChecked {
  const figures = draftFigures(report);
  if (figures.notChecked !== null) return { uri: report.uri, reason: figures.notChecked, language: null };
  return { figures, diagnostics: report.diagnostics, guessed, reviewed };
}
