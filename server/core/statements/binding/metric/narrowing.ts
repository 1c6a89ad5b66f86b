// Words that make the subject narrower than what the lexicon names, or another one: "SaaS revenue", 增值服务收入, "revenue from China".
// A part never answers for the whole (verdicts.md, When a figure may be flagged at all).

import {
  any,
  covers,
  endsAt,
  kind,
  opt,
  type Pattern,
  role,
  seq,
  startsAt,
  upTo,
  word,
} from '../../../language/pattern.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { COMMA, OWNS, QUOTE } from '../../reading/lexemes/marks.ts';
import { glossStart, has } from '../../reading/scope.ts';
import { beforeTime } from './part-names.ts';
import { isGlued, isHanText, isThing, isVerb } from './things.ts';

/** With which the names of some metrics begin: 业务收入. */
const UNITS: readonly string[] = ['业务', '服务', '产品', '部门', '板块'];

/** What may stand between a part's name and what is measured of it: 业务, 的, total. */
const PART_OF: Pattern = seq(
  opt(QUOTE),
  upTo(2, role('unit', 'qualifier')),
  opt(OWNS),
  upTo(2, role('qualifier', 'adverb', 'unit')),
);
const LATIN_PART: Pattern = upTo(
  3,
  any(seq(role('unit'), OWNS), role('qualifier', 'unit', 'adverb', 'joiner'), word('-')),
);

/** 每单亏损, 单均亏损, 人均收入: what comes to each is none of all. */
const EACH: Pattern = any(
  seq(word('每'), kind('han', 'known')),
  seq(word('单', '人', '户', '店', '车', '台', '件'), word('均')),
);

const ENDS_MODIFIER: ReadonlySet<Lexeme['kind']> = new Set([
  'amount',
  'period',
  'metric',
  'entity',
  'mark',
  'publisher',
]);

/**
 * The word right before a metric that makes it a part's: the lexeme, or −1.
 *
 * @param from where the figure's clause begins
 */
export function modifierBefore(block: ReadBlock, from: number, metric: number): number {
  const { lexemes } = block;
  const first = lexemes[metric];
  if (!first) return -1;
  const pattern = isHanText(first) ? PART_OF : LATIN_PART;
  const part = partBefore(lexemes, metric, from);
  if (part >= 0) return part;
  if (metric - 2 >= from && endsAt(EACH, lexemes, metric)) return metric - 1;
  let edge = metric;
  for (let at = metric - 1; at >= from; at--) {
    const last = edge;
    const reaches = (): boolean => covers(pattern, lexemes, at + 1, last);
    const passed = passedOver(lexemes, at, from, isHanText(first));
    if (passed >= 0 && reaches()) {
      edge = passed;
      at = passed;
      continue;
    }
    if (isEndOfName(lexemes, at, metric)) return at;
    if (at === metric - 1 && isNetted(block, at, metric)) return at;
    const found = modifierAt(block, at, from, reaches);
    if (found !== null) return found;
  }
  return -1;
}

/** Where a gloss in brackets or, in Chinese, a time begins that ends at `at` and parts no name from its metric; −1 otherwise. */
function passedOver(lexemes: readonly Lexeme[], at: number, from: number, isHan: boolean): number {
  const gloss = glossStart(lexemes, at, from);
  return gloss >= 0 || !isHan ? gloss : beforeTime(lexemes, at, from);
}

/** 百类收入, 某某人收入: a count, or the single last character of a word that nobody knows, glued to the metric. */
function isEndOfName(lexemes: readonly Lexeme[], at: number, metric: number): boolean {
  const lexeme = lexemes[at];
  const name = lexemes[metric];
  if (at !== metric - 1 || !name || !isHanText(name) || !isGlued(lexemes, metric)) return false;
  if (lexeme?.kind === 'amount') return lexeme.figure?.kind === 'count';
  const before = lexemes[at - 1];
  const glued = isGlued(lexemes, at) && before !== undefined && isHanText(before) && before.text !== '的';
  return (
    lexeme?.kind === 'han' &&
    lexeme.text.length === 1 &&
    glued &&
    (before.kind === 'han' || has(before, 'qualifier', 'noun', 'unit'))
  );
}

const NETTED: ReadonlySet<string> = new Set(['net', 'gross']);

/** "Net deferred tax assets": what is left of a balance is another one, unless its name says so. */
function isNetted({ lexemes, index }: ReadBlock, at: number, metric: number): boolean {
  const named = lexemes[metric]?.metric?.metrics ?? [];
  return NETTED.has(lexemes[at]?.text ?? '') && named.some((id) => index.metrics.get(id)?.periodType === 'instant');
}

/** Where the name of the part ends that a unit word at `unit` is said of, where nobody here knows it: 个人计算部门, whose last word is a verb elsewhere, too; −1 for none. */
function partNamed(lexemes: readonly Lexeme[], unit: number, from: number): number {
  const name = lexemes[unit - 1];
  if (!name || unit - 1 < from || !isHanText(name)) return -1;
  const isWord =
    has(name, 'tells', 'verb', 'noun') && !has(name, 'level', 'earns', 'due', 'due-end', 'spends', 'copula');
  return isWord || (name.kind === 'han' && isThing(name)) ? unit - 1 : -1;
}

const IN_TIME: Pattern = seq(opt(word('在')), kind('period'), upTo(1, role('preposition', 'qualifier')));

/** 个人计算部门收入, 更多个人计算业务收入, 直播板块2025年三季度收入: the name of a part with its unit word, which a metric may begin with, and when, before the metric at `metric`; −1 for none. */
function partBefore(lexemes: readonly Lexeme[], metric: number, from: number): number {
  const timed = IN_TIME.match(lexemes, metric - 1, -1);
  const unit = timed >= from ? timed : metric - 1;
  if (has(lexemes[unit], 'unit') && isHanText(lexemes[unit] as Lexeme)) return partNamed(lexemes, unit, from);
  const begins = UNITS.some((each) => lexemes[metric]?.text.startsWith(each));
  return begins && lexemes[metric - 2]?.kind === 'han' ? partNamed(lexemes, metric, from) : -1;
}

/** What a lexeme before the metric tells: that it is the modifier (its place), that there is none (−1), or nothing. */
function modifierAt({ lexemes, who }: ReadBlock, at: number, from: number, reaches: () => boolean): number | null {
  const lexeme = lexemes[at];
  if (has(lexeme, 'annualised')) return at;
  if (lexeme?.kind === 'entity' && who[at] === null) return reaches() ? at : -1;
  if (isTimed(lexemes, at, from) || startsAt(QUOTE, lexemes, at)) return null;
  if (!lexeme || endsModifier(lexemes, at)) return -1;
  if (!isThing(lexeme)) return null;
  return isNamed(lexemes, at) && (reaches() || isTimed(lexemes, at + 1, from)) ? at : -1;
}

function endsModifier(lexemes: readonly Lexeme[], at: number): boolean {
  return ENDS_MODIFIER.has(lexemes[at]?.kind ?? 'mark') && !startsAt(OWNS, lexemes, at);
}

/** "Data center networking revenue was": a clause has one verb, and what stands right before its subject is none. */
const SUBJECT_OF_VERB: Pattern = seq(
  kind('metric'),
  upTo(1, role('adverb')),
  any(role('copula', 'up', 'down', 'earns'), word('came to', 'reached', 'hit', 'topped', 'totalled', 'totaled')),
);

/** Whether an unknown word is the name of a thing: no verb, and no measure word behind an amount. */
function isNamed(lexemes: readonly Lexeme[], at: number): boolean {
  if (lexemes[at - 1]?.kind === 'amount') return false;
  return !isVerb(lexemes, at) || startsAt(SUBJECT_OF_VERB, lexemes, at + 1);
}

/** 英业达1月营收: a period behind an unknown name that opens its clause. */
function isTimed(lexemes: readonly Lexeme[], at: number, from: number): boolean {
  return lexemes[at]?.kind === 'period' && lexemes[at - 1]?.kind === 'han' && at - 1 === from;
}

const PREPOSITION: Pattern = word(
  'from',
  'in',
  'of',
  'for',
  'to',
  'on',
  'at',
  'with',
  'under',
  'within',
  'across',
  'by',
  'per',
  'through',
);
const PHRASE: Pattern = seq(PREPOSITION, upTo(3, role('determiner', 'qualifier', 'adverb', 'pronoun', 'joiner')));
/** 收入中, 其中, "of which": what follows is only a part of what went before. */
const PART: Pattern = any(role('part', 'whole', 'due-end', 'annualised'), word('中', '里', '之中', '当中'));
/** Behind an unknown Han word, what shows that it is a verb: 定格在, 冲上. */
const COMPLEMENT: Pattern = any(role('preposition', 'arrive', 'adverb'), word('了', '出', '成', '过', '得', '上'));
/** Behind an unknown word, what shows that it is the subject of its own: "headcount was", 存货为. */
const PREDICATE: Pattern = any(
  role('level', 'copula', 'up', 'down', 'growth', 'gain', 'loss', 'share'),
  word('of', 'at'),
);

/** What goes on with the name of a part: 本土市场, 直播业务. */
const NAME_GOES_ON: Pattern = any(role('unit', 'noun'), word('市场', '地区'));

/** 成本与支出: what a noun is joined to right before a figure. */
const AND_MORE: Pattern = seq(role('joiner'), any(kind('han'), role('noun', 'verb')));

/** The same for a run of Han characters. */
function isHanSubject(lexemes: readonly Lexeme[], { from: at, to }: Range, isFirst: boolean, figure: number): boolean {
  const before = lexemes[at - 1];
  if ((isFirst || before?.kind === 'period') && AND_MORE.match(lexemes, to, 1) === figure) return true;
  if (startsAt(COMPLEMENT, lexemes, to)) return false;
  const owned = startsAt(OWNS, lexemes, at - 1) || before?.text === '的';
  const next = owned ? TIMES.match(lexemes, to, 1) : to;
  const isLong = (lexemes[at]?.text.length ?? 0) > 3;
  return startsAt(PREDICATE, lexemes, next) || (to === figure && (isFirst || isLong));
}

/**
 * Whether an unknown word before a figure is a thing that the figure may be of, rather than a verb or an adjective.
 *
 * @param from where the stretch begins that is looked at
 */
function isSubject(lexemes: readonly Lexeme[], from: number, at: number, figure: number): boolean {
  const lexeme = lexemes[at];
  if (!lexeme || !isThing(lexeme) || lexeme.kind === 'stranger') return false;
  let next = at + 1;
  while (next < figure && (lexemes[next]?.kind === lexeme.kind || startsAt(NAME_GOES_ON, lexemes, next))) next++;
  const last = next === figure;
  if (lexeme.kind === 'han') return isHanSubject(lexemes, { from: at, to: next }, at === from, figure);
  const moves = has(lexemes[next], 'up', 'down') && /(?:[^s]s|ing)$/.test(lexeme.text);
  if ((isVerb(lexemes, at) && !moves) || has(lexemes[next], 'says', 'tells')) return false;
  return startsAt(PREDICATE, lexemes, next) || (last && at === from);
}

/** 剔除后是…, "excluding those": what is left out was told before, and only how the figure was adjusted is said. */
const LEFT_OUT: Pattern = seq(
  role('except'),
  any(word('后', '之后', '以后', '的话', '后的'), seq(word('these', 'those', 'them', 'it', 'that', 'both'), COMMA)),
);

/** "The order book for those ran to $129 billion": what was told before, and is not what the metric is otherwise told of. */
const OF_THOSE: Pattern = seq(word('for', 'from', 'of', 'on', 'in'), word('those', 'these', 'them'));

/** 阿里云在其中占27%: of the whole that was told before, which a share is a part of anyway. */
const SHARE_OF_IT: Pattern = seq(word('其中', '当中', '里面', '其间'), role('share'));

/** 穿连帽衫的客人今年多了: when it was stands between the subject and its verb. */
const TIMES: Pattern = upTo(2, kind('period'));

const OPENING: Pattern = upTo(3, role('joiner', 'determiner', 'but'));

/** What stands between a metric and its figure: nothing of note, words that name a part or a cause, or words that nobody knows. */
export interface Between {
  /** The lexeme that narrows, or −1. */
  readonly narrows: number;
  /** The first unknown word, or −1. */
  readonly unknown: number;
}

const SAYS_HOW_MUCH: Pattern = any(role('level', 'copula', 'up', 'down', 'verb', 'earns', 'auxiliary'), kind('amount'));

/** Whether a metric is told of things that were told before: behind "those", no noun and no time follows. */
function standsForThose(lexemes: readonly Lexeme[], at: number): boolean {
  const end = OF_THOSE.match(lexemes, at, 1);
  return end > at && startsAt(SAYS_HOW_MUCH, lexemes, end);
}

export function betweenOf({ lexemes }: ReadBlock, { from, to }: Range, figure: number): Between {
  let narrows = -1;
  let unknown = -1;
  const opening = Math.max(from, OPENING.match(lexemes, from, 1));
  for (let at = from; at < to; at++) {
    const lexeme = lexemes[at];
    if (!lexeme) continue;
    if (lexeme.kind === 'entity') {
      narrows = -1;
      unknown = -1;
      continue;
    }
    if (narrows >= 0 || startsAt(LEFT_OUT, lexemes, at) || startsAt(SHARE_OF_IT, lexemes, at)) continue;
    if (startsAt(PART, lexemes, at) || has(lexeme, 'due', 'except') || standsForThose(lexemes, at)) {
      narrows = at;
      continue;
    }
    const phrase = PHRASE.match(lexemes, at, 1);
    const object = phrase > 0 && phrase < to ? lexemes[phrase] : undefined;
    if (object && isThing(object)) narrows = phrase;
    else if (unknown < 0 && isSubject(lexemes, opening, at, figure)) unknown = at;
  }
  return { narrows, unknown };
}
