// The figure of another period.

import * as en from '../phrases/en.ts';
import * as zh from '../phrases/zh.ts';
import type { Code } from './code.ts';

export const PERIOD_MISMATCH: Code = {
  severity: 'error',
  title: { zh: '这是另一期间的数字', en: 'The figure is that of another period' },
  about: {
    zh: '这是另一个时期的数字。',
    en: 'The figure is that of another period.',
  },
  message: {
    zh: zh.mistaken,
    en: en.mistaken,
  },
};
