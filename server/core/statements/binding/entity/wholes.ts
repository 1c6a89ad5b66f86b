// What a share of somebody's may be a share of.

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
import type { ReadBlock } from '../../reading/block.ts';
import { isRate } from '../../reading/kinds.ts';
import { OWNS } from '../../reading/lexemes/marks.ts';
import { ancestry } from '../../reading/names/lexicon-index.ts';
import { firstIn, has, lastIn, placesIn, type Scope } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { AMOUNT_OF_WHOLE, ITS_WHOLE, SHARE_OF } from './candidates.ts';
import { of, part, type Rule } from './entity-behind.ts';

/** 占总营收的, 占集团总收入: a part's share of the total is one of its company's. */
const OF_TOTAL =
  /^(?:占?(?:集团|公司)?总(?:体|额|计)?$|占?(?:集团|公司)?总(?:营收|收入|营业收入|销售额|净销售额|利润)|占(?:集团|公司)|total (?:revenue|sales|net sales))/;

/** 占公司收入, "of the company's revenue": what the whole is called without its name. */
const COMPANY: ReadonlySet<string> = new Set(['公司', '全公司', '该公司', '整个公司', 'the company', 'company']);

const OF_UNIT: Pattern = seq(
  word('of'),
  one(({ roles }) => roles.has('pronoun') && roles.has('unit')),
  OWNS,
);
const OF_COMPANY: Pattern = seq(word('of'), word('the company', 'the firm'), OWNS);

/** "Half of the division's revenue", "66% of the company's": whom a word behind the figure points to as its whole, among the subject's owners. */
function pointedWhole({ scope, block, index, context }: Search, owners: readonly EntityId[]): EntityId | undefined {
  if (startsAt(OF_COMPANY, block.lexemes, scope.at + 1))
    return owners.find((id) => index.entities.get(id)?.kind === 'company');
  if (!startsAt(OF_UNIT, block.lexemes, scope.at + 1)) return undefined;
  const spoken = [context.subject, ...context.recent];
  return owners.find((id) => index.entities.get(id)?.kind !== 'company' && spoken.includes(id));
}

/** The subject's owners that its sentence names, or means by 集团: what a share may be a share of. */
export function wholesOf(search: Search, entity: EntityId | null): EntityId[] {
  const { scope, block, index } = search;
  const owners = entity ? ancestry(index, entity).slice(1) : [];
  const pointed = pointedWhole(search, owners);
  if (pointed) return [pointed];
  const ofThat = firstIn(block, scope.left, ({ text }) => /^of (?:that|it|this|the total|them)$/.test(text)) >= 0;
  if (owners.length === 0 || ofThat) return owners;
  const named = new Set(
    placesIn(block, scope.sentence, (_, at) => block.who[at] != null).flatMap((at) => block.who[at] ?? []),
  );
  const group = firstIn(block, scope.sentence, (lexeme) => has(lexeme, 'group')) >= 0;
  const total = firstIn(block, scope.left, ({ text }) => OF_TOTAL.test(text) || COMPANY.has(text)) >= 0;
  const company = total ? owners.find((id) => index.entities.get(id)?.kind === 'company') : undefined;
  return owners.filter((id) => named.has(id) || id === company || (group && id === owners.at(-1)));
}

const OF_WHOLE: Pattern = seq(
  role('share', 'times'),
  upTo(2, any(role('adverb', 'determiner', 'preposition'), word('全', '整个'))),
);
const PART_OF_WHOLE: Pattern = seq(kind('amount'), word('of'), upTo(2, role('adverb', 'determiner', 'qualifier')));

/** The amount that would be a part of what is named at `at`: 占集团收入的16% behind it, "16% of the group's revenue" before it; −1 for none. */
function partOf({ scope, block }: Search, at: number): number {
  const isAmount = ({ kind: what }: { readonly kind: string }): boolean => what === 'amount';
  if (endsAt(OF_WHOLE, block.lexemes, at)) return firstIn(block, { from: at, to: scope.sentence.to }, isAmount);
  return endsAt(PART_OF_WHOLE, block.lexemes, at) ? lastIn(block, { from: scope.sentence.from, to: at }, isAmount) : -1;
}

/** Whether a rate tells a part of what is named at `at`, which then is the subject of its own amount alone. */
export function isWhole(search: Search, at: number): boolean {
  const { block, scope } = search;
  if (covers(AMOUNT_OF_WHOLE, block.lexemes, at + 1, scope.at)) return isRate(scope.figure);
  if (!isRate(scope.figure) && covers(ITS_WHOLE, block.lexemes, at + 1, scope.at)) return false;
  const figure = block.lexemes[partOf(search, at)]?.figure;
  return figure != null && isRate(figure);
}

/** 贡献了集团239亿美元经营利润的⟦59%⟧: a part of the amount before it. */
export function isOfAmount({ figure, at }: Scope, { lexemes }: ReadBlock): boolean {
  return isRate(figure) && endsAt(AMOUNT_OF_WHOLE, lexemes, at);
}

const ITS_AMOUNT: Pattern = seq(opt(OWNS), upTo(2, role('qualifier', 'adverb')));

/** AWS占亚马逊⟦1815亿美元⟧营收的21%: the amount of a whole is its owner's, whoever has a part of it. */
export const ownerOfWhole: Rule = (search) => {
  const { scope, block } = search;
  const { lexemes } = block;
  if (isRate(scope.figure)) return null;
  const at = lastIn(block, scope.left, (_, place) => block.who[place] != null);
  const entity = block.who[at];
  if (entity == null || !covers(ITS_AMOUNT, lexemes, at + 1, scope.at)) return null;
  const end = AMOUNT_OF_WHOLE.match(lexemes, scope.at, 1);
  const figure = lexemes[end]?.figure;
  const isOf = endsAt(SHARE_OF, lexemes, at) || (figure != null && isRate(figure));
  return isOf ? of(part(search, { at, entity }, 'clause', 'stated')) : null;
};
