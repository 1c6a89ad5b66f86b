// A fiscal label and, in brackets behind it, the same period by the calendar: 2QFY26(3Q25), 2026財年第一季（截至6月底）.

import { partsOf } from '../../periods/days.ts';
import type { PeriodExpression, YearPart } from '../../periods/expression.ts';
import { type Source, standsAt } from '../scan/source.ts';
import { type Period, period } from './match.ts';

type Part = Extract<PeriodExpression, { type: 'part' }>;

const MONTHS_OF: Readonly<Record<YearPart, number>> = { Q1: 3, Q2: 3, Q3: 3, Q4: 3, H1: 6, H2: 6, '9M': 9, FY: 12 };
const OPENS = /^\s?[(（](?:即|相当于|对应|也就是|i\.e\.,?\s|or\s|the\s|for\s|in\s|自然年|calendar\s){0,3}/;
const ENDS = /^(?:截[至止]\s?|(?:the\s)?(?:period\s)?(?:ended|ending)\s)/;

/** The period that ends with a day or month and is as long as the part. */
function endingWith(of: PeriodExpression, part: YearPart): PeriodExpression | null {
  const months = MONTHS_OF[part];
  if (of.type === 'end-of') return endingWith(of.of, part);
  if (of.type === 'month') return { type: 'ending', month: of.month, day: null, year: of.year, months };
  if (of.type !== 'instant') return null;
  const { year, month, day } = partsOf(of.day);
  return { type: 'ending', month, day, year, months };
}

/** What the bracket says of the part, where it can be the same period. */
function glossOf(outer: Part, inner: PeriodExpression, ends: boolean): PeriodExpression | null {
  if (inner.type === 'quarter-ending' || inner.type === 'ending' || inner.type === 'interval') return inner;
  if (inner.type === 'range') return inner.from.type === 'month' ? inner : null;
  if (inner.type === 'part') {
    const same = MONTHS_OF[inner.part] === MONTHS_OF[outer.part] && inner.part !== 'FY';
    return same && !inner.fiscal ? { ...inner, label: 'calendar' } : null;
  }
  return ends ? endingWith(inner, outer.part) : null;
}

/** The period with the bracket behind it, where that gives its dates. */
export function withGloss(source: Source, read: Period, periodAt: (at: number) => Period | null): Period {
  const { expression } = read;
  if (expression.type !== 'part' || !expression.fiscal || expression.also) return read;
  const opens = OPENS.exec(source.folded.slice(read.end, read.end + 32));
  if (!opens) return read;
  const at = read.end + opens[0].length;
  const ends = ENDS.exec(source.folded.slice(at, at + 24));
  const inner = periodAt(at) ?? (ends && periodAt(at + ends[0].length));
  const also = inner && glossOf(expression, inner.expression, ends !== null);
  if (!inner || !also) return read;
  const closes = standsAt(source, inner.end, '止') ? inner.end + 1 : inner.end;
  return standsAt(source, closes, ')）') ? period(closes + 1, { ...expression, also }) : read;
}
