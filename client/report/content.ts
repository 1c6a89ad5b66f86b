// The report's content in words, made from the server's answers and the reviews beside the drafts.

import { l10n, Uri, workspace } from 'vscode';
import { type DraftFigure, type DraftFigures, VERDICTS } from '../protocol.ts';
import { draftsInWords, sumOf, verdictName } from '../words.ts';
import type { ReportContent, ReportDocument, ReportRow, Unchecked } from './message.ts';
import { decisionsFor } from './review.ts';
import { NOT_REVIEWED, readReview } from './review-file.ts';

/** A draft as the server has checked it. */
export interface CheckedDraft {
  readonly figures: DraftFigures;
  /** The encoding that it was read in, where that was guessed. */
  readonly guessed?: string | null;
  /** Whether it is known that nobody has reviewed it. */
  readonly unreviewed?: boolean;
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

async function documentOf({ figures, guessed = null, unreviewed = false }: CheckedDraft): Promise<ReportDocument> {
  const draft = Uri.parse(figures.uri);
  const uri = draft.toString();
  const rows = figures.figures.map((figure, index) => rowOf(figure, `${uri}#${index}`));
  const { decisions, notKept } = unreviewed ? NOT_REVIEWED : await readReview(draft);
  const found = decisionsFor(rows, decisions);
  return {
    uri,
    name: workspace.asRelativePath(draft),
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
    guessed: guessed === null ? null : l10n.t('Not in UTF-8: it was read as {0}.', guessed),
  };
}

function rowOf(figure: DraftFigure, id: string): ReportRow {
  const { range, verdict, claim, entity, metric, period } = figure;
  return {
    id,
    line: range.start.line,
    character: range.start.character,
    text: figure.text,
    before: figure.before,
    after: figure.after,
    sentence: figure.sentence,
    verdict,
    verdictName: verdictName(verdict),
    code: figure.code,
    ignored: figure.ignored,
    ignoreReason: figure.ignoreReason,
    subject: [entity?.name, metric?.name, period].filter(Boolean).join(' · '),
    message: figure.message ?? '',
    claim: claim?.figure ?? '',
    written: claim?.written ?? '',
    source: claim ? [claim.source.publisher, claim.source.title, claim.source.date].filter(Boolean).join(' · ') : '',
    url: claim?.source.url && /^https?:\/\//.test(claim.source.url) ? claim.source.url : null,
    review: null,
  };
}
