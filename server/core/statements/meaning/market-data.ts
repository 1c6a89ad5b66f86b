// Share prices and their moves, index levels, price targets (verdicts.md, Market data and repetitions).

import { any, endsAt, kind, opt, type Pattern, role, seq, startsAt, upTo, word } from '../../language/pattern.ts';
import type { Search } from '../binding/search.ts';
import type { Range } from '../reading/block.ts';
import { isSemicolon, POSSESSIVE } from '../reading/lexemes/marks.ts';
import { firstIn, firstOf, has, hasRole, sentenceAt } from '../reading/scope.ts';

const PARTED: ReadonlySet<string> = new Set([';', '。', '\n']);

/** What a price, an index or a move of one is told as. */
const MOVES: ReadonlySet<string> = new Set(['percent', 'number', 'percentage-point', 'count']);

const ALL_SHARES: Pattern = word('大盘');

/** 大盘增长26% in a text about the cloud market: the whole of that market, not of the shares that are traded. */
function isOfMarketTold({ context, block, index }: Search, at: number): boolean {
  if (!startsAt(ALL_SHARES, block.lexemes, at)) return false;
  return context.market !== null || [...block.named].some((id) => index.entities.get(id)?.kind === 'market');
}

/** Whether a word of trading governs the figure: it stands before it in the sentence, and no metric of the business comes between. */
function tradedBefore(search: Search): boolean {
  const { scope, block } = search;
  let traded = false;
  for (let at = scope.sentence.from; at < scope.at; at++) {
    const lexeme = block.lexemes[at];
    if (has(lexeme, 'stock', 'quote') && !isOfMarketTold(search, at)) traded = true;
    else if (lexeme && (lexeme.metric !== null || PARTED.has(lexeme.text))) traded = false;
  }
  return traded;
}

const TURNOVER: Pattern = seq(word('成交', '成交额', '成交金额', '成交量'), upTo(2, role('adverb', 'level')));

/** 阿里昨收报157.8元，…，成交⟦185亿元⟧: how much of a share changed hands, in a sentence that tells its price. */
function isTurnover({ scope, block }: Search): boolean {
  const { lexemes } = block;
  if (!endsAt(TURNOVER, lexemes, scope.at)) return false;
  return (
    firstIn(
      block,
      scope.sentence,
      (lexeme) => has(lexeme, 'quote') || (has(lexeme, 'stock') && !lexeme.text.startsWith('成交')),
    ) >= 0
  );
}

const QUOTED: Pattern = role('quote', 'stock');

/** 騰訊收報468.2港元；阿里則倒升⟦2.6%⟧: behind a price of the sentence before a semicolon, what somebody else moved by, with nothing said of what, is of the share. */
function quotedBeside({ scope, block }: Search): boolean {
  if (!isSemicolon(block.lexemes[scope.sentence.from - 1])) return false;
  const before = sentenceAt(block, scope.sentence.from - 1);
  if (!before) return false;
  const ofBusiness = (range: Range): boolean => firstIn(block, range, ({ metric }) => metric !== null) >= 0;
  const quoted = firstOf(block, before, QUOTED) >= 0;
  return quoted && !ofBusiness(before) && !ofBusiness({ from: scope.sentence.from, to: scope.at });
}

/** A ⟦4.1%⟧ jump in its shares, a ⟦9%⟧ slide of the stock, ⟦6%⟧的股价跌幅: what moved is told behind how far. */
const OF_SHARES: Pattern = seq(
  opt(word('的')),
  any(
    seq(
      role('up', 'down', 'growth'),
      role('preposition', 'by'),
      upTo(3, any(role('determiner', 'pronoun', 'adverb'), kind('entity', 'latin'), word(POSSESSIVE))),
    ),
    seq(role('up', 'down', 'growth'), word('的')),
    seq(),
  ),
  role('stock'),
);

/** Whether the figure is a price, an index level, or a move of one; so many millions of shares are none, unless they changed hands. */
export function isMarketData(search: Search): boolean {
  const { scope, block } = search;
  const { figure } = scope;
  const { quantity } = figure;
  if (figure.kind === 'money' && isTurnover(search)) return true;
  const isLarge = (figure.written?.scale ?? 0) >= 4;
  if (isLarge && (figure.kind === 'number' || figure.kind === 'count'))
    return endsAt(TURNOVER, block.lexemes, scope.at);
  const priced = figure.kind === 'money' && (quantity?.value?.exponent ?? 0) <= 3 && !isLarge;
  if (!MOVES.has(figure.kind) && !priced) return false;
  const behind = { from: scope.at + 1, to: Math.min(scope.clause.to, scope.at + 4) };
  const named = firstIn(block, { from: scope.clause.from, to: scope.at }, ({ metric }) => metric !== null) >= 0;
  if (startsAt(OF_SHARES, block.lexemes, scope.at + 1)) return true;
  return tradedBefore(search) || quotedBeside(search) || (!named && hasRole(block, behind, 'quote'));
}
