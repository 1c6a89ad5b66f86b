// Words that make the subject narrower than what the lexicon names, or another one: "SaaS revenue", 增值服务收入, "revenue from China".
// A part never answers for the whole (verdicts.md, When a figure may be flagged at all).

import { any, covers, kind, opt, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import type { Range, ReadBlock } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { COMMA, OWNS, QUOTE } from '../../reading/lexemes/marks.ts';
import { glossStart, has } from '../../reading/scope.ts';

/** Two Han characters or three letters make a word of its own. */
export function isThing(lexeme: Lexeme | undefined): boolean {
  if (!lexeme) return false;
  switch (lexeme.kind) {
    case 'han':
      return lexeme.text.length >= 2;
    case 'latin':
      return lexeme.text.length >= 2;
    case 'stranger':
      return true;
    case 'known':
      return has(lexeme, 'noun', 'whole');
    default:
      return false;
  }
}

export const isHanText = ({ text }: Lexeme): boolean => /^[\u4e00-\u9fff]/.test(text);

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

/** A verb by its looks, behind whoever acts: "Alibaba clocked revenue of". */
export function isVerb(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  const before = lexemes[at - 1];
  if (lexeme?.kind !== 'latin' || !/(?:ed|ing|[^s]s)$/.test(lexeme.text)) return false;
  const acts = before?.kind === 'entity' || before?.kind === 'stranger' || before?.kind === 'metric';
  return acts || has(before, 'pronoun', 'auxiliary', 'adverb', 'unit');
}

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
  let edge = metric;
  for (let at = metric - 1; at >= from; at--) {
    const last = edge;
    const reaches = (): boolean => covers(pattern, lexemes, at + 1, last);
    const gloss = glossStart(lexemes, at, from);
    if (gloss >= 0 && reaches()) {
      edge = gloss;
      at = gloss;
      continue;
    }
    if (isNamedByVerb(lexemes, at, from) && covers(pattern, lexemes, at, edge)) return at - 1;
    if (at === metric - 1 && isNetted(block, at, metric)) return at;
    const found = modifierAt(block, at, from, reaches);
    if (found !== null) return found;
  }
  return -1;
}

const NETTED: ReadonlySet<string> = new Set(['net', 'gross']);

/** "Net deferred tax assets": what is left of a balance is another one, unless its name says so. */
function isNetted({ lexemes, index }: ReadBlock, at: number, metric: number): boolean {
  const named = lexemes[metric]?.metric?.metrics ?? [];
  return NETTED.has(lexemes[at]?.text ?? '') && named.some((id) => index.metrics.get(id)?.periodType === 'instant');
}

/** 个人计算部门收入: a unit whose name ends in a word that is a verb elsewhere. */
function isNamedByVerb(lexemes: readonly Lexeme[], at: number, from: number): boolean {
  const [name, unit] = [lexemes[at - 1], lexemes[at]];
  if (!name || !unit || at - 1 < from || !has(unit, 'unit') || !isHanText(unit) || !isHanText(name)) return false;
  return has(name, 'tells', 'verb', 'noun') && !has(name, 'level', 'earns', 'due', 'due-end', 'spends', 'copula');
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
const PREDICATE: Pattern = any(role('level', 'copula', 'up', 'down', 'growth', 'gain', 'loss'), word('of', 'at'));

/**
 * Whether an unknown word before a figure is a thing that the figure may be of, rather than a verb or an adjective.
 *
 * @param from where the stretch begins that is looked at
 */
function isSubject(lexemes: readonly Lexeme[], from: number, at: number, figure: number): boolean {
  const lexeme = lexemes[at];
  if (!lexeme || !isThing(lexeme) || lexeme.kind === 'stranger') return false;
  let next = at + 1;
  while (next < figure && (lexemes[next]?.kind === lexeme.kind || has(lexemes[next], 'unit', 'noun'))) next++;
  const last = next === figure;
  if (lexeme.kind === 'han') {
    if (startsAt(COMPLEMENT, lexemes, next)) return false;
    if (startsAt(OWNS, lexemes, at - 1) || lexemes[at - 1]?.text === '的') next = TIMES(lexemes, next, 1);
    return startsAt(PREDICATE, lexemes, next) || (last && (at === from || lexeme.text.length > 3));
  }
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

/** Whether a metric is told of things that were told before: behind "those", no noun and no time follows. */
function standsForThose(lexemes: readonly Lexeme[], at: number): boolean {
  const end = OF_THOSE(lexemes, at, 1);
  return (
    end > at &&
    startsAt(any(role('level', 'copula', 'up', 'down', 'verb', 'earns', 'auxiliary'), kind('amount')), lexemes, end)
  );
}

export function betweenOf({ lexemes }: ReadBlock, { from, to }: Range, figure: number): Between {
  let narrows = -1;
  let unknown = -1;
  const opening = Math.max(from, OPENING(lexemes, from, 1));
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
    const phrase = PHRASE(lexemes, at, 1);
    const object = phrase > 0 && phrase < to ? lexemes[phrase] : undefined;
    if (object && isThing(object)) narrows = phrase;
    else if (unknown < 0 && isSubject(lexemes, opening, at, figure)) unknown = at;
  }
  return { narrows, unknown };
}
