// Where a name may begin and end in a text, and which places names have taken already.

import type { Figure } from '../../../figures/figure.ts';
import { role, startsAt, wordAs } from '../../../language/pattern.ts';
import { WORDS } from '../../../language/words.ts';
import { isHan, isWordUnit } from '../../../text/fold.ts';
import type { Span } from '../../../text/span.ts';
import { type LexiconIndex, topOf } from './lexicon-index.ts';
import type { EntityMention } from './mentions.ts';

/** Of a text in which nothing is covered. */
const NOBODY = new Int32Array(0);

/** Which of some spans covers each code unit of a text; −1 where none does. */
export class Cover {
  private readonly owners: Int32Array;

  constructor(length: number, spans: readonly Span[]) {
    this.owners = spans.length === 0 ? NOBODY : new Int32Array(length).fill(-1);
    for (const [at, { start, end }] of spans.entries()) this.owners.fill(at, start, end);
  }

  /** The span that holds all of the given one, or −1. */
  holding({ start, end }: Span): number {
    const owner = this.owners[start] ?? -1;
    return owner >= 0 && this.owners[end - 1] === owner ? owner : -1;
  }

  /** A span that shares a code unit with the given one, or −1. */
  meeting({ start, end }: Span): number {
    for (let at = start; at < end; at++) {
      const owner = this.owners[at] ?? -1;
      if (owner >= 0) return owner;
    }
    return -1;
  }
}

export const spanOf = ({ span }: { readonly span: Span }): Span => span;
export const isLowerLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

const COMPUTING = ' computing';

/** A bare 云 or "cloud" (computing) names somebody only right before what is measured: 云收入, cloud revenue. */
export function isShort(name: string): boolean {
  const word = name.endsWith(COMPUTING) ? name.slice(0, -COMPUTING.length) : name;
  return isHan(name.charCodeAt(0)) ? name.length === 1 : [...word].every((c) => isLowerLatin(c.charCodeAt(0)));
}

const MEASURED = role('up', 'down', 'growth', 'unit', 'group', 'share');

/** 【云】: a heading or label that is nothing but the name. */
function isWhole(folded: string, start: number, end: number): boolean {
  return (
    MARKS_ONLY.test(folded.slice(Math.max(0, start - LONGEST_MARKS), start)) &&
    MARKS_ONLY.test(folded.slice(end, end + LONGEST_MARKS)) &&
    folded.length <= end + LONGEST_MARKS
  );
}

/** At a clause's head: 云的营业利润; not AI和云的资本开支. */
const OWNED = '的';
const LONGEST_MARKS = 4;
const MARKS_ONLY = /^[\s[\]【】〔〕()#*_、.:]*$/;

/** 云和即时零售收入分别为…: the first name of a list. */
const JOINS_HAN = /^[和与及、]$/;

export function leads(folded: string, start: number, end: number, index: LexiconIndex): boolean {
  const at = folded[end] === ' ' ? end + 1 : end;
  const heads = folded[end] === '.' && MARKS_ONLY.test(folded.slice(0, start));
  if (folded[at] === ':' || heads || isWhole(folded, start, end)) return true;
  if (index.metricNames.at(folded, at) !== null) return true;
  const before = folded.charCodeAt(start - 1);
  const opens = !isWordUnit(before) && !isHan(before);
  if (JOINS_HAN.test(folded[end] ?? '') && opens && index.entityNames.at(folded, end + 1) !== null) return true;
  if (folded[end] === OWNED && opens) return index.metricNames.at(folded, end + 1) !== null;
  const found = WORDS.at(folded, at);
  if (!found) return false;
  const word = wordAs(found.values[0], folded.slice(at, found.span.end));
  return startsAt(MEASURED, [word], 0) || (word.roles.has('adverb') && leads(folded, start, found.span.end, index));
}

const ACTS = role('earns', 'verb', 'copula', 'auxiliary', 'up', 'down', 'share', 'level');
/** What a clause begins behind. */
const CLAUSE_START = /(?:^|[.;:,!?()—–\n|]|\b(?:and|while|but|whereas|as|with))\s*$/;

const AND = ' and ';

/** "Cloud and OCI grew": whether another name is joined to the one that ends here. */
function isJoined(folded: string, end: number, { entityNames }: LexiconIndex): boolean {
  return folded.startsWith(AND, end) && entityNames.at(folded, end + AND.length) !== null;
}

/**
 * "…; gaming, once the core, brought in", "…, cloud RMB39.8 billion": a clause that the name opens, and that goes on with a comma,
 * a verb, an amount or, joined by "and", another name; or a text of nothing else.
 *
 * @param amounts where the sums of money of the text begin
 */
export function opensClause(
  folded: string,
  { start, end }: Span,
  amounts: ReadonlySet<number>,
  index: LexiconIndex,
): boolean {
  if (isHan(folded.charCodeAt(start)) || !CLAUSE_START.test(folded.slice(Math.max(0, start - 12), start))) return false;
  if (amounts.has(end + 1) || folded[end] === ',' || (folded.length - end < 4 && folded.slice(end).trim() === ''))
    return true;
  if (isJoined(folded, end, index)) return true;
  const found = folded[end] === ' ' ? WORDS.at(folded, end + 1) : null;
  return found !== null && startsAt(ACTS, [wordAs(found.values[0])], 0);
}

const GENITIVE = /^['’]s $/;

/** "Alphabet's cloud closed the quarter": right behind a name of its own family, and with a verb or nothing behind it. */
export function isOwnedBy(
  folded: string,
  part: EntityMention,
  owner: EntityMention | undefined,
  index: LexiconIndex,
): boolean {
  const { start, end } = part.span;
  if (!owner || !GENITIVE.test(folded.slice(owner.span.end, start))) return false;
  const tops = new Set(owner.names.map(({ entity }) => topOf(index, entity)));
  if (!part.names.some(({ entity }) => tops.has(topOf(index, entity)))) return false;
  if (isJoined(folded, end, index)) return true;
  const found = folded[end] === ' ' ? WORDS.at(folded, end + 1) : null;
  const acts = found !== null && startsAt(ACTS, [wordAs(found.values[0])], 0);
  return acts || folded[end] !== ' ';
}

const NAMED_OWNER = /(?:^|[^\w'’])[A-Z][\w&.]*['’]s $/;
const LONGEST_OWNER = 24;

/** "AMD's data centre sales": a part's plain name right behind somebody of another family, or somebody unknown, is of theirs. */
export function isOfOthers(
  prose: string,
  part: EntityMention,
  owner: EntityMention | undefined,
  index: LexiconIndex,
): boolean {
  const { start } = part.span;
  if (!NAMED_OWNER.test(prose.slice(Math.max(0, start - LONGEST_OWNER), start))) return false;
  if (!owner || !GENITIVE.test(prose.slice(owner.span.end, start))) return true;
  const tops = new Set(owner.names.map(({ entity }) => topOf(index, entity)));
  return !part.names.some(({ entity }) => tops.has(topOf(index, entity)));
}

const PART_BEFORE = /\b(?:that|those|within) (?:of )?$/;
const LONGEST_PART = 9;
const WHOLE_BEHIND = /^ (?:as a whole|overall|altogether)\b/;
const LONGEST_WHOLE = 12;

/** "that of cloud", "cloud as a whole": what is spoken of as somebody's part. */
export function isSpokenOf(folded: string, { start, end }: Span): boolean {
  const before = folded.slice(Math.max(0, start - LONGEST_PART), start);
  return PART_BEFORE.test(before) || WHOLE_BEHIND.test(folded.slice(end, end + LONGEST_WHOLE));
}

/** "from Gaming": a capital inside a sentence makes an ordinary word a name. */
export function isTitled(prose: string, { start }: Span): boolean {
  return /[A-Z]/.test(prose[start] ?? '') && /[a-z0-9,] $/.test(prose.slice(Math.max(0, start - 2), start));
}

export const ENDS_A_NAME: ReadonlySet<Figure['kind']> = new Set(['period', 'money', 'percent', 'percentage-point']);

const LONGEST_GAP = 64;

/** Where all parts of a gapped alias stand in order: the last part, and the stretch behind the first one. */
export function gappedSpan(text: string, parts: readonly string[]): { last: Span; whole: Span } | null {
  let from = 0;
  let first = -1;
  let last: Span | null = null;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0 || (first >= 0 && at - from > LONGEST_GAP)) return null;
    if (first < 0) first = at + part.length;
    last = { start: at, end: at + part.length };
    from = last.end;
  }
  return last ? { last, whole: { start: first, end: last.end } } : null;
}

/** The aliases of several words whose words all stand somewhere in the text. */
export function gappedIn(folded: string, gapped: LexiconIndex['gapped']): LexiconIndex['gapped'] {
  return gapped.filter(({ parts }) => parts.every((part) => folded.includes(part)));
}
