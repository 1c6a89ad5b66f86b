// The report as a page that can be sent or printed: verdicts with sign and colour, links to the sources, the draft's own words.

import { l10n } from 'vscode';
import type { ReportContent, ReportRow, ReportSlip } from './message.ts';
import { headings, remarkOf, reviewInWords, sheetLanguage, signOff, verdictInWords } from './sheet.ts';

const STYLE = `
:root{color-scheme:light dark}
body{font:15px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;margin:2em auto;max-width:1280px;padding:0 1em}
table{border-collapse:collapse;width:100%;min-width:60em;table-layout:fixed}
td,th{padding:.35em .5em;text-align:left;vertical-align:top;border-bottom:1px solid #8884;overflow-wrap:anywhere}
.line{width:3%;text-align:right;color:#888}.figure{width:9%;font-weight:600}.verdict{width:8%}.sentence{width:19%}
.subject{width:13%}.claim{width:9%}.source{width:17%}.remark{width:14%}.review{width:8%}
.remark{white-space:pre-line}.date{white-space:nowrap}
mark{background:#fd03;color:inherit;font-weight:600}
.refuted .verdict,.disputed .verdict{color:#c62828}.unsourced .verdict,.unverified .verdict,.ambiguous .verdict{color:#a06000}
.supported .verdict,.cited .verdict{color:#2e7d32}
@media (prefers-color-scheme:dark){.refuted .verdict,.disputed .verdict{color:#ff8a80}.unsourced .verdict,.unverified .verdict,.ambiguous .verdict{color:#ffca6b}.supported .verdict,.cited .verdict{color:#81c784}}
@media print{@page{size:A4 landscape;margin:12mm}:root{color-scheme:light}body{font-size:8.5pt;line-height:1.45;margin:0;max-width:none;padding:0}table{min-width:0}thead{display:table-header-group}tr{break-inside:avoid}a{color:inherit}}
`;

const COLUMNS = ['line', 'figure', 'verdict', 'sentence', 'subject', 'claim', 'source', 'remark', 'review'];

export function htmlSheet(content: ReportContent): string {
  const { title, summary, documents, unchecked, leftOut } = content;
  const head = `<tr>${headings()
    .map((words, index) => `<th class="${COLUMNS[index]}">${escaped(words)}</th>`)
    .join('')}</tr>`;
  const tables = documents.map(
    ({ name, rows, self }) => `${documents.length > 1 ? `<h2>${escaped(name)}</h2>\n` : ''}<table>
<thead>${head}</thead>
<tbody>
${rows.map(rowOf).join('\n')}
</tbody>
</table>${ownList(self)}`,
  );
  const left = unchecked.map(({ name, reason }) => `<li>${escaped(name)}${l10n.t(': ')}${escaped(reason)}</li>`);
  const notChecked = left.length > 0 ? `<h2>${l10n.t('Not checked')}</h2>\n<ul>${left.join('\n')}</ul>\n` : '';
  return `<!doctype html>
<html lang="${escaped(sheetLanguage())}">
<meta charset="utf-8">
<meta name="tieout" content="ignore">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<h1>${escaped(title)}</h1>
<p>${escaped(summary)}</p>
<p>${signOff(content).map(escaped).join(' &emsp; ')}</p>
${tables.join('\n')}
${notChecked}${leftOut ? `<p>${escaped(leftOut)}</p>\n` : ''}</html>
`;
}

function rowOf(row: ReportRow): string {
  const cells = [
    String(row.line + 1),
    escaped(row.text),
    escaped(verdictInWords(row)),
    marked(row),
    escaped(row.subject),
    escaped(row.claim),
    linked(row),
    escaped(remarkOf(row)),
    escaped(reviewInWords(row.review)),
  ];
  return `<tr class="${escaped(row.verdict)}">${cells.map((cell, index) => `<td class="${COLUMNS[index]}">${cell}</td>`).join('')}</tr>`;
}

function marked({ sentence, text }: ReportRow): string {
  const { lead, rest } = sentence;
  return `${escaped(lead)}<mark>${escaped(text)}</mark>${escaped(rest)}`;
}

function linked({ source, url }: ReportRow): string {
  const words = escaped(source || (url ?? '')).replace(/\d{4}-\d\d(?:-\d\d)?$/, '<span class="date">$&</span>');
  return url === null ? words : `<a href="${escaped(url)}">${words}</a>`;
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
