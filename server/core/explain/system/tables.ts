// What is said of tables that are imported: of their columns, cells and rows.

import type { Words } from '../../text/spoken.ts';
import { entity, metric } from './claims.ts';

export function notAChoice(text: string, choices: readonly string[]): Words {
  return {
    zh: `应为 ${choices.join('、')} 之一，写的是“${text}”`,
    en: `expected one of ${choices.join(', ')}, found "${text}"`,
  };
}

export function noColumn(wanted: string, meant: string | null, list: string): Words {
  return {
    zh: `没有“${wanted}”这一列${meant ? `；是不是“${meant}”？` : `；有：${list}`}`,
    en: `there is no column "${wanted}"${meant ? `; did you mean "${meant}"?` : `; there are ${list}`}`,
  };
}

export const noQuantityColumn: Words = {
  zh: '不知道数字在哪一列：用 --map quantity=列名 写明，或者让列名是期间（2025Q3）或指标',
  en: 'which column has the figures? Say --map quantity=HEADING, or head columns by periods (2025Q3) or metrics',
};

export function noEncoding(encoding: string): Words {
  return { zh: `没有“${encoding}”这种编码`, en: `there is no encoding "${encoding}"` };
}

export function otherEncoding(encoding: string): Words {
  return {
    zh: `不是 ${encoding} 编码；中文 Excel 存的 CSV 请加 --encoding gb18030`,
    en: `it is not in ${encoding}; for a CSV from a Chinese Excel add --encoding gb18030`,
  };
}

export function brokenCsv(code: string): Words {
  return {
    zh: `不是合法的 CSV：引号不成对，或引号后面还有字（${code}）`,
    en: `not valid CSV: a quotation mark is not closed, or text follows it (${code})`,
  };
}

export function brokenWorkbook(detail: string): Words {
  return { zh: `读不了这个 .xlsx（${detail}）`, en: `this .xlsx cannot be read: ${detail}` };
}

export function noSheet(wanted: string | null, names: string): Words {
  return {
    zh: `没有工作表“${wanted}”；有：${names}`,
    en: `there is no sheet "${wanted}"; there are ${names}`,
  };
}

const KINDS: Readonly<Record<'entity' | 'metric', Words>> = { entity, metric };

export function notInLexicon(field: 'entity' | 'metric', text: string, meant: string | null): Words {
  const kind = KINDS[field];
  const list = field === 'entity' ? 'entities' : 'metrics';
  return {
    zh: `词表里没有${kind.zh}“${text}”${meant ? `；是不是 ${meant}？` : `；请加进词表，或在映射文件的 ${list} 里写明它的 id`}`,
    en: `the lexicon has no ${kind.en} "${text}"${meant ? `; did you mean ${meant}?` : `; add it, or give its id under ${list} in the mapping file`}`,
  };
}

export function noColumnFor(field: 'entity' | 'metric'): Words {
  return {
    zh: `不知道是哪个${KINDS[field].zh}：用 --map ${field}=列名 或 --set ${field}=… 写明`,
    en: `which ${field}? Say --map ${field}=HEADING or --set ${field}=…`,
  };
}

export function unreadablePeriod(text: string): Words {
  return {
    zh: `读不懂期间“${text}”；应为 2025Q3、2025H1、2025、FY2026Q2、2025-07-01/2025-09-30 或某一天`,
    en: `cannot read the period "${text}"; expected 2025Q3, 2025H1, 2025, FY2026Q2, 2025-07-01/2025-09-30 or a day`,
  };
}

export function unreadableFigure(text: string): Words {
  return {
    zh: `读不懂“${text}”；应为数字，如 39,824、(1,234)、34%、398.24亿元`,
    en: `cannot read "${text}"; expected a figure such as 39,824, (1,234), 34% or RMB39,824 million`,
  };
}

export function noUnit(text: string): Words {
  return {
    zh: `“${text}”没有单位；写在列名里（营收（亿元）），或用 --map unit=列名、--set unit=… 写明`,
    en: `"${text}" has no unit; put it in the heading (Revenue (RMB million)), or say --map unit=HEADING or --set unit=…`,
  };
}

export function noRate(text: string): Words {
  return {
    zh: `“${text}”是增幅，应写成 34% 之类`,
    en: `"${text}" is a growth rate; expected something like 34%`,
  };
}

export function doesNotFit(text: string, metrics: string): Words {
  return {
    zh: `“${text}”与指标 ${metrics} 不合；若是增幅，把 basis 写成 yoy 或 qoq`,
    en: `"${text}" does not fit the metric ${metrics}; if it is a growth rate, give it the basis yoy or qoq`,
  };
}

export function mayMean(ids: readonly string[]): Words {
  return {
    zh: `这个名字可以是 ${ids.join('、')}；请写 id`,
    en: `the name may mean ${ids.join(' or ')}; write the id`,
  };
}

export function dayForDuration(id: string, day: string): Words {
  return {
    zh: `${id} 是一段时间里的数，期间不能是某一天（${day}）；应写 2025Q3 之类`,
    en: `${id} is measured over a period, not at a day (${day}); expected something like 2025Q3`,
  };
}

export function figureTaken(id: string, place: string): Words {
  return {
    zh: `与 ${place} 说的是同一个数（${id}）；去掉一个，或加一列 id`,
    en: `${place} says the same figure already (${id}); remove one, or add a column of ids`,
  };
}

export function noId(id: string): Words {
  return {
    zh: `“${id}”不能作 id；只能用字母、数字、点、横线`,
    en: `"${id}" cannot be an id; those are of letters, digits, dots and hyphens`,
  };
}

export const noPublisher: Words = {
  zh: '缺少来源：用 --set publisher=… 写明谁发布的，或用 --map publisher=列名',
  en: 'the source is missing: say who published it by --set publisher=… or --map publisher=HEADING',
};

export const noDate: Words = {
  zh: '发布日期应为 2025-11-25、2025-11 或 2025',
  en: 'the date of publication takes 2025-11-25, 2025-11 or 2025',
};

export const noAddress: Words = {
  zh: '网址应以 http:// 或 https:// 开头',
  en: 'an address begins with http:// or https://',
};

export function noTier(tiers: readonly string[]): Words {
  return {
    zh: `tier 应为以下之一：${tiers.join('、')}`,
    en: `tier takes one of ${tiers.join(', ')}`,
  };
}

export const noHeadings: Words = { zh: '里面没有表头', en: 'it has no row of headings' };
