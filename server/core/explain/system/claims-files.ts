// What is said of a claims file as YAML: what cannot be read in it, what is missing, and what mends it.

import type { Words } from '../../text/spoken.ts';

export const claimsInBrackets: Words = {
  zh: 'claims 写成了方括号列表，没法往里添；请改成每条以 “- id:” 起头的列表',
  en: 'claims is a list in brackets, which cannot be added to: write it as a list of "- id:" entries',
};

export const noClaimsFile: Words = {
  zh: '不是数据库文件：应有 source 和 claims',
  en: 'not a claims file: it needs source and claims',
};

export const nothing: Words = { zh: '空的', en: 'nothing' };

export function quoted(text: string): Words {
  return { zh: `“${text}”`, en: `"${text}"` };
}

export const list: Words = { zh: '列表', en: 'a list' };

export function unknownField(key: string, meant: string | null, known: readonly string[]): Words {
  return {
    zh: `没有“${key}”这个字段${meant ? `；是不是 ${meant}？` : `，可用的有：${known.join('、')}`}`,
    en: `there is no field "${key}"${meant ? `; did you mean ${meant}?` : `; there are ${known.join(', ')}`}`,
  };
}

export function wrongValue(expected: Words, written: Words, meant: string | null): Words {
  return {
    zh: `应为${expected.zh}；写的是${written.zh}${meant ? `。是不是 ${meant}？` : ''}`,
    en: `expected ${expected.en}; found ${written.en}${meant ? `. Did you mean ${meant}?` : ''}`,
  };
}

export function missingField(expected: Words): Words {
  return { zh: `缺少这个字段，应为${expected.zh}`, en: `this field is missing: ${expected.en}` };
}

export const claimsWithoutSource: Words = {
  zh: '有 claims 就要有 source：说明这些数字出自哪里（title、publisher、tier）',
  en: 'claims need a source: say where these figures come from (title, publisher, tier)',
};

export function someOf(parts: readonly string[]): Words {
  return { zh: `${parts.join('、')} 中的一个或几个`, en: `${parts.join(', ')}, one or more of them` };
}

export const aliasWithProps: Words = {
  zh: '别名（*）不能带锚点或标签',
  en: 'an alias (*) cannot carry an anchor or a tag',
};

export const badAlias: Words = { zh: '别名（*）写法不对', en: 'this alias (*) is malformed' };

export const badEscape: Words = {
  zh: '双引号里的转义写法不对；反斜线要写成 \\\\',
  en: 'bad escape in double quotes; write a backslash as \\\\',
};

export const badIndent: Words = {
  zh: '缩进不对：与同一层的其他行对齐',
  en: 'wrong indentation: align it with the other lines of its level',
};

export const badStart: Words = {
  zh: '值不能以这个字符开头；请加引号',
  en: 'a value cannot begin with this character; put it in quotes',
};

export const strayColon: Words = {
  zh: '这里多了一个冒号，或缩进不对；含冒号加空格的文字请加引号',
  en: 'a stray colon or wrong indentation; put text that contains a colon and a space in quotes',
};

export const blockInBrackets: Words = { zh: '括号里不能换成缩进写法', en: 'no indented block inside brackets' };

export const longKey: Words = {
  zh: '字段名太长；是不是少了引号？',
  en: 'the field name is too long; is a quotation mark missing?',
};

export const missingSign: Words = {
  zh: '少了一个引号、括号、逗号或冒号',
  en: 'a quotation mark, bracket, comma or colon is missing',
};

export const keyOverLines: Words = {
  zh: '字段名不能跨行；是不是少了冒号或引号？',
  en: 'a field name cannot span lines; is a colon or a quotation mark missing?',
};

export const tabIndent: Words = { zh: '缩进请用空格，不要用制表符', en: 'indent with spaces, not with tabs' };

const notYaml: Words = { zh: '不是合法的 YAML', en: 'not valid YAML' };

export const tooDeep: Words = { zh: '嵌套太深，读不了', en: 'nested too deeply to be read' };

export const noAliases: Words = {
  zh: '不支持锚点与别名（& 和 *）：请把内容写出来',
  en: 'anchors and aliases (& and *) are not supported: write the content out',
};

export const writtenTwice: Words = { zh: '同一层里这个字段写了两次', en: 'this field is written twice in one entry' };

export const keyNotText: Words = { zh: '字段名必须是文字', en: 'a field name must be text' };

export function yamlSays(detail: string): Words {
  return { zh: `${notYaml.zh}（${detail}）`, en: `${notYaml.en}: ${detail}` };
}

export function addTo(what: string): Words {
  return { zh: `加上 ${what}`, en: `Add ${what}` };
}

export function changeTo(text: string): Words {
  return { zh: `改为 ${text}`, en: `Change to ${text}` };
}

export const addSource: Words = { zh: '加上来源', en: 'Add a source' };

export const quoteIt: Words = { zh: '加上引号', en: 'Put it in quotes' };

export const colonAndSpace: Words = { zh: '改成半角冒号加空格', en: 'Write a colon and a space' };

export const tabsToSpaces: Words = { zh: '制表符改成空格', en: 'Turn tabs into spaces' };

export const whoPublished: Words = { zh: '谁发布的', en: 'Who published it' };

export function oneOf(words: readonly string[]): Words {
  return { zh: `以下之一：${words.join('、')}`, en: `one of ${words.join(', ')}` };
}

const texts: Words = { zh: '文字，或文字的列表', en: 'text, or a list of texts' };
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
  aliases: texts,
  localAliases: texts,
  negativeAliases: texts,
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
  countNouns: texts,
  words: texts,
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
