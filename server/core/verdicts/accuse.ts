// Whether a reading that the claims speak against is sure enough to accuse, and whose figure it may be instead.

import type { Claim } from '../claims/claim.ts';
import type { Quantity } from '../figures/figure.ts';
import { isCurrency } from '../figures/quantity.ts';
import { monthsBetween, samePeriod } from '../periods/days.ts';
import type { BindingRule } from '../statements/rules.ts';
import { daysOf, isMovement, type Reading } from '../statements/statement.ts';
import {
  absolute,
  compare,
  type Decimal,
  decimal,
  leadingPlace,
  multiply,
  normalised,
  rounded,
  scaled,
  subtract,
} from '../text/decimal.ts';
import type { Cause } from './causes/cause.ts';
import { isAdjusted } from './held/candidates.ts';
import type { Question } from './held/question.ts';
import { labelSaid } from './lines/worded.ts';
import type { Comparison } from './verdict.ts';

/** Powers of ten between a figure and its claim beyond which it is no error. */
const BEYOND = 2;

/**
 * How many times as much as its claim a figure may be, or the claim as it, where whose or when it is was carried over: what is
 * farther off was about something else more often than it was an error. Of published figures marked wrong for no cause that
 * can be told, one of 17 beyond this was, and half of those nearer.
 */
const UNLIKE = decimal(15n, -1);

/** The same in a text that names nobody else: it can hardly be another's. */
const UNLIKE_ALONE = decimal(25n, -1);

/** Percentages of a few points are far from each other by their quotient alone; so many points apart they are far indeed. */
const POINTS_APART = decimal(5n);

/** Headings and titles tell the subject of what stands below them; prose only leads on to it. */
const UNDER_A_HEADING: ReadonlySet<string> = new Set<BindingRule>(['title', 'heading', 'section-header', 'caption']);

/** "We repurchased": whoever speaks is sure as well, of what the clause itself tells. */
const TOLD_OF: ReadonlySet<string> = new Set<string>([...UNDER_A_HEADING, 'speaker']);

/** "Net sales decreased 3.2 percent to ⟦$293.6 million⟧": where a change arrives is of what changed. */
const isArrival = (metric: Reading['metric']): boolean => metric?.rule === 'arrival' && metric.governs;

/** Whether too much of the reading comes from elsewhere in the text: neither metric nor period are the clause's own, and one of metric and subject is only carried over. */
function isFarFetched({ entity, metric, period }: Reading): boolean {
  if (metric?.known === 'stated' || period?.known === 'stated') return false;
  if (isArrival(metric)) return false;
  return metric?.known === 'carried' || (entity?.known === 'carried' && !UNDER_A_HEADING.has(entity.rule));
}

/** Whether nothing of the reading is the clause's own, and the time not even the sentence's. */
function isSharedThroughout({ entity, metric, period }: Reading): boolean {
  const apart = metric?.known === 'shared' && metric.rule !== 'clause-shared';
  return apart && entity?.known === 'shared' && period?.known === 'carried';
}

/** By what a figure is of the same metric as the one right before it. */
const GOES_ON: ReadonlySet<string> = new Set<BindingRule>(['figure-before', 'arrival']);

/** "Operating profit of ⟦RMB63.6 billion⟧ was ⟦19%⟧ higher": how much grew what its own clause has told before. */
function isGrowthInClause({ metric, sense }: Reading, proved: Reading): boolean {
  return metric?.rule === 'clause-shared' && isMovement(sense) && !isMovement(proved.sense);
}

function isOfTimeOf(reading: Reading, other: Reading): boolean {
  const [own, before] = [daysOf(reading), daysOf(other)];
  return own !== null && before !== null && samePeriod(own, before);
}

/** 营收⟦398.24亿元⟧，同比增长⟦34%⟧: whose it is, of what and when is as in the figure before, and a claim has proved that. */
export function goesOn({ reading, proved }: Question): boolean {
  if (!reading.metric || !proved) return false;
  if (!GOES_ON.has(reading.metric.rule) && !isGrowthInClause(reading, proved)) return false;
  return (
    isOfTimeOf(reading, proved) &&
    reading.entity?.value === proved.entity?.value &&
    reading.metric.value === proved.metric?.value
  );
}

/** 阿里云⟦35.8%⟧，火山引擎⟦14.8%⟧: named for itself, and of the same metric and time as the figure before, which a claim has proved. */
function isListedWithProved({ statement, reading: { entity, metric, ...reading }, proved }: Question): boolean {
  if (!statement.follows || !proved || entity?.known !== 'stated' || metric?.value !== proved.metric?.value)
    return false;
  return (
    metric?.governs === true &&
    isOfTimeOf({ entity, metric, ...reading }, proved) &&
    reading.sense.kind === proved.sense.kind &&
    reading.basis.value.join() === proved.basis.value.join()
  );
}

/** 去年同期 in a text that tells no time, or a quarter whose year was never told and that is only carried over: it could be any. */
export function isUnplaced({ period }: Reading): boolean {
  if (period?.value.kind !== 'open') return false;
  const { expression } = period.value;
  if (expression.type === 'context-in-year') return true;
  if (expression.type === 'part' && expression.yearOffset !== undefined) return true;
  const relative = expression.type === 'relative-to-context' || expression.type === 'relative-to-draft';
  return period.known === 'carried' || (relative && expression.offset !== 0);
}

/** IDC统计，火山引擎增长⟦30%⟧: how much somebody grew by the count of a house that measures others is no figure of their own. */
function isCountedByHouse({ statement: { house }, reading: { sense, entity }, index }: Question): boolean {
  if (house === null || sense.kind !== 'growth' || !index.houses.includes(house)) return false;
  return index.entities.get(entity?.value ?? '')?.kind !== 'market';
}

/** Whether the best reading's parts are sure enough to accuse a figure. */
export function mayAccuse(question: Question): boolean {
  const { statement, reading } = question;
  const { metric, entity } = reading;
  if (!metric || !entity || reading.narrowed || statement.marketData || !metric.governs) return false;
  if (isCountedByHouse(question)) return false;
  if (isFarFetched(reading) && !goesOn(question)) return false;
  if (isSharedThroughout(reading) && !goesOn(question)) return false;
  // 公司收入2991亿元，其中京东零售…: who is named behind as a part is not whom the figure before it is of.
  const isPart = question.index.entities.get(entity.value)?.kind !== 'company';
  if (entity.rule === 'sentence-following' && (isPart || metric.rule !== 'clause')) return false;
  // 据Gartner测算，2025年全球IaaS市场增速为23.6%: growth of nothing named is only that of whom the sentence itself names.
  if (metric.rule === 'default-growth' && entity.known === 'carried') return false;
  if (entity.known === 'guessed' || metric.known === 'guessed' || reading.period?.known === 'guessed') return false;
  if (
    metric.value === question.index.share &&
    !question.reading.basis.value.some((id) => question.index.entities.get(id)?.kind === 'market')
  )
    return false;
  const goes = metric.rule === 'running-metric' || metric.rule === 'caption' || goesOn(question);
  return metric.known !== 'carried' || goes;
}

/** Only claims of the same metric, of one that the lexicon lists as mixed up with it, or beside claims of its own, make it another's figure. */
export function isOthersFigure(
  { reading, index }: Question,
  culprit: Claim,
  comparisons: readonly Comparison[],
): boolean {
  const id = reading.metric?.value ?? '';
  if (culprit.metric === id || culprit.entity !== reading.entity?.value) return true;
  const mixed = index.metrics.get(id)?.confusedWith ?? [];
  const own = comparisons.some(({ claim }) => claim.status === 'confirmed' && claim.metric === id);
  return own || mixed.includes(culprit.metric);
}

/** Whether the figure before it in its sentence was proved to be of the same subject and time. */
function isAtTimeBefore({ statement, reading, proved }: Question): boolean {
  if (!statement.follows || !proved) return false;
  return isOfTimeOf(reading, proved) && reading.entity?.value === proved.entity?.value;
}

/** "Operating income was $4.7bn and non-GAAP operating income $6.2bn": behind a figure that a claim has proved of the time that both carry over, no other time is meant. */
export function isOutOfTime({ period }: Reading, best: Question): boolean {
  return period?.known === 'guessed' && best.reading.period?.known === 'carried' && isAtTimeBefore(best);
}

/** So many words of a line's label, and no other of it, tell that line whatever else is named. */
const TELLING = 3;

/** "Proceeds from short-term debt, and other and long-term debt of $5.1 billion" says the whole label of the line of a source's table that the figure equals. */
function isSaidWhole({ statement, index }: Question, claim: Claim): boolean {
  if (!claim.evidence?.row?.includes(' | ')) return false;
  const { share, count } = labelSaid(statement, claim, index);
  return share >= 1 && count >= TELLING;
}

/** "Net income" is said of what shareholders have of it too: in prose a plain name may mean the narrower metric that the figure equals. */
export function isPlainlyNamed(question: Question, claim: Claim): boolean {
  const { reading, index } = question;
  const { entity, metric } = claim;
  if (isSaidWhole(question, claim)) return true;
  const tabled = reading.metric?.rule === 'row-header' || reading.metric?.rule === 'column-header';
  if (entity !== reading.entity?.value || index.adjusted.has(metric) || tabled) return false;
  return index.metrics.get(metric)?.broader?.includes(reading.metric?.value ?? '') === true;
}

/** A tale goes on in time, and a figure that was left standing is of before: the claim of a later time is what a carried one has missed. */
function isLater({ period }: Claim, reading: Reading): boolean {
  const days = daysOf(reading);
  return period !== null && days !== null && period.start > days.start;
}

/** "AWS posted revenue of $35.6 billion. Its operating income stood at": a word points to whom a claim has just been proved of. */
function isPointedAt({ reading: { entity, metric }, proved }: Question): boolean {
  return entity?.from != null && metric?.known === 'stated' && proved?.entity?.value === entity.value;
}

/** 本季度销售额356亿美元，增速⟦24%⟧: whose and when stand with the figure, and what as good as in its clause; a claim of another time is no other reading. */
function isTimedWithItsClause({ entity, metric, period }: Reading): boolean {
  const owned = entity?.known !== 'carried' || UNDER_A_HEADING.has(entity.rule);
  return owned && period?.known === 'shared' && metric?.rule === 'figure-before';
}

/** 拉长至九个月，总收入5573.95亿元 behind a quarter, a backlog of some day: a carried time of another length than the claim's was not the figure's. */
function isOfOtherLength({ period }: Reading, culprit: Claim): boolean {
  const days = period?.known === 'carried' && period.value.kind === 'days' ? period.value.days : null;
  return days !== null && culprit.period !== null && monthsBetween(days) !== monthsBetween(culprit.period);
}

/** The time of a title is that of what the text is about, and not yet that of every figure in it. */
const isTitlesTime = ({ period }: Reading): boolean => period?.known === 'carried' && period.rule === 'title';

/**
 * Whether an equal claim tells what was meant, as a farther reading would: where the part in which it differs was not the
 * figure's own. A time that is shared, or carried over, stands only where what it is the time of stands in the clause.
 */
export function isMeantOtherwise(question: Question, { code, culprit }: Cause): boolean {
  const { reading, statement } = question;
  const { entity, metric, period } = reading;
  if (!culprit || !entity || !metric || goesOn(question)) return false;
  if (code === 'period-mismatch') {
    if (isOfOtherLength(reading, culprit) || isTitlesTime(reading)) return true;
    const carried = entity.known === 'carried' && period?.known === 'carried';
    const goneOn = carried && isLater(culprit, reading) && !isAtTimeBefore(question);
    const open = metric.known !== 'stated' && !isArrival(metric) && !isTimedWithItsClause(reading);
    return (open || goneOn) && period?.known !== 'stated';
  }
  if (code !== 'subject-mismatch') return false;
  if (culprit.metric !== metric.value && metric.known !== 'stated') return true;
  if (culprit.entity === entity.value || entity.known === 'stated' || isPointedAt(question)) return false;
  const carried = entity.known === 'carried' && !UNDER_A_HEADING.has(entity.rule);
  return carried || statement.readings.all.some((other) => other.entity?.value === culprit.entity);
}

/** A quantity's value, or where a narrow range begins: 几十亿 is about no number. */
function about({ value, low, high }: Quantity): Decimal | null {
  if (value || !low || !high) return value;
  return compare(absolute(high), multiply(absolute(low), UNLIKE)) < 0 ? low : null;
}

/** Whether whose or when the figure is was carried over, and nothing in its own clause makes it sure after all. */
function isLooselyBound(question: Question, claim: Claim): boolean {
  const { entity, metric, period } = question.reading;
  if (metric?.known === 'stated' && period?.known === 'stated' && isSaidWhole(question, claim)) return false;
  const isSaid = metric?.known === 'stated' || metric?.rule === 'clause-shared';
  const isCarried = entity?.known === 'carried' && !(isSaid && TOLD_OF.has(entity.rule));
  return isCarried || (period?.known === 'carried' && question.statement.row === null);
}

/** Nobody errs by a factor of a hundred but in the scale: such a figure is of something else. "Billions of dollars" holds for any more. */
export function isBeyondError(question: Question, claim: Claim | null, { code, culprit }: Cause): boolean {
  const { reading, statement } = question;
  const [value, claimed] = [about(reading.meant), claim ? about(claim.quantity) : null];
  if (statement.figure.hedge?.kind === 'magnitude')
    return code === 'scale-slip' && value != null && claimed != null && compare(absolute(value), absolute(claimed)) < 0;
  if (!value || !claimed || culprit || reading.meant.unit !== claim?.quantity.unit) return false;
  const [a, b] = [absolute(value), absolute(claimed)];
  const [small, large] = compare(a, b) < 0 ? [a, b] : [b, a];
  if (isCurrency(reading.meant.unit) && compare(scaled(small, BEYOND), large) < 0) return true;
  const unlike = statement.around.entities.length <= 1 ? UNLIKE_ALONE : UNLIKE;
  if (code !== 'figure-mismatch' || !isLooselyBound(question, claim) || hasDigitsOf(a, b)) return false;
  if (goesOn(question) || isListedWithProved(question)) return false;
  const isFar = isCurrency(reading.meant.unit) || compare(subtract(large, small), POINTS_APART) > 0;
  return isFar && compare(multiply(small, unlike), large) < 0;
}

/** Where a table's unit was not read its digits tell no scale (verdicts.md, Units). */
export function isUnscaled({ reading: { unit }, statement: { row } }: Question, { code }: Cause): boolean {
  return row !== null && unit.known === 'guessed' && code === 'scale-slip';
}

/** Powers of ten between a figure and every claim about its subject beyond which it is of something else, whatever its words say. */
const ELSEWHERE = 4;

/** A figure on the adjusted standard says nothing against one as reported, nor the other way round, unless the metric itself is an adjusted one. */
export function isOnOtherStandard({ reading, index }: Question, comparisons: readonly Comparison[]): boolean {
  const told = reading.basis.value.includes('adjusted') && !index.adjusted.has(reading.metric?.value ?? '');
  return told && !comparisons.some(({ claim }) => isAdjusted(claim, index));
}

/** Whether an amount is so far off every claim that it was never of their subject: "my neighbour cleared RMB11,300 in August". */
export function isOfSomethingElse({ reading, statement }: Question, comparisons: readonly Comparison[]): boolean {
  const { meant, entity } = reading;
  if (!meant.value || !isCurrency(meant.unit) || statement.figure.hedge?.kind === 'magnitude') return false;
  const own = absolute(meant.value);
  const places = entity?.known === 'carried' ? BEYOND : ELSEWHERE;
  const values = comparisons.flatMap(({ claim: { quantity } }) =>
    quantity.unit === meant.unit && quantity.value ? [absolute(quantity.value)] : [],
  );
  const isFar = (value: Decimal): boolean => compare(scaled(own, places), value) < 0 && !hasDigitsOf(own, value);
  return values.length > 0 && values.every(isFar);
}

/** 41.3 for 14.265: the digits of a claim, as far as the figure has them, in another order. */
function hasDigitsOf(figure: Decimal, claimed: Decimal): boolean {
  const digits = (value: Decimal): string[] => normalised(value).digits.toString().split('');
  const own = digits(figure);
  const place = leadingPlace(claimed) - own.length + 1;
  return own.sort().join('') === digits(rounded(claimed, place)).sort().join('');
}
