// Claims in memory: one database, or several laid over one another.

import {
  type Claim,
  type ClaimStore,
  type EntityId,
  type FarClaims,
  type Lexicon,
  type MetricId,
  type SameAs,
  touches,
} from './claim.ts';
import { claimWith } from './claim-with.ts';
import { layLexicons } from './lay-lexicons.ts';

const NONE: readonly Claim[] = [];
const NO_METRICS: readonly MetricId[] = [];

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
  const metrics = new Map([...byMetric].map(([entity, about]) => [entity, [...about.keys()]]));
  return {
    lexicon,
    revision,
    inMemory: true,
    claim: (id) => byId.get(id),
    claimsAbout: (entity, metric, during) => {
      const about = (metric ? byMetric.get(entity)?.get(metric) : byEntity.get(entity)) ?? NONE;
      return during ? about.filter((claim) => touches(claim, during)) : about;
    },
    metricsOf: (entity) => metrics.get(entity) ?? NO_METRICS,
  };
}

const NOTHING_RENAMED: SameAs = { entities: new Map(), metrics: new Map() };

/** Claims under the ids that stand for their subjects: another object only where they differ, and then ever the same one. */
export function underOneId({ entities, metrics }: SameAs): (claim: Claim) => Claim {
  const made = new WeakMap<Claim, Claim>();
  return (claim) => {
    const entity = entities.get(claim.entity) ?? claim.entity;
    const metric = metrics.get(claim.metric) ?? claim.metric;
    if (entity === claim.entity && metric === claim.metric) return claim;
    const known = made.get(claim);
    if (known) return known;
    const renamed = claimWith(claim, { entity, metric });
    made.set(claim, renamed);
    return renamed;
  };
}

/** Every id that means the same as one that stands for several, itself last: the order of the databases. */
export function idsBehind(renamed: ReadonlyMap<string, string>): (id: string) => readonly string[] {
  const behind = new Map<string, string[]>();
  for (const [id, stands] of renamed) behind.set(stands, [...(behind.get(stands) ?? []), id]);
  return (id) => {
    const stands = renamed.get(id) ?? id;
    const others = behind.get(stands);
    return others ? [...others, stands] : [stands];
  };
}

/** Entities that are one under two ids are brought under either. */
function underOther(far: FarClaims, behind: (id: EntityId) => readonly EntityId[]): FarClaims {
  return {
    bring: (entities) => far.bring([...new Set(entities.flatMap(behind))]),
    missed: () => far.missed(),
    unread: (entity, metric) => behind(entity).reduce((sum, id) => sum + far.unread(id, metric), 0),
    owners: (ids) => far.owners(ids),
  };
}

/**
 * Several stores as one: where two have a claim, an entity or a metric of the same id, the later store's stands. Entities and
 * metrics that are one under two ids are found under either, and their claims go by the id that stands for both.
 * Claims come in the order of the stores.
 */
export function mergedStore(stores: readonly ClaimStore[]): ClaimStore {
  const [only] = stores;
  if (only && stores.length === 1) return only;
  const lexicon = layLexicons(stores.map((store) => store.lexicon));
  const { sameAs = NOTHING_RENAMED } = lexicon;
  const renamed = underOneId(sameAs);
  const entitiesBehind = idsBehind(sameAs.entities);
  const metricsBehind = idsBehind(sameAs.metrics);
  /** Whether a store above has a claim of the same id. */
  const hidden = (id: string, layer: number): boolean => stores.some((store, at) => at > layer && store.claim(id));
  const merged: ClaimStore = {
    lexicon,
    revision: stores.map((store) => store.revision).join('+'),
    claim: (id) => {
      for (const store of stores.toReversed()) {
        const claim = store.claim(id);
        if (claim) return renamed(claim);
      }
      return undefined;
    },
    claimsAbout: (entity, metric, during) => {
      const metrics = metric ? metricsBehind(metric) : [metric];
      const subjects = entitiesBehind(entity).flatMap((each) => metrics.map((one) => [each, one] as const));
      return stores.flatMap((store, layer) =>
        subjects
          .flatMap(([each, one]) => store.claimsAbout(each, one, during))
          .filter(({ id }) => !hidden(id, layer))
          .map(renamed),
      );
    },
    fromDocuments: (entity) => {
      const found = stores.map((store, layer) =>
        entitiesBehind(entity).map((each) => {
          const claims = store.inMemory ? store.claimsAbout(each) : store.fromDocuments?.(each);
          return claims?.filter(({ id }) => !hidden(id, layer)).map(renamed) ?? null;
        }),
      );
      const all = found.flat();
      return all.every((claims) => claims === null) ? null : all.flatMap((claims) => claims ?? NONE);
    },
    metricsOf: (entity) => {
      const known = stores.flatMap((store) => entitiesBehind(entity).flatMap((each) => store.metricsOf(each)));
      return [...new Set(known.map((id) => sameAs.metrics.get(id) ?? id))];
    },
    far: stores.flatMap(({ far = [] }) => far.map((one) => underOther(one, entitiesBehind))),
  };
  return stores.every(({ inMemory }) => inMemory) ? looked(merged) : merged;
}

interface Answers {
  readonly metrics: readonly MetricId[];
  readonly all: readonly Claim[];
  readonly byMetric: Map<MetricId, readonly Claim[]>;
}

const NOBODY: Answers = { metrics: NO_METRICS, all: NONE, byMetric: new Map() };

/** Answers each question once: claims that are in memory anyway are only listed again. */
function looked(store: ClaimStore): ClaimStore {
  const answers = new Map<EntityId, Answers>();
  const about = (entity: EntityId): Answers => {
    const known = answers.get(entity);
    if (known) return known;
    const all = store.claimsAbout(entity);
    const metrics = store.metricsOf(entity);
    const isNobody = all.length === 0 && metrics.length === 0;
    const found = isNobody ? NOBODY : { metrics, all, byMetric: new Map() };
    answers.set(entity, found);
    return found;
  };
  const aboutMetric = (entity: EntityId, metric: MetricId): readonly Claim[] => {
    const { byMetric, all } = about(entity);
    if (all.length === 0) return NONE;
    const known = byMetric.get(metric);
    if (known) return known;
    const found = store.claimsAbout(entity, metric);
    const kept = found.length > 0 ? found : NONE;
    byMetric.set(metric, kept);
    return kept;
  };
  return {
    ...store,
    inMemory: true,
    claimsAbout: (entity, metric, during) => {
      const found = metric ? aboutMetric(entity, metric) : about(entity).all;
      return during ? found.filter((claim) => touches(claim, during)) : found;
    },
    metricsOf: (entity) => about(entity).metrics,
  };
}
