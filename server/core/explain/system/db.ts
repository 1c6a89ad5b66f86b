// What the commands of a claims database say: draft, history, list, migrate, validate, verify.

import type { Words } from '../../text/spoken.ts';

export const noTarget: Words = { zh: '要写明输出文件：--out 文件', en: 'name the file to write: --out FILE' };

export function oneDatabase(path: string): Words {
  return { zh: `只能写一个数据库：${path}`, en: `one database at a time: ${path}` };
}

export const noSources: Words = {
  zh: '这里没有自带数据库的源文件；请写明数据库的路径',
  en: 'the sources of the bundled database are not here; name a database',
};

export function agreesWith(what: string): Words {
  return { zh: `与 ${what} 相符`, en: `agrees with ${what}` };
}

export function disagreesWith(what: string): Words {
  return { zh: `与 ${what} 不符`, en: `disagrees with ${what}` };
}

export const periodNotStated: Words = { zh: '期间：原文没有写明', en: 'period: the text does not state it' };

export const metricNotTold: Words = {
  zh: '指标没认出来：补上 metric，删去 numeric: false',
  en: 'the metric was not told: add it and remove numeric: false',
};

export const entityNotTold: Words = {
  zh: '主体没认出来，或不在词表里：补上 entity，删去 numeric: false',
  en: 'the entity was not told, or is not in the lexicon: add it and remove numeric: false',
};

export function periodCarried(period: string): Words {
  return {
    zh: `期间：这里没有写明，上文说的是 ${period}`,
    en: `period: not stated here; the text before speaks of ${period}`,
  };
}

export function quantityMisfit(metric: string, kind: string): Words {
  return {
    zh: `与指标 ${metric}（${kind}）不合：改好 metric 或 quantity，删去 numeric: false`,
    en: `it does not fit the metric ${metric} (${kind}): mend metric or quantity and remove numeric: false`,
  };
}

export function draftedToServer(address: string, added: number, kept: number, open: number): Words {
  return {
    zh: `${address}：新增 ${added} 条待核，原有 ${kept} 条未动；${open} 个数的主体或指标没认出来，没有写入\n`,
    en: `${address}: ${added} unverified claims added, ${kept} that were there are as they were; ${open} figures without entity or metric were left out\n`,
  };
}

export const cannotBeAddedTo: Words = {
  zh: '这样写的文件没法往里添；请把 source 和 claims 写成普通的缩进形式',
  en: 'nothing can be added to a file that is written like this: write source and claims as indented lines',
};

export const noSuchFile: Words = { zh: '没有这个文件', en: 'there is no such file' };

export const severalDocuments: Words = {
  zh: '文件里有几个 YAML 文档（---）；一个文件写一个来源',
  en: 'it holds several YAML documents (---): one source a file',
};

export const noArticle: Words = { zh: '要写明一篇文章', en: 'name one article' };

export const noDraftTarget: Words = {
  zh: '要写明写到哪里：--source 文件.yaml 或 postgres://…',
  en: 'name where to write: --source FILE.yaml or postgres://…',
};

export const made: Words = { zh: '建立', en: 'made' };

export const deleted: Words = { zh: '删除', en: 'deleted' };

export const otherFields: Words = { zh: '其他字段', en: 'other fields' };

export const noClaimNamed: Words = {
  zh: '要写一条数据的 id：tieout db history ID --db postgres://…',
  en: 'name one claim by its id: tieout db history ID --db postgres://…',
};

export const noHistoryKept: Words = {
  zh: '改动只记在服务器上的数据库里：用 --db postgres://… 写明是哪一个',
  en: 'who changed what is kept by a database on a server: name it with --db postgres://…',
};

export function neverWas(id: string): Words {
  return {
    zh: `没有、也没有过 id 是“${id}”的数据`,
    en: `there is no claim "${id}", and there never was one`,
  };
}

export function notInDatabases(name: string, id: string): Words {
  return {
    zh: `数据库里没有 ${name}“${id}”；用 tieout db list 看有哪些`,
    en: `the databases have no ${name} "${id}"; tieout db list shows those that there are`,
  };
}

export const entities: Words = { zh: '主体', en: 'entities' };

export const metrics: Words = { zh: '指标', en: 'metrics' };

export const claims: Words = { zh: '条数字', en: 'claims' };

export const noAddress: Words = {
  zh: '要写一个数据库的地址：postgres://用户@主机/数据库',
  en: 'name one database by its address: postgres://USER@HOST/DATABASE',
};

export const noServerAddress: Words = {
  zh: '不是 postgres:// 地址；只有服务器上的数据库要这样更新',
  en: 'is not a postgres:// address; only a database on a server is brought up to date like this',
};

export function migrated(address: string, none: boolean): Words {
  return {
    zh: `${address}：${none ? '已是最新' : '已更新到最新'}`,
    en: `${address}: ${none ? 'up to date' : 'brought up to date'}`,
  };
}

export function writtenToServer(address: string, added: number, changed: number, kept: number): Words {
  return {
    zh: `${address}：新增 ${added} 条，改动 ${changed} 条，${kept} 条未变`,
    en: `${address}: ${added} claims added, ${changed} changed, ${kept} as they were`,
  };
}

export const periods: Words = { zh: '期间', en: 'periods' };

export const figures: Words = { zh: '数字', en: 'claims' };

interface Reached {
  readonly entities: number;
  readonly metrics: number;
  readonly periods: number;
  readonly claims: number;
}

export function total({ entities, metrics, periods, claims }: Reached, newest: string): Words {
  return {
    zh: `${entities}个主体 × ${metrics}项指标 × ${periods}个期间，共${claims}条数字；最近的季度是${newest}\n`,
    en: `${entities} entities × ${metrics} metrics × ${periods} periods: ${claims} claims; the newest quarter is ${newest}\n`,
  };
}

export const newestQuarter: Words = { zh: '最近的季度', en: 'newest quarter' };

export const all: Words = { zh: '合计', en: 'all' };

export function nothingDescribes(kind: Words): Words {
  return {
    zh: `有数字用到这个${kind.zh}，但哪里都没有说明它`,
    en: `there are claims about this ${kind.en}, and nothing describes it`,
  };
}

export function againstNothing(other: string): Words {
  return { zh: `against 写的 ${other} 不存在`, en: `"against" names ${other}, and there is no such claim` };
}

interface Validated {
  readonly entities: number;
  readonly metrics: number;
  readonly claims: number;
  readonly errors: number;
  readonly warnings: number;
}

function counted({ entities, metrics, claims, errors, warnings }: Validated): Words {
  return {
    zh: `${entities} 个主体，${metrics} 个指标，${claims} 条数字；${errors} 处错误，${warnings} 处提醒`,
    en: `${entities} entities, ${metrics} metrics, ${claims} claims; ${errors} errors, ${warnings} warnings`,
  };
}

export function serverValidated(address: string, found: Validated): Words {
  const { zh, en } = counted(found);
  return { zh: `${address}：${zh}`, en: `${address}: ${en}` };
}

export function filesValidated(path: string, files: number, found: Validated): Words {
  const { zh, en } = counted(found);
  return { zh: `${path}：${files} 个文件，${zh}\n`, en: `${path}: ${files} files, ${en}\n` };
}

export const noText: Words = { zh: '要写明原文：--text 文件', en: 'name the text: --text FILE' };

export function noSourceOfText(path: string, sha256: string): Words {
  return {
    zh: `${path} 里没有来源取自这份原文（SHA-256 ${sha256}）`,
    en: `no source in ${path} was taken from this text (SHA-256 ${sha256})`,
  };
}

export function verified(text: string, proofs: number, broken: number): Words {
  return {
    zh: `${text}：${proofs} 条引文，${proofs - broken} 条仍在原处，${broken} 条对不上\n`,
    en: `${text}: ${proofs} pieces of evidence, ${proofs - broken} stand, ${broken} do not\n`,
  };
}

/** @param lost entries whose words the article has no more */
export function claimsDrafted(path: string, added: number, open: number, kept: number, lost: readonly string[]): Words {
  const gone = lost.length > 0;
  return {
    zh: `${path}：新增 ${added} 条，其中 ${open} 条的主体或指标待补；原有 ${kept} 条未动${gone ? `；原文里已找不到 ${lost.join('、')} 的引文` : ''}\n`,
    en: `${path}: ${added} claims added, ${open} of them without entity or metric; ${kept} that were there are as they were${gone ? `; the text no longer has the words of ${lost.join(', ')}` : ''}\n`,
  };
}
