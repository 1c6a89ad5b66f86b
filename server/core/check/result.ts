// The checker's answer for one draft: everything that shells render, nothing that they must compute.

import type { Draft } from '../blocks/block.ts';
import type { Figure } from '../figures/figure.ts';
import type { ParsedDraft } from '../formats/parse.ts';
import type { RunningContext } from '../statements/context.ts';
import type { Reading, Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import type { DiagnosticCode, Judgement } from '../verdicts/verdict.ts';
import type { BlockNotes } from './findings/self/notes.ts';
import type { Slip } from './findings/self/slip.ts';
import type { Judged, JudgedFigure } from './judged.ts';

/** A figure of the draft with document offsets. `statement` and `judgement` are `null` where it is not check-worthy. */
export interface CheckedFigure {
  readonly figure: Figure;
  readonly statement: Statement | null;
  readonly judgement: Judgement | null;
  /** Covered by an ignore comment: judged, but not reported. */
  readonly ignored: boolean;
  /** The reason that the comment gives; empty where it gives none. */
  readonly ignoreReason: string;
}

/** The reading that decided a figure's verdict; `null` where it is not check-worthy. */
export function readingOf({ statement, judgement }: JudgedFigure): Reading | null {
  return statement && judgement ? (statement.readings.at(judgement.reading) ?? statement.readings.best) : null;
}

/** What one block came to, kept by its text and context. */
export interface BlockResult {
  readonly figures: readonly Judged[];
  /** What it says against itself, and what it says of what. */
  readonly notes: BlockNotes;
  readonly context: RunningContext;
}

/** What the next check of the same draft takes over. Shells pass it on and look no further. */
interface CheckMemo {
  readonly parsed: ParsedDraft;
}

/** Somebody whom no database knows anything about. */
export interface Stranger {
  /** Its id, where the lexicon has it by name. */
  readonly entity: string | null;
  /** As the draft writes it. */
  readonly words: string;
  /** How many figures are its own. */
  readonly figures: number;
}

export interface Finding {
  readonly code: DiagnosticCode;
  readonly span: Span;
  /** The figure whose verdict it reports; `null` for `unused-ignore`, and for what the draft says against itself. */
  readonly figure: CheckedFigure | null;
  /** For `unknown-subject`: whom it is about. */
  readonly stranger: Stranger | null;
  /** What the draft says against itself; offsets into the document. */
  readonly self?: Slip;
}

export interface CheckedDraft {
  readonly draft: Draft;
  /** In the order of the text, non-overlapping. */
  readonly figures: readonly CheckedFigure[];
  readonly findings: readonly Finding[];
  readonly memo: CheckMemo;
}
