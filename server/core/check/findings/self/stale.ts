// A figure that is called the latest, of an older period than the newest that the database has at the draft's date.

import { spanToDocument } from '../../../blocks/block.ts';
import type { Claim, ClaimStore } from '../../../claims/claim.ts';
import { daysBetween } from '../../../periods/days.ts';
import type { DayInterval } from '../../../periods/expression.ts';
import type { When } from '../../../statements/statement.ts';
import { compare } from '../../../text/decimal.ts';
import { contains } from '../../../text/span.ts';
import { type CheckedFigure, readingOf } from '../../result.ts';
import type { NotedBlock } from './document.ts';
import type { Slip } from './slip.ts';

function sameLength(a: DayInterval, b: DayInterval): boolean {
  return Math.abs(daysBetween(a) - daysBetween(b)) <= 8;
}

/** Verdicts that leave open which claim a figure is. */
const OPEN: ReadonlySet<string> = new Set(['unsourced', 'cited', 'ambiguous']);

/** The claim that the figure really is: the one it agrees with, in whatever period. */
function ownClaim(checked: CheckedFigure, claims: ClaimStore): Claim | null {
  const { judgement } = checked;
  if (!judgement) return null;
  if (judgement.verdict === 'supported') return judgement.claim;
  if (judgement.code === 'period-mismatch') return judgement.culprit;
  const reading = readingOf(checked);
  if (!OPEN.has(judgement.verdict) || !reading?.entity || !reading.metric?.governs || reading.narrowed) return null;
  const { low, high, unit } = reading.meant;
  const isIt = ({ quantity, basis, status }: Claim): boolean =>
    status === 'confirmed' &&
    basis.length === 0 &&
    quantity.unit === unit &&
    quantity.value !== null &&
    low !== null &&
    high !== null &&
    compare(low, quantity.value) <= 0 &&
    compare(quantity.value, high) <= 0;
  return claims.claimsAbout(reading.entity.value, reading.metric.value).find(isIt) ?? null;
}

/** Whether the database has a later period of the same length that was over, and told, by the draft's date. */
function isOutdated(claim: Claim, asOf: string | null, claims: ClaimStore): boolean {
  const { period } = claim;
  if (!period || !asOf) return false;
  return claims.claimsAbout(claim.entity, claim.metric).some((other) => {
    const told = other.source.date === undefined || other.source.date === null || other.source.date <= asOf;
    return (
      other.status === 'confirmed' &&
      other.nature === 'actual' &&
      other.period !== null &&
      other.basis.join() === claim.basis.join() &&
      sameLength(other.period, period) &&
      other.period.start > period.start &&
      other.period.end <= asOf &&
      told
    );
  });
}

/**
 * The figures that a sentence calls the latest and that are not.
 *
 * @param figuresOf the figures of a noted block
 */
export function staleSlips(
  noted: readonly NotedBlock[],
  figuresOf: (noted: NotedBlock) => readonly CheckedFigure[],
  claims: ClaimStore,
): Slip[] {
  const slips: Slip[] = [];
  for (const each of noted)
    if (each.notes.latest.length > 0) for (const slip of staleIn(each, figuresOf(each), claims)) slips.push(slip);
  return slips;
}

function staleIn({ block, notes }: NotedBlock, figures: readonly CheckedFigure[], claims: ClaimStore): Slip[] {
  const clauses = notes.latest.map(({ words, clause }) => ({ words, span: spanToDocument(block, clause) }));
  return figures.flatMap((checked): Slip[] => {
    const { figure, statement } = checked;
    const said = clauses.find(({ span }) => contains(span, figure.span));
    const claim = said ? ownClaim(checked, claims) : null;
    const reading = readingOf(checked);
    if (!said || !claim || reading?.sense.kind !== 'level' || !isOutdated(claim, statement?.asOf ?? null, claims))
      return [];
    if (isCompared(checked)) return [];
    return [
      {
        code: 'stale-figure',
        relation: 'stale',
        span: figure.span,
        figure: null,
        others: [],
        working: null,
        words: said.words,
        right: null,
      },
    ];
  });
}

/** "In the quarter just reported": no period but the latest one. */
function isRunning(value: When): boolean {
  return value.kind === 'open' && value.expression.type === 'relative-to-context' && value.expression.offset === 0;
}

/** A year-ago value beside the newest one is called no latest. */
function isCompared(checked: CheckedFigure): boolean {
  const period = readingOf(checked)?.period;
  return checked.judgement?.verdict === 'supported' && period?.known === 'stated' && !isRunning(period.value);
}
