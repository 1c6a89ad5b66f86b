// Claims that a figure equals although none of its readings led there: what was meant is what they say.

import type { Claim } from '../claims/claim.ts';
import { nextDay, samePeriod } from '../periods/days.ts';
import type { DayInterval } from '../periods/expression.ts';
import { treeOf } from '../statements/reading/names/lexicon-index.ts';
import type { BindingRule } from '../statements/rules.ts';
import { daysOf, type Part, type Reading } from '../statements/statement.ts';
import { compare } from '../text/decimal.ts';
import { fitsNature, fitsPeriod, isGrowthClaim, isKnownBy, isLongPlan } from './held/candidates.ts';
import { finestOf, held, isCloseAmong, isFarFrom, significantDigits } from './held/held.ts';
import type { Question } from './held/question.ts';
import { EXACTLY } from './judged.ts';
import { mayBeChance } from './lines/chance.ts';
import type { AgreementRule } from './rules.ts';

export interface Witness {
  readonly claim: Claim;
  /** The agreement by which it was met. */
  readonly rule: AgreementRule;
  /** The best reading with the claim's own subject, metric and time. */
  readonly reading: Reading;
}

/** Rates are few and round: they meet a claim about something else by chance. */
const RATES: ReadonlySet<string> = new Set(['%', 'pp', 'bp', 'x']);

/** A reading's parts as a claim has them, as guesses where the words told them otherwise or not at all. */
function readAs(reading: Reading, { entity, metric, period }: Claim): Reading {
  const part = <T>(value: T): Part<T> => ({ value, from: null, rule: 'equal-claim', known: 'guessed' });
  return {
    ...reading,
    entity: reading.entity?.value === entity ? reading.entity : part(entity),
    metric: reading.metric?.value === metric ? reading.metric : { ...part(metric), governs: false },
    period: period ? part({ kind: 'days', days: period }) : reading.period,
    narrowed: null,
  };
}

/** Whether the two give one number, whatever words are put around it: 约3.29亿元, 超过3800亿元. */
export function isSameNumber({ reading: { meant } }: Question, { quantity }: Claim): boolean {
  return (
    meant.value !== null &&
    quantity.value !== null &&
    meant.unit === quantity.unit &&
    compare(meant.value, quantity.value) === 0
  );
}

/** A name behind a figure may be the next one's. */
const BEHIND: ReadonlySet<BindingRule> = new Set(['clause-following', 'sentence-following']);

/** Whether the figure's own sentence names the metric, though of something narrower: then it is no other one (verdicts.md, Equal under another name). */
function isSaid(metric: Reading['metric']): boolean {
  return metric?.known === 'stated' || (metric?.known === 'shared' && !BEHIND.has(metric.rule));
}

/** 到第三财季，OCI…，剩余履约义务…: where the figure is another's, and that one's claim says what it was at the time that the sentence tells, no other time is meant. */
function isTimeAnswered(
  { reading, index }: Pick<Question, 'reading' | 'index'>,
  { entity, metric, period: at }: Claim,
  days: DayInterval,
): boolean {
  const { period } = reading;
  if (entity === reading.entity?.value || (period?.known !== 'stated' && period?.known !== 'shared')) return false;
  const isOf = (other: DayInterval | null): boolean =>
    other !== null && (samePeriod(other, days) || (other.start === other.end && nextDay(other.start) === days.end));
  return (
    !isOf(at) &&
    index.store.claimsAbout(entity, metric).some((claim) => claim.status === 'confirmed' && isOf(claim.period))
  );
}

/** Whether the claim is about what the figure's own sentence, or its table's headers, tell otherwise. */
function isToldOtherwise({ statement, reading, index }: Question, claim: Claim): boolean {
  const { entity, metric, period } = reading;
  const isNamed = entity?.known === 'stated' || (entity?.known === 'shared' && entity.rule === 'sentence');
  if (isNamed && !treeOf(index, entity.value).includes(claim.entity)) return true;
  if (isSaid(metric) && metric?.value !== claim.metric) return true;
  const days = daysOf(reading);
  if (claim.period !== null && days !== null && isTimeAnswered({ reading, index }, claim, days)) return true;
  const headed = period?.rule === 'column-header' || period?.rule === 'row-header';
  const dated = period?.rule === 'clause' && days?.start === days?.end;
  // "Zorblat had sales of $12.2 billion": a name that nobody here knows is another's of that time at the most.
  return (
    (headed || dated || statement.stranger !== null) &&
    days !== null &&
    claim.period !== null &&
    !samePeriod(days, claim.period)
  );
}

/** 三年3800亿元的计划: of plans for several years there are so few that a round number tells which. */
function isNamedPlan(question: Question, claim: Claim): boolean {
  return isLongPlan(claim) && significantDigits(question) >= TWO_DIGITS && isSameNumber(question, claim);
}

/** 又说阿里云单季资本开支315亿元: a disputed claim of the very subject and metric that the words tell, whatever time they were taken to mean. */
function isContested({ reading: { entity, metric } }: Question, claim: Claim): boolean {
  if (claim.status !== 'disputed' || entity?.known !== 'stated' || metric?.known !== 'stated') return false;
  return entity.value === claim.entity && metric.value === claim.metric;
}

/** How much of a claim's subject, metric and time one of the figure's readings has; a time parts more claims than who it is. */
function toldOf({ statement: { readings } }: Question, { entity, metric, period }: Claim): number {
  const told = readings.all.map((reading) => {
    const days = daysOf(reading);
    const timed = days !== null && period !== null && samePeriod(days, period);
    return Number(reading.entity?.value === entity) + Number(reading.metric?.value === metric) + 2 * Number(timed);
  });
  return Math.max(...told);
}

/** By which rule the figure equals the claim, and not by chance; what most claims fail is asked first. */
function equality(question: Question, claim: Claim): AgreementRule | null {
  if (isFarFrom(question.reading, claim)) return null;
  const { agrees, rule } = held(question, claim);
  if (!agrees || !(EXACTLY.has(rule) || isSameNumber(question, claim))) return null;
  return mayBeChance(question, claim) || isToldOtherwise(question, claim) ? null : rule;
}

/** What `toldOf` gives for a claim's subject and time. */
const WHOSE_AND_WHEN = 3;

/** Whether the claim is about whom and what one of the readings is. */
function isOfSubject({ statement: { readings } }: Question, { entity, metric }: Claim): boolean {
  return readings.all.some((reading) => reading.entity?.value === entity && reading.metric?.value === metric);
}

/**
 * The claim of somebody whom the text has named, or of their family, that an amount of three digits or more equals; of several
 * the one of which the words tell most, and one of which they tell nothing is none. Of a part that nobody here knows ("Robotics
 * accounted for $16.6 billion") they have to tell more than one thing. Nothing like it is said of the figure's own subject, else
 * the figure would not be silent.
 */
export function witnessOf(question: Question): Witness | null {
  const { statement, reading, index } = question;
  if (RATES.has(reading.meant.unit) || reading.meant.value === null) return null;
  const digits = significantDigits(question);
  if (digits < TWO_DIGITS) return null;
  const own = statement.readings.all.flatMap(({ entity }) => entity?.value ?? []);
  if (own.length === 0 && statement.around.entities.length === 0) return null;
  const around = new Set([...own, ...statement.around.entities].flatMap((id) => [id, ...treeOf(index, id)]));
  let [best, most]: [Witness | null, number] = [null, 0];
  for (const entity of around) {
    const all = index.store.claimsAbout(entity);
    const isClose = isCloseAmong(digits, all.length);
    const equal = finestOf(all).filter(
      (claim) =>
        (claim.status === 'confirmed' || isContested(question, claim)) &&
        (isClose || isLongPlan(claim)) &&
        !isGrowthClaim(claim) &&
        fitsNature(claim, question) &&
        isKnownBy(claim, statement.asOf) &&
        ((isClose && claim.quantity.comparator === '=') || isNamedPlan(question, claim)),
    );
    for (const claim of equal) {
      const rule = equality(question, claim);
      const told = rule === null ? 0 : toldOf(question, claim);
      if (rule === null || told <= most) continue;
      if (reading.metric && reading.narrowed && told < WHOSE_AND_WHEN && !isOfSubject(question, claim)) continue;
      [best, most] = [{ claim, rule, reading: readAs(reading, claim) }, told];
    }
  }
  return best;
}

/** Agreement of a round figure with a round claim. */
const NEARLY: ReadonlySet<AgreementRule> = new Set(['hedge-about', 'approximate-claim']);

/** Two digits meet a claim of the very subject and time seldom by chance. */
const TWO_DIGITS = 2;

/** Whether the figure is written finely enough to tell which claim of its subject and time it is; of plans there are few. */
function isTellingOf(question: Question, { nature }: Claim, rule: AgreementRule): boolean {
  if (question.statement.modality === 'forecast' && nature !== 'actual')
    return EXACTLY.has(rule) || rule === 'range' || rule === 'hedge-about';
  return significantDigits(question) >= TWO_DIGITS && (EXACTLY.has(rule) || NEARLY.has(rule));
}

/** Whether the claim is about the very metric that was read, or is not confirmed: then it tells of no other one. */
function isOwn({ reading }: Question, { status, metric }: Claim): boolean {
  return status !== 'confirmed' || metric === reading.metric?.value;
}

/** Whether the claim foresees where the figure does, and tells growth where the figure moves. */
function isOfItsKind({ statement, reading }: Question, claim: Claim): boolean {
  if ((statement.modality === 'forecast') === (claim.nature === 'actual')) return false;
  return statement.direction === 0 || isGrowthClaim(claim) === (reading.sense.kind === 'growth');
}

/** The claim about the figure's own subject and time that it equals, where its words do not tell what it measures. */
export function namesakeOf(question: Question): Witness | null {
  const { statement, reading, index } = question;
  const { entity, metric, period, narrowed } = reading;
  if (!entity || entity.known === 'guessed' || !period || narrowed) return null;
  // Without a time nearly every rate of two digits is one of theirs.
  if (RATES.has(reading.meant.unit) && daysOf(reading) === null && significantDigits(question) < 3) return null;
  if ([metric, statement.readings.best.metric].some((each) => isSaid(each) && each?.governs)) return null;
  for (const claim of finestOf(index.store.claimsAbout(entity.value))) {
    if (isOwn(question, claim) || !isOfItsKind(question, claim)) continue;
    if (!isKnownBy(claim, statement.asOf) || !fitsPeriod(claim, question)) continue;
    const { agrees, rule } = held(question, claim);
    if (agrees && isTellingOf(question, claim, rule) && !mayBeChance(question, claim))
      return { claim, rule, reading: readAs(reading, claim) };
  }
  return null;
}
