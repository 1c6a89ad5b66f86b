// A conclusion in words that the draft's own figures contradict.

import * as en from '../phrases/slips-en.ts';
import * as zh from '../phrases/slips-zh.ts';
import type { Code } from './code.ts';

export const CONCLUSION_MISMATCH: Code = {
  severity: 'warning',
  title: { zh: '结论与数字相反', en: 'The words contradict the figures' },
  about: {
    zh: '“超出预期”“新高”“过半”“最大”这样的结论，与文稿自己的数字不符。',
    en: "A conclusion such as “beat”, “record”, “most of” or “largest” that the draft's own figures contradict.",
  },
  message: {
    zh: ({ slip }) => (slip ? zh.slip(slip) : ''),
    en: ({ slip }) => (slip ? en.slip(slip) : ''),
  },
};
