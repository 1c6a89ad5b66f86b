// What the headers of a table say: the column's, the row's, the section's above it, the corner's.

import type { BlockContent, TableCell } from '../../blocks/block.ts';
import type { Basis, EntityId, MetricId } from '../../claims/claim.ts';
import { readFigures } from '../../figures/read.ts';
import { endsAt, type Pattern, word } from '../../language/pattern.ts';
import type { Role } from '../../language/roles.ts';
import { hasOwnYear } from '../../periods/expression.ts';
import type { Decimal } from '../../text/decimal.ts';
import { isMarket } from '../binding/entity/candidates.ts';
import { modifierBefore } from '../binding/metric/narrowing.ts';
import { type PeriodUse, periodRoles } from '../binding/period/period-roles.ts';
import type { RunningContext } from '../context.ts';
import { type ReadBlock, readBlock } from '../reading/block.ts';
import { isAmount } from '../reading/kinds.ts';
import type { LexiconIndex } from '../reading/names/lexicon-index.ts';
import { hasRole, sentenceAt } from '../reading/scope.ts';
import { type HeaderUnit, headerUnit, isBareUnit, physicalUnit } from './header-unit.ts';
import { joined, withCornerTerm } from './joined.ts';
import { inBareUnit, isThing, JOIN, namesMore, REST, saysMore } from './label-words.ts';

/** What one header cell, or the caption, says. */
export interface Header {
  readonly block: ReadBlock;
  readonly entity: EntityId | null;
  /** The market that it names beside or instead of a subject. */
  readonly market: EntityId | null;
  /** The house that it names: whose count its figures are. */
  readonly house: EntityId | null;
  /** Whether it names something that nobody here knows, and no metric. */
  readonly unknown: boolean;
  readonly metrics: readonly MetricId[];
  /** Whether unknown words make the metric a part's, or the name one of something of its own: "SaaS revenue", Google搜尋. */
  readonly narrowed: boolean;
  readonly negatives: readonly MetricId[];
  readonly period: PeriodUse | null;
  /** Where that tells no year, the other time that does: 截至六月三十日止六個月 over 二零二四年. */
  readonly year: PeriodUse | null;
  readonly unit: HeaderUnit | null;
  /** How many of the thing its amounts are for, where it says so: 每10股, "per 1,000 tokens". */
  readonly perCount: Decimal | null;
  readonly growth: boolean;
  readonly group: boolean;
  readonly basis: readonly Basis[];
  readonly down: boolean;
  /** A column of sources. */
  readonly cites: boolean;
}

const BASES = [
  'yoy',
  'qoq',
  'external',
  'like-for-like',
  'constant-currency',
  'cash',
  'incl-finance-leases',
  'adjusted',
] as const;

/** Whether a word with any of the roles stands in the header. */
export function says({ block }: Header, ...roles: readonly Role[]): boolean {
  return hasRole(block, { from: 0, to: block.lexemes.length }, ...roles);
}

const EACH: Pattern = word('每', 'per', 'for every', 'every');

function perCountIn({ lexemes }: ReadBlock): Decimal | null {
  const count = lexemes.find(({ figure }, at) => figure?.quantity && endsAt(EACH, lexemes, at));
  return count?.figure?.quantity?.value ?? null;
}

/** Whether the period is all that its sentence says: often the day or month of writing. */
export function standsAlone(block: ReadBlock, { at }: PeriodUse): boolean {
  const { from, to } = sentenceAt(block, at) ?? { from: 0, to: block.lexemes.length };
  return block.lexemes.slice(from, to).every(({ kind }, place) => from + place === at || kind === 'mark');
}

/** When what a header says is of: "March 2026. October–December 2025, as reported" is of the quarter. */
function timeIn(block: ReadBlock): Pick<Header, 'period' | 'year'> {
  const told = periodRoles(block).filter(({ role }) => role !== 'announced' && role !== 'reach');
  const period = told.find((use) => !standsAlone(block, use)) ?? told[0] ?? null;
  const isYearless = period !== null && !hasOwnYear(period.expression);
  return { period, year: isYearless ? (told.find(({ expression }) => hasOwnYear(expression)) ?? null) : null };
}

const CITING = /^(?:(?:资料|数据|信息)?来源|出处|sources?|citations?|references?|refs?)$/;

function isHouse({ entities }: LexiconIndex, id: EntityId): boolean {
  return entities.get(id)?.kind === 'body';
}

export function readHeader(text: string, index: LexiconIndex, context: RunningContext): Header {
  const block = readBlock(text, index, context);
  const whole = { from: 0, to: block.lexemes.length };
  const entities = block.who.flatMap((id) => (id === null ? [] : [id]));
  const subjects = entities.filter((id) => !isHouse(index, id));
  const at = block.lexemes.findIndex(({ metric }) => metric !== null);
  const metric = block.lexemes[at]?.metric ?? null;
  return {
    block,
    entity: subjects.find((id) => !isMarket(index, id)) ?? subjects[0] ?? null,
    market: entities.find((id) => isMarket(index, id)) ?? null,
    house: entities.find((id) => isHouse(index, id)) ?? null,
    unknown:
      entities.length === 0 &&
      metric === null &&
      block.lexemes.some((each) => (isThing(each) && !inBareUnit(each, text)) || REST.has(each.text)),
    metrics: metric?.metrics ?? [],
    narrowed: metric === null ? namesMore(block) : modifierBefore(block, 0, at) >= 0 || saysMore(block, at),
    negatives: metric?.negatives ?? [],
    ...timeIn(block),
    unit: headerUnit(text) ?? physicalUnit(text),
    perCount: perCountIn(block),
    growth: hasRole(block, whole, 'yoy', 'qoq', 'growth', 'up', 'down'),
    group: hasRole(block, whole, 'group'),
    basis: BASES.filter((role) => hasRole(block, whole, role)),
    down: hasRole(block, whole, 'down'),
    cites: CITING.test(block.folded.trim()),
  };
}

/** The headers of one table. */
export interface TableHeaders {
  /** By column: its header cells from top to bottom, read as one. */
  readonly columns: ReadonlyMap<number, Header>;
  /** By row: the cells left of the first figure (公司, 指标), read as one. */
  readonly rows: ReadonlyMap<number, Header>;
  /** By row: the last row above that holds words only (**阿里云**), which speaks for the rows below it. */
  readonly sections: ReadonlyMap<number, Header>;
  /** Rows that stand under several sections by one name: Net sales under each of the segments. */
  readonly repeated: ReadonlySet<number>;
  /** The cell above the row headers: often the unit or the subject of the whole table. */
  readonly corner: Header | null;
  /** The first row with data. */
  readonly firstRow: number;
}

function holdsAmount(text: string): boolean {
  return !isBareUnit(text) && readFigures(text, { table: true }).some(isAmount);
}

/** Rows above the first one that holds an amount are headers; the first always is. */
function headerRowsOf(
  rows: ReadonlyMap<number, readonly TableCell[]>,
  told: number,
  textOf: (cell: TableCell) => string,
): number {
  const places = [...rows.keys()].toSorted((a, b) => a - b);
  const data = places.find(
    (row) => row > 0 && (rows.get(row) ?? []).some((cell) => cell.column > 0 && holdsAmount(textOf(cell))),
  );
  const filled = (row: number): readonly TableCell[] =>
    (rows.get(row) ?? []).filter((cell) => textOf(cell).trim() !== '');
  // One cell alone over the columns is their common header; over the labels it opens a section.
  const isHeader = (row: number): boolean => filled(row).length !== 1 || (filled(row)[0]?.column ?? 0) > 0;
  let first = 1;
  while (data !== undefined && first < data && isHeader(first)) first++;
  return Math.max(1, Math.min(Math.max(first, told), data ?? 1));
}

/** By column, the texts of its header cells from top to bottom; one that spans others, or stands before empty ones, speaks for them too. */
function columnTexts(
  rows: ReadonlyMap<number, readonly TableCell[]>,
  firstRow: number,
  textOf: (cell: TableCell) => string,
): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  for (let row = 0; row < firstRow; row++) {
    let above = '';
    for (const cell of rows.get(row) ?? []) {
      const text = textOf(cell).trim();
      const spread = row < firstRow - 1 && cell.column > 1 ? above : '';
      above = text === '' ? above : text;
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        texts.set(
          column,
          [...(texts.get(column) ?? []), text === '' ? spread : text].filter((each) => each !== ''),
        );
    }
  }
  return texts;
}

/** Whom the cells name first by a name of its own: local names in other cells belong to that family. */
function firstNamed({ cells, prose }: BlockContent, index: LexiconIndex, context: RunningContext): EntityId | null {
  for (const { row, column, span } of cells) {
    if (row > 0 && column > 0) continue;
    const named = readBlock(prose.slice(span.start, span.end), index, context).who.find((id) => id !== null);
    if (named) return named;
  }
  return null;
}

/** The rows of which another has the same name under another section. */
function repeatedRows(rows: ReadonlyMap<number, Header>, sections: ReadonlyMap<number, Header>): ReadonlySet<number> {
  const under = Map.groupBy(sections.keys(), (row) => rows.get(row)?.block.prose ?? '');
  const apart = [...under.values()].filter((same) => new Set(same.map((row) => sections.get(row))).size > 1);
  return new Set(apart.flat());
}

/** What a line of accounts does to the one above it is no part of its name: 减：所得税费用. */
const OPERATION = /^(?:其中|加|减|減)[:：]\s*/u;

/** Reads all headers of a table. */
export function tableHeaders(content: BlockContent, index: LexiconIndex, context: RunningContext): TableHeaders {
  const { cells, prose } = content;
  const textOf = ({ span }: TableCell): string => prose.slice(span.start, span.end);
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const firstRow = headerRowsOf(byRow, content.headerRows, textOf);
  const family = { ...context, subject: context.subject ?? firstNamed(content, index, context) };
  const read = (text: string): Header => readHeader(text, index, family);
  const columns = new Map<number, Header>();
  const heads = new Map<number, string>();
  for (const [column, texts] of columnTexts(byRow, firstRow, textOf)) heads.set(column, joined(texts));
  for (const [column, text] of withCornerTerm(heads)) columns.set(column, read(text));
  const rows = new Map<number, Header>();
  const sections = new Map<number, Header>();
  let section: Header | null = null;
  for (const [row, own] of byRow) {
    if (row < firstRow) continue;
    const texts = own.toSorted((a, b) => a.column - b.column).map(textOf);
    const firstAmount = texts.findIndex((text, column) => column > 0 && holdsAmount(text));
    const words = texts.slice(0, Math.max(1, firstAmount)).filter((text) => text.trim() !== '');
    const header = read(words.join(JOIN).replace(OPERATION, ''));
    if (words.length === 1 && texts.slice(1).every((text) => text.trim() === '')) section = header;
    rows.set(row, header);
    if (section && section !== header) sections.set(row, section);
  }
  return { columns, rows, sections, repeated: repeatedRows(rows, sections), corner: columns.get(0) ?? null, firstRow };
}
