// Lines of a page out of words with positions: what stands on one height, parted where the gaps are those of columns.

/** A run of characters as the library gives it. */
export interface TextItem {
  readonly str: string;
  /** The matrix of the text; its last two numbers are where it begins. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Words that belong together, in points from the left edge. */
export interface LineCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export interface PageLine {
  readonly page: number;
  /** Points from the bottom of the page. */
  readonly y: number;
  readonly size: number;
  readonly cells: readonly LineCell[];
}

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

function wordsOf(items: readonly TextItem[]): Word[] {
  return items.flatMap(({ str, transform, width, height }) => {
    if (str.trim() === '') return [];
    const [, b = 0, , d = 0, x = 0, y = 0] = transform;
    if (Math.abs(b) > Math.abs(d)) return [];
    const size = height || Math.abs(d) || 10;
    return [{ text: str, left: x, right: x + width, y, size }];
  });
}

/** Gaps in units of the type size: less is nothing, more is a blank, much more is another column. */
const BLANK = 0.18;
const COLUMN = 1.1;
/** Dots that lead from a label to its number. */
const LEADERS = /(?: ?[.．…·_]){4,}/g;
const NUMBER = /^[-–—−(（]?[$€£¥]?\s?\d[\d,.]*\)?%?$|^[-–—−]$/;

function cellsOf(words: readonly Word[]): LineCell[] {
  const cells: { text: string; left: number; right: number }[] = [];
  for (const word of words.toSorted((a, b) => a.left - b.left)) {
    const last = cells.at(-1);
    const gap = last ? word.left - last.right : Infinity;
    const bothNumbers = last !== undefined && NUMBER.test(last.text.trim()) && NUMBER.test(word.text.trim());
    const limit = word.size * (bothNumbers ? 0.5 : COLUMN);
    if (!last || gap > limit) cells.push({ text: word.text, left: word.left, right: word.right });
    else {
      last.text += gap > word.size * BLANK && !last.text.endsWith(' ') ? ` ${word.text}` : word.text;
      last.right = Math.max(last.right, word.right);
    }
  }
  return cells.flatMap(({ text, left, right }) =>
    splitWide(text.replaceAll(/\u00a0/g, ' ').replaceAll(LEADERS, '   '), left, right),
  );
}

/** A run that itself holds wide blanks is several cells, laid out by its characters. */
function splitWide(text: string, left: number, right: number): LineCell[] {
  const trimmed = text.trim();
  if (!/ {3,}/.test(trimmed)) return [{ text: trimmed, left, right }];
  const each = (right - left) / text.length;
  return [...text.matchAll(/\S+(?: {1,2}\S+)*/g)].map((match) => ({
    text: match[0],
    left: left + match.index * each,
    right: left + (match.index + match[0].length) * each,
  }));
}

/** The lines of one page, from top to bottom. */
export function pageLines(items: readonly TextItem[], page: number): PageLine[] {
  const words = wordsOf(items).toSorted((a, b) => b.y - a.y || a.left - b.left);
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - word.y) <= Math.max(first.size, word.size) * 0.4) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => ({
    page,
    y: line[0]?.y ?? 0,
    size: Math.max(...line.map(({ size }) => size)),
    cells: cellsOf(line),
  }));
}
