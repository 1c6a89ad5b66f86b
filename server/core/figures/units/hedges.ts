// Hedges: reads the words around a number that say about, nearly, more than, at least.

import type { Span } from '../../text/span.ts';
import type { Hedge, HedgeKind } from '../figure.ts';
import { HAN_VALUE } from '../scan/characters.ts';
import { codeAt, isDigit, isHan, isLetter, type Source, skipSpace, standsAt, startsWith } from '../scan/source.ts';
import { Trie } from '../scan/trie.ts';
import { HEDGE_TAILS, PREFIX_HEDGES, SCALE_ONLY_HEDGES, SUFFIX_HEDGES } from '../tables/hedge-words.ts';

const KINDS: readonly HedgeKind[] = ['about', 'near', 'above', 'below', 'at-least', 'at-most', 'magnitude', 'reach'];

interface HedgeWord {
  readonly kind: HedgeKind;
  /** Characters that make it part of another word when they stand before it. */
  readonly tails: string;
  readonly scaleOnly: boolean;
}

const PREFIXES = new Trie<HedgeWord>();
const SUFFIXES = new Trie<HedgeKind>();
for (const kind of KINDS) {
  for (const word of PREFIX_HEDGES[kind]) {
    PREFIXES.add([word], { kind, tails: HEDGE_TAILS[word] ?? '', scaleOnly: SCALE_ONLY_HEDGES.has(word) });
  }
  SUFFIXES.add(SUFFIX_HEDGES[kind], kind);
}
PREFIXES.add(['过'], { kind: 'above', tails: HEDGE_TAILS['过'] ?? '', scaleOnly: true });

/** The words before a number. */
export const HEDGE_WORDS: Trie<unknown> = PREFIXES;
/** The words behind one. */
export const HEDGE_WORDS_BEHIND: Trie<unknown> = SUFFIXES;

/** A hedge before a number, and the offset where the number should start. */
export interface PrefixHedge {
  readonly hedge: Hedge;
  readonly next: number;
}

/** Verbs that take "over" along: turned over RMB31bn says no more than. */
const TURNED = /\b(?:turn(?:ed|ing|s)?|took|taken|takes?|handed|hand|carried|rolled|left|presid(?:ed|ing)) $/;
/** Verbs that take "up" along: edged up to 21% and added up to RMB31bn say where it arrived, and no bound. */
const MOVED_UP =
  /\b(?:(?:edg|nudg|mov|scal|rais|forc|danc)(?:ed|es|ing|e)|(?:add|tick|inch|pick|climb|bump|ramp|push|jack|notch|drift|bounc|speed)(?:ed|ing|s|)|sum(?:med|ming|s)?|tot(?:ted|ting|s)?|came|comes?|coming|got|steps?|stepped|stepping|step|creep|creeps|creeping|crept|went|go|goes|going|gone|shot|shoots?|sped|built|brought|bid|drove|driven|pulled|inched) $/;
const LONGEST_VERB = 10;
/** Words that make "past" a time or a noun: the past 12, half past 5. */
const TIME_PAST = /\b(?:the|this|that|these|those|its|their|our|his|her|half|quarter|in) $/;
const UP_TO = 'up to';
const PAST = 'past';

const HYPHEN = 0x2d;
/** `~~` strikes text out. */
const TILDE = 0x7e;

function fits(source: Source, at: number, length: number, word: HedgeWord): boolean {
  if (at > 0 && word.tails.includes(String.fromCharCode(codeAt(source, at - 1)))) return false;
  if (length === 3 && startsWith(source, at, 'sub') && !isDigit(source, at + 4)) return false;
  if (length === 4 && TURNED.test(source.folded.slice(Math.max(0, at - 10), at))) return false;
  if (length === 4 && startsWith(source, at, PAST) && TIME_PAST.test(source.folded.slice(Math.max(0, at - 10), at)))
    return false;
  if (startsWith(source, at, UP_TO) && MOVED_UP.test(source.folded.slice(Math.max(0, at - LONGEST_VERB), at)))
    return false;
  if (codeAt(source, at) === TILDE && (codeAt(source, at + 1) === TILDE || codeAt(source, at - 1) === TILDE))
    return false;
  if (!word.scaleOnly) return true;
  const next = HAN_VALUE[codeAt(source, at + length)] as number;
  const beyond = HAN_VALUE[codeAt(source, at + length + 1)] as number;
  return next >= 12 && next <= 16 && !(beyond > 1 && beyond <= 10);
}

/** 了, 为, 有 and a space may stand between a Chinese hedge and its number. */
function afterHedge(source: Source, end: number): number {
  const code = String.fromCharCode(codeAt(source, end));
  if (isHan(source, end - 1) && (code === '了' || code === '为' || code === '有')) return skipSpace(source, end + 1);
  const hyphen = codeAt(source, end) === HYPHEN && isLetter(source, end - 1);
  return hyphen && opensAmount(source, end + 1) ? end + 1 : skipSpace(source, end);
}

/** The hedge at `at`, with a second one right behind it where two are written (已超约); `null` where none stands. */
export function hedgeBefore(source: Source, at: number, depth = 0): PrefixHedge | null {
  let entry = PREFIXES.longest(source, at);
  while (entry !== null && !fits(source, at, entry.length, entry.value))
    entry = PREFIXES.longest(source, at, entry.length);
  if (entry === null) return null;
  const end = at + entry.length;
  const next = afterHedge(source, end);
  if (next === end && isLetter(source, end - 1) && isLetter(source, end)) return null;
  const more = depth < 2 ? hedgeBefore(source, next, depth + 1) : null;
  if (more === null) return { hedge: { kind: entry.value.kind, spans: [{ start: at, end }] }, next };
  const kind = entry.value.kind === 'reach' ? more.hedge.kind : entry.value.kind;
  const last = more.hedge.spans[more.hedge.spans.length - 1] as Span;
  return { hedge: { kind, spans: [{ start: at, end: last.end }] }, next: more.next };
}

/** The hedge behind a number and its unit; `null` where none stands. */
export function hedgeBehind(source: Source, at: number): { readonly kind: HedgeKind; readonly span: Span } | null {
  const start = skipSpace(source, at);
  const entry = SUFFIXES.longest(source, start);
  if (entry === null || !suffixFits(source, at, start, entry.length, entry.value)) return null;
  return { kind: entry.value, span: { start, end: start + entry.length } };
}

/** A plus sign before another amount adds: $190B + $190B. */
function opensAmount(source: Source, at: number): boolean {
  const next = skipSpace(source, at);
  return isDigit(source, next) || standsAt(source, next, '$€£¥(');
}

function suffixFits(source: Source, at: number, start: number, length: number, kind: HedgeKind): boolean {
  const word = source.text.slice(start, start + length);
  const next = String.fromCharCode(codeAt(source, start + length));
  if (start > at && isHan(source, start) && length === 1) return false;
  if (word === '+' && (start > at || opensAmount(source, start + 1))) return false;
  switch (word) {
    case '多':
    case '余':
    case '起':
    case '许':
    case '整':
      return !'少出了赚亏花卖投次样数于项元亩家个种来名额下方可诉因码理体亿万点伏见'.includes(next) || next === '\0';
    case '几':
      return !isHan(source, start + 1) && standsAt(source, start - 1, '万亿十百千');
    case '+':
      return next < '0' || next > '9';
    default:
      return kind !== 'magnitude' || next !== '别';
  }
}

/** One hedge of the ones before and behind a figure; the one that bounds it wins over mere emphasis. */
export function combined(
  before: Hedge | null,
  behind: { readonly kind: HedgeKind; readonly span: Span } | null,
): Hedge | null {
  if (behind === null) return before;
  if (before === null) return { kind: behind.kind, spans: [behind.span] };
  const kind = before.kind === 'reach' || behind.kind === 'magnitude' ? behind.kind : before.kind;
  return { kind, spans: [...before.spans, behind.span] };
}
