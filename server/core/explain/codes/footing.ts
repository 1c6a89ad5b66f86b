// A table whose totals do not add up.

import * as en from '../phrases/slips-en.ts';
import * as zh from '../phrases/slips-zh.ts';
import type { Code } from './code.ts';

export const FOOTING: Code = {
  severity: 'warning',
  title: { zh: '表格合计对不上', en: 'The table does not foot' },
  about: {
    zh: '表格的合计、小计、增减列或期初期末滚动，与各格的数算不出来。',
    en: 'A total, a subtotal, a change column or a roll-forward of a table that does not follow from its cells.',
  },
  message: {
    zh: ({ slip }) => (slip ? zh.slip(slip) : ''),
    en: ({ slip }) => (slip ? en.slip(slip) : ''),
  },
};
