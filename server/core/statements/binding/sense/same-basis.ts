// The accounting standard that a figure shares with the one before it: "on the same basis", 同一准则下.

import type { Basis, MetricId } from '../../../claims/claim.ts';
import { any, endsAt, type Matched, type Pattern, seq, upTo, word } from '../../../language/pattern.ts';
import { firstOf } from '../../reading/scope.ts';
import { isPercent, type MetricBinding } from '../metric/metric-mention.ts';
import type { Search } from '../search.ts';

export const STANDARDS = ['gaap', 'adjusted'] as const;

const NOT_UNDER: Pattern = seq(
  word('不', '非', '未', 'not'),
  word('按', '按照', '以', '依', '依照', '根据', 'under', 'on'),
);

/** 不按美国通用会计准则: whether the standard at a place is the one that does not hold. */
export function isNotUnder(lexemes: readonly Matched[], at: number): boolean {
  return endsAt(NOT_UNDER, lexemes, at);
}

const SAME_BASIS: Pattern = any(
  word('同口径', '同一口径', '同样口径'),
  seq(
    word('同一', '同一个', '同样', '同样的', '相同', '同', '该', '此', '这一', '上述'),
    upTo(1, word('会计', '财务', '核算', '计量')),
    word('口径', '口径下', '准则', '准则下', '基准', '标准', '会计准则', '会计准则下'),
  ),
  seq(
    word('on', 'under', 'by'),
    upTo(1, word('the')),
    word('same', 'that'),
    word('basis', 'standard', 'standards', 'measure', 'yardstick'),
  ),
);

/** 非公认会计准则净利润…，经营利润同口径增长⟦19%⟧: on the standard that the figure before was given on, where that was one. */
export function onSameBasis({ scope, block, context }: Search): 'gaap' | 'adjusted' | null {
  const at = firstOf(block, scope.left, SAME_BASIS);
  return at < 0 ? null : (STANDARDS.find((each) => context.lastBasis.includes(each)) ?? context.standard);
}

/** Whether a basis is a standard of accounts. */
export const isStandard = (basis: Basis): boolean => basis === 'gaap' || basis === 'adjusted';

/** 非国际财务报告准则经营盈利为725.70亿元，对应的经营利润率由⟦37%⟧升至⟦38%⟧: what goes on with the figure before, or is its ratio, is on the same standard. */
export function goesOnAsBefore({ scope, index, context }: Search, metric: MetricBinding, id: MetricId | null): boolean {
  if (metric.rule === 'figure-before' || metric.rule === 'arrival') return true;
  const [last] = context.lastMetrics;
  const { previous } = scope;
  if (id === null || !last || !previous || context.lastBasis.length === 0) return false;
  const same = last === id && metric.at !== null && metric.at < previous.at && context.lastBasis.some(isStandard);
  return same || (isPercent(id, index) && index.metrics.get(id)?.part === last);
}
