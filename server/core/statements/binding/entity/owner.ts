// Second thoughts about whose a figure is, once its metric is known: an owner that has such a metric, the subject before.

import type { EntityId, MetricId } from '../../../claims/claim.ts';
import { any, covers, endsAt, kind, opt, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import { isRate } from '../../reading/kinds.ts';

import type { LexiconIndex } from '../../reading/names/lexicon-index.ts';
import { ancestry, sameTree, topOf, treeOf } from '../../reading/names/lexicon-index.ts';
import { firstIn, firstOf, hasRole, lastIn, placesIn } from '../../reading/scope.ts';
import { GOES_ON_WITH } from '../../rules.ts';
import type { Part } from '../../statement.ts';
import type { MetricBinding } from '../metric/metric-mention.ts';
import type { Search } from '../search.ts';
import { isMarket } from './candidates.ts';
import { type EntityBinding, saysPronoun } from './entity-behind.ts';
import { headedPart } from './headed-part.ts';
import { isCountedHere, marketOfHouse } from './house-market.ts';

const OUT_OF: Pattern = seq(opt(word('out')), word('of'), upTo(2, word('a', 'its', 'the', 'total')));

const OUT_OF_METRIC: Pattern = seq(
  word('out'),
  word('of'),
  upTo(2, role('determiner', 'pronoun', 'qualifier')),
  kind('metric'),
  word('of'),
);

/** "$33.0 billion out of $180.2 billion": what the amount before is a part of. */
function isWholeOf({ scope, block }: Search): boolean {
  const { previous } = scope;
  if (previous === null || isRate(previous.figure) || isRate(scope.figure)) return false;
  return covers(OUT_OF, block.lexemes, previous.at + 1, scope.at) || endsAt(OUT_OF_METRIC, block.lexemes, scope.at);
}

/** The owner that a part is told of: the one that the block names, else the company. */
function wholeAbove({ index, block }: Search, owners: readonly EntityId[]): EntityId | undefined {
  return owners.find((id) => block.named.has(id)) ?? owners.find((id) => index.entities.get(id)?.kind === 'company');
}

function hasClaims(index: LexiconIndex, entity: EntityId, { metrics }: MetricBinding, confirmed: boolean): boolean {
  return metrics.some((wanted) =>
    (index.narrower.get(wanted) ?? [wanted]).some((metric) =>
      index.store.claimsAbout(entity, metric).some(({ status }) => !confirmed || status === 'confirmed'),
    ),
  );
}

/** Everybody whom the text so far or this block names. */
function namedHere({ block, context }: Search): ReadonlySet<EntityId> {
  return new Set([
    ...block.named,
    ...context.topics.flatMap(({ entity }) => (entity ? [entity] : [])),
    ...(context.subject ? [context.subject] : []),
  ]);
}

/**
 * A subject that stands in another clause or sentence, and that no claim says anything about in this metric, gives way to
 * an owner of it that the text named as well: capex beside a segment's revenue is the company's.
 */
export function ownerOf(search: Search, { entity }: EntityBinding, metric: MetricBinding): Part<EntityId> | null {
  const { index } = search;
  if (!entity) return marketOf(search, null, metric);
  const owners = ancestry(index, entity.value).slice(1);
  const whole = isWholeOf(search) ? wholeAbove(search, owners) : undefined;
  if (whole) return { value: whole, from: null, rule: 'owner', known: 'shared' };
  const other = marketOf(search, entity, metric) ?? holderOf(search, entity, metric);
  if (other) return other;
  if (metric.metrics.length === 0 || hasClaims(index, entity.value, metric, true)) return entity;
  const tight = entity.known === 'stated' && entity.rule !== 'group';
  if (tight) return besideOwner(search, entity, owners, metric) ?? entity;
  const named = namedHere(search);
  const carried = entity.known === 'carried';
  const owner = owners.find((id) => (carried || named.has(id)) && hasClaims(index, id, metric, true));
  if (owner)
    return {
      value: owner,
      from: null,
      rule: 'owner',
      known: isSegmental(search, entity.value, metric) ? 'guessed' : entity.known,
    };
  const only = soleInTree(search, entity.value, metric);
  if (only && entity.known === 'shared') return { value: only, from: null, rule: 'owner', known: entity.known };
  return carried ? earlierHolder(search, entity, metric) : entity;
}

/** "**Apple.** Revenue rose …": whether the paragraph opens with a subject's name. */
function opensBlock({ block }: Search, subject: EntityId): boolean {
  const first = firstIn(block, { from: 0, to: block.lexemes.length }, ({ kind }) => kind !== 'mark');
  return block.who[first] === subject;
}

/** A carried subject of which no claim tells such a metric gives way to an earlier one that has it, unless a word points to it. */
function earlierHolder(search: Search, entity: Part<EntityId>, metric: MetricBinding): Part<EntityId> {
  const { index, context } = search;
  if (hasClaims(index, entity.value, metric, false)) return entity;
  // 台积电受惠。该公司营收…: a word points to whom nothing is known about.
  if (index.store.claimsAbout(entity.value).length === 0 && (saysPronoun(search) || opensBlock(search, entity.value)))
    return entity;
  const near = (id: EntityId): boolean =>
    !ancestry(index, id).includes(entity.value) && hasClaims(index, id, metric, false);
  const akin = (id: EntityId): boolean =>
    sameTree(index, id, entity.value) ||
    isMarket(index, id) ||
    isMarket(index, entity.value) ||
    index.soleOwners.get(metric.metrics[0] ?? '') === topOf(index, id);
  const titled = context.topics.toReversed().flatMap((topic) => topic.entity ?? []);
  const spoken = [...titled, ...context.recent, ...(context.market ? [context.market] : [])];
  const earlier = spoken.find(near);
  if (!earlier) return entity;
  return { value: earlier, from: null, rule: 'earlier-subject', known: akin(earlier) ? 'carried' : 'guessed' };
}

/** Whether the company's segments have such a figure themselves, as they have revenue and some have margins: then a part's without a claim is not its owner's. */
function isSegmental({ index }: Search, part: EntityId, metric: MetricBinding): boolean {
  const [id] = metric.metrics;
  if (id === undefined || id === index.revenue) return id !== undefined;
  const isPart = (each: EntityId): boolean => ancestry(index, each).length > 1;
  return (
    index.metrics.get(id)?.of === index.revenue &&
    treeOf(index, part).some((each) => isPart(each) && hasClaims(index, each, metric, false))
  );
}

/** The only one of the family that has claims about the metric: customer management revenue beside a segment is not that segment's. */
function soleInTree({ index }: Search, entity: EntityId, metric: MetricBinding): EntityId | null {
  const [id] = metric.metrics;
  if (!id || index.soleOwners.get(id) !== topOf(index, entity)) return null;
  const having = treeOf(index, entity).filter((each) => hasClaims(index, each, metric, true));
  const [only, second] = having;
  return only && !second && !hasClaims(index, entity, metric, false) ? only : null;
}

/** 阿里…的AI与云基建投入: a part without such a figure of its own, named in one clause with an owner that has one. */
function besideOwner(
  search: Search,
  entity: Part<EntityId>,
  owners: readonly EntityId[],
  metric: MetricBinding,
): Part<EntityId> | null {
  const { block, index, scope } = search;
  if (hasClaims(index, entity.value, metric, false)) return null;
  const here = placesIn(block, { from: scope.clause.from, to: scope.at }, (_, at) => block.who[at] != null).map(
    (at) => block.who[at],
  );
  const owner = owners.find((id) => here.includes(id) && hasClaims(index, id, metric, true));
  const known = isSegmental(search, entity.value, metric) ? 'guessed' : entity.known;
  return owner ? { ...entity, value: owner, rule: 'owner', known } : null;
}

/** 它在中国公有云市场的份额: who holds a share of a market is the text's subject, never the market. */
function holderOf(
  { index, context }: Search,
  { value }: Part<EntityId>,
  { metrics: [metric] }: MetricBinding,
): Part<EntityId> | null {
  const holder = context.subject;
  const holds = metric === index.share && isMarket(index, value) && holder !== null && !isMarket(index, holder);
  return holds ? { value: holder, from: null, rule: 'running-subject', known: 'carried' } : null;
}

/** 亚马逊、微软的份额为…。二季度规模为990亿美元: the size of a market is never that of the company named last, but of the market. */
function marketOf(
  search: Search,
  entity: Part<EntityId> | null,
  { metrics: [metric], known }: MetricBinding,
): Part<EntityId> | null {
  const { block, scope, index, context } = search;
  if (entity?.known === 'stated' && known === 'carried') return null;
  if (!metric || (entity && isMarket(index, entity.value)) || !index.sizes.has(metric)) return null;
  const at = lastIn(block, { from: 0, to: scope.at }, (_, place) => isMarket(index, block.who[place] ?? ''));
  const value = at >= 0 ? block.who[at] : (context.recent.find((id) => isMarket(index, id)) ?? context.market);
  // "AWS projected total spending of": whom the clause itself names spends, and no market.
  const isOwn = entity?.known === 'stated';
  if (value && (at >= scope.sentence.from || (!isOwn && isCountedHere(search, value))))
    return { value, from: block.lexemes[at]?.span ?? null, rule: 'earlier-subject', known: 'shared' };
  const counted = isOwn ? null : marketOfHouse(search);
  return counted ? { value: counted, from: null, rule: 'house-market', known: 'shared' } : null;
}

/** How far before a figure "the company" may stand. */
const REACH = 6;

/** Whether the words right before the figure speak of "the company" or 公司, or a paragraph opens with no name: then an owner is as near as its part. */
export function saysCompany({ scope, block }: Search): boolean {
  if (placesIn(block, { from: 0, to: scope.at }, (_, at) => block.who[at] != null).length === 0) return true;
  const from = Math.max(scope.clause.from, scope.at - REACH);
  return hasRole(block, { from, to: scope.at }, 'pronoun', 'group');
}

const TURNS: Pattern = seq(role('but'), upTo(2, any(role('qualifier', 'adverb', 'determiner'))), kind('metric'));

/** "AWS sales rose to $23.1 billion, while operating income increased to …": a clause that turns to another metric with no name of its own may be the company's. */
function turnsToOwner({ scope, block }: Search): boolean {
  const name = lastIn(block, { from: scope.sentence.from, to: scope.at }, (_, at) => block.who[at] != null);
  return firstOf(block, { from: name + 1, to: scope.at }, TURNS) >= 0;
}

/** Whom a carried subject may stand for as well: its owners that the text has named (华为…，云业务…。该公司总收入 is Huawei's), and whom its title or heading is about. */
export function fallbackSubjects(search: Search, entity: Part<EntityId> | null): readonly EntityId[] {
  const { scope, block, index, context } = search;
  if (!entity) return [];
  const part = headedPart(search, entity.value);
  if (part) return [part];
  if (entity.rule === 'earlier-subject')
    return context.recent.filter((id) => id !== entity.value && sameTree(index, id, entity.value));
  const turns = entity.rule === 'sentence' && (saysCompany(search) || turnsToOwner(search));
  const runs = GOES_ON_WITH.has(entity.rule);
  if (!runs && !turns) return [];
  const titled = runs ? context.topics.flatMap((topic) => topic.entity ?? []) : [];
  const named = new Set([
    ...placesIn(block, { from: 0, to: scope.at }, (_, at) => block.who[at] != null).flatMap(
      (at) => block.who[at] ?? [],
    ),
    ...context.recent,
  ]);
  const owners = ancestry(index, entity.value)
    .slice(1)
    .filter((id) => named.has(id));
  return [...new Set([...owners, ...titled.toReversed().filter((id) => id !== entity.value)])];
}

/** AWS's share of a market and Amazon's are one: the owners under whose name the database has it, or the only part of it that has one. */
export function sharers({ index }: Search, entity: Part<EntityId> | null, metric: MetricId | null): EntityId[] {
  if (!entity || metric === null || metric !== index.share) return [];
  const holds = (id: EntityId): boolean => index.store.claimsAbout(id, metric).length > 0;
  if (holds(entity.value)) return [];
  const owners = ancestry(index, entity.value).slice(1).filter(holds);
  const [only, second] = treeOf(index, entity.value).filter(
    (id) => ancestry(index, id).slice(1).includes(entity.value) && holds(id),
  );
  return only && !second ? [...owners, only] : owners;
}

const FROM: Pattern = seq(
  word(
    'from',
    'versus',
    'vs',
    'than',
    'against',
    'after',
    'compared with',
    'compared to',
    '从',
    '由',
    '自',
    'up from',
    'down from',
    'from a loss',
    'from a profit',
  ),
  upTo(2, role('determiner', 'adverb')),
  upTo(1, kind('metric')),
  upTo(2, word('loss', 'of', 'a loss')),
);

/** Whether the figure is what another one came from ("to 30.1% from 17.5%", 从191亿元降到). */
export function isBase(search: Search): boolean {
  return baseWord(search) >= 0;
}

/** The lexeme of the word that says so, or −1. */
export function baseWord({ scope, block }: Search): number {
  for (let from = scope.at - 1; from >= Math.max(scope.left.from, scope.at - 4); from--)
    if (covers(FROM, block.lexemes, from, scope.at)) return from;
  return -1;
}
