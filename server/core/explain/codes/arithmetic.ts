// Arithmetic that a text states and that does not come out.

import * as en from '../phrases/slips-en.ts';
import * as zh from '../phrases/slips-zh.ts';
import type { Code } from './code.ts';

export const ARITHMETIC: Code = {
  severity: 'warning',
  title: { zh: '文中的运算对不上', en: 'The arithmetic does not come out' },
  about: {
    zh: '文中写明的增幅、差额、占比、倍数、平均或折算，与它所依据的数算不出来。',
    en: 'A growth, difference, share, multiple, mean or conversion that does not follow from the figures beside it.',
  },
  message: {
    zh: ({ slip }) => (slip ? zh.slip(slip) : ''),
    en: ({ slip }) => (slip ? en.slip(slip) : ''),
  },
};
