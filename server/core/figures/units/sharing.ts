// Figures that share one unit: the members of a list (12.3/15.6/18.9亿元, $1.2/1.5/1.9) and the ends of a change (from $4 to $6 billion).

import { absolute, compare, decimal, multiply } from '../../text/decimal.ts';
import type { Figure } from '../figure.ts';
import { figureOf, type KindAndUnit, kindOf, quantityOf, writtenOf } from '../figure-of.ts';
import { codeAt, type Source } from '../scan/source.ts';
import { readAmount } from './amount.ts';
import type { Amount } from './amount-read.ts';

const BAR_BEFORE = /\| ?$/;
const BAR_BEHIND = /^ ?\|/;
const LIST = /^ ?[/|] ?$/;
const NAMED_LIST = /^(?:、|和|及|与)$/;
const RESPECTIVELY = /分别|依次|各为/;
const [SPACE, SLASH, BAR] = [0x20, 0x2f, 0x7c];
/** Last characters of joints in Chinese. */
const JOINING = new Uint8Array(0x10000);
for (const joint of '至到为成、和及与') JOINING[joint.charCodeAt(0)] = 1;
/** No joint between two members or two ends is longer. */
const LONGEST_JOINT = 10;
const TO = /^ to $/;
const FROM = /\bfrom (?:about |around |some |roughly |nearly )?$/;
const BACK = /^ from $/;
const BACK_TO = /\bto (?:about |around |some |roughly |nearly )?$/;
const TO_HAN = /^[\u4e00-\u9fff]{0,6}[至到为成]$/;
const FROM_HAN =
  /[由从自](?:[^\d，。；、]{1,8}的|每[^\d，。；、]{1,3}|[去上前]年(?:同期)?|[年期]初|上(?:季度?|月)|此前|原[来先]?)?(?:约|近)?$/;
const REACH = 24;
/** A first end in the second one's scale may be so many times larger or smaller. */
const APART = decimal(100n);

/** What one figure lends to another: its unit, the scale of its number, what it is a price for. */
interface Loan {
  readonly of: KindAndUnit;
  readonly scale: number;
  readonly per: NonNullable<Figure['quantity']>['per'] | null;
}

/** The amount that a figure is, if it is nothing but one. */
function amountOf(source: Source, { core, quantity, kind, period }: Figure): Amount | null {
  if (quantity?.value == null || period !== null || kind === 'fraction') return null;
  const amount = readAmount(source, core.start);
  return amount !== null && amount.end <= core.end ? amount : null;
}

/** Whether an amount has no unit of its own behind it. */
function isOpen({ behind, number, inner }: Amount): boolean {
  return behind === null && inner === null && number.vague === '' && !number.fraction;
}

/** Whether an amount is a number and nothing else. */
function isBare(amount: Amount): boolean {
  return amount.before === null && isOpen(amount) && amount.number.scale === 0;
}

/** Whether an amount lacks what its neighbour may lend: a unit, or the scale of a currency's number. */
function isLacking(amount: Amount, { scale }: Loan): boolean {
  return isOpen(amount) && (amount.before === null || (scale > 0 && amount.number.scale === 0));
}

/** What the last member lends: its unit, or its scale to a currency that stands before the first one. */
function loanOf(source: Source, amount: Amount, first: Amount, figure: Figure): Loan | null {
  const { scale } = amount.number;
  const per = figure.quantity?.per ?? null;
  if (first.before !== null && amount.before === null && amount.behind?.kind !== 'money')
    return amount.behind === null ? { of: kindOf(first, source), scale, per } : null;
  return isBare(amount) ? null : { of: kindOf(amount, source), scale, per };
}

/** The figure in a unit that it did not have itself; a sign stays its own. */
function inLoan(source: Source, figure: Figure, amount: Amount, { of, scale, per }: Loan): Figure {
  const takes = amount.number.scale === 0;
  const { number } = amount;
  const scaled = {
    ...number,
    exponent: number.exponent + scale,
    step: number.step === null ? null : number.step + scale,
  };
  const whole = takes ? { ...amount, number: scaled } : amount;
  const written = writtenOf(amount, source);
  return figureOf({
    kind: of.kind,
    core: figure.core,
    hedge: figure.hedge,
    quantity: quantityOf(whole, of, figure.hedge),
    written: takes ? { ...written, scale, unitGiven: true } : { ...written, unitGiven: true },
    per: per ? { end: figure.core.end, ...per } : null,
  });
}

/** Whether what stands in `[start, end)` may be a joint, going by its first and its last character. */
function mayJoin(source: Source, start: number, end: number): boolean {
  if (end === start || end - start > LONGEST_JOINT) return false;
  const first = codeAt(source, start);
  const last = codeAt(source, end - 1);
  if (first === SPACE) return last === SPACE || last === SLASH || last === BAR;
  return first === SLASH || first === BAR || JOINING[last] === 1;
}

/** Whether what stands between two figures may join them. */
function mayStandBy(source: Source, one: Figure | undefined, other: Figure | undefined): boolean {
  return one !== undefined && other !== undefined && mayJoin(source, one.span.end, other.span.start);
}

function jointOf(source: Source, before: Figure, behind: Figure): string | null {
  const [start, end] = [before.span.end, behind.span.start];
  return mayJoin(source, start, end) ? source.folded.slice(start, end) : null;
}

function before(source: Source, { span }: Figure): string {
  return source.folded.slice(Math.max(0, span.start - REACH), span.start);
}

/** Whether two figures stand side by side in one list; 、 and 和 join members only where 分别 or a decimal says that they are values. */
function isListed(source: Source, one: Figure, other: Figure, joint: string): boolean {
  if (LIST.test(joint)) return true;
  if (!NAMED_LIST.test(joint)) return false;
  const decimals = [one, other].every(({ core }) => source.folded.slice(core.start, core.end).includes('.'));
  return decimals || RESPECTIVELY.test(before(source, one));
}

function isListedAt(source: Source, figures: readonly Figure[], at: number): boolean {
  const [one, other] = [figures[at], figures[at + 1]];
  const joint = one && other ? jointOf(source, one, other) : null;
  return one !== undefined && other !== undefined && joint !== null && isListed(source, one, other, joint);
}

/** Whether the bars between figures are those of a table's row, whose last cell may well be a rate of change. */
function isTableRow(source: Source, head: Figure, tail: Figure, { of }: Loan): boolean {
  const text = source.folded;
  if (!text.slice(head.span.end, head.span.end + 2).includes('|')) return false;
  const bordered =
    BAR_BEFORE.test(before(source, head)) || BAR_BEHIND.test(text.slice(tail.span.end, tail.span.end + 2));
  return bordered || of.kind === 'percent';
}

/** The members of a list in `[from, to]` in the unit of the last or the currency of the first. */
function shareList(source: Source, figures: Figure[], from: number, to: number): void {
  const [head, tail] = [figures[from], figures[to]];
  const first = head ? amountOf(source, head) : null;
  const last = tail ? amountOf(source, tail) : null;
  const loan = first && last && tail ? loanOf(source, last, first, tail) : null;
  if (loan === null || !head || !tail || isTableRow(source, head, tail, loan)) return;
  for (let at = from; at <= to; at++) {
    const member = figures[at];
    const amount = member ? amountOf(source, member) : null;
    if (member && amount && isLacking(amount, loan)) figures[at] = inLoan(source, member, amount, loan);
  }
}

/** Whether two figures with this between them are the ends of one change. */
function isPair(source: Source, one: Figure, joint: string): boolean {
  if (TO.test(joint)) return FROM.test(before(source, one));
  if (BACK.test(joint)) return BACK_TO.test(before(source, one));
  return TO_HAN.test(joint) && FROM_HAN.test(before(source, one));
}

/** Whether two ends in one scale are near enough to be told in it together. */
function isNear(one: Figure, other: Figure): boolean {
  const [a, b] = [one.quantity?.value, other.quantity?.value];
  if (!a || !b) return false;
  return (
    compare(absolute(a), multiply(absolute(b), APART)) <= 0 && compare(absolute(b), multiply(absolute(a), APART)) <= 0
  );
}

/** The first end of a change in the unit and the scale of the second: from $4 to $6 billion, 由3.2增至4.5亿元. */
function sharePair(source: Source, figures: Figure[], at: number): void {
  const [one, other] = [figures[at], figures[at + 1]];
  const joint = one && other ? jointOf(source, one, other) : null;
  if (!one || !other || joint === null || !isPair(source, one, joint)) return;
  const [first, second] = [amountOf(source, one), amountOf(source, other)];
  if (!first || !second || !isOpen(first) || isBare(second)) return;
  const loan = loanOf(source, second, first, other);
  if (loan === null || !isLacking(first, loan)) return;
  if (first.before !== null && kindOf(first, source).unit !== loan.of.unit) return;
  const shared = inLoan(source, one, first, loan);
  const plain = inLoan(source, one, first, { ...loan, scale: 0 });
  if (isNear(shared, other)) figures[at] = shared;
  else if (first.before === null && loan.of.kind !== 'count') figures[at] = plain;
}

/** Gives each figure that has no unit the one that it shares with its neighbours. Changes the list in place. */
export function shareUnits(source: Source, figures: Figure[]): void {
  for (let at = 0; at < figures.length - 1; at++) {
    if (!mayStandBy(source, figures[at], figures[at + 1])) continue;
    let last = at;
    while (isListedAt(source, figures, last)) last++;
    if (last > at) shareList(source, figures, at, last);
    else sharePair(source, figures, at);
    at = Math.max(at, last - 1);
  }
}
