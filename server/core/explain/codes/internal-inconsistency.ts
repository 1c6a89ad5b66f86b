// One thing that the draft gives two values.

import * as en from '../phrases/slips-en.ts';
import * as zh from '../phrases/slips-zh.ts';
import type { Code } from './code.ts';

export const INTERNAL_INCONSISTENCY: Code = {
  severity: 'warning',
  title: { zh: '同一件事写了两个数', en: 'One thing, two values' },
  about: {
    zh: '同一主体、指标和期间在文稿里写了两个不能并存的数：标题与正文、正文与表格、摘要与细节。',
    en: 'The same subject, metric and period with two values that cannot both be: title and body, text and table, summary and detail.',
  },
  message: {
    zh: ({ slip }) => (slip ? zh.slip(slip) : ''),
    en: ({ slip }) => (slip ? en.slip(slip) : ''),
  },
};
