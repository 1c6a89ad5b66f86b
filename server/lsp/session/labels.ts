// The words of buttons and menus that the server names: in the editor's own language, traditional characters included.

import type { Tongue } from '../../core/text/spoken.ts';
import { allTraditional } from '../../core/text/traditional.ts';

export interface Labels {
  readonly change: (words: string) => string;
  readonly changeFrom: (words: string, source: string) => string;
  readonly say: (words: string) => string;
  readonly cite: (publisher: string) => string;
  readonly statePeriod: (period: string) => string;
  readonly ignoreHere: (code: string) => string;
  readonly ignoreAll: (code: string) => string;
  readonly removeIgnore: string;
  readonly add: (words: string) => string;
  readonly fixAll: string;
  readonly fixKind: (count: number, code: string) => string;
  readonly figures: (count: number) => string;
  /** Links in a hover. */
  readonly ignore: string;
  readonly openClaim: string;
  readonly openDocument: string;
  readonly addIt: string;
  /** A button: the claims of a file that is gone go, too. */
  readonly dropClaims: string;
}

const EN: Labels = {
  change: (words) => `Change to "${words}"`,
  changeFrom: (words, source) => `Change to "${words}" (${source})`,
  say: (words) => `Say "${words}"`,
  cite: (publisher) => `Cite ${publisher}`,
  statePeriod: (period) => `State the period: ${period}`,
  ignoreHere: (code) => `Ignore here (${code})`,
  ignoreAll: (code) => `Ignore in this document (${code})`,
  removeIgnore: 'Remove this ignore comment',
  add: (words) => `Add "${words}" to the claims database`,
  fixAll: 'Tieout: apply all certain fixes',
  fixKind: (count, code) => `Fix all ${count} of this kind in this document (${code})`,
  figures: (count) => (count === 1 ? '1 figure: ' : `${count} figures: `),
  ignore: 'Ignore…',
  openClaim: 'Open the claim',
  openDocument: 'Open the document there',
  addIt: 'Add to the claims database',
  dropClaims: 'Drop Its Claims',
};

const HANS: Labels = {
  change: (words) => `改为“${words}”`,
  changeFrom: (words, source) => `改为“${words}”（${source}）`,
  say: (words) => `措辞改为“${words}”`,
  cite: (publisher) => `注明来源：${publisher}`,
  statePeriod: (period) => `写明期间：${period}`,
  ignoreHere: (code) => `在这里忽略（${code}）`,
  ignoreAll: (code) => `在本文中忽略（${code}）`,
  removeIgnore: '删去这条忽略注释',
  add: (words) => `把“${words}”加进数据库`,
  fixAll: '核数：应用所有确定的修改',
  fixKind: (count, code) => `修改本文中 ${count} 处同类问题（${code}）`,
  figures: (count) => `${count} 个数字：`,
  ignore: '忽略…',
  openClaim: '打开来源条目',
  openDocument: '在原件中查看',
  addIt: '加进数据库',
  dropClaims: '弃用其中的数据',
};

export function labelsFor(tongue: Tongue): Labels {
  if (tongue === 'en') return EN;
  return tongue === 'zh' ? HANS : allTraditional(HANS);
}
