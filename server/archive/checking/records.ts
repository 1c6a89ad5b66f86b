// What is kept of a checked document: plain data that goes into a database and comes out of it again.

import type { EntityId, MetricId } from '../../core/claims/claim.ts';
import type { DayInterval } from '../../core/periods/expression.ts';
import type { Tongue, Words } from '../../core/text/spoken.ts';
import type { DiagnosticCode, Severity, Verdict } from '../../core/verdicts/verdict.ts';
import type { Rest } from '../resting/subject.ts';

/** What a document says of itself. */
export interface About {
  readonly title: string;
  /** The day it came out, `yyyy-mm-dd`; `null` where nothing tells it. */
  readonly published: string | null;
  /** Who wrote it, as its front matter says. */
  readonly author: string | null;
  readonly language: Tongue;
}

/** Where in a document something stands. */
export interface Spot {
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Both from 1, the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}

/** A figure that was held against the claims. */
export interface FigureRecord extends Spot {
  readonly text: string;
  /** `null` where an ignore comment covers it. */
  readonly verdict: Verdict | null;
  /** The code that it is reported under, if it is. */
  readonly code: DiagnosticCode | null;
  /** The claim that decided, by its id. */
  readonly claim: string | null;
  readonly entity: EntityId | null;
  readonly metric: MetricId | null;
  readonly period: DayInterval | null;
  /** What to print in its place, hedge and unit included. */
  readonly fix: string | null;
}

/** One thing to be told about the document. */
export interface FindingRecord extends Spot {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: Words;
  /** The place of its figure among those of the result; `null` where it is about no single figure. */
  readonly figure: number | null;
}

export interface DocumentResult {
  readonly about: About;
  readonly figures: readonly FigureRecord[];
  readonly findings: readonly FindingRecord[];
  readonly rests: readonly Rest[];
  /** Why it could not be checked; `null` where it was. */
  readonly hindrance: Words | null;
}
