// A hedge that the source does not bear out.

import * as en from '../phrases/en.ts';
import * as zh from '../phrases/zh.ts';
import type { Code } from './code.ts';

export const OVERSTATED: Code = {
  severity: 'error',
  title: { zh: '“超”“近”等措辞与来源不符', en: 'The hedge promises more than the source' },
  about: {
    zh: '来源撑不起“突破”“近”“不到”这样的措辞。',
    en: 'The claim does not bear out a word like “more than”, “nearly” or “less than”.',
  },
  message: {
    zh: (facts) => zh.corrected(`“${facts.draft}”的措辞与来源不符`, facts),
    en: (facts) => en.corrected(`The wording of "${facts.draft}" does not hold`, facts),
  },
};
