// The tool `find_claims`: what the claims say about a subject, so that a model quotes instead of recalling.

import { periodText, readPeriod } from '../../../claims-db/compile/period.ts';
import { type Claim, type ClaimStore, type Entity, type Metric, touches } from '../../core/claims/claim.ts';
import type { DayInterval } from '../../core/periods/expression.ts';
import { fold } from '../../core/text/fold.ts';
import type { Language } from '../../core/text/spoken.ts';
import { withClaims } from '../../databases/ahead.ts';
import { CallError, type Desk, languageOf } from '../desk.ts';
import type { ClaimsTold } from '../shapes.ts';
import { claimTold } from '../told.ts';

export interface ClaimsCall {
  readonly entity: string;
  readonly metric?: string | undefined;
  readonly period?: string | undefined;
  readonly limit: number;
}

type Names = Pick<Entity | Metric, 'id' | 'name' | 'aliases'>;

function namesOf({ id, name, aliases }: Names): string[] {
  return [id, name.zh, name.en, ...aliases].map((each) => fold(each).trim());
}

/** The entry that a name means: its id or a whole name of it. */
function named<T extends Names>(words: string, entries: readonly T[]): T[] {
  const wanted = fold(words).trim();
  return entries.filter((entry) => namesOf(entry).includes(wanted));
}

const SUGGESTED = 8;

/** Entries whose names share the words; those with claims first. */
function suggestions(words: string, entries: readonly Names[], language: Language): string {
  const wanted = fold(words).trim();
  const near = entries.filter((entry) =>
    namesOf(entry).some((name) => name !== '' && (name.includes(wanted) || wanted.includes(name))),
  );
  const listed = near.slice(0, SUGGESTED).map(({ id, name }) => `${name[language]} (${id})`);
  return listed.length > 0 ? ` Did you mean: ${listed.join(', ')}?` : '';
}

function entitiesOf({ entity }: ClaimsCall, claims: ClaimStore, language: Language): readonly Entity[] {
  const found = named(entity, claims.lexicon.entities);
  if (found.length > 0) return found;
  throw new CallError(
    `Nobody called "${entity}" is known here.${suggestions(entity, claims.lexicon.entities, language)} ` +
      'That says nothing about the figures: they are simply not in this database. The resource tieout://entities lists who is.',
  );
}

/** The metrics that are meant: those of the name itself, and kinds of it. */
function metricsOf(
  { metric }: ClaimsCall,
  of: readonly Entity[],
  claims: ClaimStore,
  language: Language,
): ReadonlySet<string> | null {
  if (metric === undefined) return null;
  const { metrics } = claims.lexicon;
  const found = named(metric, metrics);
  if (found.length > 0) {
    const ids = found.map(({ id }) => id);
    return new Set([
      ...ids,
      ...metrics.filter(({ broader }) => broader.some((id) => ids.includes(id))).map(({ id }) => id),
    ]);
  }
  const known = of.flatMap(({ id }) => claims.metricsOf(id));
  const names = metrics.filter(({ id }) => known.includes(id)).map(({ id, name }) => `${name[language]} (${id})`);
  throw new CallError(
    `There is no metric "${metric}".${suggestions(metric, metrics, language)} ` +
      (names.length > 0
        ? `Claims exist for: ${names.slice(0, 30).join(', ')}.`
        : 'There are no claims about this entity.'),
  );
}

function daysOf({ period }: ClaimsCall, { fiscalYearEnd }: Entity): DayInterval | null {
  if (period === undefined) return null;
  const days = readPeriod(period, fiscalYearEnd);
  if (days) return days;
  throw new CallError(
    `"${period}" is no period. Write 2025Q3, 2025H1, 2025, 2025-07, FY2026Q2 (the entity's own fiscal year), or 2025-07-01/2025-09-30.`,
  );
}

const STANDING: readonly Claim['status'][] = ['confirmed', 'unverified', 'disputed', 'superseded'];

/** What may be quoted first, then the newest. */
function byStanding(a: Claim, b: Claim): number {
  const standing = STANDING.indexOf(a.status) - STANDING.indexOf(b.status);
  return standing || (b.period?.end ?? '').localeCompare(a.period?.end ?? '') || a.id.localeCompare(b.id);
}

function adviceOf(found: readonly Claim[], all: readonly Claim[]): string {
  if (found.length === 0) {
    const newest = all
      .flatMap(({ period }) => (period ? [periodText(period)] : []))
      .toSorted()
      .at(-1);
    const reach = newest ? ` The newest period with a claim is ${newest}.` : '';
    return `No claim matches.${reach} Do not state the figure from memory as if it were confirmed.`;
  }
  if (found.some(({ status }) => status !== 'confirmed'))
    return 'Quote only claims with the status "confirmed", with their source. A disputed or superseded figure must not be stated as fact.';
  return 'Quote the value with its period, basis and source.';
}

/** @throws CallError where entity, metric or period are not understood */
export async function findClaims(call: ClaimsCall, desk: Desk): Promise<ClaimsTold> {
  const claims = await desk.claims();
  return withClaims(claims, call.entity, () => found(call, claims, desk));
}

function found(call: ClaimsCall, claims: ClaimStore, desk: Desk): ClaimsTold {
  const language = languageOf(desk, `${call.entity}${call.metric ?? ''}`);
  const entities = entitiesOf(call, claims, language);
  const metrics = metricsOf(call, entities, claims, language);
  const about = entities
    .flatMap(({ id }) => claims.claimsAbout(id))
    .filter(({ metric }) => metrics?.has(metric) ?? true);
  const matching = entities.flatMap((entity) => {
    const days = daysOf(call, entity);
    return about.filter(
      (claim) => claim.entity === entity.id && (!days || (claim.period !== null && touches(claim, days))),
    );
  });
  const sorted = matching.toSorted(byStanding);
  return {
    found: matching.length,
    claims: sorted.slice(0, call.limit).map((claim) => claimTold(claim, claims, language)),
    omitted: Math.max(0, matching.length - call.limit),
    advice: adviceOf(matching, about),
  };
}
