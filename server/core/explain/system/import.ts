// What is said of files that are imported, fact by fact, and of what became of them.

import type { Words } from '../../text/spoken.ts';

export function restatedIn(form: string, filed: string): Words {
  return { zh: `${filed} 提交的 ${form} 改了这个数`, en: `restated in the ${form} filed on ${filed}` };
}

export function otherFigureIn(form: string, filed: string): Words {
  return { zh: `${filed} 提交的 ${form} 里另有一个数`, en: `the ${form} filed on ${filed} gives another figure too` };
}

export const jsonCutShort: Words = {
  zh: '文件不完整，JSON 在中途断了',
  en: 'the file is cut short: its JSON ends in the middle',
};

export function brokenJson(message: string, offset: number | null): Words {
  return {
    zh: `不是合法的 JSON${offset === null ? `（${message}）` : `，错在第 ${offset} 字节`}`,
    en: `not valid JSON${offset === null ? `: ${message}` : `, at byte ${offset}`}`,
  };
}

export const noCompanyFacts: Words = {
  zh: '不是 SEC 的 company facts 文件：缺少 cik 和 entityName',
  en: 'not a company facts file of the SEC: it has no cik and entityName',
};

export const unreadableFact: Words = {
  zh: '读不了这一条：应有 end、val、accn、form、filed（日期如 2025-09-30，时段另有 start）',
  en: 'cannot read this fact: it needs end, val, accn, form, filed (days as 2025-09-30; a duration has start too)',
};

export const noFacts: Words = { zh: '没有任何数字', en: 'there are no facts' };

export function sameCompany(other: string, cik: string): Words {
  return {
    zh: `与 ${other} 是同一家公司（CIK ${cik}）；只给其中一个`,
    en: `it is about the same company as ${other} (CIK ${cik}); give one of them`,
  };
}

export const noFactsInFolder: Words = {
  zh: '这个文件夹里没有 CIK##########.json',
  en: 'there is no CIK##########.json in this folder',
};

export const cannotBeImported: Words = {
  zh: '不知道怎么导入；可以导入的有 .csv、.tsv、.xlsx、SEC company facts 的 .json 以及装着它们的文件夹',
  en: 'cannot be imported; what can are .csv, .tsv, .xlsx, company facts of the SEC as .json, and folders of those',
};

export function notFieldAndValue(pair: string): Words {
  return {
    zh: `应写成 字段=值，写的是“${pair}”`,
    en: `takes field=value, not "${pair}"`,
  };
}

export function mappingParts(parts: readonly string[]): Words {
  return {
    zh: `映射文件由这些部分组成：${parts.join('、')}；columns、constants、entities、metrics、concepts 各是“名字: 值”`,
    en: `a mapping file consists of ${parts.join(', ')}; columns, constants, entities, metrics and concepts are each a list of "name: value"`,
  };
}

export function noRowNumber(text: string): Words {
  return {
    zh: `应是行号，写的是“${text}”`,
    en: `takes the number of a row, not "${text}"`,
  };
}

export function tooManyToReview(most: number): Words {
  return {
    zh: `超过 ${most} 条，没人审得完；请用 --out 文件.sqlite`,
    en: `more than ${most} claims, beyond anybody's review; use --out FILE.sqlite`,
  };
}

export const fileExists: Words = {
  zh: '已经有这个文件，里面也许有人改过；确要覆盖请加 --replace',
  en: 'there is a file of that name already, perhaps with edits; --replace overwrites it',
};

export const noTarget: Words = {
  zh: '要写明写到哪里：--out 文件.yaml（便于审阅）、--out 文件.sqlite（数据多时）或 --out postgres://…（共用的数据库）',
  en: 'name where to write: --out FILE.yaml (to review), --out FILE.sqlite (for many) or --out postgres://… (shared)',
};

export const wrongTarget: Words = {
  zh: '输出文件应以 .yaml 或 .sqlite 结尾，或写 postgres:// 地址',
  en: 'the file to write ends in .yaml or .sqlite, or is a postgres:// address',
};

export const nothingToImport: Words = { zh: '要写明导入哪些文件', en: 'name the files to import' };

function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function plural(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

export function moreOfThisKind(left: number): Words {
  return { zh: `……还有 ${number(left)} 处，原因类似`, en: `… and ${number(left)} more of this kind` };
}

export function companiesRead(companies: number, added: number, facts: number): Words {
  const read = plural(facts, 'fact', 'facts');
  return {
    zh: `  ${number(companies)} 家公司（词表里没有的 ${number(added)} 家），读到 ${number(facts)} 个数`,
    en: `  ${plural(companies, 'company', 'companies')} (${number(added)} not in the lexicon), ${read} read`,
  };
}

export function repeatedFacts(count: number): Words {
  return {
    zh: `  ${number(count)} 个与别次申报相同，只留一条`,
    en: `  ${plural(count, 'repeats another filing and is kept once', 'repeat another filing and are kept once')}`,
  };
}

export function restatedFacts(count: number): Words {
  return {
    zh: `  ${number(count)} 条后来改过，保留旧值`,
    en: `  ${plural(count, 'was restated; the old value is kept', 'were restated; the old values are kept')}`,
  };
}

export function unmappedConcepts(concepts: number, facts: number, kept: boolean): Words {
  const what = `${plural(concepts, 'concept', 'concepts')} (${plural(facts, 'fact', 'facts')})`;
  return {
    zh: `  ${number(concepts)} 个概念（${number(facts)} 个数）词表里没有对应的指标，${kept ? '各按自己的名字导入' : '没有导入'}`,
    en: `  ${what} that no metric of the lexicon has: ${kept ? 'kept under names of their own' : 'left out'}`,
  };
}

export function factsOfOtherUnits(count: number): Words {
  return {
    zh: `  ${number(count)} 个的单位与指标不合，没有导入`,
    en: `  ${plural(count, 'fact', 'facts')} left out: the unit does not fit the metric`,
  };
}

export function rowsRead(rows: number, blank: number): Words {
  return {
    zh: `  ${number(rows)} 行${blank === 0 ? '' : `，${number(blank)} 格没有数字`}`,
    en: `  ${plural(rows, 'row', 'rows')}${blank === 0 ? '' : `, ${plural(blank, 'cell', 'cells')} without a figure`}`,
  };
}

export function columnsNotRead(place: string, headings: readonly string[]): Words {
  return {
    zh: `  ${place}：没有读的列：${headings.join('、')}`,
    en: `  ${place}: columns that were not read: ${headings.join(', ')}`,
  };
}

export function claimsImported(target: string, claims: number): Words {
  return { zh: `${target}：${number(claims)} 条`, en: `${target}: ${plural(claims, 'claim', 'claims')}` };
}
