// What is said of databases: the bundled one, layers and their last good state, SQLite files, and what a browser cannot read.

import type { Language, Words } from '../../text/spoken.ts';

export function needsNode(what: Words): Words {
  return {
    zh: `${what.zh}要用桌面版 VS Code 或命令行来读；浏览器里的核数只读 YAML 和编译好的 .json`,
    en: `${what.en} takes VS Code on the desktop or the command line; in a browser Tieout reads YAML and compiled .json files`,
  };
}

export const sqliteDatabase: Words = { zh: '.sqlite 数据库', en: 'a .sqlite database' };

export const serverDatabase: Words = { zh: '服务器上的数据库', en: 'a database on a server' };

export const bundledMissing: Words = {
  zh: '缺少自带的数据库；请重新安装，或不用自带的数据库',
  en: 'the bundled database is missing; install Tieout again, or leave the bundled database out',
};

export interface Misread {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: Words;
}

/** @param more another sentence behind it */
export function lastGoodState({ file, line, message }: Misread, more: Words | null): Words {
  return {
    zh: `数据库文件 ${file} 第 ${line} 行有误（${message.zh}），暂时沿用上一次正确的内容。${more?.zh ?? ''}`,
    en: `${file}, line ${line}: ${message.en}. The last good state of this claims database stays in use until it is mended.${more ? ` ${more.en}` : ''}`,
  };
}

/** @param more another sentence behind it */
export function entriesLeftOut({ file, line, message }: Misread, more: Words | null): Words {
  return {
    zh: `数据库文件 ${file} 第 ${line} 行有误（${message.zh}）；有误的条目没有采用，其余照常。${more?.zh ?? ''}`,
    en: `${file}, line ${line}: ${message.en}. Entries with an error are left out of the claims database.${more ? ` ${more.en}` : ''}`,
  };
}

export function lastReadClaims(path: string, words: Words): Words {
  return {
    zh: `${path}：${words.zh}；连上之前沿用最后读到的数据。`,
    en: `${path}: ${words.en}. The claims that were read last stay in use until it is back.`,
  };
}

export function emptied(files: readonly string[]): Words {
  return {
    zh: `数据库文件 ${files.join('、')} 变成空的了，暂时沿用它最后的内容；若确要清空，请弃用它的数据，或重启核对服务。`,
    en: `${files.join(', ')} is empty now; its last claims stay in use. If they were meant to go, drop its claims, or restart the server.`,
  };
}

export function gone(files: readonly string[], reason: Words | null): Words {
  return {
    zh: `读不到数据库文件 ${files.join('、')}${reason ? `（${reason.zh}）` : ''}，暂时沿用它最后的内容；若确已删去，请弃用它的数据，或重启核对服务。`,
    en: `Cannot find ${files.join(', ')}${reason ? ` (${reason.en})` : ''}; its last claims stay in use. If it was meant to go, drop its claims, or restart the server.`,
  };
}

export function nodeWithoutSqlite(version: string): Words {
  return {
    zh: `这个 Node（${version}）没有 node:sqlite，读不了 .sqlite 数据库；需要 Node 22.13 或更新。其他数据库照常可用`,
    en: `this Node (${version}) has no node:sqlite and reads no .sqlite database; it takes Node 22.13 or later. Other databases work as ever`,
  };
}

export const noSqliteFile: Words = { zh: '不是 SQLite 文件', en: 'it is not a SQLite file' };

export const noClaimsDatabase: Words = {
  zh: '是 SQLite 文件，但不是核数数据库；核数数据库由 tieout db import 生成',
  en: 'it is a SQLite file, but no claims database; those are made by tieout db import',
};

export const endMissing: Words = {
  zh: '文件不完整，末尾缺了一截；请重新导入',
  en: 'its end is missing; import it again',
};

export function otherFormat(format: number, own: number): Words {
  return {
    zh: `这是格式 ${format} 的数据库，这个版本读格式 ${own}；请重新导入`,
    en: `a database of format ${format}; this version reads ${own}: import it again`,
  };
}

export const sourceMissing: Words = {
  zh: '文件已损坏：缺少来源；请重新导入',
  en: 'the file is damaged, a source is missing; import it again',
};

export function baseMissing(list: string, one: boolean): Words {
  return {
    zh: `它建立在另一个数据库之上，但没有用上那一个：缺少 ${list}`,
    en: `it stands on another database that is not in use: ${list} ${one ? 'is' : 'are'} missing`,
  };
}

export function notReplaceable(reason: Words): Words {
  return {
    zh: `已经有这个文件，而且不能当作核数数据库覆盖（${reason.zh}）；请换一个文件名，或先把它移走`,
    en: `there is a file of that name already, and it cannot be replaced (${reason.en}); choose another name, or move it away`,
  };
}

export const otherImport: Words = { zh: '另一个导入正在写这个文件', en: 'another import is writing this file' };

export function idTwice(id: string): Words {
  return { zh: `id “${id}”有两条`, en: `two claims have the id "${id}"` };
}

export const locked: Words = {
  zh: '正被另一个程序锁住，稍后再试',
  en: 'another program has it locked; try again later',
};

export const notWritable: Words = { zh: '没有写入权限', en: 'it cannot be written to' };

export const damaged: Words = { zh: '文件已损坏；请重新导入', en: 'the file is damaged; import it again' };

export const cannotOpen: Words = { zh: '打不开这个文件', en: 'the file cannot be opened' };

export const noSqliteOrDamaged: Words = {
  zh: '不是 SQLite 文件，或已损坏',
  en: 'it is not a SQLite file, or it is damaged',
};

export function sqliteSays(detail: string): Words {
  return { zh: `SQLite 报错：${detail}`, en: `SQLite says: ${detail}` };
}

/** @param bundled whether it came with the program, or else was built by `db build` */
export function notCompiled(detail: string, bundled: boolean): Words {
  const zh = `不是编译好的核数数据库（${detail}）`;
  const en = `not a compiled claims database (${detail})`;
  return bundled
    ? {
        zh: `${zh}；请重新安装，或不用自带的数据库`,
        en: `${en}; install Tieout again, or leave the bundled database out`,
      }
    : { zh: `${zh}；请用 tieout db build 重新生成`, en: `${en}; build it again with tieout db build` };
}

export function unreadable(failures: readonly { readonly path: string; readonly message: Words }[]): Words {
  const each = (language: Language): string =>
    failures.map(({ path, message }) => `${path}: ${message[language]}`).join('; ');
  return { zh: `读不了数据库：${each('zh')}`, en: `Cannot read a claims database: ${each('en')}` };
}
