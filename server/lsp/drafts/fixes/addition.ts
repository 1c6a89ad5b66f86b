// Adds a figure to the workspace's own claims database: an entry to be completed with its source.

import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { type CheckedFigure, readingOf } from '../../../core/check/result.ts';
import { whoPublished } from '../../../core/explain/system/claims-files.ts';
import { whichDocument } from '../../../core/explain/system/editor.ts';
import { said } from '../../../core/text/spoken.ts';
import { CLAIMS_FOLDER } from '../../../databases/own-sources.ts';
import { citedSource, entryId, entryText, quoted } from '../../claims-files/claim-entry.ts';
import type { DraftReport } from '../report.ts';

function fileText(checked: CheckedFigure, report: DraftReport, id: string): string {
  const { language } = report.telling;
  const cited = citedSource(checked, report);
  const entry = entryText(checked, report, id);
  const placeholder = said(whichDocument, language);
  const lines = [
    'source:',
    `  title: ${cited ? quoted(cited.title) : placeholder}`,
    `  publisher: ${said(whoPublished, language)}`,
    ...(cited?.url ? [`  url: ${quoted(cited.url)}`] : []),
    '  tier: secondary',
    '',
    'claims:',
  ];
  return `${lines.join('\n')}\n${entry}`;
}

/** `null` where the client cannot create files, no workspace folder is open, or the figure has no subject to file it under. */
export function additionFor(checked: CheckedFigure, report: DraftReport): CodeAction | null {
  const { client, databases } = report.desk;
  const { files } = databases.access;
  const { judgement } = checked;
  const reading = readingOf(checked);
  const folder = client.folders.find(({ uri }) => files.pathOf(uri) !== null);
  const unknown = judgement?.verdict === 'unsourced' || judgement?.verdict === 'cited';
  if (!unknown || !reading?.entity || !reading.metric || !folder || !client.createsFiles) return null;
  const words = report.telling.text.slice(checked.figure.span.start, checked.figure.span.end);
  const id = entryId(checked, report);
  const uri = `${folder.uri.replace(/\/$/, '')}/${CLAIMS_FOLDER}/${id}.yaml`;
  const path = files.pathOf(uri);
  if (path === null || files.has(path)) return null;
  const start = { line: 0, character: 0 };
  const newText = fileText(checked, report, id);
  return {
    title: client.labels.add(words),
    kind: CodeActionKind.QuickFix,
    edit: {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
      ],
    },
  };
}
