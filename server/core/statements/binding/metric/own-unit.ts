// Parts of somebody that are told by a word for a unit and a name that nobody here knows.

import type { EntityId } from '../../../claims/claim.ts';
import {
  any,
  covers,
  endsAt,
  kind,
  one,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import { COMMA, OWNS } from '../../reading/lexemes/marks.ts';
import { METRIC_VERBS } from '../../reading/names/synonyms.ts';
import { ENTITY, firstIn, firstOf, gapBefore, gapBehind, has, hasRole, lastIn, lastOf } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { takesUpUnknown } from './narrowing-behind.ts';
import { regionalPart } from './regional.ts';
import { isHanText, isThing, isVerb } from './things.ts';

const SOME_UNIT: Pattern = seq(word('a', 'an', 'another'), upTo(2, role('qualifier', 'adverb')), role('unit'));

const LATIN_NAME: Pattern = any(kind('latin', 'stranger'), role('noun'));

/** "the company's third-party seller group", "its Google advertising business": a part of somebody by a name that nobody here knows. */
const OWN_UNIT: Pattern = seq(
  any(OWNS, word("company's", 'its', 'their'), kind('entity')),
  upTo(2, any(OWNS, kind('entity'))),
  upTo(2, any(role('qualifier'), word('-'), kind('figure'))),
  LATIN_NAME,
  upTo(4, any(LATIN_NAME, role('qualifier', 'joiner'), word('-'))),
  role('unit', 'group'),
);

/** "a 12% rise in revenue from": what is measured, up to where its owner is told. */
export const MEASURED: Pattern = upTo(
  8,
  any(
    role(
      'up',
      'down',
      'growth',
      'gain',
      'loss',
      'yoy',
      'qoq',
      'qualifier',
      'adjusted',
      'gaap',
      'adverb',
      'preposition',
    ),
    kind('metric', 'period'),
  ),
);

const WITHIN: Pattern = word('in', 'from', 'at', 'across', 'within');

/** "$61.7 billion in its Google advertising business": such a part, told behind the figure; its last word, or −1. */
function unitBehind({ scope, block }: Search): number {
  const { lexemes } = block;
  const at = firstOf(block, gapBehind(scope), OWN_UNIT);
  if (at < 0 || !endsAt(WITHIN, lexemes, at) || !covers(MEASURED, lexemes, scope.at + 1, at)) return -1;
  return OWN_UNIT.match(lexemes, at, 1) - 2;
}

/** "… and the company's revenue": the sentence is back at the whole. */
export const WHOLE_AGAIN: Pattern = any(role('group'), word('the company', 'the firm'));

/** The last such part before the figure, where the sentence turns to nobody else behind it; its last word, or −1. */
function unitBefore({ scope, block }: Search): number {
  const at = lastOf(block, { from: scope.sentence.from, to: scope.at }, OWN_UNIT);
  const end = at < 0 ? -1 : OWN_UNIT.match(block.lexemes, at, 1);
  const since = { from: end, to: scope.at };
  return at < 0 || firstOf(block, since, ENTITY) >= 0 || firstOf(block, since, WHOLE_AGAIN) >= 0 ? -1 : end - 2;
}

const PART_NAME: Pattern = any(
  one(({ kind: what, text }) => (what === 'han' || what === 'latin') && text.length > 1),
  role('noun'),
);

const UNIT_NOUN: Pattern = word('业务', '板块', '部门', '分部', '事业部', '事业群', '业务线', '产品线');

/** 腾讯直播板块, 微软的个人计算部门: the same with nothing but the name before it. */
const HAN_OWN_UNIT: Pattern = seq(
  kind('entity'),
  upTo(1, any(OWNS, role('preposition'))),
  PART_NAME,
  upTo(2, any(PART_NAME, role('tells'))),
  UNIT_NOUN,
);

/** 微软个人计算部门表现平淡，收入⟦143亿美元⟧: where the sentence has turned to a part by a name that nobody here knows, and to nobody else since; −1 otherwise. */
function turnedToPart({ scope, block }: Pick<Search, 'scope' | 'block'>): number {
  const { lexemes } = block;
  const named = lastOf(block, { from: scope.sentence.from, to: scope.at }, ENTITY);
  if (named < 0 || !startsAt(HAN_OWN_UNIT, lexemes, named)) return -1;
  return hasRole(block, { from: named, to: scope.at }, 'pronoun', 'group') ? -1 : named + 1;
}

const WHOLE: ReadonlySet<string> = new Set(['主营', '主要', '整体', '全部', '公司']);

/** 广告业务继续增长，四季度收入⟦213亿美元⟧: a clause that opens with a part nobody here knows. */
const HAN_UNIT_HEAD: Pattern = seq(
  any(
    role('noun'),
    one(({ kind: what, text }) => what === 'han' && !WHOLE.has(text)),
  ),
  UNIT_NOUN,
);

/** Where such a part is what the sentence has turned to, and to nobody else since; −1 otherwise. */
function opensWithPart({ scope, block }: Pick<Search, 'scope' | 'block'>): number {
  const { from } = scope.sentence;
  const opens = (at: number): boolean => at === from || startsAt(COMMA, block.lexemes, at - 1);
  const at = lastIn(
    block,
    { from, to: scope.at },
    (_, place) => opens(place) && startsAt(HAN_UNIT_HEAD, block.lexemes, place),
  );
  const since = { from: at, to: scope.at };
  if (at < 0 || hasRole(block, since, 'pronoun', 'group')) return -1;
  return firstOf(block, since, ENTITY) >= 0 ? -1 : at;
}

/** "The overseas unit": one that the text has no name for. */
const OTHER_UNIT: Pattern = seq(word('the', 'its', 'their'), kind('latin'), upTo(1, kind('latin')), role('unit'));

const THIS_UNIT: Pattern = one(({ roles }) => roles.has('pronoun') && roles.has('unit'));

/** "for a business generating …", or "this segment" where nobody's segment was spoken of: a part that nothing here names; −1 otherwise. */
function someUnit(search: Search, entity: EntityId | null): number {
  const { scope, block, index } = search;
  const region = regionalPart(search, entity);
  if (region >= 0) return region;
  const gap = gapBefore(scope);
  const { from } = scope.sentence;
  const first = block.lexemes[from];
  if (has(first, 'unit') && /s$/.test(first?.text ?? '')) return from;
  const before = { from, to: scope.at };
  const part = Math.max(unitBefore(search), unitBehind(search));
  if (part >= 0) return part;
  const other = lastOf(block, before, OTHER_UNIT);
  if (other >= 0 && lastOf(block, before, ENTITY) < other) return other + 1;
  const turned = turnedToPart({ scope, block });
  if (turned >= 0) return turned;
  const head = opensWithPart({ scope, block });
  if (head >= 0) return head;
  const named = lastOf(block, gap, ENTITY);
  const whole = index.entities.get(entity ?? '')?.kind === 'company';
  return lastIn(
    block,
    { from: named + 1 || gap.from, to: gap.to },
    (_, at) => startsAt(SOME_UNIT, block.lexemes, at) || (whole && startsAt(THIS_UNIT, block.lexemes, at)),
  );
}

const VERBS: ReadonlySet<string> = new Set(METRIC_VERBS);

const RESUMES: Pattern = any(
  role('up', 'down', 'copula', 'earns', 'level', 'share', 'growth'),
  one(({ kind: what, text }) => what === 'metric' && VERBS.has(text)),
);

const KNOWN_SUBJECT: Pattern = any(kind('entity', 'stranger', 'metric', 'amount'), role('pronoun', 'group', 'growth'));

/**
 * "Value-added services, of which games are the larger part, grew 16%": behind an insertion the verb's subject stands before
 * it; that one's word where nobody here knows it, or −1. A Chinese verb may do without a subject.
 */
function beforeInsertion({ scope, block }: Search): number {
  const { lexemes } = block;
  const { clause, sentence } = scope;
  const verb = lexemes[clause.from];
  const parted =
    lexemes[clause.from - 1]?.text === ',' &&
    verb !== undefined &&
    !isHanText(verb) &&
    startsAt(RESUMES, lexemes, clause.from);
  const comma = parted ? lastOf(block, { from: sentence.from, to: clause.from - 1 }, COMMA) : -1;
  const head = { from: sentence.from, to: comma };
  if (comma < 0 || firstOf(block, head, KNOWN_SUBJECT) >= 0) return -1;
  return firstIn(block, head, (lexeme, at) => isThing(lexeme) && !isVerb(lexemes, at));
}

/** What makes the figure one of a part that nobody here knows, wherever its metric was found; the lexeme, or −1. */
export function unknownPart(search: Search, entity: EntityId | null): number {
  const { scope, block } = search;
  return Math.max(
    someUnit(search, entity),
    beforeInsertion(search),
    takesUpUnknown(block, { from: scope.sentence.from, to: scope.at }),
  );
}
