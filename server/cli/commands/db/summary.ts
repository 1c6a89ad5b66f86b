// `tieout db list --summary`: how much the databases know about whom, up to when and by what sources, a line for each.

import type { Claim, ClaimStore, Entity, Tier } from '../../../core/claims/claim.ts';
import { wordingOf } from '../../../core/explain/message.ts';
import { periodText } from '../../../core/explain/period-text.ts';
import { entity as anEntity } from '../../../core/explain/system/claims.ts';
import * as say from '../../../core/explain/system/db.ts';
import { monthsIn } from '../../../core/periods/days.ts';
import type { DayInterval } from '../../../core/periods/expression.ts';
import { said, type Tongue, type Words } from '../../../core/text/spoken.ts';
import { claimsByEntity } from '../../../databases/ahead.ts';
import { table } from '../../formats/table.ts';

const TIERS: readonly Tier[] = ['primary', 'filing-digest', 'secondary', 'self-media'];

/** What there is about one entity, or about all of them together. */
interface Reach {
  readonly claims: number;
  readonly metrics: number;
  readonly periods: number;
  /** The last quarter that something was reported for; half-open days. */
  readonly newestQuarter: DayInterval | null;
  readonly tiers: Readonly<Record<Tier, number>>;
}

function isQuarter({ nature, period }: Claim): boolean {
  return nature === 'actual' && period !== null && monthsIn(period) === 3;
}

/** Reach, claim by claim. */
class Counting {
  private claims = 0;
  private newestQuarter: DayInterval | null = null;
  private readonly metrics = new Set<string>();
  private readonly periods = new Set<string>();
  private readonly tiers: Record<Tier, number> = { primary: 0, 'filing-digest': 0, secondary: 0, 'self-media': 0 };

  add(claim: Claim): void {
    const { metric, period, source } = claim;
    this.claims++;
    this.metrics.add(metric);
    this.tiers[source.tier]++;
    if (!period) return;
    this.periods.add(`${period.start} ${period.end}`);
    if (isQuarter(claim) && period.end >= (this.newestQuarter?.end ?? '')) this.newestQuarter = period;
  }

  get reach(): Reach {
    const { claims, newestQuarter, tiers } = this;
    return { claims, metrics: this.metrics.size, periods: this.periods.size, newestQuarter, tiers };
  }
}

interface EntityReach {
  readonly entity: Entity;
  readonly reach: Reach;
}

interface Summary {
  readonly all: Reach;
  readonly each: readonly EntityReach[];
}

/** What is known about every entity that there is something about, in the order of the lexicon; and about all together. */
export async function summaryOf(store: ClaimStore): Promise<Summary> {
  const byId = new Map(store.lexicon.entities.map((entity) => [entity.id, entity]));
  const all = new Counting();
  const each: EntityReach[] = [];
  for await (const [id, claims] of claimsByEntity(store, [...byId.keys()])) {
    const own = new Counting();
    for (const claim of claims) for (const counting of [own, all]) counting.add(claim);
    const entity = byId.get(id);
    if (entity && claims.length > 0) each.push({ entity, reach: own.reach });
  }
  return { all: all.reach, each };
}

const HEADINGS: readonly Words[] = [anEntity, say.metrics, say.periods, say.figures];

function quarterText({ newestQuarter }: Reach, fiscalYearEnd: number, language: Tongue): string {
  return newestQuarter ? periodText(newestQuarter, fiscalYearEnd, language) : '–';
}

function totalText({ all, each }: Summary, language: Tongue): string {
  const newest = quarterText(all, 12, language);
  return said(say.total({ ...all, entities: each.length }, newest), language);
}

/** The summary as text for a terminal. */
export async function summaryText(store: ClaimStore, language: Tongue): Promise<string> {
  const summary = await summaryOf(store);
  const { tiers } = wordingOf(language);
  const newest = said(say.newestQuarter, language);
  const row = (name: string, reach: Reach, fiscalYearEnd: number): readonly string[] => [
    name,
    ...[reach.metrics, reach.periods, reach.claims, ...TIERS.map((tier) => reach.tiers[tier])].map(String),
    quarterText(reach, fiscalYearEnd, language),
  ];
  const rows = [
    [...HEADINGS.map((words) => said(words, language)), ...TIERS.map((tier) => tiers[tier]), newest],
    ...summary.each.map(({ entity, reach }) => row(said(entity.name, language), reach, entity.fiscalYearEnd)),
    row(said(say.all, language), summary.all, 12),
  ];
  return `${totalText(summary, language)}\n${table(rows)}`;
}
