// Two levels of one thing that a sentence puts before and after each other: from … to, against a year earlier, by their periods.

import { daysBetween } from '../../../../periods/days.ts';
import type { ReadBlock } from '../../../../statements/reading/block.ts';
import { has } from '../../../../statements/reading/scope.ts';
import { absolute, compare, type Decimal } from '../../../../text/decimal.ts';
import type { Span } from '../../../../text/span.ts';
import { basisMarks, type Fact } from '../fact.ts';
import { saysIn } from '../label.ts';
import type { Scene } from '../scene.ts';

/** `words`: the sentence itself says which comes first; `periods`: only their periods do; `only`: there are no others. */
export interface Pair {
  readonly before: Fact;
  readonly after: Fact;
  readonly told: 'words' | 'periods' | 'only';
}

export function isLevel({ kind, unit }: Fact): boolean {
  return kind === 'level' && unit !== '';
}

/** A level or a share: where something stands, and may have stood elsewhere before. */
export function isStanding({ kind, unit }: Fact): boolean {
  return (kind === 'level' || kind === 'share') && unit !== '';
}

/** Where the words between the amount before (or the sentence's start) and the fact begin. */
function gapStart({ lexemes }: ReadBlock, { at }: Fact): number {
  for (let place = at - 1; place >= 0; place--) {
    const lexeme = lexemes[place];
    if (lexeme?.kind === 'amount' || /^[。;；\n]$/.test(lexeme?.text ?? '')) return place + 1;
  }
  return 0;
}

function gapHas(block: ReadBlock, fact: Fact, ...roles: Parameters<typeof has>[1][]): boolean {
  for (let at = gapStart(block, fact); at < fact.at; at++)
    if (roles.some((role) => has(block.lexemes[at], role))) return true;
  return false;
}

/** 从, from: the figure is where something began. */
function begins(block: ReadBlock, fact: Fact): boolean {
  return gapHas(block, fact, 'start');
}

function arrives(block: ReadBlock, fact: Fact): boolean {
  return gapHas(block, fact, 'arrive');
}

/** Whether a level is one that something started from, or the value of another time. */
export function isBefore(scene: Scene, fact: Fact): boolean {
  return begins(scene.block, fact) || isComparison(scene, fact);
}

/** "14.1% this year and 14.6% last": the noun is left out. */
function isLast({ lexemes }: ReadBlock, { at }: Fact): boolean {
  return lexemes[at + 1]?.text === 'last' && (lexemes[at + 2] === undefined || lexemes[at + 2]?.kind === 'mark');
}

/** The words behind the figure that still speak of it. */
function stretchBehind({ lexemes }: ReadBlock, fact: Fact): Span {
  let end = fact.at + 1;
  while (
    end < lexemes.length &&
    end < fact.at + 7 &&
    lexemes[end]?.kind !== 'amount' &&
    !has(lexemes[end], 'compare', 'start') &&
    !/^[,，;；。.]$/.test(lexemes[end]?.text ?? '.')
  )
    end++;
  return { start: fact.figure.span.end, end: lexemes[end - 1]?.span.end ?? fact.figure.span.end };
}

/** Whether the words before or right behind the figure say that it is the value of another time. */
function isComparison({ block, cues }: Scene, fact: Fact): boolean {
  const { lexemes } = block;
  const start = lexemes[gapStart(block, fact)]?.span.start ?? 0;
  const first = gapStart(block, fact);
  if (isLast(block, fact)) return true;
  // "4% below second-quarter revenue of $248 million"
  if (lexemes[first - 1]?.kind === 'amount' && has(lexemes[first], 'more', 'fewer')) return true;
  const behind = stretchBehind(block, fact);
  if (gapHas(block, fact, 'compare'))
    return (
      !(
        saysIn(cues, { start, end: fact.figure.span.start }, 'expected', 'planned') || saysIn(cues, behind, 'expected')
      ) ||
      (has(lexemes[fact.at + 1], 'more', 'fewer') && lexemes[fact.at + 2]?.kind === 'amount')
    );
  if (saysIn(cues, { start, end: fact.figure.span.start }, 'comparison')) return true;
  return saysIn(cues, behind, 'comparison');
}

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

/** How many years from the draft's own: 去年 −1, 前年 −2. */
function offsetOf(open: string): number | null {
  const found = /"relative-to-draft","unit":"year","offset":(-?\d+)/.exec(open)?.[1];
  return found === undefined ? null : Number(found);
}

/** Which of two comes first by their periods: −1 the first, 1 the second, 0 not told. */
export function order(a: Fact, b: Fact): -1 | 0 | 1 {
  const opens = [QUARTERS.indexOf(a.open), QUARTERS.indexOf(b.open)] as const;
  const relative = [offsetOf(a.open), offsetOf(b.open)] as const;
  if (relative[0] !== null && relative[1] !== null && relative[0] !== relative[1])
    return relative[0] < relative[1] ? -1 : 1;
  if (!a.days && !b.days && opens[0] >= 0 && opens[1] >= 0 && opens[0] !== opens[1])
    return opens[0] < opens[1] ? -1 : 1;
  if (!a.days || !b.days || a.days.start === b.days.start) return 0;
  const lengths = [daysBetween(a.days), daysBetween(b.days)];
  if (Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0)) > 8) return 0;
  return a.days.start < b.days.start ? -1 : 1;
}

function sameThing(a: Fact, b: Fact): boolean {
  if (isOther(a.subject, b.subject)) return false;
  if (a.metric && b.metric && a.metric !== b.metric && !isShortFor(a.name, b.name)) return false;
  const elliptic = b.name === '' && basisMarks(b) === '';
  if (basisMarks(a) !== basisMarks(b) && !elliptic) return false;
  if (isNarrower(b, a)) return false;
  return b.label === '' || a.label === '' || a.label === b.label;
}

/** 营收1325亿元，客户管理营收789亿元: what has a narrower name than the whole of a metric is another thing. */
function isNarrower(a: Fact, b: Fact): boolean {
  return a.label !== '' && a.name !== '' && b.label === '' && b.metric !== null && a.metric === b.metric;
}

/** 亏损 behind 期内亏损: the same name, told shorter. */
function isShortFor(a: string, b: string): boolean {
  return a.length >= 2 && b.length >= 2 && (a.endsWith(b) || b.endsWith(a));
}

/** Two whom the database knows and tells apart. */
function isOther(a: string | null, b: string | null): boolean {
  return a !== b && a?.startsWith('#') === true && b?.startsWith('#') === true;
}

/** Whether two that only their periods tell apart are surely of one thing: the same name, or nothing but periods between them. */
function isSeries({ block }: Scene, a: Fact, b: Fact): boolean {
  if (a.metric !== null && a.metric === b.metric && a.label === b.label) return true;
  for (let at = a.at + 1 + countedIn(block, a); at < b.at; at++) {
    const lexeme = block.lexemes[at];
    if (lexeme && ['han', 'latin', 'metric', 'entity', 'stranger'].includes(lexeme.kind)) return false;
  }
  return true;
}

/** How many words right behind a count say what it counts: cases in "4.2 million cases". */
function countedIn({ lexemes }: ReadBlock, { at, unit }: Fact): number {
  let words = 0;
  while (unit === 'count' && words < 3 && lexemes[at + 1 + words]?.kind === 'latin') words++;
  return words;
}

function pairOf(scene: Scene, a: Fact, b: Fact): Pair | null {
  const { block } = scene;
  if (!sameThing(a, b) && !(begins(block, a) && arrives(block, b) && a.clause === b.clause)) return null;
  const byPeriod = order(a, b);
  const [fromA, fromB] = [begins(block, a), begins(block, b)];
  if (fromA && !fromB && arrives(block, b) && byPeriod <= 0) return { before: a, after: b, told: 'words' };
  if (fromB && !fromA && byPeriod >= 0) return { before: b, after: a, told: 'words' };
  if (!fromA && isComparison(scene, b) && !isComparison(scene, a) && byPeriod >= 0)
    return { before: b, after: a, told: 'words' };
  if (isComparison(scene, a) && !isComparison(scene, b) && !fromB && byPeriod <= 0 && isSeries(scene, a, b))
    return { before: a, after: b, told: 'words' };
  if (isAside(scene, b) && !isAside(scene, a) && byPeriod >= 0 && b.days !== null)
    return { before: b, after: a, told: 'words' };
  if (byPeriod !== 0 && !fromA && !fromB && isSeries(scene, a, b))
    return byPeriod < 0 ? { before: a, after: b, told: 'periods' } : { before: b, after: a, told: 'periods' };
  if (!fromA && !fromB && byPeriod === 0 && isElsewhen(scene, a, b)) return { before: b, after: a, told: 'periods' };
  return null;
}

/** 每股盈利0.63元，2024年为1.12元: a value with a period of its own behind one that has none, of one name. */
function isElsewhen({ block }: Scene, a: Fact, b: Fact): boolean {
  const own = block.lexemes.slice(gapStart(block, b), b.at);
  const told =
    own.some(({ kind }) => kind === 'period') &&
    own.every(({ kind, roles }) => kind !== 'metric' && kind !== 'han' && kind !== 'latin' && !roles.has('part'));
  return told && a.days === null && b.days !== null && a.open === '' && b.name === '';
}

/** "from $2,000 to $2,180 a month": what it is each of is said once. */
export function plainUnit({ unit }: Fact): string {
  return unit.split('/')[0] ?? unit;
}

/** Whether a figure stands alone in brackets right behind another, with the year that it is of: (2024: €205 million). */
function isAside({ block }: Scene, { at }: Fact): boolean {
  const { lexemes } = block;
  for (let place = at - 1; place >= Math.max(0, at - 4); place--) {
    if (lexemes[place]?.text === '(') return lexemes.slice(place + 1, at).some(({ kind }) => kind === 'period');
    if (lexemes[place]?.kind === 'amount') return false;
  }
  return false;
}

const CLOSEST = 4n;

/** Whether two levels are of one size, so that one may have become the other. */
function isOneSize(a: Fact, b: Fact): boolean {
  const [x, y] = [absolute(a.value), absolute(b.value)];
  const far = (large: Decimal, small: Decimal): boolean =>
    compare(large, { ...small, digits: small.digits * CLOSEST }) > 0;
  return !far(x, y) && !far(y, x);
}

/**
 * The only two levels of one unit and one thing that a sentence has, where it compares at all; which came first is left open. For a
 * sentence that ties them in words of its own: "compared with 2,150 homes a year before, it completed 1,935".
 */
export function onlyPair(scene: Scene, facts: readonly Fact[], unit: string): Pair | null {
  const { block, cues } = scene;
  const own = facts.filter((fact) => isLevel(fact) && plainUnit(fact) === unit);
  const [a, b] = own;
  if (a && b && isExtreme(a) !== isExtreme(b)) return null;
  if (!a || !b || own.length !== 2 || !isOneSize(a, b) || isOther(a.subject, b.subject)) return null;
  if (areOfOthers(a, b)) return null;
  if (a.label !== '' && b.label !== '' && a.label !== b.label && !isVerbal(block, b)) return null;
  const [from, to] = [block.sentences[a.sentence]?.from ?? 0, block.sentences[b.sentence]?.to ?? 0];
  const words = block.lexemes.slice(from, to);
  if (words.some((lexeme) => has(lexeme, 'part', 'share', 'except', 'combined'))) return null;
  const span = {
    start: block.sentences[a.sentence]?.span.start ?? 0,
    end: block.sentences[b.sentence]?.span.end ?? 0,
  };
  const compared =
    words.some(
      (lexeme, nth) =>
        has(lexeme, 'compare', 'start', 'since') || (lexeme.text === 'after' && words[nth + 1]?.kind === 'amount'),
    ) ||
    saysIn(cues, span, 'comparison', 'opening') ||
    order(a, b) !== 0;
  return compared
    ? order(a, b) > 0 || (order(a, b) === 0 && isBefore(scene, b) && !isBefore(scene, a))
      ? { before: b, after: a, told: 'only' }
      : { before: a, after: b, told: 'only' }
    : null;
}

/** Whether what the two are told of, or on which basis, keeps them from being two values of one thing. */
function areOfOthers(a: Fact, b: Fact): boolean {
  if (a.metric !== null && b.metric !== null && a.metric !== b.metric) return true;
  return basisMarks(a) !== basisMarks(b) || isNarrower(b, a);
}

function isExtreme({ marks }: Fact): boolean {
  return /\b(?:peak|trough)\b/.test(marks);
}

/** "completed 1,935": the only word before the figure is what was done. */
function isVerbal({ lexemes }: ReadBlock, { at, label }: Fact): boolean {
  return label === lexemes[at - 1]?.text && /(?:ed|[^s]s)$/u.test(label);
}

const known = new WeakMap<readonly Fact[], readonly Pair[]>();

/** The pairs of a sentence: of levels of one unit that stand next to each other. */
export function pairsIn(scene: Scene, facts: readonly Fact[]): readonly Pair[] {
  const pairs = known.get(facts) ?? readPairs(scene, facts);
  known.set(facts, pairs);
  return pairs;
}

function readPairs(scene: Scene, facts: readonly Fact[]): Pair[] {
  const pairs: Pair[] = [];
  const last = new Map<string, Fact>();
  for (const fact of facts) {
    if (!isStanding(fact)) continue;
    const unit = `${fact.kind} ${plainUnit(fact)}`;
    const before = last.get(unit);
    const pair = before ? pairOf(scene, before, fact) : null;
    if (pair) pairs.push(pair);
    last.set(unit, fact);
  }
  return pairs;
}
