// The format of a claims database file: what a desk editor may write, and what is required. Every scalar arrives as the text in the file.

import * as z from 'zod';
import type { EvidenceRecord, SourceRecord } from './source-record.ts';

/** A name or a remark; one text serves both languages where only one is written. */
export type Bilingual = string | { readonly zh?: string; readonly en?: string };

export const ENTITY_KINDS = ['company', 'segment', 'product', 'market', 'place', 'person', 'body'] as const;
export const METRIC_KINDS = ['money', 'percent', 'multiple', 'count', 'physical', 'number', 'unit-price'] as const;
export const PERIOD_TYPES = ['duration', 'instant'] as const;
export const METRIC_ROLES = ['revenue', 'profit', 'market-share', 'market-size', 'share-price', 'capex'] as const;
export const BASIS_GROUPS = ['growth', 'narrowing'] as const;
export const TIERS = ['primary', 'filing-digest', 'secondary', 'self-media'] as const;
/** `rejected`: a curator found that the source does not say so; the entry is kept, so that it is not proposed again, and counts for nothing. */
export const STATUSES = ['confirmed', 'disputed', 'unverified', 'superseded', 'rejected'] as const;
export const NATURES = ['actual', 'guidance', 'estimate'] as const;

/** An entry of `entities:`, somebody or something that claims are about. */
export interface EntityRecord {
  /** Lower-case letters, digits and hyphens: `alibaba-cloud`. */
  readonly id: string;
  readonly name: Bilingual;
  /** Other names that drafts use; the display names need not be repeated. */
  readonly aliases?: readonly string[];
  /** Names that mean it only in a text about its parent: 云业务. */
  readonly localAliases?: readonly string[];
  readonly kind: (typeof ENTITY_KINDS)[number];
  /** Id of the entity that it is part of. */
  readonly parent?: string;
  /** ISO 4217 code of the reporting currency; the parent's where left out. */
  readonly currency?: string;
  /** Month in which the fiscal year ends; the parent's where left out, else December. */
  readonly fiscalYearEnd?: number;
}

/** An entry of `metrics:`, what is measured. Growth is no metric: it is a metric with the basis `yoy` or `qoq`. */
export interface MetricRecord {
  readonly id: string;
  readonly name: Bilingual;
  /** Other names; an ellipsis stands for words between: 每天…投入. */
  readonly aliases?: readonly string[];
  /** Names under which a positive figure means a negative value: 经营亏损, operating loss. */
  readonly negativeAliases?: readonly string[];
  readonly kind: (typeof METRIC_KINDS)[number];
  readonly periodType: (typeof PERIOD_TYPES)[number];
  /** For a share, a margin or a ratio: the metric that it is a part of, and the metric that is the part. */
  readonly of?: string;
  readonly part?: string;
  readonly confusedWith?: readonly string[];
  readonly broader?: readonly string[];
  /** XBRL concepts, the most usual first: `us-gaap:Revenues`, `ifrs-full:Revenue`. */
  readonly concepts?: readonly string[];
  /** The former name of `concepts`, for one. */
  readonly concept?: string;
  /** What the metric is to the checker; one metric has each role. */
  readonly role?: (typeof METRIC_ROLES)[number];
  /** The wholes that it is a component of: its figure never answers for theirs. */
  readonly partOf?: readonly string[];
  /** For a figure per something: what, `share`, `user`. */
  readonly per?: string;
  /** Nouns that count it right behind the number: 辆, stores. */
  readonly countNouns?: readonly string[];
  /** Words that claims of this metric may use in `basis`, beside the general ones. */
  readonly bases?: readonly string[];
}

/** An entry of `bases:`, a sense that figures may be meant in beyond their metric. */
export interface BasisRecord {
  readonly id: string;
  readonly name: Bilingual;
  /** Words by which drafts tell it; the display names need not be repeated. */
  readonly words?: readonly string[];
  readonly group: (typeof BASIS_GROUPS)[number];
  /** Bases that no figure has together with it. */
  readonly against?: readonly string[];
}

/** Another source of a claim's figure, and the figure as it stands there. */
type FurtherSource = Pick<SourceRecord, 'publisher' | 'date' | 'url' | 'tier'> & { readonly quantity: string };

/** An entry of `claims:`, one figure as its source gives it. */
export interface ClaimRecord {
  readonly id: string;
  /** Needed like `metric` and `quantity`, unless `numeric` is `false`. */
  readonly entity?: string;
  readonly metric?: string;
  /** `2025Q3`, `2025H1`, `2025`, `FY2026Q2`, `2025-07-01/2025-09-30`, or a day; left out for what holds at no particular time. */
  readonly period?: string;
  readonly basis?: readonly string[];
  readonly nature?: (typeof NATURES)[number];
  /** The figure with its unit, as the source writes it: `RMB39,824 million`, `34%`, `>= 100%`. */
  readonly quantity?: string;
  /** The unit of a `quantity` that is a bare number: `CNY`, `%`, `亿元`. */
  readonly unit?: string;
  /** `false` for a statement that has no figure to check, or whose subject is still to be found: only its `id` is needed. */
  readonly numeric?: boolean;
  readonly status?: (typeof STATUSES)[number];
  /** Why it has its status, with the better figure. */
  readonly reason?: Bilingual;
  /** Ids of the claims that say otherwise. */
  readonly against?: readonly string[];
  /** Ids of better claims that bear it out. */
  readonly confirmedBy?: readonly string[];
  readonly evidence?: EvidenceRecord;
  /** Where in the source it stands: page, table, section. */
  readonly locator?: string;
  /** The arithmetic of a figure that the source does not print itself. */
  readonly working?: string;
  /** `low`: a single source that nobody vouches for. */
  readonly confidence?: 'low';
  /** Why the figure does not come out of, or come to, other claims: rounding, another scope. Cross-checks then leave it in peace. */
  readonly mismatch?: Bilingual;
  /** Further sources of the same figure: evidence of this claim, no claims of their own. */
  readonly also?: readonly FurtherSource[];
  /** A remark for other curators. */
  readonly note?: Bilingual;
  /** The day on which the curator looked. */
  readonly asOf?: string;
}

const numberOrText = { type: ['string', 'number'] };

const filled = z.string().trim().min(1);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
const names = z.union([
  filled,
  z
    .strictObject({ zh: filled.exactOptional(), en: filled.exactOptional() })
    .refine(({ zh, en }) => zh !== undefined || en !== undefined),
]);
const oneOrMore = (item: z.ZodType<string>): z.ZodType<readonly string[]> =>
  z.union([item.transform((one) => [one]), z.array(item)]);
const concept = z.string().regex(/^[\w-]+:\w+$/);
const whole = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const flag = z
  .enum(['true', 'false'])
  .transform((word) => word === 'true')
  .meta({ type: 'boolean', enum: [true, false] });
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .meta(numberOrText);

export const entitySchema: z.ZodType<EntityRecord> = z.strictObject({
  id,
  name: names,
  aliases: oneOrMore(filled).exactOptional(),
  localAliases: oneOrMore(filled).exactOptional(),
  kind: z.enum(ENTITY_KINDS),
  parent: id.exactOptional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .exactOptional(),
  fiscalYearEnd: z
    .string()
    .regex(/^([1-9]|1\d|2[0-3])$/)
    .transform(Number)
    .meta({ type: ['string', 'integer'], minimum: 1, maximum: 23 })
    .exactOptional(),
});

export const metricSchema: z.ZodType<MetricRecord> = z.strictObject({
  id,
  name: names,
  aliases: oneOrMore(filled).exactOptional(),
  negativeAliases: oneOrMore(filled).exactOptional(),
  kind: z.enum(METRIC_KINDS),
  periodType: z.enum(PERIOD_TYPES),
  of: id.exactOptional(),
  part: id.exactOptional(),
  confusedWith: oneOrMore(id).exactOptional(),
  broader: oneOrMore(id).exactOptional(),
  concepts: oneOrMore(concept).exactOptional(),
  concept: concept.exactOptional(),
  role: z.enum(METRIC_ROLES).exactOptional(),
  partOf: oneOrMore(id).exactOptional(),
  per: filled.exactOptional(),
  countNouns: oneOrMore(filled).exactOptional(),
  bases: oneOrMore(id).exactOptional(),
});

export const basisSchema: z.ZodType<BasisRecord> = z.strictObject({
  id,
  name: names,
  words: oneOrMore(filled).exactOptional(),
  group: z.enum(BASIS_GROUPS),
  against: oneOrMore(id).exactOptional(),
});

const address = z.string().regex(/^https?:\/\/\S+$/);

export const sourceSchema: z.ZodType<SourceRecord> = z.strictObject({
  id: id.exactOptional(),
  title: filled,
  publisher: filled,
  date: partialDate.exactOptional(),
  url: address.exactOptional(),
  tier: z.enum(TIERS),
  asOf: partialDate.exactOptional(),
  text: z.strictObject({ name: filled, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).exactOptional(),
});

const furtherSource: z.ZodType<FurtherSource> = z.strictObject({
  publisher: filled,
  date: partialDate.exactOptional(),
  url: address.exactOptional(),
  tier: z.enum(TIERS),
  quantity: filled.meta(numberOrText),
});

export const claimSchema: z.ZodType<ClaimRecord> = z.strictObject({
  id,
  entity: id.exactOptional(),
  metric: id.exactOptional(),
  period: filled.meta(numberOrText).exactOptional(),
  basis: oneOrMore(id).exactOptional(),
  nature: z.enum(NATURES).exactOptional(),
  quantity: filled.meta(numberOrText).exactOptional(),
  unit: filled.exactOptional(),
  numeric: flag.exactOptional(),
  status: z.enum(STATUSES).exactOptional(),
  reason: names.exactOptional(),
  against: oneOrMore(id).exactOptional(),
  confirmedBy: oneOrMore(id).exactOptional(),
  evidence: z
    .strictObject({
      exact: filled,
      start: whole.meta({ type: ['string', 'integer'] }),
      end: whole.meta({ type: ['string', 'integer'] }),
      page: whole.meta({ type: ['string', 'integer'] }).exactOptional(),
      sheet: filled.exactOptional(),
      cell: filled.exactOptional(),
      element: filled.exactOptional(),
      row: filled.exactOptional(),
    })
    .exactOptional(),
  locator: filled.meta(numberOrText).exactOptional(),
  working: filled.exactOptional(),
  confidence: z.enum(['low']).exactOptional(),
  mismatch: names.exactOptional(),
  also: z.array(furtherSource).exactOptional(),
  note: names.exactOptional(),
  asOf: partialDate.exactOptional(),
});

/** The fields of an entry, in the order in which they are explained. */
export function fieldNames(schema: z.ZodType): readonly string[] {
  return 'shape' in schema && typeof schema.shape === 'object' && schema.shape ? Object.keys(schema.shape) : [];
}

/** The parts that a file may hold; any of them, in any combination. */
export const PARTS = ['general', 'entities', 'metrics', 'bases', 'source', 'claims'] as const;

/** `general: true` on a file: its metrics and bases lie under every database. */
export const generalSchema: z.ZodType<boolean> = flag;

/** A whole file, for the JSON Schema that editors use. The loader checks entry by entry, so that one bad entry spoils no other. */
export const fileSchema: z.ZodType = z.strictObject({
  general: generalSchema.exactOptional(),
  entities: z.array(entitySchema).exactOptional(),
  metrics: z.array(metricSchema).exactOptional(),
  bases: z.array(basisSchema).exactOptional(),
  source: sourceSchema.exactOptional(),
  claims: z.array(claimSchema).exactOptional(),
});
