// What each field of a claims file takes; shown in problems and as help in editors.

import type { Words } from '../../text/spoken.ts';

export function oneOf(words: readonly string[]): Words {
  return { zh: `以下之一：${words.join('、')}`, en: `one of ${words.join(', ')}` };
}

const list: Words = { zh: '文字，或文字的列表', en: 'text, or a list of texts' };
const ids: Words = { zh: 'id，或 id 的列表', en: 'an id, or a list of ids' };
const bilingual: Words = {
  zh: '文字，或 { zh: 中文, en: 英文 }，其一即可',
  en: 'text, or { zh: Chinese, en: English }, one of them at least',
};
const offset: Words = { zh: '从 0 数起的 UTF-16 偏移量，整数', en: 'a UTF-16 offset counted from 0, a whole number' };
const date: Words = { zh: '日期：2025-11-25、2025-11 或 2025', en: 'a date: 2025-11-25, 2025-11 or 2025' };

/** By field name; fields of the same name in different entries that differ are keyed `entry.field`. */
export const FIELDS: Readonly<Record<string, Words>> = {
  id: {
    zh: 'id：字母、数字、点、横线，例如 alibaba-cloud',
    en: 'an id of letters, digits, dots and hyphens, such as alibaba-cloud',
  },
  name: bilingual,
  zh: { zh: '中文文字', en: 'the Chinese text' },
  en: { zh: '英文文字', en: 'the English text' },
  aliases: list,
  localAliases: list,
  negativeAliases: list,
  parent: { zh: '所属主体的 id', en: 'the id of the entity it is part of' },
  currency: { zh: 'ISO 4217 货币代码，例如 CNY、USD', en: 'an ISO 4217 currency code such as CNY or USD' },
  fiscalYearEnd: {
    zh: '财年结束的月份，1 到 12；财年按开始的那一年称呼的，再加 12：2024财年到2025年1月为止，写 13',
    en: 'the month in which the fiscal year ends, 1 to 12; 12 more where the year is named by its beginning: 13 where fiscal 2024 ends in January 2025',
  },
  of: { zh: '指标的 id', en: 'the id of a metric' },
  part: { zh: '作为分子的指标的 id', en: 'the id of the metric that is the numerator' },
  confusedWith: ids,
  broader: ids,
  'metrics.bases': ids,
  concepts: {
    zh: 'XBRL 概念或概念的列表，例如 us-gaap:Revenues、ifrs-full:Revenue',
    en: 'an XBRL concept or a list of them, such as us-gaap:Revenues, ifrs-full:Revenue',
  },
  concept: { zh: 'XBRL 概念，例如 us-gaap:Revenues', en: 'an XBRL concept such as us-gaap:Revenues' },
  partOf: ids,
  per: { zh: '“每……”的单位：share、user……', en: 'what it is per: share, user …' },
  countNouns: list,
  words: list,
  title: { zh: '来源的标题', en: "the source's title" },
  publisher: { zh: '发布者', en: 'who published it' },
  date,
  url: { zh: '以 http:// 或 https:// 开头的网址', en: 'an address that begins with http:// or https://' },
  text: { zh: '{ name: 文件名, sha256: 摘要 }', en: '{ name: file name, sha256: digest }' },
  sha256: { zh: '64 位小写十六进制的 SHA-256', en: 'a SHA-256 of 64 lower-case hexadecimal digits' },
  entity: { zh: '主体的 id', en: 'the id of an entity' },
  metric: { zh: '指标的 id', en: 'the id of a metric' },
  period: {
    zh: '期间：2025Q3、2025H1、2025、FY2026Q2、2025-07-01/2025-09-30（两端都含）或某一天',
    en: 'a period: 2025Q3, 2025H1, 2025, FY2026Q2, 2025-07-01/2025-09-30 (both days included) or a day',
  },
  basis: { zh: '口径，或口径的列表：yoy、qoq、external……', en: 'a basis or a list of them: yoy, qoq, external …' },
  quantity: {
    zh: '带单位的数字，照来源的写法：RMB39,824 million、398.24亿元、34%、>= 100%、≈ 1200亿元',
    en: 'a figure with its unit, as the source writes it: RMB39,824 million, 34%, >= 100%, ≈ RMB120 billion',
  },
  unit: { zh: '单位：CNY、USD、%、亿元……', en: 'a unit: CNY, USD, %, RMB million …' },
  numeric: { zh: 'false（没有可核的数字）或 true', en: 'false (no figure to check) or true' },
  reason: bilingual,
  against: ids,
  confirmedBy: ids,
  evidence: { zh: '{ exact: 原文, start: 起, end: 止 }', en: '{ exact: the words, start: offset, end: offset }' },
  exact: { zh: '原文里数字本身的十来个字', en: "the figure's own words, a dozen characters" },
  start: offset,
  end: offset,
  locator: { zh: '在来源里的位置：页、表、节', en: 'where in the source it stands: page, table, section' },
  working: { zh: '算式', en: 'the arithmetic' },
  mismatch: bilingual,
  also: {
    zh: '同一数字的其他来源的列表：publisher、date、url、tier、quantity',
    en: 'a list of further sources of the figure: publisher, date, url, tier, quantity',
  },
  confidence: { zh: 'low，或不写', en: 'low, or leave it out' },
  note: bilingual,
  asOf: date,
  general: {
    zh: 'true：本文件的指标和口径垫在所有数据库之下；或 false',
    en: 'true: the metrics and bases of this file lie under every database; or false',
  },
  entities: { zh: '主体的列表', en: 'a list of entities' },
  metrics: { zh: '指标的列表', en: 'a list of metrics' },
  bases: { zh: '口径的列表', en: 'a list of bases' },
  source: { zh: '来源：title、publisher、tier……', en: 'a source: title, publisher, tier …' },
  claims: { zh: '说法的列表', en: 'a list of claims' },
};

export const entry: Words = { zh: '带字段的条目', en: 'an entry with fields' };
