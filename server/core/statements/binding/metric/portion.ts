// One metric told as a part of another: "sales and marketing took 71.9 billion yuan, some 25% of revenue", 占收入的25%.

import type { MetricId } from '../../../claims/claim.ts';
import { any, covers, endsAt, kind, opt, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import { isRate } from '../../reading/kinds.ts';
import { COMMA, OPEN, OWNS } from '../../reading/lexemes/marks.ts';
import { gapBefore, lastIn } from '../../reading/scope.ts';
import { partOfThen } from '../period/yardstick-amount.ts';
import type { Search } from '../search.ts';
import { bare } from './metric-implied.ts';
import type { MetricBinding } from './metric-mention.ts';

const LIGHT: Pattern = role('adverb', 'copula', 'determiner', 'level', 'relative', 'qualifier');

/** "$76.8 billion on capital expenditure in 2024": what an amount was of and when, told behind it. */
const OF_WHAT: Pattern = upTo(
  2,
  seq(any(role('preposition'), word('of', 'on')), upTo(2, role('determiner', 'qualifier')), kind('metric', 'period')),
);

/** What leads from an amount to the rate that it is told as again. */
const AS_PART: Pattern = seq(
  OF_WHAT,
  opt(any(COMMA, OPEN)),
  upTo(
    3,
    any(LIGHT, word('or', 'that', 'equivalent', 'equal', 'representing', '即', '也就是', '相当于', '折合', '约')),
  ),
);

/** "That is 35.9% of its revenue": how a sentence goes on with the amount that the one before ended on. */
const THAT_IS: Pattern = seq(
  any(
    seq(word('that', 'this', 'which'), role('level', 'copula')),
    seq(upTo(1, word('这')), word('也就是', '相当于', '等于', '占', '是', '即')),
  ),
  upTo(3, any(role('adverb', 'determiner', 'level'), word('equivalent', 'equal'))),
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

const RATE_OF: Pattern = seq(opt(word('的')), upTo(2, any(role('adverb', 'qualifier', 'level'), word('比重', '比例'))));

/** "Capital expenditure equalled ⟦23%⟧ of revenue". */
const STANDS_AT: Pattern = seq(role('level', 'copula'), upTo(2, role('adverb', 'determiner')));

/** "Up 221% and equal to about ⟦12%⟧ of revenue": what is said of an amount besides how it changed. */
const AND_IS: Pattern = seq(word('and', 'or'), upTo(3, any(LIGHT, word('equal', 'equivalent'))));

/** Where the metric behind the rate stands of which it is a part; −1 for none. */
function wholeBehind({ scope, block: { lexemes } }: Search): number {
  const from = scope.at + 1;
  const at = OF_WHOLE.match(lexemes, from, 1);
  return lexemes[at]?.metric ? at : -1;
}

const SHARE_OF_IT = /(?:比重|占比)$/;

/** 营收比重: the metric that a name for a share of it begins with. */
function wholeNamed({ block, index }: Search, at: number): MetricId | null {
  const found = index.metricNames.at((block.lexemes[at]?.text ?? '').replace(SHARE_OF_IT, ''), 0);
  return found?.values.find(({ metric }) => index.metrics.get(metric)?.kind === 'money')?.metric ?? null;
}

/** Whether the rate is told of the amount right before it, once more or besides how it changed. */
function isToldAgain({ scope, block: { lexemes } }: Search, whole: number): boolean {
  const { previous, at } = scope;
  if (!previous) return false;
  if (whole < at) return covers(TAKES, lexemes, previous.at + 1, whole);
  if (covers(AS_PART, lexemes, previous.at + 1, at)) return true;
  const ends = whole + 1 >= lexemes.length || lexemes[whole + 1]?.kind === 'mark';
  const changed = isRate(previous.figure) || previous.figure.kind === 'multiple';
  return ends && changed && endsAt(AND_IS, lexemes, at);
}

/** "Capital expenditure equalled 23% of revenue": the metric that the clause says a rate of. */
function subjectOf({ scope, block }: Search): MetricBinding | null {
  if (!endsAt(STANDS_AT, block.lexemes, scope.at)) return null;
  const named = lastIn(block, gapBefore(scope), ({ metric }) => metric !== null);
  const [subject] = block.lexemes[named]?.metric?.metrics ?? [];
  return subject ? { ...bare(subject, 'clause', 'stated'), at: named } : null;
}

/** The metric of the amount that the rate is a part of what stands at `whole`. */
function partOf(search: Search, whole: number): MetricBinding | null {
  const { scope, block, context } = search;
  const { lexemes } = block;
  const { at, sentence } = scope;
  const isBehind = whole > at;
  if (!isBehind && !covers(RATE_OF, lexemes, whole + 1, at)) return null;
  if (isToldAgain(search, whole)) {
    const [last] = context.lastMetrics;
    return last ? bare(last, 'figure-before', 'shared') : null;
  }
  const said = context.levels.at(-1);
  if (said && covers(THAT_IS, lexemes, sentence.from, isBehind ? at : whole))
    return bare(said, 'running-metric', 'carried');
  return isBehind ? subjectOf(search) : null;
}

/** A rate with what it is a rate of. */
interface Portion {
  /** The metric whose amount is a part. */
  readonly metric: MetricBinding;
  /** The metric that it is a part of. */
  readonly of: MetricId;
  /** Whether that is what it was at another time: "half of the $3 billion a year ago". */
  readonly isPartOfThen?: true;
}

/** The metric of an amount, where the rate is what that amount comes to of another metric, or of itself at another time. */
export function portionOf(search: Search, { metrics, at }: MetricBinding): Portion | null {
  const { scope, index, block, context } = search;
  if (!isRate(scope.figure)) return null;
  const isMoney = (id: MetricId | null | undefined): id is MetricId => index.metrics.get(id ?? '')?.kind === 'money';
  const [last] = context.lastMetrics;
  if (isMoney(last) && partOfThen(search))
    return { metric: bare(last, 'figure-before', 'shared'), of: last, isPartOfThen: true };
  const behind = wholeBehind(search);
  const whole = behind < 0 ? at : behind;
  if (whole === null) return null;
  const told = behind < 0 ? metrics[0] : block.lexemes[behind]?.metric?.metrics[0];
  const of = isMoney(told) ? told : wholeNamed(search, whole);
  if (!of) return null;
  const metric = partOf(search, whole);
  const [part] = metric?.metrics ?? [];
  return metric && part && part !== of && isMoney(part) ? { metric, of } : null;
}
