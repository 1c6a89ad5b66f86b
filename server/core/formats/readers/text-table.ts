// Tables of plain text: rows whose cells are parted by tabs, by two spaces or more, or by bars.

import { isNumeric, type RawCell } from '../../blocks/content.ts';
import { RawText, type SourceLine } from '../../blocks/raw.ts';

interface Piece {
  readonly text: string;
  readonly from: number;
}

const GAP = /\t+| {2,}|\u3000{2,}/g;
const DELIMITER = /^[|\s:+-]+$/;

function pieces({ text, from }: SourceLine, gap: RegExp): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(gap)) {
    found.push({ text: text.slice(at, match.index), from: from + at });
    at = match.index + match[0].length;
  }
  found.push({ text: text.slice(at), from: from + at });
  return found;
}

function trimmed({ text, from }: Piece): Piece {
  return { text: text.trim(), from: from + text.length - text.trimStart().length };
}

function barred(line: SourceLine): Piece[] {
  const all = pieces(line, /\|/g);
  const inner = all.slice(line.text.startsWith('|') ? 1 : 0, line.text.endsWith('|') ? -1 : undefined);
  return inner.map(trimmed);
}

/** Rows of equal width; a first row that is one short leaves the corner empty. */
function rowsOf(lines: readonly SourceLine[]): Piece[][] | null {
  const bars = lines.every(({ text }) => text.includes('|'));
  const rows = bars
    ? lines.filter(({ text }) => !DELIMITER.test(text)).map(barred)
    : lines.map((line) => pieces(line, GAP));
  const width = rows.at(-1)?.length ?? 0;
  const [first] = rows;
  if (width < 2 || rows.length < 2 || !first) return null;
  const short = !bars && first.length === width - 1;
  const even = rows.every((row, at) => row.length === width || (at === 0 && short));
  const numeric = rows.some((row) => row.some(({ text }) => isNumeric(text)));
  if (!even || !numeric) return null;
  return short ? [[{ text: '', from: first[0]?.from ?? 0 }, ...first], ...rows.slice(1)] : rows;
}

/** The cells of lines that are a table; `null` for lines that are none. */
export function textCells(lines: readonly SourceLine[]): RawCell[] | null {
  return (
    rowsOf(lines)?.flatMap((row, at) =>
      row.flatMap(({ text, from }, column): RawCell[] => {
        const raw = new RawText(text, [{ at: 0, source: from }]);
        const end = from + text.length;
        return text === '' ? [] : [{ raw, row: at, column, columns: 1, rows: 1, marked: false, end }];
      }),
    ) ?? null
  );
}
