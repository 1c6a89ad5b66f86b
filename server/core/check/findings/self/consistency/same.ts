// One thing, two values: figures of the same subject, thing and period anywhere in a draft that cannot both be.

import { overlaps } from '../../../../arithmetic/interval.ts';
import { nextDay } from '../../../../periods/days.ts';
import type { DayInterval } from '../../../../periods/expression.ts';
import type { Fact } from '../fact.ts';
import { ByValue } from './by-value.ts';
import { digitsOf, isNear } from './near.ts';

/** A fact at its place in the document. */
export interface Placed {
  readonly fact: Fact;
  /** The block it stands in, counted. */
  readonly block: number;
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
    return days === null ? a.where === 'title' || b.where === 'title' || onePeriod : fitsOpen(open, days);
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
  if (a.startsWith('#') || b.startsWith('#')) return a === b;
  return a === b || a.includes(b) || b.includes(a);
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

function sameThing(a: Placed, b: Placed): boolean {
  const [x, y] = [a.fact, b.fact];
  if (x.metric !== y.metric || x.listed || y.listed) return false;
  if (a.label !== b.label && !isGluedName(a, b)) return false;
  if (x.compared !== y.compared) return false;
  const turned = digitsOf(x) === digitsOf(y);
  if (a.where === 'text' && b.where === 'text' && !sameTail(a, b, turned)) return false;
  if (x.metric !== null) return true;
  if (a.label === '') return false;
  if (x.unit === '%') return turned && a.label.length >= 4;
  return a.where !== 'text' || b.where !== 'text' || a.fact.days !== null || a.fact.unit === 'count';
}

/** Whether a statement tells what happened, and not what somebody expects. */
function isActual({ statement }: Fact): boolean {
  return statement === null || statement.modality === 'actual';
}

function sameBasis(a: Fact, b: Fact): boolean {
  const basis = ({ statement }: Fact): string =>
    (statement?.readings[0].basis.value ?? [])
      .filter((each) => each !== 'yoy')
      .toSorted()
      .join();
  return a.marks === b.marks && basis(a) === basis(b) && (a.statement?.house ?? null) === (b.statement?.house ?? null);
}

/** Whether words that nobody knows make it a part of what its metric says. */
function isNarrowed({ statement }: Fact): boolean {
  return statement?.readings[0].narrowed != null;
}

/** Whether a figure's own words or its row name its metric, and not only its sentence. */
function isNamed({ name, statement, at }: Fact): boolean {
  return at < 0 || name !== '' || statement?.readings[0].metric?.known === 'stated';
}

/** What holds for the whole draft: whether it tells of one period only, and of one subject. */
interface Setting {
  readonly onePeriod: boolean;
  readonly alone: boolean;
}

/** Whether the places of two facts keep them from being one statement: one sentence or table, a cell of no own name, other sections. */
function standApart(a: Placed, b: Placed): boolean {
  const [x, y] = [a.fact, b.fact];
  const turned = digitsOf(x) === digitsOf(y);
  const cells = [a, b].filter(({ where }) => where === 'table').length;
  return (
    (a.block === b.block && (x.sentence === y.sentence || cells > 0)) ||
    (cells === 2 && !(x.days && y.days && x.metric !== null && turned)) ||
    (cells === 1 && !(isNamed(x) && isNamed(y))) ||
    (a.section !== b.section && a.section !== null && b.section !== null) ||
    a.lead !== b.lead ||
    (isNarrowed(x) !== isNarrowed(y) && !turned)
  );
}

function clash(a: Placed, b: Placed, { onePeriod, alone }: Setting): boolean {
  const [x, y] = [a.fact, b.fact];
  if (x.kind !== y.kind || x.unit !== y.unit || overlaps(x.bounds, y.bounds)) return false;
  if (!(isActual(x) && isActual(y)) && digitsOf(x) !== digitsOf(y)) return false;
  if (!sameBasis(x, y)) return false;
  if (standApart(a, b)) return false;
  return sameThing(a, b) && sameSubject(a.subject, b.subject, alone) && samePeriod(a, b, onePeriod) && isNear(x, y);
}

/** More than a block has. */
const MOST_SENTENCES = 1_000_000;

interface Told {
  readonly bounds: Fact['bounds'];
  /** The sentence, counted through the draft. */
  readonly sentence: number;
}

/** What the sentences of a draft that give more than one figure give, by unit. */
class Sentences {
  private readonly told = new Map<string, Told[]>();
  private readonly values = new Map<string, ByValue<Told>>();

  constructor(placed: readonly Placed[]) {
    const bySentence = Map.groupBy(placed, ({ block, fact }) => block * MOST_SENTENCES + fact.sentence);
    for (const [sentence, facts] of bySentence) {
      if (facts.length < 2) continue;
      for (const { fact } of facts) {
        const own = this.told.get(fact.unit);
        if (own) own.push({ bounds: fact.bounds, sentence });
        else this.told.set(fact.unit, [{ bounds: fact.bounds, sentence }]);
      }
    }
  }

  /** Whether one sentence has both values: to the draft they are two things. */
  tellApart({ fact: { unit, bounds } }: Placed, other: Placed): boolean {
    const values = this.values.get(unit) ?? new ByValue(this.told.get(unit) ?? []);
    this.values.set(unit, values);
    const own = new Set(values.overlapping(bounds).map(({ sentence }) => sentence));
    return own.size > 0 && values.overlapping(other.fact.bounds).some(({ sentence }) => own.has(sentence));
  }
}

/** What a clash needs at least to be looked for: the facts with one key are held against each other. */
function keyOf({ fact, label }: Placed): string {
  return `${fact.kind} ${fact.unit} ${fact.metric ?? (/^[\u4e00-\u9fff]+$/u.test(label) ? label.slice(-2) : label)}`;
}

/** The facts without those cells of which their own table has another of the same name and period: what tells them apart was not read. */
function withoutTwins(placed: readonly Placed[]): Placed[] {
  const key = (each: Placed): string =>
    `${each.block} ${keyOf(each)} ${each.label} ${each.fact.days?.start} ${each.fact.days?.end}`;
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
  const periods = new Set(
    placed.flatMap(({ fact }) => (fact.days ? [fact.days.start] : fact.open === '' ? [] : [fact.open])),
  );
  const names = [...new Set(placed.flatMap(({ subject, where }) => (subject && where !== 'table' ? [subject] : [])))];
  const alone = names.every((name) => names.every((other) => name.includes(other) || other.includes(name)));
  const setting = { onePeriod: periods.size <= 1, alone };
  const sentences = new Sentences(placed);
  const groups = Map.groupBy(
    withoutTwins(
      placed.filter(
        ({ fact }) => (fact.kind === 'level' || fact.kind === 'growth') && fact.statement?.marketData !== true,
      ),
    ),
    keyOf,
  );
  for (const group of groups.values()) {
    for (const [at, later] of group.slice(0, MOST).entries()) {
      const earlier = group.slice(0, at);
      const hits = earlier.filter((each) => clash(each, later, setting) && !sentences.tellApart(each, later));
      const agreeing = earlier.some((each) => !hits.includes(each) && agrees(each, later));
      const [first] = hits;
      if (first && !(agreeing && hits.length > 1)) found.push([first, later]);
    }
  }
  return [...found, ...titleClashes(placed)];
}

/** A title whose one value of its unit the first paragraph has no word of, but one that is near it. */
function titleClashes(placed: readonly Placed[]): [Placed, Placed][] {
  const lead = placed.find(({ where }) => where === 'text')?.block;
  return placed.flatMap((title): [Placed, Placed][] => {
    if (
      title.where !== 'title' ||
      lead === undefined ||
      title.block > lead ||
      title.fact.kind !== 'level' ||
      title.fact.unit === '%'
    )
      return [];
    const alike = (each: Placed): boolean => each.fact.unit === title.fact.unit && each.fact.kind === 'level';
    const own = placed.filter((each) => each.where === 'title' && alike(each));
    const body = placed.filter((each) => each.block === lead && alike(each));
    const [only] = body;
    if (
      own.length !== 1 ||
      body.length !== 1 ||
      !only ||
      overlaps(title.fact.bounds, only.fact.bounds) ||
      !isNear(title.fact, only.fact)
    )
      return [];
    const [a, b] = [title.fact.metric, only.fact.metric];
    if (
      (a !== null && b !== null && a !== b) ||
      !isActual(title.fact) ||
      !isActual(only.fact) ||
      title.fact.marks !== only.fact.marks
    )
      return [];
    return [[title, only]];
  });
}

function agrees(a: Placed, b: Placed): boolean {
  return overlaps(a.fact.bounds, b.fact.bounds) && samePeriod(a, b, false) && sameThing(a, b);
}
