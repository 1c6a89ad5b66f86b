// The cells of a table as facts, so that its values can be held against those of the text.

import { quantityBounds } from '../../../../arithmetic/operand.ts';
import type { BlockContent } from '../../../../blocks/block.ts';
import type { Figure } from '../../../../figures/figure.ts';
import { isCurrency } from '../../../../figures/quantity.ts';
import { cuesIn } from '../../../../language/relations.ts';
import type { BoundBlock } from '../../../../statements/bound-block.ts';
import { daysOf, type Reading, type Statement } from '../../../../statements/statement.ts';
import type { Header } from '../../../../statements/tables/headers.ts';
import { isEach } from '../amount.ts';
import type { Fact, FactKind } from '../fact.ts';
import { labelAt, marksIn } from '../label.ts';
import { unmarkedIn } from '../scene.ts';

/** A table of more cells is data rather than a summary of the text. */
const LARGEST = 400;

const KINDS: Partial<Record<string, FactKind>> = { level: 'level', growth: 'growth', share: 'share' };

const UNIT =
  /^[\s,(（]*(?:in |per |of )*(?:[$€£¥%]|us\$|hk\$|usd|eur|gbp|rmb|cny|hkd|millions?|billions?|thousands?|trillions?|bn|mn?|k|units?|tonnes?|tons?|kt|mt|[万亿千百十元家人吨股辆台户件次]|港元|美元|平方米|千瓦时|[\s)）'/,])+$/u;

/** Where a header's name ends: before "…, million", "(€m)". */
function nameEnd({ block }: Header): number {
  const at = block.lexemes.findIndex(({ text }) => /^[,(]$/.test(text));
  const rest = block.folded.slice(block.lexemes[at]?.span.start ?? 0);
  return at > 0 && UNIT.test(rest) ? at : block.lexemes.length;
}

/** The words of a header that name its thing, as the words before a figure would. */
function named(header: Header | undefined): { words: string; marks: string } {
  if (!header) return { words: '', marks: '' };
  const { block } = header;
  const cues = cuesIn(block.folded);
  const label = labelAt(block, nameEnd(header), 0, cues);
  return {
    words: label.words,
    marks: marksIn(
      cues,
      { start: 0, end: block.folded.length },
      unmarkedIn(block, { from: 0, to: block.lexemes.length }),
    ),
  };
}

/** The unit of a cell that stands in a header's words only: it may be of any. */
const LOOSE = 'loose';

/** 万吨 in a header gives its amounts a scale, and no unit. */
export function isLoose({ unit, at, figure }: Fact): boolean {
  return at < 0 && (unit === LOOSE || (unit === 'count' && figure.quantity?.unit === ''));
}

/** How much a cell says, and of what; `null` where that is not known. */
function amountIn(
  figure: Figure,
  statement: Statement | null,
  own: Header | undefined,
): (Pick<Fact, 'kind' | 'unit' | 'value' | 'bounds' | 'metric'> & { readonly reading: Reading | undefined }) | null {
  const reading = statement?.readings.best;
  const kind = reading ? kindOf(reading, own) : 'level';
  const meant = reading?.meant ?? figure.quantity;
  const bounds = meant && quantityBounds(meant);
  if (!kind || !bounds || !meant?.value || (!reading && figure.kind !== 'number')) return null;
  const metric = metricOf(reading, own, meant.unit === '');
  const each = metric !== null && isEach(metric) && isCurrency(meant.unit) ? '/share' : '';
  const unit = meant.unit === '' ? LOOSE : `${meant.unit}${each}`;
  return { kind, unit, value: meant.value, bounds, metric, reading };
}

/** A percentage of a row that no metric names and that only the reader's habit makes a growth, 收缴率, is a level. */
function kindOf(reading: Reading, own: Header | undefined): FactKind | undefined {
  return isHabit(reading, own) ? 'level' : KINDS[reading.sense.kind];
}

function isHabit({ sense, metric }: Reading, own: Header | undefined): boolean {
  return sense.kind === 'growth' && own?.metrics[0] === undefined && metric?.rule === 'default-growth';
}

/** The row's own metric, else the one that the cell is read with; without a unit, none that is only carried on. */
function metricOf(reading: Reading | undefined, own: Header | undefined, unitless: boolean): string | null {
  if (own?.metrics[0] !== undefined) return own.metrics[0];
  if (reading && isHabit(reading, own)) return null;
  return unitless && reading?.metric?.governs === false ? null : (reading?.metric?.value ?? null);
}

/** The facts of the cells whose row names a thing and whose unit is known. */
export function tableFacts(bound: BoundBlock, content: BlockContent): Fact[] {
  const { headers } = bound;
  if (!headers || content.cells.length > LARGEST) return [];
  const rows = new Map([...headers.rows].map(([row, header]) => [row, named(header)]));
  let at = 0;
  return bound.figures.flatMap(({ figure, statement }): Fact[] => {
    while (at < content.cells.length && (content.cells[at]?.span.end ?? 0) < figure.span.end) at++;
    const cell = content.cells[at];
    const row = cell && rows.get(cell.row);
    const own = cell && headers.rows.get(cell.row);
    const amount = amountIn(figure, statement, own);
    if (!cell || !row || !amount) return [];
    const { reading, ...rest } = amount;
    return [
      {
        figure,
        ...rest,
        text: content.prose.slice(figure.core.start, figure.core.end),
        direction: 0,
        label: row.words,
        name: row.words,
        tail: '',
        listed: false,
        marks: row.marks,
        days: reading ? daysOf(reading) : null,
        open: '',
        compared: false,
        awaited: false,
        subject: own?.entity ? `#${own.entity}` : null,
        division: '',
        statement,
        narrowed: statement?.readings.best.narrowed != null,
        at: -1,
        clause: cell.row,
        sentence: cell.row,
      },
    ];
  });
}
