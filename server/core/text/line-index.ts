// Offsets into lines and columns, and back. Lines end at \n, \r\n or a lone \r, as in the Language Server Protocol.

export interface Place {
  /** From 0. */
  readonly line: number;
  /** From 0, in UTF-16 code units. */
  readonly character: number;
}

export interface LineIndex {
  readonly count: number;
  place(offset: number): Place;
  /** The offset of a place, or `null` where the text has no such line or column. */
  offset(place: Place): number | null;
  /** Where the line starts and where its text ends, line break left out. */
  extent(line: number): { readonly start: number; readonly end: number };
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const startOf = (line: number): number => starts[line] ?? text.length;
  const extent = (line: number): { start: number; end: number } => {
    const start = startOf(line);
    const end = startOf(line + 1);
    return { start, end: start + text.slice(start, end).replace(/[\r\n]+$/, '').length };
  };
  return {
    count: starts.length,
    extent,
    place: (offset) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (startOf(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low, character: offset - startOf(low) };
    },
    offset: ({ line, character }) => {
      if (line < 0 || line >= starts.length || character < 0) return null;
      const { start, end } = extent(line);
      return start + character <= end ? start + character : null;
    },
  };
}
