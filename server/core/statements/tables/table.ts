// Tables: each cell's subject, period and unit come from its row's and column's headers, the caption above and the running context.

import type { BlockContent, TableCell } from '../../blocks/block.ts';
import {
  type Basis,
  type EntityId,
  type Metric,
  type MetricId,
  tellsGrowth,
  withoutGrowth,
} from '../../claims/claim.ts';
import type { Figure, Quantity } from '../../figures/figure.ts';
import { readFigures } from '../../figures/read.ts';
import { isShareHeader } from '../../language/table-words.ts';
import type { Span } from '../../text/span.ts';
import { shifted } from '../../text/span.ts';
import type { BoundBlock, BoundFigure } from '../bound-block.ts';
import { MOST_TOLD, type RunningContext } from '../context.ts';
import { isLocalDollar, localHeaderUnit } from '../meaning/currency.ts';
import { meantQuantity } from '../meaning/meant.ts';
import { movedFigure } from '../moved.ts';
import { isAmount, isRate } from '../reading/kinds.ts';
import { ancestry, type LexiconIndex } from '../reading/names/lexicon-index.ts';
import { daysOf, type Part, type Reading, Readings, type Sense, type Statement } from '../statement.ts';
import { otherEntities, withoutOwnBasis } from './above.ts';
import { isAside } from './aside.ts';
import { notesIn, sourceCells } from './cell-sources.ts';
import { type HeaderUnit, isBareUnit } from './header-unit.ts';
import { type Header, readHeader, says, type TableHeaders, tableHeaders } from './headers.ts';
import { OwnWords } from './own-words.ts';
import { type CellMetrics, type CellPlace, cellEntity, cellMetrics, cellPeriod, cellUnit, told } from './place.ts';
import { isShareCell, marketSized } from './sized.ts';

function headersOf({ column, row, caption }: CellPlace): string {
  return [column, row, caption].map((header) => header?.block.prose ?? '').join(' ');
}

function isGrowthCell(place: CellPlace, figure: Figure, index: LexiconIndex): boolean {
  if (isShareCell(place, figure, index)) return false;
  const rateMetric = [...place.column.metrics, ...place.row.metrics].some(
    (id) => index.metrics.get(id)?.kind === 'percent',
  );
  if (rateMetric && !tellsGrowth(place.column.basis)) return false;
  const marked = place.column.growth || place.row.growth;
  return (marked && (isRate(figure) || figure.kind === 'number')) || (isRate(figure) && !rateMetric);
}

/** 占集团收入比重: a column or a row that speaks of the group makes it the whole of a share. */
function wholesOfCell({ row, column, caption }: CellPlace, entity: EntityId | null, index: LexiconIndex): EntityId[] {
  const owners = entity ? ancestry(index, entity).slice(1) : [];
  const top = owners.at(-1);
  const named = [row.entity, column.entity, caption?.entity];
  return owners.filter((id) => named.includes(id) || (id === top && (row.group || column.group)));
}

/** 占比, "% of total": what a line is of all of them. */
function tellsShare(header: Header): boolean {
  return says(header, 'share') || isShareHeader(header.block.folded);
}

function cellSense(place: CellPlace, figure: Figure, metric: Metric | null, index: LexiconIndex): Sense['kind'] {
  if (!isGrowthCell(place, figure, index) || metric?.kind === 'percent') return 'level';
  return !place.column.growth && !place.row.growth && tellsShare(place.column) ? 'share' : 'growth';
}

/** One figure of a cell with all that bears on it. */
interface Cell {
  readonly figure: Figure;
  readonly place: CellPlace;
  readonly context: RunningContext;
  readonly index: LexiconIndex;
  /** Whether words in a bracket set it beside the cell's own figure: 约910亿（由850亿上调）. */
  readonly aside: boolean;
}

const NOTHING: Quantity = { value: null, low: null, high: null, step: null, unit: '', comparator: '=' };

/** What the cell's figure means: in the unit of its headers, for as many as they say, turned by a loss or a fall in them. */
function cellMeant(
  { figure, place, index }: Cell,
  id: MetricId | null,
  entity: EntityId | null,
  kind: Sense['kind'],
  given: HeaderUnit | null,
): Quantity {
  const { column, row } = place;
  const metric = id ? (index.metrics.get(id) ?? null) : null;
  const headers = headersOf(place);
  const down = kind === 'growth' && (column.down || row.down);
  const meant = meantQuantity({
    figure,
    sense: kind,
    direction: down ? -1 : 0,
    negative: id !== null && (column.negatives.includes(id) || row.negatives.includes(id)),
    metric,
    currency: (entity ? index.entities.get(entity)?.currency : null) ?? null,
    header: given && { ...given, unit: localHeaderUnit(given.unit, index, entity, headers) },
    measure: null,
    countsNoun: false,
    localDollar: isLocalDollar(figure, index, entity, headers),
    adds: false,
  });
  const count =
    metric?.kind === 'unit-price' && figure.kind === 'number'
      ? (column.perCount ?? row.perCount ?? place.caption?.perCount)
      : null;
  return meant && count ? { ...meant, per: { count, unit: '' } } : (meant ?? NOTHING);
}

/** The market of which the headers or the caption give shares. */
function marketsOf({ column, row, section, corner, caption, sized }: CellPlace): Basis[] {
  const market = [column, row, section, corner, caption].find((header) => header?.market != null)?.market ?? sized;
  return market ? [market] : [];
}

function cellBasis({ place, index }: Cell, id: MetricId | null, kind: Sense['kind']): Basis[] {
  const { column, row, caption } = place;
  // Captions speak of cash, of cash flows and of what is paid in cash alike.
  const above = (caption?.basis ?? []).filter((word) => word !== 'cash');
  const basis = [...new Set([...column.basis, ...row.basis, ...above])];
  const markets = id !== null && id === index.share ? marketsOf(place) : [];
  return [...(kind === 'growth' ? basis : withoutGrowth(basis)), ...markets];
}

function cellReading(cell: Cell, found: CellMetrics, id: MetricId | null, entity: Part<EntityId> | null): Reading {
  const { figure, place, context, index } = cell;
  const who = entity?.value ?? null;
  const metric = id ? (index.metrics.get(id) ?? null) : null;
  const kind = cellSense(place, figure, metric, index);
  const given = cellUnit(place, metric, who ? (index.entities.get(who) ?? null) : null, context.note);
  const meant = cellMeant(cell, id, who, kind, given);
  return {
    entity,
    metric: id && found.rule !== 'none' ? { ...told(id, found.rule, found.known), governs: !found.narrowed } : null,
    period: cellPeriod(place, who, context, index),
    basis: told(cellBasis(cell, id, kind), 'column-header', 'stated'),
    sense:
      kind === 'growth'
        ? { kind, from: null }
        : kind === 'share'
          ? { kind, of: wholesOfCell(place, who, index) }
          : { kind: 'level' },
    narrowed: found.narrowed ? figure.span : null,
    meant,
    unit: told(meant.unit, 'column-header', figure.written?.unitGiven || given ? 'stated' : 'guessed'),
  };
}

function cellStatement(cell: Cell, cited: Span | null): Statement {
  const { figure, place, context, index } = cell;
  const { row, column } = place;
  const growth = isGrowthCell(place, figure, index);
  const entity = cellEntity(place, context, index);
  const found = cellMetrics(place, figure, growth, entity?.value ?? null, context, index);
  const [first = null, ...more] = found.metrics;
  const best = cellReading(cell, found, first, entity);
  const others = otherEntities(place.caption, entity, context, index).map((other) =>
    cellReading(cell, found, first, other),
  );
  const stranger =
    best.entity?.known !== 'stated' && (row.unknown || (column.unknown && best.metric?.rule !== 'column-header'));
  const measured = best.metric !== null || best.meant.unit !== '';
  return {
    figure,
    follows: false,
    readings: new Readings(best, () => [...more.map((id) => cellReading(cell, found, id, entity)), ...others]),
    stranger: stranger ? figure.span : null,
    direction: best.meant !== figure.quantity && (row.negatives.length > 0 || column.down) ? -1 : 0,
    modality: cell.aside || [column, row].some((header) => says(header, 'forecast')) ? 'forecast' : 'actual',
    former: cell.aside,
    moved: false,
    foreseenByOthers: [column, row].some((header) => says(header, 'hoped', 'others')),
    house: null,
    houseAround: null,
    asOf: context.draftDate,
    marketData: [column, row].some((header) => says(header, 'stock', 'quote')),
    cited,
    checkWorthy: figure.kind !== 'number' || measured,
    said: '',
    phrase: null,
    row: row.block.prose,
    around: { entities: context.named, metrics: place.metrics },
  };
}

/** The one header among the columns that tells a part, or `null` where none or several do. */
function only<T>(columns: ReadonlyMap<number, Header>, part: (header: Header) => T | null): Header | null {
  const telling = [...columns.values()].filter((header) => part(header) !== null);
  return telling.length === 1 ? (telling[0] ?? null) : null;
}

/** By column, the metric of the nearest column to its left that has one. */
function leftMetrics(cells: readonly TableCell[], columns: ReadonlyMap<number, Header>): Map<number, MetricId> {
  const left = new Map<number, MetricId>();
  let nearest: MetricId | null = null;
  const places = new Set([...columns.keys(), ...cells.map(({ column }) => column)]);
  for (const column of [...places].toSorted((a, b) => a - b)) {
    if (nearest) left.set(column, nearest);
    nearest = columns.get(column)?.metrics[0] ?? nearest;
  }
  return left;
}

/** Finds what bears on each cell: the headers, and what is the same for the whole table. */
function placesOf(
  content: BlockContent,
  { columns, rows, sections, repeated, corner }: TableHeaders,
  context: RunningContext,
  index: LexiconIndex,
  read: (text: string) => Header,
): (cell: TableCell) => CellPlace {
  const empty = read('');
  const heading = context.caption === null ? (context.topics.at(-1)?.prose ?? '') : context.caption.prose;
  const caption = heading === '' ? null : withoutOwnBasis(read(heading), context);
  const named = new Set([...columns.values()].flatMap(({ entity }) => (entity ? [entity] : [])));
  const onlyEntity = named.size === 1 ? ([...named][0] ?? null) : null;
  const isOwnColumn = [...columns.values()].every(({ entity, metrics }) => entity === null || metrics.length === 0);
  const timed = [...columns].some(([column, { period }]) => column > 0 && period !== null);
  // A column of rates names the time that it compares with.
  const onlyPeriod = only(columns, ({ period, growth, unit }) => (growth || unit?.unit === '%' ? null : period));
  const left = leftMetrics(content.cells, columns);
  const headers = [...columns.values(), ...rows.values()];
  const sized = marketSized(headers, caption, context, index);
  const metrics = [...new Set(headers.flatMap((header) => header.metrics[0] ?? []))];
  return ({ row, column }) => ({
    column: columns.get(column) ?? empty,
    row: rows.get(row) ?? empty,
    section: sections.get(row) ?? null,
    isBrokenDown: repeated.has(row) && sections.get(row)?.unknown === true,
    corner,
    caption,
    onlyEntity,
    isOwnColumn,
    onlyPeriod,
    timed,
    sized,
    metrics,
    leftMetric: left.get(column) ?? null,
  });
}

/** The one time that all cells of a table are of: what goes on below it may be of that time too. */
function withTimeOf(figures: readonly BoundFigure[], context: RunningContext): RunningContext {
  const times = figures.flatMap(({ statement }) => (statement ? daysOf(statement.readings.best) : []));
  const [first] = times;
  const one = first && times.every((days) => days?.start === first.start && days.end === first.end);
  return one ? { ...context, told: [first, ...context.told].slice(0, MOST_TOLD) } : context;
}

/** Binds the figures of a table's cells. */
export function bindTable(
  content: BlockContent,
  context: RunningContext,
  index: LexiconIndex,
  sourceBelow: boolean,
): BoundBlock {
  const textOf = (cell: TableCell): string => content.prose.slice(cell.span.start, cell.span.end);
  const family = { ...context, subject: context.caption?.entity ?? context.subject };
  const headers = tableHeaders(content, index, family);
  const readWords = (text: string): Header => readHeader(text, index, family);
  const placeOf = placesOf(content, headers, context, index, readWords);
  const below = sourceBelow ? { start: content.prose.length, end: content.prose.length } : null;
  // What names a source for a cell: a note in it, a column of sources in its row, a source line below the table.
  const [notes, sources] = [notesIn(content), sourceCells(content, headers.columns)];
  const figures: BoundFigure[] = [];
  for (const cell of content.cells) {
    const words = new OwnWords(placeOf(cell), readWords);
    const inCell = readFigures(textOf(cell), { table: true });
    for (const read of inCell) {
      const place = words.placeOf(textOf(cell), read);
      const figure = movedFigure(read, (span) => shifted(span, cell.span.start));
      const isData = cell.row >= headers.firstRow && cell.column > 0 && !isBareUnit(textOf(cell));
      const data = isData && isAmount(figure) && !place.column.cites;
      const cited = data ? (notes.get(cell) ?? sources.get(cell.row) ?? below) : null;
      const aside = !words.isNamed && isAside(textOf(cell), inCell, read);
      figures.push({ figure, statement: data ? cellStatement({ figure, place, context, index, aside }, cited) : null });
    }
  }
  return { figures, read: null, headers, context: { ...withTimeOf(figures, context), caption: null } };
}
