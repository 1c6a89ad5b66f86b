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

export const notYaml: Words = { zh: '不是合法的 YAML', en: 'not valid YAML' };

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
