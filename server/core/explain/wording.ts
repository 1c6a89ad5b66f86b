// What a language must be able to say: one phrasing a diagnostic code, and the words of an explanation.

import type { ClaimNature, ClaimStatus, Tier } from '../claims/claim.ts';
import type { FigureKind } from '../figures/figure.ts';
import type { Known } from '../statements/statement.ts';
import type { DiagnosticCode, Tried, Verdict } from '../verdicts/verdict.ts';

/** One source's say, ready to be put into a sentence. */
export interface Said {
  /** Whose figure, of what, when. */
  readonly subject: string;
  /** The figure in the draft's own manner. */
  readonly figure: string;
  /** Publisher, tier and date. */
  readonly source: string;
  /** The same as part of a sentence: the publisher, with tier and date in brackets. */
  readonly origin: string;
}

/** What a message is made of. Texts are ready for print; nothing is left to be computed. */
export interface Facts {
  /** The figure as the draft has it, hedge included. */
  readonly draft: string;
  /** For `unknown-subject`: whom nothing is known about, and how many figures are theirs. */
  readonly stranger: { readonly name: string; readonly figures: number } | null;
  /** For a wrong unit: the draft's and the source's, by name. */
  readonly units: { readonly draft: string; readonly source: string } | null;
  /** The subject as bound in the draft; empty where nothing was told. */
  readonly subject: string;
  /** What the figure should have been, or was found equal to. */
  readonly said: Said | null;
  /** What the figure really belongs to. */
  readonly culprit: Said | null;
  /** The better figures that contradict a disputed one. */
  readonly better: readonly Said[];
  /** For a value that was restated: the day of the source that restated it, empty where that shows none; `null` for any other. */
  readonly restated: string | null;
  /** Why the claim has its status, as the curator wrote it. */
  readonly reason: string | null;
  /** Powers of ten between the draft's figure and the right one. */
  readonly powers: number;
  /** The arithmetic between claims that the figure was held against, and where its parts come from; `null` for a single claim. */
  readonly working: string | null;
  /** The words to put in the draft; `null` where there are none. */
  readonly fix: string | null;
}

export type RowName =
  | 'read'
  | 'precision'
  | 'subject'
  | 'period'
  | 'basis'
  | 'reading'
  | 'claim'
  | 'source'
  | 'title'
  | 'status'
  | 'culprit'
  | 'against'
  | 'reason'
  | 'cited'
  | 'compared'
  | 'decided'
  | 'ignored'
  | 'file'
  | 'link';

export interface Wording {
  readonly messages: Readonly<Record<DiagnosticCode, (facts: Facts) => string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly known: Readonly<Record<Known, string>>;
  readonly outcomes: Readonly<Record<Tried['outcome'], string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly statuses: Readonly<Record<ClaimStatus, string>>;
  readonly natures: Readonly<Record<ClaimNature, string>>;
  readonly kinds: Readonly<Record<FigureKind, string>>;
  readonly rows: Readonly<Record<RowName, string>>;
  /** Joins publisher, tier and date. */
  readonly list: (parts: readonly string[]) => string;
  readonly leftAlone: (kind: string) => string;
  readonly notCheckWorthy: string;
  readonly noSubject: string;
  readonly noPeriod: string;
  /** "Alibaba Cloud revenue" (heading, from “阿里云”). */
  readonly boundBy: (value: string, rule: string, words: string | null) => string;
  readonly agrees: string;
  readonly differs: string;
  readonly sameAs: (written: string, read: string) => string;
  readonly ignored: string;
  readonly bracketed: (text: string, inner: string) => string;
}
