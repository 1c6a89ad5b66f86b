// Whose figure it is. The rules are tried in order; each has a name that the explanation shows.

import type { EntityId } from '../../../claims/claim.ts';
import { any, endsAt, one, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { fromTopics, type RunningContext } from '../../context.ts';
import type { Range } from '../../reading/block.ts';
import { ancestry, topOf } from '../../reading/names/lexicon-index.ts';
import { firstIn, firstOf, gapBefore, gapBehind, has, hasRole, lastIn, lastOf, placesIn } from '../../reading/scope.ts';
import type { Part } from '../../statement.ts';
import type { Search } from '../search.ts';
import { asideAt } from './asides.ts';
import { numbered, pairMember } from './by-order.ts';
import { isActor, isBracketed, isOurs, isPlace } from './bystanders.ts';
import { type Candidate, candidatesIn, isInWhole, joined, nearest } from './candidates.ts';
import { eachBehind, isGroup } from './each-behind.ts';
import {
  type EntityBinding,
  isMarketOfHolder,
  linkedBehind,
  marketOfRegion,
  type Names,
  of,
  ownRelative,
  part,
  type Rule,
  saysPronoun,
  thisMarket,
} from './entity-behind.ts';
import { isInApposition, isLabel, nearestClause } from './nearest-clause.ts';
import { measuredPart, partBehind } from './part-behind.ts';
import { pointedBack } from './pointed-back.ts';
import { relativeClause, subjectBehind } from './subject-clauses.ts';
import { wholeCompany } from './whole-company.ts';
import { isOfAmount, isWhole, ownerOfWhole } from './wholes.ts';

const NOBODY: EntityBinding = { entity: null, others: [], stranger: null };

function strangerAt(at: number): EntityBinding {
  return { entity: null, others: [], stranger: at };
}

/** The running subject: what 其 and "the company" mean, else the heading's, else the title's. */
function carriedSubject(context: RunningContext): Part<EntityId> | null {
  if (context.subject) return { value: context.subject, from: null, rule: 'running-subject', known: 'carried' };
  const topic = fromTopics(context, ({ entity }) => entity);
  return topic
    ? { value: topic.value, from: null, rule: topic.level <= 1 ? 'title' : 'heading', known: 'carried' }
    : null;
}

/** 集团, "the group": the top of the tree that the stretch speaks of, or else the text so far, which may have spoken of several. */
function groupIn(search: Search, stretch: Range, named: Candidate | null, names: Names): EntityBinding | null {
  const { block, index, context } = search;
  const at = lastIn(block, stretch, (lexeme, place) => isGroup(search, place, lexeme) && !isWhole(search, place));
  if (at < 0 || (named && named.at > at)) return null;
  const told = named?.entity ?? names.inSentence?.entity;
  const base = told ?? carriedSubject(context)?.value;
  if (!base) return null;
  const value = topOf(index, base);
  const from = block.lexemes[at]?.span ?? null;
  const others = told ? [] : context.recent.map((id) => topOf(index, id)).filter((id) => id !== value);
  return of({ value, from, rule: 'group', known: 'stated' }, [...new Set(others)]);
}

/** An unknown name that stands nearer to the figure than any known entity, or is what the text last turned to. */
function strangerBefore(search: Search, stretch: Range, known: Candidate | null): EntityBinding | null {
  const { block, asides, scope } = search;
  const at = lastIn(block, stretch, ({ kind }, place) => {
    const aside = kind === 'stranger' ? asideAt(asides, place) : null;
    if (
      kind !== 'stranger' ||
      isInWhole(block, place) ||
      isBracketed(block, place, scope.at) ||
      isOurs(block, place) ||
      isActor(block, place)
    )
      return false;
    return aside === null || (aside.from <= scope.at && scope.at < aside.to);
  });
  if (at < 0 || isPlace(search, at, known) || isInApposition(search, at)) return null;
  return known && known.at > at ? null : strangerAt(at);
}

const BOUND_BEHIND: Pattern = word('at', 'for', 'by', 'from', 'of');

const strangerBehind: Rule = (search) => {
  const { scope, block } = search;
  const at = firstIn(block, gapBehind(scope), ({ kind }) => kind === 'stranger');
  return at >= 0 && !saysPronoun(search) && endsAt(BOUND_BEHIND, block.lexemes, at) ? strangerAt(at) : null;
};

const UNIT_ITSELF: Pattern = one(({ roles }) => roles.has('pronoun') && roles.has('unit'));

const COMPANY_ITSELF: Pattern = word('公司', '该公司', '这家公司', '本公司', 'the company', 'the parent company');

/** AWS…。公司整体净销售额: behind a segment, the company is the one above it. */
const thisCompany: Rule = (search, { inSentence }) => {
  const { scope, block, index, context } = search;
  const gap = gapBefore(scope);
  const at = firstIn(
    block,
    gap,
    (_, place) => startsAt(COMPANY_ITSELF, block.lexemes, place) && !isWhole(search, place),
  );
  const running = inSentence?.entity ?? carriedSubject(context)?.value;
  if (at < 0 || !running || firstIn(block, gap, ({ kind }) => kind === 'entity') >= 0) return null;
  if (index.entities.get(running)?.kind === 'company') return null;
  const company = ancestry(index, running).find((id) => index.entities.get(id)?.kind === 'company');
  return company
    ? of({ value: company, from: block.lexemes[at]?.span ?? null, rule: 'group', known: 'carried' })
    : null;
};

/** 公司整体净销售额1677亿美元，同比增长13%: what goes on from a figure of 公司 is of the same company. */
const asBefore: Rule = ({ scope, block, context }) => {
  const { previous } = scope;
  if (!previous || !context.lastEntity || isOfAmount(scope, block)) return null;
  const between = { from: previous.at + 1, to: scope.at };
  const named = firstIn(block, between, ({ kind }) => kind === 'entity' || kind === 'stranger') >= 0;
  return named || hasRole(block, between, 'pronoun', 'group')
    ? null
    : of({ value: context.lastEntity, from: null, rule: 'group', known: 'shared' });
};

/** "Operating income at the unit": the segment that the text named last, where it has turned to the company since. */
const thisUnit: Rule = (search) => {
  const { scope, block, index, context } = search;
  const at = firstOf(block, gapBefore(scope), UNIT_ITSELF);
  if (at < 0) return null;
  const isUnit = (id: EntityId): boolean => index.entities.get(id)?.kind === 'segment';
  const here = lastIn(block, { from: scope.sentence.from, to: at }, (_, place) => isUnit(block.who[place] ?? ''));
  if (here >= 0) return null;
  const unit = pointedBack(search, at) ?? context.recent.find(isUnit);
  return unit
    ? of({ value: unit, from: block.lexemes[at]?.span ?? null, rule: 'running-subject', known: 'carried' })
    : null;
};

/** "The unit", 该部门: the last segment that the text spoke of, where its subject is the company. */
const unitSpokenOf: Rule = (search) => {
  const { scope, block, context, index } = search;
  const from = lastIn(block, { from: scope.sentence.from, to: scope.at }, (lexeme) => has(lexeme, 'pronoun'));
  if (from < 0 || !has(block.lexemes[from], 'unit')) return null;
  const segment =
    pointedBack(search, from) ??
    [context.subject, ...context.recent].find((id) => index.entities.get(id ?? '')?.kind === 'segment');
  return segment
    ? of({ value: segment, from: block.lexemes[from]?.span ?? null, rule: 'running-subject', known: 'carried' })
    : null;
};

/** Whether the sentence names a metric that only whom the document is about has. */
function namesOwnMetric({ scope, block, context, index }: Search): boolean {
  const subject = carriedSubject(context)?.value;
  if (!subject) return false;
  const before = { from: scope.sentence.from, to: scope.at };
  return placesIn(block, before, ({ metric }) => metric !== null).some((at) =>
    block.lexemes[at]?.metric?.metrics.some((id) => index.soleOwners.get(id) === topOf(index, subject)),
  );
}

const WE: Pattern = word('we', 'our', 'us', '我们', '我們', '本集团', '本集團', '本公司');

/** "Our net sales", 本公司: who speaks is whom the document is about, whoever was named last. */
function saysWe({ scope, block }: Search): boolean {
  return firstOf(block, { from: scope.sentence.from, to: scope.at }, WE) >= 0;
}

const IN_ALL: Pattern = seq(role('combined'), upTo(2, any(role('level', 'copula', 'adverb'), word(':'))));

/** 拼多多…：在线营销服务534亿元，交易服务549亿元，合计⟦1083亿元⟧: behind the parts of somebody whom the sentence names, the whole is theirs. */
const wholeOfParts: Rule = (search, { inSentence, earlier }) => {
  const { scope, block, index } = search;
  if (!inSentence || !endsAt(IN_ALL, block.lexemes, scope.at)) return null;
  const owners = ancestry(index, inSentence.entity).slice(1);
  const owner = earlier.find(({ entity }) => owners.includes(entity));
  return owner ? of(part(search, owner, 'group', 'shared')) : null;
};

const SPEAKERS: Pattern = word('we', 'our', '本集团', '本集團', '本公司');

/** The word of the figure's sentence by which its subject speaks. */
function speakerOf({ scope, block }: Search): Part<EntityId>['from'] {
  const at = firstOf(block, { from: scope.sentence.from, to: scope.at }, SPEAKERS);
  return block.lexemes[at]?.span ?? null;
}

/** "We repurchased", "our revenue" behind a segment: who speaks is the company. */
const whoSpeaks: Rule = (search) => {
  const { context, index } = search;
  const subject = carriedSubject(context);
  const company = subject && speakerOf(search) ? topOf(index, subject.value) : null;
  if (!subject || company === null || company === subject.value) return null;
  return index.store.metricsOf(company).length > 0 ? of({ ...subject, value: company }, [subject.value]) : null;
};

const ITS: Pattern = word('its', 'their', '其', '它的', '他们的', '她们的');

/** "Its operating income": the word in the figure's clause that points to the running subject. */
function pointer({ scope, block }: Search): Part<EntityId>['from'] {
  const at = lastOf(block, gapBefore(scope), ITS);
  return block.lexemes[at]?.span ?? null;
}

/** In order; the first that finds somebody, known or not, stands. */
const RULES: readonly Rule[] = [
  pairMember,
  numbered,
  ownerOfWhole,
  thisMarket,
  marketOfRegion,
  thisUnit,
  thisCompany,
  wholeCompany,
  asBefore,
  wholeOfParts,
  relativeClause,
  ownRelative,
  eachBehind,
  (search, { own, inSentence }) => {
    const measured = measuredPart(search, (own ?? inSentence)?.entity ?? carriedSubject(search.context)?.value ?? null);
    return measured && of(part(search, measured, 'attached', 'stated'));
  },
  (search, names) => groupIn(search, names.gap, names.own, names),
  (search, names) => strangerBefore(search, names.gap, names.own),
  (search, { own, near }) =>
    own && !isMarketOfHolder(search, own)
      ? of(part(search, own, 'clause', 'stated'), joined(own, near, search.block))
      : null,
  (search) => {
    const linked = linkedBehind(search);
    return linked ? of(part(search, linked, 'attached', 'stated')) : null;
  },
  (search, { inSentence }) => {
    const behind = partBehind(search, inSentence?.entity ?? carriedSubject(search.context)?.value ?? null);
    return behind ? of(part(search, behind, 'attached', 'stated')) : null;
  },
  (search, names) => groupIn(search, names.before, names.inSentence, names),
  (search, names) =>
    strangerBefore(search, { from: search.scope.sentence.from, to: search.scope.at }, names.inSentence),
  (search, { inSentence, earlier }) => {
    const known = inSentence && isLabel(search, inSentence) ? 'stated' : 'shared';
    return inSentence
      ? of(part(search, inSentence, 'sentence', known), joined(inSentence, earlier, search.block))
      : null;
  },
  subjectBehind,
  strangerBehind,
  (search) =>
    search.context.unknownSubject && !saysWe(search) && !namesOwnMetric(search) ? strangerAt(search.scope.at) : null,
  unitSpokenOf,
  whoSpeaks,
  (search) => {
    const subject = carriedSubject(search.context);
    if (subject?.rule !== 'running-subject') return subject && of(subject);
    const speaker = speakerOf(search);
    const part: Part<EntityId> = speaker
      ? { ...subject, from: speaker, rule: 'speaker' }
      : { ...subject, from: pointer(search) };
    return of(part, search.context.beside);
  },
  (search, { later }) => (later ? of(part(search, later, 'sentence-following', 'shared')) : null),
];

/** Binds a figure of prose to its entity. */
export function bindEntity(search: Search): EntityBinding {
  const { scope, index, share, block } = search;
  if (share?.entity != null) {
    const entity = block.who[share.entity];
    if (entity) return of(part(search, { at: share.entity, entity }, 'parallel', 'stated'));
  }
  if (share?.stranger != null) return strangerAt(share.stranger);
  if (share?.listedEntity) return of({ value: share.listedEntity, from: null, rule: 'parallel', known: 'stated' });
  const gap = gapBefore(scope);
  const before = { from: scope.sentence.from, to: gap.from };
  const near = candidatesIn(search, gap).filter(({ at }) => !isInApposition(search, at));
  const earlier = candidatesIn(search, before);
  const names: Names = {
    gap,
    before,
    near,
    own: nearest(near, index),
    earlier,
    inSentence: nearestClause(search, earlier),
    later: candidatesIn(search, { from: scope.at + 1, to: scope.sentence.to })[0] ?? null,
  };
  for (const rule of RULES) {
    const found = rule(search, names);
    if (found) return found;
  }
  return NOBODY;
}
