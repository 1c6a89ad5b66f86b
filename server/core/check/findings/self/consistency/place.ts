// The facts of a whole draft, each with whose it is: names run on from sentence to sentence and from the title down.

import type { BlockKind } from '../../../../blocks/block.ts';
import type { Fact } from '../fact.ts';
import type { Placed } from './same.ts';

export interface FactsOfBlock {
  readonly kind: BlockKind;
  readonly prose: string;
  readonly facts: readonly Fact[];
  /** The first name that the block gives, with or without a figure in its sentence. */
  readonly subject: string | null;
}

/** The words of a label that are no name of a subject of the draft. */
function withoutNames(label: string, own: string | null, names: readonly string[]): string {
  if (label === '') return label;
  return label
    .split(' ')
    .filter((word) => word !== own && !names.some((name) => /^[\u4e00-\u9fff]{4,}$/u.test(word) && name.includes(word)))
    .join(' ');
}

/** Headings that name no subject of their own. */
const GENERAL =
  /摘要|简介|详情|概[要述况]|要点|结[语论]|附[注录]|业绩|财务|数据|正文|展望|点评|回顾|背景|summary|detail|highlight|outlook|overview|result|appendix|notes?|background|figures|conclusion|report|contact|about|year|20\d\d/iu;

/** Google Cloud: …, 游戏业务：…: whom or what a block opens with, where that is no word of its figures. */
function leadIn(prose: string): string | null {
  const [, words] = /^[\s*_#-]*([\p{L}\p{N}][^:：,，。;；\n]{0,40})[*_]*[:：](?![/\d])/u.exec(prose) ?? [];
  return words === undefined || GENERAL.test(words) || MEASURE.test(words) ? null : words.trim();
}

/** Words that name a figure rather than somebody: 收入：… */
const MEASURE =
  /收入|营收|利润|溢利|毛利|收益|成本|费用|现金|负债|资产|股息|销量|产量|人数|员工|revenue|sales|profit|income|margin|cash|debt|earnings|dividend|cost|expense|eps|ebit|headcount|employee/iu;

/** Every fact of the draft in order. */
export function placedFacts(blocks: readonly FactsOfBlock[]): Placed[] {
  const names = [
    ...new Set(blocks.flatMap(({ facts, subject }) => [subject, ...facts.map((fact) => fact.subject)])),
  ].filter((name) => name !== null);
  let running: string | null = null;
  let section: string | null = null;
  return blocks.flatMap(({ kind, prose, facts, subject }, block) => {
    if (kind === 'heading' && facts.length === 0) {
      section = GENERAL.test(prose) ? null : prose;
      running = subject;
    }
    const lead = kind === 'list-item' ? leadIn(prose) : null;
    const where = kind === 'heading' ? 'title' : kind === 'table' ? 'table' : 'text';
    const placed = facts.map((fact): Placed => {
      if (fact.subject !== null && where !== 'table') running = fact.subject;
      return {
        fact,
        block,
        section,
        lead,
        subject: fact.subject ?? running,
        where,
        label: withoutNames(fact.label, fact.subject ?? running, names),
      };
    });
    if (facts.length === 0 && subject !== null) running = subject;
    return placed;
  });
}
