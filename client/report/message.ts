// What the report's page and the extension tell one another.

/** A verdict that occurs: its name in words, and how many figures have it. */
interface VerdictCount {
  readonly verdict: string;
  readonly name: string;
  readonly count: number;
}

/** A line of the report, in words. */
export interface ReportRow {
  readonly line: number;
  readonly character: number;
  readonly text: string;
  readonly verdict: string;
  readonly verdictName: string;
  readonly code: string | null;
  readonly ignored: boolean;
  readonly subject: string;
  readonly message: string;
  readonly claim: string;
  readonly source: string;
  /** `https:` or `http:` address of the source, `null` where there is none. */
  readonly url: string | null;
}

export interface ReportContent {
  readonly title: string;
  readonly summary: string;
  readonly verdicts: readonly VerdictCount[];
  readonly rows: readonly ReportRow[];
}

/** From the extension to the page. */
export interface ShowReport {
  readonly type: 'show';
  readonly content: ReportContent;
}

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'jump'; readonly line: number; readonly character: number }
  | { readonly type: 'export' };
