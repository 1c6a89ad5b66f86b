// Adds a figure to the workspace's own claims database: an entry to be completed with its source.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver/node';
import { spanToDocument } from '../blocks/block.ts';
import type { CheckedFigure } from '../check/result.ts';
import type { Statement } from '../statements/statement.ts';
import { pathOf } from './client.ts';
import { WORKSPACE_FOLDER } from './databases.ts';
import type { DraftReport } from './report.ts';

const DAY = 86_400_000;

function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/gu, ' ').trim());
}

/** `2025-07-01/2025-09-30`, both days included, as claims files write periods; a single day for an instant. */
function writtenPeriod({ period }: Statement): string | null {
  if (!period) return null;
  const { start, end } = period.value;
  if (start === end) return start;
  return `${start}/${new Date(Date.parse(end) - DAY).toISOString().slice(0, 10)}`;
}

function entry(checked: CheckedFigure, statement: Statement, report: DraftReport, id: string): string {
  const { start, end } = checked.figure.core;
  const chinese = report.telling.language === 'zh';
  const period = writtenPeriod(statement);
  const growth = statement.aspect === 'growth' && !statement.basis.some((basis) => basis === 'yoy' || basis === 'qoq');
  const basis = [...statement.basis, ...(growth ? ['yoy'] : [])];
  const cited = citedSource(checked, statement, report);
  const lines = [
    'source:',
    `  title: ${cited.title ?? (chinese ? '这个数字出自哪份文件' : 'The document that this figure comes from')}`,
    `  publisher: ${chinese ? '谁发布的' : 'Who published it'}`,
    ...(cited.url ? [`  url: ${cited.url}`] : []),
    '  tier: secondary',
    '',
    'claims:',
    `  - id: ${id}`,
    `    entity: ${statement.entity?.value ?? ''}`,
    `    metric: ${statement.metric?.value ?? ''}`,
    ...(period ? [`    period: ${period}`] : []),
    ...(basis.length > 0 ? [`    basis: [${basis.join(', ')}]`] : []),
    `    quantity: ${quoted(report.telling.text.slice(start, end))}`,
    '    status: unverified',
    '',
  ];
  return lines.join('\n');
}

/** What the draft itself names as the source, ready for a claims file: its words, and its address where it is a link. */
function citedSource(
  { figure }: CheckedFigure,
  { cited }: Statement,
  { checked, telling }: DraftReport,
): { readonly title: string | null; readonly url: string | null } {
  if (!cited) return { title: null, url: null };
  const block = checked.memo.parsed.blocks.findLast(({ span }) => span.start <= figure.span.start);
  const link = block?.content.citations.find(({ kind, span, target }) => {
    const { start, end } = spanToDocument(block, span);
    return kind === 'link' && /^https?:/.test(target) && start < cited.end && cited.start < end;
  });
  return { title: quoted(telling.text.slice(cited.start, cited.end)), url: link ? quoted(link.target) : null };
}

/** `null` where the client cannot create files, no workspace folder is open, or the figure has no subject to file it under. */
export function additionFor(checked: CheckedFigure, report: DraftReport): CodeAction | null {
  const { client } = report.desk;
  const { statement, judgement } = checked;
  const folder = client.folders.find(({ uri }) => pathOf(uri) !== null);
  const unknown = judgement?.verdict === 'unsourced' || judgement?.verdict === 'cited';
  if (!unknown || !statement?.entity || !statement.metric || !folder || !client.createsFiles) return null;
  const words = report.telling.text.slice(checked.figure.span.start, checked.figure.span.end);
  const key = createHash('sha256')
    .update(`${report.uri}\0${checked.figure.span.start}\0${words.toWellFormed()}`)
    .digest('hex')
    .slice(0, 8);
  const id = `${statement.entity.value}-${statement.metric.value}-${key}`;
  const uri = `${folder.uri.replace(/\/$/, '')}/${WORKSPACE_FOLDER}/${id}.yaml`;
  const path = pathOf(uri);
  if (path === null || existsSync(path)) return null;
  const start = { line: 0, character: 0 };
  return {
    title: client.labels.add(words),
    kind: CodeActionKind.QuickFix,
    edit: {
      documentChanges: [
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        {
          textDocument: { uri, version: null },
          edits: [{ range: { start, end: start }, newText: entry(checked, statement, report, id) }],
        },
      ],
    },
  };
}
