// Which metric each draft is about: the lexicon's, one for its XBRL concept, or a local one for a part or an unknown line.

import type { Metric, MetricId } from '../../../server/core/claims/claim.ts';
import { fold, isHan } from '../../../server/core/text/fold.ts';
import { conceptMetrics, type Mapped } from '../../import/facts/concept-metrics.ts';
import type { ClaimDraft } from '../claim-draft.ts';
import { isUnitOnly } from '../headers/periods/time-words.ts';
import type { RowKind } from '../headers/row-kind.ts';
import { equivalents, standing } from './equivalents.ts';
import { isPartOfSum } from './label.ts';
import { type Labelled, labelAliases } from './label-names.ts';
import { plainLabel } from './label-stem.ts';
import { hanMeaning } from './stems-han.ts';

const KINDS: Readonly<Record<RowKind, Metric['kind']>> = {
  money: 'money',
  shares: 'count',
  'per-share': 'unit-price',
  percent: 'percent',
  years: 'number',
  count: 'number',
  multiple: 'multiple',
};

/** What growth is told of is an amount. */
function kindOf({ kind, basis }: ClaimDraft): Metric['kind'] {
  return basis.some((word) => word === 'yoy' || word === 'qoq') ? 'money' : KINDS[kind];
}

/** Six letters and digits that tell one text from another. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36).padStart(6, '0').slice(-6);
}

export function slug(text: string, longest = 48): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');
}

/** Labels that say nothing by themselves. */
const GENERIC =
  /^(?:total|other|others|basic|diluted|net|subtotal|products?|services?|cash|sales|assets|liabilities|balances?|common|其他|合计|总计|小计)\b/i;

function tellsByItself(label: string): boolean {
  const han = [...label].filter((character) => isHan(character.charCodeAt(0))).length;
  return !GENERIC.test(label) && (han >= 4 || label.trim().split(/\s+/).length >= 2);
}

export class MetricBook {
  /** Metrics that the lexicon has none for, in the order of their first claim. */
  readonly made: Map<MetricId, Metric> = new Map();
  private readonly entity: string;
  private readonly byConcept: ReadonlyMap<string, readonly Mapped[]>;
  private readonly byId: ReadonlyMap<MetricId, Metric>;
  private readonly byName = new Map<string, Metric[]>();
  /** Concepts of whole lines in this document. */
  private readonly wholes: ReadonlySet<string>;
  /** Those of its statements. */
  private readonly stated: ReadonlySet<string>;
  private readonly names = new Set<string>();
  /** By label, the tables and headings that rows of amounts of that name stand under. */
  private readonly places = new Map<string, Set<string>>();
  /** Names of the lexicon, folded. */
  private readonly lexical = new Set<string>();
  private readonly lines: Labelled[] = [];
  /** The concepts that local metrics were first told by. */
  private readonly concepts = new Map<MetricId, string | null>();

  constructor(metrics: readonly Metric[], entity: string, drafts: readonly ClaimDraft[]) {
    this.entity = entity;
    this.byConcept = conceptMetrics(metrics, new Map());
    this.byId = new Map(metrics.map((metric) => [metric.id, metric]));
    for (const metric of metrics) {
      for (const name of [metric.name.en, metric.name.zh, ...metric.aliases]) {
        const key = plainLabel(name);
        this.byName.set(key, [...(this.byName.get(key) ?? []), metric]);
        this.names.add(fold(name));
        this.lexical.add(fold(name));
      }
    }
    for (const { label, reading, context, title, statement, kind } of drafts) {
      if (reading === null || kind !== 'money') continue;
      const key = plainLabel(label);
      const place = [statement === 'other' ? title : statement, ...context].join('\u0001');
      this.places.set(key, (this.places.get(key) ?? new Set<string>()).add(place));
    }
    const whole = drafts.filter(({ concept, parts }) => concept !== null && parts.length === 0);
    this.wholes = new Set(whole.flatMap(({ concept }) => concept ?? []));
    this.stated = new Set(whole.flatMap(({ concept, statement }) => (statement === 'other' ? [] : (concept ?? []))));
  }

  /** A line that has the name of another one of which it says something else: what it stands under makes it a part. */
  apart(draft: ClaimDraft): Metric {
    return this.local(draft);
  }

  of(draft: ClaimDraft): Metric {
    const { concept, parts } = draft;
    if (concept !== null && parts.length === 0 && isShared(concept)) return this.ofConcept(concept, draft);
    if (concept === null) {
      const named = this.nameOf(draft);
      if (named) return named;
      const told = hanMeaning(draft);
      if (told !== null) return this.ofConcept(told, draft);
    }
    return this.local(draft);
  }

  /** Metrics that the lexicon has none for, with every name that their labels give them. */
  named(): Metric[] {
    const aliases = labelAliases(this.lines, (name) => this.lexical.has(name));
    return [...this.made.values()].map((metric) => {
      const shown = new Set([metric.name.en, metric.name.zh, ...metric.aliases].map(fold));
      const more = (aliases.get(metric.id) ?? []).filter((alias) => !shown.has(fold(alias)));
      return more.length === 0 ? metric : { ...metric, aliases: [...metric.aliases, ...more] };
    });
  }

  /** The lexicon's metric that a concept counts for in this document. */
  private mapped(concept: string, kind: Metric['kind'], periodType: Metric['periodType']): Metric | null {
    const others = this.isFirst(concept) ? equivalents(concept).filter((each) => !this.wholes.has(each)) : [];
    for (const each of [concept, ...others]) {
      const found = (this.byConcept.get(each) ?? []).find(
        ({ metric, standIn }) =>
          metric.kind === kind && !(standIn && metric.concept !== null && this.wholes.has(metric.concept)),
      );
      if (found && (found.metric.periodType === periodType || kind !== 'money')) return found.metric;
    }
    return null;
  }

  /** Of concepts for one line, only the first that the statements have, or else the document, stands for the line. */
  private isFirst(concept: string): boolean {
    const line = equivalents(concept);
    return (line.find((each) => this.stated.has(each)) ?? line.find((each) => this.wholes.has(each))) === concept;
  }

  private ofConcept(concept: string, draft: ClaimDraft): Metric {
    const kind = kindOf(draft);
    const periodType = draft.span?.instant ? 'instant' : 'duration';
    const found = this.mapped(concept, kind, periodType);
    if (found) return found;
    const own = this.isFirst(concept) ? standing(concept) : concept;
    const id = `${own.replace(':', '.')}${kind === 'money' ? '' : `.${kind}`}`;
    const known = this.byId.get(id) ?? this.made.get(id);
    return known?.kind === kind
      ? known
      : this.make(id, this.freeName(draft.label, concept), [], kind, periodType, concept, null, draft);
  }

  /** A label that is a name of the lexicon, where nothing beside it narrows it. */
  private nameOf(draft: ClaimDraft): Metric | null {
    const { reading, basis, statement, context } = draft;
    if (!reading || (reading.column !== '' && basis.length === 0 && statement === 'other') || reading.inLabel)
      return null;
    if (statement === 'other' && (context.length > 1 || isPartOfSum(reading.row))) return null;
    const label = plainLabel(draft.label);
    const kind = kindOf(draft);
    const periodType = draft.span?.instant ? 'instant' : 'duration';
    const names = [label, label.replace(/^total |(?:合计|总计|总额|净额)$/, '')];
    const fits = (metric: Metric): boolean =>
      metric.kind === kind && (metric.periodType === periodType || kind === 'percent');
    return names.flatMap((name) => this.byName.get(name) ?? []).find(fits) ?? null;
  }

  /** A part, or a line of the filer's own: the same metric whether it was tagged or read by its labels. */
  private local(draft: ClaimDraft): Metric {
    const { concept, parts, label, context, statement } = draft;
    const kind = kindOf(draft);
    const periodType = draft.span?.instant ? 'instant' : 'duration';
    const table = statement === 'other' ? draft.title.replaceAll(/\d/g, '') : statement;
    const told = draft.reading === null ? [concept ?? '', ...parts] : [];
    const path = [table, label, ...context, ...told, kind, periodType].join('\u0001');
    const whole = concept === null ? this.totalOf(draft, kind, periodType) : this.mapped(concept, kind, periodType);
    const plain = `${this.entity}.${slug(label) || 'row'}-${shortHash(path)}`;
    const id = this.differs(plain, concept) ? `${plain}-${shortHash(`${concept} ${parts.join(' ')}`)}` : plain;
    const known = this.made.get(id);
    if (known) return known;
    this.concepts.set(id, concept);
    const part = whole && this.byName.get(plainLabel(label))?.includes(whole) ? (parts[0] ?? context[0] ?? '') : label;
    const isPlain = parts.length <= 1 && context.length === 0 && this.isFree(label) && this.isOnly(label);
    const name = isPlain ? label : this.unique(qualified(draft, told));
    return this.make(id, name, whole ? partNames(part, whole) : [], kind, periodType, null, whole, draft);
  }

  /** What the total below a line, or the column or section that it stands in, says that the line is a part of. */
  private totalOf(
    { reading, context, label }: ClaimDraft,
    kind: Metric['kind'],
    periodType: Metric['periodType'],
  ): Metric | null {
    if (!reading || reading.inLabel || plainLabel(label) === plainLabel(reading.row.nextTotal)) return null;
    const names = [reading.row.nextTotal, ...context].map((name) => plainLabel(name).replace(/^total /, ''));
    const fits = (metric: Metric): boolean => metric.kind === kind && metric.periodType === periodType;
    return names.flatMap((name) => this.byName.get(name) ?? []).find(fits) ?? null;
  }

  /** Two lines of one name that are tagged as different things. */
  private differs(id: MetricId, concept: string | null): boolean {
    const known = this.concepts.get(id);
    return known !== undefined && known !== concept;
  }

  /** Whether no other table has a row of the name, under other words. */
  private isOnly(label: string): boolean {
    return (this.places.get(plainLabel(label))?.size ?? 0) <= 1;
  }

  private isFree(label: string): boolean {
    return tellsByItself(label) && !this.names.has(fold(label));
  }

  /** Names that no draft writes tell lines apart at least for whoever reads them. */
  private unique(name: string): string {
    let free = name;
    for (let number = 2; this.names.has(fold(free)); number++) free = `${name} (${number})`;
    return free;
  }

  private freeName(label: string, concept: string): string {
    const plain = label
      .replaceAll(/\s*\((?:\d{1,2}|[a-z])\)/g, '')
      .replace(/[:：]\s*$/, '')
      .trim();
    const taken =
      this.names.has(fold(plain)) || !tellsByItself(plain) || plain.length > 90 || isTermOnly(plain, concept);
    return taken ? `${plain.slice(0, 60)} (${concept.replace(/^.*:/, '')})` : plain;
  }

  private make(
    id: MetricId,
    name: string,
    aliases: readonly string[],
    kind: Metric['kind'],
    periodType: Metric['periodType'],
    concept: string | null,
    whole: Metric | null,
    { label, context, parts, reading }: ClaimDraft,
  ): Metric {
    const free = aliases.filter((alias) => !this.names.has(fold(alias)));
    for (const each of [name, ...free]) this.names.add(fold(each));
    const metric: Metric = {
      id,
      name: { zh: name, en: name },
      aliases: free,
      kind,
      periodType,
      of: null,
      confusedWith: whole ? [whole.id] : [],
      broader: [],
      negativeAliases: [],
      concept: concept !== null && /^[\w-]+:\w+$/.test(concept) ? concept : null,
    };
    this.made.set(id, metric);
    if (reading !== null)
      this.lines.push({ metric, label, isWhole: concept !== null || (context.length === 0 && parts.length <= 1) });
    return metric;
  }
}

/** Deferred revenue among current liabilities: what is due later has the same name. */
function isTermOnly(label: string, concept: string): boolean {
  return /(?:Current|Noncurrent)$/.test(concept) && !/\b(?:non-?current|current|long-term|short-term)\b/i.test(label);
}

/** Taxonomies that filers share; other concepts are a filer's own. */
function isShared(concept: string): boolean {
  return /^(?:us-gaap|ifrs-full|dei|srt|ifrs|cas|ecd):\w+$/.test(concept);
}

/** A name that no draft writes: what a line stands under keeps it from answering for anything else of its name. */
function qualified({ label, context, title }: ClaimDraft, told: readonly string[]): string {
  const narrower = [...context, ...told].filter((part) => !isUnitOnly(part));
  const around = narrower.length > 0 ? narrower : [isUnitOnly(title) ? '—' : title];
  const words = [...new Set([label, ...around].map((part) => part.replace(/[:：]\s*$/, '')))];
  const name = words.filter((part) => part !== '').join(' · ');
  return (name.includes(' · ') ? name : `${name} · —`).slice(0, 160);
}

/** How drafts write a part: Services revenue, 服务收入. */
function partNames(part: string, whole: Metric): string[] {
  const plain = part
    .replaceAll(/\s*\((?:\d{1,2}|[a-z])\)/g, '')
    .replace(/[:：]\s*$/, '')
    .trim();
  if (plain === '' || plain.length > 50 || /^(?:total|other|其他|合计)/i.test(plain)) return [];
  return /\p{Script=Han}/u.test(plain)
    ? [`${plain}${whole.name.zh}`]
    : [`${plain} ${whole.name.en}`, ...(whole.name.en === 'revenue' ? [`${plain} net sales`, `${plain} sales`] : [])];
}
