// Growth for decline, profit for loss.

import * as en from '../phrases/en.ts';
import * as zh from '../phrases/zh.ts';
import type { Code } from './code.ts';

export const DIRECTION_MISMATCH: Code = {
  severity: 'error',
  title: { zh: '增减或盈亏写反', en: 'Growth is given as decline, or profit as loss' },
  about: {
    zh: '来源说下降而文稿说增长，来源说亏损而文稿说盈利，或者相反。',
    en: 'Growth where the claim has decline, profit where it has loss, or the other way round.',
  },
  message: {
    zh: (facts) => zh.corrected(`“${facts.draft}”方向写反了`, facts),
    en: (facts) => en.corrected(`"${facts.draft}" has the direction the wrong way round`, facts),
  },
};
