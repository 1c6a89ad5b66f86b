// One thing, two values: figures of the same subject, thing and period anywhere in a draft that cannot both be.

import { magnitude, overlaps } from '../../../../arithmetic/interval.ts';
import { isCurrency } from '../../../../figures/quantity.ts';
import { nextDay } from '../../../../periods/days.ts';
import type { DayInterval } from '../../../../periods/expression.ts';
import { absolute, normalised } from '../../../../text/decimal.ts';
import type { Fact } from '../fact.ts';
import { isLoose } from '../tables/facts.ts';
import { digitsOf, isNear } from './near.ts';

/** A fact at its place in the document. */
export interface Placed {
  readonly fact: Fact;
  /** The block it stands in. */
  readonly block: {
    readonly order: number;
    readonly keyed: readonly (readonly [key: string, fact: Placed])[];
  };
  /** Whose it is: by its own sentence, else by what the draft spoke of before. */
  readonly subject: string | null;
  /** The heading above it that names something of its own. */
  readonly section: string | null;
  /** Whom or what its block opens with: Google Cloud: … */
  readonly lead: string | null;
  /** `title`: a heading, which often names neither period nor subject in full; `table`: a cell. */
  readonly where: 'title' | 'text' | 'table';
  /** Its narrowing without the names of subjects. */
  readonly label: string;
}

/** Whether the periods of two facts are one: the same days, or a label without a year that the other's days fit. */
function samePeriod(a: Placed, b: Placed, onePeriod: boolean): boolean {
  const [x, y] = [a.fact, b.fact];
  if (x.days && y.days) {
    return (
      (x.days.start === y.days.start && x.days.end === y.days.end) || closes(x.days, y.days) || closes(y.days, x.days)
    );
  }
  if (x.open !== '' && y.open !== '') return x.open === y.open;
  if (x.open !== '' || y.open !== '') {
    const [open, days] = x.open !== '' ? [x.open, y.days] : [y.open, x.days];
    if (days === null) return a.where === 'title' || b.where === 'title' || onePeriod;
    // 全年103.6亿元；2023年为88.1亿元: beside a year that is told, the year that is not is another.
    return fitsOpen(open, days) && (a.block !== b.block || isTurned(x, y));
  }
  if (x.days || y.days) return a.where === 'title' || b.where === 'title' || onePeriod;
  return true;
}

/** A day that is the last of a period: a balance at the one is a balance at the end of the other. */
function closes(day: DayInterval, period: DayInterval): boolean {
  return day.start === day.end && period.start !== period.end && nextDay(day.start) === period.end;
}

const STARTS: Readonly<Record<string, readonly [month: string, months: number]>> = {
  Q1: ['01', 3],
  Q2: ['04', 3],
  Q3: ['07', 3],
  Q4: ['10', 3],
  H1: ['01', 6],
  H2: ['07', 6],
  '9M': ['01', 9],
  FY: ['01', 12],
};

function fitsOpen(open: string, { start, end }: { start: string; end: string }): boolean {
  const part = STARTS[open];
  if (!part) return false;
  const months =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7));
  return months === part[1] && (start.slice(5, 7) === part[0] || months === 12);
}

/** Whether two names are of one subject: equal, one inside the other, or not told where the draft names but one. */
function sameSubject(a: string | null, b: string | null, alone: boolean): boolean {
  if (a === null || b === null) return a === b || alone;
  if (alone && isHan(a) !== isHan(b)) return true;
  if (a.startsWith('#') || b.startsWith('#')) return a === b;
  return a === b || a.includes(b) || b.includes(a);
}

function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

function isKnown({ subject }: Placed): boolean {
  return subject?.startsWith('#') === true;
}

/** 沁河新材收入 beside 收入, 芦汀教育共有教学点 beside 共有教学点: the head of a Chinese sentence may be its subject's name; only the same digits in another order tell. */
function isGluedName(a: Placed, b: Placed): boolean {
  const [name, other] = a.label.length < b.label.length ? [b.label, a.label] : [a.label, b.label];
  if (digitsOf(a.fact) !== digitsOf(b.fact) || !/^[\u4e00-\u9fff]+$/u.test(name) || !name.endsWith(other)) return false;
  const head = name.length - other.length;
  return head >= 3 && head <= 8 && (other === '' ? a.fact.metric !== null && head >= 4 : other.length >= 3);
}

/** What is said of a figure behind it, but for the name of whom the sentence is about. */
function ownTail({ fact, subject }: Placed): string {
  if (fact.tail === '') return '';
  return fact.tail
    .split(' ')
    .filter((word) => !(subject ?? '').split(' ').some((name) => name.startsWith(word)))
    .join(' ');
}

/** The same words behind both; where the same digits stand in another order, one may have none. */
function sameTail(a: Placed, b: Placed, turned: boolean): boolean {
  const [x, y] = [ownTail(a), ownTail(b)];
  return x === y || (turned && (x === '' || y === ''));
}

/** So many digits in another order are no chance. */
export const MANY_DIGITS = 3;

/** Whether two have the same digits in another order, and enough of them. */
function isTurned(a: Fact, b: Fact): boolean {
  const digits = digitsOf(a);
  return digits.length >= MANY_DIGITS && digits === digitsOf(b);
}

function wordsOf({ fact, label }: Placed): string {
  return `${label} ${fact.tail} ${fact.metric ?? ''} ${fact.name}`;
}

function stemsOf(words: string): string[] {
  return words.match(/[a-z]{4}|[\u4e00-\u9fff]{2}/gu) ?? [];
}

/** 收缴率 in 物业费收缴率: a stem of the one stands in the other. */
function sharesStem(a: string, b: string): boolean {
  return stemsOf(a).some((stem) => b.includes(stem));
}

/** Whether the words of two facts may name one thing: they share one, or there are none and the unit is no common one. */
function isKin(a: Placed, b: Placed): boolean {
  const [x, y] = [a.fact, b.fact];
  if (x.metric !== null && y.metric !== null && x.metric !== y.metric) return false;
  if (a.label !== '' && b.label !== '' && !sharesStem(a.label, b.label) && !sharesStem(b.label, a.label)) return false;
  const [own, other] = [stemsOf(wordsOf(a)), stemsOf(wordsOf(b))];
  const isCommon = isCurrency(x.unit) || x.unit === 'count' || x.unit === '%';
  return !isCommon || own.some((stem) => other.includes(stem));
}

function sameThing(a: Placed, b: Placed): boolean {
  const [x, y] = [a.fact, b.fact];
  if (!x.listed && !y.listed && isTurned(x, y) && isKin(a, b)) return true;
  if (x.metric !== y.metric || x.listed || y.listed) return false;
  if (a.label !== b.label && !isGluedName(a, b)) return false;
  const turned = digitsOf(x) === digitsOf(y);
  if (x.compared !== y.compared && !(turned && a.label !== '')) return false;
  if (a.where === 'text' && b.where === 'text' && !sameTail(a, b, turned)) return false;
  if (x.metric !== null) return true;
  if (a.label === '') return false;
  if (x.unit === '%') return turned && Math.max(a.label.length, b.label.length) >= 4;
  return a.where !== 'text' || b.where !== 'text' || a.fact.days !== null || a.fact.unit === 'count';
}

/** Whether a statement tells what happened, and not what somebody expects. */
export function isActual({ statement }: Fact): boolean {
  return statement === null || statement.modality === 'actual';
}

/** Marks that make another measure of a thing, whatever is planned or counted beside it. */
const MEASURES = new Set([
  'restated',
  'like-for-like',
  'adjusted',
  'except',
  'annualised',
  'cumulative',
  'basic',
  'diluted',
  'expected',
  'interim',
  'final',
  'before-tax',
  'after-tax',
  'gross',
  'net',
  'opening',
  'closing',
]);

function measuresOf({ marks }: Fact): string {
  return marks
    .split(' ')
    .filter((mark) => MEASURES.has(mark))
    .join(' ');
}

function sameMarks(a: Fact, b: Fact): boolean {
  return a.marks === b.marks || (isTurned(a, b) && measuresOf(a) === measuresOf(b));
}

function basisOf({ statement }: Fact): string {
  const basis = statement?.readings.best.basis.value;
  if (!basis || basis.length === 0 || (basis.length === 1 && basis[0] === 'yoy')) return '';
  return basis
    .filter((each) => each !== 'yoy')
    .toSorted()
    .join();
}

function sameBasis(a: Fact, b: Fact): boolean {
  return sameMarks(a, b) && basisOf(a) === basisOf(b) && (a.statement?.house ?? null) === (b.statement?.house ?? null);
}

/** Whether a figure's own words or its row name its metric, and not only its sentence. */
function isNamed({ name, statement, at }: Fact): boolean {
  return at < 0 || name !== '' || statement?.readings.best.metric?.known === 'stated';
}

/** What holds for the whole draft: whether it tells of one period only, and of one subject. */
export interface Setting {
  readonly onePeriod: boolean;
  readonly alone: boolean;
}

/** Whether the places of two facts keep them from being one statement: one sentence or table, a cell of no own name, other sections. */
function standApart(a: Placed, b: Placed): boolean {
  const [x, y] = [a.fact, b.fact];
  const turned = digitsOf(x) === digitsOf(y);
  const cells = Number(a.where === 'table') + Number(b.where === 'table');
  return (
    (a.block === b.block && (x.sentence === y.sentence || cells > 0)) ||
    // A value that only the words around it name may be of a part that they do not tell.
    (a.block === b.block && !turned && !(isNamed(x) && isNamed(y))) ||
    (cells === 2 && !(x.days && y.days && x.metric !== null && turned)) ||
    (cells === 1 && !(isNamed(x) && isNamed(y))) ||
    (a.section !== b.section && a.section !== null && b.section !== null) ||
    a.lead !== b.lead ||
    (x.division !== y.division && !turned) ||
    (x.narrowed !== y.narrowed && !turned) ||
    (x.awaited !== y.awaited && !turned)
  );
}

/** A cell whose unit its header has, and the same digits in another order with a unit of its own. */
function isScaledApart(x: Fact, y: Fact): boolean {
  const written = ({ value }: Fact): bigint => normalised(absolute(value)).digits;
  return (isLoose(x) || isLoose(y)) && isTurned(x, y) && written(x) !== written(y);
}

/** Shares and multiples are told of many things in few words: only the same digits in another order tell. */
function isRelative({ kind }: Fact): boolean {
  return kind === 'share' || kind === 'multiple';
}

/** Whether the statements are of two whom the lexicon knows: a segment and its group, two quarters' worth of neighbours. */
function areOfOthers(x: Fact, y: Fact): boolean {
  const [a, b] = [x.statement?.readings.best.entity, y.statement?.readings.best.entity];
  return a != null && b != null && a.value !== b.value;
}

/** 同比-12% and 同比下降12%: of two falls only the size is told. */
function areFallsAlike(x: Fact, y: Fact): boolean {
  const falls = ({ value, direction, kind }: Fact): boolean =>
    kind === 'growth' && (value.digits < 0n || direction < 0);
  return falls(x) && falls(y) && overlaps(magnitude(x.bounds), magnitude(y.bounds));
}

/** Whether two values are of one kind, unit and metric, as far as each is told. */
function isOneMeasure(x: Fact, y: Fact): boolean {
  if (x.kind !== y.kind) return false;
  if (x.unit !== y.unit && !isScaledApart(x, y)) return false;
  if (x.metric !== y.metric && !((x.metric === null || y.metric === null) && isTurned(x, y))) return false;
  return (isActual(x) && isActual(y) && !isRelative(x)) || digitsOf(x) === digitsOf(y);
}

export function clash(a: Placed, b: Placed, { onePeriod, alone }: Setting): boolean {
  const [x, y] = [a.fact, b.fact];
  if (!isOneMeasure(x, y) || (isRelative(x) && x.metric === null && a.label.length < 2)) return false;
  // Most pairs are of two subjects, which is sooner told than all the rest.
  const isToldAgain = (): boolean =>
    a.label !== '' && a.label === b.label && !isKnown(a) && !isKnown(b) && isTurned(x, y);
  if (!sameSubject(a.subject, b.subject, alone) && !isToldAgain()) return false;
  if (overlaps(x.bounds, y.bounds) || areFallsAlike(x, y)) return false;
  if (!sameBasis(x, y) || standApart(a, b) || areOfOthers(x, y)) return false;
  const untimed = x.unit !== y.unit && (x.days === null || y.days === null);
  return sameThing(a, b) && (untimed || samePeriod(a, b, onePeriod)) && isNear(x, y);
}

export function agrees(a: Placed, b: Placed): boolean {
  return overlaps(a.fact.bounds, b.fact.bounds) && samePeriod(a, b, false) && sameThing(a, b);
}
