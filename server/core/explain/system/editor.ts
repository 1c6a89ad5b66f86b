// What the editor's server says: titles of fixes and buttons, labels in claims files, notices of changes.

import type { Tongue, Words } from '../../text/spoken.ts';
import { allTraditional } from '../../text/traditional.ts';

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

export function labelled(label: Words, value: string): Words {
  return { zh: `${label.zh}：${value}`, en: `${label.en}: ${value}` };
}

export const partOf: Words = { zh: '属于', en: 'Part of' };
export const kind: Words = { zh: '类别', en: 'Kind' };
export const reportsIn: Words = { zh: '报告货币', en: 'Reports in' };
export const yearEndsIn: Words = { zh: '财年结束', en: 'Fiscal year ends in' };
export const alsoCalled: Words = { zh: '别名', en: 'Also' };
export const claimsAbout: Words = { zh: '数字', en: 'Claims' };
export const xbrl: Words = { zh: 'XBRL', en: 'XBRL' };
export const shareOf: Words = { zh: '占谁的比', en: 'Share of' };
export const notMixedUpWith: Words = { zh: '不要混淆', en: 'Not to be mixed up with' };
export const figure: Words = { zh: '数字', en: 'Figure' };
export const status: Words = { zh: '状态', en: 'Status' };
export const source: Words = { zh: '来源', en: 'Source' };
export const standsFor: Words = { zh: '代表的范围', en: 'Stands for' };

/** Between the items of a list. */
export const and: Words = { zh: '、', en: ', ' };
/** Between the parts of a sentence. */
export const comma: Words = { zh: '，', en: ', ' };
/** Between whoever says something and what is said. */
export const colon: Words = { zh: '：', en: ': ' };

const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** @param month of the year that names the fiscal year, 1 to 12, or from 13 of the year behind it */
export function endOfMonth(month: number): Words {
  const of = ((month - 1) % 12) + 1;
  const [zh, en] = [`${of}月底`, MONTHS[of - 1] ?? ''];
  return month <= 12 ? { zh, en } : { zh: `次年${zh}`, en: `${en} of the next year` };
}

export const noIdHere: Words = { zh: '这里没有可以改名的 id', en: 'there is no id to rename here' };

export function noId(name: string): Words {
  return {
    zh: `“${name}”不能作 id：只用字母、数字、点和横线`,
    en: `"${name}" is no id: use letters, digits, dots and hyphens`,
  };
}

export function idTaken(name: string): Words {
  return { zh: `已经有 ${name} 了`, en: `${name} is taken` };
}

export function notDefinedHere(id: string): Words {
  return {
    zh: `${id} 不是这个库定义的，改名要到定义它的库里去`,
    en: `${id} is not defined in this database: rename it in the one that defines it`,
  };
}

export function inDraft(words: string): Words {
  return { zh: `文中 ${words}`, en: `Draft: ${words}` };
}

export function quartersTo(count: number, until: string): Words {
  return { zh: `截至${until}的${count}个季度`, en: `${count} quarters to ${until}` };
}

export const changedBefore: Words = { zh: '，刚改过：', en: '; changed: ' };

export const figureChanged: Words = { zh: '来源数字刚改过：', en: 'The source figure was changed: ' };

export const removed: Words = { zh: '已删去', en: 'removed' };

export function fileChanged(file: string, changes: readonly string[], more: boolean, figures: number): Words {
  const rest = more ? ' …' : '';
  return {
    zh: `${file}改了：${changes.join('；')}${rest}。打开的稿子里有 ${figures} 个数字以此为据。`,
    en: `${file}changed: ${changes.join('; ')}${rest}. Figures in open drafts that rest on it: ${figures}.`,
  };
}

export const whichDocument: Words = { zh: '这个数字出自哪份文件', en: 'The document that this figure comes from' };

export function languageLeftOut(uri: string, language: string): Words {
  return {
    zh: `${uri} 的语言（${language}）不在 tieout.languages 里，没有核对`,
    en: `${uri} is not checked: its language, ${language}, is not among tieout.languages`,
  };
}

export function notOpen(uri: string): Words {
  return { zh: `没有打开 ${uri}`, en: `${uri} is not open` };
}
