// The request that a check waits for: all claims about some entities, what they said before, and their sources, in one statement.

import type { Claim, EntityId, MetricId, Source, Tier } from '../../core/claims/claim.ts';
import { webAddress } from '../../core/claims/web-address.ts';
import type { Asked } from './content/asked.ts';
import { claimOf, HeldClaims, type HeldMetric, type Line } from './content/held-claims.ts';
import type { Subjects } from './content/names.ts';

/** Former values of a claim that come along, the last ones: a claim that a feed changes every day has hundreds, which nobody means any more. */
const FORMER_VALUES = 20;

/**
 * The claims come as one text for each metric, of which both sides make quicker work than of a row for each claim. Those of other
 * entities that they are held to contradict come along: they are named where a figure is explained. Whatever is looked up by what
 * was found is looked up by an array: the server cannot know how much that is, and would go through whole tables for it.
 */
const CLAIMS_OF = `
  WITH own AS MATERIALIZED (
    SELECT entity, metric, count(*) AS claims, array_agg(source) AS sources,
      array_agg(rest -> 'against') FILTER (WHERE rest ? 'against') AS against,
      string_agg(concat_ws(chr(31), n, id, coalesce(start_day, ''), coalesce(end_day, ''), coalesce(value, ''),
        unit, status, source, coalesce(rest::text, '')), chr(30)) AS lines
    FROM tieout.claim WHERE entity = ANY($1) GROUP BY entity, metric
  ),
  beside AS MATERIALIZED (
    SELECT * FROM tieout.claim WHERE id = ANY(ARRAY(
      SELECT jsonb_array_elements_text(each) FROM own, unnest(against) AS each
    )) AND NOT entity = ANY($1)
  ),
  ever AS (
    SELECT DISTINCT ON (h.id, h.value) h.*, now.entity AS now_entity, now.metric AS now_metric
    FROM tieout.claim_history h JOIN tieout.claim now ON now.id = h.id
    WHERE h.entity = ANY($1) AND now.entity = ANY($1)
      AND h.status = 'confirmed' AND now.status = 'confirmed' AND h.value <> now.value AND h.unit = now.unit
    ORDER BY h.id, h.value, h.seq DESC
  ),
  was AS MATERIALIZED (
    SELECT * FROM (SELECT ever.*, row_number() OVER (PARTITION BY id ORDER BY seq DESC) AS age FROM ever) AS aged
    WHERE age <= ${FORMER_VALUES}
  )
  SELECT 'c', entity, metric, claims::text, lines, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM own
  UNION ALL SELECT 'b', entity, metric, n::text, id, start_day, end_day, value, unit, status, source::text, rest::text,
    NULL, NULL, NULL, NULL FROM beside
  UNION ALL SELECT 'h', entity, metric, seq::text, id, start_day, end_day, value, unit, status, source::text, rest::text,
    to_char(ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), ended_by, now_entity, now_metric FROM was
  UNION ALL SELECT 'm', entity, metric, claims::text, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM tieout.subject WHERE entity = ANY($2)
  UNION ALL SELECT 'r', revision::text, stamp::text, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM tieout.state
  UNION ALL SELECT 's', id, title, n::text, publisher, date, url, tier, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM tieout.source WHERE n = ANY(ARRAY(
      SELECT unnest(sources) FROM own UNION ALL SELECT source FROM beside UNION ALL SELECT source FROM was
    ))`;

function sourceOf([, id, title, , publisher, date, url, tier]: Line): Source {
  return {
    id: id ?? '',
    title: title ?? '',
    publisher: publisher ?? '',
    date: date ?? null,
    url: webAddress(url ?? null),
    tier: (tier ?? 'secondary') as Tier,
  };
}

/** A revision: its number, and a stamp that no other one has. */
export interface Revision {
  readonly number: string;
  readonly stamp: string;
}

/** What a request brought: all of it as it was at one revision. */
export interface Brought {
  readonly revision: Revision;
  /** Everybody who was asked for, also where there are no claims. */
  readonly byEntity: ReadonlyMap<EntityId, HeldClaims>;
  /** Of whom that was asked about, how many claims there are of each metric. */
  readonly subjects: Subjects;
}

function subjectsOf(lines: readonly Line[]): Subjects {
  const byEntity = Map.groupBy(lines, ([, entity]) => entity ?? '');
  return new Map(
    [...byEntity].map(([entity, about]) => [
      entity,
      new Map(about.map(([, , metric, count]) => [metric ?? '', Number(count)])),
    ]),
  );
}

const COLUMNS = 3;

/** By entity and metric: what stands, and what was. */
function metricsOf(standing: readonly Line[], gone: readonly Line[]): Map<EntityId, Map<MetricId, HeldMetric>> {
  const byEntity = new Map<EntityId, Map<MetricId, HeldMetric>>();
  const of = (entity: EntityId): Map<MetricId, HeldMetric> => {
    const metrics = byEntity.get(entity) ?? new Map<MetricId, HeldMetric>();
    byEntity.set(entity, metrics);
    return metrics;
  };
  for (const [, entity, metric, count, text] of standing)
    of(entity ?? '').set(metric ?? '', { count: Number(count), text: text ?? '', former: [] });
  const former = Map.groupBy(gone, ([, entity, metric]) => `${entity}\x1f${metric}`);
  for (const lines of former.values()) {
    const [, entity, metric] = lines[0] ?? [];
    const metrics = of(entity ?? '');
    const here = metrics.get(metric ?? '') ?? { count: 0, text: '' };
    metrics.set(metric ?? '', { ...here, former: lines.map(formerOf) });
  }
  return byEntity;
}

function formerOf(line: Line): HeldMetric['former'][number] {
  const [day, by, entity, metric] = line.slice(12);
  return { line: line.slice(COLUMNS), day: day ?? '', by: by ?? '', entity: entity ?? '', metric: metric ?? '' };
}

/** @param about of whom it is told what there are claims about */
export async function claimsOf(
  asked: Asked,
  entities: readonly EntityId[],
  about: readonly EntityId[] = [],
): Promise<Brought> {
  const { rows } = await asked.query({
    name: 'tieout-claims-of',
    text: CLAIMS_OF,
    values: [entities, about],
    rowMode: 'array',
  });
  const kinds = Map.groupBy(rows, ([kind]) => kind);
  const lines = (kind: string): Line[] => kinds.get(kind) ?? [];
  const sources = new Map(lines('s').map((line) => [line[3] ?? '', sourceOf(line)]));
  const beside = lines('b').map((line): Claim => claimOf(line[1] ?? '', line[2] ?? '', line.slice(COLUMNS), sources));
  const metrics = metricsOf(lines('c'), lines('h'));
  const byEntity = new Map<EntityId, HeldClaims>();
  const shared = { sources, beside, held: (id: EntityId) => byEntity.get(id) };
  for (const id of entities) byEntity.set(id, new HeldClaims(id, metrics.get(id) ?? new Map(), shared));
  const [, number, stamp] = lines('r')[0] ?? [];
  return { revision: { number: number ?? '', stamp: stamp ?? '' }, byEntity, subjects: subjectsOf(lines('m')) };
}
