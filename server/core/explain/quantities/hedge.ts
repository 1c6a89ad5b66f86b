// The hedge that is true where the written one is not: 突破400亿 for a claim of 398.24亿 is 近400亿.

import type { CheckedFigure } from '../../check/result.ts';
import type { Hedge, HedgeKind } from '../../figures/figure.ts';
import { PASSING_WORDS } from '../../figures/tables/hedge-words.ts';
import { absolute, compare, type Decimal, multiply } from '../../text/decimal.ts';
import type { Language } from '../../text/spoken.ts';
import type { Telling } from '../telling.ts';
import type { Replacement } from './replacement.ts';

const HEDGES: Readonly<Record<'near' | 'above', Readonly<Record<Language, string>>>> = {
  near: { zh: '近', en: 'nearly ' },
  above: { zh: '逾', en: 'more than ' },
};

/** "Nearly" may be said from here up to the figure. */
const NEAR: Decimal = { digits: 95n, exponent: -2 };

/** The hedge that is true of the claim and the written number; `null` where none is. */
function rightHedge(hedge: HedgeKind, stated: Decimal, right: Decimal): 'near' | 'above' | null {
  const [value, claim] = [absolute(stated), absolute(right)];
  const isBelow = compare(claim, value) < 0;
  if ((hedge === 'above' || hedge === 'at-least') && isBelow) {
    return compare(claim, multiply(value, NEAR)) >= 0 ? 'near' : null;
  }
  if ((hedge === 'below' || hedge === 'near' || hedge === 'at-most') && !isBelow) {
    return compare(multiply(claim, NEAR), value) <= 0 ? 'above' : null;
  }
  return null;
}

const PASSING: ReadonlySet<string> = new Set(PASSING_WORDS);

/** "Soared past the RMB200 billion mark": the word leads to the figure as well, and no other hedge can stand in its place. */
function leadsToFigure({ spans }: Hedge, text: string): boolean {
  return spans.some(({ start, end }) => PASSING.has(text.slice(start, end).toLowerCase()));
}

/** The figure with its number as it is and another hedge; `null` where the hedge is not what is wrong. */
export function hedgeReplacement({ figure, judgement }: CheckedFigure, { text }: Telling): Replacement | null {
  const stated = figure.quantity?.value;
  const right = judgement?.claim?.quantity.value;
  if (judgement?.code !== 'overstated' || !figure.hedge || !stated || !right) return null;
  if (leadsToFigure(figure.hedge, text)) return null;
  const kind = rightHedge(figure.hedge.kind, stated, right);
  if (!kind) return null;
  const words = text.slice(figure.span.start, figure.span.end);
  const core = text.slice(figure.core.start, figure.core.end).trim();
  const whole = HEDGES[kind][/\p{Script=Han}/u.test(words) ? 'zh' : 'en'] + core;
  return { span: figure.span, text: whole, whole };
}
