// What an output format is made of: a text for each draft, made where the draft is checked, and the text around them.

import type { CheckedFigure } from '../../core/check/result.ts';
import type { ClaimStore } from '../../core/claims/claim.ts';
import { severityOf } from '../../core/explain/codes/codes.ts';
import type { Tongue } from '../../core/text/spoken.ts';
import { type Severity, VERDICTS, type Verdict } from '../../core/verdicts/verdict.ts';
import type { Refusal } from '../../workspace/find-drafts.ts';
import type { CheckedFile } from '../commands/check-drafts.ts';

/** What a run keeps of a checked draft once its text is written: plain data, for another thread to make. */
export interface Told {
  readonly path: string;
  /** The encoding that its bytes were read in, where that was guessed. */
  readonly guessed: string | null;
  readonly language: Tongue;
  readonly figures: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  /** Where its findings stand, by lines from 0. */
  readonly findings: readonly { readonly severity: Severity; readonly line: number }[];
}

/** What is known once all drafts are written. */
export interface Totals {
  readonly told: readonly Told[];
  readonly refusals: readonly Refusal[];
}

export interface Format {
  readonly before: string;
  /** What it writes of one draft, in pieces. */
  draft(file: CheckedFile, claims: ClaimStore): Iterable<string>;
  /** What parts drafts that it writes anything of. */
  readonly between: string;
  after(run: Totals): string;
}

/** As JSON inside other JSON, so many spaces from the left; the first line goes on where it is put. */
export function nested(value: object, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

function countOf(figures: readonly CheckedFigure[]): Partial<Record<Verdict, number>> {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { judgement } of figures) if (judgement) counts[judgement.verdict] = (counts[judgement.verdict] ?? 0) + 1;
  return counts;
}

export function toldOf({ path, guessed, language, lines, checked }: CheckedFile): Told {
  return {
    path,
    guessed,
    language,
    figures: checked.figures.length,
    verdicts: countOf(checked.figures),
    findings: checked.findings.map((finding) => ({
      severity: severityOf(finding),
      line: lines.place(finding.span.start).line,
    })),
  };
}

/** How many figures got each verdict, with the totals; every key is always there. */
export function summaryOf(told: readonly Told[]): Record<string, number> {
  const sum = (part: (each: Told) => number): number => told.reduce((total, each) => total + part(each), 0);
  const counts = VERDICTS.map((verdict) => [verdict, sum(({ verdicts }) => verdicts[verdict] ?? 0)]);
  return { documents: told.length, figures: sum(({ figures }) => figures), ...Object.fromEntries(counts) };
}
