// A reading held against single claims: which agree, which of them stands, which should have been met.

import type { Claim, Tier } from '../../claims/claim.ts';
import type { Quantity } from '../../figures/figure.ts';
import { isCurrency } from '../../figures/quantity.ts';
import { reversed } from '../../statements/meaning/meant.ts';
import { absolute, compare, decimal, multiply, normalised, ONE, scaled, subtract } from '../../text/decimal.ts';
import type { Comparison } from '../verdict.ts';
import { agree, perOne, sameUnit } from './agreement.ts';
import type { Question } from './question.ts';

const QUARTER = decimal(25n, -2);
const TWENTIETH = decimal(5n, -2);

/** How many digits the value is written with; zeros at the end of a whole number are no digits. */
export function significantDigits({ reading, statement }: Question): number {
  const { value, step } = reading.meant;
  if (value === null) return 0;
  const plain = normalised(absolute(value));
  const bare = plain.digits.toString().length;
  const scale = statement.figure.written?.scale ?? 0;
  const decimals = step !== null && step.exponent < scale ? plain.exponent - step.exponent : 0;
  return bare + Math.max(0, decimals);
}

/** Enough written digits that an equal figure elsewhere is no coincidence. */
export function isTelling(question: Question): boolean {
  const { unit } = question.reading.meant;
  const digits = significantDigits(question);
  return digits >= 3 || (digits >= 2 && unit !== '%' && unit !== 'count' && unit !== '');
}

function isBounding({ statement }: Question): boolean {
  const kind = statement.figure.hedge?.kind;
  return kind === 'above' || kind === 'below' || kind === 'at-least' || kind === 'at-most';
}

/** With no period told, a bound says which claim it means only where the claim comes near it: 突破400亿 is not the half year's 732亿. */
function isFarFromBound(question: Question, { quantity }: Claim): boolean {
  const { value } = question.reading.meant;
  if (
    question.reading.period !== null ||
    !isBounding(question) ||
    value === null ||
    quantity.value === null ||
    quantity.comparator !== '='
  )
    return false;
  return compare(absolute(subtract(quantity.value, value)), multiply(absolute(value), QUARTER)) > 0;
}

/** Powers of ten by which a bound may have slipped. */
const SLIPS = [1, 2, 3, 4];

/** 超过380亿 for 3800亿 holds only because it is off by a power of ten (verdicts.md, Hedges). */
function isSlippedBound(question: Question, claim: Claim): boolean {
  const { value } = perOne(inClaimUnit(question, claim));
  const claimed = perOne(claim.quantity).value;
  if (!isBounding(question) || value === null || claimed === null || value.digits === 0n) return false;
  return SLIPS.some((by) => {
    const slipped = scaled(value, by);
    return compare(absolute(subtract(claimed, slipped)), multiply(absolute(slipped), TWENTIETH)) <= 0;
  });
}

/** 每股分红27.6元: what the amount is for stands in the metric's name; a claim per one of it is meant alike. */
export function inClaimUnit({ reading, statement }: Question, claim: Claim): Quantity {
  const { per } = claim.quantity;
  const { meant } = reading;
  return per && !meant.per && statement.figure.kind !== 'unit-price'
    ? { ...meant, per: { ...per, count: ONE } }
    : meant;
}

/** Scales in which a table may give its numbers. */
const TABLE_SCALES = [0, 3, 4, 6, 8, 9];

/** Where a table's unit was not read, its digits only are compared (verdicts.md, Units). */
function digitsAgree({ reading, statement }: Question, claim: Claim): boolean {
  const { meant, unit } = reading;
  if (
    unit.known !== 'guessed' ||
    meant.unit !== '' ||
    statement.figure.kind !== 'number' ||
    !isCurrency(claim.quantity.unit)
  )
    return false;
  const move = (value: Quantity['value'], by: number): Quantity['value'] => (value ? scaled(value, by) : null);
  return TABLE_SCALES.some((by) => {
    const moved = {
      ...meant,
      value: move(meant.value, by),
      low: move(meant.low, by),
      high: move(meant.high, by),
      step: move(meant.step, by),
      unit: claim.quantity.unit,
    };
    return agree(moved, null, claim.quantity, true).agrees;
  });
}

const MARKED = /⟦([^⟧]*)⟧/;

/** Whether the source prints without a minus what its concept counts as one: Other operating expense (income), net | 767. */
function isPrintedPlain({ evidence, quantity }: Claim): boolean {
  const printed = quantity.value && quantity.value.digits < 0n ? MARKED.exec(evidence?.row ?? '')?.[1] : undefined;
  const taken = /^less\b|^减/i.test(evidence?.row ?? '');
  return printed !== undefined && /\d/.test(printed) && (taken || !/[(（−–-]/.test(printed));
}

/** What a label says was used: a plain figure behind it went out, though the table sets it in brackets. */
const USED = /所用|所耗|流出|\bused (?:in|for)\b/i;
const BRACKETS = /\([^()]*\)|（[^（）]*）/g;

const saysUsed = ({ evidence }: Claim): boolean => {
  const [label = ''] = evidence?.row?.split(' | ') ?? [];
  return !label.includes('⟦') && USED.test(label.replaceAll(BRACKETS, ''));
};

/** A table sets what it takes off in brackets: Research and development | (8,866). */
function isTakenOff({ statement, reading, index }: Question, { metric, quantity: { value } }: Claim): boolean {
  const isBracketed = statement.row !== null && statement.figure.written?.sign === '-';
  const isOpposed = (reading.meant.value?.digits ?? 0n) < 0n && value !== null && value.digits > 0n;
  return isBracketed && isOpposed && reading.sense.kind === 'level' && !index.signed.has(metric);
}

/** What goes out is written with a minus or without; where the draft has none, the claim's says nothing. */
export function unsigned(question: Question, claim: Claim): Quantity {
  const { reading, index } = question;
  const { metric, quantity } = claim;
  if (isTakenOff(question, claim)) return reversed(quantity);
  const { value } = reading.meant;
  const plain = value !== null && value.digits >= 0n && quantity.value !== null && quantity.value.digits < 0n;
  if (!plain || reading.sense.kind !== 'level') return quantity;
  const either = index.outgoing.has(metric) || isPrintedPlain(claim) || saysUsed(claim);
  return either ? reversed(quantity) : quantity;
}

const sizes = new WeakMap<Quantity, number>();

/** About how much it is, whatever its sign. */
function sizeOf(quantity: Quantity): number {
  const known = sizes.get(quantity);
  if (known !== undefined) return known;
  const { value } = quantity;
  const size = value === null ? Number.NaN : Math.abs(Number(value.digits)) * 10 ** value.exponent;
  sizes.set(quantity, size);
  return size;
}

/** No two amounts of two digits and more are equal as they are written that lie further apart. */
const FAR = 1.2;

/** Whether an amount lies so far from what a claim says that they cannot be equal: most do, and it is told at once. */
export function isFarFrom({ meant }: Question['reading'], { quantity }: Claim): boolean {
  if (meant.unit !== quantity.unit || meant.unit === '' || meant.per || quantity.per) return false;
  const [a, b] = [sizeOf(meant), sizeOf(quantity)];
  return a > b * FAR || b > a * FAR;
}

/** Whether the reading agrees with one claim, and by which rule. */
export function held(question: Question, claim: Claim): Comparison {
  const { reading, statement } = question;
  const moving = reading.sense.kind === 'growth' || reading.sense.kind === 'change';
  const lenient = moving && statement.direction === 0 && statement.figure.written?.sign === '';
  if (isFarFromBound(question, claim)) return { claim, agrees: false, rule: 'far-from-bound' };
  const { agrees, rule } = agree(
    inClaimUnit(question, claim),
    statement.figure.hedge?.kind ?? null,
    unsigned(question, claim),
    lenient,
  );
  if (agrees && isSlippedBound(question, claim)) return { claim, agrees: false, rule: 'slipped-bound' };
  if (!agrees && digitsAgree(question, claim)) return { claim, agrees: true, rule: 'digits' };
  return { claim, agrees, rule };
}

const width = ({ quantity }: Claim): number => (quantity.comparator === '=' ? (quantity.step?.exponent ?? 0) : 1000);

/** Finest written precision first: a claim with more digits decides over a rounder one about the same subject. */
export function finest(claims: readonly Claim[]): Claim[] {
  return claims.toSorted((a, b) => width(a) - width(b));
}

const finestAbout = new WeakMap<readonly Claim[], readonly Claim[]>();

/** The same for what a store gives again and again. */
export function finestOf(claims: readonly Claim[]): readonly Claim[] {
  const known = finestAbout.get(claims);
  if (known) return known;
  const own = finest(claims);
  finestAbout.set(claims, own);
  return own;
}

/** Whether two claims are about one subject, in one sense and unit. */
function sameSubject(claim: Claim, other: Claim): boolean {
  return (
    claim.entity === other.entity &&
    claim.metric === other.metric &&
    claim.period?.start === other.period?.start &&
    claim.period?.end === other.period?.end &&
    claim.nature === other.nature &&
    claim.basis.join() === other.basis.join() &&
    sameUnit(claim.quantity, other.quantity)
  );
}

/** Whether a claim decides over another about the same subject: an exact one over a bound, more digits over fewer (verdicts.md, Digits). */
function overrules(claim: Claim, other: Claim): boolean {
  if (!sameSubject(claim, other)) return false;
  return claim.quantity.comparator === '=' && width(claim) < width(other) && !isRounding(claim, other);
}

/** What somebody publishes by himself confirms nothing that whoever is nearer to the facts tells otherwise. */
function isContradicted(own: Claim, confirmed: readonly Comparison[]): boolean {
  if (own.source.tier !== 'self-media') return false;
  return confirmed.some(
    ({ claim, agrees }) =>
      !agrees && claim.source.tier !== 'self-media' && claim.quantity.comparator === '=' && sameSubject(claim, own),
  );
}

/** Two claims that do not say the same thing within the rounder one's precision are rivals, not two forms of one. */
function isRounding({ quantity: fine }: Claim, { quantity: round }: Claim): boolean {
  return round.comparator === '=' && !agree(fine, null, round).agrees;
}

/** A confirmed claim that agrees, an equal one first, unless a finer one of the same subject and period disagrees. */
export function confirmedAgreement(comparisons: readonly Comparison[]): Comparison | null {
  const confirmed = comparisons.filter(({ claim }) => claim.status === 'confirmed');
  const standing = confirmed.filter(
    (comparison) =>
      comparison.agrees &&
      !isContradicted(comparison.claim, confirmed) &&
      ((comparison.rule === 'equal' && comparison.claim.quantity.comparator === '=') ||
        !confirmed.some(({ claim, agrees }) => !agrees && overrules(claim, comparison.claim))),
  );
  const equal = standing.filter(({ rule }) => rule === 'equal');
  const byTier = (a: Comparison, b: Comparison): number => RANK[a.claim.source.tier] - RANK[b.claim.source.tier];
  const [best] = (equal.length > 0 ? equal : standing).toSorted(byTier);
  if (!best || best.claim.source.tier === 'primary') return best ?? null;
  // One that is nearer to the facts and says the same with more digits is the one to show.
  const nearer = standing.filter(({ claim }) => claim.quantity.comparator === '=' && sameSubject(claim, best.claim));
  return [best, ...nearer].toSorted(byTier)[0] ?? best;
}

const RANK: Readonly<Record<Tier, number>> = { primary: 0, 'filing-digest': 1, secondary: 2, 'self-media': 3 };

/** Exact claims before bounds, the better tier first: what a correction should quote. */
function standing(claim: Claim): number {
  return (claim.quantity.comparator === '=' ? 0 : 10) + RANK[claim.source.tier];
}

/** The claim that the figure should have been: same unit, of the best tier, nearest in value. */
export function expected({ reading }: Question, comparisons: readonly Comparison[]): Claim | null {
  const confirmed = finest(comparisons.filter(({ claim }) => claim.status === 'confirmed').map(({ claim }) => claim));
  const comparable = confirmed.filter((claim) => sameUnit(reading.meant, claim.quantity));
  const { value } = reading.meant;
  if (value === null || comparable.length === 0) return comparable[0] ?? confirmed[0] ?? null;
  const gap = (claim: Claim): ReturnType<typeof absolute> | null =>
    claim.quantity.value ? absolute(subtract(claim.quantity.value, value)) : null;
  return (
    comparable.toSorted((a, b) => {
      const order = standing(a) - standing(b);
      if (order !== 0) return order;
      const [x, y] = [gap(a), gap(b)];
      return x && y ? compare(x, y) : 0;
    })[0] ?? null
  );
}

/** As many claims as a figure of three digits may be tried against and hardly ever meet one by chance. */
export const FEW_CLAIMS = 200;

/** With how many digits a claim is written; a source's figure of two (18%) says nothing of the third. */
function digitsOf({ value, step }: Quantity): number {
  if (value === null || step === null) return Number.POSITIVE_INFINITY;
  const { digits, exponent } = absolute(value);
  return digits.toString().length + exponent - step.exponent;
}

/**
 * Three digits and more meet a claim about something else hardly ever by chance, unless there are very many.
 *
 * @param among how many claims are tried
 */
export function meetsClosely(question: Question, { quantity }: Claim, among = 1): boolean {
  const digits = Math.min(significantDigits(question), digitsOf(quantity));
  return quantity.comparator === '=' && isCloseAmong(digits, among);
}

/** Whether as many digits hardly ever meet one of so many claims by chance. */
export function isCloseAmong(digits: number, among: number): boolean {
  return digits >= (among > FEW_CLAIMS ? 4 : 3);
}
