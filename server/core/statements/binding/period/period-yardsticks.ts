// Where a comparison begins that a period stands in as its yardstick.

import { any, covers, type Pattern, role, startsAt, upTo, word } from '../../../language/pattern.ts';
import type { ReadBlock, Sentence } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { firstIn, has, hasRole } from '../../reading/scope.ts';

/** What may stand between a comparison and its period: "than in the", "than it did", "above where it stood". */
const DIRECT: Pattern = upTo(
  4,
  any(
    word('the', 'in', 'end', 'of', '在', 'for', 'at', '于', 'stood', 'where', 'what'),
    role('determiner', 'preposition', 'pronoun', 'auxiliary', 'copula'),
  ),
);

const ASIDE_WORDS = ['compare', 'start'] as const;

/** Right before a period, what makes it a yardstick: "above last year's level". */
const BEYOND: Pattern = word('above', 'below', 'ahead of', 'behind', '高于', '低于', '高過', '低過');

/** How far before a period its comparison may begin, in lexemes. */
const ASIDE_REACH = 24;

const AFTER: Pattern = word('after', 'following', '而');

/** Whether the lexeme at `back` begins a comparison with the period at `at`. */
function opensComparison(lexemes: readonly Lexeme[], back: number, at: number): boolean {
  const lexeme = lexemes[back];
  if (has(lexeme, ...ASIDE_WORDS) || startsAt(AFTER, lexemes, back)) return true;
  if (back + 1 >= at - 1 && startsAt(BEYOND, lexemes, back)) return true;
  if (back + 1 === at && has(lexeme, 'yoy', 'qoq')) return true;
  return has(lexeme, 'more', 'fewer') && lexemes[back - 1]?.kind === 'amount' && covers(DIRECT, lexemes, back + 1, at);
}

/** The lexeme that opens the comparison which the period stands in, or −1. */
export function asideStart(block: ReadBlock, sentence: Sentence, at: number): number {
  const { lexemes } = block;
  const { from } = sentence;
  for (let back = at - 1; back >= Math.max(from, at - ASIDE_REACH); back--) {
    const lexeme = lexemes[back];
    if (!lexeme || (lexeme.kind === 'mark' && [',', ';', '.', '。'].includes(lexeme.text))) return -1;
    if (lexeme.text === 'over' && opensStretch(block, from, back)) return -1;
    if (lexeme.text === 'from' && isOrigin(block, sentence)) return -1;
    if (opensComparison(lexemes, back, at)) {
      const direct = covers(DIRECT, lexemes, back + 1, at);
      const amount = firstIn(block, { from: back + 1, to: at }, ({ kind }) => kind === 'amount') >= 0;
      return direct || amount ? back : -1;
    }
  }
  return -1;
}

/** "The results from the first quarter of 2026 are in": with no amount and no word of change, what comes from a time is of it. */
function isOrigin(block: ReadBlock, sentence: Sentence): boolean {
  const moves = hasRole(block, sentence, 'up', 'down', 'growth', 'arrive');
  return !moves && firstIn(block, sentence, ({ kind }) => kind === 'amount') < 0;
}

/** "Over the four quarters to September, it spent …": at a stretch's head it says when. */
function opensStretch({ lexemes }: ReadBlock, from: number, at: number): boolean {
  return at === from || lexemes[at - 1]?.kind === 'mark';
}
