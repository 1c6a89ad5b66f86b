// What --help prints.

import type { Language, Words } from '../../core/text/spoken.ts';
import { MCP_HELP } from './help-mcp.ts';

type Texts = Words;

const CHECK_OPTIONS: Texts = {
  zh: `  --db PATH            再加一个数据库：YAML 文件夹、单个 YAML 文件、编译好的 .json 或 .sqlite（可多次使用）
  --no-bundled-db      不用自带的数据库
  --stdin-name NAME    用 - 读标准输入时，给它一个文件名
  --lang zh|en|auto    用哪种语言说话（默认 auto：随终端，终端未设则随稿件）
  --color WHEN         auto、always 或 never；环境变量 NO_COLOR 也认
`,
  en: `  --db PATH            one more database: a folder of YAML, a YAML file, a compiled .json or a .sqlite (repeatable)
  --no-bundled-db      leave the bundled database out
  --stdin-name NAME    what to call standard input, where - reads it
  --lang zh|en|auto    the language to speak (auto: the terminal's, else the draft's)
  --color WHEN         auto, always or never; NO_COLOR is heeded
`,
};

const OVERVIEW: Texts = {
  zh: `tieout · 核数：逐个核对稿件里的数字

用法：tieout 命令 [选项] [路径]…

  check [文件|文件夹|-]…     核对稿件
  figures [文件|文件夹|-]…   列出读到的每个数字
  explain 文件:行:列         说明那里的数字是怎么读、怎么判的
  db 子命令                  数据库：validate verify build list import ingest draft
  lsp --stdio                语言服务器，供编辑器使用
  mcp                        供语言模型使用的工具

tieout 命令 --help 看该命令的选项；tieout --version 看版本。
退出码：0 没有要报的；1 有；2 没法核对。
`,
  en: `tieout: ticks and ties the figures of a draft

Usage: tieout COMMAND [OPTION]… [PATH]…

  check [FILE|FOLDER|-]…     check drafts
  figures [FILE|FOLDER|-]…   list every figure that was read
  explain FILE:LINE:COLUMN   tell how the figure there was read and judged
  db SUBCOMMAND              databases: validate verify build list import ingest draft
  lsp --stdio                the language server, for editors
  mcp                        tools for language models

tieout COMMAND --help lists a command's options, tieout --version the version.
Exit status: 0 nothing flagged, 1 something was, 2 it could not check.
`,
};

const COMMANDS: Readonly<Record<string, Texts>> = {
  mcp: MCP_HELP,
  check: {
    zh: `用法：tieout check [选项] [文件|文件夹|-]…

核对稿件（.md .markdown .mdx .txt .text）；文件夹会逐层查找并遵守 .gitignore；不写路径就是当前文件夹。

  --format F           pretty（默认）、json、sarif 或 github
  --fail-on LEVEL      到哪一级就以 1 退出：error、warning（默认）、information、hint、never
${CHECK_OPTIONS.zh}`,
    en: `Usage: tieout check [OPTION]… [FILE|FOLDER|-]…

Checks drafts (.md .markdown .mdx .txt .text). Folders are walked and .gitignore is obeyed; without a path, the current folder.

  --format F           pretty (default), json, sarif or github
  --fail-on LEVEL      exit with 1 from this level up: error, warning (default), information, hint, never
${CHECK_OPTIONS.en}`,
  },
  figures: {
    zh: `用法：tieout figures [选项] [文件|文件夹|-]…

列出读到的每个数字和读法，包括日期等不核对的。

  --format F           pretty（默认）或 json
${CHECK_OPTIONS.zh}`,
    en: `Usage: tieout figures [OPTION]… [FILE|FOLDER|-]…

Lists every figure that was read and how, dates and other kinds that are left alone too.

  --format F           pretty (default) or json
${CHECK_OPTIONS.en}`,
  },
  explain: {
    zh: `用法：tieout explain [选项] 文件:行:列

说明那里的数字是怎么读的、归给了谁、和什么比、为什么这样判。行和列从 1 数起，列按 UTF-16 计。

${CHECK_OPTIONS.zh}`,
    en: `Usage: tieout explain [OPTION]… FILE:LINE:COLUMN

Tells how the figure there was read, whose it is, what it was held against and why. Lines and columns count from 1, columns in UTF-16 code units.

${CHECK_OPTIONS.en}`,
  },
  db: {
    zh: `用法：tieout db 子命令 [选项] [路径]

  validate [路径]                检查数据库，一次列出所有问题
  verify [路径] --text 文件      证明每条引文还在原文里
  build [路径] --out 文件        编译成一个 .json 或 .sqlite
  list [--entity ID] [--metric ID] [--format json]   有哪些主体、指标和数字
  list --summary                 每个主体有多少、到哪一季、来自哪类来源
  import 文件… --out 文件         导入表格（.csv .tsv .xlsx）或 SEC 的 company facts，见下
  ingest 文件或文件夹…           从公告、财报、工作簿中读出条目，见下
  draft 文章 --source YAML       把文章里的数字列成条目，写进来源文件供核实

不写路径时用自带数据库的源文件。

import type { Language } from '../../core/text/spoken.ts';
import 的选项：
  --out 文件           写成 .yaml（便于审阅）或 .sqlite（数据多时）
  --map 字段=列名,…    哪一列是什么：entity metric period quantity unit basis id title publisher date url tier …
  --set 字段=值,…      每一行都一样的
  --mapping YAML       映射文件：columns constants entities metrics concepts sheet header
  --sheet 名           Excel 的工作表（默认第一张）；--header 行号：表头在哪一行
  --encoding 编码      文本文件的编码，如 gb18030（默认 utf-8）
  --mapped-only        company facts 中词表没有对应指标的概念不要
  --replace            覆盖已有的 .yaml
  --db、--no-bundled-db 决定用哪些词表

ingest 的选项（.htm .html .xml .pdf .xlsx .docx .csv .tsv .md .txt）：
  --out 文件           写成 .yaml 或 .sqlite（默认 claims-db/文件名.yaml）；已有的 .yaml 会更新，改过的内容保留
  --entity ID          是谁的文件（默认看封面）
  --no-tags            不看 iXBRL 标签，只读表格
  --format json        输出 JSON：条目及其出处，和没有成为条目的数字；不写 --out 就不写文件
`,
    en: `Usage: tieout db SUBCOMMAND [OPTION]… [PATH]

  validate [PATH]                check a database; every problem at once
  verify [PATH] --text FILE      prove that each piece of evidence still stands in its text
  build [PATH] --out FILE        compile into one .json or .sqlite
  list [--entity ID] [--metric ID] [--format json]   its entities, metrics and claims
  list --summary                 how much it knows about each, up to which quarter, by what sources
  import FILE… --out FILE        bring in tables (.csv .tsv .xlsx) or company facts of the SEC; see below
  ingest FILE or FOLDER…         make claims out of announcements, filings and workbooks; see below
  draft ARTICLE --source YAML    write an article's figures into a claims file for a curator

Without a PATH, the sources of the bundled database.

Options of import:
  --out FILE           a .yaml to review, or a .sqlite for many
  --map FIELD=HEADING,…  which column is what: entity metric period quantity unit basis id title publisher date url tier …
  --set FIELD=VALUE,…  what is the same for every row
  --mapping YAML       a mapping file: columns constants entities metrics concepts sheet header
  --sheet NAME         the sheet of an Excel file (the first); --header ROW: where the headings are
  --encoding NAME      of text files, such as gb18030 (utf-8)
  --mapped-only        leave out concepts of company facts that no metric of the lexicon has
  --replace            write over a .yaml that is there
  --db and --no-bundled-db decide whose names are known

Options of ingest (.htm .html .xml .pdf .xlsx .docx .csv .tsv .md .txt):
  --out FILE           a .yaml or a .sqlite (claims-db/NAME.yaml); a .yaml that is there is brought up to date, edits stay
  --entity ID          whose document it is (the cover tells)
  --no-tags            read inline XBRL by its tables alone
  --format json        claims with their evidence, and numbers that became none, as JSON; without --out no file is written
`,
  },
  lsp: {
    zh: `用法：tieout lsp --stdio

启动语言服务器，经标准输入输出通信；由编辑器启动。
`,
    en: `Usage: tieout lsp --stdio

Starts the language server on standard input and output; an editor starts it.
`,
  },
};

/** The help of one command, or the overview. */
export function helpText(command: string | undefined, language: Language): string {
  const texts = command !== undefined && Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  return (texts ?? OVERVIEW)[language];
}
