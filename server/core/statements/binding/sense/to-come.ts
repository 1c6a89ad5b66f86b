// How a figure is meant, once it is known of what and when it is.

import { isRange } from '../../../figures/quantity.ts';
import { daysOf, type Modality, type Reading } from '../../statement.ts';
import { isDeclared } from '../metric/payout.ts';
import type { Search } from '../search.ts';
import { modalityOf } from './modality.ts';

/** 2026年资本开支区间为⟦400亿至450亿美元⟧, told in March 2026: from one amount to another, of what is not over, is what is expected. */
function isToCome({ scope: { figure }, context: { draftDate } }: Search, best: Reading): boolean {
  const days = daysOf(best);
  const told = best.period?.known === 'stated' || best.period?.known === 'shared';
  return draftDate !== null && told && days !== null && days.end > draftDate && isRange(figure.quantity);
}

/** Whether the figure of a reading is said to be so, expected, supposed or denied. */
export function modalityAs(search: Search, best: Reading): Modality {
  if (isDeclared(search, best.metric?.value ?? null)) return 'actual';
  const modality = modalityOf(search);
  return modality === 'actual' && isToCome(search, best) ? 'forecast' : modality;
}
