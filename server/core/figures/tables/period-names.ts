// Words around four digits that make them a year, or a part of a name.

import { words } from './words.ts';

/** What is named by a year: an act *of* 1995, a plan or a product right before it. */
export const NAMING_WORDS: Readonly<Record<'enacted' | 'named', ReadonlySet<string>>> = {
  enacted: new Set(
    words(`
      act | acts | law | laws | bill | code | treaty | accord | accords | convention | constitution | protocol |
      ordinance | amendment | amendments | regulation | regulations | directive | statute
    `),
  ),
  named: new Set(
    words(`
      act | agenda | vision | horizon | expo | euro | windows | office | russell | topix | iso | ieee | roadmap |
      programme | project | initiative | olympics | copa
    `),
  ),
};

/** Words with a capital at a sentence's head, or of a heading, behind which any year is one. */
export const YEAR_LICENSES: ReadonlySet<string> = new Set(
  words(`
    in | by | since | until | till | during | from | for | of | to | through | between | before | after | around |
    circa | about | and | or | the | than | vs | versus | early | late | mid | year | years | fiscal | calendar |
    fy | cy | ye | spring | summer | autumn | fall | winter | january | february | march | april | may | june |
    july | august | september | october | november | december | jan | feb | mar | apr | jun | jul | aug | sep |
    sept | oct | nov | dec | q | h | ended | ending | full | half | quarter | end | as | at | on | published |
    founded | established | copyright | est | with | like | unlike
  `),
);

/** Chinese words right before four digits that are no year. */
export const NAMING_HAN: RegExp = /(?:制造|愿景|纲要|战略|议程|规划|计划|目标|行动|中证|罗素|标普|科创|创业)$/;

/** Chinese words behind which four digits without 年 are a year whichever. */
export const YEAR_LICENSES_HAN: RegExp = /[在于至到从自和与及由比较对以前后年,、]$/;
