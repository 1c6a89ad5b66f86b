// What the command line says: of what it was given, what it found nothing of, and the frame of its reports.

import type { Words } from '../../text/spoken.ts';

export function noSuchPlace(lines: number): Words {
  return {
    zh: `稿件里没有这个位置（共 ${lines} 行）`,
    en: `the draft has no such place (it has ${lines} lines)`,
  };
}

export function noFigureHere(places: string): Words {
  return {
    zh: places ? `这里没有数字；本行的数字在第 ${places} 列` : '这里没有数字，本行也没有',
    en: places ? `no figure here; those of this line are at column ${places}` : 'no figure here, nor on this line',
  };
}

export const howToExplain: Words = {
  zh: '写法：tieout explain 文件:行:列，如 draft.md:3:12',
  en: 'usage: tieout explain FILE:LINE:COLUMN, such as draft.md:3:12',
};

export const notOneFile: Words = { zh: '应是一个文件', en: 'not a single file' };

export function noTransport(unknown: string | undefined): Words {
  return {
    zh: `${unknown === undefined ? 'lsp 要写明通信方式' : `lsp 没有选项“${unknown}”`}：tieout lsp --stdio`,
    en: `${unknown === undefined ? 'lsp needs a transport' : `lsp has no option "${unknown}"`}: tieout lsp --stdio`,
  };
}

export const serverMissing: Words = {
  zh: '缺少语言服务器；请重新安装',
  en: 'the language server is missing; install again',
};

export const mcpTakesNoPaths: Words = {
  zh: 'mcp 不带路径：稿件由客户端在调用时给出',
  en: 'mcp takes no paths: the client gives the text with each call',
};

export function pipeAway(pipe: string, reason: Words): Words {
  return {
    zh: `连不上编辑器里的服务器（${pipe}：${reason.zh}）；请在编辑器里重新启动这个 MCP 服务器`,
    en: `cannot reach the server in the editor (${pipe}: ${reason.en}); start this MCP server in the editor again`,
  };
}

export function noDrafts(where: string, endings: readonly string[]): Words {
  return {
    zh: `${where}：没有找到稿件（${endings.join(' ')}）`,
    en: `${where}: no drafts found (${endings.join(' ')})`,
  };
}

export const errors: Words = { zh: '错误', en: 'errors' };

export const warnings: Words = { zh: '警告', en: 'warnings' };

export const notices: Words = { zh: '提示', en: 'notices' };

export function leftAlone(kind: string): Words {
  return { zh: `不核对：${kind}`, en: `left alone: ${kind}` };
}

export function claimLine(id: string, place: string): Words {
  return { zh: `数字  ${id}${place}`, en: `claim   ${id}${place}` };
}

export function sourceLine(source: string, title: string, address: string): Words {
  return { zh: `来源  ${source}：${title}${address}`, en: `source  ${source}: ${title}${address}` };
}

export function oldNode(oldest: number, node: string): Words {
  return {
    zh: `需要 Node ${oldest} 或更新的版本，现在是 ${node}；请升级 Node 后再试`,
    en: `needs Node ${oldest} or later, this is ${node}; update Node and try again`,
  };
}

export function notAmong(name: string, value: string, list: string): Words {
  return {
    zh: `选项 --${name} 的值应是 ${list} 之一，写的是“${value}”`,
    en: `option --${name} takes one of ${list}, not "${value}"`,
  };
}

export function noOption(option: string): Words {
  return {
    zh: `没有选项 ${option}；用 --help 看可用的选项`,
    en: `there is no option ${option} here; --help lists those that there are`,
  };
}

export function optionValue(option: string, needed: boolean): Words {
  return {
    zh: needed ? `选项 ${option} 后面要写值` : `选项 ${option} 后面不能写值`,
    en: needed ? `option ${option} needs a value` : `option ${option} takes no value`,
  };
}

export function noSubcommand(group: string, name: string, known: string): Words {
  if (name === '') return { zh: `${group} 后面要写子命令：${known}`, en: `${group} needs a subcommand: ${known}` };
  return {
    zh: `${group} 没有子命令“${name}”；可用的有：${known}`,
    en: `${group} has no subcommand "${name}"; there are ${known}`,
  };
}

export function optionFirst(option: string, known: string): Words {
  return { zh: `命令要写在选项 ${option} 前面：${known}`, en: `a command goes before the option ${option}: ${known}` };
}

export function noCommand(name: string, known: string): Words {
  return { zh: `没有命令“${name}”；可用的有：${known}`, en: `there is no command "${name}"; there are ${known}` };
}

export function outputFailed(reason: Words): Words {
  return { zh: `写不了标准输出：${reason.zh}`, en: `standard output cannot be written: ${reason.en}` };
}

export function andMore(words: Words, more: number, shown: string): Words {
  if (more === 0) return words;
  return {
    zh: `${words.zh}（还有 ${more} 处；用 tieout db validate ${shown} 全部列出）`,
    en: `${words.en} (and ${more} more; tieout db validate ${shown} lists them)`,
  };
}

export function notShown(
  level: Words,
  counts: { readonly shown: number; readonly all: number; readonly left: number },
  places: readonly string[],
): Words {
  const { shown, all, left } = counts;
  const more = left - places.length;
  return {
    zh: `GitHub 每一步只在行上显示 ${shown} 个${level.zh}，共 ${all} 个；没有显示的在 ${places.join('、')}${more > 0 ? ` 等 ${left} 处` : ''}\n`,
    en: `GitHub shows ${shown} ${level.en} a step at their lines, of ${all}; not shown: ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}\n`,
  };
}

export function countOf(count: number, verdict: Words): Words {
  return { zh: `${count} 个${verdict.zh}`, en: `${count} ${verdict.en}` };
}

/** @param parts the verdicts with their counts, ready to print */
export function checkedInAll(drafts: number, figures: number, parts: readonly string[]): Words {
  const [all, judged] = [
    drafts === 1 ? '1 draft' : `${drafts} drafts`,
    figures === 1 ? '1 figure' : `${figures} figures`,
  ];
  return {
    zh: `${drafts} 篇稿件，核对 ${figures} 个数字${parts.length > 0 ? `：${parts.join('，')}` : ''}`,
    en: `${all}, ${judged} checked${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`,
  };
}
