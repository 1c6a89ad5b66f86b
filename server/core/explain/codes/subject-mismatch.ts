// The figure of another company, segment, metric or basis.

import * as en from '../phrases/en.ts';
import * as zh from '../phrases/zh.ts';
import type { Code } from './code.ts';

export const SUBJECT_MISMATCH: Code = {
  severity: 'error',
  title: { zh: '这是另一主体、指标或口径的数字', en: 'The figure is that of another subject' },
  about: {
    zh: '这是另一家公司、另一项业务、另一个指标或另一种口径的数字。',
    en: 'The figure is that of another company, segment, metric or basis.',
  },
  message: {
    zh: zh.mistaken,
    en: en.mistaken,
  },
};
