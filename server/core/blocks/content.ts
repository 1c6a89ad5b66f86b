// Makes the content of a block from its lines, and of a table from its cells.

import type { BlockContent, BlockKind, Citation, TableCell } from './block.ts';
import type { Dialect } from './inline/scan.ts';
import { writeInline } from './inline/write.ts';
import { ProseBuilder } from './prose.ts';
import type { RawText } from './raw.ts';

const BOLD = [/^\*\*[^*]+\*\*[:：]?$/, /^__[^_]+__[:：]?$/, /^<(?:b|strong)>[^<]+<\/(?:b|strong)>[:：]?$/i];

function isStrong(text: string): boolean {
  return text.length < 400 && BOLD.some((form) => form.test(text));
}

/** The citation where it stands in a prose whose white space at the end is gone. */
function within(citation: Citation, length: number): Citation {
  const { start, end } = citation.span;
  return end <= length ? citation : { ...citation, span: { start: Math.min(start, length), end: length } };
}

interface TextBlock {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly label?: string;
}

/**
 * The content of a block that is no table.
 *
 * @param base where the block starts in the document
 */
export function textContent(
  raw: RawText,
  base: number,
  dialect: Dialect,
  { kind, level = 0, label = '' }: TextBlock,
): BlockContent {
  const out = new ProseBuilder(base);
  const citations = writeInline(raw, dialect, out);
  const { prose: written, steps } = out.finish();
  const prose = written.trimEnd();
  return {
    prose,
    steps,
    kind,
    level,
    cells: [],
    headerRows: 0,
    citations: citations.map((each) => within(each, prose.length)),
    label,
    strong: dialect.markdown ? isStrong(raw.text) : isStrong(raw.text) && raw.text.startsWith('<'),
  };
}

/** A cell as a reader of tables finds it. */
export interface RawCell {
  readonly raw: RawText;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /** Whether it is marked as a header. */
  readonly marked: boolean;
  /** Where it ends in the document. */
  readonly end: number;
}

/**
 * Whether a cell holds a number and hardly anything else: no words, no year, no label of a period.
 */
export function isNumeric(text: string): boolean {
  const bare = text.replace(/(?:[A-Z]{2,3}\$?|[$€£¥￥₩₹]|[(（)）+\u2212\-−–~≈<>≤≥約约超近逾△▲▼]|人民币|\s)+/gu, '');
  if (/^(?:19|20)\d\d[AEF]?$/.test(bare)) return false;
  const number = /^\d[\d,.]*/.exec(bare)?.[0];
  if (number === undefined) return false;
  const rest = bare.slice(number.length);
  return /^(?:[%％‰亿億万萬千百兆元美港倍个個百分点點台輛辆xX×*†‡]|pct|pp|pts?|bps?|million|billion|trillion|thousand|[mbk]n?|[tT]n|HK|US|RMB|USD|[年同]?[增比]){0,8}$/i.test(
    rest,
  );
}

/** Tables with more rows of headers than this are tables of words. */
const MOST_HEADERS = 3;

/** How many rows stand above the first that holds a number. */
function headerRowsOf(cells: readonly TableCell[], prose: string, headed: boolean): number {
  const numeric = cells.filter(
    ({ row, column, span }) => (row > 0 || !headed) && column > 0 && isNumeric(prose.slice(span.start, span.end)),
  );
  const first = numeric.reduce((least, { row }) => Math.min(least, row), MOST_HEADERS + 1);
  if (first > MOST_HEADERS) return 1;
  let rows = headed ? 1 : 0;
  while (rows < first && headsColumns(cells, rows, prose)) rows++;
  return rows;
}

/** Whether a row heads the columns below it: it holds labels of periods or units, and no name of a row of its own. */
function headsColumns(cells: readonly TableCell[], row: number, prose: string): boolean {
  const own = cells.filter((cell) => cell.row === row);
  const text = ({ span }: TableCell): string => prose.slice(span.start, span.end).trim();
  const others = own.filter((cell) => cell.column > 0 && text(cell) !== '');
  if (others.length === 0) return false;
  const named = own.some((cell) => cell.column === 0 && text(cell) !== '');
  if (row === 0 || !named || own.every(({ header }) => header)) return true;
  const full = others.length === own.length - 1 && others.every((cell) => /[\p{L}\p{N}%]/u.test(text(cell)));
  return full && others.some((cell) => /[\d%$¥€£]/.test(text(cell)));
}

/**
 * The content of a table; each cell's prose ends in a line break.
 *
 * @param headed whether the first row holds headers whatever stands in it
 */
export function tableContent(raws: readonly RawCell[], base: number, dialect: Dialect, headed: boolean): BlockContent {
  const out = new ProseBuilder(base);
  const citations: Citation[] = [];
  const cells = raws.map(({ raw, row, column, columns, rows, marked, end }): TableCell => {
    const start = out.length;
    for (const citation of writeInline(raw, dialect, out)) citations.push(citation);
    const span = { start, end: Math.max(start, out.trimmedLength) };
    out.replace('\n', end);
    return { row, column, columns, rows, span, header: marked };
  });
  const { prose, steps } = out.finish();
  const headerRows = headerRowsOf(cells, prose, headed);
  return {
    prose,
    steps,
    kind: 'table',
    level: 0,
    cells: cells.map((cell) => (cell.row < headerRows ? { ...cell, header: true } : cell)),
    headerRows,
    citations,
    label: '',
    strong: false,
  };
}
