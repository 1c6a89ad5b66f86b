// The server's own request beside LSP's: which figures a draft has, and what they came to.

import type { Uri } from 'vscode';
import type { Diagnostic, Location, Range } from 'vscode-languageclient';

/** In the order in which a desk editor works through them. */
export const VERDICTS = ['refuted', 'disputed', 'unsourced', 'unverified', 'ambiguous', 'cited', 'supported'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Check-worthy figures by verdict; `flagged` are those that have a diagnostic. */
export type Counts = Readonly<Record<Verdict | 'figures' | 'flagged' | 'ignored', number>>;

/** A claim as it is shown: `figure` is in the draft's own unit and precision, `written` as the source has it. */
interface DraftClaim {
  readonly id: string;
  readonly subject: string;
  readonly figure: string;
  readonly written: string;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    readonly date: string | null;
    readonly url: string | null;
  };
  readonly location: Location | null;
}

/** A check-worthy figure of a draft. */
export interface DraftFigure {
  readonly text: string;
  readonly range: Range;
  readonly verdict: Verdict;
  readonly code: string | null;
  readonly ignored: boolean;
  /** The reason that the ignore comment gives; empty where it gives none. */
  readonly ignoreReason: string;
  /** The draft's words right before and after it, on its own line. */
  readonly before: string;
  readonly after: string;
  /** The rest of its sentence. */
  readonly sentence: { readonly lead: string; readonly rest: string };
  /** The verdict in words, with the figure. */
  readonly heading: string;
  /** The diagnostic's message, `null` where it is not flagged. */
  readonly message: string | null;
  /** Heading of the section that it stands in, `null` above the first. */
  readonly section: string | null;
  readonly entity: { readonly id: string; readonly name: string } | null;
  readonly metric: { readonly id: string; readonly name: string } | null;
  readonly period: string | null;
  readonly claim: DraftClaim | null;
}

/** What a draft says against itself at one place. */
interface DraftSlip {
  readonly code: string;
  readonly text: string;
  readonly range: Range;
  readonly message: string;
}

export interface DraftFigures {
  readonly uri: string;
  readonly version: number;
  readonly counts: Counts;
  readonly figures: readonly DraftFigure[];
  readonly self: readonly DraftSlip[];
  /** Why the draft was not checked, `null` where it was. */
  readonly notChecked: string | null;
}

/** Whoever the server can be asked through. */
interface Asking {
  request<Result>(method: string, parameters: unknown): Promise<Result>;
}

/** The figures of an open document; `null` where the server takes it for no draft. */
export function figuresOf(checker: Asking, uri: Uri): Promise<DraftFigures | null> {
  return checker.request('tieout/figures', { textDocument: { uri: uri.toString() } });
}

/** What a check of the workspace tells of one draft. */
export interface WorkspaceDraft {
  readonly figures: DraftFigures;
  readonly diagnostics: readonly Diagnostic[];
  /** The encoding that it was read in, where that was guessed. */
  readonly guessed: string | null;
  /** Whether a review stands beside it. */
  readonly reviewed: boolean;
}

/** A draft that was not checked: the reason in words, or its language; neither where the check was called off. */
export interface WorkspaceUnchecked {
  readonly uri: string;
  readonly reason: string | null;
  readonly language: string | null;
}

/** `$/progress` of a check of the workspace; with `done` 0 it begins, perhaps anew. */
export interface WorkspaceProgress {
  readonly done: number;
  readonly total: number;
  readonly drafts: readonly WorkspaceDraft[];
  readonly unchecked: readonly WorkspaceUnchecked[];
}

/** Where a configuration file could not be used, nothing was checked. */
export interface WorkspaceChecked {
  readonly problem: { readonly uri: string; readonly message: string } | null;
}
