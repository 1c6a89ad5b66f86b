// "$84 million and $146 million for the second quarter, and $243 million and $289 million for the first half, of fiscal years 2026 and
// 2025": lists of amounts that share the years behind the last of them, each for a part of the year of its own.

import type { PeriodExpression } from '../../periods/expression.ts';
import type { ReadBlock, Sentence } from '../reading/block.ts';
import type { PeriodRoles, PeriodUse } from './period/period-roles.ts';
import { figureRuns } from './runs.ts';
import type { Share } from './share.ts';

/** The part of the year that `of` names, in the year of `year`; `null` where they do not go together. */
function inYear(of: PeriodExpression, year: PeriodExpression): PeriodExpression | null {
  if (of.type === 'part' && of.year === null && year.type === 'part' && year.year !== null)
    return { ...year, part: of.part };
  if (of.type === 'ending' && of.year === null && year.type === 'ending' && year.year !== null)
    return { ...year, months: of.months };
  return null;
}

/** The only period between two places. */
function onlyUse(uses: PeriodRoles, from: number, to: number): PeriodUse | null {
  const [use, second] = uses.filter(({ at }) => at >= from && at < to);
  return use && !second ? use : null;
}

/** Gives the lists before one that is paired with years the same years, by the part of the year behind each. */
export function pairTwice(block: ReadBlock, uses: PeriodRoles, sentence: Sentence, shares: Map<number, Share>): void {
  const runs = figureRuns(block, sentence, false);
  for (let nth = runs.length - 2; nth >= 0; nth--) {
    const [run, next] = [runs[nth], runs[nth + 1]];
    if (!run || !next || run.items.length !== next.items.length) continue;
    const use = onlyUse(uses, run.to, next.from);
    for (const [place, at] of run.items.entries()) {
      const paired = shares.get(next.items[place] ?? -1);
      const own = shares.get(at);
      const expression = use && paired?.period ? inYear(use.expression, paired.period.expression) : null;
      if (!use || !paired || !expression || own?.period) continue;
      shares.set(at, { ...paired, ...own, unpaired: false, period: { ...use, expression } });
    }
  }
}
