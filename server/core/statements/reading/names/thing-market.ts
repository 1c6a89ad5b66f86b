// Which market the name of a thing stands for. A text that says who counts it need not say where it is, nor that it is one: Omdia口径的AI云.

import type { EntityId } from '../../../claims/claim.ts';
import { any, endsAt, kind, one, type Pattern, role, startsAt, word } from '../../../language/pattern.ts';
import { isRegion, regionOf } from '../../../language/regions.ts';
import type { Lexeme } from '../lexemes/lexeme.ts';
import { OWNS } from '../lexemes/marks.ts';
import { marketsCountedBy } from './house-markets.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { marketIn } from './market-regions.ts';
import type { EntityMention } from './mentions.ts';
import { Cover, spanOf } from './name-edges.ts';

/** What markets are for, where somebody is named who may count them: AI云看Omdia. */
export function withThings(
  mentions: readonly EntityMention[],
  folded: string,
  index: LexiconIndex,
): readonly EntityMention[] {
  const isHouse = ({ names }: EntityMention): boolean =>
    names.some(({ entity }) => index.entities.get(entity)?.kind === 'body');
  if (!mentions.some(isHouse)) return mentions;
  const cover = new Cover(folded.length, mentions.map(spanOf));
  const things = index.marketThings.all(folded);
  const named = new Map(mentions.map((mention) => [mention.span.start, mention]));
  const found: EntityMention[] = [];
  for (const { span, values } of things) {
    const own = named.get(span.start);
    if (own?.span.end === span.end) named.set(span.start, { span, names: [...own.names, ...values] });
    else if (cover.meeting(span) < 0) found.push({ span, names: values });
  }
  return things.length === 0 ? mentions : [...named.values(), ...found].sort((a, b) => a.span.start - b.span.start);
}

const REGION: Pattern = one(({ kind: what, text }) => what !== 'entity' && what !== 'mark' && isRegion(text));

/** Omdia口径的AI云, 中国大陆的云基础设施, "Omdia puts AI cloud at": what a market's thing may stand behind. */
const BEFORE: Pattern = any(
  kind('mark', 'period', 'publisher'),
  role('preposition', 'determiner', 'tells', 'says', 'attribution', 'spends', 'adverb'),
  OWNS,
  REGION,
);

const MEASURED: Pattern = word('规模', '市场', '支出', '份额', '市占率', 'market', 'spending', 'outlays', 'shares');

/** What is said of a whole market behind it: 口径, 市场, its size and its shares, who counts it; never somebody's revenue. */
const BEHIND: Pattern = any(
  kind('mark', 'period', 'publisher', 'amount'),
  role('preposition', 'tells', 'level', 'copula', 'share', 'spends'),
  word('看', '则看', '要看', '由', '用', '这块', '这一块', '赛道', '整体', 'by', 'at', 'in', 'on'),
  MEASURED,
);

const ENDS: Pattern = word('.', '!', '?', '\n', '。');
/** How far from a thing its house may be told. */
const FAR = 80;

/** The lexemes of the sentence around one, as far as it is looked at. */
function around(lexemes: readonly Lexeme[], at: number): readonly [from: number, to: number] {
  let from = at;
  while (from > 0 && at - from < FAR && !startsAt(ENDS, lexemes, from - 1)) from--;
  let to = at + 1;
  while (to < lexemes.length && to - at < FAR && !startsAt(ENDS, lexemes, to)) to++;
  return [from, to];
}

function houseOfLexeme({ entity }: Lexeme, { entities }: LexiconIndex): EntityId | null {
  const id = entity?.names[0]?.entity;
  return id !== undefined && entities.get(id)?.kind === 'body' ? id : null;
}

/** Whether figures of markets are told apart by a house's count. */
function countsMarkets(house: EntityId, { store }: LexiconIndex): boolean {
  return store.lexicon.bases?.some(({ id }) => id === house) === true;
}

/**
 * The market that a thing's name at `at` stands for: one that the house counts which the sentence names, in the region that it
 * tells; `null` where no house is named, several markets are left, or somebody's own business is spoken of (AI云收入).
 *
 * @param running the market that the text above named last
 */
export function marketOfThing(
  lexemes: readonly Lexeme[],
  at: number,
  index: LexiconIndex,
  running: EntityId | null,
): EntityId | null {
  const names = lexemes[at]?.entity?.names.filter(({ thing }) => thing) ?? [];
  if (names.length === 0) return null;
  const isBody = (place: number): boolean => {
    const lexeme = lexemes[place];
    return lexeme !== undefined && houseOfLexeme(lexeme, index) !== null;
  };
  const begins = at === 0 || isBody(at - 1) || endsAt(BEFORE, lexemes, at);
  const metrics = lexemes[at + 1]?.metric?.metrics ?? [];
  const measured = metrics.some((id) => index.sizes.has(id) || id === index.share);
  const goesOn = at + 1 >= lexemes.length || isBody(at + 1) || measured || startsAt(BEHIND, lexemes, at + 1);
  if (!begins || !goesOn) return null;
  const [from, to] = around(lexemes, at);
  const here = lexemes.slice(from, to);
  const houses = here.flatMap((each) => houseOfLexeme(each, index) ?? []).filter((id) => countsMarkets(id, index));
  if (houses.length === 0) return null;
  const meant = [...new Set(names.map(({ entity }) => entity))];
  const region = here.map(({ kind: what, text }) => (what === 'entity' ? null : regionOf(text))).find((each) => each);
  if (region) {
    const [first] = meant;
    return first === undefined ? null : marketIn(index, first, region);
  }
  const counted = houses.map((house) => marketsCountedBy(house, index));
  const left = meant.filter((id) => counted.some((markets) => markets.has(id)));
  const [only, second] = left.length > 0 ? left : meant;
  if (only !== undefined && second === undefined) return only;
  return running !== null && left.includes(running) ? running : null;
}
