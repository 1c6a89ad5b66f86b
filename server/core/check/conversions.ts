// A conversion in brackets right behind its figure shares the verdict (verdicts.md, Market data and repetitions).

import { isCurrency } from '../figures/quantity.ts';
import { sharedWith } from '../verdicts/verdict.ts';
import { Judged, type JudgedFigure } from './judged.ts';

const OPENS = /^\s?[(（]\s?(?:约|約|折合|合|即|about|around|approximately|roughly|or|some|equivalent to)?\s?$/i;
const CLOSES = /^\s?[)）]/;

function unitOf({ figure }: JudgedFigure): string {
  return figure.quantity?.unit ?? '';
}

/** Whether `figure` stands alone in a bracket right behind `before`, both of them money, in two currencies. */
function converts(before: JudgedFigure, figure: JudgedFigure, prose: string): boolean {
  const [from, to] = [unitOf(before), unitOf(figure)];
  if (from === to || !isCurrency(from) || !isCurrency(to)) return false;
  const between = prose.slice(before.figure.span.end, figure.figure.span.start);
  return OPENS.test(between) && CLOSES.test(prose.slice(figure.figure.span.end, figure.figure.span.end + 2));
}

/**
 * Gives each conversion the verdict of what it converts. One that a claim in its own currency proves or disproves keeps its own.
 *
 * @param figures in the order of the text, with offsets into `prose`
 */
export function withConversions(figures: readonly Judged[], prose: string): readonly Judged[] {
  return figures.map((each, at) => {
    const before = figures[at - 1];
    const own = each.judgement?.verdict;
    if (!before?.judgement || !each.judgement || own === 'supported' || own === 'refuted') return each;
    if (!converts(before, each, prose)) return each;
    return new Judged(each.figure, each.statement, sharedWith(before.judgement, each.judgement));
  });
}
