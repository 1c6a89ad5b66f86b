// Confirmed claims that cannot both be right, and claims that are there twice.

import type { Claim, ClaimId } from '../server/core/claims/claim.ts';
import { add, compare, type Decimal, subtract } from '../server/core/text/decimal.ts';
import type { Words } from '../server/core/text/spoken.ts';
import type { Problem } from './problem.ts';

/** Claims whose `mismatch` says why they differ from others. */
export type Explained = ReadonlyMap<ClaimId, Words>;

export interface Conflict {
  readonly kind: 'duplicate' | 'contradiction';
  readonly first: Claim;
  readonly second: Claim;
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

function apart(a: Claim, b: Claim): boolean {
  const [one, other] = [span(a), span(b)];
  const above = (low: Decimal | null, high: Decimal | null): boolean =>
    low !== null && high !== null && compare(low, high) > 0;
  return above(one.low, other.high) || above(other.low, one.high);
}

function isTwice(a: Claim, b: Claim): boolean {
  if (a.source.id !== b.source.id || a.written !== b.written || a.status !== b.status) return false;
  return a.evidence?.start === b.evidence?.start;
}

/** One names the other as saying otherwise, or says why it differs: a curator has seen it. */
function isSettled(a: Claim, b: Claim, explained: Explained): boolean {
  return a.against.includes(b.id) || b.against.includes(a.id) || explained.has(a.id) || explained.has(b.id);
}

function conflictBetween(first: Claim, second: Claim, explained: Explained): Conflict | null {
  if (isTwice(first, second)) return { kind: 'duplicate', first, second };
  const confirmed = first.status === 'confirmed' && second.status === 'confirmed';
  return confirmed && !isSettled(first, second, explained) && apart(first, second)
    ? { kind: 'contradiction', first, second }
    : null;
}

/**
 * Every pair of claims about one subject that contradict or repeat each other.
 *
 * @param claims the claims of one database
 * @param explained those of its claims that say why they differ
 * @param below claims of the databases below it; pairs among these are not looked at, and one of the same id is overridden
 */
export function conflictsOf(claims: readonly Claim[], explained: Explained, below: readonly Claim[] = []): Conflict[] {
  const own = new Set(claims.map(({ id }) => id));
  const subjects = Map.groupBy(claims, subjectOf);
  const pairs = [...subjects.values()].flatMap((about) =>
    about.flatMap((second, at) =>
      about.slice(0, at).flatMap((first) => conflictBetween(first, second, explained) ?? []),
    ),
  );
  const across = below
    .filter(({ id }) => !own.has(id))
    .flatMap((first) =>
      (subjects.get(subjectOf(first)) ?? []).flatMap((second) => conflictBetween(first, second, explained) ?? []),
    );
  return [...pairs, ...across];
}

function named({ id, written, source, location }: Claim): string {
  return `${id}: ${written} (${source.publisher}${location ? `, ${location.file}:${location.line + 1}` : ''})`;
}

/** What is wrong with one claim of a conflict, and what to do about it. */
export function conflictMessage(kind: Conflict['kind'], own: Claim, other: Claim): Words {
  if (kind === 'duplicate')
    return {
      zh: `与 ${named(other)} 重复：同一来源、同一主体、同一数字；删去一条，或给每条写上 evidence`,
      en: `the same as ${named(other)}: same source, subject and figure; remove one, or give each its evidence`,
    };
  return {
    zh: `${own.written} 与 ${named(other)} 不合，两条都写着 confirmed：改正一条，或把它标为 disputed、superseded 并用 against 写明另一条`,
    en: `${own.written} contradicts ${named(other)}, and both are confirmed: correct one, or make it disputed or superseded and name the other in "against"`,
  };
}

function problemAt(own: Claim, other: Claim, kind: Conflict['kind']): Problem[] {
  if (!own.location) return [];
  const { file, line, column } = own.location;
  const range = { start: { line, column }, end: { line, column: column + own.id.length } };
  return [{ level: 'warning', file, range, path: [], message: conflictMessage(kind, own, other) }];
}

/** The warning at the second claim of each conflict, or at the first. */
export function conflictProblems(conflicts: readonly Conflict[], at: 'first' | 'second'): Problem[] {
  return conflicts.flatMap(({ kind, first, second }) =>
    at === 'first' ? problemAt(first, second, kind) : problemAt(second, first, kind),
  );
}
