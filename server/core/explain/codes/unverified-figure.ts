// A figure that repeats a claim which only an unconfirmed source makes.

import * as en from '../phrases/en.ts';
import * as zh from '../phrases/zh.ts';
import type { Code } from './code.ts';

export const UNVERIFIED_FIGURE: Code = {
  severity: 'information',
  title: { zh: '只有未经证实的来源这么说', en: 'Only an unconfirmed source says so' },
  about: {
    zh: '这个说法只有未经证实的来源。',
    en: 'The figure repeats a claim that only an unconfirmed source makes.',
  },
  message: {
    zh: ({ draft, said, reason }) =>
      `“${draft}”尚未得到证实：只见于${said?.origin ?? '未经证实的来源'}，未找到更可靠的来源。\n${
        reason ? zh.sentence(reason) : '请另找来源，或在文中写明是谁的说法。'
      }`,
    en: ({ draft, said, reason }) =>
      `"${draft}" is unconfirmed: only ${said?.origin ?? 'an unconfirmed source'} says so, and no better source was found.\n${
        reason ? en.sentence(reason) : 'Find another source, or say in the text who says so.'
      }`,
  },
};
