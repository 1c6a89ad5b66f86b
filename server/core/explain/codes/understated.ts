// A bound that holds and says much less than the source.

import * as en from '../phrases/en.ts';
import * as zh from '../phrases/zh.ts';
import type { Code } from './code.ts';

export const UNDERSTATED: Code = {
  severity: 'hint',
  title: { zh: '措辞没有错，但偏保守', en: 'The hedge says much less than the source' },
  about: {
    zh: '数字没有错，但远低于来源的数字。',
    en: 'The figure is true and far below what the claim has.',
  },
  message: {
    zh: ({ draft, said }) =>
      `“${draft}”没有错，但远低于来源${said ? `：${zh.states(said)}` : ''}。\n写得更接近，对读者更有用。`,
    en: ({ draft, said }) =>
      `"${draft}" is true but well short of the source${said ? `: ${en.states(said)}` : ''}.\nA closer figure serves the reader better.`,
  },
};
