// Figures that follow from several subjects' claims: a sum, a ratio of two, a lead of one over the other.

import type { Claim, EntityId } from '../claims/claim.ts';
import type { LexiconIndex } from '../statements/lexicon-index.ts';
import type { Relation } from '../statements/relation.ts';
import type { Statement } from '../statements/statement.ts';
import { ONE, ZERO } from '../text/decimal.ts';
import { candidates } from './candidates.ts';
import { difference, ratio, sum } from './working.ts';

/** The confirmed claim about one of the subjects in the statement's sense and period, the finest first. */
function claimOf(
  statement: Statement,
  entity: EntityId,
  aspect: Statement['aspect'],
  index: LexiconIndex,
): Claim | null {
  const own: Statement = { ...statement, entity: { value: entity, from: null, rule: 'relation' }, aspect };
  const fitting = candidates(own, index).filter(
    ({ status, quantity, metric }) =>
      status === 'confirmed' &&
      quantity.value !== null &&
      quantity.comparator === '=' &&
      statement.metrics.includes(metric),
  );
  const width = ({ quantity }: Claim): number => quantity.step?.exponent ?? 0;
  return fitting.toSorted((a, b) => width(a) - width(b))[0] ?? null;
}

function compared(
  statement: Statement,
  { kind, entity }: Extract<Relation, { entity: EntityId }>,
  index: LexiconIndex,
): Claim | null {
  const subject = statement.entity?.value;
  if (!subject || subject === entity) return null;
  const points = statement.meant.unit === 'pp' || statement.meant.unit === 'bp';
  const ofRates = points && index.metrics.get(statement.metric?.value ?? '')?.kind !== 'percent';
  const aspect = ofRates ? 'growth' : 'level';
  const own = claimOf(statement, subject, aspect, index);
  const other = claimOf(statement, entity, aspect, index);
  if (!own || !other || own.quantity.unit !== other.quantity.unit) return null;
  switch (kind) {
    case 'ratio':
      return statement.meant.unit === 'x' ? ratio(own, other, ZERO, 'x') : ratio(own, other, ZERO, '%');
    case 'excess':
      return ratio(own, other, ONE, '%');
    case 'difference':
      return difference(own, other);
  }
}

/** What arithmetic on confirmed claims gives for the relation, or `null` where a claim is missing. */
export function related(statement: Statement, relation: Relation, index: LexiconIndex): Claim | null {
  if (relation.kind !== 'sum') return compared(statement, relation, index);
  const parts = relation.entities.map((entity) => claimOf(statement, entity, 'level', index));
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? sum(known) : null;
}
