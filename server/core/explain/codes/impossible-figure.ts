// A figure that cannot be, whatever happened.

import * as en from '../phrases/slips-en.ts';
import * as zh from '../phrases/slips-zh.ts';
import type { Code } from './code.ts';

export const IMPOSSIBLE_FIGURE: Code = {
  severity: 'warning',
  title: { zh: '不可能的数字', en: 'A figure that cannot be' },
  about: {
    zh: '文中的基数取任何整数都得不到的百分比、超过整体的部分、减少超过100%。',
    en: 'A percentage that no whole number of the stated base gives, a part above its whole, a fall of more than 100%.',
  },
  message: {
    zh: ({ slip }) => (slip ? zh.slip(slip) : ''),
    en: ({ slip }) => (slip ? en.slip(slip) : ''),
  },
};
