// Tables: each cell's subject, period and unit come from its row's and column's headers, the caption above and the running context.

import type { BlockContent, TableCell } from '../blocks/block.ts';
import { type Entity, type EntityId, type Metric, type MetricId, tellsGrowth, withoutGrowth } from '../claims/claim.ts';
import type { Figure } from '../figures/figure.ts';
import { readFigures } from '../figures/read.ts';
import type { DayInterval } from '../periods/expression.ts';
import { resolvePeriod } from '../periods/resolve.ts';
import type { Span } from '../text/span.ts';
import { shifted } from '../text/span.ts';
import type { BoundBlock, BoundFigure } from './bind.ts';
import { fromTopics, type RunningContext } from './context.ts';
import { isLocalDollar, localHeaderUnit } from './currency.ts';
import type { HeaderUnit } from './header-unit.ts';
import { fitsGrowth, fitsLevel, isRate } from './kinds.ts';
import { ancestry, type LexiconIndex } from './lexicon-index.ts';
import { meantQuantity } from './meant.ts';
import { movedFigure } from './moved.ts';
import { isAmount } from './scope.ts';
import type { Aspect, Bound, Statement } from './statement.ts';
import { cueIn, type Header, readHeader, tableHeaders } from './table-headers.ts';

/** Everything that bears on one cell, nearest first: its column's and row's headers, the section's, the corner, the caption. */
interface CellPlace {
  readonly column: Header;
  readonly row: Header;
  readonly section: Header | null;
  readonly corner: Header | null;
  readonly caption: Header | null;
  /** The one subject that any column header names. */
  readonly onlyEntity: EntityId | null;
  /** The metric of the column to the left, which a 同比 column is about. */
  readonly leftMetric: MetricId | null;
}

function fiscalYearEnd(index: LexiconIndex, entity: EntityId | null): number {
  return (entity ? index.entities.get(entity)?.fiscalYearEnd : undefined) ?? 12;
}

function cellEntity(place: CellPlace, context: RunningContext, index: LexiconIndex): Bound<EntityId> | null {
  const { row, column, section, corner, caption } = place;
  const both = [row.entity, column.entity].filter((id) => id !== null);
  const narrow = both.find((id) => both.every((other) => ancestry(index, id).includes(other))) ?? both[0];
  if (narrow) return { value: narrow, from: null, rule: row.entity === narrow ? 'row-header' : 'column-header' };
  if (row.unknown || column.unknown) return null;
  if (section?.entity) return { value: section.entity, from: null, rule: 'section-header' };
  if (place.onlyEntity) return { value: place.onlyEntity, from: null, rule: 'column-left' };
  const carried =
    corner?.entity ?? caption?.entity ?? context.subject ?? fromTopics(context, ({ entity }) => entity)?.value ?? null;
  if (!carried) return null;
  const top = row.group || column.group ? (ancestry(index, carried).at(-1) ?? carried) : carried;
  return { value: top, from: null, rule: caption?.entity ? 'caption' : 'context' };
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

function cellMetrics(
  place: CellPlace,
  figure: Figure,
  growth: boolean,
  context: RunningContext,
  index: LexiconIndex,
): { metrics: MetricId[]; rule: string } {
  const options: [readonly MetricId[], string][] = [
    [place.column.metrics, 'column-header'],
    [place.row.metrics, 'row-header'],
    [growth && place.leftMetric ? [place.leftMetric] : [], 'column-left'],
    [place.section?.metrics ?? [], 'section-header'],
    [place.corner?.metrics ?? [], 'corner'],
    [place.caption?.metrics ?? [], 'caption'],
    [context.metric ? [context.metric] : [], 'context'],
    [
      fromTopics(context, ({ metric }) => metric)?.value
        ? [fromTopics(context, ({ metric }) => metric)?.value ?? '']
        : [],
      'heading',
    ],
    [growth && index.revenue ? [index.revenue] : [], 'default-growth'],
  ];
  for (const [ids, rule] of options) {
    const metrics = fitting(ids, figure, growth, index);
    if (metrics.length > 0) return { metrics, rule };
  }
  return { metrics: [], rule: 'none' };
}

function cellPeriod(
  place: CellPlace,
  entity: EntityId | null,
  context: RunningContext,
  index: LexiconIndex,
): { period: Bound<DayInterval> | null; unplaced: Statement['unplaced'] } {
  const calendar = { fiscalYearEnd: fiscalYearEnd(index, entity), draftDate: context.draftDate };
  const topic = fromTopics(context, ({ period }) => period)?.value ?? null;
  const outer = place.caption?.period
    ? resolvePeriod(place.caption.period.expression, {
        ...calendar,
        fiscalYearEnd: place.caption.period.fiscalYearEnd ?? calendar.fiscalYearEnd,
        context: topic,
      })
    : null;
  const base = outer ?? context.period ?? topic;
  for (const [header, rule] of [
    [place.column, 'column-header'],
    [place.row, 'row-header'],
    [place.section, 'section-header'],
    [place.corner, 'corner'],
  ] as const) {
    if (!header?.period) continue;
    const value = resolvePeriod(header.period.expression, { ...calendar, context: base });
    return value
      ? { period: { value, from: null, rule }, unplaced: null }
      : { period: null, unplaced: header.period.expression };
  }
  return { period: base ? { value: base, from: null, rule: outer ? 'caption' : 'context' } : null, unplaced: null };
}

function cellUnit(place: CellPlace, metric: Metric | null, entity: Entity | null): HeaderUnit | null {
  const unit =
    place.column.unit ?? place.row.unit ?? place.section?.unit ?? place.corner?.unit ?? place.caption?.unit ?? null;
  if (!unit) return null;
  if (metric?.kind !== 'money') return unit.unit === '' || unit.unit === '%' || metric === null ? unit : null;
  return unit.unit === '' ? { unit: entity?.currency ?? '', scale: unit.scale } : unit;
}

function headersOf({ column, row, caption }: CellPlace): string {
  return [column, row, caption].map((header) => header?.tokens.prose ?? '').join(' ');
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

function cellStatement(
  figure: Figure,
  place: CellPlace,
  context: RunningContext,
  index: LexiconIndex,
  cited: Span | null,
): Statement {
  const entity = cellEntity(place, context, index);
  const growth = isGrowthCell(place, figure, index);
  const { metrics, rule } = cellMetrics(place, figure, growth, context, index);
  const [first = null] = metrics;
  const metric = first ? (index.metrics.get(first) ?? null) : null;
  const known = entity ? (index.entities.get(entity.value) ?? null) : null;
  const aspect: Aspect = growth && metric?.kind !== 'percent' ? 'growth' : 'level';
  const given = cellUnit(place, metric, known);
  const unit = given && { ...given, unit: localHeaderUnit(given.unit, index, entity?.value ?? null, headersOf(place)) };
  const negative = (place.column.metrics.includes(first ?? '') ? place.column.negative : place.row.negative) === true;
  const down = aspect === 'growth' && (place.column.down || place.row.down);
  const meant = meantQuantity({
    figure,
    aspect,
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
  return {
    figure,
    entity,
    otherEntities: [],
    fallbacks: [],
    unknownSubject: entity === null && (place.row.unknown || place.column.unknown) ? figure.span : null,
    metric: first ? { value: first, from: null, rule } : null,
    metrics,
    qualified: false,
    yardstick: null,
    isBase: false,
    relation: null,
    wholes: wholesOfCell(place, entity?.value ?? null, index),
    ...cellPeriod(place, entity?.value ?? null, context, index),
    basis: aspect === 'growth' ? basis : withoutGrowth(basis),
    aspect,
    direction: down || negative ? -1 : 0,
    meant: meant ?? { value: null, low: null, high: null, step: null, unit: '', comparator: '=' },
    modality: [place.column, place.row].some(({ tokens }) => cueIn(tokens, 'forecast')) ? 'forecast' : 'actual',
    foreseenByOthers: false,
    cited,
    checkWorthy: figure.kind !== 'number' || metric !== null || unit !== null,
  };
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
  const family: EntityId[] = [
    context.caption?.entity,
    context.subject,
    ...context.topics.toReversed().map(({ entity }) => entity),
  ].filter((id): id is EntityId => typeof id === 'string');
  const { columns, rows, sections, corner } = tableHeaders(content, index, family);
  const empty = readHeader('', index, family);
  const heading = context.caption === null ? (context.topics.at(-1)?.prose ?? '') : captionText;
  const caption = heading === '' ? null : readHeader(heading, index, family);
  const cited = sourceBelow ? { start: content.prose.length, end: content.prose.length } : null;
  const named = new Set([...columns.values()].flatMap(({ entity }) => (entity ? [entity] : [])));
  const onlyEntity = named.size === 1 ? ([...named][0] ?? null) : null;
  const figures: BoundFigure[] = [];
  for (const cell of content.cells) {
    for (const read of readFigures(textOf(cell), { table: true })) {
      const figure = movedFigure(read, (span) => shifted(span, cell.span.start));
      const data = cell.row > 0 && cell.column > 0 && isAmount(figure);
      const place: CellPlace = {
        column: columns.get(cell.column) ?? empty,
        row: rows.get(cell.row) ?? empty,
        section: sections.get(cell.row) ?? null,
        corner,
        caption,
        onlyEntity,
        leftMetric: leftMetric(columns, cell.column),
      };
      const notes = content.citations.find(
        ({ kind, span }) => kind === 'footnote' && span.start >= cell.span.start && span.start <= cell.span.end,
      );
      figures.push({
        figure,
        statement: data ? cellStatement(figure, place, context, index, notes?.span ?? cited) : null,
      });
    }
  }
  return { figures, context: { ...context, caption: null } };
}

function leftMetric(columns: ReadonlyMap<number, Header>, column: number): MetricId | null {
  for (let at = column - 1; at >= 0; at--) {
    const id = columns.get(at)?.metrics[0];
    if (id) return id;
  }
  return null;
}
