// A figure told again in the same document shares the verdict of where it was told before (verdicts.md, Market data and repetitions).

import { isCurrency } from '../figures/quantity.ts';
import { type LexiconIndex, sameTree } from '../statements/reading/lexicon-index.ts';
import { claimBasis, type Reading, weaker } from '../statements/statement.ts';
import { sharedWith } from '../verdicts/verdict.ts';
import type { JudgedFigure } from './result.ts';
import { readingOf } from './result.ts';

/** How many earlier figures of one amount are remembered. */
const REMEMBERED = 4;

function amountOf({ meant, sense }: Reading): string {
  const { value, unit } = meant;
  return value ? `${sense.kind} ${value.digits}e${value.exponent} ${unit}` : '';
}

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
function toldBefore(again: JudgedFigure, earlier: readonly JudgedFigure[], index: LexiconIndex): JudgedFigure | null {
  const reading = readingOf(again);
  if (!reading || tellsTime(reading)) return null;
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
export function withRepetitions(figures: readonly JudgedFigure[], index: LexiconIndex): JudgedFigure[] {
  const known = new Map<string, JudgedFigure[]>();
  return figures.map((figure) => {
    const reading = readingOf(figure);
    const key = reading ? amountOf(reading) : '';
    if (key === '' || !figure.judgement) return figure;
    const earlier = known.get(key) ?? [];
    const before = OPEN.has(figure.judgement.verdict) ? toldBefore(figure, earlier, index) : null;
    known.set(key, [...earlier, figure].slice(-REMEMBERED));
    if (!before?.judgement) return figure;
    return { ...figure, judgement: sharedWith(before.judgement, figure.judgement) };
  });
}
