// A share of what a company has as a whole, where it is none of a market.

import type { EntityId, MetricId } from '../../../claims/claim.ts';
import { any, covers, kind, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import { isRate } from '../../reading/kinds.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import type { LexiconIndex } from '../../reading/names/lexicon-index.ts';
import { firstIn } from '../../reading/scope.ts';
import { marketOf } from '../entity/share-market.ts';
import { wholesOf } from '../entity/wholes.ts';
import type { Search } from '../search.ts';
import type { MetricBinding } from './metric-mention.ts';

/** "led the market with a 33% share": of a market that nobody here knows. */
function namesMarket({ scope, block }: Search): boolean {
  return firstIn(block, scope.sentence, ({ text }) => /^(?:the )?market$|^市[场場]$/.test(text)) >= 0;
}

const SHARE_OF = '占';
const SHARES: ReadonlySet<string> = new Set(['占比', '比重']);
/** As many characters as stand between 占 and the metric that it is a share of: 占集团总收入. */
const LONGEST_WHOLE = 3;

/** The amount that a metric's name tells from one place in a text to another. */
function amountAt(index: LexiconIndex, text: string, from: number, to: number): MetricId | null {
  const found = index.metricNames.at(text.slice(0, to), from);
  const whole = found?.values.find(({ metric }) => index.metrics.get(metric)?.kind === 'money');
  return found?.span.end === to && whole ? whole.metric : null;
}

/** 占集团总收入, 收入占比: of what a share with a name of its own is one, where nobody's claim has it under that name. */
function wholeTold({ block, index }: Search, { at, metrics }: MetricBinding, entity: EntityId): MetricId | null {
  const [id] = metrics;
  const text = at === null ? '' : (block.lexemes[at]?.text ?? '');
  if (!id || index.store.claimsAbout(entity, id).length > 0) return null;
  if (SHARES.has(text.slice(-2))) return amountAt(index, text, 0, text.length - 2);
  if (!text.startsWith(SHARE_OF)) return null;
  for (let from = 1; from <= LONGEST_WHOLE; from++) {
    const whole = amountAt(index, text, from, text.length);
    if (whole) return whole;
  }
  return null;
}

const PROPORTION: Pattern = word('占比', '比重', '比例', '收入占比', '营收占比', '营收比重', '收入比重');

/** 云业务收入89亿美元，增44%，占比已然⟦过半⟧: what goes on from an amount to what it is of the whole. */
const GOES_ON: Pattern = seq(
  upTo(8, any(COMMA, kind('amount'), role('up', 'down', 'growth', 'yoy', 'qoq', 'by', 'joiner'))),
  PROPORTION,
  upTo(3, role('adverb', 'copula', 'level', 'qualifier')),
);

/** Whether the rate says what the amount before it is of the whole, whoever's that is. */
function isOfAmountBefore({ scope, block }: Search): boolean {
  let { previous } = scope;
  while (previous && isRate(previous.figure)) previous = previous.previous;
  return previous?.figure.kind === 'money' && covers(GOES_ON, block.lexemes, previous.at + 1, scope.at);
}

/** 集团营收2477.95亿元，来自阿里云的占比约16.1%: with no market in sight, a share is one of the whole that the sentence names, or that the amount before it is a part of. */
export function ofWhole(search: Search, binding: MetricBinding, entity: EntityId | null): MetricBinding | null {
  const { index, context } = search;
  const has = (): boolean => wholesOf(search, entity).length > 0 || isOfAmountBefore(search);
  const told = entity === null ? null : wholeTold(search, binding, entity);
  if (told) return has() ? { ...binding, metrics: [told] } : null;
  if (binding.metrics[0] !== index.share || marketOf(search).length > 0 || namesMarket(search)) return null;
  const metric = context.lastMetrics.find((id) => index.metrics.get(id)?.kind === 'money') ?? index.revenue;
  return metric && has() ? { ...binding, metrics: [metric] } : null;
}
