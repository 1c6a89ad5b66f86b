// What a draft says against itself, in Chinese: a sentence for each relation that does not hold.

import type { SlipFacts } from '../codes/facts.ts';

function list(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}

/** The working, as a sentence of its own. */
function worked({ working }: SlipFacts): string {
  return working === null ? '' : `：${working}`;
}

function sentence(facts: SlipFacts): string {
  const { draft, others, words } = facts;
  switch (facts.relation) {
    case 'same':
      return `同一件事写了两个数：这里是“${draft}”，前面是“${words}”`;
    case 'growth':
      return `增减幅度与前后两个数对不上，文中是“${draft}”${worked(facts)}`;
    case 'compound':
      return `年复合增长率与首尾两年的数对不上，文中是“${draft}”${worked(facts)}`;
    case 'change':
      return `差额算出来不是“${draft}”${worked(facts)}`;
    case 'points':
      return `两个比率相差不是“${draft}”${worked(facts)}`;
    case 'share':
      return `占比算出来不是“${draft}”${worked(facts)}`;
    case 'ratio':
      return `比率算出来不是“${draft}”${worked(facts)}`;
    case 'multiple':
      return `倍数算出来不是“${draft}”${worked(facts)}`;
    case 'per-unit':
      return `平摊或换算出来不是“${draft}”${worked(facts)}`;
    case 'sum':
      return `各部分相加不是“${draft}”${worked(facts)}`;
    case 'rest':
      return `余下的不是“${draft}”${worked(facts)}`;
    case 'conversion':
      return `这一处折算的汇率与文中别处相差太远，“${draft}”${worked(facts)}`;
    case 'direction':
      return `“${words}”与两个数的先后大小相反${worked(facts)}`;
    case 'compared':
      return `“${words}”与所比的数不符：${list([draft, ...others].filter((word) => word !== words))}`;
    case 'majority':
      return `“${words}”与文中的数不符${worked(facts)}`;
    case 'record':
      return `“${words}”不成立：文中另有${list(others)}`;
    case 'ranking':
      return `“${words}”不成立：文中另有${list(others)}`;
    case 'run':
      return `“${words}”与所列的数不符：${list(others)}`;
    case 'total':
      return `合计对不上，表中是“${draft}”${worked(facts)}`;
    case 'no-fraction':
      return `“${draft}”不可能：${words}里取任何整数都得不到这个比例${worked(facts)}`;
    case 'beyond-whole':
      return `“${draft}”超过了它的整体${others.length > 0 ? list(others) : ''}`;
    case 'below-nothing':
      return `“${draft}”不可能：这一项最多减少100%，也不会是负数`;
    case 'stale':
      return `“${words}”用的是旧数：“${draft}”不是文稿日期时最新的一期`;
  }
}

function advice({ fix, relation }: SlipFacts): string {
  if (relation === 'same') return '核对后统一成一个数；若指的不是同一件事，写明各是什么。';
  if (relation === 'stale') return '换成最新一期的数，或写明是哪一期。';
  if (fix !== null) return `若其余的数无误，应为${fix}。`;
  return '核对这些数，或改写结论。';
}

export function slip(facts: SlipFacts): string {
  return `${sentence(facts)}。\n${advice(facts)}`;
}
