// Lexicons laid over one another: several databases as one, with general metrics under them.

import type { BasisEntry, Lexicon, Metric, SameAs } from './claim.ts';
import { entitiesOver, sameEntities } from './lay-entities.ts';
import { metricsOver, overGeneral, sameMetrics, withReferences } from './lay-metrics.ts';
import { standsFor } from './same-names.ts';

function isGeneral({ general }: Metric): boolean {
  return general === true;
}

function byId<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): readonly T[] {
  return [...new Map(lists.flat().map((item) => [item.id, item])).values()];
}

function ownMetrics({ metrics }: Lexicon): readonly Metric[] {
  return metrics.filter((metric) => !isGeneral(metric));
}

/** Renamings that lead from one to the next, each to its end; an id that is there itself stands for itself. */
function settled(
  renamed: ReadonlyMap<string, string>,
  there: readonly { readonly id: string }[],
): ReadonlyMap<string, string> {
  const kept = new Set(there.map(({ id }) => id));
  const gone = new Map([...renamed].filter(([id]) => !kept.has(id)));
  return new Map([...gone.keys()].map((id) => [id, standsFor(gone, id)]));
}

/** What was laid last under each lexicon: while only claims change, their names are laid once. */
const laidUnder = new WeakMap<Lexicon, { readonly lexicons: readonly Lexicon[]; readonly laid: Lexicon }>();

/**
 * Several lexicons as one, lowest first. Where two have an entity or a metric of one id, the later one stands. Entities that
 * share a name, a kind and a parent are one, and so are metrics that share the name that they are shown by and their kind;
 * they go by the later id, and `sameAs` tells the earlier one. General metrics lie under all.
 */
export function layLexicons(lexicons: readonly Lexicon[]): Lexicon {
  const top = lexicons.at(-1);
  if (!top) return { entities: [], metrics: [] };
  const known = laidUnder.get(top);
  const isSame =
    known?.lexicons.length === lexicons.length && known.lexicons.every((each, at) => each === lexicons[at]);
  if (known && isSame) return known.laid;
  const laid = laidOut(lexicons);
  laidUnder.set(top, { lexicons, laid });
  return laid;
}

function laidOut(lexicons: readonly Lexicon[]): Lexicon {
  const [lowest, ...above] = lexicons;
  if (!lowest) return { entities: [], metrics: [] };
  const entityIds = new Map(lexicons.flatMap(({ sameAs }) => [...(sameAs?.entities ?? [])]));
  const metricIds = new Map(lexicons.flatMap(({ sameAs }) => [...(sameAs?.metrics ?? [])]));
  let entities = lowest.entities;
  let metrics = ownMetrics(lowest);
  for (const upper of above) {
    const sameOnes = sameEntities(entities, upper.entities, entityIds);
    for (const [lower, id] of sameOnes) entityIds.set(lower, id);
    entities = entitiesOver(entities, upper.entities, sameOnes);
    const sameKinds = sameMetrics(metrics, ownMetrics(upper));
    for (const [lower, id] of sameKinds) metricIds.set(lower, id);
    metrics = metricsOver(metrics, ownMetrics(upper), sameKinds);
  }
  const laid = overGeneral(byId(lexicons.map((lexicon) => lexicon.metrics.filter(isGeneral))), metrics);
  const sameAs = {
    entities: settled(entityIds, entities),
    metrics: settled(new Map([...laid.same, ...metricIds]), laid.metrics),
  };
  const bases = byId<BasisEntry>(lexicons.map((lexicon) => lexicon.bases ?? []));
  return { entities, metrics: withReferences(laid.metrics, sameAs.metrics), bases, sameAs };
}

/** The id that stands for an entity or a metric in a lexicon. */
export function canonicalId(lexicon: Lexicon, kind: keyof SameAs, id: string): string {
  return lexicon.sameAs?.[kind].get(id) ?? id;
}

/** A database's own lexicon with the general one that it brings along under it. */
export function layUnder({ own, general }: { readonly own: Lexicon; readonly general: Lexicon }): Lexicon {
  return general.metrics.length === 0 && !general.bases?.length ? own : layLexicons([general, own]);
}
