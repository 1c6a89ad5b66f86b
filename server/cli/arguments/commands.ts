// Every command with what it takes: how it is called, what it does, its options. Reading arguments and --help both go by this.

import { DRAFT_ENDINGS } from '../../core/formats/formats.ts';
import {
  ARCHIVE_ADD,
  ARCHIVE_RECHECK,
  ARCHIVE_REPORT,
  ARCHIVE_RUN,
  ARCHIVE_STATUS,
  ARCHIVE_WORK,
} from './archive-commands.ts';
import { type CommandSpec, FORMATS, type Format } from './command-spec.ts';
import type { OptionName } from './options.ts';

const TWO: readonly Format[] = ['pretty', 'json'];
const DATABASES: readonly OptionName[] = ['db', 'no-bundled-db'];
const CHOICE: readonly OptionName[] = ['include', 'exclude'];

const INGESTED = '.htm .html .xml .pdf .xlsx .docx .csv .tsv .md .txt';

export const CHECK: CommandSpec = {
  usage: { zh: 'check [文件|文件夹|-]…', en: 'check [FILE|FOLDER|-]…' },
  title: { zh: '核对稿件', en: 'check drafts' },
  about: {
    zh: `核对稿件（${DRAFT_ENDINGS.join(' ')}）；文件夹会逐层查找，遵守 .gitignore 和 tieout.config.json（或
.yaml）里的 include、exclude；不写路径就是当前文件夹。`,
    en: `Checks drafts (${DRAFT_ENDINGS.join(' ')}). Folders are walked; .gitignore is obeyed, and
include and exclude in tieout.config.json (or .yaml); without a path, the current folder.`,
  },
  options: ['format', 'fail-on', ...CHOICE, ...DATABASES, 'stdin-name'],
  formats: FORMATS,
};

export const FIGURES: CommandSpec = {
  usage: { zh: 'figures [文件|文件夹|-]…', en: 'figures [FILE|FOLDER|-]…' },
  title: { zh: '列出读到的每个数字', en: 'list every figure that was read' },
  about: {
    zh: '列出读到的每个数字和读法，包括日期等不核对的。',
    en: 'Lists every figure that was read and how, dates and other kinds that are left alone too.',
  },
  options: ['format', ...CHOICE, ...DATABASES, 'stdin-name'],
  formats: TWO,
};

export const EXPLAIN: CommandSpec = {
  usage: { zh: 'explain 文件:行:列', en: 'explain FILE:LINE:COLUMN' },
  title: { zh: '说明那里的数字是怎么读、怎么判的', en: 'tell how the figure there was read and judged' },
  about: {
    zh: '说明那里的数字是怎么读的、归给了谁、和什么比、为什么这样判。行和列从 1 数起，列按 UTF-16 计。',
    en: 'Tells how the figure there was read, whose it is, what it was held against and why. Lines and columns count from 1, columns in UTF-16 code units.',
  },
  options: [...DATABASES, 'stdin-name'],
};

export const VALIDATE: CommandSpec = {
  usage: { zh: 'db validate [路径]', en: 'db validate [PATH]' },
  title: { zh: '检查数据库，一次列出所有问题', en: 'check a database; every problem at once' },
  options: DATABASES,
};

export const VERIFY: CommandSpec = {
  usage: { zh: 'db verify [路径] --text 文件', en: 'db verify [PATH] --text FILE' },
  title: { zh: '证明每条引文还在原文里', en: 'prove that each piece of evidence still stands in its text' },
  options: ['text', ...DATABASES],
};

export const BUILD: CommandSpec = {
  usage: { zh: 'db build [路径] --out 文件', en: 'db build [PATH] --out FILE' },
  title: {
    zh: '编译成一个 .json 或 .sqlite，或写进 postgres:// 上的数据库',
    en: 'compile into one .json or .sqlite, or write into a database at postgres://',
  },
  options: ['out'],
};

export const LIST: CommandSpec = {
  usage: { zh: 'db list', en: 'db list' },
  title: { zh: '有哪些主体、指标和数字', en: 'its entities, metrics and claims' },
  options: ['entity', 'metric', 'summary', 'format', ...DATABASES],
  formats: TWO,
};

export const IMPORT: CommandSpec = {
  usage: { zh: 'db import 文件… --out 文件', en: 'db import FILE… --out FILE' },
  title: {
    zh: '导入表格（.csv .tsv .xlsx）或 SEC 的 company facts',
    en: 'bring in tables (.csv .tsv .xlsx) or company facts of the SEC',
  },
  options: [
    [
      'out',
      {
        help: {
          zh: '写成 .yaml（便于审阅）、.sqlite（数据多时），或写进 postgres:// 上的数据库',
          en: 'a .yaml to review, a .sqlite for many, or a database at postgres://',
        },
      },
    ],
    ...(['map', 'set', 'mapping', 'sheet', 'header', 'encoding', 'mapped-only', 'replace'] as const),
    ...DATABASES,
  ],
};

export const INGEST: CommandSpec = {
  usage: { zh: 'db ingest 文件或文件夹…', en: 'db ingest FILE or FOLDER…' },
  title: {
    zh: `从公告、财报、工作簿中读出条目（${INGESTED}）`,
    en: `make claims out of announcements, filings and workbooks (${INGESTED})`,
  },
  options: [
    [
      'out',
      {
        help: {
          zh: '写成 .yaml 或 .sqlite（默认 claims-db/文件名.yaml），或写进 postgres:// 上的数据库；已有的会更新，改过的内容保留',
          en: 'a .yaml, a .sqlite (claims-db/NAME.yaml) or a database at postgres://; what is there is brought up to date, edits stay',
        },
      },
    ],
    ['entity', { help: { zh: '是谁的文件（默认看封面）', en: 'whose document it is (the cover tells)' } }],
    'no-tags',
    [
      'format',
      {
        help: {
          zh: 'json：条目及其出处，和没有成为条目的数字；不写 --out 就不写文件',
          en: 'json: claims with their evidence, and numbers that became none; without --out no file is written',
        },
      },
    ],
    ...DATABASES,
  ],
  formats: TWO,
};

export const DRAFT: CommandSpec = {
  usage: { zh: 'db draft 文章 --source YAML', en: 'db draft ARTICLE --source YAML' },
  title: {
    zh: '把文章里的数字列成条目，写进来源文件供核实',
    en: "write an article's figures into a claims file for a curator",
  },
  options: ['source', ...DATABASES],
};

export const MIGRATE: CommandSpec = {
  usage: { zh: 'db migrate postgres://…', en: 'db migrate postgres://…' },
  title: {
    zh: '在 PostgreSQL 里建好数据库的表，或更新到这个版本',
    en: 'make the tables of a database in PostgreSQL, or bring them up to date',
  },
  options: ['db'],
};

export const HISTORY: CommandSpec = {
  usage: { zh: 'db history ID --db postgres://…', en: 'db history ID --db postgres://…' },
  title: {
    zh: '一条数据是谁、什么时候改的，原来怎么写，改成了什么',
    en: 'who changed a claim when, and what it said before and after',
  },
  options: ['format', 'db'],
  formats: TWO,
};

export const MCP: CommandSpec = {
  usage: { zh: 'mcp', en: 'mcp' },
  title: { zh: '供语言模型使用的工具', en: 'tools for language models' },
  about: {
    zh: `把核对工具交给语言模型使用（Model Context Protocol，经标准输入输出）；由客户端启动。工具有 check_text、
explain_figure、find_claims、propose_fix，都只读不写；每条数据也是一个资源。没有核实的数字不会说成通过。`,
    en: `Gives the checker to language models as tools (Model Context Protocol, on standard input and output); a client starts
it. The tools are check_text, explain_figure, find_claims and propose_fix; none of them writes. Each claim is a
resource too. A figure that nothing confirms is never told as passed.`,
  },
  options: [...DATABASES, 'attach'],
};

export const LSP: CommandSpec = {
  usage: { zh: 'lsp --stdio', en: 'lsp --stdio' },
  title: { zh: '语言服务器，供编辑器使用', en: 'the language server, for editors' },
  about: {
    zh: '启动语言服务器，经标准输入输出通信；由编辑器启动。',
    en: 'Starts the language server on standard input and output; an editor starts it.',
  },
  options: [],
};

/** By the words that call them. */
export const COMMANDS: ReadonlyMap<string, CommandSpec> = new Map([
  ['check', CHECK],
  ['figures', FIGURES],
  ['explain', EXPLAIN],
  ['db validate', VALIDATE],
  ['db verify', VERIFY],
  ['db build', BUILD],
  ['db list', LIST],
  ['db import', IMPORT],
  ['db ingest', INGEST],
  ['db draft', DRAFT],
  ['db migrate', MIGRATE],
  ['db history', HISTORY],
  ['archive add', ARCHIVE_ADD],
  ['archive run', ARCHIVE_RUN],
  ['archive work', ARCHIVE_WORK],
  ['archive status', ARCHIVE_STATUS],
  ['archive recheck', ARCHIVE_RECHECK],
  ['archive report', ARCHIVE_REPORT],
  ['mcp', MCP],
  ['lsp', LSP],
]);
