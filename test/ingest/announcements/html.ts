// An announcement as a page, in the manner of converters: a cell for each column, spans in the headers.

import { type Announcement, decimalsOf, hasNotes, printed, type Table } from './table.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function headerRows(table: Table): string {
  const { columns, corner = '' } = table;
  const height = Math.max(...columns.map(({ head }) => head.length));
  let html = '';
  for (let row = 0; row < height; row++) {
    html += `<tr><td>${row === height - 1 ? escaped(corner) : ''}</td>`;
    if (hasNotes(table)) html += `<td>${row === height - 1 ? '附註' : ''}</td>`;
    for (let at = 0; at < columns.length; ) {
      const words = columns[at]?.head[row] ?? '';
      let span = 1;
      while (
        at + span < columns.length &&
        columns[at + span]?.head[row] === words &&
        words !== '' &&
        row === 0 &&
        height > 1
      )
        span++;
      html += `<td${span > 1 ? ` colspan="${span}"` : ''} style="text-align:center">${escaped(words)}</td>`;
      at += span;
    }
    html += '</tr>\n';
  }
  return html;
}

function tableHtml(table: Table): string {
  const lines = table.lines.map((line) => `<p>${escaped(line)}</p>\n`).join('');
  const rows = table.rows.map((row) => {
    const cells = table.columns
      .map((_, at) => `<td style="text-align:right">${printed(row.values?.[at], decimalsOf(table, row, at))}</td>`)
      .join('');
    return `<tr><td style="padding-left:${(row.indent ?? 0) * 12}pt">${escaped(row.label)}</td>${hasNotes(table) ? `<td>${row.note ?? ''}</td>` : ''}${row.values ? cells : ''}</tr>\n`;
  });
  return `${lines}<table>\n${headerRows(table)}${rows.join('')}</table>\n`;
}

export function announcementHtml({ title, tables }: Announcement): string {
  const head = title.map((line) => `<p>${escaped(line)}</p>\n`).join('');
  return `<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8"><title>${escaped(title[0] ?? '')}</title></head><body>\n${head}${tables.map(tableHtml).join('')}</body></html>\n`;
}
