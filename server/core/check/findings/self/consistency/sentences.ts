// Which sentences of a draft tell two values apart: to the draft they are two things. Kept over edits, since a draft has many.

import { type Interval, overlaps } from '../../../../arithmetic/interval.ts';
import { ByUnit } from './by-value.ts';
import type { Restationed, Station } from './place.ts';
import type { Placed } from './same.ts';

/** A pair that clashes by itself. */
export interface Pair {
  readonly earlier: Placed;
  readonly later: Placed;
  /** A block that has both values in one sentence: to the draft they are two things. `null` where none has. */
  readonly toldApart: Station | null;
}

/** A fact of a sentence that gives more than one. */
interface Told {
  readonly unit: string;
  readonly bounds: Interval;
  /** The bounds of the others of its unit. */
  readonly others: readonly Interval[];
  readonly station: Station;
}

function toldIn(station: Station): Told[] {
  return station.sentences.flatMap((sentence) =>
    sentence.map((fact): Told => {
      const others = sentence.filter((each) => each !== fact && each.unit === fact.unit).map(({ bounds }) => bounds);
      return { unit: fact.unit, bounds: fact.bounds, others, station };
    }),
  );
}

/** Whether a sentence that has one of two values has the other, too. */
function hasBoth({ bounds, others }: Told, other: Interval): boolean {
  return overlaps(bounds, other) || others.some((each) => overlaps(each, other));
}

/** More new blocks than this are not looked at one by one. */
const FEW = 16;

export class Sentences {
  private readonly values = new ByUnit<Told>();
  private readonly told = new Map<Station, readonly Told[]>();
  private fresh: readonly Told[] = [];
  private isFew = false;

  update({ gone, fresh }: Pick<Restationed, 'gone' | 'fresh'>): void {
    for (const station of gone) {
      for (const each of this.told.get(station) ?? []) this.values.delete(each.unit, each);
      this.told.delete(station);
    }
    for (const station of fresh) {
      const own = toldIn(station);
      if (own.length > 0) this.told.set(station, own);
      for (const each of own) this.values.add(each.unit, each);
    }
    this.isFew = fresh.length <= FEW;
    this.fresh = this.isFew ? fresh.flatMap((station) => this.told.get(station) ?? []) : [];
  }

  /** A pair that was asked about before, with what tells it apart now. */
  again(pair: Pair): Pair {
    const { toldApart, earlier, later } = pair;
    if (toldApart && this.told.has(toldApart)) return pair;
    if (toldApart || !this.isFew) return this.first(pair);
    const { unit, bounds } = later.fact;
    const found = this.fresh.find(
      (each) => each.unit === unit && overlaps(each.bounds, bounds) && hasBoth(each, earlier.fact.bounds),
    );
    return found ? { ...pair, toldApart: found.station } : pair;
  }

  /** The same for a pair that nobody has asked about. */
  first(pair: Pair): Pair {
    const { earlier, later } = pair;
    let toldApart: Station | null = null;
    this.values.some(later.fact.unit, later.fact.bounds, (each) => {
      if (!hasBoth(each, earlier.fact.bounds)) return false;
      toldApart = each.station;
      return true;
    });
    return toldApart === pair.toldApart ? pair : { ...pair, toldApart };
  }
}
