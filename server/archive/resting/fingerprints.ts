// Short names for a state of the claims, so that a later state can be told from it: of the lexicon, of what metrics are to whom, and of the claims about one entity.

import { createHash } from 'node:crypto';
import type { Claim, ClaimStore, EntityId, Lexicon, MetricId } from '../../core/claims/claim.ts';
import type { LexiconIndex } from '../../core/statements/reading/names/lexicon-index.ts';

/** In one order whoever made it; what is not told is left out, as some databases tell it as nothing and some not at all. */
function plain(key: string, value: unknown): unknown {
  if (key === 'location' || value === null) return undefined;
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Map) return [...value];
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for two things that are written alike; where in a file they stand does not count. */
export function fingerprint(thing: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(thing, plain) ?? '')
    .digest('base64url')
    .slice(0, 22);
}

const printedNames = new WeakMap<Lexicon, string>();

/** Of all names: a new alias may be in any document. */
export function lexiconPrint({ lexicon }: ClaimStore): string {
  const known = printedNames.get(lexicon) ?? fingerprint(lexicon);
  printedNames.set(lexicon, known);
  return known;
}

const printed = new WeakMap<Claim, string>();

/** Of everything that one claim says. Named one by one: a claim from a large database works out what it is asked for. */
export function claimPrint(claim: Claim): string {
  const known = printed.get(claim);
  if (known !== undefined) return known;
  const { id, entity, metric, period, basis, nature, quantity, written, status, reason, against, source } = claim;
  const said = { id, entity, metric, period, basis, nature, quantity, written, status, reason, against, source };
  const print = fingerprint(said);
  printed.set(claim, print);
  return print;
}

/** Of every claim about an entity, whatever their order, and of what metrics there are said to be. */
export function entityPrint(entity: EntityId, store: ClaimStore): string {
  const claims = store.claimsAbout(entity).map(claimPrint);
  return fingerprint([claims.toSorted(), store.metricsOf(entity).toSorted()]);
}

/** What each metric is, as far as all claims together tell it and a document may depend on it without having asked. */
export function standings(index: LexiconIndex): ReadonlyMap<MetricId, string> {
  const known = new Set([...index.soleOwners.keys(), ...index.sizes, ...index.companyMetrics]);
  const standing = (id: MetricId): string =>
    [
      index.soleOwners.get(id) ?? '',
      index.sizes.has(id) ? 'size' : '',
      index.companyMetrics.has(id) ? 'whole' : '',
    ].join('|');
  return new Map([...known].toSorted().map((id) => [id, standing(id)]));
}
