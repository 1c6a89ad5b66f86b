// A text, or a part of it, that could not be checked.

import type { Words } from '../../text/spoken.ts';
import type { Code } from './code.ts';
import type { Hindrance } from './facts.ts';

function millions(count: number): string {
  return (Math.ceil(count / 100_000) / 10).toFixed(1);
}

const AGAIN: Words = { zh: '改动之后会再试。', en: 'It is tried again when the text changes.' };

/** What kept a text from being checked, and what to do about it. */
export function hindranceWords(hindrance: Hindrance): Words {
  switch (hindrance.kind) {
    case 'length':
      return {
        zh: `这份文稿有${Math.ceil(hindrance.own / 10_000)}万字符，超过${hindrance.most / 10_000}万，没有核对。\n请拆成几个文件。`,
        en: `This text has ${millions(hindrance.own)} million characters, more than ${millions(hindrance.most)} million: it was not checked.\nSplit it into several files.`,
      };
    case 'time':
      return {
        zh: `这份文稿核对了${hindrance.seconds}秒还没有结果，已经停下，没有核对。\n${AGAIN.zh}`,
        en: `The check of this text had not come to an end after ${hindrance.seconds} s and was stopped: it was not checked.\n${AGAIN.en}`,
      };
    case 'memory':
      return {
        zh: `核对这份文稿要用的内存超出了上限，没有核对。\n${AGAIN.zh}`,
        en: `The check of this text needed more memory than there is: it was not checked.\n${AGAIN.en}`,
      };
    case 'crash':
      return {
        zh: `核对这份文稿时程序出错退出，没有核对。\n${AGAIN.zh}`,
        en: `The program broke off while checking this text: it was not checked.\n${AGAIN.en}`,
      };
    case 'nesting':
      return {
        zh: '这份文稿里的标记嵌套太深，没有核对。\n请减少嵌套。',
        en: 'The markup of this text is nested too deeply: it was not checked.\nNest it less deeply.',
      };
    case 'failure':
      return {
        zh: `核对这份文稿时程序出错，没有核对（${hindrance.detail}）。\n请把这个问题报告给 Tieout。`,
        en: `The program failed on this text: it was not checked (${hindrance.detail}).\nPlease report this to Tieout.`,
      };
  }
}

/** Whatever a check threw, as what kept the text from being checked. */
export function hindranceOf(error: unknown): Hindrance {
  if (error instanceof RangeError) return { kind: 'nesting' };
  return { kind: 'failure', detail: error instanceof Error ? error.message : String(error) };
}

export const NOT_CHECKED: Code = {
  severity: 'information',
  title: { zh: '文稿没有核对', en: 'The text was not checked' },
  about: {
    zh: '文稿太长，或核对没有在时限内完成，没有核对。',
    en: 'A text that is too long to be checked, or whose check did not come to an end in time.',
  },
  message: {
    zh: ({ hindrance }) => (hindrance ? hindranceWords(hindrance).zh : '这份文稿没有核对。'),
    en: ({ hindrance }) => (hindrance ? hindranceWords(hindrance).en : 'This text was not checked.'),
  },
};
