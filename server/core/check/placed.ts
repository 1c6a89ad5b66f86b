// A judged figure at its place in the document: worked out when somebody asks, since most are never asked.

import { type Block, spanToDocument } from '../blocks/block.ts';
import type { Figure } from '../figures/figure.ts';
import { movedFigure, movedStatement } from '../statements/moved.ts';
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';
import type { CheckedFigure, JudgedFigure } from './result.ts';

/** A figure as it was judged, with offsets into its block's prose, and as it stands in the document. */
export interface PlacedFigure {
  readonly block: Block;
  readonly judged: JudgedFigure;
  readonly checked: CheckedFigure;
}

export function placed(block: Block, judged: JudgedFigure): PlacedFigure {
  return { block, judged, checked: checkedFigure(block, judged, false) };
}

/** The same figure, covered by an ignore comment that gives this reason. */
export function ignored({ block, judged }: PlacedFigure, reason: string): CheckedFigure {
  return checkedFigure(block, judged, true, reason);
}

function checkedFigure(block: Block, judged: JudgedFigure, isIgnored: boolean, reason = ''): CheckedFigure {
  let figure: Figure | null = null;
  let statement: Statement | null = null;
  const at = (span: Span): Span => spanToDocument(block, span);
  return {
    get figure() {
      figure ??= movedFigure(judged.figure, at);
      return figure;
    },
    get statement() {
      if (judged.statement) statement ??= movedStatement(judged.statement, this.figure, at);
      return statement;
    },
    judgement: judged.judgement,
    ignored: isIgnored,
    ignoreReason: reason,
  };
}
