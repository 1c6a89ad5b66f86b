// A block of prose with its facts: what every rule of the draft against itself looks at.

import { exactly, type Interval, times } from '../../../arithmetic/interval.ts';
import { quantityBounds } from '../../../arithmetic/operand.ts';
import type { Figure, Quantity } from '../../../figures/figure.ts';
import { isCurrency } from '../../../figures/quantity.ts';
import { type CueAt, cuesIn } from '../../../language/relations.ts';
import type { BoundBlock } from '../../../statements/bound-block.ts';
import type { ReadBlock } from '../../../statements/reading/block.ts';
import { has, hasRole } from '../../../statements/reading/scope.ts';
import { daysOf, type Statement } from '../../../statements/statement.ts';
import { type Decimal, decimal, multiply } from '../../../text/decimal.ts';
import type { Fact, FactKind } from './fact.ts';
import { type Label, labelAt, marksIn, subjectIn, tailAt } from './label.ts';

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
  if (!has(before, 'by')) return false;
  if (has(before, ...MOVED)) return true;
  for (let place = at - 2; place >= Math.max(from, at - 8); place--) if (has(lexemes[place], ...MOVED)) return true;
  return false;
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

function factOf(
  { block, cues }: Pick<Scene, 'block' | 'cues'>,
  figure: Figure,
  statement: Statement | null,
  place: Place,
): Fact | null {
  const { quantity } = figure;
  const given = quantity && unitOf(figure, quantity, statement);
  const bounds = quantity && quantityBounds(quantity);
  const isRange = quantity?.value === null && quantity.low !== null && quantity.high !== null && quantity.step !== null;
  const value = quantity?.value ?? (isRange ? quantity.low : null);
  if (!quantity || !given || !bounds || !value) return null;
  const scaledBounds: Interval =
    given.by.digits === 1n && given.by.exponent === 0 ? bounds : times(bounds, exactly(given.by));
  const moved = isMoved(block, place.at, place.opens);
  const label: Label = labelAt(block, place.at, place.from, cues);
  const stretch = clauseStretch(block, place);
  const reading = statement?.readings[0] ?? null;
  return {
    figure,
    kind: isRange ? 'range' : kindOf(figure, statement, moved),
    unit: given.unit,
    value: multiply(value, given.by),
    bounds: scaledBounds,
    text: block.prose.slice(figure.core.start, figure.core.end),
    direction: statement?.direction ?? 0,
    metric: label.metric ?? (label.words === '' ? readMetric(statement) : null),
    label: label.words,
    tail: tailAt(block, place.at, place.to),
    listed: place.listed,
    marks: [marksIn(cues, stretch), ...lengthsIn(block, place)].join(' ').trim(),
    days: reading ? daysOf(reading) : null,
    open: openOf(statement),
    timed: reading?.period?.known === 'stated' || reading?.period?.known === 'shared',
    subject: null,
    statement,
    at: place.at,
    clause: place.clause,
    sentence: place.sentence,
  };
}

/** Lengths of time in the clause: a 13-week and a 39-week figure are two things. */
function lengthsIn({ lexemes }: ReadBlock, { from, to }: Place): string[] {
  return lexemes.slice(from, to).flatMap(({ figure, text }) => (figure?.kind === 'duration' ? [text] : []));
}

function clauseStretch({ lexemes, prose }: ReadBlock, { from, to }: Place): { start: number; end: number } {
  return { start: lexemes[from]?.span.start ?? 0, end: lexemes[to - 1]?.span.end ?? prose.length };
}

function isBreak(text: string): boolean {
  return /^[,，;；。、\n]$/.test(text);
}

/** IAS 28, ISO 9001: a number that is part of a name. */
function isNumbered({ lexemes, prose }: ReadBlock, at: number): boolean {
  const [before, own] = [lexemes[at - 1], lexemes[at]];
  if (!before || own?.figure?.kind !== 'number') return false;
  return /^[A-Z]{2,}$/.test(prose.slice(before.span.start, before.span.end));
}

/** Reads the facts of a block of prose. */
export function sceneOf(bound: BoundBlock, block: ReadBlock): Scene {
  const cues = cuesIn(block.folded);
  const statements = new Map(bound.figures.map(({ figure, statement }) => [figure, statement]));
  const facts: Fact[] = [];
  const sentences: Fact[][] = [];
  let clause = 0;
  block.sentences.forEach((sentence, nth) => {
    const own: Fact[] = [];
    const subject = subjectIn(block, sentence.from, sentence.to);
    const listed = hasRole(block, sentence, 'respectively');
    let from = sentence.from;
    for (let at = sentence.from; at < sentence.to; at++) {
      const lexeme = block.lexemes[at];
      if (!lexeme) continue;
      if (lexeme.kind === 'mark' && isBreak(lexeme.text)) {
        clause++;
        from = at + 1;
      }
      if (lexeme.kind !== 'amount' || !lexeme.figure || isNumbered(block, at)) continue;
      let to = at + 1;
      while (to < sentence.to && !isBreak(block.lexemes[to]?.text ?? ',')) to++;
      const place = { at, clause, sentence: nth, from, to, opens: sentence.from, listed };
      const fact = factOf({ block, cues }, lexeme.figure, statements.get(lexeme.figure) ?? null, place);
      if (fact) own.push({ ...fact, subject });
    }
    clause++;
    facts.push(...own);
    if (own.length > 0) sentences.push(own);
  });
  return { block, cues, facts, sentences };
}
