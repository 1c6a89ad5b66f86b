// Every option of the command line, told once: its type, the value that it takes, what --help says of it.

import type { Words } from '../../core/text/spoken.ts';

interface Told {
  /** What --help says of it. */
  readonly help: Words;
}

interface Valued extends Told {
  readonly type: 'string';
  /** How --help writes its value. */
  readonly value: Words;
}

interface Many extends Valued {
  /** It may be given more than once. */
  readonly multiple: true;
}

interface Flag extends Told {
  readonly type: 'boolean';
  readonly short?: 'h';
}

export type Option = Valued | Many | Flag;

const same = (text: string): Words => ({ zh: text, en: text });
const PATH = same('PATH');
const FILE: Words = { zh: '文件', en: 'FILE' };

function text(value: Words, help: Words): Valued {
  return { type: 'string', value, help };
}

function many(value: Words, help: Words): Many {
  return { type: 'string', multiple: true, value, help };
}

function flag(help: Words): Flag {
  return { type: 'boolean', help };
}

/** All of them by name; a command names those that it takes. */
export interface Options {
  readonly format: Valued;
  readonly 'fail-on': Valued;
  readonly db: Many;
  readonly 'no-bundled-db': Flag;
  readonly include: Many;
  readonly exclude: Many;
  readonly 'stdin-name': Valued;
  readonly text: Valued;
  readonly out: Valued;
  readonly source: Valued;
  readonly entity: Valued;
  readonly metric: Valued;
  readonly summary: Flag;
  readonly map: Many;
  readonly set: Many;
  readonly mapping: Valued;
  readonly sheet: Valued;
  readonly header: Valued;
  readonly encoding: Valued;
  readonly 'mapped-only': Flag;
  readonly replace: Flag;
  readonly 'no-tags': Flag;
  readonly attach: Valued;
  readonly archive: Valued;
  readonly workers: Valued;
  readonly all: Flag;
  readonly drain: Flag;
  readonly since: Valued;
  readonly html: Flag;
  readonly lang: Valued;
  readonly color: Valued;
  readonly help: Flag & { readonly short: 'h' };
}

export type OptionName = keyof Options;

export const OPTIONS: Options = {
  format: text(same('F'), { zh: '输出格式', en: 'the form of the output' }),
  'fail-on': text(same('LEVEL'), {
    zh: '到哪一级就以 1 退出：error、warning（默认）、information、hint、never',
    en: 'exit with 1 from this level up: error, warning (default), information, hint, never',
  }),
  db: many(PATH, {
    zh: '再加一个数据库：YAML 文件夹、单个 YAML 文件、编译好的 .json、.sqlite 或 postgres:// 地址（可多次使用）',
    en: 'one more database: a folder of YAML, a YAML file, a compiled .json, a .sqlite or a postgres:// address (repeatable)',
  }),
  'no-bundled-db': flag({ zh: '不用自带的数据库', en: 'leave the bundled database out' }),
  include: many(
    { zh: '样式', en: 'PATTERN' },
    {
      zh: '文件夹中只核对这样的文件，如 drafts/**（可多次使用）；代替配置文件 tieout.config.json 或 .yaml 里的 include',
      en: 'of folders, check only files like this: drafts/** (repeatable); in place of include in tieout.config.json or .yaml',
    },
  ),
  exclude: many(
    { zh: '样式', en: 'PATTERN' },
    {
      zh: '文件夹中这样的文件不核对，如 archive/（可多次使用）；配置文件里的 exclude 照样有效',
      en: 'of folders, leave out files like this: archive/ (repeatable); exclude in the configuration file holds as well',
    },
  ),
  'stdin-name': text(same('NAME'), {
    zh: '用 - 读标准输入时，给它一个文件名',
    en: 'what to call standard input, where - reads it',
  }),
  text: text(FILE, { zh: '引文所在的原文', en: 'the text that the evidence stands in' }),
  out: text(FILE, { zh: '写到哪个文件', en: 'the file to write' }),
  source: text(same('YAML'), {
    zh: '写进哪个来源文件，或 postgres:// 地址',
    en: 'the claims file to write into, or a postgres:// address',
  }),
  entity: text(same('ID'), { zh: '哪个主体', en: 'whose' }),
  metric: text(same('ID'), { zh: '哪个指标', en: 'of which metric' }),
  summary: flag({
    zh: '每个主体有多少、到哪一季、来自哪类来源',
    en: 'how much there is about each, up to which quarter, by what sources',
  }),
  map: many(
    { zh: '字段=列名,…', en: 'FIELD=HEADING,…' },
    {
      zh: '哪一列是什么：entity metric period quantity unit basis id title publisher date url tier …',
      en: 'which column is what: entity metric period quantity unit basis id title publisher date url tier …',
    },
  ),
  set: many({ zh: '字段=值,…', en: 'FIELD=VALUE,…' }, { zh: '每一行都一样的', en: 'what is the same for every row' }),
  mapping: text(same('YAML'), {
    zh: '映射文件：columns constants entities metrics concepts sheet header',
    en: 'a mapping file: columns constants entities metrics concepts sheet header',
  }),
  sheet: text(
    { zh: '名', en: 'NAME' },
    { zh: 'Excel 的工作表（默认第一张）', en: 'the sheet of an Excel file (the first)' },
  ),
  header: text({ zh: '行号', en: 'ROW' }, { zh: '表头在哪一行', en: 'the row that the headings are in' }),
  encoding: text(
    { zh: '编码', en: 'NAME' },
    {
      zh: '文本文件的编码，如 gb18030（默认 utf-8）',
      en: 'of text files, such as gb18030 (utf-8)',
    },
  ),
  'mapped-only': flag({
    zh: 'company facts 中词表没有对应指标的概念不要',
    en: 'leave out concepts of company facts that no metric of the lexicon has',
  }),
  replace: flag({ zh: '覆盖已有的 .yaml', en: 'write over a .yaml that is there' }),
  'no-tags': flag({ zh: '不看 iXBRL 标签，只读表格', en: 'read inline XBRL by its tables alone' }),
  attach: text(same('PIPE'), {
    zh: '不另读数据库，接到编辑器里正在运行的服务器上（由 VS Code 给出）',
    en: 'read no databases, but join the server that runs in an editor (VS Code gives it)',
  }),
  archive: text(same('URL'), {
    zh: '文库所在的数据库（默认看环境变量 TIEOUT_ARCHIVE，再看 --db 里的 postgres:// 地址）',
    en: 'the database of the archive (TIEOUT_ARCHIVE of the environment, else the postgres:// address of --db)',
  }),
  workers: text(same('N'), {
    zh: '在这台机器上开几个进程核对（默认每个处理器一个；0 表示只排队，由别处的 archive work 核对）',
    en: 'processes that check on this machine (one for each processor; 0 only queues, for archive work elsewhere)',
  }),
  all: flag({ zh: '全部重新核对', en: 'check every document again' }),
  drain: flag({ zh: '没有待核对的就结束', en: 'end when nothing is left to check' }),
  since: text(
    { zh: '日期', en: 'DAY' },
    {
      zh: '从哪天起，如 2026-03-01 或 2026-03-01T09:30（默认从头）',
      en: 'from when, as 2026-03-01 or 2026-03-01T09:30 (the beginning)',
    },
  ),
  html: flag({ zh: '写成 HTML（默认 Markdown）', en: 'write HTML (Markdown)' }),
  lang: text(same('LANG'), {
    zh: '用哪种语言说话：zh、zh-tw、zh-hk、en 或 auto（默认，随终端，终端未设则随稿件）',
    en: "the language to speak: en, zh, zh-tw, zh-hk or auto (the terminal's, else the draft's)",
  }),
  color: text(same('WHEN'), {
    zh: 'auto、always 或 never；--no-color 即 never，环境变量 NO_COLOR 也认',
    en: 'auto, always or never; --no-color is never, and NO_COLOR is heeded',
  }),
  help: { ...flag({ zh: '显示这些说明', en: 'show this' }), short: 'h' },
};

/** What every command takes. */
export const COMMON: readonly OptionName[] = ['lang', 'color', 'help'];
