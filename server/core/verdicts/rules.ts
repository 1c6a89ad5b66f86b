// The names of the rules that hold a figure against a claim, and of those that decide a verdict. Explanations must have words for each.

/** How a figure was held against a claim. */
const AGREEMENT_RULES = [
  'written-precision',
  'truncation',
  'source-precision',
  'equal',
  'sign',
  'unit',
  'hedge-about',
  'hedge-near',
  'hedge-above',
  'hedge-at-least',
  'hedge-below',
  'hedge-at-most',
  'magnitude',
  'range',
  'bound',
  'bound-in-range',
  'implied-bound',
  'approximate-claim',
  'far-from-bound',
  'slipped-bound',
  'digits',
  'derived',
] as const;

export type AgreementRule = (typeof AGREEMENT_RULES)[number];

/** What else decides a verdict. */
const DECISION_RULES = [
  'figure-mismatch',
  'scale-slip',
  'unit-mismatch',
  'direction-mismatch',
  'period-mismatch',
  'subject-mismatch',
  'overstated',
  'relative',
  'announced',
  'worded',
  'same-row',
  'guided',
  'no-claim',
  'no-metric',
  'unknown-subject',
  'other-currency',
  'other-kind',
  'other-metric',
  'other-reading',
  'unsure',
  'conditional',
  'denied',
] as const;

export type DecisionRule = (typeof DECISION_RULES)[number];

/** An agreement that a look at what was foreseen, or came of it, adds. */
export type TimelyRule = 'announced' | 'guided';

/** The rule of a verdict: `-any-metric` where the figure's own metric was not told. */
export type VerdictRule = DecisionRule | AgreementRule | `${AgreementRule | TimelyRule}-any-metric`;
