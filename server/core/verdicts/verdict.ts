// The outcome for one statement, with the whole derivation kept as data: nothing here is a sentence.

import type { Claim } from '../claims/claim.ts';
import type { AgreementRule, VerdictRule } from './rules.ts';

export type Verdict = 'supported' | 'refuted' | 'disputed' | 'unverified' | 'unsourced' | 'cited' | 'ambiguous';

export const VERDICTS: readonly Verdict[] = [
  'supported',
  'refuted',
  'disputed',
  'unverified',
  'unsourced',
  'cited',
  'ambiguous',
];

/** Why a figure is refuted. */
export type MismatchCode =
  | 'figure-mismatch'
  | 'scale-slip'
  | 'unit-mismatch'
  | 'direction-mismatch'
  | 'period-mismatch'
  | 'subject-mismatch'
  | 'overstated';

export type FigureCode = MismatchCode | 'disputed-figure' | 'unverified-figure' | 'missing-source';

/** What the draft says against itself. */
export type SelfCode =
  | 'internal-inconsistency'
  | 'arithmetic'
  | 'conclusion-mismatch'
  | 'footing'
  | 'impossible-figure'
  | 'stale-figure';

export type DiagnosticCode =
  | FigureCode
  | SelfCode
  | 'unused-ignore'
  | 'understated'
  | 'unknown-subject'
  | 'not-checked';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One claim that was tried, and why it agreed or not. */
export interface Comparison {
  readonly claim: Claim;
  readonly agrees: boolean;
  /** The agreement rule that decided: `written-precision`, `truncation`, `hedge-above`, `magnitude` … */
  readonly rule: AgreementRule;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly code: FigureCode | null;
  /** The claim that decided: the one agreed with, or the one that the figure should have been. */
  readonly claim: Claim | null;
  /** For a mismatch with a told cause, the claim that the figure really belongs to (the other period's, the group's). */
  readonly culprit: Claim | null;
  /** Every claim that was held against the figure, in order. */
  readonly comparisons: readonly Comparison[];
  /** The rule that decided the verdict. */
  readonly rule: VerdictRule;
  /** Which of the statement's readings decided. */
  readonly reading: number;
  /** What each of the statement's readings came to, in their order. */
  readonly tried: readonly Tried[];
}

/** What one reading came to. */
export interface Tried {
  readonly outcome: 'agrees' | 'disagrees' | 'silent';
  readonly rule: VerdictRule | 'disagrees';
}

/** The same judgement with its trials worked out once somebody asks; most never are. */
export function withTrials(
  { verdict, code, claim, culprit, comparisons, rule, reading }: Omit<Judgement, 'tried'>,
  trials: () => readonly Tried[],
): Judgement {
  let known: readonly Tried[] | null = null;
  return {
    verdict,
    code,
    claim,
    culprit,
    comparisons,
    rule,
    reading,
    get tried() {
      known ??= trials();
      return known;
    },
  };
}

/** The verdict of another figure, which is reported there: shared by one that tells or converts the same. */
export function sharedWith(judgement: Judgement, own: Judgement): Judgement {
  const { verdict, claim, comparisons, rule } = judgement;
  return withTrials({ verdict, code: null, claim, culprit: null, comparisons, rule, reading: 0 }, () => own.tried);
}

/** The judgement of a figure that the claims speak against, where they turn out to be no ground to say so. */
export function heldBack(own: Judgement): Judgement {
  const { comparisons, reading } = own;
  return withTrials(
    { verdict: 'ambiguous', code: null, claim: null, culprit: null, comparisons, rule: 'unsure', reading },
    () => own.tried,
  );
}
