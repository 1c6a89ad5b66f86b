// Brackets that are a minus sign: (1,234) in a table, (0.5)% and (3.2)亿元 anywhere, and "a result of ($45m)".

import type { Figure } from '../figure.ts';
import { figureOf, kindOf, quantityOf, writtenOf } from '../figure-of.ts';
import { withChineseScale } from '../numerals/chinese.ts';
import { withEnglishScale } from '../numerals/english-scale.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { codeAt, isDigit, type Source, skipSpace } from '../scan/source.ts';
import { readAmount } from './amount.ts';
import type { Amount } from './amount-read.ts';
import { currencyBefore, type UnitMatch, unitBehind } from './units.ts';

const CLOSE = 0x29;
/** No cell of a table has more spaces before its number. */
const LONGEST_INDENT = 80;

/** Words that lead straight to a value: what stands in brackets behind them is no aside. */
const LEADS = /(?:\b(?:of|was|were|is|are|at|to|by|be|been|reached|totall?ed)|[为是达至到计得=:：|])\s?$/;

function leadsTo(source: Source, at: number): boolean {
  return LEADS.test(source.folded.slice(Math.max(0, at - 10), at));
}

/** Whether nothing but space stands before `at`, as in a cell. */
function isCellHead(source: Source, at: number): boolean {
  return source.table && source.folded.slice(Math.max(0, at - LONGEST_INDENT), at).trim() === '';
}

/** The number with the scale behind the bracket, where nothing closes it inside. */
function withOuterScale(source: Source, number: Numeral, end: number): Numeral {
  const closed = { ...number, end, width: 0 };
  const chinese = withChineseScale(source, closed);
  return chinese.end > end ? chinese : withEnglishScale(source, closed);
}

/** Units that close a bracketed number from outside; a count in brackets numbers a list. */
function isRate(unit: UnitMatch | null): boolean {
  return unit !== null && (unit.kind === 'money' || unit.kind === 'percent' || unit.kind === 'percentage-point');
}

/** The amount with what stands behind its bracket; `null` where neither a scale nor a unit does. */
function closedOutside(source: Source, amount: Amount, end: number): Amount | null {
  if (amount.behind !== null || amount.number.scale > 0) return null;
  const number = withOuterScale(source, amount.number, end);
  const behind = unitBehind(source, number.end);
  const told = behind !== null && (isRate(behind) || number.end > end) ? behind : null;
  if (told === null && number.end === end) return null;
  return { ...amount, number, behind: told, end: told ? told.end : number.end };
}

/** Whether the amount in brackets is a value by itself, rather than an aside: (3.4%) behind "was". */
function isValue(source: Source, amount: Amount, at: number): boolean {
  const measured = amount.before !== null || amount.behind !== null || amount.number.scale > 0;
  return measured && amount.sign === '' && (at === 0 || leadsTo(source, at));
}

/** The negative figure in brackets that opens at `at`, in a table also one that the next cell closes; `null` where the brackets hold anything else. */
export function bracketed(source: Source, at: number): Figure | null {
  const inner = skipSpace(source, at + 1);
  if (!source.table && !isDigit(source, inner) && currencyBefore(source, inner) === null) return null;
  const amount = readAmount(source, inner);
  const close = amount ? skipSpace(source, amount.end) : 0;
  if (amount === null) return null;
  const isClosed = codeAt(source, close) === CLOSE;
  if (!isClosed && !(isCellHead(source, at) && close >= source.text.length)) return null;
  const outside = isClosed ? closedOutside(source, amount, close + 1) : null;
  if (outside === null && !isCellHead(source, at) && !isValue(source, amount, at)) return null;
  const whole: Amount = { ...(outside ?? { ...amount, end: isClosed ? close + 1 : amount.end }), sign: '-' };
  const of = kindOf(whole, source);
  return figureOf({
    kind: of.kind,
    core: { start: at, end: whole.end },
    hedge: null,
    quantity: quantityOf(whole, of, null),
    written: writtenOf(whole, source),
    per: null,
  });
}
