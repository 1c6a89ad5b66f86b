// The claims database as the checker sees it: what one source says about one subject, and the lexicon that names subjects.

import type { Quantity } from '../figures/figure.ts';
import type { DayInterval } from '../periods/expression.ts';

export type EntityId = string;
export type MetricId = string;
export type ClaimId = string;

/** primary: the company or its filing; filing-digest: a digest of a filing; then press and brokers; then self-media. */
export type Tier = 'primary' | 'filing-digest' | 'secondary' | 'self-media';

export type ClaimStatus = 'confirmed' | 'disputed' | 'unverified' | 'superseded';

/** Whether a claim is about what happened or about what somebody expects. */
export type ClaimNature = 'actual' | 'guidance' | 'estimate';

/**
 * In which sense a figure is meant, beyond its metric. `yoy`, `qoq`, `ytd` and `cagr` make a percentage the growth of the
 * metric; the others narrow it. What tells each of them is in the lexicon; databases may use further words of their own.
 */
export type Basis = string;

export interface Entity {
  readonly id: EntityId;
  /** Display names. */
  readonly name: { readonly zh: string; readonly en: string };
  /** Every way that drafts write it, tickers and traditional forms included; matched longest first. */
  readonly aliases: readonly string[];
  /** Short names that mean it only in a text about its parent: 云业务 and "cloud" in a text about Alibaba. */
  readonly localAliases: readonly string[];
  readonly kind: 'company' | 'segment' | 'product' | 'market' | 'place' | 'person' | 'body';
  readonly parent: EntityId | null;
  /** ISO 4217 code of the currency it reports in; `null` where it reports in none. */
  readonly currency: string | null;
  /** Month in which its fiscal year ends, counted from January of the year that names it: 12 is the calendar year, 13 ends in the January after. */
  readonly fiscalYearEnd: number;
  readonly location?: FileLocation | null;
}

/**
 * What a metric is to the code, which knows no metric by its name: growth of nothing named is growth of the `revenue`, a margin
 * is a part of it; 赚了 and a loss that nothing else names are the `profit`; a rate beside a market and a company is a
 * `market-share`, an amount beside a market its `market-size`; a bare price of a share is the `share-price`. One metric of a
 * lexicon has each.
 */
export type MetricRole = 'revenue' | 'profit' | 'market-share' | 'market-size' | 'share-price' | 'capex';

/** What kind of figure a metric takes, in the words of `FigureKind`. */
type MetricKind = 'money' | 'percent' | 'multiple' | 'count' | 'physical' | 'number' | 'unit-price';

export interface Metric {
  readonly id: MetricId;
  readonly name: { readonly zh: string; readonly en: string };
  /** Every way that drafts write it. An ellipsis stands for words between: 每天…烧. */
  readonly aliases: readonly string[];
  readonly kind: MetricKind;
  /** `duration`: over a period (revenue); `instant`: at a day (customers, PUE may be either). */
  readonly periodType: 'duration' | 'instant';
  /** Words that make it the growth of the metric are general; a metric that is itself a share or a margin says of what. */
  readonly of: MetricId | null;
  /** The part of `of` that a ratio is made from: operating income for an operating margin of revenue. */
  readonly part?: MetricId | null;
  /** Metrics that drafts mix up with it; tried first when the cause of a mismatch is looked for. */
  readonly confusedWith: readonly MetricId[];
  /** Metrics that this one is a kind of: adjusted EBITA is a profit, cash capex a capex. A draft that names the broader one may mean it. */
  readonly broader: readonly MetricId[];
  /** `loss` aliases: names under which a positive figure means a negative value (净亏损, operating loss, 净流出). */
  readonly negativeAliases: readonly string[];
  /** The first of `concepts`: `us-gaap:Revenues`; `null` where there is none. */
  readonly concept: string | null;
  /** XBRL concepts that are filed for it, the most usual first, of any taxonomy: `ifrs-full:Revenue`. */
  readonly concepts?: readonly string[];
  readonly role?: MetricRole | null;
  /** Metrics that it is a component of: its figure never answers for theirs, cost of revenue for total costs. */
  readonly partOf?: readonly MetricId[];
  /** For a figure per something: what, in the words of a unit: `share`, `user`. */
  readonly per?: string | null;
  /** For a count: the nouns that count it right behind the number, 12万辆, 300 stores. */
  readonly countNouns?: readonly string[];
  /** From a general lexicon: it lies under every database, and where one has such a metric itself, that one stands. */
  readonly general?: boolean;
  readonly location?: FileLocation | null;
}

/** A sense that a figure may be meant in, as the lexicon describes it. */
export interface BasisEntry {
  readonly id: Basis;
  readonly name: { readonly zh: string; readonly en: string };
  /** Every way that drafts tell it, in all languages and regions. An ellipsis stands for words between. */
  readonly words: readonly string[];
  /** `growth` makes a percentage the growth of its metric; `narrowing` narrows the metric itself. */
  readonly group: 'growth' | 'narrowing';
  /** Bases that a figure cannot have beside this one: GAAP against adjusted. */
  readonly against: readonly Basis[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; `null` where the source shows none. */
  readonly date: string | null;
  readonly url: string | null;
  readonly tier: Tier;
}

/** Where in a claims database file something stands; `line` and `column` count from 0. */
export interface FileLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** W3C Web Annotation selectors into a text with a known SHA-256. Offsets are UTF-16, half-open. */
interface Evidence {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  /** The row of the table as it is printed, cells parted by bars, the figure's own in ⟦ ⟧. */
  readonly row?: string;
}

export interface Claim {
  readonly id: ClaimId;
  readonly entity: EntityId;
  readonly metric: MetricId;
  /** `null` for a claim that holds for no particular time. */
  readonly period: DayInterval | null;
  readonly basis: readonly Basis[];
  readonly nature: ClaimNature;
  readonly quantity: Quantity;
  /** The quantity as the database writes it, for messages. */
  readonly written: string;
  readonly status: ClaimStatus;
  /** Why it has this status, as the curator wrote it. */
  readonly reason: { readonly zh: string; readonly en: string } | null;
  /** For a disputed or superseded claim: the claims that say otherwise. */
  readonly against: readonly ClaimId[];
  readonly source: Source;
  readonly evidence: Evidence | null;
  readonly location: FileLocation | null;
}

/** Ids that mean the entity or the metric of another id, by the id that stands for both. */
export interface SameAs {
  readonly entities: ReadonlyMap<EntityId, EntityId>;
  readonly metrics: ReadonlyMap<MetricId, MetricId>;
}

/** The names that a database knows. */
export interface Lexicon {
  readonly entities: readonly Entity[];
  readonly metrics: readonly Metric[];
  readonly bases?: readonly BasisEntry[];
  /** Where several databases lie over one another: the ids of lower ones that became one with those of higher ones. */
  readonly sameAs?: SameAs;
}

/** Claims that lie on a server: those of the entities that were brought here are looked up like any others. */
export interface FarClaims {
  /** Brings what is not here of the claims about these entities, in one request. Whether anything came. */
  bring(entities: readonly EntityId[]): Promise<boolean>;
  /** Entities that were asked about although their claims are not here, since this was last called. */
  missed(): readonly EntityId[];
  /** How many claims about the entity, in the metric if one is given, are not here. */
  unread(entity: EntityId, metric?: MetricId): number;
  /** The entities that claims of these ids are about. */
  owners(ids: readonly ClaimId[]): Promise<readonly EntityId[]>;
}

/**
 * The one door to claims. Look-ups answer at once: from memory, or from a file on this machine. A store that is far away is
 * read ahead of a check, in one request for the entities that the draft names, into a store in memory.
 */
export interface ClaimStore {
  readonly lexicon: Lexicon;
  /** Changes whenever anything that the store answers changes: what a shell compares when it is told that a file has changed. */
  readonly revision: string;
  /** Whether every claim is in memory: then whatever was worked out from its answers may be kept as long as the store. */
  readonly inMemory?: boolean;
  claim(id: ClaimId): Claim | undefined;
  /**
   * Every claim about the entity, in the database's order.
   *
   * @param metric leaves out other metrics
   * @param during leaves out claims whose period does not touch this one; claims of no particular time stay
   */
  claimsAbout(entity: EntityId, metric?: MetricId | null, during?: DayInterval | null): readonly Claim[];
  /**
   * Of the claims about the entity those whose evidence has the row or the words that they were read from; `null` where they
   * are not here yet. A store in memory has no need of it.
   */
  fromDocuments?(entity: EntityId): readonly Claim[] | null;
  /** The metrics that there are claims about the entity for. */
  metricsOf(entity: EntityId): readonly MetricId[];
  /** What of it lies on servers. */
  readonly far?: readonly FarClaims[];
}

/** Bases that make a figure the growth of its metric. */
const GROWTH: readonly Basis[] = ['yoy', 'qoq', 'ytd', 'cagr'];

export function tellsGrowth(basis: readonly Basis[]): boolean {
  return basis.some((word) => GROWTH.includes(word));
}

/** The rest of a basis: what narrows the metric itself. */
export function withoutGrowth(basis: readonly Basis[]): Basis[] {
  return basis.filter((word) => !GROWTH.includes(word));
}

/** Whether a claim is left by the third argument of `claimsAbout`: the periods overlap, or an instant lies in the other one, its bounds included. */
export function touches({ period }: Pick<Claim, 'period'>, during: DayInterval): boolean {
  if (period === null) return true;
  if (period.start > during.end || during.start > period.end) return false;
  const durations = period.start < period.end && during.start < during.end;
  return !durations || (period.start < during.end && during.start < period.end);
}
