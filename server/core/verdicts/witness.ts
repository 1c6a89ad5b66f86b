// Claims that a figure equals although none of its readings led there: what was meant is what they say.

import type { Claim } from '../claims/claim.ts';
import { treeOf } from '../statements/reading/names/lexicon-index.ts';
import { daysOf, type Part, type Reading } from '../statements/statement.ts';
import { compare } from '../text/decimal.ts';
import { fitsNature, fitsPeriod, isGrowthClaim, isKnownBy, isLongPlan, samePeriod } from './held/candidates.ts';
import { finest, held, meetsClosely, significantDigits } from './held/held.ts';
import type { Question } from './held/question.ts';
import type { AgreementRule } from './rules.ts';

export interface Witness {
  readonly claim: Claim;
  /** The agreement by which it was met. */
  readonly rule: AgreementRule;
  /** The best reading with the claim's own subject, metric and time. */
  readonly reading: Reading;
}

/** By what an equal amount agrees: never by a bound, and never by nearness. */
const EXACTLY: ReadonlySet<AgreementRule> = new Set(['equal', 'written-precision', 'truncation', 'source-precision']);

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

/** Whether the claim is about what the figure's own clause, or its table's headers, tell otherwise. */
function isToldOtherwise({ reading, index }: Question, claim: Claim): boolean {
  const { entity, metric, period } = reading;
  if (entity?.known === 'stated' && !treeOf(index, entity.value).includes(claim.entity)) return true;
  if (metric?.known === 'stated' && metric.governs && metric.value !== claim.metric) return true;
  const days = daysOf(reading);
  const headed = period?.rule === 'column-header' || period?.rule === 'row-header';
  return headed && days !== null && claim.period !== null && !samePeriod(days, claim.period);
}

/** Whether the words around the figure tell its metric or its time: then it is tried against few, else against all there are. */
function isToldOf({ statement: { readings } }: Question, { metric, period }: Claim): boolean {
  return readings.some((reading) => {
    const days = daysOf(reading);
    return reading.metric?.value === metric || (days !== null && period !== null && samePeriod(days, period));
  });
}

/** 三年3800亿元的计划: of plans for several years there are so few that a round number tells which. */
function isNamedPlan(question: Question, claim: Claim): boolean {
  return isLongPlan(claim) && significantDigits(question) >= TWO_DIGITS && isSameNumber(question, claim);
}

/**
 * The claim of somebody whom the text has named, or of their family, that an amount of three digits or more equals.
 * Nothing like it is said of the figure's own subject, else the figure would not be silent.
 */
export function witnessOf(question: Question): Witness | null {
  const { statement, reading, index } = question;
  if (RATES.has(reading.meant.unit) || reading.meant.value === null) return null;
  const own = statement.readings.flatMap(({ entity }) => entity?.value ?? []);
  const around = new Set([...own, ...statement.around.entities].flatMap((id) => [id, ...treeOf(index, id)]));
  for (const entity of around) {
    const all = index.store.claimsAbout(entity);
    const equal = finest(all).filter(
      (claim) =>
        claim.status === 'confirmed' &&
        !isGrowthClaim(claim) &&
        fitsNature(claim, question) &&
        isKnownBy(claim, statement.asOf) &&
        (meetsClosely(question, claim, isToldOf(question, claim) ? all.length : Infinity) || isNamedPlan(question, claim)) &&
        !isToldOtherwise(question, claim),
    );
    for (const claim of equal) {
      const { agrees, rule } = held(question, claim);
      if (agrees && (EXACTLY.has(rule) || isSameNumber(question, claim)))
        return { claim, rule, reading: readAs(reading, claim) };
    }
  }
  return null;
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

/** Whether the claim is about what the lexicon says is easily mixed up with what the figure's sentence tells. */
function isMixedUp({ reading, index }: Question, { metric }: Claim): boolean {
  return index.metrics.get(reading.metric?.value ?? '')?.confusedWith?.includes(metric) === true;
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
  if (metric?.known === 'stated' && metric.governs) return null;
  const told = metric?.known === 'shared' && metric.governs;
  for (const claim of finest(index.store.claimsAbout(entity.value))) {
    if (isOwn(question, claim) || (told && isMixedUp(question, claim)) || !isOfItsKind(question, claim)) continue;
    if (!isKnownBy(claim, statement.asOf) || !fitsPeriod(claim, question)) continue;
    const { agrees, rule } = held(question, claim);
    if (agrees && isTellingOf(question, claim, rule)) return { claim, rule, reading: readAs(reading, claim) };
  }
  return null;
}
