// The server's own request beside LSP's: which figures a draft has, and what they came to.

import type { Uri } from 'vscode';
import type { Location, Range } from 'vscode-languageclient';
import type { Checker } from './checker.ts';

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
export interface DraftSlip {
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

/** The figures of an open document; `null` where the server takes it for no draft. */
export function figuresOf(checker: Checker, uri: Uri): Promise<DraftFigures | null> {
  return checker.request('tieout/figures', { textDocument: { uri: uri.toString() } });
}
