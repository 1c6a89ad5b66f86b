// The names of the rules that bind the parts of a reading. Explanations must have words for each.

export const BINDING_RULES = [
  // In the figure's own clause, list position, row or column.
  'clause',
  'attached',
  'noun-behind',
  'parallel',
  'former',
  'latter',
  'group',
  'row-header',
  'column-header',
  'column-left',
  'section-header',
  'corner',
  'written',
  // In its sentence.
  'clause-shared',
  'clause-following',
  'sentence',
  'sentence-subject',
  'sentence-following',
  'figure-before',
  'arrival',
  'ratio-of-part',
  'market-share',
  'market-size',
  'default-growth',
  'base',
  'beside',
  // From elsewhere.
  'running-subject',
  'speaker',
  'running-metric',
  'running-period',
  'heading',
  'title',
  'caption',
  'context',
  'owner',
  'earlier-subject',
  'house-market',
  'narrowed',
  // By default.
  'only-metric',
  'spending',
  'reporting-currency',
  'other-base',
  // By a claim.
  'equal-claim',
  'proved-before',
] as const;

export type BindingRule = (typeof BINDING_RULES)[number];

/** By which a figure's subject is the one that the text goes on with, whether it is named, pointed to or speaks itself. */
export const GOES_ON_WITH: ReadonlySet<BindingRule> = new Set<BindingRule>(['running-subject', 'speaker']);

/** Stands for the rule where nothing was bound. */
export type NoRule = 'none';
