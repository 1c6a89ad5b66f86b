// A figure and its statement at another place: from a cell or a part of a block to the block, from the block to the document.

import type { Figure } from '../figures/figure.ts';
import type { Span } from '../text/span.ts';
import type { Reading, Statement } from './statement.ts';

/** The figure with each of its spans put through `at`. */
export function movedFigure(figure: Figure, at: (span: Span) => Span): Figure {
  return {
    ...figure,
    span: at(figure.span),
    core: at(figure.core),
    hedge: figure.hedge ? { ...figure.hedge, spans: figure.hedge.spans.map(at) } : null,
  };
}

function movedPart<T extends { readonly from: Span | null } | null>(part: T, at: (span: Span) => Span): T {
  return part?.from ? { ...part, from: at(part.from) } : part;
}

function movedReading(reading: Reading, at: (span: Span) => Span): Reading {
  return {
    ...reading,
    entity: movedPart(reading.entity, at),
    metric: movedPart(reading.metric, at),
    period: movedPart(reading.period, at),
    basis: movedPart(reading.basis, at),
    unit: movedPart(reading.unit, at),
    narrowed: reading.narrowed ? at(reading.narrowed) : null,
  };
}

/** The statement about `figure`, which has been moved already, with its other spans put through `at`. */
export function movedStatement(statement: Statement, figure: Figure, at: (span: Span) => Span): Statement {
  return {
    ...statement,
    figure,
    readings: statement.readings.map((reading) => movedReading(reading, at)),
    stranger: statement.stranger ? at(statement.stranger) : null,
    cited: statement.cited ? at(statement.cited) : null,
  };
}
