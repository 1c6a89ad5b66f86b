// One block's prose as what binding needs to know of it: lexemes, sentences, whom each name means.

import type { EntityId, MetricId } from '../../claims/claim.ts';
import { endsAt, kind, type Pattern, role, seq, startsAt, word } from '../../language/pattern.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { RunningContext } from '../context.ts';
import type { Lexeme } from './lexemes/lexeme.ts';
import { lexemesOf } from './lexemes/lexemes.ts';
import { OWNS } from './lexemes/marks.ts';
import { definedNames } from './names/defined-names.ts';
import { ancestry, type LexiconIndex, topOf } from './names/lexicon-index.ts';
import { inRegions } from './names/market-regions.ts';
import type { EntityMention } from './names/mentions.ts';
import { isSetBeside } from './names/set-beside.ts';
import { marketOfThing } from './names/thing-market.ts';
import { type RawBlock, rawBlocks } from './raw-block.ts';

/** A half-open range of lexemes. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Sentence extends Range {
  readonly span: Span;
}

export interface ReadBlock {
  readonly prose: string;
  readonly folded: string;
  readonly lexemes: readonly Lexeme[];
  readonly sentences: readonly Sentence[];
  /** By lexeme, whom it names here; `null` where it names nobody, or somebody of another family only. */
  readonly who: readonly (EntityId | null)[];
  /** Everybody whom the block names, owners whose name is part of a name too (微软智能云). */
  readonly named: ReadonlySet<EntityId>;
  readonly index: LexiconIndex;
  /** Abbreviations that the text so far has given to somebody. */
  readonly defined: Readonly<Record<string, EntityId>>;
}

/** A sentence of more lexemes is looked at in stretches, so that the work per figure stays bounded. */
const LONGEST = 240;

/** The sentences as ranges of lexemes; over-long ones are parted at lexemes, so that no figure is ever cut. */
function rangesOf(spans: readonly Span[], lexemes: readonly Lexeme[]): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const { end } of spans) {
    let from = at;
    while (at < lexemes.length && (lexemes[at]?.span.start ?? 0) < end) {
      at++;
      if (at - from >= LONGEST) {
        sentences.push(stretch(from, at, lexemes));
        from = at;
      }
    }
    if (at > from) sentences.push(stretch(from, at, lexemes));
  }
  return sentences;
}

function stretch(from: number, to: number, lexemes: readonly Lexeme[]): Sentence {
  return { from, to, span: { start: lexemes[from]?.span.start ?? 0, end: lexemes[to - 1]?.span.end ?? 0 } };
}

/**
 * Whom each mention means. A local name (云业务) takes its meaning from the family named last before it, else from the subject
 * and the topics that the text has had, else from the family that is named first behind it.
 */
function resolved(
  lexemes: readonly Lexeme[],
  index: LexiconIndex,
  family: readonly EntityId[],
  market: EntityId | null,
): (EntityId | null)[] {
  const lastNamed = new Map<EntityId, number>();
  const outer = family.map((id) => topOf(index, id));
  const waiting: { readonly at: number; readonly mention: EntityMention }[] = [];
  const who = lexemes.map(({ entity }, at): EntityId | null => {
    const counted = marketOfThing(lexemes, at, index, market);
    if (!entity || counted) return counted;
    const plain = entity.names.find(({ local, thing }) => !local && !thing);
    if (!plain && isNobodys(lexemes, at, index)) return null;
    const near = nearest(entity, at);
    const fresh =
      plain !== undefined && !lastNamed.has(topOf(index, plain.entity)) && !outer.includes(topOf(index, plain.entity));
    if (plain && !(near && fresh)) {
      const aside = (lastNamed.size > 0 || outer.length > 0) && isSetBeside(lexemes, at);
      if (!aside) lastNamed.set(topOf(index, plain.entity), at);
      return plain.entity;
    }
    const far = outer.flatMap((top) => entity.names.find((name) => topOf(index, name.entity) === top) ?? [])[0];
    if (!near && !far) waiting.push({ at, mention: entity });
    return near ?? far?.entity ?? null;
  });
  function nearest({ names }: EntityMention, at: number): EntityId | null {
    const [name] = names
      .filter(({ entity, local }) => local && lastNamed.has(topOf(index, entity)))
      .toSorted((a, b) => place(b.entity) - place(a.entity));
    return name ? (appositionOf(at, name.entity, lexemes, index) ?? name.entity) : null;
  }
  function place(id: EntityId): number {
    return lastNamed.get(topOf(index, id)) ?? -1;
  }
  const nobody = lastNamed.size === 0 && outer.length === 0;
  for (const { at, mention } of waiting)
    who[at] = firstBehind(at, mention, who, index) ?? (nobody ? byMetric(mention, lexemes, index) : null);
  return who;
}

/** 微軟Azure雲端業務, AWS云业务: a word for a kind of business glued to the name of a part says what that part is, unless it is a part of it. */
function appositionOf(at: number, meant: EntityId, lexemes: readonly Lexeme[], index: LexiconIndex): EntityId | null {
  const named = lexemes[at - 1]?.entity?.names.find(({ local }) => !local)?.entity;
  if (!named || named === meant || !isGlued(lexemes, at) || index.entities.get(named)?.kind !== 'segment') return null;
  return topOf(index, named) === topOf(index, meant) && !ancestry(index, meant).includes(named) ? named : null;
}

/** Whether a local name means nobody of the database where it stands. */
function isNobodys(lexemes: readonly Lexeme[], at: number, index: LexiconIndex): boolean {
  return isAnothers(lexemes, at, index) || isTailOfName(lexemes, at);
}

/** As many unknown words as may stand between a name and what is its own: 快手线上营销服务. */
const OWN_WORDS = 2;

/** 快手线上营销服务, "Kuaishou's marketing services", "Kuaishou marketing services": a local name right behind somebody of another family is nobody's here. */
function isAnothers(lexemes: readonly Lexeme[], at: number, index: LexiconIndex): boolean {
  let place = at - 1;
  const isWord = ({ kind, roles }: Lexeme): boolean => kind === 'han' || roles.has('noun');
  for (let word = lexemes[place]; word && place > at - 1 - OWN_WORDS && isWord(word); word = lexemes[place]) {
    if (!isGlued(lexemes, place + 1)) return false;
    place--;
  }
  if (startsAt(OWNS, lexemes, place)) place--;
  else if (!isGlued(lexemes, place + 1) && !isNextWord(lexemes, place + 1)) return false;
  const owner = lexemes[place]?.entity?.names.find(({ local }) => !local)?.entity;
  if (!owner || index.entities.get(owner)?.kind !== 'company') return false;
  const top = topOf(index, owner);
  return lexemes[at]?.entity?.names.every(({ entity }) => topOf(index, entity) !== top) === true;
}

const AND_TAIL: Pattern = seq(kind('han', 'known'), role('unit'), word('及', '和', '与'));

/** 商业产品及云服务收入: the end of a longer name that nobody here knows, and no name by itself; in a list by 、 each stands for itself. */
function isTailOfName(lexemes: readonly Lexeme[], at: number): boolean {
  const glued = isGlued(lexemes, at) && isGlued(lexemes, at - 1) && isGlued(lexemes, at - 2);
  if (!glued || lexemes[at + 1]?.metric == null || !endsAt(AND_TAIL, lexemes, at)) return false;
  const before = lexemes[at - 4];
  return lexemes[at - 3]?.entity === null && before?.text !== '、' && before?.entity == null;
}

/** Whether a lexeme begins right where the one before it ends. */
function isGlued(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes[at] !== undefined && lexemes[at - 1]?.span.end === lexemes[at]?.span.start;
}

/** Whether a Latin word stands right behind another, with nothing but a space between. */
function isNextWord(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, own] = [lexemes[at - 1], lexemes[at]];
  return before?.span.end === (own?.span.start ?? 0) - 1 && isLatin(before) && own !== undefined && isLatin(own);
}

const isLatin = ({ text }: Lexeme): boolean => /^[a-z]/.test(text);

function firstBehind(
  at: number,
  { names }: EntityMention,
  who: readonly (EntityId | null)[],
  index: LexiconIndex,
): EntityId | null {
  const tops = names.map(({ entity }) => topOf(index, entity));
  for (let place = at + 1; place < who.length; place++) {
    const next = who[place];
    const nth = next ? tops.indexOf(topOf(index, next)) : -1;
    if (nth >= 0) return names[nth]?.entity ?? null;
  }
  return null;
}

/** Where no family is named, the one whom the database has the named metrics of: 云约占阿里巴巴收入的16%. */
function byMetric({ names }: EntityMention, lexemes: readonly Lexeme[], index: LexiconIndex): EntityId | null {
  const metrics = new Set<MetricId>();
  for (const { metric } of lexemes) if (metric) for (const id of metric.metrics) metrics.add(id);
  const having = names.filter(({ entity }) => index.store.metricsOf(entity).some((id) => metrics.has(id)));
  return having.length === 1 ? (having[0]?.entity ?? null) : null;
}

/** Where local names begin that mean nobody although somebody is named: 新业务 in a text about a company that has no such segment. */
function meaningNobody(
  lexemes: readonly Lexeme[],
  index: LexiconIndex,
  family: readonly EntityId[],
  market: EntityId | null,
): ReadonlySet<number> {
  const who = resolved(lexemes, index, family, market);
  const nobody = family.length === 0 && who.every((id) => id === null);
  const places = new Set<number>();
  for (const [at, { entity, span }] of lexemes.entries())
    if (entity && who[at] === null && (!nobody || entity.names.some(({ thing }) => thing))) places.add(span.start);
  return places;
}

/** Whom the text so far is about, nearest first. */
function familyOf(context: RunningContext): EntityId[] {
  const topics = context.topics.toReversed().flatMap(({ entity }) => (entity ? [entity] : []));
  return [...(context.subject ? [context.subject] : []), ...topics];
}

/** Whom the lexemes name, and owners whose name stands inside a name: "Microsoft's Intelligent Cloud" names Microsoft too. */
function namedIn(
  lexemes: readonly Lexeme[],
  who: readonly (EntityId | null)[],
  index: LexiconIndex,
): ReadonlySet<EntityId> {
  const named = new Set<EntityId>();
  for (const [at, { entity, text }] of lexemes.entries()) {
    const own = who[at];
    if (!entity) continue;
    for (const { entity: id, thing } of entity.names) {
      if (thing && own !== id) continue;
      named.add(id);
      for (const above of ancestry(index, id).slice(1)) {
        const owner = index.entities.get(above);
        if (owner && [owner.name.zh, owner.name.en, ...owner.aliases].some((alias) => text.includes(fold(alias))))
          named.add(above);
      }
    }
  }
  return named;
}

/** A block that names nobody. */
function nameless(
  { prose, folded, spans }: RawBlock,
  lexemes: readonly Lexeme[],
  index: LexiconIndex,
  { defined }: RunningContext,
): ReadBlock {
  const who = lexemes.map(() => null);
  return { prose, folded, lexemes, sentences: rangesOf(spans, lexemes), who, named: NOBODY, index, defined };
}

const NOBODY: ReadonlySet<EntityId> = new Set();

/**
 * Reads a block's prose.
 *
 * @param ahead what is known of it already, if anything
 */
export function readBlock(
  prose: string,
  index: LexiconIndex,
  context: RunningContext,
  ahead: RawBlock | null = null,
): ReadBlock {
  const [raw] = ahead ? [ahead] : rawBlocks([prose], index, context.defined);
  if (!raw) throw new Error('prose is read as one block');
  const { folded, spans } = raw;
  const first = raw.defined === context.defined ? raw.lexemes : lexemesOf(raw, index, context.defined);
  if (first.every(({ entity }) => entity === null)) return nameless(raw, first, index, context);
  const added = definedNames(first, prose, index);
  const isNew = Object.keys(added).length > 0;
  const defined = isNew ? { ...context.defined, ...added } : context.defined;
  const second = isNew ? lexemesOf(raw, index, defined) : first;
  const nobodys = meaningNobody(second, index, familyOf(context), context.market);
  const lexemes = nobodys.size > 0 ? lexemesOf(raw, index, defined, nobodys) : second;
  const family = familyOf(context);
  const who = inRegions(lexemes, resolved(lexemes, index, family, context.market), index, context.market);
  return {
    prose,
    folded,
    lexemes,
    sentences: rangesOf(spans, lexemes),
    who,
    named: namedIn(lexemes, who, index),
    index,
    defined,
  };
}
