// A reading as a row of the tables of bindings: entity | metric | period | basis | known | rule.

import { periodText } from '../../server/cli/formats/json.ts';
import type { Reading } from '../../server/core/statements/statement.ts';
import type { Span } from '../../server/core/text/span.ts';

const NONE = '–';

function days({ period }: Reading): string {
  if (!period) return NONE;
  return period.value.kind === 'days' ? periodText(period.value.days) : 'open';
}

/** The cells behind the text. `known` and `rule` are those of entity, metric, period, unit and basis, in this order. */
export function readingRow(reading: Reading): string[] {
  const parts = [reading.entity, reading.metric, reading.period, reading.unit, reading.basis];
  return [
    reading.entity?.value ?? NONE,
    reading.metric?.value ?? NONE,
    days(reading),
    reading.basis.value.join(' ') || NONE,
    parts.map((part) => part?.known ?? NONE).join(' '),
    parts.map((part) => part?.rule ?? NONE).join(' '),
  ];
}

/** Where the figure in brackets stands in the text without them. */
export function markedSpan(marked: string): Span {
  const start = marked.indexOf('⟦');
  return { start, end: marked.indexOf('⟧') - 1 };
}
