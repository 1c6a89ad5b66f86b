// A figure told again in the same document shares the verdict of where it was told before (verdicts.md, Market data and repetitions).

import { isCurrency } from '../../figures/quantity.ts';
import { type LexiconIndex, sameTree } from '../../statements/reading/names/lexicon-index.ts';
import { firstFrom } from '../../statements/reading/scope.ts';
import { claimBasis, type Reading, weaker } from '../../statements/statement.ts';
import { sharedWith } from '../../verdicts/verdict.ts';
import { Judged, type JudgedFigure } from '../judged.ts';
import { type BlockResult, readingOf } from '../result.ts';
import { goneFrom, renumber, type Splice, spliced } from './splice.ts';

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

/** Of the figures of one amount right before it, the one that the later one tells again, if any. */
function toldBefore(again: JudgedFigure, earlier: readonly JudgedFigure[], index: LexiconIndex): JudgedFigure | null {
  const reading = readingOf(again);
  if (!reading?.entity || tellsTime(reading)) return null;
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

/** A block of the draft with its figures. */
export interface Place {
  readonly result: Pick<BlockResult, 'figures'>;
  /** Which of the draft's blocks it is; set anew for each state of the draft. */
  order: number;
  /** Those of its figures that share an earlier one's verdict. */
  readonly sharing: Map<number, Judged>;
  /** All of them as they are told. */
  figures: readonly Judged[];
}

/** A block whose figures are told otherwise than before; `null` where there were none, or are none any more. */
export interface Retold {
  readonly place: Place;
  readonly before: readonly Judged[] | null;
  readonly now: readonly Judged[] | null;
}

/** A figure that tells an amount, at its place. */
interface Told {
  readonly place: Place;
  readonly nth: number;
  readonly judged: Judged;
  /** The earlier figure whose verdict it shares. */
  before: JudgedFigure | null;
}

function toldIn(place: Place): Told[] {
  return place.result.figures.flatMap((judged, nth): Told[] =>
    judged.amount === '' || !judged.judgement ? [] : [{ place, nth, judged, before: null }],
  );
}

/**
 * The figures of a draft, by block. Each that its own words leave open, or that only a carried period accuses, has the verdict of
 * the same figure before it. Kept over edits: only amounts that an edit touches are looked at again.
 */
export class Repetitions {
  private places: readonly Place[] = [];
  /** By block; a row of its own for each state of the draft. */
  private told: readonly (readonly Judged[])[] = [];
  /** In the order of the text. */
  private readonly byAmount = new Map<string, Told[]>();

  /** The figures of each block as they are told. */
  get figures(): readonly (readonly Judged[])[] {
    return this.told;
  }

  /** Gives the blocks whose figures are told otherwise than before. */
  update(change: Splice<Pick<BlockResult, 'figures'>>, index: LexiconIndex): readonly Retold[] {
    const gone = goneFrom(this.places, change);
    const fresh = change.fresh.map(
      (result): Place => ({ result, order: 0, sharing: new Map(), figures: result.figures }),
    );
    this.places = spliced(this.places, { ...change, fresh });
    renumber(this.places, change);
    const changed = this.touch(change.from, gone, fresh, index);
    const told = spliced(this.told, { ...change, fresh: fresh.map(({ figures }) => figures) });
    const isFresh = new Set(fresh);
    const retold = [...changed].flatMap((place): Retold[] => {
      const before = told[place.order] ?? null;
      place.figures = place.result.figures.map((figure, nth) => place.sharing.get(nth) ?? figure);
      told[place.order] = place.figures;
      return isFresh.has(place) ? [] : [{ place, before, now: place.figures }];
    });
    this.told = told;
    return [
      ...gone.map((place): Retold => ({ place, before: place.figures, now: null })),
      ...fresh.map((place): Retold => ({ place, before: null, now: place.figures })),
      ...retold,
    ];
  }

  /** Takes the figures of some blocks out and those of others in, which stand from a place on; gives the blocks of which one shares another's verdict now. */
  private touch(
    from: number,
    gone: readonly Place[],
    fresh: readonly Place[],
    index: LexiconIndex,
  ): ReadonlySet<Place> {
    const added = Map.groupBy(fresh.flatMap(toldIn), ({ judged }) => judged.amount);
    const left = new Set(gone);
    const touched = new Set(added.keys());
    for (const { result } of gone) for (const { amount } of result.figures) touched.add(amount);
    const changed = new Set<Place>();
    for (const amount of touched) {
      const known = this.byAmount.get(amount) ?? [];
      const start = firstFrom(known.length, (nth) => (known[nth]?.place.order ?? 0) >= from);
      let end = start;
      for (let told = known[end]; told && left.has(told.place); told = known[end]) end++;
      const own = added.get(amount) ?? [];
      const all = spliced(known, { from: start, gone: end - start, fresh: own });
      if (all.length === 0) this.byAmount.delete(amount);
      else this.byAmount.set(amount, all);
      for (const [nth, told] of all.slice(start, start + own.length + REMEMBERED).entries())
        if (shareIn(all, start + nth, told, index)) changed.add(told.place);
    }
    return changed;
  }
}

/** Gives a figure the verdict of one of the same amount before it, or its own again; tells whether that is news. */
function shareIn(all: readonly Told[], at: number, told: Told, index: LexiconIndex): boolean {
  const { judged, place, nth } = told;
  const isOpen = at > 0 && OPEN.has(judged.judgement?.verdict ?? '');
  const earlier = isOpen ? all.slice(Math.max(0, at - REMEMBERED), at).map((each) => each.judged) : [];
  const before = isOpen ? toldBefore(judged, earlier, index) : null;
  if (before === told.before) return false;
  told.before = before;
  if (before?.judgement && judged.judgement)
    place.sharing.set(nth, new Judged(judged.figure, judged.statement, sharedWith(before.judgement, judged.judgement)));
  else place.sharing.delete(nth);
  return true;
}
