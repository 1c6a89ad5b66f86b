// Confirmed claims that cannot both be right, and claims that are there twice.

import type { Claim, ClaimId } from '../../server/core/claims/claim.ts';
import * as say from '../../server/core/explain/system/claims.ts';
import { add, compare, type Decimal, subtract } from '../../server/core/text/decimal.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { Problem } from './problem.ts';

/** Claims whose `mismatch` says why they differ from others. */
export type Explained = ReadonlyMap<ClaimId, Words>;

/** A claim that others repeat or contradict. */
export interface Conflict {
  readonly kind: 'duplicate' | 'contradiction';
  /** The claim that it is told at. */
  readonly claim: Claim;
  /** One of the others: of those that contradict it, the one farthest off. */
  readonly other: Claim;
  /** How many others there are besides. */
  readonly more: number;
}

function subjectOf({ entity, metric, period, basis, nature, quantity }: Claim): string {
  const { unit, per } = quantity;
  const rate = per ? `${per.count.digits}e${per.count.exponent} ${per.unit}` : '';
  return [entity, metric, period?.start, period?.end, [...basis].sort().join(' '), nature, unit, rate].join('|');
}

/** What a written figure may stand for, rounded either way or cut off; open where the claim is a bound. */
function span({ quantity }: Claim): { readonly low: Decimal | null; readonly high: Decimal | null } {
  const { value, step, low, high, comparator } = quantity;
  if (!value || !step || comparator !== '=') return { low, high };
  return value.digits < 0n ? { low: subtract(value, step), high } : { low, high: add(value, step) };
}

/** Claims that name each other as saying otherwise, by id: a curator has seen these. */
type Settled = ReadonlyMap<ClaimId, ReadonlySet<ClaimId>>;

function settledIn(claims: readonly Claim[]): Settled {
  const settled = new Map<ClaimId, Set<ClaimId>>();
  const settle = (one: ClaimId, other: ClaimId): void =>
    void settled.set(one, (settled.get(one) ?? new Set()).add(other));
  for (const { id, against } of claims)
    for (const other of against) {
      settle(id, other);
      settle(other, id);
    }
  return settled;
}

/** A claim by one end of what it stands for. */
interface Placed {
  readonly claim: Claim;
  readonly bound: Decimal;
}

/** How many of a row fit, where none fits behind one that does not. */
function countFitting(row: readonly Placed[], fits: (bound: Decimal) => boolean): number {
  let [from, to] = [0, row.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const placed = row[middle];
    if (placed && fits(placed.bound)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Confirmed claims of one subject in the order of their ends: what one of them contradicts are the first so many of two rows. */
class Slot {
  private readonly claims: ReadonlyMap<ClaimId, Claim>;
  private readonly settled: Settled;
  /** The lowest first. */
  private readonly byHigh: readonly Placed[];
  /** The highest first. */
  private readonly byLow: readonly Placed[];

  constructor(about: readonly Claim[], explained: Explained, settled: Settled) {
    const open = about.filter(({ id, status }) => status === 'confirmed' && !explained.has(id));
    const ends = (end: 'low' | 'high'): Placed[] =>
      open.flatMap((claim) => {
        const bound = span(claim)[end];
        return bound ? [{ claim, bound }] : [];
      });
    this.claims = new Map(open.map((claim) => [claim.id, claim]));
    this.settled = settled;
    this.byHigh = ends('high').sort((a, b) => compare(a.bound, b.bound));
    this.byLow = ends('low').sort((a, b) => compare(b.bound, a.bound));
  }

  /** What contradicts a claim: the farthest off on one side, and how many more. */
  against(own: Claim): { readonly other: Claim; readonly more: number } | null {
    const { low, high } = span(own);
    const under = low ? countFitting(this.byHigh, (bound) => compare(low, bound) > 0) : 0;
    const over = high ? countFitting(this.byLow, (bound) => compare(bound, high) > 0) : 0;
    const seen = this.settled.get(own.id) ?? new Set();
    const firstOpen = (row: readonly Placed[], count: number): Claim | null => {
      for (let at = 0; at < count; at++) {
        const claim = row[at]?.claim;
        if (claim && !seen.has(claim.id)) return claim;
      }
      return null;
    };
    const other = firstOpen(this.byHigh, under) ?? firstOpen(this.byLow, over);
    return other && { other, more: under + over - this.apartFrom(own, seen) - 1 };
  }

  private apartFrom(own: Claim, ids: ReadonlySet<ClaimId>): number {
    return [...ids].filter((id) => {
      const claim = this.claims.get(id);
      return claim !== undefined && apart(own, claim);
    }).length;
  }
}

function apart(a: Claim, b: Claim): boolean {
  const [one, other] = [span(a), span(b)];
  const above = (low: Decimal | null, high: Decimal | null): boolean =>
    low !== null && high !== null && compare(low, high) > 0;
  return above(one.low, other.high) || above(other.low, one.high);
}

/** One statement of one source, written down. */
function statementOf({ source, written, status, evidence }: Claim): string {
  return [source.id, written, status, evidence?.start ?? ''].join('|');
}

/** What repeats or contradicts each of the claims `at`, all about one subject, among all `about` it. */
function conflictsAt(
  at: readonly Claim[],
  about: readonly Claim[],
  explained: Explained,
  settled: Settled,
): Conflict[] {
  const statements = Map.groupBy(about, statementOf);
  const members = new Set(about);
  const slot = new Slot(about, explained, settled);
  return at.flatMap((claim): Conflict[] => {
    const same = statements.get(statementOf(claim)) ?? [];
    const twice = same[0] === claim ? same[1] : same[0];
    const more = same.length - (members.has(claim) ? 2 : 1);
    const isOpen = claim.status === 'confirmed' && !explained.has(claim.id);
    const against = isOpen ? slot.against(claim) : null;
    return [
      ...(twice ? [{ kind: 'duplicate' as const, claim, other: twice, more }] : []),
      ...(against ? [{ kind: 'contradiction' as const, claim, ...against }] : []),
    ];
  });
}

/** The claims of databases below that a claim of this one does not override. */
function notOverridden(claims: readonly Claim[], below: readonly Claim[]): readonly Claim[] {
  const own = new Set(claims.map(({ id }) => id));
  return below.filter(({ id }) => !own.has(id));
}

/**
 * Every claim that others about its subject contradict or repeat.
 *
 * @param claims the claims of one database
 * @param explained those of its claims that say why they differ
 * @param below claims of the databases below it; one of the same id is overridden
 */
export function conflictsOf(claims: readonly Claim[], explained: Explained, below: readonly Claim[] = []): Conflict[] {
  const others = Map.groupBy(notOverridden(claims, below), subjectOf);
  const settled = settledIn([...below, ...claims]);
  return [...Map.groupBy(claims, subjectOf)].flatMap(([subject, about]) =>
    conflictsAt(about, [...about, ...(others.get(subject) ?? [])], explained, settled),
  );
}

/** The same, told at the claims below. */
export function conflictsBelow(claims: readonly Claim[], explained: Explained, below: readonly Claim[]): Conflict[] {
  const about = Map.groupBy(claims, subjectOf);
  const settled = settledIn([...below, ...claims]);
  return [...Map.groupBy(notOverridden(claims, below), subjectOf)].flatMap(([subject, at]) =>
    conflictsAt(at, about.get(subject) ?? [], explained, settled),
  );
}

function named({ id, written, source, location }: Claim): string {
  return `${id}: ${written} (${source.publisher}${location ? `, ${location.file}:${location.line + 1}` : ''})`;
}

/** What is wrong with the claim of a conflict, and what to do about it. */
export function conflictMessage({ kind, claim, other, more }: Conflict): Words {
  if (kind === 'duplicate') return say.sameClaim(named(other), more);
  return say.contradicts(claim.written, named(other), more);
}

/** The warning at the claim of each conflict. */
export function conflictProblems(conflicts: readonly Conflict[]): Problem[] {
  return conflicts.flatMap((conflict) => {
    const { claim } = conflict;
    if (!claim.location) return [];
    const { file, line, column } = claim.location;
    const range = { start: { line, column }, end: { line, column: column + claim.id.length } };
    return [{ level: 'warning', file, range, path: [], message: conflictMessage(conflict) }];
  });
}
