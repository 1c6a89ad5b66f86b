// One metric told as a part of another: "sales and marketing took 71.9 billion yuan, some 25% of revenue", 占收入的25%.

import type { MetricId } from '../../../claims/claim.ts';
import { any, covers, kind, opt, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import { isRate } from '../../reading/kinds.ts';
import { COMMA, OPEN, OWNS } from '../../reading/lexemes/marks.ts';
import type { Search } from '../search.ts';
import { bare } from './metric-implied.ts';
import type { MetricBinding } from './metric-mention.ts';

const LIGHT: Pattern = role('adverb', 'copula', 'determiner', 'level', 'relative', 'qualifier');

/** What leads from an amount to the rate that it is told as again. */
const AS_PART: Pattern = seq(
  opt(any(COMMA, OPEN)),
  upTo(3, any(LIGHT, word('or', 'that', 'equivalent', 'equal', '即', '也就是', '相当于', '折合', '约'))),
);

/** "Of the group's revenue", "of its RMB192.9 billion revenue". */
const OF_WHOLE: Pattern = seq(
  word('of'),
  upTo(3, any(role('determiner', 'qualifier', 'pronoun', 'adverb', 'group'))),
  opt(seq(opt(OWNS), kind('amount'), upTo(2, any(word('of', 'in'), role('qualifier'))))),
);

const TAKES: Pattern = seq(
  opt(any(COMMA, OPEN)),
  upTo(2, LIGHT),
  any(role('share'), word('相当于', '折合', '约合')),
  upTo(3, any(role('qualifier', 'pronoun', 'group', 'adverb'), kind('entity', 'period'))),
);

const RATE_OF: Pattern = seq(opt(word('的')), upTo(2, any(role('adverb', 'qualifier'), word('比重', '比例'))));

/** Whether the rate is told of the amount right before it, as a part of what the metric at `whole` names. */
function isToldAsPart({ scope, block: { lexemes } }: Search, whole: number): boolean {
  const { previous, at } = scope;
  if (!previous) return false;
  if (whole > at) return covers(AS_PART, lexemes, previous.at + 1, at) && covers(OF_WHOLE, lexemes, at + 1, whole);
  return covers(TAKES, lexemes, previous.at + 1, whole) && covers(RATE_OF, lexemes, whole + 1, at);
}

/**
 * The metric of the amount right before a rate, where the rate is what that amount comes to of another metric.
 *
 * @returns the metric that the rate is a part of, with the binding to the one whose part it is
 */
export function portionOf(
  search: Search,
  { metrics, at }: MetricBinding,
): { readonly metric: MetricBinding; readonly of: MetricId } | null {
  const { scope, index, context } = search;
  const [of] = metrics;
  const [part] = context.lastMetrics;
  if (!of || !part || of === part || at === null || !isRate(scope.figure)) return null;
  const both = [of, part].every((id) => index.metrics.get(id)?.kind === 'money');
  return both && isToldAsPart(search, at) ? { metric: bare(part, 'figure-before', 'shared'), of } : null;
}
