// What bears on one cell of a table: its column's and row's headers, the section's, the corner, the caption; and what they tell.

import type { Entity, EntityId, Metric, MetricId } from '../../claims/claim.ts';
import type { Figure } from '../../figures/figure.ts';
import { isCurrency } from '../../figures/quantity.ts';
import { monthsBetween, movedBy } from '../../periods/days.ts';
import { type DayInterval, hasOwnYear, labelOf } from '../../periods/expression.ts';
import { resolvePeriod, UNIT_MONTHS } from '../../periods/resolve.ts';
import { outerPeriod } from '../binding/period/period-after.ts';
import { fromTopics, type RunningContext } from '../context.ts';
import { ancestry, type LexiconIndex } from '../reading/names/lexicon-index.ts';
import type { BindingRule, NoRule } from '../rules.ts';
import type { Known, Part, When } from '../statement.ts';
import { carriedEntity, isLeadIn } from './above.ts';
import { fitting } from './fitting.ts';
import type { HeaderUnit } from './header-unit.ts';
import { type Header, says, standsAlone } from './headers.ts';
import { isSized, sharesIn } from './sized.ts';

/** Everything that bears on one cell, nearest first: its column's and row's headers, the section's, the corner, the caption. */
export interface CellPlace {
  readonly column: Header;
  readonly row: Header;
  readonly section: Header | null;
  /** Whether the section is one of several that break the same rows down, and nobody knows what it is. */
  readonly isBrokenDown: boolean;
  readonly corner: Header | null;
  readonly caption: Header | null;
  /** The one subject, and the one period, that any column header names. */
  readonly onlyEntity: EntityId | null;
  readonly onlyPeriod: Header | null;
  /** Whether the header that names that subject names nothing else: then it is a column of its own beside those of metrics. */
  readonly isOwnColumn: boolean;
  /** Whether any column header tells a period. */
  readonly timed: boolean;
  /** The market that the table sizes, where a column or a row does: that which its houses count. */
  readonly sized: EntityId | null;
  /** What the rows and columns of the table are of. */
  readonly metrics: readonly MetricId[];
  /** The metric of the column to the left, which a 同比 column is about. */
  readonly leftMetric: MetricId | null;
}

function fiscalYearEnd(index: LexiconIndex, entity: EntityId | null): number {
  return (entity ? index.entities.get(entity)?.fiscalYearEnd : undefined) ?? 12;
}

export const told = <T>(value: T, rule: BindingRule, known: Known): Part<T> => ({ value, from: null, rule, known });

export function cellEntity(place: CellPlace, context: RunningContext, index: LexiconIndex): Part<EntityId> | null {
  const { row, column, section, corner, caption } = place;
  const both = [row.entity, column.entity].filter((id) => id !== null);
  const narrow = both.find((id) => both.every((other) => ancestry(index, id).includes(other))) ?? both[0];
  if (narrow) return told(narrow, row.entity === narrow ? 'row-header' : 'column-header', 'stated');
  if (section?.entity) return told(section.entity, 'section-header', 'stated');
  if (place.sized && isSized(place, index)) return told(place.sized, 'house-market', 'shared');
  const beside = place.isOwnColumn && column.metrics.length > 0 && !column.growth;
  if (place.onlyEntity && !beside) return told(place.onlyEntity, 'column-left', 'shared');
  const above = carriedEntity(corner, caption, context, index);
  if (!above) return null;
  const top = row.group || column.group ? (ancestry(index, above.value).at(-1) ?? above.value) : above.value;
  return told(top, above.rule, 'carried');
}

export interface CellMetrics {
  readonly metrics: readonly MetricId[];
  readonly rule: BindingRule | NoRule;
  readonly known: Known;
  readonly narrowed: boolean;
}

type Option = readonly [metrics: readonly MetricId[], rule: BindingRule, known: Known, narrowed: boolean];

/** What the cell's own headers name; where they name two metrics, first the one of which there are claims about this subject; a bare "share" leaves it to a ratio's own name. */
function ownMetrics({ column, row }: CellPlace, entity: EntityId | null, index: LexiconIndex): Option[] {
  const own: Option[] = [
    [column.metrics, 'column-header', 'stated', column.narrowed],
    [row.metrics, 'row-header', 'stated', row.narrowed],
  ];
  const kindOf = (ids: readonly MetricId[]): Metric['kind'] | undefined => index.metrics.get(ids[0] ?? '')?.kind;
  if (column.metrics[0] === index.share && kindOf(row.metrics) === 'percent') return own.toReversed();
  const claimed = ([ids]: Option): boolean =>
    entity !== null && ids.some((id) => index.store.claimsAbout(entity, id).length > 0);
  return own.toSorted((a, b) => Number(claimed(b)) - Number(claimed(a)));
}

/** A row that only names somebody, in a column that only gives a unit: the one metric of whom any level is known. */
function onlyMetric(entity: EntityId | null, figure: Figure, index: LexiconIndex): CellMetrics {
  const metrics = fitting(entity ? index.store.metricsOf(entity) : [], figure, false, index);
  const [only, second] = metrics;
  return only && !second
    ? { metrics, rule: 'only-metric', known: 'guessed', narrowed: false }
    : { metrics: [], rule: 'none', known: 'guessed', narrowed: false };
}

/** Net income in the column of retained earnings: what two headers name is of both, and neither alone. */
function isCrossed({ column, row }: CellPlace, figure: Figure, growth: boolean, index: LexiconIndex): boolean {
  const [across, down] = [row, column].map(({ metrics }) =>
    fitting(metrics, figure, growth, index).filter((id) => index.metrics.get(id)?.kind === 'money'),
  );
  if (!across?.length || !down?.length) return false;
  const isAlike = (a: MetricId, b: MetricId): boolean => a === b || index.metrics.get(a)?.broader?.includes(b) === true;
  return !across.some((a) => down.some((b) => isAlike(a, b) || isAlike(b, a)));
}

/** What the cell is a figure of. Where one of its headers names a thing that nobody here knows, what stands farther off does not govern it. */
export function cellMetrics(
  place: CellPlace,
  figure: Figure,
  growth: boolean,
  entity: EntityId | null,
  context: RunningContext,
  index: LexiconIndex,
): CellMetrics {
  const { column, row, section, corner, caption } = place;
  const topic = fromTopics(context, ({ metric }) => metric)?.value;
  const strange = row.unknown || column.unknown;
  const isOnesOwn = [row, column].some(({ metrics, narrowed }) => narrowed && metrics.length === 0);
  const isPart = isOnesOwn || place.isBrokenDown || isCrossed(place, figure, growth, index);
  const options: Option[] = [
    ...ownMetrics(place, entity, index),
    [growth && place.leftMetric ? [place.leftMetric] : [], 'column-left', 'shared', strange],
    [sharesIn(place, figure, index), 'market-share', 'shared', strange],
    [section?.metrics ?? [], 'section-header', 'shared', strange || section?.narrowed === true],
    [corner?.metrics ?? [], 'corner', 'shared', strange || corner?.narrowed === true],
    [caption?.metrics ?? [], 'caption', 'carried', strange || caption?.narrowed === true],
    [context.metric ? [context.metric] : [], 'context', 'carried', strange],
    [topic ? [topic] : [], 'heading', 'carried', strange],
    [growth && index.revenue ? [index.revenue] : [], 'default-growth', 'shared', strange],
  ];
  for (const [ids, rule, known, narrowed] of options) {
    const metrics = fitting(ids, figure, growth, index);
    if (metrics.length > 0) return { metrics, rule, known, narrowed: narrowed || isPart };
  }
  return onlyMetric(strange || isPart ? null : entity, figure, index);
}

/** "This year" and "a year earlier" over the columns of a quarter's table: the same part of that year. */
function relativeTo(base: DayInterval | null, { period }: Header): DayInterval | null {
  const expression = period?.expression;
  if (expression?.type !== 'relative-to-draft' || !base) return null;
  const by = UNIT_MONTHS[expression.unit];
  return monthsBetween(base) <= by ? movedBy(base, by * expression.offset) : null;
}

/** Whether the caption, or the text above, speaks of a fiscal year: bare quarters below it are its. */
function isFiscal({ caption, corner }: CellPlace, context: RunningContext): boolean {
  const labelled = [caption, corner].some((header) => header?.period && labelOf(header.period.expression) === 'fiscal');
  const worded = [caption, corner].some((header) => header !== null && says(header, 'fiscal'));
  return labelled || worded || context.fiscal || context.caption?.fiscal === true;
}

type Resolve = (header: Header, base: DayInterval | null) => DayInterval | null;

function resolving(place: CellPlace, entity: EntityId | null, context: RunningContext, index: LexiconIndex): Resolve {
  const calendar = { draftDate: context.draftDate, fiscalContext: isFiscal(place, context) };
  return (header, base) => {
    const relative = relativeTo(base, header);
    if (relative || !header.period) return relative;
    const owner = header.block.who.find((id) => id !== null) ?? entity;
    return resolvePeriod(header.period.expression, {
      ...calendar,
      fiscalYearEnd: fiscalYearEnd(index, owner),
      context: base,
    });
  };
}

const tellsYear = (header: Header | null): boolean => header?.period != null && hasOwnYear(header.period.expression);

/** What the text above the table tells; a paragraph that does not lead in to it may speak of another time. */
function periodAbove({ caption }: CellPlace, context: RunningContext, resolve: Resolve): Part<When> | null {
  const topic = fromTopics(context, ({ period }) => period)?.value ?? null;
  const dated = topic !== null && caption?.period != null && standsAlone(caption.block, caption.period);
  if (dated) return told<When>({ kind: 'days', days: topic }, 'heading', 'carried');
  const own = caption?.period ? resolve(caption, topic) : null;
  const days = own ?? outerPeriod(context);
  if (!days) return null;
  const leadsIn = own !== null || context.caption === null || isLeadIn(context.caption.prose);
  if (leadsIn) return told<When>({ kind: 'days', days }, own ? 'caption' : 'context', 'carried');
  return topic
    ? told<When>({ kind: 'days', days: topic }, 'heading', 'carried')
    : told<When>({ kind: 'days', days }, 'context', 'guessed');
}

/** Whether the column, beside others that tell their time, says something that is no subject, metric, unit or basis: it may be a time of its own. */
function isUntold({ column, timed }: CellPlace): boolean {
  const { block, period, entity, metrics, unit, basis, growth } = column;
  if (!timed || period || entity || metrics.length > 0 || unit || basis.length > 0 || growth || says(column, 'share'))
    return false;
  return block.lexemes.some(({ kind }) => kind !== 'mark');
}

/** What tells the year of a header's time, where that itself does not. */
function datedBy(header: Header, dated: Header | null): Header | null {
  if (header.year) return { ...header, period: header.year };
  return tellsYear(header) ? null : dated;
}

/** When the cell is of. A column without its year takes it from a row that tells one, and the other way round. */
export function cellPeriod(
  place: CellPlace,
  entity: EntityId | null,
  context: RunningContext,
  index: LexiconIndex,
): Part<When> | null {
  const { column, row, section } = place;
  const resolve = resolving(place, entity, context, index);
  const above = periodAbove(place, context, resolve);
  const base = above?.value.kind === 'days' ? above.value.days : null;
  const rowFirst = row.period !== null && !tellsYear(row) && tellsYear(column);
  const own: [Header | null, BindingRule, Known][] = [
    [column, 'column-header', 'stated'],
    [row, 'row-header', 'stated'],
  ];
  const headers: [Header | null, BindingRule, Known][] = [
    ...(rowFirst ? own.toReversed() : own),
    [section, 'section-header', 'stated'],
    [place.onlyPeriod, 'column-left', 'shared'],
    [place.corner, 'corner', 'shared'],
  ];
  if (isUntold(place) && row.period === null) {
    const guess = place.onlyPeriod ? resolve(place.onlyPeriod, base) : base;
    return guess ? told<When>({ kind: 'days', days: guess }, 'column-left', 'guessed') : null;
  }
  const dated = [row, column, section].find(tellsYear) ?? null;
  for (const [header, rule, known] of headers) {
    if (!header?.period) continue;
    const dating = datedBy(header, dated);
    const year = dating && resolve(dating, base);
    const days = resolve(header, year ?? base);
    return told<When>(
      days ? { kind: 'days', days } : { kind: 'open', expression: header.period.expression },
      rule,
      known,
    );
  }
  return above;
}

/** A currency alone beside the number or above it ($, US$) under a note "in millions": both hold. */
function inScaleOf(own: HeaderUnit, far: HeaderUnit): HeaderUnit {
  const plain = own.scale === 0 && isCurrency(own.unit);
  return plain && (far.unit === '' || far.unit === own.unit) ? { ...far, unit: own.unit } : own;
}

/** Of what the headers give, what a metric of some kind takes: `own` stands at its row or column, `unit` anywhere. */
function unitFor(
  kind: Metric['kind'],
  unit: HeaderUnit,
  own: HeaderUnit | null,
  entity: Entity | null,
): HeaderUnit | null {
  switch (kind) {
    case 'money':
      return unit.unit === '' ? { unit: entity?.currency ?? '', scale: unit.scale } : unit;
    case 'unit-price':
      return own && isCurrency(own.unit) ? own : null;
    case 'physical':
      if (own && own.unit !== '' && own.unit !== '%' && !isCurrency(own.unit)) return own;
      return unit.unit === '' ? unit : null;
    case 'count':
      if (unit.shares !== undefined) return { unit: '', scale: unit.shares };
      return unit.unit === '' ? unit : null;
    case 'percent':
    case 'multiple':
    case 'number':
      return own && (own.unit === '' || own.unit === '%') ? own : null;
  }
}

/** The unit that the headers or the notes give to the cell's bare number; one of another kind of figure gives it none. */
export function cellUnit(
  place: CellPlace,
  metric: Metric | null,
  entity: Entity | null,
  note: HeaderUnit | null,
): HeaderUnit | null {
  const own = place.column.unit ?? place.row.unit;
  const far = place.section?.unit ?? place.corner?.unit ?? place.caption?.unit ?? note;
  const unit = own && far ? inScaleOf(own, far) : (own ?? far);
  return unit && metric ? unitFor(metric.kind, unit, own, entity) : unit;
}
