// The report as a file: Markdown, HTML, CSV or JSON.

import { l10n } from 'vscode';
import { csvCell } from './csv-cell.ts';
import { htmlSheet } from './html-sheet.ts';
import type { Format, ReportContent, ReportRow } from './message.ts';
import { headings, remarkOf, reviewInWords, signOff, verdictInWords } from './sheet.ts';

/** The report as text in a format. */
export function exported(content: ReportContent, format: Format): string {
  switch (format) {
    case 'html':
      return htmlSheet(content);
    case 'csv':
      return csv(content);
    case 'json':
      return `${JSON.stringify(content, null, 2)}\n`;
    case 'md':
      return markdown(content);
  }
}

function cells(row: ReportRow): string[] {
  const { line, text, subject, claim, review, sentence } = row;
  const words = `${sentence.lead}${text}${sentence.rest}`;
  return [String(line + 1), text, verdictInWords(row), words, subject, claim, '', remarkOf(row), reviewInWords(review)];
}

/** The place of the source among the cells. */
const SOURCE = 6;

/** Says in its first lines that it is no draft, so that nobody checks the sheet itself. */
const NO_DRAFT = '---\ntieout: ignore\n---';

function markdown(content: ReportContent): string {
  const { title, summary, documents, unchecked, leftOut } = content;
  const row = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  const rule = `|${' --- |'.repeat(headings().length)}`;
  const rowOf = (each: ReportRow) => row(cells(each).map(plain).with(SOURCE, sourceLink(each)));
  const tables = documents.map(({ name, rows, self }) => {
    const heading = documents.length > 1 ? [`## ${plain(name)}`, ''] : [];
    const own = self.map(({ line, text, message }) => `- ${plain(`${line + 1} ${text}${l10n.t(': ')}${message}`)}`);
    const section = own.length > 0 ? ['', `### ${l10n.t('The draft against itself')}`, '', ...own] : [];
    return [...heading, row(headings()), rule, ...rows.map(rowOf), ...section].join('\n');
  });
  const left = unchecked.map(({ name, reason }) => `- ${plain(name)}${l10n.t(': ')}${plain(reason)}`);
  const notChecked = left.length > 0 ? [`## ${l10n.t('Not checked')}`, left.join('\n')] : [];
  const head = [NO_DRAFT, `# ${plain(title)}`, plain(summary), signOff(content).map(plain).join('  \n')];
  return `${[...head, ...tables, ...notChecked, ...(leftOut ? [plain(leftOut)] : [])].join('\n\n')}\n`;
}

function plain(text: string): string {
  return text.replaceAll(/([\\|*_`<>[\]#])/g, '\\$1').replaceAll(/\s*\n\s*/g, ' ');
}

/** The source as a link whose address stays as it is. */
function sourceLink({ source, url }: ReportRow): string {
  if (url === null) return plain(source);
  const address = url.replaceAll(/[\s<>|\\]/g, encodeURIComponent);
  return `[${plain(source || url)}](<${address}>)`;
}

function csv({ documents, unchecked }: ReportContent): string {
  // The byte order mark tells Excel that it is UTF-8.
  const rows = documents.flatMap(({ name, rows: all }) =>
    all.map((row) => [name, ...cells(row).with(SOURCE, sourceWords(row))]),
  );
  const own = documents.flatMap(({ name, self }) =>
    self.map(({ line, text, message }) => {
      const verdict = l10n.t('The draft against itself');
      return [name, String(line + 1), text, verdict, '', '', '', '', message, ''];
    }),
  );
  const left = unchecked.map(({ name, reason }) => [name, '', '', l10n.t('Not checked'), '', '', '', '', reason, '']);
  const lines = [[l10n.t('Draft'), ...headings()], ...rows, ...own, ...left].map((values) =>
    values.map(csvCell).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function sourceWords({ source, url }: ReportRow): string {
  return [source, url].filter(Boolean).join(' ');
}
