// Who in prose is named as the source of a sentence's figures (verdicts.md, Words: citation): 据IDC数据, "Goldman expects", 财报显示.

import type { EntityId } from '../../claims/claim.ts';
import { any, one, opt, type Pattern, seq, startsAt, word } from '../../language/pattern.ts';
import { Lately } from '../../text/lately.ts';
import type { Search } from '../binding/search.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { allCredited, firstHouse, throughSemicolons } from '../reading/houses.ts';
import { QUOTE } from '../reading/lexemes/marks.ts';
import { AMOUNT, firstIn, firstOf, has, hasRole, sentenceAt } from '../reading/scope.ts';

const NAMED: Pattern = seq(
  opt(QUOTE),
  opt(word('《', 'the')),
  one(({ kind: what, text }) => what !== 'mark' && !/^(?:people|sources|market|消息|知情|传|市场)/.test(text)),
);

/** 据我们测算, "by our count": who writes is no source of it. */
const OURSELVES: Pattern = any(
  word(
    '我们',
    '我',
    '本文',
    '笔者',
    '作者',
    '本刊',
    '本报',
    '本台',
    '小编',
    '本人',
    '我司',
    '我们的',
    'our',
    'my',
    'we',
  ),
  seq(word('本'), word('报', '刊', '台', '社', '文', '号', '网')),
);

/** "据" and "according to" need a name behind them; 财报显示 is one itself. */
function names({ lexemes }: ReadBlock, at: number): boolean {
  if (startsAt(OURSELVES, lexemes, at + 1)) return false;
  return has(lexemes[at], 'shown') || startsAt(NAMED, lexemes, at + 1);
}

/** The same without the subject, which is no house of its own figures. */
function creditedIn(block: ReadBlock, sentence: Sentence, subject: EntityId | null): readonly number[] {
  const all = allCredited(block, sentence);
  if (subject === null || all.length === 0) return all;
  return all.filter((at) => block.lexemes[at]?.kind === 'publisher' || block.who[at] !== subject);
}

/**
 * Whether an attribution in the sentence names somebody.
 *
 * @param subject whose figure it is: what a house says of itself is no source
 */
export function isAttributed({ scope, block }: Search, subject: EntityId | null): boolean {
  const { sentence, unnamed, told } = attributed.of(scope.sentence, () => attributionIn(block, scope.sentence));
  if (unnamed) return false;
  const credited = creditedIn(block, sentence, subject).some((at) => reachesBack(block, scope.sentence, at));
  return leadsIn(block, sentence, subject) || told || credited;
}

/** 某券商写成25%；据三季报，营收增长44.9%: who is named behind a semicolon, before the figures there, is the source of those only. */
function reachesBack(block: ReadBlock, own: Sentence, at: number): boolean {
  if (at < own.to) return true;
  const part = sentenceAt(block, at);
  return !part || firstIn(block, { from: at, to: part.to }, ({ kind: what }) => what === 'amount') < 0;
}

/** What a sentence says of where its figures are from, whosever they are. */
interface Attribution {
  /** As far as its semicolons reach. */
  readonly sentence: Sentence;
  readonly unnamed: boolean;
  readonly told: boolean;
}

const attributed = new Lately<Sentence, Attribution>();

function attributionIn(block: ReadBlock, own: Sentence): Attribution {
  const sentence = throughSemicolons(block, own);
  const unnamed = hasRole(block, sentence, 'unnamed');
  return { sentence, unnamed, told: !unnamed && namesSource(block, sentence, own) };
}

/** Whether a word of attribution names somebody, as the source of what a part of the sentence tells. */
function namesSource(block: ReadBlock, sentence: Sentence, own: Sentence): boolean {
  const tells = (at: number): boolean => names(block, at) && reachesBack(block, own, at);
  return firstIn(block, sentence, ({ roles }, at) => roles.has('attribution') && tells(at)) >= 0;
}

/** 财报显示：, "According to IDC:" — a lead-in that ends in a colon speaks for the rest of its paragraph. */
function leadsIn(block: ReadBlock, sentence: Sentence, subject: EntityId | null): boolean {
  const lead = leadOf(block);
  if (!lead || sentence.from < lead.from) return false;
  return namesSource(block, lead, lead) || creditedIn(block, lead, subject).length > 0;
}

const leads = new Lately<ReadBlock, Sentence | null>();

/** What stands before the colon in the first sentence of a block, where that gives no amount. */
function leadOf(block: ReadBlock): Sentence | null {
  return leads.of(block, () => readLead(block));
}

function readLead(block: ReadBlock): Sentence | null {
  const first = block.sentences[0];
  const colon = first ? firstIn(block, first, ({ text }) => text === ':') : -1;
  const isLead = colon >= 0 && firstOf(block, { from: first?.from ?? 0, to: colon }, AMOUNT) < 0;
  return first && isLead ? { ...first, to: colon } : null;
}

/** The house that the text named last before the figure's sentence, else the first one of its paragraph: what it tells of a market goes on with that. */
export function houseAround({ block, context }: Search): string | null {
  return context.house ?? firstHouse(block);
}
