// Which sentences of a draft tell two values apart: to the draft they are two things. Kept over edits, since a draft has many.

import { overlaps } from '../../../../arithmetic/interval.ts';
import type { Fact } from '../fact.ts';
import { ByValue } from './by-value.ts';
import type { Restationed, Station } from './place.ts';
import type { Placed } from './same.ts';

/** A pair that clashes by itself. */
export interface Pair {
  readonly earlier: Placed;
  readonly later: Placed;
  /** A block that has both values in one sentence: to the draft they are two things. `null` where none has. */
  readonly toldApart: Station | null;
}

interface Told {
  readonly bounds: Fact['bounds'];
  readonly sentence: readonly Fact[];
  readonly station: Station;
}

/** What is kept for the next state of a draft. */
export interface KeptSentences {
  /** The facts of each unit by value, as they were at some state of the draft. */
  readonly values: ReadonlyMap<string, ByValue<Told>>;
  /** The blocks that may be missing there. */
  readonly since: readonly Station[];
}

export const NO_SENTENCES: KeptSentences = { values: new Map(), since: [] };

/** More new blocks than this are put in the order of their values with the others, of a long draft more than a part of it. */
const FEW = 32;
const PART = 16;

function hasBoth(sentence: readonly Fact[], { earlier, later }: Pair): boolean {
  const has = ({ fact }: Placed): boolean =>
    sentence.some((each) => each.unit === fact.unit && overlaps(each.bounds, fact.bounds));
  return has(earlier) && has(later);
}

function among(stations: readonly Station[], pair: Pair): Station | null {
  return stations.find(({ sentences }) => sentences.some((each) => hasBoth(each, pair))) ?? null;
}

export class Sentences {
  private readonly stations: readonly Station[];
  private readonly fresh: readonly Station[];
  private readonly since: readonly Station[];
  private readonly values: Map<string, ByValue<Told>>;
  private units: ReadonlyMap<string, readonly Told[]> | null = null;

  constructor({ stations, fresh }: Pick<Restationed, 'stations' | 'fresh'>, before: KeptSentences) {
    this.stations = stations;
    this.fresh = fresh;
    const since = [...before.since.filter((station) => this.isThere(station)), ...fresh];
    const few = since.length <= FEW + stations.length / PART;
    this.since = few ? since : [];
    this.values = new Map(few ? before.values : []);
  }

  get kept(): KeptSentences {
    return { values: this.values, since: this.since };
  }

  private isThere(station: Station): boolean {
    return this.stations[station.order] === station;
  }

  /** A pair that was asked about before, with what tells it apart now. */
  again(pair: Pair): Pair {
    const { toldApart } = pair;
    if (toldApart) return this.isThere(toldApart) ? pair : this.first(pair);
    const found = among(this.fresh, pair);
    return found ? { ...pair, toldApart: found } : pair;
  }

  /** The same for a pair that nobody has asked about. */
  first(pair: Pair): Pair {
    const { unit, bounds } = pair.earlier.fact;
    const values = this.valuesOf(unit);
    const own = new Set(values.overlapping(bounds).map(({ sentence }) => sentence));
    const both = own.size === 0 ? [] : values.overlapping(pair.later.fact.bounds);
    const found = both.find(({ sentence, station }) => own.has(sentence) && this.isThere(station));
    return { ...pair, toldApart: found?.station ?? among(this.since, pair) };
  }

  private valuesOf(unit: string): ByValue<Told> {
    const known = this.values.get(unit);
    if (known) return known;
    this.units ??= Map.groupBy(this.all(), ({ fact }) => fact.unit);
    const made = new ByValue(this.units.get(unit) ?? []);
    this.values.set(unit, made);
    return made;
  }

  private all(): (Told & { readonly fact: Fact })[] {
    return this.stations.flatMap((station) =>
      station.sentences.flatMap((sentence) =>
        sentence.map((fact) => ({ fact, bounds: fact.bounds, sentence, station })),
      ),
    );
  }
}
