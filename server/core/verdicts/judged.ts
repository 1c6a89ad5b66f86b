// A judgement with the reading that decided it, where that was none of the statement's own.

import type { Reading, Statement } from '../statements/statement.ts';
import type { Outcome } from './outcome.ts';
import type { AgreementRule, TimelyRule } from './rules.ts';
import { type Judgement, withTrials } from './verdict.ts';

export interface Judged {
  /** With the reading that decided among its readings, where that was not one of its own. */
  readonly statement: Statement;
  readonly judgement: Judgement;
  /** The reading of a claim that the figure equals, where its own words speak against it: it decides nothing, and still lends. */
  readonly equal?: Reading;
}

export type Agreeing = Extract<Outcome, { kind: 'agrees' }>;

export function supported(statement: Statement, own: Judgement, reading: Reading, found: Agreeing): Judged {
  const disputed = found.status === 'disputed';
  return {
    statement: { ...statement, readings: statement.readings.with(reading) },
    judgement: withTrials(
      {
        verdict: disputed ? 'disputed' : 'supported',
        code: disputed ? 'disputed-figure' : null,
        claim: found.claim,
        culprit: null,
        comparisons: found.comparisons,
        rule: found.rule,
        reading: statement.readings.all.length,
      },
      () => [...own.tried, { outcome: 'agrees', rule: found.rule }],
    ),
  };
}

/** By what an equal amount agrees: never by a bound, and never by nearness. */
export const EXACTLY: ReadonlySet<Judgement['rule']> = new Set([
  'equal',
  'written-precision',
  'truncation',
  'source-precision',
]);

/** By what a figure agrees with too much for a time or subject that its own words do not tell. */
export const LOOSELY: ReadonlySet<AgreementRule | TimelyRule> = new Set([
  'hedge-above',
  'hedge-below',
  'hedge-at-least',
  'hedge-at-most',
  'magnitude',
  'approximate-claim',
]);

/** A judgement of a reading that was none of the statement's own. */
export function readSo(statement: Statement, own: Judgement, reading: Reading, judgement: Judgement): Judged {
  return {
    statement: { ...statement, readings: statement.readings.with(reading) },
    judgement: withTrials({ ...judgement, reading: statement.readings.all.length }, () => [
      ...own.tried,
      { outcome: 'disagrees', rule: 'disagrees' },
    ]),
  };
}
