// Pieces of the archive with their figures, each in the words around it.

import type { FigureRecord, FindingRecord } from '../checking/records.ts';
import { digestOf } from '../store/documents.ts';
import type { Sql } from '../store/sql.ts';
import type { Piece, ShownFigure } from './story.ts';

/** UTF-16 code units around a figure that tell what it is about. */
const AROUND = 60;

export interface ReadPiece {
  readonly piece: Piece;
  readonly figures: readonly FigureRecord[];
  readonly findings: readonly FindingRecord[];
  /** A figure of the result by its place; `null` where there is none. */
  shown(at: number): ShownFigure | null;
}

interface PieceRow extends Piece {
  readonly text: string;
  readonly digest: string;
  readonly figures: readonly FigureRecord[];
  readonly findings: readonly FindingRecord[];
}

/** The part of its line that a figure stands in. */
function quoted(figure: FigureRecord, text: string): ShownFigure {
  const lineStart = text.lastIndexOf('\n', figure.start - 1) + 1;
  const next = text.indexOf('\n', figure.end);
  const lineEnd = next < 0 ? text.length : next;
  const from = Math.max(lineStart, figure.start - AROUND);
  const to = Math.min(lineEnd, figure.end + AROUND);
  const [head, tail] = [from > lineStart ? '…' : '', to < lineEnd ? '…' : ''];
  const quote = `${head}${text.slice(from, to).toWellFormed()}${tail}`;
  const start = head.length + figure.start - from;
  return { figure, quote, start, end: start + figure.end - figure.start };
}

/** A text that has changed since its check has its figures elsewhere: then they are quoted alone. */
function shownIn({ text, digest, figures }: PieceRow): ReadPiece['shown'] {
  const same = digestOf(text) === digest;
  return (at) => {
    const figure = figures[at];
    if (!figure) return null;
    return same ? quoted(figure, text) : { figure, quote: figure.text, start: 0, end: figure.text.length };
  };
}

/** Those of the documents that have a result, by their numbers. */
export async function readPieces(documents: readonly number[], sql: Sql): Promise<ReadonlyMap<number, ReadPiece>> {
  const rows = await sql<PieceRow>(
    `SELECT d.id, d.path, d.text, r.digest, r.title, r.author, r.published, r.figures, r.findings
     FROM tieout.archive_document d JOIN tieout.archive_result r ON r.document = d.id WHERE d.id = ANY($1)`,
    [documents],
  );
  return new Map(
    rows.map((row) => {
      const { id, path, title, author, published, figures, findings } = row;
      return [id, { piece: { id, path, title, author, published }, figures, findings, shown: shownIn(row) }];
    }),
  );
}
