// Figures that follow from several subjects' claims: a sum, a ratio of two, a lead of one over the other.

import type { Claim, EntityId } from '../../claims/claim.ts';
import { ancestry } from '../../statements/reading/names/lexicon-index.ts';
import { daysOf, type Sense } from '../../statements/statement.ts';
import { ONE, ZERO } from '../../text/decimal.ts';
import { candidates } from '../held/candidates.ts';
import type { Question } from '../held/question.ts';
import { levelOf } from './level.ts';
import { difference, ratio, sum } from './working.ts';

type Relation = Extract<Sense, { kind: 'sum' | 'ratio' | 'excess' | 'difference' | 'portion' }>;

const RELATIONS: ReadonlySet<Sense['kind']> = new Set(['sum', 'ratio', 'excess', 'difference', 'portion']);

/** Whether the figure puts several subjects, or two metrics of one, together. */
export function isRelation(sense: Sense): sense is Relation {
  return RELATIONS.has(sense.kind);
}

/** A segment's share of a market may stand under its company's name. */
function claimOf(question: Question, entity: EntityId, sense: Sense): Claim | null {
  const own = ownClaimOf(question, entity, sense);
  const { index, reading } = question;
  if (own || reading.metric?.value !== index.share) return own;
  for (const owner of ancestry(index, entity).slice(1)) {
    const found = ownClaimOf(question, owner, sense);
    if (found) return found;
  }
  return null;
}

/** The confirmed claim about one of the subjects in the reading's sense and period, the finest first. */
function ownClaimOf(question: Question, entity: EntityId, sense: Sense): Claim | null {
  const { reading } = question;
  const who = { value: entity, from: null, rule: 'beside', known: 'shared' } as const;
  const fitting = candidates({ ...question, reading: { ...reading, entity: who, sense } }).filter(
    ({ status, quantity, metric }) =>
      status === 'confirmed' &&
      quantity.value !== null &&
      quantity.comparator === '=' &&
      metric === reading.metric?.value,
  );
  const width = ({ quantity }: Claim): number => quantity.step?.exponent ?? 0;
  return fitting.toSorted((a, b) => width(a) - width(b))[0] ?? null;
}

function compared(question: Question, relation: Exclude<Relation, { kind: 'sum' | 'portion' }>): Claim | null {
  const { reading, index } = question;
  const { kind, to } = relation;
  const subject = reading.entity?.value;
  if (!subject || subject === to) return null;
  const points = reading.meant.unit === 'pp' || reading.meant.unit === 'bp';
  const ofRates = points && index.metrics.get(reading.metric?.value ?? '')?.kind !== 'percent';
  const sense: Sense = ofRates ? { kind: 'growth', from: null } : { kind: 'level' };
  const own = claimOf(question, subject, sense);
  const other = claimOf(question, to, sense);
  if (!own || !other || own.quantity.unit !== other.quantity.unit) return null;
  switch (kind) {
    case 'ratio':
      return reading.meant.unit === 'x' ? ratio(own, other, ZERO, 'x') : ratio(own, other, ZERO, '%');
    case 'excess':
      return ratio(own, other, ONE, '%');
    case 'difference':
      return difference(own, other);
  }
}

/** One subject's claims of several periods. */
function overTime(question: Question, { entities, periods }: Extract<Relation, { kind: 'sum' }>): (Claim | null)[] {
  const [entity] = entities;
  const { reading } = question;
  return periods.map((days) => {
    const period = { value: { kind: 'days', days }, from: null, rule: 'parallel', known: 'stated' } as const;
    return entity ? claimOf({ ...question, reading: { ...reading, period } }, entity, { kind: 'level' }) : null;
  });
}

/** What the subject's metric comes to of another one of the same time, or of itself at another time. */
function portion({ reading, index }: Question, { of, at }: Extract<Relation, { kind: 'portion' }>): Claim | null {
  const days = daysOf(reading);
  if (!reading.entity || !reading.metric || !days || (of === reading.metric.value && !at)) return null;
  const part = levelOf(index, reading.entity.value, reading.metric.value, days, null);
  const whole = part && levelOf(index, reading.entity.value, of, at ?? days, part.quantity.unit);
  return part && whole ? ratio(part, whole, ZERO, '%') : null;
}

/** What arithmetic on confirmed claims gives for the relation, or `null` where a claim is missing. */
export function related(question: Question, relation: Relation): Claim | null {
  if (question.reading.period?.value.kind !== 'days' && relation.kind === 'sum' && relation.periods.length === 0)
    return null;
  if (relation.kind === 'portion') return portion(question, relation);
  if (relation.kind !== 'sum') return compared(question, relation);
  const parts =
    relation.periods.length > 0
      ? overTime(question, relation)
      : relation.entities.map((entity) => claimOf(question, entity, { kind: 'level' }));
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? sum(known) : null;
}
