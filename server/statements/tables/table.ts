// Tables: each cell's subject, period and unit come from its row's and column's headers, the caption above and the running context.

import type { BlockContent, TableCell } from '../../blocks/block.ts';
import {
  type Entity,
  type EntityId,
  type Metric,
  type MetricId,
  tellsGrowth,
  withoutGrowth,
} from '../../claims/claim.ts';
import type { Figure } from '../../figures/figure.ts';
import { readFigures } from '../../figures/read.ts';
import type { DayInterval } from '../../periods/expression.ts';
import { resolvePeriod } from '../../periods/resolve.ts';
import type { Span } from '../../text/span.ts';
import { shifted } from '../../text/span.ts';
import { outerPeriod } from '../binding/period.ts';
import type { BoundBlock, BoundFigure } from '../bound-block.ts';
import { fromTopics, type RunningContext } from '../context.ts';
import { isLocalDollar, localHeaderUnit } from '../meaning/currency.ts';
import { meantQuantity } from '../meaning/meant.ts';
import { movedFigure } from '../moved.ts';
import { fitsGrowth, fitsLevel, isAmount, isRate } from '../reading/kinds.ts';
import { ancestry, type LexiconIndex } from '../reading/lexicon-index.ts';
import type { BindingRule, NoRule } from '../rules.ts';
import type { Known, Part, Reading, Sense, Statement, When } from '../statement.ts';
import type { HeaderUnit } from './header-unit.ts';
import { type Header, readHeader, says, tableHeaders } from './headers.ts';

/** Everything that bears on one cell, nearest first: its column's and row's headers, the section's, the corner, the caption. */
interface CellPlace {
  readonly column: Header;
  readonly row: Header;
  readonly section: Header | null;
  readonly corner: Header | null;
  readonly caption: Header | null;
  /** The one subject, and the one period, that any column header names. */
  readonly onlyEntity: EntityId | null;
  readonly onlyPeriod: Header | null;
  /** The metric of the column to the left, which a 同比 column is about. */
  readonly leftMetric: MetricId | null;
}

function fiscalYearEnd(index: LexiconIndex, entity: EntityId | null): number {
  return (entity ? index.entities.get(entity)?.fiscalYearEnd : undefined) ?? 12;
}

const told = <T>(value: T, rule: BindingRule, known: Known): Part<T> => ({ value, from: null, rule, known });

function cellEntity(place: CellPlace, context: RunningContext, index: LexiconIndex): Part<EntityId> | null {
  const { row, column, section, corner, caption } = place;
  const both = [row.entity, column.entity].filter((id) => id !== null);
  const narrow = both.find((id) => both.every((other) => ancestry(index, id).includes(other))) ?? both[0];
  if (narrow) return told(narrow, row.entity === narrow ? 'row-header' : 'column-header', 'stated');
  if (section?.entity) return told(section.entity, 'section-header', 'stated');
  if (place.onlyEntity) return told(place.onlyEntity, 'column-left', 'shared');
  const carried =
    corner?.entity ?? caption?.entity ?? context.subject ?? fromTopics(context, ({ entity }) => entity)?.value ?? null;
  if (!carried) return null;
  const top = row.group || column.group ? (ancestry(index, carried).at(-1) ?? carried) : carried;
  return told(top, corner?.entity ? 'corner' : caption?.entity ? 'caption' : 'context', 'carried');
}

function fitting(ids: readonly MetricId[], figure: Figure, growth: boolean, index: LexiconIndex): MetricId[] {
  return ids.filter((id) => {
    const metric = index.metrics.get(id);
    return (
      metric !== undefined &&
      (growth
        ? fitsGrowth(figure) || figure.kind === 'number'
        : fitsLevel(figure, metric) ||
          (figure.kind === 'number' && metric.kind === 'count') ||
          (isRate(figure) && metric.kind !== 'number'))
    );
  });
}

interface CellMetrics {
  readonly metrics: readonly MetricId[];
  readonly rule: BindingRule | NoRule;
  readonly known: Known;
  readonly narrowed: boolean;
}

function cellMetrics(
  place: CellPlace,
  figure: Figure,
  growth: boolean,
  context: RunningContext,
  index: LexiconIndex,
): CellMetrics {
  const { column, row, section, corner, caption } = place;
  const topic = fromTopics(context, ({ metric }) => metric)?.value;
  const options: [readonly MetricId[], BindingRule, Known, boolean][] = [
    [column.metrics, 'column-header', 'stated', column.narrowed],
    [row.metrics, 'row-header', 'stated', row.narrowed],
    [growth && place.leftMetric ? [place.leftMetric] : [], 'column-left', 'shared', false],
    [section?.metrics ?? [], 'section-header', 'shared', section?.narrowed ?? false],
    [corner?.metrics ?? [], 'corner', 'shared', corner?.narrowed ?? false],
    [caption?.metrics ?? [], 'caption', 'carried', caption?.narrowed ?? false],
    [context.metric ? [context.metric] : [], 'context', 'carried', false],
    [topic ? [topic] : [], 'heading', 'carried', false],
    [growth && index.revenue ? [index.revenue] : [], 'default-growth', 'shared', false],
  ];
  for (const [ids, rule, known, narrowed] of options) {
    const metrics = fitting(ids, figure, growth, index);
    if (metrics.length > 0) return { metrics, rule, known, narrowed };
  }
  return { metrics: [], rule: 'none', known: 'guessed', narrowed: false };
}

function cellPeriod(
  place: CellPlace,
  entity: EntityId | null,
  context: RunningContext,
  index: LexiconIndex,
): Part<When> | null {
  const calendar = { fiscalYearEnd: fiscalYearEnd(index, entity), draftDate: context.draftDate };
  const resolved = ({ period, block }: Header, base: DayInterval | null): DayInterval | null => {
    const owner = block.who.find((id) => id !== null) ?? null;
    const end = owner ? fiscalYearEnd(index, owner) : calendar.fiscalYearEnd;
    return period ? resolvePeriod(period.expression, { ...calendar, fiscalYearEnd: end, context: base }) : null;
  };
  const outer = place.caption?.period
    ? resolved(place.caption, fromTopics(context, ({ period }) => period)?.value ?? null)
    : null;
  const base = outer ?? outerPeriod(context);
  const headers: [Header | null, BindingRule, Known][] = [
    [place.column, 'column-header', 'stated'],
    [place.row, 'row-header', 'stated'],
    [place.section, 'section-header', 'stated'],
    [place.onlyPeriod, 'column-left', 'shared'],
    [place.corner, 'corner', 'shared'],
  ];
  for (const [header, rule, known] of headers) {
    if (!header?.period) continue;
    const days = resolved(header, base);
    return told<When>(
      days ? { kind: 'days', days } : { kind: 'open', expression: header.period.expression },
      rule,
      known,
    );
  }
  return base ? told<When>({ kind: 'days', days: base }, outer ? 'caption' : 'context', 'carried') : null;
}

function cellUnit(
  place: CellPlace,
  metric: Metric | null,
  entity: Entity | null,
  note: HeaderUnit | null,
): HeaderUnit | null {
  const unit =
    place.column.unit ?? place.row.unit ?? place.section?.unit ?? place.corner?.unit ?? place.caption?.unit ?? note;
  if (!unit) return null;
  if (metric?.kind !== 'money') return unit.unit === '' || unit.unit === '%' || metric === null ? unit : null;
  return unit.unit === '' ? { unit: entity?.currency ?? '', scale: unit.scale } : unit;
}

function headersOf({ column, row, caption }: CellPlace): string {
  return [column, row, caption].map((header) => header?.block.prose ?? '').join(' ');
}

function isGrowthCell(place: CellPlace, figure: Figure, index: LexiconIndex): boolean {
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

function cellSense(place: CellPlace, figure: Figure, metric: Metric | null, index: LexiconIndex): Sense['kind'] {
  if (!isGrowthCell(place, figure, index) || metric?.kind === 'percent') return 'level';
  return !place.column.growth && !place.row.growth && says(place.column, 'share') ? 'share' : 'growth';
}

/** What all readings of one cell share, and where they differ in the metric. */
function cellReading(
  figure: Figure,
  place: CellPlace,
  context: RunningContext,
  index: LexiconIndex,
  note: HeaderUnit | null,
  found: CellMetrics,
  id: MetricId | null,
): Reading {
  const entity = cellEntity(place, context, index);
  const known = entity ? (index.entities.get(entity.value) ?? null) : null;
  const metric = id ? (index.metrics.get(id) ?? null) : null;
  const kind = cellSense(place, figure, metric, index);
  const given = cellUnit(place, metric, known, note);
  const unit = given && { ...given, unit: localHeaderUnit(given.unit, index, entity?.value ?? null, headersOf(place)) };
  const negative = id !== null && (place.column.negatives.includes(id) || place.row.negatives.includes(id));
  const down = kind === 'growth' && (place.column.down || place.row.down);
  const meant = meantQuantity({
    figure,
    sense: kind,
    direction: down ? -1 : 0,
    negative,
    metric,
    currency: known?.currency ?? null,
    header: unit,
    countsNoun: false,
    localDollar: isLocalDollar(figure, index, entity?.value ?? null, headersOf(place)),
    adds: false,
  });
  const basis = [...new Set([...place.column.basis, ...place.row.basis, ...(place.caption?.basis ?? [])])];
  const owners = wholesOfCell(place, entity?.value ?? null, index);
  return {
    entity,
    metric: id && found.rule !== 'none' ? { ...told(id, found.rule, found.known), governs: !found.narrowed } : null,
    period: cellPeriod(place, entity?.value ?? null, context, index),
    basis: told(kind === 'growth' ? basis : withoutGrowth(basis), 'column-header', 'stated'),
    sense: kind === 'growth' ? { kind, from: null } : kind === 'share' ? { kind, of: owners } : { kind: 'level' },
    narrowed: found.narrowed ? figure.span : null,
    meant: meant ?? { value: null, low: null, high: null, step: null, unit: '', comparator: '=' },
    unit: told(meant?.unit ?? '', 'column-header', figure.written?.unitGiven || given ? 'stated' : 'guessed'),
  };
}

function cellStatement(
  figure: Figure,
  place: CellPlace,
  context: RunningContext,
  index: LexiconIndex,
  note: HeaderUnit | null,
  cited: Span | null,
): Statement {
  const growth = isGrowthCell(place, figure, index);
  const found = cellMetrics(place, figure, growth, context, index);
  const [first = null, ...more] = found.metrics;
  const reading = (id: MetricId | null): Reading => cellReading(figure, place, context, index, note, found, id);
  const best = reading(first);
  const stranger =
    best.entity?.known !== 'stated' &&
    (place.row.unknown || (place.column.unknown && best.metric?.rule !== 'column-header'));
  const measured = best.metric !== null || best.meant.unit !== '';
  return {
    figure,
    readings: [best, ...more.map(reading)],
    stranger: stranger ? figure.span : null,
    direction: best.meant !== figure.quantity && (place.row.negatives.length > 0 || place.column.down) ? -1 : 0,
    modality: [place.column, place.row].some((header) => says(header, 'forecast')) ? 'forecast' : 'actual',
    foreseenByOthers: [place.column, place.row].some((header) => says(header, 'hoped', 'others')),
    house: null,
    asOf: context.draftDate,
    marketData: [place.column, place.row].some((header) => says(header, 'stock', 'quote')),
    cited,
    checkWorthy: figure.kind !== 'number' || measured,
  };
}

/** The one header among the columns that tells a part, or `null` where none or several do. */
function only<T>(columns: ReadonlyMap<number, Header>, part: (header: Header) => T | null): Header | null {
  const telling = [...columns.values()].filter((header) => part(header) !== null);
  return telling.length === 1 ? (telling[0] ?? null) : null;
}

function leftMetric(columns: ReadonlyMap<number, Header>, column: number): MetricId | null {
  for (let at = column - 1; at >= 0; at--) {
    const id = columns.get(at)?.metrics[0];
    if (id) return id;
  }
  return null;
}

/** What names a source for a cell: a note in it, a column of sources in its row, a source line below the table. */
function citedFor(
  cell: TableCell,
  content: BlockContent,
  columns: ReadonlyMap<number, Header>,
  below: Span | null,
): Span | null {
  const note = content.citations.find(({ span }) => span.start >= cell.span.start && span.start <= cell.span.end);
  if (note) return note.span;
  const source = content.cells.find(
    ({ row, column, span }) =>
      row === cell.row && columns.get(column)?.cites && content.prose.slice(span.start, span.end).trim() !== '',
  );
  return source?.span ?? below;
}

/** Binds the figures of a table's cells. */
export function bindTable(
  content: BlockContent,
  context: RunningContext,
  index: LexiconIndex,
  sourceBelow: boolean,
): BoundBlock {
  const textOf = (cell: TableCell): string => content.prose.slice(cell.span.start, cell.span.end);
  const captionText = context.caption?.prose ?? '';
  const family = { ...context, subject: context.caption?.entity ?? context.subject };
  const { columns, rows, sections, corner, firstRow } = tableHeaders(content, index, family);
  const empty = readHeader('', index, family);
  const heading = context.caption === null ? (context.topics.at(-1)?.prose ?? '') : captionText;
  const caption = heading === '' ? null : readHeader(heading, index, family);
  const below = sourceBelow ? { start: content.prose.length, end: content.prose.length } : null;
  const named = new Set([...columns.values()].flatMap(({ entity }) => (entity ? [entity] : [])));
  const onlyEntity = named.size === 1 ? ([...named][0] ?? null) : null;
  const onlyPeriod = only(columns, ({ period }) => period);
  const figures: BoundFigure[] = [];
  for (const cell of content.cells) {
    const place: CellPlace = {
      column: columns.get(cell.column) ?? empty,
      row: rows.get(cell.row) ?? empty,
      section: sections.get(cell.row) ?? null,
      corner,
      caption,
      onlyEntity,
      onlyPeriod,
      leftMetric: leftMetric(columns, cell.column),
    };
    for (const read of readFigures(textOf(cell), { table: true })) {
      const figure = movedFigure(read, (span) => shifted(span, cell.span.start));
      const data = cell.row >= firstRow && cell.column > 0 && isAmount(figure) && !place.column.cites;
      const cited = data ? citedFor(cell, content, columns, below) : null;
      figures.push({ figure, statement: data ? cellStatement(figure, place, context, index, null, cited) : null });
    }
  }
  return { figures, context: { ...context, caption: null } };
}
