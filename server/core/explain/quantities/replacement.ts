// What to put in a figure's place: the claim's quantity in the writer's own manner, with the writer's hedge where it still holds.

import { type CheckedFigure, readingOf } from '../../check/result.ts';
import { type Claim, tellsGrowth } from '../../claims/claim.ts';
import type { HedgeKind, Quantity } from '../../figures/figure.ts';
import { isCurrency, negated } from '../../figures/quantity.ts';
import { readFigures } from '../../figures/read.ts';
import { absolute, compare, leadingPlace, scaled } from '../../text/decimal.ts';
import type { Span } from '../../text/span.ts';
import type { Language } from '../../text/spoken.ts';
import { agree } from '../../verdicts/held/agreement.ts';
import { type Draughting, draughting, type Telling } from '../telling.ts';
import { inManner, type Manner, mannerOf, plainQuantity, type Rounding } from './quantity-text.ts';
import { rescaled } from './rescale.ts';

export interface Replacement {
  /** The figure's words without its hedge: what is replaced. */
  readonly span: Span;
  readonly text: string;
  /** The whole figure as it will read, hedge included. */
  readonly whole: string;
}

/** Whether whose, of what and when are told in the figure's own sentence: what was carried over may be somebody else's, and is no ground for a fix. */
export function isSureOf(checked: CheckedFigure): boolean {
  const reading = readingOf(checked);
  return [reading?.entity, reading?.metric, reading?.period].every(
    (part) => part?.known === 'stated' || part?.known === 'shared',
  );
}

/** The manner of the draft's figure; `null` where it has none that another number could take. */
export function mannerAt(checked: CheckedFigure, telling: Telling): Manner | null {
  const { figure, judgement } = checked;
  const manner = inUnitMeant(mannerOf(figure, telling.text, languageAt(checked, draughting(telling))), checked);
  const right = judgement?.code === 'scale-slip' ? judgement.claim : null;
  return manner && right && figure.quantity ? rescaled(manner, figure.quantity, right.quantity) : manner;
}

/** A bare 398亿 is money where its subject reports in a currency, a bare 38.9 in a table what its header says; they stay bare. */
function inUnitMeant(manner: Manner | null, checked: CheckedFigure): Manner | null {
  const unit = readingOf(checked)?.meant.unit ?? '';
  if (!manner || !checked.figure.quantity || !isBare(checked.figure.quantity) || unit === '') return manner;
  const power = powerMeant(checked);
  if (power === 0) return isCurrency(unit) ? { ...manner, unit } : manner;
  return { ...manner, unit, scale: manner.scale + power };
}

/** The power of ten that a table gives its bare numbers, as "RMB bn" in a header does; 0 where there is none. */
function powerMeant(checked: CheckedFigure): number {
  const own = checked.figure.quantity?.value;
  const meant = readingOf(checked)?.meant.value;
  if (!own || !meant || own.digits === 0n || meant.digits === 0n) return 0;
  const power = leadingPlace(meant) - leadingPlace(own);
  return compare(absolute(scaled(own, power)), absolute(meant)) === 0 ? power : 0;
}

/** The language that the figure itself is written in, as far as its own words show it. */
function languageAt(checked: CheckedFigure, telling: Draughting): Language {
  const { start, end } = checked.figure.span;
  const words = telling.text.slice(start, end);
  if (/\p{Script=Han}/u.test(words)) return 'zh';
  if (/[A-Za-z]{2}/.test(words)) return 'en';
  const around = telling.text.slice(Math.max(0, start - 40), end + 40);
  const han = around.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han * 4 >= around.length ? 'zh' : 'en';
}

/**
 * A claim's figure for a sentence about a draft's figure: in the draft's manner, or in the language's usual one where the two are
 * of different kinds or sizes. `declines`: it is given as the decline that the draft's words speak of.
 */
export function claimFigure(
  claim: Claim,
  checked: CheckedFigure,
  manner: Manner | null,
  language: Language,
): { readonly text: string; readonly declines: boolean } {
  const declines = isDecline(claim, checked);
  const quantity = declines ? negated(claim.quantity) : claim.quantity;
  const usual = (): string => plainQuantity(quantity, manner?.language ?? language) ?? claim.written;
  if (!manner || !comparable(claim.quantity.unit, manner.unit)) return { text: usual(), declines };
  const written = inManner(quantity, manner);
  if (!written || outOfProportion(claim, manner)) return { text: usual(), declines };
  const stated = checked.figure.quantity ? inManner(checked.figure.quantity, { ...manner, sign: '' }) : null;
  const same = stated !== null && bare(stated.rounded) === bare(written.rounded);
  // Rounding would hide the difference of a figure that is wrong, and make one of a figure that is right.
  return { text: same === agrees(checked, claim) ? written.rounded : written.full, declines };
}

/** The text to put in place of a refuted figure; `null` where the claim has no figure to put there. */
export function replacementFor(checked: CheckedFigure, telling: Telling): Replacement | null {
  const { judgement, figure } = checked;
  const claim = judgement?.claim;
  const manner = mannerAt(checked, telling);
  if (judgement?.rule === 'derived' && figure.kind === 'multiple') return null;
  if (!claim || !manner || !isPlain(claim, figure.hedge?.kind) || judgement.code === 'direction-mismatch') return null;
  if (!comparable(claim.quantity.unit, manner.unit) || unfit(claim, manner, checked)) return null;
  const direction = checked.statement?.direction ?? 0;
  const plain: Quantity = { ...claim.quantity, comparator: '=' };
  const quantity = direction < 0 ? negated(plain) : plain;
  if (direction !== 0 && (quantity.value?.digits ?? 0n) < 0n) return null;
  const written = inManner(quantity, manner, roundingFor(figure.hedge?.kind));
  const old = telling.text.slice(figure.core.start, figure.core.end);
  if (!written) return null;
  const text = written.rounded === old ? written.full : written.rounded;
  if (text === old) return null;
  const before = telling.text.slice(figure.span.start, figure.core.start);
  const after = telling.text.slice(figure.core.end, figure.span.end);
  const whole = before + text + after;
  const power = isBare(figure.quantity ?? claim.quantity) ? powerMeant(checked) : 0;
  return readsAs(whole, checked, claim, power) && standsApart(whole, figure.span, telling)
    ? { span: figure.core, text, whole }
    : null;
}

/** "for every ten shares" under a margin: a bare number that was only supposed to be a percentage is none to print as one. */
function isUnsaidPercentage(checked: CheckedFigure): boolean {
  const unit = readingOf(checked)?.unit;
  const { quantity } = checked.figure;
  return quantity !== null && isBare(quantity) && unit?.value === '%' && unit.rule === 'reporting-currency';
}

function unfit(claim: Claim, manner: Manner, checked: CheckedFigure): boolean {
  return outOfProportion(claim, manner) || isUnsaidPercentage(checked);
}

/** How far around it a number may be read into what stands beside it. UTF-16 units. */
const BESIDE = 16;

/** Whether the text is read as one figure where it is put, too: 新台币9899亿元 right behind another amount is not. */
function standsApart(whole: string, { start, end }: Span, { text }: Telling): boolean {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const behind = text.slice(end, end + BESIDE);
  return readFigures(before + whole + behind).some(
    ({ span }) => span.start === before.length && span.end >= before.length + whole.trimEnd().length,
  );
}

/** Tenths are said from one to nine. */
const TENTHS = /[十百千][成折]|\d\d成/u;

/** Whether a text is one figure that goes where the old one stands, and with its table's power of ten says what the claim says: 六十成, "12.5 of billions" and "twenty-eight digits" are nothing to print. */
function readsAs(text: string, { figure: old }: CheckedFigure, claim: Claim, power: number): boolean {
  const [figure, ...more] = readFigures(text);
  const quantity = figure?.quantity;
  if (!figure || !quantity || more.length > 0 || TENTHS.test(text)) return false;
  if (figure.span.start > 0 || figure.span.end < text.length) return false;
  // "More than doubled" has a verb in it, "two-fifths" is a share: neither a rate nor a bare number goes in their place.
  if (old.kind === 'multiple' && figure.kind !== 'multiple') return false;
  if (isBare(quantity) && (figure.kind !== old.kind || (old.quantity && !isBare(old.quantity)))) return false;
  if (quantity.value?.digits === 0n && claim.quantity.value?.digits !== 0n) return false;
  const unit = comparable(quantity.unit, claim.quantity.unit) || isBare(quantity) ? claim.quantity.unit : quantity.unit;
  const meant = isBare(quantity) ? timesTen(quantity, power) : quantity;
  return agree({ ...meant, unit }, figure.hedge?.kind ?? null, claim.quantity, true).agrees;
}

function timesTen(quantity: Quantity, power: number): Quantity {
  const move = (value: Quantity['value']): Quantity['value'] => (value ? scaled(value, power) : null);
  const { value, low, high, step } = quantity;
  return { ...quantity, value: move(value), low: move(low), high: move(high), step: move(step) };
}

/** A number with no unit of its own has the one that its subject reports in, or its table's. */
function isBare({ unit }: Quantity): boolean {
  return unit === 'count' || unit === '';
}

/** Whether the claim's number can stand alone, or behind the hedge that the draft has: "more than" for a claim of more. */
function isPlain({ quantity }: Claim, hedge: HedgeKind | undefined): boolean {
  switch (quantity.comparator) {
    case '=':
      return true;
    case '>':
    case '>=':
      return hedge === 'above' || hedge === 'at-least';
    case '<':
    case '<=':
      return hedge === 'below' || hedge === 'at-most';
    case '~':
      return hedge === 'about';
  }
}

function agrees({ judgement }: CheckedFigure, claim: Claim): boolean {
  return judgement?.comparisons.some((comparison) => comparison.claim === claim && comparison.agrees) === true;
}

function roundingFor(hedge: HedgeKind | undefined): Rounding {
  switch (hedge) {
    case 'above':
    case 'at-least':
      return 'down';
    case 'below':
    case 'near':
    case 'at-most':
      return 'up';
    default:
      return 'nearest';
  }
}

function isDecline(claim: Claim, checked: CheckedFigure): boolean {
  const growth = tellsGrowth(claim.basis);
  return growth && (checked.statement?.direction ?? 0) < 0 && (claim.quantity.value?.digits ?? 0n) < 0n;
}

const RATIOS = ['%', 'pp', 'bp', 'x', ''];

function comparable(a: string, b: string): boolean {
  return a === b || (isCurrency(a) && isCurrency(b)) || (RATIOS.includes(a) && RATIOS.includes(b));
}

/** Whether the claim would read oddly at the draft's scale: 39,824,000,000元 for 398.24亿元. */
function outOfProportion(claim: Claim, manner: Manner): boolean {
  const value = claim.quantity.value ?? claim.quantity.low ?? claim.quantity.high;
  if (!value || value.digits === 0n) return false;
  const place = leadingPlace(value) - manner.scale;
  return place >= 6 || place <= -2;
}

function bare(text: string): string {
  return text.replace(/[^0-9.]/g, '');
}
