// A page of the web with paragraphs and one table.

/** A table of a page, rows of cells; a cell may carry its span: `2*Three months ended`. */
export function page(before: readonly string[], rows: readonly (readonly string[])[]): string {
  const paragraphs = before.map((words) => `<p>${words}</p>`).join('\n');
  const cell = (words: string): string => {
    const span = /^(\d)\*(.*)$/s.exec(words);
    return span ? `<td colspan="${span[1]}">${span[2]}</td>` : `<td>${words}</td>`;
  };
  const table = rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n');
  return `<html><body>${paragraphs}\n<table>${table}</table></body></html>`;
}
