// What is spent on plant, equipment and capacity is capital expenditure, though nobody calls it so: "laid out $30 billion on data centres".

import { any, covers, endsAt, kind, one, type Pattern, role, seq, upTo, word } from '../../../language/pattern.ts';
import { regionOf, WORLD } from '../../../language/regions.ts';
import type { Lexeme } from '../../reading/lexemes/lexeme.ts';
import { isBreak } from '../../reading/lexemes/marks.ts';
import { BUYER } from '../../reading/names/market-regions.ts';
import { gapBefore, gapBehind, lastIn, lastOf } from '../../reading/scope.ts';
import { isMarket } from '../entity/candidates.ts';
import type { Search } from '../search.ts';
import { bare } from './metric-implied.ts';
import type { Rule } from './metric-named.ts';

/** What capital expenditure buys. */
const GOODS: ReadonlySet<string> = new Set(
  'center centers centre centres servers equipment infrastructure capacity chips gpus computing compute hardware 数据中心 服务器 机房 算力 芯片 基础设施 设备'
    .split(' ')
    .concat('capital projects', 'capital goods'),
);

/** What may stand between the verb and its amount. */
const TO_AMOUNT: Pattern = upTo(
  4,
  any(role('adverb', 'determiner', 'level', 'preposition', 'pronoun'), kind('period')),
);

const FOR: Pattern = any(word('on', 'in', 'into', 'for', '建设', '用于', '购买', '建'), role('preposition'));

/** As many lexemes as name what was bought. */
const REACH = 9;

const SPENDS: Pattern = role('spends');

/** The verb of spending that the figure is the amount of, or −1. */
function spendingVerb({ scope, block }: Search): number {
  const at = lastOf(block, gapBefore(scope), SPENDS);
  return at >= 0 && covers(TO_AMOUNT, block.lexemes, at + 1, scope.at) ? at : -1;
}

/** Whether a word names what capital expenditure buys: goods of its own, or an asset of the balance sheet. */
function isGood({ text, metric }: Lexeme, { index }: Search): boolean {
  if (GOODS.has(text)) return true;
  return (
    metric?.metrics.some((id) => {
      const named = index.metrics.get(id);
      return named?.periodType === 'instant' && named.partOf?.includes('non-current-assets');
    }) === true
  );
}

/** Whether what stands behind the amount says what it was spent on: `null` where nothing does. */
function boughtCapital(search: Search): boolean | null {
  const { scope, block } = search;
  const { to } = gapBehind(scope);
  let bought: boolean | null = null;
  for (let at = scope.at + 1; at < Math.min(to, scope.at + REACH); at++) {
    const lexeme = block.lexemes[at];
    if (!lexeme || isBreak(lexeme)) break;
    if (isGood(lexeme, search)) return true;
    if (bought === null && covers(FOR, block.lexemes, at, at + 1)) bought = false;
  }
  return bought;
}

/** What those spend on it who buy what a market sells is its size, and nobody's capital expenditure: "companies in China spent". */
const BUYERS: Pattern = seq(
  BUYER,
  upTo(
    6,
    any(
      role('adverb', 'preposition', 'auxiliary', 'determiner'),
      kind('period', 'han', 'entity'),
      one(({ text }) => ![null, WORLD].includes(regionOf(text))),
    ),
  ),
);

/** "The world spent $129 billion on cloud infrastructure", 全球企业花了1290亿美元购买云服务. */
export const boughtByMany: Rule = (search) => {
  const { scope, block, index } = search;
  const verb = scope.figure.kind === 'money' ? spendingVerb(search) : -1;
  const [size] = index.sizes;
  if (!size || verb < 0) return null;
  const ofMarket = lastIn(block, gapBefore(scope), (_, at) => isMarket(index, block.who[at] ?? '')) >= 0;
  return ofMarket || endsAt(BUYERS, block.lexemes, verb) ? bare(size, 'spending', 'stated') : null;
};

/** "spent $43.2 billion in cash on property and equipment". */
export const spentOn: Rule = (search) => {
  const { capex } = search.index;
  if (!capex || search.scope.figure.kind !== 'money' || spendingVerb(search) < 0) return null;
  return boughtCapital(search) === true ? bare(capex, 'spending', 'stated') : null;
};

/** "spends $200 billion in 2026": on what is not said. */
export const spent: Rule = (search) => {
  const { capex } = search.index;
  if (!capex || search.scope.figure.kind !== 'money' || spendingVerb(search) < 0) return null;
  return boughtCapital(search) === null ? bare(capex, 'spending', 'guessed', false) : null;
};
