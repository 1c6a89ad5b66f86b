// An ignore comment where there is nothing to ignore.

import type { Code } from './code.ts';

export const UNUSED_IGNORE: Code = {
  severity: 'hint',
  title: { zh: '忽略注释没有用处', en: 'The ignore comment covers nothing' },
  about: {
    zh: '忽略注释没有对应的问题。',
    en: 'A comment that ignores a finding where there is none.',
  },
  message: {
    zh: () => '这条忽略注释没有用处：它所管的地方没有要报的问题，可以删去。',
    en: () => 'This ignore comment does nothing: there is nothing to report where it applies. Remove it.',
  },
};
