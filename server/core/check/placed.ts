// Judged figures at their places in the document: each is worked out when somebody asks, since most are never asked for.

import { type Block, spanToDocument } from '../blocks/block.ts';
import type { Figure } from '../figures/figure.ts';
import { movedFigure, movedStatement } from '../statements/moved.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import type { Judged, JudgedFigure } from './judged.ts';
import type { CheckedFigure } from './result.ts';

/** The figures of a draft, in the order of the text: as they were judged, with offsets into their blocks' prose, and as they stand in the document. */
export class PlacedFigures {
  readonly judged: readonly Judged[];
  private readonly blocks: readonly Block[];
  private readonly ignored = new Map<number, string>();
  private readonly made = new Map<number, CheckedFigure>();
  private all: readonly CheckedFigure[] | null = null;

  /** @param blocks for each figure the block that it stands in */
  constructor(judged: readonly Judged[], blocks: readonly Block[]) {
    this.judged = judged;
    this.blocks = blocks;
  }

  /** Where a span of a figure's block stands in the document. */
  place(at: number, span: Span): Span {
    const block = this.blocks[at];
    return block ? spanToDocument(block, span) : span;
  }

  /** Where a figure stands in the document. */
  span(at: number): Span {
    const judged = this.judged[at];
    return judged ? this.place(at, judged.figure.span) : { start: 0, end: 0 };
  }

  /** An ignore comment that gives this reason covers the figure. */
  ignore(at: number, reason: string): void {
    this.ignored.set(at, reason);
    this.made.delete(at);
    this.all = null;
  }

  /** A figure of the document: whenever it is asked for, the same object. */
  checked(at: number, judged: JudgedFigure): CheckedFigure {
    const known = this.made.get(at) ?? this.checkedAs(at, judged, this.ignored.get(at) ?? null);
    this.made.set(at, known);
    return known;
  }

  /** A figure of the document by itself, as if no ignore comment covered it. */
  reported(at: number, judged: JudgedFigure): CheckedFigure {
    return this.ignored.has(at) ? this.checkedAs(at, judged, null) : this.checked(at, judged);
  }

  private checkedAs(at: number, judged: JudgedFigure, reason: string | null): CheckedFigure {
    return checkedFigure(judged, reason, (span) => this.place(at, span));
  }

  /** All of them. */
  get list(): readonly CheckedFigure[] {
    this.all ??= this.judged.map((judged, at) => this.checked(at, judged));
    return this.all;
  }
}

/** @param reason that of the ignore comment that covers it; `null` where none does */
function checkedFigure(judged: JudgedFigure, reason: string | null, place: (span: Span) => Span): CheckedFigure {
  let figure: Figure | null = null;
  let statement: Statement | null = null;
  return {
    get figure() {
      figure ??= movedFigure(judged.figure, place);
      return figure;
    },
    get statement() {
      if (judged.statement) statement ??= movedStatement(judged.statement, this.figure, place);
      return statement;
    },
    judgement: judged.judgement,
    ignored: reason !== null,
    ignoreReason: reason ?? '',
  };
}
