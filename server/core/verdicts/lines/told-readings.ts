// The readings of a figure as what a source tells in the very words around it.

import type { Claim, EntityId } from '../../claims/claim.ts';
import type { Quantity } from '../../figures/figure.ts';
import type { DayInterval } from '../../periods/expression.ts';
import { reversed } from '../../statements/meaning/meant.ts';
import type { LexiconIndex } from '../../statements/reading/names/lexicon-index.ts';
import { daysOf, type Part, type Reading, type Statement, type When } from '../../statements/statement.ts';
import { fitsPeriod, isGrowthClaim } from '../held/candidates.ts';
import type { Question } from '../held/question.ts';
import { readAs } from './line-readings.ts';
import { claimsTold } from './told.ts';

/** Whether the figure's own words tell its time for sure: of a list the figures and times may pair in more than one way. */
function isTimed({
  phrase,
  readings: {
    best: { period },
  },
}: Statement): boolean {
  return period?.value.kind === 'days' && period.known === 'stated' && phrase?.alone === true;
}

/** Whose the figure is, as sure as the source's own sentence makes it: a subject that was carried this far is that sentence's too. */
const saidBy = (entity: Part<EntityId>): Part<EntityId> =>
  entity.known === 'carried' ? { ...entity, rule: 'parallel', known: 'shared' } : entity;

const at = (days: DayInterval): Part<When> => ({
  value: { kind: 'days', days },
  from: null,
  rule: 'parallel',
  known: 'shared',
});

/** Losses of $93 million: the very words that a claim is told in turn the figure as they turn the claim, unless a sign is written. */
function meantAs(
  {
    figure,
    readings: {
      best: { meant },
    },
  }: Statement,
  { quantity }: Claim,
): Quantity {
  const isNegative = (value: Quantity['value']): boolean => value !== null && value.digits < 0n;
  const written = figure.written?.sign ?? '';
  const turned = written === '' ? isNegative(quantity.value) : written === '-';
  return isNegative(meant.value) === turned ? meant : reversed(meant);
}

/** The claims of the line that a claim is of, those of the figure's own time first; only those where its words tell it for sure. */
function lineOf({ entity, metric }: Claim, question: Question): readonly Claim[] {
  const { statement, reading, index } = question;
  const claims = index.store
    .claimsAbout(entity, metric)
    .filter((claim) => claim.period !== null && claim.status === 'confirmed' && !isGrowthClaim(claim));
  if (daysOf(reading) === null) return claims;
  const own = claims.filter((claim) => fitsPeriod(claim, question));
  if (isTimed(statement)) return own;
  const isListed = reading.period?.rule === 'parallel' && reading.period.known === 'stated';
  return isListed && own.length > 0 ? own : [...own, ...claims.filter((claim) => !own.includes(claim))];
}

/** The figure as each claim that is told in its words; at any time of that line where the figure's words tell none. */
export function toldReadings(statement: Statement, index: LexiconIndex): readonly Reading[] {
  const { best } = statement.readings;
  const { entity, sense, meant } = best;
  if (!statement.phrase || !index.store.inMemory || !entity || sense.kind !== 'level') return [];
  const question = { statement, reading: best, index, proved: null };
  const told = claimsTold(statement.phrase, index, entity.value);
  const lines = new Map(told.map((claim) => [`${claim.metric} ${claim.basis.join()}`, claim]));
  return [...lines.values()].flatMap((line) =>
    lineOf(line, question).flatMap((claim) => {
      if ((meant.per === undefined) !== (claim.quantity.per === undefined) || !claim.period) return [];
      const basis = { ...best.basis, value: claim.basis };
      const subject = { entity: saidBy(entity), period: at(claim.period) };
      return [{ ...readAs(best, claim.metric), ...subject, basis, meant: meantAs(statement, claim) }];
    }),
  );
}
