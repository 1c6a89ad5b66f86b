// The right number in another currency or unit.

import * as en from '../phrases/en.ts';
import * as zh from '../phrases/zh.ts';
import type { Code } from './code.ts';

export const UNIT_MISMATCH: Code = {
  severity: 'error',
  title: { zh: '币种或单位有误', en: 'The currency or unit is not the source’s' },
  about: {
    zh: '币种与来源不同，或混淆了百分比与百分点。',
    en: 'The figure has another currency than the claim, or percent where the claim has percentage points.',
  },
  message: {
    zh: (facts) =>
      zh.corrected(
        `“${facts.draft}”单位有误${facts.units ? `，写的是${facts.units.draft}，来源是${facts.units.source}` : ''}`,
        facts,
      ),
    en: (facts) =>
      en.corrected(
        `"${facts.draft}" is in ${facts.units ? `${facts.units.draft} where the source has ${facts.units.source}` : 'the wrong unit'}`,
        facts,
      ),
  },
};
