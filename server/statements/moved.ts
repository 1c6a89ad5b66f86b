// A figure and its statement at another place: from a cell or a part of a block to the block, from the block to the document.

import type { Figure } from '../figures/figure.ts';
import type { Span } from '../text/span.ts';
import type { Statement } from './statement.ts';

/** The figure with each of its spans put through `at`. */
export function movedFigure(figure: Figure, at: (span: Span) => Span): Figure {
  return {
    ...figure,
    span: at(figure.span),
    core: at(figure.core),
    hedge: figure.hedge ? { ...figure.hedge, spans: figure.hedge.spans.map(at) } : null,
  };
}

/** The statement about `figure`, which has been moved already, with its other spans put through `at`. */
export function movedStatement(statement: Statement, figure: Figure, at: (span: Span) => Span): Statement {
  const bound = <T extends { readonly from: Span | null }>(part: T | null): T | null =>
    part?.from ? { ...part, from: at(part.from) } : part;
  return {
    ...statement,
    figure,
    entity: bound(statement.entity),
    metric: bound(statement.metric),
    period: bound(statement.period),
    unknownSubject: statement.unknownSubject ? at(statement.unknownSubject) : null,
    cited: statement.cited ? at(statement.cited) : null,
  };
}
