// What a language must be able to say: the words of an explanation.

import type { ClaimNature, Tier } from '../../claims/claim.ts';
import type { FigureKind } from '../../figures/figure.ts';
import type { Known } from '../../statements/statement.ts';
import type { Tried } from '../../verdicts/verdict.ts';

export type RowName =
  | 'self'
  | 'read'
  | 'precision'
  | 'subject'
  | 'period'
  | 'basis'
  | 'reading'
  | 'claim'
  | 'row'
  | 'source'
  | 'title'
  | 'status'
  | 'culprit'
  | 'against'
  | 'reason'
  | 'cited'
  | 'compared'
  | 'reach'
  | 'decided'
  | 'ignored'
  | 'file'
  | 'link';

export interface Wording {
  readonly known: Readonly<Record<Known, string>>;
  readonly outcomes: Readonly<Record<Tried['outcome'], string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
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
  /** A subject, and the words that name a part of it only. */
  readonly narrowed: (subject: string, part: string) => string;
  readonly boundBy: (value: string, rule: string, words: string | null) => string;
  readonly agrees: string;
  readonly differs: string;
  readonly sameAs: (written: string, read: string) => string;
  readonly ignored: string;
  readonly bracketed: (text: string, inner: string) => string;
}
