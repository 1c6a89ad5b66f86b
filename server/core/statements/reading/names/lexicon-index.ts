// The database's lexicon, ready to be found in a text. Built once for a store's revision.

import type { ClaimStore, Entity, EntityId, Lexicon, Metric, MetricId, MetricRole } from '../../../claims/claim.ts';
import { WORDS } from '../../../language/words.ts';
import { fold, isHan } from '../../../text/fold.ts';
import { PhraseTable } from '../../../text/phrases.ts';
import { marketThings } from './market-things.ts';
import type { EntityName } from './mentions.ts';
import { mixedNames, spaced } from './mixed-names.ts';
import { isOrdinaryName, isOrdinaryWord } from './ordinary.ts';
import { asElsewhere } from './regional.ts';
import { OUTGO, SIGNED, SYNONYMS, withOwners } from './synonyms.ts';

/** A metric alias with gaps (每天…烧): all parts stand in this order in one sentence. */
interface GappedAlias {
  readonly metric: MetricId;
  readonly parts: readonly string[];
}

export interface LexiconIndex {
  readonly store: ClaimStore;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  /** Everybody in a tree, itself included, by the entity at its top. */
  readonly trees: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly entityNames: PhraseTable<EntityName>;
  /** What markets are for, by the markets. */
  readonly marketThings: PhraseTable<EntityName>;
  readonly metricNames: PhraseTable<{ readonly metric: MetricId; readonly negative: boolean }>;
  readonly gapped: readonly GappedAlias[];
  /** Metrics that are a kind of the given one, itself first. */
  readonly narrower: ReadonlyMap<MetricId, readonly MetricId[]>;
  /** Who alone has claims about a metric: the top of the one tree that has them. */
  readonly soleOwners: ReadonlyMap<MetricId, EntityId>;
  /** Metrics of money that goes out, whose minus is only a way of printing: expenses, costs, liabilities. */
  readonly outgoing: ReadonlySet<MetricId>;
  /** Metrics that are gains or losses, of which a minus is never only a way to set them. */
  readonly signed: ReadonlySet<MetricId>;
  /** The lexicon's plain revenue: growth of nothing named is its growth, a margin is a part of it. */
  readonly revenue: MetricId | null;
  /** The lexicon's market share: a rate beside a market and a company that nothing else names is one. */
  readonly share: MetricId | null;
  /** Metrics that somebody at the top of a tree has claims of: the others only segments and products have. */
  readonly companyMetrics: ReadonlySet<MetricId>;
  /** The lexicon's capital expenditure: what is spent on plant, equipment and capacity is it. */
  readonly capex: MetricId | null;
  /** What markets only have claims of, in money: their size. */
  readonly sizes: ReadonlySet<MetricId>;
  /** Metrics that are adjusted by their name: 经调整EBITA, non-GAAP net income. */
  readonly adjusted: ReadonlySet<MetricId>;
  /** The names, folded, of those who publish figures about others: what two of them count need not be the same. */
  readonly houses: readonly string[];
}

function isAdjusted({ name }: Metric): boolean {
  return [name.zh, name.en].some((each) => WORDS.all(fold(each)).some(({ values }) => values[0]?.has('adjusted')));
}

function housesIn(entities: readonly Entity[]): string[] {
  const names = entities
    .filter(({ kind }) => kind === 'body')
    .flatMap(({ name, aliases }) => [name.zh, name.en, ...aliases]);
  return [...new Set(names.map(fold))];
}

/** What a unit may be called behind its short name: 智能云 is 智能云板块 too. */
const UNIT_TAILS = ['业务', '板块', '部门', '分部', '事业群', '事业部', '集团', '业务板块'];

/** "international commerce" is the international commerce arm too. */
const LATIN_TAILS = ['business', 'unit', 'arm', 'division', 'segment', 'operations'];
const ENDS_IN_UNIT = /(?:business|unit|arm|division|segment|operations|group|services|others?|businesses)$/i;

const ENDS_IN_PLURAL = /businesses$/i;

function withTails(alias: string): string[] {
  // "New businesses" are the new business segment.
  if (ENDS_IN_PLURAL.test(alias))
    return [alias, ...LATIN_TAILS.slice(1).map((tail) => alias.replace(ENDS_IN_PLURAL, `business ${tail}`))];
  if (/[a-z]$/i.test(alias))
    return ENDS_IN_UNIT.test(alias) ? [alias] : [alias, ...LATIN_TAILS.map((tail) => `${alias} ${tail}`)];
  return isHan(alias.charCodeAt(alias.length - 1)) &&
    alias.length > 1 &&
    !UNIT_TAILS.some((tail) => alias.endsWith(tail))
    ? [alias, ...UNIT_TAILS.map((tail) => alias + tail)]
    : [alias];
}

/** Every name of every entity, with those that other regions would write for it. */
function entityNames(entities: readonly Entity[]): PhraseTable<EntityName> {
  const entries: [string, EntityName][] = [];
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const entity of entities) {
    const add = (alias: string, local: boolean): void => {
      if (local ? isOrdinaryWord(alias) : isOrdinaryName(alias)) return;
      entries.push([alias, { entity: entity.id, local, capital: /^[A-Z]/.test(alias) }]);
    };
    for (const alias of spaced(asElsewhere([entity.name.zh, entity.name.en, ...entity.aliases]))) add(alias, false);
    for (const alias of mixedNames(entity, byId.get(entity.parent ?? ''))) add(alias, false);
    for (const alias of new Set(spaced(asElsewhere(entity.localAliases)).flatMap(withTails))) add(alias, true);
  }
  return new PhraseTable(entries);
}

const GAP = /\s*…\s*/;

type MetricEntry = readonly [alias: string, value: { readonly metric: MetricId; readonly negative: boolean }];

function metricNames(metrics: readonly Metric[]): PhraseTable<{ metric: MetricId; negative: boolean }> {
  const entries: MetricEntry[] = [];
  for (const metric of metrics) {
    for (const alias of asElsewhere([metric.name.zh, metric.name.en, ...metric.aliases])) {
      if (!GAP.test(alias) && !isOrdinaryWord(alias))
        for (const name of [alias, ...withUnits(alias), ...withOwners(alias)])
          entries.push([name, { metric: metric.id, negative: false }]);
    }
    for (const alias of metric.negativeAliases.filter((name) => !isOrdinaryWord(name)))
      entries.push([alias, { metric: metric.id, negative: true }]);
  }
  return new PhraseTable([...entries, ...synonyms(entries)]);
}

const FOLDED_SYNONYMS: readonly (readonly string[])[] = SYNONYMS.map((words) => words.map(fold));
const LAST_WORD = /^(.*\S)\s+(costs?|revenues?|sales|income|profit|expenses?)$/i;

/** "Products and Licensing costs" are its segment's costs. */
function withUnits(alias: string): string[] {
  const [, part, measured] = LAST_WORD.exec(alias) ?? [];
  return part && /^[A-Z]/.test(part) && /[ &]/.test(part) ? [`${part} segment ${measured}`] : [];
}

/** The other general words for what the lexicon names by one of them. */
function synonyms(entries: readonly MetricEntry[]): MetricEntry[] {
  const named = new Map<string, MetricEntry[1][]>();
  for (const [alias, value] of entries) {
    const folded = fold(alias);
    const values = named.get(folded);
    if (values) values.push(value);
    else named.set(folded, [value]);
  }
  return FOLDED_SYNONYMS.flatMap((words) => {
    const [first] = words.flatMap((word) => named.get(word) ?? []);
    return first ? words.filter((word) => !named.has(word)).map((word): MetricEntry => [word, first]) : [];
  });
}

function gappedAliases(metrics: readonly Metric[]): GappedAlias[] {
  return metrics.flatMap((metric) =>
    metric.aliases
      .filter((alias) => GAP.test(alias))
      .map((alias) => ({ metric: metric.id, parts: fold(alias).split(GAP) })),
  );
}

function narrowerMetrics(metrics: readonly Metric[]): Map<MetricId, MetricId[]> {
  const narrower = new Map<MetricId, MetricId[]>(metrics.map(({ id }) => [id, [id]]));
  const addBelow = (broad: MetricId, id: MetricId): void => {
    const list = narrower.get(broad);
    if (list && !list.includes(id)) list.push(id);
  };
  for (const metric of metrics) for (const broad of metric.broader) addBelow(broad, metric.id);
  for (const metric of metrics) {
    for (const below of narrower.get(metric.id) ?? []) for (const broad of metric.broader) addBelow(broad, below);
  }
  return narrower;
}

function withRole(metrics: readonly Metric[], role: MetricRole): MetricId | null {
  return metrics.find((metric) => metric.role === role)?.id ?? null;
}

function sizesOf(store: ClaimStore, entities: readonly Entity[], metrics: readonly Metric[]): ReadonlySet<MetricId> {
  const money = new Set(metrics.filter(({ kind }) => kind === 'money').map(({ id }) => id));
  const of = (market: boolean): Set<MetricId> =>
    new Set(entities.filter(({ kind }) => (kind === 'market') === market).flatMap(({ id }) => store.metricsOf(id)));
  const companies = of(false);
  return new Set([...of(true)].filter((id) => money.has(id) && !companies.has(id)));
}

function soleOwners(store: ClaimStore, entities: Entities): ReadonlyMap<MetricId, EntityId> {
  const owners = new Map<MetricId, Set<EntityId>>();
  for (const id of entities.keys())
    for (const metric of store.metricsOf(id))
      owners.set(metric, (owners.get(metric) ?? new Set()).add(topAmong(entities, id)));
  return new Map([...owners].flatMap(([metric, [top, second]]) => (top && !second ? [[metric, top] as const] : [])));
}

function companyMetricsOf(store: ClaimStore, entities: readonly Entity[]): ReadonlySet<MetricId> {
  return new Set(entities.filter(({ parent }) => parent === null).flatMap(({ id }) => store.metricsOf(id)));
}

/** Whether a name holds one of the words: a whole Latin word, or Han characters anywhere. */
function holdsWord(name: string, words: readonly string[]): boolean {
  const latin = new Set(fold(name).split(/[^a-z]+/));
  return words.some((word) => latin.has(word) || (!/^[a-z]/.test(word) && name.includes(word)));
}

/** "Interest expense", "net cash used in investing activities", 销售费用: "income tax" apart, no word of profit beside the word of outgo. */
function goesOut({ kind, name }: Metric): boolean {
  if (kind !== 'money') return false;
  const plain = name.en.replace(/income tax/i, 'tax');
  return (
    [plain, name.zh].some((each) => holdsWord(each, OUTGO)) && !holdsWord(plain, SIGNED) && !holdsWord(name.zh, SIGNED)
  );
}

/** Whether a name tells a result, which may be a gain or a loss: a minus says more of it than that it is taken off. */
const isSigned = ({ name }: Metric): boolean => holdsWord(name.en, SIGNED) || holdsWord(name.zh, SIGNED);

/** What follows from a lexicon alone, whatever claims there are. */
type LexiconNames = Omit<LexiconIndex, 'store' | 'soleOwners' | 'companyMetrics' | 'sizes'>;

const names = new WeakMap<Lexicon, LexiconNames>();

/** The names of a lexicon, ready to be found in a text. */
export function lexiconNames(lexicon: Lexicon): LexiconNames {
  const known = names.get(lexicon);
  if (known) return known;
  const { entities, metrics } = lexicon;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const found: LexiconNames = {
    entities: byId,
    trees: Map.groupBy(byId.keys(), (id) => topAmong(byId, id)),
    metrics: new Map(metrics.map((metric) => [metric.id, metric])),
    entityNames: entityNames(entities),
    marketThings: marketThings(entities),
    metricNames: metricNames(metrics),
    gapped: gappedAliases(metrics),
    narrower: narrowerMetrics(metrics),
    outgoing: new Set(metrics.filter(goesOut).map(({ id }) => id)),
    signed: new Set(metrics.filter(isSigned).map(({ id }) => id)),
    revenue: withRole(metrics, 'revenue'),
    share: withRole(metrics, 'market-share'),
    capex: withRole(metrics, 'capex'),
    adjusted: new Set(metrics.filter(isAdjusted).map(({ id }) => id)),
    houses: housesIn(entities),
  };
  names.set(lexicon, found);
  return found;
}

const indexes = new WeakMap<ClaimStore, LexiconIndex & { readonly revision: string }>();

/** The index of a store's lexicon; made again when the store's revision has changed. */
export function lexiconIndex(store: ClaimStore): LexiconIndex {
  const known = indexes.get(store);
  if (known?.revision === store.revision) return known;
  const { entities, metrics } = store.lexicon;
  const own = lexiconNames(store.lexicon);
  const index = {
    ...own,
    store,
    revision: store.revision,
    soleOwners: soleOwners(store, own.entities),
    companyMetrics: companyMetricsOf(store, entities),
    sizes: sizesOf(store, entities, metrics),
  };
  indexes.set(store, index);
  return index;
}

type Entities = ReadonlyMap<EntityId, Entity>;

/** A database of anybody's making may chain as many as it likes. */
const LONGEST_CHAIN = 80;

function chainOf(entities: Entities, id: EntityId): EntityId[] {
  const chain: EntityId[] = [];
  for (let at: EntityId | null = id; at && !chain.includes(at); at = entities.get(at)?.parent ?? null)
    if (chain.push(at) === LONGEST_CHAIN) break;
  return chain;
}

export function topAmong(entities: Entities, id: EntityId): EntityId {
  return chainOf(entities, id).at(-1) ?? id;
}

/** The entity at the top of the tree. */
export function topOf(index: LexiconIndex, id: EntityId): EntityId {
  return topAmong(index.entities, id);
}

/** The entity and everything above it, nearest first. */
export function ancestry(index: LexiconIndex, id: EntityId): EntityId[] {
  return chainOf(index.entities, id);
}

/** Everybody in the entity's tree, itself included. */
export function treeOf(index: LexiconIndex, id: EntityId): readonly EntityId[] {
  return index.trees.get(topOf(index, id)) ?? [];
}

/** Whether two entities belong to one tree. */
export function sameTree(index: LexiconIndex, a: EntityId, b: EntityId): boolean {
  return topOf(index, a) === topOf(index, b);
}
