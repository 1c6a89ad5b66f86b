// A figure that no claim and no citation stands behind.

import type { Code } from './code.ts';

export const MISSING_SOURCE: Code = {
  severity: 'warning',
  title: { zh: '没有出处', en: 'The figure has no source' },
  about: {
    zh: '数据库里没有相关数字，文稿也没有注明来源。',
    en: 'The claims have nothing about the figure, and the draft names no source for it.',
  },
  message: {
    zh: ({ draft, subject, unconfirmed }) =>
      unconfirmed
        ? `“${draft}”没有出处：“${subject}”在数据库里只有未经证实的${unconfirmed.figure}（${unconfirmed.source}），文中也没有注明来源。\n请先核实那个数字，或写明据谁的数据。`
        : `“${draft}”没有出处：数据库里没有${subject ? `“${subject}”` : '可对照'}的数字，文中也没有注明来源。\n请加上链接、脚注，或写明据谁的数据。`,
    en: ({ draft, subject, unconfirmed }) =>
      unconfirmed
        ? `"${draft}" has no source: for ${subject} the database has only ${unconfirmed.figure}, unconfirmed (${unconfirmed.source}), and the draft cites nothing.\nConfirm that figure first, or say according to whom.`
        : `"${draft}" has no source: the database has no figure for ${subject || 'it'}, and the draft cites nothing.\nAdd a link or a footnote, or say according to whom.`,
  },
};
