// Parallel lists: A、B和C分别为1、2和3; "A and B held 29% and 20%, respectively". Each figure has the item in its own place.
// One aligner for subjects, metrics, periods and bases.

import type { Basis, EntityId } from '../../claims/claim.ts';
import { covers, type Pattern, role, seq, startsAt, upTo, word } from '../../language/pattern.ts';
import type { RunningContext } from '../context.ts';
import type { Range, ReadBlock, Sentence } from '../reading/block.ts';
import { OWNS } from '../reading/lexemes/marks.ts';
import { AMOUNT, ENTITY, has, lastOf, placesIn, placesOf } from '../reading/scope.ts';
import { isMarket } from './entity/candidates.ts';
import { listsOthers } from './own-list.ts';
import { membersOf } from './period/period-list.ts';
import type { PeriodRoles, PeriodUse } from './period/period-roles.ts';
import { alikePaired, ratesOfAmounts } from './rates-of-amounts.ts';
import { figureRuns, one, type Run, runsOf, TIED_BEHIND } from './runs.ts';
import { besideStrangers, followsPeriod, namesThose, narrowingOf } from './series.ts';
import { NO_SHARE, type Share } from './share.ts';
import { stepsIn } from './steps.ts';

/** The items of one slot that a list of `count` figures pairs with: the last such run of the range. */
interface Slots {
  readonly entities: Run<number> | null;
  readonly metrics: Run<number> | null;
  readonly owned: Run<{ readonly entity: number; readonly metric: number }> | null;
  readonly periods: Run<PeriodUse> | null;
  readonly bases: Run<{ readonly at: number; readonly basis: Basis }> | null;
}

const BASIS_ROLES = ['yoy', 'qoq', 'gaap', 'adjusted'] as const;

function basesIn(block: ReadBlock, range: Range): { at: number; basis: Basis }[] {
  return placesIn(block, range, (lexeme) => has(lexeme, ...BASIS_ROLES)).flatMap((at) => {
    const basis = BASIS_ROLES.find((each) => has(block.lexemes[at], each));
    return basis ? [{ at, basis }] : [];
  });
}

/** Each metric with the name it belongs to: Shopee's GMV, 比亚迪的销量. */
function ownedIn(block: ReadBlock, range: Range): { entity: number; metric: number }[] {
  return placesOf(block, range, ENTITY).flatMap((entity) => {
    const metric = entity + (startsAt(OWNS, block.lexemes, entity + 1) ? 2 : 1);
    return metric < range.to && block.lexemes[metric]?.metric ? [{ entity, metric }] : [];
  });
}

function slotsIn(block: ReadBlock, uses: PeriodRoles, range: Range, count: number): Slots {
  const last = <T>(items: readonly T[], at: (item: T) => Range): Run<T> | null =>
    runsOf(items, at, block).findLast(({ items: run }) => run.length === count) ?? null;
  const entities = placesIn(block, range, (_, at) => block.who[at] != null);
  const metrics = placesIn(block, range, ({ metric }) => metric !== null);
  const periods = uses.filter(({ at }) => at >= range.from && at < range.to);
  return {
    owned: last(ownedIn(block, range), ({ entity, metric }) => ({ from: entity, to: metric + 1 })),
    entities: last(entities, one),
    metrics: last(metrics, one),
    periods: last(periods, ({ at }) => one(at)) ?? spelledOut(periods, count, block),
    bases: last(basesIn(block, range), ({ at }) => one(at)),
  };
}

/** 一至三季度, "the first three quarters": one expression with as many members as there are figures. */
function spelledOut(uses: readonly PeriodUse[], count: number, block: ReadBlock): Run<PeriodUse> | null {
  for (const use of uses.toReversed()) {
    const { members, from } = membersOf(use, block);
    if (members.length === count) return { items: members, from, to: use.at + 1 };
  }
  return null;
}

/** Which slots of a list the figures pair with: every one that has as many items, the nearest of entity and metric. */
function sharesOf(
  count: number,
  { owned, entities, metrics, periods, bases }: Slots,
  block: ReadBlock,
): Share[] | null {
  if (owned) return owned.items.map(({ entity, metric }) => ({ ...NO_SHARE, entity, metric }));
  const nearer = Math.max(entities?.from ?? -1, metrics?.from ?? -1);
  const who = entities && entities.from === nearer ? entities : null;
  const what = who ? null : metrics;
  const when = who || what ? null : periods;
  const how = who || what || when ? null : bases;
  if (!who && !what && !when && !how) return null;
  return Array.from({ length: count }, (_, at) => ({
    ...NO_SHARE,
    entity: who?.items[at] ?? null,
    metric: what?.items[at] ?? null,
    first: what?.items[0] ?? null,
    period: when?.items[at] ?? null,
    basis: how?.items[at]?.basis ?? null,
    narrowing: what ? narrowingOf(block, what, at) : null,
  }));
}

/** What the text listed before: whom a sentence without figures named side by side ("Microsoft and Google are gaining; they held …"), else what its last figures were of. */
function listedBefore(
  count: number,
  { listed, levels, subject, beside }: RunningContext,
  { index }: ReadBlock,
): Share[] | null {
  const { metrics, slots } = listed;
  // 市场规模1070亿美元，亚马逊29%，微软20%: those who share a market are listed beside its size.
  const holders = listed.entities.filter((id) => !isMarket(index, id));
  const entities = holders.length > 1 ? holders : listed.entities;
  if (subject && beside.length > 0 && beside.length + 1 === count)
    return [subject, ...beside].map((listedEntity) => ({ ...NO_SHARE, listedEntity }));
  if (entities.length === count) return entities.map((listedEntity) => ({ ...NO_SHARE, listedEntity }));
  if (metrics.length === count) return metrics.map((listedMetric) => ({ ...NO_SHARE, listedMetric }));
  if (levels.length === count)
    return levels.map((listedMetric) => ({ ...NO_SHARE, listedMetric, listedKind: 'level' }));
  if (slots.length === count)
    return slots.map(({ metric, kind }) => ({ ...NO_SHARE, listedMetric: metric, listedKind: kind }));
  return null;
}

const FIGURES: Pattern = word('数字', '指标', '数据', '项', 'figures', 'numbers', 'metrics');
const FEW = 6n;
const ALIKE: Pattern = seq(upTo(1, role('adverb')), role('respectively'));

/** 三个数字, "the three numbers", 同样三项依次是: a count of what the text listed. */
function isCountOfThem({ lexemes }: ReadBlock, at: number): boolean {
  const { quantity, written } = lexemes[at]?.figure ?? {};
  const value = quantity?.value;
  return (
    lexemes[at]?.kind === 'amount' &&
    value != null &&
    value.exponent === 0 &&
    value.digits > 1n &&
    value.digits < FEW &&
    (startsAt(FIGURES, lexemes, at + 1) || (written?.unitText === '项' && startsAt(ALIKE, lexemes, at + 1)))
  );
}

const AT_ONCE: Pattern = upTo(2, role('preposition', 'level', 'adverb'));

/** The list of figures that a cue is about: behind it, but behind its figures where the cue closes them ("$2.8 billion and $2.4 billion, respectively, …"). */
function runOf(block: ReadBlock, sentence: Sentence, cue: number, mixed: boolean): Run<number> | undefined {
  const behind = figureRuns(block, { from: cue + 1, to: sentence.to }, mixed)[0];
  const before = figureRuns(block, { from: sentence.from, to: cue }, mixed).at(-1);
  const closes =
    block.lexemes[cue]?.text === 'respectively' && behind && !covers(AT_ONCE, block.lexemes, cue + 1, behind.from);
  return closes ? (before ?? behind) : (behind ?? before);
}

/** A收入…，B…，销量分别为: the subjects that the sentence has given amounts to, one by one. */
function scattered(block: ReadBlock, { from }: Sentence, to: number, count: number): Share[] | null {
  const last = new Map<EntityId, number>();
  let subject: number | null = null;
  for (let at = from; at < to; at++) {
    if (block.who[at] != null) subject = at;
    const id = subject === null ? null : block.who[subject];
    if (block.lexemes[at]?.kind === 'amount' && subject !== null && id) last.set(id, subject);
  }
  return last.size === count && count > 1 ? [...last.values()].map((entity) => ({ ...NO_SHARE, entity })) : null;
}

const WHERE: Pattern = seq(word('at', 'for', 'by', 'in', 'from'), upTo(1, role('determiner')));

/** "$12.5bn at AWS and $5.3bn at Google Cloud, on sales of": the subjects right behind the amounts before, one each. */
function placedBehind(block: ReadBlock, { from }: Sentence, to: number, count: number): Share[] | null {
  const amounts = placesOf(block, { from, to }, AMOUNT).slice(-count);
  const entities = amounts.flatMap((at) => {
    const entity = WHERE.match(block.lexemes, at + 1, 1);
    return entity > 0 && entity < to && block.who[entity] != null ? [entity] : [];
  });
  const each = count > 1 && new Set(entities.map((at) => block.who[at])).size === count;
  return each ? entities.map((entity) => ({ ...NO_SHARE, entity })) : null;
}

/** The lists that 分别 or "the two" announce. */
function announced(
  block: ReadBlock,
  uses: PeriodRoles,
  sentence: Sentence,
  context: RunningContext,
  shares: Map<number, Share>,
): void {
  for (const cue of placesIn(
    block,
    sentence,
    (lexeme, at) => has(lexeme, 'respectively', 'each-of-them') || isCountOfThem(block, at),
  )) {
    const mixed = !has(block.lexemes[cue], 'respectively');
    const run = runOf(block, sentence, cue, mixed);
    if (!run || shares.has(run.items[0] ?? -1)) continue;
    const count = run.items.length;
    const behind = run.to <= cue ? slotsIn(block, uses, { from: run.to, to: cue }, count) : null;
    const earlier = slotsIn(block, uses, { from: sentence.from, to: run.from }, count);
    const before = behind?.periods ? { ...earlier, periods: null } : earlier;
    const own =
      sharesOf(count, before, block) ??
      (behind && sharesOf(count, behind, block)) ??
      besideStrangers(block, { from: sentence.from, to: run.from }, count) ??
      ratesOfAmounts(block, uses, sentence, run, context.subject) ??
      placedBehind(block, sentence, run.from, count) ??
      scattered(block, sentence, run.from, count) ??
      (listsOthers(block, { from: sentence.from, to: run.from })
        ? null
        : (timesBefore(count, context) ?? listedBefore(count, context, block)));
    const unpaired = own === null && (!mixed || isSeries(block, run));
    for (const [nth, at] of run.items.entries()) shares.set(at, own?.[nth] ?? { ...NO_SHARE, unpaired });
  }
}

/** "$12.3 billion, $13.6 billion, $15.2 billion and $17.7 billion": three or more of one unit, which one period cannot have. */
function isSeries({ lexemes }: ReadBlock, { items }: Run<number>): boolean {
  const units = new Set(items.map((at) => lexemes[at]?.figure?.quantity?.unit));
  return items.length > 2 && units.size === 1;
}

/** 亚马逊、微软和谷歌的份额为29%、20%和13%: as many figures as subjects or periods right before them, or behind, pair off with no 分别. */
function unspoken(
  block: ReadBlock,
  uses: PeriodRoles,
  sentence: Sentence,
  context: RunningContext,
  shares: Map<number, Share>,
): void {
  let last: Run<number> | null = null;
  for (const run of figureRuns(block, sentence, false)) {
    const before = last;
    last = run;
    if (shares.has(run.items[0] ?? -1)) continue;
    const count = run.items.length;
    const amount = lastOf(block, { from: sentence.from, to: run.from }, AMOUNT);
    const slots = slotsIn(block, uses, { from: amount < 0 ? sentence.from : amount + 1, to: run.from }, count);
    const slot = { ...slots, metrics: null, owned: null, bases: null };
    const found =
      seriesBehind(block, sentence, run, context) ??
      sharesOf(count, slot, block) ??
      periodsBehind(block, uses, sentence, run.to, count) ??
      alikePaired(block, before, run, shares);
    const own = found ?? (isSeries(block, run) ? run.items.map(() => ({ ...NO_SHARE, unpaired: true })) : []);
    for (const [nth, share] of own.entries()) shares.set(run.items[nth] ?? -1, share);
  }
}

/** "$27.2 million, $22.5 million and $22.0 million for fiscal 2019, 2018 and 2017". */
function periodsBehind(
  block: ReadBlock,
  uses: PeriodRoles,
  { to }: Sentence,
  from: number,
  count: number,
): Share[] | null {
  const { periods } = slotsIn(block, uses, { from, to }, count);
  if (!periods || !covers(TIED_BEHIND, block.lexemes, from, periods.from)) return null;
  return periods.items.map((period) => ({ ...NO_SHARE, period }));
}

/** 一季度122.6亿美元、二季度136.2亿美元；增速依次为⟦28.1%⟧、⟦31.7%⟧: as many as the times that the sentence before gave amounts of one thing for. */
function timesBefore(count: number, { listed: { periods, entities, metrics } }: RunningContext): Share[] | null {
  const distinct = new Set(periods.map(({ start, end }) => `${start}/${end}`));
  if (count < 2 || entities.length > 1 || metrics.length !== 1) return null;
  if (periods.length !== count || distinct.size !== count) return null;
  return periods.map((listedPeriod) => ({ ...NO_SHARE, listedPeriod }));
}

/** "Growth in those four quarters was 28.1%, 31.7%, …": the periods of the amounts that the sentence before gave. */
function seriesBehind(
  block: ReadBlock,
  sentence: Sentence,
  { items, from }: Run<number>,
  { listed }: RunningContext,
): Share[] | null {
  const count = items.length;
  const periods = listed.periods.slice(-count);
  if (periods.length < count || !namesThose(block, { from: sentence.from, to: from }, count)) return null;
  return periods.map((listedPeriod) => ({ ...NO_SHARE, listedPeriod }));
}

/** "18% in the March quarter, then 26%, 34% and 36%": one period on from figure to figure. */
function followers(block: ReadBlock, sentence: Sentence, shares: Map<number, Share>): void {
  for (const run of figureRuns(block, sentence, false))
    if (followsPeriod(block, sentence, run))
      for (const at of run.items) shares.set(at, { ...NO_SHARE, ...shares.get(at), unpaired: false, follows: true });
  for (const at of placesOf(block, sentence, AMOUNT))
    if (!shares.has(at) && followsPeriod(block, sentence, { items: [at], from: at }))
      shares.set(at, { ...NO_SHARE, follows: true });
}

/** Each figure of a sentence that stands in a parallel list, with its own items, by its lexeme. */
export function sharesIn(
  block: ReadBlock,
  uses: PeriodRoles,
  sentence: Sentence,
  context: RunningContext,
): ReadonlyMap<number, Share> {
  const shares = new Map<number, Share>();
  for (const [at, period] of stepsIn(block, uses, sentence)) shares.set(at, { ...NO_SHARE, period });
  announced(block, uses, sentence, context, shares);
  unspoken(block, uses, sentence, context, shares);
  followers(block, sentence, shares);
  return shares;
}
