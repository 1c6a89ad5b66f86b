// Who in a text a figure can belong to: names with whom they mean, less those that are there for another reason.

import type { EntityId } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import type { RunningContext } from './context.ts';
import { ancestry, type LexiconIndex, sameTree } from './lexicon-index.ts';
import { itemsIn, type Scope } from './scope.ts';
import { cuesIn, type EntityMention, type Tokens } from './tokens.ts';

/** A mention with whom it means here. */
export interface Candidate {
  readonly mention: EntityMention;
  readonly entity: EntityId;
}

const YARDSTICK_REACH = 6;

/** The one entity that a mention means here, or `null` for a local name outside its family. */
export function entityOf(mention: EntityMention, index: LexiconIndex, family: readonly EntityId[]): EntityId | null {
  const plain = mention.names.find(({ local }) => !local);
  if (plain) return plain.entity;
  const local = mention.names.find(({ entity }) => family.some((member) => sameTree(index, member, entity)));
  return local?.entity ?? null;
}

/** Entities that the text so far is about: they give local names (云业务, "cloud") their meaning. */
export function familyAt(tokens: Tokens, at: number, context: RunningContext): EntityId[] {
  const named = (mentions: readonly EntityMention[]): EntityId[] =>
    mentions.flatMap(({ names }) => names.filter(({ local }) => !local).map(({ entity }) => entity));
  const before = named(tokens.entities.filter(({ span }) => span.start < at));
  const behind = named(tokens.entities.filter(({ span }) => span.start >= at));
  const topics = context.topics.toReversed().flatMap(({ entity }) => (entity ? [entity] : []));
  return [...before.toReversed(), ...(context.subject ? [context.subject] : []), ...topics, ...behind];
}

/** A mention that the figure cannot belong to: the research house that counted, the yardstick of a comparison. */
function isBystander(
  mention: EntityMention,
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  entity: EntityId,
): boolean {
  const kind = index.entities.get(entity)?.kind;
  if (kind === 'body' || kind === 'person' || kind === 'place') return true;
  const measured = tokens.yardsticks.get(mention);
  if (measured && (measured === scope.figure || mention.span.start < scope.clause.start)) return true;
  if (isExcluded(mention, tokens) || isMakerOfPart(mention, tokens) || isBeneficiary(mention, tokens)) return true;
  if (/^\s*[,，]?\s*(?:which|who|whose)\b/.test(tokens.folded.slice(mention.span.end, mention.span.end + 10)))
    return false;
  const yardstick = cuesIn(
    tokens,
    Math.max(0, mention.span.start - YARDSTICK_REACH),
    mention.span.start,
    'compare',
  ).some(({ span }) => tokens.folded.slice(span.start, span.end) !== 'from');
  if (!yardstick || mention.span.end > scope.figure.span.start) return yardstick;
  return !/^(?:的|['’]s)?[^，,。]{0,8}$/.test(tokens.folded.slice(mention.span.end, scope.figure.span.start));
}

const EXCLUDED =
  /(?:剔除|撇除|撇开|扣除|不计|不计入|不包括|不含|除去|剔去|排除|excluding|stripping out|ex-|ex|without)(?:了|\s|the)*(?:[^，,。；;\d]{0,16}(?:及|和|与|、|and|&|,)\s*)?$/i;

/** 撇除高鑫零售及銀泰後: what is taken out is no subject. */
export function isExcluded({ span }: EntityMention, tokens: Tokens): boolean {
  return EXCLUDED.test(tokens.folded.slice(Math.max(0, span.start - 24), span.start));
}

/** "$30.9 billion for Microsoft": behind its amount, and nobody's subject after it. */
function isBeneficiary({ span }: EntityMention, tokens: Tokens): boolean {
  if (!/\bfor $/.test(tokens.folded.slice(Math.max(0, span.start - 5), span.start))) return false;
  return tokens.figures.some((figure) => figure.quantity !== null && figure.span.end === span.start - 5);
}

/** 搭载英伟达H100芯片, "Nvidia H100s": whose product it is, not whose figure. */
function isMakerOfPart({ span }: EntityMention, tokens: Tokens): boolean {
  return tokens.figures.some(
    (figure) => figure.kind === 'model' && figure.span.start >= span.end && figure.span.start <= span.end + 1,
  );
}

/** The entities of a stretch that the figure can belong to, in order. */
export function candidatesIn(
  stretch: Span,
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  context: RunningContext,
): Candidate[] {
  return itemsIn(tokens.entities, stretch).flatMap((mention) => {
    const entity = entityOf(mention, index, familyAt(tokens, mention.span.start + 1, context));
    if (entity === null || isBystander(mention, scope, tokens, index, entity)) return [];
    return [{ mention, entity }];
  });
}

/** The nearest candidate; where it stands above another one of the same clause ("quick commerce at Alibaba"), the narrower. */
export function nearest(candidates: readonly Candidate[], index: LexiconIndex): Candidate | null {
  const last = candidates.at(-1);
  if (!last) return null;
  const companies = candidates.filter(({ entity }) => index.entities.get(entity)?.kind !== 'market');
  const pick = companies.at(-1) ?? last;
  const below = candidates.findLast(
    ({ entity }) => entity !== pick.entity && ancestry(index, entity).includes(pick.entity),
  );
  return below ?? pick;
}

/** Entities joined with 和, 、 or "and" to the one bound, with no 分别 to part them: the figure may be either's. */
export function joined(pick: Candidate, candidates: readonly Candidate[], tokens: Tokens): EntityId[] {
  const others: EntityId[] = [];
  let edge = pick.mention.span;
  for (const { mention, entity } of candidates.toReversed()) {
    if (mention.span.end > edge.start) continue;
    if (!/^\s*(?:、|和|与|及|以及|跟|and|&|,|，|, and)\s*$/i.test(tokens.folded.slice(mention.span.end, edge.start)))
      break;
    others.push(entity);
    edge = mention.span;
  }
  return others;
}
