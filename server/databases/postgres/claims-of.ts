// The request that a check waits for: all claims about some entities, what they said before, and their sources, in one statement.

import type { Claim, EntityId, Source, Tier } from '../../core/claims/claim.ts';
import { webAddress } from '../../core/claims/web-address.ts';
import { StoredClaim } from '../sqlite/claim-row.ts';
import type { Asked } from './content/asked.ts';
import type { Subjects } from './content/names.ts';
import { formerClaim } from './former-claim.ts';

type Line = readonly (string | null)[];

/**
 * The claims themselves come as one text, of which both sides make quicker work than of a row for each: fields and claims are
 * parted by control characters, which no field may hold.
 */
function inOneText(text: string | null | undefined): Line[] {
  if (!text) return [];
  return text.split('\x1e').map((claim) => ['c', ...claim.split('\x1f').map((field) => (field === '' ? null : field))]);
}

/** Claims of other entities that these are held to contradict come along: they are named where a figure is explained. */
const CLAIMS_OF = `
  WITH own AS MATERIALIZED (SELECT * FROM tieout.claim WHERE entity = ANY($1)),
  beside AS MATERIALIZED (
    SELECT c.* FROM tieout.claim c WHERE c.id IN (
      SELECT jsonb_array_elements_text(o.rest -> 'against') FROM own o WHERE o.rest ? 'against'
    ) AND NOT c.entity = ANY($1)
  ),
  was AS MATERIALIZED (
    SELECT DISTINCT ON (h.id, h.value) h.* FROM tieout.claim_history h JOIN own now ON now.id = h.id
    WHERE h.entity = ANY($1) AND h.status = 'confirmed' AND now.status = 'confirmed' AND h.value <> now.value AND h.unit = now.unit
    ORDER BY h.id, h.value, h.seq DESC
  )
  SELECT 'c', string_agg(concat_ws(chr(31), entity, metric, n, id, coalesce(start_day, ''), coalesce(end_day, ''), coalesce(value, ''),
    unit, status, source, coalesce(rest::text, '')), chr(30)), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM own
  UNION ALL SELECT 'b', entity, metric, n::text, id, start_day, end_day, value, unit, status, source::text, rest::text, NULL, NULL FROM beside
  UNION ALL SELECT 'h', entity, metric, seq::text, id, start_day, end_day, value, unit, status, source::text, rest::text,
    to_char(ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), ended_by FROM was
  UNION ALL SELECT 'm', entity, metric, claims::text, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM tieout.subject
    WHERE entity = ANY($2)
  UNION ALL SELECT 'r', revision::text, stamp::text, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM tieout.state
  UNION ALL SELECT 's', id, title, n::text, publisher, date, url, tier, NULL, NULL, NULL, NULL, NULL, NULL FROM tieout.source
    WHERE n IN (SELECT source FROM own UNION SELECT source FROM beside UNION SELECT source FROM was)`;

const UNKNOWN: Source = { id: '', title: '?', publisher: '?', date: null, url: null, tier: 'secondary' };

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

function claimOf(line: Line, sources: ReadonlyMap<string, Source>): Claim {
  const [, entity, metric, , id, start, end, value, unit, status, source, rest] = line;
  const row = {
    id: id ?? '',
    start: start ?? null,
    end: end ?? null,
    value: value ?? null,
    unit: unit ?? '',
    status: status ?? '',
    source: Number(source),
    rest: rest ?? null,
  };
  return new StoredClaim(row, entity ?? '', metric ?? '', (n) => sources.get(String(n)) ?? UNKNOWN);
}

/** A revision: its number, and a stamp that no other one has. */
export interface Revision {
  readonly number: string;
  readonly stamp: string;
}

/** What a request brought: all of it as it was at one revision. */
export interface Brought {
  readonly revision: Revision;
  readonly byEntity: ReadonlyMap<EntityId, readonly Claim[]>;
  /** Claims of others that these name. */
  readonly beside: readonly Claim[];
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

/**
 * In the order in which the claims were made; what a claim said before stands behind it.
 *
 * @param about of whom it is told what there are claims about
 */
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
  const lines = Map.groupBy(rows, ([kind]) => kind);
  const sources = new Map((lines.get('s') ?? []).map((line) => [line[3] ?? '', sourceOf(line)]));
  const own = inOneText(lines.get('c')?.[0]?.[1]).toSorted((a, b) => Number(a[3]) - Number(b[3]));
  const current = own.map((line) => claimOf(line, sources));
  const byId = new Map(current.map((claim) => [claim.id, claim]));
  const former = (lines.get('h') ?? [])
    .toSorted((a, b) => Number(a[3]) - Number(b[3]))
    .flatMap((line) => {
      const now = byId.get(line[4] ?? '');
      return now
        ? [formerClaim(claimOf(line, sources), now, { seq: line[3] ?? '', day: line[12] ?? '', by: line[13] ?? '' })]
        : [];
    });
  const byEntity = new Map<EntityId, Claim[]>(entities.map((id) => [id, []]));
  for (const claim of [...current, ...former]) byEntity.get(claim.entity)?.push(claim);
  const [, number, stamp] = lines.get('r')?.[0] ?? [];
  return {
    revision: { number: number ?? '', stamp: stamp ?? '' },
    byEntity,
    beside: (lines.get('b') ?? []).map((line) => claimOf(line, sources)),
    subjects: subjectsOf(lines.get('m') ?? []),
  };
}
