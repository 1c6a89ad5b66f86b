// The report as a file: Markdown, HTML, CSV or JSON, whichever the name asks for.

import { l10n } from 'vscode';
import type { ReportContent, ReportRow } from './message.ts';

/** Extensions of the files that a report can be written to, with their names. */
export const FORMATS: Readonly<Record<string, string[]>> = {
  Markdown: ['md'],
  HTML: ['html'],
  CSV: ['csv'],
  JSON: ['json'],
};

/** The report as text in the format of a file's extension; Markdown for any other. */
export function exported(content: ReportContent, extension: string): string {
  switch (extension) {
    case 'html':
      return html(content);
    case 'csv':
      return csv(content);
    case 'json':
      return `${JSON.stringify(content, null, 2)}\n`;
    default:
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
  ];
}

function cells({ line, text, verdictName, subject, claim, source, url, message }: ReportRow): string[] {
  return [String(line + 1), text, verdictName, subject, claim, [source, url].filter(Boolean).join(' '), message];
}

function markdown({ title, summary, rows }: ReportContent): string {
  const row = (values: readonly string[]) =>
    `| ${values.map((value) => value.replaceAll(/([\\|*_`<>[\]])/g, '\\$1').replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  const rule = `|${' --- |'.repeat(headings().length)}`;
  return `# ${title}\n\n${summary}\n\n${[row(headings()), rule, ...rows.map((each) => row(cells(each)))].join('\n')}\n`;
}

function csv({ rows }: ReportContent): string {
  // A cell that begins like a formula would be run by a spreadsheet; the byte order mark tells Excel that it is UTF-8.
  const cell = (value: string) => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
  const lines = [headings(), ...rows.map(cells)].map((values) => values.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function html({ title, summary, rows }: ReportContent): string {
  const row = (tag: string, values: readonly string[]) =>
    `<tr>${values.map((value) => `<${tag}>${escaped(value)}</${tag}>`).join('')}</tr>`;
  const style =
    'body{font:15px/1.5 sans-serif;margin:2em}td,th{padding:.3em .8em;text-align:left;vertical-align:top;border-bottom:1px solid #ccc}';
  return `<!doctype html>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>${style}</style>
<h1>${escaped(title)}</h1>
<p>${escaped(summary)}</p>
<table>
<thead>${row('th', headings())}</thead>
<tbody>
${rows.map((each) => row('td', cells(each))).join('\n')}
</tbody>
</table>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
