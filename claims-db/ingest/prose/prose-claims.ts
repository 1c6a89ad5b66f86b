// Figures of sentences as the records of a claims file: unverified, with the sentence as what they are told by.

import type { Metric } from '../../../server/core/claims/claim.ts';
import { claimBasis } from '../../../server/core/statements/statement.ts';
import { compare } from '../../../server/core/text/decimal.ts';
import { quantityUnder } from '../../compile/claim-quantity.ts';
import { periodText } from '../../compile/period.ts';
import type { ClaimRecord } from '../../file/schema.ts';
import type { ClaimDraft } from '../claim-draft.ts';
import type { Span } from '../headers/periods/calendar.ts';
import { addDays } from '../headers/periods/day.ts';
import type { RowKind } from '../headers/row-kind.ts';
import { shortHash } from '../metrics/book.ts';
import type { IngestedClaim } from '../out/records.ts';
import { writtenQuantity } from '../out/written.ts';
import type { ProseFigure } from './prose-figure.ts';

/** Kinds that a claims file writes as the document does; what is counted or priced by the unit depends on more words than these. */
function kindOf({ reading: { meant } }: ProseFigure): RowKind | null {
  if (meant.per || meant.comparator !== '=') return null;
  if (/^[A-Z]{3}$/.test(meant.unit)) return 'money';
  return meant.unit === '%' || meant.unit === 'pp' || meant.unit === 'bp' ? 'percent' : null;
}

/** The days of a half-open interval, both included; an instant is its day. */
function spanOf({ days: { start, end } }: ProseFigure): Span {
  const instant = start === end;
  return { start, end: instant ? end : addDays(end, -1), instant };
}

export interface ProseSetting {
  readonly source: string;
  readonly entity: string;
  readonly text: string;
  readonly metrics: ReadonlyMap<string, Metric>;
}

function draftOf(figure: ProseFigure, metric: Metric, kind: RowKind, { text }: ProseSetting): ClaimDraft | null {
  const { place, reading, sentence } = figure;
  const { value, unit } = reading.meant;
  if (value === null) return null;
  return {
    ...{ concept: metric.concept, parts: [], label: metric.name.en, context: [], statement: 'other', title: '' },
    ...{ kind, unit, amount: value, span: spanOf(figure), basis: claimBasis(reading), tagged: false, reading: null },
    evidence: { ...place, exact: text.slice(place.start, place.end), row: sentence, column: '' },
  };
}

function recordOf(
  draft: ClaimDraft,
  { metric, days, sentence }: ProseFigure,
  setting: ProseSetting,
): ClaimRecord | null {
  const { amount, kind, unit, basis, evidence } = draft;
  const known = setting.metrics.get(metric);
  const quantity = writtenQuantity(amount, kind, unit);
  if (!known || 'wrong' in quantityUnder({ quantity, basis }, known)) return null;
  const { exact, start, end, page, element } = evidence;
  const period = periodText(days);
  return {
    id: `${setting.source}.prose.${metric}.${period.replace('/', '_')}.${shortHash(`${start} ${exact}`)}`,
    ...{ entity: setting.entity, metric, period },
    ...(basis.length > 0 ? { basis } : {}),
    ...{ quantity, status: 'unverified' as const },
    evidence: {
      ...{ exact, start, end },
      ...(page === undefined ? {} : { page }),
      ...(element?.trim() ? { element } : {}),
      row: sentence.replaceAll('|', '¦'),
    },
    locator: sentence.replaceAll(/[⟦⟧]/g, ''),
  };
}

const subjectOf = ({ metric, days, reading }: ProseFigure): string =>
  [metric, days.start, days.end, reading.meant.unit, ...claimBasis(reading)].join(' ');

/** Figures of one subject that say the same, as one; those that do not are told in words that were not read to the end. */
function agreed(figures: readonly ProseFigure[]): ProseFigure[] {
  return [...Map.groupBy(figures, subjectOf).values()].flatMap(([first, ...others]) => {
    const value = first?.reading.meant.value;
    const isSame = ({ reading: { meant } }: ProseFigure): boolean =>
      !!value && !!meant.value && compare(meant.value, value) === 0;
    return first && others.every(isSame) ? [first] : [];
  });
}

/** The claims that sentences make of their own. */
export function proseClaims(figures: readonly ProseFigure[], setting: ProseSetting): Omit<IngestedClaim, 'claim'>[] {
  return agreed(figures).flatMap((figure) => {
    const metric = setting.metrics.get(figure.metric);
    const kind = kindOf(figure);
    const draft = metric && kind ? draftOf(figure, metric, kind, setting) : null;
    const record = draft && recordOf(draft, figure, setting);
    return draft && record ? [{ record, draft }] : [];
  });
}
