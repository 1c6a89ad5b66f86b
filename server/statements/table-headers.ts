// What the headers of a table say: the column's, the row's, the section's above it, the corner's.

import type { BlockContent, TableCell } from '../blocks/block.ts';
import type { EntityId, MetricId } from '../claims/claim.ts';
import { readFigures } from '../figures/read.ts';
import { type PeriodMention, periodMentions } from './bind-period.ts';
import { entityOf } from './entity-candidates.ts';
import { type HeaderUnit, headerUnit } from './header-unit.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import { isAmount } from './scope.ts';
import { hasCue, type Tokens, tokensOf } from './tokens.ts';
import type { Cue } from './words/cues.ts';

/** What one header cell, or the caption, says. */
export interface Header {
  readonly tokens: Tokens;
  readonly entity: EntityId | null;
  readonly unknown: boolean;
  readonly metrics: readonly MetricId[];
  readonly negative: boolean;
  readonly period: PeriodMention | null;
  readonly unit: HeaderUnit | null;
  readonly growth: boolean;
  readonly group: boolean;
  readonly basis: readonly string[];
  readonly down: boolean;
}

const BASES: readonly Cue[] = [
  'yoy',
  'qoq',
  'external',
  'like-for-like',
  'constant-currency',
  'cash',
  'incl-finance-leases',
];

export function cueIn(tokens: Tokens, ...cues: readonly Cue[]): boolean {
  return hasCue(tokens, 0, tokens.prose.length, ...cues);
}

export function readHeader(text: string, index: LexiconIndex, family: readonly EntityId[]): Header {
  const tokens = tokensOf(text, readFigures(text), index);
  const entities = tokens.entities.flatMap((mention) => entityOf(mention, index, family) ?? []);
  const company = entities.find((id) => index.entities.get(id)?.kind !== 'market');
  return {
    tokens,
    entity: company ?? entities[0] ?? null,
    unknown: entities.length === 0 && tokens.unknowns.length > 0,
    metrics: tokens.metrics[0]?.metrics ?? [],
    negative: tokens.metrics[0]?.negative ?? false,
    period: periodMentions(tokens, index)[0] ?? null,
    unit: headerUnit(text),
    growth: cueIn(tokens, 'yoy', 'qoq', 'growth', 'up', 'down'),
    group: cueIn(tokens, 'group'),
    basis: BASES.filter((cue) => cueIn(tokens, cue)),
    down: cueIn(tokens, 'down'),
  };
}

/** The headers of one table. Row 0 and column 0 never hold data. */
export interface TableHeaders {
  readonly columns: ReadonlyMap<number, Header>;
  /** By row: the cells left of the first figure (公司, 指标), read as one. */
  readonly rows: ReadonlyMap<number, Header>;
  /** By row: the last row above that holds words only (**阿里云**), which speaks for the rows below it. */
  readonly sections: ReadonlyMap<number, Header>;
  /** The cell above the row headers: often the unit or the subject of the whole table. */
  readonly corner: Header | null;
}

/** Words of one cell as another cell's header would read them, apart from each other. */
const JOIN = '，';

function holdsAmount(text: string): boolean {
  return readFigures(text, { table: true }).some(isAmount);
}

/** Reads all headers of a table. */
export function tableHeaders(
  { cells, prose }: BlockContent,
  index: LexiconIndex,
  family: readonly EntityId[],
): TableHeaders {
  const textOf = ({ span }: TableCell): string => prose.slice(span.start, span.end);
  const read = (text: string): Header => readHeader(text, index, family);
  const columns = new Map(cells.filter(({ row }) => row === 0).map((cell) => [cell.column, read(textOf(cell))]));
  const rows = new Map<number, Header>();
  const sections = new Map<number, Header>();
  let section: Header | null = null;
  for (const [row, own] of Map.groupBy(
    cells.filter((cell) => cell.row > 0),
    (cell) => cell.row,
  )) {
    const texts = own.toSorted((a, b) => a.column - b.column).map(textOf);
    const firstAmount = texts.findIndex((text, column) => column > 0 && holdsAmount(text));
    const words = texts.slice(0, Math.max(1, firstAmount)).filter((text) => text.trim() !== '');
    const header = read(words.join(JOIN));
    if (firstAmount < 0 && words.length === 1) section = header;
    rows.set(row, header);
    if (section && section !== header) sections.set(row, section);
  }
  return { columns, rows, sections, corner: columns.get(0) ?? null };
}
