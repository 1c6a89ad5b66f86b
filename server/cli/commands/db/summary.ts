// `tieout db list --summary`: how much the databases know about whom, up to when and by what sources, a line for each.

import type { Claim, ClaimStore, Entity, Tier } from '../../../core/claims/claim.ts';
import { wordingOf } from '../../../core/explain/message.ts';
import { periodText } from '../../../core/explain/period-text.ts';
import { monthsIn } from '../../../core/periods/days.ts';
import type { DayInterval } from '../../../core/periods/expression.ts';
import type { Language } from '../../../core/text/spoken.ts';
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

function reachOf(claims: readonly Claim[]): Reach {
  const quarters = claims.filter(isQuarter).flatMap(({ period }) => (period ? [period] : []));
  const dated = claims.flatMap(({ period }) => (period ? [`${period.start} ${period.end}`] : []));
  const ofTier = (tier: Tier): number => claims.filter(({ source }) => source.tier === tier).length;
  return {
    claims: claims.length,
    metrics: new Set(claims.map(({ metric }) => metric)).size,
    periods: new Set(dated).size,
    newestQuarter: quarters.toSorted((a, b) => a.end.localeCompare(b.end)).at(-1) ?? null,
    tiers: {
      primary: ofTier('primary'),
      'filing-digest': ofTier('filing-digest'),
      secondary: ofTier('secondary'),
      'self-media': ofTier('self-media'),
    },
  };
}

interface EntityReach {
  readonly entity: Entity;
  readonly reach: Reach;
}

/** What is known about every entity that there is something about, in the order of the lexicon; and about all together. */
export function summaryOf(store: ClaimStore): { readonly all: Reach; readonly each: readonly EntityReach[] } {
  const known = store.lexicon.entities
    .map((entity) => ({ entity, claims: store.claimsAbout(entity.id) }))
    .filter(({ claims }) => claims.length > 0);
  return {
    all: reachOf(known.flatMap(({ claims }) => claims)),
    each: known.map(({ entity, claims }) => ({ entity, reach: reachOf(claims) })),
  };
}

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['主体', '指标', '期间', '数字'],
  en: ['entity', 'metrics', 'periods', 'claims'],
};

function quarterText({ newestQuarter }: Reach, fiscalYearEnd: number, language: Language): string {
  return newestQuarter ? periodText(newestQuarter, fiscalYearEnd, language) : '–';
}

function totalText({ all, each }: ReturnType<typeof summaryOf>, language: Language): string {
  const newest = quarterText(all, 12, language);
  return language === 'zh'
    ? `${each.length}个主体 × ${all.metrics}项指标 × ${all.periods}个期间，共${all.claims}条数字；最近的季度是${newest}\n`
    : `${each.length} entities × ${all.metrics} metrics × ${all.periods} periods: ${all.claims} claims; the newest quarter is ${newest}\n`;
}

/** The summary as text for a terminal. */
export function summaryText(store: ClaimStore, language: Language): string {
  const summary = summaryOf(store);
  const { tiers } = wordingOf(language);
  const newest = language === 'zh' ? '最近的季度' : 'newest quarter';
  const row = (name: string, reach: Reach, fiscalYearEnd: number): readonly string[] => [
    name,
    ...[reach.metrics, reach.periods, reach.claims, ...TIERS.map((tier) => reach.tiers[tier])].map(String),
    quarterText(reach, fiscalYearEnd, language),
  ];
  const rows = [
    [...HEADINGS[language], ...TIERS.map((tier) => tiers[tier]), newest],
    ...summary.each.map(({ entity, reach }) => row(entity.name[language], reach, entity.fiscalYearEnd)),
    row(language === 'zh' ? '合计' : 'all', summary.all, 12),
  ];
  return `${totalText(summary, language)}\n${table(rows)}`;
}
