// What holding one reading against the claims comes to, before anything is decided.

import type { Claim } from '../claims/claim.ts';
import { isCurrency, isRange } from '../figures/quantity.ts';
import { monthOf, monthsBetween } from '../periods/days.ts';
import type { Day } from '../periods/expression.ts';
import { absolute, compare, decimal, multiply, subtract } from '../text/decimal.ts';
import { fold } from '../text/fold.ts';
import { BY_BOUND, isLooseBound } from './bound.ts';
import { derived } from './derived/derive.ts';
import { isRelation, related } from './derived/relate.ts';
import { isLeftOpen } from './derived/working.ts';
import { sameUnit } from './held/agreement.ts';
import { anyMetric, candidates, isOfOneAlone, isRecent } from './held/candidates.ts';
import { confirmedAgreement, finest, held, meetsClosely, significantDigits } from './held/held.ts';
import type { Question } from './held/question.ts';
import { mayBeChance } from './lines/chance.ts';
import type { AgreementRule, DecisionRule, TimelyRule } from './rules.ts';
import type { Comparison } from './verdict.ts';

/**
 * agrees: with a claim of the given status; disagrees: confirmed claims about subject and period say otherwise;
 * silent: nothing can be held against it.
 */
export type Outcome =
  | {
      readonly kind: 'agrees';
      readonly status: 'confirmed' | 'disputed' | 'unverified';
      readonly claim: Claim;
      readonly rule: AgreementRule | TimelyRule;
      readonly comparisons: readonly Comparison[];
    }
  | { readonly kind: 'disagrees'; readonly comparisons: readonly Comparison[]; readonly worked: Claim | null }
  | { readonly kind: 'silent'; readonly comparisons: readonly Comparison[]; readonly rule: DecisionRule };

/** "Raised its budget to $85 billion" in a draft of July, where the next raise came in October: guidance that nothing had taken the place of yet. */
function stoodThen({ statement: { asOf }, index }: Question, { status, nature, against }: Claim): boolean {
  if (asOf === null || status !== 'superseded' || nature !== 'guidance' || against.length === 0) return false;
  return against.every((id) => (index.store.claim(id)?.source.date ?? '') > asOf);
}

function agreement(comparisons: readonly Comparison[], question: Question): Outcome | null {
  const confirmed =
    confirmedAgreement(comparisons) ?? comparisons.find(({ agrees, claim }) => agrees && stoodThen(question, claim));
  if (confirmed)
    return { kind: 'agrees', status: 'confirmed', claim: confirmed.claim, rule: confirmed.rule, comparisons };
  for (const [status, names] of [
    ['disputed', ['disputed', 'superseded']],
    ['unverified', ['unverified']],
  ] as const) {
    const found = comparisons.find(({ agrees, claim }) => agrees && names.some((name) => name === claim.status));
    if (found) return { kind: 'agrees', status, claim: found.claim, rule: found.rule, comparisons };
  }
  return null;
}

/** A figure whose metric the words do not tell: only agreement counts, with any claim of the entity, digit for digit. */
function withoutMetric(question: Question): Outcome {
  if (question.reading.narrowed) return { kind: 'silent', comparisons: [], rule: 'no-metric' };
  const claims = anyMetric(question);
  const comparisons = claims
    .map((claim) => held(question, claim))
    .filter(({ claim, agrees, rule }) => agrees && !BY_BOUND.has(rule) && meetsClosely(question, claim))
    .filter(({ claim }) => !mayBeChance(question, claim));
  return agreement(comparisons, question) ?? { kind: 'silent', comparisons: [], rule: 'no-metric' };
}

/** What arithmetic gives, held against the figure; its bounds are what the rounding of its parts leaves open. */
function againstWorked(question: Question, claim: Claim): Outcome {
  const comparison = held(question, claim);
  const inside = isLeftOpen(question.reading.meant, claim.quantity);
  if (comparison.agrees || inside)
    return { kind: 'agrees', status: 'confirmed', claim, rule: 'derived', comparisons: [comparison] };
  return sameUnit(question.reading.meant, claim.quantity)
    ? { kind: 'disagrees', comparisons: [comparison], worked: claim }
    : { kind: 'silent', comparisons: [comparison], rule: 'no-claim' };
}

/** A figure in a currency in which the database has no claim about the subject cannot be compared. */
export function isIncomparable({ reading }: Question, comparisons: readonly Comparison[]): boolean {
  const { unit } = reading.meant;
  if (!isCurrency(unit)) return false;
  const confirmed = comparisons.filter(({ claim }) => claim.status === 'confirmed');
  return (
    confirmed.length > 0 &&
    confirmed.every(({ claim }) => isCurrency(claim.quantity.unit) && claim.quantity.unit !== unit)
  );
}

/** Whether the figure's time was over when the text was written; a plan over years has none. */
function isOver({ statement: { asOf }, reading: { period } }: Question): boolean {
  if (period?.value.kind !== 'days') return false;
  return asOf === null ? period.known === 'carried' : period.value.days.end <= asOf;
}

/** What the claims that a question asks for confirm as guidance, and by which rule. */
function byGuidance(question: Question): { readonly outcome: Outcome; readonly confirmed: Comparison } | null {
  const comparisons = finest(candidates(question)).map((claim) => held(question, claim));
  const confirmed = confirmedAgreement(comparisons);
  if (!confirmed) return null;
  const { claim } = confirmed;
  return { confirmed, outcome: { kind: 'agrees', status: 'confirmed', claim, rule: 'guided', comparisons } };
}

/** "2026 capital spending of $200 billion" in a draft of February 2026: what is not over yet is as the company guides. */
function guided(question: Question): Outcome | null {
  const { statement, reading } = question;
  if (statement.modality === 'forecast' || statement.modality === 'denied') return null;
  if (reading.period?.value.kind === 'open') return null;
  // 全年落在700億至720億美元: of what is over one figure is told; from one to another is what was expected.
  if (!isRange(statement.figure.quantity) && (isOver(question) || candidates(question).length > 0)) return null;
  return byGuidance({ ...question, statement: { ...statement, modality: 'forecast' } })?.outcome ?? null;
}

/** "Management left its target at US$67bn" in a text of December: what a later source still guides to agrees, where none of before says anything. */
function guidedLater(question: Question): Outcome | null {
  const { statement } = question;
  if (statement.modality !== 'forecast' || statement.asOf === null) return null;
  if (candidates(question).some(({ status }) => status === 'confirmed')) return null;
  const found = byGuidance({ ...question, statement: { ...statement, asOf: null } });
  if (!found) return null;
  const { outcome, confirmed } = found;
  const isRange = question.reading.meant.value === null;
  const isAlike = (confirmed.claim.quantity.value === null) === isRange;
  return isAlike && (isRange || !BY_BOUND.has(confirmed.rule)) ? outcome : null;
}

/** "will pay a dividend of 276.24 yuan": told as to come, yet digit for digit what was reported for the period that it names. */
function announced(question: Question): Outcome | null {
  const { statement, reading } = question;
  if (statement.modality !== 'forecast' || !reading.period?.from || significantDigits(question) < 4) return null;
  const actual: Question = { ...question, statement: { ...statement, modality: 'actual' } };
  const comparisons = candidates(actual).map((claim) => held(actual, claim));
  const confirmed = confirmedAgreement(comparisons);
  return confirmed
    ? { kind: 'agrees', status: 'confirmed', claim: confirmed.claim, rule: 'announced', comparisons }
    : null;
}

/** What a claim's entry says of its source, folded: the houses among its bases, else all that tells of one. */
function toldOf({ source, reason, basis }: Claim, { index }: Question): string {
  const houses = basis.flatMap((id) => {
    const house = index.entities.get(id);
    return house?.kind === 'body' ? [house.name.zh, house.name.en, ...house.aliases] : [];
  });
  if (houses.length > 0) return fold(houses.join(' '));
  return fold(`${source.publisher} ${source.title} ${reason?.en ?? ''} ${reason?.zh ?? ''} ${basis.join(' ')}`);
}

/** The market that a claim is about, where it is one's size or a share of one. */
function marketOf({ entity, basis }: Claim, { index }: Question): string | null {
  return [entity, ...basis].find((id) => index.entities.get(id)?.kind === 'market') ?? null;
}

/** Whether the claim is a house's own estimate that another house's figure need not meet; a market's claims are of one series. */
function isOtherHouse(question: Question, claim: Claim): boolean {
  const { statement, index } = question;
  const market = marketOf(claim, question);
  const house = statement.house ?? (market === null ? null : statement.houseAround);
  if (house === null || (market === null && claim.nature !== 'estimate')) return false;
  const series = [claim, ...(market ? index.store.claimsAbout(market) : [])];
  const told = series.map((each) => toldOf(each, question));
  const known = told.some((each) => index.houses.some((name) => each.includes(name)));
  return known && !told.some((each) => each.includes(fold(house)));
}

const TENTH = decimal(1n, -1);

/** At least $91 billion says nothing against $92 billion: a bound speaks only against what lies beyond it. */
function isInsideBound(question: Question, { quantity }: Claim): boolean {
  const { value } = question.reading.meant;
  if (question.statement.modality !== 'forecast' || value === null || quantity.value === null) return false;
  if (quantity.unit !== question.reading.meant.unit) return false;
  const order = compare(value, quantity.value);
  const within = order > 0 ? quantity.comparator.startsWith('>') : order < 0 && quantity.comparator.startsWith('<');
  const gap = absolute(subtract(value, quantity.value));
  return within && compare(gap, multiply(absolute(quantity.value), TENTH)) <= 0;
}

/** A part's margin that its company was given because no other claim has one, or a group's adjusted EBITA beside its segments': it speaks for the one that was read, never against it. */
function isOfPartOnly({ reading, index }: Question, { entity, metric }: Claim): boolean {
  return entity !== reading.entity?.value && !isOfOneAlone(index, entity, metric);
}

function ofRelation(question: Question): Outcome | null {
  const { reading, statement } = question;
  if (!isRelation(reading.sense)) return null;
  const worked = statement.modality === 'actual' ? related(question, reading.sense) : null;
  return worked ? againstWorked(question, worked) : { kind: 'silent', comparisons: [], rule: 'no-claim' };
}

/** Where a metric behind the figure is read although words before it name something else. */
const FROM_BEHIND: ReadonlySet<string> = new Set(['clause-following', 'sentence-following']);

/** A bound says nothing of a metric that only goes on from the text before, where the figure's own sentence names another. */
function isBoundElsewhere({ reading: { metric }, statement }: Question, found: Outcome): boolean {
  if (found.kind !== 'agrees' || !BY_BOUND.has(found.rule) || metric?.governs || metric?.known !== 'carried')
    return false;
  const { best } = statement.readings;
  return (
    best.metric !== null &&
    best.metric.value !== metric.value &&
    best.metric.known !== 'guessed' &&
    best.metric.known !== 'carried'
  );
}

/** 指引910亿美元，买方的心理价位是870亿美元上下: what others look for is near the guidance, and not it. */
function isOthersHope({ statement, reading: { meant } }: Question, found: Outcome): boolean {
  if (found.kind !== 'agrees' || found.rule !== 'hedge-about') return false;
  if (statement.modality !== 'forecast' || !statement.foreseenByOthers) return false;
  const { value } = found.claim.quantity;
  return meant.value !== null && value !== null && compare(meant.value, value) !== 0;
}

/** A part's figure never agrees with the whole's claim by a bound, nor where its metric stands somewhere behind. */
function ofPart({ reading }: Question, found: Outcome): boolean {
  if (!reading.narrowed || found.kind !== 'agrees') return true;
  return !BY_BOUND.has(found.rule) && !FROM_BEHIND.has(reading.metric?.rule ?? '');
}

/** Holds one reading against the claims. */
export function outcomeOf(question: Question): Outcome {
  const { reading, statement } = question;
  const relation = ofRelation(question);
  if (relation) return relation;
  if (!reading.metric) return withoutMetric(question);
  const comparisons = finest(candidates(question)).map((claim) => held(question, claim));
  const found = agreement(comparisons, question) ?? announced(question) ?? guided(question) ?? guidedLater(question);
  if (found?.kind === 'agrees' && isLooseBound(question, found.rule, found.claim))
    return { kind: 'silent', comparisons: [], rule: 'no-claim' };
  if (found && ofPart(question, found) && !isBoundElsewhere(question, found) && !isOthersHope(question, found))
    return found;
  if (reading.narrowed || (statement.modality === 'forecast' && statement.foreseenByOthers))
    return { kind: 'silent', comparisons, rule: 'no-claim' };
  return unmet(question, comparisons);
}

/** Whether it is about the latest period of its kind that was over, or had just been: without one, a figure may be of a time of which nothing is known. */
function isLatest({ period }: Claim, asOf: Day | null): boolean {
  if (period === null || asOf === null) return true;
  return monthOf(asOf) - monthOf(period.end) <= Math.max(3, monthsBetween(period));
}

/** What claims that nobody agrees with come to: some speak against the reading, or others work out what it should be. */
function unmet(question: Question, comparisons: readonly Comparison[]): Outcome {
  const { reading, statement } = question;
  const against = comparisons.filter(
    ({ claim }) =>
      claim.status === 'confirmed' &&
      !isOtherHouse(question, claim) &&
      !isInsideBound(question, claim) &&
      !isOfPartOnly(question, claim),
  );
  // How many points a share moved is no share.
  if (reading.sense.kind === 'share' && reading.meant.unit === 'pp')
    return { kind: 'silent', comparisons, rule: 'no-claim' };
  if (reading.sense.kind === 'share' && !against.some(({ claim }) => claim.metric === reading.metric?.value)) {
    const worked = derived(question);
    const computed = worked ? againstWorked(question, worked) : null;
    return computed ?? { kind: 'silent', comparisons, rule: 'no-claim' };
  }
  const recent = against.filter(({ claim }) => isRecent(claim, statement.asOf));
  const untimed = recent.some(({ claim }) => isLatest(claim, statement.asOf)) ? recent : [];
  const timely = reading.period === null ? untimed : against;
  const own = timely.some(({ claim }) => claim.metric === reading.metric?.value);
  if (own && reading.meant.unit !== 'pp') return { kind: 'disagrees', comparisons, worked: null };
  const worked = derived(question);
  const computed = worked ? againstWorked(question, worked) : null;
  if (computed?.kind === 'agrees') return computed;
  if (timely.length > 0) return { kind: 'disagrees', comparisons, worked: null };
  if (computed && computed.kind === 'disagrees') return computed;
  return { kind: 'silent', comparisons, rule: 'no-claim' };
}
