// Which of several markets for one thing a name means: the one of the region that its words, or those right around it, tell.

import type { EntityId } from '../../../claims/claim.ts';
import { any, endsAt, one, opt, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { placedName, regionOf } from '../../../language/regions.ts';
import { fold } from '../../../text/fold.ts';
import type { Lexeme } from '../lexemes/lexeme.ts';
import { COMMA, OWNS } from '../lexemes/marks.ts';
import type { LexiconIndex } from './lexicon-index.ts';

interface Market {
  readonly region: string | null;
  readonly things: ReadonlySet<string>;
}

type Markets = ReadonlyMap<EntityId, Market>;

const known = new WeakMap<LexiconIndex['entities'], Markets>();

function marketsOf({ entities }: Pick<LexiconIndex, 'entities'>): Markets {
  const found = known.get(entities);
  if (found) return found;
  const markets = new Map<EntityId, Market>();
  for (const { id, kind, name, aliases } of entities.values()) {
    if (kind !== 'market') continue;
    const names = [name.zh, name.en, ...aliases].map((each) => placedName(fold(each)));
    const region = names.find((each) => each.region !== null)?.region ?? null;
    markets.set(id, { region, things: new Set(names.map(({ thing }) => thing)) });
  }
  known.set(entities, markets);
  return markets;
}

/** Whether two markets are for one thing, in two regions. */
function areSiblings(markets: Markets, a: EntityId, b: EntityId): boolean {
  const [one, other] = [markets.get(a), markets.get(b)];
  return one !== undefined && other !== undefined && [...one.things].some((thing) => other.things.has(thing));
}

/** The markets for the same thing in other regions, which a text may mean by the market's name. */
export function marketsBeside(index: Pick<LexiconIndex, 'entities'>, market: EntityId): EntityId[] {
  const markets = marketsOf(index);
  return [...markets.keys()].filter((id) => id !== market && areSiblings(markets, id, market));
}

/** The market for the same thing in a region; `null` where nobody here knows of one. */
export function marketIn(index: LexiconIndex, market: EntityId, region: string): EntityId | null {
  const markets = marketsOf(index);
  if (markets.get(market)?.region === region) return market;
  for (const [id, each] of markets) if (each.region === region && areSiblings(markets, id, market)) return id;
  return null;
}

const REGION: Pattern = one(({ kind, text }) => kind !== 'entity' && kind !== 'mark' && regionOf(text) !== null);

/** Those who buy what a market sells. */
export const BUYER: Pattern = word(
  ...'world customers customer enterprises enterprise companies businesses organisations organizations consumers corporate'.split(
    ' ',
  ),
  ...'clients firms corporations users buyers buyer everybody everyone 全球 全世界 世界 企业 公司 客户 各国 用户 消费者 机构'.split(
    ' ',
  ),
  '各家企业',
  '全球企业',
  '企业客户',
);

const BETWEEN: Pattern = upTo(
  5,
  any(
    one(
      ({ kind, text, roles }) =>
        regionOf(text) === null &&
        kind === 'known' &&
        ['unit', 'spends', 'qualifier', 'preposition', 'determiner', 'noun'].some((each) => roles.has(each as 'unit')),
    ),
    BUYER,
    word('market', 'markets'),
    OWNS,
    one(({ kind }) => kind === 'metric'),
    one(({ kind }) => kind === 'period'),
  ),
);

/** "mainland spending on …", 内地的…: what leads from a region to the name behind it. */
const BEFORE: Pattern = seq(REGION, BETWEEN);

/** ", according to Synergy Research,": who says so, between the region and what is said of it. */
const CREDIT: Pattern = seq(
  role('attribution'),
  upTo(
    4,
    one(({ kind, roles }) => kind !== 'mark' && !roles.has('attribution')),
  ),
  COMMA,
);

/** "In China, spending on …", "Worldwide, according to Synergy Research, spending on …", 在国内，…. */
const SET_OFF: Pattern = seq(opt(role('preposition')), opt(role('determiner')), REGION, COMMA, opt(CREDIT), BETWEEN);

const WORD: Pattern = one(({ kind, text }) => !/^(?:mark|entity|amount)$/.test(kind) && regionOf(text) === null);

/** "Companies in China spent $14.7 billion on …", "In China, firms put $13.4 billion into …": where those are who paid for what is named behind. */
const PAID_FOR: Pattern = seq(
  REGION,
  opt(COMMA),
  upTo(6, WORD),
  one(({ kind }) => kind === 'amount'),
  word('on', 'into', 'for', 'in', 'to'),
  upTo(2, role('determiner', 'qualifier')),
);

/** "… on the mainland", "… in China". */
const BEHIND: Pattern = seq(upTo(2, role('preposition', 'determiner', 'level')), REGION);

/** "The country's cloud infrastructure spending", 该国: the region that the text told before. */
const COUNTRY: Pattern = seq(word('country', 'nation', 'home', '该国', '该地区', '当地'), opt(OWNS), BETWEEN);

function regionToldBefore(lexemes: readonly Lexeme[], at: number): string | null {
  for (let place = at - 1; place >= 0; place--) {
    const region = regionOf(lexemes[place]?.text ?? '');
    if (region !== null) return region;
  }
  return null;
}

/** The region told right around the name at `at`; `null` where none is. */
function regionAround(lexemes: readonly Lexeme[], at: number): string | null {
  if (at > 0 && endsAt(COUNTRY, lexemes, at)) return regionToldBefore(lexemes, at);
  const before = [BEFORE, SET_OFF, PAID_FOR].find((pattern) => at > 0 && endsAt(pattern, lexemes, at));
  const behind = BEHIND.match(lexemes, at + 1, 1);
  const told = (from: number, to: number): string | null => {
    for (let place = from; place < to; place++) {
      const { kind, text } = lexemes[place] as Lexeme;
      const region = kind === 'entity' ? null : regionOf(text);
      if (region !== null) return region;
    }
    return null;
  };
  if (before) return told(Math.max(0, before.match(lexemes, at - 1, -1) + 1), at);
  return startsAt(BEHIND, lexemes, at + 1) ? told(at + 1, behind) : null;
}

/**
 * Whom each lexeme names, where names of markets that tell no region themselves mean the market of the region told around
 * them, else the one that the text spoke of last.
 *
 * @param running the market that the text above named last
 */
export function inRegions(
  lexemes: readonly Lexeme[],
  who: readonly (EntityId | null)[],
  index: LexiconIndex,
  running: EntityId | null,
): (EntityId | null)[] {
  const markets = marketsOf(index);
  let last = running;
  return who.map((id, at) => {
    if (id === null || !markets.has(id)) return id;
    if (lexemes[at]?.entity?.names.some(({ entity, thing }) => thing && entity === id)) {
      last = id;
      return id;
    }
    const own = placedName(lexemes[at]?.text ?? '').region;
    const region = own === null ? regionAround(lexemes, at) : own;
    const found =
      own !== null || (region === null && !(last && areSiblings(markets, id, last)))
        ? id
        : region === null
          ? last
          : marketIn(index, id, region);
    last = found ?? last;
    return found;
  });
}
