// The claims about one entity as they came from a server: text, of which the claims of a metric are made when somebody asks for them.

import type { Claim, ClaimId, EntityId, MetricId, Source } from '../../../core/claims/claim.ts';
import { StoredClaim } from '../../sqlite/claim-row.ts';
import { formerClaim } from '../former-claim.ts';

/** A row, all of it as text. A claim's has the columns n, id, start, end, value, unit, status, source, rest. */
export type Line = readonly (string | null)[];

/** What a claim said before somebody changed it. */
interface FormerLine {
  /** As a claim's; `seq` in the history is its place. */
  readonly line: Line;
  readonly day: string;
  readonly by: string;
  /** Where what stands now is filed. */
  readonly entity: EntityId;
  readonly metric: MetricId;
}

/** What came about an entity in one metric. */
export interface HeldMetric {
  readonly count: number;
  /** Claims parted by U+001E, their columns by U+001F: no column may hold either. */
  readonly text: string;
  readonly former: readonly FormerLine[];
}

/** What came with one request and belongs to nobody alone. */
export interface Shared {
  readonly sources: ReadonlyMap<string, Source>;
  /** Claims about others that these name. */
  readonly beside: readonly Claim[];
  readonly held: (entity: EntityId) => HeldClaims | undefined;
}

/** A claim and its place in the order in which claims were made. */
type Placed = readonly [place: number, claim: Claim];

const NONE: readonly never[] = [];

const UNKNOWN: Source = { id: '', title: '?', publisher: '?', date: null, url: null, tier: 'secondary' };

export function claimOf(entity: EntityId, metric: MetricId, line: Line, sources: ReadonlyMap<string, Source>): Claim {
  const [, id, start, end, value, unit, status, source, rest] = line;
  const row = {
    id: id ?? '',
    start: start || null,
    end: end || null,
    value: value || null,
    unit: unit ?? '',
    status: status ?? '',
    source: Number(source),
    rest: rest || null,
  };
  return new StoredClaim(row, entity, metric, (n) => sources.get(String(n)) ?? UNKNOWN);
}

function inOrder(claims: readonly Placed[]): Claim[] {
  return claims.toSorted(([a], [b]) => a - b).map(([, claim]) => claim);
}

export class HeldClaims {
  /** How many there are, with what they said before. */
  readonly count: number;
  private readonly entity: EntityId;
  private readonly metrics: ReadonlyMap<MetricId, HeldMetric>;
  private readonly shared: Shared;
  private readonly current = new Map<MetricId, readonly Placed[]>();
  private readonly former = new Map<MetricId, readonly Placed[]>();
  private readonly made = new Map<MetricId, readonly Claim[]>();
  private whole: readonly Claim[] | null = null;

  constructor(entity: EntityId, metrics: ReadonlyMap<MetricId, HeldMetric>, shared: Shared) {
    this.entity = entity;
    this.metrics = metrics;
    this.shared = shared;
    let count = 0;
    for (const { count: claims, former } of metrics.values()) count += claims + former.length;
    this.count = count;
  }

  /** Claims about others that these name. */
  get beside(): readonly Claim[] {
    return this.shared.beside;
  }

  /** In the order in which they were made; what they said before stands behind them. */
  about(metric: MetricId): readonly Claim[] {
    const known = this.made.get(metric);
    if (known) return known;
    if (!this.metrics.has(metric)) return NONE;
    const claims = [...inOrder(this.currentOf(metric)), ...inOrder(this.formerOf(metric))];
    this.made.set(metric, claims);
    return claims;
  }

  /** The same over all metrics. */
  all(): readonly Claim[] {
    const metrics = [...this.metrics.keys()];
    this.whole ??= [
      ...inOrder(metrics.flatMap((metric) => this.currentOf(metric))),
      ...inOrder(metrics.flatMap((metric) => this.formerOf(metric))),
    ];
    return this.whole;
  }

  private currentOf(metric: MetricId): readonly Placed[] {
    const known = this.current.get(metric);
    if (known) return known;
    const { text = '' } = this.metrics.get(metric) ?? {};
    const lines = text === '' ? [] : text.split('\x1e').map((claim) => claim.split('\x1f'));
    const placed = lines.map((line) => this.placed(metric, line));
    this.current.set(metric, placed);
    return placed;
  }

  private placed(metric: MetricId, line: Line): Placed {
    return [Number(line[0]), claimOf(this.entity, metric, line, this.shared.sources)];
  }

  private formerOf(metric: MetricId): readonly Placed[] {
    const known = this.former.get(metric);
    if (known) return known;
    const { former = NONE } = this.metrics.get(metric) ?? {};
    const placed = former.flatMap(({ line, day, by, entity, metric: filed }): Placed[] => {
      const [seq, was] = this.placed(metric, line);
      const now = this.shared.held(entity)?.standing(filed, was.id);
      return now ? [[seq, formerClaim(was, now, { seq: String(seq), day, by })]] : [];
    });
    this.former.set(metric, placed);
    return placed;
  }

  private standing(metric: MetricId, id: ClaimId): Claim | undefined {
    return this.currentOf(metric).find(([, claim]) => claim.id === id)?.[1];
  }
}
