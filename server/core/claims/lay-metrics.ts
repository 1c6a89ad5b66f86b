// Metrics of one database laid over those of another, and general metrics laid under them all.

import { fold } from '../text/fold.ts';
import type { Metric, MetricId } from './claim.ts';
import { allNames, byNames, displayNames, foundBy, joinedNames, onlyOne, standsFor } from './same-names.ts';

type Renamed = ReadonlyMap<MetricId, MetricId>;

function names(metric: Metric): readonly string[] {
  return [...allNames(metric), ...metric.negativeAliases.map(fold)];
}

/** Kinds whose figures look alike: a dividend per share is 2元 as well as 2元/股. */
const LOOKS: Readonly<Record<Metric['kind'], string>> = {
  money: 'money',
  'unit-price': 'money',
  percent: 'ratio',
  multiple: 'ratio',
  number: 'ratio',
  count: 'count',
  physical: 'physical',
};

/** Metrics of two kinds may share a name, for the figure tells which is meant: names count among figures that look alike. */
function within({ kind }: Metric, all: readonly string[]): readonly string[] {
  return all.map((name) => `${LOOKS[kind]} ${name}`);
}

const shownNames = (metric: Metric): readonly string[] => within(metric, displayNames(metric));
const positiveNames = (metric: Metric): readonly string[] => within(metric, allNames(metric));

/** Whether a metric of the kind has the name already. */
function namesTaken(metrics: readonly Metric[]): (metric: Metric) => (folded: string) => boolean {
  const taken = new Set(metrics.flatMap((metric) => within(metric, names(metric))));
  return ({ kind }) =>
    (folded) =>
      taken.has(`${LOOKS[kind]} ${folded}`);
}

/** Metrics of the lower list that are ones of the upper list under another id: same kind, and shown by the same name. */
export function sameMetrics(lower: readonly Metric[], upper: readonly Metric[]): Renamed {
  const ids = new Set(upper.map(({ id }) => id));
  const kept = new Set(lower.map(({ id }) => id));
  const free = byNames(
    upper.filter(({ id }) => !kept.has(id)),
    shownNames,
  );
  const same = new Map<MetricId, MetricId>();
  for (const metric of lower) {
    const one = ids.has(metric.id) ? null : onlyOne(foundBy(free, shownNames(metric)));
    if (one) same.set(metric.id, one.id);
  }
  return same;
}

/** Where both have a metric of one id the upper one stands; metrics that are one by their name are joined under the upper id. */
export function metricsOver(lower: readonly Metric[], upper: readonly Metric[], same: Renamed): readonly Metric[] {
  const byId = new Map([...lower, ...upper].map((metric) => [metric.id, metric]));
  const taken = namesTaken(upper);
  for (const metric of lower) {
    const id = same.get(metric.id);
    const above = id === undefined ? undefined : byId.get(id);
    if (id === undefined || !above) continue;
    byId.set(id, extended(above, metric, taken(above)));
    byId.delete(metric.id);
  }
  return [...byId.values()];
}

const conceptsOf = ({ concept, concepts }: Metric): readonly string[] =>
  concepts?.length ? concepts : concept === null ? [] : [concept];

/** A metric with what another description of it says besides; what it says itself stands. */
function extended(metric: Metric, more: Metric, taken: (folded: string) => boolean): Metric {
  const shown = [metric.name.zh, metric.name.en];
  const positive = joinedNames([...shown, ...metric.aliases], [more.name.zh, more.name.en, ...more.aliases], taken);
  const together = (own: readonly string[] = [], others: readonly string[] = []): readonly string[] => [
    ...new Set([...own, ...others]),
  ];
  const concepts = together(conceptsOf(metric), conceptsOf(more));
  return {
    ...metric,
    aliases: positive.slice(shown.length),
    negativeAliases: joinedNames(metric.negativeAliases, more.negativeAliases, taken),
    of: metric.of ?? more.of,
    part: metric.part ?? more.part ?? null,
    confusedWith: together(metric.confusedWith, more.confusedWith),
    broader: together(metric.broader, more.broader),
    partOf: together(metric.partOf, more.partOf),
    concept: concepts[0] ?? null,
    ...(concepts.length > 1 ? { concepts } : {}),
    role: metric.role ?? more.role ?? null,
    per: metric.per ?? more.per ?? null,
    countNouns: together(metric.countNouns, more.countNouns),
  };
}

/**
 * Finds the database's metric that a general one is about: by its id, or by the names that they are shown by. A name of the
 * one that is some alias of the other is not enough: a distillery's 产量 is its output of liquor, not everybody's output.
 */
function ownerIn(own: readonly Metric[]): (general: Metric) => Metric | null {
  const shown = byNames(own, shownNames);
  const all = byNames(own, positiveNames);
  const byId = new Map(own.map((metric) => [metric.id, metric]));
  const every = (names: readonly string[], among: readonly string[]): boolean =>
    names.every((name) => among.includes(name));
  return (general) => {
    const known = byId.get(general.id);
    if (known && LOOKS[known.kind] === LOOKS[general.kind] && known.periodType === general.periodType) return known;
    const names = shownNames(general);
    const sharing = foundBy(shown, names);
    const alike = sharing.filter((metric) => every(shownNames(metric), names));
    const named = foundBy(all, names).filter((metric) => every(names, positiveNames(metric)));
    const naming = foundBy(shown, positiveNames(general)).filter((metric) =>
      every(shownNames(metric), positiveNames(general)),
    );
    return onlyOne(alike, sharing, named, naming);
  };
}

export interface LaidMetrics {
  readonly metrics: readonly Metric[];
  /** Ids of general metrics, each with the id of the database's own that is the same. */
  readonly same: Renamed;
}

/**
 * Lays general metrics under a database's own. One that the database has too, under whatever id, gives it its further names
 * and leaves the rest to it; a name that the database gives to some metric itself means that metric alone.
 */
export function overGeneral(general: readonly Metric[], own: readonly Metric[]): LaidMetrics {
  const byId = new Map(own.map((metric) => [metric.id, metric]));
  const same = new Map<MetricId, MetricId>();
  const taken = namesTaken(own);
  const ownerOf = ownerIn(own);
  const further: Metric[] = [];
  for (const metric of general) {
    const owner = ownerOf(metric);
    const current = owner && byId.get(owner.id);
    if (current) {
      byId.set(current.id, extended(current, metric, taken(metric)));
      if (current.id !== metric.id) same.set(metric.id, current.id);
    } else if (!byId.has(metric.id)) {
      const without = withoutTaken(metric, taken(metric));
      if (without) further.push(without);
    }
  }
  return { metrics: oneOfEachRole([...byId.values(), ...further]), same };
}

/** A general metric with the names that are still free, shown by them; `null` where none is. */
function withoutTaken(metric: Metric, taken: (folded: string) => boolean): Metric | null {
  if (!names(metric).some(taken)) return metric;
  const free = (names: readonly string[]): string[] => names.filter((name) => !taken(fold(name)));
  const { zh, en } = metric.name;
  const left = free([zh, en, ...metric.aliases]);
  const [first] = left;
  if (first === undefined) return null;
  const shown = {
    zh: left.find((name) => name === zh || HAN.test(name)) ?? first,
    en: left.find((name) => name === en || !HAN.test(name)) ?? first,
  };
  const aliases = left.filter((name) => name !== shown.zh && name !== shown.en);
  return { ...metric, name: shown, aliases, negativeAliases: free(metric.negativeAliases) };
}

const HAN = /\p{Script=Han}/u;

/** The first metric that has a role keeps it. */
function oneOfEachRole(metrics: readonly Metric[]): readonly Metric[] {
  const given = new Set<string>();
  return metrics.map((metric) => {
    if (!metric.role) return metric;
    if (given.has(metric.role)) return { ...metric, role: null };
    given.add(metric.role);
    return metric;
  });
}

/** Every reference by the id that stands for it; what is confused with another is so both ways; none refers to itself. */
export function withReferences(metrics: readonly Metric[], same: Renamed): readonly Metric[] {
  const mutual = new Map<MetricId, MetricId[]>(metrics.map(({ id }) => [id, []]));
  for (const { id, confusedWith } of metrics)
    for (const other of confusedWith) mutual.get(standsFor(same, other))?.push(id);
  return metrics.map((metric) => {
    const one = (id: MetricId | null | undefined): MetricId | null => (id ? (several([id])[0] ?? null) : null);
    const several = (ids: readonly MetricId[]): MetricId[] => [
      ...new Set(ids.map((id) => standsFor(same, id)).filter((id) => id !== metric.id)),
    ];
    return {
      ...metric,
      of: one(metric.of),
      part: one(metric.part),
      confusedWith: several([...metric.confusedWith, ...(mutual.get(metric.id) ?? [])]),
      broader: several(metric.broader),
      ...(metric.partOf ? { partOf: several(metric.partOf) } : {}),
    };
  });
}
