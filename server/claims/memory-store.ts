// Claims in memory: one database, or several laid over one another.

import { type Claim, type ClaimStore, type EntityId, type Lexicon, type MetricId, touches } from './claim.ts';

const NONE: readonly Claim[] = [];

/**
 * A store of claims that are already in memory.
 *
 * @param revision anything that differs whenever lexicon or claims do
 */
export function memoryStore(lexicon: Lexicon, claims: readonly Claim[], revision: string): ClaimStore {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const byEntity = Map.groupBy(claims, (claim) => claim.entity);
  const byMetric = new Map<EntityId, Map<MetricId, Claim[]>>();
  for (const [entity, about] of byEntity)
    byMetric.set(
      entity,
      Map.groupBy(about, (claim) => claim.metric),
    );
  return {
    lexicon,
    revision,
    claim: (id) => byId.get(id),
    claimsAbout: (entity, metric, during) => {
      const about = (metric ? byMetric.get(entity)?.get(metric) : byEntity.get(entity)) ?? NONE;
      return during ? about.filter((claim) => touches(claim, during)) : about;
    },
    metricsOf: (entity) => [...(byMetric.get(entity)?.keys() ?? [])],
  };
}

function laidOver<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): T[] {
  return [...new Map(lists.flat().map((item) => [item.id, item])).values()];
}

/**
 * Several stores as one: where two have a claim, an entity or a metric of the same id, the later store's stands.
 * Claims come in the order of the stores.
 */
export function mergedStore(stores: readonly ClaimStore[]): ClaimStore {
  const [only] = stores;
  if (only && stores.length === 1) return only;
  /** Whether a store above has a claim of the same id. */
  const hidden = (id: string, layer: number): boolean => stores.some((store, at) => at > layer && store.claim(id));
  return {
    lexicon: {
      entities: laidOver(stores.map((store) => store.lexicon.entities)),
      metrics: laidOver(stores.map((store) => store.lexicon.metrics)),
    },
    revision: stores.map((store) => store.revision).join('+'),
    claim: (id) => {
      for (const store of stores.toReversed()) {
        const claim = store.claim(id);
        if (claim) return claim;
      }
      return undefined;
    },
    claimsAbout: (entity, metric, during) =>
      stores.flatMap((store, layer) =>
        store.claimsAbout(entity, metric, during).filter(({ id }) => !hidden(id, layer)),
      ),
    metricsOf: (entity) => [...new Set(stores.flatMap((store) => store.metricsOf(entity)))],
  };
}
