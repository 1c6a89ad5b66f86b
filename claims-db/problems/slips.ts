// Common slips in a claims file and what would mend them: a word for another, a field that is missing, quotation marks.

import * as say from '../../server/core/explain/system/claims-files.ts';
import type { Words } from '../../server/core/text/spoken.ts';
import type { FileRange } from '../file/file-range.ts';
import { nearest } from './suggest.ts';

/**
 * What would mend a problem. `replace` puts `text` in the place of `range` (the problem's own where there is none);
 * `add` writes a field into the problem's entry; `source` writes a source above the claims.
 */
export type Slip =
  | { readonly kind: 'replace'; readonly text: string; readonly range?: FileRange; readonly title?: Words }
  | { readonly kind: 'add'; readonly field: string; readonly value: string }
  | { readonly kind: 'source' };

export function replacing(text: string | null, range?: FileRange): Slip[] {
  return text === null ? [] : [{ kind: 'replace', text, ...(range ? { range } : {}) }];
}

/** What Chinese and English desks write for the fixed words of the format. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  confirmed: ['已证实', '已确认', '确认', '证实', '属实', 'verified', 'true', 'ok'],
  disputed: ['有争议', '争议', '存疑', '有误', 'wrong', 'false', 'refuted'],
  unverified: ['未证实', '未核实', '待核', '待核实', '待查', 'unconfirmed', 'unchecked'],
  superseded: ['已更正', '已重述', '重述', '更正', 'restated', 'replaced'],
  primary: ['一手', '官方', '公告', '财报', '原始', 'official', 'company', 'filing'],
  'filing-digest': ['公告摘要', '财报摘要', '摘要', 'digest'],
  secondary: ['二手', '媒体', '券商', '研报', 'press', 'media', 'broker', 'news'],
  'self-media': ['自媒体', '公众号', '网帖', 'blog', 'social', 'selfmedia'],
  actual: ['实际', '已发生', 'reported'],
  guidance: ['指引', '目标', '计划', 'target', 'outlook'],
  estimate: ['预测', '估算', '估计', '预计', 'forecast'],
  company: ['公司', '集团', '企业', 'corporation', 'group'],
  segment: ['分部', '业务', '部门', 'division', 'unit', 'business'],
  product: ['产品', '品牌', 'brand', 'app'],
  market: ['市场', '行业', 'industry'],
  body: ['机构', '部委', 'institution', 'agency'],
  money: ['金额', '钱', 'amount', 'currency'],
  percent: ['百分比', '比例', '比率', '%', 'rate', 'ratio', 'percentage', 'share'],
  multiple: ['倍数', 'times', 'x'],
  count: ['数量', '个数', 'number of', 'quantity'],
  duration: ['期间', '流量', 'flow'],
  instant: ['时点', '存量', 'stock', 'point'],
  CNY: ['人民币', '元', 'RMB', 'CN¥', '¥', 'yuan'],
  USD: ['美元', 'US$', '$', 'dollar', 'dollars'],
  HKD: ['港元', '港币', 'HK$'],
  TWD: ['新台币', '台币', 'NT$'],
  JPY: ['日元', '日圆', 'yen'],
  EUR: ['欧元', '€', 'euro'],
  yoy: ['同比', '按年', 'YoY', 'y/y', 'year-on-year'],
  qoq: ['环比', '按季', 'QoQ', 'q/q', 'quarter-on-quarter'],
};

/** The choice that was meant: by another name for it, or a slip of the hand. */
export function meantWord(word: string, choices: readonly string[]): string | null {
  const lower = word.toLowerCase();
  const known = choices.find((choice) => SYNONYMS[choice]?.some((name) => name.toLowerCase() === lower));
  return known ?? nearest(word, choices);
}

export const CURRENCIES: readonly string[] = ['CNY', 'USD', 'HKD', 'TWD', 'JPY', 'EUR'];

const two = (digits: string): string => digits.padStart(2, '0');

/** `2025/11/25`, `2025.11`, `2025年11月25日` as the format writes them. */
function meantDate(text: string): string | null {
  const match = /^(\d{4})\s*[/.年-]\s*(\d{1,2})(?:\s*[/.月-]\s*(\d{1,2})?\s*日?)?$/.exec(text);
  const [, year = '', month = '', day] = match ?? [];
  if (!match || Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) > 31) return null;
  return [year, two(month), ...(day === undefined ? [] : [two(day)])].join('-');
}

const ORDINALS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 上: '1', 下: '2' };
const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);
const ordinal = (word: string): string => ORDINALS[word] ?? word;

type PeriodForm = readonly [form: RegExp, written: (match: RegExpExecArray) => string];

/** Other ways to write a period, each with its form in the database. */
const PERIOD_FORMS: readonly PeriodForm[] = [
  [
    /^(FY)?\s?'?(\d{4}|\d{2})[\s-]?(Q[1-4]|H[12])$/i,
    ([, fy, year = '', part = '']) => `${fy ? 'FY' : ''}${fullYear(year)}${part.toUpperCase()}`,
  ],
  [
    /^(Q[1-4]|H[12])[\s,-]*(FY)?\s?'?(\d{4}|\d{2})$/i,
    ([, part = '', fy, year = '']) => `${fy ? 'FY' : ''}${fullYear(year)}${part.toUpperCase()}`,
  ],
  [
    /^([1-4])Q\s?(FY)?\s?'?(\d{4}|\d{2})$/i,
    ([, part = '', fy, year = '']) => `${fy ? 'FY' : ''}${fullYear(year)}Q${part}`,
  ],
  [
    /^([12])H\s?(FY)?\s?'?(\d{4}|\d{2})$/i,
    ([, part = '', fy, year = '']) => `${fy ? 'FY' : ''}${fullYear(year)}H${part}`,
  ],
  [
    /^(\d{4})\s?(财年|年)?\s?第?([一二三四1-4])(财)?季度?$/,
    ([, year = '', era, part = '', fiscal]) => `${era === '财年' || fiscal ? 'FY' : ''}${year}Q${ordinal(part)}`,
  ],
  [
    /^(\d{4})\s?(财年|年)?\s?([上下])半(?:财)?年$/,
    ([, year = '', era, part = '']) => `${era === '财年' ? 'FY' : ''}${year}H${ordinal(part)}`,
  ],
  [/^(\d{4})\s?(?:年度|年|全年|年全年)$/, ([, year = '']) => year],
  [
    /^(?:FY\s?'?(\d{2})|(\d{4})\s?财年|fiscal\s(\d{4}))$/i,
    ([, short, zh, en]) => `FY${fullYear(short ?? zh ?? en ?? '')}`,
  ],
  [/^(\d{4})\s?年?前?(?:九个月|9个月)$/, ([, year = '']) => `${year}9M`],
  [/^(\d{4}-\d{2}-\d{2})\s*(?:至|到|~|—|–|to)\s*(\d{4}-\d{2}-\d{2})$/, ([, from = '', to = '']) => `${from}/${to}`],
];

/** The period that was meant by another way of writing it. */
export function meantPeriod(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  for (const [form, written] of PERIOD_FORMS) {
    const match = form.exec(plain);
    if (match) return written(match);
  }
  return meantDate(plain);
}

/** An id with what may not be in it left out or turned into hyphens. */
function meantId(text: string): string | null {
  const id = text
    .normalize('NFKC')
    .trim()
    .replace(/[\s/_]+/g, '-')
    .replace(/[^A-Za-z0-9._-]/g, '')
    .replace(/^[^A-Za-z0-9]+/, '');
  return id === '' ? null : id;
}

const BY_FIELD: Readonly<Record<string, (text: string) => string | null>> = {
  id: meantId,
  basis: (text) => meantWord(text, ['yoy', 'qoq']),
  date: meantDate,
  asOf: meantDate,
  currency: (text) => meantWord(text, CURRENCIES) ?? (/^[a-z]{3}$/.test(text) ? text.toUpperCase() : null),
  url: (text) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : null),
  fiscalYearEnd: (text) => /^(1[0-2]|[1-9])\s?月/.exec(text)?.[1] ?? null,
  sha256: (text) => (/^[0-9A-F]{64}$/i.test(text) ? text.toLowerCase() : null),
};

/** What was meant by a value that its field does not take. */
export function meantValue(field: string | undefined, text: string, choices: readonly string[]): string | null {
  const own = field === undefined ? undefined : BY_FIELD[field];
  return own ? own(text) : meantWord(text, choices);
}

type LineForm = readonly [
  form: RegExp,
  title: Words,
  put: (match: RegExpExecArray) => readonly [at: number, length: number, text: string],
];

const LINE_FORMS: readonly LineForm[] = [
  [/^[ ]*\t[\t ]*/, say.tabsToSpaces, ([tabs]) => [0, tabs.length, tabs.replaceAll('\t', '  ')]],
  [/^(\s*(?:- +)?\w+)(：\s*)/, say.colonAndSpace, ([, head = '', colon = '']) => [head.length, colon.length, ': ']],
  [/^(\s*(?:- +)?[a-zA-Z]\w*)(:)(?=[^\s/])/, say.colonAndSpace, ([, head = '']) => [head.length, 1, ': ']],
  [
    /^(\s*(?:- +)?\w+:\s+)([>|%@`*&!][^#"]*|[^"'{[\s#][^#"]*: [^#"]*)$/,
    say.quoteIt,
    ([, head = '', value = '']) => [head.length, value.trimEnd().length, JSON.stringify(value.trimEnd())],
  ],
];

/** What would mend a line that YAML cannot read. */
export function lineSlips(line: string, number: number): Slip[] {
  for (const [form, title, put] of LINE_FORMS) {
    const match = form.exec(line);
    if (!match) continue;
    const [at, length, text] = put(match);
    const range = { start: { line: number, column: at }, end: { line: number, column: at + length } };
    return [{ kind: 'replace', text, range, title }];
  }
  return [];
}
