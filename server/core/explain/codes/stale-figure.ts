// A figure called the latest that an earlier period had.

import * as en from '../phrases/slips-en.ts';
import * as zh from '../phrases/slips-zh.ts';
import type { Code } from './code.ts';

export const STALE_FIGURE: Code = {
  severity: 'information',
  title: { zh: '“最新”用的是旧数', en: 'Called the latest, but older' },
  about: {
    zh: '写着“最新”“本季度”的数字，是文稿日期时更早一期的。',
    en: "A figure called “latest” or “this quarter” that is of an older period than the newest at the draft's date.",
  },
  message: {
    zh: ({ slip }) => (slip ? zh.slip(slip) : ''),
    en: ({ slip }) => (slip ? en.slip(slip) : ''),
  },
};
