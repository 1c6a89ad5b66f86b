// What the lines of financial statements come to by their own definitions, wherever in a document they stand.

import { exactly, type Interval, minus, overlaps, plus } from '../../../server/core/arithmetic/interval.ts';
import { roundedBounds } from '../../../server/core/arithmetic/operand.ts';
import type { Claim, ClaimId, MetricId } from '../../../server/core/claims/claim.ts';
import { type Decimal, normalised, ZERO } from '../../../server/core/text/decimal.ts';
import type { ClaimDraft } from '../claim-draft.ts';
import { spanText } from '../headers/periods/calendar.ts';
import { addDays } from '../headers/periods/day.ts';

/** A claim with the cell that it comes from. */
export interface Told {
  readonly claim: Claim;
  readonly draft: ClaimDraft;
}

/** Claims that prove one another, with the working in the figures that the document prints. */
export interface Tie {
  readonly ids: readonly ClaimId[];
  readonly working: string;
}

/** A line, and the lines that are added to (1) or taken off (-1) one another to give it. */
type Identity = readonly [result: MetricId, terms: readonly (readonly [MetricId, 1 | -1])[]];

/** By the definitions of IAS 1 and IAS 7 and of the balance sheet. */
const IDENTITIES: readonly Identity[] = [
  ['gross-profit', plusMinus(['revenue'], ['cost-of-revenue'])],
  ['operating-income', plusMinus(['gross-profit'], ['operating-expenses'])],
  ['operating-income', plusMinus(['revenue'], ['total-costs'])],
  ['net-income', plusMinus(['profit-before-tax'], ['income-tax'])],
  ['net-income', plusMinus(['net-income-attributable', 'minority-interests-profit'], [])],
  ['total-assets', plusMinus(['current-assets', 'non-current-assets'], [])],
  ['total-liabilities', plusMinus(['current-liabilities', 'non-current-liabilities'], [])],
  ['net-assets', plusMinus(['total-assets'], ['total-liabilities'])],
  ['net-assets', plusMinus(['equity-attributable', 'minority-interests'], [])],
  ['change-in-cash', plusMinus(['operating-cash-flow', 'investing-cash-flow', 'financing-cash-flow'], [])],
  ['free-cash-flow', plusMinus(['operating-cash-flow'], ['capex'])],
  ['comprehensive-income', plusMinus(['net-income', 'other-comprehensive-income'], [])],
];

/** What the change of cash leads from and to. */
const CASH: readonly MetricId[] = ['cash-and-equivalents', 'cash-and-restricted-cash'];

function plusMinus(plus: readonly MetricId[], minus: readonly MetricId[]): Identity[1] {
  return [...plus.map((metric) => [metric, 1] as const), ...minus.map((metric) => [metric, -1] as const)];
}

const keyOf = (metric: MetricId, span: string, unit: string): string => `${metric} ${span} ${unit}`;

function spanKey({ draft: { span } }: Told): string {
  return span === null ? '' : spanText(span);
}

function isLevel({ claim, draft }: Told): boolean {
  return draft.kind === 'money' && draft.span !== null && claim.basis.length === 0 && claim.nature === 'actual';
}

/** The ties that definitions give among the claims of one document. */
export function identityTies(told: readonly Told[]): Tie[] {
  const levels = new Map<string, Told>();
  for (const each of told.filter(isLevel)) {
    const key = keyOf(each.claim.metric, spanKey(each), each.draft.unit);
    if (!levels.has(key)) levels.set(key, each);
  }
  return [...levels.values()].flatMap((result) => [...byDefinition(result, levels), ...cashTie(result, levels)]);
}

function byDefinition(result: Told, levels: ReadonlyMap<string, Told>): Tie[] {
  const fitting = IDENTITIES.filter(([metric]) => metric === result.claim.metric);
  return fitting.flatMap(([, terms]) => {
    const found = terms.flatMap(([metric, sign]) => {
      const term = levels.get(keyOf(metric, spanKey(result), result.draft.unit));
      return term ? [[term, sign] as const] : [];
    });
    return found.length === terms.length ? tied(result, found) : [];
  });
}

/** Cash at the beginning and the change of it give cash at the end. */
function cashTie(change: Told, levels: ReadonlyMap<string, Told>): Tie[] {
  const { span, unit } = change.draft;
  if (change.claim.metric !== 'change-in-cash' || span === null || span.instant) return [];
  return CASH.flatMap((cash) => {
    const opening = levels.get(keyOf(cash, addDays(span.start, -1), unit));
    const closing = levels.get(keyOf(cash, span.end, unit));
    const terms =
      opening && closing
        ? ([
            [opening, 1],
            [change, 1],
          ] as const)
        : null;
    return closing && terms ? tied(closing, terms) : [];
  });
}

function tied(result: Told, terms: readonly (readonly [Told, 1 | -1])[]): Tie[] {
  const all = [result, ...terms.map(([term]) => term)];
  const goal = boundsOf(result);
  let sum: Interval = exactly(ZERO);
  for (const [term, sign] of terms) {
    const bounds = boundsOf(term);
    if (!bounds) return [];
    sum = sign > 0 ? plus(sum, bounds) : minus(sum, bounds);
  }
  if (!goal || !overlaps(sum, goal)) return [];
  const signs = { '1': '+', '-1': '−' } as const;
  const working = terms.map(
    ([{ claim }, sign], at) => `${at > 0 || sign < 0 ? `${signs[sign]} ` : ''}${claim.written}`,
  );
  return [{ ids: all.map(({ claim: { id } }) => id), working: `${working.join(' ')} = ${result.claim.written}` }];
}

/** What was rounded to the figure; `null` for one of so few digits that it comes out by chance. */
function boundsOf({ claim: { quantity } }: Told): Interval | null {
  const { value, step } = quantity;
  return value && significant(value) >= FEWEST ? roundedBounds(value, step) : null;
}

const FEWEST = 3;

function significant(value: Decimal): number {
  return normalised(value).digits.toString().replace('-', '').length;
}
