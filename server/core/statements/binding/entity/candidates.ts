// Who in a text a figure can belong to: names with whom they mean, less those that are there for another reason.

import type { EntityId } from '../../../claims/claim.ts';
import {
  any,
  covers,
  endsAt,
  kind,
  one,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import { isSourceOnly } from '../../reading/houses.ts';
import { isAmount, isRate } from '../../reading/kinds.ts';
import { COMMA, OPEN, OWNS, PAUSE } from '../../reading/lexemes/marks.ts';
import { ancestry, type LexiconIndex } from '../../reading/names/lexicon-index.ts';
import { isSetBeside } from '../../reading/names/set-beside.ts';
import { AMOUNT, ENTITY, firstIn, firstOf, hasRole, lastOf, placesIn, placesOf } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { asideAt } from './asides.ts';

/** A mention, by its lexeme, with whom it means here. */
export interface Candidate {
  readonly at: number;
  readonly entity: EntityId;
}

/** Kinds of entities that give figures or places rather than have them. */
export function isBystanderKind(index: LexiconIndex, entity: EntityId): boolean {
  const kind = index.entities.get(entity)?.kind;
  return kind === 'body' || kind === 'person' || kind === 'place';
}

export function isMarket(index: LexiconIndex, entity: EntityId): boolean {
  return index.entities.get(entity)?.kind === 'market';
}

const COMPARED: Pattern = seq(role('compare'), upTo(2, role('determiner', 'adverb', 'preposition')));
const RELATIVE: Pattern = seq(opt(COMMA), role('relative'));
/** Between a yardstick's name and its own figure: AWS的, AWS's. */
const OWN_FIGURE: Pattern = seq(
  opt(OWNS),
  upTo(3, any(role('qualifier', 'adverb', 'copula', 'level', 'growth'), word('with', 'on', 'and its'))),
  opt(OPEN),
);

/** A name behind 较, 高于 or "than" is the yardstick, unless the figure right behind is its own. */
function isComparedWith({ scope, block }: Search, at: number): boolean {
  const { lexemes } = block;
  if (lexemes[at - 1]?.text === 'from' || !endsAt(COMPARED, lexemes, at)) return false;
  if (at > scope.at) return true;
  return !covers(OWN_FIGURE, lexemes, at + 1, scope.at);
}

/** 搭载英伟达H100芯片, "Nvidia H100s": whose product it is, not whose figure. */
function isMakerOfPart({ lexemes }: ReadBlock, at: number): boolean {
  const next = lexemes[at + 1];
  return next?.figure?.kind === 'model' && next.span.start <= (lexemes[at]?.span.end ?? 0) + 1;
}

/** "$30.9 billion for Microsoft": behind its amount, and nobody's subject after it; what is paid for a market is its size. */
function isBeneficiary({ lexemes, index }: ReadBlock, at: number, entity: EntityId): boolean {
  if (isMarket(index, entity)) return false;
  const figure = lexemes[at - 2]?.figure;
  return lexemes[at - 1]?.text === 'for' && figure != null && isAmount(figure) && !isRate(figure);
}

const SAYS: Pattern = seq(upTo(1, role('adverb')), role('says'));

/** "Google Cloud revenue jumped 63%, parent Alphabet said": who speaks at a sentence's end of what its subject did. */
function isSpeaker({ block, scope }: Search, at: number): boolean {
  const { lexemes } = block;
  if (!startsAt(SAYS, lexemes, at + 1)) return false;
  const comma = lastOf(block, { from: scope.sentence.from, to: at }, COMMA);
  const before = { from: scope.sentence.from, to: comma };
  return comma >= 0 && firstOf(block, before, ENTITY) >= 0 && firstOf(block, before, AMOUNT) >= 0;
}

const OVERTAKES: Pattern = word(
  'outpaced',
  'overtook',
  'overtakes',
  'beat',
  'beats',
  'outdid',
  'outsold',
  'outgrew',
  'leads',
  'led',
  'passed',
  'surpassed',
);
const ACTS_ON = /(?:ed|[^s]s)$/;

/** "Microsoft trumped Amazon": whom another one's verb is about. */
function isObject({ block, index }: Search, at: number): boolean {
  const { lexemes, who } = block;
  const verb = lexemes[at - 1];
  const acts = OVERTAKES.match(lexemes, at - 1, 1) > 0 || (verb?.kind === 'latin' && ACTS_ON.test(verb.text));
  const subject = who[at - 2];
  return acts && subject != null && !isBystanderKind(index, subject);
}

/** "a fifth of Baidu's total revenue of $31.2 billion": what the owner of a whole has itself. */
export const ITS_WHOLE: Pattern = seq(
  OWNS,
  upTo(2, role('qualifier', 'adverb')),
  opt(kind('metric')),
  upTo(2, role('level', 'copula', 'adverb')),
);

const PART_OF: Pattern = seq(kind('amount'), word('of'), opt(word('the')));

/** "AWS accounted for 17% of Amazon's sales and yet earned …": whose whole somebody else's part is of. */
function isOwnerOfWhole({ block, scope }: Search, at: number): boolean {
  const { lexemes } = block;
  if (at > scope.at || !startsAt(OWNS, lexemes, at + 1) || !endsAt(PART_OF, lexemes, at)) return false;
  if (!hasRole(block, { from: at, to: scope.at }, 'joiner', 'but')) return false;
  if (covers(ITS_WHOLE, lexemes, at + 1, scope.at)) return false;
  const amount = lastOf(block, { from: scope.sentence.from, to: at }, AMOUNT);
  const figure = lexemes[amount]?.figure;
  if (!figure || !isRate(figure)) return false;
  return firstOf(block, { from: scope.sentence.from, to: amount }, ENTITY) >= 0;
}

/** "A 43% share of": nouns that tell a part of a whole. */
export const SHARE_NOUN: Pattern = word('share', 'proportion', 'portion', 'slice');
const OF: Pattern = seq(opt(SHARE_NOUN), word('of'), opt(word('the')));
export const SHARE_OF: Pattern = any(
  seq(
    any(role('share'), seq(word('贡献', '撑起'), upTo(1, word('了')))),
    upTo(2, role('adverb', 'determiner', 'preposition')),
  ),
  seq(SHARE_NOUN, word('of'), opt(word('the'))),
);

const SHARE_OF_SOMEBODY: Pattern = seq(SHARE_OF, kind('entity'));

/** "Its share of Baidu Core's revenue": whether what stands at `at` belongs to the name of a whole. */
export function isInWhole({ lexemes }: ReadBlock, at: number): boolean {
  return endsAt(SHARE_OF_SOMEBODY, lexemes, at);
}

/** 贡献了营业利润685.93亿美元中的⟦398.34亿美元⟧: a part of the amount before it. */
const OUT_OF: Pattern = seq(kind('amount'), word('中的', '里的', '当中的', '之中的'));

/** 1815亿美元营收的⟦21%⟧: what leads from a whole's owner to a part of its amount. */
export const AMOUNT_OF_WHOLE: Pattern = seq(
  opt(OWNS),
  kind('amount'),
  opt(word('的')),
  upTo(1, role('qualifier')),
  kind('metric'),
  word('的', '中的', '里的', '当中的', '之中的'),
  upTo(1, role('adverb')),
);

const OWNS_WHOLE: Pattern = seq(upTo(2, kind('stranger', 'latin')), OWNS);
/** "59% of Amazon's $23.9 billion operating income": the whole has its amount right there. */
const OWNS_AMOUNT: Pattern = seq(ITS_WHOLE, kind('amount'));

/** AWS…，占亚马逊总营收的⟦18%⟧: the whole that a part named before is a share of. */
function isWholeOfPart({ block, scope, index, context }: Search, at: number, whole: EntityId): boolean {
  const { lexemes } = block;
  const behind = at > scope.at && covers(OF, lexemes, scope.at + 1, at) && startsAt(OWNS_WHOLE, lexemes, at + 1);
  const noun = startsAt(SHARE_NOUN, lexemes, scope.at + 1);
  const told = noun || hasRole(block, scope.left, 'share') || startsAt(OWNS_AMOUNT, lexemes, at + 1);
  const ofAmount = covers(AMOUNT_OF_WHOLE, lexemes, at + 1, scope.at);
  const shares = behind ? told : at < scope.at && (ofAmount || endsAt(SHARE_OF, lexemes, at));
  if (!(isRate(scope.figure) || endsAt(OUT_OF, lexemes, scope.at)) || !shares) return false;
  const before = placesIn(block, { from: scope.sentence.from, to: Math.min(at, scope.at) }, (_, place) => {
    return block.who[place] != null;
  });
  const parts = before.length > 0 ? before.map((place) => block.who[place] ?? '') : [context.subject ?? ''];
  return parts.some((part) => part !== whole && ancestry(index, part).includes(whole));
}

const OF_WHOLE: Pattern = seq(kind('amount'), word('of', 'in'), upTo(2, role('determiner', 'qualifier')));

/** "17% of China's LLM services": whether a name stands behind a figure as the whole of it. */
export function isWholeBehind({ lexemes }: ReadBlock, at: number): boolean {
  return endsAt(OF_WHOLE, lexemes, at);
}

/** Whether somebody who may hold a share of a market is named between two lexemes. */
export function namesHolder({ block, index }: Search, range: Range): boolean {
  const holds = (id: EntityId | null | undefined): boolean => id != null && !isMarket(index, id);
  return firstIn(block, range, (_, at) => holds(block.who[at])) >= 0;
}

/** "held 17% of China's LLM services and 6.1% of the AI cloud market": the whole of the share before is nobody's subject behind it. */
function isMarketOfShare(search: Search, at: number, entity: EntityId): boolean {
  const { block, scope, index } = search;
  if (at > scope.at || !isRate(scope.figure) || !isMarket(index, entity)) return false;
  return isWholeBehind(block, at) && namesHolder(search, { from: scope.sentence.from, to: at });
}

/** 对OpenAI的权益重估: whom something is done to, or done with. */
const TOWARDS: Pattern = word('对', '向', '给', '替', '对于', '针对');
const TOPIC_BEHIND: Pattern = word('来说', '而言', '来看', '来讲', '而言之');

/** Whether the name is only the object of a preposition, in another clause than the figure's: its noun is not whose figure it is. */
function isTowards({ block, scope }: Search, at: number): boolean {
  const { lexemes } = block;
  if (at > scope.at || at >= scope.clause.from || !endsAt(TOWARDS, lexemes, at)) return false;
  return startsAt(OWNS, lexemes, at + 1) && !startsAt(TOPIC_BEHIND, lexemes, at + 1);
}

const DOING: Pattern = any(
  kind('amount'),
  one(({ text }) => /^[a-z]{2,}ing$/.test(text)),
);
const LISTED: Pattern = seq(COMMA, opt(role('joiner')));

/** "With revenue of $180.2 billion, AWS growing 20%, and …, the report pleased": who does something in a member of such a list does nothing in the others. */
function isOfOtherMember({ scope, block }: Search, at: number): boolean {
  const { lexemes } = block;
  if (lexemes[scope.sentence.from]?.text !== 'with') return false;
  if (!endsAt(LISTED, lexemes, at) || !startsAt(DOING, lexemes, at + 1)) return false;
  return at > scope.at || firstOf(block, { from: at, to: scope.at }, COMMA) >= 0;
}

function isBystander(search: Search, at: number, entity: EntityId): boolean {
  const { scope, block, index, relations, asides } = search;
  if (isBystanderKind(index, entity) || isSourceOnly(block, at)) return true;
  const measured = relations.yardsticks.get(at);
  if (measured !== undefined && (measured === scope.at || at < scope.clause.from)) return true;
  const aside = asideAt(asides, at);
  if (aside && !(aside.from <= scope.at && scope.at < aside.to)) return true;
  if (at < scope.clause.from && isSetBeside(block.lexemes, at)) return true;
  if (isOfOtherMember(search, at)) return true;
  if (isMakerOfPart(block, at) || isBeneficiary(block, at, entity) || isSpeaker(search, at) || isObject(search, at))
    return true;
  if (isMarketOfShare(search, at, entity)) return true;
  if (isOwnerOfWhole(search, at) || isTowards(search, at) || isWholeOfPart(search, at, entity)) return true;
  return !startsAt(RELATIVE, block.lexemes, at + 1) && isComparedWith(search, at);
}

/** The entities of a range that the figure can belong to, in order. */
export function candidatesIn(search: Search, range: Range): Candidate[] {
  const { block } = search;
  return placesOf(block, range, ENTITY).flatMap((at) => {
    const entity = block.who[at] ?? null;
    return entity === null || isBystander(search, at, entity) ? [] : [{ at, entity }];
  });
}

/** The nearest candidate; where it stands above another one of the same clause ("quick commerce at Alibaba"), the narrower. */
export function nearest(candidates: readonly Candidate[], index: LexiconIndex): Candidate | null {
  const last = candidates.at(-1);
  if (!last) return null;
  const pick = candidates.findLast(({ entity }) => !isMarket(index, entity)) ?? last;
  const below = candidates.findLast(
    ({ entity }) => entity !== pick.entity && ancestry(index, entity).includes(pick.entity),
  );
  return below ?? pick;
}

const JOINT: Pattern = seq(any(seq(COMMA, role('joiner')), PAUSE, COMMA, role('joiner')), upTo(1, role('determiner')));

/** Entities joined with 和, 、 or "and" to the one bound: the figure may be either's. */
export function joined(pick: Candidate, candidates: readonly Candidate[], { lexemes }: ReadBlock): EntityId[] {
  const others: EntityId[] = [];
  let edge = pick.at;
  for (const { at, entity } of candidates.toReversed()) {
    if (at >= edge) continue;
    if (!covers(JOINT, lexemes, at + 1, edge)) break;
    others.push(entity);
    edge = at;
  }
  return others;
}
