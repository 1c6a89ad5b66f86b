// What the words around a metric's name make of it: another standard's metric, what a market brings in, the next clause's own.

import type { MetricId } from '../../../claims/claim.ts';
import { any, covers, endsAt, kind, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { isRate } from '../../reading/kinds.ts';
import type { MetricMention } from '../../reading/names/mentions.ts';
import type { Search } from '../search.ts';

const STANDARD_OF: Pattern = seq(role('adjusted'), word('的'));

/** 非GAAP的净利润: what the standard and the metric name together, where the lexicon has such a name. */
export function ofStandard({ block, index }: Search, at: number): MetricId | null {
  const { lexemes } = block;
  if (!endsAt(STANDARD_OF, lexemes, at)) return null;
  const whole = `${(lexemes[at - 2]?.text ?? '').replaceAll(' ', '')}${lexemes[at]?.text ?? ''}`;
  const found = index.metricNames.at(whole, 0);
  return found?.span.end === whole.length ? (found.values[0]?.metric ?? null) : null;
}

const MOVES: Pattern = seq(
  upTo(1, role('adverb', 'auxiliary')),
  any(role('up', 'down', 'level', 'copula', 'narrow'), kind('latin')),
);

/** "Operating profit advanced 18% as the operating margin expanded": behind "as", a metric with a verb of its own. */
export function isOfNextClause({ scope, block: { lexemes } }: Search, at: number): boolean {
  return lexemes[scope.at + 1]?.text === 'as' && isRate(scope.figure) && startsAt(MOVES, lexemes, at + 1);
}

/** 国内游戏市场收入: behind whom the market's name is no market's, what the market brings in. */
export function isRevenueFrom({ block, index }: Search, at: number, { metrics }: MetricMention): boolean {
  const owner = index.entities.get(block.who[at - 1] ?? '');
  const text = block.lexemes[at]?.text ?? '';
  return (
    metrics.every((id) => index.sizes.has(id)) &&
    owner !== undefined &&
    owner.kind !== 'market' &&
    /(?:收入|营收)$/.test(text)
  );
}

const ON_METRIC: Pattern = seq(
  word('on', 'from'),
  upTo(2, role('determiner', 'qualifier', 'pronoun')),
  kind('metric'),
  word('of'),
  upTo(1, role('adverb')),
);

/** "Burned ⟦$2.1 billion⟧ on revenue of $15.6 billion": what is named behind the figure with an amount of its own is that one's. */
export function isMadeOn({ scope: { at, next }, block: { lexemes } }: Search): boolean {
  return next !== null && covers(ON_METRIC, lexemes, at + 1, next);
}
