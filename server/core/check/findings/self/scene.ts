// A block of prose with its facts: what every rule of the draft against itself looks at.

import { exactly, times } from '../../../arithmetic/interval.ts';
import { quantityBounds } from '../../../arithmetic/operand.ts';
import type { Figure, Quantity } from '../../../figures/figure.ts';
import { isCurrency } from '../../../figures/quantity.ts';
import { type CueAt, cuesIn } from '../../../language/relations.ts';
import type { BoundBlock } from '../../../statements/bound-block.ts';
import type { Range, ReadBlock } from '../../../statements/reading/block.ts';
import { has, hasRole } from '../../../statements/reading/scope.ts';
import { daysOf, type Statement } from '../../../statements/statement.ts';
import { type Decimal, decimal, multiply } from '../../../text/decimal.ts';
import type { Fact, FactKind } from './fact.ts';
import { labelAt, marksIn, saysIn, subjectIn, tailAt } from './label.ts';

export interface Scene {
  readonly block: ReadBlock;
  readonly cues: readonly CueAt[];
  readonly facts: readonly Fact[];
  /** The facts of each sentence that has any. */
  readonly sentences: readonly (readonly Fact[])[];
}

const TIMES: ReadonlySet<string> = new Set([
  'year',
  'half',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
]);

/** The unit that facts are compared in, and what one of the figure's own is in it. */
function unitOf(figure: Figure, quantity: Quantity, statement: Statement | null): { unit: string; by: Decimal } | null {
  const one = decimal(1n);
  if (figure.kind === 'fraction') return { unit: '%', by: decimal(100n) };
  if (figure.kind === 'basis-point') return { unit: 'pp', by: decimal(1n, -2) };
  if (TIMES.has(quantity.unit)) return null;
  if (quantity.per) {
    const { count, unit } = quantity.per;
    const each = /^(?:diluted|basic|ordinary|common|ads|adr|股|share)/i.test(unit) ? 'share' : unit;
    return count.digits === 1n && count.exponent === 0 ? { unit: `${quantity.unit}/${each}`, by: one } : null;
  }
  const meant = statement?.readings[0].meant.unit ?? '';
  const bare = quantity.unit === 'count' && figure.written?.unitText === '' && isCurrency(meant);
  if (bare) return { unit: meant, by: one };
  if (quantity.unit === '') return { unit: (quantity.value?.exponent ?? 0) < 0 ? '' : 'count', by: one };
  return { unit: quantity.unit, by: one };
}

const MOVED = ['up', 'down', 'narrow'] as const;

/** "narrowed its net loss by $12.4 million": how far, told by the word right before. */
function isMoved({ lexemes }: ReadBlock, at: number, from: number): boolean {
  const before = lexemes[at - 1];
  if (has(before, 'up', 'down') && !has(before, 'level', 'arrive', 'more', 'fewer')) return true;
  if (isGained(lexemes, at)) return true;
  if (!has(before, 'by')) return false;
  if (has(before, ...MOVED)) return true;
  for (let place = at - 2; place >= Math.max(from, at - 8); place--) if (has(lexemes[place], ...MOVED)) return true;
  return false;
}

/** 多赚, 少卖: the verb is no name. */
function isGained(lexemes: ReadBlock['lexemes'], at: number): boolean {
  return /^[多少]$/.test(lexemes[at - 2]?.text ?? '') && /^[赚卖收花付亏]$/.test(lexemes[at - 1]?.text ?? '');
}

function kindOf(figure: Figure, statement: Statement | null, moved: boolean): FactKind {
  const sense = statement?.readings[0].sense.kind ?? 'level';
  if (figure.kind === 'percentage-point' || figure.kind === 'basis-point') return 'points';
  if (figure.kind === 'multiple') return 'multiple';
  if (figure.kind === 'percent' || figure.kind === 'fraction') {
    if (sense === 'growth' || sense === 'change' || moved) return 'growth';
    return sense === 'share' ? 'share' : 'level';
  }
  return sense === 'change' || moved ? 'change' : 'level';
}

function openOf(statement: Statement | null): string {
  const when = statement?.readings[0].period?.value;
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
  const metric = statement?.readings[0].metric;
  const told = metric?.known === 'stated' || metric?.known === 'shared';
  return metric && told && metric.rule !== 'default-growth' ? metric.value : null;
}

/** How much a figure is, in the unit that facts are compared in. */
function amountOf(
  { quantity, ...figure }: Figure,
  statement: Statement | null,
): (Pick<Fact, 'unit' | 'value' | 'bounds'> & { readonly isRange: boolean }) | null {
  const given = quantity && unitOf({ ...figure, quantity }, quantity, statement);
  const bounds = quantity && quantityBounds(quantity);
  if (!quantity || !given || !bounds) return null;
  const isRange = quantity.value === null && quantity.step !== null;
  const value = quantity.value ?? (isRange ? quantity.low : null);
  if (!value) return null;
  const plain = given.by.digits === 1n && given.by.exponent === 0;
  return {
    unit: given.unit,
    value: multiply(value, given.by),
    bounds: plain ? bounds : times(bounds, exactly(given.by)),
    isRange,
  };
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
): Pick<Fact, 'marks' | 'days' | 'open' | 'compared'> {
  const marks = marksIn(cues, clauseStretch(block, place), periodsIn(block, place));
  const before = { start: block.sentences[place.sentence]?.span.start ?? 0, end: figure.span.start };
  return {
    marks: [marks, ...lengthsIn(block, place)].join(' ').trim(),
    days: statement ? daysOf(statement.readings[0]) : null,
    open: openOf(statement),
    compared: saysIn(cues, before, 'comparison'),
  };
}

function factOf(
  scene: Pick<Scene, 'block' | 'cues'>,
  figure: Figure,
  statement: Statement | null,
  place: Place,
): Fact | null {
  const amount = amountOf(figure, statement);
  if (!amount) return null;
  const { isRange, ...rest } = amount;
  const { block } = scene;
  const { at, clause, sentence, listed } = place;
  return {
    figure,
    kind: isRange ? 'range' : kindOf(figure, statement, isMoved(block, at, place.opens)),
    ...rest,
    text: block.prose.slice(figure.core.start, figure.core.end),
    direction: statement?.direction ?? 0,
    ...namesOf(scene, figure, statement, place),
    ...settingOf(scene, figure, statement, place),
    listed,
    subject: null,
    statement,
    at,
    clause,
    sentence,
  };
}

function periodsIn({ lexemes }: ReadBlock, { from, to }: Place): { start: number; end: number }[] {
  return lexemes.slice(from, to).flatMap(({ kind, span }) => (kind === 'period' ? [span] : []));
}

/** Lengths of time in the clause: a 13-week and a 39-week figure are two things. */
function lengthsIn({ lexemes }: ReadBlock, { from, to }: Place): string[] {
  return lexemes.slice(from, to).flatMap(({ figure, text }) => (figure?.kind === 'duration' ? [text] : []));
}

function clauseStretch({ lexemes, prose }: ReadBlock, { from, to }: Place): { start: number; end: number } {
  return { start: lexemes[from]?.span.start ?? 0, end: lexemes[to - 1]?.span.end ?? prose.length };
}

function isBreak(text: string): boolean {
  return /^[,，;；。、:：\n]$/.test(text);
}

/** A movement that names nothing is of what was named last in its sentence. */
function inherited(fact: Fact, own: readonly Fact[]): Fact {
  const before = own.findLast(({ kind }) => kind === 'level');
  if (!before || fact.name !== '' || (fact.kind !== 'growth' && fact.kind !== 'change')) return fact;
  if (fact.metric !== null && before.metric !== null && fact.metric !== before.metric) return fact;
  return { ...fact, label: before.label, metric: before.metric ?? fact.metric, tail: fact.tail || before.tail };
}

/** Whose the binding says it is, where its own sentence tells. */
function ownerOf({ statement }: Fact): string | null {
  const entity = statement?.readings[0].entity;
  return entity && (entity.known === 'stated' || entity.known === 'shared') ? `#${entity.value}` : null;
}

/** What a percentage is by the words right beside it, where they leave no doubt. */
function rateKind(block: ReadBlock, before: Fact | undefined, fact: Fact): FactKind {
  if (fact.unit !== '%' || fact.kind === 'range') return fact.kind;
  const { lexemes } = block;
  const [last, second, next] = [lexemes[fact.at - 1], lexemes[fact.at - 2], lexemes[fact.at + 1]];
  if (fact.kind === 'growth' && (has(last, 'arrive') || last?.text === 'from')) return 'level';
  if (has(next, 'more', 'fewer') && next?.text !== 'over' && lexemes[fact.at + 2]?.text !== 'of') return 'growth';
  if (last?.text === 'of' && has(second, 'up', 'down')) return 'growth';
  return toldAgain(block, before, fact) ?? fact.kind;
}

/** "fell by £9 million, or 10%", "from 200 to 186, or 7%": a rate that tells a movement again is a rate of change. */
function toldAgain({ lexemes }: ReadBlock, before: Fact | undefined, fact: Fact): FactKind | null {
  if (!before || fact.unit !== '%' || (fact.kind !== 'share' && fact.kind !== 'level')) return null;
  const between = lexemes.slice(before.at + 1, fact.at);
  const again = between.length <= 4 && between.some(({ text }) => /^(?:or|即|或|\(|幅度为)$/.test(text));
  if (!again) return null;
  if (before.kind === 'change') return 'growth';
  const lead = lexemes.slice(Math.max(0, before.at - 8), before.at);
  const arrived =
    lead.some((lexeme) => has(lexeme, 'arrive')) &&
    lead.some((lexeme) => has(lexeme, 'start') || lexeme.kind === 'amount');
  return arrived && before.kind === 'level' ? 'growth' : null;
}

/** IAS 28, ISO 9001: a number that is part of a name. */
function isNumbered({ lexemes, prose }: ReadBlock, at: number): boolean {
  const [before, own] = [lexemes[at - 1], lexemes[at]];
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

/** Reads the facts of a block of prose. */
export function sceneOf(bound: BoundBlock, block: ReadBlock): Scene {
  const cues = cuesIn(block.folded);
  const statements = new Map(bound.figures.map(({ figure, statement }) => [figure, statement]));
  const sentences: Fact[][] = [];
  let clause = 0;
  block.sentences.forEach((sentence, nth) => {
    const own: Fact[] = [];
    const subject = subjectIn(block, sentence.from, sentence.to);
    const places = placesIn(block, sentence, nth, clause, hasRole(block, sentence, 'respectively'));
    for (const place of places) {
      const figure = block.lexemes[place.at]?.figure;
      if (!figure || isNumbered(block, place.at)) continue;
      const fact = factOf({ block, cues }, figure, statements.get(figure) ?? null, place);
      if (fact)
        own.push({
          ...inherited(fact, own),
          kind: rateKind(block, own.at(-1), fact),
          subject: ownerOf(fact) ?? subject,
        });
    }
    clause = (places.at(-1)?.clause ?? clause) + 1;
    if (own.length > 0) sentences.push(own);
  });
  return { block, cues, facts: sentences.flat(), sentences };
}
