// Whose figure it is. The rules are tried in order; each has a name that the explanation shows.

import type { EntityId } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { fromTopics, type RunningContext } from './context.ts';
import { type Candidate, candidatesIn, joined, nearest } from './entity-candidates.ts';
import { isRate } from './kinds.ts';
import { ancestry, type LexiconIndex } from './lexicon-index.ts';
import { firstIn, inClause, lastIn, type Scope } from './scope.ts';
import type { Bound } from './statement.ts';
import { cuesIn, hasCue, type Tokens } from './tokens.ts';

export interface EntityBinding {
  readonly entity: Bound<EntityId> | null;
  readonly others: readonly EntityId[];
  readonly unknown: Span | null;
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
function pairMember({ scope, tokens, index, context }: Search): EntityBinding | null {
  const left = { start: scope.sentence.start, end: scope.figure.span.start };
  const cue = tokens.cues.findLast(
    ({ span, cues }) =>
      span.start >= left.start && span.end <= left.end && (cues.includes('former') || cues.includes('latter')),
  );
  if (!cue) return null;
  const before = candidatesIn({ start: 0, end: cue.span.start }, scope, tokens, index, context);
  const [first, second] = [before.at(-2), before.at(-1)];
  if (!first || !second) return null;
  return of(cue.cues.includes('former') ? bound(first, 'former') : bound(second, 'latter'));
}

/** "in Zhangbei", "sites at Heyuan" after a known name: where, not who. */
function isPlace(span: Span, known: Candidate | null, tokens: Tokens): boolean {
  const before = tokens.prose.slice(Math.max(0, span.start - 24), span.start);
  if (/\bin (?:the )?$/i.test(before)) return true;
  const preposition = /\b(?:at|near|around|from|across)\s+(?:the\s+)?(?:[A-Z][a-z]+\s*(?:,|and)\s*)*$/.exec(before);
  return (
    preposition !== null &&
    (known !== null ||
      /\b(?:its|their|sites?|plants?|centers?|centres?|clusters?|campus(?:es)?|bases?|factory|factories|offices?|stores?|facility|facilities)\b[^,.;]*$/.test(
        tokens.folded.slice(Math.max(0, span.start - 48), span.start),
      ))
  );
}

/** An unknown name that stands nearer to the figure than any known entity, or is what the text last turned to. */
function unknownBefore(tokens: Tokens, known: Candidate | null, stretch: Span): Span | null {
  const name = lastIn(tokens.unknowns, stretch);
  if (!name || isPlace(name.span, known, tokens)) return null;
  return known && known.mention.span.start > name.span.start ? null : name.span;
}

/** What the rules look at for one figure. */
interface Search {
  readonly scope: Scope;
  readonly tokens: Tokens;
  readonly index: LexiconIndex;
  readonly context: RunningContext;
  /** The figure's clause up to it, and the one entity there that comes first into question. */
  readonly gap: Span;
  readonly near: readonly Candidate[];
  readonly own: Candidate | null;
  /** The same for the clauses of the sentence before. */
  readonly earlier: readonly Candidate[];
  readonly inSentence: Candidate | null;
  /** The first entity behind the figure in its sentence. */
  readonly later: Candidate | null;
}

function of(entity: Bound<EntityId>, others: readonly EntityId[] = []): EntityBinding {
  return { entity, others, unknown: null };
}

function stranger(unknown: Span): EntityBinding {
  return { entity: null, others: [], unknown };
}

/** 集团, "the group": the top of the tree that the stretch, or else the text so far, speaks of. */
function groupIn(stretch: Span, named: Candidate | null, search: Search): EntityBinding | null {
  const { scope, tokens, index, context } = search;
  const cue = cuesIn(tokens, stretch.start, stretch.end, 'group').findLast(({ span }) => !isWhole(span, scope, tokens));
  if (!cue || (named && named.mention.span.end > cue.span.start)) return null;
  const base = named?.entity ?? search.inSentence?.entity ?? carried(context)?.value;
  return base ? of({ value: topOf(index, base), from: cue.span, rule: 'group' }) : null;
}

function strangerBefore(stretch: Span, known: Candidate | null, { tokens }: Search): EntityBinding | null {
  const name = unknownBefore(tokens, known, stretch);
  return name ? stranger(name) : null;
}

function strangerBehind({ scope, tokens }: Search): EntityBinding | null {
  const name = firstIn(tokens.unknowns, { start: scope.figure.span.end, end: scope.clause.end });
  const tied =
    name &&
    !saysPronoun(scope, tokens) &&
    /\b(?:at|for|by|from|of)\s+$/.test(tokens.folded.slice(scope.figure.span.end, name.span.start));
  return tied ? stranger(name.span) : null;
}

function saysPronoun(scope: Scope, tokens: Tokens): boolean {
  return hasCue(tokens, scope.sentence.start, scope.figure.span.start, 'pronoun');
}

function sentenceBefore({ scope }: Search): Span {
  return { start: scope.sentence.start, end: scope.figure.span.start };
}

function running({ context }: Search): EntityBinding | null {
  const subject = carried(context);
  return subject ? of(subject, subject.rule === 'running-subject' ? context.beside : []) : null;
}

/** In order; the first that finds somebody, known or not, stands. */
const RULES: readonly ((search: Search) => EntityBinding | null)[] = [
  pairMember,
  (search) => groupIn(search.gap, search.own, search),
  (search) => strangerBefore(search.gap, search.own, search),
  ({ own, near, tokens }) => (own ? of(bound(own, 'clause'), joined(own, near, tokens)) : null),
  ({ scope, tokens, index, context }) => {
    const linked = linkedAfter(scope, tokens, index, context);
    return linked ? of(bound(linked, 'attached')) : null;
  },
  (search) => groupIn({ start: search.scope.sentence.start, end: search.gap.start }, search.inSentence, search),
  (search) => strangerBefore(sentenceBefore(search), search.inSentence, search),
  ({ inSentence, earlier, tokens }) =>
    inSentence ? of(bound(inSentence, 'sentence'), joined(inSentence, earlier, tokens)) : null,
  ({ later, scope, tokens }) =>
    later && !saysPronoun(scope, tokens) && opensWithPhrase(scope, tokens, later)
      ? of(bound(later, 'sentence-subject'))
      : null,
  strangerBehind,
  ({ context, scope }) => (context.unknownSubject ? stranger(scope.figure.span) : null),
  running,
  ({ later }) => (later ? of(bound(later, 'sentence-following')) : null),
];

/** Binds a figure of prose to its entity. */
export function bindEntity(scope: Scope, tokens: Tokens, index: LexiconIndex, context: RunningContext): EntityBinding {
  const within = (stretch: Span): Candidate[] => candidatesIn(stretch, scope, tokens, index, context);
  const gap = inClause(scope, scope.left);
  const near = within(gap);
  const earlier = within({ start: scope.sentence.start, end: gap.start });
  const search: Search = {
    scope,
    tokens,
    index,
    context,
    gap,
    near,
    own: nearest(near, index),
    earlier,
    inSentence: nearestClause(earlier, tokens, index),
    later: within({ start: scope.figure.span.end, end: scope.sentence.end })[0] ?? null,
  };
  for (const rule of RULES) {
    const found = rule(search);
    if (found) return found;
  }
  return { entity: null, others: [], unknown: null };
}

/** Among earlier clauses, the nearest clause's entity; a broader one there gives way to its own segment. */
function nearestClause(earlier: readonly Candidate[], tokens: Tokens, index: LexiconIndex): Candidate | null {
  const last = earlier.at(-1);
  if (!last) return null;
  const clauseStart = Math.max(
    ...['，', ',', '；', ';', '：'].map((mark) => tokens.prose.lastIndexOf(mark, last.mention.span.start)),
  );
  const outer = earlier.filter(({ mention }) => mention.span.end <= clauseStart);
  if (outer.length > 0 && isApposition(clauseStart + 1, last, tokens)) return nearest(outer, index);
  return nearest(
    earlier.filter(({ mention }) => mention.span.start > clauseStart),
    index,
  );
}

/** "Intelligent Cloud, the Microsoft segment that houses Azure, is …": a clause that only explains the name before it. */
function isApposition(start: number, { mention }: Candidate, tokens: Tokens): boolean {
  const opening = tokens.folded.slice(start, mention.span.start);
  const behind = /^[^,;.]*,\s*(?:is|was|are|were|has|had|[a-z]+ed|grew|rose|fell|made|took|sold|spent|lost)\b/;
  return /^\s*(?:the|a|an|which|who|whose)\s/.test(opening) && behind.test(tokens.folded.slice(mention.span.end));
}

/** 占集团收入的16%, "16% of the group's revenue": what the figure is a part of. */
function isWhole(span: Span, { figure }: Scope, tokens: Tokens): boolean {
  return (
    isRate(figure) &&
    hasCue(tokens, Math.max(0, span.start - 6), span.start, 'share', 'times') &&
    /(?:占|相当于|贡献)\S{0,2}$/.test(tokens.folded.slice(Math.max(0, span.start - 6), span.start))
  );
}

/** "…, $11.4bn, was earned by AWS", "… came from Google Cloud". */
const AGENT =
  /^\s*,?\s*(?:(?:was|were|is|are|had been|has been)\s+(?:[a-z]+\s+){1,2}(?:by|from)|(?:came|comes|stems|stemmed)\s+(?:[a-z]+\s+)?from)\s+(?:the\s+)?$/;

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
  const agent = candidatesIn(scope.right, scope, tokens, index, context).find(({ mention }) =>
    AGENT.test(tokens.folded.slice(scope.figure.span.end, mention.span.start)),
  );
  const [first] = behind;
  if (owner || agent || !first) return owner ?? agent ?? null;
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
