// What each column of a table holds: a field, the figures of one period, metric or entity, or nothing that is wanted.

import * as say from '../../../server/core/explain/system/tables.ts';
import { fold } from '../../../server/core/text/fold.ts';
import { nearest } from '../../problems/suggest.ts';
import { ImportFailure } from '../finding.ts';
import type { Field, ImportOptions } from '../import-options.ts';
import type { TableNames } from './table-names.ts';
import { readTablePeriod, readUnit } from './table-values.ts';

/** A column of figures. What its heading says stands for every row. */
export interface FigureColumn {
  readonly at: number;
  readonly heading: string;
  readonly unit: string | null;
  /** Field that the heading tells, with its words; `null` where the rows tell all. */
  readonly tells: { readonly field: 'period' | 'metric' | 'entity'; readonly text: string } | null;
}

export interface Columns {
  readonly fields: ReadonlyMap<Field, number>;
  readonly figures: readonly FigureColumn[];
  /** Headings of columns that are not read. */
  readonly unused: readonly string[];
}

/** Headings that say by themselves what their column holds. */
const USUAL: readonly (readonly [Field, readonly string[]])[] = [
  ['id', ['id', '编号']],
  ['entity', ['entity', 'company', '公司', '主体', '公司名称', '企业']],
  ['metric', ['metric', 'item', 'line item', '指标', '项目', '科目']],
  ['period', ['period', '期间', '报告期', '时期']],
  ['quantity', ['quantity', 'value', 'amount', 'figure', '数值', '金额', '数字', '值']],
  ['unit', ['unit', '单位']],
  ['basis', ['basis', '口径']],
  ['nature', ['nature']],
  ['status', ['status', '状态']],
  ['title', ['title', 'source title', '来源标题']],
  ['publisher', ['publisher', 'source', '来源', '发布者']],
  ['date', ['date', 'published', '发布日期']],
  ['url', ['url', 'link', '网址', '链接']],
  ['tier', ['tier']],
];

const key = (heading: string): string => fold(heading.trim());

/** `Revenue (RMB million)`, `营收（亿元）`, `营收，亿元`: name and unit; brackets that hold no unit belong to the name. */
function splitHeading(heading: string): { name: string; unit: string | null } {
  const match = /^(.*?)\s*(?:[(（[]([^()（）[\]]*)[)）\]]|[,，/]\s*([^,，/]+))$/.exec(heading.trim());
  const unit = match ? readUnit(match[2] ?? match[3] ?? '') : null;
  return match && unit !== null ? { name: (match[1] ?? '').trim(), unit } : { name: heading.trim(), unit: null };
}

function mappedFields(headings: readonly string[], options: ImportOptions, place: string): Map<Field, number> {
  const fields = new Map<Field, number>();
  for (const [field, wanted] of options.columns) {
    const at = headings.findIndex((heading) => key(heading) === key(wanted));
    if (at < 0) {
      const meant = nearest(wanted, headings);
      const list = headings.filter((heading) => heading !== '').join(', ');
      throw new ImportFailure(place, say.noColumn(wanted, meant, list));
    }
    fields.set(field, at);
  }
  const taken = new Set(fields.values());
  for (const [field, names] of USUAL) {
    if (fields.has(field) || options.constants.has(field)) continue;
    const at = headings.findIndex((heading, index) => !taken.has(index) && names.includes(key(heading)));
    if (at < 0) continue;
    fields.set(field, at);
    taken.add(at);
  }
  return fields;
}

function figureColumn(at: number, heading: string, told: ReadonlySet<Field>, names: TableNames): FigureColumn | null {
  const { name, unit } = splitHeading(heading);
  for (const [text, of] of [
    [name, unit],
    [heading.trim(), null],
  ] as const) {
    if (text === '') continue;
    if (!told.has('period') && readTablePeriod(text, 12))
      return { at, heading, unit: of, tells: { field: 'period', text } };
    if (!told.has('metric') && names.metric(text)) return { at, heading, unit: of, tells: { field: 'metric', text } };
    if (!told.has('entity') && names.entity(text)) return { at, heading, unit: of, tells: { field: 'entity', text } };
  }
  return null;
}

/**
 * Reads the headings.
 *
 * @throws ImportFailure where a column that was named is not there, or nothing in the table could be a figure
 */
export function columnsOf(
  headings: readonly string[],
  options: ImportOptions,
  names: TableNames,
  place: string,
): Columns {
  const fields = mappedFields(headings, options, place);
  const told = new Set<Field>([...fields.keys(), ...options.constants.keys()]);
  const taken = new Set(fields.values());
  const free = [...headings.entries()].filter(([at, heading]) => heading.trim() !== '' && !taken.has(at));
  const amount = fields.get('quantity');
  const figures =
    amount === undefined
      ? free.flatMap(([at, heading]) => figureColumn(at, heading, told, names) ?? [])
      : [{ at: amount, heading: headings[amount] ?? '', unit: splitHeading(headings[amount] ?? '').unit, tells: null }];
  if (figures.length === 0) {
    throw new ImportFailure(place, say.noQuantityColumn);
  }
  const used = new Set(figures.map(({ at }) => at));
  return { fields, figures, unused: free.filter(([at]) => !used.has(at)).map(([, heading]) => heading) };
}
