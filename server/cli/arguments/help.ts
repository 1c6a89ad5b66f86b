// What --help prints, made from what the commands declare.

import stringWidth from 'string-width';
import { CODES } from '../../core/explain/codes/codes.ts';
import { said, type Tongue, type Words } from '../../core/text/spoken.ts';
import type { CommandSpec } from './command-spec.ts';
import { CHECK, COMMANDS, LSP } from './commands.ts';
import { MCP_CLIENTS } from './help-mcp.ts';
import { COMMON, OPTIONS, type Option, type OptionName } from './options.ts';

/** Columns of the names of options and commands; a longer one pushes its words on. */
const NAMES = 21;
const CALLS = 26;

/** Commands that have subcommands, with what a list of commands says before their names. */
const GROUPS: Readonly<Record<string, Words>> = {
  db: { zh: '数据库：', en: 'databases: ' },
  archive: { zh: '文库：', en: 'an archive: ' },
};

function line(name: string, words: string, columns: number): string {
  return `  ${name}${' '.repeat(Math.max(2, columns - stringWidth(name)))}${words}\n`;
}

function nameOf(name: OptionName, option: Option, language: Tongue): string {
  return 'value' in option ? `--${name} ${said(option.value, language)}` : `--${name}`;
}

/** What it can write, where that is all that is to be said of --format. */
function formatsOf({ formats = [] }: CommandSpec): Words {
  const [first = '', ...rest] = formats;
  return { zh: `${first}（默认）、${rest.join('、')}`, en: `${first} (default), ${rest.join(', ')}` };
}

function optionLines(spec: CommandSpec, language: Tongue): string {
  const told = spec.options.map((option): readonly [OptionName, Words] => {
    if (typeof option !== 'string') return [option[0], option[1].help];
    return [option, option === 'format' ? formatsOf(spec) : OPTIONS[option].help];
  });
  const common = COMMON.map((name): readonly [OptionName, Words] => [name, OPTIONS[name].help]);
  return [...told, ...common]
    .map(([name, help]) => line(nameOf(name, OPTIONS[name], language), said(help, language), NAMES))
    .join('');
}

/** The codes of what is found, with how each is reported. */
function codeLines(language: Tongue): string {
  const head = said({ zh: '\n会报告的问题：\n', en: '\nWhat is reported:\n' }, language);
  const codes = Object.entries(CODES);
  const columns = Math.max(...codes.map(([code]) => code.length)) + 2;
  return (
    head +
    codes
      .map(([code, { severity, title }]) => line(code, `${severity.padEnd(12)}${said(title, language)}`, columns))
      .join('')
  );
}

/** A command's own words, a group's and the subcommand's. */
const CALL = /^((?:db|archive) \S+|\S+)/;

function sentence(words: string, language: Tongue): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${said({ zh: '。', en: '.' }, language)}`;
}

function headOf({ usage, title, about, options }: CommandSpec, language: Tongue): string {
  const call = options.length === 0 ? said(usage, language) : said(usage, language).replace(CALL, '$1 [OPTION]…');
  const words = about === undefined ? sentence(said(title, language), language) : said(about, language);
  return said(
    {
      zh: `用法：tieout ${call.replace('[OPTION]…', '[选项]')}\n\n${words}\n\n`,
      en: `Usage: tieout ${call}\n\n${words}\n\n`,
    },
    language,
  );
}

function commandHelp(spec: CommandSpec, language: Tongue): string {
  if (spec === LSP) return headOf(spec, language);
  const more = spec === CHECK ? codeLines(language) : '';
  return `${headOf(spec, language)}${optionLines(spec, language)}${more}`;
}

/** The group that a command belongs to, if any. */
function groupOf(name: string): string | null {
  const [first = '', second] = name.split(' ');
  return second !== undefined && Object.hasOwn(GROUPS, first) ? first : null;
}

function subcommands(group: string): CommandSpec[] {
  return [...COMMANDS].flatMap(([name, spec]) => (groupOf(name) === group ? [spec] : []));
}

const PATHS: Words = {
  zh: '不写路径时用自带数据库的源文件。',
  en: 'Without a PATH, the sources of the bundled database. ',
};

function groupHelp(group: string, language: Tongue): string {
  const calls = subcommands(group).map(({ usage, title }) => ({
    call: said(usage, language).slice(group.length + 1),
    title,
  }));
  const columns = Math.max(...calls.map(({ call }) => stringWidth(call))) + 2;
  const lines = calls.map(({ call, title }) => line(call, said(title, language), columns)).join('');
  const paths = group === 'db' ? said(PATHS, language) : '';
  const path = said({ zh: ' [路径]', en: ' [PATH]' }, language);
  const call = group === 'db' ? path : '';
  return said(
    {
      zh: `用法：tieout ${group} 子命令 [选项]${call}\n\n${lines}\n${paths}tieout ${group} 子命令 --help 看该子命令的选项。\n`,
      en: `Usage: tieout ${group} SUBCOMMAND [OPTION]…${call}\n\n${lines}\n${paths}tieout ${group} SUBCOMMAND --help lists a subcommand's options.\n`,
    },
    language,
  );
}

function groupLine(group: string, language: Tongue): string {
  const names = subcommands(group).map(({ usage }) => usage.en.split(' ')[1]);
  const call = said({ zh: `${group} 子命令`, en: `${group} SUBCOMMAND` }, language);
  const words = GROUPS[group];
  return line(call, `${words ? said(words, language) : ''}${names.join(' ')}`, CALLS);
}

function overview(language: Tongue): string {
  const told = new Set<string>();
  const calls = [...COMMANDS].flatMap(([name, { usage, title }]) => {
    const group = groupOf(name);
    if (group === null) return [line(said(usage, language), said(title, language), CALLS)];
    if (told.has(group)) return [];
    told.add(group);
    return [groupLine(group, language)];
  });
  return said(
    {
      zh: `tieout · 核数：逐个核对稿件里的数字\n\n用法：tieout 命令 [选项] [路径]…\n\n${calls.join('')}\ntieout 命令 --help 看该命令的选项；tieout --version 看版本。\n退出码：0 没有要报的；1 有；2 没法核对。\n`,
      en: `tieout: ticks and ties the figures of a draft\n\nUsage: tieout COMMAND [OPTION]… [PATH]…\n\n${calls.join('')}\ntieout COMMAND --help lists a command's options, tieout --version the version.\nExit status: 0 nothing flagged, 1 something was, 2 it could not check.\n`,
    },
    language,
  );
}

/** The help of the command that the words name, `check` or `db import`; the overview where they name none. */
export function helpText(words: readonly string[], language: Tongue): string {
  const [first, second] = words;
  const spec = COMMANDS.get(`${first} ${second}`) ?? COMMANDS.get(first ?? '');
  if (spec) return commandHelp(spec, language) + (first === 'mcp' ? said(MCP_CLIENTS, language) : '');
  return Object.hasOwn(GROUPS, first ?? '') ? groupHelp(first ?? '', language) : overview(language);
}
