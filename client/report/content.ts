// The report's content in words, made from the server's answers and the reviews beside the drafts.

import { type TextDocument, Uri, workspace } from 'vscode';
import { type DraftFigure, type DraftFigures, VERDICTS } from '../protocol.ts';
import { draftsInWords, sumOf, verdictName } from '../words.ts';
import type { ReportContent, ReportDocument, ReportRow, Unchecked } from './message.ts';
import { contextOf, decisionsFor } from './review.ts';
import { readReview } from './review-file.ts';
import { sentenceAround } from './sentence.ts';

/** A draft and what the server says of it. */
export interface CheckedDraft {
  readonly document: TextDocument;
  readonly figures: DraftFigures;
}

/** What a report is about. */
export interface ReportSubject {
  readonly title: string;
  readonly drafts: readonly CheckedDraft[];
  readonly unchecked: readonly Unchecked[];
  readonly leftOut: string;
}

export async function reportContent({ title, drafts, unchecked, leftOut }: ReportSubject): Promise<ReportContent> {
  const counts = sumOf(drafts.map(({ figures }) => figures.counts));
  return {
    title,
    summary: draftsInWords(drafts.length, counts),
    verdicts: VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => ({
      verdict,
      name: verdictName(verdict),
      count: counts[verdict],
    })),
    documents: await Promise.all(drafts.map(documentOf)),
    unchecked,
    date: new Date().toISOString().slice(0, 10),
    leftOut,
  };
}

async function documentOf({ document, figures }: CheckedDraft): Promise<ReportDocument> {
  const uri = document.uri.toString();
  const rows = figures.figures.map((figure, index) => rowOf(figure, document, `${uri}#${index}`));
  const { decisions, notKept } = await readReview(document.uri);
  const found = decisionsFor(rows, decisions);
  return {
    uri,
    name: workspace.asRelativePath(Uri.parse(uri)),
    rows: rows.map((row, index) => {
      const decision = found[index];
      return { ...row, review: decision ? { state: decision.state, note: decision.note } : null };
    }),
    self: figures.self.map(({ range, text, code, message }) => ({
      line: range.start.line,
      character: range.start.character,
      text,
      code,
      message,
    })),
    notKept,
  };
}

function rowOf(figure: DraftFigure, document: TextDocument, id: string): ReportRow {
  const { range, verdict, claim, entity, metric, period } = figure;
  const [start, end] = [range.start, range.end].map(({ line, character }) =>
    document.offsetAt(document.lineAt(Math.min(line, document.lineCount - 1)).range.start.translate(0, character)),
  );
  return {
    id,
    line: range.start.line,
    character: range.start.character,
    text: figure.text,
    ...contextOf(document.getText(), start ?? 0, end ?? 0),
    sentence: sentenceAround(document.getText(), start ?? 0, end ?? 0),
    verdict,
    verdictName: verdictName(verdict),
    code: figure.code,
    ignored: figure.ignored,
    subject: [entity?.name, metric?.name, period].filter(Boolean).join(' · '),
    message: figure.message ?? '',
    claim: claim?.figure ?? '',
    written: claim?.written ?? '',
    source: claim ? [claim.source.publisher, claim.source.title, claim.source.date].filter(Boolean).join(' · ') : '',
    url: claim?.source.url && /^https?:\/\//.test(claim.source.url) ? claim.source.url : null,
    review: null,
  };
}
