// Every period of a list as a mention of its own: 2025年二、三季度; "the first, second and third quarters of fiscal 2026".

import type { PeriodMention } from './bind-period.ts';

/** The mentions with every member of a list in its own words, in the order of the text. */
export function withLists(mentions: readonly PeriodMention[]): PeriodMention[] {
  return mentions.flatMap((mention) => {
    const { expression, figure } = mention;
    if (expression.type !== 'list') return [mention];
    return expression.members.map((member) => {
      const span = { start: figure.span.start + member.start, end: figure.span.start + member.end };
      return {
        ...mention,
        expression: member.expression,
        figure: { ...figure, span, core: span, period: member.expression },
      };
    });
  });
}
