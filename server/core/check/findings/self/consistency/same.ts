// One thing, two values: figures of the same subject, thing and period anywhere in a draft that cannot both be.

import { overlaps } from '../../../../arithmetic/interval.ts';
import { absolute, compare, decimal, multiply, normalised, subtract } from '../../../../text/decimal.ts';
import type { Fact } from '../fact.ts';

/** A fact at its place in the document. */
export interface Placed {
  readonly fact: Fact;
  /** The block it stands in, counted. */
  readonly block: number;
  /** Whose it is: by its own sentence, else by what the draft spoke of before. */
  readonly subject: string | null;
  /** `title`: a heading, which often names neither period nor subject in full; `table`: a cell. */
  readonly where: 'title' | 'text' | 'table';
  /** Its narrowing without the names of subjects. */
  readonly label: string;
}

const CLOSE = decimal(4n, -1);

/** Whether two values are near enough to be one thing told wrongly: within forty per cent, or the same digits in another order or scale. */
function isNear(a: Fact, b: Fact): boolean {
  const [x, y] = [absolute(a.value), absolute(b.value)];
  const larger = compare(x, y) >= 0 ? x : y;
  if (compare(absolute(subtract(x, y)), multiply(larger, CLOSE)) <= 0) return true;
  return digitsOf(a) === digitsOf(b);
}

function digitsOf({ value }: Fact): string {
  const digits = normalised(absolute(value)).digits.toString();
  return digits.length > 1 ? [...digits].sort().join('') : digits;
}

/** Whether the periods of two facts are one: the same days, or a label without a year that the other's days fit. */
function samePeriod(a: Placed, b: Placed): boolean {
  const [x, y] = [a.fact, b.fact];
  if (x.days && y.days) {
    if (x.days.start === y.days.start && x.days.end === y.days.end) return true;
    return false;
  }
  if (x.open !== '' && y.open !== '') return x.open === y.open;
  if (x.open !== '' || y.open !== '') {
    const [open, days] = x.open !== '' ? [x.open, y.days] : [y.open, x.days];
    return days === null ? a.where === 'title' || b.where === 'title' : fitsOpen(open, days);
  }
  if (x.days || y.days) return a.where === 'title' || b.where === 'title';
  return true;
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

/** Whether two names are of one subject: equal, one inside the other, or not told. */
function sameSubject(a: string | null, b: string | null): boolean {
  return a === b || a === null || b === null || a.includes(b) || b.includes(a);
}

function sameThing(a: Placed, b: Placed): boolean {
  const [x, y] = [a.fact, b.fact];
  if (x.metric !== y.metric || a.label !== b.label || x.listed || y.listed) return false;
  if (a.where === 'text' && b.where === 'text' && x.tail !== y.tail) return false;
  if (x.metric !== null) return true;
  if (a.label === '') return false;
  return (
    x.unit !== '%' && (a.where !== 'text' || b.where !== 'text' || a.fact.days !== null || a.fact.unit === 'count')
  );
}

/** Whether a statement tells what happened, and not what somebody expects. */
function isActual({ statement }: Fact): boolean {
  return statement === null || statement.modality === 'actual';
}

function sameBasis(a: Fact, b: Fact): boolean {
  const basis = ({ statement }: Fact): string => statement?.readings[0].basis.value.toSorted().join() ?? '';
  return a.marks === b.marks && basis(a) === basis(b) && (a.statement?.house ?? null) === (b.statement?.house ?? null);
}

function clash(a: Placed, b: Placed): boolean {
  const [x, y] = [a.fact, b.fact];
  if (x.kind !== y.kind || x.unit !== y.unit || overlaps(x.bounds, y.bounds)) return false;
  if (!isActual(x) || !isActual(y) || !sameBasis(x, y)) return false;
  if (a.block === b.block && (x.sentence === y.sentence || a.where === 'table')) return false;
  if (a.where === 'table' && b.where === 'table' && !(x.days && y.days && x.metric !== null)) return false;
  return sameThing(a, b) && sameSubject(a.subject, b.subject) && samePeriod(a, b) && isNear(x, y);
}

/** Whether one sentence has both values: to the draft they are two things. */
function tellsApart(sentence: readonly Placed[], a: Placed, b: Placed): boolean {
  const has = ({ fact }: Placed): boolean =>
    sentence.some((each) => each.fact.unit === fact.unit && overlaps(each.fact.bounds, fact.bounds));
  return sentence.length > 1 && has(a) && has(b);
}

/** What a clash needs at least to be looked for: the facts with one key are held against each other. */
function keyOf({ fact, label }: Placed): string {
  return `${fact.kind} ${fact.unit} ${fact.metric ?? ''} ${label}`;
}

/** The facts without those cells of which their own table has another of the same name and period: what tells them apart was not read. */
function withoutTwins(placed: readonly Placed[]): Placed[] {
  const key = (each: Placed): string => `${each.block} ${keyOf(each)} ${each.fact.days?.start} ${each.fact.days?.end}`;
  const cells = Map.groupBy(
    placed.filter(({ where }) => where === 'table'),
    key,
  );
  return placed.filter((each) => each.where !== 'table' || cells.get(key(each))?.length === 1);
}

/** How many facts of one thing are compared with each other: a list of a thousand cells is no statement told twice. */
const MOST = 64;

/** The pairs of facts that cannot both be; of each, the later one last. */
export function clashes(placed: readonly Placed[]): [Placed, Placed][] {
  const found: [Placed, Placed][] = [];
  const sentences = [...Map.groupBy(placed, ({ block, fact }) => `${block} ${fact.sentence}`).values()];
  const groups = Map.groupBy(
    withoutTwins(placed.filter(({ fact }) => fact.kind === 'level' || fact.kind === 'growth')),
    keyOf,
  );
  for (const group of groups.values()) {
    for (const [at, later] of group.slice(0, MOST).entries()) {
      const earlier = group.slice(0, at);
      const hits = earlier.filter(
        (each) => clash(each, later) && !sentences.some((own) => tellsApart(own, each, later)),
      );
      const agreeing = earlier.some((each) => !hits.includes(each) && agrees(each, later));
      const [first] = hits;
      if (first && !(agreeing && hits.length > 1)) found.push([first, later]);
    }
  }
  return found;
}

function agrees(a: Placed, b: Placed): boolean {
  return overlaps(a.fact.bounds, b.fact.bounds) && samePeriod(a, b) && sameThing(a, b);
}
