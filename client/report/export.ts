// The report as a file: Markdown, HTML, CSV or JSON.

import { l10n } from 'vscode';
import { csvCell } from './csv-cell.ts';
import type { Format, ReportContent, ReportRow, ReportSlip, Review } from './message.ts';

/** The report as text in a format. */
export function exported(content: ReportContent, format: Format): string {
  switch (format) {
    case 'html':
      return html(content);
    case 'csv':
      return csv(content);
    case 'json':
      return `${JSON.stringify(content, null, 2)}\n`;
    case 'md':
      return markdown(content);
  }
}

function headings(): string[] {
  return [
    l10n.t('Line'),
    l10n.t('Figure'),
    l10n.t('Verdict'),
    l10n.t('Subject'),
    l10n.t('Claim'),
    l10n.t('Source'),
    l10n.t('Remark'),
    l10n.t('Review'),
  ];
}

function cells(row: ReportRow): string[] {
  const { line, text, verdictName, subject, claim, source, url, message, review } = row;
  const address = [source, url].filter(Boolean).join(' ');
  return [String(line + 1), text, verdictName, subject, claim, address, message, reviewInWords(review)];
}

function reviewInWords(review: Review | null): string {
  const state = review?.state ?? null;
  const name = state === null ? '' : state === 'accepted' ? l10n.t('Accepted') : l10n.t('To fix');
  return [name, review?.note].filter(Boolean).join(l10n.t(': '));
}

function markdown({ title, summary, documents, unchecked, leftOut }: ReportContent): string {
  const plain = (text: string) => text.replaceAll(/([\\|*_`<>[\]#])/g, '\\$1').replaceAll(/\s*\n\s*/g, ' ');
  const row = (values: readonly string[]) => `| ${values.map(plain).join(' | ')} |`;
  const rule = `|${' --- |'.repeat(headings().length)}`;
  const tables = documents.map(({ name, rows, self }) => {
    const heading = documents.length > 1 ? [`## ${plain(name)}`, ''] : [];
    const own = self.map(({ line, text, message }) => `- ${plain(`${line + 1} ${text}${l10n.t(': ')}${message}`)}`);
    const section = own.length > 0 ? ['', `### ${l10n.t('The draft against itself')}`, '', ...own] : [];
    return [...heading, row(headings()), rule, ...rows.map((each) => row(cells(each))), ...section].join('\n');
  });
  const left = unchecked.map(({ name, reason }) => `- ${plain(name)}${l10n.t(': ')}${plain(reason)}`);
  const notChecked = left.length > 0 ? [`## ${l10n.t('Not checked')}`, left.join('\n')] : [];
  return `${[`# ${plain(title)}`, plain(summary), ...tables, ...notChecked, ...(leftOut ? [plain(leftOut)] : [])].join('\n\n')}\n`;
}

function csv({ documents, unchecked }: ReportContent): string {
  // The byte order mark tells Excel that it is UTF-8.
  const rows = documents.flatMap(({ name, rows: all }) => all.map((row) => [name, ...cells(row)]));
  const own = documents.flatMap(({ name, self }) =>
    self.map(({ line, text, message }) => [
      name,
      String(line + 1),
      text,
      l10n.t('The draft against itself'),
      '',
      '',
      '',
      message,
      '',
    ]),
  );
  const left = unchecked.map(({ name, reason }) => [name, '', '', l10n.t('Not checked'), '', '', '', reason, '']);
  const lines = [[l10n.t('Draft'), ...headings()], ...rows, ...own, ...left].map((values) =>
    values.map(csvCell).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const STYLE =
  ':root{color-scheme:light dark}body{font:15px/1.6 system-ui,sans-serif;margin:2em auto;max-width:1200px;padding:0 1em}' +
  'table{border-collapse:collapse;width:100%}td,th{padding:.35em .7em;text-align:left;vertical-align:top;border-bottom:1px solid #8884}' +
  'td:first-child{text-align:right;color:#888}td:nth-child(2){font-weight:600;white-space:nowrap}td:nth-child(7){white-space:pre-line}';

function html({ title, summary, documents, unchecked, leftOut }: ReportContent): string {
  const row = (tag: string, values: readonly string[]) =>
    `<tr>${values.map((value) => `<${tag}>${escaped(value)}</${tag}>`).join('')}</tr>`;
  const tables = documents.map(
    ({ name, rows, self }) => `${documents.length > 1 ? `<h2>${escaped(name)}</h2>\n` : ''}<table>
<thead>${row('th', headings())}</thead>
<tbody>
${rows.map((each) => row('td', cells(each))).join('\n')}
</tbody>
</table>${ownList(self)}`,
  );
  const left = unchecked.map(({ name, reason }) => `<li>${escaped(name)}${l10n.t(': ')}${escaped(reason)}</li>`);
  const notChecked = left.length > 0 ? `<h2>${l10n.t('Not checked')}</h2>\n<ul>${left.join('\n')}</ul>\n` : '';
  return `<!doctype html>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<h1>${escaped(title)}</h1>
<p>${escaped(summary)}</p>
${tables.join('\n')}
${notChecked}<p>${escaped(leftOut)}</p>
`;
}

/** What the draft says against itself, as a list below its table. */
function ownList(self: readonly ReportSlip[]): string {
  if (self.length === 0) return '';
  const items = self.map(
    ({ line, text, message }) =>
      `<li>${line + 1} <strong>${escaped(text)}</strong>${l10n.t(': ')}${escaped(message)}</li>`,
  );
  return `\n<h3>${escaped(l10n.t('The draft against itself'))}</h3>\n<ul>${items.join('\n')}</ul>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
