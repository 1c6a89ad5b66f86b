// The words around a figure that may say of which line of a table it is: those before the list that it stands in, and those right behind it.

import { any, covers, kind, type Pattern, role, startsAt, upTo, word } from '../../language/pattern.ts';
import { Lately } from '../../text/lately.ts';
import type { Search } from '../binding/search.ts';
import type { Phrase, PhraseWord, WordKind } from '../phrase.ts';
import type { Lexeme } from '../reading/lexemes/lexeme.ts';
import { COMMA } from '../reading/lexemes/marks.ts';
import type { Scope } from '../reading/scope.ts';

/** As many words as a line and what belongs to it may take. */
const REACH = 30;
/** As many words as may stand between two figures that go on with one thing: "$148 million and $86 million for the second quarter, and $252 million". */
const APART = 8;

const LISTED: Pattern = upTo(
  APART,
  any(
    COMMA,
    kind('period'),
    role('joiner', 'adverb', 'determiner', 'respectively'),
    word('for', 'in', 'during', 'as of', 'at', 'as', 'of'),
  ),
);

const STOPS: Pattern = role(
  'due',
  'except',
  'concede',
  'compare',
  'conditional',
  'share',
  'times',
  'effect',
  'denied',
  'hoped',
);
const THINGS: Pattern = role('noun', 'whole', 'annualised', 'up', 'down', 'growth');
const TRIMS: Pattern = role('determiner', 'pronoun', 'qualifier', 'group');
const TIES: ReadonlySet<string> = new Set([
  'of',
  'in',
  'on',
  'for',
  'to',
  'from',
  'under',
  'within',
  'by',
  'against',
  'with',
]);
const PAUSES: ReadonlySet<string> = new Set([',', '(', ')', '，', '（', '）', '、', '“', '”', '"']);

function wordKind(lexemes: readonly Lexeme[], at: number): WordKind {
  const { kind: is, text, roles } = lexemes[at] as Lexeme;
  switch (is) {
    case 'latin':
    case 'han':
    case 'stranger':
    case 'metric':
    case 'publisher':
      return 'thing';
    case 'mark':
      return PAUSES.has(text) || text === '.' || text === '-' || text === '/' ? 'pause' : 'stop';
    case 'known':
      if (TIES.has(text)) return 'tie';
      if (startsAt(STOPS, lexemes, at)) return 'stop';
      if (startsAt(THINGS, lexemes, at)) return 'thing';
      if (roles.has('joiner')) return 'joiner';
      if (roles.has('part') || roles.has('relative')) return 'part';
      if (startsAt(TRIMS, lexemes, at)) return 'trim';
      return 'light';
    case 'period':
      return 'time';
    default:
      return 'light';
  }
}

/** The words of a block that were asked for: figures of one sentence have most of theirs in common. */
const wordsOf = new Lately<readonly Lexeme[], PhraseWord[]>();

function wordAt(lexemes: readonly Lexeme[], at: number, known: PhraseWord[]): PhraseWord {
  known[at] ??= { text: (lexemes[at] as Lexeme).text, kind: wordKind(lexemes, at) };
  return known[at];
}

/** The first figure of the list that the scope's own stands in. */
function headOf(scope: Scope, lexemes: readonly Lexeme[]): Scope {
  let head = scope;
  while (head.previous?.figure.kind === scope.figure.kind && covers(LISTED, lexemes, head.previous.at + 1, head.at))
    head = head.previous;
  return head;
}

/** Past the last figure of the list that the scope's own stands in. */
function endOf({ at, sentence, figure }: Scope, lexemes: readonly Lexeme[]): number {
  let last = at;
  for (let place = at + 1; place < sentence.to && place <= last + APART + 1; place++) {
    const lexeme = lexemes[place];
    if (lexeme?.kind !== 'amount') continue;
    if (lexeme.figure?.kind !== figure.kind || !covers(LISTED, lexemes, last + 1, place)) break;
    last = place;
  }
  return last + 1;
}

const JOINED: Pattern = upTo(2, any(COMMA, role('joiner', 'adverb')));

function isAlone({ at, previous, next, figure }: Scope, lexemes: readonly Lexeme[]): boolean {
  const joins = (a: number, b: number, other: Scope['figure'] | null | undefined): boolean =>
    other?.kind === figure.kind && covers(JOINED, lexemes, a + 1, b);
  const before = previous !== null && joins(previous.at, at, previous.figure);
  return !before && !(next !== null && joins(at, next, lexemes[next]?.figure));
}

/** The words around a figure of prose. */
export function phraseOf({ scope, block: { lexemes } }: Search): Phrase {
  const head = headOf(scope, lexemes);
  const known = wordsOf.of(lexemes, () => new Array<PhraseWord>(lexemes.length));
  const before: PhraseWord[] = [];
  for (let at = head.at - 1; at >= scope.sentence.from && before.length < REACH; at--) {
    const lexeme = lexemes[at];
    if (!lexeme) break;
    if (lexeme.kind === 'amount' && lexeme.figure?.kind === scope.figure.kind) break;
    before.push(wordAt(lexemes, at, known));
  }
  const behind: PhraseWord[] = [];
  for (let at = endOf(scope, lexemes); at < scope.sentence.to && behind.length < REACH; at++) {
    const lexeme = lexemes[at];
    if (!lexeme || lexeme.kind === 'amount') break;
    behind.push(wordAt(lexemes, at, known));
  }
  // Kept with every figure: a copy has no room for more.
  return {
    before: before.slice(),
    behind: behind.slice(),
    list: head.figure.span.start,
    alone: isAlone(scope, lexemes),
  };
}
