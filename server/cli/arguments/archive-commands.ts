// What the commands of an archive declare of themselves.

import type { CommandSpec } from './command-spec.ts';
import type { OptionName } from './options.ts';

const CLAIMS: readonly OptionName[] = ['archive', 'db', 'no-bundled-db'];

export const ARCHIVE_ADD: CommandSpec = {
  usage: { zh: 'archive add 文件夹…', en: 'archive add FOLDER…' },
  title: { zh: '把文章收进文库', en: 'put documents into an archive' },
  about: {
    zh: `把文件夹里的文章收进 PostgreSQL 数据库里的文库；没有文库就建一个。收过的文章按路径认，正文变了才更新，
删掉文件不会删掉文库里的文章。核对用 tieout archive run。`,
    en: `Puts the documents of folders into an archive in a PostgreSQL database, and makes the archive where there is none. A
document is known by its path: it is taken anew when its text has changed, and stays when its file goes. tieout archive
run checks them.`,
  },
  options: ['include', 'exclude', 'archive'],
};

export const ARCHIVE_RUN: CommandSpec = {
  usage: { zh: 'archive run', en: 'archive run' },
  title: { zh: '核对文库里还没核对的', en: 'check what is not checked yet' },
  about: {
    zh: `核对新收的、改过的，以及所依据的数据已经变动的文章；上次没做完的接着做。中断、断电或服务器重启后再运行一次即可。
有文章没能核对时以 2 退出。`,
    en: `Checks documents that are new or have changed, those that rest on claims which have changed, and what an earlier run
has left. After an interruption, run it again. Ends with 2 where a document could not be checked.`,
  },
  options: ['workers', 'all', ...CLAIMS],
};

export const ARCHIVE_RECHECK: CommandSpec = {
  usage: { zh: 'archive recheck', en: 'archive recheck' },
  title: { zh: '数据变动后，只重新核对相关的文章', en: 'check again what rests on claims that have changed' },
  about: {
    zh: '找出上次核对以来变动的数据，只重新核对依据这些数据的文章；结果与全部重新核对相同。',
    en: `Finds the claims that have changed since the last run and checks only the documents that rest on them; the results are
those of a full run.`,
  },
  options: ['workers', ...CLAIMS],
};

export const ARCHIVE_WORK: CommandSpec = {
  usage: { zh: 'archive work', en: 'archive work' },
  title: { zh: '在这台机器上帮着核对', en: 'help to check, on this or any other machine' },
  about: {
    zh: `从队列里取任务核对，直到用 Ctrl+C 结束；可以在任意多台机器上运行，一个进程用一个处理器。
各台机器要用同样的数据库：最好用共享的 --db postgres://…。`,
    en: `Takes jobs from the queue until it is ended with Ctrl+C, on as many machines as wanted; each process keeps one processor
busy. All machines need the same claims: best a shared --db postgres://….`,
  },
  options: ['drain', ...CLAIMS],
};

export const ARCHIVE_STATUS: CommandSpec = {
  usage: { zh: 'archive status', en: 'archive status' },
  title: { zh: '文库的进度', en: 'how far the archive is' },
  options: ['archive', 'format'],
  formats: ['pretty', 'json'],
};

export const ARCHIVE_REPORT: CommandSpec = {
  usage: { zh: 'archive report', en: 'archive report' },
  title: {
    zh: '哪些数据变了、涉及哪些文章、要更正什么',
    en: 'which claims changed, what rests on them, what to correct',
  },
  about: {
    zh: '列出变动的数据、依据它的文章（最早刊出的在前）和需要更正的数字，写成 Markdown 或 HTML。',
    en: `Lists the claims that changed, the pieces that rest on each (the first to print it on top) and the figures to correct, as
Markdown or HTML.`,
  },
  options: [
    'since',
    'html',
    [
      'out',
      {
        help: {
          zh: '写到文件（.html 即 HTML）；默认写到标准输出',
          en: 'the file to write, HTML where it ends so (standard output)',
        },
      },
    ],
    'archive',
  ],
};
