// A text too long to be checked.

import type { Code } from './code.ts';

function millions(count: number): string {
  return (Math.ceil(count / 100_000) / 10).toFixed(1);
}

export const NOT_CHECKED: Code = {
  severity: 'information',
  title: { zh: '文稿太长，没有核对', en: 'The text is too long and was not checked' },
  about: {
    zh: '文稿太长，没有核对。',
    en: 'A text that is too long to be checked.',
  },
  message: {
    zh: ({ length }) =>
      length
        ? `这份文稿有${Math.ceil(length.own / 10_000)}万字符，超过${length.most / 10_000}万，没有核对。\n请拆成几个文件。`
        : '这份文稿没有核对。',
    en: ({ length }) =>
      length
        ? `This text has ${millions(length.own)} million characters, more than ${millions(length.most)} million: it was not checked.\nSplit it into several files.`
        : 'This text was not checked.',
  },
};
