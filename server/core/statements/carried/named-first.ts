// Whom a sentence without figures is about.

import type { EntityId } from '../../claims/claim.ts';
import { endsAt, type Pattern, role, seq, startsAt, upTo, word } from '../../language/pattern.ts';
import { hasOwnYear, labelOf } from '../../periods/expression.ts';
import { asideAt, asidesOf } from '../binding/entity/asides.ts';
import { isBystanderKind } from '../binding/entity/candidates.ts';
import type { Relations } from '../binding/entity/relation.ts';
import { fromTopics, type RunningContext } from '../context.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import { OWNS } from '../reading/lexemes/marks.ts';
import { ancestry } from '../reading/names/lexicon-index.ts';
import { isSetBeside } from '../reading/names/set-beside.ts';
import { firstIn, has } from '../reading/scope.ts';

const IN_PASSING: Pattern = seq(role('preposition'), upTo(2, role('determiner', 'pronoun', 'qualifier')));
const OF: Pattern = seq(word('of'), upTo(2, role('determiner', 'pronoun', 'qualifier')));

/** "The defence rests on AWS.": what a sentence comes to at its end, which the next one goes on about. */
function isWhereItEnds({ lexemes }: ReadBlock, { to }: Sentence, at: number): boolean {
  let end = at + 1;
  while (end < to && lexemes[end]?.kind === 'mark') end++;
  return end === to && !endsAt(OF, lexemes, at);
}

/** "The spin-off of the cloud unit drowned that out": a part of whom the text speaks of, in a phrase of something else that nothing measures. */
function isInPassing(block: ReadBlock, sentence: Sentence, at: number, subject: EntityId | null): boolean {
  const { from } = sentence;
  const id = block.who[at];
  if (isWhereItEnds(block, sentence, at)) return false;
  const measured = firstIn(
    block,
    { from, to: at },
    (lexeme) => lexeme.metric !== null || has(lexeme, 'up', 'down', 'growth'),
  );
  if (measured >= 0) return false;
  return (
    subject !== null &&
    id != null &&
    id !== subject &&
    ancestry(block.index, id).includes(subject) &&
    endsAt(IN_PASSING, block.lexemes, at)
  );
}

/** 阿里财年4月起 below the heading of one of its parts: by whose calendar the part is told, which turns to nobody. */
function isCalendarOf(block: ReadBlock, at: number, context: RunningContext): boolean {
  const headed = context.subject === null ? fromTopics(context, ({ entity }) => entity)?.value : undefined;
  if (!headed || headed === block.who[at]) return false;
  const owns = OWNS.match(block.lexemes, at + 1, 1);
  const year = block.lexemes[owns < 0 ? at + 1 : owns];
  const told = year?.period?.expression;
  const fiscal = told ? labelOf(told) === 'fiscal' && !hasOwnYear(told) : has(year, 'fiscal');
  return fiscal && ancestry(block.index, headed).includes(block.who[at] ?? '');
}

/** 那么阿里云呢？: whom the text turns to. */
const ASKED: Pattern = word('呢', '又如何', '又怎样', '如何', '怎么样', '怎样');

/** Who a sentence without a bound figure is about: the first name in it that is no bystander, no yardstick and in no aside. */
export function namedFirst(
  block: ReadBlock,
  sentence: Sentence,
  relations: Relations,
  context: RunningContext,
): EntityId | null {
  const asked = firstIn(
    block,
    sentence,
    (_, place) => block.who[place] != null && startsAt(ASKED, block.lexemes, place + 1),
  );
  if (asked >= 0) return block.who[asked] ?? null;
  const asides = asidesOf(block, sentence);
  const at = firstIn(block, sentence, (_, place) => {
    const id = block.who[place];
    return (
      id != null &&
      !isBystanderKind(block.index, id) &&
      !relations.yardsticks.has(place) &&
      !isInPassing(block, sentence, place, context.subject) &&
      !isSetBeside(block.lexemes, place) &&
      !isCalendarOf(block, place, context) &&
      asideAt(asides, place) === null
    );
  });
  return at < 0 ? null : (ownedBehind(block, at) ?? block.who[at] ?? null);
}

/** "Amazon's cloud had a fine 2025": the part behind its owner's name. */
function ownedBehind({ lexemes, who, index }: ReadBlock, at: number): EntityId | null {
  const behind = OWNS.match(lexemes, at + 1, 1);
  const part = behind < 0 ? null : (who[behind] ?? null);
  return part !== null && ancestry(index, part).includes(who[at] ?? '') ? part : null;
}
