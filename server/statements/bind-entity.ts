// Whose figure it is. The rules are tried in order; each has a name that the explanation shows.

import type { EntityId } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { fromTopics, type RunningContext } from './context.ts';
import { isRate } from './kinds.ts';
import { ancestry, type LexiconIndex, sameTree } from './lexicon-index.ts';
import { firstIn, inClause, itemsIn, lastIn, type Scope } from './scope.ts';
import type { Bound } from './statement.ts';
import { cuesIn, type EntityMention, hasCue, type Tokens } from './tokens.ts';

export interface EntityBinding {
  readonly entity: Bound<EntityId> | null;
  readonly others: readonly EntityId[];
  readonly unknown: Span | null;
}

interface Candidate {
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
  if (isExcluded(mention, tokens) || isMakerOfPart(mention, tokens) || isBeneficiary(mention, tokens)) return true;
  if (/^\s*[,，]?\s*(?:which|who|whose)\b/.test(tokens.folded.slice(mention.span.end, mention.span.end + 10)))
    return false;
  const yardstick = hasCue(tokens, Math.max(0, mention.span.start - YARDSTICK_REACH), mention.span.start, 'compare');
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

function candidatesIn(
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
function nearest(candidates: readonly Candidate[], index: LexiconIndex): Candidate | null {
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
function joined(pick: Candidate, candidates: readonly Candidate[], tokens: Tokens): EntityId[] {
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

function bound(candidate: Candidate, rule: string): Bound<EntityId> {
  return { value: candidate.entity, from: candidate.mention.span, rule };
}

function topOf(index: LexiconIndex, entity: EntityId): EntityId {
  return ancestry(index, entity).at(-1) ?? entity;
}

/** The running subject: what 其 and "the company" mean, else the heading's, else the title's. */
function carried(context: RunningContext): Bound<EntityId> | null {
  if (context.subject) return { value: context.subject, from: null, rule: 'running-subject' };
  const topic = fromTopics(context, ({ entity }) => entity);
  return topic ? { value: topic.value, from: null, rule: topic.level <= 1 ? 'title' : 'heading' } : null;
}

/** 前者 and 后者: the first or the second of the last two entities named. */
function pairMember(
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  context: RunningContext,
): Bound<EntityId> | null {
  const left = { start: scope.sentence.start, end: scope.figure.span.start };
  const cue = tokens.cues.findLast(
    ({ span, cues }) =>
      span.start >= left.start && span.end <= left.end && (cues.includes('former') || cues.includes('latter')),
  );
  if (!cue) return null;
  const before = candidatesIn({ start: 0, end: cue.span.start }, scope, tokens, index, context);
  const [first, second] = [before.at(-2), before.at(-1)];
  if (!first || !second) return null;
  return cue.cues.includes('former') ? bound(first, 'former') : bound(second, 'latter');
}

/** "in Zhangbei", "sites at Heyuan" after a known name: where, not who. */
function isPlace(span: Span, known: Candidate | null, tokens: Tokens): boolean {
  const before = tokens.prose.slice(Math.max(0, span.start - 24), span.start);
  if (/\bin (?:the )?$/i.test(before)) return true;
  return (
    known !== null && /\b(?:at|near|around|from|across)\s+(?:the\s+)?(?:[A-Z][a-z]+\s*(?:,|and)\s*)*$/.test(before)
  );
}

/** An unknown name that stands nearer to the figure than any known entity, or is what the text last turned to. */
function unknownBefore(tokens: Tokens, known: Candidate | null, stretch: Span): Span | null {
  const name = lastIn(tokens.unknowns, stretch);
  if (!name || isPlace(name.span, known, tokens)) return null;
  return known && known.mention.span.start > name.span.start ? null : name.span;
}

/** Binds a figure of prose to its entity. */
export function bindEntity(scope: Scope, tokens: Tokens, index: LexiconIndex, context: RunningContext): EntityBinding {
  const none: readonly EntityId[] = [];
  const pair = pairMember(scope, tokens, index, context);
  if (pair) return { entity: pair, others: none, unknown: null };

  const gap = inClause(scope, scope.left);
  const near = candidatesIn(gap, scope, tokens, index, context);
  const own = nearest(near, index);
  const group = cuesIn(tokens, gap.start, gap.end, 'group').findLast((cue) => !isWhole(cue.span, scope, tokens));
  if (group && (!own || own.mention.span.end <= group.span.start)) {
    const base = own
      ? own.entity
      : (carriedInSentence(scope, tokens, index, context)?.value ?? carried(context)?.value);
    if (base)
      return { entity: { value: topOf(index, base), from: group.span, rule: 'group' }, others: none, unknown: null };
  }
  const stranger = unknownBefore(tokens, own, gap);
  if (stranger) return { entity: null, others: none, unknown: stranger };
  if (own) return { entity: bound(own, 'clause'), others: joined(own, near, tokens), unknown: null };

  const linked = linkedAfter(scope, tokens, index, context);
  if (linked) return { entity: bound(linked, 'attached'), others: none, unknown: null };

  const earlier = candidatesIn({ start: scope.sentence.start, end: gap.start }, scope, tokens, index, context);
  const inSentence = nearestClause(earlier, tokens, index);
  const groupBefore = cuesIn(tokens, scope.sentence.start, gap.start, 'group').at(-1);
  if (groupBefore && (!inSentence || inSentence.mention.span.end <= groupBefore.span.start)) {
    const base = inSentence?.entity ?? carried(context)?.value;
    if (base)
      return {
        entity: { value: topOf(index, base), from: groupBefore.span, rule: 'group' },
        others: none,
        unknown: null,
      };
  }
  const before = unknownBefore(tokens, inSentence, { start: scope.sentence.start, end: scope.figure.span.start });
  if (before) return { entity: null, others: none, unknown: before };
  if (inSentence)
    return { entity: bound(inSentence, 'sentence'), others: joined(inSentence, earlier, tokens), unknown: null };

  const later = candidatesIn(
    { start: scope.figure.span.end, end: scope.sentence.end },
    scope,
    tokens,
    index,
    context,
  )[0];
  const pronoun = hasCue(tokens, scope.sentence.start, scope.figure.span.start, 'pronoun');
  if (later && !pronoun && opensWithPhrase(scope, tokens, later))
    return { entity: bound(later, 'sentence-subject'), others: none, unknown: null };
  const strangerLater = firstIn(tokens.unknowns, { start: scope.figure.span.end, end: scope.clause.end });
  if (
    strangerLater &&
    !pronoun &&
    /\b(?:at|for|by|from|of)\s+$/.test(tokens.folded.slice(scope.figure.span.end, strangerLater.span.start))
  )
    return { entity: null, others: none, unknown: strangerLater.span };
  if (context.unknownSubject) return { entity: null, others: none, unknown: scope.figure.span };
  const running = carried(context);
  if (running)
    return { entity: running, others: running.rule === 'running-subject' ? context.beside : none, unknown: null };
  return { entity: later ? bound(later, 'sentence-following') : null, others: none, unknown: null };
}

/** Among earlier clauses, the nearest clause's entity; a broader one there gives way to its own segment. */
function nearestClause(earlier: readonly Candidate[], tokens: Tokens, index: LexiconIndex): Candidate | null {
  const last = earlier.at(-1);
  if (!last) return null;
  const clauseStart = Math.max(
    ...['，', ',', '；', ';', '：'].map((mark) => tokens.prose.lastIndexOf(mark, last.mention.span.start)),
  );
  return nearest(
    earlier.filter(({ mention }) => mention.span.start > clauseStart),
    index,
  );
}

/** 占集团收入的16%, "16% of the group's revenue": what the figure is a part of. */
function isWhole(span: Span, { figure }: Scope, tokens: Tokens): boolean {
  return (
    isRate(figure) &&
    hasCue(tokens, Math.max(0, span.start - 6), span.start, 'share', 'times') &&
    /(?:占|相当于|贡献)\S{0,2}$/.test(tokens.folded.slice(Math.max(0, span.start - 6), span.start))
  );
}

function carriedInSentence(
  scope: Scope,
  tokens: Tokens,
  index: LexiconIndex,
  context: RunningContext,
): Bound<EntityId> | null {
  const found = nearest(
    candidatesIn({ start: scope.sentence.start, end: scope.figure.span.start }, scope, tokens, index, context),
    index,
  );
  return found ? bound(found, 'sentence') : null;
}

function isMarket({ entity }: Candidate, index: LexiconIndex): boolean {
  return index.entities.get(entity)?.kind === 'market';
}

/** "… 29% went to Amazon", "$24bn at Alphabet", "34%的阿里云增速": an entity tied to the figure from behind. */
function linkedAfter(scope: Scope, tokens: Tokens, index: LexiconIndex, context: RunningContext): Candidate | null {
  const stretch = inClause(scope, scope.right);
  const behind = candidatesIn(stretch, scope, tokens, index, context);
  const owner = behind.find(({ mention }) =>
    /\s(?:went|goes|go|flowed|flows|belonged|belongs) to\s+$/.test(
      tokens.folded.slice(scope.figure.span.end, mention.span.start),
    ),
  );
  const [first] = behind;
  if (owner || !first) return owner ?? null;
  const between = tokens.folded.slice(scope.figure.span.end, first.mention.span.start);
  const tied =
    /^\s*的$/.test(between) ||
    /^(?:\s+\S+){0,8}?\s+(?:at|for|by|from|to)\s+(?:the\s+)?$/.test(between) ||
    (isRate(scope.figure) && /^\s+of\s+(?:the\s+|all\s+)?$/.test(between)) ||
    (isMarket(first, index) && /^(?:\s+[a-z-]+){0,2}\s+$/.test(between)) ||
    /(?:归|属于|来自|流向|给)$/.test(between);
  return tied && !hasCue(tokens, stretch.start, first.mention.span.start, 'compare', 'attribution') ? first : null;
}

/** "With $11.9bn of operating income, AWS remained …": the sentence's subject comes after an opening phrase. */
function opensWithPhrase(scope: Scope, tokens: Tokens, later: Candidate): boolean {
  const opening = tokens.folded.slice(scope.sentence.start, scope.figure.span.start);
  const comma = /[，,]/.test(tokens.folded.slice(scope.figure.span.end, later.mention.span.start));
  return comma && /^[\s"“]*(?:with|at|on|after|by|having|up|down|despite|以|凭|凭借|靠|靠着|在)/i.test(opening);
}
