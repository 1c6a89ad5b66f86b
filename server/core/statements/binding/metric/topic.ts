// What a sentence opens with as its topic, and whom it speaks of together: 行业云方面, "collectively, the hyperscalers".

import { any, kind, opt, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { COMMA } from '../../reading/lexemes/marks.ts';
import { firstIn, firstOf, has } from '../../reading/scope.ts';
import type { Search } from '../search.ts';
import { isThing } from './things.ts';

const OPENS: Pattern = upTo(
  3,
  any(role('but', 'determiner', 'adverb', 'joiner'), kind('mark'), word('在', '就', '从', '对', '对于')),
);
const NAME: Pattern = upTo(3, any(kind('han', 'latin'), role('noun', 'unit')));
const AS_TOPIC: Pattern = seq(word('方面', '领域', '板块', '而言', '来看', '来说'), opt(COMMA));

/** Shorter ones are what is done, and no part: 运营方面, 具体而言. */
const SHORTEST = 3;

const TURNS_TO: Pattern = any(
  word('至于', '说到', '谈到', '再看', '再说', 'as for', 'as to', 'turning to'),
  seq(word('as', 'turning'), word('for', 'to')),
);

const TURNS: Pattern = seq(OPENS, TURNS_TO);

/** As many lexemes as may say what the text turns to. */
const LONGEST_TOPIC = 9;

/** 至于占收入一半的增值服务，…: the noun that stands before the comma, where nobody here knows it, or −1. */
function turnedTo({ scope, block }: Search): number {
  const { lexemes } = block;
  const { from } = scope.sentence;
  const opened = TURNS.match(lexemes, from, 1);
  if (opened < 0) return -1;
  const comma = firstOf(block, { from: opened, to: Math.min(scope.at, opened + LONGEST_TOPIC) }, COMMA);
  if (comma <= opened || firstIn(block, { from: opened, to: scope.at }, (_, at) => block.who[at] != null) >= 0)
    return -1;
  const noun = lexemes[comma - 1];
  return noun?.metric === null && (isThing(noun) || has(noun, 'unit')) ? comma - 1 : -1;
}

/** 行业云方面，…收入7.26亿元: a topic that nobody here knows is what the sentence's figures are of, until somebody is named; its lexeme, or −1. */
export function unknownTopic(search: Search): number {
  const { scope, block } = search;
  const { lexemes } = block;
  const turned = turnedTo(search);
  if (turned >= 0) return turned;
  const first = OPENS.match(lexemes, scope.sentence.from, 1);
  const end = NAME.match(lexemes, first, 1);
  if (end === first || end >= scope.at || !startsAt(AS_TOPIC, lexemes, end) || !isThing(lexemes[first])) return -1;
  const length = (lexemes[end - 1]?.span.end ?? 0) - (lexemes[first]?.span.start ?? 0);
  const named =
    firstIn(
      block,
      { from: end, to: scope.at },
      (lexeme, at) => block.who[at] != null || has(lexeme, 'group', 'pronoun'),
    ) >= 0;
  return named || length < SHORTEST ? -1 : first;
}

const TOGETHER: Pattern = word('collectively', 'jointly', '合力', '联手', '共同');
const SEVERAL: Pattern = seq(TOGETHER, opt(COMMA));

/** "Collectively, hyperscalers are to spend": what several do that the sentence does not name is nobody's of them; the word, or −1. */
export function ofSeveral({ scope, block }: Search): number {
  const { sentence } = scope;
  const first = firstIn(block, sentence, ({ kind: what }) => what !== 'mark');
  if (first < 0 || first >= scope.at || !startsAt(SEVERAL, block.lexemes, first)) return -1;
  const named = firstIn(block, sentence, (_, at) => block.who[at] != null) >= 0;
  return named || has(block.lexemes[scope.at - 1], 'pronoun') ? -1 : first;
}
