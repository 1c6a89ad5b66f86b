// What heads a list of rates, and says of each that it is growth.

import { any, endsAt, opt, type Pattern, role, seq, startsAt, upTo, word } from '../../../language/pattern.ts';
import { Lately } from '../../../text/lately.ts';
import type { Range, ReadBlock, Sentence } from '../../reading/block.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { COMMA, OPEN, OWNS } from '../../reading/lexemes/marks.ts';
import { AMOUNT, firstIn, firstOf, has, lastOf } from '../../reading/scope.ts';
import type { Search } from '../search.ts';

/** How much something grows. */
const GROWTH_NOUN: Pattern = word(
  '增速',
  '增幅',
  '增长率',
  '增长速度',
  '涨幅',
  '成长率',
  '年增率',
  'growth',
  'growth rates',
);

const ITS_GROWTH: Pattern = seq(opt(any(word('的'), OWNS)), GROWTH_NOUN);

/** Whether an amount or a share is named, and not only whose growth is told: 收入增速, "revenue growth". */
function namesAmount(block: ReadBlock, range: Range): boolean {
  const isOther = (lexeme: Lexeme, at: number): boolean =>
    has(lexeme, 'share') || (lexeme.metric !== null && !startsAt(ITS_GROWTH, block.lexemes, at + 1));
  return firstIn(block, range, isOther) >= 0;
}

/** 增速排在前面的是Azure（39%）和谷歌云（34%）, "Growth was fastest at Azure (40%), Google Cloud (34%)": what heads a list of names is said of each bracket; −1 for none. */
export function headOfList(search: Search): number {
  const { scope, block } = search;
  const { lexemes } = block;
  const said = saidOfAll(search);
  if (said >= 0) return said;
  const name = endsAt(OPEN, lexemes, scope.at) ? scope.at - 2 : scope.at - 1;
  if (scope.figure.kind !== 'percent' || lexemes[name]?.kind !== 'entity') return -1;
  const head = {
    from: scope.sentence.from,
    to: firstOf(block, scope.sentence, AMOUNT),
  };
  return namesAmount(block, head)
    ? -1
    : firstIn(block, head, (lexeme, at) => has(lexeme, 'up', 'down', 'growth') && !startsAt(TURNS, lexemes, at));
}

/** "The order changes: Volcano Engine had 49.2%". */
const TURNS = word('change', 'changes', 'changed');

const IS_GROWTH: Pattern = seq(
  COMMA,
  upTo(1, role('determiner')),
  word('这是', '这些是', '这都是', '说的是', '指的是', '讲的是', '说的都是', '是'),
  GROWTH_NOUN,
);

const nouns = new Lately<Sentence, number>();

/** The noun of growth that a sentence which names no amount sets off before its first amount, or behind its last; −1 for none. */
function nounOfAll(block: ReadBlock, sentence: Sentence): number {
  const { lexemes } = block;
  if (namesAmount(block, sentence)) return -1;
  const isNoun = (_: unknown, at: number): boolean => startsAt(GROWTH_NOUN, lexemes, at);
  const rate = firstIn(block, sentence, ({ figure }) => figure?.kind === 'percent');
  const colon = firstIn(block, { from: sentence.from, to: rate }, ({ text }) => text === ':');
  const head = firstIn(block, { from: sentence.from, to: colon }, isNoun);
  if (head >= 0) return head;
  const last = lastOf(block, sentence, AMOUNT);
  const tail = firstOf(block, { from: last + 1, to: sentence.to }, IS_GROWTH);
  return tail < 0 ? -1 : firstIn(block, { from: tail, to: sentence.to }, isNoun);
}

/** 增速像坐电梯：2024年二季度⟦6%⟧，…, or Azure⟦40%⟧、谷歌云⟦34%⟧，这是增速: what all rates of the sentence are said to be. */
function saidOfAll({ scope, block }: Search): number {
  const { figure, sentence } = scope;
  if (figure.kind !== 'percent' || figure.quantity?.step === null) return -1;
  return nouns.of(sentence, () => nounOfAll(block, sentence));
}
