// Which currency a figure is in where its words do not settle it.

import type { Figure } from '../../figures/figure.ts';
import { fold } from '../../text/fold.ts';
import type { LexiconIndex } from '../reading/names/lexicon-index.ts';

/** Currency of a bare 398亿 where no entity tells one: a draft in Chinese means yuan. */
export function currencyOf(index: LexiconIndex, entity: string | null, prose: string): string | null {
  const own = entity ? index.entities.get(entity)?.currency : null;
  if (own) return own;
  return /[\u4e00-\u9fff]/.test(prose) ? 'CNY' : null;
}

/** Whether the text is in traditional characters. */
function isTraditional(prose: string): boolean {
  return [...prose].some((character) => /[\u4e00-\u9fff]/.test(character) && fold(character) !== character);
}

function reportsInTaiwanDollars(index: LexiconIndex, entity: string | null): boolean {
  return entity !== null && index.entities.get(entity)?.currency === 'TWD';
}

/** Whether 元 in the figure means the Taiwan dollar (verdicts.md, Currency). */
export function isLocalDollar(figure: Figure, index: LexiconIndex, entity: string | null, prose: string): boolean {
  return figure.written?.unitText === '元' && reportsInTaiwanDollars(index, entity) && isTraditional(prose);
}

/** The same for the 元 of a table's header. */
export function localHeaderUnit(unit: string, index: LexiconIndex, entity: string | null, headers: string): string {
  return unit === 'CNY' &&
    !/人民|rmb|cny/i.test(headers) &&
    reportsInTaiwanDollars(index, entity) &&
    isTraditional(headers)
    ? 'TWD'
    : unit;
}
