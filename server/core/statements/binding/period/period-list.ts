// The members of an expression that names several periods at once: 一至三季度, 2023–2025年, "the four quarters of fiscal 2025".

import { any, endsAt, type Pattern, seq, word } from '../../../language/pattern.ts';
import { expandPeriod } from '../../../periods/expand.ts';
import type { YearPart } from '../../../periods/expression.ts';
import type { ReadBlock } from '../../reading/block.ts';
import type { PeriodUse } from './period-roles.ts';

const ITS_QUARTERS: Pattern = seq(
  any(word('four quarters', '4 quarters', 'four fiscal quarters', '四个季度', '4个季度', '四个财季')),
  any(word('of', 'in', '的')),
);

const QUARTERS: readonly YearPart[] = ['Q1', 'Q2', 'Q3', 'Q4'];

export interface Members {
  readonly members: readonly PeriodUse[];
  /** The lexeme that the words for them begin at. */
  readonly from: number;
}

/** The members, in order; the period itself where it names one only. */
export function membersOf(use: PeriodUse, { lexemes }: ReadBlock): Members {
  const { expression, at } = use;
  if (expression.type === 'part' && expression.part === 'FY' && endsAt(ITS_QUARTERS, lexemes, at))
    return { members: QUARTERS.map((part) => ({ ...use, expression: { ...expression, part } })), from: at - 2 };
  return { members: expandPeriod(expression).map((each) => ({ ...use, expression: each })), from: at };
}
