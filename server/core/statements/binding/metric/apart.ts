// Amounts that stand inside a line, and are not the line: of which $14.2 billion, "recorded in other income", "includes $80 million of".

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
import type { ReadBlock } from '../../reading/block.ts';
import { COMMA, QUOTE } from '../../reading/lexemes/marks.ts';
import { firstIn, firstOf, hasRole, type Scope } from '../../reading/scope.ts';

const PLACED = word(
  'recorded',
  'included',
  'reported',
  'classified',
  'presented',
  'reflected',
  'recognized',
  'recognised',
  'deferred',
);
const IN: Pattern = word('in', 'within', 'as', 'under', 'to');
const SHOWN_IN: Pattern = seq(
  PLACED,
  IN,
  upTo(3, any(role('determiner', 'pronoun'), word('a', 'component of'), QUOTE)),
);

/** "recorded in “Other income”", "recognized as revenue": where an amount is shown is not what it is; the lexeme before the metric, or −1. */
export function shownIn({ lexemes }: ReadBlock, metric: number): number {
  return endsAt(SHOWN_IN, lexemes, metric) ? metric - 1 : -1;
}

const THAT_WAS: Pattern = seq(word('that', 'which'), role('copula'), upTo(2, role('adverb')), PLACED);

/** "revenue of $479 million, that was included in deferred revenue": only some of it; the relative word, or −1. */
function someOfIt({ sentence, at }: Scope, { lexemes }: ReadBlock): number {
  for (let place = at + 1; place < sentence.to; place++) if (startsAt(THAT_WAS, lexemes, place)) return place;
  return -1;
}

const LISTED: Pattern = seq(opt(COMMA), opt(role('joiner')));
const HOLDS: Pattern = seq(word('includes', 'included', 'include'), upTo(2, role('adverb')));
const OF_WHICH: Pattern = seq(word('of which', 'of that', 'of this'), upTo(2, role('adverb', 'preposition')));

const OWN_CHANGE: Pattern = seq(role('up', 'down'), word('in'), upTo(3, role('determiner', 'pronoun', 'qualifier')));

/** "cloud services … and a $61 million increase in license revenues": of what the change is stands behind, never before; its word, or −1. */
export function ownChange({ at, clause }: Scope, { lexemes }: ReadBlock, metric: number | null): number {
  const object = metric !== null && metric < at ? OWN_CHANGE.match(lexemes, at + 1, 1) : -1;
  return object > 0 && object < clause.to && lexemes[object]?.kind !== 'period' ? at + 1 : -1;
}

const AND_MOVES: Pattern = seq(opt(COMMA), role('joiner'), upTo(1, role('adverb')), role('up', 'down'));

/** "reduced expenses by $197 million and increased net income by $157 million": the same cause goes on; the joining word, or −1. */
export function goesOnCausing({ previous }: Scope, { lexemes }: ReadBlock, wasPart: boolean): number {
  return previous && wasPart && startsAt(AND_MOVES, lexemes, previous.at + 1) ? previous.at + 1 : -1;
}

const REST: Pattern = word('other', '其他', '其它');

/** "other receivables": what is left beside the named ones; the word, or −1. */
export function restOf({ lexemes }: ReadBlock, metric: number): number {
  return endsAt(REST, lexemes, metric) ? metric - 1 : -1;
}

const MORE_OF: Pattern = seq(
  word('higher', 'lower', 'greater', 'increased', 'decreased', 'additional', 'incremental'),
  upTo(2, role('qualifier', 'adverb')),
);

/** "higher repayments of $166 million": as much more, or as much as that; which, it does not say. */
export function isMoreOf({ lexemes }: ReadBlock, metric: number | null): boolean {
  return metric !== null && endsAt(MORE_OF, lexemes, metric);
}

const FLOWS: Pattern = word(
  'proceeds',
  'repayment',
  'repayments',
  'payments',
  'purchases',
  'borrowings',
  'issuance',
  'issuances',
  'maturities',
);
const FLOW_REACH = 12;

/** "proceeds from short-term debt and long-term debt of $18.1 billion": what is paid or taken up is not what is owed; its word, or −1. */
export function flowOf({ sentence }: Scope, block: ReadBlock, metric: number): number {
  for (let at = metric - 1; at >= Math.max(sentence.from, metric - FLOW_REACH); at--) {
    const lexeme = block.lexemes[at];
    if (lexeme?.kind === 'amount' || lexeme?.kind === 'period' || lexeme?.roles.has('copula')) return -1;
    if (startsAt(FLOWS, block.lexemes, at)) return at;
  }
  return -1;
}

/** What makes the figure, or the list that it stands in, only some of what is named; the lexeme, or −1. */
export function partAround(scope: Scope, block: ReadBlock): number {
  const { lexemes } = block;
  let head = scope;
  while (head.previous && covers(LISTED, lexemes, head.previous.at + 1, head.at)) head = head.previous;
  if (endsAt(OF_WHICH, lexemes, head.at) || endsAt(HOLDS, lexemes, head.at)) return Math.max(0, head.at - 1);
  return someOfIt(scope, block);
}

const SUBJECT: Pattern = any(kind('entity', 'metric'), role('pronoun', 'group'));
const WAS_A: Pattern = seq(role('copula'), upTo(2, role('determiner', 'adverb')));

/** "The effect of this change was a reduction in depreciation of $3.2 billion": what something else did to it; the verb, or −1. */
export function predicated({ sentence }: Scope, block: ReadBlock, change: number): number {
  const { lexemes } = block;
  if (!endsAt(WAS_A, lexemes, change)) return -1;
  const verb = change - 1;
  const before = { from: sentence.from, to: verb };
  const told = hasRole(block, before, 'effect') || firstIn(block, before, ({ text }) => EFFECTS.has(text)) >= 0;
  const subject = firstOf(block, before, SUBJECT) >= 0;
  return told || !subject ? verb : -1;
}

const EFFECTS: ReadonlySet<string> = new Set(['effect', 'effects', 'impact', 'impacts', 'result']);

const ADDED: Pattern = seq(role('up', 'down'), upTo(2, role('adverb')));
const TO_METRIC: Pattern = seq(word('in', 'to', 'of'), upTo(3, role('determiner', 'pronoun', 'qualifier')));

/** "the impact from Leap Year added $1.5 billion in net sales": what a thing that is nobody did; the verb, or −1. */
export function addedTo({ sentence, at }: Scope, block: ReadBlock, metric: number): number {
  const { lexemes } = block;
  if (metric < at || !endsAt(ADDED, lexemes, at) || !covers(TO_METRIC, lexemes, at + 1, metric)) return -1;
  return firstIn(block, { from: sentence.from, to: at }, ({ text }) => EFFECTS.has(text)) >= 0 ? at - 1 : -1;
}
