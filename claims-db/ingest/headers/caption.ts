// The words above a table: its statement's title, the sentence that introduces it, its note on units.

import { fold } from '../../../server/core/text/fold.ts';
import type { SourceBlock, SourceTable } from '../document.ts';

export type StatementKind = 'income' | 'comprehensive' | 'balance' | 'cash' | 'equity' | 'other';

export interface Caption {
  /** Nearest last. */
  readonly lines: readonly string[];
  readonly statement: StatementKind;
  /** What to call the table: its statement, or the heading or sentence above it. */
  readonly title: string;
}

const MOST_LINES = 7;
const LONGEST = 1500;

const STATEMENTS: readonly (readonly [StatementKind, RegExp])[] = [
  [
    'comprehensive',
    /statements? of (?:consolidated )?(?:other )?comprehensive (?:income|loss|\(loss\)|earnings)|comprehensive (?:income|loss|earnings) statements?|综合收益表|全面收益表|其他综合收益/,
  ],
  ['cash', /statements? of (?:consolidated )?cash flows?|cash flows? statements?|现金流量表/],
  [
    'equity',
    /statements? of (?:changes in )?(?:stockholders|shareholders|total|owners|changes in)['’]?s? ?(?:equity|deficit)|(?:权益|股东权益)变动表/,
  ],
  [
    'balance',
    /balance sheets?|statements? of (?:consolidated )?financial (?:position|condition)|资产负债表|财务状况表/,
  ],
  [
    'income',
    /statements? of (?:consolidated )?(?:net )?(?:operations|income|earnings|profit|loss)|income statements?|profit (?:and|or) loss|利润表|损益表|收益表/,
  ],
];

/** Lines that a page repeats at its head or foot. */
const RUNNING = /^(?:table of contents|\d{1,4}|[•·●▪◦-]|\(?unaudited\)?|see (?:accompanying )?notes?.*)$/i;
/** A title names the statement and little else. */
const LONGEST_TITLE = 160;

function statementOf(lines: readonly string[]): { kind: StatementKind; title: string } | null {
  for (const line of lines.toReversed()) {
    if (line.length > LONGEST_TITLE || /\bnotes? to\b|附注|附註|\bindex\b/i.test(line)) continue;
    const folded = fold(line);
    const found = STATEMENTS.find(([, pattern]) => pattern.test(folded));
    if (found && isTitle(line, folded)) return { kind: found[0], title: line };
  }
  return null;
}

/** A title has little beside the statement's name: the company, a day, a bracket. */
function isTitle(line: string, folded: string): boolean {
  if (/表/.test(folded)) return !/[。；]/.test(folded) && folded.length < 60;
  if (
    /[.;]\s*$/.test(line.trim()) ||
    /\b(?:shown|included|presented|reconcil\w*|following|within|our|the|includes?|components?|follows|certain|summar\w+|relat\w+|table)\b/.test(
      folded,
    )
  )
    return false;
  return true;
}

/** The caption of each table of a document. A table that follows another one at once keeps its caption. */
export function captions(blocks: readonly SourceBlock[]): ReadonlyMap<SourceTable, Caption> {
  const found = new Map<SourceTable, Caption>();
  let lines: string[] = [];
  let last: Caption = { lines: [], statement: 'other', title: '' };
  for (const block of blocks) {
    if (block.kind === 'text') {
      const text = block.text.trim();
      if (!RUNNING.test(text)) lines.push(text.slice(0, LONGEST));
      if (lines.length > MOST_LINES) lines = lines.slice(-MOST_LINES);
      continue;
    }
    const headed = headedBy(block);
    const own = captionOf(lines);
    if (headed !== null) last = own.statement === 'other' ? captionOf([...lines, headed]) : own;
    else if (lines.some((line) => line.length >= 4)) last = own;
    found.set(block, last);
    if (hasNumbers(block)) lines = [];
    else lines = [...lines, ...shortRows(block)].slice(-MOST_LINES);
  }
  return found;
}

function captionOf(lines: readonly string[]): Caption {
  const statement = statementOf(lines);
  const title = statement?.title ?? lines.at(-1)?.slice(0, LONGEST_TITLE) ?? '';
  return { lines, statement: statement?.kind ?? 'other', title };
}

/** How a statement's title begins. */
const TITLE =
  /^(?:(?:condensed|consolidated|interim|unaudited|combined|group)\s+)*(?:statements? of|balance sheets?|income statements?|cash flow statements?)|^(?:简明|未经审核|合并|综合|母公司)*(?:资产负债表|利润表|损益表|现金流量表|财务状况表|(?:全面)?收益表)/i;

/** The title of a statement in the corner of its own table, as viewers and workbooks of filings set it. */
function headedBy({ rows }: SourceTable): string | null {
  const corner = rows[0]?.find(({ column }) => column === 0)?.text.trim() ?? '';
  return corner.length <= LONGEST_TITLE && TITLE.test(fold(corner)) ? corner : null;
}

function hasNumbers(table: SourceTable): boolean {
  return table.rows.some((row) => row.some(({ text }) => /\d/.test(text) && text.length < 20));
}

/** A table of words may be the title of the next one. */
function shortRows(table: SourceTable): string[] {
  return table.rows
    .flatMap((row) => (row.length > 0 && row.length <= 3 ? [row.map(({ text }) => text).join(' ')] : []))
    .filter((text) => text.length < LONGEST_TITLE);
}
