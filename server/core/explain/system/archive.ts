// What the commands of an archive say: how far it is, what a run did, and what it takes; and the sentences of its report.

import { said, type Tongue, type Words } from '../../text/spoken.ts';

export function added(added: number, changed: number, same: number): Words {
  return {
    zh: `新收${added}篇，更新${changed}篇，未变${same}篇`,
    en: `${added} added, ${changed} changed, ${same} as they were`,
  };
}

export const noFolders: Words = { zh: '要写明收录哪些文件夹', en: 'name the folders whose documents go in' };

export const noArchiveNamed: Words = {
  zh: '要说明文库在哪个数据库：--archive postgres://用户@主机/数据库，或环境变量 TIEOUT_ARCHIVE',
  en: 'say which database the archive is in: --archive postgres://USER@HOST/DATABASE, or TIEOUT_ARCHIVE',
};

export const noArchiveAddress: Words = {
  zh: '不是 postgres:// 地址；文库在 PostgreSQL 数据库里',
  en: 'is not a postgres:// address; an archive is in a PostgreSQL database',
};

export function wrongSince(since: string): Words {
  return {
    zh: `选项 --since 的值应写成 2026-03-01 或 2026-03-01T09:30，写的是“${since}”`,
    en: `option --since takes a day as 2026-03-01 or a time as 2026-03-01T09:30, not "${since}"`,
  };
}

export function wrongWorkers(most: number, workers: string): Words {
  return {
    zh: `选项 --workers 的值应是 0 到 ${most} 的整数，写的是“${workers}”`,
    en: `option --workers takes a whole number from 0 to ${most}, not "${workers}"`,
  };
}

function documents(count: number): string {
  return `${count} ${count === 1 ? 'document' : 'documents'}`;
}

export function runEnded(checked: number, refuted: number, disputed: number): Words {
  return {
    zh: `已核对${checked}篇；文库中共有${refuted}处不符、${disputed}处有争议`,
    en: `${documents(checked)} checked; figures of the archive: ${refuted} refuted, ${disputed} disputed`,
  };
}

export function stillDue(due: number): Words {
  return {
    zh: `还有${due}篇没有核对；再运行一次 tieout archive run 接着做`,
    en: `${documents(due)} still not checked; run tieout archive run again to go on`,
  };
}

export function takesNoPaths(command: string): Words {
  return {
    zh: `${command} 不带路径；收文章用 archive add`,
    en: `${command} takes no paths; archive add does`,
  };
}

export const runOverAll: Words = { zh: '全部核对', en: 'a full run' };

export const runOverNew: Words = { zh: '核对新文章', en: 'a run over new documents' };

export const runOverClaims: Words = { zh: '数据变动后的复核', en: 'a re-check of changed claims' };

export function lastRun(kind: Words, documents: number, by: string, began: string, ended: string | null): Words {
  return {
    zh: `最近一次：${kind.zh}，${documents}篇，${by}于${began} UTC开始，${ended ? `${ended} UTC完成` : '尚未完成'}`,
    en: `last: ${kind.en}, ${documents} documents, begun by ${by} at ${began} UTC, ${ended ? `finished at ${ended} UTC` : 'not finished'}`,
  };
}

export const unsure: Words = {
  zh: '有些文章核对时所用的数据与其他文章不同；请运行 tieout archive recheck',
  en: 'some documents were checked against other claims than the rest; run tieout archive recheck',
};

interface DocumentCounts {
  readonly documents: number;
  readonly checked: number;
  readonly due: number;
  /** Those that could not be checked. */
  readonly hindered: number;
}

export function documentCounts({ documents, checked, due, hindered }: DocumentCounts): Words {
  return {
    zh: `文章${documents}篇，已核对${checked}篇，待核对${due}篇${hindered > 0 ? `，核对不了${hindered}篇` : ''}`,
    en: `${documents} documents, ${checked} checked, ${due} due${hindered > 0 ? `, ${hindered} that could not be checked` : ''}`,
  };
}

/** @param verdicts those that there are, each with its count */
export function figureCounts(figures: number, verdicts: readonly (readonly [verdict: Words, count: number])[]): Words {
  const zh = verdicts.map(([verdict, count]) => `${verdict.zh}${count}`).join('、');
  const en = verdicts.map(([verdict, count]) => `${count} ${verdict.en}`).join(', ');
  return { zh: `数字${figures}个${zh && `：${zh}`}`, en: `${figures} figures${en && `: ${en}`}` };
}

interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
}

export function jobCounts({ waiting, active, failed }: JobCounts): Words {
  return {
    zh: `任务：等待${waiting}，进行中${active}，放弃${failed}`,
    en: `jobs: ${waiting} waiting, ${active} at work, ${failed} given up`,
  };
}

export function goingOnAfter(words: Words): Words {
  return { zh: `${words.zh}；等它恢复后接着做`, en: `${words.en}; going on when it is back` };
}

export const backAgain: Words = { zh: '服务器恢复了，接着核对', en: 'the server is back, going on' };

export function triedAgain(message: string): Words {
  return { zh: `出错了，稍后再试：${message}`, en: `something failed and is tried again: ${message}` };
}

export const workTakesNoPaths: Words = { zh: 'archive work 不带路径', en: 'archive work takes no paths' };

/** @param everything names, metrics or the program have changed since the last run */
export function runBegun(due: number, changedClaims: number, everything: boolean): Words {
  const parts: readonly Words[] = [
    ...(everything ? [everythingAgain] : []),
    ...(changedClaims > 0 ? [claimsChanged(changedClaims)] : []),
    due > 0
      ? { zh: `要核对${due}篇`, en: `${documents(due)} to check` }
      : { zh: '没有要核对的', en: 'nothing to check' },
  ];
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

const everythingAgain: Words = {
  zh: '名称、指标或程序与上次不同，全部重新核对',
  en: 'names, metrics or the program are not what they were: everything is checked again',
};

function claimsChanged(count: number): Words {
  return { zh: `${count}条数据有变动`, en: `${count} ${count === 1 ? 'claim has' : 'claims have'} changed` };
}

export const noArchiveYet: Words = {
  zh: '这个数据库里还没有文库；用 tieout archive add 文件夹 收进第一批文章',
  en: 'there is no archive in this database yet; tieout archive add FOLDER puts the first documents in',
};

/** Fills `{name}` in a sentence. */
function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What there is to say in a report. */
type Sentence =
  | 'title'
  | 'since'
  | 'always'
  | 'counts'
  | 'claims'
  | 'noClaims'
  | 'leftOut'
  | 'changed'
  | 'added'
  | 'gone'
  | 'sameFigure'
  | 'status'
  | 'by'
  | 'at'
  | 'source'
  | 'sourceDated'
  | 'rests'
  | 'restsOne'
  | 'nothingRests'
  | 'first'
  | 'undated'
  | 'turned'
  | 'noneTurned'
  | 'found'
  | 'noneFound'
  | 'fix'
  | 'andAlso'
  | 'stop'
  | 'lead'
  | 'newLine';

const SENTENCES: Readonly<Record<Sentence, Words>> = {
  title: { zh: '数据变动与更正', en: 'What has changed, and what to correct' },
  since: { zh: '自{day}以来', en: 'Since {day}' },
  always: { zh: '自有记录以来', en: 'Since the archive began' },
  counts: {
    zh: '共{documents}篇，已核对{checked}篇。',
    en: '{documents} pieces in the archive, {checked} of them checked.',
  },
  claims: { zh: '变动的数据（{count}）', en: 'Claims that changed ({count})' },
  noClaims: {
    zh: '没有已发文章所依据的数据变动过。',
    en: 'No claim that a piece of the archive rests on has changed.',
  },
  leftOut: { zh: '另有{count}项未列出。', en: '{count} more are not listed.' },
  changed: { zh: '原为 {before}，现为 {after}', en: 'was {before}, is {after}' },
  added: { zh: '新增：{after}', en: 'new: {after}' },
  gone: { zh: '已删除，原为 {before}', en: 'deleted, was {before}' },
  sameFigure: {
    zh: '数字未变（{after}），其他信息有改动',
    en: 'the figure is the same ({after}), something else about it is not',
  },
  status: { zh: '状态由“{before}”改为“{after}”', en: 'its status went from "{before}" to "{after}"' },
  by: { zh: '{who}改于{day}', en: 'changed by {who}, seen {day}' },
  at: { zh: '{day}发现变动', en: 'seen {day}' },
  source: { zh: '来源：{title}（{publisher}）', en: 'source: {title} ({publisher})' },
  sourceDated: { zh: '来源：{title}（{publisher}，{date}）', en: 'source: {title} ({publisher}, {date})' },
  rests: { zh: '涉及{count}篇，最早刊出的排在最前：', en: '{count} pieces rest on it, the first to print it on top:' },
  restsOne: { zh: '涉及1篇：', en: 'One piece rests on it:' },
  nothingRests: { zh: '没有文章依据它。', en: 'No piece rests on it.' },
  first: { zh: '最早刊出', en: 'first to print it' },
  undated: { zh: '日期不详', en: 'undated' },
  turned: { zh: '需要更正（{count}篇）', en: 'To be corrected ({count})' },
  noneTurned: { zh: '没有文章因此出错。', en: 'No piece has become wrong.' },
  found: { zh: '首次核对发现的错误（{count}篇）', en: 'Found wrong when first checked ({count})' },
  noneFound: { zh: '没有。', en: 'None.' },
  fix: { zh: '改为 {fix}', en: 'print {fix}' },
  andAlso: { zh: '；', en: '; ' },
  stop: { zh: '。', en: '. ' },
  lead: { zh: '：', en: '. ' },
  newLine: { zh: '', en: ' ' },
};

export type Say = (name: Sentence, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Tongue): Say {
  return (name, values = {}) => filled(said(SENTENCES[name], language), values);
}
