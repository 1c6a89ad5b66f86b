// A text as the Markdown parser can take it: of the same length, with nothing but blanks at the ends of lines changed.

const DELIMITER_ROW = /^[|:\- \t>]+$/gm;

/** The parser takes no row of dashes for a table's where a blank stands behind it: the blank goes to the front. */
function withoutTail(row: string): string {
  const end = row.trimEnd().length;
  if (end === row.length || !row.includes('|') || !row.includes('-')) return row;
  const quotes = /^[ \t>]*/.exec(row)?.[0].length ?? 0;
  return row.slice(0, quotes) + row.slice(end) + row.slice(quotes, end);
}

/** Line ends as on Windows become a blank and a line feed. */
export function forParser(text: string): string {
  return text.replaceAll('\r\n', ' \n').replace(DELIMITER_ROW, withoutTail);
}
