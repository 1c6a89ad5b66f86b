// A block of prose with its facts: what every rule of the draft against itself looks at.

import type { Figure } from '../../../figures/figure.ts';
import { isCurrency } from '../../../figures/quantity.ts';
import { type CueAt, cuesIn } from '../../../language/relations.ts';
import type { BoundBlock } from '../../../statements/bound-block.ts';
import type { Range, ReadBlock } from '../../../statements/reading/block.ts';
import type { Lexeme } from '../../../statements/reading/lexemes/lexeme.ts';
import { has, hasRole } from '../../../statements/reading/scope.ts';
import { daysOf, type Statement } from '../../../statements/statement.ts';
import { absolute, compare, decimal } from '../../../text/decimal.ts';
import { amountOf, isEach } from './amount.ts';
import { withBareUnits } from './bare-units.ts';
import { divisionAt } from './division.ts';
import type { Fact } from './fact.ts';
import { framingLengths, withFrame } from './frame.ts';
import { inherited } from './inherited.ts';
import { isGained, isMoved, isParticle, kindOf, rateKind } from './kinds.ts';
import { labelAt, marksIn, saysIn, subjectIn, tailAt } from './label.ts';
import { isBreak, lexemesWithin } from './within.ts';

export interface Scene {
  readonly block: ReadBlock;
  readonly cues: readonly CueAt[];
  readonly facts: readonly Fact[];
  /** The facts of each sentence that has any, and not too many. */
  readonly sentences: readonly (readonly Fact[])[];
}

function openOf(statement: Statement | null): string {
  const when = statement?.readings.best.period?.value;
  if (when?.kind !== 'open') return '';
  const { expression } = when;
  if (expression.type === 'part') return expression.part;
  return JSON.stringify(expression);
}

interface Place {
  readonly at: number;
  readonly clause: number;
  readonly sentence: number;
  /** The first lexeme of its clause, and the first of its sentence. */
  readonly from: number;
  /** The first lexeme that may name the figure: before a colon, too. */
  readonly named: number;
  readonly to: number;
  readonly opens: number;
  readonly listed: boolean;
}

/** The metric that the best reading gives the figure, where its own sentence says so. */
function readMetric(statement: Statement | null): string | null {
  const metric = statement?.readings.best.metric;
  const told = metric?.known === 'stated' || metric?.known === 'shared';
  return metric && told && metric.rule !== 'default-growth' ? metric.value : null;
}

/** What names a figure: its metric, where its words or the binding tell one, and its own words. */
function namesOf(
  { block, cues }: Pick<Scene, 'block' | 'cues'>,
  figure: Figure,
  statement: Statement | null,
  place: Place,
): Pick<Fact, 'metric' | 'label' | 'name' | 'tail'> {
  const { words, metric, name } = labelAt(block, place.at, place.named, cues);
  const tail = tailAt(block, place.at, place.to);
  if (isGained(block.lexemes, place.at)) return { metric: null, label: '', name, tail };
  const bound = words === '' && figure.kind !== 'multiple' ? readMetric(statement) : null;
  return { metric: metric ?? bound, label: words, name, tail };
}

/** When it is said to be, and which of several values of the thing it is. */
function settingOf(
  { block, cues }: Pick<Scene, 'block' | 'cues'>,
  figure: Figure,
  statement: Statement | null,
  place: Place,
): Pick<Fact, 'marks' | 'days' | 'open' | 'compared' | 'awaited'> {
  const marks = marksIn(cues, clauseStretch(block, place), [...unmarkedIn(block, place), ...asidesIn(block, place)]);
  const before = { start: block.sentences[place.sentence]?.span.start ?? 0, end: figure.span.start };
  // 不按通用会计准则，净利润为…: on which basis is said once for the sentence.
  const basis = !marks.split(' ').includes('adjusted') && saysIn(cues, before, 'adjusted') ? ['adjusted'] : [];
  return {
    marks: [...(marks === '' ? [] : [marks]), ...basis, ...lengthsIn(block, place)].join(' '),
    days: statement ? daysOf(statement.readings.best) : null,
    open: openOf(statement),
    compared: saysIn(cues, before, 'comparison'),
    awaited: saysIn(cues, before, 'expected'),
  };
}

/** "Revenue at Shiyu Home" is all of Shiyu Home's: the words that narrow a metric are no name of a stranger. */
function isNarrowed({ lexemes }: ReadBlock, statement: Statement | null): boolean {
  const by = statement?.readings.best.narrowed;
  if (!by) return false;
  const words = lexemesWithin(lexemes, by.start, by.end);
  return words.length === 0 || words.some(({ kind }) => kind !== 'stranger');
}

function factOf(
  scene: Pick<Scene, 'block' | 'cues'>,
  figure: Figure,
  statement: Statement | null,
  place: Place,
): Fact | null {
  const { block } = scene;
  const text = block.prose.slice(figure.core.start, figure.core.end);
  const amount = amountOf(figure, statement);
  // 375±2%: a middle with how far it may be missed, in a unit of its own.
  if (!amount || text.includes('±')) return null;
  const { isRange, value, bounds } = amount;
  const names = namesOf(scene, figure, statement, place);
  const unit =
    names.metric !== null && isEach(names.metric) && isCurrency(amount.unit) && !isLarge(value)
      ? `${amount.unit}/share`
      : amount.unit;
  const { at, clause, sentence, listed } = place;
  return {
    figure,
    kind: isRange ? 'range' : kindOf(figure, statement, isMoved(block, at, place.opens), isParticle(block.lexemes, at)),
    unit,
    value,
    bounds,
    text,
    direction: statement?.direction ?? 0,
    ...names,
    ...settingOf(scene, figure, statement, place),
    listed,
    subject: null,
    division: divisionAt(block.lexemes, place.at, place.opens),
    statement,
    narrowed: isNarrowed(block, statement),
    at,
    clause,
    sentence,
  };
}

/** More than a share earns or pays: the dividends of all of them. */
function isLarge(value: Fact['value']): boolean {
  return compare(absolute(value), decimal(1n, 5)) >= 0;
}

/** Words that belong to a period mark nothing, nor does the "net" of a metric's own name. */
export function unmarkedIn(
  { lexemes }: ReadBlock,
  { from, to, at }: Pick<Place, 'from' | 'to'> & Partial<Pick<Place, 'at'>>,
): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let place = from; place < to; place++) {
    const { kind, span, text } = lexemes[place] as Lexeme;
    // "The dividend of 7.9p will be paid": what will be is said of something else behind the figure.
    const isElse = at !== undefined && place > at && /^(?:will|would|should|could)$/u.test(text);
    const net = kind === 'metric' ? /^(?:net|gross) /u.exec(text)?.[0] : undefined;
    if (kind === 'period' || isElse) found.push(span);
    else if (net) found.push({ start: span.start, end: span.start + net.length });
  }
  return found;
}

/** Brackets with figures of their own: what marks those, "9% (11% at constant currency)", marks none outside. */
function asidesIn({ lexemes }: ReadBlock, { at, from, to }: Place): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = -1;
  for (let place = from; place < to; place++) {
    const lexeme = lexemes[place];
    if (lexeme?.text === '(') open = place;
    if (lexeme?.text !== ')' || open < 0) continue;
    const isOwn = at > open && at < place;
    const told = lexemes.slice(open, place).some(({ kind }) => kind === 'amount');
    if (told && !isOwn) found.push({ start: lexemes[open]?.span.start ?? 0, end: lexeme.span.end });
    open = -1;
  }
  return found;
}

/** Lengths of time in the clause, as far as no verb parts them from the figure: a 13-week and a 39-week figure are two things. */
function lengthsIn({ lexemes }: ReadBlock, { at, from, to }: Place): string[] {
  const found: string[] = [];
  for (let place = from; place < to; place++) {
    const lexeme = lexemes[place];
    if (lexeme?.figure?.kind !== 'duration') continue;
    const between = lexemes.slice(Math.min(at, place) + 1, Math.max(at, place));
    if (!between.some((each) => has(each, 'pronoun', 'copula', 'auxiliary'))) found.push(lexeme.text);
  }
  return found;
}

/** The figure's clause, as far as a joiner behind it, "sold 64,000 and plans a new factory", and from a figure before that has another name. */
function clauseStretch({ lexemes, prose }: ReadBlock, { at, from, named, to }: Place): { start: number; end: number } {
  let end = at + 1;
  while (end < to && !has(lexemes[end], 'joiner', 'but')) end++;
  let before = at - 1;
  while (before >= from && lexemes[before]?.kind !== 'amount') before--;
  const own = before >= from && lexemes.slice(before + 1, at).some(({ kind }) => kind === 'metric');
  // 剔除一次性费用后毛利率：71.3%: what names the figure is marked before the colon.
  const first = own ? before + 1 : from === at ? named : from;
  return { start: lexemes[first]?.span.start ?? 0, end: lexemes[end - 1]?.span.end ?? prose.length };
}

/** Whose the binding says it is, where its own sentence tells. */
function ownerOf({ statement }: Fact): string | null {
  const entity = statement?.readings.best.entity;
  return entity && (entity.known === 'stated' || entity.known === 'shared') ? `#${entity.value}` : null;
}

/** A rate that tells the movement before it is of what moved; the verb before it is no name. */
function withKind(block: ReadBlock, own: readonly Fact[], fact: Fact): Fact {
  const kind = rateKind(block, own, fact);
  const last = own.at(-1);
  if (kind !== 'growth' || fact.kind !== 'level' || !last || fact.metric !== null) return { ...fact, kind };
  return { ...fact, kind, label: last.label, metric: last.metric, name: '' };
}

/** IAS 28, ISO 9001: a number that is part of a name. */
function isNumbered({ lexemes, prose }: ReadBlock, at: number): boolean {
  const [before, own, behind] = [lexemes[at - 1], lexemes[at], lexemes[at + 1]];
  // (1) pertain to …; (2) …
  if (before?.text === '(' && behind?.text === ')' && /^[1-9]$/.test(own?.text ?? '')) return true;
  if (!before || own?.figure?.kind !== 'number') return false;
  return /^[A-Z]{2,}$/.test(prose.slice(before.span.start, before.span.end));
}

/** Where the clauses of a sentence begin, by the place of each amount in it. */
function placesIn({ lexemes }: ReadBlock, sentence: Range, nth: number, firstClause: number, listed: boolean): Place[] {
  const places: Place[] = [];
  let clause = firstClause;
  let [from, named] = [sentence.from, sentence.from];
  for (let at = sentence.from; at < sentence.to; at++) {
    const lexeme = lexemes[at];
    if (lexeme?.kind === 'mark' && isBreak(lexeme.text)) {
      clause++;
      // 收入：23.1亿元: what stands before a colon names what follows.
      if (!/^[:：]$/.test(lexeme.text)) named = at + 1;
      from = at + 1;
    }
    if (lexeme?.kind !== 'amount') continue;
    let to = at + 1;
    while (to < sentence.to && !isBreak(lexemes[to]?.text ?? ',')) to++;
    places.push({ at, clause, sentence: nth, from, named, to, opens: sentence.from, listed });
  }
  return places;
}

/** A sentence with more figures than this is data: what follows from what is not looked for in it. */
const MOST_FACTS = 40;

/** The facts of the next sentence, where only a semicolon parts it from this one. */
export function goingOn({ block, sentences }: Scene, nth: number): readonly Fact[] {
  const [own, next] = [sentences[nth], sentences[nth + 1]];
  const [a, b] = [own?.[0]?.sentence, next?.[0]?.sentence];
  if (!next || a === undefined || b === undefined || b !== a + 1) return [];
  const start = block.sentences[b]?.span.start ?? 0;
  return /[;；]\s*$/u.test(block.folded.slice(Math.max(0, start - 3), start)) ? next : [];
}

/** Reads the facts of a block of prose. */
export function sceneOf(bound: BoundBlock, block: ReadBlock): Scene {
  const cues = cuesIn(block.folded);
  const statements = new Map(bound.figures.map(({ figure, statement }) => [figure, statement]));
  const sentences: Fact[][] = [];
  const all: Fact[][] = [];
  let clause = 0;
  let frame: readonly string[] = [];
  block.sentences.forEach((sentence, nth) => {
    const own: Fact[] = [];
    const subject = subjectIn(block, sentence.from, sentence.to);
    frame = framingLengths(block, sentence, frame);
    const places = placesIn(block, sentence, nth, clause, hasRole(block, sentence, 'respectively'));
    for (const place of places) {
      const figure = block.lexemes[place.at]?.figure;
      if (!figure || isNumbered(block, place.at)) continue;
      const fact = factOf({ block, cues }, figure, statements.get(figure) ?? null, place);
      if (!fact) continue;
      const known = withKind(block, own, inherited(block, fact, own));
      own.push({ ...known, marks: withFrame(known.marks, frame), subject: ownerOf(fact) ?? subject });
    }
    clause = (places.at(-1)?.clause ?? clause) + 1;
    if (own.length > 0) all.push(own);
    if (own.length > 0 && own.length <= MOST_FACTS) sentences.push(withBareUnits(own));
  });
  return { block, cues, facts: all.flat(), sentences };
}
