// A list of periods that the reader of figures reads as one, each as a figure of its own.

import type { Figure } from '../../../figures/figure.ts';
import type { ListMember } from '../../../periods/expression.ts';

/** What parts the members of a list of periods. */
const JOINTS: readonly string[] = ['以及', '和', '与', '及', '、', ',', '/', 'and', 'or', '&', '至', '到', 'to'];

/** Whether each member has words of its own inside the figure: three and six months that ended on two days have not. */
function hasOwnWords({ span }: Figure, members: readonly ListMember[]): boolean {
  return members.every(({ start }, nth) => start >= (members[nth - 1]?.end ?? 0) && span.start + start < span.end);
}

/** Each period of a list as a figure of its own, with the words that it alone has: 2025年一季度和二季度. */
export function eachPeriod(figure: Figure, folded: string): readonly Figure[] {
  if (figure.period?.type !== 'list') return [figure];
  const { start: from } = figure.span;
  const { members } = figure.period;
  if (!hasOwnWords(figure, members)) return [figure];
  return members.map(({ expression, start, end }, nth) => {
    const next = members[nth + 1];
    const gap = next ? folded.slice(from + end, from + next.start).trimEnd() : '';
    const joint = JOINTS.find((each) => gap.endsWith(each)) ?? gap;
    const span = {
      start: nth === 0 ? from : from + start,
      end: next ? from + end + gap.slice(0, gap.length - joint.length).trimEnd().length : figure.span.end,
    };
    return { ...figure, span, core: span, period: expression };
  });
}
