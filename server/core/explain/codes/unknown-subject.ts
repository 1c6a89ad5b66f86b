// Somebody whom no database knows anything about: told once, at their first figure.

import type { Code } from './code.ts';

export const UNKNOWN_SUBJECT: Code = {
  severity: 'information',
  title: { zh: '数据库不认识的主体', en: 'Nothing is known about this subject' },
  about: {
    zh: '数据库对文稿写到的主体一无所知：每个主体只在第一个数字处提示一次。',
    en: 'Nothing is known about a company that the draft names: reported once, at the first of its figures.',
  },
  message: {
    zh: ({ stranger }) =>
      `数据库对${stranger?.name ?? '这个主体'}一无所知：${stranger?.figures ?? 0}个数字无从核对。\n为它添一份论断文件，或注明来源。`,
    en: ({ stranger }) =>
      `Nothing is known about ${stranger?.name ?? 'this subject'}: ${stranger?.figures === 1 ? '1 figure' : `${stranger?.figures ?? 0} figures`} could not be checked.\nAdd a claims file for it, or cite a source.`,
  },
};
