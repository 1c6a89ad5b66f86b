// A number that is not what its source says.

import * as en from '../phrases/en.ts';
import * as zh from '../phrases/zh.ts';
import type { Code } from './code.ts';

export const FIGURE_MISMATCH: Code = {
  severity: 'error',
  title: { zh: '数字与来源不符', en: 'The figure is not what its source says' },
  about: {
    zh: '数字与所有已证实的来源都不符。',
    en: 'The figure agrees with no confirmed claim about its subject and period.',
  },
  message: {
    zh: (facts) => zh.corrected(`“${facts.draft}”与来源不符`, facts),
    en: (facts) => en.corrected(`"${facts.draft}" disagrees with the source`, facts),
  },
};
