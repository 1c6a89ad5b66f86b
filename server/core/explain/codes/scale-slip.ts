// The right digits at another power of ten.

import * as en from '../phrases/en.ts';
import * as zh from '../phrases/zh.ts';
import type { Code } from './code.ts';

/** ，是来源数字的1000倍 */
function timesInChinese(powers: number): string {
  if (powers === 0) return '';
  const times = `1${'0'.repeat(Math.abs(powers))}`;
  return powers > 0 ? `，是来源数字的${times}倍` : `，只有来源数字的1/${times}`;
}

function timesInEnglish(powers: number): string {
  if (powers === 0) return 'is off by a power of ten';
  const times = `1${'0'.repeat(Math.abs(powers))}`;
  return powers > 0 ? `is ${times} times too large` : `is ${times} times too small`;
}

export const SCALE_SLIP: Code = {
  severity: 'error',
  title: { zh: '数量级有误', en: 'The figure is off by a power of ten' },
  about: {
    zh: '数量级错误：把万写成亿，把 million 写成 billion。',
    en: 'The figure is off by a power of ten: 亿 for 万, billion for million.',
  },
  message: {
    zh: (facts) => zh.corrected(`“${facts.draft}”数量级有误${timesInChinese(facts.powers)}`, facts),
    en: (facts) => en.corrected(`"${facts.draft}" ${timesInEnglish(facts.powers)}`, facts),
  },
};
