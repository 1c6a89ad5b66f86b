// A figure told again in the same document shares the verdict of where it was told before (verdicts.md, Market data and repetitions).

import { isCurrency } from '../figures/quantity.ts';
import { type LexiconIndex, sameTree } from '../statements/reading/lexicon-index.ts';
import { claimBasis, type Reading, weaker } from '../statements/statement.ts';
import { sharedWith } from '../verdicts/verdict.ts';
import { Judged, type JudgedFigure } from './judged.ts';
import { readingOf } from './result.ts';

/** How many earlier figures of one amount are remembered. */
const REMEMBERED = 4;

/** Whether a figure's time is told beside it: then it may be another one of the same amount. */
function tellsTime({ period }: Reading): boolean {
  return period !== null && weaker(period.known, 'shared') <= 0;
}

function sameSubject(again: Reading, before: Reading): boolean {
  return (
    again.entity !== null &&
    again.entity.value === before.entity?.value &&
    again.metric !== null &&
    again.metric.value === before.metric?.value &&
    claimBasis(again).join() === claimBasis(before).join()
  );
}

/** 阿里过去四个季度资本开支1200亿元，…阿里云用1200亿基建投入: an amount of money of a part's, of a broader or narrower metric, or of none. */
function relatedSubject(again: Reading, before: Reading, index: LexiconIndex): boolean {
  const [own, other] = [again.entity?.value, before.entity?.value];
  if (!own || !other || !sameTree(index, own, other) || !isCurrency(again.meant.unit)) return false;
  const [metric, told] = [again.metric?.value, before.metric?.value];
  const below = (broad: string, narrow: string): boolean => index.narrower.get(broad)?.includes(narrow) === true;
  return !metric || (told !== undefined && (metric === told || below(metric, told) || below(told, metric)));
}

/** The earlier figure that the later one tells again, if any. */
function toldBefore(again: JudgedFigure, all: readonly JudgedFigure[], index: LexiconIndex): JudgedFigure | null {
  const reading = readingOf(again);
  if (!reading?.entity || tellsTime(reading)) return null;
  const earlier = all.slice(-REMEMBERED);
  const open = again.judgement?.verdict === 'unsourced';
  return (
    earlier.findLast((figure) => {
      const before = readingOf(figure);
      if (!before || figure.statement?.modality !== again.statement?.modality) return false;
      const proved = figure.judgement?.verdict === 'supported';
      if (sameSubject(reading, before)) return proved || (tellsTime(before) && figure.judgement?.verdict !== 'refuted');
      return open && proved && relatedSubject(reading, before, index);
    }) ?? null
  );
}

const OPEN: ReadonlySet<string> = new Set(['unsourced', 'ambiguous', 'refuted']);

/**
 * Gives each figure that its own words leave open, or that only a carried period accuses, the verdict of the same figure before it.
 *
 * @param figures in the order of the text
 */
export function withRepetitions(figures: readonly Judged[], index: LexiconIndex): Judged[] {
  const known = new Map<string, Judged[]>();
  return figures.map((figure) => {
    const { amount, judgement } = figure;
    if (amount === '' || !judgement) return figure;
    const earlier = known.get(amount);
    if (!earlier) {
      known.set(amount, [figure]);
      return figure;
    }
    const before = OPEN.has(judgement.verdict) ? toldBefore(figure, earlier, index) : null;
    earlier.push(figure);
    return before?.judgement
      ? new Judged(figure.figure, figure.statement, sharedWith(before.judgement, judgement))
      : figure;
  });
}
