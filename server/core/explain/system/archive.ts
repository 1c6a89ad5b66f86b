// What the commands of an archive say: how far it is, what a run did, and what it takes.

import type { Words } from '../../text/spoken.ts';

export function added(added: number, changed: number, same: number): Words {
  return {
    zh: `新收${added}篇，更新${changed}篇，未变${same}篇`,
    en: `${added} added, ${changed} changed, ${same} as they were`,
  };
}

export const noFolders: Words = { zh: '要写收哪些文件夹', en: 'name the folders whose documents go in' };

export const noArchiveNamed: Words = {
  zh: '要说明文库在哪个数据库：--archive postgres://用户@主机/数据库，或环境变量 TIEOUT_ARCHIVE',
  en: 'say which database the archive is in: --archive postgres://USER@HOST/DATABASE, or TIEOUT_ARCHIVE',
};

export const noArchiveAddress: Words = {
  zh: '不是 postgres:// 地址；文库在 PostgreSQL 数据库里',
  en: 'is no postgres:// address; an archive is in a PostgreSQL database',
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
  zh: '有些文章核对时用的数据与别的不同；请运行 tieout archive recheck',
  en: 'some documents were checked against other claims than the rest; run tieout archive recheck',
};

export function documentCounts(documents: number, checked: number, due: number, hindered: number): Words {
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

export function jobCounts(waiting: number, active: number, failed: number): Words {
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
