// What the report's page and the extension tell one another.

/** A verdict that occurs: its name in words, and how many figures have it. */
interface VerdictCount {
  readonly verdict: string;
  readonly name: string;
  readonly count: number;
}

/** What a reviewer has decided about a figure. */
export type ReviewState = 'accepted' | 'to-fix';

export interface Review {
  /** `null`: a note only, nothing decided yet. */
  readonly state: ReviewState | null;
  readonly note: string;
}

/** How many of the draft's words stand with a figure, before and after it. UTF-16 code units. */
export const CONTEXT = 24;

/** A figure of the report, in words. */
export interface ReportRow {
  /** Names the row among all rows of the report. */
  readonly id: string;
  readonly line: number;
  readonly character: number;
  readonly text: string;
  /** The draft's words right before and after the figure. */
  readonly before: string;
  readonly after: string;
  /** The rest of the sentence around the figure. */
  readonly sentence: { readonly lead: string; readonly rest: string };
  readonly verdict: string;
  readonly verdictName: string;
  readonly code: string | null;
  readonly ignored: boolean;
  /** The reason that the draft gives for it; empty where it gives none. */
  readonly ignoreReason: string;
  readonly subject: string;
  readonly message: string;
  /** The claim in the draft's own unit and precision, empty where there is none. */
  readonly claim: string;
  /** The same as its source writes it. */
  readonly written: string;
  readonly source: string;
  /** `https:` or `http:` address of the source, `null` where there is none. */
  readonly url: string | null;
  readonly review: Review | null;
}

/** What a draft says against itself at one place, in words. */
export interface ReportSlip {
  readonly line: number;
  readonly character: number;
  readonly text: string;
  readonly code: string;
  readonly message: string;
}

/** One draft of the report. */
export interface ReportDocument {
  readonly uri: string;
  readonly name: string;
  readonly rows: readonly ReportRow[];
  readonly self: readonly ReportSlip[];
  /** Why its review is not kept, `null` where it is. */
  readonly notKept: string | null;
  /** Said of a draft whose encoding was guessed, `null` for others. */
  readonly guessed: string | null;
}

/** A draft that was not checked, and why. */
export interface Unchecked {
  readonly uri: string;
  readonly name: string;
  readonly reason: string;
}

export interface ReportContent {
  readonly title: string;
  readonly summary: string;
  readonly verdicts: readonly VerdictCount[];
  readonly documents: readonly ReportDocument[];
  readonly unchecked: readonly Unchecked[];
  /** The day that it was made, `yyyy-mm-dd`. */
  readonly date: string;
  /** What was left out on purpose, empty where nothing was. */
  readonly leftOut: string;
}

/** File name extensions of the formats that a report can be written in. */
export const FORMATS = { Markdown: 'md', HTML: 'html', JSON: 'json', CSV: 'csv' } as const;
export type Format = (typeof FORMATS)[keyof typeof FORMATS];

/** From the extension to the page. */
export interface ShowReport {
  readonly type: 'show';
  readonly content: ReportContent;
}

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'jump'; readonly uri: string; readonly line: number; readonly character: number }
  | { readonly type: 'review'; readonly uri: string; readonly row: string; readonly review: Review | null }
  | { readonly type: 'export'; readonly format: Format };
